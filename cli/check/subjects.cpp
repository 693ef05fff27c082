#include "cli/check/check_run.hpp"
#include "loader/module_file.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

namespace fs = std::filesystem;

/// Links to directories ("build", "source") are not followed.
tl::expected<std::vector<std::string>, std::string> modules_below(const std::string& directory)
{
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator at{directory, error}, end; !error && at != end;
         at.increment(error))
    {
        auto path = at->path().string();
        if (is_module_path(path) && at->is_regular_file(error))
            paths.push_back(std::move(path));
    }
    if (error)
        return tl::unexpected{fmt::format("cannot read {}: {}", directory, error.message())};
    if (paths.empty())
        return tl::unexpected{
            fmt::format("there is no module below {}: give a directory with .ko files", directory)};
    std::ranges::sort(paths);
    return paths;
}

} // namespace

tl::expected<std::vector<CheckSubject>, std::string> find_subjects(
    std::span<const std::string> paths)
{
    std::vector<CheckSubject> subjects;
    std::set<std::string> seen;
    const auto add = [&](std::string path, std::size_t group) {
        if (seen.insert(path).second)
            subjects.push_back({std::move(path), group});
    };
    // Single files are one group: they were given together. Each directory is one of its own.
    std::size_t groups = 0;
    for (const auto& path : paths)
    {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (!fs::exists(status))
            return tl::unexpected{fmt::format(
                "cannot read {}: {}", path,
                error ? error.message() : std::string{"No such file or directory"})};
        if (!fs::is_directory(status))
        {
            add(path, 0);
            continue;
        }
        auto found = modules_below(path);
        if (!found)
            return tl::unexpected{found.error()};
        ++groups;
        for (auto& file : *found)
            add(std::move(file), groups);
    }
    return subjects;
}

} // namespace kobox::cli
