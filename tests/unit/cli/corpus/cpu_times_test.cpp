#include "cli/corpus/cpu_times.hpp"

#include <string>

#include <doctest/doctest.h>

namespace kobox::cli
{

using namespace std::chrono_literals;

TEST_CASE("CPU times are summed up by median, 90th percentile and the dearest modules")
{
    CpuTimes times;
    for (int i = 1; i <= 11; ++i)
        times.add("m" + std::to_string(i), i * 2ms);
    CHECK(
        times.summary() ==
        "CPU time: 0.1 s; a module: median 12.0 ms, 90 % up to 20.0 ms; the dearest: m11 22 ms, "
        "m10 20 ms, m9 18 ms");
}

TEST_CASE("where nothing was run there is nothing to sum up")
{
    CHECK(CpuTimes{}.summary().empty());
}

} // namespace kobox::cli
