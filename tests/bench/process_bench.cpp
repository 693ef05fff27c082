// Whole processes on the built-in kernel.
#include "tests/bench/child_process.hpp"

#include <string>

namespace kobox::bench
{
namespace
{

void run_process(benchmark::State& state, const std::string& module, int expected_exit)
{
    run_kobox(
        state, {"run", KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + module}, expected_exit,
        Clock::cpu);
}

BENCHMARK_CAPTURE(run_process, hello, "hello.ko", 0)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_process, big_bss, "big_bss.ko", 0)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
/// Fifty million instructions, then the budget is spent.
BENCHMARK_CAPTURE(run_process, endless, "endless.ko", 5)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);

/// Every module of a distribution against the built-in kernel, which all of them fit.
[[maybe_unused]] const bool check_registered = [] {
    const std::string tree = setting("KOBOX_MODULE_TREE");
    if (tree.empty())
        return false;
    benchmark::RegisterBenchmark(
        "run_process/check_tree",
        [tree](benchmark::State& state) {
            run_kobox(state, {"check", "--quiet", tree}, 0, Clock::wall);
        })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(3);
    return true;
}();

} // namespace

} // namespace kobox::bench
