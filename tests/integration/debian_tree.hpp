#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/vmlinux/profile_from_image.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::integration
{

/// An unpacked Debian kernel package: its profile and its modules, each file read once.
class DebianTree
{
public:
    /// `root` is what fetch-debian-kernel.sh prints. Ends the program with a line on stderr when
    /// it is no such directory: an integration test never skips.
    explicit DebianTree(const std::string& root);

    [[nodiscard]] const KernelProfile& profile() const noexcept { return *m_profile; }
    [[nodiscard]] const ModuleTree& tree() const noexcept { return m_tree; }
    [[nodiscard]] const ModuleFile& file(const std::string& path);
    /// Files that a module needs, in the order of loading, itself the last.
    [[nodiscard]] std::vector<std::string> chain(const std::string& path);
    /// The same with soft dependencies, as modprobe loads them; some may come after the module.
    [[nodiscard]] std::vector<std::string> probe_list(const std::string& path);

private:
    std::unique_ptr<KernelProfile> m_profile;
    ModuleTree m_tree;
    std::map<std::string, ModuleFile> m_files;
};

/// Why a load failed and in which stage, for a person.
[[nodiscard]] std::string describe(const Failure& failure);

/// Ends the program with exit code 2 and one line.
[[noreturn]] void give_up(std::string_view line);

} // namespace kobox::integration
