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
    for (const std::uint64_t page : host.ram().touched_pages())
        if (!std::ranges::equal(now.subspan(page, page_size), then.subspan(page, page_size)))
            host.pc().write_page(page, then.subspan(page, page_size));
    (void)host.pc().restore_state(m_cpu); // of the same engine: it fits
    host.pc().flush_tlb();
    host.restore(m_state);
}

} // namespace kobox
