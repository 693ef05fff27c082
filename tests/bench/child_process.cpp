#include "tests/bench/child_process.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kobox::bench
{
namespace
{

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

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

std::string setting(const char* name)
{
    const char* const value = std::getenv(name); // NOLINT(*-mt-unsafe): there is one thread
    return value == nullptr ? std::string{} : std::string{value};
}

} // namespace kobox::bench
