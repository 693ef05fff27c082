#include "kernel_stub/profile.hpp"
#include "kernel_stub/profile_text.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kobox
{

namespace
{

/// The kernel's own limit for a symbol name (KSYM_NAME_LEN, v6.1).
constexpr std::size_t max_name = 511;
/// No offset or size of a real kernel comes near it; it keeps sums of them far from an overflow.
constexpr std::uint64_t max_number = std::uint64_t{1} << 30;

constexpr bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_rest{text} {}

    tl::expected<KernelProfile, std::string> run()
    {
        if (!next_line() || m_text != profile_first_line)
            return tl::unexpected{fmt::format(
                "line 1: not a kobox kernel profile: expected \"{}\"", profile_first_line)};
        while (m_error.empty() && !m_ended && next_line())
            line();
        if (m_error.empty() && !m_ended)
            fail("the file ends without [end]: it is truncated");
        if (m_error.empty() && trailing_text())
            fail("text after [end]");
        if (m_error.empty())
            require_kernel_keys();
        if (!m_error.empty())
            return tl::unexpected{std::move(m_error)};
        return std::move(m_profile);
    }

private:
    using LineReader = void (Parser::*)();

    bool next_line()
    {
        if (m_rest.empty())
            return false;
        ++m_line;
        const std::size_t end = m_rest.find('\n');
        m_text = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return true;
    }

    void line()
    {
        skip_blanks();
        if (m_text.empty() || m_text.front() == '#')
            return;
        if (m_text.front() == '[')
            return section();
        if (m_reader == nullptr)
            return fail("text before the first [section]");
        (this->*m_reader)();
    }

    void section()
    {
        finish_struct();
        finish_certificate();
        if (m_text.back() != ']')
            return fail("a section header ends with ']'");
        m_text = m_text.substr(1, m_text.size() - 2);
        const std::string_view kind = token();
        if (kind == "kernel")
            m_reader = &Parser::kernel_line;
        else if (kind == "options")
            m_reader = &Parser::option_line;
        else if (kind == "exports")
            start_exports();
        else if (kind == "struct")
            start_struct();
        else if (kind == "certificate")
            start_certificate();
        else if (kind == "end")
            m_ended = true;
        else
            return fail(fmt::format("unknown section [{}]", kind));
        end_of_line();
    }

    /// Growing the vector of 10,000 exports step by step takes longer than reading them.
    void start_exports()
    {
        m_reader = &Parser::export_line;
        const std::string_view lines = m_rest.substr(0, m_rest.find("\n["));
        m_profile.exports.reserve(static_cast<std::size_t>(std::ranges::count(lines, '\n')) + 1);
    }

    void kernel_line()
    {
        const std::string_view key = token();
        const auto row = std::ranges::find(kernel_keys, key, &KernelKey::name);
        if (row == kernel_keys.end())
            return fail(fmt::format("unknown key \"{}\" in [kernel]", key));
        bool& seen = m_seen[static_cast<std::size_t>(row - kernel_keys.begin())];
        if (seen)
            return fail(fmt::format("\"{}\" a second time", key));
        seen = true;
        m_profile.*(row->member) = quoted();
        end_of_line();
    }

    void option_line()
    {
        const std::string_view option = name("an option's name");
        const std::string_view value = name("an option's value");
        if (!m_profile.options.emplace(option, value).second)
            return fail(fmt::format("option {} a second time", option));
        end_of_line();
    }

    void start_struct()
    {
        m_reader = &Parser::member_line;
        m_struct = name("the name of a struct");
        if (m_struct.find('.') != std::string_view::npos)
            fail("the name of a struct has no dots: members have");
        const std::uint64_t size = number("the size of the struct");
        if (m_error.empty() && !m_profile.sizes.emplace(m_struct, size))
            fail(fmt::format("struct {} a second time", m_struct));
    }

    void start_certificate()
    {
        m_reader = &Parser::certificate_line;
        m_certificate_size = number("the size of the certificate");
        if (m_certificate_size == 0)
            fail("an empty certificate");
        m_profile.certificates.emplace_back();
    }

    void certificate_line()
    {
        const std::string_view digits = token();
        end_of_line();
        auto& certificate = m_profile.certificates.back();
        for (std::size_t i = 0; i < digits.size() && m_error.empty(); i += 2)
        {
            std::uint8_t value{};
            const std::string_view pair = digits.substr(i, 2);
            const auto [end, err] = std::from_chars(pair.begin(), pair.end(), value, 16);
            if (err != std::errc{} || end != pair.begin() + 2)
                return fail("the bytes of a certificate are not pairs of hexadecimal digits");
            certificate.push_back(static_cast<std::byte>(value));
        }
    }

    void finish_certificate()
    {
        if (m_certificate_size != 0 && m_profile.certificates.back().size() != m_certificate_size)
            fail("a certificate that has another size than its header says");
        m_certificate_size = 0;
    }

    struct Member
    {
        std::string_view path;
        std::uint64_t offset;
        std::uint64_t size;
        BitField bits; ///< width 0: not a bit-field
        std::size_t line;
    };

    void member_line()
    {
        Member member{};
        member.line = m_line;
        member.path = name("the name of a member");
        member.offset = number("the offset of the member");
        member.size = number("the size of the member");
        skip_blanks();
        if (!m_text.empty())
            member.bits = bit_field(member.size);
        end_of_line();
        m_members.push_back(member);
    }

    /// Members stand in the file by offset and in the maps by name: with the few of one struct
    /// sorted, nearly every insertion goes to the end of the map.
    void finish_struct()
    {
        std::ranges::stable_sort(m_members, {}, &Member::path);
        std::string key;
        for (const Member& m : m_members)
        {
            key.assign(m_struct).append(1, '.').append(m.path);
            if (!m_profile.offsets.emplace(key, m.offset))
            {
                m_line = m.line;
                return fail(fmt::format("member {} a second time", key));
            }
            m_profile.sizes.emplace(key, m.size);
            if (m.bits.width != 0)
                m_profile.bit_fields.emplace(key, m.bits);
        }
        m_members.clear();
    }

    void export_line()
    {
        ProfileExport exported;
        exported.name = name("the name of an export");
        exported.crc = crc();
        exported.license = one_of<ExportLicense>(license_names, "licence");
        exported.kind = one_of<ExportKind>(kind_names, "kind");
        exported.size = number("the size of the export");
        skip_blanks();
        if (!m_text.empty())
            exported.name_space = name("a namespace");
        end_of_line();
        if (!m_profile.exports.empty() && exported.name <= m_profile.exports.back().name)
            return fail(fmt::format(
                "export {} after {}: exports are sorted by name, each once", exported.name,
                m_profile.exports.back().name));
        m_profile.exports.push_back(std::move(exported));
    }

    void skip_blanks()
    {
        while (!m_text.empty() && is_blank(m_text.front()))
            m_text.remove_prefix(1);
    }

    std::string_view token()
    {
        skip_blanks();
        const auto end = std::ranges::find_if(m_text, is_blank);
        const auto size = static_cast<std::size_t>(end - m_text.begin());
        const std::string_view found = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return found;
    }

    std::string_view name(std::string_view what)
    {
        const std::string_view found = token();
        if (found.empty())
            fail(fmt::format("{} is missing", what));
        else if (found.size() > max_name)
            fail(fmt::format("{} is longer than {} bytes", what, max_name));
        else if (!std::ranges::all_of(found, [](char c) { return c > ' ' && c < '\x7f'; }))
            fail(fmt::format("{} has a byte that is not printable ASCII", what));
        return found;
    }

    std::uint64_t number(std::string_view what)
    {
        const std::string_view found = token();
        std::uint64_t value{};
        const auto [end, err] = std::from_chars(found.begin(), found.end(), value);
        if (err != std::errc{} || end != found.end() || value > max_number)
            fail(fmt::format("{} is not a number of at most {}", what, max_number));
        return value;
    }

    std::uint32_t crc()
    {
        const std::string_view found = token();
        std::uint32_t value{};
        if (found.size() == 10 && found.starts_with("0x"))
        {
            const auto [end, err] = std::from_chars(found.begin() + 2, found.end(), value, 16);
            if (err == std::errc{} && end == found.end())
                return value;
        }
        fail("the CRC of the export is not 0x and eight hexadecimal digits");
        return 0;
    }

    template <typename Enum>
    Enum one_of(std::span<const std::string_view> names, std::string_view what)
    {
        const std::string_view found = token();
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == found)
                return static_cast<Enum>(i);
        fail(fmt::format("unknown {} of the export", what));
        return Enum{};
    }

    BitField bit_field(std::uint64_t size)
    {
        const std::string_view found = token();
        BitField bits;
        const auto [colon, err] = std::from_chars(found.begin(), found.end(), bits.shift);
        if (err == std::errc{} && colon != found.end() && *colon == ':')
        {
            const auto [end, err2] = std::from_chars(colon + 1, found.end(), bits.width);
            const unsigned last = unsigned{bits.shift} + bits.width;
            if (err2 == std::errc{} && end == found.end() && bits.width != 0 && last <= 8 * size)
                return bits;
        }
        fail("the bits of the member are not SHIFT:WIDTH inside of its size");
        return {};
    }

    /// A string in double quotes, with \\, \" and \xNN: vermagic ends with a blank.
    std::string quoted()
    {
        skip_blanks();
        std::string out;
        if (m_text.empty() || m_text.front() != '"')
        {
            fail("expected a string in double quotes");
            return out;
        }
        m_text.remove_prefix(1);
        while (!m_text.empty() && m_text.front() != '"')
        {
            if (m_text.front() != '\\')
            {
                out += m_text.front();
                m_text.remove_prefix(1);
            }
            else if (!escape(out))
            {
                fail("unknown escape in a string: \\\\, \\\" and \\xNN are known");
                return out;
            }
        }
        if (m_text.empty())
            fail("a string without its closing quote");
        else
            m_text.remove_prefix(1);
        return out;
    }

    bool escape(std::string& out)
    {
        if (m_text.size() >= 2 && (m_text[1] == '\\' || m_text[1] == '"'))
        {
            out += m_text[1];
            m_text.remove_prefix(2);
            return true;
        }
        unsigned value{};
        if (m_text.size() < 4 || m_text[1] != 'x')
            return false;
        const auto [end, err] = std::from_chars(m_text.begin() + 2, m_text.begin() + 4, value, 16);
        if (err != std::errc{} || end != m_text.begin() + 4)
            return false;
        out += static_cast<char>(value);
        m_text.remove_prefix(4);
        return true;
    }

    void end_of_line()
    {
        skip_blanks();
        if (!m_text.empty())
            fail("unexpected text at the end of the line");
    }

    bool trailing_text()
    {
        while (next_line())
            if (!m_text.empty())
                return true;
        return false;
    }

    void require_kernel_keys()
    {
        for (std::size_t i = 0; i < kernel_keys.size(); ++i)
            if (!m_seen[i])
                return fail(fmt::format("[kernel] has no \"{}\"", kernel_keys[i].name));
    }

    /// The first cause is the one that counts: later ones follow from it.
    void fail(std::string_view cause)
    {
        if (m_error.empty())
            m_error = fmt::format("line {}: {}", m_line, cause);
    }

    std::string_view m_rest;
    std::string_view m_text; ///< what is left of the current line
    std::size_t m_line{};
    LineReader m_reader{};
    std::string_view m_struct;
    std::vector<Member> m_members;
    std::uint64_t m_certificate_size{};
    std::array<bool, kernel_keys.size()> m_seen{};
    bool m_ended{};
    std::string m_error;
    KernelProfile m_profile;
};

} // namespace

tl::expected<KernelProfile, std::string> KernelProfile::parse(std::string_view text)
{
    return Parser{text}.run();
}

} // namespace kobox
