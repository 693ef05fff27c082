#include "emu/engine.hpp"

#include "emu/block_counts.hpp"
#include "emu/code_exits.hpp"
#include "emu/engine_probe.hpp"
#include "emu/forbidden_code.hpp"
#include "emu/insn_answers.hpp"
#include "emu/unicorn.hpp"

#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace kobox
{

namespace
{

/// Where the arena lies in the engine's physical memory. One region, and not at 0, so that a
/// physical address is never mistaken for an offset.
constexpr std::uint64_t arena_base = 0x10000000;

constexpr std::uint8_t invalid_opcode = 6;

} // namespace

struct Engine::Impl
{
    explicit Impl(AddressSpace& address_space) : memory{address_space} {}

    static void on_block(uc_struct*, std::uint64_t pc, std::uint32_t size, void* user) noexcept;
    static std::optional<Unicorn::TlbEntry> on_tlb_miss(
        void* user, GuestAddr page, Access access) noexcept;
    static void on_interrupt(uc_struct*, std::uint32_t vector, void* user) noexcept;
    static bool on_invalid_insn(uc_struct*, void* user) noexcept;
    static void on_insn(uc_struct*, std::uint64_t pc, std::uint32_t size, void* user) noexcept;
    static int on_cpuid(uc_struct*, void* user) noexcept;
    static int on_rdtsc(uc_struct*, void* user) noexcept;
    static int on_rdtscp(uc_struct*, void* user) noexcept;
    static std::uint32_t on_in(uc_struct*, std::uint32_t port, int size, void* user) noexcept;
    static void on_syscall(uc_struct*, void* user) noexcept;

    [[nodiscard]] std::optional<Unicorn::TlbEntry> fill(GuestAddr page, Access access);
    [[nodiscard]] std::uint32_t count_instructions(std::uint64_t pc, std::uint32_t size);
    void stop(Stop why) noexcept
    {
        stopped = why;
        unicorn.stop();
    }
    [[nodiscard]] bool may_be_none_of_the_guests(GuestAddr fetched_page) const;
    [[nodiscard]] bool rip_is_in(GuestAddr page) const;
    [[nodiscard]] std::optional<Stop> outcome(bool ended_well, GuestAddr rip);
    [[nodiscard]] bool is_behind_hlt(GuestAddr rip) const;
    void exception_delivered();
    void synchronise();

    AddressSpace& memory;
    Unicorn unicorn;
    Block block;
    BlockCounts counts;
    std::uint64_t* budget{};
    std::optional<Stop> stopped;
    std::optional<Stop> doubtful; ///< a fault that may be none of the guest's
    bool stop_requested{};
    bool out_of_step{}; ///< the fill refused because translations are stale, not for a fault
    bool synchronising{};
    CodeExits exits;
    Machine::InsnTracer tracer;
    std::size_t tracer_hook{};
    ClockReader clock{};
    const void* clock_owner{};
};

void Engine::Impl::on_block(uc_struct*, std::uint64_t pc, std::uint32_t size, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    const std::uint32_t instructions =
        self.counts.of(pc, size, [&] { return self.count_instructions(pc, size); });
    if (self.stop_requested)
        return self.stop({.kind = Stop::Kind::requested});
    if (*self.budget < instructions)
        return self.stop({.kind = Stop::Kind::budget});
    *self.budget -= instructions;
    self.block = {GuestAddr{pc}, size, instructions};
}

/// The engine knows how many instructions it translated into a block.
std::uint32_t Engine::Impl::count_instructions(std::uint64_t pc, std::uint32_t size)
{
    const auto translated = unicorn.block_instructions(pc);
    if (!translated)
        return 1;
    // A block that ends at an exit address counts the exit as an instruction.
    return *translated - (exits.contains(GuestAddr{pc + size}) ? 1U : 0U);
}

std::optional<Unicorn::TlbEntry> Engine::Impl::on_tlb_miss(
    void* user, GuestAddr page, Access access) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    if (const auto entry = self.fill(page, access))
        return entry;
    const Stop fault{.kind = Stop::Kind::page_fault, .page = page, .access = access};
    if (access == Access::fetch && self.may_be_none_of_the_guests(page))
        self.doubtful = fault;
    else if (!self.stopped && !self.out_of_step)
        self.stopped = fault;
    return std::nullopt;
}

/// When a run is over the engine looks up the byte before every exit address, come what may.
bool Engine::Impl::may_be_none_of_the_guests(GuestAddr fetched_page) const
{
    return exits.is_before_exit(fetched_page) && !rip_is_in(fetched_page);
}

bool Engine::Impl::rip_is_in(GuestAddr page) const
{
    return GuestRange{page, page_size}.contains(GuestAddr{unicorn.reg(Reg::rip)});
}

