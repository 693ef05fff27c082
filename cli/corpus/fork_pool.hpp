#pragma once

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
    /// `work(i)` runs in a child; its text comes to `done` in the parent, in the order in which the
    /// jobs end.
    void run(
        std::size_t count, const std::function<Answer(std::size_t)>& work,
        const std::function<void(std::size_t, End, std::string)>& done) const;

private:
    unsigned m_jobs;
    unsigned m_seconds;
};

} // namespace kobox::cli
