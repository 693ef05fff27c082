#include "kernel_stub/calls/refcount.hpp"

#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/warn_once.hpp"

#include <array>

namespace kobox
{

namespace
{

/// REFCOUNT_SATURATED, include/linux/refcount.h (v6.1).
constexpr std::uint32_t refcount_saturated = 0xc0000000;

struct Saturation
{
    std::string_view location;
    std::string_view text;
};
/// The cases of refcount_warn_saturate(), lib/refcount.c (v6.1), by enum refcount_saturation_type.
constexpr auto saturations = std::to_array<Saturation>({
    {"lib/refcount.c:19", "refcount_t: saturated; leaking memory."},
    {"lib/refcount.c:22", "refcount_t: saturated; leaking memory."},
    {"lib/refcount.c:25", "refcount_t: addition on 0; use-after-free."},
    {"lib/refcount.c:28", "refcount_t: underflow; use-after-free."},
    {"lib/refcount.c:31", "refcount_t: decrement hit 0; leaking memory."},
});
constexpr Saturation unknown_saturation{
    "lib/refcount.c:34", "refcount_t: unknown saturation event!?."};

HostReturn refcount_warn_saturate(FakeKernel& k, GuestAddr count, std::uint32_t type)
{
    guest_store(k.memory(), count, refcount_saturated);
    const Saturation& row = type < saturations.size() ? saturations[type] : unknown_saturation;
    warn_once(k, row.location, row.text);
    return {};
}

HostReturn dec_not_one(FakeKernel& k, GuestAddr count)
{
    return refcount_dec_not_one(k, count);
}

HostReturn refcount_dec_if_one(FakeKernel& k, GuestAddr count)
{
    if (k.memory().load<std::uint32_t>(count) != 1)
        return false;
    guest_store(k.memory(), count, std::uint32_t{0});
    return true;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<refcount_warn_saturate>("refcount_warn_saturate"),
    host_call<refcount_dec_if_one>("refcount_dec_if_one"),
    host_call<dec_not_one>("refcount_dec_not_one"),
});

} // namespace

bool refcount_dec_not_one(FakeKernel& kernel, GuestAddr count)
{
    const auto value = kernel.memory().load<std::uint32_t>(count);
    if (value == refcount_saturated)
        return true;
    if (value == 1)
        return false;
    if (value == 0)
    {
        warn_once(kernel, "lib/refcount.c:87", "refcount_t: underflow; use-after-free.");
        return true;
    }
    guest_store(kernel.memory(), count, value - 1);
    return true;
}

std::span<const HostCall> refcount_calls()
{
    return rows;
}

} // namespace kobox
