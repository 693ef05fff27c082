#include "kernel_stub/name_map.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using kobox::NameMap;

namespace
{

std::vector<std::string> names_with(const NameMap<int>& map, std::string_view prefix)
{
    std::vector<std::string> names;
    map.for_each_with_prefix(prefix, [&](std::string_view name, int) { names.emplace_back(name); });
    return names;
}

NameMap<int> map_of(std::initializer_list<std::pair<const char*, int>> entries)
{
    NameMap<int> map;
    for (const auto& [name, value] : entries)
        map.emplace(name, value);
    return map;
}

} // namespace

TEST_CASE("a name map finds what was added in any order")
{
    const auto map = map_of({{"module", 1}, {"list_head", 2}, {"zone", 3}, {"module.name", 4}});
    REQUIRE(map.find("module.name") != nullptr);
    CHECK(*map.find("module.name") == 4);
    CHECK(*map.find("list_head") == 2);
    CHECK(map.find("modul") == nullptr);
    CHECK_FALSE(map.contains("zone2"));
}

TEST_CASE("a name map keeps the first value of a name")
{
    auto map = map_of({{"b", 1}, {"a", 2}});
    CHECK_FALSE(map.emplace("a", 9));
    CHECK_FALSE(map.emplace("b", 9));
    CHECK(*map.find("a") == 2);
    CHECK(*map.find("b") == 1);
}

TEST_CASE("a name map visits the names with a prefix in their order")
{
    const auto map = map_of({{"b.y", 1}, {"b", 2}, {"c", 3}, {"b.x", 4}, {"a", 5}});
    CHECK(names_with(map, "b.") == std::vector<std::string>{"b.x", "b.y"});
    CHECK(names_with(map, {}) == std::vector<std::string>{"a", "b", "b.x", "b.y", "c"});
    CHECK(names_with(map, "d").empty());
}

TEST_CASE("two name maps are equal when their entries are, whatever order they were added in")
{
    CHECK(map_of({{"a", 1}, {"b", 2}}) == map_of({{"b", 2}, {"a", 1}}));
    CHECK_FALSE(map_of({{"a", 1}}) == map_of({{"a", 2}}));
    CHECK_FALSE(map_of({{"a", 1}}) == map_of({{"a", 1}, {"b", 2}}));
}
