#include "loader/livepatch.hpp"

#include "loader/pr.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string_view>

namespace kobox
{
namespace
{

constexpr std::string_view vmlinux = "vmlinux";

/// The widths of the kernel's sscanf() formats: MODULE_NAME_LEN and KSYM_NAME_LEN less the NUL.
constexpr std::size_t object_width = 55;
constexpr std::size_t symbol_width = 511;

/// A field that ends before `stop`, of 1 to `width` characters, taken off the front of `text`.
std::optional<std::string_view> take_field(std::string_view& text, char stop, std::size_t width)
{
    const auto field = text.substr(0, std::min(text.find(stop), width));
    if (field.empty())
        return std::nullopt;
    text.remove_prefix(field.size());
    return field;
}

bool take_prefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

struct LivepatchSymbol
{
    std::string_view object, name;
};

/// ".klp.sym.OBJECT.NAME,POSITION"
std::optional<LivepatchSymbol> parse_symbol(std::string_view text)
{
    if (!take_prefix(text, ".klp.sym."))
        return std::nullopt;
    const auto object = take_field(text, '.', object_width);
    if (!object || !take_prefix(text, "."))
        return std::nullopt;
    const auto name = take_field(text, ',', symbol_width);
    if (!name || !take_prefix(text, ",") || text.empty() || text[0] < '0' || text[0] > '9')
        return std::nullopt;
    return LivepatchSymbol{*object, *name};
}

/// Mirrors klp_resolve_symbols(), kernel/livepatch/core.c (v6.1), up to the look-up.
KResult<> klp_resolve_symbols(
    LoadContext& context, const ElfView& elf, RegionWindows& windows, const Elf64_Shdr& relasec)
{
    Kernel& kernel = context.kernel;
    const LoadInfo& info = context.info;
    const GuestAddr symbols{elf.section(info.index.sym).sh_addr};
    const std::uint64_t count = relasec.sh_size / sizeof(Elf64_Rela);
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const auto rela =
            kernel.memory().load<Elf64_Rela>(GuestAddr{relasec.sh_addr} + i * sizeof(Elf64_Rela));
        const auto symbol = windows.symbols().load<Elf64_Sym>(
            symbols + ELF64_R_SYM(rela.r_info) * sizeof(Elf64_Sym));
        const auto name = elf.symbol_name(info.strtab - info.hdr, symbol, ELF64_R_SYM(rela.r_info));
        if (symbol.st_shndx != shn_livepatch)
            return reject(
                kernel, EINVAL, "livepatch: symbol {} is not marked as a livepatch symbol", name);
        const auto parsed = parse_symbol(name);
        if (!parsed)
            return reject(
                kernel, EINVAL, "livepatch: symbol {} has an incorrectly formatted name", name);
        return tl::unexpected<Failure>{Unsupported{
            fmt::format("the livepatch symbol {} of {}", parsed->name, parsed->object), {}}};
    }
    return {};
}

} // namespace

KResult<> klp_apply_section_relocs(
    LoadContext& context, const ElfView& elf, RegionWindows& windows, std::uint32_t section)
{
    const std::string_view name = elf.section_name(section);
    std::string_view rest = name;
    const auto object = take_prefix(rest, ".klp.rela.") ? take_field(rest, '.', object_width)
                                                        : std::optional<std::string_view>{};
    if (!object)
        return reject(
            context.kernel, EINVAL, "livepatch: section {} has an incorrectly formatted name",
            name);
    if (*object != vmlinux)
        return {};
    if (auto ok = klp_resolve_symbols(context, elf, windows, elf.section(section)); !ok)
        return ok;
    return apply_relocate_add(context, elf, windows, section);
}

bool is_livepatch_module(LoadContext& context)
{
    const GuestStruct module = context.module();
    return module.has("klp") && module.get<std::uint8_t>("klp") != 0;
}

} // namespace kobox
