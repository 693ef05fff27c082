#include "loader/arch/x86_64/orc.hpp"

#include "../../test_kernel.hpp"

#include <array>
#include <doctest/doctest.h>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

using Entry = std::array<std::uint8_t, 6>;

constexpr Entry terminator{0, 0, 0, 0, 0, 0};
constexpr Entry call_frame{8, 0, 0, 0, 5, 0};
constexpr Entry deep_frame{16, 0, 0, 0, 5, 0};
constexpr Entry end_of_stack{0, 0, 0, 0, 0, 4};

struct Row
{
    std::uint64_t addr;
    Entry entry;
    friend bool operator==(const Row&, const Row&) = default;
};

/// The rows, sorted by unwind_module_init() in guest memory.
std::vector<Row> sorted(const std::vector<Row>& rows)
{
    TestKernel kernel;
    AddressSpace& memory = kernel.memory();
    const GuestAddr base = kernel.module_alloc(4 * page_size).value();
    const GuestAddr ip = base + page_size;
    const GuestAddr orc = base + 2 * page_size;
    for (std::uint64_t i = 0; i < rows.size(); ++i)
    {
        const GuestAddr field = ip + 4 * i;
        memory.store(field, static_cast<std::uint32_t>(base + rows[i].addr - field));
        memory.store(orc + 6 * i, rows[i].entry);
    }
    const GuestAddr mod = base + 3 * page_size;
    unwind_module_init(kernel, mod, {ip, 4 * rows.size()}, {orc, 6 * rows.size()});

    const GuestStruct module{memory, kernel.profile(), "module", mod};
    CHECK(module.get<std::uint32_t>("arch.num_orcs") == rows.size());
    CHECK(module.get<GuestAddr>("arch.orc_unwind_ip") == ip);
    CHECK(module.get<GuestAddr>("arch.orc_unwind") == orc);
    std::vector<Row> found;
    for (std::uint64_t i = 0; i < rows.size(); ++i)
    {
        const GuestAddr field = ip + 4 * i;
        const std::int64_t offset = memory.load<std::int32_t>(field);
        found.push_back(
            {field + static_cast<std::uint64_t>(offset) - base, memory.load<Entry>(orc + 6 * i)});
    }
    return found;
}

} // namespace

TEST_CASE("unwind_module_init sorts both tables by address")
{
    CHECK(
        sorted(
            {{0x30, call_frame}, {0x10, deep_frame}, {0x20, call_frame}, {0x18, end_of_stack}}) ==
        std::vector<Row>{
            {0x10, deep_frame}, {0x18, end_of_stack}, {0x20, call_frame}, {0x30, call_frame}});
    CHECK(sorted({}).empty());
    CHECK(sorted({{0x10, call_frame}}) == std::vector<Row>{{0x10, call_frame}});
}

TEST_CASE("a terminator comes before the entry of the function that starts where it stands")
{
    CHECK(
        sorted({{0x20, call_frame}, {0x10, call_frame}, {0x20, terminator}}) ==
        std::vector<Row>{{0x10, call_frame}, {0x20, terminator}, {0x20, call_frame}});
    CHECK(
        sorted({{0x20, terminator}, {0x20, terminator}, {0x10, call_frame}}) ==
        std::vector<Row>{{0x10, call_frame}, {0x20, terminator}, {0x20, terminator}});
}

TEST_CASE("entries that contradict each other come out as the kernel's own sort leaves them")
{
    CHECK(
        sorted({{0x20, call_frame}, {0x20, deep_frame}}) ==
        std::vector<Row>{{0x20, deep_frame}, {0x20, call_frame}});
}
