#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// The modules below a directory, such as /lib/modules/6.1.0-56-amd64, found by name.
class ModuleTree
{
public:
    /// Walks the directory for .ko, .ko.gz, .ko.xz and .ko.zst files. The error is one line.
    [[nodiscard]] static tl::expected<ModuleTree, std::string> open(const std::string& directory);

    /// The file of a module; '-' and '_' are the same. Empty when the tree has none of that name.
    [[nodiscard]] std::string find(std::string_view name) const;
    /// Every module: name -> path, sorted by name.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& modules() const noexcept
    {
        return m_paths;
    }

    /// The files of what `module` needs by its `depends:`, directly or not, each after what it
    /// needs itself. The error names what is missing, or the loop.
    [[nodiscard]] tl::expected<std::vector<std::string>, std::string> dependencies(
        std::span<const std::byte> module, std::string_view name) const;

private:
    struct Walk;
    [[nodiscard]] tl::expected<void, std::string> visit(
        Walk& walk, std::span<const std::byte> module, std::string_view name) const;

    std::map<std::string, std::string, std::less<>> m_paths;
};

} // namespace kobox
