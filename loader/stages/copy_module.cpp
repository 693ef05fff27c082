#include "loader/elf_view.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>
#include <elf.h>

namespace kobox
{
namespace
{

constexpr std::uint32_t known_flags =
    static_cast<std::uint32_t>(ModuleInitFlag::ignore_modversions) |
    static_cast<std::uint32_t>(ModuleInitFlag::ignore_vermagic) |
    static_cast<std::uint32_t>(ModuleInitFlag::compressed_file);

/// Mirrors may_init_module(), kernel/module/main.c (v6.1); the caller is root.
KResult<> may_init_module(Kernel& kernel)
{
    const auto modules_disabled = kernel.image_symbol("modules_disabled");
    if (modules_disabled && kernel.memory().load<std::int32_t>(*modules_disabled) != 0)
        return refuse(EPERM);
    return {};
}

} // namespace

KResult<> copy_module(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const LoadRequest& request = context.request;
    if (auto allowed = may_init_module(kernel); !allowed)
        return allowed;

    const std::uint64_t len = request.file.size();
    if (request.by_init_module)
    {
        if (len < sizeof(Elf64_Ehdr))
            return refuse(ENOEXEC);
    }
    else
    {
        if ((request.flags & ~known_flags) != 0)
            return refuse(EINVAL);
        // kernel_read_file() refuses an empty file.
        if (len == 0)
            return refuse(EINVAL);
        // module_decompress() without CONFIG_MODULE_DECOMPRESS.
        if (has_flag(request, ModuleInitFlag::compressed_file))
        {
            if (!kernel.profile().option("MODULE_DECOMPRESS"))
                return refuse(EOPNOTSUPP);
            return tl::unexpected<Failure>{Unsupported{"in-kernel decompression of modules", {}}};
        }
    }

    const auto hdr = kernel.vmalloc(len);
    if (!hdr)
        return refuse(ENOMEM);
    kernel.memory().write(*hdr, request.file);
    context.info.hdr = *hdr;
    context.info.len = len;
    return {};
}

void undo_copy_module(LoadContext& context)
{
    if (context.info.hdr == GuestAddr{})
        return;
    context.observer.memory_freed("HDR", {context.info.hdr, context.request.file.size()});
    context.kernel.vfree(context.info.hdr);
    context.info.hdr = GuestAddr{};
}

KResult<> free_copy(LoadContext& context)
{
    undo_copy_module(context);
    return {};
}

} // namespace kobox
