#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// A whole file; the error is one line that names the file and the cause.
[[nodiscard]] tl::expected<std::vector<std::byte>, std::string> read_file(const std::string& path);

/// Replaces `path` in one step, so that a reader never sees half of it. "-" is standard output.
[[nodiscard]] tl::expected<void, std::string> write_file(
    const std::string& path, std::string_view content);

} // namespace kobox::cli
