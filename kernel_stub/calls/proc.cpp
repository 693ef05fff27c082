#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/name_tree.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// What modules put into /proc. Directories of the kernel itself exist where they are asked for.
struct ProcTree
{
    NameTree tree;
    bool has_net{}; ///< the directories of init_net are in it
};

NameTree& tree(FakeKernel& k)
{
    auto& proc = k.host_state().get<ProcTree>();
    const auto net = k.image_symbol("proc_net");
    const auto net_stat = k.image_symbol("proc_net_stat");
    if (!proc.has_net && net && net_stat)
    {
        proc.tree.add({}, "net", *net);
        proc.tree.add(*net, "stat", *net_stat);
    }
    proc.has_net = true;
    return proc.tree;
}

/// Directories that the kernel's own code makes below /proc; modules name them in paths.
constexpr auto kernel_directories = std::to_array<std::string_view>({
    "acpi",
    "bus",
    "driver",
    "fs",
    "irq",
    "scsi",
    "sys",
    "sysvipc",
    "tty",
    "tty/driver",
    "tty/ldisc",
    "bus/pci",
    "bus/input",
});

/// Whatever is no entry that we know is the root here.
GuestAddr known_parent(FakeKernel& k, GuestAddr parent)
{
    return tree(k).contains(parent) ? parent : GuestAddr{};
}

/// Mirrors __xlate_proc_name(), fs/proc/generic.c (v6.1): walks "driver/foo" to its directory.
/// False (and the kernel's warning) when a directory on the way is missing.
bool walk(FakeKernel& k, std::string& name, GuestAddr& parent)
{
    const std::string whole = name;
    parent = known_parent(k, parent);
    std::string walked;
    for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/'))
    {
        const std::string part = name.substr(0, slash);
        walked += (walked.empty() ? "" : "/") + part;
        const GuestAddr next = tree(k).find(parent, part);
        const bool kernels_own =
            std::ranges::find(kernel_directories, walked) != kernel_directories.end();
        if (is_null(next) && !kernels_own)
        {
            k.warn("fs/proc/generic.c:175", fmt::format("name '{}'", whole));
            return false;
        }
        // Entries in the kernel's own directories are kept by their whole path below the root.
        if (is_null(next))
            return true;
        parent = next;
        name.erase(0, slash + 1);
    }
    return true;
}

struct NewEntry
{
    GuestAddr name{};
    std::uint16_t mode{};
    GuestAddr parent{};
    GuestAddr ops{};
    std::uint64_t data{};
};

constexpr std::uint16_t s_ifdir = 0040000;
constexpr std::uint16_t s_ifreg = 0100000;
constexpr std::uint16_t s_iflnk = 0120000;

GuestAddr create(FakeKernel& k, NewEntry entry)
{
    std::string name = k.memory().load_cstring(entry.name, max_guest_string);
    if (!walk(k, name, entry.parent))
        return {};
    const std::size_t slash = name.rfind('/');
    const std::string leaf = slash == std::string::npos ? name : name.substr(slash + 1);
    if (leaf.empty() || leaf.size() >= 256)
    {
        k.warn("fs/proc/generic.c:429", fmt::format("name len {}", leaf.size()));
        return {};
    }
    const GuestAddr node =
        kmalloc(k, k.profile().size_of("proc_dir_entry"), site_here(k, gfp::kernel));
    if (is_null(node))
        return node;
    if (!tree(k).add(entry.parent, name, node))
    {
        kfree(k, node);
        const std::string directory =
            is_null(entry.parent) ? "/proc" : tree(k).name_of(entry.parent);
        k.warn(
            "fs/proc/generic.c:400",
            fmt::format("proc_dir_entry '{}/{}' already registered", directory, leaf));
        return {};
    }
    GuestStruct pde{k.memory(), k.profile(), "proc_dir_entry", node};
    pde.set("mode", entry.mode);
    pde.set("data", entry.data);
    pde.set("proc_ops", entry.ops);
    return node;
}

/// S_IALLUGO and S_IRUGO.
std::uint16_t regular_mode(std::uint16_t mode)
{
    if ((mode & 0170000) == 0)
        mode |= s_ifreg;
    return (mode & 07777) == 0 ? mode | 0444 : mode;
}

HostReturn proc_mkdir(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    return create(k, {.name = name, .mode = s_ifdir | 0555, .parent = parent});
}

