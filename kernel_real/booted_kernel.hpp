#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace kobox
{

/// A kernel that has booted up to process 1, and the host's calls of its functions, which run as
/// that process, in the place of a system call of its program.
class BootedKernel
{
public:
    /// Why a call did not return.
    struct CallFailure
    {
        enum class Kind : std::uint8_t
        {
            panic,  ///< panic() was called: `why` is its text
            budget, ///< as many blocks as were allowed
            wedged, ///< the machine cannot go on
        };
        Kind kind{};
        std::string why;
        std::string where;  ///< symbol+offset
        GuestAddr caller{}; ///< of panic()
    };
    using CallResult = tl::expected<std::uint64_t, CallFailure>;

    /// `stack`: what boot_kernel() returned.
    BootedKernel(std::unique_ptr<HostModel> host, const SymbolTable& symbols, GuestAddr stack);

    [[nodiscard]] HostModel& host() noexcept { return *m_host; }
    [[nodiscard]] PagedMemory& memory() noexcept { return m_host->memory(); }
    [[nodiscard]] const SymbolTable& symbols() const noexcept { return m_symbols; }
    [[nodiscard]] GuestAddr stack() const noexcept { return m_stack; }

    /// Blocks that all calls together may still execute.
    void set_budget(std::uint64_t blocks) noexcept;

    /// Calls a function of the kernel with System V arguments. Calls may nest: a handler of
    /// intercept() may call.
    [[nodiscard]] CallResult call(GuestAddr function, std::initializer_list<std::uint64_t> args);
    [[nodiscard]] CallResult call(GuestAddr function, std::span<const std::uint64_t> args);
    /// Throws std::out_of_range when the kernel has no such function.
    [[nodiscard]] CallResult call(
        std::string_view function, std::initializer_list<std::uint64_t> args)
    {
        return call(m_symbols.at(function), args);
    }

    /// Runs `handler` when the guest enters a function, between two runs of the CPU, so that it may
    /// call the kernel. A handler that calls Pc::return_now() answers in the function's stead.
    void intercept(GuestAddr function, std::function<void()> handler);

private:
    [[nodiscard]] CallResult run_to_return();
    /// Has panic() say on the console and in the log what it was called with. Not after an oops,
    /// which has said more: on a machine where init is not what loads modules there is no panic.
    void let_panic_speak();

    std::unique_ptr<HostModel> m_host;
    SymbolTable m_symbols;
    GuestAddr m_stack;
    GuestAddr m_return_place;
    std::uint64_t m_limit;      ///< of blocks
    std::uint64_t m_expected{}; ///< RSP where the innermost call returns
    unsigned m_depth{};
    bool m_returned{};
    bool m_out_of_turn{}; ///< a call that is not the innermost one did
    std::optional<CallFailure> m_panic;
    std::function<void()> m_pending;     ///< an intercepted function's handler, to be run
    std::optional<GuestAddr> m_passed{}; ///< its handler has run and let it go on
};

} // namespace kobox
