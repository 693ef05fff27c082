#include "kernel_real/kernel_boot.hpp"

#include "kernel_real/first_process.hpp"
#include "kernel_real/guest_text.hpp"
#include "kernel_real/overrides.hpp"

#include <array>
#include <optional>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

using Step = tl::expected<void, std::string>;

constexpr std::string_view exec = "kernel_execve";
constexpr std::string_view system_call_entry = "entry_SYSCALL_64";
/// The system call that the boot ends in. It takes all the stack that modules' init functions have
/// in a real machine, and their oops reports show how they were called.
constexpr std::string_view last_call = "__x64_sys_init_module";
constexpr std::uint32_t last_call_number = 175;

class Boot
{
public:
    Boot(HostModel& host, const SymbolTable& symbols) : m_host{host}, m_symbols{symbols} {}

    /// Runs up to an address at which `wanted` says yes.
    template <typename Wanted>
    [[nodiscard]] Step run_to(GuestAddr address, Wanted&& wanted)
    {
        constexpr std::uint64_t limit = 4'000'000'000;
        Pc& pc = m_host.pc();
        bool arrived = false;
        std::optional<std::string> panic;
        pc.hook(address, [&] {
            arrived = wanted();
            if (arrived)
                pc.request_stop();
        });
        pc.hook(m_symbols.at("panic"), [&] {
            panic = guest_text(m_host.memory(), pc.reg(Reg::rdi));
            pc.request_stop();
        });
        const HostModel::Stop stop = m_host.run(limit);
        pc.hook(address, {});
        pc.hook(m_symbols.at("panic"), {});
        if (panic)
            return tl::unexpected{fmt::format("it panicked: {}", *panic)};
        const std::string where = m_symbols.describe(GuestAddr{pc.reg(Reg::rip)});
        if (stop.kind == HostModel::Stop::Kind::limit)
            return tl::unexpected{
                fmt::format("it did not get to process 1 in {} blocks; now at {}", limit, where)};
        if (!arrived)
            return tl::unexpected{fmt::format("{} at {}", stop.why, where)};
        return {};
    }

    /// The kernel's last function before its first program; modprobe may have been tried before.
    [[nodiscard]] Step start_first_program()
    {
        Pc& pc = m_host.pc();
        if (auto there = run_to(
                m_symbols.at(exec),
                [&] { return guest_text(m_host.memory(), pc.reg(Reg::rdi)) == first_program; });
            !there)
            return there;
        const GuestAddr caller{m_host.memory().load<std::uint64_t>(GuestAddr{pc.reg(Reg::rsp)})};
        // A function that sleeps lets others run here.
        const std::uint64_t stack = pc.reg(Reg::rsp) + sizeof(std::uint64_t);
        if (auto back = run_to(caller, [&] { return pc.reg(Reg::rsp) == stack; }); !back)
            return back;
        if (const auto result = static_cast<std::int32_t>(pc.reg(Reg::rax)); result != 0)
            return tl::unexpected{
                fmt::format("it could not execute {}: errno {}", first_program, -result)};
        return {};
    }

    [[nodiscard]] Step enter_last_call()
    {
        if (auto entered =
                enter_system_call(m_host.pc(), m_symbols.at(system_call_entry), last_call_number);
            !entered)
            return entered;
        return run_to(m_symbols.at(last_call), [] { return true; });
    }

private:
    HostModel& m_host;
    const SymbolTable& m_symbols;
};

} // namespace

tl::expected<GuestAddr, std::string> boot_kernel(HostModel& host, const SymbolTable& symbols)
{
    for (const std::string_view needed :
         {exec, system_call_entry, last_call, std::string_view{"panic"}})
        if (!symbols.find(needed))
            return tl::unexpected{fmt::format("the kernel has no {}()", needed)};
    install_overrides(host, symbols);
    Boot boot{host, symbols};
    return boot.start_first_program().and_then([&] { return boot.enter_last_call(); }).map([&] {
        return GuestAddr{host.pc().reg(Reg::rsp)};
    });
}

} // namespace kobox
