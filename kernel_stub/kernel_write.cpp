#include "kernel_stub/kernel_write.hpp"

#include <algorithm>
#include <cstdint>

namespace kobox
{

void check_writable(const GuestMemory& memory, GuestAddr to, std::uint64_t size)
{
    for (std::uint64_t done = 0; done < size;)
    {
        const GuestAddr at = to + done;
        const auto perms = memory.perms(at);
        if (!perms || !allows(*perms, Perms::w))
            throw GuestFault{at, Access::write};
        done += page_size - to_u64(at) % page_size;
    }
}

void kernel_write(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> from)
{
    for (std::uint64_t done = 0; done < from.size();)
    {
        const GuestAddr at = addr + done;
        const std::uint64_t in_page = page_size - (to_u64(at) & (page_size - 1));
        const std::uint64_t n = std::min<std::uint64_t>(in_page, from.size() - done);
        check_writable(memory, at, n);
        memory.write(at, from.subspan(done, n));
        done += n;
    }
}

} // namespace kobox
