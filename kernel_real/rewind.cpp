#include "kernel_real/rewind.hpp"

#include <algorithm>

namespace kobox
{

RewindPoint::RewindPoint(BootedKernel& kernel)
    : m_cpu{kernel.host().pc().save_state()}, m_state{kernel.host().save()}
{}

void RewindPoint::rewind(BootedKernel& kernel) const
{
    HostModel& host = kernel.host();
    const auto now = host.ram().bytes();
    const auto then = host.ram().original();
    std::vector<std::uint64_t> changed;
    for (const std::uint64_t page : host.ram().touched_pages())
    {
        const auto to = now.subspan(page, page_size);
        const auto from = then.subspan(page, page_size);
        if (std::ranges::equal(to, from))
            continue;
        std::ranges::copy(from, to.begin());
        changed.push_back(page);
    }
    host.pc().wrote_physical(changed);
    (void)host.pc().restore_state(m_cpu); // of the same engine: it fits
    host.pc().flush_tlb();
    host.restore(m_state);
}

} // namespace kobox
