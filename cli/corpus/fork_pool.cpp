#include "cli/corpus/fork_pool.hpp"

#include "cli/input_file.hpp"
#include "emu/file_descriptor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <poll.h>
#include <span>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace kobox::cli
{
namespace
{

using Clock = std::chrono::steady_clock;
using Work = std::function<ForkPool::Answer(std::size_t)>;

/// What a child sends before the text of an answer.
struct AnswerHead
{
    std::uint64_t size;
    std::uint64_t fit_for_more;
    std::int64_t cpu_ns;
};

std::chrono::nanoseconds cpu_time()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

struct Pipe
{
    FileDescriptor from;
    FileDescriptor to;
};

Pipe make_pipe()
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        throw std::system_error{errno, std::generic_category(), "pipe"};
    return {FileDescriptor{ends[0]}, FileDescriptor{ends[1]}};
}

/// The bytes of a plain value, as a pipe takes them.
template <typename T>
std::string packed(const T& value)
{
    std::string text(sizeof value, '\0');
    std::memcpy(text.data(), &value, sizeof value);
    return text;
}

/// A child: takes jobs from one pipe and sends answers through the other until the first one ends.
[[noreturn]] void serve(int jobs, int answers, const Work& work)
{
    std::size_t job{};
    while (read(jobs, &job, sizeof job) == sizeof job)
    {
        const auto before = cpu_time();
        const ForkPool::Answer answer = work(job);
        const AnswerHead head{
            answer.text.size(), answer.fit_for_more ? 1U : 0U, (cpu_time() - before).count()};
        if (!write_all(answers, packed(head) + answer.text) || !answer.fit_for_more)
            break;
    }
    // What the parent has still to do at its end is not the child's.
    _exit(0);
}

class Worker
{
public:
    /// `others`: what the new child must not keep open, or their pipes would never end.
    static Worker start(const Work& work, std::span<const Worker> others)
    {
        Pipe jobs = make_pipe();
        Pipe answers = make_pipe();
        std::fflush(nullptr);
        const pid_t pid = fork();
        if (pid < 0)
            throw std::system_error{errno, std::generic_category(), "fork"};
        if (pid == 0)
        {
            for (const Worker& other : others)
            {
                close(other.m_jobs.get());
                close(other.m_answers.get());
            }
            close(jobs.to.get());
            close(answers.from.get());
            serve(jobs.from.get(), answers.to.get(), work);
        }
        return {pid, std::move(jobs.to), std::move(answers.from)};
    }

    void give(std::size_t job, Clock::time_point deadline)
    {
        m_job = job;
        m_deadline = deadline;
        // A child that has died is noticed when its answers end.
        (void)write_all(m_jobs.get(), packed(job));
    }

    [[nodiscard]] bool is_idle() const noexcept { return !m_job; }
    [[nodiscard]] std::size_t job() const { return m_job.value(); }
    [[nodiscard]] int answers() const noexcept { return m_answers.get(); }

    void kill_if_late(Clock::time_point now)
    {
        if (is_idle() || m_killed || now <= m_deadline)
            return;
        m_killed = true;
        kill(m_pid, SIGKILL);
    }

    /// False when the child has ended.
    [[nodiscard]] bool read_some()
    {
        std::array<char, 65536> buffer{};
        const ssize_t n = read(m_answers.get(), buffer.data(), buffer.size());
        if (n < 0)
            return errno == EINTR;
        m_said.append(buffer.data(), static_cast<std::size_t>(n));
        return n > 0;
    }

    /// When it is complete; the worker is idle then.
    struct Taken
    {
        ForkPool::Ended ended;
        bool fit_for_more;
    };
    [[nodiscard]] std::optional<Taken> take_answer()
    {
        AnswerHead head{};
        if (m_said.size() < sizeof head)
            return std::nullopt;
        std::memcpy(&head, m_said.data(), sizeof head);
        if (m_said.size() - sizeof head < head.size)
            return std::nullopt;
        return Taken{
            .ended =
                {.job = std::exchange(m_job, {}).value(),
                 .end = ForkPool::End::normal,
                 .text = std::exchange(m_said, {}).substr(sizeof head),
                 .cpu = std::chrono::nanoseconds{head.cpu_ns}},
            .fit_for_more = head.fit_for_more != 0};
    }

    /// Waits for the child's end, having told it that there are no more jobs.
    ForkPool::End finish()
    {
        m_jobs = FileDescriptor{-1};
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR)
        {
        }
        return m_killed ? ForkPool::End::timeout : ForkPool::End::signal;
    }

private:
    Worker(pid_t pid, FileDescriptor jobs, FileDescriptor answers)
        : m_pid{pid}, m_jobs{std::move(jobs)}, m_answers{std::move(answers)}
    {}

    pid_t m_pid;
    FileDescriptor m_jobs;
    FileDescriptor m_answers;
    std::optional<std::size_t> m_job;
    Clock::time_point m_deadline;
    std::string m_said;
    bool m_killed{};
};

/// Those that have something to say, or have ended.
std::vector<bool> wait_for(std::span<const Worker> workers)
{
    std::vector<pollfd> waits;
    waits.reserve(workers.size());
    for (const Worker& worker : workers)
        waits.push_back({.fd = worker.answers(), .events = POLLIN, .revents = 0});
    constexpr int look_at_clock_ms = 200;
    poll(waits.data(), waits.size(), look_at_clock_ms);
    std::vector<bool> ready;
    ready.reserve(waits.size());
    for (const pollfd& wait : waits)
        ready.push_back(wait.revents != 0);
    return ready;
}

} // namespace

void ForkPool::run(
    std::size_t count, const Work& work, const std::function<void(Ended)>& done) const
{
    std::vector<Worker> workers;
    std::size_t next = 0;
    const auto retire = [&workers](std::size_t i) {
        const End end = workers[i].finish();
        workers.erase(workers.begin() + static_cast<std::ptrdiff_t>(i));
        return end;
    };
    // A child that died has closed the pipe that its next job is written to.
    const auto old_action = std::signal(SIGPIPE, SIG_IGN); // NOLINT(cert-err33-c): it cannot fail
    while (next < count || !workers.empty())
    {
        while (next < count && workers.size() < m_jobs)
            workers.push_back(Worker::start(work, workers));
        for (std::size_t i = workers.size(); i-- > 0;)
        {
            if (!workers[i].is_idle())
                continue;
            if (next < count)
                workers[i].give(next++, Clock::now() + std::chrono::seconds{m_seconds});
            else
                retire(i);
        }

        if (workers.empty())
            break;
        const auto ready = wait_for(workers);
        for (std::size_t i = workers.size(); i-- > 0;)
        {
            workers[i].kill_if_late(Clock::now());
            if (!ready[i])
                continue;
            const bool alive = workers[i].read_some();
            if (auto answer = workers[i].take_answer())
            {
                if (!answer->fit_for_more)
                    retire(i);
                done(std::move(answer->ended));
            }
            else if (!alive)
            {
                const std::size_t job = workers[i].job();
                done({.job = job, .end = retire(i), .text = {}, .cpu = {}});
            }
        }
    }
    std::signal(SIGPIPE, old_action);
}

} // namespace kobox::cli
