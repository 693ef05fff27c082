#pragma once

#include <array>
#include <csignal>
#include <cstddef>

namespace kobox::cli
{

/// While a kernel is imported: a process that is told to stop says that nothing was kept, and dies
/// of the signal as it would have done. Signals that were ignored stay so. One at a time.
class InterruptNotice
{
public:
    InterruptNotice();
    ~InterruptNotice();
    InterruptNotice(const InterruptNotice&) = delete;
    InterruptNotice& operator=(const InterruptNotice&) = delete;

private:
    static constexpr std::size_t signals = 3;
    std::array<struct sigaction, signals> m_before{};
};

} // namespace kobox::cli
