#include "kernel_stub/calls/char_device.hpp"
#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/kobject.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace kobox
{

namespace
{

// dev_t of the kernel: 12 bits of major, 20 of minor; include/linux/kdev_t.h (v6.1).
constexpr std::uint32_t minor_bits = 20;
constexpr std::uint32_t minor_mask = (1u << minor_bits) - 1;

constexpr std::uint32_t mkdev(std::uint32_t major, std::uint32_t minor) noexcept
{
    return major << minor_bits | minor;
}

struct CharDevices
{
    std::vector<CharRegion> regions;
};

std::vector<CharRegion>& regions(FakeKernel& k)
{
    return k.host_state().get<CharDevices>().regions;
}

constexpr std::uint32_t chrdev_major_max = 512;

/// Mirrors find_dynamic_major(), fs/char_dev.c (v6.1); 0 when all are taken.
std::uint32_t find_dynamic_major(FakeKernel& k)
{
    const auto is_free = [&](std::uint32_t major) {
        return std::ranges::none_of(
            regions(k), [&](const CharRegion& r) { return r.major == major; });
    };
    for (std::uint32_t major = 254; major >= 234; --major)
        if (is_free(major))
            return major;
    for (std::uint32_t major = 511; major >= 384; --major)
        if (is_free(major))
            return major;
    return 0;
}

std::string name_at(FakeKernel& k, GuestAddr name)
{
    constexpr std::uint64_t longest = 63; // struct char_device_struct cuts it
    return is_null(name) ? std::string{} : k.memory().load_cstring(name, longest);
}

HostReturn register_chrdev(
    FakeKernel& k, std::uint32_t major, std::uint32_t base_minor, std::uint32_t count,
    GuestAddr name)
{
    CharRegion region{
        .major = major, .base_minor = base_minor, .count = count, .name = name_at(k, name)};
    const int err = register_chrdev_region(k, region);
    if (err != 0)
        return err;
    return major == 0 ? static_cast<int>(region.major) : 0;
}

HostReturn unregister_chrdev(
    FakeKernel& k, std::uint32_t major, std::uint32_t base_minor, std::uint32_t count)
{
    unregister_chrdev_region(k, major, base_minor, count);
    return {};
}

HostReturn register_region(FakeKernel& k, std::uint32_t from, std::uint32_t count, GuestAddr name)
{
    CharRegion region{
        .major = from >> minor_bits,
        .base_minor = from & minor_mask,
        .count = count,
        .name = name_at(k, name)};
    return register_chrdev_region(k, region);
}

HostReturn alloc_chrdev_region(
    FakeKernel& k, GuestAddr dev, std::uint32_t base_minor, std::uint32_t count, GuestAddr name)
{
    CharRegion region{
        .major = 0, .base_minor = base_minor, .count = count, .name = name_at(k, name)};
    const int err = register_chrdev_region(k, region);
    if (err == 0)
        guest_store(k.memory(), dev, mkdev(region.major, base_minor));
    return err;
}

HostReturn unregister_region(FakeKernel& k, std::uint32_t from, std::uint32_t count)
{
    unregister_chrdev_region(k, from >> minor_bits, from & minor_mask, count);
    return {};
}

HostReturn cdev_init(FakeKernel& k, GuestAddr addr, GuestAddr ops)
{
    guest_fill(k.memory(), addr, std::byte{0}, k.profile().size_of("cdev"));
    GuestStruct cdev{k.memory(), k.profile(), "cdev", addr};
    init_list_head(k.memory(), cdev.member("list"));
    kobject_init(k, cdev.member("kobj"), GuestAddr{});
    cdev.set("ops", ops);
    return {};
}

void free_cdev(FakeKernel& k, GuestAddr kobj)
{
    kfree(k, kobj - k.profile().offset_of("cdev", "kobj"));
}

HostReturn cdev_alloc(FakeKernel& k)
{
    const GuestAddr addr = kmalloc(k, k.profile().size_of("cdev"), site_here(k, gfp::kernel));
    if (is_null(addr))
        return addr;
    cdev_init(k, addr, GuestAddr{});
    set_kobject_release(k, addr + k.profile().offset_of("cdev", "kobj"), free_cdev);
    return addr;
}

HostReturn cdev_add(FakeKernel& k, GuestAddr addr, std::uint32_t dev, std::uint32_t count)
{
    GuestStruct cdev{k.memory(), k.profile(), "cdev", addr};
    guest_store(k.memory(), cdev.member("dev"), dev);
    guest_store(k.memory(), cdev.member("count"), count);
    kobject_get(k, cdev.get<GuestAddr>("kobj.parent"));
    registrations(k).add("character device", {}, addr);
    return 0;
}

HostReturn cdev_del(FakeKernel& k, GuestAddr addr)
{
    registrations(k).remove("character device", addr);
    kobject_put(k, addr + k.profile().offset_of("cdev", "kobj"));
    return {};
}

HostReturn cdev_device_add(FakeKernel& k, GuestAddr addr, GuestAddr dev)
{
    const GuestStruct device{k.memory(), k.profile(), "device", dev};
    if (const auto devt = device.get<std::uint32_t>("devt"); devt != 0)
        cdev_add(k, addr, devt, 1);
    const int err = device_add(k, dev);
    if (err != 0 && device.get<std::uint32_t>("devt") != 0)
        cdev_del(k, addr);
    return err;
}

HostReturn cdev_device_del(FakeKernel& k, GuestAddr addr, GuestAddr dev)
{
    const GuestStruct device{k.memory(), k.profile(), "device", dev};
    device_del(k, dev);
    if (device.get<std::uint32_t>("devt") != 0)
        cdev_del(k, addr);
    return {};
}

HostReturn cdev_set_parent(FakeKernel& k, GuestAddr addr, GuestAddr parent)
{
    guest_store(k.memory(), addr + k.profile().offset_of("cdev", "kobj.parent"), parent);
    return {};
}

/// Mirrors __register_blkdev(), block/genhd.c (v6.1).
struct BlockMajors
{
    std::vector<std::pair<std::uint32_t, std::string>> majors;
};

HostReturn register_blkdev(FakeKernel& k, std::uint32_t major, GuestAddr name_addr)
{
    auto& majors = k.host_state().get<BlockMajors>().majors;
    const auto taken = [&](std::uint32_t m) {
        return std::ranges::any_of(majors, [&](const auto& entry) { return entry.first == m; });
    };
    const std::string name = name_at(k, name_addr);
    const bool dynamic = major == 0;
    if (dynamic)
    {
        for (major = 254; major > 0 && taken(major); --major)
        {
        }
        if (major == 0)
            return -EBUSY;
    }
    if (major >= chrdev_major_max)
    {
        k.klog().emit(
            KernLevel::err,
            fmt::format(
                "__register_blkdev: major requested ({}) is greater than the maximum ({}) for {}",
                major, chrdev_major_max - 1, name));
        return -EINVAL;
    }
    if (taken(major))
    {
        k.klog().emit(
            KernLevel::warning,
            fmt::format("register_blkdev: cannot get major {} for {}", major, name));
        return -EBUSY;
    }
    majors.emplace_back(major, name);
    return dynamic ? static_cast<int>(major) : 0;
}

HostReturn unregister_blkdev(FakeKernel& k, std::uint32_t major, GuestAddr /*name*/)
{
    auto& majors = k.host_state().get<BlockMajors>().majors;
    if (std::erase_if(majors, [&](const auto& entry) { return entry.first == major; }) == 0)
        k.warn("block/genhd.c:300", "");
    return {};
}

constexpr std::string_view note = "nobody can open the device";

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_chrdev>("__register_chrdev", Support::partial, note),
    host_call<unregister_chrdev>("__unregister_chrdev"),
    host_call<register_region>(
        "register_chrdev_region", Support::partial, "a range that spans majors is refused"),
    host_call<alloc_chrdev_region>("alloc_chrdev_region"),
    host_call<unregister_region>("unregister_chrdev_region"),
    host_call<cdev_init>("cdev_init"),
    host_call<cdev_alloc>("cdev_alloc"),
    host_call<cdev_add>("cdev_add", Support::partial, note),
    host_call<cdev_del>("cdev_del"),
    host_call<cdev_device_add>("cdev_device_add", Support::partial, note),
    host_call<cdev_device_del>("cdev_device_del"),
    host_call<cdev_set_parent>("cdev_set_parent"),
    host_call<register_blkdev>("__register_blkdev", Support::partial, note),
    host_call<unregister_blkdev>("unregister_blkdev"),
});

} // namespace

