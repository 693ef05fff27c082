#include "kernel_stub/vmlinux/decompress.hpp"

#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"
#include "tests/unit/kernel_stub/vmlinux/compress.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kobox;
using kobox::test::compress;

namespace
{

constexpr std::uint64_t mib = std::uint64_t{1} << 20;
const std::string formats[] = {"gzip", "xz", "zstd", "lz4"};

/// Compressible, and with no period that a block size could hide behind.
std::vector<std::byte> sample(std::size_t size)
{
    std::vector<std::byte> bytes(size);
    std::uint32_t state = 1;
    for (std::byte& b : bytes)
    {
        state = state * 1664525 + 1013904223;
        b = static_cast<std::byte>((state >> 24) & 0x0f);
    }
    return bytes;
}

std::string error_of(std::span<const std::byte> stream, std::uint64_t limit)
{
    const auto unpacked = decompress(stream, limit);
    REQUIRE_FALSE(unpacked.has_value());
    return unpacked.error();
}

} // namespace

TEST_CASE("decompress() gives back what each format packed")
{
    for (const std::string& format : formats)
    {
        CAPTURE(format);
        // More than one block of lz4, which is 8 MiB.
        const std::size_t large = format == "lz4" ? 9 * mib : mib / 4;
        for (const std::size_t size : {std::size_t{1}, std::size_t{1000}, large})
        {
            const auto bytes = sample(size);
            const auto packed = compress(format, bytes);
            CHECK(compression_of(packed) == format);
            const auto unpacked = decompress(packed, 16 * mib);
            REQUIRE_MESSAGE(unpacked.has_value(), (unpacked ? "" : unpacked.error()));
            CHECK(*unpacked == bytes);
        }
    }
}

TEST_CASE("decompress() ignores what follows a stream that has an end")
{
    for (const std::string format : {"gzip", "xz", "zstd"})
    {
        CAPTURE(format);
        const auto bytes = sample(1000);
        auto packed = compress(format, bytes);
        packed.insert(packed.end(), 4, std::byte{0x55});
        CHECK(decompress(packed, mib) == bytes);
    }
}

TEST_CASE("decompress() refuses a stream that is cut off")
{
    for (const std::string format : {"gzip", "xz", "zstd"})
    {
        CAPTURE(format);
        const auto packed = compress(format, sample(1000));
        for (std::size_t size = 6; size < packed.size(); ++size)
            CHECK_FALSE(decompress(std::span{packed}.first(size), mib).has_value());
    }
    const auto packed = compress("lz4", sample(1000));
    for (std::size_t size = 5; size < packed.size(); ++size)
        CHECK_FALSE(decompress(std::span{packed}.first(size), mib).has_value());
}

TEST_CASE("decompress() survives any changed byte")
{
    for (const std::string& format : formats)
    {
        CAPTURE(format);
        const auto good = compress(format, sample(600));
        for (std::size_t at = 0; at < good.size(); ++at)
        {
            auto bad = good;
            bad[at] ^= std::byte{0x41};
            if (const auto unpacked = decompress(bad, mib))
                CHECK(unpacked->size() <= mib);
        }
    }
}

TEST_CASE("decompress() stops at its limit")
{
    for (const std::string& format : formats)
    {
        CAPTURE(format);
        const auto packed = compress(format, std::vector<std::byte>(5 * mib));
        CHECK(packed.size() < mib / 8);
        CHECK(error_of(packed, 4 * mib) == "unpacks to more than 4 MiB");
    }
}

TEST_CASE("decompress() names the formats that it does not unpack")
{
    const auto of = [](std::string_view text) {
        return error_of(std::as_bytes(std::span{text}), mib);
    };
    CHECK(
        of("BZh91AY") ==
        "compressed with bzip2, which kobox does not unpack: gzip, xz, zstd and lz4 are known");
    CHECK(of({"\x5d\0\0\0\1", 5}).starts_with("compressed with lzma,"));
    CHECK(of("\x89LZO").starts_with("compressed with lzo,"));
    CHECK(of("plain text") == "unknown compression");
    CHECK(of("") == "unknown compression");
}
