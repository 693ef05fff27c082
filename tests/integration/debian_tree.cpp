#include "tests/integration/debian_tree.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <type_traits>
#include <variant>

#include <spdlog/fmt/fmt.h>

namespace kobox::integration
{
namespace
{

namespace fs = std::filesystem;

std::string find_image(const fs::path& root)
{
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator{root, error})
        if (entry.path().filename().string().starts_with("vmlinuz") && entry.is_regular_file())
            return entry.path().string();
    give_up(fmt::format("there is no vmlinuz below {}", root.string()));
}

std::unique_ptr<KernelProfile> make_profile(const fs::path& root)
{
    const auto image = find_image(root);
    std::ifstream in{image, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{in}, {}};
    auto profile = profile_from_image(std::as_bytes(std::span{content}), image);
    if (!profile)
        give_up(fmt::format("{}: {}", image, profile.error()));
    return std::make_unique<KernelProfile>(std::move(*profile));
}

ModuleTree open_tree(const fs::path& root)
{
    auto tree = ModuleTree::open((root / "lib/modules").string());
    if (!tree)
        give_up(tree.error());
    return std::move(*tree);
}

} // namespace

std::string describe(const Failure& failure)
{
    const auto text = std::visit(
        []<typename T>(const T& what) -> std::string {
            if constexpr (std::is_same_v<T, KError>)
                return fmt::format("refused, errno {}", what.err);
            else if constexpr (std::is_same_v<T, Oops>)
                return fmt::format("oops: {} at {}", what.cause, what.where);
            else if constexpr (std::is_same_v<T, Unsupported>)
                return fmt::format("unsupported: {} at {}", what.what, what.where);
            else
                return fmt::format("budget spent at {}", what.where);
        },
        failure.what);
    return fmt::format("{} in {}", text, failure.stage);
}

void give_up(std::string_view line)
{
    fmt::print(stderr, "{}\n", line);
    std::exit(2); // NOLINT(concurrency-mt-unsafe): the test program has one thread
}

DebianTree::DebianTree(const std::string& root)
    : m_profile{make_profile(root)}, m_tree{open_tree(root)}
{}

const ModuleFile& DebianTree::file(const std::string& path)
{
    const auto known = m_files.find(path);
    if (known != m_files.end())
        return known->second;
    auto read = read_module_file(path);
    if (!read)
        give_up(read.error());
    return m_files.emplace(path, std::move(*read)).first->second;
}

std::vector<std::string> DebianTree::chain(const std::string& path)
{
    auto needed = m_tree.dependencies(file(path).bytes, module_name_of_path(path));
    if (!needed)
        give_up(needed.error());
    needed->push_back(path);
    return std::move(*needed);
}

std::vector<std::string> DebianTree::probe_list(const std::string& path)
{
    const auto steps = m_tree.probe_list(file(path).bytes, path);
    if (!steps)
        give_up(steps.error());
    std::vector<std::string> paths;
    for (const ProbeStep& step : *steps)
        paths.push_back(step.path);
    return paths;
}

} // namespace kobox::integration
