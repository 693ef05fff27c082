#include "kernel_stub/vmlinux/decompress.hpp"

#include "kernel_stub/vmlinux/byte_view.hpp"

#include <spdlog/fmt/fmt.h>

#include <lz4.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace kobox
{

namespace
{

using Bytes = std::vector<std::byte>;
using Result = tl::expected<Bytes, std::string>;

constexpr std::size_t chunk_size = std::size_t{4} << 20;

tl::unexpected<std::string> too_large(std::uint64_t limit)
{
    return tl::unexpected{fmt::format("unpacks to more than {} MiB", limit >> 20)};
}

/// Output that grows with what the stream really yields, never with what it claims.
class Output
{
public:
    explicit Output(std::uint64_t limit) : m_limit{limit} {}

    /// Room for the next bytes; empty: the limit is reached.
    std::span<std::byte> room()
    {
        if (m_bytes.size() == m_used)
            m_bytes.resize(std::min<std::uint64_t>(m_limit, m_used + std::max(chunk_size, m_used)));
        return std::span{m_bytes}.subspan(m_used);
    }
    void add(std::size_t n) { m_used += n; }
    Bytes take()
    {
        m_bytes.resize(m_used);
        return std::move(m_bytes);
    }

private:
    std::uint64_t m_limit;
    std::size_t m_used{};
    Bytes m_bytes;
};

// The three libraries take unsigned char or void pointers to what they only read.
unsigned char* octets(std::byte* p)
{
    return static_cast<unsigned char*>(static_cast<void*>(p));
}
const unsigned char* octets(const std::byte* p)
{
    return static_cast<const unsigned char*>(static_cast<const void*>(p));
}

constexpr unsigned as_uint(std::size_t n)
{
    return static_cast<unsigned>(std::min<std::size_t>(n, std::numeric_limits<unsigned>::max()));
}

Result gunzip(std::span<const std::byte> in, std::uint64_t limit)
{
    z_stream z{};
    if (inflateInit2(&z, 16 + MAX_WBITS) != Z_OK)
        return tl::unexpected{std::string{"zlib does not start"}};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> guard{&z, &inflateEnd};
    Output out{limit};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): zlib reads it only.
    z.next_in = const_cast<Bytef*>(octets(in.data()));
    z.avail_in = as_uint(in.size());
    for (;;)
    {
        const auto room = out.room();
        if (room.empty())
            return too_large(limit);
        z.next_out = octets(room.data());
        z.avail_out = as_uint(room.size());
        const unsigned before = z.avail_out;
        const int ret = inflate(&z, Z_NO_FLUSH);
        out.add(before - z.avail_out);
        if (ret == Z_STREAM_END)
            return out.take();
        if (ret != Z_OK && !(ret == Z_BUF_ERROR && z.avail_out == 0))
            return tl::unexpected{fmt::format(
                "broken gzip stream ({})", z.msg != nullptr ? z.msg : "it ends too early")};
    }
}

Result unxz(std::span<const std::byte> in, std::uint64_t limit)
{
    lzma_stream z = LZMA_STREAM_INIT;
    // The kernel's own dictionary is 128 MiB (scripts/xz_wrap.sh, v6.1).
    constexpr std::uint64_t memory = std::uint64_t{256} << 20;
    if (lzma_stream_decoder(&z, memory, 0) != LZMA_OK)
        return tl::unexpected{std::string{"liblzma does not start"}};
    const std::unique_ptr<lzma_stream, void (*)(lzma_stream*)> guard{&z, &lzma_end};
    Output out{limit};
    z.next_in = octets(in.data());
    z.avail_in = in.size();
    for (;;)
    {
        const auto room = out.room();
        if (room.empty())
            return too_large(limit);
        z.next_out = octets(room.data());
        z.avail_out = room.size();
        const lzma_ret ret = lzma_code(&z, LZMA_RUN);
        out.add(room.size() - z.avail_out);
        if (ret == LZMA_STREAM_END)
            return out.take();
        if (ret != LZMA_OK && !(ret == LZMA_BUF_ERROR && z.avail_out == 0))
            return tl::unexpected{fmt::format("broken xz stream (liblzma: {})", int{ret})};
        if (z.avail_in == 0 && z.avail_out != 0)
            return tl::unexpected{std::string{"broken xz stream (it ends too early)"}};
    }
}

Result unzstd(std::span<const std::byte> in, std::uint64_t limit)
{
    const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> z{
        ZSTD_createDCtx(), &ZSTD_freeDCtx};
    if (z == nullptr)
        return tl::unexpected{std::string{"libzstd does not start"}};
    Output out{limit};
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    for (;;)
    {
        const auto room = out.room();
        if (room.empty())
            return too_large(limit);
        ZSTD_outBuffer output{room.data(), room.size(), 0};
        const std::size_t ret = ZSTD_decompressStream(z.get(), &output, &input);
        out.add(output.pos);
        if (ZSTD_isError(ret) != 0)
            return tl::unexpected{fmt::format("broken zstd stream ({})", ZSTD_getErrorName(ret))};
        if (ret == 0)
            return out.take();
        if (input.pos == input.size && output.pos < output.size)
            return tl::unexpected{std::string{"broken zstd stream (it ends too early)"}};
    }
}

/// The legacy format: the magic, then blocks of a 32-bit length and that many bytes, each 8 MiB
/// unpacked but for the last (lib/decompress_unlz4.c, v6.1).
Result unlz4(std::span<const std::byte> in, std::uint64_t limit)
{
    constexpr std::size_t block_size = std::size_t{8} << 20;
    constexpr std::uint32_t magic = 0x184C2102;
    const ByteView view{in};
    Bytes out;
    Bytes block(block_size);
    for (std::uint64_t at = 4; at < in.size();)
    {
        const auto length = view.read<std::uint32_t>(at);
        if (!length)
            return tl::unexpected{std::string{"broken lz4 stream (half a block length)"}};
        at += 4;
        if (*length == magic)
            continue;
        const auto packed = view.sub(at, *length);
        if (!packed || *length > std::uint32_t{LZ4_MAX_INPUT_SIZE})
            return tl::unexpected{std::string{"broken lz4 stream (it ends too early)"}};
        const auto* from = static_cast<const char*>(static_cast<const void*>(in.data() + at));
        auto* to = static_cast<char*>(static_cast<void*>(block.data()));
        const int n =
            LZ4_decompress_safe(from, to, static_cast<int>(*length), static_cast<int>(block_size));
        if (n < 0)
            return tl::unexpected{std::string{"broken lz4 stream (a block does not unpack)"}};
        if (out.size() + static_cast<std::size_t>(n) > limit)
            return too_large(limit);
        out.insert(out.end(), block.begin(), block.begin() + n);
        at += *length;
    }
    return out;
}

struct Format
{
    std::string_view name;
    std::string_view magic;
    Result (*unpack)(std::span<const std::byte>, std::uint64_t); ///< nullptr: known by name only
};

constexpr auto formats = std::to_array<Format>({
    {"gzip", std::string_view{"\x1f\x8b", 2}, gunzip},
    {"xz",
     std::string_view{
         "\xfd"
         "7zXZ\0",
         6},
     unxz},
    {"zstd", std::string_view{"\x28\xb5\x2f\xfd", 4}, unzstd},
    {"lz4", std::string_view{"\x02\x21\x4c\x18", 4}, unlz4},
    {"bzip2", std::string_view{"BZh", 3}, nullptr},
    {"lzma", std::string_view{"\x5d\0\0", 3}, nullptr},
    {"lzo", std::string_view{"\x89LZO", 4}, nullptr},
});

const Format* format_of(std::span<const std::byte> stream)
{
    const std::string_view text = ByteView{stream}.text();
    const auto row =
        std::ranges::find_if(formats, [&](const Format& f) { return text.starts_with(f.magic); });
    return row == formats.end() ? nullptr : &*row;
}

} // namespace

std::string_view compression_of(std::span<const std::byte> stream)
{
    const Format* const format = format_of(stream);
    return format == nullptr ? std::string_view{} : format->name;
}

Result decompress(std::span<const std::byte> stream, std::uint64_t limit)
{
    const Format* const format = format_of(stream);
    if (format == nullptr)
        return tl::unexpected{std::string{"unknown compression"}};
    if (format->unpack == nullptr)
        return tl::unexpected{fmt::format(
            "compressed with {}, which kobox does not unpack: gzip, xz, zstd and lz4 are known",
            format->name)};
    return format->unpack(stream, limit);
}

} // namespace kobox
