#include "kernel_stub/vmlinux/kernel_image.hpp"

#include "kernel_stub/vmlinux/byte_view.hpp"
#include "kernel_stub/vmlinux/decompress.hpp"

#include <spdlog/fmt/fmt.h>

#include <utility>

namespace kobox
{

namespace
{

constexpr std::string_view elf_magic{
    "\x7f"
    "ELF",
    4};
constexpr std::uint64_t image_limit = std::uint64_t{512} << 20;

// Documentation/x86/boot.rst (v6.1): fields of the setup header by their offset in the file.
constexpr std::uint64_t setup_sects_at = 0x1f1;
constexpr std::uint64_t header_magic_at = 0x202;
constexpr std::uint64_t protocol_at = 0x206;
constexpr std::uint64_t payload_offset_at = 0x248;
constexpr std::uint64_t payload_length_at = 0x24c;
constexpr std::uint16_t protocol_with_payload = 0x0208;
constexpr std::uint64_t sector = 512;

/// What a file that is neither ELF nor bzImage is, as far as a person needs to know.
std::string what_it_is(ByteView file)
{
    const std::string_view text = file.text();
    if (text.empty())
        return "the file is empty";
    if (text.size() > 0x3c && text.substr(0x38).starts_with("ARMd"))
        return "an arm64 kernel image: kobox runs x86-64 kernels";
    if (const auto packed = compression_of(file.bytes()); !packed.empty())
        return fmt::format("a {} file: unpack it first", packed);
    return "not a kernel image: give a vmlinuz (bzImage) or an ELF vmlinux";
}

} // namespace

tl::expected<KernelImage, std::string> unpack_kernel_image(std::span<const std::byte> file)
{
    const ByteView view{file};
    if (view.text().starts_with(elf_magic))
        return KernelImage{{}, file};

    if (view.size() <= header_magic_at || !view.text().substr(header_magic_at).starts_with("HdrS"))
        return tl::unexpected{what_it_is(view)};
    const auto protocol = view.read<std::uint16_t>(protocol_at);
    const auto setup_sects = view.read<std::uint8_t>(setup_sects_at);
    const auto payload_offset = view.read<std::uint32_t>(payload_offset_at);
    const auto payload_length = view.read<std::uint32_t>(payload_length_at);
    if (!payload_length)
        return tl::unexpected{std::string{"truncated in the boot header"}};
    if (*protocol < protocol_with_payload)
        return tl::unexpected{fmt::format(
            "boot protocol {}.{:02}: kobox reads 2.08 (Linux 2.6.26) and later", *protocol >> 8,
            *protocol & 0xff)};

    // A setup_sects of 0 stands for 4, for the sake of very old boot loaders.
    const std::uint64_t setup = *setup_sects == 0 ? 4 : *setup_sects;
    const std::uint64_t at = (setup + 1) * sector + *payload_offset;
    const auto payload = view.sub(at, *payload_length);
    if (!payload)
        return tl::unexpected{fmt::format(
            "truncated: the boot header puts {} bytes of kernel at {:#x}, the file has {} bytes",
            *payload_length, at, view.size())};
    // The last four bytes are the unpacked size: no part of an lz4 stream, which has no end mark.
    const bool has_size = compression_of(payload->bytes()) == "lz4" && payload->size() >= 4;
    const std::uint64_t stream_size = payload->size() - (has_size ? 4 : 0);
    auto kernel = decompress(payload->bytes().first(stream_size), image_limit);
    if (!kernel)
        return tl::unexpected{fmt::format("the kernel in the bzImage: {}", kernel.error())};
    if (!ByteView{*kernel}.text().starts_with(elf_magic))
        return tl::unexpected{std::string{"the kernel in the bzImage is not an ELF file"}};
    return KernelImage{std::move(*kernel), file};
}

} // namespace kobox
