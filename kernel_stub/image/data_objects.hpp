#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/image/guest_code.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// What the initial state of a data object may depend on.
struct DataContext
{
    AddressSpace& memory;
    const KernelProfile& profile;
    const SymbolLookup& symbol;
    GuestAddr percpu_base; ///< of CPU 0

    /// Where a per-CPU variable of CPU 0 lies.
    [[nodiscard]] std::optional<GuestAddr> percpu(std::string_view name) const;
};

/// True for objects that the kernel keeps in .rodata or protects after boot.
[[nodiscard]] bool is_read_only_object(std::string_view name);

/// Objects of the kernel that no module can import but the loader, the oops code or other objects
/// of the image need.
struct InternalObject
{
    std::string name;
    std::uint64_t size{};
};
[[nodiscard]] std::vector<InternalObject> internal_objects(const KernelProfile& profile);

/// Writes the state that the exported data of a booted kernel has; what no rule names stays zero.
void initialise_data_objects(const DataContext& context);

} // namespace kobox
