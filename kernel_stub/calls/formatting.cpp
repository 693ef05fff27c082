#include "kernel_stub/calls/formatting.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/warn_once.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"

namespace kobox
{

FormatEnv format_env(FakeKernel& kernel)
{
    return {
        .memory = kernel.memory(),
        .profile = kernel.profile(),
        .sprint_symbol = [&kernel](GuestAddr addr) { return kernel.sprint_symbol(addr); },
        .call =
            [&kernel](GuestAddr function, GuestAddr argument) {
                return kernel.call_guest(function, {to_u64(argument)});
            },
        .warn_once =
            [&kernel](std::string_view location, std::string_view text) {
                warn_once(kernel, location, text);
            }};
}

std::string format_message(FakeKernel& kernel, GuestAddr format, VarArgs& args)
{
    FormatEnv env = format_env(kernel);
    return format_text(env, format, args, Klog::log_line_max).text;
}

std::string format_message(FakeKernel& kernel, std::string_view format, HostArgs args)
{
    FormatEnv env = format_env(kernel);
    return format_text(env, format, args, Klog::log_line_max).text;
}

GuestAddr kvasprintf(FakeKernel& kernel, std::uint32_t gfp_flags, GuestAddr format, VarArgs& args)
{
    // KMALLOC_MAX_SIZE: what is longer cannot be allocated.
    constexpr std::uint64_t longest = std::uint64_t{4} << 20;
    FormatEnv env = format_env(kernel);
    const Formatted made = format_text(env, format, args, longest);
    const auto size = std::uint64_t{static_cast<std::uint32_t>(made.length) + 1};
    const GuestAddr text = kmalloc(kernel, size, site_here(kernel, gfp_flags));
    if (!is_null(text))
        guest_write_cstring(kernel.memory(), text, made.text);
    return text;
}

} // namespace kobox
