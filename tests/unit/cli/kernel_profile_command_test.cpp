#include "cli/kernel_profile_command.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace kobox::cli;

TEST_CASE("kernel profile: a file that is no kernel is a usage error that leaves nothing behind")
{
    namespace fs = std::filesystem;
    const fs::path dir =
        fs::temp_directory_path() / ("kobox-profile-test-" + std::to_string(getpid()));
    fs::create_directory(dir);
    const std::string image = dir / "vmlinuz";
    const std::string output = dir / "profile";
    const auto run = [&](const std::string& from, const std::string& config) {
        return kernel_profile_command({from, output, config, ""});
    };

    std::ofstream{image} << "not a kernel\n";
    CHECK(run(image, "") == ExitCode::usage);
    CHECK(run(dir / "missing", "") == ExitCode::usage);
    CHECK(run(dir, "") == ExitCode::usage);
    CHECK(run(image, dir / "missing") == ExitCode::usage);
    CHECK(run(image, image) == ExitCode::usage);
    CHECK(std::distance(fs::directory_iterator{dir}, {}) == 1);
    fs::remove_all(dir);
}
