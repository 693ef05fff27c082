#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/symbol_name.hpp"
#include "kernel_stub/printk/text.hpp"

namespace kobox
{

/// The build ID that a 'b' asks for is left out, as without CONFIG_STACKTRACE_BUILD_ID.
void symbol_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    const auto& sprint_symbol = context.env.sprint_symbol;
    switch (fmt.front())
    {
    case 'B':
        return string_nocheck(context, sprint_backtrace(sprint_symbol, ptr), spec);
    case 's':
        return string_nocheck(context, sprint_symbol_no_offset(sprint_symbol, ptr), spec);
    default:
        return string_nocheck(context, sprint_symbol(ptr), spec);
    }
}

} // namespace kobox
