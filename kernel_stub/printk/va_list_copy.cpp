#include "kernel_stub/printk/va_list_copy.hpp"

#include <array>

namespace kobox
{
namespace
{

// System V ABI, AMD64 supplement, figure 3.34: the six argument registers are saved first.
constexpr std::uint32_t gp_end = 6 * 8;
constexpr std::uint64_t overflow_area_at = 8;
constexpr std::uint64_t save_area_at = 16;

} // namespace

VaListCopy::VaListCopy(const AddressSpace& memory, GuestAddr list)
    : m_memory{&memory},
      m_gp_offset{memory.load<std::uint32_t>(list)},
      m_overflow_area{memory.load<GuestAddr>(list + overflow_area_at)},
      m_save_area{memory.load<GuestAddr>(list + save_area_at)}
{}

std::uint64_t VaListCopy::next()
{
    if (m_gp_offset < gp_end)
    {
        const auto value = m_memory->load<std::uint64_t>(m_save_area + m_gp_offset);
        m_gp_offset += 8;
        return value;
    }
    const auto value = m_memory->load<std::uint64_t>(m_overflow_area);
    m_overflow_area += 8;
    return value;
}

} // namespace kobox
