#pragma once

#include "emu/call_frame.hpp"
#include "emu/guest.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace kobox
{

class FakeKernel;

/// How much of the real function stands behind a host call.
enum class Support : std::uint8_t
{
    full,    ///< what a module can observe is what the real function does
    partial, ///< the note says what is left out
};

/// What a host call leaves in RAX. A void function returns {}.
struct HostReturn
{
    std::uint64_t rax{};

    HostReturn() = default;
    template <typename T>
        requires std::is_integral_v<T>
    HostReturn(T value) noexcept // NOLINT(google-explicit-constructor): handlers return values
        : rax{static_cast<std::uint64_t>(static_cast<std::int64_t>(value))}
    {}
    HostReturn(GuestAddr value) noexcept
        : rax{to_u64(value)} {} // NOLINT(google-explicit-constructor)
    template <typename T>
    HostReturn(GuestPtr<T> value) noexcept
        : rax{to_u64(value.addr)} // NOLINT(google-explicit-constructor)
    {}
};

/// A row of a host call table: the export's name, its handler, what a user may expect of it.
/// A handler may throw GuestFault (a bad pointer: the page fault becomes an oops of the guest) and
/// may call back into the guest through FakeKernel::call_guest().
struct HostCall
{
    std::string_view name;
    HostReturn (*handler)(FakeKernel&, CallFrame&);
    Support support;
    std::string_view note;
};

namespace detail
{

template <typename T>
T decode_argument(std::uint64_t raw)
{
    if constexpr (std::is_same_v<T, bool>)
        return (raw & 0xff) != 0;
    else if constexpr (std::is_enum_v<T>)
        return static_cast<T>(static_cast<std::underlying_type_t<T>>(raw));
    else if constexpr (std::is_integral_v<T>)
        return static_cast<T>(raw);
    else
        return T{GuestAddr{raw}};
}

template <auto Function>
struct HostCallAdapter;

template <typename Result, typename... Args, Result (*Function)(FakeKernel&, Args...)>
struct HostCallAdapter<Function>
{
    static HostReturn call(FakeKernel& kernel, CallFrame& frame)
    {
        return with_indices(kernel, frame, std::index_sequence_for<Args...>{});
    }
    template <std::size_t... I>
    static HostReturn with_indices(
        FakeKernel& kernel, [[maybe_unused]] CallFrame& frame, std::index_sequence<I...>)
    {
        if constexpr (std::is_void_v<Result>)
        {
            Function(kernel, decode_argument<Args>(frame.arg(I))...);
            return {};
        }
        else
            return Function(kernel, decode_argument<Args>(frame.arg(I))...);
    }
};

} // namespace detail

/// `Function` is a plain typed function; its arguments are decoded from its signature: integers
/// (truncated to their width), bool, enums, GuestAddr, GuestPtr<T>. It returns nothing, or what a
/// HostReturn can be made of.
template <auto Function>
[[nodiscard]] constexpr HostCall host_call(
    std::string_view name, Support support = Support::full, std::string_view note = {})
{
    return {name, &detail::HostCallAdapter<Function>::call, support, note};
}

/// For variadic functions and those that need the frame: HostReturn f(FakeKernel&, CallFrame&).
template <HostReturn (*Function)(FakeKernel&, CallFrame&)>
[[nodiscard]] constexpr HostCall host_call_frame(
    std::string_view name, Support support = Support::full, std::string_view note = {})
{
    return {name, Function, support, note};
}

} // namespace kobox
