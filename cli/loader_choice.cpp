#include "cli/loader_choice.hpp"

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
        ->transform(CLI::CheckedTransformer(kinds).description(""))
        ->type_name("WHO");
}

tl::expected<RealKernel::Loader, std::string> choose_loader(
    std::optional<LoaderKind> wanted, const RestoredKernel& kernel)
{
    // The loader mirrors 6.1; struct module changed its shape in 6.4.
    const bool is_known = kernel.kernel->symbols().has_member("module", "core_layout.base");
    if (!is_known && wanted == LoaderKind::host)
        return tl::unexpected{fmt::format(
            "--loader host: kobox loads into kernels up to 6.3; {} has a loader of its own: "
            "--loader kernel",
            kernel.info.release)};
    return !is_known || wanted == LoaderKind::kernel ? RealKernel::Loader::guest
                                                     : RealKernel::Loader::host;
}

} // namespace kobox::cli
