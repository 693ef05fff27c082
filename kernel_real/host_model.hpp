#pragma once

#include "emu/pc.hpp"
#include "kernel_real/boot_image.hpp"
#include "kernel_real/devices/devices.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kobox
{

/// The machine that the real kernel runs on: a Pc, its devices, and virtual time. Time is a
/// function of what the CPU did: 2 ns a translation block and 20 ns a reading of the time stamp
/// counter, 1 us an access to a port; an idle CPU jumps to the next tick.
class HostModel final : private PcBus
{
public:
    /// What a snapshot keeps beside memory and CPU; plain data.
    struct State
    {
        std::uint64_t time_base;
        std::uint64_t blocks;
        std::uint64_t next_tick;
        std::uint64_t ticks;
        Devices::State devices;
    };

    HostModel(GuestRam ram, const MemoryPlan& plan, std::optional<ExceptionFields> fields = {});

    [[nodiscard]] Pc& pc() noexcept { return m_pc; }
    [[nodiscard]] PagedMemory& memory() noexcept { return m_pc.memory(); }
    [[nodiscard]] GuestRam& ram() noexcept { return m_ram; }
    [[nodiscard]] const GuestRam& ram() const noexcept { return m_ram; }
    [[nodiscard]] const MemoryPlan& plan() const noexcept { return m_plan; }
    [[nodiscard]] SerialPort& serial() noexcept { return m_devices.serial; }

    [[nodiscard]] std::uint64_t now_ns() const noexcept;
    /// How often the CPU has had nothing to do since the object was made: it halted, and the kernel
    /// had no task to run.
    [[nodiscard]] std::uint64_t idles() const noexcept { return m_idles; }
    /// Lets time pass in which the CPU does nothing. May be called in a hook.
    void let_pass(std::uint64_t ns) noexcept;

    /// For hooks: code was changed in a way that the engine does not see. Before the CPU goes on it
    /// drops what it translated of it.
    void forget_code(GuestRange range) noexcept;

    struct Stop
    {
        enum class Kind : std::uint8_t
        {
            requested, ///< a hook asked for it by Pc::request_stop()
            limit,     ///< as many blocks as were allowed
            wedged,    ///< the machine cannot go on: `why`
        };
        Kind kind{};
        std::string why{};
    };
    /// Runs until blocks() of the CPU reaches `limit`, serving ticks and idling.
    [[nodiscard]] Stop run(std::uint64_t limit);

    [[nodiscard]] State save() const noexcept;
    void restore(const State& state) noexcept;

private:
    [[nodiscard]] std::uint32_t port_in(std::uint32_t port, int size) noexcept override;
    void port_out(std::uint32_t port, int size, std::uint32_t value) noexcept override;
    [[nodiscard]] Machine::Cpuid cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept override;
    [[nodiscard]] std::uint64_t read_tsc() noexcept override;
    void wait() noexcept override;

    [[nodiscard]] bool interrupts_enabled() const noexcept;
    void set_deadline(std::uint64_t limit) noexcept;
    [[nodiscard]] std::uint64_t next_event() const noexcept;
    void serve_tick();
    void serve_serial();

    GuestRam m_ram;
    MemoryPlan m_plan;
    Devices m_devices;
    Pc m_pc;
    std::uint64_t m_time_base{}; ///< what is not counted in blocks
    std::uint64_t m_next_tick;
    std::uint64_t m_ticks{};
    std::uint64_t m_next_serial{}; ///< not before this time
    std::uint64_t m_limit{};
    std::uint64_t m_idles{};
    GuestRange m_stale{}; ///< code to be forgotten
};

} // namespace kobox
