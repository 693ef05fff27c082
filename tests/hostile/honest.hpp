#pragma once

#include "fixtures/ko_builder/ko_builder.hpp"
#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace kobox::hostile
{

// What hostile modules are made from: a module that a kernel would load.

using Bytes = std::vector<std::byte>;

/// Length of a name that is too long, where a module has one.
constexpr std::uint64_t long_name = 4 << 20;

/// The first export of the embedded profile that is wanted.
[[nodiscard]] const ProfileExport& export_of(
    const std::function<bool(const ProfileExport&)>& wanted);

[[nodiscard]] std::uint32_t crc_of(std::string_view export_name);

/// All that a module needs to get past the checks of its modinfo.
[[nodiscard]] KoBuilder without_versions();
[[nodiscard]] KoBuilder honest();
KoBuilder& add_text(KoBuilder& ko);

[[nodiscard]] Bytes filled(std::uint64_t size, char with);

template <typename T>
T load(std::span<const std::byte> bytes, std::uint64_t offset)
{
    T value;
    std::memcpy(&value, bytes.subspan(offset, sizeof(T)).data(), sizeof(T));
    return value;
}

template <typename T>
void store(std::span<std::byte> bytes, std::uint64_t offset, const T& value)
{
    std::memcpy(bytes.subspan(offset, sizeof(T)).data(), &value, sizeof(T));
}

} // namespace kobox::hostile
