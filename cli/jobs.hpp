#pragma once

#include <algorithm>
#include <thread>

namespace kobox::cli
{

constexpr unsigned most_jobs = 256;

/// What `--jobs N` means: without it (0) one a CPU.
[[nodiscard]] inline unsigned jobs_or_one_a_cpu(unsigned jobs)
{
    return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

} // namespace kobox::cli
