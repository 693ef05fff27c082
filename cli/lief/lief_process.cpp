#include "cli/lief/lief_process.hpp"

#include "cli/input_file.hpp"
#include "cli/lief/lief_library.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// Beside what the process has already.
constexpr rlim_t most_memory = rlim_t{1} << 30;
/// All modules of Debian together take LIEF about one second.
constexpr rlim_t most_cpu_seconds = 3;
/// What the child's answer starts with: one that died on the way is not taken for "no difference".
constexpr char answered = '!';

void limit(int resource, rlim_t most)
{
    rlimit limits{};
    if (getrlimit(static_cast<__rlimit_resource_t>(resource), &limits) != 0)
        return;
    limits.rlim_cur = std::min(limits.rlim_max, most);
    setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

/// Address space of this process, in bytes.
rlim_t memory_in_use()
{
    std::ifstream statm{"/proc/self/statm"};
    rlim_t pages = 0;
    statm >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

[[noreturn]] void run_child(
    int to, std::span<const std::byte> file, const ElfFacts& ours, const std::string& library)
{
    limit(RLIMIT_AS, memory_in_use() + most_memory);
    limit(RLIMIT_CPU, most_cpu_seconds);
    limit(RLIMIT_CORE, 0);
    // Its last words are not the user's.
    if (const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    const auto theirs = read_with_lief(file, library);
    const auto text = theirs ? first_difference(ours, *theirs)
                             : fmt::format("LIEF gave no answer: {}", theirs.error());
    (void)write_all(to, fmt::format("{}{}", answered, text));
    _exit(0);
}

std::string read_all(int from)
{
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;)
    {
        const auto count = read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

std::string cause_of(int status)
{
    if (!WIFSIGNALED(status))
        return "it ended without an answer";
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU)
        return fmt::format("it took more than {} s", most_cpu_seconds);
    return fmt::format("it died of signal {} ({})", signal, strsignal(signal));
}

} // namespace

std::string compare_with_lief(
    std::span<const std::byte> file, const ElfFacts& ours, const std::string& library)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return fmt::format("LIEF gave no answer: {}", std::strerror(errno));
    const pid_t child = fork();
    if (child < 0)
    {
        const int error = errno;
        close(ends[0]);
        close(ends[1]);
        return fmt::format("LIEF gave no answer: {}", std::strerror(error));
    }
    if (child == 0)
        run_child(ends[1], file, ours, library);
    close(ends[1]);
    auto answer = read_all(ends[0]);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (answer.empty() || answer.front() != answered)
        return fmt::format("LIEF gave no answer: {}", cause_of(status));
    return answer.substr(1);
}

} // namespace kobox::cli
