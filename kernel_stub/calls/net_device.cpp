#include "kernel_stub/calls/net_device.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t netdev_align = 32;
constexpr std::uint64_t max_addr_len = 32;
constexpr std::uint32_t default_tx_queue_len = 1000;

/// enum netdev_reg_state and bits of net_device.state, include/linux/netdevice.h (v6.1).
enum class RegState : std::uint8_t
{
    uninitialized,
    registered,
    unregistering,
    unregistered,
    released,
};
constexpr std::uint64_t link_state_start = 1 << 0;
constexpr std::uint64_t link_state_present = 1 << 1;
constexpr std::uint64_t link_state_nocarrier = 1 << 2;
constexpr std::uint64_t iff_tx_skb_sharing = 1 << 11;

/// Members that are list heads, by the profile.
constexpr auto list_members = std::to_array<std::string_view>(
    {"dev_list", "napi_list", "unreg_list", "close_list", "ptype_all", "ptype_specific"});

GuestStruct device_at(FakeKernel& k, GuestAddr dev)
{
    return {k.memory(), k.profile(), "net_device", dev};
}

RegState reg_state(FakeKernel& k, GuestAddr dev)
{
    return device_at(k, dev).get<RegState>("reg_state");
}

void set_reg_state(FakeKernel& k, GuestAddr dev, RegState state)
{
    guest_store(k.memory(), device_at(k, dev).member("reg_state"), state);
}

/// An operation of dev->netdev_ops; null when the driver has none.
GuestAddr operation(FakeKernel& k, GuestAddr dev, std::string_view name)
{
    const auto ops = device_at(k, dev).get<GuestAddr>("netdev_ops");
    if (is_null(ops))
        return {};
    return k.memory().load<GuestAddr>(ops + k.profile().offset_of("net_device_ops", name));
}

void change_state(FakeKernel& k, GuestAddr dev, std::uint64_t set, std::uint64_t clear)
{
    const GuestStruct device = device_at(k, dev);
    const auto state = device.get<std::uint64_t>("state");
    guest_store(k.memory(), device.member("state"), (state | set) & ~clear);
}

GuestAddr init_net(FakeKernel& k)
{
    return k.image_symbol("init_net").value();
}

/// init_net.dev_base_head, an empty list when it is first asked for.
GuestAddr device_list(FakeKernel& k)
{
    const GuestAddr head = init_net(k) + k.profile().offset_of("net", "dev_base_head");
    if (is_null(k.memory().load<GuestAddr>(head)))
        init_list_head(k.memory(), head);
    return head;
}

GuestAddr allocate_queues(FakeKernel& k, std::uint32_t count)
{
    const std::uint64_t size = k.profile().size_of("netdev_queue");
    return kvmalloc(k, count * size, site_here(k, gfp::kernel | gfp::zero));
}

HostReturn alloc_netdev_mqs(
    FakeKernel& k, std::int32_t sizeof_priv, GuestAddr name_at, std::uint8_t name_assign_type,
    GuestAddr setup, std::uint32_t txqs, std::uint32_t rxqs)
{
    const std::string name = k.memory().load_cstring(name_at, max_guest_string);
    if (name.size() >= k.profile().size_of("net_device", "name"))
        k.die("kernel BUG at net/core/dev.c:10772!");
    if (txqs < 1)
    {
        k.klog().emit(KernLevel::err, "alloc_netdev: Unable to allocate device with zero queues");
        return GuestAddr{};
    }
    if (rxqs < 1)
    {
        k.klog().emit(
            KernLevel::err, "alloc_netdev: Unable to allocate device with zero RX queues");
        return GuestAddr{};
    }
    std::uint64_t size = k.profile().size_of("net_device");
    if (sizeof_priv > 0)
        size = align_up(size, netdev_align) + static_cast<std::uint64_t>(sizeof_priv);
    const GuestAddr block =
        kvmalloc(k, size + netdev_align - 1, site_here(k, gfp::kernel | gfp::zero));
    const GuestAddr address = kmalloc(k, max_addr_len, site_here(k, gfp::kernel | gfp::zero));
    if (is_null(block) || is_null(address))
        return GuestAddr{};
    const GuestAddr dev{align_up(to_u64(block), netdev_align)};
    net_devices(k).allocations[dev] = block;

    GuestStruct device = device_at(k, dev);
    for (const std::string_view list : list_members)
        if (device.has(list))
            init_list_head(k.memory(), device.member(list));
    device.set("dev_addr", address);
    device.set("nd_net", init_net(k));
    k.call_guest(setup, {to_u64(dev)});

    if (device.get<std::uint32_t>("tx_queue_len") == 0)
        device.set("tx_queue_len", default_tx_queue_len);
    device.set("num_tx_queues", txqs);
    device.set("real_num_tx_queues", txqs);
    device.set("_tx", allocate_queues(k, txqs));
    device.set("num_rx_queues", rxqs);
    device.set("real_num_rx_queues", rxqs);
    guest_write_cstring(k.memory(), device.member("name"), name);
    if (device.has("name_assign_type"))
        device.set("name_assign_type", name_assign_type);
    return dev;
}

