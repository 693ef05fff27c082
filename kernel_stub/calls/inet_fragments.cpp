#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/rhashtable.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

GuestStruct frags_at(FakeKernel& k, GuestAddr frags)
{
    return {k.memory(), k.profile(), "inet_frags", frags};
}

/// Mirrors inet_frags_init(), net/ipv4/inet_fragment.c (v6.1).
HostReturn inet_frags_init(FakeKernel& k, GuestAddr addr)
{
    GuestStruct frags = frags_at(k, addr);
    const auto cache = k.slab().create_cache({
        .name = k.memory().load_cstring(frags.get<GuestAddr>("frags_cache_name"), max_guest_string),
        .object_size = frags.get<std::uint32_t>("qsize"),
    });
    if (!cache)
        return -ENOMEM;
    frags.set("frags_cachep", k.slab().guest_cache(*cache));
    frags.set("refcnt", std::uint32_t{1});
    GuestStruct completion{k.memory(), k.profile(), "completion", frags.member("completion")};
    completion.set("done", std::uint32_t{0});
    completion.set("wait.lock", std::uint32_t{0});
    init_list_head(k.memory(), completion.member("wait.task_list"));
    return 0;
}

/// Mirrors inet_frags_fini(), net/ipv4/inet_fragment.c (v6.1).
HostReturn inet_frags_fini(FakeKernel& k, GuestAddr addr)
{
    GuestStruct frags = frags_at(k, addr);
    if (frags.get<std::uint32_t>("refcnt") != 1)
        k.unsupported("inet_frags_fini would sleep for ever");
    if (const auto cache = k.slab().cache_at(frags.get<GuestAddr>("frags_cachep")))
        static_cast<void>(k.slab().destroy_cache(*cache));
    frags.set("frags_cachep", GuestAddr{});
    return {};
}

/// Mirrors fqdir_init(), net/ipv4/inet_fragment.c (v6.1).
HostReturn fqdir_init(FakeKernel& k, GuestAddr result, GuestAddr frags_addr, GuestAddr net)
{
    const GuestAddr addr =
        kmalloc(k, k.profile().size_of("fqdir"), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(addr))
        return -ENOMEM;
    GuestStruct fqdir{k.memory(), k.profile(), "fqdir", addr};
    GuestStruct frags = frags_at(k, frags_addr);
    fqdir.set("f", frags_addr);
    fqdir.set("net", net);
    const int err = rhashtable_init(k, fqdir.member("rhashtable"), frags.member("rhash_params"));
    if (err < 0)
    {
        kfree(k, addr);
        return err;
    }
    frags.set("refcnt", frags.get<std::uint32_t>("refcnt") + 1);
    guest_store(k.memory(), result, addr);
    return 0;
}

/// Mirrors fqdir_exit() and the work that it leaves, net/ipv4/inet_fragment.c (v6.1): no fragment
/// ever came in.
HostReturn fqdir_exit(FakeKernel& k, GuestAddr addr)
{
    GuestStruct fqdir{k.memory(), k.profile(), "fqdir", addr};
    GuestStruct frags = frags_at(k, fqdir.get<GuestAddr>("f"));
    rhashtable_destroy(k, fqdir.member("rhashtable"));
    frags.set("refcnt", frags.get<std::uint32_t>("refcnt") - 1);
    kfree(k, addr);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<fqdir_exit>("fqdir_exit"),
    host_call<fqdir_init>("fqdir_init"),
    host_call<inet_frags_fini>("inet_frags_fini"),
    host_call<inet_frags_init>("inet_frags_init"),
});

} // namespace

std::span<const HostCall> inet_fragment_calls()
{
    return rows;
}

} // namespace kobox
