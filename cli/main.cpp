#include "cli/command_line.hpp"

#include <csignal>
#include <malloc.h>

int main(int argc, char** argv)
{
    // A file that grows beyond `ulimit -f` is an error of writing, with a line that says so.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    // A full kernel log gives half of its 32 MiB back and fills up again, and so on for as many
    // lines as a module gets: its memory stays with the process.
    constexpr int more_than_a_log = 64 << 20;
    mallopt(M_TRIM_THRESHOLD, more_than_a_log);
    return kobox::cli::run_command_line(argc, argv);
}
