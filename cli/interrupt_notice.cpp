#include "cli/interrupt_notice.hpp"

#include <string_view>

#include <unistd.h>

namespace kobox::cli
{
namespace
{

constexpr auto stopping = std::to_array<int>({SIGINT, SIGTERM, SIGHUP});

void say_and_die(int signal, std::string_view line)
{
    // What cannot be said is not worth more than that.
    if (write(STDERR_FILENO, line.data(), line.size()) < 0)
        _exit(128 + signal);
    (void)raise(signal);
}

// These run at any place of the program, and may call what signal-safety(7) lists. The signal's
// default action is set again by SA_RESETHAND, and follows when they return.
extern "C" void say_to_file(int signal)
{
    say_and_die(signal, "kobox: interrupted: the kernel was not imported\n");
}
/// The line of the progress has no end.
extern "C" void say_to_terminal(int signal)
{
    say_and_die(signal, "\r\x1b[Kkobox: interrupted: the kernel was not imported\n");
}

} // namespace

InterruptNotice::InterruptNotice()
{
    static_assert(stopping.size() == signals);
    struct sigaction action = {};
    action.sa_handler = isatty(STDERR_FILENO) == 1 ? say_to_terminal : say_to_file;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t i = 0; i < signals; ++i)
    {
        sigaction(stopping.at(i), nullptr, &m_before.at(i));
        if (m_before.at(i).sa_handler != SIG_IGN)
            sigaction(stopping.at(i), &action, nullptr);
    }
}

InterruptNotice::~InterruptNotice()
{
    for (std::size_t i = 0; i < signals; ++i)
        sigaction(stopping.at(i), &m_before.at(i), nullptr);
}

} // namespace kobox::cli
