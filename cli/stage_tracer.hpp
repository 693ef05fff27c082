#pragma once

#include "cli/terminal.hpp"
#include "loader/load_context.hpp"

#include <cstdint>
#include <cstdio>
#include <string_view>

namespace kobox::cli
{

/// `--trace stages`: a line a stage, as it is entered, left, refused or undone.
class StageTracer final : public LoadObserver
{
public:
    explicit StageTracer(std::FILE* out) : m_out{out}, m_style{out} {}

    void stage_left(std::string_view name, const LoadContext& context) override;
    void stage_failed(
        std::string_view name, const LoadContext& context, const Failure& failure) override;
    void stage_undone(std::string_view name, const LoadContext& context) override;
    void stage_repeated(std::string_view name, std::uint64_t calls) override;
    void signature_checked(const SignatureVerdict& verdict) override;
    void patched(std::string_view what, std::uint64_t sites) override;
    void memory_freed(std::string_view what, GuestRange range) override;

private:
    std::FILE* m_out;
    Style m_style;
    std::uint64_t m_calls{1}; ///< of the stage that is left next
};

} // namespace kobox::cli
