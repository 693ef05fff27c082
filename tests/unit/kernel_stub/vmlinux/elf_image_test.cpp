#include "kernel_stub/vmlinux/elf_image.hpp"

#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

std::vector<std::byte> sample()
{
    return build_elf({
        {".text", 0xffffffff81000000, std::vector<std::byte>(64, std::byte{0x90}),
         SHF_ALLOC | SHF_EXECINSTR},
        {".data..percpu", 0, std::vector<std::byte>(32, std::byte{1}), SHF_ALLOC | SHF_WRITE},
        {".bss", 0xffffffff83000000, {}, SHF_ALLOC | SHF_WRITE, SHT_NOBITS, 4096},
        {".comment", 0, std::vector<std::byte>(64), 0},
    });
}

std::string error_of(std::span<const std::byte> file)
{
    const auto image = ElfImage::read(file);
    REQUIRE_FALSE(image.has_value());
    return image.error();
}

} // namespace

TEST_CASE("an ELF image finds sections by name and address")
{
    const auto file = sample();
    const auto image = ElfImage::read(file);
    REQUIRE(image.has_value());
    REQUIRE(image->find(".text") != nullptr);
    CHECK(image->find(".text")->body.size() == 64);
    CHECK(image->find(".bss")->body.size() == 0);
    CHECK(image->find(".bss")->size == 4096);
    CHECK(image->find(".nothing") == nullptr);
    CHECK(image->section_at(0xffffffff8100003f)->name == ".text");
    CHECK(image->section_at(0xffffffff81000040) == nullptr);
    CHECK(image->section_at(0xffffffff80ffffff) == nullptr);
    CHECK(image->section_at(16)->name == ".data..percpu");
    CHECK(image->section_at(40) == nullptr);
    CHECK(image->section_at(~std::uint64_t{0}) == nullptr);
}

TEST_CASE("an ELF image gives the bytes at an address up to the end of the section")
{
    const auto file = sample();
    const auto image = ElfImage::read(file);
    REQUIRE(image.has_value());
    CHECK(image->at(0xffffffff81000030)->size() == 16);
    CHECK(image->at(0xffffffff81000030)->read<std::uint8_t>(0) == 0x90);
    CHECK_FALSE(image->at(0xffffffff83000008).has_value());
    CHECK_FALSE(image->at(0xffffffff90000000).has_value());
}

TEST_CASE("an ELF file that is no x86-64 kernel is refused with the cause")
{
    const auto changed = [](std::size_t at, auto value) {
        auto file = sample();
        std::memcpy(file.data() + at, &value, sizeof value);
        return error_of(file);
    };
    constexpr std::uint16_t half = 0;
    CHECK(changed(0, half) == "not an ELF file");
    CHECK(error_of(build_elf({}, EM_AARCH64)) == "a kernel for arm64: kobox runs x86-64 kernels");
    CHECK(
        error_of(build_elf({}, 4242)) ==
        "a kernel for ELF machine 4242: kobox runs x86-64 kernels");
    CHECK(
        changed(EI_CLASS, std::uint8_t{ELFCLASS32}) ==
        "a kernel for 32-bit x86-64 (x32): kobox runs x86-64 kernels");
    CHECK(
        changed(EI_DATA, std::uint8_t{ELFDATA2MSB}) ==
        "a kernel for big-endian x86-64: kobox runs x86-64 kernels");
    CHECK(
        changed(offsetof(Elf64_Ehdr, e_type), std::uint16_t{ET_REL}) ==
        "a relocatable object (a module?), not a linked kernel image");
    CHECK(
        changed(offsetof(Elf64_Ehdr, e_shnum), half) ==
        "the ELF file has no section table (stripped?)");
    CHECK(
        changed(offsetof(Elf64_Ehdr, e_shstrndx), std::uint16_t{99}) ==
        "the ELF file has no section names");
    CHECK(changed(offsetof(Elf64_Ehdr, e_shoff), ~std::uint64_t{0})
              .starts_with("truncated: section header 0 of 6 lies outside of the "));
}

TEST_CASE("an ELF file cut off anywhere is refused")
{
    const auto file = sample();
    for (std::size_t size = 0; size < file.size(); ++size)
        CHECK_FALSE(ElfImage::read(std::span{file}.first(size)).has_value());
}

TEST_CASE("an ELF file with any byte changed is read inside of its bounds")
{
    const auto good = sample();
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const std::byte flip : {std::byte{0xff}, std::byte{0x01}, std::byte{0x80}})
        {
            auto bad = good;
            bad[at] ^= flip;
            if (const auto image = ElfImage::read(bad))
                for (const ElfSection& section : image->sections())
                    if (const auto bytes = image->at(section.addr))
                        CHECK(bytes->size() <= bad.size());
        }
}
