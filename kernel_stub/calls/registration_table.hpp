#pragma once

#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_call.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/registrations.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace kobox
{

[[nodiscard]] inline Registrations& registrations(FakeKernel& kernel)
{
    return kernel.host_state().get<Registrations>();
}

/// Where a registered struct holds its name: "file_system_type", "name". A char array or a pointer,
/// as the size of the member says.
struct NameMember
{
    std::string_view type{};
    std::string_view member{};
};

[[nodiscard]] inline std::string registered_name(
    FakeKernel& kernel, GuestAddr object, const NameMember& where)
{
    if (where.type.empty())
        return {};
    const KernelProfile& profile = kernel.profile();
    const GuestAddr at = object + profile.offset_of(where.type, where.member);
    const std::uint64_t size = profile.size_of(where.type, where.member);
    if (size != sizeof(GuestAddr))
        return kernel.memory().load_cstring(at, size);
    const auto text = kernel.memory().load<GuestAddr>(at);
    return text == GuestAddr{} ? std::string{}
                               : kernel.memory().load_cstring(text, max_guest_string);
}

/// The behaviour that most of the kernel's registration functions share when no device is there to
/// be bound: keep the object, return 0; refuse what is there already, where the kernel does.
struct Registering
{
    std::string_view export_name;
    std::string_view kind;
    std::uint8_t argument{}; ///< which one is the object
    NameMember name{};       ///< duplicates are told by it; else by the address
    int duplicate_err{};     ///< 0: the kernel takes it as often as it is given
};

struct Unregistering
{
    std::string_view export_name;
    std::string_view kind;
    std::uint8_t argument{};
    int missing_err{}; ///< 0: the kernel does not say that it was not there
};

[[nodiscard]] inline int keep_registration(
    FakeKernel& kernel, const Registering& row, GuestAddr object)
{
    Registrations& all = registrations(kernel);
    std::string name = registered_name(kernel, object, row.name);
    if (row.duplicate_err != 0)
    {
        const bool named = !row.name.type.empty();
        if ((named && all.find(row.kind, name) != nullptr) || all.find(row.kind, object) != nullptr)
            return -row.duplicate_err;
    }
    all.add(row.kind, std::move(name), object);
    return 0;
}

namespace detail
{

template <const auto& Rows, std::size_t I>
HostReturn register_row(FakeKernel& kernel, CallFrame& frame)
{
    return keep_registration(kernel, Rows[I], GuestAddr{frame.arg(Rows[I].argument)});
}

template <const auto& Rows, std::size_t I>
HostReturn unregister_row(FakeKernel& kernel, CallFrame& frame)
{
    const bool removed =
        registrations(kernel).remove(Rows[I].kind, GuestAddr{frame.arg(Rows[I].argument)});
    return removed ? 0 : -Rows[I].missing_err;
}

} // namespace detail

constexpr std::string_view registration_note =
    "the registration is kept, nothing is ever bound to it";

/// The host calls of a table of Registering rows with static storage.
template <const auto& Rows>
[[nodiscard]] constexpr auto registering_calls()
{
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<HostCall, sizeof...(I)>{host_call_frame<detail::register_row<Rows, I>>(
            Rows[I].export_name, Support::partial, registration_note)...};
    }(std::make_index_sequence<Rows.size()>{});
}

template <const auto& Rows>
[[nodiscard]] constexpr auto unregistering_calls()
{
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<HostCall, sizeof...(I)>{
            host_call_frame<detail::unregister_row<Rows, I>>(Rows[I].export_name)...};
    }(std::make_index_sequence<Rows.size()>{});
}

/// Several arrays of rows as one table.
template <std::size_t... N>
[[nodiscard]] constexpr auto join_calls(const std::array<HostCall, N>&... parts)
{
    std::array<HostCall, (N + ...)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto& part) {
        for (const HostCall& row : part)
            all[at++] = row;
    };
    (append(parts), ...);
    return all;
}

} // namespace kobox