HostReturn proc_mkdir_data(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, std::uint64_t data)
{
    const auto permissions = static_cast<std::uint16_t>(mode == 0 ? 0555 : mode);
    return create(
        k, {.name = name,
            .mode = static_cast<std::uint16_t>(s_ifdir | permissions),
            .parent = parent,
            .data = data});
}

HostReturn proc_mkdir_mode(FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent)
{
    return proc_mkdir_data(k, name, mode, parent, 0);
}

HostReturn proc_mkdir_forced(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, std::uint64_t data)
{
    return proc_mkdir_data(k, name, mode, parent, data);
}

HostReturn proc_create_data(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, GuestAddr ops,
    std::uint64_t data)
{
    return create(
        k, {.name = name, .mode = regular_mode(mode), .parent = parent, .ops = ops, .data = data});
}

HostReturn proc_create(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, GuestAddr ops)
{
    return proc_create_data(k, name, mode, parent, ops, 0);
}

HostReturn proc_create_seq(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, GuestAddr /*ops*/,
    std::uint32_t /*state_size*/, std::uint64_t data)
{
    return create(k, {.name = name, .mode = regular_mode(mode), .parent = parent, .data = data});
}

HostReturn proc_create_single(
    FakeKernel& k, GuestAddr name, std::uint16_t mode, GuestAddr parent, GuestAddr /*show*/,
    std::uint64_t data)
{
    return create(k, {.name = name, .mode = regular_mode(mode), .parent = parent, .data = data});
}

HostReturn proc_symlink(FakeKernel& k, GuestAddr name, GuestAddr parent, GuestAddr /*target*/)
{
    return create(k, {.name = name, .mode = s_iflnk | 0777, .parent = parent});
}

void remove_node(FakeKernel& k, GuestAddr node)
{
    for (const GuestAddr gone : tree(k).remove(node))
        kfree(k, gone);
}

HostReturn remove_proc_entry(FakeKernel& k, GuestAddr name_at, GuestAddr parent)
{
    const std::string whole = k.memory().load_cstring(name_at, max_guest_string);
    std::string name = whole;
    if (!walk(k, name, parent))
        return {};
    const GuestAddr node = tree(k).find(parent, name);
    if (is_null(node))
    {
        k.warn("fs/proc/generic.c:734", fmt::format("name '{}'", whole));
        return {};
    }
    if (const std::string leaked = tree(k).first_in(node); !leaked.empty())
        k.warn(
            "fs/proc/generic.c:740",
            fmt::format(
                "remove_proc_entry: removing non-empty directory '{}/{}', leaking at least '{}'",
                is_null(known_parent(k, parent)) ? "/proc" : tree(k).name_of(parent),
                tree(k).name_of(node), leaked));
    remove_node(k, node);
    return {};
}

HostReturn remove_proc_subtree(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    std::string text = k.memory().load_cstring(name, max_guest_string);
    if (!walk(k, text, parent))
        return -ENOENT;
    const GuestAddr node = tree(k).find(parent, text);
    if (is_null(node))
        return -ENOENT;
    remove_node(k, node);
    return 0;
}

HostReturn proc_remove(FakeKernel& k, GuestAddr node)
{
    if (!is_null(node))
        remove_node(k, node);
    return {};
}

HostReturn nothing(FakeKernel&)
{
    return {};
}

constexpr std::string_view note = "nobody can open the file";

constexpr auto rows = std::to_array<HostCall>({
    host_call<proc_mkdir_forced>("_proc_mkdir"),
    host_call<proc_mkdir>("proc_mkdir"),
    host_call<proc_mkdir_mode>("proc_mkdir_mode"),
    host_call<proc_mkdir_data>("proc_mkdir_data"),
    host_call<proc_create>("proc_create", Support::partial, note),
    host_call<proc_create_data>("proc_create_data", Support::partial, note),
    host_call<proc_create_seq>("proc_create_seq_private", Support::partial, note),
    host_call<proc_create_single>("proc_create_single_data", Support::partial, note),
    host_call<proc_create_seq>("proc_create_net_data", Support::partial, note),
    host_call<proc_create_single>("proc_create_net_single", Support::partial, note),
    host_call<proc_symlink>("proc_symlink", Support::partial, note),
    host_call<remove_proc_entry>("remove_proc_entry"),
    host_call<remove_proc_subtree>("remove_proc_subtree"),
    host_call<proc_remove>("proc_remove"),
    host_call<nothing>("proc_set_size", Support::partial, note),
    host_call<nothing>("proc_set_user", Support::partial, note),
});

} // namespace

std::span<const HostCall> proc_calls()
{
    return rows;
}

} // namespace kobox
