#include "kernel_stub/memory/vmap_areas.hpp"

#include "kernel_stub/memory/percpu_area.hpp"

#include <doctest/doctest.h>

using namespace kobox;

namespace
{

constexpr GuestAddr start{0xffffffffc0000000};
constexpr GuestAddr end{0xffffffffc0100000};

} // namespace

TEST_CASE("areas take the lowest gap and leave a guard page behind each")
{
    AddressSpace memory{16 << 20};
    VmapAreas areas{memory, start, end, VmapAreas::Reuse::at_once};
    const auto a = areas.allocate(1);
    const auto b = areas.allocate(2 * page_size);
    const auto c = areas.allocate(page_size);
    CHECK(a == start);
    CHECK(b == start + 2 * page_size);
    CHECK(c == start + 5 * page_size);
    CHECK_FALSE(memory.is_mapped(start + page_size, 1));
    const bool below_b =
        areas.guarded_by(start + 2 * page_size - 8) == GuestRange{*b, 2 * page_size};
    CHECK(below_b);
    CHECK_FALSE(areas.guarded_by(start));

    CHECK(areas.release(*b));
    CHECK_FALSE(areas.release(*b));
    CHECK(areas.allocate(3 * page_size) == start + 7 * page_size);
    CHECK(areas.allocate(page_size) == b);
}

TEST_CASE("what is freed lazily is not handed out again until space is short")
{
    AddressSpace memory{16 << 20};
    VmapAreas areas{memory, start, start + 8 * page_size, VmapAreas::Reuse::lazily};
    const auto a = areas.allocate(page_size);
    CHECK(areas.release(*a));
    CHECK_FALSE(memory.is_mapped(*a, 1));
    CHECK(areas.allocate(page_size) == start + 2 * page_size);
    CHECK(areas.allocate(page_size) == start + 4 * page_size);
    CHECK(areas.allocate(page_size) == start + 6 * page_size);
    CHECK(areas.allocate(page_size) == start);
    CHECK_FALSE(areas.allocate(page_size));
}

TEST_CASE("sizes that do not fit are refused")
{
    AddressSpace memory{16 << 20};
    VmapAreas areas{memory, start, end, VmapAreas::Reuse::at_once};
    CHECK_FALSE(areas.allocate(0));
    CHECK_FALSE(areas.allocate(~std::uint64_t{0}));
    CHECK_FALSE(areas.allocate(end - start));
    CHECK(areas.allocate(end - start - page_size));
}

TEST_CASE("an aligned area starts at its alignment")
{
    AddressSpace memory{16 << 20};
    VmapAreas areas{memory, start, end, VmapAreas::Reuse::at_once};
    CHECK(areas.allocate(page_size) == start);
    CHECK(areas.allocate(4 * page_size, 4 * page_size) == start + 4 * page_size);
}

TEST_CASE("the reserved part of the per-CPU area is handed out, zeroed and taken back")
{
    AddressSpace memory{16 << 20};
    const GuestAddr base{0xffff888000000000};
    constexpr std::uint64_t static_size = 2 * page_size;
    REQUIRE(
        memory.map({base, align_up(PercpuArea::bytes_needed(static_size), page_size)}, Perms::rw));
    PercpuArea area{memory, base, static_size};
    const auto a = area.allocate(10, 1);
    const auto b = area.allocate(8, 64);
    CHECK(a == GuestAddr{static_size});
    CHECK(b == GuestAddr{static_size + 64});
    CHECK(area.allocate(4, 4) == GuestAddr{static_size + 12});
    memory.store<std::uint64_t>(area.ptr(*b), 1);
    CHECK(area.release(*b));
    CHECK_FALSE(area.release(*b));
    CHECK(area.allocate(8, 64) == b);
    CHECK(memory.load<std::uint64_t>(area.ptr(*b)) == 0);

    CHECK_FALSE(area.allocate(0, 8));
    CHECK_FALSE(area.allocate(8, 12));
    CHECK_FALSE(area.allocate(8, 2 * page_size));
    CHECK_FALSE(area.allocate(PercpuArea::reserved_size, 8));
}
