#include "emu/engine.hpp"

#include "emu/block_counts.hpp"
#include "emu/code_exits.hpp"
#include "emu/engine_probe.hpp"
#include "emu/forbidden_code.hpp"
#include "emu/unicorn_handle.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

namespace kobox
{

namespace
{

/// Where the arena lies in the engine's physical memory. One region, and not at 0, so that a
/// physical address is never mistaken for an offset.
constexpr std::uint64_t arena_base = 0x10000000;

constexpr auto engine_regs = std::to_array<int>({
    UC_X86_REG_RAX,     UC_X86_REG_RBX, UC_X86_REG_RCX,    UC_X86_REG_RDX, UC_X86_REG_RSI,
    UC_X86_REG_RDI,     UC_X86_REG_RBP, UC_X86_REG_RSP,    UC_X86_REG_R8,  UC_X86_REG_R9,
    UC_X86_REG_R10,     UC_X86_REG_R11, UC_X86_REG_R12,    UC_X86_REG_R13, UC_X86_REG_R14,
    UC_X86_REG_R15,     UC_X86_REG_RIP, UC_X86_REG_EFLAGS, UC_X86_REG_CS,  UC_X86_REG_SS,
    UC_X86_REG_DS,      UC_X86_REG_ES,  UC_X86_REG_FS,     UC_X86_REG_GS,  UC_X86_REG_FS_BASE,
    UC_X86_REG_GS_BASE, UC_X86_REG_CR0, UC_X86_REG_CR2,    UC_X86_REG_CR3, UC_X86_REG_CR4,
});
static_assert(engine_regs.size() == static_cast<std::size_t>(Reg::cr4) + 1);

constexpr std::uint8_t invalid_opcode = 6;

} // namespace

struct Engine::Impl
{
    explicit Impl(AddressSpace& address_space) : memory{address_space}, uc{open_unicorn()} {}

    static void on_block(uc_engine*, std::uint64_t pc, std::uint32_t size, void* user) noexcept;
    static bool on_tlb_fill(
        uc_engine*, std::uint64_t page, uc_mem_type type, uc_tlb_entry* entry, void* user) noexcept;
    static void on_interrupt(uc_engine*, std::uint32_t vector, void* user) noexcept;
    static bool on_invalid_insn(uc_engine*, void* user) noexcept;
    static void on_insn(uc_engine*, std::uint64_t pc, std::uint32_t size, void* user) noexcept;
    static int on_cpuid(uc_engine*, void* user) noexcept;
    static int on_rdtsc(uc_engine*, void* user) noexcept;
    static int on_rdtscp(uc_engine*, void* user) noexcept;
    static std::uint32_t on_in(uc_engine*, std::uint32_t port, int size, void* user) noexcept;
    static void on_syscall(uc_engine*, void* user) noexcept;

    [[nodiscard]] bool fill(GuestAddr page, Access access, uc_tlb_entry& entry);
    [[nodiscard]] std::uint32_t count_instructions(std::uint64_t pc, std::uint32_t size);
    void stop(Stop why) noexcept
    {
        stopped = why;
        uc_emu_stop(uc.get());
    }
    [[nodiscard]] bool may_be_none_of_the_guests(GuestAddr fetched_page) const;
    [[nodiscard]] bool rip_is_in(GuestAddr page) const;
    [[nodiscard]] std::optional<Stop> outcome(uc_err error, GuestAddr rip);
    [[nodiscard]] bool is_behind_hlt(GuestAddr rip) const;
    void exception_delivered();
    void synchronise();

    AddressSpace& memory;
    UnicornHandle uc;
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
    uc_hook tracer_hook{};
    ClockReader clock{};
    const void* clock_owner{};
};

void Engine::Impl::on_block(uc_engine*, std::uint64_t pc, std::uint32_t size, void* user) noexcept
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
    uc_tb translated{};
    if (uc_ctl_request_cache(uc.get(), pc, &translated) != UC_ERR_OK || translated.icount == 0)
        return 1;
    // A block that ends at an exit address counts the exit as an instruction.
    return translated.icount - (exits.contains(GuestAddr{pc + size}) ? 1U : 0U);
}

