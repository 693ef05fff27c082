#pragma once

#include "kernel_stub/kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kobox
{

/// What came of one insmod.
struct Insmod
{
    KResult<> result;
    std::string name; ///< the module's own; empty when the load did not get that far
    std::optional<std::int64_t> init_result{}; ///< none: init did not run, or did not return
};

/// A kernel that lives through many loads, and user space's side of it: insmod, rmmod, and the
/// modprobe that request_module() calls.
class Session
{
public:
    explicit Session(std::unique_ptr<Kernel> kernel);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] Kernel& kernel() noexcept { return *m_kernel; }

    /// finit_module(2). `flags`: ModuleInitFlag.
    Insmod insmod(
        std::span<const std::byte> file, std::string args, std::uint32_t flags,
        LoadObserver& observer);
    /// delete_module(2). `flags`: O_NONBLOCK, O_TRUNC.
    KResult<> rmmod(std::string_view name, std::uint32_t flags, LoadObserver& observer);

    /// The tree that modprobe() and, through it, request_module() of guest code find modules in.
    void set_module_tree(ModuleTree tree);
    /// How modprobe() loads a file, for whoever wants to watch; unless set, insmod() without
    /// parameters.
    using FileLoader = std::function<KResult<>(const ModuleFile& file)>;
    void set_file_loader(FileLoader loader);

    /// Loads what a name or an alias means in the tree and all that it needs, softly or not, except
    /// what is loaded already. The exit status of modprobe as wait(2) gives it: 0, or 256 when
    /// there is no such module or one of them was refused; -ENOENT without a tree, as in a system
    /// without modprobe. The failure of a load that the kernel did not refuse ends it.
    KResult<int> modprobe(std::string_view name);

private:
    [[nodiscard]] KResult<> load_file(const ModuleFile& file);

    std::unique_ptr<Kernel> m_kernel;
    std::optional<ModuleTree> m_tree;
    FileLoader m_load_file;
};

} // namespace kobox
