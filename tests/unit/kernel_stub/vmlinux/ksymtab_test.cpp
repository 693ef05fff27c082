#include "kernel_stub/vmlinux/ksymtab.hpp"

#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/ksymtab_builder.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

std::vector<KsymtabEntry> read(const std::vector<SectionSpec>& sections)
{
    const auto file = build_elf(sections);
    const auto image = ElfImage::read(file);
    REQUIRE(image.has_value());
    auto entries = read_ksymtab(*image);
    REQUIRE_MESSAGE(entries.has_value(), (entries ? "" : entries.error()));
    return std::move(*entries);
}

std::string error_of(const std::vector<SectionSpec>& sections)
{
    const auto file = build_elf(sections);
    const auto image = ElfImage::read(file);
    REQUIRE(image.has_value());
    const auto entries = read_ksymtab(*image);
    REQUIRE_FALSE(entries.has_value());
    return entries.error();
}

const std::vector<TestExport> exports = {
    {"_printk", 0xffffffff81000100, 0x92997ed8, ExportLicense::any, ""},
    {"dma_buf_put", 0xffffffff81000200, 0xfe6d7f14, ExportLicense::gpl, "DMA_BUF"},
    {"init_task", 0xffffffff82a00000, 0x59bd07d3, ExportLicense::any, ""},
    {"this_cpu_off", 0x1d0, 0x53569707, ExportLicense::any, ""},
};

void check_exports(const std::vector<KsymtabEntry>& entries, bool with_crcs)
{
    REQUIRE(entries.size() == exports.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        CHECK(entries[i].name == exports[i].name);
        CHECK(entries[i].value == exports[i].value);
        CHECK(entries[i].crc == (with_crcs ? exports[i].crc : 0));
        CHECK(entries[i].license == exports[i].license);
        CHECK(entries[i].name_space == exports[i].name_space);
    }
}

} // namespace

TEST_CASE("the two export tables of 6.1 give names, values, CRCs, licences and namespaces")
{
    check_exports(read(ksymtab_6_1(exports)), true);
}

TEST_CASE("the one export table of 7.x has its licences in __kflagstab and no CRCs")
{
    check_exports(read(ksymtab_7(exports)), false);
}

TEST_CASE("a kernel without export tables says what it may be")
{
    CHECK(
        error_of({}) ==
        "no __ksymtab section: a kernel without CONFIG_MODULES, or not a kernel at all");
}

TEST_CASE("broken export tables are refused with the cause")
{
    auto ragged = ksymtab_6_1(exports);
    ragged[0].body.pop_back();
    CHECK(error_of(ragged) == "__ksymtab has 35 bytes, which is no multiple of 12");

    auto few_crcs = ksymtab_6_1(exports);
    few_crcs[1].body.resize(8);
    CHECK(error_of(few_crcs) == "__kcrctab has 8 bytes for 3 exports");

    auto few_flags = ksymtab_7(exports);
    few_flags[1].body.resize(3);
    CHECK(error_of(few_flags) == "__kflagstab has 3 bytes for 4 exports");

    auto no_names = ksymtab_6_1(exports);
    no_names.pop_back();
    CHECK(error_of(no_names) == "entry 0 of __ksymtab has a name outside of the image");

    auto twice = exports;
    twice.push_back(exports[1]);
    CHECK(error_of(ksymtab_6_1(twice)) == "export dma_buf_put stands there twice");
}

TEST_CASE("export tables with any byte changed are read inside of their bounds")
{
    const auto good = ksymtab_6_1(exports);
    for (std::size_t section = 0; section < good.size(); ++section)
        for (std::size_t at = 0; at < good[section].body.size(); ++at)
        {
            auto bad = good;
            bad[section].body[at] ^= std::byte{0xff};
            const auto file = build_elf(bad);
            const auto image = ElfImage::read(file);
            REQUIRE(image.has_value());
            if (const auto entries = read_ksymtab(*image))
                CHECK(entries->size() == exports.size());
        }
}
