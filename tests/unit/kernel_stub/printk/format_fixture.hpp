#pragma once

#include "emu/address_space.hpp"
#include "emu/call_frame.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <spdlog/fmt/fmt.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox::test
{

/// Arguments of a variadic call that are all there.
class ListArgs final : public VarArgs
{
public:
    explicit ListArgs(std::vector<std::uint64_t> values) : m_values{std::move(values)} {}
    [[nodiscard]] std::uint64_t next() override
    {
        return m_next < m_values.size() ? m_values[m_next++] : 0xdeadbeefdeadbeef;
    }
    [[nodiscard]] std::uint64_t used() const noexcept { return m_next; }

private:
    std::vector<std::uint64_t> m_values;
    std::uint64_t m_next{};
};

/// Guest memory to put arguments into, and the formatter over it.
class Guest
{
public:
    static constexpr std::uint64_t unmapped = 0xffffc90000200000;

    Guest()
    {
        const bool mapped = memory.map({GuestAddr{base}, size}, Perms::rw);
        if (!mapped)
            throw std::runtime_error{"the test's memory is not mapped"};
    }

    /// The argument that points to these bytes.
    std::uint64_t bytes(std::span<const std::byte> content)
    {
        const GuestAddr at{base + m_used};
        memory.write(at, content);
        m_used = align_up(m_used + content.size(), 16);
        return to_u64(at);
    }
    template <typename T>
    std::uint64_t object(const T& value)
    {
        return bytes(std::as_bytes(std::span{&value, 1}));
    }
    std::uint64_t octets(std::initializer_list<std::uint8_t> content)
    {
        return bytes(std::as_bytes(std::span{content.begin(), content.size()}));
    }
    std::uint64_t text(std::string_view content)
    {
        std::string terminated{content};
        terminated.push_back('\0');
        return bytes(std::as_bytes(std::span{terminated}));
    }
    /// `count` 64-bit words, zeroed: a struct to fill by its members' offsets.
    std::uint64_t zeroed(std::uint64_t count)
    {
        const std::vector<std::uint64_t> words(count);
        return bytes(std::as_bytes(std::span{words}));
    }
    void set(std::uint64_t object, std::string_view type, std::string_view member, std::uint64_t v)
    {
        memory.store<std::uint64_t>(GuestAddr{object} + profile.offset_of(type, member), v);
    }
    void layout(std::string_view member, std::uint64_t offset)
    {
        profile.offsets.emplace(member, offset);
    }

    FormatEnv env()
    {
        return {
            .memory = memory,
            .profile = profile,
            .sprint_symbol = symbol,
            .call = call,
            .warn_once = [this](std::string_view location, std::string_view message) {
                warnings.emplace_back(location, message);
            }};
    }
    std::string format(std::string_view fmt, std::vector<std::uint64_t> values = {})
    {
        FormatEnv environment = env();
        ListArgs args{std::move(values)};
        return format_text(environment, fmt, args, 1U << 20).text;
    }

    AddressSpace memory{std::uint64_t{64} << 20};
    KernelProfile profile;
    std::function<std::string(GuestAddr)> symbol = [](GuestAddr addr) {
        return fmt::format("{:#x}", to_u64(addr));
    };
    std::function<std::uint64_t(GuestAddr, GuestAddr)> call;
    std::vector<std::pair<std::string, std::string>> warnings;

private:
    static constexpr std::uint64_t base = 0xffffc90000100000;
    static constexpr std::uint64_t size = 0x100000;
    std::uint64_t m_used{};
};

/// The raw argument of a negative number.
inline std::uint64_t negative(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}
inline std::uint64_t err_ptr(std::int64_t err)
{
    return static_cast<std::uint64_t>(-err);
}

} // namespace kobox::test
