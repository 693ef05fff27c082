#include "tests/hostile/modules.hpp"

#include "tests/hostile/honest.hpp"
#include "tests/hostile/tables.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <elf.h>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

namespace kobox::hostile
{
namespace
{

/// Changes each section header of a finished file.
void edit_sections(Bytes& file, const std::function<void(Elf64_Shdr&, std::uint64_t index)>& edit)
{
    const auto ehdr = load<Elf64_Ehdr>(file, 0);
    for (std::uint64_t i = 1; i < ehdr.e_shnum; ++i)
    {
        const std::uint64_t at = ehdr.e_shoff + i * sizeof(Elf64_Shdr);
        auto header = load<Elf64_Shdr>(file, at);
        edit(header, i);
        store(std::span{file}, at, header);
    }
}

Elf64_Shdr section_of_type(const Bytes& file, std::uint32_t type)
{
    const auto ehdr = load<Elf64_Ehdr>(file, 0);
    for (std::uint64_t i = 1; i < ehdr.e_shnum; ++i)
        if (const auto header = load<Elf64_Shdr>(file, ehdr.e_shoff + i * sizeof(Elf64_Shdr));
            header.sh_type == type)
            return header;
    throw std::out_of_range{"no section of this type"};
}

/// Changes each symbol of a finished file.
void edit_symbols(Bytes& file, const std::function<void(Elf64_Sym&, std::uint64_t index)>& edit)
{
    const Elf64_Shdr table = section_of_type(file, SHT_SYMTAB);
    for (std::uint64_t i = 1; i < table.sh_size / sizeof(Elf64_Sym); ++i)
    {
        const std::uint64_t at = table.sh_offset + i * sizeof(Elf64_Sym);
        auto symbol = load<Elf64_Sym>(file, at);
        edit(symbol, i);
        store(std::span{file}, at, symbol);
    }
}

Bytes large_bss(std::uint64_t mebibytes)
{
    return honest()
        .section(
            {.name = ".bss",
             .type = SHT_NOBITS,
             .flags = SHF_ALLOC | SHF_WRITE,
             .size = mebibytes << 20})
        .build();
}

/// Each section starts at a multiple of 1 MiB of CORE, though not of the file.
Bytes large_alignments(std::uint64_t count)
{
    KoBuilder ko = honest();
    for (std::uint64_t i = 0; i < count; ++i)
        ko.section(
            {.name = ".data." + std::to_string(i),
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = filled(1, 'x')});
    Bytes file = ko.build();
    edit_sections(file, [count](Elf64_Shdr& header, std::uint64_t index) {
        if (index <= count)
            header.sh_addralign = 1 << 20;
    });
    return file;
}

Bytes sections_of_a_long_name(std::uint64_t count)
{
    KoBuilder ko = honest();
    ko.section({.name = "." + std::string(long_name, 'x'), .content = filled(1, 'x')});
    for (std::uint64_t i = 0; i < count; ++i)
        ko.section({.name = "", .content = filled(1, 'x')});
    Bytes file = ko.build();
    edit_sections(file, [count](Elf64_Shdr& header, std::uint64_t index) {
        if (index > 1 && index < count + 2)
            header.sh_name = static_cast<Elf64_Word>(index);
    });
    return file;
}

/// `count` symbols, all but a few of whose names are tails of a long one.
Bytes symbols_of_a_long_name(std::uint64_t count, std::string_view section)
{
    KoBuilder ko = honest();
    add_text(ko).special_symbol(std::string(long_name, 'x'), SHN_ABS, 0);
    for (std::uint64_t i = 0; i < count; ++i)
    {
        if (section.empty())
            ko.undefined("");
        else
            ko.symbol("", section, 0);
    }
    Bytes file = ko.build();
    edit_symbols(file, [](Elf64_Sym& symbol, std::uint64_t index) {
        if (symbol.st_name == 0)
            symbol.st_name = static_cast<Elf64_Word>(index);
    });
    return file;
}

Bytes defined_symbols_of_a_long_name(std::uint64_t count)
{
    return symbols_of_a_long_name(count, ".text");
}

Bytes undefined_symbols_of_a_long_name(std::uint64_t count)
{
    return symbols_of_a_long_name(count, {});
}

Bytes unknown_symbols(std::uint64_t count)
{
    KoBuilder ko = honest();
    for (std::uint64_t i = 0; i < count; ++i)
        ko.undefined("no_such_symbol_anywhere_in_the_kernel_" + std::to_string(i));
    return ko.build();
}

void append_version(Bytes& table, std::string_view symbol, std::uint32_t crc)
{
    constexpr std::uint64_t entry_size = 64;
    constexpr std::uint64_t name_offset = 8;
    const std::uint64_t at = table.size();
    table.resize(at + entry_size);
    store(std::span{table}, at, std::uint64_t{crc});
    std::memcpy(table.data() + at + name_offset, symbol.data(), symbol.size());
}

/// The CRC of the one symbol stands behind those of many others.
Bytes one_symbol_many_times(std::uint64_t count)
{
    KoBuilder ko = without_versions();
    Bytes versions;
    append_version(versions, "module_layout", crc_of("module_layout"));
    for (std::uint64_t i = 0; i < count; ++i)
    {
        ko.undefined("memcpy");
        append_version(versions, "another_symbol", 0);
    }
    append_version(versions, "memcpy", crc_of("memcpy"));
    return ko.section({.name = "__versions", .content = std::move(versions)}).build();
}

Bytes versions_without_an_end(std::uint64_t size)
{
    return without_versions().section({.name = "__versions", .content = filled(size, 'x')}).build();
}

Bytes namespaces(std::uint64_t count)
{
    const ProfileExport wanted =
        export_of([](const ProfileExport& e) { return !e.name_space.empty() && e.crc != 0; });
    KoBuilder ko = honest();
    for (std::uint64_t i = 0; i < count; ++i)
        ko.undefined(wanted.name).modinfo("import_ns", "X" + std::to_string(i));
    return ko.modinfo("import_ns", wanted.name_space).version(wanted.name, wanted.crc).build();
}

Bytes exports_of_one_name(std::uint64_t count)
{
    KoBuilder ko = honest();
    add_text(ko).symbol("same", ".text", 0, STT_FUNC);
    for (std::uint64_t i = 0; i < count; ++i)
        ko.export_symbol("same", false, 1);
    return ko.build();
}

Bytes relocations_of_nothing(std::uint64_t count)
{
    KoBuilder ko = honest();
    add_text(ko);
    // The section that was added first has index 1.
    return ko
        .section(
            {.name = ".rela.text",
             .type = SHT_RELA,
             .flags = SHF_INFO_LINK,
             .content = Bytes(count * sizeof(Elf64_Rela)),
             .align = 8,
             .info = 1,
             .entsize = sizeof(Elf64_Rela)})
        .build();
}

Bytes modinfo_of_many_tags(std::uint64_t count)
{
    KoBuilder ko = honest();
    for (std::uint64_t i = 0; i < count; ++i)
        ko.modinfo("parm", "p" + std::to_string(i) + ":text");
    return ko.build();
}

/// Bytes behind the module, closed as a signature is.
Bytes with_signature(const Bytes& signature)
{
    Bytes file = honest().build();
    file.insert(file.end(), signature.begin(), signature.end());
    // struct module_signature: the length is big-endian, in the last four bytes; id_type is PKCS#7.
    std::array<std::byte, 12> trailer{};
    trailer[2] = std::byte{2};
    const auto length = static_cast<std::uint32_t>(signature.size());
    for (std::size_t i = 0; i < 4; ++i)
        trailer[8 + i] = static_cast<std::byte>(length >> (24 - 8 * i));
    file.insert(file.end(), trailer.begin(), trailer.end());
    constexpr std::string_view magic = "~Module signature appended~\n";
    const auto text = std::as_bytes(std::span{magic});
    file.insert(file.end(), text.begin(), text.end());
    return file;
}

Bytes deep_signature(std::uint64_t size)
{
    Bytes signature;
    for (std::uint64_t i = 0; i < size / 2; ++i)
        signature.insert(signature.end(), {std::byte{0x30}, std::byte{0x80}});
    return with_signature(signature);
}

constexpr std::uint64_t table_size = 4 << 20;

constexpr auto modules = std::to_array<HostileModule>({
    {"large_bss", "memory for a section of no bytes", large_bss, 600},
    {"too_large_bss", "more memory than there is", large_bss, 1000},
    {"large_alignments", "gaps between sections", large_alignments, 512},
    {"sections_of_a_long_name", "read the names of sections to their end", sections_of_a_long_name,
     60000},
    {"defined_symbols_of_a_long_name", "read, and copy, the names of symbols to their end",
     defined_symbols_of_a_long_name, 100000},
    {"undefined_symbols_of_a_long_name", "look up and print long names",
     undefined_symbols_of_a_long_name, 100000},
    {"unknown_symbols", "a line of the log for each", unknown_symbols, 200000},
    {"one_symbol_many_times", "search the CRCs of other symbols again for each",
     one_symbol_many_times, 60000},
    {"versions_without_an_end", "read the names of CRCs to their end", versions_without_an_end,
     table_size},
    {"namespaces", "search .modinfo for a namespace again for each symbol", namespaces, 60000},
    {"exports_of_one_name", "compare each export with each", exports_of_one_name, 60000},
    {"relocations_of_nothing", "work for each relocation", relocations_of_nothing, 1000000},
    {"modinfo_of_many_tags", "search .modinfo for each tag", modinfo_of_many_tags, 200000},
    {"ex_table", "sort a table of falling addresses", table_of<ExTable, true>, table_size},
    {"jump_table", "sort and patch by a table of jumps", table_of<JumpTable, true>, table_size},
    {"jump_table_of_zeros", "link jumps of one key", table_of<JumpTable, false>, table_size},
    {"bug_table", "walk a table of BUG()", table_of<BugTable, true>, table_size},
    {"alternatives", "patch by a table of alternatives", table_of<Alternatives, false>, table_size},
    {"parainstructions", "patch by a table of paravirt calls", table_of<Parainstructions, false>,
     table_size},
    {"smp_locks", "patch by a table of lock prefixes", table_of<SmpLocks, false>, table_size},
    {"retpolines", "patch by a table of retpolines", table_of<Retpolines, false>, table_size},
    {"returns", "patch by a table of returns", table_of<Returns, false>, table_size},
    {"static_calls", "sort and patch by a table of static calls", table_of<StaticCalls, true>,
     table_size},
    {"params", "read a table of parameters", table_of<Params, false>, table_size},
    {"params_of_a_long_name", "read the names of parameters to their end", params_of_a_long_name,
     50000, "an_argument=1 another=2"},
    {"dyndbg", "walk a table of debug messages", table_of<Dyndbg, false>, table_size},
    {"tracepoints", "walk a table of tracepoints", table_of<Tracepoints, false>, table_size},
    {"trace_formats", "read the formats of trace_printk() to their end", trace_formats, 100000},
    {"trace_events", "register events for the tracers", trace_events, 20000},
    {"srcu_structs", "initialise a struct again and again", srcu_structs, 100000},
    {"deep_signature", "descend into a message of PKCS#7", deep_signature, 1 << 20},
});

} // namespace

std::span<const HostileModule> hostile_modules()
{
    return modules;
}

} // namespace kobox::hostile
