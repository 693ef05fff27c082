#pragma once

#include "emu/guest.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

namespace kobox
{

/// The memory of a guest by its virtual addresses, as the host reads and writes it. The host acts
/// as the kernel's own memory management: R, W and X do not hold it back, but a byte that is not
/// mapped is a GuestFault.
class GuestMemory
{
public:
    GuestMemory() = default;
    virtual ~GuestMemory() = default;
    GuestMemory(const GuestMemory&) = delete;
    GuestMemory& operator=(const GuestMemory&) = delete;

    /// Permissions of the page that holds `addr`; none when it is not mapped.
    [[nodiscard]] virtual std::optional<Perms> perms(GuestAddr addr) const noexcept = 0;
    [[nodiscard]] virtual bool is_mapped(GuestAddr addr, std::uint64_t size) const noexcept = 0;

    /// Copies; throws GuestFault at the first byte that is not mapped (bytes before it are copied).
    virtual void read(GuestAddr addr, std::span<std::byte> to) const = 0;
    virtual void write(GuestAddr addr, std::span<const std::byte> from) = 0;
    virtual void fill(GuestAddr addr, std::byte value, std::uint64_t size) = 0;
    [[nodiscard]] virtual bool try_read(GuestAddr addr, std::span<std::byte> to) const noexcept = 0;
    [[nodiscard]] virtual bool try_write(GuestAddr addr, std::span<const std::byte> from) = 0;

    /// The NUL-terminated string at `addr`, cut at `max` bytes; throws GuestFault as read() does.
    [[nodiscard]] virtual std::string load_cstring(GuestAddr addr, std::uint64_t max) const = 0;

    /// The host's view of a range whose memory is contiguous for the host too; nullopt when it is
    /// not. Valid until the range is unmapped or a snapshot is taken.
    [[nodiscard]] virtual std::optional<std::span<const std::byte>> view(
        GuestRange range) const noexcept = 0;
    /// The same to write through: for bulk work such as relocation. The caller calls
    /// host_wrote(range) when it is done, before the guest runs.
    [[nodiscard]] virtual std::optional<std::span<std::byte>> writable_view(
        GuestRange range) noexcept = 0;
    virtual void host_wrote(GuestRange range) noexcept = 0;

    template <typename T>
    [[nodiscard]] T load(GuestAddr addr) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        T value;
        read(addr, std::as_writable_bytes(std::span{&value, 1}));
        return value;
    }
    template <typename T>
    [[nodiscard]] T load(GuestPtr<T> ptr) const
    {
        return load<T>(ptr.addr);
    }
    template <typename T>
    void store(GuestAddr addr, const T& value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        write(addr, std::as_bytes(std::span{&value, 1}));
    }
    template <typename T>
    void store(GuestPtr<T> ptr, const std::type_identity_t<T>& value)
    {
        store<T>(ptr.addr, value);
    }
};

} // namespace kobox
