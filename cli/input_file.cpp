#include "cli/input_file.hpp"

#include "emu/file_descriptor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <spdlog/fmt/fmt.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kobox::cli
{
namespace
{

tl::unexpected<std::string> failed(std::string_view what, const std::string& path)
{
    return tl::unexpected{fmt::format("cannot {} {}: {}", what, path, std::strerror(errno))};
}

} // namespace

std::string as_text(std::span<const std::byte> bytes)
{
    std::string text(bytes.size(), '\0');
    std::ranges::transform(bytes, text.begin(), [](std::byte b) { return static_cast<char>(b); });
    return text;
}

bool is_text(std::span<const std::byte> bytes)
{
    return std::ranges::find(bytes, std::byte{0}) == bytes.end();
}

bool write_all(int fd, std::string_view content)
{
    while (!content.empty())
    {
        const auto n = write(fd, content.data(), content.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

tl::expected<std::vector<std::byte>, std::string> read_file(const std::string& path)
{
    const FileDescriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.get() < 0)
        return failed("read", path);
    struct stat status = {};
    if (fstat(file.get(), &status) != 0)
        return failed("read", path);
    if (S_ISDIR(status.st_mode))
        return tl::unexpected{fmt::format("cannot read {}: it is a directory, not a file", path)};

    std::vector<std::byte> bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
    std::array<std::byte, 1 << 16> chunk{};
    for (;;)
    {
        const auto n = read(file.get(), chunk.data(), chunk.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failed("read", path);
        if (n == 0)
            return bytes;
        bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + n);
    }
}

tl::expected<void, std::string> write_file(const std::string& path, std::string_view content)
{
    if (path == "-")
    {
        if (std::fwrite(content.data(), 1, content.size(), stdout) != content.size() ||
            std::fflush(stdout) != 0)
            return failed("write", "standard output");
        return {};
    }
    // A device or a pipe cannot be replaced by rename(): write through it.
    struct stat status = {};
    const bool through = stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
    std::string temporary = through ? path : path + ".XXXXXX";
    FileDescriptor file{
        through ? open(path.c_str(), O_WRONLY | O_CLOEXEC) : mkostemp(temporary.data(), O_CLOEXEC)};
    if (file.get() < 0)
        return failed("write", path);
    const bool written = write_all(file.get(), content) &&
                         (through || fchmod(file.get(), 0644) == 0) && file.finish();
    if (through)
        return written ? tl::expected<void, std::string>{} : failed("write", path);
    if (written && std::rename(temporary.c_str(), path.c_str()) == 0)
        return {};
    auto error = failed("write", path);
    unlink(temporary.c_str());
    return error;
}

} // namespace kobox::cli
