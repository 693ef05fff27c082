#include "kernel_stub/profile.hpp"
#include "kernel_stub/profile_scanner.hpp"
#include "kernel_stub/profile_text.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kobox
{

namespace
{

class Parser
{
public:
    explicit Parser(std::string_view text) : m_in{text} {}

    tl::expected<KernelProfile, std::string> run()
    {
        if (!m_in.next_line() || m_in.text() != profile_first_line)
            return tl::unexpected{fmt::format(
                "line 1: not a kobox kernel profile: expected \"{}\"", profile_first_line)};
        while (!m_in.failed() && !m_ended && m_in.next_line())
            line();
        if (!m_in.failed() && !m_ended)
            m_in.fail("the file ends without [end]: it is truncated");
        if (!m_in.failed() && trailing_text())
            m_in.fail("text after [end]");
        if (!m_in.failed())
            require_kernel_keys();
        if (m_in.failed())
            return tl::unexpected{std::move(m_in.error())};
        return std::move(m_profile);
    }

private:
    using LineReader = void (Parser::*)();

    void line()
    {
        m_in.skip_blanks();
        if (m_in.text().empty() || m_in.text().front() == '#')
            return;
        if (m_in.text().front() == '[')
            return section();
        if (m_reader == nullptr)
            return m_in.fail("text before the first [section]");
        (this->*m_reader)();
    }

    void section()
    {
        finish_struct();
        finish_certificate();
        if (m_in.text().back() != ']')
            return m_in.fail("a section header ends with ']'");
        m_in.set_text(m_in.text().substr(1, m_in.text().size() - 2));
        const std::string_view kind = m_in.token();
        if (kind == "kernel")
            m_reader = &Parser::kernel_line;
        else if (kind == "options")
            m_reader = &Parser::option_line;
        else if (kind == "built-in")
            m_reader = &Parser::built_in_line;
        else if (kind == "exports")
            start_exports();
        else if (kind == "struct")
            start_struct();
        else if (kind == "certificate")
            start_certificate();
        else if (kind == "end")
            m_ended = true;
        else
            return m_in.fail(fmt::format("unknown section [{}]", kind));
        m_in.end_of_line();
    }

    /// Growing the vector of 10,000 exports step by step takes longer than reading them.
    void start_exports()
    {
        m_reader = &Parser::export_line;
        const std::string_view lines = m_in.rest().substr(0, m_in.rest().find("\n["));
        m_profile.exports.reserve(static_cast<std::size_t>(std::ranges::count(lines, '\n')) + 1);
    }

    void kernel_line()
    {
        const std::string_view key = m_in.token();
        const auto row = std::ranges::find(kernel_keys, key, &KernelKey::name);
        if (row == kernel_keys.end())
            return m_in.fail(fmt::format("unknown key \"{}\" in [kernel]", key));
        bool& seen = m_seen[static_cast<std::size_t>(row - kernel_keys.begin())];
        if (seen)
            return m_in.fail(fmt::format("\"{}\" a second time", key));
        seen = true;
        m_profile.*(row->member) = m_in.quoted();
        m_in.end_of_line();
    }

    void option_line()
    {
        const std::string_view option = m_in.name("an option's name");
        const std::string_view value = m_in.name("an option's value");
        if (!m_profile.options.emplace(option, value).second)
            return m_in.fail(fmt::format("option {} a second time", option));
        m_in.end_of_line();
    }

    void built_in_line()
    {
        auto& names = m_profile.built_in;
        const std::string_view found = m_in.name("the name of a built-in module");
        m_in.end_of_line();
        if (!names.empty() && found <= names.back())
            return m_in.fail(fmt::format(
                "built-in module {} after {}: they are sorted by name, each once", found,
                names.back()));
        names.emplace_back(found);
    }

    void start_struct()
    {
        m_reader = &Parser::member_line;
        m_struct = m_in.name("the name of a struct");
        if (m_struct.find('.') != std::string_view::npos)
            m_in.fail("the name of a struct has no dots: members have");
        const std::uint64_t size = m_in.number("the size of the struct");
        if (!m_in.failed() && !m_profile.sizes.emplace(m_struct, size))
            m_in.fail(fmt::format("struct {} a second time", m_struct));
    }

    void start_certificate()
    {
        m_reader = &Parser::certificate_line;
        m_certificate_size = m_in.number("the size of the certificate");
        if (m_certificate_size == 0)
            m_in.fail("an empty certificate");
        m_profile.certificates.emplace_back();
    }

    void certificate_line()
    {
        const std::string_view digits = m_in.token();
        m_in.end_of_line();
        auto& certificate = m_profile.certificates.back();
        for (std::size_t i = 0; i < digits.size() && !m_in.failed(); i += 2)
        {
            std::uint8_t value{};
            const std::string_view pair = digits.substr(i, 2);
            const auto [end, err] = std::from_chars(pair.begin(), pair.end(), value, 16);
            if (err != std::errc{} || end != pair.begin() + 2)
                return m_in.fail("the bytes of a certificate are not pairs of hexadecimal digits");
            certificate.push_back(static_cast<std::byte>(value));
        }
    }

    void finish_certificate()
    {
        if (m_certificate_size != 0 && m_profile.certificates.back().size() != m_certificate_size)
            m_in.fail("a certificate that has another size than its header says");
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
        member.line = m_in.line();
        member.path = m_in.name("the name of a member");
        member.offset = m_in.number("the offset of the member");
        member.size = m_in.number("the size of the member");
        m_in.skip_blanks();
        if (!m_in.text().empty())
            member.bits = m_in.bit_field(member.size);
        m_in.end_of_line();
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
                return m_in.fail_at(m.line, fmt::format("member {} a second time", key));
            m_profile.sizes.emplace(key, m.size);
            if (m.bits.width != 0)
                m_profile.bit_fields.emplace(key, m.bits);
        }
        m_members.clear();
    }

    void export_line()
    {
        ProfileExport exported;
        exported.name = m_in.name("the name of an export");
        exported.crc = m_in.crc();
        exported.license = m_in.one_of<ExportLicense>(license_names, "licence");
        exported.kind = m_in.one_of<ExportKind>(kind_names, "kind");
        exported.size = m_in.number("the size of the export");
        m_in.skip_blanks();
        if (!m_in.text().empty())
            exported.name_space = m_in.name("a namespace");
        m_in.end_of_line();
        if (!m_profile.exports.empty() && exported.name <= m_profile.exports.back().name)
            return m_in.fail(fmt::format(
                "export {} after {}: exports are sorted by name, each once", exported.name,
                m_profile.exports.back().name));
        m_profile.exports.push_back(std::move(exported));
    }

    bool trailing_text()
    {
        while (m_in.next_line())
            if (!m_in.text().empty())
                return true;
        return false;
    }

    void require_kernel_keys()
    {
        for (std::size_t i = 0; i < kernel_keys.size(); ++i)
            if (!m_seen[i])
                return m_in.fail(fmt::format("[kernel] has no \"{}\"", kernel_keys[i].name));
    }

    ProfileScanner m_in;
    LineReader m_reader{};
    std::string_view m_struct;
    std::vector<Member> m_members;
    std::uint64_t m_certificate_size{};
    std::array<bool, kernel_keys.size()> m_seen{};
    bool m_ended{};
    KernelProfile m_profile;
};

} // namespace

tl::expected<KernelProfile, std::string> KernelProfile::parse(std::string_view text)
{
    return Parser{text}.run();
}

} // namespace kobox
