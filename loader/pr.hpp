#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <spdlog/fmt/fmt.h>
#include <utility>

namespace kobox
{

template <typename... Args>
void pr_err(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    kernel.klog().emit(KernLevel::err, fmt::format(format, std::forward<Args>(args)...));
}

template <typename... Args>
void pr_warn(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    kernel.klog().emit(KernLevel::warning, fmt::format(format, std::forward<Args>(args)...));
}

template <typename... Args>
void pr_notice(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    kernel.klog().emit(KernLevel::notice, fmt::format(format, std::forward<Args>(args)...));
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
