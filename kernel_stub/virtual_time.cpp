#include "kernel_stub/virtual_time.hpp"

#include <charconv>

namespace kobox::virtual_time
{

namespace
{

constexpr std::uint64_t ns_per_second = 1'000'000'000;
/// The default of kernel/Kconfig.hz (v6.1), where the profile does not tell.
constexpr std::uint32_t default_hz = 250;

} // namespace

std::uint64_t hz(const KernelProfile& profile)
{
    const auto option = profile.options.find("HZ");
    std::uint32_t value = 0;
    if (option == profile.options.end())
        return default_hz;
    const std::string& text = option->second;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc{} && value != 0 ? value : default_hz;
}

std::uint64_t ns_per_tick(const KernelProfile& profile)
{
    return ns_per_second / hz(profile);
}

std::uint64_t jiffies_at(const KernelProfile& profile, std::uint64_t now_ns)
{
    const auto initial = static_cast<std::uint32_t>(0 - 300 * hz(profile));
    return initial + now_ns / ns_per_tick(profile);
}

} // namespace kobox::virtual_time
