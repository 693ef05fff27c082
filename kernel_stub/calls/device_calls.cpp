#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/devres.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/kobject.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

GuestStruct device_at(FakeKernel& k, GuestAddr dev)
{
    return {k.memory(), k.profile(), "device", dev};
}

HostReturn device_initialize_call(FakeKernel& k, GuestAddr dev)
{
    check_writable(k.memory(), dev, k.profile().size_of("device"));
    device_initialize(k, dev);
    return {};
}

HostReturn device_register(FakeKernel& k, GuestAddr dev)
{
    device_initialize_call(k, dev);
    return device_add(k, dev);
}

HostReturn device_unregister(FakeKernel& k, GuestAddr dev)
{
    device_del(k, dev);
    put_device(k, dev);
    return {};
}

HostReturn dev_set_name_call(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(2);
    dev_set_name(k, GuestAddr{frame.arg(0)}, format_message(k, GuestAddr{frame.arg(1)}, frame));
    return 0;
}

/// Mirrors device_create_release(), drivers/base/core.c (v6.1), for a struct device of the kernel's
/// own making.
void created_device_release(FakeKernel& k, GuestAddr kobj)
{
    const GuestAddr dev = kobj - k.profile().offset_of("device", "kobj");
    devres_release_all(k, dev);
    kfree(k, dev);
}

GuestAddr create(FakeKernel& k, std::string_view name)
{
    const GuestAddr dev = kmalloc(k, k.profile().size_of("device"), site_here(k, gfp::kernel));
    if (is_null(dev))
        return dev;
    device_initialize(k, dev);
    set_kobject_release(k, device_at(k, dev).member("kobj"), created_device_release);
    dev_set_name(k, dev, name);
    return dev;
}

GuestAddr add_or_put(FakeKernel& k, GuestAddr dev)
{
    const int err = device_add(k, dev);
    if (err == 0)
        return dev;
    put_device(k, dev);
    return err_ptr(-err);
}

/// Mirrors device_create_groups_vargs(), drivers/base/core.c (v6.1).
HostReturn create_in_class(FakeKernel& k, CallFrame& frame, std::uint64_t format_at)
{
    const GuestAddr cls{frame.arg(0)};
    if (is_null(cls) || is_err(cls))
        return err_ptr(ENODEV);
    frame.start_varargs(format_at + 1);
    const GuestAddr dev = create(k, format_message(k, GuestAddr{frame.arg(format_at)}, frame));
    if (is_null(dev))
        return err_ptr(ENOMEM);
    GuestStruct device = device_at(k, dev);
    device.set("class", cls);
    device.set("parent", frame.arg(1));
    device.set("devt", static_cast<std::uint32_t>(frame.arg(2)));
    device.set("driver_data", frame.arg(3));
    return add_or_put(k, dev);
}

HostReturn device_create(FakeKernel& k, CallFrame& frame)
{
    return create_in_class(k, frame, 4);
}

HostReturn device_create_with_groups(FakeKernel& k, CallFrame& frame)
{
    return create_in_class(k, frame, 5);
}

HostReturn device_destroy(FakeKernel& k, GuestAddr cls, std::uint32_t devt)
{
    for (const GuestAddr dev : devices_on(k, cls))
        if (device_at(k, dev).get<std::uint32_t>("devt") == devt)
            return device_unregister(k, dev);
    return {};
}

HostReturn root_device_register(FakeKernel& k, GuestAddr name, GuestAddr /*owner*/)
{
    const GuestAddr dev = create(k, k.memory().load_cstring(name, max_guest_string));
    return is_null(dev) ? err_ptr(ENOMEM) : add_or_put(k, dev);
}

HostReturn no_files(FakeKernel&)
{
    return 0;
}

/// Children in the order in which they were added.
std::vector<GuestAddr> children_of(FakeKernel& k, GuestAddr parent)
{
    std::vector<GuestAddr> found;
    for (const GuestAddr dev : all_devices(k))
        if (device_at(k, dev).get<GuestAddr>("parent") == parent)
            found.push_back(dev);
    return found;
}

HostReturn device_for_each_child(FakeKernel& k, GuestAddr parent, GuestAddr data, GuestAddr fn)
{
    for (const GuestAddr dev : children_of(k, parent))
        if (const auto result = static_cast<int>(k.call_guest(fn, {to_u64(dev), to_u64(data)}));
            result != 0)
            return result;
    return 0;
}

HostReturn device_find_child(FakeKernel& k, GuestAddr parent, GuestAddr data, GuestAddr match)
{
    for (const GuestAddr dev : children_of(k, parent))
        if (static_cast<int>(k.call_guest(match, {to_u64(dev), to_u64(data)})) != 0)
            return get_device(k, dev);
    return GuestAddr{};
}

