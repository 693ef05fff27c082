#include "kernel_stub/oops/extable.hpp"

#include <array>
#include <span>

namespace kobox
{

namespace
{

/// EX_TYPE_*, arch/x86/include/asm/extable_fixup_types.h (v6.1).
enum class ExType : std::uint8_t
{
    default_ = 1,
    fault = 2,
    uaccess = 3,
    copy = 4,
    clear_fs = 5,
    wrmsr = 8,
    rdmsr = 9,
    wrmsr_safe = 10,
    rdmsr_safe = 11,
    default_mce_safe = 14,
    fault_mce_safe = 15,
    pop_reg = 16,
    imm_reg = 17,
    fault_sgx = 18,
    ucopy_len = 19,
    zeropad = 20,
};

constexpr std::uint32_t flag_clear_ax = 1U << 12;
constexpr std::uint32_t flag_clear_dx = 2U << 12;
constexpr std::uint32_t trap_gp = 13;
constexpr std::uint64_t sgx_encls_fault_flag = 0x40000000;
constexpr std::int64_t eio = 5;

constexpr std::uint64_t entry_size = 12;

struct RawEntry
{
    std::int32_t insn;
    std::int32_t fixup;
    std::uint32_t data;
};
static_assert(sizeof(RawEntry) == entry_size);

GuestAddr relative(GuestAddr field, std::int32_t distance)
{
    return field + static_cast<std::uint64_t>(std::int64_t{distance});
}

void handle_default(const ExceptionEntry& entry, PtRegs& regs)
{
    if ((entry.data & flag_clear_ax) != 0)
        regs.ax = 0;
    if ((entry.data & flag_clear_dx) != 0)
        regs.dx = 0;
    regs.ip = to_u64(entry.fixup);
}

Fixup handle_uaccess(
    const ExceptionEntry& entry, PtRegs& regs, std::uint32_t trapnr,
    Fixup when_gp = Fixup::warned_gp)
{
    handle_default(entry, regs);
    return trapnr == trap_gp ? when_gp : Fixup::done;
}

Fixup handle_msr(
    const ExceptionEntry& entry, PtRegs& regs, bool write, bool safe, std::uint32_t reg)
{
    if (!write)
        regs.ax = regs.dx = 0;
    if (safe)
        regs.gpr(reg) = static_cast<std::uint64_t>(-eio);
    handle_default(entry, regs);
    if (safe)
        return Fixup::done;
    return write ? Fixup::msr_write : Fixup::msr_read;
}

/// load_unaligned_zeropad(): `mov (base), reg` of 8 bytes ran into a page that is not there. The
/// kernel decodes the instruction; the address that faulted tells the address of the load, since
/// only its last bytes lie on the missing page, and the ModRM byte tells the register.
Fixup handle_zeropad(
    const AddressSpace& memory, const ExceptionEntry& entry, PtRegs& regs, GuestAddr fault_addr)
{
    std::array<std::uint8_t, 3> insn{};
    if (to_u64(fault_addr) % page_size != 0 ||
        !memory.try_read(GuestAddr{regs.ip}, std::as_writable_bytes(std::span{insn})))
        return Fixup::not_fixed;
    const std::uint8_t rex = insn[0];
    const std::uint8_t modrm = insn[2];
    constexpr std::uint8_t rex_w = 0x48;
    if ((rex & 0xf8) != rex_w || insn[1] != 0x8b || modrm >> 6 != 0 || (modrm & 7) == 4 ||
        (modrm & 7) == 5)
        return Fixup::not_fixed;
    const auto base = static_cast<std::uint32_t>((modrm & 7) | (rex & 1) << 3);
    const auto target = static_cast<std::uint32_t>((modrm >> 3 & 7) | (rex & 4) << 1);
    const std::uint64_t addr = regs.gpr(base);
    const std::uint64_t offset = addr % sizeof(std::uint64_t);
    const std::uint64_t aligned = addr - offset;
    std::uint64_t word = 0;
    if (aligned + sizeof word != to_u64(fault_addr) ||
        !memory.try_read(GuestAddr{aligned}, std::as_writable_bytes(std::span{&word, 1})))
        return Fixup::not_fixed;
    regs.gpr(target) = word >> offset * 8;
    handle_default(entry, regs);
    return Fixup::done;
}

} // namespace

std::optional<ExceptionEntry> search_exception_tables(
    const AddressSpace& memory, const KernelProfile& profile, const GuestModules& modules,
    GuestAddr ip)
{
    if (!profile.has_member("module", "extable"))
        return std::nullopt;
    const auto module = modules.at(ip);
    if (!module)
        return std::nullopt;
    const GuestAddr table{modules.read_u64(*module, "extable")};
    std::uint64_t first = 0;
    std::uint64_t last = modules.read_u32(*module, "num_exentries");
    while (first < last)
    {
        const std::uint64_t middle = first + (last - first) / 2;
        const GuestAddr at = table + middle * entry_size;
        RawEntry raw{};
        if (!memory.try_read(at, std::as_writable_bytes(std::span{&raw, 1})))
            return std::nullopt;
        const GuestAddr insn = relative(at, raw.insn);
        if (insn == ip)
            return ExceptionEntry{relative(at + 4, raw.fixup), raw.data};
        if (insn < ip)
            first = middle + 1;
        else
            last = middle;
    }
    return std::nullopt;
}

Fixup fixup_exception(
    const AddressSpace& memory, const ExceptionEntry& entry, PtRegs& regs, std::uint32_t trapnr,
    GuestAddr fault_addr)
{
    const auto type = static_cast<ExType>(entry.data & 0xff);
    const std::uint32_t reg = entry.data >> 8 & 0xf;
    const auto imm =
        static_cast<std::uint64_t>(std::int64_t{static_cast<std::int16_t>(entry.data >> 16)});
    switch (type)
    {
    case ExType::fault:
    case ExType::fault_mce_safe:
        regs.ax = trapnr;
        break;
    case ExType::fault_sgx:
        regs.ax = trapnr | sgx_encls_fault_flag;
        break;
    case ExType::uaccess:
        return handle_uaccess(entry, regs, trapnr);
    case ExType::copy:
        regs.ax = trapnr;
        return handle_uaccess(entry, regs, trapnr, Fixup::warned_copy);
    case ExType::ucopy_len:
        regs.cx = imm * regs.cx + regs.gpr(reg);
        return handle_uaccess(entry, regs, trapnr);
    case ExType::wrmsr:
    case ExType::wrmsr_safe:
        return handle_msr(entry, regs, true, type == ExType::wrmsr_safe, reg);
    case ExType::rdmsr:
    case ExType::rdmsr_safe:
        return handle_msr(entry, regs, false, type == ExType::rdmsr_safe, reg);
    case ExType::pop_reg:
        regs.sp += sizeof(std::uint64_t);
        regs.gpr(reg) = imm;
        break;
    case ExType::imm_reg:
        regs.gpr(reg) = imm;
        break;
    case ExType::zeropad:
        return handle_zeropad(memory, entry, regs, fault_addr);
    case ExType::default_:
    case ExType::default_mce_safe:
    case ExType::clear_fs:
        break;
    default:
        return Fixup::unknown_type;
    }
    handle_default(entry, regs);
    return Fixup::done;
}

} // namespace kobox
