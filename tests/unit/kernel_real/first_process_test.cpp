#include "kernel_real/first_process.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <elf.h>
#include <string>

using namespace kobox;

namespace
{

/// A number of a cpio header: eight hexadecimal digits, the n-th behind the magic.
std::uint64_t number(const std::string& archive, std::size_t member, std::size_t n)
{
    constexpr std::size_t magic = 6;
    constexpr std::size_t digits = 8;
    return std::stoull(archive.substr(member + magic + n * digits, digits), nullptr, 16);
}

std::string archive()
{
    const auto bytes = make_initramfs();
    std::string text(bytes.size(), '\0');
    std::memcpy(text.data(), bytes.data(), bytes.size());
    return text;
}

constexpr std::size_t header_size = 110;

} // namespace

TEST_CASE("the initramfs is whole pages with one executable file and a trailer")
{
    const std::string cpio = archive();
    CHECK(cpio.size() % page_size == 0);
    CHECK(cpio.starts_with("070701"));
    CHECK(number(cpio, 0, 1) == 0100755);
    CHECK(std::string{cpio.c_str() + header_size} == "init");
    const std::size_t contents = header_size + 6; // padded to four
    const std::size_t trailer = contents + number(cpio, 0, 6);
    CHECK(cpio.substr(trailer, 6) == "070701");
    CHECK(std::string{cpio.c_str() + trailer + header_size} == "TRAILER!!!");
}

TEST_CASE("the first program is a static executable whose entry lies in its only loaded segment")
{
    const std::string cpio = archive();
    const std::string file = cpio.substr(header_size + 6, number(cpio, 0, 6));
    Elf64_Ehdr header{};
    REQUIRE(file.size() > sizeof header);
    std::memcpy(&header, file.data(), sizeof header);
    CHECK(std::memcmp(header.e_ident, ELFMAG, SELFMAG) == 0);
    CHECK(header.e_type == ET_EXEC);
    Elf64_Phdr segment{};
    std::memcpy(&segment, file.data() + header.e_phoff, sizeof segment);
    CHECK(segment.p_type == PT_LOAD);
    CHECK(segment.p_flags == (PF_R | PF_X));
    CHECK(header.e_entry >= segment.p_vaddr);
    CHECK(header.e_entry < segment.p_vaddr + segment.p_filesz);
    CHECK(segment.p_filesz == file.size());
}

TEST_CASE("a system call is not entered where exec has left no registers of a program")
{
    struct Bus final : PcBus
    {
        std::uint32_t port_in(std::uint32_t, int) noexcept override { return 0; }
        void port_out(std::uint32_t, int, std::uint32_t) noexcept override {}
        Machine::Cpuid cpuid(std::uint32_t, std::uint32_t) noexcept override { return {}; }
        std::uint64_t read_tsc() noexcept override { return 0; }
        void wait() noexcept override {}
    } bus;
    GuestRam ram{page_size};
    Pc pc{ram, bus};
    pc.set_reg(Reg::rsp, 0x5123);
    const auto entered = enter_system_call(pc, GuestAddr{0x1000}, 1);
    REQUIRE_FALSE(entered);
    CHECK(entered.error().find("not where process 1 has them") != std::string::npos);
}
