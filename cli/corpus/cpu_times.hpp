#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace kobox::cli
{

/// What the modules of a corpus cost: no part of the results, which are equal from run to run.
class CpuTimes
{
public:
    void add(std::string module, std::chrono::nanoseconds cpu);
    /// One line: median, 90th percentile, sum and the dearest ones. Empty: nothing was run.
    [[nodiscard]] std::string summary() const;

private:
    struct Time
    {
        std::chrono::nanoseconds cpu;
        std::string module;
    };
    std::vector<Time> m_times;
};

} // namespace kobox::cli
