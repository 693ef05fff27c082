#include "kernel_stub/calls/tty.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/char_device.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>
#include <string>

namespace kobox
{

namespace
{

/// Bits of tty_driver.flags, include/linux/tty_driver.h (v6.1).
constexpr std::uint64_t tty_driver_installed = 0x0001;
constexpr std::uint64_t tty_driver_dynamic_dev = 0x0008;
constexpr std::uint64_t tty_driver_devpts_mem = 0x0010;
constexpr std::uint64_t tty_driver_dynamic_alloc = 0x0040;
constexpr std::uint64_t tty_driver_unnumbered_node = 0x0080;

constexpr std::uint64_t pointer_size = sizeof(std::uint64_t);

GuestStruct driver_at(FakeKernel& k, GuestAddr driver)
{
    return {k.memory(), k.profile(), "tty_driver", driver};
}

/// Arrays of a pointer for each line.
constexpr auto line_arrays = std::to_array<std::string_view>({"cdevs", "ports", "termios", "ttys"});

void free_driver(FakeKernel& k, GuestAddr addr)
{
    const GuestStruct driver = driver_at(k, addr);
    for (const std::string_view array : line_arrays)
        if (const auto lines = driver.get<GuestAddr>(array); !is_null(lines))
            kfree(k, lines);
    kfree(k, addr);
}

/// Mirrors __tty_alloc_driver(), drivers/tty/tty_io.c (v6.1).
HostReturn tty_alloc_driver(
    FakeKernel& k, std::uint32_t lines, GuestAddr owner, std::uint64_t flags)
{
    if (lines == 0 || ((flags & tty_driver_unnumbered_node) != 0 && lines > 1))
        return err_ptr(EINVAL);
    const AllocSite site = site_here(k, gfp::kernel | gfp::zero);
    const GuestAddr addr = kmalloc(k, k.profile().size_of("tty_driver"), site);
    if (is_null(addr))
        return err_ptr(ENOMEM);
    GuestStruct driver = driver_at(k, addr);
    driver.set("kref", std::uint32_t{1});
    driver.set("num", lines);
    driver.set("owner", owner);
    driver.set("flags", flags);

    const bool dynamic = (flags & tty_driver_dynamic_alloc) != 0;
    struct Array
    {
        std::string_view member;
        bool wanted;
        std::uint64_t count;
    };
    const bool has_memory = (flags & tty_driver_devpts_mem) == 0;
    const std::array<Array, 4> arrays{
        {{"ttys", has_memory, lines},
         {"termios", has_memory, lines},
         {"ports", !dynamic, lines},
         {"cdevs", true, dynamic ? 1 : std::uint64_t{lines}}}};
    for (const Array& array : arrays)
    {
        if (!array.wanted)
            continue;
        const GuestAddr pointers = kmalloc(k, array.count * pointer_size, site);
        if (is_null(pointers))
        {
            free_driver(k, addr);
            return err_ptr(ENOMEM);
        }
        driver.set(array.member, pointers);
    }
    return addr;
}

/// Mirrors tty_register_driver(), drivers/tty/tty_io.c (v6.1).
HostReturn tty_register_driver(FakeKernel& k, GuestAddr addr)
{
    GuestStruct driver = driver_at(k, addr);
    const auto flags = driver.get<std::uint64_t>("flags");
    if ((flags & tty_driver_dynamic_dev) == 0)
        k.unsupported("tty_register_driver() of a driver without TTY_DRIVER_DYNAMIC_DEV");
    const auto name = driver.get<GuestAddr>("name");
    CharRegion region{
        .major = driver.get<std::uint32_t>("major"),
        .base_minor = driver.get<std::uint32_t>("minor_start"),
        .count = driver.get<std::uint32_t>("num"),
        .name = is_null(name) ? std::string{} : k.memory().load_cstring(name, max_guest_string)};
    if (const int err = register_chrdev_region(k, region); err != 0)
        return err;
    driver.set("major", region.major);
    init_list_head(k.memory(), driver.member("tty_drivers"));
    driver.set("flags", flags | tty_driver_installed);
    return 0;
}

HostReturn tty_unregister_driver(FakeKernel& k, GuestAddr addr)
{
    const GuestStruct driver = driver_at(k, addr);
    unregister_chrdev_region(
        k, driver.get<std::uint32_t>("major"), driver.get<std::uint32_t>("minor_start"),
        driver.get<std::uint32_t>("num"));
    return {};
}

/// Mirrors tty_driver_kref_put() and destruct_tty_driver(), drivers/tty/tty_io.c (v6.1).
HostReturn tty_driver_kref_put(FakeKernel& k, GuestAddr addr)
{
    GuestStruct driver = driver_at(k, addr);
    const auto references = driver.get<std::uint32_t>("kref");
    driver.set("kref", references - 1);
    if (references != 1)
        return {};
    const auto termios = driver.get<GuestAddr>("termios");
    const bool installed = (driver.get<std::uint64_t>("flags") & tty_driver_installed) != 0;
    if (installed && !is_null(termios))
        for (std::uint64_t i = 0; i < driver.get<std::uint32_t>("num"); ++i)
            if (const auto line = k.memory().load<GuestAddr>(termios + i * pointer_size);
                !is_null(line))
                kfree(k, line);
    free_driver(k, addr);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<tty_alloc_driver>("__tty_alloc_driver"),
    host_call<tty_driver_kref_put>("tty_driver_kref_put"),
    host_call<tty_register_driver>(
        "tty_register_driver", Support::partial, "nothing in /proc/tty and /dev"),
    host_call<tty_unregister_driver>("tty_unregister_driver"),
});

} // namespace

std::span<const HostCall> tty_calls()
{
    return rows;
}

} // namespace kobox
