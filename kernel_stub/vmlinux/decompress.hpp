#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// "gzip", "xz", "zstd", "lz4" by the stream's first bytes; others that kernels are packed with
/// ("bzip2", "lzma", "lzo") by name too, so that an error can name them; "" for none of them.
[[nodiscard]] std::string_view compression_of(std::span<const std::byte> stream);

/// Unpacks one stream; bytes after its end are ignored, as a bzImage appends the size there. A
/// legacy lz4 stream has no end of its own: the caller cuts the size off. The result has at most
/// `limit` bytes: a longer one is an error.
[[nodiscard]] tl::expected<std::vector<std::byte>, std::string> decompress(
    std::span<const std::byte> stream, std::uint64_t limit);

} // namespace kobox
