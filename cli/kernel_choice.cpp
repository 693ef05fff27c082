#include "cli/kernel_choice.hpp"

#include "cli/input_file.hpp"
#include "kernel_real/kernel_store.hpp"
#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

tl::expected<std::shared_ptr<const KernelProfile>, std::string> choose_kernel(
    const std::string& name_or_path)
{
    if (name_or_path.empty() || name_or_path == embedded_kernel_name)
        return std::shared_ptr<const KernelProfile>{&embedded_profile(), [](const auto*) {}};

    const auto bytes = read_file(name_or_path);
    if (const auto store = KernelStore::of_user(); !bytes && store && store->find(name_or_path))
        return tl::unexpected{fmt::format(
            "--kernel {}: an imported kernel; here give a profile, or the vmlinuz that it was made "
            "from",
            name_or_path)};
    if (!bytes)
        return tl::unexpected{fmt::format(
            "--kernel {}: neither the built-in kernel ({}) nor an imported one, and {}",
            name_or_path, embedded_kernel_name, bytes.error())};
    if (!is_text(*bytes))
    {
        auto profile = profile_from_image(*bytes, name_or_path);
        if (!profile)
            return tl::unexpected{fmt::format("--kernel {}: {}", name_or_path, profile.error())};
        return std::make_shared<const KernelProfile>(std::move(*profile));
    }
    auto profile = KernelProfile::parse(as_text(*bytes));
    if (!profile)
        return tl::unexpected{
            fmt::format("--kernel {}: not a kernel profile: {}", name_or_path, profile.error())};
    return std::make_shared<const KernelProfile>(std::move(*profile));
}

} // namespace kobox::cli