HostReturn class_for_each_device(
    FakeKernel& k, GuestAddr cls, GuestAddr /*start*/, GuestAddr data, GuestAddr fn)
{
    for (const GuestAddr dev : devices_on(k, cls))
        if (const auto result = static_cast<int>(k.call_guest(fn, {to_u64(dev), to_u64(data)}));
            result != 0)
            return result;
    return 0;
}

HostReturn class_find_device(
    FakeKernel& k, GuestAddr cls, GuestAddr /*start*/, GuestAddr data, GuestAddr match)
{
    for (const GuestAddr dev : devices_on(k, cls))
        if (static_cast<int>(k.call_guest(match, {to_u64(dev), to_u64(data)})) != 0)
            return get_device(k, dev);
    return GuestAddr{};
}

// Classes.

HostReturn class_register(FakeKernel& k, GuestAddr cls, GuestAddr /*key*/)
{
    GuestStruct type{k.memory(), k.profile(), "class", cls};
    guest_store(k.memory(), type.member("p"), cls); // modules only ask whether it is NULL
    return 0;
}

HostReturn class_create(FakeKernel& k, GuestAddr owner, GuestAddr name, GuestAddr key)
{
    const GuestAddr cls = kmalloc(k, k.profile().size_of("class"), site_here(k, gfp::kernel));
    if (is_null(cls))
        return err_ptr(ENOMEM);
    GuestStruct type{k.memory(), k.profile(), "class", cls};
    type.set("name", name);
    type.set("owner", owner);
    class_register(k, cls, key);
    return cls;
}

HostReturn class_unregister(FakeKernel& k, GuestAddr cls)
{
    GuestStruct type{k.memory(), k.profile(), "class", cls};
    guest_store(k.memory(), type.member("p"), GuestAddr{});
    return {};
}

HostReturn class_destroy(FakeKernel& k, GuestAddr cls)
{
    if (is_null(cls) || is_err(cls))
        return {};
    class_unregister(k, cls);
    kfree(k, cls);
    return {};
}

constexpr std::string_view sysfs_note = "no files appear in sysfs or /dev";

constexpr auto rows = std::to_array<HostCall>({
    host_call<device_initialize_call>("device_initialize"),
    host_call<device_add>("device_add", Support::partial, sysfs_note),
    host_call<device_register>("device_register", Support::partial, sysfs_note),
    host_call<device_del>("device_del", Support::partial, sysfs_note),
    host_call<device_unregister>("device_unregister", Support::partial, sysfs_note),
    host_call<get_device>("get_device"),
    host_call<put_device>("put_device"),
    host_call_frame<dev_set_name_call>("dev_set_name"),
    host_call_frame<device_create>("device_create", Support::partial, sysfs_note),
    host_call_frame<device_create_with_groups>(
        "device_create_with_groups", Support::partial, sysfs_note),
    host_call<device_destroy>("device_destroy", Support::partial, sysfs_note),
    host_call<root_device_register>("__root_device_register", Support::partial, sysfs_note),
    host_call<device_unregister>("root_device_unregister", Support::partial, sysfs_note),
    host_call<device_for_each_child>("device_for_each_child"),
    host_call<device_find_child>("device_find_child"),
    host_call<no_files>("device_create_file", Support::partial, sysfs_note),
    host_call<no_files>("device_remove_file", Support::partial, sysfs_note),
    host_call<no_files>("device_create_bin_file", Support::partial, sysfs_note),
    host_call<no_files>("device_remove_bin_file", Support::partial, sysfs_note),
    host_call<no_files>("device_add_groups", Support::partial, sysfs_note),
    host_call<no_files>("device_remove_groups", Support::partial, sysfs_note),
    host_call<no_files>("devm_device_add_group", Support::partial, sysfs_note),
    host_call<no_files>("devm_device_add_groups", Support::partial, sysfs_note),
    host_call<class_register>("__class_register", Support::partial, sysfs_note),
    host_call<class_create>("__class_create", Support::partial, sysfs_note),
    host_call<class_unregister>("class_unregister", Support::partial, sysfs_note),
    host_call<class_destroy>("class_destroy", Support::partial, sysfs_note),
    host_call<no_files>("class_create_file_ns", Support::partial, sysfs_note),
    host_call<no_files>("class_remove_file_ns", Support::partial, sysfs_note),
    host_call<class_for_each_device>(
        "class_for_each_device", Support::partial, "always from the first device on"),
    host_call<class_find_device>(
        "class_find_device", Support::partial, "always from the first device on"),
});

} // namespace

std::span<const HostCall> device_calls()
{
    return rows;
}

} // namespace kobox
