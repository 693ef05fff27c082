#pragma once

#include "kernel_stub/kernel.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace kobox
{

/// Whether a module of this name is loaded, its init done.
[[nodiscard]] bool is_live(Kernel& kernel, std::string_view name);

/// The modprobe that request_module() calls: finds a name or an alias in a module tree, and loads
/// what it means with all that it needs.
class Modprobe
{
public:
    /// Loads a file as finit_module(2) would.
    using FileLoader = std::function<KResult<>(const ModuleFile& file)>;
    /// `kernel` and `tree` must outlive the object.
    Modprobe(Kernel& kernel, const ModuleTree& tree, FileLoader load_file);

    /// Loads what a name or an alias means in the tree and all that it needs, softly or not, except
    /// what is loaded already. The exit status of modprobe as wait(2) gives it: 0, or 256 when
    /// there is no such module or one of them was refused. The failure of a load that the kernel
    /// did not refuse ends it.
    [[nodiscard]] KResult<int> operator()(std::string_view name) const;

private:
    [[nodiscard]] KResult<int> probe(const std::string& path) const;

    Kernel* m_kernel;
    const ModuleTree* m_tree;
    FileLoader m_load_file;
};

} // namespace kobox