bool Engine::Impl::on_tlb_fill(
    uc_engine*, std::uint64_t page, uc_mem_type type, uc_tlb_entry* entry, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    const Access access = type == UC_MEM_FETCH   ? Access::fetch
                          : type == UC_MEM_WRITE ? Access::write
                                                 : Access::read;
    const GuestAddr start{align_down(page, page_size)};
    if (self.fill(start, access, *entry))
        return true;
    const Stop fault{.kind = Stop::Kind::page_fault, .page = start, .access = access};
    if (access == Access::fetch && self.may_be_none_of_the_guests(start))
        self.doubtful = fault;
    else if (!self.stopped && !self.out_of_step)
        self.stopped = fault;
    return false;
}

/// When a run is over the engine looks up the byte before every exit address, come what may.
bool Engine::Impl::may_be_none_of_the_guests(GuestAddr fetched_page) const
{
    return exits.is_before_exit(fetched_page) && !rip_is_in(fetched_page);
}

bool Engine::Impl::rip_is_in(GuestAddr page) const
{
    std::uint64_t rip{};
    uc_reg_read(uc.get(), UC_X86_REG_RIP, &rip);
    return GuestRange{page, page_size}.contains(GuestAddr{rip});
}

/// A page of code is executable or writable in the engine, never both: the engine's stores into
/// pages that it may execute are eight times slower, and a store through another address would
/// pass unnoticed.
bool Engine::Impl::fill(GuestAddr page, Access access, uc_tlb_entry& entry)
{
    const auto found = memory.translate(page);
    if (!found)
        return false;
    const Perms wanted = access == Access::fetch   ? Perms::x
                         : access == Access::write ? Perms::w
                                                   : Perms::r;
    if (!allows(found->perms, wanted))
        return false;

    std::uint32_t perms = allows(found->perms, Perms::r) ? UC_PROT_READ : UC_PROT_NONE;
    if (access == Access::write)
    {
        memory.guest_writes(page);
        if (found->executable)
            uc_ctl_flush_tlb(uc.get());
        perms |= UC_PROT_WRITE;
    }
    else if (access == Access::fetch)
    {
        const auto is_new_to_engine = [&] {
            return found->code_stale || exits.scan(memory, page, found->arena_offset);
        };
        if (!synchronising && is_new_to_engine())
        {
            out_of_step = !stopped && !may_be_none_of_the_guests(page);
            return false;
        }
        perms |= UC_PROT_EXEC;
    }
    else if (allows(found->perms, Perms::w) && !found->clean && !found->executable)
    {
        perms |= UC_PROT_WRITE;
    }
    entry.paddr = arena_base + found->arena_offset;
    entry.perms = static_cast<uc_prot>(perms);
    return true;
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
            uc_ctl_flush_tlb(uc.get());
        flush = false;
        refetched = true;
        if (const auto at = memory.translate(*page))
            exits.forget_scan(at->arena_offset);
        counts.forget();
        // One page a call: the engine takes the range for contiguous in physical memory.
        uc_ctl_remove_cache(uc.get(), to_u64(*page), to_u64(*page) + page_size);
    }
    synchronising = false;
    // The engine fetched those pages without a scan.
    if (flush || refetched)
        uc_ctl_flush_tlb(uc.get());
    if (exits.take_change())
    {
        auto addresses = exits.all();
        check_unicorn(
            uc_ctl_set_exits(uc.get(), addresses.data(), addresses.size()), "uc_ctl_set_exits");
    }
    out_of_step = false;
}

void Engine::Impl::on_interrupt(uc_engine*, std::uint32_t vector, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    self.stop({.kind = Stop::Kind::interrupt, .vector = static_cast<std::uint8_t>(vector)});
}

