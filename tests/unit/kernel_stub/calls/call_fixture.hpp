#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/slab.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace kobox
{

/// A fake kernel whose exports a test calls as a module would.
class CallFixture
{
public:
    FakeKernel kernel{embedded_profile(), {}};
    AddressSpace& memory{kernel.memory()};

    /// The address of an export.
    [[nodiscard]] GuestAddr symbol(std::string_view name)
    {
        const auto info = kernel.export_info(name);
        REQUIRE_MESSAGE(info.has_value(), name);
        return info->value;
    }
    [[nodiscard]] KResult<std::uint64_t> try_call(
        std::string_view name, std::initializer_list<std::uint64_t> args)
    {
        return kernel.call(symbol(name), args);
    }
    /// RAX of an export that returns.
    std::uint64_t call(std::string_view name, std::initializer_list<std::uint64_t> args)
    {
        const auto result = try_call(name, args);
        REQUIRE_MESSAGE(result.has_value(), name);
        return *result;
    }
    /// What a function that returns int returned.
    int call_int(std::string_view name, std::initializer_list<std::uint64_t> args)
    {
        return static_cast<int>(call(name, args));
    }
    /// The cause when the call kills the guest; empty when it does not.
    [[nodiscard]] std::string oops_of(
        std::string_view name, std::initializer_list<std::uint64_t> args)
    {
        const auto result = try_call(name, args);
        if (result)
            return {};
        const auto* oops = std::get_if<Oops>(&result.error().what);
        return oops == nullptr ? std::string{} : oops->cause;
    }
    [[nodiscard]] std::string unsupported_of(
        std::string_view name, std::initializer_list<std::uint64_t> args)
    {
        const auto result = try_call(name, args);
        if (result)
            return {};
        const auto* unsupported = std::get_if<Unsupported>(&result.error().what);
        return unsupported == nullptr ? std::string{} : unsupported->what;
    }

    /// Zeroed guest memory.
    [[nodiscard]] std::uint64_t room(std::uint64_t size) { return to_u64(*kernel.kzalloc(size)); }
    [[nodiscard]] std::uint64_t text(std::string_view s)
    {
        const GuestAddr at = *kernel.kzalloc(s.size() + 1);
        memory.write(at, std::as_bytes(std::span{s.data(), s.size()}));
        return to_u64(at);
    }
    [[nodiscard]] std::string text_at(std::uint64_t addr)
    {
        return memory.load_cstring(GuestAddr{addr}, 4096);
    }
    template <typename T>
    [[nodiscard]] T load(std::uint64_t addr)
    {
        return memory.load<T>(GuestAddr{addr});
    }
    template <typename T>
    void store(std::uint64_t addr, const T& value)
    {
        memory.store<T>(GuestAddr{addr}, value);
    }
};

} // namespace kobox
