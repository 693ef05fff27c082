#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/pernet.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/slab.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// pf_family_names[], net/socket.c (v6.1), by number; a number without a name prints as NULL does.
constexpr auto pf_family_names = std::to_array<std::string_view>({
    "PF_UNSPEC",
    "PF_UNIX/PF_LOCAL",
    "PF_INET",
    "PF_AX25",
    "PF_IPX",
    "PF_APPLETALK",
    "PF_NETROM",
    "PF_BRIDGE",
    "PF_ATMPVC",
    "PF_X25",
    "PF_INET6",
    "PF_ROSE",
    "PF_DECnet",
    "PF_NETBEUI",
    "PF_SECURITY",
    "PF_KEY",
    "PF_NETLINK/PF_ROUTE",
    "PF_PACKET",
    "PF_ASH",
    "PF_ECONET",
    "PF_ATMSVC",
    "PF_RDS",
    "PF_SNA",
    "PF_IRDA",
    "PF_PPPOX",
    "PF_WANPIPE",
    "PF_LLC",
    "PF_IB",
    "PF_MPLS",
    "PF_CAN",
    "PF_TIPC",
    "PF_BLUETOOTH",
    "PF_IUCV",
    "PF_RXRPC",
    "PF_ISDN",
    "PF_PHONET",
    "PF_IEEE802154",
    "PF_CAIF",
    "PF_ALG",
    "PF_NFC",
    "PF_VSOCK",
    "PF_KCM",
    "PF_QIPCRTR",
    "PF_SMC",
    "PF_XDP",
    "PF_MCTP",
});
constexpr std::int32_t nproto = 46;
static_assert(pf_family_names.size() == nproto);

/// Families of the kernel itself: a module cannot have them.
constexpr auto built_in_families = std::to_array<std::int32_t>({1, 2, 10, 16, 17, 44});

struct SocketFamilies
{
    std::array<GuestAddr, nproto> ops{};
};

/// Mirrors sock_register(), net/socket.c (v6.1): it says "Registered" even when it refuses.
HostReturn sock_register(FakeKernel& k, GuestAddr ops)
{
    const auto family =
        k.memory().load<std::int32_t>(ops + k.profile().offset_of("net_proto_family", "family"));
    if (family >= nproto || family < 0)
    {
        k.klog().emit(KernLevel::crit, fmt::format("protocol {} >= NPROTO({})", family, nproto));
        return -ENOBUFS;
    }
    const auto index = static_cast<std::size_t>(family);
    GuestAddr& slot = k.host_state().get<SocketFamilies>().ops[index];
    const bool built_in = std::ranges::find(built_in_families, family) != built_in_families.end();
    const bool taken = built_in || !is_null(slot);
    if (!taken)
        slot = ops;
    k.klog().emit(
        KernLevel::info, fmt::format("NET: Registered {} protocol family", pf_family_names[index]));
    return taken ? -EEXIST : 0;
}

HostReturn sock_unregister(FakeKernel& k, std::int32_t family)
{
    if (family < 0 || family >= nproto)
        k.die("kernel BUG at net/socket.c:3180!");
    const auto index = static_cast<std::size_t>(family);
    k.host_state().get<SocketFamilies>().ops[index] = {};
    k.klog().emit(
        KernLevel::info,
        fmt::format("NET: Unregistered {} protocol family", pf_family_names[index]));
    return {};
}

GuestStruct proto_at(FakeKernel& k, GuestAddr prot)
{
    return {k.memory(), k.profile(), "proto", prot};
}

