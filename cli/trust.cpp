#include "cli/trust.hpp"

#include "cli/input_file.hpp"
#include "loader/load_context.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

tl::expected<std::optional<TrustedKeys>, std::string> trusted_keys(
    std::span<const std::string> certificates, const KernelProfile& profile)
{
    if (certificates.empty())
        return std::nullopt;
    auto keys = builtin_trusted_keys(profile);
    for (const auto& path : certificates)
    {
        const auto certificate = read_file(path);
        if (!certificate)
            return tl::unexpected{fmt::format("--trust {}: {}", path, certificate.error())};
        if (const auto added = keys.add(*certificate); !added)
            return tl::unexpected{fmt::format("--trust {}: {}", path, added.error())};
    }
    return keys;
}

std::uint32_t module_init_flags(bool force_vermagic, bool force_modversion) noexcept
{
    std::uint32_t flags = 0;
    if (force_modversion)
        flags |= static_cast<std::uint32_t>(ModuleInitFlag::ignore_modversions);
    if (force_vermagic)
        flags |= static_cast<std::uint32_t>(ModuleInitFlag::ignore_vermagic);
    return flags;
}

} // namespace kobox::cli
