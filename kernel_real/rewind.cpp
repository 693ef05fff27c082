#include "kernel_real/rewind.hpp"

#include "kernel_real/snapshot_format.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace kobox
{

namespace
{

std::vector<std::uint64_t> changed_pages(GuestRam& ram)
{
    auto pages = ram.touched_pages();
    std::erase_if(pages, [now = ram.bytes(), then = ram.original()](std::uint64_t page) {
        return std::ranges::equal(now.subspan(page, page_size), then.subspan(page, page_size));
    });
    return pages;
}

} // namespace

RewindPoint::RewindPoint(BootedKernel& kernel)
    : m_cpu{kernel.host().pc().save_state()}, m_state{kernel.host().save()}
{}

void RewindPoint::rewind(BootedKernel& kernel) const
{
    HostModel& host = kernel.host();
    const auto changed = changed_pages(host.ram());
    for (const std::uint64_t page : changed)
        std::ranges::copy(
            host.ram().original().subspan(page, page_size),
            host.ram().bytes().subspan(page, page_size).begin());
    host.pc().wrote_physical(changed);
    (void)host.pc().restore_state(m_cpu); // of the same engine: it fits
    host.pc().flush_tlb();
    host.restore(m_state);
}

std::uint64_t hash_of_changes(BootedKernel& kernel)
{
    GuestRam& ram = kernel.host().ram();
    constexpr int rotation = 27;
    std::uint64_t sum = 0;
    for (const std::uint64_t page : changed_pages(ram))
    {
        const auto bytes = std::as_const(ram).bytes().subspan(page, page_size);
        sum = std::rotl(sum, rotation) + (checksum_of(bytes) ^ page);
    }
    return sum;
}

} // namespace kobox
