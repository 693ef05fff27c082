#pragma once

#include <unistd.h>
#include <utility>

namespace kobox
{

/// An open file of the host, closed with the object.
class FileDescriptor
{
public:
    explicit FileDescriptor(int fd) noexcept : m_fd{fd} {}
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            close(m_fd);
    }
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd{std::exchange(other.m_fd, -1)} {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }

    [[nodiscard]] int get() const noexcept { return m_fd; }
    /// Closes it; true when the kernel took the last byte as well.
    [[nodiscard]] bool finish() noexcept { return close(std::exchange(m_fd, -1)) == 0; }
    explicit operator bool() const noexcept { return m_fd >= 0; }

private:
    int m_fd;
};

} // namespace kobox
