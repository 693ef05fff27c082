#include "kernel_real/kernel_facts.hpp"

#include "kernel_stub/vmlinux/btf.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"
#include "kernel_stub/vmlinux/kallsyms.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// What the host touches of the kernel's structs. A kernel that lacks one is served without.
constexpr auto wanted = std::to_array<std::string_view>({
    "ddebug_class_map", "delayed_work", "hrtimer",         "hrtimer_clock_base", "hrtimer_cpu_base",
    "load_info",        "mm_struct",    "mod_kallsyms",    "mod_tree_root",      "module",
    "module_memory",    "prb_desc",     "printk_info",     "printk_ringbuffer",  "pt_regs",
    "rcu_data",         "srcu_struct",  "subprocess_info", "task_struct",        "timer_base",
    "timer_list",       "work_struct",
});
/// Arrays whose size no struct tells: up to the next symbol.
constexpr auto sized = std::to_array<std::string_view>({"timer_bases"});
constexpr unsigned nesting_depth = 2;
constexpr char layout_type = '@';

/// "@size NAME".
void add_sizes(std::vector<SymbolEntry>& entries)
{
    for (const std::string_view name : sized)
    {
        const auto found = std::ranges::find(entries, name, &SymbolEntry::name);
        if (found == entries.end())
            continue;
        std::uint64_t next = 0;
        for (const SymbolEntry& entry : entries)
            if (entry.type != layout_type && entry.value > found->value &&
                (next == 0 || entry.value < next))
                next = entry.value;
        const std::uint64_t size = next == 0 ? 0 : next - found->value;
        entries.push_back({fmt::format("@size {}", name), size, layout_type});
    }
}

} // namespace

tl::expected<std::vector<std::byte>, std::string> read_kernel_facts(std::span<const std::byte> elf)
{
    const auto image = ElfImage::read(elf);
    if (!image)
        return tl::unexpected{image.error()};
    auto symbols = read_kallsyms(*image);
    if (!symbols)
        return tl::unexpected{symbols.error()};
    const ElfSection* const section = image->find(".BTF");
    if (section == nullptr)
        return tl::unexpected{
            std::string{"no .BTF section: a kernel with CONFIG_DEBUG_INFO_BTF is needed"}};
    const auto btf = Btf::read(section->body);
    if (!btf)
        return tl::unexpected{btf.error()};

    std::vector<SymbolEntry> entries;
    entries.reserve(symbols->size());
    for (auto& symbol : *symbols)
        entries.push_back({std::move(symbol.name), symbol.address, symbol.type});
    for (const std::string_view type : wanted)
    {
        const auto layout = btf->layout(type, nesting_depth);
        if (!layout)
            continue;
        entries.push_back({fmt::format("@{}", type), layout->size, layout_type});
        for (const BtfMember& member : layout->members)
            entries.push_back(
                {fmt::format("@{}.{}", type, member.path), member.offset, layout_type});
    }
    add_sizes(entries);
    return SymbolTable::build(std::move(entries));
}

} // namespace kobox
