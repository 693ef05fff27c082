#include "emu/forbidden_code.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kobox
{

namespace
{

constexpr std::uint64_t longest_insn = 15;
constexpr std::byte lock_prefix{0xf0};
constexpr std::byte two_byte_opcode{0x0f};

constexpr bool is_prefix(std::byte b) noexcept
{
    switch (std::to_integer<unsigned>(b))
    {
    case 0x26:
    case 0x2e:
    case 0x36:
    case 0x3e:
    case 0x64:
    case 0x65:
    case 0x66:
    case 0x67:
    case 0xf0:
    case 0xf2:
    case 0xf3:
        return true;
    default:
        return (b & std::byte{0xf0}) == std::byte{0x40}; // REX
    }
}

enum class Rule : std::uint8_t
{
    allowed,
    forbidden,
    forbidden_with_lock,
};

/// The rule for an instruction whose opcode and ModRM byte `code` starts with.
Rule rule_of(std::span<const std::byte> code) noexcept
{
    constexpr std::byte register_operand{0xc0};
    if (code.size() < 3 || code[2] < register_operand)
        return Rule::allowed;
    switch (std::to_integer<unsigned>(code[1]))
    {
    case 0xa3:
    case 0xab:
    case 0xb3:
    case 0xbb:
        return Rule::forbidden_with_lock;
    case 0xba: // bit tests are /4 to /7
        return (code[2] & std::byte{0x20}) != std::byte{0} ? Rule::forbidden_with_lock
                                                           : Rule::allowed;
    case 0xc7: // rdrand is /6, rdseed /7
        return code[2] >= std::byte{0xf0} ? Rule::forbidden : Rule::allowed;
    default:
        return Rule::allowed;
    }
}

bool is_executable(const AddressSpace& memory, GuestAddr page) noexcept
{
    const auto perms = memory.perms(page);
    return perms && allows(*perms, Perms::x);
}

} // namespace

std::vector<GuestAddr> forbidden_code(const AddressSpace& memory, GuestAddr page)
{
    std::array<std::byte, longest_insn + page_size + longest_insn> bytes;
    std::uint64_t first = longest_insn;
    std::uint64_t last = longest_insn + page_size;
    if (is_executable(memory, page - page_size))
        first = 0;
    if (is_executable(memory, page + page_size))
        last = bytes.size();
    const auto code = std::span{bytes}.subspan(first, last - first);
    if (!memory.try_read(page - longest_insn + first, code))
        return {};

    std::vector<GuestAddr> starts;
    for (auto opcode = std::ranges::find(code, two_byte_opcode); opcode != code.end();
         opcode = std::find(opcode + 1, code.end(), two_byte_opcode))
    {
        const Rule rule = rule_of({opcode, code.end()});
        if (rule == Rule::allowed)
            continue;
        bool applies = rule == Rule::forbidden;
        for (auto start = opcode;; --start)
        {
            applies |= *start == lock_prefix;
            if (applies)
                starts.push_back(
                    page - longest_insn + first + static_cast<std::uint64_t>(start - code.begin()));
            if (start == code.begin() || !is_prefix(*(start - 1)))
                break;
        }
    }
    return starts;
}

bool is_forbidden_code(const AddressSpace& memory, GuestAddr at)
{
    const auto found = forbidden_code(memory, GuestAddr{align_down(to_u64(at), page_size)});
    return std::ranges::find(found, at) != found.end();
}

} // namespace kobox
