#include "loader/exporter.hpp"

#include "loader/find_symbol.hpp"
#include "loader/module_list.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

namespace kobox::test
{
namespace
{

FoundSymbol found(Kernel& kernel, std::string_view name)
{
    const auto symbol = SymbolSearch{kernel}.find_symbol(name, true);
    REQUIRE(symbol);
    return *symbol;
}

} // namespace

TEST_CASE(
    "an exporter's symbols are found with CRC, licence, namespace and owner until it is removed")
{
    TestKernel kernel;
    const std::vector<KoExport> exports{
        {"any_symbol", 0x11, false, "SPACE", std::nullopt}, {"gpl_symbol", 0x22, true, {}, 0}};
    const auto mod = Exporter{"provider", exports, 0, kernel.profile()}.add_to(kernel);
    REQUIRE(mod);
    const auto any = found(kernel, "any_symbol");
    CHECK(any.owner == *mod);
    CHECK(any.name_space == "SPACE");
    CHECK_FALSE(any.gpl_only);
    CHECK(kernel.memory().load<std::uint32_t>(any.crc_at) == 0x11);
    const auto gpl = found(kernel, "gpl_symbol");
    CHECK(gpl.gpl_only);
    CHECK(kernel.memory().load<std::uint32_t>(gpl.crc_at) == 0x22);

    Exporter::remove_from(kernel, *mod);
    CHECK_FALSE(SymbolSearch{kernel}.find_symbol("any_symbol", true));
    CHECK_FALSE(find_module_all(kernel, "provider", true));
}

TEST_CASE("an exporter has one table with flags where the kernel has one")
{
    TestKernel kernel;
    flag_exports(kernel.options());
    const std::vector<KoExport> exports{
        {"z_any", 0x11, false, "SPACE", std::nullopt}, {"a_gpl", 0x22, true, {}, 0}};
    REQUIRE(Exporter{"provider", exports, 0, kernel.profile()}.add_to(kernel));
    CHECK(found(kernel, "a_gpl").gpl_only);
    CHECK_FALSE(found(kernel, "z_any").gpl_only);
    CHECK(found(kernel, "z_any").name_space == "SPACE");
    CHECK_FALSE(SymbolSearch{kernel}.find_symbol("a_gpl", false));
}

TEST_CASE("each symbol of an exporter has a place of zeros that no other one overlaps")
{
    TestKernel kernel;
    std::vector<KoExport> exports;
    for (const std::uint64_t size : {0, 8, 16, 100, 4096})
        exports.push_back({"symbol_" + std::to_string(size), 0, false, {}, size});
    exports.push_back({"symbol_unknown", 0, false, {}, std::nullopt});
    std::ranges::sort(exports, {}, &KoExport::name);
    REQUIRE(Exporter{"provider", exports, 0, kernel.profile()}.add_to(kernel));
    std::set<std::uint64_t> used;
    for (const auto& symbol : exports)
    {
        CAPTURE(symbol.name);
        const auto place = found(kernel, symbol.name).value;
        const auto size = std::max<std::uint64_t>(symbol.data_size.value_or(128), 16);
        for (std::uint64_t i = 0; i < size; ++i)
        {
            REQUIRE(kernel.memory().load<std::uint8_t>(place + i) == 0);
            REQUIRE(used.insert(to_u64(place + i)).second);
        }
    }
}

TEST_CASE("an exporter of millions of bytes of variables stays small")
{
    TestKernel kernel;
    std::vector<KoExport> exports;
    for (int i = 1000; i < 2000; ++i)
        exports.push_back({"symbol_" + std::to_string(i), 0, false, {}, std::uint64_t{1} << 40});
    const auto mod = Exporter{"provider", exports, 0, kernel.profile()}.add_to(kernel);
    REQUIRE(mod);
    CHECK(module_at(kernel, *mod).get<std::uint32_t>("core_layout.size") < 2U << 20);
    CHECK(found(kernel, "symbol_1999").value != GuestAddr{});
}

} // namespace kobox::test
