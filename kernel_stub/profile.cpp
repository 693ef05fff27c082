#include "kernel_stub/profile.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace kobox
{

namespace
{

/// "type.member" in a buffer on the stack where it fits: layouts are asked for at every access to
/// a guest struct.
class MemberKey
{
public:
    MemberKey(std::string_view type, std::string_view member)
    {
        const std::size_t size = type.size() + 1 + member.size();
        char* out = m_buffer.data();
        if (size > m_buffer.size())
        {
            m_long.resize(size);
            out = m_long.data();
        }
        std::memcpy(out, type.data(), type.size());
        out[type.size()] = '.';
        std::memcpy(out + type.size() + 1, member.data(), member.size());
        m_view = {out, size};
    }
    MemberKey(const MemberKey&) = delete;
    MemberKey& operator=(const MemberKey&) = delete;

    [[nodiscard]] std::string_view view() const noexcept { return m_view; }

private:
    std::array<char, 128> m_buffer;
    std::string m_long;
    std::string_view m_view;
};

std::uint64_t look_up(
    const NameMap<std::uint64_t>& map, std::string_view key, std::string_view release)
{
    if (const std::uint64_t* const found = map.find(key))
        return *found;
    throw std::out_of_range(fmt::format("the profile of {} has no layout of {}", release, key));
}

} // namespace

std::uint64_t KernelProfile::offset_of(std::string_view type, std::string_view member) const
{
    return look_up(offsets, MemberKey{type, member}.view(), release);
}

std::uint64_t KernelProfile::size_of(std::string_view type) const
{
    return look_up(sizes, type, release);
}

std::uint64_t KernelProfile::size_of(std::string_view type, std::string_view member) const
{
    return look_up(sizes, MemberKey{type, member}.view(), release);
}

bool KernelProfile::has_member(std::string_view type, std::string_view member) const
{
    return offsets.contains(MemberKey{type, member}.view());
}

std::optional<BitField> KernelProfile::bits_of(std::string_view type, std::string_view member) const
{
    const BitField* const found = bit_fields.find(MemberKey{type, member}.view());
    return found == nullptr ? std::nullopt : std::optional{*found};
}

bool KernelProfile::option(std::string_view name) const
{
    const auto found = options.find(name);
    return found != options.end() && found->second == "y";
}

const ProfileExport* KernelProfile::find_export(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(exports, name, {}, &ProfileExport::name);
    return found != exports.end() && found->name == name ? &*found : nullptr;
}

} // namespace kobox
