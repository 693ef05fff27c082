#pragma once

#include "fixtures/ko_builder/ko_builder.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp() is POSIX's

namespace kobox::test
{

/// A module tree on the disk for the time of a test.
class TemporaryTree
{
public:
    TemporaryTree()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kobox-tree-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error{"cannot make a temporary directory"};
        m_path = name;
    }
    ~TemporaryTree()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryTree(const TemporaryTree&) = delete;
    TemporaryTree& operator=(const TemporaryTree&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

    void write(const std::string& name, std::string_view content)
    {
        const auto path = std::filesystem::path{m_path} / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream out{path, std::ios::binary};
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
    }
    void write(const std::string& name, std::span<const std::byte> content)
    {
        // char may alias any object.
        write(
            name, {reinterpret_cast<const char*>(content.data()), // NOLINT(*-reinterpret-cast)
                   content.size()});
    }
    /// A module that has nothing but these lines of .modinfo.
    void add(
        const std::string& name, const std::vector<std::pair<std::string, std::string>>& modinfo)
    {
        KoBuilder builder{{.module_size = 64, .name = 24, .init = 0, .exit = 0}};
        for (const auto& [tag, value] : modinfo)
            builder.modinfo(tag, value);
        write(name, builder.build());
    }

private:
    std::string m_path;
};

} // namespace kobox::test
