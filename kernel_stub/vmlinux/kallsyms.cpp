#include "kernel_stub/vmlinux/kallsyms.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <optional>

namespace kobox
{

namespace
{

constexpr std::uint32_t max_symbols = 1'000'000;
constexpr std::size_t max_name = 511; // KSYM_NAME_LEN - 1
constexpr std::uint64_t marker_step = 256;

constexpr std::uint64_t round_up(std::uint64_t value, std::uint64_t align)
{
    return (value + align - 1) & ~(align - 1);
}

/// What a search may cost, in bytes looked at: a real kernel needs about ten million, a file made
/// to waste time must not get more than a fraction of a second.
class Budget
{
public:
    [[nodiscard]] bool spend(std::uint64_t n) noexcept
    {
        m_left -= std::min(n, m_left);
        return m_left != 0;
    }
    [[nodiscard]] bool is_spent() const noexcept { return m_left == 0; }

private:
    std::uint64_t m_left = 400'000'000;
};

/// kallsyms_token_table and kallsyms_token_index: 256 strings that a name's bytes stand for.
struct Tokens
{
    std::array<std::string_view, 256> text;
    std::uint64_t start{};
    std::uint64_t end{}; ///< of the index, which follows the table
};

struct Names
{
    std::uint64_t count_at{}; ///< kallsyms_num_syms
    std::vector<std::uint64_t> at;
};

/// A name is its length (one byte, or two with the high bit set: Linux commit 73bbb94466fd in v6.1)
/// and that many token numbers.
struct PackedName
{
    std::uint64_t first;
    std::uint64_t length;
};

std::optional<PackedName> packed_name(ByteView rodata, std::uint64_t at)
{
    const auto low = rodata.read<std::uint8_t>(at);
    if (!low)
        return std::nullopt;
    if ((*low & 0x80) == 0)
        return PackedName{at + 1, *low};
    const auto high = rodata.read<std::uint8_t>(at + 1);
    if (!high)
        return std::nullopt;
    return PackedName{at + 2, (*low & 0x7fU) | (std::uint64_t{*high} << 7)};
}

/// The tokens from "0" on, whose place is known, lead to the index behind the table; the index says
/// where the table starts, and must agree with it in each of the 256 entries.
std::optional<Tokens> tokens_around(
    ByteView rodata, std::uint64_t digit_zero, std::uint64_t align, Budget& budget)
{
    std::uint64_t end = digit_zero;
    for (int token = '0'; token < 256; ++token)
    {
        const auto text = rodata.c_string(end, max_name);
        if (!text || text->empty() || !budget.spend(text->size()))
            return std::nullopt;
        end += text->size() + 1;
    }
    const std::uint64_t index_at = round_up(end, align);
    const auto index = rodata.read<std::array<std::uint16_t, 256>>(index_at);
    if (!index || (*index)['0'] > digit_zero)
        return std::nullopt;
    Tokens tokens;
    tokens.start = digit_zero - (*index)['0'];
    tokens.end = index_at + sizeof *index;
    std::uint64_t at = tokens.start;
    for (std::size_t i = 0; i < tokens.text.size(); ++i)
    {
        const auto text = rodata.c_string(at, max_name);
        if (!text || at - tokens.start != (*index)[i])
            return std::nullopt;
        tokens.text[i] = *text;
        at += text->size() + 1;
    }
    return tokens;
}

/// Digits are never packed away, so the table holds "0" to "9" as tokens of their own, in a row.
std::optional<Tokens> find_tokens(ByteView rodata, Budget& budget)
{
    constexpr std::string_view digits{"0\0001\0002\0003\0004\0005\0006\0007\0008\0009\0", 20};
    const std::string_view text = rodata.text();
    for (std::size_t at = text.find(digits); at != std::string_view::npos;
         at = text.find(digits, at + 1))
        for (const std::uint64_t align : {8, 4})
            if (auto tokens = tokens_around(rodata, at, align, budget))
                return tokens;
    return std::nullopt;
}

std::optional<std::vector<std::uint64_t>> names_at(
    ByteView rodata, std::uint64_t at, std::uint32_t count, std::uint64_t align, std::uint64_t end,
    Budget& budget)
{
    const std::uint64_t start = at;
    std::vector<std::uint64_t> names;
    std::vector<std::uint32_t> markers;
    for (std::uint32_t i = 0; i < count; ++i)
    {
        if (!budget.spend(1))
            return std::nullopt;
        if (i % marker_step == 0)
            markers.push_back(static_cast<std::uint32_t>(at - start));
        const auto name = packed_name(rodata, at);
        if (!name || name->length == 0 || name->first + name->length > end)
            return std::nullopt;
        names.push_back(at);
        at = name->first + name->length;
    }
    const std::uint64_t markers_at = round_up(at, align);
    for (std::size_t i = 0; i < markers.size(); ++i)
        if (rodata.read<std::uint32_t>(markers_at + i * 4) != markers[i])
            return std::nullopt;
    return names;
}

/// kallsyms_num_syms, kallsyms_names and kallsyms_markers stand before the token table in every
/// release, and this finds the next place before `at` that could be the first of them: the markers,
/// offsets of each 256th name, rule out nearly all that are not. `at` moves to the place.
std::optional<Names> find_names(
    ByteView rodata, std::uint64_t table_start, std::uint64_t& at, Budget& budget)
{
    while (at >= 4 && !budget.is_spent())
    {
        at -= 4;
        const std::uint32_t count = rodata.read<std::uint32_t>(at).value_or(0);
        if (count == 0 || count > max_symbols || count > table_start - at)
            continue;
        for (const std::uint64_t align : {8, 4})
        {
            if (align == 8 && (at % 8 != 0 || rodata.read<std::uint32_t>(at + 4) != 0U))
                continue;
            if (auto names = names_at(rodata, at + align, count, align, table_start, budget))
                return Names{at, std::move(*names)};
        }
    }
    return std::nullopt;
}

std::optional<KallsymsEntry> unpack_name(
    ByteView rodata, const Tokens& tokens, std::uint64_t at, Budget& budget)
{
    const auto name = packed_name(rodata, at);
    KallsymsEntry entry;
    for (std::uint64_t i = 0; i < name->length; ++i)
    {
        entry.name += tokens.text[rodata.read<std::uint8_t>(name->first + i).value_or(0)];
        if (entry.name.size() > max_name + 1)
            return std::nullopt;
    }
    if (entry.name.size() < 2 || !budget.spend(entry.name.size()))
        return std::nullopt;
    entry.type = entry.name.front();
    entry.name.erase(0, 1);
    return entry;
}

/// How a release turns kallsyms_offsets into addresses.
enum class Encoding : std::uint8_t
{
    percpu_absolute, ///< negative: base - 1 - offset; else the value itself (to v6.14 on x86)
    from_base,       ///< base + unsigned offset (CONFIG_KALLSYMS_ABSOLUTE_PERCPU is gone)
    from_itself,     ///< the distance from the entry itself (7.x)
};

struct Place
{
    std::uint64_t offsets;
    std::uint64_t base_at;
    Encoding encoding;
};

std::vector<Place> places(const Tokens& tokens, const Names& names)
{
    const std::uint64_t bytes = names.at.size() * 4;
    std::vector<Place> found;
    // v6.1: kallsyms_offsets, kallsyms_relative_base, kallsyms_num_syms, names, ...
    if (const std::uint64_t before = round_up(bytes, 8) + 8; names.count_at >= before)
        for (const auto encoding : {Encoding::percpu_absolute, Encoding::from_base})
            found.push_back({names.count_at - before, names.count_at - 8, encoding});
    // v6.4: ..., kallsyms_token_index, kallsyms_offsets, kallsyms_relative_base.
    for (const std::uint64_t at : {tokens.end, round_up(tokens.end, 8)})
        for (const auto encoding :
             {Encoding::percpu_absolute, Encoding::from_base, Encoding::from_itself})
            found.push_back({at, round_up(at + bytes, 8), encoding});
    return found;
}

std::optional<std::uint64_t> address_of(
    const ElfSection& rodata, const Place& place, std::uint64_t base, std::uint64_t index)
{
    const std::uint64_t at = place.offsets + index * 4;
    const auto offset = rodata.body.read<std::int32_t>(at);
    if (!offset)
        return std::nullopt;
    const auto extended = static_cast<std::uint64_t>(std::int64_t{*offset});
    switch (place.encoding)
    {
    case Encoding::percpu_absolute:
        return *offset >= 0 ? extended : base - 1 - extended;
    case Encoding::from_base:
        return base + static_cast<std::uint32_t>(*offset);
    case Encoding::from_itself:
        return rodata.addr + at + extended;
    }
    return std::nullopt;
}

/// Right when the addresses ascend, as the kernel's binary search demands, and _text is where the
/// section headers say.
bool give_addresses(
    const ElfImage& image, const ElfSection& rodata, const Place& place,
    std::vector<KallsymsEntry>& entries)
{
    const auto base = rodata.body.read<std::uint64_t>(place.base_at);
    if (!base && place.encoding != Encoding::from_itself)
        return false;
    bool text_found = false;
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        const auto address = address_of(rodata, place, base.value_or(0), i);
        if (!address || *address < last)
            return false;
        last = entries[i].address = *address;
        if (entries[i].name == "_text")
        {
            const ElfSection* const text = image.section_at(*address);
            text_found = text != nullptr && text->name == ".text" && text->addr == *address;
        }
    }
    return text_found;
}

std::optional<std::vector<KallsymsEntry>> read_entries(
    const ElfImage& image, const ElfSection& rodata, const Tokens& tokens, const Names& names,
    Budget& budget)
{
    std::vector<KallsymsEntry> entries;
    for (const std::uint64_t at : names.at)
    {
        auto entry = unpack_name(rodata.body, tokens, at, budget);
        if (!entry)
            return std::nullopt;
        entries.push_back(std::move(*entry));
    }
    for (const Place& place : places(tokens, names))
        if (give_addresses(image, rodata, place, entries))
            return entries;
    return std::nullopt;
}

} // namespace

tl::expected<std::vector<KallsymsEntry>, std::string> read_kallsyms(const ElfImage& image)
{
    const ElfSection* const rodata = image.find(".rodata");
    if (rodata == nullptr)
        return tl::unexpected{std::string{"no .rodata section"}};
    Budget budget;
    const auto tokens = find_tokens(rodata->body, budget);
    if (!tokens)
        return tl::unexpected{
            std::string{"no kallsyms token table: built without CONFIG_KALLSYMS?"}};
    std::uint64_t at = tokens->start & ~std::uint64_t{3};
    while (const auto names = find_names(rodata->body, tokens->start, at, budget))
        if (auto entries = read_entries(image, *rodata, *tokens, *names, budget))
            return std::move(*entries);
    return tl::unexpected{
        std::string{"a kallsyms token table, but no names and addresses in a layout known here"}};
}

} // namespace kobox
