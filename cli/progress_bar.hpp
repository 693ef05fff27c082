#pragma once

#include <cstddef>
#include <cstdio>

namespace kobox::cli
{

/// A line that shows how far a long command is; nothing where the stream is no terminal.
class ProgressBar
{
public:
    explicit ProgressBar(std::FILE* stream);
    void show(std::size_t done, std::size_t all);
    /// Takes the line away.
    void clear();

private:
    std::FILE* m_stream;
    bool m_terminal;
    bool m_shown{};
};

} // namespace kobox::cli
