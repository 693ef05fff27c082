#pragma once

#include "kernel_real/booted_kernel.hpp"
#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

/// A module's memory when its load is done and its init has not begun.
struct ModuleImage
{
    struct Part
    {
        std::string name; ///< "core", "init"; since 6.4 "text", "data", ...
        std::uint64_t base{};
        std::vector<std::byte> bytes;
    };
    std::uint64_t mod{};  ///< address of struct module, in one of the parts
    std::uint64_t copy{}; ///< where the temporary copy of the file was, and its size
    std::uint64_t copy_size{};
    /// Words that hold a time: that at which SRCU was told of the module's srcu_structs.
    std::vector<std::uint64_t> times;
    std::vector<Part> parts; ///< the module's regions, in the order of module_memory_shape()
};

/// Reads all regions through struct module. nullopt: this kernel's struct module has another shape.
[[nodiscard]] std::optional<ModuleImage> read_module_image(
    BootedKernel& kernel, const KernelProfile& profile, GuestAddr mod);

/// For a pipe: the bytes of an image, and back.
[[nodiscard]] std::string pack(const ModuleImage& image);
[[nodiscard]] std::optional<ModuleImage> unpack(std::string_view bytes);

} // namespace kobox::cli
