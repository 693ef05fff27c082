#include "kernel_stub/vmlinux/ksymtab.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

/// struct kernel_symbol with CONFIG_HAVE_ARCH_PREL32_RELOCATIONS, include/linux/export.h (v6.1):
/// each field is the distance from itself to what it names.
struct KernelSymbol
{
    std::int32_t value_offset;
    std::int32_t name_offset;
    std::int32_t namespace_offset;
};

/// KSYM_FLAG_GPL_ONLY in __kflagstab, a byte an export.
constexpr std::uint8_t flag_gpl_only = 1;

constexpr std::uint64_t max_name = 511; // KSYM_NAME_LEN - 1
/// A hundred times what a kernel with everything built in exports.
constexpr std::uint64_t max_exports = 1'000'000;

struct Table
{
    std::string_view symbols;
    std::string_view crcs;
    ExportLicense license;
};

constexpr auto tables = std::to_array<Table>({
    {"__ksymtab", "__kcrctab", ExportLicense::any},
    {"__ksymtab_gpl", "__kcrctab_gpl", ExportLicense::gpl},
});

constexpr std::uint64_t relative(std::uint64_t address, std::int32_t offset)
{
    return address + static_cast<std::uint64_t>(std::int64_t{offset});
}

std::optional<std::string_view> string_at(const ElfImage& image, std::uint64_t address)
{
    const auto bytes = image.at(address);
    return bytes ? bytes->c_string(0, max_name) : std::nullopt;
}

/// A section that goes with a table must have `width` bytes for each of its entries.
tl::expected<ByteView, std::string> companion(
    const ElfImage& image, std::string_view name, std::uint64_t entries, std::uint64_t width)
{
    const ElfSection* const section = image.find(name);
    if (section == nullptr)
        return ByteView{};
    if (section->body.size() != entries * width)
        return tl::unexpected{
            fmt::format("{} has {} bytes for {} exports", name, section->body.size(), entries)};
    return section->body;
}

tl::expected<void, std::string> read_table(
    const ElfImage& image, const Table& table, std::vector<KsymtabEntry>& out)
{
    const ElfSection* const section = image.find(table.symbols);
    if (section == nullptr)
        return {};
    const std::uint64_t count = section->body.size() / sizeof(KernelSymbol);
    if (section->body.size() % sizeof(KernelSymbol) != 0)
        return tl::unexpected{fmt::format(
            "{} has {} bytes, which is no multiple of {}", table.symbols, section->body.size(),
            sizeof(KernelSymbol))};
    if (count > max_exports)
        return tl::unexpected{
            fmt::format("{} has {} entries, more than any kernel", table.symbols, count)};
    const auto crcs = companion(image, table.crcs, count, sizeof(std::uint32_t));
    const auto flags = companion(image, "__kflagstab", count, sizeof(std::uint8_t));
    for (const auto* part : {&crcs, &flags})
        if (!*part)
            return tl::unexpected{part->error()};

    for (std::uint64_t i = 0; i < count; ++i)
    {
        const std::uint64_t at = i * sizeof(KernelSymbol);
        const auto symbol = section->body.read<KernelSymbol>(at).value_or(KernelSymbol{});
        const std::uint64_t address = section->addr + at;
        const auto name = string_at(
            image, relative(address + offsetof(KernelSymbol, name_offset), symbol.name_offset));
        if (!name || name->empty())
            return tl::unexpected{
                fmt::format("entry {} of {} has a name outside of the image", i, table.symbols)};
        KsymtabEntry entry;
        entry.name = *name;
        entry.value = relative(address, symbol.value_offset);
        entry.crc = crcs->read<std::uint32_t>(i * sizeof(std::uint32_t)).value_or(0);
        entry.license = table.license;
        if ((flags->read<std::uint8_t>(i).value_or(0) & flag_gpl_only) != 0)
            entry.license = ExportLicense::gpl;
        if (symbol.namespace_offset != 0)
        {
            const std::uint64_t field = address + offsetof(KernelSymbol, namespace_offset);
            const auto name_space = string_at(image, relative(field, symbol.namespace_offset));
            if (!name_space)
                return tl::unexpected{
                    fmt::format("export {} has a namespace outside of the image", *name)};
            entry.name_space = *name_space;
        }
        out.push_back(std::move(entry));
    }
    return {};
}

} // namespace

tl::expected<std::vector<KsymtabEntry>, std::string> read_ksymtab(const ElfImage& image)
{
    if (image.find("__ksymtab") == nullptr)
        return tl::unexpected{std::string{
            "no __ksymtab section: a kernel without CONFIG_MODULES, or not a kernel at all"}};
    std::vector<KsymtabEntry> entries;
    for (const Table& table : tables)
        if (const auto read = read_table(image, table, entries); !read)
            return tl::unexpected{read.error()};
    std::ranges::sort(entries, {}, &KsymtabEntry::name);
    const auto twice = std::ranges::adjacent_find(entries, {}, &KsymtabEntry::name);
    if (twice != entries.end())
        return tl::unexpected{fmt::format("export {} stands there twice", twice->name)};
    return entries;
}

} // namespace kobox
