#pragma once

#include "kernel_real/booted_kernel.hpp"
#include "kernel_real/process_window.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tl/expected.hpp>

namespace kobox
{

/// Modules loaded and removed by the kernel's own system calls, as process 1 would call them.
class GuestLoader
{
public:
    explicit GuestLoader(BootedKernel& kernel) : m_kernel{&kernel}, m_window{kernel.host()} {}

    /// The system call's result: 0, or a negative errno.
    using Result = tl::expected<std::int64_t, BootedKernel::CallFailure>;
    /// finit_module(2): by init_module(2) where the two do not differ, and by what it calls where
    /// they do, for some `flags` are set, or the file is smaller than an ELF header. -E2BIG when
    /// the file does not fit into the process's memory.
    [[nodiscard]] Result init_module(
        std::span<const std::byte> file, std::string_view args, std::uint32_t flags);
    /// delete_module(2). `flags`: O_NONBLOCK, O_TRUNC.
    [[nodiscard]] Result delete_module(std::string_view name, std::uint32_t flags);

    /// Lets this much virtual time pass, while everything else that the kernel has to do goes on.
    [[nodiscard]] Result sleep_ms(std::uint32_t ms);

private:
    [[nodiscard]] Result system_call(
        std::string_view function, std::initializer_list<std::uint64_t> args);
    [[nodiscard]] Result load_with_flags(
        std::span<const std::byte> file, GuestAddr args, std::uint32_t flags);
    [[nodiscard]] Result decompress(GuestAddr info, GuestAddr area, std::uint64_t size);

    BootedKernel* m_kernel;
    ProcessWindow m_window;
};

} // namespace kobox
