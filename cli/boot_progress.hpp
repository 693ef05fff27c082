#pragma once

#include <cstdio>
#include <string>

namespace kobox::cli
{

/// While a kernel boots: its newest console line in one line of a terminal. Where the stream is no
/// terminal, nothing.
class BootProgress
{
public:
    explicit BootProgress(std::FILE* stream);
    ~BootProgress();
    BootProgress(const BootProgress&) = delete;
    BootProgress& operator=(const BootProgress&) = delete;

    void show(const std::string& line);

private:
    std::FILE* m_stream;
    bool m_terminal;
};

} // namespace kobox::cli
