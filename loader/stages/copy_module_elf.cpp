#include "loader/elf_view.hpp"
#include "loader/livepatch.hpp"
#include "loader/module_list.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>
#include <optional>

namespace kobox
{
namespace
{

std::optional<GuestAddr> kmemdup(Kernel& kernel, std::span<const std::byte> bytes)
{
    const auto copy = kernel.kzalloc(bytes.size());
    if (copy)
        kernel.memory().write(*copy, bytes);
    return copy;
}

} // namespace

/// Mirrors copy_module_elf(), kernel/module/livepatch.c (v6.1), and the test before its call: the
/// ELF header, the section headers and their names outlive the HDR copy.
KResult<> copy_module_elf(LoadContext& context)
{
    if (!is_livepatch_module(context))
        return {};
    Kernel& kernel = context.kernel;
    const KernelProfile& profile = kernel.profile();
    GuestStruct module = context.module();
    const ElfView elf{context};

    const auto klp_info = kernel.kzalloc(profile.size_of("klp_modinfo"));
    if (!klp_info)
        return refuse(ENOMEM);
    module.set("klp_info", *klp_info);
    GuestStruct info{kernel.memory(), profile, "klp_modinfo", *klp_info};
    info.set("hdr", elf.ehdr());

    auto headers = elf.sections();
    const std::uint32_t symndx = context.info.index.sym;
    const GuestStruct core_kallsyms{
        kernel.memory(), profile, "mod_kallsyms", module.member("core_kallsyms")};
    headers[symndx].sh_addr = core_kallsyms.get<std::uint64_t>("symtab");
    const auto sechdrs = kmemdup(kernel, std::as_bytes(std::span{headers}));
    if (!sechdrs)
    {
        kernel.kfree(*klp_info);
        return refuse(ENOMEM);
    }
    info.set("sechdrs", *sechdrs);

    const Elf64_Shdr names = elf.section(elf.ehdr().e_shstrndx);
    const auto secstrings =
        kmemdup(kernel, elf.bytes_at(names.sh_offset, names.sh_size, "the section name table"));
    if (!secstrings)
    {
        kernel.kfree(*sechdrs);
        kernel.kfree(*klp_info);
        return refuse(ENOMEM);
    }
    info.set("secstrings", *secstrings);
    info.set("symndx", symndx);
    return {};
}

} // namespace kobox