bool Engine::Impl::on_invalid_insn(uc_engine*, void* user) noexcept
{
    static_cast<Impl*>(user)->stopped = Stop{.kind = Stop::Kind::invalid_insn};
    return false;
}

void Engine::Impl::on_insn(uc_engine*, std::uint64_t pc, std::uint32_t size, void* user) noexcept
{
    static_cast<Impl*>(user)->tracer(GuestAddr{pc}, size);
}

int Engine::Impl::on_cpuid(uc_engine* uc, void*) noexcept
{
    std::uint32_t leaf{};
    std::uint32_t subleaf{};
    uc_reg_read(uc, UC_X86_REG_EAX, &leaf);
    uc_reg_read(uc, UC_X86_REG_ECX, &subleaf);
    const Machine::Cpuid id = Machine::cpuid(leaf, subleaf);
    const auto write = [&](int reg, std::uint64_t value) { uc_reg_write(uc, reg, &value); };
    write(UC_X86_REG_RAX, id.eax);
    write(UC_X86_REG_RBX, id.ebx);
    write(UC_X86_REG_RCX, id.ecx);
    write(UC_X86_REG_RDX, id.edx);
    return 1;
}

int Engine::Impl::on_rdtsc(uc_engine* uc, void* user) noexcept
{
    const auto& self = *static_cast<const Impl*>(user);
    const std::uint64_t ticks = self.clock(self.clock_owner);
    const std::uint64_t low = ticks & 0xffffffff;
    const std::uint64_t high = ticks >> 32;
    uc_reg_write(uc, UC_X86_REG_RAX, &low);
    uc_reg_write(uc, UC_X86_REG_RDX, &high);
    return 1;
}

int Engine::Impl::on_rdtscp(uc_engine* uc, void* user) noexcept
{
    uc_x86_msr tsc_aux{.rid = 0xc0000103, .value = 0};
    uc_reg_read(uc, UC_X86_REG_MSR, &tsc_aux);
    const std::uint64_t value = tsc_aux.value & 0xffffffff;
    uc_reg_write(uc, UC_X86_REG_RCX, &value);
    return on_rdtsc(uc, user);
}

/// No device answers: the bus floats high.
std::uint32_t Engine::Impl::on_in(uc_engine*, std::uint32_t, int, void*) noexcept
{
    return ~std::uint32_t{};
}

/// A kernel calls no system: there is no entry point to go to.
void Engine::Impl::on_syscall(uc_engine*, void* user) noexcept
{
    static_cast<Impl*>(user)->stop({.kind = Stop::Kind::interrupt, .vector = invalid_opcode});
}

Engine::Engine(AddressSpace& memory) : m_impl{std::make_unique<Impl>(memory)}
{
    uc_engine* const uc = m_impl->uc.get();
    const auto arena = memory.arena();
    check_unicorn(uc_ctl_tlb_mode(uc, UC_TLB_VIRTUAL), "uc_ctl_tlb_mode");
    check_unicorn(
        uc_mem_map_ptr(uc, arena_base, arena.size(), UC_PROT_ALL, arena.data()), "uc_mem_map_ptr");
    check_unicorn(uc_ctl_exits_enable(uc), "uc_ctl_exits_enable");
    add_hook(uc, UC_HOOK_TLB_FILL, Impl::on_tlb_fill, m_impl.get());
    add_hook(uc, UC_HOOK_BLOCK, Impl::on_block, m_impl.get());
    add_hook(uc, UC_HOOK_INTR, Impl::on_interrupt, m_impl.get());
    add_hook(uc, UC_HOOK_INSN_INVALID, Impl::on_invalid_insn, m_impl.get());
    add_hook(uc, UC_HOOK_INSN, Impl::on_cpuid, m_impl.get(), UC_X86_INS_CPUID);
    add_hook(uc, UC_HOOK_INSN, Impl::on_rdtsc, m_impl.get(), UC_X86_INS_RDTSC);
    add_hook(uc, UC_HOOK_INSN, Impl::on_rdtscp, m_impl.get(), UC_X86_INS_RDTSCP);
    add_hook(uc, UC_HOOK_INSN, Impl::on_in, m_impl.get(), UC_X86_INS_IN);
    add_hook(uc, UC_HOOK_INSN, Impl::on_syscall, m_impl.get(), UC_X86_INS_SYSCALL);
    add_hook(uc, UC_HOOK_INSN, Impl::on_syscall, m_impl.get(), UC_X86_INS_SYSENTER);
}

