#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel_impl.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/x86_64/jump_label.hpp"
#include "kernel_stub/x86_64/static_call.hpp"

#include <array>

namespace kobox
{
namespace
{

/// A BUG() in the text patching has written its report; the caller does not come back from it.
HostReturn or_die(KResult<> done)
{
    if (!done)
        throw GuestUnwound{std::move(done.error())};
    return {};
}

GuestStruct static_key(FakeKernel& k, GuestAddr key)
{
    return {k.memory(), k.profile(), "static_key", key};
}

std::int32_t count_of(FakeKernel& k, GuestAddr key)
{
    return static_key(k, key).get<std::int32_t>("enabled");
}

HostReturn key_count(FakeKernel& k, GuestAddr key)
{
    const std::int32_t count = count_of(k, key);
    return count >= 0 ? count : 1;
}

HostReturn key_enable(FakeKernel& k, GuestAddr key)
{
    return or_die(static_key_enable(k, key));
}

HostReturn key_disable(FakeKernel& k, GuestAddr key)
{
    return or_die(static_key_disable(k, key));
}

HostReturn key_slow_inc(FakeKernel& k, GuestAddr key)
{
    return or_die(static_key_slow_inc(k, key));
}

HostReturn key_slow_dec(FakeKernel& k, GuestAddr key)
{
    return or_die(static_key_slow_dec(k, key));
}

HostReturn key_fast_inc_not_disabled(FakeKernel& k, GuestAddr key)
{
    const std::int32_t count = count_of(k, key);
    if (count <= 0)
        return false;
    static_key(k, key).set("enabled", count + 1);
    return true;
}

HostReturn key_slow_dec_deferred(FakeKernel& k, GuestAddr key, GuestAddr, std::uint64_t)
{
    return or_die(static_key_slow_dec(k, key));
}

HostReturn key_deferred_flush(FakeKernel&, GuestAddr, GuestAddr)
{
    return {};
}

HostReturn call_update(FakeKernel& k, GuestAddr key, GuestAddr tramp, GuestAddr func)
{
    return or_die(static_call_update(k, key, tramp, func));
}

HostReturn call_transform(FakeKernel& k, GuestAddr site, GuestAddr tramp, GuestAddr func, bool tail)
{
    return or_die(arch_static_call_transform(k, site, tramp, func, tail));
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<key_count>("static_key_count"),
    host_call<key_enable>("static_key_enable"),
    host_call<key_enable>("static_key_enable_cpuslocked"),
    host_call<key_disable>("static_key_disable"),
    host_call<key_disable>("static_key_disable_cpuslocked"),
    host_call<key_slow_inc>("static_key_slow_inc"),
    host_call<key_slow_dec>("static_key_slow_dec"),
    host_call<key_fast_inc_not_disabled>("static_key_fast_inc_not_disabled"),
    host_call<key_slow_dec_deferred>(
        "__static_key_slow_dec_deferred", Support::partial, "at once, without the delay"),
    host_call<key_deferred_flush>(
        "__static_key_deferred_flush", Support::partial, "nothing is ever deferred"),
    host_call<call_update>("__static_call_update"),
    host_call<call_transform>("arch_static_call_transform"),
});

} // namespace

std::span<const HostCall> static_branch_calls()
{
    return rows;
}

} // namespace kobox
