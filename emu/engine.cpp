#include "emu/engine.hpp"

#include "emu/forbidden_code.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <unicorn/unicorn.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kobox
{

namespace
{

/// Where the arena lies in the engine's physical memory. One region, and not at 0, so that a
/// physical address is never mistaken for an offset.
constexpr std::uint64_t arena_base = 0x10000000;
/// Translated code of a whole module with its kernel is below 10 MiB; the engine starts anew when
/// the buffer is full. Its default is 1 GiB of address space.
constexpr std::uint32_t translation_buffer = 32U << 20;

constexpr auto engine_regs = std::to_array<int>({
    UC_X86_REG_RAX,     UC_X86_REG_RBX, UC_X86_REG_RCX,    UC_X86_REG_RDX, UC_X86_REG_RSI,
    UC_X86_REG_RDI,     UC_X86_REG_RBP, UC_X86_REG_RSP,    UC_X86_REG_R8,  UC_X86_REG_R9,
    UC_X86_REG_R10,     UC_X86_REG_R11, UC_X86_REG_R12,    UC_X86_REG_R13, UC_X86_REG_R14,
    UC_X86_REG_R15,     UC_X86_REG_RIP, UC_X86_REG_EFLAGS, UC_X86_REG_CS,  UC_X86_REG_SS,
    UC_X86_REG_DS,      UC_X86_REG_ES,  UC_X86_REG_FS,     UC_X86_REG_GS,  UC_X86_REG_FS_BASE,
    UC_X86_REG_GS_BASE, UC_X86_REG_CR0, UC_X86_REG_CR2,    UC_X86_REG_CR3, UC_X86_REG_CR4,
});
static_assert(engine_regs.size() == static_cast<std::size_t>(Reg::cr4) + 1);

void check(uc_err error, const char* what)
{
    if (error == UC_ERR_NOMEM)
        throw std::bad_alloc{};
    if (error != UC_ERR_OK)
        throw std::logic_error{std::string{what} + ": " + uc_strerror(error)};
}

struct EngineCloser
{
    void operator()(uc_engine* uc) const noexcept { uc_close(uc); }
};
using EngineHandle = std::unique_ptr<uc_engine, EngineCloser>;

EngineHandle open_engine()
{
    uc_engine* uc{};
    check(uc_open(UC_ARCH_X86, UC_MODE_64, &uc), "uc_open");
    EngineHandle handle{uc};
    check(uc_ctl_set_cpu_model(uc, UC_CPU_X86_SKYLAKE_SERVER), "uc_ctl_set_cpu_model");
    check(uc_ctl_set_tcg_buffer_size(uc, translation_buffer), "uc_ctl_set_tcg_buffer_size");
    return handle;
}

template <typename Callback>
uc_hook add_hook(uc_engine* uc, int type, Callback* callback, void* user, int instruction = 0)
{
    uc_hook hook{};
    // An empty address range (1 to 0) means everywhere; the C interface takes any function as
    // void*.
    check(
        uc_hook_add(uc, &hook, type, reinterpret_cast<void*>(callback), user, 1, 0, instruction),
        "uc_hook_add");
    return hook;
}

/// An engine of its own that runs one instruction of two bytes, to learn what the engine does.
class ScratchEngine
{
public:
    explicit ScratchEngine(std::array<std::uint8_t, 2> insn) : m_uc{open_engine()}
    {
        check(uc_mem_map(get(), code, page_size, UC_PROT_ALL), "uc_mem_map");
        check(uc_mem_write(get(), code, insn.data(), insn.size()), "uc_mem_write");
    }
    [[nodiscard]] uc_engine* get() const noexcept { return m_uc.get(); }
    void write(int reg, std::uint64_t value) const noexcept { uc_reg_write(get(), reg, &value); }
    [[nodiscard]] std::uint32_t read(int reg) const noexcept
    {
        std::uint64_t value{};
        uc_reg_read(get(), reg, &value);
        return static_cast<std::uint32_t>(value);
    }
    void run() const { check(uc_emu_start(get(), code, code + 2, 0, 0), "uc_emu_start"); }

private:
    static constexpr std::uint64_t code = 0x1000;
    EngineHandle m_uc;
};

using ContextHandle = std::unique_ptr<uc_context, decltype(&uc_context_free)>;

ContextHandle save_context(uc_engine* uc)
{
    uc_context* context{};
    check(uc_context_alloc(uc, &context), "uc_context_alloc");
    ContextHandle handle{context, &uc_context_free};
    check(uc_context_save(uc, context), "uc_context_save");
    return handle;
}

constexpr std::uint32_t no_exception = ~std::uint32_t{};
constexpr std::uint8_t invalid_opcode = 6;
constexpr std::uint32_t double_fault = 8;

/// The engine remembers an exception that it handed to a hook as if it were still being delivered,
/// and makes a double fault of the next. What it remembers is no register but lies somewhere in a
/// saved context: where, two divisions by zero show. nullopt when this engine does not do so.
std::optional<std::size_t> pending_exception_offset()
{
    const ScratchEngine scratch{std::to_array<std::uint8_t>({0xf7, 0xf1})}; // div ecx
    void (*const on_interrupt)(uc_engine*, std::uint32_t, void*) = [](uc_engine* uc, std::uint32_t,
                                                                      void*) { uc_emu_stop(uc); };
    add_hook(scratch.get(), UC_HOOK_INTR, on_interrupt, nullptr);

    const std::size_t size = uc_context_size(scratch.get());
    const auto words_of_context = [&] {
        std::vector<std::uint32_t> words(size / sizeof(std::uint32_t));
        const auto context = save_context(scratch.get());
        std::memcpy(words.data(), context.get(), words.size() * sizeof(std::uint32_t));
        return words;
    };
    const auto before = words_of_context();
    scratch.run();
    const auto once = words_of_context();
    scratch.run();
    const auto twice = words_of_context();
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] == no_exception && once[i] == 0 && twice[i] == double_fault)
            return i * sizeof(std::uint32_t);
    return std::nullopt;
}

} // namespace