/// Mirrors proto_register(), net/core/sock.c (v6.1), without the caches for requests.
HostReturn proto_register(FakeKernel& k, GuestAddr addr, std::int32_t alloc_slab)
{
    GuestStruct prot = proto_at(k, addr);
    const std::string name = k.memory().load_cstring(prot.member("name"), 32);
    const auto missing = [&](std::string_view member) {
        k.klog().emit(KernLevel::err, fmt::format("{}: missing {}", name, member));
        return HostReturn{-EINVAL};
    };
    if (prot.get<std::uint64_t>("memory_allocated") != 0)
    {
        if (prot.get<std::uint64_t>("sysctl_mem") == 0)
            return missing("sysctl_mem");
        if (prot.get<std::uint64_t>("per_cpu_fw_alloc") == 0)
            return missing("per_cpu_fw_alloc");
    }
    if (alloc_slab != 0)
    {
        constexpr std::uint32_t slab_hwcache_align = 0x2000;
        constexpr std::uint32_t slab_account = 0x4000000;
        const auto cache = k.slab().create_cache(
            {.name = name,
             .object_size = prot.get<std::uint32_t>("obj_size"),
             .flags = slab_hwcache_align | slab_account | prot.get<std::uint32_t>("slab_flags")});
        if (!cache)
        {
            k.klog().emit(KernLevel::crit, fmt::format("{}: Can't create sock SLAB cache!", name));
            return -ENOBUFS;
        }
        guest_store(k.memory(), prot.member("slab"), k.slab().guest_cache(*cache));
    }
    registrations(k).add("protocol", name, addr);
    return 0;
}

HostReturn proto_unregister(FakeKernel& k, GuestAddr addr)
{
    registrations(k).remove("protocol", addr);
    GuestStruct prot = proto_at(k, addr);
    if (const auto cache = k.slab().cache_at(prot.get<GuestAddr>("slab")))
    {
        static_cast<void>(k.slab().destroy_cache(*cache));
        guest_store(k.memory(), prot.member("slab"), GuestAddr{});
    }
    return {};
}

struct GenericNetlink
{
    std::int32_t next_id{};
};

/// Mirrors genl_register_family(), net/netlink/genetlink.c (v6.1).
HostReturn genl_register_family(FakeKernel& k, GuestAddr addr)
{
    GuestStruct family{k.memory(), k.profile(), "genl_family", addr};
    const int err = keep_registration(
        k,
        {.export_name = "genl_register_family",
         .kind = "generic netlink family",
         .name = {"genl_family", "name"},
         .duplicate_err = EEXIST},
        addr);
    if (err != 0)
        return err;
    constexpr std::int32_t genl_start_alloc = 0x13;
    auto& state = k.host_state().get<GenericNetlink>();
    guest_store(k.memory(), family.member("id"), genl_start_alloc + state.next_id++);
    return 0;
}

HostReturn genl_unregister_family(FakeKernel& k, GuestAddr addr)
{
    return registrations(k).remove("generic netlink family", addr) ? 0 : -ENOENT;
}

/// Mirrors tcf_register_action(), net/sched/act_api.c (v6.1): its namespace part comes first.
HostReturn tcf_register_action(FakeKernel& k, GuestAddr action, GuestAddr ops)
{
    const int err = register_pernet_operations(k, ops);
    if (err != 0)
        return err;
    registrations(k).add("tc action", {}, action);
    return 0;
}

HostReturn tcf_unregister_action(FakeKernel& k, GuestAddr action, GuestAddr ops)
{
    const bool found = registrations(k).remove("tc action", action);
    if (found)
        unregister_pernet_operations(k, ops);
    return found ? 0 : -ENOENT;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<sock_register>("sock_register", Support::partial, "no socket is ever made"),
    host_call<sock_unregister>("sock_unregister"),
    host_call<proto_register>(
        "proto_register", Support::partial, "no caches for requests and timewait sockets"),
    host_call<proto_unregister>("proto_unregister"),
    host_call<genl_register_family>("genl_register_family", Support::partial, registration_note),
    host_call<genl_unregister_family>("genl_unregister_family"),
    host_call<tcf_register_action>("tcf_register_action", Support::partial, registration_note),
    host_call<tcf_unregister_action>("tcf_unregister_action"),
});

} // namespace

std::span<const HostCall> socket_family_calls()
{
    return rows;
}

} // namespace kobox
