#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>
#include <optional>

namespace kobox
{

constexpr std::uint64_t ns_per_second = 1'000'000'000;
/// MAX_SCHEDULE_TIMEOUT: without a deadline.
constexpr std::int64_t max_schedule_timeout = 0x7fffffffffffffff;

/// Nanoseconds of a tick, from the profile's CONFIG_HZ.
[[nodiscard]] std::uint64_t ns_per_jiffy(const FakeKernel& kernel);
/// The guest's `jiffies`.
[[nodiscard]] std::uint64_t jiffies(FakeKernel& kernel);
/// When `jiffies` will have the value `expires`; the past is now.
[[nodiscard]] std::uint64_t jiffies_to_ns(FakeKernel& kernel, std::uint64_t expires);
/// The deadline of a timeout in jiffies; none for MAX_SCHEDULE_TIMEOUT. A negative one is now.
[[nodiscard]] std::optional<std::uint64_t> deadline_after(FakeKernel& kernel, std::int64_t timeout);
/// What a function with a timeout returns: the jiffies left, at least 1.
[[nodiscard]] std::int64_t jiffies_left(
    FakeKernel& kernel, std::optional<std::uint64_t> deadline_ns);

} // namespace kobox
