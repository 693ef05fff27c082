#include "kernel_stub/kallsyms.hpp"

#include "kernel_stub/image/layout.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// Elf64_Sym, System V ABI.
struct ElfSymbol
{
    std::uint32_t st_name;
    std::uint8_t st_info;
    std::uint8_t st_other;
    std::uint16_t st_shndx;
    std::uint64_t st_value;
    std::uint64_t st_size;
};
static_assert(sizeof(ElfSymbol) == 24);

constexpr std::uint16_t shn_undef = 0;
constexpr std::uint64_t ksym_name_len = 512;
/// No module has more; a larger count is damage.
constexpr std::uint64_t max_symbols = 1 << 22;

} // namespace

Kallsyms::Kallsyms(
    const AddressSpace& memory, const KernelProfile& profile, const FakeImage& image,
    GuestAddr modules_head)
    : m_memory{&memory},
      m_profile{&profile},
      m_image{&image},
      m_modules{memory, profile, modules_head}
{}

/// Mirrors find_kallsyms_symbol(), kernel/module/kallsyms.c (v6.1).
std::optional<Kallsyms::Symbol> Kallsyms::find_kallsyms_symbol(
    const GuestModule& module, GuestAddr addr) const
{
    if (!m_profile->has_member("mod_kallsyms", "symtab"))
        return std::nullopt;
    const GuestAddr table{m_modules.read_u64(module, "kallsyms")};
    const auto field = [&](std::string_view member) {
        std::uint64_t value = 0;
        const GuestAddr at = table + m_profile->offset_of("mod_kallsyms", member);
        return m_memory->try_read(at, std::as_writable_bytes(std::span{&value, 1})) ? value : 0;
    };
    const GuestAddr symtab{field("symtab")};
    const GuestAddr strtab{field("strtab")};
    const std::uint64_t count = field("num_symtab") & 0xffffffff;
    if (count == 0 || count > max_symbols)
        return std::nullopt;
    std::vector<ElfSymbol> symbols(count);
    if (!m_memory->try_read(symtab, std::as_writable_bytes(std::span{symbols})))
        return std::nullopt;

    const auto has_name = [&](const ElfSymbol& symbol) {
        char first = '\0';
        return m_memory->try_read(
                   strtab + symbol.st_name, std::as_writable_bytes(std::span{&first, 1})) &&
               first != '\0';
    };
    const std::uint64_t wanted = to_u64(addr);
    const GuestRange part = module.init.contains(addr) ? module.init_text : module.core_text;
    std::uint64_t next = to_u64(part.end());
    std::size_t best = 0;
    for (std::size_t i = 1; i < symbols.size(); ++i)
    {
        const ElfSymbol& symbol = symbols[i];
        const bool better = symbol.st_value <= wanted && symbol.st_value > symbols[best].st_value;
        const bool nearer = symbol.st_value > wanted && symbol.st_value < next;
        if (symbol.st_shndx == shn_undef || (!better && !nearer) || !has_name(symbol))
            continue;
        if (better)
            best = i;
        else
            next = symbol.st_value;
    }
    if (best == 0)
        return std::nullopt;

    Symbol found;
    found.name = m_memory->load_cstring(strtab + symbols[best].st_name, ksym_name_len);
    found.offset = wanted - symbols[best].st_value;
    found.size = next - symbols[best].st_value;
    found.module = module.name;
    return found;
}

std::optional<Kallsyms::Symbol> Kallsyms::lookup(GuestAddr addr) const
{
    if (const auto symbol = m_image->lookup(addr))
        return Symbol{std::string{symbol->name}, addr - symbol->start, symbol->size, {}};
    const auto module = m_modules.at(addr);
    if (!module)
        return std::nullopt;
    return find_kallsyms_symbol(*module, addr);
}

std::string Kallsyms::format(GuestAddr addr, std::uint64_t back) const
{
    const auto symbol = lookup(addr - back);
    if (!symbol)
        return fmt::format("0x{:x}", to_u64(addr));
    auto text = fmt::format("{}+0x{:x}/0x{:x}", symbol->name, symbol->offset + back, symbol->size);
    if (!symbol->module.empty())
        text += fmt::format(" [{}]", symbol->module);
    return text;
}

std::string Kallsyms::sprint_symbol(GuestAddr addr) const
{
    return format(addr, 0);
}

std::string Kallsyms::sprint_backtrace(GuestAddr addr) const
{
    return format(addr, 1);
}

bool Kallsyms::is_kernel_text(GuestAddr addr) const
{
    if (m_image->is_text(addr))
        return true;
    if (addr < layout::modules_start || addr >= layout::modules_end)
        return false;
    const auto module = m_modules.at(addr);
    return module && module->text_contains(addr);
}

} // namespace kobox
