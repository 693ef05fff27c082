#include "kernel_real/host_model.hpp"

#include "kernel_real/cpu_model.hpp"

#include <algorithm>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t ns_per_block = 2;
/// Time passes in a loop that only reads the clock, too.
constexpr std::uint64_t ns_per_tsc_read = 20;
/// What a byte takes on the bus of a PC/AT. A loop that polls a device gets on.
constexpr std::uint64_t ns_per_port_access = 1000;
/// How soon a tick that found interrupts disabled is tried again.
constexpr std::uint64_t retry_ns = 1000;
constexpr std::uint64_t first_tick_ns = 4'000'000;
constexpr std::uint64_t flag_interrupt = 1U << 9;
constexpr std::uint64_t cr4_osxsave = 1U << 18;

} // namespace

HostModel::HostModel(GuestRam ram, const MemoryPlan& plan, std::optional<ExceptionFields> fields)
    : m_ram{std::move(ram)}, m_plan{plan}, m_pc{m_ram, *this, fields}, m_next_tick{first_tick_ns}
{}

std::uint64_t HostModel::now_ns() const noexcept
{
    return m_time_base + m_pc.blocks() * ns_per_block;
}

void HostModel::let_pass(std::uint64_t ns) noexcept
{
    m_time_base += ns;
    set_deadline(m_limit);
}

/// When the CPU is to be interrupted next.
std::uint64_t HostModel::next_event() const noexcept
{
    return m_devices.serial_is_heard() ? std::min(m_next_tick, m_next_serial) : m_next_tick;
}

/// The CPU is to stop for the next event or at the limit, whatever comes first.
void HostModel::set_deadline(std::uint64_t limit) noexcept
{
    const std::uint64_t now = now_ns();
    const std::uint64_t event = next_event();
    const std::uint64_t until_event =
        now >= event ? 1 : (event - now + ns_per_block - 1) / ns_per_block;
    m_pc.set_deadline(std::min(m_pc.blocks() + until_event, limit));
}

bool HostModel::interrupts_enabled() const noexcept
{
    return (m_pc.reg(Reg::rflags) & flag_interrupt) != 0;
}

void HostModel::serve_tick()
{
    if (!m_devices.timer_is_heard())
    {
        m_next_tick += m_devices.timer.period_ns();
    }
    else if (interrupts_enabled())
    {
        m_next_tick += m_devices.timer.period_ns();
        ++m_ticks;
        m_pc.deliver(InterruptController::first_vector + IntervalTimer::irq, std::nullopt);
    }
    else
    {
        m_next_tick = now_ns() + retry_ns;
    }
}

void HostModel::serve_serial()
{
    if (interrupts_enabled())
        m_pc.deliver(InterruptController::first_vector + SerialPort::irq, std::nullopt);
    else
        m_next_serial = now_ns() + retry_ns;
}

HostModel::Stop HostModel::run(std::uint64_t limit)
{
    m_limit = limit;
    for (;;)
    {
        set_deadline(limit);
        const Pc::Stop stop = m_pc.run();
        switch (stop.kind)
        {
        case Pc::Stop::Kind::requested:
            if (m_stale.size == 0)
                return {Stop::Kind::requested};
            m_pc.memory().host_wrote(std::exchange(m_stale, {}));
            continue;
        case Pc::Stop::Kind::wedged:
            return {Stop::Kind::wedged, stop.why};
        case Pc::Stop::Kind::halted:
            if (!interrupts_enabled() || !m_devices.timer_is_heard())
                return {Stop::Kind::wedged, "the CPU halts with nothing to wake it"};
            ++m_idles;
            if (now_ns() < next_event())
                m_time_base += next_event() - now_ns();
            break;
        case Pc::Stop::Kind::deadline:
            if (m_pc.blocks() >= limit)
                return {Stop::Kind::limit};
            break;
        }
        if (now_ns() >= m_next_tick)
            serve_tick();
        if (m_devices.serial_is_heard() && now_ns() >= m_next_serial)
            serve_serial();
    }
}

void HostModel::forget_code(GuestRange range) noexcept
{
    m_stale = range;
    m_pc.request_stop();
}

HostModel::State HostModel::save() const noexcept
{
    return {m_time_base, m_pc.blocks(), m_next_tick, m_ticks, m_devices.save()};
}

void HostModel::restore(const State& state) noexcept
{
    m_time_base = state.time_base;
    m_pc.set_blocks(state.blocks);
    m_next_tick = state.next_tick;
    m_ticks = state.ticks;
    m_next_serial = 0;
    m_devices.restore(state.devices);
}

std::uint32_t HostModel::port_in(std::uint32_t port, int size) noexcept
{
    let_pass(ns_per_port_access);
    return m_devices.port_in(port, size, now_ns());
}

void HostModel::port_out(std::uint32_t port, int, std::uint32_t value) noexcept
{
    m_devices.port_out(port, value);
    let_pass(ns_per_port_access);
}

Machine::Cpuid HostModel::cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept
{
    return cpu_model(leaf, subleaf, (m_pc.reg(Reg::cr4) & cr4_osxsave) != 0);
}

std::uint64_t HostModel::read_tsc() noexcept
{
    m_time_base += ns_per_tsc_read;
    return now_ns();
}

void HostModel::wait() noexcept
{
    ++m_idles;
    if (now_ns() < next_event())
        let_pass(next_event() - now_ns());
}

} // namespace kobox
