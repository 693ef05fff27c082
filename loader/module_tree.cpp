#include "loader/module_tree.hpp"

#include "loader/module_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>
#include <sstream>
#include <utility>

namespace kobox
{
namespace
{

namespace fs = std::filesystem;

/// depmod(8) searches updates/ before what came with the kernel.
bool is_update(std::string_view path)
{
    return path.find("/updates/") != std::string_view::npos;
}

/// The part of `directory` that holds the modules of one kernel.
std::string of_release(const std::string& directory, std::string_view release)
{
    if (release.empty())
        return directory;
    std::error_code error;
    for (const fs::path& below : {fs::path{release}, fs::path{"lib/modules"} / release})
        if (const auto path = fs::path{directory} / below; fs::is_directory(path, error))
            return path.string();
    return directory;
}

std::vector<std::string> words_of(std::string_view text)
{
    std::istringstream in{std::string{text}};
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(std::move(word));
    return words;
}

template <typename Take>
void for_each_line(const std::string& path, Take take, char end = '\n')
{
    std::ifstream in{path, std::ios::binary};
    for (std::string line; std::getline(in, line, end);)
        if (!line.empty() && line.front() != '#')
            take(std::string_view{line});
}

} // namespace

/// What a module's own file says of other modules.
struct ModuleTree::Needs
{
    std::vector<std::string> depends;
    std::vector<std::string> pre;
    std::vector<std::string> post;

    explicit Needs(std::span<const std::byte> module) : depends{modinfo_depends(module)}
    {
        for (const std::string& value : modinfo_values(module, "softdep"))
            add_softdep(value);
    }
    /// "pre: a b post: c"; names before the first of the two words mean nothing.
    void add_softdep(std::string_view value)
    {
        std::vector<std::string>* to = nullptr;
        for (std::string& word : words_of(value))
        {
            if (word == "pre:" || word == "post:")
                to = word == "pre:" ? &pre : &post;
            else if (to != nullptr)
                to->push_back(std::move(word));
        }
    }
};

struct ModuleTree::Walk
{
    std::vector<std::string> done;    ///< names whose file is in `files`
    std::vector<std::string> current; ///< the chain of needs that led here
    std::vector<std::string> files;
};

struct ModuleTree::Probe
{
    std::set<std::string, std::less<>> visited;
    std::vector<ProbeStep> steps;
    std::string main_path;
    std::shared_ptr<const Needs> main;
};

tl::expected<ModuleTree, std::string> ModuleTree::open(
    const std::string& directory, std::string_view release)
{
    ModuleTree tree;
    std::error_code error;
    const std::string root = of_release(directory, release);
    const std::map<std::string_view, void (ModuleTree::*)(const std::string&)> lists = {
        {"modules.dep", &ModuleTree::read_modules_dep},
        {"modules.alias", &ModuleTree::read_alias},
        {"modules.order", &ModuleTree::read_order},
        {"modules.builtin", &ModuleTree::read_builtin},
        {"modules.builtin.modinfo", &ModuleTree::read_builtin_modinfo},
    };
    // A tree has links to the kernel's source ("build"): they are not followed.
    for (fs::recursive_directory_iterator at{root, error}, end; !error && at != end;
         at.increment(error))
    {
        auto path = at->path().string();
        if (is_module_path(path))
        {
            if (at->is_regular_file(error))
                tree.add(std::move(path));
            continue;
        }
        if (const auto list = lists.find(at->path().filename().native()); list != lists.end())
            (tree.*list->second)(path);
    }
    if (error)
        return tl::unexpected{
            fmt::format("cannot read the module tree {}: {}", directory, error.message())};
    if (tree.m_paths.empty())
        return tl::unexpected{
            fmt::format("there is no module below {}: give a directory with .ko files", directory)};
    return tree;
}

void ModuleTree::add(std::string path)
{
    const auto better = [](const std::string& a, const std::string& b) {
        return std::pair{!is_update(a), std::string_view{a}} <
               std::pair{!is_update(b), std::string_view{b}};
    };
    const auto [at, added] = m_paths.emplace(module_name_of_path(path), path);
    if (!added && better(path, at->second))
        at->second = std::move(path);
}

void ModuleTree::read_modules_dep(const std::string& path)
{
    for_each_line(path, [this](std::string_view line) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            return;
        auto& needed = m_modules_dep[module_name_of_path(line.substr(0, colon))];
        // What is needed by another one comes after it there.
        for (const std::string& word : words_of(line.substr(colon + 1)))
            needed.insert(needed.begin(), module_name_of_path(word));
    });
}

