#include "cli/loader_choice.hpp"

#include "cli/option_checks.hpp"

#include <map>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

void add_loader_option(CLI::App& command, std::optional<LoaderKind>& loader)
{
    static const std::map<std::string, LoaderKind> kinds = {
        {"host", LoaderKind::host},
        {"kernel", LoaderKind::kernel},
    };
    command.add_option("--loader", loader, "Who loads into a real kernel: host (kobox), or kernel")
        ->transform(one_of(kinds))
        ->type_name("WHO");
}

bool loads_by_kobox(const RestoredKernel& kernel)
{
    const SymbolTable& symbols = kernel.kernel->symbols();
    const bool has_regions =
        symbols.has_member("module", "core_layout.base") || symbols.has_member("module", "mem");
    const bool has_exports = symbols.find("__start___ksymtab_gpl").has_value() ||
                             symbols.has_member("module", "flagstab");
    return has_regions && has_exports;
}

tl::expected<RealKernel::Loader, std::string> choose_loader(
    std::optional<LoaderKind> wanted, const RestoredKernel& kernel)
{
    const bool is_known = loads_by_kobox(kernel);
    if (!is_known && wanted == LoaderKind::host)
        return tl::unexpected{fmt::format(
            "--loader host: kobox does not load into {}, which has a loader of its own: "
            "--loader kernel",
            kernel.info.release)};
    return !is_known || wanted == LoaderKind::kernel ? RealKernel::Loader::guest
                                                     : RealKernel::Loader::host;
}

} // namespace kobox::cli
