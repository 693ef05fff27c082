#include "kernel_stub/profile.hpp"
#include "kernel_stub/profile_text.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

namespace kobox
{

namespace
{

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text)
    {
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (c < ' ' || c == '\x7f')
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    out += '"';
}

struct MemberLine
{
    std::uint64_t offset;
    std::uint64_t size;
    std::string_view path;
    BitField bits;
};

/// By offset, a nested struct before what it holds.
bool comes_before(const MemberLine& a, const MemberLine& b)
{
    return std::tuple{a.offset, b.size, a.bits.shift, a.path} <
           std::tuple{b.offset, a.size, b.bits.shift, b.path};
}

std::vector<MemberLine> members_of(const KernelProfile& profile, std::string_view type)
{
    std::vector<MemberLine> lines;
    const std::string prefix = fmt::format("{}.", type);
    profile.offsets.for_each_with_prefix(prefix, [&](std::string_view name, std::uint64_t offset) {
        const std::string_view path = name.substr(prefix.size());
        lines.push_back(
            {offset, profile.size_of(type, path), path,
             profile.bits_of(type, path).value_or(BitField{})});
    });
    std::ranges::sort(lines, comes_before);
    return lines;
}

void append_certificate(std::string& out, std::span<const std::byte> certificate)
{
    constexpr std::size_t bytes_a_line = 32;
    const auto to = std::back_inserter(out);
    fmt::format_to(to, "\n[certificate {}]\n", certificate.size());
    for (std::size_t i = 0; i < certificate.size(); ++i)
    {
        fmt::format_to(to, "{:02x}", std::to_integer<unsigned>(certificate[i]));
        if ((i + 1) % bytes_a_line == 0 || i + 1 == certificate.size())
            out += '\n';
    }
}

} // namespace

std::string KernelProfile::serialise() const
{
    std::string out{profile_first_line};
    const auto to = std::back_inserter(out);
    out += "\n\n[kernel]\n";
    for (const auto& key : kernel_keys)
    {
        fmt::format_to(to, "{} ", key.name);
        append_quoted(out, this->*key.member);
        out += '\n';
    }
    out += "\n[options]\n";
    for (const auto& [name, value] : options)
        fmt::format_to(to, "{} {}\n", name, value);
    if (!built_in.empty())
        out += "\n[built-in]\n";
    for (const std::string& name : built_in)
        out.append(name).append(1, '\n');
    for (const auto& certificate : certificates)
        append_certificate(out, certificate);
    sizes.for_each_with_prefix({}, [&](std::string_view type, std::uint64_t size) {
        if (type.find('.') != std::string_view::npos)
            return;
        fmt::format_to(to, "\n[struct {} {}]\n", type, size);
        for (const MemberLine& line : members_of(*this, type))
        {
            fmt::format_to(to, "{} {} {}", line.path, line.offset, line.size);
            if (line.bits.width != 0)
                fmt::format_to(to, " {}:{}", line.bits.shift, line.bits.width);
            out += '\n';
        }
    });
    out += "\n[exports]\n# name crc licence kind size namespace\n";
    for (const ProfileExport& e : exports)
    {
        fmt::format_to(
            to, "{} {:#010x} {} {} {}", e.name, e.crc,
            license_names[static_cast<std::size_t>(e.license)],
            kind_names[static_cast<std::size_t>(e.kind)], e.size);
        if (!e.name_space.empty())
            fmt::format_to(to, " {}", e.name_space);
        out += '\n';
    }
    out += "\n[end]\n";
    return out;
}

} // namespace kobox
