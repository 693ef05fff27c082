#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/fake_kernel_impl.hpp"
#include "kernel_stub/image/layout.hpp"

#include <algorithm>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t stack_align = 16;

} // namespace

KResult<std::uint64_t> FakeKernel::Impl::call(
    GuestAddr function, std::span<const std::uint64_t> args)
{
    const bool nested = !host_frames.empty();
    const CpuContext saved = machine.save();
    const GuestAddr saved_slot = slot_rip;
    HostFrame frame;
    if (nested)
        frame = {
            GuestAddr{align_down(machine.reg(Reg::rsp), stack_align)}, to_u64(slot_rip),
            machine.reg(Reg::rsp), machine.reg(Reg::rbp)};
    else
        frame.stack_top = GuestAddr{align_down(to_u64(stack.end()) - pt_regs_size, stack_align)};

    host_frames.push_back(frame);
    auto result = enter_and_run(function, args, frame.stack_top);
    host_frames.pop_back();
    irqs_left_disabled = result && (machine.reg(Reg::rflags) & x86_eflags_if) == 0;
    machine.restore(saved);
    slot_rip = saved_slot;
    if (nested || in_deferred || !result)
        return result;
    return run_deferred_calls().map([&] { return *result; });
}

KResult<> FakeKernel::Impl::run_deferred_calls()
{
    KResult<> result;
    in_deferred = true;
    try
    {
        run_deferred(self);
    }
    catch (const GuestFault& fault)
    {
        result = tl::unexpected{host_fault(fault)};
    }
    catch (GuestUnwound& unwound)
    {
        result = tl::unexpected{std::move(unwound.failure)};
    }
    in_deferred = false;
    return result;
}

KResult<std::uint64_t> FakeKernel::Impl::enter_and_run(
    GuestAddr function, std::span<const std::uint64_t> args, GuestAddr stack_top)
{
    try
    {
        machine.enter(function, args, stack_top);
        // The kernel calls a module through `call *%rax`.
        machine.set_reg(Reg::rax, to_u64(function));
    }
    catch (const GuestFault& fault)
    {
        return tl::unexpected{host_fault(fault)};
    }
    return run();
}

/// Until the function that enter() started returns or the guest can not go on.
KResult<std::uint64_t> FakeKernel::Impl::run()
{
    for (;;)
    {
        update_jiffies();
        const Exit exit = run_slice();
        std::optional<Failure> failure;
        switch (exit.reason)
        {
        case Exit::Reason::returned:
            return machine.reg(Reg::rax);
        case Exit::Reason::host_call:
            failure = dispatch(exit);
            break;
        case Exit::Reason::fault:
            failure = fault(exit);
            break;
        case Exit::Reason::invalid_insn: {
            PtRegs regs = registers_of(machine);
            failure = exc_invalid_op(regs);
            break;
        }
        case Exit::Reason::exception:
            failure = exception(exit);
            break;
        case Exit::Reason::budget_spent:
            if (budget_left == 0)
                failure = BudgetSpent{budget, where(exit.rip)};
            break;
        case Exit::Reason::stopped:
            failure = Unsupported{"going on after a tracer stopped the run", where(exit.rip)};
            break;
        case Exit::Reason::halted:
            failure = Unsupported{"waiting for an interrupt (hlt)", where(exit.rip)};
            break;
        }
        if (failure)
            return tl::unexpected{std::move(*failure)};
    }
}

/// Runs to the next tick of jiffies at most, so that a loop that waits for it ends.
Exit FakeKernel::Impl::run_slice()
{
    const std::uint64_t to_tick = tick_ns - self.now_ns() % tick_ns;
    const std::uint64_t slice = std::min(budget_left, to_tick);
    const bool last = slice == budget_left;
    const std::uint64_t before = machine.instructions();
    const Exit exit = machine.run({slice});
    const std::uint64_t spent = machine.instructions() - before;
    budget_left -= std::min(budget_left, spent);
    if (exit.reason != Exit::Reason::budget_spent)
        return exit;
    // The run stops before a block that does not fit: that is the end of the budget, but not of a
    // slice, which then ends a few instructions early.
    if (last)
        budget_left = 0;
    else if (spent == 0)
        machine.advance_tsc(to_tick);
    return exit;
}

std::optional<Failure> FakeKernel::Impl::dispatch(const Exit& exit)
{
    CallFrame frame{machine};
    const std::string_view name = image.slot_name(exit.slot);
    if (call_tracer)
        call_tracer(name, frame, frame.return_address());
    const HostCall* const call = handlers.at(exit.slot);
    slot_rip = exit.rip;
    if (call == nullptr)
        return Unsupported{std::string{name}, where(frame.return_address())};
    return call_handler(*call, frame);
}

std::optional<Failure> FakeKernel::Impl::call_handler(const HostCall& call, CallFrame& frame)
{
    try
    {
        const HostReturn result = call.handler(self, frame);
        machine.set_reg(Reg::rax, result.rax);
        return std::nullopt;
    }
    catch (const GuestFault& fault)
    {
        return host_fault(fault);
    }
    catch (GuestUnwound& unwound)
    {
        return std::move(unwound.failure);
    }
}

void FakeKernel::Impl::update_jiffies()
{
    const std::uint64_t now = first_jiffies + self.now_ns() / tick_ns;
    if (now == jiffies_stored)
        return;
    jiffies_stored = now;
    if (const auto jiffies = image.symbol("jiffies_64"))
        machine.memory().store(*jiffies, now);
}

PtRegs FakeKernel::Impl::host_call_registers() const
{
    PtRegs regs = registers_of(machine);
    if (slot_rip != GuestAddr{})
        regs.ip = to_u64(slot_rip);
    return regs;
}

std::uint64_t FakeKernel::call_guest(GuestAddr function, std::initializer_list<std::uint64_t> args)
{
    auto result = m_impl->call(function, std::span{args.begin(), args.size()});
    if (!result)
        throw GuestUnwound{std::move(result.error())};
    return *result;
}

void FakeKernel::die(const std::string& cause)
{
    constexpr std::string_view panic_prefix = "Kernel panic - not syncing: ";
    const PtRegs regs = m_impl->host_call_registers();
    if (cause.starts_with(panic_prefix))
        throw GuestUnwound{
            m_impl->reporter.panic(std::string_view{cause}.substr(panic_prefix.size()), regs)};
    throw GuestUnwound{m_impl->reporter.bug(cause, regs)};
}

void FakeKernel::warn(std::string_view location, std::string_view text, std::string_view function)
{
    const PtRegs regs = m_impl->host_call_registers();
    m_impl->reporter.cut_here();
    if (!text.empty())
        m_impl->klog.emit(KernLevel::warning, text);
    if (function.empty())
        return m_impl->reporter.warn(location, GuestAddr{regs.ip}, Taint::warn, regs);
    m_impl->reporter.warn_of_kernel(location, function, regs);
}

void FakeKernel::dump_stack(KernLevel level)
{
    m_impl->reporter.dump_stack(level, m_impl->host_call_registers());
}

void FakeKernel::unsupported(std::string what)
{
    const CallFrame frame{m_impl->machine};
    throw GuestUnwound{Unsupported{std::move(what), m_impl->where(frame.return_address())}};
}

} // namespace kobox
