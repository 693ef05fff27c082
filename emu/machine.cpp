#include "emu/machine.hpp"

#include "emu/engine.hpp"
#include "emu/insn_decoder.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>
#include <utility>

namespace kobox
{

namespace
{

constexpr std::uint64_t word = 8;
constexpr auto argument_regs =
    std::to_array<Reg>({Reg::rdi, Reg::rsi, Reg::rdx, Reg::rcx, Reg::r8, Reg::r9});

constexpr std::uint64_t flag_trap = 1U << 8;
constexpr std::uint64_t flag_interrupt = 1U << 9;
constexpr std::uint64_t flag_direction = 1U << 10;

struct RegValue
{
    Reg reg;
    std::uint64_t value;
};
/// A CPU as a kernel has it when it runs modules: protection, paging and write protection on, SSE
/// and XSAVE enabled, interrupts on.
constexpr auto reset_state = std::to_array<RegValue>({
    {Reg::cr4, 0x3506f0},   // PSE PAE MCE PGE OSFXSR OSXMMEXCPT FSGSBASE OSXSAVE SMEP SMAP
    {Reg::cr0, 0x80050033}, // PE MP ET NE WP AM PG
    {Reg::rflags, flag_interrupt | 2},
});
/// Flat 64-bit code and data at the selectors that x86-64 kernels use, 0x10 and 0x18.
constexpr auto flat_gdt =
    std::to_array<std::uint64_t>({0, 0, 0x00af9b000000ffff, 0x00cf93000000ffff});
constexpr std::uint64_t code_selector = 0x10;
constexpr std::uint64_t stack_selector = 0x18;

constexpr auto slot_code = std::to_array<std::byte>({std::byte{0xf4}, std::byte{0xc3}}); // hlt; ret

bool is_canonical(GuestAddr a) noexcept
{
    const std::uint64_t high = to_u64(a) >> 47;
    return high == 0 || high == 0x1ffff;
}

} // namespace

struct CpuContext::Impl
{
    Unicorn::Context engine;
};
CpuContext::CpuContext() = default;
CpuContext::~CpuContext() = default;
CpuContext::CpuContext(CpuContext&&) noexcept = default;
CpuContext& CpuContext::operator=(CpuContext&&) noexcept = default;

struct Machine::Impl
{
    explicit Impl(const Options& options) : memory{options.arena_size}, engine{memory} {}

    void load_segments();
    [[nodiscard]] std::optional<std::uint64_t> slot_at(GuestAddr at) const noexcept;
    [[nodiscard]] std::uint64_t own_slot() const noexcept { return slots.size / slot_size - 1; }
    [[nodiscard]] Engine::Stop run_engine(std::uint64_t allowed);
    void uncount_unexecuted(GuestAddr rip);
    Engine::Stop run_up_to_page_end(const Engine::Stop& fetch_fault);
    [[nodiscard]] Exit halted_at(GuestAddr rip) const;
    [[nodiscard]] Exit faulted(const Engine::Stop& stop);
    void back_to_branch(Exit& exit);
    [[nodiscard]] Exit interrupted(const Engine::Stop& stop);

