#pragma once

#include "kernel_stub/profile.hpp"

#include <array>
#include <string>
#include <string_view>

// What the reader and the writer of the text format (docs/PROFILE.md) share.

namespace kobox
{

constexpr std::string_view profile_first_line = "kobox kernel profile 1";

constexpr auto license_names = std::to_array<std::string_view>({"any", "gpl"});
constexpr auto kind_names =
    std::to_array<std::string_view>({"function", "data", "percpu", "absolute"});
static_assert(license_names.size() == static_cast<std::size_t>(ExportLicense::gpl) + 1);
static_assert(kind_names.size() == static_cast<std::size_t>(ExportKind::absolute) + 1);

struct KernelKey
{
    std::string_view name;
    std::string KernelProfile::* member;
};

/// The lines of [kernel], in their order.
constexpr auto kernel_keys = std::to_array<KernelKey>({
    {"source", &KernelProfile::source},
    {"release", &KernelProfile::release},
    {"version", &KernelProfile::version},
    {"vermagic", &KernelProfile::vermagic},
});

} // namespace kobox
