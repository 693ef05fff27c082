#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// A module as user space sees it before it hands it to the kernel.
struct ModuleFile
{
    std::string path;
    std::vector<std::byte> bytes; ///< unpacked where the file is .ko.gz, .ko.xz or .ko.zst
};

/// Reads a module file; the error is one line that names the file and the cause.
[[nodiscard]] tl::expected<ModuleFile, std::string> read_module_file(const std::string& path);

/// The values of `tag` in .modinfo, as modinfo(8) and depmod(8) read them: from a file that nobody
/// has checked yet. Empty for anything that is no module.
[[nodiscard]] std::vector<std::string> modinfo_values(
    std::span<const std::byte> module, std::string_view tag);

/// The first of them, or empty.
[[nodiscard]] std::string modinfo_value(std::span<const std::byte> module, std::string_view tag);

/// `depends=`: names, in order.
[[nodiscard]] std::vector<std::string> modinfo_depends(std::span<const std::byte> module);

/// "a.ko", or the same packed: what is no module by its name, depmod(8) does not look at.
[[nodiscard]] bool is_module_path(std::string_view path);

/// "/lib/a/snd-pcm.ko.xz" -> "snd_pcm": the name by which the kernel knows the module.
[[nodiscard]] std::string module_name_of_path(std::string_view path);

} // namespace kobox
