#include "emu/call_frame.hpp"
#include "emu/machine.hpp"

#include <array>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>

namespace
{

using namespace kobox;

constexpr GuestAddr slots_at{0xffffffff81000000};
constexpr GuestAddr text_at{0xffffffffc0000000};
constexpr GuestAddr data_at{0xffff888000003000};
constexpr GuestAddr stack_at{0xffffc90000101000};
constexpr GuestAddr stack_top = stack_at + 4 * page_size;
constexpr std::uint64_t data_pages = 1024;
constexpr RunLimits no_limit{std::numeric_limits<std::uint64_t>::max()};

struct Bench : Machine
{
    Bench() : Machine{{}}
    {
        map({slots_at, page_size}, Perms::rx);
        map({text_at, page_size}, Perms::rx);
        map({data_at, data_pages * page_size}, Perms::rw);
        map({stack_at, 4 * page_size}, Perms::rw);
        set_slots({slots_at, page_size});
    }
    void map(GuestRange range, Perms perms)
    {
        if (!memory().map(range, perms))
            throw GuestFault{range.start, Access::write};
    }
    void put(std::initializer_list<unsigned> code)
    {
        std::uint64_t offset = 0;
        for (const unsigned byte : code)
            memory().store(text_at + offset++, static_cast<std::uint8_t>(byte));
    }
};

void construct_machine(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Machine{{}}.instructions());
}
BENCHMARK(construct_machine)->Unit(benchmark::kMicrosecond);

/// 1: call rbx; jmp 1b, where RBX is a slot: what a call of the kernel costs.
void host_call(benchmark::State& state)
{
    Bench m;
    m.put({0xff, 0xd3, 0xeb, 0xfc});
    m.enter(text_at, {}, stack_top);
    m.set_reg(Reg::rbx, to_u64(m.slot_addr(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(m.run(no_limit).slot);
}
BENCHMARK(host_call);

void host_call_with_three_arguments_and_result(benchmark::State& state)
{
    Bench m;
    m.put({0xff, 0xd3, 0xeb, 0xfc});
    m.enter(text_at, {}, stack_top);
    m.set_reg(Reg::rbx, to_u64(m.slot_addr(1)));
    for (auto _ : state)
    {
        benchmark::DoNotOptimize(m.run(no_limit).slot);
        const CallFrame frame{m};
        m.set_reg(Reg::rax, frame.arg(0) + frame.arg(1) + frame.arg(2));
    }
}
BENCHMARK(host_call_with_three_arguments_and_result);

/// 1: mov [rdi],rcx; dec rcx; jnz 1b: a store and a block an iteration.
void guest_loop_of_stores(benchmark::State& state)
{
    constexpr std::uint64_t rounds = 1'000'000;
    Bench m;
    m.put({0x48, 0x89, 0x0f, 0x48, 0xff, 0xc9, 0x75, 0xf8, 0xc3});
    const std::array args{to_u64(data_at), std::uint64_t{}, std::uint64_t{}, rounds};
    for (auto _ : state)
    {
        m.enter(text_at, args, stack_top);
        benchmark::DoNotOptimize(m.run(no_limit).rip);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rounds));
}
BENCHMARK(guest_loop_of_stores)->Unit(benchmark::kMillisecond);

void nested_call(benchmark::State& state)
{
    Bench m;
    m.put({0xc3});
    for (auto _ : state)
    {
        const CpuContext outer = m.save();
        m.enter(text_at, {}, stack_top);
        benchmark::DoNotOptimize(m.run(no_limit).rip);
        m.restore(outer);
    }
}
BENCHMARK(nested_call);

void host_load(benchmark::State& state)
{
    const Bench m;
    std::uint64_t at = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            m.memory().load<std::uint64_t>(data_at + (at += 64) % (data_pages * page_size)));
}
BENCHMARK(host_load);

void host_store(benchmark::State& state)
{
    Bench m;
    std::uint64_t at = 0;
    for (auto _ : state)
        m.memory().store(data_at + (at += 64) % (data_pages * page_size), at);
}
BENCHMARK(host_store);

void map_and_unmap(benchmark::State& state)
{
    Bench m;
    const GuestRange range{
        GuestAddr{0xffffc90000800000}, static_cast<std::uint64_t>(state.range(0)) * page_size};
    for (auto _ : state)
    {
        m.map(range, Perms::rw);
        m.memory().unmap(range);
    }
}
BENCHMARK(map_and_unmap)->Arg(1)->Arg(16)->Arg(16384);

void host_patches_code_between_calls(benchmark::State& state)
{
    Bench m;
    m.put({0xb8, 1, 0, 0, 0, 0xc3});
    std::uint8_t value = 0;
    for (auto _ : state)
    {
        m.memory().store(text_at + 1, ++value);
        m.enter(text_at, {}, stack_top);
        benchmark::DoNotOptimize(m.run(no_limit).rip);
    }
}
BENCHMARK(host_patches_code_between_calls);

/// The guest dirties N pages, then all is restored.
void run_and_restore_snapshot(benchmark::State& state)
{
    const auto pages = static_cast<std::uint64_t>(state.range(0));
    Bench m;
    // 1: mov [rdi],rcx; add rdi,4096; dec rcx; jnz 1b; ret
    m.put(
        {0x48, 0x89, 0x0f, 0x48, 0x81, 0xc7, 0x00, 0x10, 0x00, 0x00, 0x48, 0xff, 0xc9, 0x75, 0xf1,
         0xc3});
    const std::array args{to_u64(data_at), std::uint64_t{}, std::uint64_t{}, pages};
    m.enter(text_at, args, stack_top);
    m.snapshot();
    for (auto _ : state)
    {
        benchmark::DoNotOptimize(m.run(no_limit).rip);
        m.restore_snapshot();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(run_and_restore_snapshot)->Arg(1)->Arg(16)->Arg(512);

} // namespace
