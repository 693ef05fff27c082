#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <string_view>

namespace kobox
{

/// Mirror try_module_get() and module_put(), kernel/module/main.c (v6.1); null is the image.
bool try_module_get(FakeKernel& kernel, GuestAddr mod);
void module_put(FakeKernel& kernel, GuestAddr mod);

/// Mirrors __request_module(), kernel/kmod.c (v6.1), with `wait`: 0, a negative errno, or the
/// positive exit status of modprobe.
int request_module(FakeKernel& kernel, std::string_view name);
/// Without `wait`: modprobe runs when the CPU is next free. Whether it could be started.
int request_module_nowait(FakeKernel& kernel, std::string_view name);

} // namespace kobox