void ModuleTree::read_alias(const std::string& path)
{
    ModuleAliases& aliases = m_modules_alias.emplace();
    for_each_line(path, [&aliases](std::string_view line) {
        if (const auto words = words_of(line); words.size() == 3 && words[0] == "alias")
            aliases.add(words[1], words[2]);
    });
}

void ModuleTree::read_order(const std::string& path)
{
    for_each_line(path, [this](std::string_view line) {
        m_order.emplace(module_name_of_path(line), m_order.size());
    });
}

void ModuleTree::read_builtin(const std::string& path)
{
    for_each_line(
        path, [this](std::string_view line) { m_builtin.insert(module_name_of_path(line)); });
}

void ModuleTree::read_builtin_modinfo(const std::string& path)
{
    constexpr std::string_view tag = ".alias=";
    const auto take = [this, tag](std::string_view line) {
        const auto dot = line.find('.');
        if (dot == std::string_view::npos || !line.substr(dot).starts_with(tag))
            return;
        const auto name = module_name_of_path(line.substr(0, dot));
        m_builtin.insert(name);
        m_builtin_aliases.add(line.substr(dot + tag.size()), name);
    };
    for_each_line(path, take, '\0');
}

std::string ModuleTree::find(std::string_view name) const
{
    const auto found = m_paths.find(module_name_of_path(name));
    return found != m_paths.end() ? found->second : std::string{};
}

bool ModuleTree::is_builtin(std::string_view name) const
{
    return m_builtin.contains(name) && !m_paths.contains(name);
}

const ModuleAliases& ModuleTree::aliases() const
{
    if (m_modules_alias)
        return *m_modules_alias;
    if (!m_indexed)
        m_indexed = index_aliases();
    return *m_indexed;
}

std::shared_ptr<const ModuleAliases> ModuleTree::index_aliases() const
{
    const auto rank = [this](const std::string& name) {
        const auto found = m_order.find(name);
        return found != m_order.end() ? found->second : std::numeric_limits<std::size_t>::max();
    };
    std::vector<std::pair<std::size_t, std::string_view>> order;
    order.reserve(m_paths.size());
    for (const auto& [name, path] : m_paths)
        order.emplace_back(rank(name), name);
    std::ranges::sort(order);
    auto aliases = std::make_shared<ModuleAliases>();
    for (const auto& [place, name] : order)
        // What cannot be read has no alias; it is named when it is needed.
        if (const auto file = read_module_file(m_paths.find(name)->second))
            for (const std::string& alias : modinfo_values(file->bytes, "alias"))
                aliases->add(alias, name);
    return aliases;
}

std::vector<std::string> ModuleTree::lookup(std::string_view name) const
{
    const auto normal = normalise_alias(name);
    if (!normal)
        return {};
    if (m_paths.contains(*normal))
        return {*normal};
    auto named = aliases().find(*normal);
    if (!named.empty())
        return named;
    if (m_builtin.contains(*normal))
        return {*normal};
    return m_builtin_aliases.find(*normal);
}

tl::expected<std::shared_ptr<const ModuleTree::Needs>, std::string> ModuleTree::needs_of(
    const std::string& path) const
{
    const auto known = m_needs.find(path);
    if (known != m_needs.end())
        return known->second;
    const auto file = read_module_file(path);
    if (!file)
        return tl::unexpected{file.error()};
    return m_needs.emplace(path, std::make_shared<const Needs>(file->bytes)).first->second;
}

