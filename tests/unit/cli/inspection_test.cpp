#include "cli/inspect/inspection.hpp"

#include "cli/lief/lief_library.hpp"
#include "cli/lief/lief_process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace kobox;
using namespace kobox::cli;

namespace
{

const std::string prebuilt = KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/";

Inspection inspection_of(const std::string& name)
{
    const auto file = read_module_file(prebuilt + name);
    REQUIRE(file);
    auto inspection = inspect(*file, nullptr);
    REQUIRE(inspection);
    return std::move(*inspection);
}

} // namespace

TEST_CASE("an inspection tells imports with CRCs, parameters, exports and places")
{
    const auto params = inspection_of("params.ko");
    CHECK(params.name == "params");
    const auto printk = std::ranges::find(params.imports, "_printk", &ImportedSymbol::name);
    REQUIRE(printk != params.imports.end());
    CHECK(printk->crc.has_value());
    CHECK_FALSE(params.parameters.empty());
    REQUIRE(params.places.size() == params.elf.sections.size());
    for (std::size_t i = 0; i < params.places.size(); ++i)
        if (params.elf.sections[i].name == ".init.text")
            CHECK(params.places[i].part == "INIT");

    const auto provider = inspection_of("export_provider.ko");
    CHECK_FALSE(provider.exports.empty());
    const auto percpu = inspection_of("percpu.ko");
    CHECK(std::ranges::find(percpu.places, "percpu", &SectionPlace::part) != percpu.places.end());
}

TEST_CASE("what is no module file cannot be inspected")
{
    const ModuleFile text{"text.ko", std::vector<std::byte>(100, std::byte{'a'})};
    CHECK(inspect(text, nullptr).error() == "text.ko: it is not an ELF file");
}

#ifdef KOBOX_LIEF_LIBRARY
TEST_CASE("LIEF and our own reader agree on the sections and symbols of every fixture")
{
    for (const auto& entry : std::filesystem::directory_iterator{prebuilt})
    {
        CAPTURE(entry.path().string());
        const auto file = read_module_file(entry.path().string());
        REQUIRE(file);
        const auto ko = KoReader::open(file->bytes);
        REQUIRE(ko);
        const auto theirs = read_with_lief(file->bytes, KOBOX_LIEF_LIBRARY);
        REQUIRE(theirs);
        CHECK(first_difference(elf_facts_of(*ko), *theirs) == "");
        CHECK_FALSE(theirs->symbols.empty());
    }
}

TEST_CASE("LIEF in a process of its own tells the first difference, or why it has no answer")
{
    const auto file = read_module_file(prebuilt + "hello.ko");
    REQUIRE(file);
    const auto ko = KoReader::open(file->bytes);
    REQUIRE(ko);
    auto facts = elf_facts_of(*ko);
    CHECK(compare_with_lief(file->bytes, facts, KOBOX_LIEF_LIBRARY) == "");
    CHECK(compare_with_lief(file->bytes, facts, "/no/such/library.so")
              .starts_with("LIEF gave no answer: /no/such/library.so"));

    const std::vector<std::byte> text(100, std::byte{'a'});
    CHECK(
        compare_with_lief(text, facts, KOBOX_LIEF_LIBRARY) ==
        "LIEF gave no answer: LIEF does not take it for an ELF file");

    facts.symbols.back().name = "another";
    const auto differs = compare_with_lief(file->bytes, facts, KOBOX_LIEF_LIBRARY);
    CHECK(differs.find("'another' by kobox") != std::string::npos);
}
#endif
