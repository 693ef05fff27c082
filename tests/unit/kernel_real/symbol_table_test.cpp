#include "kernel_real/symbol_table.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace kobox;

namespace
{

std::vector<std::byte> some_symbols()
{
    return SymbolTable::build({
        {"printk", 0xffffffff81001000, 'T'},
        {"init_task", 0xffffffff82000000, 'D'},
        {"panic", 0xffffffff81002000, 't'},
        {"@module", 896, '@'},
        {"@module.list", 8, '@'},
        {"panic", 0xffffffff81009000, 't'},
    });
}

} // namespace

TEST_CASE("symbols are found by name, and of two with a name the first")
{
    const auto block = some_symbols();
    const auto table = SymbolTable::attach(block);
    REQUIRE(table);
    CHECK(table->find("printk") == GuestAddr{0xffffffff81001000});
    CHECK(table->find("panic") == GuestAddr{0xffffffff81002000});
    CHECK_FALSE(table->find("prin"));
    CHECK_THROWS_WITH_AS((void)table->at("nobody"), "the kernel has no nobody", std::out_of_range);
}

TEST_CASE("struct layouts are symbols of their own kind")
{
    const auto block = some_symbols();
    const auto table = SymbolTable::attach(block);
    REQUIRE(table);
    CHECK(table->size_of("module") == 896);
    CHECK(table->offset_of("module", "list") == 8);
    CHECK_FALSE(table->has_member("module", "init"));
}

TEST_CASE("an address is described by the text symbol before it")
{
    const auto block = some_symbols();
    const auto table = SymbolTable::attach(block);
    REQUIRE(table);
    CHECK(table->describe(GuestAddr{0xffffffff81001010}) == "printk+0x10");
    CHECK(table->describe(GuestAddr{0xffffffff82000000}) == "0xffffffff82000000");
    CHECK(table->describe(GuestAddr{0x10}) == "0x10");
}

TEST_CASE("a block that was cut or lengthened is none")
{
    auto block = some_symbols();
    CHECK_FALSE(SymbolTable::attach(std::span{block}.first(block.size() - 1)));
    CHECK_FALSE(SymbolTable::attach(std::span{block}.first(4)));
    block.push_back(std::byte{0});
    CHECK_FALSE(SymbolTable::attach(block));
}
