#include "kernel_real/kallsyms_index.hpp"

#include <algorithm>
#include <cstdint>
#include <elf.h>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kobox
{

namespace
{

/// Where the kernel keeps what the walk reads.
struct Members
{
    std::uint64_t kallsyms;
    std::uint64_t symtab, num_symtab, strtab;
    std::uint64_t core_base, core_text_size;
    std::uint64_t init_base, init_size, init_text_size;

    static std::optional<Members> find(const SymbolTable& symbols)
    {
        if (!symbols.find("find_kallsyms_symbol") ||
            !symbols.has_member("module", "core_layout.text_size") ||
            !symbols.has_member("mod_kallsyms", "symtab"))
            return std::nullopt;
        const auto of = [&symbols](std::string_view type, std::string_view member) {
            return symbols.offset_of(type, member);
        };
        return Members{
            of("module", "kallsyms"),
            of("mod_kallsyms", "symtab"),
            of("mod_kallsyms", "num_symtab"),
            of("mod_kallsyms", "strtab"),
            of("module", "core_layout.base"),
            of("module", "core_layout.text_size"),
            of("module", "init_layout.base"),
            of("module", "init_layout.size"),
            of("module", "init_layout.text_size")};
    }
};

/// Mirrors is_arm_mapping_symbol(), kernel/module/kallsyms.c (v6.1), given the three first bytes.
bool is_mapping_symbol(std::string_view start)
{
    if (start.starts_with(".L"))
        return true;
    constexpr std::string_view kinds = "axtd";
    return start.size() >= 2 && start[0] == '$' && kinds.find(start[1]) != std::string_view::npos &&
           (start.size() == 2 || start[2] == '.');
}

struct Named
{
    std::uint64_t value;
    std::uint32_t index;
};

/// The symbols of one module as they were when the index was made.
struct Index
{
    std::uint64_t mod{}, symtab{}, strtab{};
    std::uint32_t count{};
    std::uint64_t first_value{}; ///< of symbol 0, which every other must exceed
    std::vector<Named> named;    ///< by value, the first of those with one value

    [[nodiscard]] bool is_of(
        const GuestMemory& memory, const Members& at, std::uint64_t module) const
    {
        const GuestAddr kallsyms{memory.load<std::uint64_t>(GuestAddr{module} + at.kallsyms)};
        return module == mod && memory.load<std::uint64_t>(kallsyms + at.symtab) == symtab &&
               memory.load<std::uint32_t>(kallsyms + at.num_symtab) == count &&
               memory.load<std::uint64_t>(kallsyms + at.strtab) == strtab;
    }
    void make(const GuestMemory& memory, const Members& at, std::uint64_t module);
};

void Index::make(const GuestMemory& memory, const Members& at, std::uint64_t module)
{
    const GuestAddr kallsyms{memory.load<std::uint64_t>(GuestAddr{module} + at.kallsyms)};
    mod = module;
    symtab = memory.load<std::uint64_t>(kallsyms + at.symtab);
    count = memory.load<std::uint32_t>(kallsyms + at.num_symtab);
    strtab = memory.load<std::uint64_t>(kallsyms + at.strtab);
    std::vector<Elf64_Sym> table(count);
    memory.read(GuestAddr{symtab}, std::as_writable_bytes(std::span{table}));
    first_value = table.empty() ? 0 : table.front().st_value;
    named.clear();
    constexpr std::uint64_t enough = 3;
    for (std::uint32_t i = 1; i < count; ++i)
    {
        if (table[i].st_shndx == SHN_UNDEF)
            continue;
        const auto start = memory.load_cstring(GuestAddr{strtab} + table[i].st_name, enough);
        if (!start.empty() && !is_mapping_symbol(start))
            named.push_back({table[i].st_value, i});
    }
    std::ranges::stable_sort(named, {}, &Named::value);
    const auto rest = std::ranges::unique(named, {}, &Named::value);
    named.erase(rest.begin(), rest.end());
}

/// The function's arguments: mod, addr, size, offset; its result in RAX.
std::uint64_t answer(Pc& pc, const Members& at, Index& index)
{
    PagedMemory& memory = pc.memory();
    const GuestAddr mod{pc.reg(Reg::rdi)};
    const std::uint64_t addr = pc.reg(Reg::rsi);
    if (!index.is_of(memory, at, to_u64(mod)))
        index.make(memory, at, to_u64(mod));

    const auto init_base = memory.load<std::uint64_t>(mod + at.init_base);
    const bool in_init = addr - init_base < memory.load<std::uint32_t>(mod + at.init_size);
    std::uint64_t next = in_init ? init_base + memory.load<std::uint32_t>(mod + at.init_text_size)
                                 : memory.load<std::uint64_t>(mod + at.core_base) +
                                       memory.load<std::uint32_t>(mod + at.core_text_size);
    const auto after = std::ranges::upper_bound(index.named, addr, {}, &Named::value);
    if (after != index.named.end())
        next = std::min(next, after->value);
    if (after == index.named.begin() || (after - 1)->value <= index.first_value)
        return 0;
    const Named best = *(after - 1);
    if (const GuestAddr size{pc.reg(Reg::rdx)}; size != GuestAddr{})
        memory.store(size, next - best.value);
    if (const GuestAddr offset{pc.reg(Reg::rcx)}; offset != GuestAddr{})
        memory.store(offset, addr - best.value);
    const auto symbol =
        memory.load<Elf64_Sym>(GuestAddr{index.symtab} + best.index * sizeof(Elf64_Sym));
    return index.strtab + symbol.st_name;
}

} // namespace

void answer_find_kallsyms_symbol(HostModel& host, const SymbolTable& symbols)
{
    const auto members = Members::find(symbols);
    if (!members)
        return;
    host.pc().hook(
        symbols.at("find_kallsyms_symbol"),
        [&host, at = *members, index = std::make_shared<Index>()] {
            host.pc().return_now(answer(host.pc(), at, *index));
        });
}

} // namespace kobox
