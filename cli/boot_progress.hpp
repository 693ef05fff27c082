#pragma once

#include "kernel_real/kernel_store.hpp"

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
    /// Says, on a terminal or not, that the kernel waits for another import into the store.
    void watch(KernelStore& store) const;

private:
    std::FILE* m_stream;
    bool m_terminal;
};

} // namespace kobox::cli
