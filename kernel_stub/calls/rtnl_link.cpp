#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/net_device.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

constexpr Registering link{
    .export_name = "__rtnl_link_register",
    .kind = "rtnl link",
    .name = {"rtnl_link_ops", "kind"},
    .duplicate_err = EEXIST};

/// Mirrors __rtnl_link_register(), net/core/rtnetlink.c (v6.1).
HostReturn rtnl_link_register_locked(FakeKernel& k, GuestAddr ops_at)
{
    if (const int err = keep_registration(k, link, ops_at); err != 0)
        return err;
    const GuestStruct ops{k.memory(), k.profile(), "rtnl_link_ops", ops_at};
    const bool makes_devices = !is_null(ops.get<GuestAddr>("setup")) ||
                               (ops.has("alloc") && !is_null(ops.get<GuestAddr>("alloc")));
    if (makes_devices && is_null(ops.get<GuestAddr>("dellink")))
        guest_store(
            k.memory(), ops.member("dellink"),
            k.image_symbol("unregister_netdevice_queue").value_or(GuestAddr{}));
    return 0;
}

HostReturn rtnl_link_register(FakeKernel& k, GuestAddr ops)
{
    rtnl_lock(k);
    const HostReturn err = rtnl_link_register_locked(k, ops);
    rtnl_unlock(k);
    return err;
}

/// Mirrors __rtnl_link_unregister() and __rtnl_kill_links(), net/core/rtnetlink.c (v6.1): the
/// devices of the kind go with it.
HostReturn rtnl_link_unregister_locked(FakeKernel& k, GuestAddr ops_at)
{
    const GuestStruct ops{k.memory(), k.profile(), "rtnl_link_ops", ops_at};
    const std::uint64_t link_ops = k.profile().offset_of("net_device", "rtnl_link_ops");
    const auto all = net_devices(k).registered;
    for (const GuestAddr dev : all)
    {
        if (k.memory().load<GuestAddr>(dev + link_ops) != ops_at)
            continue;
        // A list of the host's would have to lie in guest memory: each device goes by itself.
        const GuestAddr head = kmalloc(k, 2 * sizeof(GuestAddr), site_here(k, gfp::kernel));
        k.memory().store(head, head);
        k.memory().store(head + sizeof(GuestAddr), head);
        k.call_guest(ops.get<GuestAddr>("dellink"), {to_u64(dev), to_u64(head)});
        unregister_netdevice_many(k, head);
        kfree(k, head);
    }
    registrations(k).remove(link.kind, ops_at);
    return {};
}

HostReturn rtnl_link_unregister(FakeKernel& k, GuestAddr ops)
{
    rtnl_lock(k);
    rtnl_link_unregister_locked(k, ops);
    rtnl_unlock(k);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<rtnl_link_register>("rtnl_link_register", Support::partial, registration_note),
    host_call<rtnl_link_register_locked>(
        "__rtnl_link_register", Support::partial, registration_note),
    host_call<rtnl_link_unregister>("rtnl_link_unregister"),
    host_call<rtnl_link_unregister_locked>("__rtnl_link_unregister"),
});

} // namespace

std::span<const HostCall> rtnl_link_calls()
{
    return rows;
}

} // namespace kobox
