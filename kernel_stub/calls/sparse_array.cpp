#include "kernel_stub/calls/sparse_array.hpp"

#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/host_state.hpp"

namespace kobox
{

namespace
{

struct SparseArrays
{
    std::map<GuestAddr, SparseArray::Entries> by_address;
};

} // namespace

SparseArray::SparseArray(FakeKernel& kernel, GuestAddr xa)
    : m_kernel{&kernel},
      m_xa{xa},
      m_entries{&kernel.host_state().get<SparseArrays>().by_address[xa]}
{
    const GuestAddr head = xa + kernel.profile().offset_of("xarray", "xa_head");
    if (kernel.memory().load<std::uint64_t>(head) == 0)
        m_entries->clear();
}

std::uint64_t SparseArray::load(std::uint64_t index) const
{
    const auto found = m_entries->find(index);
    return found == m_entries->end() ? 0 : found->second.value;
}

std::uint64_t SparseArray::store(std::uint64_t index, std::uint64_t value)
{
    const std::uint64_t old = load(index);
    if (value == 0)
        m_entries->erase(index);
    else
        (*m_entries)[index].value = value;
    update_head();
    return old;
}

std::optional<std::uint64_t> SparseArray::first_free(std::uint64_t min, std::uint64_t max) const
{
    std::uint64_t index = min;
    for (auto at = m_entries->lower_bound(min); at != m_entries->end() && at->first == index; ++at)
    {
        if (index == max)
            return std::nullopt;
        ++index;
    }
    return index <= max ? std::optional{index} : std::nullopt;
}

void SparseArray::clear()
{
    m_entries->clear();
    update_head();
}

void SparseArray::update_head()
{
    guest_store(
        m_kernel->memory(), m_xa + m_kernel->profile().offset_of("xarray", "xa_head"),
        m_entries->empty() ? GuestAddr{} : m_xa);
}

} // namespace kobox
