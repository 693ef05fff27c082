#pragma once

#include "loader/module_aliases.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// One module of what modprobe loads for a module, in the order of loading.
struct ProbeStep
{
    std::string name;
    std::string path;
    bool required; ///< false: a soft dependency, or needed by one; it may fail
};

/// The modules below a directory, such as /lib/modules/6.1.0-56-amd64, found by name or alias as
/// kmod finds them. What depmod wrote (modules.dep, modules.alias, modules.order) and what the
/// kernel's build wrote (modules.builtin, modules.builtin.modinfo) is used where it is; without
/// them the modules themselves say what they need and what they are called.
class ModuleTree
{
public:
    /// Walks the directory for .ko, .ko.gz, .ko.xz and .ko.zst files; of a directory that has one
    /// for each kernel only that of `release`. Of two files of one name the one below updates/
    /// counts, else the one with the lesser path. The error is one line.
    [[nodiscard]] static tl::expected<ModuleTree, std::string> open(
        const std::string& directory, std::string_view release = {});

    /// The file of a module; '-' and '_' are the same. Empty when the tree has none of that name.
    [[nodiscard]] std::string find(std::string_view name) const;
    /// Every module: name -> path, sorted by name.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& modules() const noexcept
    {
        return m_paths;
    }
    /// True for what modules.builtin says is part of the kernel image.
    [[nodiscard]] bool is_builtin(std::string_view name) const;

    /// Mirrors kmod_module_new_from_lookup(): names of the modules that `name` means, by their
    /// name, by an alias, or built in. Empty when there are none.
    [[nodiscard]] std::vector<std::string> lookup(std::string_view name) const;

    /// The files of what `module` needs by its `depends:`, directly or not, each after what it
    /// needs itself. The error names what is missing, or the loop.
    [[nodiscard]] tl::expected<std::vector<std::string>, std::string> dependencies(
        std::span<const std::byte> module, std::string_view name) const;

    /// Mirrors kmod_module_get_probe_list(): what modprobe loads for `module`, itself (with the
    /// path given here) among it: soft dependencies ("pre"), dependencies, the module, "post". The
    /// error is that of dependencies(), for anything that is required.
    [[nodiscard]] tl::expected<std::vector<ProbeStep>, std::string> probe_list(
        std::span<const std::byte> module, const std::string& path) const;

private:
    struct Walk;
    struct Probe;
    struct Needs;

    void add(std::string path);
    void read_modules_dep(const std::string& path);
    void read_alias(const std::string& path);
    void read_order(const std::string& path);
    void read_builtin(const std::string& path);
    void read_builtin_modinfo(const std::string& path);

    [[nodiscard]] const ModuleAliases& aliases() const;
    [[nodiscard]] std::shared_ptr<const ModuleAliases> index_aliases() const;
    [[nodiscard]] tl::expected<std::shared_ptr<const Needs>, std::string> needs_of(
        const std::string& path) const;
    [[nodiscard]] std::vector<std::string> depends_of(
        const Needs& needs, std::string_view name) const;
    [[nodiscard]] tl::expected<void, std::string> visit(
        Walk& walk, const Needs& needs, std::string_view name) const;
    [[nodiscard]] tl::expected<std::shared_ptr<const Needs>, std::string> needs_in(
        const Probe& list, const std::string& path) const;
    [[nodiscard]] tl::expected<void, std::string> probe(
        Probe& list, const std::string& name, const std::string& path, bool required) const;
    [[nodiscard]] tl::expected<void, std::string> fill_softdep(
        Probe& list, const std::string& name, const std::string& path, bool required) const;

    std::map<std::string, std::string, std::less<>> m_paths;
    std::map<std::string, std::vector<std::string>, std::less<>> m_modules_dep;
    std::map<std::string, std::size_t, std::less<>> m_order;
    std::set<std::string, std::less<>> m_builtin;
    ModuleAliases m_builtin_aliases;
    std::optional<ModuleAliases> m_modules_alias; ///< of the file
    // Read when first asked for.
    mutable std::shared_ptr<const ModuleAliases> m_indexed;
    mutable std::map<std::string, std::shared_ptr<const Needs>, std::less<>> m_needs;
};

} // namespace kobox
