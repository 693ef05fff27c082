#include "cli/stage_lesson.hpp"

#include "cli/report.hpp"
#include "cli/stage_notes.hpp"
#include "loader/module_layout.hpp"

#include <algorithm>
#include <array>

#include <elf.h>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::size_t relocations_shown = 4;

struct RelocationName
{
    std::uint32_t type;
    std::string_view name;
    bool pc_relative;
};
constexpr auto relocation_names = std::to_array<RelocationName>({
    {R_X86_64_NONE, "NONE", false},
    {R_X86_64_64, "64", false},
    {R_X86_64_32, "32", false},
    {R_X86_64_32S, "32S", false},
    {R_X86_64_PC32, "PC32", true},
    {R_X86_64_PLT32, "PLT32", true},
    {R_X86_64_PC64, "PC64", true},
});

std::string describe(const AppliedRelocation& r)
{
    const auto* row = std::ranges::find(relocation_names, r.type, &RelocationName::type);
    const auto name =
        row != relocation_names.end() ? std::string{row->name} : std::to_string(r.type);
    const bool pc_relative = row != relocation_names.end() && row->pc_relative;
    const auto sign = r.a < 0 ? '-' : '+';
    const auto magnitude =
        r.a < 0 ? 0 - static_cast<std::uint64_t>(r.a) : static_cast<std::uint64_t>(r.a);
    auto text = fmt::format("{:<6} {:#x} {} {:#x}", name, r.s, sign, magnitude);
    if (pc_relative)
        text += fmt::format(" - {:#x}", to_u64(r.p));
    text += fmt::format(" = {:#x} at {:#x}", r.value, to_u64(r.p));
    if (!r.symbol.empty())
        text.append("  ").append(r.symbol);
    return text;
}

struct PlacedSection
{
    std::uint64_t offset;
    const SectionRow* row;
};

/// Sections of one region, by offset. layout_sections() left both in sh_entsize.
std::vector<PlacedSection> placed(
    const std::vector<SectionRow>& rows, const ModuleMemoryShape& shape, std::size_t region)
{
    std::vector<PlacedSection> part;
    for (const auto& row : rows)
    {
        if ((row.flags & SHF_ALLOC) != 0 && shape.region_of(row.entsize) == region)
            part.push_back({shape.offset_of(row.entsize), &row});
    }
    std::ranges::stable_sort(part, {}, &PlacedSection::offset);
    return part;
}

} // namespace

void StageLesson::stage_entered(std::string_view name, const LoadContext& /*context*/)
{
    fmt::print(m_out, "{}\n", m_style(Colour::bold, fmt::format("{:2}. {}", ++m_number, name)));
    if (const auto note = stage_note(name); !note.empty())
        fmt::print(m_out, "    {}\n", m_style(Colour::dim, note));
}

void StageLesson::stage_left(std::string_view name, const LoadContext& context)
{
    show_changes(name, context);
}

void StageLesson::stage_failed(
    std::string_view name, const LoadContext& context, const Failure& failure)
{
    show_changes(name, context);
    auto verdict =
        verdict_of(context.info.name, tl::unexpected{failure}, {}, budget_unit(context.kernel));
    verdict.stage = name;
    verdict.last_seen = context.last_seen;
    fmt::print(m_out, "    {}\n", m_style(Colour::red, verdict.line()));
}

void StageLesson::stage_undone(std::string_view name, const LoadContext& context)
{
    fmt::print(m_out, "    {} {}\n", m_style(Colour::yellow, "undone:"), name);
    show_log(context);
}

void StageLesson::stage_repeated(std::string_view /*name*/, std::uint64_t calls)
{
    m_lines.push_back(fmt::format("{} calls", calls));
}

void StageLesson::symbol_resolved(const ResolvedSymbol& symbol)
{
    m_lines.push_back(
        symbol.weak_unresolved
            ? fmt::format("{:<32} weak and nowhere defined: stays 0", symbol.name)
            : fmt::format(
                  "{:<32} = {:#x}  {}{}{}", symbol.name, to_u64(symbol.value), symbol.owner,
                  symbol.gpl_only ? ", GPL only" : "",
                  symbol.name_space.empty() ? ""
                                            : fmt::format(", namespace {}", symbol.name_space)));
}

