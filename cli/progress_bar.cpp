#include "cli/progress_bar.hpp"

#include <algorithm>
#include <string>

#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace kobox::cli
{
namespace
{

constexpr std::size_t width = 40;

} // namespace

ProgressBar::ProgressBar(std::FILE* stream)
    : m_stream{stream}, m_terminal{isatty(fileno(stream)) == 1}
{}

void ProgressBar::show(std::size_t done, std::size_t all)
{
    if (!m_terminal || all == 0)
        return;
    const auto filled = std::min(done, all) * width / all;
    fmt::print(
        m_stream, "\r[{}{}] {}/{}", std::string(filled, '#'), std::string(width - filled, ' '),
        done, all);
    std::fflush(m_stream);
    m_shown = true;
}

void ProgressBar::clear()
{
    if (!m_shown)
        return;
    fmt::print(m_stream, "\r\x1b[K");
    std::fflush(m_stream);
    m_shown = false;
}

} // namespace kobox::cli
