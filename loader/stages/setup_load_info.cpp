#include "loader/elf_view.hpp"
#include "loader/modinfo.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// The name of the log lines before the name is known.
constexpr std::string_view no_name = "(missing .modinfo section or name field)";

} // namespace

/// Mirrors setup_load_info(), kernel/module/main.c (v6.1).
KResult<> setup_load_info(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    LoadInfo& info = context.info;
    const ElfView elf{context};

    // The name comes first, for the sake of the log lines below.
    std::optional<std::string_view> name;
    info.index.info = elf.find_sec(".modinfo");
    if (info.index.info != 0)
        name = Modinfo{elf, info.index.info}.get("name");
    info.name = name.value_or(no_name);

    for (std::uint32_t i = 1; i < elf.shnum(); ++i)
    {
        const Elf64_Shdr header = elf.section(i);
        if (header.sh_type != SHT_SYMTAB)
            continue;
        info.index.sym = i;
        info.index.str = header.sh_link;
        info.strtab = elf.hdr() + elf.section(info.index.str).sh_offset;
        break;
    }
    if (info.index.sym == 0)
    {
        pr_warn(kernel, "{}: module has no symbols (stripped?)", info.name);
        return refuse(ENOEXEC);
    }

    info.index.mod = elf.find_sec(".gnu.linkonce.this_module");
    if (info.index.mod == 0)
    {
        pr_warn(kernel, "{}: No module found in object", info.name);
        return refuse(ENOEXEC);
    }
    info.mod = elf.hdr() + elf.section(info.index.mod).sh_offset;
    if (!name)
        info.name = module_name(kernel, info.mod);

    if (!has_flag(context.request, ModuleInitFlag::ignore_modversions))
        info.index.vers = elf.find_sec("__versions");
    if (kernel.profile().option("SMP"))
        info.index.pcpu = elf.find_sec(".data..percpu");
    return {};
}

} // namespace kobox