struct Engine::Impl
{
    explicit Impl(AddressSpace& address_space) : memory{address_space}, uc{open_engine()} {}

    /// Instructions of blocks entered lately, so that the engine is not asked each time.
    struct KnownBlock
    {
        std::uint64_t start{};
        std::uint32_t size{};
        std::uint32_t instructions{};
    };
    static constexpr std::uint64_t known_blocks = 1024;

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
    [[nodiscard]] bool scan_code(GuestAddr page, std::uint64_t arena_offset);
    [[nodiscard]] std::uint32_t count_instructions(std::uint64_t pc, std::uint32_t size);
    void stop(Stop why) noexcept
    {
        stopped = why;
        uc_emu_stop(uc.get());
    }
    [[nodiscard]] bool is_forbidden(std::uint64_t at) const { return forbidden.contains(at); }
    [[nodiscard]] bool is_before_exit(GuestAddr page) const;
    [[nodiscard]] bool rip_is_in(GuestAddr page) const;
    [[nodiscard]] std::optional<Stop> outcome(uc_err error, std::uint64_t rip);
    void exception_delivered();
    void synchronise();
    void apply_exits();

    AddressSpace& memory;
    EngineHandle uc;
    Block block;
    std::array<KnownBlock, known_blocks> known{};
    std::uint64_t* budget{};
    std::optional<Stop> stopped;
    std::optional<Stop> doubtful; ///< a fault that may be none of the guest's
    bool stop_requested{};
    bool out_of_step{}; ///< the fill refused because translations are stale, not for a fault
    bool synchronising{};
    bool exits_changed{};
    std::vector<std::uint64_t> exits;                     ///< of set_exits()
    std::unordered_map<GuestAddr, std::uint64_t> scanned; ///< executable page to arena offset
    std::unordered_set<std::uint64_t> forbidden; ///< exits before code that must not be translated
    Machine::InsnTracer tracer;
    uc_hook tracer_hook{};
    ClockReader clock{};
    const void* clock_owner{};
};

void Engine::Impl::on_block(uc_engine*, std::uint64_t pc, std::uint32_t size, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    KnownBlock& known = self.known[(pc ^ pc >> 10) % known_blocks];
    if (known.start != pc || known.size != size)
        known = {pc, size, self.count_instructions(pc, size)};
    if (self.stop_requested)
        return self.stop({.kind = Stop::Kind::requested});
    if (*self.budget < known.instructions)
        return self.stop({.kind = Stop::Kind::budget});
    *self.budget -= known.instructions;
    self.block = {GuestAddr{pc}, size, known.instructions};
}

/// The engine knows how many instructions it translated into a block.
std::uint32_t Engine::Impl::count_instructions(std::uint64_t pc, std::uint32_t size)
{
    uc_tb translated{};
    if (uc_ctl_request_cache(uc.get(), pc, &translated) != UC_ERR_OK || translated.icount == 0)
        return 1;
    // A block that ends at an exit address counts the exit as an instruction.
    const std::uint64_t end = pc + size;
    const bool at_exit = std::ranges::find(exits, end) != exits.end() || is_forbidden(end);
    return translated.icount - (at_exit ? 1U : 0U);
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
    // When a run is over the engine looks up the byte before every exit address, come what may.
    if (access == Access::fetch && self.is_before_exit(start) && !self.rip_is_in(start))
        self.doubtful = Stop{.kind = Stop::Kind::page_fault, .page = start, .access = access};
    else if (!self.stopped && !self.out_of_step)
        self.stopped = Stop{.kind = Stop::Kind::page_fault, .page = start, .access = access};
    return false;
}

