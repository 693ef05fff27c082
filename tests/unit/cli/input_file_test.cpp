#include "cli/input_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace kobox::cli;

namespace
{

/// A directory of this test alone, gone when it ends.
class ScratchDirectory
{
public:
    ScratchDirectory()
        : m_path{
              std::filesystem::temp_directory_path() / ("kobox-test-" + std::to_string(getpid()))}
    {
        std::filesystem::create_directory(m_path);
    }
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;
    ~ScratchDirectory() { std::filesystem::remove_all(m_path); }
    [[nodiscard]] std::string file(const char* name) const { return (m_path / name).string(); }
    [[nodiscard]] std::size_t entries() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{m_path}, {}));
    }

private:
    std::filesystem::path m_path;
};

std::string content(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("read_file says in one line which file it cannot read and why")
{
    const ScratchDirectory scratch;
    CHECK(
        read_file(scratch.file("none.ko")).error() ==
        "cannot read " + scratch.file("none.ko") + ": No such file or directory");
    CHECK(
        read_file(scratch.file("")).error() ==
        "cannot read " + scratch.file("") + ": it is a directory, not a file");
}

TEST_CASE("write_file replaces a file whole and leaves nothing beside it")
{
    const ScratchDirectory scratch;
    const auto path = scratch.file("report.json");
    REQUIRE(write_file(path, "one"));
    REQUIRE(write_file(path, "two"));
    CHECK(content(path) == "two");
    CHECK(scratch.entries() == 1);
}

TEST_CASE("write_file into a directory that is not there fails and writes nothing")
{
    const ScratchDirectory scratch;
    const auto result = write_file(scratch.file("no/such.json"), "text");
    REQUIRE_FALSE(result);
    CHECK(
        result.error() ==
        "cannot write " + scratch.file("no/such.json") + ": No such file or directory");
    CHECK(scratch.entries() == 0);
}
