#include "cli/run_kernel.hpp"

#include "cli/kernel_choice.hpp"
#include "cli/real_kernel.hpp"
#include "loader/signature.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

tl::expected<RunKernel, std::string> make_real(const RunOptions& options, RestoredKernel restored)
{
    if (options.trace == TraceKind::calls)
        return tl::unexpected{
            std::string{"--trace calls: a real kernel's exports are functions like others; "
                        "--trace insn shows what it executes"}};
    const auto loader = choose_loader(options.loader, restored);
    if (!loader)
        return tl::unexpected{loader.error()};
    const RealKernel::Options how{
        .loader = *loader,
        .budget = options.budget.value_or(default_block_budget),
        .settle_ms = options.settle_ms};
    auto kernel = std::make_unique<RealKernel>(std::move(restored), how);
    RunKernel made;
    made.real = kernel.get();
    made.kernel = std::move(kernel);
    return made;
}

tl::expected<RunKernel, std::string> make_fake(const RunOptions& options)
{
    if (options.loader == LoaderKind::kernel)
        return tl::unexpected{std::string{
            "--loader kernel: only a real kernel has a loader of its own; name one by --kernel "
            "(an imported kernel, or a vmlinuz)"}};
    auto profile = choose_kernel(options.kernel);
    if (!profile)
        return tl::unexpected{profile.error()};
    RunKernel made;
    made.profile = std::move(*profile);
    auto kernel = std::make_unique<FakeKernel>(
        *made.profile, FakeKernel::Options{options.budget.value_or(default_budget)});
    made.fake = kernel.get();
    made.kernel = std::move(kernel);
    return made;
}

} // namespace

tl::expected<RunKernel, std::string> make_run_kernel(const RunOptions& options)
{
    auto real = open_real_kernel(options.kernel);
    if (!real)
        return tl::unexpected{real.error()};
    auto made = *real ? make_real(options, std::move(**real)) : make_fake(options);
    if (made && options.sig_enforce)
        set_module_sig_enforced(*made->kernel);
    return made;
}

} // namespace kobox::cli
