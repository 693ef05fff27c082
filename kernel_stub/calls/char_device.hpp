#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>
#include <string>

namespace kobox
{

/// Minor numbers of a major that belong to somebody.
struct CharRegion
{
    std::uint32_t major{}; ///< 0: one that is free
    std::uint32_t base_minor{};
    std::uint32_t count{};
    std::string name;
};

/// Mirrors __register_chrdev_region(), fs/char_dev.c (v6.1): 0, or a negative errno. `region` gets
/// its major when it is 0.
int register_chrdev_region(FakeKernel& kernel, CharRegion& region);
/// False when there is no such region.
bool unregister_chrdev_region(
    FakeKernel& kernel, std::uint32_t major, std::uint32_t base_minor, std::uint32_t count);

} // namespace kobox
