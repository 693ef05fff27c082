#include "cli/verify/compare_images.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <span>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::uint64_t word = sizeof(std::uint64_t);
constexpr std::size_t most_lines = 20;

/// The direct map, where kmalloc() allocates: its lowest 4 GiB hold all memory of the machine.
bool is_slab_pointer(std::uint64_t value)
{
    constexpr std::uint64_t direct_map = 0xffff888000000000;
    return value >> 32 == direct_map >> 32;
}

/// The temporary copies of the file: symbols of sections that are not kept point there.
struct Copies
{
    std::uint64_t ours, theirs, size;

    [[nodiscard]] bool are_the_same_byte(std::uint64_t a, std::uint64_t b) const noexcept
    {
        return a - ours <= size && a - ours == b - theirs;
    }
};

std::uint64_t load_word(const std::vector<std::byte>& bytes, std::size_t at)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes.data() + at, std::min<std::size_t>(word, bytes.size() - at));
    return value;
}

/// The name of a place in a part: a member of struct module, or the part.
class Places
{
public:
    Places(const SymbolTable& symbols, std::uint64_t mod)
        : m_members{symbols.members_of("module")}, m_mod{mod}, m_size{symbols.size_of("module")}
    {}

    [[nodiscard]] std::string name(std::string_view part, std::uint64_t address) const
    {
        const std::uint64_t offset = address - m_mod;
        if (offset >= m_size)
            return std::string{part};
        const auto after =
            std::ranges::upper_bound(m_members, offset, {}, &SymbolTable::Member::offset);
        return after == m_members.begin() ? "struct module"
                                          : fmt::format("struct module.{}", (after - 1)->name);
    }

private:
    std::vector<SymbolTable::Member> m_members;
    std::uint64_t m_mod;
    std::uint64_t m_size;
};

struct Tally
{
    ImageComparison comparison;
    std::map<std::string, std::size_t> excepted;

    void differ(std::string line)
    {
        if (comparison.differences.size() < most_lines)
            comparison.differences.push_back(std::move(line));
        else if (comparison.differences.size() == most_lines)
            comparison.differences.emplace_back("...");
    }
};

void compare_part(
    std::string_view name, const ModuleImage::Part& ours, const ModuleImage::Part& theirs,
    const Places& places, const Copies& copies, std::span<const std::uint64_t> times, Tally& tally)
{
    if (ours.base != theirs.base || ours.bytes.size() != theirs.bytes.size())
        return tally.differ(fmt::format(
            "{}: {} bytes at {:#x}, the kernel's {} at {:#x}", name, ours.bytes.size(), ours.base,
            theirs.bytes.size(), theirs.base));
    tally.comparison.bytes += ours.bytes.size();
    for (std::size_t at = 0; at < ours.bytes.size(); at += word)
    {
        const std::uint64_t a = load_word(ours.bytes, at);
        const std::uint64_t b = load_word(theirs.bytes, at);
        if (a == b)
            continue;
        const std::string place = places.name(name, ours.base + at);
        const bool is_time = std::ranges::find(times, ours.base + at) != times.end();
        if (is_time || copies.are_the_same_byte(a, b) || (is_slab_pointer(a) && is_slab_pointer(b)))
            ++tally.excepted[place];
        else
            tally.differ(fmt::format(
                "{} at {}+{:#x}: {:#018x}, the kernel's {:#018x}", place, name, at, a, b));
    }
}

} // namespace

ImageComparison compare_images(
    const ModuleImage& ours, const ModuleImage& theirs, const SymbolTable& symbols)
{
    Tally tally;
    if (ours.mod != theirs.mod)
        tally.differ(
            fmt::format("struct module at {:#x}, the kernel's at {:#x}", ours.mod, theirs.mod));
    const Places places{symbols, ours.mod};
    const Copies copies{ours.copy, theirs.copy, ours.copy_size};
    if (ours.parts.size() != theirs.parts.size())
        tally.differ(
            fmt::format("{} regions, the kernel's {}", ours.parts.size(), theirs.parts.size()));
    for (std::size_t i = 0; i < std::min(ours.parts.size(), theirs.parts.size()); ++i)
        compare_part(
            ours.parts[i].name, ours.parts[i], theirs.parts[i], places, copies, ours.times, tally);
    for (const auto& [place, count] : tally.excepted)
        tally.comparison.excepted.push_back({place, count});
    return std::move(tally.comparison);
}

} // namespace kobox::cli
