#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/net_device.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <cerrno>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::size_t ifnamsiz = 16;
/// dev_alloc_name() looks at as many numbers as a page has bits.
constexpr std::uint64_t max_devices = 8 * page_size;

/// Mirrors dev_valid_name(), net/core/dev.c (v6.1).
bool dev_valid_name(std::string_view name)
{
    constexpr std::string_view forbidden = "/: \t\n\v\f\r\xa0";
    return !name.empty() && name.size() < ifnamsiz && name != "." && name != ".." &&
           name.find_first_of(forbidden) == std::string_view::npos;
}

std::string name_of(FakeKernel& kernel, GuestAddr dev)
{
    return kernel.memory().load_cstring(
        dev + kernel.profile().offset_of("net_device", "name"), ifnamsiz);
}

bool is_taken(FakeKernel& kernel, std::string_view name)
{
    return std::ranges::any_of(net_devices(kernel).registered, [&](GuestAddr dev) {
        return name_of(kernel, dev) == name;
    });
}

} // namespace

/// The formats that __dev_alloc_name() takes have one "%d" and no other conversion.
int dev_get_valid_name(FakeKernel& kernel, GuestAddr dev, const std::string& name)
{
    if (!dev_valid_name(name))
        return -EINVAL;
    const std::size_t percent = name.find('%');
    if (percent == std::string::npos)
        return is_taken(kernel, name) ? -EEXIST : 0;
    if (name.substr(percent, 2) != "%d" || name.find('%', percent + 2) != std::string::npos)
        return -EINVAL;
    for (std::uint64_t number = 0; number < max_devices; ++number)
    {
        const std::string candidate =
            fmt::format("{}{}{}", name.substr(0, percent), number, name.substr(percent + 2))
                .substr(0, ifnamsiz - 1);
        if (is_taken(kernel, candidate))
            continue;
        guest_write_cstring(
            kernel.memory(), dev + kernel.profile().offset_of("net_device", "name"), candidate);
        return 0;
    }
    return -ENFILE;
}

} // namespace kobox
