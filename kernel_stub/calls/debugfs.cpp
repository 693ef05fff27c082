#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/name_tree.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

struct DebugfsTree
{
    NameTree tree;
};

NameTree& tree(FakeKernel& k)
{
    return k.host_state().get<DebugfsTree>().tree;
}

/// Mirrors start_creating(), fs/debugfs/inode.c (v6.1), and what follows: a dentry that modules
/// only hand back.
GuestAddr create(FakeKernel& k, GuestAddr name_at, GuestAddr parent, std::string_view what)
{
    if (is_err(parent))
        return parent;
    const std::string name = k.memory().load_cstring(name_at, max_guest_string);
    const GuestAddr node = kmalloc(k, k.profile().size_of("dentry"), site_here(k, gfp::kernel));
    if (is_null(node))
        return err_ptr(ENOMEM);
    if (tree(k).add(parent, name, node))
        return node;
    kfree(k, node);
    k.klog().emit(
        KernLevel::err, fmt::format(
                            "debugfs: {} '{}' {} '{}' already present!", what, name,
                            what == "Directory" ? "with parent" : "in directory",
                            is_null(parent) ? "/" : tree(k).name_of(parent)));
    return err_ptr(EEXIST);
}

HostReturn create_dir(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    return create(k, name, parent, "Directory");
}

/// debugfs_create_file() and those that show a variable: the directory is the third argument.
HostReturn create_file(FakeKernel& k, GuestAddr name, std::uint16_t /*mode*/, GuestAddr parent)
{
    return create(k, name, parent, "File");
}

HostReturn create_link(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    return create(k, name, parent, "File");
}

void remove_node(FakeKernel& k, GuestAddr node)
{
    for (const GuestAddr gone : tree(k).remove(node))
        kfree(k, gone);
}

HostReturn remove(FakeKernel& k, GuestAddr node)
{
    if (!is_null(node) && !is_err(node))
        remove_node(k, node);
    return {};
}

HostReturn lookup(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    return tree(k).find(parent, k.memory().load_cstring(name, max_guest_string));
}

HostReturn lookup_and_remove(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    return remove(k, GuestAddr{lookup(k, name, parent).rax});
}

HostReturn initialized(FakeKernel&)
{
    return true;
}

constexpr std::string_view note = "nobody can open the file";

constexpr auto rows = std::to_array<HostCall>({
    host_call<create_dir>("debugfs_create_dir"),
    host_call<create_file>("debugfs_create_file", Support::partial, note),
    host_call<create_file>("debugfs_create_file_unsafe", Support::partial, note),
    host_call<create_file>("debugfs_create_file_size", Support::partial, note),
    host_call<create_file>("debugfs_create_u8", Support::partial, note),
    host_call<create_file>("debugfs_create_u16", Support::partial, note),
    host_call<create_file>("debugfs_create_u32", Support::partial, note),
    host_call<create_file>("debugfs_create_u64", Support::partial, note),
    host_call<create_file>("debugfs_create_ulong", Support::partial, note),
    host_call<create_file>("debugfs_create_x8", Support::partial, note),
    host_call<create_file>("debugfs_create_x16", Support::partial, note),
    host_call<create_file>("debugfs_create_x32", Support::partial, note),
    host_call<create_file>("debugfs_create_x64", Support::partial, note),
    host_call<create_file>("debugfs_create_size_t", Support::partial, note),
    host_call<create_file>("debugfs_create_atomic_t", Support::partial, note),
    host_call<create_file>("debugfs_create_bool", Support::partial, note),
    host_call<create_file>("debugfs_create_blob", Support::partial, note),
    host_call<create_file>("debugfs_create_u32_array", Support::partial, note),
    host_call<create_file>("debugfs_create_regset32", Support::partial, note),
    host_call<create_link>("debugfs_create_symlink", Support::partial, note),
    host_call<create_link>("debugfs_create_automount", Support::partial, note),
    host_call<remove>("debugfs_remove"),
    host_call<lookup>("debugfs_lookup"),
    host_call<lookup_and_remove>("debugfs_lookup_and_remove"),
    host_call<initialized>("debugfs_initialized"),
});

} // namespace

std::span<const HostCall> debugfs_calls()
{
    return rows;
}

} // namespace kobox
