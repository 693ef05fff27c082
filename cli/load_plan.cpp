#include "cli/load_plan.hpp"

#include "cli/input_file.hpp"
#include "cli/trust.hpp"
#include "loader/load_context.hpp"

#include <set>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// insmod joins its arguments with blanks; a value with a blank in it is quoted for next_arg().
std::string join_params(const std::vector<std::string>& params)
{
    std::string joined;
    for (const auto& param : params)
    {
        if (!joined.empty())
            joined += ' ';
        const auto equals = param.find('=');
        if (equals == std::string::npos || param.find_first_of(" \t\n") == std::string::npos)
            joined += param;
        else
            joined += fmt::format("{}=\"{}\"", param.substr(0, equals), param.substr(equals + 1));
    }
    return joined;
}

class Planner
{
public:
    Planner(const RunOptions& options, const std::optional<ModuleTree>& tree)
        : m_options{options}, m_tree{tree}
    {
        for (const auto& path : options.with)
            m_given.insert(module_name_of_path(path));
        m_given.insert(module_name_of_path(options.module));
    }

    /// A file of the command line, among what it needs and what is not planned yet.
    tl::expected<void, std::string> add(const std::string& path, const std::string& args)
    {
        auto file = read_module_file(path);
        // What cannot be unpacked here is the kernel's to refuse.
        if (!file && m_options.in_kernel_decompress)
            if (auto packed = read_file(path))
                file = ModuleFile{path, std::move(*packed)};
        if (!file)
            return tl::unexpected{file.error()};
        const auto steps = steps_of(*file);
        if (!steps)
            return tl::unexpected{steps.error()};
        for (const auto& step : *steps)
        {
            auto added = step.path == path ? add_given(*file, args) : add_needed(step);
            if (!added)
                return added;
        }
        return {};
    }

    LoadPlan plan;

private:
    [[nodiscard]] tl::expected<std::vector<ProbeStep>, std::string> steps_of(
        const ModuleFile& file) const
    {
        if (m_tree)
            return m_tree->probe_list(file.bytes, file.path);
        return std::vector<ProbeStep>{{module_name_of_path(file.path), file.path, true}};
    }

    tl::expected<void, std::string> add_given(const ModuleFile& file, const std::string& args)
    {
        plan.main = plan.subjects.size();
        Subject subject{
            .file = file,
            .args = args,
            .flags = module_init_flags(m_options.force_vermagic, m_options.force_modversion)};
        if (m_options.in_kernel_decompress)
        {
            auto packed = read_file(file.path);
            if (!packed)
                return tl::unexpected{packed.error()};
            subject.file.bytes = std::move(*packed);
            subject.flags |= static_cast<std::uint32_t>(ModuleInitFlag::compressed_file);
        }
        plan.subjects.push_back(std::move(subject));
        return {};
    }

    tl::expected<void, std::string> add_needed(const ProbeStep& step)
    {
        if (m_given.contains(step.name) || !m_planned.insert(step.name).second)
            return {};
        auto file = read_module_file(step.path);
        if (!file && step.required)
            return tl::unexpected{file.error()};
        if (file)
            plan.subjects.push_back(
                {.file = std::move(*file),
                 .flags = module_init_flags(m_options.force_vermagic, m_options.force_modversion),
                 .asked_for = false,
                 .required = step.required});
        return {};
    }

    const RunOptions& m_options;
    const std::optional<ModuleTree>& m_tree;
    std::set<std::string, std::less<>> m_given;
    std::set<std::string, std::less<>> m_planned;
};

} // namespace

tl::expected<std::optional<ModuleTree>, std::string> open_tree(
    const RunOptions& options, std::string_view release)
{
    if (options.modules_dir.empty())
        return std::nullopt;
    auto tree = ModuleTree::open(options.modules_dir, release);
    if (!tree)
        return tl::unexpected{tree.error()};
    return std::optional{std::move(*tree)};
}

tl::expected<LoadPlan, std::string> plan_loads(
    const RunOptions& options, const std::optional<ModuleTree>& tree)
{
    Planner planner{options, tree};
    for (const auto& path : options.with)
        if (auto added = planner.add(path, {}); !added)
            return tl::unexpected{std::move(added.error())};
    if (auto added = planner.add(options.module, join_params(options.params)); !added)
        return tl::unexpected{std::move(added.error())};
    return std::move(planner.plan);
}

} // namespace kobox::cli
