#include "kernel_stub/calls/pernet.hpp"
#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <set>

namespace kobox
{

namespace
{

constexpr std::string_view kind = "pernet operations";

/// net_generic() finds a module's data by this number; there is room for as many as ever ask.
constexpr std::uint32_t max_generic_ids = 512;

struct PernetIds
{
    std::set<std::uint32_t> taken;
};

GuestStruct ops_at(FakeKernel& k, GuestAddr ops)
{
    return {k.memory(), k.profile(), "pernet_operations", ops};
}

GuestAddr init_net(FakeKernel& k)
{
    const auto info = k.export_info("init_net");
    return info ? info->value : GuestAddr{};
}

/// struct net_generic begins with its header, as long as three pointers: MIN_PERNET_OPS_ID.
std::uint32_t min_pernet_ops_id(FakeKernel& k)
{
    return static_cast<std::uint32_t>(
        (k.profile().size_of("net_generic") + sizeof(GuestAddr) - 1) / sizeof(GuestAddr));
}

/// init_net.gen, made when it is first needed.
GuestAddr net_generic(FakeKernel& k)
{
    const GuestAddr slot = init_net(k) + k.profile().offset_of("net", "gen");
    auto generic = k.memory().load<GuestAddr>(slot);
    if (is_null(generic))
    {
        generic = kmalloc(k, max_generic_ids * sizeof(GuestAddr), {.gfp = gfp::kernel});
        k.memory().store(generic, max_generic_ids);
        k.memory().store(slot, generic);
    }
    return generic;
}

GuestAddr data_slot(FakeKernel& k, std::uint32_t id)
{
    return net_generic(k) + std::uint64_t{id} * sizeof(GuestAddr);
}

void drop_data(FakeKernel& k, const GuestStruct& ops)
{
    const auto id_at = ops.get<GuestAddr>("id");
    if (is_null(id_at))
        return;
    const auto id = k.memory().load<std::uint32_t>(id_at);
    if (id >= max_generic_ids)
        return;
    if (ops.get<std::uint64_t>("size") != 0)
    {
        kfree(k, k.memory().load<GuestAddr>(data_slot(k, id)));
        k.memory().store(data_slot(k, id), GuestAddr{});
    }
    k.host_state().get<PernetIds>().taken.erase(id);
}

/// Mirrors ops_init(), net/core/net_namespace.c (v6.1), for the one namespace.
int ops_init(FakeKernel& k, const GuestStruct& ops)
{
    const auto size = ops.get<std::uint64_t>("size");
    const auto id_at = ops.get<GuestAddr>("id");
    if (!is_null(id_at) && size != 0)
    {
        const GuestAddr data = kmalloc(k, size, site_here(k, gfp::kernel));
        if (is_null(data))
            return -ENOMEM;
        k.memory().store(data_slot(k, k.memory().load<std::uint32_t>(id_at)), data);
    }
    const auto init = ops.get<GuestAddr>("init");
    return is_null(init) ? 0 : static_cast<int>(k.call_guest(init, {to_u64(init_net(k))}));
}

HostReturn register_ops(FakeKernel& k, GuestAddr addr)
{
    return register_pernet_operations(k, addr);
}

HostReturn unregister_ops(FakeKernel& k, GuestAddr addr)
{
    unregister_pernet_operations(k, addr);
    return {};
}

constexpr std::string_view note = "there is one network namespace";

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_ops>("register_pernet_subsys", Support::partial, note),
    host_call<register_ops>("register_pernet_device", Support::partial, note),
    host_call<unregister_ops>("unregister_pernet_subsys", Support::partial, note),
    host_call<unregister_ops>("unregister_pernet_device", Support::partial, note),
});

} // namespace

int register_pernet_operations(FakeKernel& kernel, GuestAddr addr)
{
    const GuestStruct ops = ops_at(kernel, addr);
    if (const auto id_at = ops.get<GuestAddr>("id"); !is_null(id_at))
    {
        auto& taken = kernel.host_state().get<PernetIds>().taken;
        std::uint32_t id = min_pernet_ops_id(kernel);
        while (taken.contains(id))
            ++id;
        if (id >= max_generic_ids)
            return -ENOSPC;
        taken.insert(id);
        guest_store(kernel.memory(), id_at, id);
    }
    const int err = ops_init(kernel, ops);
    if (err == 0)
    {
        registrations(kernel).add(kind, {}, addr);
        return 0;
    }
    drop_data(kernel, ops);
    run_rcu_callbacks(kernel);
    return err;
}

/// Mirrors unregister_pernet_operations(), net/core/net_namespace.c (v6.1).
void unregister_pernet_operations(FakeKernel& kernel, GuestAddr addr)
{
    if (!registrations(kernel).remove(kind, addr))
        return;
    const GuestStruct ops = ops_at(kernel, addr);
    const GuestAddr net = init_net(kernel);
    if (const auto pre_exit = ops.get<GuestAddr>("pre_exit"); !is_null(pre_exit))
        kernel.call_guest(pre_exit, {to_u64(net)});
    if (const auto exit = ops.get<GuestAddr>("exit"); !is_null(exit))
        kernel.call_guest(exit, {to_u64(net)});
    if (const auto exit_batch = ops.get<GuestAddr>("exit_batch"); !is_null(exit_batch))
    {
        // A list of one: the namespace, linked by its exit_list.
        const GuestAddr head = kmalloc(kernel, sizeof(ListHead), site_here(kernel, gfp::kernel));
        const GuestAddr link = net + kernel.profile().offset_of("net", "exit_list");
        init_list_head(kernel.memory(), head);
        list_add_tail(kernel.memory(), link, head);
        kernel.call_guest(exit_batch, {to_u64(head)});
        kfree(kernel, head);
    }
    drop_data(kernel, ops);
    run_rcu_callbacks(kernel);
}

std::span<const HostCall> pernet_calls()
{
    return rows;
}

} // namespace kobox
