#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace kobox::cli
{

/// Runs jobs in forked children, several at a time.
class ForkPool
{
public:
    /// `seconds`: how long a child may take.
    ForkPool(unsigned jobs, unsigned seconds) : m_jobs{jobs}, m_seconds{seconds} {}

    enum class End : unsigned char
    {
        normal,
        signal,  ///< the child was killed
        timeout, ///< by us
    };
    /// `work(i)` runs in a child; what it returns comes to `done` in the parent, in the order in
    /// which the children end.
    void run(
        std::size_t count, const std::function<std::string(std::size_t)>& work,
        const std::function<void(std::size_t, End, std::string)>& done) const;

private:
    unsigned m_jobs;
    unsigned m_seconds;
};

} // namespace kobox::cli
