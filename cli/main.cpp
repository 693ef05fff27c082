#include "cli/command_line.hpp"

#include <csignal>

int main(int argc, char** argv)
{
    // A file that grows beyond `ulimit -f` is an error of writing, with a line that says so.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    return kobox::cli::run_command_line(argc, argv);
}
