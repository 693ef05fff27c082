#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>
#include <string>

namespace kobox
{
namespace
{

/// The core parameter module_blacklist=: names with commas between them.
bool is_listed(std::string_view list, std::string_view name)
{
    while (!list.empty())
    {
        const auto comma = list.find(',');
        if (list.substr(0, comma) == name)
            return true;
        if (comma == std::string_view::npos)
            return false;
        list.remove_prefix(comma + 1);
    }
    return false;
}

} // namespace

/// Mirrors blacklisted(), kernel/module/main.c (v6.1), and the refusal in load_module().
KResult<> blacklisted(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const auto module_blacklist = kernel.image_symbol("module_blacklist");
    if (!module_blacklist)
        return {};
    const auto list = kernel.memory().load<GuestAddr>(*module_blacklist);
    if (list == GuestAddr{})
        return {};
    constexpr std::uint64_t command_line_size = 2048;
    if (!is_listed(kernel.memory().load_cstring(list, command_line_size), context.info.name))
        return {};
    return reject(kernel, EPERM, "Module {} is blacklisted", context.info.name);
}

} // namespace kobox
