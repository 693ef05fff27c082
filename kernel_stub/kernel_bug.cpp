#include "kernel_stub/kernel_bug.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view cut_here = "------------[ cut here ]------------";

std::string location(const KernelSource& where)
{
    return fmt::format("{}:{}", where.file, where.line);
}

} // namespace

tl::unexpected<Failure> kernel_bug(Kernel& kernel, const KernelSource& where)
{
    std::string cause = fmt::format("kernel BUG at {}!", location(where));
    kernel.klog().emit(KernLevel::warning, cut_here);
    kernel.klog().emit(KernLevel::crit, cause);
    return tl::unexpected{Failure{Oops{std::move(cause), {}, std::string{where.function}}}};
}

void kernel_warn(Kernel& kernel, const KernelSource& where, std::string_view text)
{
    kernel.warn(location(where), text, where.function);
}

} // namespace kobox
