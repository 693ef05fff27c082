#pragma once

#include "kernel_stub/fake_kernel.hpp"

namespace kobox
{

/// Mirror register_pernet_operations() and its counterpart, net/core/net_namespace.c (v6.1): init()
/// and exit() run for init_net. 0 or a negative errno.
int register_pernet_operations(FakeKernel& kernel, GuestAddr ops);
void unregister_pernet_operations(FakeKernel& kernel, GuestAddr ops);

} // namespace kobox
