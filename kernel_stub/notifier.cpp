#include "kernel_stub/notifier.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <cerrno>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// NOTIFY_*, include/linux/notifier.h (v6.1).
constexpr std::uint32_t notify_ok = 1;
constexpr std::uint32_t notify_stop_mask = 0x8000;
/// A chain that is longer runs in a circle.
constexpr std::uint64_t max_chain = 65536;

GuestStruct block_at(FakeKernel& kernel, GuestAddr block)
{
    return {kernel.memory(), kernel.profile(), "notifier_block", block};
}

struct ChainResult
{
    std::uint32_t value{};
    std::uint64_t calls{};
};

ChainResult call_chain(
    FakeKernel& kernel, GuestAddr chain, std::uint64_t event, std::uint64_t data,
    std::uint64_t max_calls)
{
    ChainResult result;
    GuestAddr block = kernel.memory().load<GuestAddr>(chain);
    while (block != GuestAddr{} && result.calls < max_calls)
    {
        const GuestStruct nb = block_at(kernel, block);
        const auto next = nb.get<GuestAddr>("next");
        result.value = static_cast<std::uint32_t>(
            kernel.call_guest(nb.get<GuestAddr>("notifier_call"), {to_u64(block), event, data}));
        ++result.calls;
        if ((result.value & notify_stop_mask) != 0)
            break;
        block = next;
    }
    return result;
}

int register_block(FakeKernel& kernel, GuestAddr chain, GuestAddr block, bool unique_priority)
{
    GuestStruct added = block_at(kernel, block);
    const auto priority = added.get<std::int32_t>("priority");
    GuestAddr link = chain;
    for (std::uint64_t seen = 0; seen < max_chain; ++seen)
    {
        const auto next = kernel.memory().load<GuestAddr>(link);
        if (next == block)
        {
            kernel.warn(
                "kernel/notifier.c:28",
                fmt::format(
                    "notifier callback {} already registered",
                    sprint_symbol_no_offset(kernel, added.get<GuestAddr>("notifier_call"))));
            return -EEXIST;
        }
        if (next == GuestAddr{})
            break;
        const auto next_priority = block_at(kernel, next).get<std::int32_t>("priority");
        if (priority > next_priority)
            break;
        if (priority == next_priority && unique_priority)
            return -EBUSY;
        link = block_at(kernel, next).member("next");
    }
    added.set("next", kernel.memory().load<GuestAddr>(link));
    kernel.memory().store(link, block);
    return 0;
}

} // namespace

int notifier_chain_register(FakeKernel& kernel, GuestAddr chain, GuestAddr block)
{
    return register_block(kernel, chain, block, false);
}

int notifier_chain_register_unique_prio(FakeKernel& kernel, GuestAddr chain, GuestAddr block)
{
    return register_block(kernel, chain, block, true);
}

int notifier_chain_unregister(FakeKernel& kernel, GuestAddr chain, GuestAddr block)
{
    GuestAddr link = chain;
    for (std::uint64_t seen = 0; seen < max_chain; ++seen)
    {
        const auto next = kernel.memory().load<GuestAddr>(link);
        if (next == GuestAddr{})
            break;
        if (next == block)
        {
            kernel.memory().store(link, block_at(kernel, block).get<GuestAddr>("next"));
            return 0;
        }
        link = block_at(kernel, next).member("next");
    }
    return -ENOENT;
}

std::uint32_t notifier_call_chain(
    FakeKernel& kernel, GuestAddr chain, std::uint64_t event, std::uint64_t data)
{
    return call_chain(kernel, chain, event, data, max_chain).value;
}

std::uint32_t notifier_call_chain_robust(
    FakeKernel& kernel, GuestAddr chain, std::uint64_t event, std::uint64_t undo,
    std::uint64_t data)
{
    const ChainResult result = call_chain(kernel, chain, event, data, max_chain);
    if ((result.value & notify_stop_mask) != 0)
        call_chain(kernel, chain, undo, data, result.calls - 1);
    return result.value;
}

int notifier_to_errno(std::uint32_t result)
{
    const std::uint32_t value = result & ~notify_stop_mask;
    return value > notify_ok ? static_cast<int>(value - notify_ok) : 0;
}

} // namespace kobox