void StageLesson::relocation_applied(const AppliedRelocation& relocation)
{
    auto& group = m_relocations[relocation.section];
    if (group.count++ < relocations_shown)
        group.first.push_back(describe(relocation));
}

void StageLesson::signature_checked(const SignatureVerdict& verdict)
{
    for (auto& line : signature_lines(verdict))
        m_lines.push_back(std::move(line));
}

void StageLesson::patched(std::string_view what, std::uint64_t sites)
{
    m_lines.push_back(fmt::format("patched: {} {}", sites, what));
}

void StageLesson::memory_freed(std::string_view what, GuestRange range)
{
    m_lines.push_back(
        fmt::format("freed: {} at {:#x}, {} bytes", what, to_u64(range.start), range.size));
}

void StageLesson::show_changes(std::string_view stage, const LoadContext& context)
{
    show_section_changes(context);
    // A kernel that loads by its own code has the module where it is not known.
    if (stage == "layout_and_allocate" && context.info.mod != GuestAddr{})
        show_layout(context);
    for (const auto& line : m_lines)
        fmt::print(m_out, "      {}\n", line);
    m_lines.clear();
    show_relocations();
    show_log(context);
}

void StageLesson::show_section_changes(const LoadContext& context)
{
    auto now = read_section_table(context);
    const auto before = std::exchange(m_sections, now);
    if (now.empty())
        return;
    if (before.size() != now.size())
    {
        fmt::print(m_out, "      the section table as the file has it:\n");
        for (std::size_t i = 1; i < now.size(); ++i)
            fmt::print(
                m_out, "      [{:2}] {:<28} {:<5} offset {:#08x} size {:#08x}\n", i, now[i].name,
                section_flags(now[i].flags), now[i].offset, now[i].size);
        return;
    }
    for (std::size_t i = 1; i < now.size(); ++i)
    {
        std::string change;
        if (now[i].addr != before[i].addr)
            change += fmt::format("  sh_addr {:#x} -> {:#x}", before[i].addr, now[i].addr);
        if (now[i].flags != before[i].flags)
            change += fmt::format(
                "  flags {} -> {}", section_flags(before[i].flags), section_flags(now[i].flags));
        if (now[i].size != before[i].size)
            change += fmt::format("  size {:#x} -> {:#x}", before[i].size, now[i].size);
        if (now[i].type != before[i].type)
            change += fmt::format("  type {} -> {}", before[i].type, now[i].type);
        if (!change.empty())
            fmt::print(m_out, "      [{:2}] {:<28}{}\n", i, now[i].name, change);
    }
}

void StageLesson::show_layout(const LoadContext& context) const
{
    const ModuleRegions regions{context.kernel, context.info.mod};
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        const GuestRange range = regions.range(i);
        if (range.size == 0 && !regions.shape().divided)
            continue;
        fmt::print(
            m_out, "      {} at {:#x}, {} bytes\n", m_style(Colour::bold, regions.region(i).name),
            to_u64(range.start), range.size);
        for (const auto& [offset, row] : placed(m_sections, regions.shape(), i))
            fmt::print(
                m_out, "        +{:#07x} {:<28} {:<5} {:#x} bytes\n", offset, row->name,
                section_flags(row->flags), row->size);
    }
}

void StageLesson::show_relocations()
{
    for (const auto& [section, group] : m_relocations)
    {
        const auto name = section < m_sections.size() ? m_sections[section].name : "?";
        fmt::print(
            m_out, "      {}: {} relocation{}\n", name, group.count, group.count == 1 ? "" : "s");
        for (const auto& line : group.first)
            fmt::print(m_out, "        {}\n", line);
        if (group.count > group.first.size())
            fmt::print(m_out, "        ... and {} more\n", group.count - group.first.size());
    }
    m_relocations.clear();
}

void StageLesson::show_log(const LoadContext& context)
{
    const auto& records = context.kernel.klog().records();
    for (; m_logged < records.size(); ++m_logged)
        fmt::print(
            m_out, "      {} {}\n", m_style(Colour::blue, "log:"), Klog::dmesg(records[m_logged]));
}

} // namespace kobox::cli
