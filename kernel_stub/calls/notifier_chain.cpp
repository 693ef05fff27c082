#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/notifier.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

/// Where a head holds the pointer to its first block: structs differ in the lock before it.
struct ChainType
{
    std::string_view type;
};
constexpr ChainType atomic{"atomic_notifier_head"};
constexpr ChainType blocking{"blocking_notifier_head"};
constexpr ChainType raw{"raw_notifier_head"};

template <const ChainType& Type>
GuestAddr chain_of(FakeKernel& k, GuestAddr head)
{
    return head + k.profile().offset_of(Type.type, "head");
}

template <const ChainType& Type>
HostReturn chain_register(FakeKernel& k, GuestAddr head, GuestAddr block)
{
    return notifier_chain_register(k, chain_of<Type>(k, head), block);
}

template <const ChainType& Type>
HostReturn chain_unregister(FakeKernel& k, GuestAddr head, GuestAddr block)
{
    return notifier_chain_unregister(k, chain_of<Type>(k, head), block);
}

template <const ChainType& Type>
HostReturn call_chain(FakeKernel& k, GuestAddr head, std::uint64_t event, std::uint64_t data)
{
    return notifier_call_chain(k, chain_of<Type>(k, head), event, data);
}

HostReturn register_module_notifier(FakeKernel& k, GuestAddr block)
{
    const auto chain = k.image_symbol("module_notify_list");
    return chain ? notifier_chain_register(k, *chain, block) : -ENOENT;
}

HostReturn unregister_module_notifier(FakeKernel& k, GuestAddr block)
{
    const auto chain = k.image_symbol("module_notify_list");
    return chain ? notifier_chain_unregister(k, *chain, block) : -ENOENT;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<chain_register<atomic>>("atomic_notifier_chain_register"),
    host_call<chain_unregister<atomic>>("atomic_notifier_chain_unregister"),
    host_call<call_chain<atomic>>("atomic_notifier_call_chain"),
    host_call<chain_register<blocking>>("blocking_notifier_chain_register"),
    host_call<chain_unregister<blocking>>("blocking_notifier_chain_unregister"),
    host_call<call_chain<blocking>>("blocking_notifier_call_chain"),
    host_call<chain_register<raw>>("raw_notifier_chain_register"),
    host_call<chain_unregister<raw>>("raw_notifier_chain_unregister"),
    host_call<call_chain<raw>>("raw_notifier_call_chain"),
    host_call<register_module_notifier>("register_module_notifier"),
    host_call<unregister_module_notifier>("unregister_module_notifier"),
});

} // namespace

std::span<const HostCall> notifier_chain_calls()
{
    return rows;
}

} // namespace kobox
