#include "kernel_stub/calls/calls.hpp"

#include <array>

namespace kobox
{

std::span<const HostCallTable> host_call_tables()
{
    static constexpr auto tables = std::to_array<HostCallTable>({
        {"kmalloc", slab_calls},
        {"memory areas", memory_calls},
        {"memory pools", mempool_calls},
        {"pages and vmalloc", page_calls},
        {"per-CPU data", percpu_calls},
        {"slab caches", kmem_cache_calls},
        {"strings", string_calls},
        {"user memory", user_copy_calls},
    });
    return tables;
}

} // namespace kobox
