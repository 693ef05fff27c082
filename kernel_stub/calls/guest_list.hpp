#pragma once

#include "emu/address_space.hpp"
#include "kernel_stub/fake_kernel.hpp"

namespace kobox
{

/// struct list_head, include/linux/types.h: the same in every release.
struct ListHead
{
    GuestAddr next{};
    GuestAddr prev{};
};

inline void init_list_head(AddressSpace& memory, GuestAddr head)
{
    memory.store(head, ListHead{head, head});
}

[[nodiscard]] inline bool list_empty(const AddressSpace& memory, GuestAddr head)
{
    return memory.load<ListHead>(head).next == head;
}

/// Between two neighbours, as __list_add().
inline void list_add_between(AddressSpace& memory, GuestAddr entry, GuestAddr prev, GuestAddr next)
{
    memory.store(next + 8, entry); // next->prev
    memory.store(entry, ListHead{next, prev});
    memory.store(prev, entry); // prev->next
}

inline void list_add(AddressSpace& memory, GuestAddr entry, GuestAddr head)
{
    list_add_between(memory, entry, head, memory.load<ListHead>(head).next);
}

inline void list_add_tail(AddressSpace& memory, GuestAddr entry, GuestAddr head)
{
    list_add_between(memory, entry, memory.load<ListHead>(head).prev, head);
}

inline void list_del_init(AddressSpace& memory, GuestAddr entry)
{
    const ListHead links = memory.load<ListHead>(entry);
    memory.store(links.prev, links.next);     // prev->next
    memory.store(links.next + 8, links.prev); // next->prev
    init_list_head(memory, entry);
}

/// Counts the steps along a list that a guest may have tied into a knot: the kernel would go round
/// for ever, the host must not.
class ListSteps
{
public:
    explicit ListSteps(FakeKernel& kernel) noexcept : m_kernel{&kernel} {}
    void take()
    {
        constexpr std::uint32_t longest = 1u << 20;
        if (++m_steps > longest)
            m_kernel->unsupported("a list that never ends");
    }

private:
    FakeKernel* m_kernel;
    std::uint32_t m_steps{};
};

} // namespace kobox
