#include "loader/module_file.hpp"

#include "kernel_stub/vmlinux/byte_view.hpp"
#include "kernel_stub/vmlinux/decompress.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <elf.h>
#include <fstream>
#include <spdlog/fmt/fmt.h>
#include <sys/stat.h>

namespace kobox
{
namespace
{

/// kernel_read_file() takes up to 2 GiB (fs/kernel_read_file.c, v6.1). A file is held twice, by the
/// host and by the guest: with this limit no file makes kobox take more than 1 GiB.
constexpr std::uint64_t largest_module = std::uint64_t{128} << 20;

constexpr auto packed_endings = std::to_array<std::string_view>({".gz", ".xz", ".zst"});

std::string_view text(std::span<const std::byte> bytes, std::uint64_t offset, std::uint64_t size)
{
    const auto part = ByteView{bytes}.sub(offset, size);
    return part ? part->text() : std::string_view{};
}

std::string_view c_string(std::string_view from)
{
    return from.substr(0, from.find('\0'));
}

std::string_view find_modinfo(std::span<const std::byte> module)
{
    const auto ehdr = ByteView{module}.read<Elf64_Ehdr>(0);
    if (!ehdr || std::memcmp(ehdr->e_ident, ELFMAG, SELFMAG) != 0)
        return {};
    const auto header = [&](std::uint64_t index) {
        return ByteView{module}.read<Elf64_Shdr>(ehdr->e_shoff + index * sizeof(Elf64_Shdr));
    };
    const auto names = header(ehdr->e_shstrndx);
    if (ehdr->e_shoff > module.size() || !names)
        return {};
    constexpr std::string_view modinfo_name{".modinfo\0", 9};
    const auto table = text(module, names->sh_offset, names->sh_size);
    for (std::uint64_t i = 1; i < ehdr->e_shnum; ++i)
    {
        const auto section = header(i);
        if (!section || section->sh_name >= table.size())
            continue;
        if (table.substr(section->sh_name).starts_with(modinfo_name))
            return text(module, section->sh_offset, section->sh_size);
    }
    return {};
}

} // namespace

tl::expected<ModuleFile, std::string> read_module_file(const std::string& path)
{
    const auto failed = [&path](std::string_view cause) {
        return tl::unexpected{fmt::format("cannot read {}: {}", path, cause)};
    };
    struct stat status = {};
    if (stat(path.c_str(), &status) != 0)
        return failed(std::strerror(errno));
    if (S_ISDIR(status.st_mode))
        return failed("it is a directory, not a module file");
    if (static_cast<std::uint64_t>(status.st_size) > largest_module)
        return failed("it is larger than kobox takes (128 MiB); strip --strip-debug may help");

    std::ifstream in{path, std::ios::binary};
    if (!in)
        return failed(std::strerror(errno));
    ModuleFile file{path, {}};
    file.bytes.resize(static_cast<std::size_t>(status.st_size));
    in.read(
        reinterpret_cast<char*>(file.bytes.data()), // NOLINT(*-reinterpret-cast)
        static_cast<std::streamsize>(file.bytes.size()));
    // A file that changes under us, or a device without a size, ends where it ends.
    file.bytes.resize(static_cast<std::size_t>(in.gcount()));

    const bool packed = std::ranges::any_of(
        packed_endings, [&path](std::string_view ending) { return path.ends_with(ending); });
    if (!packed)
        return file;
    auto unpacked = decompress(file.bytes, largest_module);
    if (!unpacked)
        return failed(unpacked.error());
    file.bytes = std::move(*unpacked);
    return file;
}

std::vector<std::string> modinfo_values(std::span<const std::byte> module, std::string_view tag)
{
    std::vector<std::string> values;
    auto rest = find_modinfo(module);
    while (!rest.empty())
    {
        const auto entry = c_string(rest);
        rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
        if (entry.size() > tag.size() && entry.starts_with(tag) && entry[tag.size()] == '=')
            values.emplace_back(entry.substr(tag.size() + 1));
    }
    return values;
}

std::string modinfo_value(std::span<const std::byte> module, std::string_view tag)
{
    auto values = modinfo_values(module, tag);
    return values.empty() ? std::string{} : std::move(values.front());
}

std::vector<std::string> modinfo_depends(std::span<const std::byte> module)
{
    std::vector<std::string> names;
    const auto list = modinfo_value(module, "depends");
    for (std::size_t at = 0; at < list.size();)
    {
        const auto comma = std::min(list.find(',', at), list.size());
        if (comma > at)
            names.push_back(module_name_of_path(std::string_view{list}.substr(at, comma - at)));
        at = comma + 1;
    }
    return names;
}

bool is_module_path(std::string_view path)
{
    const auto packed = std::ranges::find_if(
        packed_endings, [path](std::string_view ending) { return path.ends_with(ending); });
    if (packed != packed_endings.end())
        path.remove_suffix(packed->size());
    return path.ends_with(".ko");
}

std::string module_name_of_path(std::string_view path)
{
    if (const auto slash = path.rfind('/'); slash != std::string_view::npos)
        path.remove_prefix(slash + 1);
    for (const auto ending : packed_endings)
        if (path.ends_with(ending))
            path.remove_suffix(ending.size());
    if (path.ends_with(".ko"))
        path.remove_suffix(3);
    std::string name{path};
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace kobox
