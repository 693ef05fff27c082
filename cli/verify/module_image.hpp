#pragma once

#include "kernel_real/booted_kernel.hpp"

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
        std::uint64_t base{};
        std::vector<std::byte> bytes;
    };
    std::uint64_t mod{};  ///< address of struct module, in the core part
    std::uint64_t copy{}; ///< where the temporary copy of the file was, and its size
    std::uint64_t copy_size{};
    /// Words that hold a time: that at which SRCU was told of the module's srcu_structs.
    std::vector<std::uint64_t> times;
    Part core;
    Part init;
};

/// Reads both parts through struct module (6.1: core_layout and init_layout). nullopt: this
/// kernel's struct module has another shape.
[[nodiscard]] std::optional<ModuleImage> read_module_image(BootedKernel& kernel, GuestAddr mod);

/// For a pipe: the bytes of an image, and back.
[[nodiscard]] std::string pack(const ModuleImage& image);
[[nodiscard]] std::optional<ModuleImage> unpack(std::string_view bytes);

} // namespace kobox::cli
