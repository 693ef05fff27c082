#include "kernel_stub/calls/jiffies.hpp"

#include <algorithm>
#include <charconv>

namespace kobox
{

std::uint64_t ns_per_jiffy(const FakeKernel& kernel)
{
    std::uint64_t hz = 0;
    const auto& options = kernel.profile().options;
    if (const auto found = options.find("HZ"); found != options.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), hz);
    return ns_per_second / (hz == 0 ? 250 : hz);
}

std::uint64_t jiffies(FakeKernel& kernel)
{
    const auto at = kernel.export_info("jiffies");
    return at ? kernel.memory().load<std::uint64_t>(at->value) : 0;
}

std::uint64_t jiffies_to_ns(FakeKernel& kernel, std::uint64_t expires)
{
    // As time_after(): the difference is signed.
    const auto ticks = static_cast<std::int64_t>(expires - jiffies(kernel));
    return *deadline_after(kernel, std::min(ticks, max_schedule_timeout - 1));
}

std::optional<std::uint64_t> deadline_after(FakeKernel& kernel, std::int64_t timeout)
{
    if (timeout == max_schedule_timeout)
        return std::nullopt;
    if (timeout <= 0)
        return kernel.now_ns();
    // A year is as good as for ever, and does not overflow.
    constexpr std::uint64_t longest = std::uint64_t{365} * 86400 * ns_per_second;
    const std::uint64_t step = ns_per_jiffy(kernel);
    const auto ticks = static_cast<std::uint64_t>(timeout);
    return kernel.now_ns() + (ticks > longest / step ? longest : ticks * step);
}

std::int64_t jiffies_left(FakeKernel& kernel, std::optional<std::uint64_t> deadline_ns)
{
    if (!deadline_ns)
        return max_schedule_timeout;
    const std::uint64_t now = kernel.now_ns();
    if (now >= *deadline_ns)
        return 1;
    const std::uint64_t step = ns_per_jiffy(kernel);
    return static_cast<std::int64_t>(std::max<std::uint64_t>((*deadline_ns - now) / step, 1));
}

} // namespace kobox
