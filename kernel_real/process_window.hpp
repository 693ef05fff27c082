#pragma once

#include "kernel_real/host_model.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace kobox
{

/// Memory of the host's own in the guest: the kernel sees it in its direct map, and process 1 as
/// its own pages, so that system calls can be given buffers. Addresses are stable: the same calls
/// get the same ones.
class ProcessWindow
{
public:
    explicit ProcessWindow(HostModel& host) : m_host{&host} {}

    /// Makes the window a part of the address space whose page tables the CPU uses. Once, before a
    /// snapshot is taken.
    static void map(HostModel& host);

    /// Where some bytes lie, for the kernel and for the process.
    struct Place
    {
        GuestAddr kernel{};
        GuestAddr user{};
    };
    /// Copies to new room of the window, aligned to 64 bytes; nullopt: it is full.
    [[nodiscard]] std::optional<Place> put(std::span<const std::byte> bytes);
    /// A part behind what put() uses for small things, for the host to manage; contiguous for the
    /// kernel and for the host.
    [[nodiscard]] GuestRange upper_part() const noexcept;
    /// All room is free again.
    void clear() noexcept { m_used = 0; }
    [[nodiscard]] std::uint64_t size() const noexcept;

private:
    HostModel* m_host;
    std::uint64_t m_used{};
};

} // namespace kobox
