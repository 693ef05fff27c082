#pragma once

#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace kobox::bench
{

enum class Clock
{
    cpu,
    wall,
};

/// Times whole processes of kobox: what a user waits for. The time is the child's own, user and
/// system, as wait4() tells it; for one with a thread a core it may be the wall's.
void run_kobox(
    benchmark::State& state, std::vector<std::string> arguments, int expected_exit, Clock clock);

/// An environment variable; empty where it is not set.
[[nodiscard]] std::string setting(const char* name);

} // namespace kobox::bench
