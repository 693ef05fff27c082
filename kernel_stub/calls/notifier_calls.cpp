#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/notifier.hpp"

#include <array>

namespace kobox
{

namespace
{

// Chains that a module may own, kernel/notifier.c (v6.1). What protects them has no meaning on one
// CPU; the kinds differ in where the head lies.

struct Atomic
{
    static constexpr std::string_view type = "atomic_notifier_head";
};
struct Blocking
{
    static constexpr std::string_view type = "blocking_notifier_head";
};
struct Raw
{
    static constexpr std::string_view type = "raw_notifier_head";
};
struct Srcu
{
    static constexpr std::string_view type = "srcu_notifier_head";
};

template <typename Kind>
GuestAddr chain_of(FakeKernel& k, GuestAddr head)
{
    return head + k.profile().offset_of(Kind::type, "head");
}

template <typename Kind>
HostReturn chain_register(FakeKernel& k, GuestAddr head, GuestAddr block)
{
    return notifier_chain_register(k, chain_of<Kind>(k, head), block);
}
template <typename Kind>
HostReturn chain_register_unique(FakeKernel& k, GuestAddr head, GuestAddr block)
{
    return notifier_chain_register_unique_prio(k, chain_of<Kind>(k, head), block);
}
template <typename Kind>
HostReturn chain_unregister(FakeKernel& k, GuestAddr head, GuestAddr block)
{
    return notifier_chain_unregister(k, chain_of<Kind>(k, head), block);
}
template <typename Kind>
HostReturn call_chain(FakeKernel& k, GuestAddr head, std::uint64_t event, std::uint64_t data)
{
    return static_cast<std::int32_t>(notifier_call_chain(k, chain_of<Kind>(k, head), event, data));
}
template <typename Kind>
HostReturn call_chain_robust(
    FakeKernel& k, GuestAddr head, std::uint64_t event, std::uint64_t undo, std::uint64_t data)
{
    return static_cast<std::int32_t>(
        notifier_call_chain_robust(k, chain_of<Kind>(k, head), event, undo, data));
}
HostReturn srcu_init_notifier_head(FakeKernel& k, GuestAddr head)
{
    k.memory().store(chain_of<Srcu>(k, head), GuestAddr{});
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<call_chain<Atomic>>("atomic_notifier_call_chain"),
    host_call<call_chain<Blocking>>("blocking_notifier_call_chain"),
    host_call<call_chain<Raw>>("raw_notifier_call_chain"),
    host_call<call_chain<Srcu>>("srcu_notifier_call_chain"),
    host_call<call_chain_robust<Blocking>>("blocking_notifier_call_chain_robust"),
    host_call<call_chain_robust<Raw>>("raw_notifier_call_chain_robust"),
    host_call<chain_register<Atomic>>("atomic_notifier_chain_register"),
    host_call<chain_register<Blocking>>("blocking_notifier_chain_register"),
    host_call<chain_register<Raw>>("raw_notifier_chain_register"),
    host_call<chain_register<Srcu>>("srcu_notifier_chain_register"),
    host_call<chain_register_unique<Atomic>>("atomic_notifier_chain_register_unique_prio"),
    host_call<chain_register_unique<Blocking>>("blocking_notifier_chain_register_unique_prio"),
    host_call<chain_unregister<Atomic>>("atomic_notifier_chain_unregister"),
    host_call<chain_unregister<Blocking>>("blocking_notifier_chain_unregister"),
    host_call<chain_unregister<Raw>>("raw_notifier_chain_unregister"),
    host_call<chain_unregister<Srcu>>("srcu_notifier_chain_unregister"),
    host_call<srcu_init_notifier_head>("srcu_init_notifier_head"),
});

} // namespace

std::span<const HostCall> notifier_calls()
{
    return rows;
}

} // namespace kobox
