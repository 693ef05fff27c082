#include "kernel_real/crash_text.hpp"

#include <array>
#include <string_view>

namespace kobox
{

std::optional<std::string> crash_line(const std::vector<KlogRecord>& log)
{
    constexpr auto starts = std::to_array<std::string_view>(
        {"BUG: ", "kernel BUG at ", "general protection fault", "invalid opcode", "divide error",
         "int3: ", "double fault", "Oops"});
    for (const KlogRecord& record : log)
        for (const std::string_view start : starts)
            if (record.text.starts_with(start))
                return record.text;
    return std::nullopt;
}

} // namespace kobox
