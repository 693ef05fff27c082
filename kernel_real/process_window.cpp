#include "kernel_real/process_window.hpp"

#include <algorithm>
#include <cstring>

namespace kobox
{

namespace
{

/// Of the kernel's direct map with nokaslr: Documentation/x86/x86_64/mm.rst.
constexpr GuestAddr direct_map{0xffff888000000000};
/// Entry 2 of the top page table: 1 TiB, where no process of its own accord maps anything.
constexpr std::uint64_t top_entry = 2;
constexpr GuestAddr user_start{top_entry << 39};
/// The setup_data node and two page tables come first.
constexpr std::uint64_t head_size = 3 * page_size;
constexpr std::uint64_t slot_alignment = 64;
constexpr std::uint64_t large_page_size = std::uint64_t{2} << 20;
constexpr std::uint64_t table_entry = 7;   // present, writable, user
constexpr std::uint64_t large_page = 0xe7; // the same, accessed, dirty, large
constexpr std::uint64_t frame_mask = 0x000ffffffffff000;

void put_entry(std::span<std::byte> ram, std::uint64_t table, std::uint64_t index, std::uint64_t e)
{
    std::memcpy(ram.subspan(table + index * sizeof e, sizeof e).data(), &e, sizeof e);
}

} // namespace

void ProcessWindow::map(HostModel& host)
{
    const auto ram = host.ram().bytes();
    const std::uint64_t base = host.plan().window_start();
    const std::uint64_t pointers = base + page_size;
    const std::uint64_t directory = base + 2 * page_size;
    put_entry(ram, pointers, 0, directory | table_entry);
    for (std::uint64_t i = 0; i < host.plan().window_size / large_page_size; ++i)
        put_entry(ram, directory, i, (base + i * large_page_size) | large_page);
    put_entry(ram, host.pc().reg(Reg::cr3) & frame_mask, top_entry, pointers | table_entry);
    host.pc().flush_tlb();
}

std::uint64_t ProcessWindow::size() const noexcept
{
    return m_host->plan().window_size - head_size;
}

GuestRange ProcessWindow::upper_part() const noexcept
{
    constexpr std::uint64_t for_calls = std::uint64_t{8} << 20;
    const MemoryPlan& plan = m_host->plan();
    return {direct_map + plan.window_start() + for_calls, plan.window_size - for_calls};
}

std::optional<ProcessWindow::Place> ProcessWindow::put(std::span<const std::byte> bytes)
{
    if (bytes.size() > size() - m_used)
        return std::nullopt;
    const std::uint64_t offset = head_size + m_used;
    const std::uint64_t physical = m_host->plan().window_start() + offset;
    std::ranges::copy(bytes, m_host->ram().bytes().begin() + static_cast<std::ptrdiff_t>(physical));
    m_used = std::min(align_up(m_used + bytes.size(), slot_alignment), size());
    return Place{direct_map + physical, user_start + offset};
}

} // namespace kobox
