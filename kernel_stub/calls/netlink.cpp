#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <set>
#include <string>

namespace kobox
{

namespace
{

/// MAX_LINKS, include/uapi/linux/netlink.h (v6.1).
constexpr std::int32_t max_links = 32;
constexpr std::string_view kind = "netlink socket";

struct KernelSockets
{
    std::map<std::int32_t, GuestAddr> by_unit;
};

/// Mirrors __netlink_kernel_create(), net/netlink/af_netlink.c (v6.1), for the one network
/// namespace: a unit has one kernel socket.
HostReturn netlink_kernel_create(FakeKernel& k, GuestAddr /*net*/, std::int32_t unit)
{
    auto& sockets = k.host_state().get<KernelSockets>().by_unit;
    if (unit < 0 || unit >= max_links || sockets.contains(unit))
        return GuestAddr{};
    const GuestAddr sk =
        kmalloc(k, k.profile().size_of("sock"), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(sk))
        return sk;
    sockets.emplace(unit, sk);
    registrations(k).add(kind, std::to_string(unit), sk);
    return sk;
}

HostReturn netlink_kernel_release(FakeKernel& k, GuestAddr sk)
{
    if (is_null(sk))
        return {};
    std::erase_if(k.host_state().get<KernelSockets>().by_unit, [sk](const auto& socket) {
        return socket.second == sk;
    });
    registrations(k).remove(kind, sk);
    kfree(k, sk);
    return {};
}

/// struct cb_id, include/uapi/linux/connector.h: idx and val.
using ConnectorId = std::array<std::uint32_t, 2>;

struct ConnectorCallbacks
{
    std::set<ConnectorId> ids;
};

std::set<ConnectorId>& connector_ids(FakeKernel& k)
{
    return k.host_state().get<ConnectorCallbacks>().ids;
}

/// Mirrors cn_queue_add_callback(), drivers/connector/cn_queue.c (v6.1).
HostReturn cn_add_callback(FakeKernel& k, GuestAddr id)
{
    return connector_ids(k).insert(k.memory().load<ConnectorId>(id)).second ? 0 : -EINVAL;
}

HostReturn cn_del_callback(FakeKernel& k, GuestAddr id)
{
    connector_ids(k).erase(k.memory().load<ConnectorId>(id));
    return {};
}

/// Mirrors ethtool_set_ethtool_phy_ops(), net/ethtool/common.c (v6.1): what ethtool's requests for
/// a PHY go to; null takes it back.
HostReturn set_phy_ops(FakeKernel& k, GuestAddr ops)
{
    constexpr std::string_view phy_kind = "ethtool phy operations";
    Registrations& all = registrations(k);
    const auto old = std::ranges::find(all.all(), phy_kind, &Registration::kind);
    if (old != all.all().end())
        all.remove(phy_kind, old->object);
    if (!is_null(ops))
        all.add(phy_kind, {}, ops);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<netlink_kernel_create>(
        "__netlink_kernel_create", Support::partial, "nobody sends to the socket"),
    host_call<netlink_kernel_release>("netlink_kernel_release"),
    host_call<cn_add_callback>("cn_add_callback", Support::partial, "nobody sends a message"),
    host_call<cn_del_callback>("cn_del_callback"),
    host_call<set_phy_ops>("ethtool_set_ethtool_phy_ops", Support::partial, "nobody asks"),
});

} // namespace

std::span<const HostCall> netlink_calls()
{
    return rows;
}

} // namespace kobox
