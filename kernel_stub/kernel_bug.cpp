#include "kernel_stub/kernel_bug.hpp"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view cut_here = "------------[ cut here ]------------";

std::string warning_line(const KernelSource& where)
{
    return fmt::format(
        "WARNING: CPU: 0 PID: 100 at {}:{} {}", where.file, where.line, where.function);
}

} // namespace

tl::unexpected<Failure> kernel_bug(Kernel& kernel, const KernelSource& where)
{
    std::string cause = fmt::format("kernel BUG at {}:{}!", where.file, where.line);
    kernel.klog().emit(KernLevel::warning, cut_here);
    kernel.klog().emit(KernLevel::crit, cause);
    return tl::unexpected{Failure{Oops{std::move(cause), {}, std::string{where.function}}}};
}

void kernel_warn(Kernel& kernel, const KernelSource& where, std::string_view text)
{
    Klog& klog = kernel.klog();
    klog.emit(KernLevel::warning, cut_here);
    if (!text.empty())
        klog.emit(KernLevel::warning, text);
    klog.emit(KernLevel::warning, warning_line(where));
    klog.emit(KernLevel::warning, "---[ end trace 0000000000000000 ]---");
    kernel.add_taint(Taint::warn);
}

void kernel_warn_once(Kernel& kernel, const KernelSource& where, std::string_view text)
{
    const std::string line = warning_line(where);
    const auto& records = kernel.klog().records();
    const bool heard = std::any_of(
        records.begin(), records.end(), [&](const KlogRecord& r) { return r.text == line; });
    if (!heard)
        kernel_warn(kernel, where, text);
}

} // namespace kobox
