#pragma once

#include "kernel_stub/fake_kernel.hpp"

namespace kobox
{

/// Mirrors refcount_dec_not_one(), lib/refcount.c (v6.1): false when the count is one.
[[nodiscard]] bool refcount_dec_not_one(FakeKernel& kernel, GuestAddr count);

} // namespace kobox
