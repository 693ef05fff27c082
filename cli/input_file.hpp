#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// A whole file; the error is one line that names the file and the cause.
[[nodiscard]] tl::expected<std::vector<std::byte>, std::string> read_file(const std::string& path);

/// Its bytes as text, and whether they are: a profile is text, a kernel image is not.
[[nodiscard]] std::string as_text(std::span<const std::byte> bytes);
[[nodiscard]] bool is_text(std::span<const std::byte> bytes);

/// To an open file; false, and errno says why.
[[nodiscard]] bool write_all(int fd, std::string_view content);

/// Replaces `path` in one step, so that a reader never sees half of it. "-" is standard output.
[[nodiscard]] tl::expected<void, std::string> write_file(
    const std::string& path, std::string_view content);

} // namespace kobox::cli
