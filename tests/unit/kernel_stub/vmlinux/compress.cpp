#include "tests/unit/kernel_stub/vmlinux/compress.hpp"

#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"

#include <lz4.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <doctest/doctest.h>

#include <algorithm>

namespace kobox::test
{

namespace
{

using Bytes = std::vector<std::byte>;

template <typename T>
T* as(std::byte* p)
{
    return static_cast<T*>(static_cast<void*>(p));
}
template <typename T>
const T* as(const std::byte* p)
{
    return static_cast<const T*>(static_cast<const void*>(p));
}

Bytes gzip(std::span<const std::byte> in)
{
    z_stream z{};
    REQUIRE(deflateInit2(&z, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    Bytes out(deflateBound(&z, in.size()));
    z.next_in = const_cast<Bytef*>(as<Bytef>(in.data()));
    z.avail_in = static_cast<uInt>(in.size());
    z.next_out = as<Bytef>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

/// scripts/xz_wrap.sh: the x86 filter before LZMA2, CRC32 as check.
Bytes xz(std::span<const std::byte> in)
{
    lzma_options_lzma options;
    REQUIRE(!lzma_lzma_preset(&options, 1));
    lzma_filter filters[] = {
        {LZMA_FILTER_X86, nullptr}, {LZMA_FILTER_LZMA2, &options}, {LZMA_VLI_UNKNOWN, nullptr}};
    Bytes out(lzma_stream_buffer_bound(in.size()));
    std::size_t used = 0;
    REQUIRE(
        lzma_stream_buffer_encode(
            filters, LZMA_CHECK_CRC32, nullptr, as<std::uint8_t>(in.data()), in.size(),
            as<std::uint8_t>(out.data()), &used, out.size()) == LZMA_OK);
    out.resize(used);
    return out;
}

Bytes zstd(std::span<const std::byte> in)
{
    Bytes out(ZSTD_compressBound(in.size()));
    const std::size_t used = ZSTD_compress(out.data(), out.size(), in.data(), in.size(), 3);
    REQUIRE(ZSTD_isError(used) == 0);
    out.resize(used);
    return out;
}

Bytes lz4(std::span<const std::byte> in)
{
    constexpr std::size_t block = std::size_t{8} << 20;
    ByteWriter out;
    out.put(std::uint32_t{0x184C2102});
    for (; !in.empty(); in = in.subspan(std::min(block, in.size())))
    {
        const auto size = static_cast<int>(std::min(block, in.size()));
        Bytes packed(static_cast<std::size_t>(LZ4_compressBound(size)));
        const int used = LZ4_compress_default(
            as<char>(in.data()), as<char>(packed.data()), size, static_cast<int>(packed.size()));
        REQUIRE(used > 0);
        packed.resize(static_cast<std::size_t>(used));
        out.put(static_cast<std::uint32_t>(used));
        out.append(packed);
    }
    return out.bytes();
}

} // namespace

Bytes compress(std::string_view format, std::span<const std::byte> bytes)
{
    if (format == "gzip")
        return gzip(bytes);
    if (format == "xz")
        return xz(bytes);
    if (format == "zstd")
        return zstd(bytes);
    REQUIRE(format == "lz4");
    return lz4(bytes);
}

} // namespace kobox::test