/// A page of code is executable or writable in the engine, never both: the engine's stores into
/// pages that it may execute are eight times slower, and a store through another address would
/// pass unnoticed.
std::optional<Unicorn::TlbEntry> Engine::Impl::fill(GuestAddr page, Access access)
{
    const auto found = memory.translate(page);
    if (!found)
        return std::nullopt;
    const Perms wanted = access == Access::fetch   ? Perms::x
                         : access == Access::write ? Perms::w
                                                   : Perms::r;
    if (!allows(found->perms, wanted))
        return std::nullopt;

    Perms offered = wanted;
    if (allows(found->perms, Perms::r))
        offered = offered | Perms::r;
    if (access == Access::write)
    {
        memory.guest_writes(page);
        if (found->executable)
            unicorn.flush_tlb();
    }
    else if (access == Access::fetch)
    {
        const auto is_new_to_engine = [&] {
            return found->code_stale || exits.scan(memory, page, found->arena_offset);
        };
        if (!synchronising && is_new_to_engine())
        {
            out_of_step = !stopped && !may_be_none_of_the_guests(page);
            return std::nullopt;
        }
    }
    else if (allows(found->perms, Perms::w) && !found->clean && !found->executable)
    {
        offered = offered | Perms::w;
    }
    return Unicorn::TlbEntry{.physical = arena_base + found->arena_offset, .perms = offered};
}

/// Makes the engine see what the address space has become since it last ran.
void Engine::Impl::synchronise()
{
    bool flush = memory.take_mapping_change() || out_of_step;
    bool refetched = false;
    synchronising = true;
    while (const auto page = memory.next_stale_code())
    {
        if (flush)
            unicorn.flush_tlb();
        flush = false;
        refetched = true;
        if (const auto at = memory.translate(*page))
            exits.forget_scan(at->arena_offset);
        counts.forget();
        unicorn.flush_code(*page);
    }
    synchronising = false;
    // The engine fetched those pages without a scan.
    if (flush || refetched)
        unicorn.flush_tlb();
    if (exits.take_change())
        unicorn.set_exits(exits.all());
    out_of_step = false;
}

void Engine::Impl::on_interrupt(uc_struct*, std::uint32_t vector, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    self.stop({.kind = Stop::Kind::interrupt, .vector = static_cast<std::uint8_t>(vector)});
}

bool Engine::Impl::on_invalid_insn(uc_struct*, void* user) noexcept
{
    static_cast<Impl*>(user)->stopped = Stop{.kind = Stop::Kind::invalid_insn};
    return false;
}

void Engine::Impl::on_insn(uc_struct*, std::uint64_t pc, std::uint32_t size, void* user) noexcept
{
    static_cast<Impl*>(user)->tracer(GuestAddr{pc}, size);
}

int Engine::Impl::on_cpuid(uc_struct*, void* user) noexcept
{
    Unicorn& unicorn = static_cast<Impl*>(user)->unicorn;
    const auto [leaf, subleaf] = cpuid_arguments(unicorn);
    answer_cpuid(unicorn, Machine::cpuid(leaf, subleaf));
    return 1;
}

int Engine::Impl::on_rdtsc(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    answer_rdtsc(self.unicorn, self.clock(self.clock_owner));
    return 1;
}

int Engine::Impl::on_rdtscp(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    answer_rdtscp(self.unicorn, self.clock(self.clock_owner));
    return 1;
}

/// No device answers: the bus floats high.
std::uint32_t Engine::Impl::on_in(uc_struct*, std::uint32_t, int, void*) noexcept
{
    return ~std::uint32_t{};
}

/// A kernel calls no system: there is no entry point to go to.
void Engine::Impl::on_syscall(uc_struct*, void* user) noexcept
{
    static_cast<Impl*>(user)->stop({.kind = Stop::Kind::interrupt, .vector = invalid_opcode});
}

Engine::Engine(AddressSpace& memory) : m_impl{std::make_unique<Impl>(memory)}
{
    using Event = Unicorn::Event;
    Unicorn& unicorn = m_impl->unicorn;
    learn_cpuid(unicorn);
    unicorn.use_tlb(Impl::on_tlb_miss, m_impl.get());
    unicorn.map_physical(arena_base, memory.arena());
    unicorn.hook(Event::block, Impl::on_block, m_impl.get());
    unicorn.hook(Event::interrupt, Impl::on_interrupt, m_impl.get());
    unicorn.hook(Event::invalid_insn, Impl::on_invalid_insn, m_impl.get());
    unicorn.hook(Event::cpuid, Impl::on_cpuid, m_impl.get());
    unicorn.hook(Event::rdtsc, Impl::on_rdtsc, m_impl.get());
    unicorn.hook(Event::rdtscp, Impl::on_rdtscp, m_impl.get());
    unicorn.hook(Event::in, Impl::on_in, m_impl.get());
    unicorn.hook(Event::syscall, Impl::on_syscall, m_impl.get());
    unicorn.hook(Event::sysenter, Impl::on_syscall, m_impl.get());
}

