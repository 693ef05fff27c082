#include "kernel_real/guest_text.hpp"

#include <span>

namespace kobox
{

std::string guest_text(const GuestMemory& memory, std::uint64_t address)
{
    constexpr std::size_t limit = 1024;
    std::string text;
    for (char c = 0; text.size() < limit; text += c)
        if (!memory.try_read(
                GuestAddr{address} + text.size(), std::as_writable_bytes(std::span{&c, 1})) ||
            c == '\0')
            break;
    return text;
}

} // namespace kobox