bool Engine::Impl::is_before_exit(GuestAddr page) const
{
    const std::uint64_t next = to_u64(page) + page_size;
    return is_forbidden(next) || std::ranges::find(exits, next) != exits.end();
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
        if (!synchronising && (found->code_stale || !scan_code(page, found->arena_offset)))
        {
            out_of_step = !stopped && (!is_before_exit(page) || rip_is_in(page));
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

/// Finds the encodings that abort the engine and makes their addresses exits, so that a block ends
/// before it would translate one. False when the engine must be stopped to take new exits.
bool Engine::Impl::scan_code(GuestAddr page, std::uint64_t arena_offset)
{
    const auto [entry, fresh] = scanned.try_emplace(page, arena_offset);
    if (!fresh && entry->second == arena_offset)
        return true;
    entry->second = arena_offset;

    bool changed = false;
    for (const GuestAddr at : forbidden_code(memory, page))
        changed |= forbidden.insert(to_u64(at)).second;
    exits_changed |= changed;
    return !changed;
}

void Engine::Impl::apply_exits()
{
    std::vector<std::uint64_t> all = exits;
    all.insert(all.end(), forbidden.begin(), forbidden.end());
    check(uc_ctl_set_exits(uc.get(), all.data(), all.size()), "uc_ctl_set_exits");
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
            std::erase_if(
                scanned, [&](const auto& entry) { return entry.second == at->arena_offset; });
        known.fill({});
        // One page a call: the engine takes the range for contiguous in physical memory.
        uc_ctl_remove_cache(uc.get(), to_u64(*page), to_u64(*page) + page_size);
    }
    synchronising = false;
    // The engine fetched those pages without a scan.
    if (flush || refetched)
        uc_ctl_flush_tlb(uc.get());
    if (std::exchange(exits_changed, false))
        apply_exits();
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
    check(uc_ctl_tlb_mode(uc, UC_TLB_VIRTUAL), "uc_ctl_tlb_mode");
    check(
        uc_mem_map_ptr(uc, arena_base, arena.size(), UC_PROT_ALL, arena.data()), "uc_mem_map_ptr");
    check(uc_ctl_exits_enable(uc), "uc_ctl_exits_enable");
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
    return save_context(m_impl->uc.get());
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
        const std::uint64_t rip = reg(Reg::rip);
        if (auto stop = m_impl->outcome(error, rip))
        {
            stop->rip = GuestAddr{rip};
            return *stop;
        }
    }
}

void Engine::Impl::exception_delivered()
{
    static const auto offset = pending_exception_offset();
    if (!offset)
        return;
    const auto context = save_context(uc.get());
    // The context is opaque, but it is plain bytes.
    auto* const bytes = static_cast<std::byte*>(static_cast<void*>(context.get()));
    std::memcpy(bytes + *offset, &no_exception, sizeof no_exception);
    check(uc_context_restore(uc.get(), context.get()), "uc_context_restore");
}

/// Why the engine came back; nullopt when only to be brought into step.
std::optional<Engine::Stop> Engine::Impl::outcome(uc_err error, std::uint64_t rip)
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
    if (is_forbidden(rip))
    {
        if (is_forbidden_code(memory, GuestAddr{rip}))
            return Stop{.kind = Stop::Kind::invalid_insn};
        // The code there was replaced since. Blocks that end at exits must go before the exits do.
        uc_ctl_flush_tb(uc.get());
        forbidden.clear();
        scanned.clear();
        exits_changed = true;
        out_of_step = true;
        return std::nullopt;
    }
    if (std::ranges::find(exits, rip) != exits.end())
        return Stop{.kind = Stop::Kind::exit_address};
    if (doubtful)
    {
        constexpr std::uint8_t hlt = 0xf4;
        std::uint8_t last{};
        const bool halted =
            block.start + block.size == GuestAddr{rip} &&
            memory.try_read(GuestAddr{rip} - 1, std::as_writable_bytes(std::span{&last, 1})) &&
            last == hlt;
        if (halted)
            return Stop{.kind = Stop::Kind::halted};
        const auto page = memory.translate(doubtful->page);
        if (page && allows(page->perms, Perms::x))
        {
            out_of_step = true;
            return std::nullopt;
        }
        return doubtful;
    }
    check(error, "uc_emu_start");
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
    m_impl->exits.clear();
    for (const GuestAddr a : addresses)
        m_impl->exits.push_back(to_u64(a));
    m_impl->exits_changed = true;
}

void Engine::forget_code(GuestAddr page) noexcept
{
    uc_ctl_remove_cache(m_impl->uc.get(), to_u64(page), to_u64(page) + page_size);
    m_impl->known.fill({});
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
        check(uc_hook_del(uc, m_impl->tracer_hook), "uc_hook_del");
    // Code translated before knows nothing of the hook.
    check(uc_ctl_flush_tb(uc), "uc_ctl_flush_tb");
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

std::vector<Machine::Cpuid> Engine::native_cpuid(std::span<const CpuidQuery> queries)
{
    const ScratchEngine scratch{std::to_array<std::uint8_t>({0x0f, 0xa2})};
    std::vector<Machine::Cpuid> answers;
    for (const CpuidQuery& query : queries)
    {
        scratch.write(UC_X86_REG_RAX, query.leaf);
        scratch.write(UC_X86_REG_RCX, query.subleaf);
        scratch.run();
        answers.push_back(
            {scratch.read(UC_X86_REG_EAX), scratch.read(UC_X86_REG_EBX),
             scratch.read(UC_X86_REG_ECX), scratch.read(UC_X86_REG_EDX)});
    }
    return answers;
}

} // namespace kobox
