#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

constexpr std::string_view fs_kind = "file system";
constexpr std::string_view nls_kind = "nls table";

/// Mirrors register_filesystem(), fs/filesystems.c (v6.1).
HostReturn register_filesystem(FakeKernel& k, GuestAddr fs)
{
    const GuestStruct type{k.memory(), k.profile(), "file_system_type", fs};
    const std::string name = registered_name(k, fs, {"file_system_type", "name"});
    if (name.find('.') != std::string::npos)
        k.die("kernel BUG at fs/filesystems.c:81!");
    if (!is_null(type.get<GuestAddr>("next")) || registrations(k).find(fs_kind, name) != nullptr)
        return -EBUSY;
    registrations(k).add(fs_kind, name, fs);
    return 0;
}

HostReturn unregister_filesystem(FakeKernel& k, GuestAddr fs)
{
    return registrations(k).remove(fs_kind, fs) ? 0 : -EINVAL;
}

/// Mirrors __register_nls(), fs/nls/nls_base.c (v6.1).
HostReturn register_nls(FakeKernel& k, GuestAddr table, GuestAddr owner)
{
    GuestStruct nls{k.memory(), k.profile(), "nls_table", table};
    if (!is_null(nls.get<GuestAddr>("next")) || registrations(k).find(nls_kind, table) != nullptr)
        return -EBUSY;
    guest_store(k.memory(), nls.member("owner"), owner);
    registrations(k).add(nls_kind, registered_name(k, table, {"nls_table", "charset"}), table);
    return 0;
}

HostReturn unregister_nls(FakeKernel& k, GuestAddr table)
{
    return registrations(k).remove(nls_kind, table) ? 0 : -EINVAL;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_filesystem>("register_filesystem", Support::partial, "never mounted"),
    host_call<unregister_filesystem>("unregister_filesystem"),
    host_call<register_nls>("__register_nls", Support::partial, "never used"),
    host_call<unregister_nls>("unregister_nls"),
});

} // namespace

std::span<const HostCall> filesystem_calls()
{
    return rows;
}

} // namespace kobox
