#include "kernel_stub/calls/calls.hpp"

#include <array>

namespace kobox
{

std::span<const HostCallTable> host_call_tables()
{
    static constexpr auto tables = std::to_array<HostCallTable>({
        {"memory areas", memory_calls},
        {"strings", string_calls},
        {"user memory", user_copy_calls},
    });
    return tables;
}

} // namespace kobox
