#include "kernel_real/booted_kernel.hpp"

#include "kernel_real/guest_text.hpp"
#include "kernel_real/overrides.hpp"
#include "kernel_stub/kernel.hpp"

#include <array>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr auto argument_registers =
    std::to_array<Reg>({Reg::rdi, Reg::rsi, Reg::rdx, Reg::rcx, Reg::r8, Reg::r9});
/// Below what the interrupted function may still use of its stack.
constexpr std::uint64_t red_zone = 0x200;
constexpr std::uint64_t stack_alignment = 16;

} // namespace

BootedKernel::BootedKernel(
    std::unique_ptr<HostModel> host, const SymbolTable& symbols, GuestAddr stack)
    : m_host{std::move(host)},
      m_symbols{symbols},
      m_stack{stack},
      m_return_place{m_host->memory().load<std::uint64_t>(stack)},
      m_limit{~std::uint64_t{}}
{
    Pc& pc = m_host->pc();
    install_overrides(*m_host, m_symbols);
    pc.hook(m_return_place, [this, &pc] {
        // Calls nest on the stacks of several tasks, and tasks do not wait for each other.
        m_out_of_turn = pc.reg(Reg::rsp) != m_expected;
        m_returned = true;
        pc.request_stop();
    });
    pc.hook(m_symbols.at("panic"), [this, &pc] {
        if (m_panic)
            return;
        const GuestAddr rip{pc.reg(Reg::rip)};
        m_panic = CallFailure{
            CallFailure::Kind::panic, guest_text(memory(), pc.reg(Reg::rdi)),
            m_symbols.describe(rip),
            GuestAddr{memory().load<std::uint64_t>(GuestAddr{pc.reg(Reg::rsp)})}};
        pc.request_stop();
    });
}

void BootedKernel::set_budget(std::uint64_t blocks) noexcept
{
    const std::uint64_t now = m_host->pc().blocks();
    m_limit = blocks > ~std::uint64_t{} - now ? ~std::uint64_t{} : now + blocks;
}

BootedKernel::CallResult BootedKernel::call(
    GuestAddr function, std::initializer_list<std::uint64_t> args)
{
    return call(function, std::span{args.begin(), args.size()});
}

BootedKernel::CallResult BootedKernel::call(GuestAddr function, std::span<const std::uint64_t> args)
{
    Pc& pc = m_host->pc();
    const bool nested = m_depth != 0;
    const auto caller = nested ? pc.save_state() : std::vector<std::byte>{};
    const std::uint64_t top = nested ? pc.reg(Reg::rsp) : to_u64(m_stack);
    const std::size_t in_registers = std::min(args.size(), argument_registers.size());
    const auto on_stack = args.subspan(in_registers);

    // In the place of the system call that the boot ended in, the stack is as that call has it.
    const bool in_its_place = !nested && on_stack.empty();
    std::uint64_t stack =
        in_its_place
            ? top + sizeof(std::uint64_t)
            : align_down(top - red_zone - on_stack.size() * sizeof(std::uint64_t), stack_alignment);
    for (std::size_t i = 0; i < in_registers; ++i)
        pc.set_reg(argument_registers[i], args[i]);
    for (std::size_t i = 0; i < on_stack.size(); ++i)
        memory().store(GuestAddr{stack} + i * sizeof(std::uint64_t), on_stack[i]);
    stack -= sizeof(std::uint64_t);
    memory().store(GuestAddr{stack}, to_u64(m_return_place));
    pc.set_reg(Reg::rsp, stack);
    pc.set_reg(Reg::rip, to_u64(function));
    pc.set_reg(Reg::rax, 0);

    const std::uint64_t outer = std::exchange(m_expected, stack + sizeof(std::uint64_t));
    ++m_depth;
    auto result = run_to_return();
    --m_depth;
    m_expected = outer;
    if (nested)
    {
        (void)pc.restore_state(caller); // of the same engine: it fits
        pc.flush_tlb();
    }
    return result;
}

BootedKernel::CallResult BootedKernel::run_to_return()
{
    Pc& pc = m_host->pc();
    for (;;)
    {
        m_returned = false;
        const HostModel::Stop stop = m_host->run(m_limit);
        const auto failed = [&](CallFailure::Kind kind, std::string why) {
            return tl::unexpected{CallFailure{
                kind, std::move(why), m_symbols.describe(GuestAddr{pc.reg(Reg::rip)}), {}}};
        };
        if (m_panic)
        {
            let_panic_speak();
            return tl::unexpected{*std::exchange(m_panic, {})};
        }
        if (std::exchange(m_out_of_turn, false))
            return failed(
                CallFailure::Kind::wedged, "a call of the host's returned before one made in it");
        switch (stop.kind)
        {
        case HostModel::Stop::Kind::limit:
            return failed(CallFailure::Kind::budget, {});
        case HostModel::Stop::Kind::wedged:
            return failed(CallFailure::Kind::wedged, stop.why);
        case HostModel::Stop::Kind::requested:
            break;
        }
        if (m_returned)
            return pc.reg(Reg::rax);
        if (auto handler = std::exchange(m_pending, {}))
            handler();
    }
}

void BootedKernel::let_panic_speak()
{
    constexpr std::uint64_t enough = 5'000'000; // blocks
    constexpr std::uint64_t died = 1U << static_cast<unsigned>(Taint::die);
    const auto tainted = m_symbols.find("tainted_mask");
    if (tainted && (memory().load<std::uint64_t>(*tainted) & died) != 0)
        return;
    // What panic() calls once it has spoken: kmsg_dump() up to 6.11.
    auto next = m_symbols.find("kmsg_dump_desc");
    if (!next)
        next = m_symbols.find("kmsg_dump");
    if (!next)
        return;
    Pc& pc = m_host->pc();
    pc.hook(*next, [&pc] { pc.request_stop(); });
    (void)m_host->run(pc.blocks() + enough);
    pc.hook(*next, {});
}

void BootedKernel::intercept(GuestAddr function, std::function<void()> handler)
{
    Pc& pc = m_host->pc();
    pc.hook(function, [this, &pc, function, handler = std::move(handler)] {
        if (std::exchange(m_passed, std::nullopt) == function)
            return;
        m_pending = [this, &pc, function, &handler] {
            handler();
            // Without an answer the CPU enters the function after all, and comes by here again.
            if (pc.reg(Reg::rip) == to_u64(function))
                m_passed = function;
        };
        pc.request_stop();
    });
}

} // namespace kobox
