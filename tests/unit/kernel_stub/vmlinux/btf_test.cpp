#include "kernel_stub/vmlinux/btf.hpp"

#include "tests/unit/kernel_stub/vmlinux/btf_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kobox;
using kobox::test::BtfBuilder;

namespace
{

Btf read(const std::vector<std::byte>& section)
{
    auto btf = Btf::read(ByteView{section});
    REQUIRE_MESSAGE(btf.has_value(), (btf ? "" : btf.error()));
    return std::move(*btf);
}

const BtfMember& member(const BtfStruct& layout, std::string_view path)
{
    const auto found = std::ranges::find(layout.members, path, &BtfMember::path);
    REQUIRE_MESSAGE(found != layout.members.end(), path);
    return *found;
}

bool has(const BtfStruct& layout, std::string_view path)
{
    return std::ranges::find(layout.members, path, &BtfMember::path) != layout.members.end();
}

} // namespace

TEST_CASE("BTF gives the offsets and sizes of members of every kind of type")
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    const auto name = b.array(b.array(u32, 7), 2);
    const auto pointer = b.pointer(u32);
    const auto alias = b.plain(10, b.plain(9, b.alias("u32", u32))); // const volatile u32
    b.structure("thing", 80, {{"id", alias, 0}, {"name", name, 32}, {"next", pointer, 512}});
    const auto section = b.section();
    const auto layout = read(section).layout("thing", 0);

    REQUIRE(layout.has_value());
    CHECK(layout->size == 80);
    CHECK(member(*layout, "id").size == 4);
    CHECK(member(*layout, "name").offset == 4);
    CHECK(member(*layout, "name").size == 56);
    CHECK(member(*layout, "next").offset == 64);
    CHECK(member(*layout, "next").size == 8);
}

TEST_CASE("BTF members of anonymous structs and unions belong to the struct around them")
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    const auto inner = b.structure("", 8, {{"first", u32, 0}, {"second", u32, 32}});
    const auto either = b.structure("", 8, {{"", inner, 0}, {"word", u32, 0}}, true);
    b.structure("thing", 16, {{"id", u32, 0}, {"", either, 64}});
    const auto section = b.section();
    const auto layout = read(section).layout("thing", 0);

    REQUIRE(layout.has_value());
    CHECK(layout->members.size() == 4);
    CHECK(member(*layout, "second").offset == 12);
    CHECK(member(*layout, "word").offset == 8);
}

TEST_CASE("BTF members of nested structs have dotted paths, down to the depth asked for")
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    const auto node = b.structure("node", 8, {{"left", u32, 0}, {"right", u32, 32}});
    const auto part = b.structure("part", 16, {{"size", u32, 32}, {"node", node, 64}});
    b.structure("thing", 32, {{"part", part, 128}});
    const auto section = b.section();
    const Btf btf = read(section);

    CHECK_FALSE(has(*btf.layout("thing", 0), "part.size"));
    CHECK(member(*btf.layout("thing", 1), "part.size").offset == 20);
    CHECK_FALSE(has(*btf.layout("thing", 1), "part.node.left"));
    CHECK(member(*btf.layout("thing", 2), "part.node.right").offset == 28);
}

TEST_CASE("BTF bit-fields have the unit of their type and their bits in it")
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    b.structure("thing", 8, {{"line", u32, 32, 18}, {"class", u32, 50, 6}, {"whole", u32, 0}});
    b.structure("packed", 5, {{"first", u32, 0, 20}, {"across", u32, 20, 20}});
    const auto section = b.section();
    const auto thing = read(section).layout("thing", 0);
    const auto packed = read(section).layout("packed", 0);

    CHECK(member(*thing, "line").offset == 4);
    CHECK(member(*thing, "line").size == 4);
    CHECK(member(*thing, "line").bits == BitField{0, 18});
    CHECK(member(*thing, "class").bits == BitField{18, 6});
    CHECK_FALSE(member(*thing, "whole").bits.has_value());
    CHECK(member(*packed, "across").offset == 2);
    CHECK(member(*packed, "across").size == 3);
    CHECK(member(*packed, "across").bits == BitField{4, 20});
}

TEST_CASE("BTF finds a struct by a typedef when it has no name of its own")
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    b.alias("atomic_t", b.structure("", 4, {{"counter", u32, 0}}));
    b.alias("number", u32);
    const auto section = b.section();
    const Btf btf = read(section);

    REQUIRE(btf.layout("atomic_t", 0).has_value());
    CHECK(member(*btf.layout("atomic_t", 0), "counter").size == 4);
    CHECK_FALSE(btf.layout("number", 0).has_value());
    CHECK_FALSE(btf.layout("nothing", 0).has_value());
}

TEST_CASE("BTF whose types contain themselves comes to an end")
{
    BtfBuilder b;
    b.structure("itself", 8, {{"me", 1, 0}, {"", 1, 0}, {"again", 1, 0}});
    b.alias("loop", 3);
    b.alias("pool", 2);
    b.array(4, 1000);
    b.structure("holds", 8, {{"loop", 2, 0}, {"array", 4, 0}});
    const auto section = b.section();
    const Btf btf = read(section);

    CHECK(btf.layout("itself", 5).has_value());
    CHECK_FALSE(btf.layout("loop", 5).has_value());
    CHECK(member(*btf.layout("holds", 5), "array").size == 0);
}

TEST_CASE("broken BTF is refused with the cause")
{
    BtfBuilder b;
    b.structure("thing", 4, {{"id", b.integer("unsigned int", 4), 0}});
    const auto good = b.section();
    const auto error = [](std::vector<std::byte> section) {
        const auto btf = Btf::read(ByteView{section});
        REQUIRE_FALSE(btf.has_value());
        return btf.error();
    };
    const auto with = [&](std::size_t at, std::byte value) {
        auto section = good;
        section[at] = value;
        return section;
    };

    CHECK(error({}) == ".BTF does not start with a BTF header");
    CHECK(error(with(0, std::byte{0})) == ".BTF does not start with a BTF header");
    CHECK(error(with(2, std::byte{9})) == ".BTF has version 9, known is 1");
    CHECK(error(with(13, std::byte{9})) == "truncated: .BTF points outside of itself");
    CHECK(error(with(31, std::byte{31})) == ".BTF type 1 has kind 31, which kobox does not know");
    CHECK(error(with(44, std::byte{200})) == ".BTF type 2 is cut off");
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(Btf::read(ByteView{std::span{good}.first(size)}).has_value());
}
