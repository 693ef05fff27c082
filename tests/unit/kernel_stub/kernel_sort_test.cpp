#include "kernel_stub/kernel_sort.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace kobox;

namespace
{

struct Item
{
    int key;
    char name;
};

std::string sorted_names(std::vector<Item> items)
{
    kernel_sort(
        items.size(), [&](auto a, auto b) { return items[a].key - items[b].key; },
        [&](auto a, auto b) { std::swap(items[a], items[b]); });
    std::string names;
    for (const Item& item : items)
        names += item.name;
    return names;
}

} // namespace

TEST_CASE("kernel_sort sorts")
{
    for (std::uint64_t count = 0; count < 40; ++count)
    {
        std::vector<std::uint64_t> values(count);
        for (std::uint64_t i = 0; i < count; ++i)
            values[i] = (i * 7919) % 31;
        kernel_sort(
            count,
            [&](auto a, auto b) {
                return static_cast<int>(values[a]) - static_cast<int>(values[b]);
            },
            [&](auto a, auto b) { std::swap(values[a], values[b]); });
        CHECK(std::is_sorted(values.begin(), values.end()));
    }
}

TEST_CASE("kernel_sort leaves equal elements in the order that lib/sort.c leaves them in")
{
    struct Case
    {
        std::string keys;
        std::string names;
    };
    const Case cases[] = {
        {"11", "ba"},
        {"111", "bca"},
        {"1111", "bcda"},
        {"21212", "bdcea"},
        {"3312213321", "fjcedighba"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.keys);
        std::vector<Item> items;
        for (const char key : c.keys)
            items.push_back({key, static_cast<char>('a' + items.size())});
        CHECK(sorted_names(std::move(items)) == c.names);
    }
}
