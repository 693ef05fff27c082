#include "kernel_stub/printk/guest_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace kobox
{

std::uint64_t guest_strnlen(const AddressSpace& memory, GuestAddr text, std::uint64_t max)
{
    // No read crosses into a page that the guest's loop would not have touched.
    std::array<std::byte, 512> chunk;
    std::uint64_t length = 0;
    while (length < max)
    {
        const GuestAddr at = text + length;
        const std::uint64_t in_page = page_size - to_u64(at) % page_size;
        const std::uint64_t n = std::min({in_page, max - length, std::uint64_t{chunk.size()}});
        memory.read(at, std::span{chunk}.first(n));
        if (const void* end = std::memchr(chunk.data(), 0, n))
            return length +
                   static_cast<std::uint64_t>(static_cast<const std::byte*>(end) - chunk.data());
        length += n;
    }
    return length;
}

std::string guest_string(const AddressSpace& memory, GuestAddr text, std::uint64_t max)
{
    return guest_bytes(memory, text, guest_strnlen(memory, text, max));
}

std::string guest_bytes(const AddressSpace& memory, GuestAddr from, std::uint64_t size)
{
    std::string bytes(size, '\0');
    memory.read(from, std::as_writable_bytes(std::span{bytes}));
    return bytes;
}

} // namespace kobox
