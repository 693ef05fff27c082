#pragma once

#include "kernel_stub/printk/c_string.hpp"

#include <cerrno>
#include <cstdint>
#include <limits>
#include <tl/expected.hpp>
#include <type_traits>

namespace kobox
{

constexpr std::uint64_t int_max_chars = std::numeric_limits<std::int32_t>::max();

/// Mirrors _parse_integer_fixup_radix(), lib/kstrtox.c (v6.1): where the digits begin; a base of 0
/// becomes 8, 10 or 16.
[[nodiscard]] std::uint64_t parse_integer_fixup_radix(
    CString& text, std::uint64_t at, std::uint32_t& base);

struct ParsedInteger
{
    std::uint64_t value{};
    std::uint64_t digits{};
    bool overflow{}; ///< `value` is what is left modulo 2^64
};

/// Mirrors _parse_integer_limit(), lib/kstrtox.c (v6.1).
[[nodiscard]] ParsedInteger parse_integer_limit(
    CString& text, std::uint64_t at, std::uint32_t base, std::uint64_t max_chars);

/// A number and where it ends.
template <typename T>
struct NumberPrefix
{
    T value;
    std::uint64_t end;
};

/// Mirrors simple_strntoull() and simple_strntoll(), lib/vsprintf.c (v6.1): what is no number is 0,
/// what is too large wraps.
[[nodiscard]] NumberPrefix<std::uint64_t> simple_strntoull(
    CString& text, std::uint64_t at, std::uint64_t max_chars, std::uint32_t base);
[[nodiscard]] NumberPrefix<std::int64_t> simple_strntoll(
    CString& text, std::uint64_t at, std::uint64_t max_chars, std::uint32_t base);

/// Mirror kstrtoull() and kstrtoll(), lib/kstrtox.c (v6.1). The error is a positive errno: ERANGE,
/// or EINVAL.
[[nodiscard]] tl::expected<std::uint64_t, int> kstrtoull(CString text, std::uint32_t base);
[[nodiscard]] tl::expected<std::int64_t, int> kstrtoll(CString text, std::uint32_t base);

/// Mirrors kstrtobool(), lib/kstrtox.c (v6.1).
[[nodiscard]] tl::expected<bool, int> kstrtobool(CString text);

/// kstrtou8(), kstrtoint() and the others: those above, and ERANGE for what does not fit into T.
template <typename T>
[[nodiscard]] tl::expected<T, int> kstrto(CString text, std::uint32_t base)
{
    const auto wide = [&] {
        if constexpr (std::is_signed_v<T>)
            return kstrtoll(text, base);
        else
            return kstrtoull(text, base);
    }();
    if (!wide)
        return tl::unexpected{wide.error()};
    if (*wide < std::numeric_limits<T>::min() || *wide > std::numeric_limits<T>::max())
        return tl::unexpected{ERANGE};
    return static_cast<T>(*wide);
}

/// Mirrors memparse(), lib/cmdline.c (v6.1): a number and a suffix out of KMGTPE.
[[nodiscard]] NumberPrefix<std::uint64_t> memparse(CString& text);

} // namespace kobox
