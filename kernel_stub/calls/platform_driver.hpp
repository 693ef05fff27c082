#pragma once

#include "kernel_stub/fake_kernel.hpp"

namespace kobox
{

/// Mirrors __platform_driver_probe(), drivers/base/platform.c (v6.1): -ENODEV when no device was
/// bound.
int platform_driver_probe(FakeKernel& kernel, GuestAddr driver, GuestAddr probe, GuestAddr owner);

} // namespace kobox
