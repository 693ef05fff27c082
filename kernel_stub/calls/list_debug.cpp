#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_list.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// LIST_POISON1 and LIST_POISON2, include/linux/poison.h (v6.1).
constexpr GuestAddr list_poison1{0xdead000000000100};
constexpr GuestAddr list_poison2{0xdead000000000122};

/// CHECK_DATA_CORRUPTION() with CONFIG_BUG_ON_DATA_CORRUPTION=y: the line, then BUG(), which stands
/// where the check begins.
template <typename... Args>
[[noreturn]] void corruption(
    FakeKernel& k, int line, fmt::format_string<Args...> text, Args&&... args)
{
    k.klog().emit(KernLevel::err, fmt::format(text, std::forward<Args>(args)...));
    k.die(fmt::format("kernel BUG at lib/list_debug.c:{}!", line));
}

/// %px.
std::string px(GuestAddr addr)
{
    return fmt::format("{:016x}", to_u64(addr));
}

HostReturn list_add_valid(FakeKernel& k, GuestAddr entry, GuestAddr prev, GuestAddr next)
{
    if (is_null(prev))
        corruption(k, 23, "list_add corruption. prev is NULL.");
    if (is_null(next))
        corruption(k, 25, "list_add corruption. next is NULL.");
    const GuestAddr next_prev = k.memory().load<GuestAddr>(next + 8);
    if (next_prev != prev)
        corruption(
            k, 27, "list_add corruption. next->prev should be prev ({}), but was {}. (next={}).",
            px(prev), px(next_prev), px(next));
    const GuestAddr prev_next = k.memory().load<GuestAddr>(prev);
    if (prev_next != next)
        corruption(
            k, 30, "list_add corruption. prev->next should be next ({}), but was {}. (prev={}).",
            px(next), px(prev_next), px(prev));
    if (entry == prev || entry == next)
        corruption(
            k, 33, "list_add double add: new={}, prev={}, next={}.", px(entry), px(prev), px(next));
    return true;
}

HostReturn list_del_entry_valid(FakeKernel& k, GuestAddr entry)
{
    const ListHead links = k.memory().load<ListHead>(entry);
    if (is_null(links.next))
        corruption(k, 49, "list_del corruption, {}->next is NULL", px(entry));
    if (is_null(links.prev))
        corruption(k, 51, "list_del corruption, {}->prev is NULL", px(entry));
    if (links.next == list_poison1)
        corruption(
            k, 53, "list_del corruption, {}->next is LIST_POISON1 ({})", px(entry),
            px(list_poison1));
    if (links.prev == list_poison2)
        corruption(
            k, 56, "list_del corruption, {}->prev is LIST_POISON2 ({})", px(entry),
            px(list_poison2));
    const GuestAddr prev_next = k.memory().load<GuestAddr>(links.prev);
    if (prev_next != entry)
        corruption(
            k, 59, "list_del corruption. prev->next should be {}, but was {}. (prev={})", px(entry),
            px(prev_next), px(links.prev));
    const GuestAddr next_prev = k.memory().load<GuestAddr>(links.next + 8);
    if (next_prev != entry)
        corruption(
            k, 62, "list_del corruption. next->prev should be {}, but was {}. (next={})", px(entry),
            px(next_prev), px(links.next));
    return true;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<list_add_valid>("__list_add_valid"),
    host_call<list_del_entry_valid>("__list_del_entry_valid"),
});

} // namespace

std::span<const HostCall> list_debug_calls()
{
    return rows;
}

} // namespace kobox
