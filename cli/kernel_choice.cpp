#include "cli/kernel_choice.hpp"

#include "cli/input_file.hpp"
#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include <algorithm>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// A profile is text; a kernel image is not.
bool is_text(const std::vector<std::byte>& bytes)
{
    return std::ranges::find(bytes, std::byte{0}) == bytes.end();
}

} // namespace

tl::expected<std::shared_ptr<const KernelProfile>, std::string> choose_kernel(
    const std::string& name_or_path)
{
    if (name_or_path.empty() || name_or_path == embedded_kernel_name)
        return std::shared_ptr<const KernelProfile>{&embedded_profile(), [](const auto*) {}};

    const auto bytes = read_file(name_or_path);
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
    std::string text(bytes->size(), '\0');
    std::ranges::transform(*bytes, text.begin(), [](std::byte b) { return static_cast<char>(b); });
    auto profile = KernelProfile::parse(text);
    if (!profile)
        return tl::unexpected{
            fmt::format("--kernel {}: not a kernel profile: {}", name_or_path, profile.error())};
    return std::make_shared<const KernelProfile>(std::move(*profile));
}

} // namespace kobox::cli