Engine::~Engine() = default;

std::uint64_t Engine::reg(Reg r) const noexcept
{
    return m_impl->unicorn.reg(r);
}
void Engine::set_reg(Reg r, std::uint64_t value) noexcept
{
    m_impl->unicorn.set_reg(r, value);
}
void Engine::set_gdt(GuestAddr base, std::uint16_t limit) noexcept
{
    m_impl->unicorn.set_gdt(base, limit);
}
Unicorn::Context Engine::save() const
{
    return m_impl->unicorn.save();
}
void Engine::restore(const uc_context& context) noexcept
{
    m_impl->unicorn.restore(context);
}

Engine::Stop Engine::run(std::uint64_t& budget)
{
    m_impl->budget = &budget;
    for (;;)
    {
        m_impl->synchronise();
        m_impl->stopped.reset();
        m_impl->doubtful.reset();
        const bool ended_well = m_impl->unicorn.run(reg(Reg::rip));
        const GuestAddr rip{reg(Reg::rip)};
        if (auto stop = m_impl->outcome(ended_well, rip))
        {
            stop->rip = rip;
            return *stop;
        }
    }
}

void Engine::Impl::exception_delivered()
{
    static const auto offset = pending_exception_offset();
    if (!offset)
        return;
    const auto context = unicorn.save();
    const auto pending = unicorn.bytes(*context).subspan(*offset, sizeof no_pending_exception);
    std::memcpy(pending.data(), &no_pending_exception, pending.size());
    unicorn.restore(*context);
}

bool Engine::Impl::is_behind_hlt(GuestAddr rip) const
{
    constexpr std::byte hlt{0xf4};
    std::byte last{};
    return block.start + block.size == rip && memory.try_read(rip - 1, std::span{&last, 1}) &&
           last == hlt;
}

/// Why the engine came back; nullopt when only to be brought into step.
std::optional<Engine::Stop> Engine::Impl::outcome(bool ended_well, GuestAddr rip)
{
    if (out_of_step)
        return std::nullopt;
    if (stopped)
    {
        if (stopped->kind == Stop::Kind::requested)
            stop_requested = false;
        if (stopped->kind == Stop::Kind::interrupt)
            exception_delivered();
        return stopped;
    }
    if (exits.is_forbidden(rip))
    {
        if (is_forbidden_code(memory, rip))
            return Stop{.kind = Stop::Kind::invalid_insn};
        // The code there was replaced since. Blocks that end at exits must go before the exits do.
        unicorn.flush_code();
        exits.forget_forbidden();
        out_of_step = true;
        return std::nullopt;
    }
    if (exits.is_wanted(rip))
        return Stop{.kind = Stop::Kind::exit_address};
    if (doubtful)
    {
        if (is_behind_hlt(rip))
            return Stop{.kind = Stop::Kind::halted};
        const auto page = memory.translate(doubtful->page);
        if (page && allows(page->perms, Perms::x))
        {
            out_of_step = true;
            return std::nullopt;
        }
        return doubtful;
    }
    if (!ended_well)
        throw std::logic_error{"the engine stopped and did not say why"};
    return Stop{.kind = Stop::Kind::halted};
}

const Engine::Block& Engine::last_block() const noexcept
{
    return m_impl->block;
}
void Engine::request_stop() noexcept
{
    m_impl->stop_requested = true;
}

void Engine::set_exits(std::span<const GuestAddr> addresses)
{
    m_impl->exits.set_wanted(addresses);
}

void Engine::forget_code(GuestAddr page) noexcept
{
    m_impl->unicorn.flush_code(page);
    m_impl->counts.forget();
}

void Engine::set_insn_tracer(Machine::InsnTracer tracer)
{
    Unicorn& unicorn = m_impl->unicorn;
    const bool had = m_impl->tracer != nullptr;
    m_impl->tracer = std::move(tracer);
    const bool has = m_impl->tracer != nullptr;
    if (had == has)
        return;
    if (has)
        m_impl->tracer_hook = unicorn.hook(Unicorn::Event::insn, Impl::on_insn, m_impl.get());
    else
        unicorn.unhook(m_impl->tracer_hook);
    // Code translated before knows nothing of the hook.
    unicorn.flush_code();
}

void Engine::set_clock(ClockReader read, const void* owner) noexcept
{
    m_impl->clock = read;
    m_impl->clock_owner = owner;
}

} // namespace kobox
