#include "loader/find_symbol.hpp"

#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

std::vector<TestExport> many_exports(unsigned count)
{
    std::vector<TestExport> exports;
    for (unsigned i = 0; i < count; ++i)
        exports.push_back(
            {"symbol_" + std::to_string(i), TestKernel::text + std::uint64_t{i} * 16, i});
    return exports;
}

} // namespace

TEST_CASE("find_symbol finds every export of tables of any size, and no others")
{
    for (const unsigned count : {0U, 1U, 2U, 3U, 7U, 8U, 100U, 1000U})
    {
        CAPTURE(count);
        TestKernel kernel{many_exports(count)};
        const SymbolSearch search{kernel};
        for (unsigned i = 0; i < count; ++i)
        {
            const auto found = search.find_symbol("symbol_" + std::to_string(i), false);
            REQUIRE(found);
            CHECK(found->value == TestKernel::text + std::uint64_t{i} * 16);
            CHECK(kernel.memory().load<std::uint32_t>(found->crc_at) == i);
            CHECK(search.symbol_name(found->entry) == "symbol_" + std::to_string(i));
        }
        CHECK_FALSE(search.find_symbol("symbol_", true));
        CHECK_FALSE(search.find_symbol("symbol_00", true));
        CHECK_FALSE(search.find_symbol("a", true));
        CHECK_FALSE(search.find_symbol("zzz", true));
        CHECK_FALSE(search.find_symbol("", true));
    }
}

TEST_CASE("find_symbol: GPL-only exports are for those who may have them")
{
    TestKernel kernel{{{"open", TestKernel::text, 1}, {"closed", TestKernel::text, 2, true, "NS"}}};
    const SymbolSearch search{kernel};
    CHECK(search.find_symbol("open", false));
    CHECK_FALSE(search.find_symbol("closed", false));
    const auto found = search.find_symbol("closed", true);
    REQUIRE(found);
    CHECK(found->gpl_only);
    CHECK(found->name_space == "NS");
    CHECK(found->owner == GuestAddr{});
}

TEST_CASE("find_symbol: names compare as bytes without a sign")
{
    TestKernel kernel{{{"a\x80", TestKernel::text, 1}, {"ab", TestKernel::text, 2}}};
    const SymbolSearch search{kernel};
    CHECK(search.find_symbol("ab", false));
}

TEST_CASE("find_symbol: the exports of a module that is UNFORMED are not seen")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(64)});
    ko.symbol("exported", ".data", 8).export_symbol("exported", true, 44, "SPACE");
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("apply_relocations"));
    CHECK_FALSE(SymbolSearch{kernel}.find_symbol("exported", true));

    load.context().module().set("state", ModuleState::coming);
    const auto found = SymbolSearch{kernel}.find_symbol("exported", true);
    REQUIRE(found);
    CHECK(found->owner == load.context().info.mod);
    CHECK(found->gpl_only);
    CHECK(found->name_space == "SPACE");
    CHECK(kernel.memory().load<std::uint32_t>(found->crc_at) == 44);
}

} // namespace kobox::test
