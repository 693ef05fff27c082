// Whole processes: what a user waits for who types `kobox run`. The time is the child's own, user
// and system, as wait4() tells it.
#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void run_process(benchmark::State& state, const std::string& module, int expected_exit)
{
    std::string kobox = KOBOX_PROGRAM;
    std::string command = "run";
    std::string file = KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + module;
    const std::array<char*, 4> argv{kobox.data(), command.data(), file.data(), nullptr};

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
        if (posix_spawn(&pid, kobox.c_str(), &actions, nullptr, argv.data(), environ) != 0 ||
            wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) ||
            WEXITSTATUS(status) != expected_exit)
        {
            state.SkipWithError((kobox + " run " + module + " did not end as expected").c_str());
            break;
        }
        state.SetIterationTime(seconds(usage.ru_utime) + seconds(usage.ru_stime));
        peak_kib = std::max(peak_kib, usage.ru_maxrss);
    }
    state.counters["peak_MiB"] = static_cast<double>(peak_kib) / 1024;
    posix_spawn_file_actions_destroy(&actions);
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

} // namespace
