#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <iterator>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace kobox
{

/// One line of the kernel's own log: printk(KERN_... format, args).
template <typename... Args>
void pr_line(Kernel& kernel, KernLevel level, fmt::format_string<Args...> format, Args&&... args)
{
    fmt::memory_buffer line; // a module may cause millions of lines: none is allocated
    fmt::format_to(std::back_inserter(line), format, std::forward<Args>(args)...);
    kernel.klog().emit(level, {line.data(), line.size()});
}

template <typename... Args>
void pr_err(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    pr_line(kernel, KernLevel::err, format, std::forward<Args>(args)...);
}

template <typename... Args>
void pr_warn(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    pr_line(kernel, KernLevel::warning, format, std::forward<Args>(args)...);
}

template <typename... Args>
void pr_notice(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    pr_line(kernel, KernLevel::notice, format, std::forward<Args>(args)...);
}

/// pr_err(...) followed by `return -err`.
template <typename... Args>
[[nodiscard]] tl::unexpected<Failure> reject(
    Kernel& kernel, int err, fmt::format_string<Args...> format, Args&&... args)
{
    pr_err(kernel, format, std::forward<Args>(args)...);
    return refuse(err);
}

} // namespace kobox
