#include "loader/check_version.hpp"
#include "loader/find_symbol.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{

/// Mirrors check_modstruct_version(), kernel/module/version.c (v6.1): the CRC of module_layout
/// stands for the layout of struct module and its like.
KResult<> check_modstruct_version(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    if (!kernel.profile().option("MODVERSIONS"))
        return {};
    const auto found = SymbolSearch{kernel}.find_symbol("module_layout", true);
    if (!found)
        return tl::unexpected<Failure>{Oops{"kernel BUG at kernel/module/version.c", {}, {}}};
    VersionTable versions{context};
    if (!versions.check_version("module_layout", found->crc_at, found->owner))
        return refuse(ENOEXEC);
    return {};
}

} // namespace kobox
