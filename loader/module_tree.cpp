#include "loader/module_tree.hpp"

#include "loader/module_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox
{
namespace
{

constexpr auto module_endings =
    std::to_array<std::string_view>({".ko", ".ko.gz", ".ko.xz", ".ko.zst"});

bool is_module_path(std::string_view path)
{
    return std::ranges::any_of(
        module_endings, [path](std::string_view ending) { return path.ends_with(ending); });
}

} // namespace

struct ModuleTree::Walk
{
    std::vector<std::string> done;    ///< names whose file is in `files`
    std::vector<std::string> current; ///< the chain of needs that led here
    std::vector<std::string> files;
};

tl::expected<ModuleTree, std::string> ModuleTree::open(const std::string& directory)
{
    namespace fs = std::filesystem;
    ModuleTree tree;
    std::error_code error;
    // A tree has links to the kernel's source ("build"): they are not followed.
    for (fs::recursive_directory_iterator at{directory, error}, end; !error && at != end;
         at.increment(error))
    {
        auto path = at->path().string();
        if (is_module_path(path) && at->is_regular_file(error))
            tree.m_paths.emplace(module_name_of_path(path), std::move(path));
    }
    if (error)
        return tl::unexpected{
            fmt::format("cannot read the module tree {}: {}", directory, error.message())};
    if (tree.m_paths.empty())
        return tl::unexpected{
            fmt::format("there is no module below {}: give a directory with .ko files", directory)};
    return tree;
}

std::string ModuleTree::find(std::string_view name) const
{
    const auto found = m_paths.find(module_name_of_path(name));
    return found != m_paths.end() ? found->second : std::string{};
}

tl::expected<std::vector<std::string>, std::string> ModuleTree::dependencies(
    std::span<const std::byte> module, std::string_view name) const
{
    Walk walk;
    if (auto visited = visit(walk, module, name); !visited)
        return tl::unexpected{std::move(visited.error())};
    return std::move(walk.files);
}

tl::expected<void, std::string> ModuleTree::visit(
    Walk& walk, std::span<const std::byte> module, std::string_view name) const
{
    walk.current.emplace_back(name);
    for (const auto& needed : modinfo_depends(module))
    {
        if (std::ranges::find(walk.done, needed) != walk.done.end())
            continue;
        if (std::ranges::find(walk.current, needed) != walk.current.end())
            return tl::unexpected{fmt::format(
                "the modules depend on each other in a loop: {} -> {}",
                fmt::join(walk.current, " -> "), needed)};
        const auto path = find(needed);
        if (path.empty())
            return tl::unexpected{
                fmt::format("{} needs {}, which is not in the module tree", name, needed)};
        const auto file = read_module_file(path);
        if (!file)
            return tl::unexpected{file.error()};
        if (auto visited = visit(walk, file->bytes, needed); !visited)
            return visited;
        walk.done.push_back(needed);
        walk.files.push_back(path);
    }
    walk.current.pop_back();
    return {};
}

} // namespace kobox
