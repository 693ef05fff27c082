#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/user_memory.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/kstrtox.hpp"

#include <array>
#include <cerrno>
#include <string>

namespace kobox
{
namespace
{

/// Nothing is written where the text is no number.
template <typename T>
HostReturn stored(FakeKernel& k, const tl::expected<T, int>& parsed, GuestAddr res)
{
    if (!parsed)
        return -parsed.error();
    guest_store(k.memory(), res, *parsed);
    return 0;
}

template <typename T>
HostReturn kstrto_call(FakeKernel& k, GuestAddr s, std::uint32_t base, GuestAddr res)
{
    return stored(k, kstrto<T>(CString{k.memory(), s}, base), res);
}

HostReturn kstrtobool_call(FakeKernel& k, GuestAddr s, GuestAddr res)
{
    if (s == GuestAddr{})
        return -EINVAL;
    return stored(k, kstrtobool(CString{k.memory(), s}), res);
}

/// At most `max` bytes of the user's, all or none.
std::optional<std::string> user_text(
    FakeKernel& k, GuestAddr s, std::uint64_t count, std::uint64_t max)
{
    count = std::min(count, max);
    if (!access_ok(s, count) || accessible(k.memory(), s, count, Perms::r) != count)
        return std::nullopt;
    return guest_bytes(k.memory(), s, count);
}

std::string_view c_string(std::string_view text)
{
    return text.substr(0, text.find('\0'));
}

template <typename T>
HostReturn kstrto_from_user(
    FakeKernel& k, GuestAddr s, std::uint64_t count, std::uint32_t base, GuestAddr res)
{
    // A sign, the digits of base 2, a newline.
    const auto text = user_text(k, s, count, 1 + sizeof(T) * 8 + 1);
    if (!text)
        return -EFAULT;
    return stored(k, kstrto<T>(CString{c_string(*text)}, base), res);
}

HostReturn kstrtobool_from_user(FakeKernel& k, GuestAddr s, std::uint64_t count, GuestAddr res)
{
    const auto text = user_text(k, s, count, 3);
    if (!text)
        return -EFAULT;
    return stored(k, kstrtobool(CString{c_string(*text)}), res);
}

void store_end(FakeKernel& k, GuestAddr endp, GuestAddr end)
{
    if (endp != GuestAddr{})
        guest_store(k.memory(), endp, end);
}

HostReturn simple_strtoull_call(FakeKernel& k, GuestAddr cp, GuestAddr endp, std::uint32_t base)
{
    CString text{k.memory(), cp};
    const auto [value, end] = simple_strntoull(text, 0, int_max_chars, base);
    store_end(k, endp, cp + end);
    return value;
}

/// simple_strtol() and simple_strtoll() differ in their types alone.
HostReturn simple_strtoll_call(FakeKernel& k, GuestAddr cp, GuestAddr endp, std::uint32_t base)
{
    CString text{k.memory(), cp};
    const auto [value, end] = simple_strntoll(text, 0, int_max_chars, base);
    store_end(k, endp, cp + end);
    return value;
}

HostReturn memparse_call(FakeKernel& k, GuestAddr ptr, GuestAddr retptr)
{
    CString text{k.memory(), ptr};
    const auto [value, end] = memparse(text);
    store_end(k, retptr, ptr + end);
    return value;
}

/// What get_option() found: nothing, a number, a number and a comma, the start of a range.
enum class OptionEnd : std::uint8_t
{
    none = 0,
    last = 1,
    comma = 2,
    range = 3,
};

/// Mirrors get_option(), lib/cmdline.c (v6.1); `str` moves on.
OptionEnd get_option(FakeKernel& k, GuestAddr& str, GuestAddr pint)
{
    CString text{k.memory(), str};
    if (str == GuestAddr{} || text[0] == '\0')
        return OptionEnd::none;
    const std::uint64_t start = text[0] == '-' ? 1 : 0;
    const auto [value, end] = simple_strntoull(text, start, int_max_chars, 0);
    const auto number = static_cast<std::uint32_t>(start != 0 ? 0 - value : value);
    if (pint != GuestAddr{})
        guest_store(k.memory(), pint, number);
    str += end;
    if (end == start)
        return OptionEnd::none;
    const char next = text[end];
    if (next == ',')
    {
        str += 1;
        return OptionEnd::comma;
    }
    return next == '-' ? OptionEnd::range : OptionEnd::last;
}

HostReturn get_option_call(FakeKernel& k, GuestPtr<GuestAddr> pstr, GuestAddr pint)
{
    const GuestAddr before = k.memory().load(pstr);
    GuestAddr str = before;
    const OptionEnd end = get_option(k, str, pint);
    if (str != before)
        guest_store(k.memory(), pstr.addr, str);
    return static_cast<std::uint8_t>(end);
}

/// Mirrors get_range(): all of a range but its last number; how many, negative when it is none.
std::int32_t get_range(FakeKernel& k, GuestAddr& str, GuestAddr pint, std::int32_t room)
{
    str += 1;
    CString text{k.memory(), str};
    const auto upper = static_cast<std::int32_t>(simple_strntoll(text, 0, int_max_chars, 0).value);
    const auto lower = k.memory().load<std::int32_t>(pint);
    std::int32_t x = lower;
    for (; room != 0 && x < upper; ++x, --room)
    {
        guest_store(k.memory(), pint, x);
        pint += sizeof(x);
    }
    return static_cast<std::int32_t>(
        static_cast<std::uint32_t>(upper) - static_cast<std::uint32_t>(lower));
}

/// Mirrors get_options(), lib/cmdline.c (v6.1): with no room it only counts.
HostReturn get_options(FakeKernel& k, GuestAddr str, std::int32_t nints, GuestAddr ints)
{
    const bool validate = nints == 0;
    std::int32_t i = 1;
    while (i < nints || validate)
    {
        const GuestAddr pint =
            validate ? ints : ints + static_cast<std::uint64_t>(i) * sizeof(std::int32_t);
        const OptionEnd end = get_option(k, str, pint);
        if (end == OptionEnd::none)
            break;
        if (end == OptionEnd::range)
        {
            const std::int32_t count = get_range(k, str, pint, validate ? 0 : nints - i);
            if (count < 0)
                break;
            // The next round takes the upper number.
            i = static_cast<std::int32_t>(
                static_cast<std::uint32_t>(i) + static_cast<std::uint32_t>(count) - 1);
        }
        i = static_cast<std::int32_t>(static_cast<std::uint32_t>(i) + 1);
        if (end == OptionEnd::last)
            break;
    }
    guest_store(k.memory(), ints, i - 1);
    return str;
}

const auto rows = std::to_array<HostCall>({
    host_call<kstrto_call<std::uint64_t>>("kstrtoull"),
    host_call<kstrto_call<std::int64_t>>("kstrtoll"),
    host_call<kstrto_call<std::uint64_t>>("_kstrtoul"),
    host_call<kstrto_call<std::int64_t>>("_kstrtol"),
    host_call<kstrto_call<std::uint32_t>>("kstrtouint"),
    host_call<kstrto_call<std::int32_t>>("kstrtoint"),
    host_call<kstrto_call<std::uint16_t>>("kstrtou16"),
    host_call<kstrto_call<std::int16_t>>("kstrtos16"),
    host_call<kstrto_call<std::uint8_t>>("kstrtou8"),
    host_call<kstrto_call<std::int8_t>>("kstrtos8"),
    host_call<kstrtobool_call>("kstrtobool"),
    host_call<kstrto_from_user<std::uint64_t>>("kstrtoull_from_user"),
    host_call<kstrto_from_user<std::int64_t>>("kstrtoll_from_user"),
    host_call<kstrto_from_user<std::uint64_t>>("kstrtoul_from_user"),
    host_call<kstrto_from_user<std::int64_t>>("kstrtol_from_user"),
    host_call<kstrto_from_user<std::uint32_t>>("kstrtouint_from_user"),
    host_call<kstrto_from_user<std::int32_t>>("kstrtoint_from_user"),
    host_call<kstrto_from_user<std::uint16_t>>("kstrtou16_from_user"),
    host_call<kstrto_from_user<std::int16_t>>("kstrtos16_from_user"),
    host_call<kstrto_from_user<std::uint8_t>>("kstrtou8_from_user"),
    host_call<kstrto_from_user<std::int8_t>>("kstrtos8_from_user"),
    host_call<kstrtobool_from_user>("kstrtobool_from_user"),
    host_call<simple_strtoull_call>("simple_strtoull"),
    host_call<simple_strtoull_call>("simple_strtoul"),
    host_call<simple_strtoll_call>("simple_strtoll"),
    host_call<simple_strtoll_call>("simple_strtol"),
    host_call<memparse_call>("memparse"),
    host_call<get_option_call>("get_option"),
    host_call<get_options>("get_options"),
});

} // namespace

std::span<const HostCall> kstrto_calls()
{
    return rows;
}

} // namespace kobox
