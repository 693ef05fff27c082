#include "emu/unicorn.hpp"

#include "emu/engine_version.hpp"

#include <array>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <unicorn/unicorn.h>

namespace kobox
{

namespace
{

constexpr auto engine_regs = std::to_array<int>({
    UC_X86_REG_RAX,     UC_X86_REG_RBX, UC_X86_REG_RCX,    UC_X86_REG_RDX, UC_X86_REG_RSI,
    UC_X86_REG_RDI,     UC_X86_REG_RBP, UC_X86_REG_RSP,    UC_X86_REG_R8,  UC_X86_REG_R9,
    UC_X86_REG_R10,     UC_X86_REG_R11, UC_X86_REG_R12,    UC_X86_REG_R13, UC_X86_REG_R14,
    UC_X86_REG_R15,     UC_X86_REG_RIP, UC_X86_REG_EFLAGS, UC_X86_REG_CS,  UC_X86_REG_SS,
    UC_X86_REG_DS,      UC_X86_REG_ES,  UC_X86_REG_FS,     UC_X86_REG_GS,  UC_X86_REG_FS_BASE,
    UC_X86_REG_GS_BASE, UC_X86_REG_CR0, UC_X86_REG_CR2,    UC_X86_REG_CR3, UC_X86_REG_CR4,
});
static_assert(engine_regs.size() == static_cast<std::size_t>(Reg::cr4) + 1);

struct EventType
{
    int hook;
    int insn;
};
/// Indexed by Unicorn::Event.
constexpr auto events = std::to_array<EventType>({
    {UC_HOOK_BLOCK, 0},
    {UC_HOOK_CODE, 0},
    {UC_HOOK_INTR, 0},
    {UC_HOOK_INSN_INVALID, 0},
    {UC_HOOK_INSN, UC_X86_INS_CPUID},
    {UC_HOOK_INSN, UC_X86_INS_RDTSC},
    {UC_HOOK_INSN, UC_X86_INS_RDTSCP},
    {UC_HOOK_INSN, UC_X86_INS_IN},
    {UC_HOOK_INSN, UC_X86_INS_OUT},
    {UC_HOOK_INSN, UC_X86_INS_SYSCALL},
    {UC_HOOK_INSN, UC_X86_INS_SYSENTER},
});
static_assert(events.size() == static_cast<std::size_t>(Unicorn::Event::sysenter) + 1);

constexpr int engine_perms(Perms perms) noexcept
{
    return (allows(perms, Perms::r) ? UC_PROT_READ : 0) |
           (allows(perms, Perms::w) ? UC_PROT_WRITE : 0) |
           (allows(perms, Perms::x) ? UC_PROT_EXEC : 0);
}

void check(uc_err error, const char* what)
{
    if (error == UC_ERR_NOMEM)
        throw std::bad_alloc{};
    if (error != UC_ERR_OK)
        throw std::logic_error{std::string{what} + ": " + uc_strerror(error)};
}

// An empty range of addresses means everywhere.
constexpr std::uint64_t everywhere_begin = 1;
constexpr std::uint64_t everywhere_end = 0;

} // namespace

std::uint32_t engine_version() noexcept
{
    return uc_version(nullptr, nullptr);
}

std::string engine_version_text(std::uint32_t version)
{
    return std::to_string(version >> 24) + '.' + std::to_string(version >> 16 & 0xff) + '.' +
           std::to_string(version >> 8 & 0xff);
}

void Unicorn::Close::operator()(uc_struct* uc) const noexcept
{
    uc_close(uc);
}

void Unicorn::ContextFree::operator()(uc_context* context) const noexcept
{
    uc_context_free(context);
}

Unicorn::Unicorn(std::uint32_t translation_buffer)
{
    uc_engine* uc{};
    check(uc_open(UC_ARCH_X86, UC_MODE_64, &uc), "uc_open");
    m_uc.reset(uc);
    check(uc_ctl_set_cpu_model(uc, UC_CPU_X86_SKYLAKE_SERVER), "uc_ctl_set_cpu_model");
    check(uc_ctl_set_tcg_buffer_size(uc, translation_buffer), "uc_ctl_set_tcg_buffer_size");
    check(uc_ctl_exits_enable(uc), "uc_ctl_exits_enable");
}

Unicorn::~Unicorn() = default;

std::uint64_t Unicorn::reg(Reg r) const noexcept
{
    std::uint64_t value{};
    uc_reg_read(m_uc.get(), engine_regs[static_cast<std::size_t>(r)], &value);
    return value;
}

void Unicorn::set_reg(Reg r, std::uint64_t value) noexcept
{
    uc_reg_write(m_uc.get(), engine_regs[static_cast<std::size_t>(r)], &value);
}

std::uint64_t Unicorn::tsc_aux() const noexcept
{
    constexpr std::uint32_t ia32_tsc_aux = 0xc0000103;
    uc_x86_msr msr{.rid = ia32_tsc_aux, .value = 0};
    uc_reg_read(m_uc.get(), UC_X86_REG_MSR, &msr);
    return msr.value;
}

void Unicorn::set_msr(std::uint32_t number, std::uint64_t value) noexcept
{
    const uc_x86_msr msr{.rid = number, .value = value};
    uc_reg_write(m_uc.get(), UC_X86_REG_MSR, &msr);
}

GuestAddr Unicorn::idt_base() const noexcept
{
    uc_x86_mmr idt{};
    uc_reg_read(m_uc.get(), UC_X86_REG_IDTR, &idt);
    return GuestAddr{idt.base};
}

GuestAddr Unicorn::tss_base() const noexcept
{
    uc_x86_mmr tr{};
    uc_reg_read(m_uc.get(), UC_X86_REG_TR, &tr);
    return GuestAddr{tr.base};
}

void Unicorn::clear_upper_vectors() noexcept
{
    constexpr int registers = 16;
    for (int i = 0; i < registers; ++i)
    {
        std::array<std::uint64_t, 8> vector{};
        uc_reg_read(m_uc.get(), UC_X86_REG_XMM0 + i, vector.data());
        uc_reg_write(m_uc.get(), UC_X86_REG_ZMM0 + i, vector.data());
    }
}

void Unicorn::set_gdt(GuestAddr base, std::uint16_t limit) noexcept
{
    const uc_x86_mmr gdt{.selector = 0, .base = to_u64(base), .limit = limit, .flags = 0};
    uc_reg_write(m_uc.get(), UC_X86_REG_GDTR, &gdt);
}

Unicorn::Context Unicorn::save() const
{
    uc_context* context{};
    check(uc_context_alloc(m_uc.get(), &context), "uc_context_alloc");
    Context saved{context};
    check(uc_context_save(m_uc.get(), context), "uc_context_save");
    return saved;
}

void Unicorn::save_to(uc_context& context)
{
    check(uc_context_save(m_uc.get(), &context), "uc_context_save");
}

void Unicorn::restore(const uc_context& context) noexcept
{
    // The C interface takes a pointer to non-const and does not write through it.
    uc_context_restore(
        m_uc.get(), const_cast<uc_context*>(&context)); // NOLINT(*-pro-type-const-cast)
}

std::span<std::byte> Unicorn::bytes(uc_context& context) const noexcept
{
    // The context is a blob behind an incomplete type.
    void* const blob = &context;
    return {static_cast<std::byte*>(blob), uc_context_size(m_uc.get())};
}

std::span<std::byte> Unicorn::cpu_state(uc_context& context) const noexcept
{
    const auto all = bytes(context);
    // The blob begins with the size of the state, which ends it.
    std::size_t size{};
    std::memcpy(&size, all.data(), sizeof size);
    return size <= all.size() ? all.last(size) : all;
}

void Unicorn::map_physical(std::uint64_t address, std::span<std::byte> memory)
{
    check(
        uc_mem_map_ptr(m_uc.get(), address, memory.size(), UC_PROT_ALL, memory.data()),
        "uc_mem_map_ptr");
}

void Unicorn::unmap_physical(std::uint64_t address, std::uint64_t size) noexcept
{
    uc_mem_unmap(m_uc.get(), address, size);
}

void Unicorn::map_nothing(std::uint64_t address, std::uint64_t size)
{
    const uc_cb_mmio_read_t read = [](uc_engine*, std::uint64_t, unsigned width, void*) {
        return width >= sizeof(std::uint64_t) ? ~std::uint64_t{}
                                              : (std::uint64_t{1} << (8 * width)) - 1;
    };
    const uc_cb_mmio_write_t write = [](uc_engine*, std::uint64_t, unsigned, std::uint64_t, void*) {
    };
    check(uc_mmio_map(m_uc.get(), address, size, read, nullptr, write, nullptr), "uc_mmio_map");
}

void Unicorn::use_tlb(TlbMiss miss, void* owner)
{
    m_tlb = {miss, owner};
    bool (*const callback)(uc_engine*, std::uint64_t, uc_mem_type, uc_tlb_entry*, void*) noexcept =
        [](uc_engine*, std::uint64_t address, uc_mem_type type, uc_tlb_entry* entry,
           void* user) noexcept {
            const auto& tlb = *static_cast<const TlbHook*>(user);
            const Access access = type == UC_MEM_FETCH   ? Access::fetch
                                  : type == UC_MEM_WRITE ? Access::write
                                                         : Access::read;
            const GuestAddr page{align_down(address, page_size)};
            const auto found = tlb.miss(tlb.owner, page, access);
            if (!found)
                return false;
            entry->paddr = found->physical;
            entry->perms = static_cast<uc_prot>(engine_perms(found->perms));
            return true;
        };
    uc_hook hook{};
    check(uc_ctl_tlb_mode(m_uc.get(), UC_TLB_VIRTUAL), "uc_ctl_tlb_mode");
    check(
        uc_hook_add(
            m_uc.get(), &hook, UC_HOOK_TLB_FILL,
            reinterpret_cast<void*>(callback), // NOLINT(*-reinterpret-cast): the C interface
            &m_tlb, everywhere_begin, everywhere_end),
        "uc_hook_add");
}

void Unicorn::observe_translation(NewCode observer, void* owner)
{
    m_new_code = {observer, owner};
    void (*const callback)(uc_engine*, uc_tb*, uc_tb*, void*) noexcept =
        [](uc_engine*, uc_tb* block, uc_tb*, void* user) noexcept {
            const auto& hooked = *static_cast<const NewCodeHook*>(user);
            hooked.observer(hooked.owner, GuestAddr{block->pc}, block->size);
        };
    uc_hook hook{};
    check(
        uc_hook_add(
            m_uc.get(), &hook, UC_HOOK_EDGE_GENERATED,
            reinterpret_cast<void*>(callback), // NOLINT(*-reinterpret-cast): the C interface
            &m_new_code, everywhere_begin, everywhere_end),
        "uc_hook_add");
}

std::size_t Unicorn::hook_any(Event event, void* callback, void* owner)
{
    return hook_range(event, callback, owner, everywhere_begin, everywhere_end);
}

std::size_t Unicorn::hook_range(
    Event event, void* callback, void* owner, std::uint64_t begin, std::uint64_t end)
{
    const EventType& type = events[static_cast<std::size_t>(event)];
    uc_hook hook{};
    check(
        uc_hook_add(m_uc.get(), &hook, type.hook, callback, owner, begin, end, type.insn),
        "uc_hook_add");
    return hook;
}

void Unicorn::unhook(std::size_t hook)
{
    check(uc_hook_del(m_uc.get(), hook), "uc_hook_del");
}

bool Unicorn::run(std::uint64_t pc)
{
    const uc_err error = uc_emu_start(m_uc.get(), pc, 0, 0, 0);
    if (error == UC_ERR_EXCEPTION || error == UC_ERR_INSN_INVALID)
        return false;
    check(error, "uc_emu_start");
    return true;
}

const char* Unicorn::run_to_error(std::uint64_t pc) noexcept
{
    const uc_err error = uc_emu_start(m_uc.get(), pc, 0, 0, 0);
    return error == UC_ERR_OK ? nullptr : uc_strerror(error);
}

void Unicorn::stop() noexcept
{
    uc_emu_stop(m_uc.get());
}

void Unicorn::set_exits(std::vector<std::uint64_t> addresses)
{
    check(uc_ctl_set_exits(m_uc.get(), addresses.data(), addresses.size()), "uc_ctl_set_exits");
}

void Unicorn::flush_tlb() noexcept
{
    uc_ctl_flush_tlb(m_uc.get());
}

void Unicorn::flush_code() noexcept
{
    uc_ctl_flush_tb(m_uc.get());
}

void Unicorn::flush_code(GuestAddr page) noexcept
{
    uc_ctl_remove_cache(m_uc.get(), to_u64(page), to_u64(page) + page_size);
}

std::optional<std::uint32_t> Unicorn::block_instructions(std::uint64_t pc) noexcept
{
    uc_tb block{};
    if (uc_ctl_request_cache(m_uc.get(), pc, &block) != UC_ERR_OK || block.icount == 0)
        return std::nullopt;
    return block.icount;
}

} // namespace kobox
