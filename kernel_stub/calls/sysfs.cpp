#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <array>

namespace kobox
{

namespace
{

HostReturn created(FakeKernel&)
{
    return 0;
}

constexpr std::string_view note = "no files appear in sysfs";

constexpr auto rows = std::to_array<HostCall>({
    host_call<created>("sysfs_create_file_ns", Support::partial, note),
    host_call<created>("sysfs_create_files", Support::partial, note),
    host_call<created>("sysfs_create_group", Support::partial, note),
    host_call<created>("sysfs_create_groups", Support::partial, note),
    host_call<created>("sysfs_update_group", Support::partial, note),
    host_call<created>("sysfs_merge_group", Support::partial, note),
    host_call<created>("sysfs_add_file_to_group", Support::partial, note),
    host_call<created>("sysfs_create_bin_file", Support::partial, note),
    host_call<created>("sysfs_create_link", Support::partial, note),
    host_call<created>("sysfs_create_link_nowarn", Support::partial, note),
    host_call<created>("sysfs_add_link_to_group", Support::partial, note),
    host_call<created>("sysfs_create_mount_point", Support::partial, note),
    host_call<created>("sysfs_remove_file_ns", Support::partial, note),
    host_call<created>("sysfs_remove_files", Support::partial, note),
    host_call<created>("sysfs_remove_file_from_group", Support::partial, note),
    host_call<created>("sysfs_remove_group", Support::partial, note),
    host_call<created>("sysfs_remove_groups", Support::partial, note),
    host_call<created>("sysfs_unmerge_group", Support::partial, note),
    host_call<created>("sysfs_remove_bin_file", Support::partial, note),
    host_call<created>("sysfs_remove_link", Support::partial, note),
    host_call<created>("sysfs_remove_link_from_group", Support::partial, note),
    host_call<created>("sysfs_remove_mount_point", Support::partial, note),
    host_call<created>("sysfs_notify", Support::partial, note),
});

} // namespace

std::span<const HostCall> sysfs_calls()
{
    return rows;
}

} // namespace kobox
