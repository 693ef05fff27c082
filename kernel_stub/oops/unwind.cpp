#include "kernel_stub/oops/unwind.hpp"

#include "kernel_stub/image/layout.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace kobox
{

namespace
{

/// ORC_REG_*, arch/x86/include/asm/orc_types.h (v6.1).
enum OrcReg : std::uint8_t
{
    undefined = 0,
    prev_sp = 1,
    dx = 2,
    di = 3,
    bp = 4,
    sp = 5,
    r10 = 6,
    r13 = 7,
    bp_indirect = 8,
    sp_indirect = 9,
};

/// UNWIND_HINT_TYPE_CALL, include/linux/objtool.h (v6.1). The other types describe entry code,
/// which no module has.
constexpr std::uint8_t unwind_type_call = 0;
constexpr std::uint64_t orc_entry_size = 6;
constexpr std::uint64_t orc_ip_size = 4;

} // namespace

Unwinder::Unwinder(
    const AddressSpace& memory, const KernelProfile& profile, const Kallsyms& kallsyms,
    std::span<const HostFrame> frames, const PtRegs& regs, GuestRange stack)
    : m_memory{&memory},
      m_profile{&profile},
      m_kallsyms{&kallsyms},
      m_frames{frames},
      m_stack{stack},
      m_regs{regs},
      m_ip{regs.ip},
      m_sp{regs.sp},
      m_bp{regs.bp}
{
    next_frame();
}

std::optional<GuestAddr> Unwinder::return_address_ptr() const noexcept
{
    if (m_done || m_sp == 0)
        return std::nullopt;
    return GuestAddr{m_sp - sizeof(std::uint64_t)};
}

/// A function of the image is a slot: it has pushed nothing when the host acts for it.
std::optional<Unwinder::OrcEntry> Unwinder::orc_find(GuestAddr ip) const
{
    constexpr OrcEntry leaf{8, 0, OrcReg::sp, OrcReg::undefined, unwind_type_call, false};
    if (ip == GuestAddr{} || m_kallsyms->image().is_text(ip))
        return leaf;
    return orc_module_find(ip);
}

/// Mirrors orc_module_find() and __orc_find(): the last entry that is not behind `ip`.
std::optional<Unwinder::OrcEntry> Unwinder::orc_module_find(GuestAddr ip) const
{
    if (ip < layout::modules_start || !m_profile->has_member("module", "arch.num_orcs"))
        return std::nullopt;
    const GuestModules& modules = m_kallsyms->modules();
    const auto module = modules.at(ip);
    if (!module)
        return std::nullopt;
    const GuestAddr ips{modules.read_u64(*module, "arch.orc_unwind_ip")};
    const GuestAddr entries{modules.read_u64(*module, "arch.orc_unwind")};
    std::uint64_t first = 0;
    std::uint64_t last = modules.read_u32(*module, "arch.num_orcs");
    // The kernel's search keeps the last of several equal addresses, as an upper bound does.
    while (first < last)
    {
        const std::uint64_t middle = first + (last - first) / 2;
        const GuestAddr at = ips + middle * orc_ip_size;
        std::int32_t displacement = 0;
        if (!m_memory->try_read(at, std::as_writable_bytes(std::span{&displacement, 1})))
            return std::nullopt;
        const GuestAddr start = at + static_cast<std::uint64_t>(std::int64_t{displacement});
        if (start <= ip)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == 0)
        return std::nullopt;

    std::array<std::byte, orc_entry_size> raw;
    if (!m_memory->try_read(entries + (first - 1) * orc_entry_size, raw))
        return std::nullopt;
    OrcEntry entry{};
    std::uint16_t bits = 0;
    std::memcpy(&entry.sp_offset, raw.data(), sizeof entry.sp_offset);
    std::memcpy(&entry.bp_offset, raw.data() + 2, sizeof entry.bp_offset);
    std::memcpy(&bits, raw.data() + 4, sizeof bits);
    entry.sp_reg = bits & 0xf;
    entry.bp_reg = bits >> 4 & 0xf;
    entry.type = bits >> 8 & 0x3;
    entry.end = (bits >> 10 & 1) != 0;
    return entry;
}

std::optional<std::uint64_t> Unwinder::read_stack(std::uint64_t addr) const
{
    std::uint64_t value = 0;
    if (!m_stack.contains(GuestAddr{addr}, sizeof value) ||
        !m_memory->try_read(GuestAddr{addr}, std::as_writable_bytes(std::span{&value, 1})))
        return std::nullopt;
    return value;
}

std::optional<std::uint64_t> Unwinder::previous_sp(const OrcEntry& orc) const
{
    const auto offset = static_cast<std::uint64_t>(std::int64_t{orc.sp_offset});
    switch (orc.sp_reg)
    {
    case OrcReg::sp:
        return m_sp + offset;
    case OrcReg::bp:
        return m_bp + offset;
    case OrcReg::sp_indirect: {
        const auto value = read_stack(m_sp);
        return value ? std::optional{*value + offset} : std::nullopt;
    }
    case OrcReg::bp_indirect:
        return read_stack(m_bp + offset);
    case OrcReg::r10:
        return m_regs ? std::optional{m_regs->r10} : std::nullopt;
    case OrcReg::r13:
        return m_regs ? std::optional{m_regs->r13} : std::nullopt;
    case OrcReg::di:
        return m_regs ? std::optional{m_regs->di} : std::nullopt;
    case OrcReg::dx:
        return m_regs ? std::optional{m_regs->dx} : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool Unwinder::find_bp(const OrcEntry& orc, std::uint64_t previous)
{
    if (orc.bp_reg == OrcReg::undefined)
        return true;
    if (orc.bp_reg != OrcReg::prev_sp && orc.bp_reg != OrcReg::bp)
        return false;
    const std::uint64_t base = orc.bp_reg == OrcReg::prev_sp ? previous : m_bp;
    const auto value = read_stack(base + static_cast<std::uint64_t>(std::int64_t{orc.bp_offset}));
    if (value)
        m_bp = *value;
    return value.has_value();
}

/// The frame returned to the host: goes on in the guest code that had called the host.
bool Unwinder::cross_host_frame()
{
    if (m_kallsyms->is_kernel_text(GuestAddr{m_ip}))
        return false;
    // The innermost call whose stack starts above what was unwound.
    const auto frame = std::find_if(m_frames.rbegin(), m_frames.rend(), [&](const HostFrame& f) {
        return to_u64(f.stack_top) >= m_sp;
    });
    if (frame == m_frames.rend() || frame->ip == 0)
        return false;
    m_ip = frame->ip;
    m_sp = frame->sp;
    m_bp = frame->bp;
    m_signal = true;
    m_regs.reset();
    m_crossed = GuestAddr{m_ip};
    return true;
}

bool Unwinder::step()
{
    const std::uint64_t old_sp = m_sp;
    auto orc = orc_find(GuestAddr{m_signal ? m_ip : m_ip - 1});
    if (!orc)
    {
        // Code without a table is taken to have a frame pointer; a guess from here on.
        orc = OrcEntry{16, -16, OrcReg::bp, OrcReg::prev_sp, unwind_type_call, false};
        m_error = true;
    }
    if (orc->sp_reg == OrcReg::undefined)
    {
        m_error = m_error || !orc->end;
        m_done = true;
        return false;
    }
    const auto previous = previous_sp(*orc);
    if (!previous || orc->type != unwind_type_call)
        return false;
    const auto ip = read_stack(*previous - sizeof(std::uint64_t));
    if (!ip)
        return false;
    m_ip = *ip;
    m_sp = *previous;
    m_signal = false;
    if (!find_bp(*orc, *previous))
        return false;
    m_regs.reset();
    return m_sp > old_sp;
}

void Unwinder::next_frame()
{
    if (m_done)
        return;
    m_crossed.reset();
    if (!m_signal && cross_host_frame())
    {
        if (step())
            return;
    }
    else if (step())
        return;
    m_error = m_error || !m_done;
    m_done = true;
}

} // namespace kobox
