#include "loader/elf_validity.hpp"
#include "loader/modinfo.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace kobox
{
namespace
{

/// The name of the log lines before the name is known.
constexpr std::string_view no_name = "(missing .modinfo section or name field)";

/// The functions that elf_validity_cache_copy() calls, in its order. Each leaves what it found in
/// struct load_info.
class ValidityCache
{
public:
    explicit ValidityCache(LoadContext& context)
        : m_kernel{&context.kernel}, m_info{&context.info}, m_elf{context}
    {}

    KResult<> sechdrs()
    {
        if (auto ok = check_elf_header(*m_kernel, *m_info, m_elf); !ok)
            return ok;
        if (auto ok = check_section_zero(*m_kernel, m_elf); !ok)
            return ok;
        for (std::uint32_t i = 1; i < m_elf.shnum(); ++i)
        {
            const Elf64_Shdr header = m_elf.section(i);
            if (header.sh_type == SHT_NULL || header.sh_type == SHT_NOBITS)
                continue;
            if (!validate_section_offset(*m_info, header))
                return reject(
                    *m_kernel, ENOEXEC, "Invalid ELF section in module (section {} type {})", i,
                    header.sh_type);
        }
        m_info->sechdrs = m_elf.section_headers();
        m_info->shnum = m_elf.shnum();
        return {};
    }

    KResult<> secstrings()
    {
        if (auto ok = check_name_table_index(*m_kernel, m_elf); !ok)
            return ok;
        const Elf64_Shdr names = m_elf.section(m_elf.ehdr().e_shstrndx);
        if (names.sh_type != SHT_STRTAB)
            return reject(
                *m_kernel, ENOEXEC, "Invalid ELF section name table type: {}", names.sh_type);
        if (auto ok = check_name_table(*m_kernel, m_elf, names); !ok)
            return ok;
        for (std::uint32_t i = 0; i < m_elf.shnum(); ++i)
        {
            const Elf64_Shdr header = m_elf.section(i);
            if (header.sh_type != SHT_NULL && header.sh_name >= names.sh_size)
                return reject(
                    *m_kernel, ENOEXEC, "Invalid ELF section name in module (section {} type {})",
                    i, header.sh_type);
        }
        m_info->secstrings = m_elf.hdr() + names.sh_offset;
        return {};
    }

    /// The name comes early, for the sake of the log lines.
    KResult<> index_info()
    {
        const auto index = m_elf.find_any_unique_sec(".modinfo");
        if (!index)
            return reject(*m_kernel, ENOEXEC, "Only one .modinfo section must exist.");
        if (*index == 0)
            return {};
        m_info->index.info = *index;
        m_name = Modinfo{m_elf, *index}.get("name");
        return {};
    }

    KResult<> index_mod()
    {
        const auto index = m_elf.find_any_unique_sec(".gnu.linkonce.this_module");
        if (!index || *index == 0)
            return reject(
                *m_kernel, ENOEXEC,
                "module {}: Exactly one .gnu.linkonce.this_module section must exist.", name());
        const Elf64_Shdr header = m_elf.section(*index);
        if (header.sh_type == SHT_NOBITS)
            return reject(
                *m_kernel, ENOEXEC,
                "module {}: .gnu.linkonce.this_module section must have a size set", name());
        if ((header.sh_flags & SHF_ALLOC) == 0)
            return reject(
                *m_kernel, ENOEXEC,
                "module {}: .gnu.linkonce.this_module must occupy memory during process execution",
                name());
        if (header.sh_size != m_kernel->profile().size_of("module"))
            return reject(
                *m_kernel, ENOEXEC,
                "module {}: .gnu.linkonce.this_module section size must match the kernel's built "
                "struct module size at run time",
                name());
        m_info->index.mod = *index;
        return {};
    }

    KResult<> index_sym()
    {
        std::uint32_t found = 0;
        for (std::uint32_t i = 1; i < m_elf.shnum(); ++i)
            if (m_elf.section(i).sh_type == SHT_SYMTAB)
            {
                ++found;
                m_info->index.sym = i;
            }
        if (found == 1)
            return {};
        pr_warn(*m_kernel, "{}: module has no symbols (stripped?)", name());
        return refuse(ENOEXEC);
    }

    KResult<> index_str()
    {
        const std::uint32_t index = m_elf.section(m_info->index.sym).sh_link;
        if (index == SHN_UNDEF || index >= m_elf.shnum())
            return reject(
                *m_kernel, ENOEXEC,
                "Invalid ELF sh_link!=SHN_UNDEF({}) or (sh_link({}) >= hdr->e_shnum({})",
                static_cast<std::int32_t>(index), static_cast<std::int32_t>(index), m_elf.shnum());
        const Elf64_Shdr header = m_elf.section(index);
        if (header.sh_type != SHT_STRTAB)
            return reject(
                *m_kernel, ENOEXEC, "Invalid ELF symbol string table type: {}", header.sh_type);
        m_info->index.str = index;
        return {};
    }

    /// elf_validity_cache_strtab(), kernel/module/main.c (v7.2)
    KResult<> strtab()
    {
        const Elf64_Shdr strings = m_elf.section(m_info->index.str);
        if (strings.sh_size == 0)
            return reject(*m_kernel, ENOEXEC, "empty symbol string table");
        if (m_elf.byte_at(strings.sh_offset, "the string table") != std::byte{0})
            return reject(*m_kernel, ENOEXEC, "symbol string table missing leading NUL");
        const std::uint64_t last = strings.sh_offset + strings.sh_size - 1;
        if (m_elf.byte_at(last, "the string table") != std::byte{0})
            return reject(*m_kernel, ENOEXEC, "symbol string table isn't NUL terminated");
        const Elf64_Shdr symtab = m_elf.section(m_info->index.sym);
        const std::uint64_t count = symtab.sh_size / sizeof(Elf64_Sym);
        const auto symbols =
            m_elf.bytes_at(symtab.sh_offset, count * sizeof(Elf64_Sym), "the symbol table");
        for (std::uint64_t i = 0; i < count; ++i)
        {
            Elf64_Word name{};
            std::memcpy(
                &name, symbols.data() + i * sizeof(Elf64_Sym) + offsetof(Elf64_Sym, st_name),
                sizeof name);
            if (name >= strings.sh_size)
                return reject(*m_kernel, ENOEXEC, "symbol name out of bounds in string table");
        }
        return {};
    }

    /// What the function itself does at its end. struct module is that of the copy as yet.
    void cache(const LoadRequest& request)
    {
        m_info->strtab = m_elf.hdr() + m_elf.section(m_info->index.str).sh_offset;
        m_info->mod = m_elf.hdr() + m_elf.section(m_info->index.mod).sh_offset;
        m_info->name = m_name ? std::string{*m_name} : module_name(*m_kernel, m_info->mod);
        if (!has_flag(request, ModuleInitFlag::ignore_modversions))
            m_info->index.vers = m_elf.find_sec("__versions");
        if (m_kernel->profile().option("SMP"))
            m_info->index.pcpu = m_elf.find_sec(".data..percpu");
    }

private:
    [[nodiscard]] std::string_view name() const { return m_name.value_or(no_name); }

    Kernel* m_kernel;
    LoadInfo* m_info;
    ElfView m_elf;
    std::optional<std::string_view> m_name;
};

using Check = KResult<> (ValidityCache::*)();

constexpr auto checks = std::to_array<Check>(
    {&ValidityCache::sechdrs, &ValidityCache::secstrings, &ValidityCache::index_info,
     &ValidityCache::index_mod, &ValidityCache::index_sym, &ValidityCache::index_str});

KResult<> run_checks(LoadContext& context, bool look_at_strings)
{
    if (context.info.len < sizeof(Elf64_Ehdr))
        return reject(context.kernel, ENOEXEC, "Invalid ELF header len {}", context.info.len);
    ValidityCache cache{context};
    for (const Check check : checks)
        if (auto ok = (cache.*check)(); !ok)
            return ok;
    if (look_at_strings)
        if (auto ok = cache.strtab(); !ok)
            return ok;
    cache.cache(context.request);
    return {};
}

} // namespace

/// Mirrors elf_validity_cache_copy(), kernel/module/main.c (v6.12.117).
KResult<> elf_validity_cache_copy(LoadContext& context)
{
    return run_checks(context, false);
}

/// The same of v7.2, without the extended version information.
KResult<> elf_validity_cache_copy_and_strtab(LoadContext& context)
{
    return run_checks(context, true);
}

} // namespace kobox
