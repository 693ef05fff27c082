#include "kernel_stub/calls/calls.hpp"

#include <array>

namespace kobox
{

namespace
{

/// In init_user_ns, the only user namespace, an id is itself: kuid_t, kgid_t and kprojid_t are
/// structs of one 32-bit number.
HostReturn same_id(FakeKernel&, GuestAddr /*ns*/, std::uint32_t id)
{
    return id;
}

constexpr std::string_view note = "there is one user namespace";

constexpr auto rows = std::to_array<HostCall>({
    host_call<same_id>("from_kgid", Support::partial, note),
    host_call<same_id>("from_kgid_munged", Support::partial, note),
    host_call<same_id>("from_kprojid", Support::partial, note),
    host_call<same_id>("from_kprojid_munged", Support::partial, note),
    host_call<same_id>("from_kuid", Support::partial, note),
    host_call<same_id>("from_kuid_munged", Support::partial, note),
    host_call<same_id>("make_kgid", Support::partial, note),
    host_call<same_id>("make_kprojid", Support::partial, note),
    host_call<same_id>("make_kuid", Support::partial, note),
});

} // namespace

std::span<const HostCall> user_namespace_calls()
{
    return rows;
}

} // namespace kobox
