#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/printk/format_output.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kobox
{

/// What the kernel's formatter needs of the kernel around it.
struct FormatEnv
{
    AddressSpace& memory;
    const KernelProfile& profile;

    /// "name+0x12/0x40 [module]", or "0x..." for an address that has no symbol, as sprint_symbol().
    std::function<std::string(GuestAddr)> sprint_symbol;
    /// Calls a function of the guest: fwnode_operations of a module. RAX.
    std::function<std::uint64_t(GuestAddr function, GuestAddr argument)> call;
    /// WARN_ONCE(): `location` is file:line of the kernel's source, `text` may be empty.
    std::function<void(std::string_view location, std::string_view text)> warn_once;
};

/// One vsnprintf() on its way: where it runs and where its output goes.
struct FormatContext
{
    FormatEnv& env;
    FormatOutput& out;
    unsigned depth; ///< of %pV in %pV
};

} // namespace kobox