HostReturn ether_setup(FakeKernel& k, GuestAddr dev)
{
    constexpr std::uint16_t eth_hlen = 14;
    constexpr std::uint8_t eth_alen = 6;
    constexpr std::uint32_t broadcast_and_multicast = 0x1002;
    GuestStruct device = device_at(k, dev);
    check_writable(k.memory(), dev, k.profile().size_of("net_device"));
    if (const auto ops = k.image_symbol("eth_header_ops"))
        device.set("header_ops", *ops);
    device.set("type", std::uint16_t{1}); // ARPHRD_ETHER
    device.set("hard_header_len", eth_hlen);
    device.set("min_header_len", static_cast<std::uint8_t>(eth_hlen));
    device.set("mtu", std::uint32_t{1500});
    device.set("min_mtu", std::uint32_t{68});
    device.set("max_mtu", std::uint32_t{1500});
    device.set("addr_len", eth_alen);
    device.set("tx_queue_len", default_tx_queue_len);
    device.set("flags", broadcast_and_multicast);
    device.set("priv_flags", device.get<std::uint64_t>("priv_flags") | iff_tx_skb_sharing);
    k.memory().fill(device.member("broadcast"), std::byte{0xff}, eth_alen);
    return {};
}

HostReturn alloc_etherdev_mqs(
    FakeKernel& k, std::int32_t sizeof_priv, std::uint32_t txqs, std::uint32_t rxqs)
{
    constexpr std::string_view format = "eth%d";
    const GuestAddr name = kstrdup(k, format, site_here(k, gfp::kernel));
    const auto setup = k.image_symbol("ether_setup").value();
    const HostReturn dev = alloc_netdev_mqs(k, sizeof_priv, name, 1, setup, txqs, rxqs);
    kfree(k, name);
    return dev;
}

HostReturn free_netdev(FakeKernel& k, GuestAddr dev)
{
    GuestStruct device = device_at(k, dev);
    // With the lock held the device is not gone yet: netdev_run_todo() comes back to it.
    if (reg_state(k, dev) == RegState::unregistering)
    {
        device.set("needs_free_netdev", true);
        return {};
    }
    auto& allocations = net_devices(k).allocations;
    const auto found = allocations.find(dev);
    if (found == allocations.end())
        k.unsupported("free_netdev() of what alloc_netdev() did not make");
    kvfree(k, device.get<GuestAddr>("_tx"));
    kfree(k, device.get<GuestAddr>("dev_addr"));
    kvfree(k, found->second);
    allocations.erase(found);
    return {};
}

/// Mirrors register_netdevice(), net/core/dev.c (v6.1), up to where others would hear of it.
HostReturn register_netdevice(FakeKernel& k, GuestAddr dev)
{
    if (reg_state(k, dev) != RegState::uninitialized)
        k.die("kernel BUG at net/core/dev.c:10171!");
    GuestStruct device = device_at(k, dev);
    constexpr std::uint64_t ifnamsiz = 16;
    if (const int err =
            dev_get_valid_name(k, dev, k.memory().load_cstring(device.member("name"), ifnamsiz));
        err < 0)
        return err;
    if (const GuestAddr init = operation(k, dev, "ndo_init"); !is_null(init))
    {
        const auto err = static_cast<std::int32_t>(k.call_guest(init, {to_u64(dev)}));
        if (err != 0)
            return err > 0 ? -EIO : err;
    }
    NetDevices& all = net_devices(k);
    if (device.get<std::int32_t>("ifindex") == 0)
        device.set("ifindex", ++all.last_ifindex);
    const auto features =
        device.get<std::uint64_t>("features") & device.get<std::uint64_t>("hw_features");
    device.set("wanted_features", features);
    set_reg_state(k, dev, RegState::registered);
    change_state(k, dev, link_state_present, 0);
    all.registered.push_back(dev);
    list_add_tail(k.memory(), device.member("dev_list"), device_list(k));
    const std::string address(device.get<std::uint8_t>("addr_len"), '\0');
    if (address.size() <= max_addr_len)
        guest_copy(
            k.memory(), device.member("perm_addr"), device.get<GuestAddr>("dev_addr"),
            address.size());
    return 0;
}

HostReturn register_netdev(FakeKernel& k, GuestAddr dev)
{
    rtnl_lock(k);
    const HostReturn err = register_netdevice(k, dev);
    rtnl_unlock(k);
    return err;
}

