#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace kobox::cli
{

/// Runs jobs in forked children, several at a time. A child has what the parent had when it was
/// forked, and may serve one job after the other.
class ForkPool
{
public:
    /// `seconds`: how long a job may take.
    ForkPool(unsigned jobs, unsigned seconds) : m_jobs{jobs}, m_seconds{seconds} {}

    struct Answer
    {
        std::string text;
        bool fit_for_more{}; ///< the child may be given another job
    };
    enum class End : unsigned char
    {
        normal,
        signal,  ///< the child died of it
        timeout, ///< or was killed by us
    };
    /// A job that has ended, as the parent is told.
    struct Ended
    {
        std::size_t job;
        End end;
        std::string text;
        std::chrono::nanoseconds cpu; ///< time that the child spent on it; zero where it died
    };
    /// `work(i)` runs in a child; `done` is called in the parent, in the order in which the jobs
    /// end.
    void run(
        std::size_t count, const std::function<Answer(std::size_t)>& work,
        const std::function<void(Ended)>& done) const;

private:
    unsigned m_jobs;
    unsigned m_seconds;
};

} // namespace kobox::cli
