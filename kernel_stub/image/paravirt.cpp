#include "kernel_stub/image/paravirt.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace kobox
{
namespace
{

/// A member of struct paravirt_patch_template and the function that it holds.
struct PvOp
{
    std::string_view member;
    std::string_view function;
};

constexpr std::string_view nop = "_paravirt_nop";
constexpr std::string_view ident = "_paravirt_ident_64";

constexpr auto pv_ops = std::to_array<PvOp>({
    {"cpu.io_delay", "native_io_delay"},
    {"cpu.get_debugreg", "pv_native_get_debugreg"},
    {"cpu.set_debugreg", "pv_native_set_debugreg"},
    {"cpu.read_cr0", "native_read_cr0"},
    {"cpu.write_cr0", "native_write_cr0"},
    {"cpu.write_cr4", "native_write_cr4"},
    {"cpu.load_tr_desc", "native_load_tr_desc"},
    {"cpu.load_gdt", "native_load_gdt"},
    {"cpu.load_idt", "native_load_idt"},
    {"cpu.set_ldt", "native_set_ldt"},
    {"cpu.store_tr", "native_store_tr"},
    {"cpu.load_tls", "native_load_tls"},
    {"cpu.load_gs_index", "native_load_gs_index"},
    {"cpu.write_ldt_entry", "native_write_ldt_entry"},
    {"cpu.write_gdt_entry", "native_write_gdt_entry"},
    {"cpu.write_idt_entry", "native_write_idt_entry"},
    {"cpu.alloc_ldt", nop},
    {"cpu.free_ldt", nop},
    {"cpu.load_sp0", "native_load_sp0"},
    {"cpu.invalidate_io_bitmap", "native_tss_invalidate_io_bitmap"},
    {"cpu.update_io_bitmap", "native_tss_update_io_bitmap"},
    {"cpu.wbinvd", "native_wbinvd"},
    {"cpu.cpuid", "native_cpuid"},
    {"cpu.read_msr", "native_read_msr"},
    {"cpu.write_msr", "native_write_msr"},
    {"cpu.read_msr_safe", "native_read_msr_safe"},
    {"cpu.write_msr_safe", "native_write_msr_safe"},
    {"cpu.read_pmc", "native_read_pmc"},
    {"cpu.start_context_switch", nop},
    {"cpu.end_context_switch", nop},
    {"irq.save_fl", "native_save_fl"},
    {"irq.irq_disable", "pv_native_irq_disable"},
    {"irq.irq_enable", "pv_native_irq_enable"},
    {"irq.safe_halt", "native_safe_halt"},
    {"irq.halt", "native_halt"},
    {"mmu.flush_tlb_user", "native_flush_tlb_local"},
    {"mmu.flush_tlb_kernel", "native_flush_tlb_global"},
    {"mmu.flush_tlb_one_user", "native_flush_tlb_one_user"},
    {"mmu.flush_tlb_multi", "native_flush_tlb_multi"},
    {"mmu.tlb_remove_table", "tlb_remove_page"},
    {"mmu.exit_mmap", nop},
    {"mmu.notify_page_enc_status_changed", nop},
    {"mmu.read_cr2", "pv_native_read_cr2"},
    {"mmu.write_cr2", "pv_native_write_cr2"},
    {"mmu.read_cr3", "__native_read_cr3"},
    {"mmu.write_cr3", "native_write_cr3"},
    {"mmu.activate_mm", nop},
    {"mmu.dup_mmap", nop},
    {"mmu.pgd_alloc", "__paravirt_pgd_alloc"},
    {"mmu.pgd_free", nop},
    {"mmu.alloc_pte", nop},
    {"mmu.alloc_pmd", nop},
    {"mmu.alloc_pud", nop},
    {"mmu.alloc_p4d", nop},
    {"mmu.release_pte", nop},
    {"mmu.release_pmd", nop},
    {"mmu.release_pud", nop},
    {"mmu.release_p4d", nop},
    {"mmu.set_pte", "native_set_pte"},
    {"mmu.set_pmd", "native_set_pmd"},
    {"mmu.ptep_modify_prot_start", "__ptep_modify_prot_start"},
    {"mmu.ptep_modify_prot_commit", "__ptep_modify_prot_commit"},
    {"mmu.pte_val", ident},
    {"mmu.make_pte", ident},
    {"mmu.pgd_val", ident},
    {"mmu.make_pgd", ident},
    {"mmu.set_pud", "native_set_pud"},
    {"mmu.pmd_val", ident},
    {"mmu.make_pmd", ident},
    {"mmu.pud_val", ident},
    {"mmu.make_pud", ident},
    {"mmu.set_p4d", "native_set_p4d"},
    {"mmu.p4d_val", ident},
    {"mmu.make_p4d", ident},
    {"mmu.set_pgd", "native_set_pgd"},
    {"mmu.lazy_mode.enter", nop},
    {"mmu.lazy_mode.leave", nop},
    {"mmu.lazy_mode.flush", nop},
    {"mmu.set_fixmap", "native_set_fixmap"},
    {"lock.queued_spin_lock_slowpath", "native_queued_spin_lock_slowpath"},
    {"lock.queued_spin_unlock", "__raw_callee_save___native_queued_spin_unlock"},
    {"lock.wait", nop},
    {"lock.kick", nop},
    {"lock.vcpu_is_preempted", "__raw_callee_save___native_vcpu_is_preempted"},
});

struct FunctionCode
{
    std::string_view name;
    std::initializer_list<std::uint8_t> bytes;
};

/// What stands in a slot of 16 bytes. Nothing is behind port 0x80 and there is no TLB but the
/// engine's own, which follows the page map.
const FunctionCode function_codes[] = {
    {nop, {0xc3}},
    {"paravirt_BUG", {0x0f, 0x0b}},
    {ident, {0x48, 0x89, 0xf8, 0xc3}},
    {"native_io_delay", {0xc3}},
    {"native_read_cr0", {0x0f, 0x20, 0xc0, 0xc3}},
    {"native_wbinvd", {0x0f, 0x09, 0xc3}},
    {"native_read_msr", {0x89, 0xf9, 0x0f, 0x32, 0x48, 0xc1, 0xe2, 0x20, 0x48, 0x09, 0xd0, 0xc3}},
    {"native_write_msr", {0x89, 0xf9, 0x89, 0xf0, 0x0f, 0x30, 0xc3}},
    {"native_read_msr_safe",
     {0x89, 0xf9, 0x0f, 0x32, 0x48, 0xc1, 0xe2, 0x20, 0x48, 0x09, 0xd0, 0x31, 0xd2, 0x89, 0x16,
      0xc3}},
    {"native_write_msr_safe", {0x89, 0xf9, 0x89, 0xf0, 0x0f, 0x30, 0x31, 0xc0, 0xc3}},
    {"native_save_fl", {0x9c, 0x58, 0xc3}},
    {"pv_native_irq_disable", {0xfa, 0xc3}},
    {"pv_native_irq_enable", {0xfb, 0xc3}},
    {"native_safe_halt", {0xfb, 0xf4, 0xc3}},
    {"native_halt", {0xf4, 0xc3}},
    {"native_flush_tlb_local", {0xc3}},
    {"native_flush_tlb_global", {0xc3}},
    {"native_flush_tlb_one_user", {0xc3}},
    {"native_flush_tlb_multi", {0xc3}},
    {"pv_native_read_cr2", {0x0f, 0x20, 0xd0, 0xc3}},
    {"__native_read_cr3", {0x0f, 0x20, 0xd8, 0xc3}},
    {"native_set_pte", {0x48, 0x89, 0x37, 0xc3}},
    {"native_set_pmd", {0x48, 0x89, 0x37, 0xc3}},
    {"native_set_pud", {0x48, 0x89, 0x37, 0xc3}},
    {"native_set_p4d", {0x48, 0x89, 0x37, 0xc3}},
    {"native_set_pgd", {0x48, 0x89, 0x37, 0xc3}},
    {"__raw_callee_save___native_queued_spin_unlock", {0xc6, 0x07, 0x00, 0xc3}},
    {"__raw_callee_save___native_vcpu_is_preempted", {0x31, 0xc0, 0xc3}},
};

} // namespace

std::vector<std::string_view> paravirt_functions()
{
    std::vector<std::string_view> names{"paravirt_BUG"};
    for (const PvOp& op : pv_ops)
        if (std::ranges::find(names, op.function) == names.end())
            names.push_back(op.function);
    return names;
}

std::optional<std::vector<std::byte>> paravirt_code(std::string_view name)
{
    for (const FunctionCode& function : function_codes)
    {
        if (function.name != name)
            continue;
        std::vector<std::byte> code;
        for (const std::uint8_t byte : function.bytes)
            code.push_back(std::byte{byte});
        return code;
    }
    return std::nullopt;
}

void store_pv_ops(const DataContext& context)
{
    const auto at = context.symbol("pv_ops");
    if (!at)
        return;
    for (const PvOp& op : pv_ops)
    {
        const auto function = context.symbol(op.function);
        if (function && context.profile.has_member("paravirt_patch_template", op.member))
            context.memory.store(
                *at + context.profile.offset_of("paravirt_patch_template", op.member), *function);
    }
}

} // namespace kobox
