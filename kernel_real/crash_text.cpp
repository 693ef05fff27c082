#include "kernel_real/crash_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kobox
{

namespace
{

bool begins_report(const KlogRecord& record)
{
    constexpr auto starts = std::to_array<std::string_view>(
        {"BUG: ", "kernel BUG at ", "general protection fault", "invalid opcode", "divide error",
         "int3: ", "double fault", "Oops", "Kernel panic - not syncing: "});
    return std::ranges::any_of(
        starts, [&record](std::string_view start) { return record.text.starts_with(start); });
}

} // namespace

std::optional<std::string> crash_line(const std::vector<KlogRecord>& log)
{
    const auto found = std::ranges::find_if(log, begins_report);
    return found == log.end() ? std::nullopt : std::optional{found->text};
}

std::optional<std::string> crash_place(const std::vector<KlogRecord>& log)
{
    // show_regs() in the kernel's code segment.
    constexpr std::string_view rip = "RIP: 0010:";
    const auto report = std::ranges::find_if(log, begins_report);
    const auto found = std::find_if(report, log.end(), [rip](const KlogRecord& record) {
        return record.text.starts_with(rip);
    });
    return found == log.end() ? std::nullopt : std::optional{found->text.substr(rip.size())};
}

} // namespace kobox
