#include "cli/boot_progress.hpp"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

BootProgress::BootProgress(std::FILE* stream)
    : m_stream{stream}, m_terminal{isatty(fileno(stream)) == 1}
{}

BootProgress::~BootProgress()
{
    if (m_terminal)
        fmt::print(m_stream, "\r\x1b[K");
}

void BootProgress::watch(KernelStore& store) const
{
    store.observe_wait([stream = m_stream] {
        fmt::print(stream, "kobox: another import is under way: waiting for its end\n");
    });
}

void BootProgress::show(const std::string& line)
{
    if (!m_terminal)
        return;
    winsize size{};
    constexpr std::size_t usual_width = 80;
    const std::size_t width = ioctl(fileno(m_stream), TIOCGWINSZ, &size) == 0 && size.ws_col != 0
                                  ? size.ws_col
                                  : usual_width;
    // A console may say anything; a terminal must not act upon it.
    std::string text = "booting: " + line;
    std::ranges::replace_if(text, [](char c) { return c < ' ' || c > '~'; }, '?');
    fmt::print(m_stream, "\r\x1b[K{}", text.substr(0, width - 1));
    std::fflush(m_stream);
}

} // namespace kobox::cli
