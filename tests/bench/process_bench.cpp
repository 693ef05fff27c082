// Whole processes: what a user waits for who types `kobox run` or `kobox check`. The time of a run
// is the child's own, user and system, as wait4() tells it; that of a check, which has a thread a
// core, is the wall's.
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

enum class Clock
{
    cpu,
    wall,
};

void run_kobox(
    benchmark::State& state, std::vector<std::string> arguments, int expected_exit, Clock clock)
{
    std::string kobox = KOBOX_PROGRAM;
    std::vector<char*> argv{kobox.data()};
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    for (const int fd : {1, 2})
        posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_WRONLY, 0);

    long peak_kib = 0;
    for (auto _ : state)
    {
        pid_t pid{};
        int status{};
        rusage usage{};
        const auto started = std::chrono::steady_clock::now();
        if (posix_spawn(&pid, kobox.c_str(), &actions, nullptr, argv.data(), environ) != 0 ||
            wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) ||
            WEXITSTATUS(status) != expected_exit)
        {
            state.SkipWithError(
                (kobox + " " + arguments.front() + " did not end as expected").c_str());
            break;
        }
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - started;
        const double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        state.SetIterationTime(clock == Clock::cpu ? cpu : wall.count());
        state.counters["cpu_s"] = cpu;
        peak_kib = std::max(peak_kib, usage.ru_maxrss);
    }
    state.counters["peak_MiB"] = static_cast<double>(peak_kib) / 1024;
    posix_spawn_file_actions_destroy(&actions);
}

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
    const char* tree = std::getenv("KOBOX_MODULE_TREE"); // NOLINT(*-mt-unsafe)
    if (tree == nullptr || *tree == '\0')
        return false;
    benchmark::RegisterBenchmark(
        "run_process/check_tree",
        [tree = std::string{tree}](benchmark::State& state) {
            run_kobox(state, {"check", "--quiet", tree}, 0, Clock::wall);
        })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(3);
    return true;
}();

} // namespace