/// Direct needs: those that modules.dep has may be indirect ones too.
std::vector<std::string> ModuleTree::depends_of(const Needs& needs, std::string_view name) const
{
    const auto listed = m_modules_dep.find(name);
    auto names = listed != m_modules_dep.end() ? listed->second : std::vector<std::string>{};
    for (const std::string& needed : needs.depends)
        if (std::ranges::find(names, needed) == names.end())
            names.push_back(needed);
    return names;
}

tl::expected<std::vector<std::string>, std::string> ModuleTree::dependencies(
    std::span<const std::byte> module, std::string_view name) const
{
    Walk walk;
    if (auto visited = visit(walk, Needs{module}, name); !visited)
        return tl::unexpected{std::move(visited.error())};
    return std::move(walk.files);
}

tl::expected<void, std::string> ModuleTree::visit(
    Walk& walk, const Needs& needs, std::string_view name) const
{
    walk.current.emplace_back(name);
    for (const auto& needed : depends_of(needs, name))
    {
        if (std::ranges::find(walk.done, needed) != walk.done.end() || is_builtin(needed))
            continue;
        const auto loop = std::ranges::find(walk.current, needed);
        if (loop != walk.current.end())
            return tl::unexpected{fmt::format(
                "the modules depend on each other in a loop: {} -> {}",
                fmt::join(loop, walk.current.end(), " -> "), needed)};
        const auto path = find(needed);
        if (path.empty())
            return tl::unexpected{
                fmt::format("{} needs {}, which is not in the module tree", name, needed)};
        const auto found = needs_of(path);
        if (!found)
            return tl::unexpected{found.error()};
        if (auto visited = visit(walk, **found, needed); !visited)
            return visited;
        walk.done.push_back(needed);
        walk.files.push_back(path);
    }
    walk.current.pop_back();
    return {};
}

tl::expected<std::vector<ProbeStep>, std::string> ModuleTree::probe_list(
    std::span<const std::byte> module, const std::string& path) const
{
    Probe list{
        .visited = {},
        .steps = {},
        .main_path = path,
        .main = std::make_shared<const Needs>(module)};
    if (auto probed = probe(list, module_name_of_path(path), path, true); !probed)
        return tl::unexpected{std::move(probed.error())};
    return std::move(list.steps);
}

tl::expected<std::shared_ptr<const ModuleTree::Needs>, std::string> ModuleTree::needs_in(
    const Probe& list, const std::string& path) const
{
    if (path == list.main_path)
        return list.main;
    return needs_of(path);
}

/// Mirrors __kmod_module_get_probe_list() of libkmod.
tl::expected<void, std::string> ModuleTree::probe(
    Probe& list, const std::string& name, const std::string& path, bool required) const
{
    if (!list.visited.insert(name).second)
        return {};
    const auto needs = needs_in(list, path);
    if (!needs)
        return tl::unexpected{needs.error()};
    Walk walk;
    if (auto visited = visit(walk, **needs, name); !visited)
        return visited;
    for (const std::string& needed : walk.files)
        if (auto filled = fill_softdep(list, module_name_of_path(needed), needed, required);
            !filled)
            return filled;
    return fill_softdep(list, name, path, required);
}

/// Mirrors __kmod_module_fill_softdep() of libkmod.
tl::expected<void, std::string> ModuleTree::fill_softdep(
    Probe& list, const std::string& name, const std::string& path, bool required) const
{
    const auto needs = needs_in(list, path);
    if (!needs)
        return tl::unexpected{needs.error()};
    const auto probe_all = [&](const std::vector<std::string>& wanted) {
        for (const std::string& alias : wanted)
            for (const std::string& soft : lookup(alias))
                // A soft dependency that cannot be had is none.
                if (const auto soft_path = find(soft); !soft_path.empty())
                    static_cast<void>(probe(list, soft, soft_path, false));
    };
    probe_all((*needs)->pre);
    const auto known = std::ranges::find(list.steps, name, &ProbeStep::name);
    if (known == list.steps.end())
        list.steps.push_back({name, path, required});
    else
        known->required = known->required || required;
    probe_all((*needs)->post);
    return {};
}

} // namespace kobox
