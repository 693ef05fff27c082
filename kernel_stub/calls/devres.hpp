#pragma once

#include "kernel_stub/fake_kernel.hpp"

namespace kobox
{

/// Mirrors devres_release_all(), drivers/base/devres.c (v6.1): what is managed with the device's
/// life is given back, last first.
void devres_release_all(FakeKernel& kernel, GuestAddr dev);

/// Gives the device a managed object, as devm_kmalloc() does; NULL when there is no memory.
[[nodiscard]] GuestAddr devm_kmalloc(
    FakeKernel& kernel, GuestAddr dev, std::uint64_t size, std::uint32_t gfp_flags);

} // namespace kobox
