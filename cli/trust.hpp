#pragma once

#include "kernel_stub/profile.hpp"
#include "loader/signature.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// The kernel's own certificates and those of --trust; none without --trust: the kernel's own are
/// read when a signature asks for them. The error is one line.
[[nodiscard]] tl::expected<std::optional<TrustedKeys>, std::string> trusted_keys(
    std::span<const std::string> certificates, const KernelProfile& profile);

/// Of finit_module(2), as modprobe sets them for its options of these names.
[[nodiscard]] std::uint32_t module_init_flags(bool force_vermagic, bool force_modversion) noexcept;

} // namespace kobox::cli
