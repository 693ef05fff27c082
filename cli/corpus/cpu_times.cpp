#include "cli/corpus/cpu_times.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

double ms(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>{time}.count();
}

} // namespace

void CpuTimes::add(std::string module, std::chrono::nanoseconds cpu)
{
    m_times.push_back({cpu, std::move(module)});
}

std::string CpuTimes::summary() const
{
    if (m_times.empty())
        return {};
    auto times = m_times;
    std::ranges::sort(times, {}, &Time::cpu);
    std::chrono::nanoseconds sum{};
    for (const Time& time : times)
        sum += time.cpu;
    const auto below = [&times](std::size_t percent) {
        constexpr std::size_t all = 100;
        return ms(times[(times.size() - 1) * percent / all].cpu);
    };
    std::string line = fmt::format(
        "CPU time: {:.1f} s; a module: median {:.1f} ms, 90 % up to {:.1f} ms; the dearest:",
        ms(sum) / 1000, below(50), below(90));
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(shown, times.size()); ++i)
    {
        const Time& time = times[times.size() - 1 - i];
        fmt::format_to(
            std::back_inserter(line), "{} {} {:.0f} ms", i == 0 ? "" : ",", time.module,
            ms(time.cpu));
    }
    return line;
}

} // namespace kobox::cli
