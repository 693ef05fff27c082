#include "cli/corpus/idle_check.hpp"

#include "loader/delete_module.hpp"

#include <fcntl.h>

namespace kobox::cli
{
namespace
{

/// The range of modules on x86-64, Documentation/x86/x86_64/mm.rst.
constexpr GuestRange module_space{GuestAddr{0xffffffffc0000000}, 0x3f000000};

/// Until a pass finds nothing that the kernel lets go.
KResult<> unload_all(RealKernel& kernel)
{
    BootedKernel& booted = kernel.booted();
    for (bool again = true; again;)
    {
        again = false;
        for (const std::string& name : loaded_modules(booted.symbols(), booted.memory()))
        {
            const auto removed = delete_module(kernel, name, O_NONBLOCK);
            if (!removed && removed.error().err() == 0)
                return removed;
            again = again || removed;
        }
    }
    return {};
}

} // namespace

IdleState idle_state_of(BootedKernel& kernel)
{
    return read_idle_state(kernel.symbols(), kernel.memory(), module_space);
}

KResult<std::vector<std::string>> what_is_left(RealKernel& kernel, const IdleState& at_first)
{
    constexpr std::uint32_t first_wait_ms = 4;
    constexpr std::uint32_t longest_wait_ms = 1024;
    const HostModel& host = kernel.booted().host();
    std::vector<std::string> left;
    for (std::uint32_t wait_ms = first_wait_ms; wait_ms <= longest_wait_ms; wait_ms *= 2)
    {
        if (const auto unloaded = unload_all(kernel); !unloaded)
            return tl::unexpected{unloaded.error()};
        const std::uint64_t idles = host.idles();
        if (const auto slept = kernel.sleep_ms(wait_ms); !slept)
            return tl::unexpected{slept.error()};
        left = left_behind(at_first, idle_state_of(kernel.booted()));
        if (idles == host.idles())
            left.emplace_back("a task that never sleeps");
        if (left.empty())
            break;
    }
    return left;
}

} // namespace kobox::cli
