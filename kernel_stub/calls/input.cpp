#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

constexpr std::string_view handler_kind = "input handler";

/// Mirrors input_register_handler(), drivers/input/input.c (v6.1): there is no device to attach.
HostReturn register_handler(FakeKernel& k, GuestAddr addr)
{
    const GuestStruct handler{k.memory(), k.profile(), "input_handler", addr};
    check_writable(k.memory(), addr, k.profile().size_of("input_handler"));
    init_list_head(k.memory(), handler.member("h_list"));
    init_list_head(k.memory(), handler.member("node"));
    registrations(k).add(handler_kind, registered_name(k, addr, {"input_handler", "name"}), addr);
    return 0;
}

HostReturn unregister_handler(FakeKernel& k, GuestAddr addr)
{
    registrations(k).remove(handler_kind, addr);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_handler>(
        "input_register_handler", Support::partial, "there is no input device"),
    host_call<unregister_handler>("input_unregister_handler"),
});

} // namespace

std::span<const HostCall> input_calls()
{
    return rows;
}

} // namespace kobox
