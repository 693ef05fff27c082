#include "cli/corpus/fork_pool.hpp"

#include "cli/input_file.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace kobox::cli
{
namespace
{

using Clock = std::chrono::steady_clock;

struct Child
{
    std::size_t job;
    pid_t pid;
    int pipe;
    Clock::time_point deadline;
    std::string said{};
    bool timed_out{};
};

Child start(
    std::size_t job, const std::function<std::string(std::size_t)>& work,
    Clock::time_point deadline)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        throw std::system_error{errno, std::generic_category(), "pipe"};
    std::fflush(nullptr);
    const pid_t pid = fork();
    if (pid < 0)
        throw std::system_error{errno, std::generic_category(), "fork"};
    if (pid == 0)
    {
        close(ends[0]);
        (void)write_all(ends[1], work(job));
        // What the parent has still to do at its end is not the child's.
        _exit(0);
    }
    close(ends[1]);
    return {.job = job, .pid = pid, .pipe = ends[0], .deadline = deadline};
}

/// False when the child has said everything.
bool read_some(Child& child)
{
    std::array<char, 65536> buffer{};
    const ssize_t n = read(child.pipe, buffer.data(), buffer.size());
    if (n < 0)
        return errno == EINTR;
    child.said.append(buffer.data(), static_cast<std::size_t>(n));
    return n > 0;
}

ForkPool::End finish(const Child& child)
{
    close(child.pipe);
    int status = 0;
    while (waitpid(child.pid, &status, 0) < 0 && errno == EINTR)
    {
    }
    if (child.timed_out)
        return ForkPool::End::timeout;
    return WIFSIGNALED(status) ? ForkPool::End::signal : ForkPool::End::normal;
}

} // namespace

void ForkPool::run(
    std::size_t count, const std::function<std::string(std::size_t)>& work,
    const std::function<void(std::size_t, End, std::string)>& done) const
{
    std::vector<Child> children;
    std::size_t next = 0;
    while (next < count || !children.empty())
    {
        while (next < count && children.size() < m_jobs)
            children.push_back(start(next++, work, Clock::now() + std::chrono::seconds{m_seconds}));

        std::vector<pollfd> waits;
        waits.reserve(children.size());
        for (const Child& child : children)
            waits.push_back({.fd = child.pipe, .events = POLLIN, .revents = 0});
        constexpr int look_at_clock_ms = 200;
        poll(waits.data(), waits.size(), look_at_clock_ms);

        for (std::size_t i = children.size(); i-- > 0;)
        {
            Child& child = children[i];
            if (!child.timed_out && Clock::now() > child.deadline)
            {
                child.timed_out = true;
                kill(child.pid, SIGKILL);
            }
            if (waits[i].revents == 0 || read_some(child))
                continue;
            Child ended = std::move(child);
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(i));
            const End end = finish(ended);
            done(ended.job, end, std::move(ended.said));
        }
    }
}

} // namespace kobox::cli
