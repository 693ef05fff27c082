#include "loader/relocate.hpp"

#include "kernel_stub/printk/pointer.hpp"
#include "loader/crash.hpp"
#include "loader/find_symbol.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace kobox
{
namespace
{

enum class Base : std::uint8_t
{
    absolute,    ///< S + A
    pc_relative, ///< S + A - P
};

enum class Check : std::uint8_t
{
    none,
    zero_extends,
    sign_extends,
};

/// A type of relocation that the kernel knows. PC32 and PLT32 are not range-checked on purpose: the
/// kernel has that test switched off.
struct RelocRule
{
    std::uint32_t type;
    std::uint8_t width; ///< bytes; 0: nothing is written
    Base base;
    Check check;
};
constexpr auto rela_rules = std::to_array<RelocRule>({
    {R_X86_64_NONE, 0, Base::absolute, Check::none},
    {R_X86_64_64, 8, Base::absolute, Check::none},
    {R_X86_64_PC32, 4, Base::pc_relative, Check::none},
    {R_X86_64_PLT32, 4, Base::pc_relative, Check::none},
    {R_X86_64_32, 4, Base::absolute, Check::zero_extends},
    {R_X86_64_32S, 4, Base::absolute, Check::sign_extends},
    {R_X86_64_PC64, 8, Base::pc_relative, Check::none},
});

constexpr std::uint32_t rule_slots = 64;
static_assert([] {
    for (const RelocRule& rule : rela_rules)
        if (rule.type >= rule_slots)
            return false;
    return true;
}());

/// Row numbers by type, so that the loop over relocations does not search.
constexpr auto rule_of_type = [] {
    std::array<std::int8_t, rule_slots> rows{};
    rows.fill(-1);
    for (std::size_t i = 0; i < rela_rules.size(); ++i)
        rows[rela_rules[i].type] = static_cast<std::int8_t>(i);
    return rows;
}();

const RelocRule* find_rule(std::uint32_t type)
{
    if (type >= rule_slots || rule_of_type[type] < 0)
        return nullptr;
    return &rela_rules[static_cast<std::size_t>(rule_of_type[type])];
}

bool fits(Check check, std::uint64_t value)
{
    switch (check)
    {
    case Check::none:
        return true;
    case Check::zero_extends:
        return value == static_cast<std::uint32_t>(value);
    case Check::sign_extends:
        return static_cast<std::int64_t>(value) ==
               static_cast<std::int32_t>(static_cast<std::uint32_t>(value));
    }
    return true;
}

class Relocator
{
public:
    Relocator(LoadContext& context, const ElfView& elf, std::uint32_t relsec)
        : m_context{&context},
          m_elf{&elf},
          m_relsec{relsec},
          m_rel{elf.section(relsec)},
          m_target{elf.section(m_rel.sh_info).sh_addr},
          m_symbols{elf.section(context.info.index.sym).sh_addr},
          m_checks_first{!module_memory_shape(context.kernel.profile()).divided},
          m_tells_where{has_flagstab(context.kernel.profile())}
    {}

    KResult<> apply(RegionWindows& windows)
    {
        const std::uint64_t count = m_rel.sh_size / sizeof(Elf64_Rela);
        const bool observed = m_context->observer.wants_relocations();
        // The table lies in the HDR copy, or in the module when it has SHF_ALLOC.
        const GuestRange table{GuestAddr{m_rel.sh_addr}, count * sizeof(Elf64_Rela)};
        GuestMemory& memory = m_context->kernel.memory();
        const auto bytes = memory.view(table);
        GuestWindow& target = windows.of(m_target);
        for (std::uint64_t i = 0; i < count; ++i)
        {
            Elf64_Rela rela;
            if (bytes)
                std::memcpy(&rela, bytes->data() + i * sizeof(rela), sizeof(rela));
            else
                rela = memory.load<Elf64_Rela>(table.start + i * sizeof(rela));
            if (auto done = apply_one(target, windows.symbols(), rela, i, observed); !done)
                return done;
        }
        return {};
    }

private:
    KResult<> apply_one(
        GuestWindow& target, const GuestWindow& symbols, const Elf64_Rela& rela,
        std::uint64_t index, bool observed)
    {
        const GuestAddr loc = m_target + rela.r_offset;
        const std::uint64_t symbol_index = ELF64_R_SYM(rela.r_info);
        const auto type = static_cast<std::uint32_t>(ELF64_R_TYPE(rela.r_info));
        const GuestAddr symbol = m_symbols + symbol_index * sizeof(Elf64_Sym);
        std::uint64_t value = 0;
        try
        {
            value = symbols.load<std::uint64_t>(symbol + offsetof(Elf64_Sym, st_value));
        }
        catch (const GuestFault& fault)
        {
            throw LoaderCrash{
                fmt::format("symbol index of relocation {} of section {}", index, m_relsec),
                fault.addr};
        }
        const std::uint64_t symbol_value = value;
        value += static_cast<std::uint64_t>(rela.r_addend);

        const RelocRule* rule = find_rule(type);
        if (rule == nullptr)
            return reject(
                m_context->kernel, ENOEXEC, "module: {}: Unknown rela relocation: {}", name(),
                type);
        if (rule->width == 0)
            return {};
        const bool fit = fits(rule->check, value);
        if (m_checks_first && !fit)
            return overflow(type, value, index);
        const std::uint64_t absolute = value;
        if (rule->base == Base::pc_relative)
            value -= to_u64(loc);
        try
        {
            const std::uint64_t existing = rule->width == 8 ? target.load<std::uint64_t>(loc)
                                                            : target.load<std::uint32_t>(loc);
            if (existing != 0)
                return invalid_relocation(type, loc, m_checks_first ? value : absolute, index);
            if (rule->width == 8)
                target.store(loc, value);
            else
                target.store(loc, static_cast<std::uint32_t>(value));
        }
        catch (const GuestFault& fault)
        {
            throw LoaderCrash{
                fmt::format("r_offset of relocation {} of section {}", index, m_relsec), fault.addr,
                fault.access};
        }
        if (!fit)
            return overflow(type, value, index);
        if (observed)
            m_context->observer.relocation_applied(
                {m_relsec, type, symbol_name(symbols.load<Elf64_Sym>(symbol), symbol_index),
                 symbol_value, rela.r_addend, loc, value});
        return {};
    }

    KResult<> invalid_relocation(
        std::uint32_t type, GuestAddr loc, std::uint64_t value, std::uint64_t index)
    {
        Kernel& kernel = m_context->kernel;
        if (m_tells_where)
            return reject(
                kernel, ENOEXEC,
                "module: x86/modules: Invalid relocation target, existing value is nonzero for "
                "sec {}, idx {}, type {}, loc {:x}, val {:x}",
                m_relsec, index, type, to_u64(loc), value);
        if (m_checks_first)
            return reject(
                kernel, ENOEXEC,
                "module: x86/modules: Invalid relocation target, existing value is nonzero for "
                "type {}, loc {:016x}, val {:x}",
                type, ptr_to_hashval(loc), value);
        return reject(
            kernel, ENOEXEC,
            "module: x86/modules: Skipping invalid relocation target, existing value is nonzero "
            "for type {}, loc {:016x}, val {:x}",
            type, ptr_to_hashval(loc), value);
    }

    KResult<> overflow(std::uint32_t type, std::uint64_t value, std::uint64_t index)
    {
        if (m_tells_where)
            pr_err(
                m_context->kernel, "module: overflow in relocation type {} val {:x} sec {} idx {}",
                type, value, m_relsec, index);
        else
            pr_err(
                m_context->kernel, "module: overflow in relocation type {} val {:x}", type, value);
        return reject(
            m_context->kernel, ENOEXEC, "module: `{}' likely not compiled with -mcmodel=kernel",
            name());
    }

    [[nodiscard]] std::string name() const
    {
        return module_name(m_context->kernel, m_context->info.mod);
    }

    [[nodiscard]] std::string_view symbol_name(const Elf64_Sym& symbol, std::uint64_t index) const
    {
        return m_elf->symbol_name(m_context->info.strtab - m_context->info.hdr, symbol, index);
    }

    LoadContext* m_context;
    const ElfView* m_elf;
    std::uint32_t m_relsec;
    Elf64_Shdr m_rel;
    GuestAddr m_target;  ///< where the section lies that the table is for
    GuestAddr m_symbols; ///< the symbol table, in the module by now
    /// Since Linux commit "livepatch,x86: Clear relocation targets on a module removal" (in v6.3),
    /// a value is checked before the place is looked at and written.
    bool m_checks_first;
    bool m_tells_where; ///< in 7.2 the lines name section and index
};

} // namespace

KResult<> apply_relocate_add(
    LoadContext& context, const ElfView& elf, RegionWindows& windows, std::uint32_t relsec)
{
    return Relocator{context, elf, relsec}.apply(windows);
}

KResult<> apply_relocate(LoadContext& context)
{
    return reject(
        context.kernel, ENOEXEC, "module {}: REL relocation unsupported",
        module_name(context.kernel, context.info.mod));
}

} // namespace kobox
