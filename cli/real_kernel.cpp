#include "cli/real_kernel.hpp"

#include "cli/boot_progress.hpp"
#include "cli/input_file.hpp"
#include "cli/interrupt_notice.hpp"
#include "cli/kernel_choice.hpp"
#include "kernel_real/import.hpp"
#include "kernel_real/kernel_store.hpp"

#include <cstdio>
#include <filesystem>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

using Opened = tl::expected<std::optional<RestoredKernel>, std::string>;

Opened restore(const KernelStore& store, const KernelStore::Entry& entry)
{
    auto kernel = store.restore(entry);
    if (!kernel)
        return tl::unexpected{kernel.error()};
    return std::optional{std::move(*kernel)};
}

Opened open_image(KernelStore& store, const std::string& path)
{
    const auto image = read_file(path);
    if (!image)
        return tl::unexpected{fmt::format("--kernel {}: {}", path, image.error())};
    if (is_text(*image))
        return std::nullopt;
    if (const auto known = store.find_by_image(image_hash(*image)))
        return restore(store, *known);
    BootProgress progress{stderr};
    progress.watch(store);
    const InterruptNotice notice;
    ImportOptions options;
    options.source = std::filesystem::path{path}.filename().string();
    bool announced = false;
    options.console = [&](const std::string& line) {
        if (!std::exchange(announced, true))
            fmt::print(stderr, "kobox: {} is not imported yet: booting it once\n", path);
        progress.show(line);
    };
    const auto entry = import_kernel(store, *image, options);
    if (!entry)
        return tl::unexpected{fmt::format("--kernel {}: {}", path, entry.error())};
    return restore(store, *entry);
}

} // namespace

Opened open_real_kernel(const std::string& name_or_path)
{
    if (name_or_path.empty() || name_or_path == embedded_kernel_name)
        return std::nullopt;
    auto store = KernelStore::of_user();
    if (!store)
        return tl::unexpected{store.error()};
    std::error_code error;
    if (std::filesystem::is_regular_file(name_or_path, error))
        return open_image(*store, name_or_path);
    if (auto problem = store->problem(); !problem.empty())
        return tl::unexpected{std::move(problem)};
    if (const auto entry = store->find(name_or_path))
        return restore(*store, *entry);
    return std::nullopt;
}

tl::expected<RestoredKernel, std::string> require_real_kernel(const std::string& name_or_path)
{
    auto opened = open_real_kernel(name_or_path);
    if (!opened)
        return tl::unexpected{opened.error()};
    if (!*opened)
        return tl::unexpected{fmt::format(
            "--kernel {}: not an imported kernel, and not a kernel image; `kobox kernel list` "
            "shows what is imported",
            name_or_path)};
    return std::move(**opened);
}

} // namespace kobox::cli
