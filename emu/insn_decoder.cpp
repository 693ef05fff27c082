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
constexpr std::uint64_t word = 8;

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

/// Instructions that read their memory operand and write it back, of which the disassembler says
/// only that they read it.
constexpr auto writes_back = std::to_array<unsigned>({
    X86_INS_CMPXCHG,
    X86_INS_CMPXCHG8B,
    X86_INS_CMPXCHG16B,
    X86_INS_XADD,
    X86_INS_XCHG,
});

/// Instructions whose bit number in a register reaches beyond the memory operand.
constexpr auto bit_tests =
    std::to_array<unsigned>({X86_INS_BT, X86_INS_BTS, X86_INS_BTR, X86_INS_BTC});

bool contains(std::span<const unsigned> set, unsigned element)
{
    return std::ranges::find(set, element) != set.end();
}

} // namespace

struct InsnDecoder::Insn
{
    explicit Insn(std::uint64_t handle) : insn{cs_malloc(handle)} {}
    ~Insn() { cs_free(insn, 1); }
    Insn(const Insn&) = delete;
    Insn& operator=(const Insn&) = delete;

    [[nodiscard]] std::span<const cs_x86_op> operands() const
    {
        return {insn->detail->x86.operands, insn->detail->x86.op_count};
    }
    [[nodiscard]] bool is(cs_group_type group) const
    {
        const std::span groups{insn->detail->groups, insn->detail->groups_count};
        return std::ranges::find(groups, group) != groups.end();
    }

    cs_insn* insn;
};

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

bool InsnDecoder::decode(GuestAddr at, Insn& insn) const
{
    std::array<std::uint8_t, longest_insn> buffer{};
    const auto bytes = fetch(*m_memory, at, buffer);
    const std::uint8_t* code = bytes.data();
    std::size_t size = bytes.size();
    std::uint64_t address = to_u64(at);
    return cs_disasm_iter(m_handle, &code, &size, &address, insn.insn);
}

InsnDecoder::Walk InsnDecoder::walk(GuestAddr from, GuestAddr to) const
{
    Insn insn{m_handle};
    Walk result{.instructions = 0, .last = from, .arrived = from == to};
    for (GuestAddr at = from; at < to && decode(at, insn); at += insn.insn->size)
    {
        ++result.instructions;
        result.last = at;
        result.arrived = at + insn.insn->size == to;
    }
    return result;
}

std::optional<std::uint64_t> InsnDecoder::stack_moved_by_branch(GuestAddr at) const
{
    Insn insn{m_handle};
    if (!decode(at, insn))
        return std::nullopt;
    if (insn.is(CS_GRP_CALL))
        return 0 - word;
    if (insn.is(CS_GRP_JUMP))
        return 0;
    if (insn.insn->id != X86_INS_RET)
        return std::nullopt;
    const auto operands = insn.operands();
    return word + (operands.empty() ? 0 : static_cast<std::uint64_t>(operands[0].imm));
}

InsnDecoder::Accessed InsnDecoder::accessed_in_page(
    GuestAddr rip, Accessed page, RegReader reg, const void* owner) const
{
    Insn decoded{m_handle};
    if (!decode(rip, decoded))
        return page;
    const cs_insn& insn = *decoded.insn;

    const auto value_of = [&](unsigned capstone_reg) -> std::uint64_t {
        if (capstone_reg == X86_REG_RIP)
            return to_u64(rip) + insn.size;
        const auto* const found = std::ranges::find(
            address_regs, capstone_reg, [](const RegName& r) -> unsigned { return r.capstone; });
        return found == address_regs.end() ? 0 : reg(owner, found->ours) & found->mask;
    };
    const auto address_of = [&](const x86_op_mem& mem) {
        std::uint64_t address = value_of(mem.base) +
                                value_of(mem.index) * static_cast<std::uint64_t>(mem.scale) +
                                static_cast<std::uint64_t>(mem.disp);
        if (insn.detail->x86.addr_size == 4)
            address &= low_half;
        if (mem.segment == X86_REG_FS || mem.segment == X86_REG_GS)
            address += value_of(mem.segment);
        return address;
    };
    const auto operands = decoded.operands();
    const auto bit_offset = [&](std::uint64_t size) -> std::uint64_t {
        if (!contains(bit_tests, insn.id) || operands[1].type != X86_OP_REG)
            return 0;
        const std::uint64_t bit = value_of(operands[1].reg);
        const auto bits = size == word ? static_cast<std::int64_t>(bit)
                                       : static_cast<std::int32_t>(static_cast<std::uint32_t>(bit));
        return static_cast<std::uint64_t>(bits >> 3) & ~(size - 1);
    };

    const unsigned wanted = page.access == Access::write ? CS_AC_WRITE : CS_AC_READ;
    std::optional<Accessed> other_access;
    for (const cs_x86_op& op : operands)
    {
        if (op.type != X86_OP_MEM)
            continue;
        const GuestAddr start{address_of(op.mem) + bit_offset(op.size)};
        const auto hit = first_in_page(start, op.size, page.addr);
        if (!hit)
            continue;
        constexpr unsigned both = CS_AC_READ | CS_AC_WRITE;
        const bool modifies = (op.access & both) == both || contains(writes_back, insn.id);
        if (modifies)
            return {*hit, Access::write};
        if ((op.access & wanted) != 0)
            return {*hit, page.access};
        other_access = Accessed{*hit, page.access};
    }
    if (other_access)
        return *other_access;
    // What push, pop, call and ret touch is no operand.
    const GuestAddr top{reg(owner, Reg::rsp)};
    const GuestAddr pushed_or_popped = page.access == Access::write ? top - word : top;
    return {first_in_page(pushed_or_popped, word, page.addr).value_or(page.addr), page.access};
}

} // namespace kobox
