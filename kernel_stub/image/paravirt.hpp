#pragma once

#include "kernel_stub/image/data_objects.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kobox
{

/// The native functions behind pv_ops, and those that apply_paravirt() knows by address. They get a
/// slot in the image; the kernel exports only a few of them.
[[nodiscard]] std::vector<std::string_view> paravirt_functions();

/// The instructions of such a function; nullopt when nobody has written it: a call of its slot ends
/// the run as one of any export that has nothing behind it.
[[nodiscard]] std::optional<std::vector<std::byte>> paravirt_code(std::string_view name);

/// Fills pv_ops as it is on bare hardware: arch/x86/kernel/paravirt.c (v6.1).
void store_pv_ops(const DataContext& context);

} // namespace kobox
