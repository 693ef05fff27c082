#include "kernel_real/idle_state.hpp"

#include "kernel_stub/kernel.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string_view>

using namespace kobox;

namespace
{

constexpr std::uint64_t root = 0x1000;
constexpr std::uint64_t present = 1;
constexpr GuestAddr data{0xffffffff82000000};
constexpr GuestRange module_space{GuestAddr{0xffffffffc0000000}, 0x3f000000};
constexpr GuestAddr loaded = module_space.start;
constexpr GuestAddr freed = module_space.start + 0x10000;

// Where things lie in `data`, and the layouts of a kernel that never was.
constexpr GuestAddr modules = data;
constexpr GuestAddr init_task = data + 0x100;
constexpr GuestAddr tainted_mask = data + 0x200;
constexpr GuestAddr per_cpu_offset = data + 0x208;
constexpr GuestAddr timer_bases = data + 0x300;
constexpr GuestAddr hrtimer_bases = data + 0x400;
constexpr GuestAddr rcu_data = data + 0x500;
constexpr GuestAddr objects = data + 0x600;
constexpr std::uint64_t per_cpu_start = 0x100; // per-CPU symbols lie so far below their memory
constexpr std::uint64_t delayed_work_timer_fn = 0xffffffff81000000;
constexpr std::uint64_t some_function = 0xffffffff81000100;

/// Page tables that map two pages of data, and one of module space: a kernel with two lists, one
/// CPU, a wheel of two timer bases with two lists each, and one clock of hrtimers.
struct Guest
{
    Guest()
    {
        map(root, 511, 0x2000);
        map(0x2000, 510, 0x3000);
        map(0x2000, 511, 0x5000);
        map(0x3000, 16, 0x4000);
        map(0x4000, 0, 0x10000);
        map(0x4000, 1, 0x11000);
        map(0x5000, 0, 0x6000);
        map(0x6000, 0, 0x12000);
        set(modules, to_u64(modules));
        set(init_task, to_u64(init_task));
        set(per_cpu_offset, per_cpu_start);
    }

    void map(std::uint64_t table, std::uint64_t index, std::uint64_t frame)
    {
        const std::uint64_t entry = frame | present | 2;
        std::memcpy(ram.bytes().subspan(table + index * 8, 8).data(), &entry, 8);
    }
    void set(GuestAddr at, std::uint64_t value) { memory.store(at, value); }
    void set_text(GuestAddr at, std::string_view text)
    {
        memory.write(at, std::as_bytes(std::span{text}));
    }
    /// At the end of a list, whose entries lie `step` apart.
    void append(GuestAddr head, GuestAddr entry)
    {
        GuestAddr last = head;
        while (memory.load<std::uint64_t>(last) != to_u64(head))
            last = GuestAddr{memory.load<std::uint64_t>(last)};
        set(last, to_u64(entry));
        set(entry, to_u64(head));
    }
    void add_module(GuestAddr place, std::string_view name)
    {
        append(modules, place + 8);
        set_text(place + 24, name);
    }
    void add_task(GuestAddr place, std::int32_t pid, std::string_view name)
    {
        append(init_task, place);
        memory.store(place + 16, pid);
        set_text(place + 24, name);
    }
    [[nodiscard]] IdleState state() const { return read_idle_state(symbols, memory, module_space); }

    GuestRam ram{std::uint64_t{1} << 20};
    PagedMemory memory{ram, [] { return root; }};
    std::vector<std::byte> block = SymbolTable::build({
        {"modules", to_u64(modules), 'D'},
        {"init_task", to_u64(init_task), 'D'},
        {"tainted_mask", to_u64(tainted_mask), 'd'},
        {"__per_cpu_offset", to_u64(per_cpu_offset), 'D'},
        {"timer_bases", to_u64(timer_bases) - per_cpu_start, 'd'},
        {"hrtimer_bases", to_u64(hrtimer_bases) - per_cpu_start, 'd'},
        {"rcu_data", to_u64(rcu_data) - per_cpu_start, 'd'},
        {"delayed_work_timer_fn", delayed_work_timer_fn, 'T'},
        {"@module", 64, '@'},
        {"@module.list", 8, '@'},
        {"@module.name", 24, '@'},
        {"@task_struct", 64, '@'},
        {"@task_struct.tasks", 0, '@'},
        {"@task_struct.pid", 16, '@'},
        {"@task_struct.comm", 24, '@'},
        {"@size timer_bases", 64, '@'},
        {"@timer_base", 32, '@'},
        {"@timer_base.vectors", 16, '@'},
        {"@timer_list", 40, '@'},
        {"@timer_list.function", 24, '@'},
        {"@delayed_work", 80, '@'},
        {"@delayed_work.timer", 32, '@'},
        {"@work_struct", 32, '@'},
        {"@work_struct.func", 24, '@'},
        {"@hrtimer_cpu_base", 96, '@'},
        {"@hrtimer_cpu_base.clock_base", 64, '@'},
        {"@hrtimer_clock_base", 32, '@'},
        {"@hrtimer_clock_base.active", 16, '@'},
        {"@hrtimer", 64, '@'},
        {"@hrtimer.function", 40, '@'},
        {"@rcu_data", 64, '@'},
        {"@rcu_data.cblist", 32, '@'},
    });
    SymbolTable symbols = SymbolTable::attach(block).value();
};

} // namespace

