#pragma once

#include "kernel_stub/image/data_objects.hpp"

#include <string_view>
#include <vector>

namespace kobox
{

/// Data objects that hold addresses of functions: the ops of parameter types, and the keys of
/// static calls with the table that leads from a trampoline to its key.
void store_function_tables(const DataContext& context);

void add_static_call_objects(const KernelProfile& profile, std::vector<InternalObject>& objects);

} // namespace kobox
