#include "kernel_stub/vmlinux/built_in_modules.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>

namespace kobox
{

namespace
{

/// MODULE_NAME_LEN, a dot, and a parameter's name: more than any has.
constexpr std::uint64_t max_name = 511;

std::optional<std::string_view> string_at(
    const ElfImage& image, const ByteView& table, std::uint64_t at)
{
    const auto address = table.read<std::uint64_t>(at);
    const auto bytes = address ? image.at(*address) : std::nullopt;
    return bytes ? bytes->c_string(0, max_name) : std::nullopt;
}

/// "printk.time" is printk's; a name without a dot is of core_param(), in the directory "kernel".
std::string_view module_of_param(std::string_view param)
{
    const std::size_t dot = param.find('.');
    return dot == std::string_view::npos ? "kernel" : param.substr(0, dot);
}

bool is_file_name(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Calls `entry` with the offset of each whole struct in a section. BTF may lack any of `members`.
template <typename Entry>
void for_each(
    const ElfSection* section, const KernelProfile& profile, std::string_view type,
    std::initializer_list<std::string_view> members, Entry&& entry)
{
    const auto is_known = [&](std::string_view member) { return profile.has_member(type, member); };
    if (section == nullptr || !std::ranges::all_of(members, is_known))
        return;
    const std::uint64_t size = profile.size_of(type);
    for (std::uint64_t at = 0; size != 0 && section->body.holds(at, size); at += size)
        entry(section->body, at);
}

} // namespace

std::vector<std::string> read_built_in_modules(const ElfImage& image, const KernelProfile& profile)
{
    std::set<std::string, std::less<>> names;
    const auto add = [&names](std::string_view name) {
        if (is_file_name(name) && !names.contains(name))
            names.emplace(name);
    };
    constexpr std::string_view param = "kernel_param";
    const auto add_param = [&](const ByteView& table, std::uint64_t at) {
        const auto perm = table.read<std::uint16_t>(at + profile.offset_of(param, "perm"));
        const auto name = string_at(image, table, at + profile.offset_of(param, "name"));
        if (perm.value_or(0) != 0 && name)
            add(module_of_param(*name));
    };
    constexpr std::string_view version = "module_version_attribute";
    const auto add_version = [&](const ByteView& table, std::uint64_t at) {
        if (const auto name =
                string_at(image, table, at + profile.offset_of(version, "module_name")))
            add(*name);
    };
    for_each(image.find("__param"), profile, param, {"name", "perm"}, add_param);
    for_each(image.find("__modver"), profile, version, {"module_name"}, add_version);
    return {names.begin(), names.end()};
}

} // namespace kobox