/// Mirrors dev_close() and unregister_netdevice_many() for one device.
void unregister_one(FakeKernel& k, GuestAddr dev)
{
    if (reg_state(k, dev) != RegState::registered)
        k.die("kernel BUG at net/core/dev.c:11015!");
    const GuestStruct device = device_at(k, dev);
    const GuestAddr stop = operation(k, dev, "ndo_stop");
    if ((device.get<std::uint64_t>("state") & link_state_start) != 0)
    {
        change_state(k, dev, 0, link_state_start);
        if (!is_null(stop))
            k.call_guest(stop, {to_u64(dev)});
    }
    std::erase(net_devices(k).registered, dev);
    list_del_init(k.memory(), device.member("dev_list"));
    set_reg_state(k, dev, RegState::unregistering);
    if (const GuestAddr uninit = operation(k, dev, "ndo_uninit"); !is_null(uninit))
        k.call_guest(uninit, {to_u64(dev)});
    net_devices(k).todo.push_back(dev);
}

HostReturn unregister_netdev(FakeKernel& k, GuestAddr dev)
{
    rtnl_lock(k);
    unregister_netdevice_queue(k, dev, {});
    rtnl_unlock(k);
    return {};
}

HostReturn dev_addr_mod(
    FakeKernel& k, GuestAddr dev, std::uint32_t offset, GuestAddr address, std::uint64_t length)
{
    guest_copy(k.memory(), device_at(k, dev).get<GuestAddr>("dev_addr") + offset, address, length);
    return {};
}

HostReturn netif_carrier_on(FakeKernel& k, GuestAddr dev)
{
    change_state(k, dev, 0, link_state_nocarrier);
    return {};
}

HostReturn netif_carrier_off(FakeKernel& k, GuestAddr dev)
{
    change_state(k, dev, link_state_nocarrier, 0);
    return {};
}

HostReturn rtnl_trylock(FakeKernel& k)
{
    return !std::exchange(net_devices(k).locked, true);
}

HostReturn rtnl_is_locked(FakeKernel& k)
{
    return net_devices(k).locked;
}

constexpr std::string_view unheard = "no notifier, sysfs or user hears of the device";

constexpr auto rows = std::to_array<HostCall>({
    host_call<alloc_etherdev_mqs>("alloc_etherdev_mqs"),
    host_call<alloc_netdev_mqs>("alloc_netdev_mqs"),
    host_call<dev_addr_mod>("dev_addr_mod"),
    host_call<ether_setup>("ether_setup"),
    host_call<free_netdev>("free_netdev"),
    host_call<netif_carrier_off>("netif_carrier_off", Support::partial, unheard),
    host_call<netif_carrier_on>("netif_carrier_on", Support::partial, unheard),
    host_call<register_netdev>("register_netdev", Support::partial, unheard),
    host_call<register_netdevice>("register_netdevice", Support::partial, unheard),
    host_call<rtnl_is_locked>("rtnl_is_locked"),
    host_call<rtnl_lock>("rtnl_lock"),
    host_call<rtnl_trylock>("rtnl_trylock"),
    host_call<rtnl_unlock>("rtnl_unlock"),
    host_call<unregister_netdev>("unregister_netdev", Support::partial, unheard),
    host_call<unregister_netdevice_many>("unregister_netdevice_many", Support::partial, unheard),
    host_call<unregister_netdevice_queue>("unregister_netdevice_queue", Support::partial, unheard),
});

} // namespace

std::span<const HostCall> net_device_calls()
{
    return rows;
}

NetDevices& net_devices(FakeKernel& kernel)
{
    return kernel.host_state().get<NetDevices>();
}

void rtnl_lock(FakeKernel& kernel)
{
    NetDevices& all = net_devices(kernel);
    wait_until(kernel, [&] { return !all.locked; }, std::nullopt, "rtnl_lock()");
    all.locked = true;
}

/// Also netdev_run_todo(), net/core/dev.c (v6.1).
void rtnl_unlock(FakeKernel& kernel)
{
    NetDevices& all = net_devices(kernel);
    const auto todo = std::exchange(all.todo, {});
    all.locked = false;
    for (const GuestAddr dev : todo)
    {
        set_reg_state(kernel, dev, RegState::unregistered);
        const GuestStruct device = device_at(kernel, dev);
        const bool free_it = device.get<std::uint8_t>("needs_free_netdev") != 0;
        if (const auto destructor = device.get<GuestAddr>("priv_destructor"); !is_null(destructor))
            kernel.call_guest(destructor, {to_u64(dev)});
        if (free_it)
            free_netdev(kernel, dev);
    }
}

void unregister_netdevice_queue(FakeKernel& kernel, GuestAddr dev, GuestAddr head)
{
    if (is_null(head))
        return unregister_one(kernel, dev);
    const GuestAddr link = device_at(kernel, dev).member("unreg_list");
    list_del_init(kernel.memory(), link);
    list_add_tail(kernel.memory(), link, head);
}

void unregister_netdevice_many(FakeKernel& kernel, GuestAddr head)
{
    const std::uint64_t link = kernel.profile().offset_of("net_device", "unreg_list");
    ListSteps steps{kernel};
    while (!list_empty(kernel.memory(), head))
    {
        steps.take();
        const auto entry = kernel.memory().load<GuestAddr>(head);
        list_del_init(kernel.memory(), entry);
        unregister_one(kernel, entry - link);
    }
}

} // namespace kobox
