#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <array>
#include <cstdint>
#include <map>

namespace kobox
{

/// What struct xarray, radix_tree_root and idr hold. The entries are the host's; the guest's
/// xa_head only says whether there are any, which is all that inline functions ask for. Code that
/// walks the nodes itself (xas_*) is not served.
class SparseArray
{
public:
    static constexpr unsigned marks = 3;
    struct Entry
    {
        std::uint64_t value{};
        std::array<bool, marks> marked{};
    };
    using Entries = std::map<std::uint64_t, Entry>;

    /// `xa`: struct xarray. An array that the guest has initialised anew is empty again.
    SparseArray(FakeKernel& kernel, GuestAddr xa);

    [[nodiscard]] Entries& entries() noexcept { return *m_entries; }
    [[nodiscard]] std::uint64_t load(std::uint64_t index) const;
    /// NULL (0) erases; returns what was there.
    std::uint64_t store(std::uint64_t index, std::uint64_t value);
    /// The first free index of the range; nullopt when it is full.
    [[nodiscard]] std::optional<std::uint64_t> first_free(
        std::uint64_t min, std::uint64_t max) const;
    void clear();

private:
    void update_head();

    FakeKernel* m_kernel;
    GuestAddr m_xa;
    Entries* m_entries;
};

} // namespace kobox
