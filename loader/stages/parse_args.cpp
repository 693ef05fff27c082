#include "loader/dynamic_debug.hpp"
#include "loader/module_list.hpp"
#include "loader/params.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// Mirrors kstrtobool(), lib/kstrtox.c (v6.1).
std::optional<bool> kstrtobool(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    switch (text[0])
    {
    case 'y':
    case 'Y':
    case 't':
    case 'T':
    case '1':
        return true;
    case 'n':
    case 'N':
    case 'f':
    case 'F':
    case '0':
        return false;
    case 'o':
    case 'O':
        if (text.size() > 1 && (text[1] == 'n' || text[1] == 'N'))
            return true;
        if (text.size() > 1 && (text[1] == 'f' || text[1] == 'F'))
            return false;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Mirrors unknown_module_param_cb(), kernel/module/main.c (v6.1).
KResult<std::int32_t> unknown_module_param_cb(LoadContext& context, GuestAddr param, GuestAddr val)
{
    Kernel& kernel = context.kernel;
    const auto text = [&](GuestAddr at) {
        return at == GuestAddr{} ? std::string{}
                                 : kernel.memory().load_cstring(at, context.request.args.size());
    };
    if (text(param) == "async_probe")
    {
        context.module().set("async_probe_requested", kstrtobool(text(val)).value_or(true));
        return 0;
    }
    if (auto handled = ddebug_dyndbg_module_param_cb(context, param, val); !handled || *handled)
        return handled.map([](bool) { return 0; });
    // The name ends at its first dot by now: a module's name before it does not help.
    pr_warn(
        kernel, "{}: unknown parameter '{}' ignored", module_name(kernel, context.info.mod),
        text(param));
    return 0;
}

/// %s of an address that is no pointer.
std::string printed(Kernel& kernel, GuestAddr text)
{
    if (to_u64(text) < page_size)
        return "(efault)";
    return kernel.memory().load_cstring(text, std::uint64_t{1} << 32);
}

} // namespace

/// Mirrors load_module()'s call of parse_args(), kernel/module/main.c (v6.1).
KResult<> parse_args(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    context.module().set("async_probe_requested", false);
    const auto after_dashes = parse_args(
        kernel, module_name(kernel, mod), context.args, module_params(kernel, mod),
        [&](GuestAddr param, GuestAddr val) {
            return unknown_module_param_cb(context, param, val);
        });
    if (!after_dashes)
        return tl::unexpected{after_dashes.error()};
    if (*after_dashes != GuestAddr{})
        pr_warn(
            kernel, "{}: parameters '{}' after `--' ignored", module_name(kernel, mod),
            printed(kernel, *after_dashes));
    return {};
}

} // namespace kobox
