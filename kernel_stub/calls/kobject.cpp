#include "kernel_stub/calls/kobject.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/warn_once.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace kobox
{

namespace
{

/// What sysfs would hold: directories by parent and name.
struct SysfsDirectories
{
    std::map<std::pair<GuestAddr, std::string>, GuestAddr> by_name;
};

/// Objects whose ktype is the kernel's own: the host does what its release function would.
struct HostReleases
{
    std::map<GuestAddr, KobjectRelease> by_kobject;
};

GuestStruct kobject_at(FakeKernel& k, GuestAddr kobj)
{
    return {k.memory(), k.profile(), "kobject", kobj};
}

void set_bit_field(FakeKernel& k, GuestAddr kobj, std::string_view member, bool value)
{
    GuestStruct object = kobject_at(k, kobj);
    const auto bits = k.profile().bits_of("kobject", member);
    const std::uint32_t mask = 1u << (bits ? bits->shift : 0);
    const auto word = object.get<std::uint32_t>(member);
    guest_store(k.memory(), object.member(member), value ? word | mask : word & ~mask);
}

bool bit_field(FakeKernel& k, GuestAddr kobj, std::string_view member)
{
    const auto bits = k.profile().bits_of("kobject", member);
    const auto word = kobject_at(k, kobj).get<std::uint32_t>(member);
    return ((word >> (bits ? bits->shift : 0)) & 1) != 0;
}

/// The parent's directory: the parent, or else the kset's own kobject.
GuestAddr directory_of(FakeKernel& k, GuestAddr kobj)
{
    const GuestStruct object = kobject_at(k, kobj);
    const auto parent = object.get<GuestAddr>("parent");
    const auto kset = object.get<GuestAddr>("kset");
    if (!is_null(parent) || is_null(kset))
        return parent;
    return kset + k.profile().offset_of("kset", "kobj");
}

/// The name that a variadic function is given: format and arguments from `at` on.
int set_formatted_name(FakeKernel& k, CallFrame& frame, GuestAddr kobj, std::uint64_t at)
{
    const GuestAddr format{frame.arg(at)};
    if (is_null(format))
        return 0;
    frame.start_varargs(at + 1);
    kobject_set_name(k, kobj, format_message(k, format, frame));
    return 0;
}

HostReturn kobject_set_name_call(FakeKernel& k, CallFrame& frame)
{
    return set_formatted_name(k, frame, GuestAddr{frame.arg(0)}, 1);
}

/// Mirrors kobject_add_varg(), lib/kobject.c (v6.1).
HostReturn add_formatted(
    FakeKernel& k, CallFrame& frame, GuestAddr kobj, GuestAddr parent, std::uint64_t format_at)
{
    set_formatted_name(k, frame, kobj, format_at);
    guest_store(k.memory(), kobject_at(k, kobj).member("parent"), parent);
    return kobject_add(k, kobj);
}

HostReturn kobject_add_call(FakeKernel& k, CallFrame& frame)
{
    return add_formatted(k, frame, GuestAddr{frame.arg(0)}, GuestAddr{frame.arg(1)}, 2);
}

HostReturn kobject_init_and_add(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr kobj{frame.arg(0)};
    kobject_init(k, kobj, GuestAddr{frame.arg(1)});
    return add_formatted(k, frame, kobj, GuestAddr{frame.arg(2)}, 3);
}

HostReturn kobject_create_and_add(FakeKernel& k, GuestAddr name, GuestAddr parent)
{
    const GuestAddr kobj = kmalloc(k, k.profile().size_of("kobject"), site_here(k, gfp::kernel));
    if (is_null(kobj))
        return kobj;
    kobject_init(k, kobj, GuestAddr{});
    set_kobject_release(k, kobj, kfree);
    kobject_set_name(k, kobj, k.memory().load_cstring(name, max_guest_string));
    guest_store(k.memory(), kobject_at(k, kobj).member("parent"), parent);
    if (kobject_add(k, kobj) == 0)
        return kobj;
    kobject_put(k, kobj);
    return GuestAddr{};
}

void kset_init(FakeKernel& k, GuestAddr kset)
{
    GuestStruct set{k.memory(), k.profile(), "kset", kset};
    kobject_init(k, set.member("kobj"), kobject_at(k, set.member("kobj")).get<GuestAddr>("ktype"));
    init_list_head(k.memory(), set.member("list"));
    set.set("list_lock", std::uint32_t{0});
}

HostReturn kset_register(FakeKernel& k, GuestAddr kset)
{
    if (is_null(kset))
        return -EINVAL;
    kset_init(k, kset);
    return kobject_add(k, kset + k.profile().offset_of("kset", "kobj"));
}

void kset_release(FakeKernel& k, GuestAddr kobj)
{
    kfree(k, kobj - k.profile().offset_of("kset", "kobj"));
}

HostReturn kset_create_and_add(
    FakeKernel& k, GuestAddr name, GuestAddr uevent_ops, GuestAddr parent)
{
    const GuestAddr kset = kmalloc(k, k.profile().size_of("kset"), site_here(k, gfp::kernel));
    if (is_null(kset))
        return kset;
    GuestStruct set{k.memory(), k.profile(), "kset", kset};
    set.set("uevent_ops", uevent_ops);
    kobject_at(k, set.member("kobj")).set("parent", parent);
    kobject_set_name(k, set.member("kobj"), k.memory().load_cstring(name, max_guest_string));
    set_kobject_release(k, set.member("kobj"), kset_release);
    if (static_cast<std::int32_t>(kset_register(k, kset).rax) == 0)
        return kset;
    kobject_put(k, set.member("kobj"));
    return GuestAddr{};
}

HostReturn kset_unregister(FakeKernel& k, GuestAddr kset)
{
    if (is_null(kset))
        return {};
    const GuestAddr kobj = kset + k.profile().offset_of("kset", "kobj");
    kobject_del(k, kobj);
    kobject_put(k, kobj);
    return {};
}

HostReturn kobject_uevent(FakeKernel&)
{
    return 0;
}

constexpr std::string_view sysfs_note = "no files appear in sysfs";

constexpr auto rows = std::to_array<HostCall>({
    host_call<kobject_init>("kobject_init"),
    host_call_frame<kobject_set_name_call>("kobject_set_name"),
    host_call_frame<kobject_add_call>("kobject_add", Support::partial, sysfs_note),
    host_call_frame<kobject_init_and_add>("kobject_init_and_add", Support::partial, sysfs_note),
    host_call<kobject_get>("kobject_get"),
    host_call<kobject_put>("kobject_put"),
    host_call<kobject_del>("kobject_del", Support::partial, sysfs_note),
    host_call<kobject_create_and_add>("kobject_create_and_add", Support::partial, sysfs_note),
    host_call<kset_register>("kset_register", Support::partial, sysfs_note),
    host_call<kset_create_and_add>("kset_create_and_add", Support::partial, sysfs_note),
    host_call<kset_unregister>("kset_unregister"),
    host_call<kobject_uevent>("kobject_uevent", Support::partial, "nobody listens"),
    host_call<kobject_uevent>("kobject_uevent_env", Support::partial, "nobody listens"),
});

} // namespace

void kobject_init(FakeKernel& kernel, GuestAddr kobj, GuestAddr ktype)
{
    GuestStruct object = kobject_at(kernel, kobj);
    check_writable(kernel.memory(), kobj, kernel.profile().size_of("kobject"));
    object.set("kref", std::uint32_t{1});
    init_list_head(kernel.memory(), object.member("entry"));
    set_bit_field(kernel, kobj, "state_in_sysfs", false);
    set_bit_field(kernel, kobj, "state_add_uevent_sent", false);
    set_bit_field(kernel, kobj, "state_remove_uevent_sent", false);
    set_bit_field(kernel, kobj, "state_initialized", true);
    object.set("ktype", ktype);
}

void kobject_set_name(FakeKernel& kernel, GuestAddr kobj, std::string_view name)
{
    GuestStruct object = kobject_at(kernel, kobj);
    const auto old = object.get<GuestAddr>("name");
    // No directory may have a slash in its name.
    std::string text{name};
    std::ranges::replace(text, '/', '!');
    guest_store(
        kernel.memory(), object.member("name"),
        kstrdup(kernel, text, site_here(kernel, gfp::kernel)));
    if (kernel.slab().object_at(old))
        kfree(kernel, old);
}

std::string kobject_name(FakeKernel& kernel, GuestAddr kobj)
{
    const auto name = kobject_at(kernel, kobj).get<GuestAddr>("name");
    return is_null(name) ? std::string{} : kernel.memory().load_cstring(name, max_guest_string);
}

int kobject_name_taken(FakeKernel& kernel, std::string_view name)
{
    kernel.klog().emit(
        KernLevel::err,
        fmt::format(
            "kobject_add_internal failed for {} with -EEXIST, don't try to register things "
            "with the same name in the same directory.",
            name));
    return -EEXIST;
}

int kobject_add(FakeKernel& kernel, GuestAddr kobj)
{
    if (is_null(kobj))
        return -EINVAL;
    const std::string name = kobject_name(kernel, kobj);
    if (name.empty())
    {
        kernel.warn(
            "lib/kobject.c:210", "kobject: (" + fmt::format("{:016x}", to_u64(kobj)) +
                                     "): attempted to be registered with empty name!");
        return -EINVAL;
    }
    const GuestAddr parent = directory_of(kernel, kobj);
    auto& directories = kernel.host_state().get<SysfsDirectories>();
    if (!directories.by_name.emplace(std::pair{parent, name}, kobj).second)
        return kobject_name_taken(kernel, name);
    guest_store(kernel.memory(), kobject_at(kernel, kobj).member("parent"), parent);
    if (!is_null(parent))
        kobject_get(kernel, parent);
    set_bit_field(kernel, kobj, "state_in_sysfs", true);
    return 0;
}

void kobject_del(FakeKernel& kernel, GuestAddr kobj)
{
    if (is_null(kobj) || !bit_field(kernel, kobj, "state_in_sysfs"))
        return;
    GuestStruct object = kobject_at(kernel, kobj);
    const auto parent = object.get<GuestAddr>("parent");
    kernel.host_state().get<SysfsDirectories>().by_name.erase({parent, kobject_name(kernel, kobj)});
    set_bit_field(kernel, kobj, "state_in_sysfs", false);
    guest_store(kernel.memory(), object.member("parent"), GuestAddr{});
    if (!is_null(parent))
        kobject_put(kernel, parent);
}

GuestAddr kobject_get(FakeKernel& kernel, GuestAddr kobj)
{
    if (is_null(kobj))
        return kobj;
    GuestStruct object = kobject_at(kernel, kobj);
    guest_store(kernel.memory(), object.member("kref"), object.get<std::uint32_t>("kref") + 1);
    return kobj;
}

void kobject_put(FakeKernel& kernel, GuestAddr kobj)
{
    if (is_null(kobj))
        return;
    GuestStruct object = kobject_at(kernel, kobj);
    const auto references = object.get<std::uint32_t>("kref");
    if (references == 0)
        return warn_once(kernel, "lib/refcount.c:28", "refcount_t: underflow; use-after-free.");
    guest_store(kernel.memory(), object.member("kref"), references - 1);
    if (references != 1)
        return;
    kobject_del(kernel, kobj);
    const auto name = object.get<GuestAddr>("name");
    const auto ktype = object.get<GuestAddr>("ktype");
    const GuestAddr release = is_null(ktype)
                                  ? GuestAddr{}
                                  : kernel.memory().load<GuestAddr>(
                                        ktype + kernel.profile().offset_of("kobj_type", "release"));
    const auto host = kernel.host_state().get<HostReleases>().by_kobject.extract(kobj);
    if (!is_null(release))
        kernel.call_guest(release, {to_u64(kobj)});
    else if (!host.empty())
        host.mapped()(kernel, kobj);
    if (kernel.slab().object_at(name))
        kfree(kernel, name);
}

void set_kobject_release(FakeKernel& kernel, GuestAddr kobj, KobjectRelease release)
{
    kernel.host_state().get<HostReleases>().by_kobject[kobj] = release;
}

std::span<const HostCall> kobject_calls()
{
    return rows;
}

} // namespace kobox
