#pragma once

#include "kernel_stub/image/data_objects.hpp"

namespace kobox
{

/// boot_cpu_data and the per-CPU variables of CPU 0, as start_kernel() leaves them; the CPU's
/// features are those of the machine.
void store_cpu_data(const DataContext& context);

} // namespace kobox
