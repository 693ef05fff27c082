#include "kernel_stub/vmlinux/kernel_image.hpp"

#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/kernel_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kobox;
using namespace kobox::test;

namespace
{

std::vector<std::byte> small_elf()
{
    return build_elf({{".text", 0xffffffff81000000, std::vector<std::byte>(5000)}});
}

std::string error_of(std::span<const std::byte> file)
{
    const auto kernel = unpack_kernel_image(file);
    REQUIRE_FALSE(kernel.has_value());
    return kernel.error();
}

std::string error_of(std::string_view text)
{
    return error_of(std::as_bytes(std::span{text}));
}

} // namespace

TEST_CASE("a bzImage gives its kernel, however it is packed")
{
    const auto elf = small_elf();
    for (const std::string compression : {"gzip", "xz", "zstd", "lz4"})
    {
        CAPTURE(compression);
        const auto file = bz_image(compression, elf);
        const auto kernel = unpack_kernel_image(file);
        REQUIRE_MESSAGE(kernel.has_value(), (kernel ? "" : kernel.error()));
        CHECK(std::ranges::equal(kernel->elf(), elf));
    }
}

TEST_CASE("an ELF vmlinux is taken as it is")
{
    const auto elf = small_elf();
    const auto kernel = unpack_kernel_image(elf);
    REQUIRE(kernel.has_value());
    CHECK(kernel->elf().data() == elf.data());
}

TEST_CASE("a file that is no kernel image is named for what it is")
{
    const std::string no_kernel = "not a kernel image: give a vmlinuz (bzImage) or an ELF vmlinux";
    CHECK(error_of("") == "the file is empty");
    CHECK(error_of("just text\n") == no_kernel);
    CHECK(error_of(std::string(5000, 'x')) == no_kernel);
    CHECK(error_of("\x1f\x8b and so on") == "a gzip file: unpack it first");
    std::string arm64(0x38, '\0');
    CHECK(error_of(arm64 + "ARMd and more") == "an arm64 kernel image: kobox runs x86-64 kernels");
}

TEST_CASE("a bzImage cut off anywhere is refused")
{
    const auto whole = bz_image("gzip", small_elf());
    for (std::size_t size = 0; size + 16 < whole.size(); ++size)
        CHECK_FALSE(unpack_kernel_image(std::span{whole}.first(size)).has_value());
    CHECK(error_of(std::span{whole}.first(1500)).starts_with("truncated: the boot header puts "));
    CHECK(error_of(std::span{whole}.first(0x24e)) == "truncated in the boot header");
}

TEST_CASE("a bzImage with a broken header or payload is refused with the cause")
{
    const auto changed = [](std::size_t at, auto value) {
        auto file = bz_image("xz", small_elf());
        std::memcpy(file.data() + at, &value, sizeof value);
        return error_of(file);
    };
    CHECK(
        changed(0x206, std::uint16_t{0x0204}) ==
        "boot protocol 2.04: kobox reads 2.08 (Linux 2.6.26) and later");
    CHECK(
        changed(0x248, std::uint32_t{0xffffffff}).starts_with("truncated: the boot header puts "));
    CHECK(
        changed(3 * 512 + 0x2c4, std::array{'B', 'Z', 'h', '9', '1', 'A'}) ==
        "the kernel in the bzImage: compressed with bzip2, which kobox does not unpack: gzip, xz, "
        "zstd and lz4 are known");
    CHECK(changed(3 * 512 + 0x2c4, 0) == "the kernel in the bzImage: unknown compression");
    const std::string_view text = "no ELF file";
    CHECK(
        error_of(bz_image("zstd", std::as_bytes(std::span{text}))) ==
        "the kernel in the bzImage is not an ELF file");
}
