#include "loader/exporter.hpp"

#include "loader/find_symbol.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kobox
{
namespace
{

/// Of a place of a symbol: a function has the smallest one, a variable as much as it needs, one of
/// unknown size enough for a struct tracepoint. Beyond `most_bytes` symbols share the last place.
constexpr std::uint64_t smallest_place = 16;
constexpr std::uint64_t usual_place = 128;
constexpr std::uint64_t largest_place = 4096;
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 20;
constexpr std::uint64_t place_alignment = 32;

template <typename T>
void store(std::vector<std::byte>& image, std::uint64_t at, T value)
{
    std::memcpy(image.data() + at, &value, sizeof value);
}

/// A 32-bit offset from where it stands, as PREL32 relocations make them.
void point(std::vector<std::byte>& image, std::uint64_t at, std::uint64_t target)
{
    store(image, at, static_cast<std::int32_t>(static_cast<std::int64_t>(target - at)));
}

} // namespace

Exporter::Exporter(
    std::string name, std::span<const KoExport> exports, std::uint64_t taints,
    const KernelProfile& profile)
    : m_name{std::move(name)}, m_taints{taints}, m_image(profile.size_of("module"))
{
    std::vector<const KoExport*> any;
    std::vector<const KoExport*> gpl;
    const bool one_table = has_flagstab(profile);
    for (const KoExport& row : exports)
        (row.gpl_only && !one_table ? gpl : any).push_back(&row);
    if (one_table)
        std::ranges::stable_sort(any, {}, [](const KoExport* row) { return row->name; });
    append_table(m_any, any, profile);
    append_table(m_gpl, gpl, profile);
    if (!one_table)
        return;
    m_flags = m_image.size();
    for (const KoExport* row : any)
        m_image.push_back(std::byte{row->gpl_only});
}

std::uint64_t Exporter::append_string(std::string_view text)
{
    const std::uint64_t at = m_image.size();
    m_image.resize(at + text.size() + 1);
    std::ranges::copy(std::as_bytes(std::span{text}), m_image.begin() + static_cast<long>(at));
    return at;
}

std::uint64_t Exporter::append_place(const KoExport& symbol)
{
    const auto size =
        std::clamp(symbol.data_size.value_or(usual_place), smallest_place, largest_place);
    if (m_places_size + size > most_bytes)
        return m_last_place;
    m_last_place = align_up(m_image.size(), place_alignment);
    m_places_size += size;
    m_image.resize(m_last_place + size);
    return m_last_place;
}

void Exporter::append_table(
    Table& table, std::span<const KoExport* const> rows, const KernelProfile& profile)
{
    const std::uint64_t entry_size = profile.size_of("kernel_symbol");
    const std::uint64_t value_offset = profile.offset_of("kernel_symbol", "value_offset");
    const std::uint64_t name_offset = profile.offset_of("kernel_symbol", "name_offset");
    const std::uint64_t namespace_offset = profile.offset_of("kernel_symbol", "namespace_offset");

    table.start = align_up(m_image.size(), 8);
    table.count = static_cast<std::uint32_t>(rows.size());
    table.crcs = table.start + rows.size() * entry_size;
    table.has_crcs = !rows.empty() && std::ranges::all_of(rows, [](const KoExport* row) {
        return row->crc.has_value();
    });
    m_image.resize(table.crcs + rows.size() * sizeof(std::uint32_t));
    for (std::uint64_t i = 0; i < rows.size(); ++i)
    {
        const std::uint64_t entry = table.start + i * entry_size;
        const std::uint64_t name = append_string(rows[i]->name);
        const std::uint64_t place = append_place(*rows[i]);
        point(m_image, entry + value_offset, place);
        point(m_image, entry + name_offset, name);
        // The kernel takes an offset of 0 for "none".
        if (!rows[i]->name_space.empty())
        {
            const std::uint64_t name_space = append_string(rows[i]->name_space);
            point(m_image, entry + namespace_offset, name_space);
        }
        store(m_image, table.crcs + i * sizeof(std::uint32_t), rows[i]->crc.value_or(0));
    }
}

std::optional<GuestAddr> Exporter::add_to(Kernel& kernel) const
{
    const auto region = kernel.module_alloc(m_image.size());
    const auto modules = kernel.image_symbol("modules");
    if (!region || !modules)
        return std::nullopt;
    kernel.memory().write(*region, m_image);

    GuestStruct module = module_at(kernel, *region);
    module.set("state", ModuleState::live);
    const std::uint64_t room = kernel.profile().size_of("module.name") - 1;
    const auto name = std::string_view{m_name}.substr(0, room);
    kernel.memory().write(module.member("name"), std::as_bytes(std::span{name}));
    module.set("taints", m_taints);
    const ModuleRegions regions{kernel, *region};
    regions.store(
        regions.shape().core_data(),
        {.base = *region, .size = static_cast<std::uint32_t>(m_image.size())});
    const auto set_table = [&](const Table& table, std::string_view symbols, std::string_view count,
                               std::string_view crcs) {
        module.set(symbols, *region + table.start);
        module.set(count, table.count);
        if (module.has(crcs))
            module.set(crcs, table.has_crcs ? *region + table.crcs : GuestAddr{});
    };
    set_table(m_any, "syms", "num_syms", "crcs");
    if (has_flagstab(kernel.profile()))
        module.set("flagstab", *region + m_flags);
    else
        set_table(m_gpl, "gpl_syms", "num_gpl_syms", "gpl_crcs");
    module.set("refcnt", module_ref_base);
    init_list_head(kernel, module.member("source_list"));
    init_list_head(kernel, module.member("target_list"));
    list_add(kernel, module.member("list"), *modules);
    return region;
}

void Exporter::remove_from(Kernel& kernel, GuestAddr mod)
{
    list_del(kernel, module_at(kernel, mod).member("list"));
    kernel.module_memfree(mod);
}

} // namespace kobox