Engine::~Engine() = default;

std::uint64_t Engine::reg(Reg r) const noexcept
{
    std::uint64_t value{};
    uc_reg_read(m_impl->uc.get(), engine_regs[static_cast<std::size_t>(r)], &value);
    return value;
}

void Engine::set_reg(Reg r, std::uint64_t value) noexcept
{
    uc_reg_write(m_impl->uc.get(), engine_regs[static_cast<std::size_t>(r)], &value);
}

Engine::Context Engine::save() const
{
    return save_unicorn_context(m_impl->uc.get());
}

void Engine::restore(const Context& context) noexcept
{
    uc_context_restore(m_impl->uc.get(), static_cast<uc_context*>(context.get()));
}

Engine::Stop Engine::run(std::uint64_t& budget)
{
    m_impl->budget = &budget;
    for (;;)
    {
        m_impl->synchronise();
        m_impl->stopped.reset();
        m_impl->doubtful.reset();
        const uc_err error = uc_emu_start(m_impl->uc.get(), reg(Reg::rip), 0, 0, 0);
        const GuestAddr rip{reg(Reg::rip)};
        if (auto stop = m_impl->outcome(error, rip))
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
    const auto context = save_unicorn_context(uc.get());
    // The context is opaque, but it is plain bytes.
    auto* const bytes = static_cast<std::byte*>(static_cast<void*>(context.get()));
    std::memcpy(bytes + *offset, &no_pending_exception, sizeof no_pending_exception);
    check_unicorn(uc_context_restore(uc.get(), context.get()), "uc_context_restore");
}

bool Engine::Impl::is_behind_hlt(GuestAddr rip) const
{
    constexpr std::byte hlt{0xf4};
    std::byte last{};
    return block.start + block.size == rip && memory.try_read(rip - 1, std::span{&last, 1}) &&
           last == hlt;
}

/// Why the engine came back; nullopt when only to be brought into step.
std::optional<Engine::Stop> Engine::Impl::outcome(uc_err error, GuestAddr rip)
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
        uc_ctl_flush_tb(uc.get());
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
    check_unicorn(error, "uc_emu_start");
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
    uc_ctl_remove_cache(m_impl->uc.get(), to_u64(page), to_u64(page) + page_size);
    m_impl->counts.forget();
}

void Engine::set_insn_tracer(Machine::InsnTracer tracer)
{
    uc_engine* const uc = m_impl->uc.get();
    const bool had = m_impl->tracer != nullptr;
    m_impl->tracer = std::move(tracer);
    const bool has = m_impl->tracer != nullptr;
    if (had == has)
        return;
    if (has)
        m_impl->tracer_hook = add_hook(uc, UC_HOOK_CODE, Impl::on_insn, m_impl.get());
    else
        check_unicorn(uc_hook_del(uc, m_impl->tracer_hook), "uc_hook_del");
    // Code translated before knows nothing of the hook.
    check_unicorn(uc_ctl_flush_tb(uc), "uc_ctl_flush_tb");
}

void Engine::set_clock(ClockReader read, const void* owner) noexcept
{
    m_impl->clock = read;
    m_impl->clock_owner = owner;
}

void Engine::set_gdt(GuestAddr base, std::uint16_t limit) noexcept
{
    const uc_x86_mmr gdt{.selector = 0, .base = to_u64(base), .limit = limit, .flags = 0};
    uc_reg_write(m_impl->uc.get(), UC_X86_REG_GDTR, &gdt);
}

} // namespace kobox
