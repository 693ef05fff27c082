#include "emu/insn_decoder.hpp"

#include <algorithm>
#include <array>
#include <capstone/capstone.h>
#include <memory>
#include <new>
#include <optional>
#include <span>

namespace kobox
{

namespace
{

constexpr std::uint64_t longest_insn = 15;

struct InsnFree
{
    void operator()(cs_insn* insn) const noexcept { cs_free(insn, 1); }
};

/// Up to 15 bytes of code, fewer where the mapping ends.
std::span<const std::uint8_t> fetch(
    const AddressSpace& memory, GuestAddr at, std::array<std::uint8_t, longest_insn>& buffer)
{
    const std::span whole{buffer};
    if (memory.try_read(at, std::as_writable_bytes(whole)))
        return whole;
    const auto in_page = whole.first(std::min(longest_insn, page_size - to_u64(at) % page_size));
    return memory.try_read(at, std::as_writable_bytes(in_page)) ? in_page : whole.first(0);
}

struct RegName
{
    x86_reg capstone;
    Reg ours;
    std::uint64_t mask;
};
constexpr std::uint64_t all = ~std::uint64_t{};
constexpr std::uint64_t low_half = 0xffffffff;
constexpr auto address_regs = std::to_array<RegName>({
    {X86_REG_RAX, Reg::rax, all},       {X86_REG_RBX, Reg::rbx, all},
    {X86_REG_RCX, Reg::rcx, all},       {X86_REG_RDX, Reg::rdx, all},
    {X86_REG_RSI, Reg::rsi, all},       {X86_REG_RDI, Reg::rdi, all},
    {X86_REG_RBP, Reg::rbp, all},       {X86_REG_RSP, Reg::rsp, all},
    {X86_REG_R8, Reg::r8, all},         {X86_REG_R9, Reg::r9, all},
    {X86_REG_R10, Reg::r10, all},       {X86_REG_R11, Reg::r11, all},
    {X86_REG_R12, Reg::r12, all},       {X86_REG_R13, Reg::r13, all},
    {X86_REG_R14, Reg::r14, all},       {X86_REG_R15, Reg::r15, all},
    {X86_REG_EAX, Reg::rax, low_half},  {X86_REG_EBX, Reg::rbx, low_half},
    {X86_REG_ECX, Reg::rcx, low_half},  {X86_REG_EDX, Reg::rdx, low_half},
    {X86_REG_ESI, Reg::rsi, low_half},  {X86_REG_EDI, Reg::rdi, low_half},
    {X86_REG_EBP, Reg::rbp, low_half},  {X86_REG_ESP, Reg::rsp, low_half},
    {X86_REG_R8D, Reg::r8, low_half},   {X86_REG_R9D, Reg::r9, low_half},
    {X86_REG_R10D, Reg::r10, low_half}, {X86_REG_R11D, Reg::r11, low_half},
    {X86_REG_R12D, Reg::r12, low_half}, {X86_REG_R13D, Reg::r13, low_half},
    {X86_REG_R14D, Reg::r14, low_half}, {X86_REG_R15D, Reg::r15, low_half},
    {X86_REG_FS, Reg::fs_base, all},    {X86_REG_GS, Reg::gs_base, all},
});

/// The first byte of [start, start + size) in `page`.
std::optional<GuestAddr> first_in_page(GuestAddr start, std::uint64_t size, GuestAddr page)
{
    if (GuestRange{page, page_size}.contains(start))
        return start;
    if (page - start < size)
        return page;
    return std::nullopt;
}

} // namespace

InsnDecoder::InsnDecoder(const AddressSpace& memory) : m_memory{&memory}
{
    csh handle{};
    if (cs_open(CS_ARCH_X86, CS_MODE_64, &handle) != CS_ERR_OK)
        throw std::bad_alloc{};
    m_handle = handle;
    cs_option(handle, CS_OPT_DETAIL, CS_OPT_ON);
}

InsnDecoder::~InsnDecoder()
{
    csh handle = m_handle;
    cs_close(&handle);
}

InsnDecoder::Walk InsnDecoder::walk(GuestAddr from, GuestAddr to) const
{
    const std::unique_ptr<cs_insn, InsnFree> insn{cs_malloc(m_handle)};
    Walk result{.instructions = 0, .last = from, .arrived = from == to};
    std::array<std::uint8_t, longest_insn> buffer{};
    GuestAddr at = from;
    while (to_u64(at) < to_u64(to))
    {
        const auto bytes = fetch(*m_memory, at, buffer);
        const std::uint8_t* code = bytes.data();
        std::size_t size = bytes.size();
        std::uint64_t address = to_u64(at);
        if (!cs_disasm_iter(m_handle, &code, &size, &address, insn.get()))
            break;
        ++result.instructions;
        result.last = at;
        at += insn->size;
        result.arrived = at == to;
    }
    return result;
}

GuestAddr InsnDecoder::accessed_in_page(
    GuestAddr rip, GuestAddr page, Access access, RegReader reg, const void* owner) const
{
    const std::unique_ptr<cs_insn, InsnFree> insn{cs_malloc(m_handle)};
    std::array<std::uint8_t, longest_insn> buffer{};
    const auto bytes = fetch(*m_memory, rip, buffer);
    const std::uint8_t* code = bytes.data();
    std::size_t size = bytes.size();
    std::uint64_t address = to_u64(rip);
    if (!cs_disasm_iter(m_handle, &code, &size, &address, insn.get()))
        return page;

    const auto value_of = [&](unsigned capstone_reg) -> std::uint64_t {
        if (capstone_reg == X86_REG_RIP)
            return address;
        const auto found = std::ranges::find(
            address_regs, capstone_reg, [](const RegName& r) -> unsigned { return r.capstone; });
        return found == address_regs.end() ? 0 : reg(owner, found->ours) & found->mask;
    };
    const unsigned wanted = access == Access::write ? CS_AC_WRITE : CS_AC_READ;
    const cs_x86& detail = insn->detail->x86;
    std::optional<GuestAddr> other_access;
    for (const cs_x86_op& op : std::span{detail.operands, detail.op_count})
    {
        if (op.type != X86_OP_MEM)
            continue;
        const x86_op_mem& mem = op.mem;
        std::uint64_t effective = value_of(mem.base) +
                                  value_of(mem.index) * static_cast<std::uint64_t>(mem.scale) +
                                  static_cast<std::uint64_t>(mem.disp);
        if (detail.addr_size == 4)
            effective &= low_half;
        if (mem.segment == X86_REG_FS || mem.segment == X86_REG_GS)
            effective += value_of(mem.segment);
        // A bit offset in a register reaches beyond the operand; only the page is known then.
        const auto hit = first_in_page(GuestAddr{effective}, op.size, page);
        if (hit && (op.access & wanted) != 0)
            return *hit;
        if (hit)
            other_access = hit;
    }
    // The disassembler's account of accesses has gaps, and the engine calls the fault of a
    // read-modify-write a read.
    if (other_access)
        return *other_access;
    // What push, pop, call and ret touch is no operand.
    constexpr std::uint64_t word = 8;
    const GuestAddr top{reg(owner, Reg::rsp)};
    return first_in_page(access == Access::write ? top - word : top, word, page).value_or(page);
}

} // namespace kobox
