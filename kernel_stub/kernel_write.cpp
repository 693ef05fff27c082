#include "kernel_stub/kernel_write.hpp"

#include <algorithm>
#include <cstdint>

namespace kobox
{

void kernel_write(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> from)
{
    for (std::uint64_t done = 0; done < from.size();)
    {
        const GuestAddr at = addr + done;
        const auto perms = memory.perms(at);
        if (!perms || !allows(*perms, Perms::w))
            throw GuestFault{at, Access::write};
        const std::uint64_t in_page = page_size - (to_u64(at) & (page_size - 1));
        const std::uint64_t n = std::min<std::uint64_t>(in_page, from.size() - done);
        memory.write(at, from.subspan(done, n));
        done += n;
    }
}

} // namespace kobox
