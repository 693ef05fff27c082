#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

constexpr std::string_view kind = "backing device";
/// BDI_CAP_WRITEBACK | BDI_CAP_WRITEBACK_ACCT, include/linux/backing-dev.h (v6.1).
constexpr std::uint32_t default_capabilities = 3;
/// VM_READAHEAD_PAGES, include/linux/mm.h (v6.1): 128 KiB.
constexpr std::uint64_t readahead_pages = 32;

GuestStruct bdi_at(FakeKernel& k, GuestAddr bdi)
{
    return {k.memory(), k.profile(), "backing_dev_info", bdi};
}

/// Mirrors bdi_alloc(), mm/backing-dev.c (v6.1).
HostReturn bdi_alloc(FakeKernel& k)
{
    const GuestAddr addr =
        kmalloc(k, k.profile().size_of("backing_dev_info"), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(addr))
        return addr;
    GuestStruct bdi = bdi_at(k, addr);
    bdi.set("refcnt", std::uint32_t{1});
    bdi.set("capabilities", default_capabilities);
    bdi.set("ra_pages", readahead_pages);
    bdi.set("io_pages", readahead_pages);
    return addr;
}

/// Mirrors bdi_register(), mm/backing-dev.c (v6.1).
HostReturn bdi_register(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr addr{frame.arg(0)};
    if (registrations(k).find(kind, addr) != nullptr)
        return 0;
    frame.start_varargs(2);
    FormatEnv env = format_env(k);
    const std::uint64_t room = k.profile().size_of("backing_dev_info", "dev_name");
    const Formatted name = format_text(env, GuestAddr{frame.arg(1)}, frame, room - 1);
    guest_write_cstring(k.memory(), bdi_at(k, addr).member("dev_name"), name.text);
    if (registrations(k).find(kind, name.text) != nullptr)
        return -EEXIST;
    registrations(k).add(kind, name.text, addr);
    return 0;
}

HostReturn bdi_unregister(FakeKernel& k, GuestAddr addr)
{
    registrations(k).remove(kind, addr);
    return {};
}

/// Mirrors bdi_put() and release_bdi(), mm/backing-dev.c (v6.1).
HostReturn bdi_put(FakeKernel& k, GuestAddr addr)
{
    GuestStruct bdi = bdi_at(k, addr);
    const auto references = bdi.get<std::uint32_t>("refcnt") - 1;
    bdi.set("refcnt", references);
    if (references != 0)
        return {};
    registrations(k).remove(kind, addr);
    kfree(k, addr);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<bdi_alloc>("bdi_alloc", Support::partial, "nothing is written back"),
    host_call<bdi_put>("bdi_put"),
    host_call_frame<bdi_register>("bdi_register", Support::partial, "no device in sysfs"),
    host_call<bdi_unregister>("bdi_unregister"),
});

} // namespace

std::span<const HostCall> backing_dev_calls()
{
    return rows;
}

} // namespace kobox
