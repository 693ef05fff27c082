#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <concepts>
#include <string_view>
#include <utility>

/// BUG() and WARN() of kernel functions that kobox mirrors in C++: there is no ud2 of theirs in the
/// guest.
namespace kobox
{

/// Where the statement stands in the kernel's source.
struct KernelSource
{
    std::string_view file; ///< "arch/x86/kernel/alternative.c"
    int line;
    std::string_view function;
};

/// BUG(): "kernel BUG at FILE:LINE!", without registers and call trace, and the oops to return.
[[nodiscard]] tl::unexpected<Failure> kernel_bug(Kernel& kernel, const KernelSource& where);

/// WARN(): `text` is the line that WARN() prints besides, empty for WARN_ON(). Taints the kernel.
void kernel_warn(Kernel& kernel, const KernelSource& where, std::string_view text);

/// WARN_ONCE(): the first one of a boot is heard. `text()` makes its line: a table of millions of
/// bad entries comes by here for each.
template <std::invocable MakeText>
void kernel_warn_once(Kernel& kernel, const KernelSource& where, MakeText&& text)
{
    if (kernel.set_warned(where.file, where.line))
        kernel_warn(kernel, where, std::forward<MakeText>(text)());
}
/// WARN_ON_ONCE()
inline void kernel_warn_on_once(Kernel& kernel, const KernelSource& where)
{
    kernel_warn_once(kernel, where, [] { return std::string_view{}; });
}

} // namespace kobox
