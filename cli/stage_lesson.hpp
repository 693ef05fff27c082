#pragma once

#include "cli/section_table.hpp"
#include "cli/terminal.hpp"
#include "loader/load_context.hpp"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

/// `kobox stages`: the load as a lesson. After each stage: what it is for, and what it changed in
/// the HDR view, in CORE and INIT, among symbols, relocations and memory, and what it logged.
class StageLesson final : public LoadObserver
{
public:
    explicit StageLesson(std::FILE* out) : m_out{out}, m_style{out} {}

    void stage_entered(std::string_view name, const LoadContext& context) override;
    void stage_left(std::string_view name, const LoadContext& context) override;
    void stage_failed(
        std::string_view name, const LoadContext& context, const Failure& failure) override;
    void stage_undone(std::string_view name, const LoadContext& context) override;
    void stage_repeated(std::string_view name, std::uint64_t calls) override;
    void symbol_resolved(const ResolvedSymbol& symbol) override;
    [[nodiscard]] bool wants_relocations() const override { return true; }
    void relocation_applied(const AppliedRelocation& relocation) override;
    void signature_checked(const SignatureVerdict& verdict) override;
    void patched(std::string_view what, std::uint64_t sites) override;
    void memory_freed(std::string_view what, GuestRange range) override;

private:
    void show_changes(std::string_view stage, const LoadContext& context);
    void show_section_changes(const LoadContext& context);
    void show_layout(const LoadContext& context) const;
    void show_relocations();
    void show_log(const LoadContext& context);

    struct RelocationGroup
    {
        std::uint64_t count{};
        std::vector<std::string> first;
    };

    std::FILE* m_out;
    Style m_style;
    unsigned m_number{};
    std::size_t m_logged{};
    std::vector<SectionRow> m_sections;
    std::vector<std::string> m_lines; ///< events of the stage that is running
    std::map<std::uint32_t, RelocationGroup> m_relocations;
};

} // namespace kobox::cli
