#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/printk/kstrtox.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <string>

namespace kobox
{

namespace
{

GuestStruct param_at(FakeKernel& k, GuestAddr kp)
{
    return {k.memory(), k.profile(), "kernel_param", kp};
}

GuestAddr arg_of(FakeKernel& k, GuestAddr kp)
{
    return param_at(k, kp).get<GuestAddr>("arg");
}

std::string name_of(FakeKernel& k, GuestAddr kp)
{
    return k.memory().load_cstring(param_at(k, kp).get<GuestAddr>("name"), max_guest_string);
}

/// scnprintf(buffer, PAGE_SIZE, ...): what was written, without the NUL.
HostReturn print(FakeKernel& k, GuestAddr buffer, std::string text)
{
    text.resize(std::min<std::size_t>(text.size(), page_size - 1));
    guest_write_cstring(k.memory(), buffer, text);
    return static_cast<std::int32_t>(text.size());
}

/// STANDARD_PARAM_DEF, kernel/params.c (v6.1).
template <typename T>
HostReturn set_number(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    const auto number = kstrto<T>(CString{k.memory(), val}, 0);
    if (!number)
        return -number.error();
    guest_store(k.memory(), arg_of(k, kp), *number);
    return 0;
}

template <typename T>
HostReturn get_number(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    return print(k, buffer, fmt::format("{}\n", k.memory().load<T>(arg_of(k, kp))));
}

HostReturn get_hexint(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    // %#08x: the prefix counts as part of the width.
    return print(
        k, buffer, fmt::format("{:#08x}\n", k.memory().load<std::uint32_t>(arg_of(k, kp))));
}

HostReturn set_uint_minmax(
    FakeKernel& k, GuestAddr val, GuestAddr kp, std::uint32_t min, std::uint32_t max)
{
    if (is_null(val))
        return -EINVAL;
    const auto number = kstrto<std::uint32_t>(CString{k.memory(), val}, 0);
    if (!number)
        return -number.error();
    if (*number < min || *number > max)
        return -EINVAL;
    guest_store(k.memory(), arg_of(k, kp), *number);
    return 0;
}

/// "name" without a value is true.
tl::expected<bool, int> bool_value(FakeKernel& k, GuestAddr val)
{
    if (is_null(val))
        return true;
    return kstrtobool(CString{k.memory(), val});
}

/// `store` is given the value; what differs among the bool types.
template <typename Store>
HostReturn set_bool_as(FakeKernel& k, GuestAddr val, Store&& store)
{
    const auto value = bool_value(k, val);
    if (!value)
        return -value.error();
    store(*value);
    return 0;
}

HostReturn set_bool(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    return set_bool_as(k, val, [&](bool value) {
        guest_store(k.memory(), arg_of(k, kp), static_cast<std::uint8_t>(value));
    });
}

HostReturn set_invbool(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    return set_bool_as(k, val, [&](bool value) {
        guest_store(k.memory(), arg_of(k, kp), static_cast<std::uint8_t>(!value));
    });
}

HostReturn set_bint(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    return set_bool_as(k, val, [&](bool value) {
        guest_store(k.memory(), arg_of(k, kp), static_cast<std::int32_t>(value));
    });
}

/// Once set it stays set.
HostReturn set_bool_enable_only(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    const auto value = bool_value(k, val);
    if (!value)
        return -value.error();
    const bool was_set = k.memory().load<std::uint8_t>(arg_of(k, kp)) != 0;
    if (!*value && was_set)
        return -EROFS;
    return *value ? set_bool(k, val, kp) : HostReturn{0};
}

HostReturn get_bool(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    return print(k, buffer, k.memory().load<std::uint8_t>(arg_of(k, kp)) != 0 ? "Y\n" : "N\n");
}

HostReturn get_invbool(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    return print(k, buffer, k.memory().load<std::uint8_t>(arg_of(k, kp)) != 0 ? "N\n" : "Y\n");
}

/// Strings that kmalloc_parameter() made: only these are freed, not the module's own defaults.
struct ParamStrings
{
    std::set<GuestAddr> strings;
};

void maybe_kfree_parameter(FakeKernel& k, GuestAddr string)
{
    if (k.host_state().get<ParamStrings>().strings.erase(string) != 0)
        kfree(k, string);
}

/// strnlen().
std::uint64_t length_up_to(FakeKernel& k, GuestAddr s, std::uint64_t max)
{
    ByteReader read{k.memory()};
    std::uint64_t n = 0;
    while (n < max && read(s + n) != 0)
        ++n;
    return n;
}

HostReturn set_charp(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    constexpr std::uint64_t max_length = 1024;
    const std::uint64_t length = length_up_to(k, val, max_length + 1);
    if (length == max_length + 1)
    {
        k.klog().emit(KernLevel::err, name_of(k, kp) + ": string parameter too long");
        return -ENOSPC;
    }
    const GuestAddr copy = kmalloc(k, length + 1, site_here(k, gfp::kernel));
    if (is_null(copy))
        return -ENOMEM;
    k.host_state().get<ParamStrings>().strings.insert(copy);
    guest_copy(k.memory(), copy, val, length + 1);
    const GuestAddr arg = arg_of(k, kp);
    maybe_kfree_parameter(k, k.memory().load<GuestAddr>(arg));
    guest_store(k.memory(), arg, copy);
    return 0;
}

/// vsnprintf's %s of a pointer, cut at what a page holds.
std::string string_at(FakeKernel& k, GuestAddr s)
{
    return is_null(s) ? "(null)" : k.memory().load_cstring(s, page_size);
}

HostReturn get_charp(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    return print(k, buffer, string_at(k, k.memory().load<GuestAddr>(arg_of(k, kp))) + "\n");
}

HostReturn free_charp(FakeKernel& k, GuestAddr arg)
{
    maybe_kfree_parameter(k, k.memory().load<GuestAddr>(arg));
    return {};
}

GuestStruct param_string(FakeKernel& k, GuestAddr kp)
{
    return {k.memory(), k.profile(), "kparam_string", param_at(k, kp).get<GuestAddr>("str")};
}

HostReturn set_copystring(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    const GuestStruct target = param_string(k, kp);
    const auto room = target.get<std::uint32_t>("maxlen");
    const std::uint64_t length = length_up_to(k, val, room);
    if (length == room)
    {
        k.klog().emit(
            KernLevel::err,
            fmt::format("{}: string doesn't fit in {} chars.", name_of(k, kp), room - 1));
        return -ENOSPC;
    }
    guest_copy(k.memory(), target.get<GuestAddr>("string"), val, length + 1);
    return 0;
}

HostReturn get_string(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    return print(k, buffer, string_at(k, param_string(k, kp).get<GuestAddr>("string")) + "\n");
}

HostReturn nothing(FakeKernel&)
{
    return {};
}

constexpr std::string_view lock_note = "nothing else runs that could change a parameter";

constexpr auto rows = std::to_array<HostCall>({
    host_call<set_number<std::uint8_t>>("param_set_byte"),
    host_call<get_number<std::uint8_t>>("param_get_byte"),
    host_call<set_number<std::int16_t>>("param_set_short"),
    host_call<get_number<std::int16_t>>("param_get_short"),
    host_call<set_number<std::uint16_t>>("param_set_ushort"),
    host_call<get_number<std::uint16_t>>("param_get_ushort"),
    host_call<set_number<std::int32_t>>("param_set_int"),
    host_call<get_number<std::int32_t>>("param_get_int"),
    host_call<set_number<std::uint32_t>>("param_set_uint"),
    host_call<get_number<std::uint32_t>>("param_get_uint"),
    host_call<set_number<std::int64_t>>("param_set_long"),
    host_call<get_number<std::int64_t>>("param_get_long"),
    host_call<set_number<std::uint64_t>>("param_set_ulong"),
    host_call<get_number<std::uint64_t>>("param_get_ulong"),
    host_call<set_number<std::uint64_t>>("param_set_ullong"),
    host_call<get_number<std::uint64_t>>("param_get_ullong"),
    host_call<set_number<std::uint32_t>>("param_set_hexint"),
    host_call<get_hexint>("param_get_hexint"),
    host_call<set_uint_minmax>("param_set_uint_minmax"),
    host_call<set_charp>("param_set_charp"),
    host_call<get_charp>("param_get_charp"),
    host_call<free_charp>("param_free_charp"),
    host_call<set_bool>("param_set_bool"),
    host_call<get_bool>("param_get_bool"),
    host_call<set_bool_enable_only>("param_set_bool_enable_only"),
    host_call<set_invbool>("param_set_invbool"),
    host_call<get_invbool>("param_get_invbool"),
    host_call<set_bint>("param_set_bint"),
    host_call<set_copystring>("param_set_copystring"),
    host_call<get_string>("param_get_string"),
    host_call<nothing>("kernel_param_lock", Support::partial, lock_note),
    host_call<nothing>("kernel_param_unlock", Support::partial, lock_note),
});

} // namespace

std::span<const HostCall> param_calls()
{
    return rows;
}

} // namespace kobox
