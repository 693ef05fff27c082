#include "kernel_stub/kernel.hpp"

#include "kernel_stub/printk/symbol_name.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox
{

std::string Kernel::sprint_symbol(GuestAddr addr) const
{
    return fmt::format("0x{:x}", to_u64(addr));
}

std::string sprint_symbol_no_offset(const Kernel& kernel, GuestAddr addr)
{
    return sprint_symbol_no_offset(
        [&kernel](GuestAddr at) { return kernel.sprint_symbol(at); }, addr);
}

} // namespace kobox
