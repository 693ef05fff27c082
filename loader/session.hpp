#pragma once

#include "kernel_stub/kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_tree.hpp"

#include <cstdint>
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

    [[nodiscard]] Kernel& kernel() noexcept { return *m_kernel; }

    /// finit_module(2). `flags`: ModuleInitFlag.
    Insmod insmod(
        std::span<const std::byte> file, std::string args, std::uint32_t flags,
        LoadObserver& observer);
    /// delete_module(2). `flags`: O_NONBLOCK, O_TRUNC.
    KResult<> rmmod(std::string_view name, std::uint32_t flags, LoadObserver& observer);

    /// The tree that modprobe() and, through it, request_module() of guest code find modules in.
    void set_module_tree(ModuleTree tree);
    /// Loads a module of the tree and what it depends on, except what is loaded already. The exit
    /// status of modprobe as wait(2) gives it: 0, or 256 when there is no such module or one of
    /// them did not load. Found by name; aliases are not resolved.
    int modprobe(std::string_view name);

private:
    [[nodiscard]] bool load_file(const std::string& path);

    std::unique_ptr<Kernel> m_kernel;
    std::optional<ModuleTree> m_tree;
};

} // namespace kobox
