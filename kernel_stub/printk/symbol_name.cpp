#include "kernel_stub/printk/symbol_name.hpp"

#include <charconv>
#include <spdlog/fmt/fmt.h>
#include <string_view>

namespace kobox
{
namespace
{

/// The part "+0x12/0x40" of a symbol's text; empty when there is none.
std::string_view offset_part(std::string_view symbol)
{
    const auto plus = symbol.find("+0x");
    if (plus == std::string_view::npos)
        return {};
    return symbol.substr(plus, symbol.find(' ', plus) - plus);
}

} // namespace

std::string sprint_symbol_no_offset(const SprintSymbol& symbols, GuestAddr addr)
{
    std::string symbol = symbols(addr);
    const std::string_view offset = offset_part(symbol);
    if (!offset.empty())
        symbol.erase(static_cast<std::size_t>(offset.data() - symbol.data()), offset.size());
    return symbol;
}

std::string sprint_backtrace(const SprintSymbol& symbols, GuestAddr addr)
{
    std::string symbol = symbols(addr - 1);
    const std::string_view offset = offset_part(symbol);
    if (offset.empty())
        return fmt::format("{:#x}", to_u64(addr));
    const std::string_view hex = offset.substr(3, offset.find('/') - 3);
    std::uint64_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    symbol.replace(
        static_cast<std::size_t>(hex.data() - symbol.data()), hex.size(),
        fmt::format("{:x}", value + 1));
    return symbol;
}

} // namespace kobox
