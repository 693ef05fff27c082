#include "kernel_stub/calls/calls.hpp"

namespace kobox
{

std::span<const HostCall> internal_calls()
{
    return {};
}

} // namespace kobox
