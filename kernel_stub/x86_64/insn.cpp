#include "kernel_stub/x86_64/insn.hpp"

#include <algorithm>
#include <string_view>

namespace kobox
{
namespace
{

// What follows an opcode, a letter each:
//   .  nothing                    m  ModRM
//   b  imm8                       M  ModRM, imm8
//   w  imm16                      Z  ModRM, imm16 or imm32 by operand size
//   e  imm16, imm8 (enter)        G  ModRM, imm8 for /0 and /1 only (test)
//   z  imm by operand size        H  ModRM, imm by operand size for /0 and /1 only (test)
//   d  imm32 whatever the size    v  imm of the full operand size (mov reg, imm64)
//   o  moffset                    p  far pointer
using OpcodeMap = std::array<std::string_view, 16>;

constexpr OpcodeMap one_byte = {
    "mmmmbz..mmmmbz..", "mmmmbz..mmmmbz..", "mmmmbz..mmmmbz..", "mmmmbz..mmmmbz..",
    "................", "................", "..mm....zZbM....", "bbbbbbbbbbbbbbbb",
    "MZMMmmmmmmmmmmmm", "..........p.....", "oooo....bz......", "bbbbbbbbvvvvvvvv",
    "MMw.mmMZe.w..b..", "mmmmbb..mmmmmmmm", "bbbbbbbbddpb....", "......GH......mm",
};

constexpr OpcodeMap two_byte = {
    "mmmm.........m.M", "mmmmmmmmm.mmm.mm", "mmmm....mmmmmmmm", "................",
    "mmmmmmmmmmmmmmmm", "mmmmmmmmmmmmmmmm", "mmmmmmmmmmmmmmmm", "MMMMmmm.mm..mmmm",
    "dddddddddddddddd", "mmmmmmmmmmmmmmmm", "...mMm.....mMmmm", "mmmmmmmmmmMmmmmm",
    "mmMmMMMm........", "mmmmmmmmmmmmmmmm", "mmmmmmmmmmmmmmmm", "mmmmmmmmmmmmmmmm",
};

static_assert(std::ranges::all_of(one_byte, [](auto row) { return row.size() == 16; }));
static_assert(std::ranges::all_of(two_byte, [](auto row) { return row.size() == 16; }));

constexpr bool is_legacy_prefix(std::uint8_t b) noexcept
{
    constexpr auto prefixes = std::to_array<std::uint8_t>(
        {0x66, 0x67, 0xf0, 0xf2, 0xf3, 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65});
    return std::ranges::find(prefixes, b) != prefixes.end();
}

class Decoder
{
public:
    explicit Decoder(std::span<const std::byte> bytes) noexcept
        : m_bytes{bytes.first(std::min<std::size_t>(bytes.size(), max_insn_size))}
    {}

    [[nodiscard]] std::optional<Insn> run() noexcept
    {
        legacy_prefixes();
        const std::uint8_t first = peek();
        if ((first & 0xf0) == 0x40)
        {
            take();
            if ((first & 8) != 0)
                m_operand_size = 8;
        }
        const char kind = vex_prefix() ? m_vex_kind : opcode();
        operands(kind);
        if (m_bad)
            return std::nullopt;
        m_insn.length = static_cast<std::uint8_t>(m_at);
        return m_insn;
    }

private:
    [[nodiscard]] std::uint8_t peek(std::size_t ahead = 0) noexcept
    {
        if (m_at + ahead < m_bytes.size())
            return static_cast<std::uint8_t>(m_bytes[m_at + ahead]);
        m_bad = true;
        return 0;
    }
    std::uint8_t take() noexcept
    {
        const std::uint8_t b = peek();
        ++m_at;
        return b;
    }

    void legacy_prefixes() noexcept
    {
        for (std::uint8_t b = peek(); !m_bad && is_legacy_prefix(b); b = peek())
        {
            if (b == 0x66)
                m_operand_size = 2;
            if (b == 0x67)
                m_address_size = 4;
            take();
        }
    }