int register_chrdev_region(FakeKernel& k, CharRegion& region)
{
    if (region.major >= chrdev_major_max)
    {
        k.klog().emit(
            KernLevel::err,
            fmt::format(
                "CHRDEV \"{}\" major requested ({}) is greater than the maximum ({})", region.name,
                region.major, chrdev_major_max - 1));
        return -EINVAL;
    }
    if (region.count > minor_mask + 1 - region.base_minor)
    {
        k.klog().emit(
            KernLevel::err,
            fmt::format(
                "CHRDEV \"{}\" minor range requested ({}-{}) is out of range of maximum range "
                "({}-{}) for a single major",
                region.name, region.base_minor, region.base_minor + region.count - 1, 0,
                minor_mask));
        return -EINVAL;
    }
    if (region.major == 0)
    {
        region.major = find_dynamic_major(k);
        if (region.major == 0)
        {
            k.klog().emit(
                KernLevel::err,
                fmt::format("CHRDEV \"{}\" dynamic allocation region is full", region.name));
            return -EBUSY;
        }
    }
    const bool overlaps = std::ranges::any_of(regions(k), [&](const CharRegion& r) {
        return r.major == region.major && r.base_minor < region.base_minor + region.count &&
               region.base_minor < r.base_minor + r.count;
    });
    if (overlaps)
        return -EBUSY;
    regions(k).push_back(region);
    return 0;
}

bool unregister_chrdev_region(
    FakeKernel& k, std::uint32_t major, std::uint32_t base_minor, std::uint32_t count)
{
    return std::erase_if(regions(k), [&](const CharRegion& r) {
               return r.major == major && r.base_minor == base_minor && r.count == count;
           }) != 0;
}

std::span<const HostCall> char_device_calls()
{
    return rows;
}

} // namespace kobox
