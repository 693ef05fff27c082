#include "loader/ko_reader.hpp"

#include "kernel_stub/profile.hpp"
#include "loader/export_index.hpp"
#include "loader/exporter.hpp"
#include "loader/module_file.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <algorithm>
#include <cstring>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

std::string prebuilt(const std::string& name)
{
    return KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + name;
}

std::vector<std::byte> fixture(const std::string& name)
{
    auto file = read_module_file(prebuilt(name));
    REQUIRE(file);
    return std::move(file->bytes);
}

} // namespace

TEST_CASE("a name that is longer than the kernel takes is cut")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.undefined(std::string(511, 'a')).undefined(std::string(100'000, 'b'));
    const auto bytes = ko.build();
    const auto reader = KoReader::open(bytes);
    REQUIRE(reader);
    const auto symbols = reader->symbols();
    const auto has = [&symbols](const std::string& name) {
        return std::ranges::find(symbols, name, &KoReader::Symbol::name) != symbols.end();
    };
    CHECK(has(std::string(511, 'a')));
    CHECK(has(std::string(511, 'b')));
}

TEST_CASE("sections that overlap have no more notes than the file could hold")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    std::vector<std::byte> note(4096);
    const Elf64_Nhdr header{.n_namesz = 0, .n_descsz = 4000, .n_type = 1};
    std::memcpy(note.data(), &header, sizeof header);
    for (int i = 0; i < 50; ++i)
        ko.section({.name = ".note." + std::to_string(i), .type = SHT_NOTE, .content = note});
    auto bytes = ko.build();
    // Each section comes to lie over all of the notes.
    Elf64_Ehdr ehdr{};
    std::memcpy(&ehdr, bytes.data(), sizeof ehdr);
    for (std::uint64_t i = 0; i < ehdr.e_shnum; ++i)
    {
        Elf64_Shdr section{};
        const std::uint64_t at = ehdr.e_shoff + i * sizeof section;
        std::memcpy(&section, bytes.data() + at, sizeof section);
        if (section.sh_type == SHT_NOTE)
        {
            section.sh_offset = sizeof ehdr;
            section.sh_size = bytes.size() - sizeof ehdr;
        }
        std::memcpy(bytes.data() + at, &section, sizeof section);
    }
    const auto reader = KoReader::open(bytes);
    REQUIRE(reader);
    std::uint64_t size = 0;
    for (const auto& each : ko_notes(*reader))
        size += each.content.size();
    CHECK(size <= bytes.size());
}

TEST_CASE("the exports of a module file, with CRC, licence and namespace")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(64)});
    ko.symbol("first", ".data", 0).export_symbol("first", false, 0x11);
    ko.symbol("second", ".data", 8).export_symbol("second", true, 0x22, "SPACE");
    const auto bytes = ko.build();
    const auto reader = KoReader::open(bytes);
    REQUIRE(reader);
    const auto exports = ko_exports(*reader, kernel.profile());
    REQUIRE(exports.size() == 2);
    CHECK(exports[0].name == "first");
    CHECK(exports[0].crc == 0x11);
    CHECK_FALSE(exports[0].gpl_only);
    CHECK(exports[0].name_space.empty());
    CHECK(exports[1].name == "second");
    CHECK(exports[1].crc == 0x22);
    CHECK(exports[1].gpl_only);
    CHECK(exports[1].name_space == "SPACE");
}

TEST_CASE("parameters of a real file: name, type, permissions and description")
{
    const auto bytes = fixture("params.ko");
    const auto reader = KoReader::open(bytes);
    REQUIRE(reader);
    const auto parameters = ko_parameters(*reader, embedded_profile());
    const auto ints = std::ranges::find(parameters, "ints", &KoParameter::name);
    REQUIRE(ints != parameters.end());
    CHECK(ints->type == "array of int");
}

TEST_CASE("bytes that are no module file are refused with the cause")
{
    CHECK(KoReader::open({}).error() == "it is not an ELF file");
    auto bytes = fixture("hello.ko");
    CHECK(
        KoReader::open(std::span{bytes}.first(3000)).error() ==
        "its table of sections leaves the file: is it truncated?");
    bytes[16] = std::byte{2};
    CHECK(
        KoReader::open(bytes).error() ==
        "it is no kernel module: ELF type 2, and modules have type 1 (relocatable)");
}

TEST_CASE("a file damaged anywhere is read without a crash")
{
    const auto whole = fixture("export_provider.ko");
    std::uint64_t state = 88172645463325252;
    for (int round = 0; round < 300; ++round)
    {
        auto bytes = whole;
        for (int i = 0; i < 20; ++i)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes[state % bytes.size()] = static_cast<std::byte>(state >> 32);
        }
        const auto reader = KoReader::open(bytes);
        if (!reader)
            continue;
        CHECK(ko_exports(*reader, embedded_profile()).size() < 1000000);
        CHECK(ko_parameters(*reader, embedded_profile()).size() < 1000000);
        CHECK(ko_notes(*reader).size() < 1000000);
        CHECK(reader->symbols().size() < 1000000);
        CHECK(ko_versions(*reader, embedded_profile()).size() < 1000000);
    }
}

TEST_CASE("an exporter stands in for a module that another one needs")
{
    TestKernel kernel;
    const KoExport row{"its_symbol", 44, true, {}};
    const Exporter exporter{"provider", std::span{&row, 1}, 0, kernel.profile()};
    REQUIRE(exporter.add_to(kernel));

    KoBuilder ko = demo_module(kernel);
    TestLoad load{kernel, ko.undefined("its_symbol").version("its_symbol", 44).build()};
    REQUIRE(load.run_to("simplify_symbols"));
    CHECK(load.observer().owners == std::vector<std::string>{"provider"});

    KoBuilder other = demo_module(kernel);
    TestLoad wrong{kernel, other.undefined("its_symbol").version("its_symbol", 45).build()};
    CHECK_FALSE(wrong.run_to("simplify_symbols"));
}

TEST_CASE("the index finds what a module needs, its exporters, and what is missing")
{
    ExportIndex index{embedded_profile()};
    index.add(prebuilt("export_user.ko"), 0);
    index.add(prebuilt("export_provider.ko"), 0);
    const auto* user = index.find("export_user", 0);
    REQUIRE(user != nullptr);
    const auto needed = index.closure("export_user", user->depends, 0);
    REQUIRE(needed.modules.size() == 1);
    CHECK(needed.modules[0]->name == "export_provider");
    CHECK(needed.missing.empty());
    REQUIRE_FALSE(needed.modules[0]->exports.empty());
    const auto owners = index.exporters_of(needed.modules[0]->exports[0].name, 0);
    REQUIRE(owners.size() == 1);
    CHECK(owners[0]->name == "export_provider");
    CHECK(index.closure("demo", {"nobody"}, 0).missing == std::vector<std::string>{"nobody"});
}

} // namespace kobox::test
