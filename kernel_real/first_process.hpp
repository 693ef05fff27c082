#pragma once

#include "emu/guest_memory.hpp"
#include "emu/pc.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// What process 1 executes: a program of two instructions that the host made. It is never run; with
/// it the process has memory of its own, a stack, and files, as any other.
constexpr std::string_view first_program = "/init";

/// An initramfs with that program: a cpio archive (Documentation/driver-api/early-userspace,
/// "newc"). A multiple of the page size, padded with zeros.
[[nodiscard]] std::vector<std::byte> make_initramfs();

/// The CPU has just returned from the exec of first_program in process 1. Puts it where that
/// program's system call of this number would begin: what the SYSCALL instruction does (Intel SDM,
/// volume 2B), less the change of privilege. `entry` is the kernel's entry_SYSCALL_64. The error
/// says what was not found.
[[nodiscard]] tl::expected<void, std::string> enter_system_call(
    Pc& pc, GuestAddr entry, std::uint32_t number);

} // namespace kobox