TEST_CASE("modules and tasks come from the kernel's lists, but no workers of workqueues")
{
    Guest guest;
    guest.add_module(objects, "crc8");
    guest.add_module(objects + 0x100, "dummy");
    guest.add_task(objects + 0x200, 7, "kworker/0:1");
    guest.add_task(objects + 0x300, 81, "cryptomgr_test");
    guest.set(tainted_mask, 0x200);
    const auto state = guest.state();
    CHECK(state.modules == std::vector<std::string>{"crc8", "dummy"});
    CHECK(loaded_modules(guest.symbols, guest.memory) == state.modules);
    CHECK(state.tasks == std::vector<IdleState::Task>{{81, "cryptomgr_test"}});
    CHECK(state.module_pages == 1);
    CHECK(state.tainted == 0x200);
    CHECK(state.dangling.empty());
}

TEST_CASE("a list that never comes back to its head has an end even so")
{
    Guest guest;
    guest.set(modules, to_u64(objects));
    guest.set(objects, to_u64(objects));
    CHECK_FALSE(guest.state().modules.empty());
    guest.set(modules, to_u64(freed));
    CHECK(guest.state().modules == std::vector<std::string>{"?"});
}

TEST_CASE(
    "a timer dangles when it, its function or its work's function lies in freed module memory")
{
    Guest guest;
    const GuestAddr timer = objects;
    const GuestAddr second_list = timer_bases + 32 + 16 + 8; // the last one of the last base
    guest.set(second_list, to_u64(timer));
    guest.set(timer + 24, to_u64(loaded) + 8);
    CHECK(guest.state().dangling.empty());

    guest.set(timer + 24, to_u64(freed));
    CHECK(
        guest.state().dangling ==
        std::vector<std::string>{"timer of a function in freed memory: 0xffffffffc0010000"});

    // struct delayed_work: its work, then its timer.
    guest.set(second_list, to_u64(timer + 32));
    guest.set(timer + 32 + 24, delayed_work_timer_fn);
    guest.set(timer + 24, some_function);
    CHECK(guest.state().dangling.empty());
    guest.set(timer + 24, to_u64(freed));
    CHECK(
        guest.state().dangling ==
        std::vector<std::string>{"delayed work of a function in freed memory: 0xffffffffc0010000"});

    guest.set(second_list, to_u64(freed));
    CHECK(
        guest.state().dangling ==
        std::vector<std::string>{"timer in freed memory: 0xffffffffc0010000"});
}

TEST_CASE("hrtimers are found in their tree, callbacks of RCU in their list")
{
    Guest guest;
    const GuestAddr parent = objects;
    const GuestAddr child = objects + 0x100;
    guest.set(hrtimer_bases + 64 + 16, to_u64(parent));
    guest.set(parent + 16, to_u64(child));
    guest.set(parent + 40, some_function);
    guest.set(child + 40, to_u64(freed) + 1);
    const GuestAddr callback = objects + 0x200;
    guest.set(rcu_data + 32, to_u64(callback));
    guest.set(callback + 8, to_u64(freed) + 2);
    CHECK(
        guest.state().dangling ==
        std::vector<std::string>{
            "hrtimer of a function in freed memory: 0xffffffffc0010001",
            "callback of RCU of a function in freed memory: 0xffffffffc0010002"});
}

TEST_CASE("what was there at first is not left behind; what was not, or is not any more, is")
{
    const IdleState before{
        .modules = {"old"},
        .tasks = {{1, "init"}, {2, "kthreadd"}},
        .module_pages = 3,
        .dangling = {},
        .tainted = 1U << static_cast<unsigned>(Taint::warn)};
    CHECK(left_behind(before, before).empty());

    IdleState after = before;
    after.tasks = {{1, "init"}, {90, "leaked"}};
    after.module_pages = 5;
    after.dangling = {"timer in freed memory: 0x1"};
    after.tainted |=
        1U << static_cast<unsigned>(Taint::die) | 1U << static_cast<unsigned>(Taint::crap);
    CHECK(
        left_behind(before, after) == std::vector<std::string>{
                                          "task leaked (90)", "no task kthreadd (2) any more",
                                          "timer in freed memory: 0x1", "taint D",
                                          "2 pages of module memory"});
}

TEST_CASE("the memory of a module that stays is not left behind beside it")
{
    const IdleState before;
    IdleState after;
    after.modules = {"drbg"};
    after.module_pages = 8;
    CHECK(left_behind(before, after) == std::vector<std::string>{left_module("drbg")});
}
