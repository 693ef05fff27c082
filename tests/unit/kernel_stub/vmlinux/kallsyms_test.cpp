#include "kernel_stub/vmlinux/kallsyms.hpp"

#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/kallsyms_builder.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

constexpr std::uint64_t text = 0xffffffff81000000;
constexpr std::uint64_t rodata = 0xffffffff82000000;

std::vector<KallsymsEntry> symbols(std::size_t count)
{
    std::vector<KallsymsEntry> entries = {
        {"_text", 'T', text},
        {"sys_open", 'T', text + 0x10},
        {std::string(300, 'x'), 't', text + 0x20},
    };
    for (std::size_t i = entries.size(); i < count; ++i)
        entries.push_back({"sys_call_" + std::to_string(i), 't', text + 0x20 + i * 16});
    return entries;
}

std::vector<std::byte> image_with(const std::vector<std::byte>& rodata_body)
{
    return build_elf({
        {".text", text, std::vector<std::byte>(0x10000), SHF_ALLOC | SHF_EXECINSTR},
        {".rodata", rodata, rodata_body},
    });
}

std::vector<std::byte> rodata_of(const std::vector<KallsymsEntry>& entries, KallsymsLayout layout)
{
    ByteWriter out;
    out.string("something before the tables, with digits: 0 1 2 3 4 5 6 7 8 9");
    append_kallsyms(out, rodata, entries, layout);
    out.string("something behind them");
    return out.bytes();
}

std::string error_of(const std::vector<std::byte>& file)
{
    const auto image = ElfImage::read(file);
    REQUIRE(image.has_value());
    const auto read = read_kallsyms(*image);
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

} // namespace

TEST_CASE("kallsyms of each layout gives names, types and addresses")
{
    struct Case
    {
        std::string title;
        KallsymsLayout layout;
        bool percpu_at_zero;
    };
    const Case cases[] = {
        {"v6.1: addresses before the names", KallsymsLayout::v6_1, true},
        {"v6.4: addresses behind the tokens", KallsymsLayout::v6_4, true},
        {"v6.15: per-CPU symbols are no exception", KallsymsLayout::v6_15, false},
        {"v7: addresses relative to themselves", KallsymsLayout::v7, false},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        for (const std::size_t count : {3, 255, 256, 257, 1000})
        {
            CAPTURE(count);
            auto entries = symbols(count);
            if (c.percpu_at_zero)
                entries.insert(entries.begin(), {"this_cpu_off", 'A', 0x1d0});
            const auto file = image_with(rodata_of(entries, c.layout));
            const auto image = ElfImage::read(file);
            REQUIRE(image.has_value());
            const auto read = read_kallsyms(*image);
            REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error()));
            REQUIRE(read->size() == entries.size());
            bool same = true;
            for (std::size_t i = 0; i < entries.size(); ++i)
                same = same && (*read)[i].name == entries[i].name &&
                       (*read)[i].type == entries[i].type &&
                       (*read)[i].address == entries[i].address;
            CHECK(same);
        }
    }
}

TEST_CASE("an image without kallsyms says so")
{
    CHECK(error_of(build_elf({})) == "no .rodata section");
    CHECK(
        error_of(image_with(std::vector<std::byte>(1000))) ==
        "no kallsyms token table: built without CONFIG_KALLSYMS?");
}

TEST_CASE("kallsyms whose addresses do not fit to the sections is refused")
{
    auto entries = symbols(300);
    entries[0].name = "not_text";
    CHECK(
        error_of(image_with(rodata_of(entries, KallsymsLayout::v6_1))) ==
        "a kallsyms token table, but no names and addresses in a layout known here");
}

TEST_CASE("kallsyms with a token table and no names is refused")
{
    auto body = rodata_of(symbols(300), KallsymsLayout::v6_4);
    for (std::size_t i = 64; i < 72; ++i) // kallsyms_num_syms
        body[i] = std::byte{0};
    CHECK(
        error_of(image_with(body)) ==
        "a kallsyms token table, but no names and addresses in a layout known here");
}

TEST_CASE("kallsyms cut off anywhere is refused or read, never followed outside")
{
    for (const auto layout : {KallsymsLayout::v6_1, KallsymsLayout::v7})
    {
        const auto whole = rodata_of(symbols(20), layout);
        for (std::size_t size = 0; size < whole.size(); ++size)
        {
            const auto file =
                image_with({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
            const auto image = ElfImage::read(file);
            REQUIRE(image.has_value());
            const auto read = read_kallsyms(*image);
            CHECK((!read || read->size() == 20));
        }
    }
}
