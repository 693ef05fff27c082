#pragma once

#include "emu/machine.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <vector>

namespace kobox::test
{

constexpr GuestAddr slots_at{0xffffffff81000000};
constexpr GuestAddr text_at{0xffffffffc0000000};
constexpr GuestAddr data_at{0xffff888000001000};
constexpr GuestAddr rodata_at{0xffff888000103000};
constexpr GuestAddr stack_at{0xffffc90000005000};
constexpr GuestAddr stack_top = stack_at + 4 * page_size;
constexpr GuestAddr unmapped_at{0xffff888000200000};
constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

/// A machine with slots, two pages of code, two of data, one read-only, and a stack.
struct TestMachine : Machine
{
    TestMachine() : Machine{{.arena_size = 16U << 20}}
    {
        map(slots_at, 1, Perms::rx);
        map(text_at, 2, Perms::rx);
        map(data_at, 2, Perms::rw);
        map(rodata_at, 1, Perms::r);
        map(stack_at, 4, Perms::rw);
        set_slots({slots_at, page_size});
    }

    void map(GuestAddr at, std::uint64_t pages, Perms perms)
    {
        if (!memory().map({at, pages * page_size}, perms))
            throw GuestFault{at, Access::write};
    }
    void put(GuestAddr at, std::initializer_list<unsigned> bytes)
    {
        for (const unsigned b : bytes)
        {
            memory().store(at, static_cast<std::uint8_t>(b));
            at += 1;
        }
    }
    /// Writes code at `at` and calls it.
    Exit call(
        GuestAddr at, std::initializer_list<unsigned> code,
        const std::vector<std::uint64_t>& args = {}, std::uint64_t budget = no_limit)
    {
        put(at, code);
        enter(at, args, stack_top);
        return run({budget});
    }
    Exit call(
        std::initializer_list<unsigned> code, const std::vector<std::uint64_t>& args = {},
        std::uint64_t budget = no_limit)
    {
        return call(text_at, code, args, budget);
    }
    Exit go_on() { return run({no_limit}); }
};

} // namespace kobox::test
