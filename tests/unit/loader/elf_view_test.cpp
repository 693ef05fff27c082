#include "loader/elf_view.hpp"

#include "loader/crash.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

struct Loaded
{
    explicit Loaded(std::vector<std::byte> file) : load{kernel, std::move(file)}
    {
        REQUIRE(load.run_to("copy_module_from_user"));
        elf.emplace(load.context());
    }

    TestKernel kernel;
    TestLoad load;
    std::optional<ElfView> elf;
};

std::string field_of(const std::function<void()>& access)
{
    try
    {
        access();
    }
    catch (const LoaderCrash& crash)
    {
        return crash.field;
    }
    return {};
}

} // namespace

TEST_CASE("find_sec sees loaded sections, find_any_sec all")
{
    TestKernel kernel;
    KoBuilder ko{ko_layout(kernel.profile())};
    ko.section({.name = ".BTF", .flags = 0, .content = std::vector<std::byte>(4)});
    const Loaded loaded{ko.build()};
    CHECK(loaded.elf->find_sec(".BTF") == 0);
    CHECK(loaded.elf->find_any_sec(".BTF") == 1);
    CHECK(loaded.elf->find_sec(".modinfo") == 2);
    CHECK(loaded.elf->find_sec(".modinf") == 0);
    CHECK(loaded.elf->find_any_sec(".modinfo2") == 0);
}

TEST_CASE("a section header is edited where it lies in guest memory")
{
    TestKernel kernel;
    Loaded loaded{KoBuilder{ko_layout(kernel.profile())}.build()};
    Elf64_Shdr header = loaded.elf->section(1);
    header.sh_addr = 0x1234;
    loaded.elf->set_section(1, header);
    CHECK(loaded.elf->section(1).sh_addr == 0x1234);
    const GuestAddr at = loaded.elf->section_headers() + sizeof(Elf64_Shdr);
    CHECK(loaded.kernel.memory().load<Elf64_Shdr>(at).sh_addr == 0x1234);
}

TEST_CASE("a read outside the copy names the field that led there; the last page ends in zeros")
{
    const Loaded loaded{std::vector<std::byte>(100, std::byte{'x'})};
    CHECK(loaded.elf->string_at(90, "a name").size() == 10);
    CHECK(loaded.elf->byte_at(4095, "a byte") == std::byte{0});
    CHECK(field_of([&] { (void)loaded.elf->byte_at(4096, "a byte"); }) == "a byte");
    CHECK(field_of([&] { (void)loaded.elf->string_at(5000, "a name"); }) == "a name");
    CHECK(field_of([&] { (void)loaded.elf->bytes_at(4090, 10, "some"); }) == "some");
    CHECK(field_of([&] { (void)loaded.elf->bytes_at(10, ~std::uint64_t{0}, "all"); }) == "all");
    CHECK(field_of([&] { (void)loaded.elf->bytes_at(~std::uint64_t{0}, 1, "far"); }) == "far");
}

TEST_CASE("a string that fills the copy to its last byte has no end")
{
    const Loaded loaded{std::vector<std::byte>(page_size, std::byte{'x'})};
    CHECK(field_of([&] { (void)loaded.elf->string_at(0, "a name"); }) == "a name");
}

} // namespace kobox::test
