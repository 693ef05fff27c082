#pragma once

#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kobox
{

/// Reads the words of a profile's lines. What is not what was asked for is the text's error, of
/// which the first counts: later ones follow from it. A reader then returns what it has, and
/// whoever reads on asks for the error at the end.
class ProfileScanner
{
public:
    explicit ProfileScanner(std::string_view text) noexcept : m_rest{text} {}

    /// false: there is none.
    bool next_line();
    /// The lines that are not read yet.
    [[nodiscard]] std::string_view rest() const noexcept { return m_rest; }
    /// What is left of the line.
    [[nodiscard]] std::string_view text() const noexcept { return m_text; }
    void set_text(std::string_view text) noexcept { m_text = text; }
    [[nodiscard]] std::size_t line() const noexcept { return m_line; }

    void fail(std::string_view cause) { fail_at(m_line, cause); }
    void fail_at(std::size_t line, std::string_view cause);
    [[nodiscard]] bool failed() const noexcept { return !m_error.empty(); }
    /// "line 3: ..."; empty: none.
    [[nodiscard]] std::string& error() noexcept { return m_error; }

    void skip_blanks() noexcept;
    /// Up to the next blank; empty at the end of the line.
    std::string_view token() noexcept;
    /// Printable ASCII of the length that a kernel's names have. `what` is for the error.
    std::string_view name(std::string_view what);
    std::uint64_t number(std::string_view what);
    /// 0x and eight hexadecimal digits.
    std::uint32_t crc();
    /// SHIFT:WIDTH inside of so many bytes.
    BitField bit_field(std::uint64_t size);
    /// A string in double quotes, with \\, \" and \xNN: vermagic ends with a blank.
    std::string quoted();
    void end_of_line();

    template <typename Enum>
    Enum one_of(std::span<const std::string_view> names, std::string_view what)
    {
        const std::string_view found = token();
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == found)
                return static_cast<Enum>(i);
        fail_unknown(what);
        return Enum{};
    }

private:
    bool escape(std::string& out);
    void fail_unknown(std::string_view what);

    std::string_view m_rest;
    std::string_view m_text;
    std::size_t m_line{};
    std::string m_error;
};

} // namespace kobox