    struct Counters
    {
        std::uint64_t instructions{};
        std::uint64_t extra_ticks{};
    };
    AddressSpace memory;
    Engine engine;
    InsnDecoder decoder{memory};
    GuestRange slots;
    Counters counters;
    std::uint64_t budget{};     ///< what the engine counts down
    std::uint64_t budget_set{}; ///< what it started from
    CpuContext snapshot_cpu;
    Counters snapshot_counters;
};

std::optional<std::uint64_t> Machine::Impl::slot_at(GuestAddr at) const noexcept
{
    const std::uint64_t offset = at - slots.start;
    if (offset >= slots.size || offset % slot_size != 0)
        return std::nullopt;
    return offset / slot_size;
}

Engine::Stop Machine::Impl::run_engine(std::uint64_t allowed)
{
    budget = allowed;
    budget_set = allowed;
    const Engine::Stop stop = engine.run(budget);
    counters.instructions += budget_set - budget;
    budget_set = budget;
    return stop;
}

/// The engine counts a block when it is entered; takes back what comes at and after `rip`.
void Machine::Impl::uncount_unexecuted(GuestAddr rip)
{
    const Engine::Block& block = engine.last_block();
    if (rip - block.start >= block.size)
        return;
    const auto done = decoder.walk(block.start, rip);
    if (done.arrived && done.instructions <= block.instructions)
        counters.instructions -= block.instructions - done.instructions;
}

Exit Machine::Impl::halted_at(GuestAddr rip) const
{
    const GuestAddr hlt = rip - 1;
    const auto slot = slot_at(hlt);
    if (!slot)
        return {.reason = Exit::Reason::halted, .rip = hlt};
    if (*slot == own_slot())
        return {.reason = Exit::Reason::returned, .rip = hlt};
    return {.reason = Exit::Reason::host_call, .rip = hlt, .slot = *slot};
}

Exit Machine::Impl::faulted(const Engine::Stop& stop)
{
    Exit exit{.reason = Exit::Reason::fault, .rip = stop.rip, .access = stop.access};
    if (stop.access == Access::fetch)
    {
        exit.fault_addr = std::max(exit.rip, stop.page);
    }
    else
    {
        const auto accessed = decoder.accessed_in_page(
            exit.rip, {stop.page, stop.access},
            [](const void* owner, Reg r) { return static_cast<const Engine*>(owner)->reg(r); },
            &engine);
        exit.fault_addr = accessed.addr;
        exit.access = accessed.access;
    }
    exit.canonical = is_canonical(exit.fault_addr);
    exit.present = memory.perms(stop.page).has_value();
    if (exit.canonical)
        engine.set_reg(Reg::cr2, to_u64(exit.fault_addr));
    else if (stop.access == Access::fetch)
        back_to_branch(exit);
    uncount_unexecuted(exit.rip);
    return exit;
}

/// A branch to a non-canonical address faults itself, while the engine faults behind it.
void Machine::Impl::back_to_branch(Exit& exit)
{
    const Engine::Block& block = engine.last_block();
    const auto block_insns = decoder.walk(block.start, block.start + block.size);
    const auto moved = decoder.stack_moved_by_branch(block_insns.last);
    if (!block_insns.arrived || !moved)
        return;
    exit.rip = block_insns.last;
    engine.set_reg(Reg::rip, to_u64(exit.rip));
    engine.set_reg(Reg::rsp, engine.reg(Reg::rsp) - *moved);
}

/// Decoding a block ran into a page that cannot be fetched, before any of the block was executed.
/// The instructions that end before the page still have to be: runs them one boundary after the
/// other, since a block ends where an exit is set. RIP is then at the one that reaches the page.
Engine::Stop Machine::Impl::run_up_to_page_end(const Engine::Stop& fetch_fault)
{
    constexpr std::uint64_t longest_insn = 15;
    Engine::Stop stop = fetch_fault;
    for (std::uint64_t inside = 0; inside <= longest_insn; ++inside)
    {
        const GuestAddr boundary = fetch_fault.page - longest_insn + inside;
        if (boundary <= stop.rip)
            continue;
        engine.set_exits(std::array{boundary});
        const Engine::Stop step = run_engine(budget);
        const bool decoded_too_far = step.kind == Engine::Stop::Kind::page_fault &&
                                     step.access == Access::fetch && step.page == fetch_fault.page;
        if (step.kind != Engine::Stop::Kind::exit_address && !decoded_too_far)
        {
            stop = step;
            break;
        }
        stop.rip = step.rip;
    }
    engine.set_exits({});
    engine.forget_code(fetch_fault.page - page_size);
    return stop;
}

Exit Machine::Impl::interrupted(const Engine::Stop& stop)
{
    // The engine leaves RIP behind int3 and int n but at the instruction for faults. A debug
    // exception is a trap, so RIP behind the instruction is right.
    constexpr std::uint8_t debug_exception = 1;
    constexpr std::uint8_t invalid_opcode = 6;
    Exit exit{.reason = Exit::Reason::exception, .rip = stop.rip, .vector = stop.vector};
    if (stop.vector == invalid_opcode)
        exit = {.reason = Exit::Reason::invalid_insn, .rip = stop.rip};
    const auto done = decoder.walk(engine.last_block().start, stop.rip);
    const bool behind = done.arrived && done.instructions == engine.last_block().instructions;
    if (behind && stop.vector != debug_exception)
    {
        exit.rip = done.last;
        engine.set_reg(Reg::rip, to_u64(exit.rip));
    }
    uncount_unexecuted(exit.rip);
    return exit;
}

/// The selectors are loaded from a table as a kernel would, but the table is not kept: guests have
/// no business with it, and a load of another segment is #GP.
void Machine::Impl::load_segments()
{
    const GuestRange table{GuestAddr{0}, page_size};
    if (!memory.map(table, Perms::rw))
        throw std::bad_alloc{};
    memory.store(table.start, flat_gdt);
    engine.set_gdt(table.start, sizeof flat_gdt - 1);
    engine.set_reg(Reg::cs, code_selector);
    engine.set_reg(Reg::ss, stack_selector);
    engine.set_gdt(GuestAddr{0}, 0);
    memory.unmap(table);
}

Machine::Machine(const Options& options) : m_impl{std::make_unique<Impl>(options)}
{
    for (const auto& [reg, value] : reset_state)
        m_impl->engine.set_reg(reg, value);
    m_impl->load_segments();
    m_impl->engine.set_clock(
        [](const void* owner) { return static_cast<const Machine*>(owner)->tsc(); }, this);
}

Machine::~Machine() = default;

AddressSpace& Machine::memory() noexcept
{
    return m_impl->memory;
}
const AddressSpace& Machine::memory() const noexcept
{
    return m_impl->memory;
}

std::uint64_t Machine::reg(Reg r) const
{
    return m_impl->engine.reg(r);
}
void Machine::set_reg(Reg r, std::uint64_t value)
{
    m_impl->engine.set_reg(r, value);
}

CpuContext Machine::save() const
{
    CpuContext context;
    context.m_impl = std::make_unique<CpuContext::Impl>(m_impl->engine.save());
    return context;
}

void Machine::restore(const CpuContext& context)
{
    if (context.m_impl != nullptr)
        m_impl->engine.restore(*context.m_impl->engine);
}

void Machine::set_slots(GuestRange range)
{
    m_impl->slots = range;
    // A page at a time: a kernel has ten thousand slots and is to start in a few milliseconds.
    std::array<std::byte, page_size> page{};
    for (std::uint64_t at = 0; at < page.size(); at += slot_size)
        std::ranges::copy(slot_code, page.begin() + static_cast<std::ptrdiff_t>(at));
    const std::uint64_t size = align_down(range.size, slot_size);
    for (std::uint64_t at = 0; at < size; at += page.size())
        m_impl->memory.write(
            range.start + at,
            std::span{page}.first(std::min<std::uint64_t>(size - at, page.size())));
}

GuestAddr Machine::slot_addr(std::uint64_t slot) const noexcept
{
    return m_impl->slots.start + slot * slot_size;
}

void Machine::enter(GuestAddr function, std::span<const std::uint64_t> args, GuestAddr stack_top)
{
    const std::size_t in_regs = std::min(args.size(), argument_regs.size());
    for (std::size_t i = 0; i < in_regs; ++i)
        set_reg(argument_regs[i], args[i]);
    const auto on_stack = args.subspan(in_regs);
    GuestAddr sp{align_down(to_u64(stack_top) - on_stack.size() * word, 16)};
    for (std::size_t i = 0; i < on_stack.size(); ++i)
        m_impl->memory.store(sp + i * word, on_stack[i]);
    sp = sp - word;
    m_impl->memory.store(sp, slot_addr(m_impl->own_slot()));

    set_reg(Reg::rsp, to_u64(sp));
    set_reg(Reg::rax, 0);
    set_reg(Reg::rflags, reg(Reg::rflags) & ~(flag_direction | flag_trap));
    set_reg(Reg::rip, to_u64(function));
}

Exit Machine::run(const RunLimits& limits)
{
    Engine::Stop stop = m_impl->run_engine(limits.instructions);
    const bool in_mid_block =
        stop.kind == Engine::Stop::Kind::page_fault && stop.access == Access::fetch &&
        GuestAddr{align_down(to_u64(stop.rip), page_size)} + page_size == stop.page;
    if (in_mid_block)
        stop = m_impl->run_up_to_page_end(stop);

    switch (stop.kind)
    {
    case Engine::Stop::Kind::halted:
        return m_impl->halted_at(stop.rip);
    case Engine::Stop::Kind::page_fault:
        return m_impl->faulted(stop);
    case Engine::Stop::Kind::interrupt:
        return m_impl->interrupted(stop);
    case Engine::Stop::Kind::invalid_insn:
        m_impl->uncount_unexecuted(stop.rip);
        return {.reason = Exit::Reason::invalid_insn, .rip = stop.rip};
    case Engine::Stop::Kind::budget:
        return {.reason = Exit::Reason::budget_spent, .rip = stop.rip};
    case Engine::Stop::Kind::requested:
    case Engine::Stop::Kind::exit_address:
        break;
    }
    return {.reason = Exit::Reason::stopped, .rip = stop.rip};
}

std::uint64_t Machine::instructions() const noexcept
{
    return m_impl->counters.instructions + (m_impl->budget_set - m_impl->budget);
}

void Machine::set_insn_tracer(InsnTracer tracer)
{
    m_impl->engine.set_insn_tracer(std::move(tracer));
}

void Machine::request_stop() noexcept
{
    m_impl->engine.request_stop();
}

std::uint64_t Machine::tsc() const noexcept
{
    return instructions() + m_impl->counters.extra_ticks;
}
void Machine::advance_tsc(std::uint64_t ticks) noexcept
{
    m_impl->counters.extra_ticks += ticks;
}

void Machine::snapshot()
{
    m_impl->snapshot_cpu = save();
    m_impl->snapshot_counters = m_impl->counters;
    m_impl->memory.snapshot();
}

void Machine::restore_snapshot()
{
    restore(m_impl->snapshot_cpu);
    m_impl->counters = m_impl->snapshot_counters;
    m_impl->memory.restore();
}

} // namespace kobox