    [[nodiscard]] char map_kind(std::uint8_t map, std::uint8_t op) noexcept
    {
        switch (map)
        {
        case 1:
            return two_byte[op >> 4][op & 15];
        case 2:
            return 'm';
        case 3:
            return 'M';
        default:
            m_bad = true;
            return '.';
        }
    }

    /// VEX and EVEX have one byte of opcode after them; their map is in the prefix.
    [[nodiscard]] bool vex_prefix() noexcept
    {
        const std::uint8_t first = peek();
        if (first != 0xc4 && first != 0xc5 && first != 0x62)
            return false;
        take();
        std::uint8_t map = 1;
        if (first == 0xc4)
        {
            map = take() & 0x1f;
            if ((take() & 0x80) != 0)
                m_operand_size = 8;
        }
        else if (first == 0xc5)
            take();
        else
        {
            map = take() & 3;
            if ((take() & 0x80) != 0)
                m_operand_size = 8;
            take();
        }
        m_insn.opcode[0] = take();
        m_vex_kind = map_kind(map, m_insn.opcode[0]);
        return true;
    }

    [[nodiscard]] char opcode() noexcept
    {
        const std::uint8_t op = m_insn.opcode[0] = take();
        if (op != 0x0f)
            return one_byte[op >> 4][op & 15];
        const std::uint8_t second = m_insn.opcode[1] = take();
        if (second != 0x38 && second != 0x3a)
            return map_kind(1, second);
        m_insn.opcode[2] = take();
        return second == 0x38 ? 'm' : 'M';
    }

    /// Returns the reg field, which some opcodes are extended by.
    std::uint8_t modrm() noexcept
    {
        const std::uint8_t byte = take();
        const auto mod = static_cast<std::uint8_t>(byte >> 6);
        const auto rm = static_cast<std::uint8_t>(byte & 7);
        if (mod != 3)
        {
            const std::uint8_t base = rm == 4 ? take() & 7 : rm;
            if (mod == 1)
                m_at += 1;
            else if (mod == 2 || base == 5)
                m_at += 4;
        }
        return (byte >> 3) & 7;
    }

    void immediate(std::size_t size) noexcept
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
        {
            const std::uint32_t b = take();
            if (i < 4)
                value |= b << (8 * i);
        }
        if (size == 1)
            m_insn.immediate = static_cast<std::int8_t>(value);
        else if (size == 2)
            m_insn.immediate = static_cast<std::int16_t>(value);
        else
            m_insn.immediate = static_cast<std::int32_t>(value);
    }

    void operands(char kind) noexcept
    {
        const std::size_t z = m_operand_size == 2 ? 2 : 4;
        const std::uint8_t reg =
            std::string_view{"mMZGH"}.find(kind) != std::string_view::npos ? modrm() : 7;
        switch (kind)
        {
        case 'b':
        case 'M':
            immediate(1);
            break;
        case 'w':
            immediate(2);
            break;
        case 'd':
            immediate(4);
            break;
        case 'z':
        case 'Z':
            immediate(z);
            break;
        case 'v':
            immediate(m_operand_size);
            break;
        case 'o':
            immediate(m_address_size);
            break;
        case 'e':
            immediate(2);
            take();
            break;
        case 'G':
            immediate(reg < 2 ? 1 : 0);
            break;
        case 'H':
            immediate(reg < 2 ? z : 0);
            break;
        case 'p':
            immediate(z);
            m_at += 2;
            break;
        default:
            break;
        }
        if (m_at > m_bytes.size())
            m_bad = true;
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at{};
    std::size_t m_operand_size{4};
    std::size_t m_address_size{8};
    char m_vex_kind{'.'};
    bool m_bad{};
    Insn m_insn{};
};

} // namespace

std::optional<Insn> insn_decode(std::span<const std::byte> bytes) noexcept
{
    return Decoder{bytes}.run();
}

} // namespace kobox
