#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace kobox
{

namespace
{

/// What param_array_set() and the others take out of struct kparam_array.
struct ParamArray
{
    std::uint32_t max{};
    std::uint32_t elem_size{};
    GuestAddr num{}; ///< of the module; may be NULL
    GuestAddr ops{};
    GuestAddr elements{};
};

ParamArray load_array(FakeKernel& k, GuestAddr addr)
{
    const GuestStruct arr{k.memory(), k.profile(), "kparam_array", addr};
    return {
        .max = arr.get<std::uint32_t>("max"),
        .elem_size = arr.get<std::uint32_t>("elemsize"),
        .num = arr.get<GuestAddr>("num"),
        .ops = arr.get<GuestAddr>("ops"),
        .elements = arr.get<GuestAddr>("elem"),
    };
}

ParamArray array_of(FakeKernel& k, GuestAddr kp)
{
    return load_array(
        k, k.memory().load<GuestAddr>(kp + k.profile().offset_of("kernel_param", "arr")));
}

GuestAddr op(FakeKernel& k, const ParamArray& array, std::string_view name)
{
    return k.memory().load<GuestAddr>(array.ops + k.profile().offset_of("kernel_param_ops", name));
}

std::uint32_t count_of(FakeKernel& k, const ParamArray& array)
{
    return is_null(array.num) ? array.max : k.memory().load<std::uint32_t>(array.num);
}

/// The struct kernel_param that an element's function is given: the array's own, with another
/// `arg`. It is the guest that reads it, so it lies in guest memory while `use` runs.
template <typename Use>
auto with_element_param(FakeKernel& k, GuestAddr kp, Use&& use)
{
    const std::uint64_t size = k.profile().size_of("kernel_param");
    const GuestAddr copy = kmalloc(k, size, site_here(k, gfp::kernel));
    if (is_null(copy))
        return std::int32_t{-ENOMEM};
    guest_copy(k.memory(), copy, kp, size);
    const std::int32_t result = use(copy);
    kfree(k, copy);
    return result;
}

void set_arg(FakeKernel& k, GuestAddr param, const ParamArray& array, std::uint64_t index)
{
    k.memory().store(
        param + k.profile().offset_of("kernel_param", "arg"),
        array.elements + index * array.elem_size);
}

/// Mirrors param_array(), kernel/params.c (v6.1); the string is cut at each comma for good.
HostReturn param_array_set(FakeKernel& k, GuestAddr val, GuestAddr kp)
{
    const ParamArray array = array_of(k, kp);
    const GuestAddr name_at =
        k.memory().load<GuestAddr>(kp + k.profile().offset_of("kernel_param", "name"));
    const GuestAddr set = op(k, array, "set");
    const auto set_count = [&](std::uint32_t count) {
        if (!is_null(array.num))
            guest_store(k.memory(), array.num, count);
    };
    const auto complain = [&](std::string_view what, std::uint32_t limit) {
        k.klog().emit(
            KernLevel::err,
            fmt::format(
                "{}: {} {} arguments", k.memory().load_cstring(name_at, max_guest_string), what,
                static_cast<std::int32_t>(limit)));
        return std::int32_t{-EINVAL};
    };
    return with_element_param(k, kp, [&](GuestAddr param) {
        ByteReader read{k.memory()};
        GuestAddr at = val;
        std::uint32_t count = 0;
        set_count(count);
        for (bool more = true; more; set_count(++count))
        {
            if (count == array.max)
                return complain("can only take", array.max);
            GuestAddr end = at;
            while (read(end) != 0 && read(end) != ',')
                end += 1;
            more = read(end) == ',';
            guest_store(k.memory(), end, std::uint8_t{0});
            set_arg(k, param, array, count);
            const auto err =
                static_cast<std::int32_t>(k.call_guest(set, {to_u64(at), to_u64(param)}));
            if (err != 0)
                return err;
            at = end + 1;
        }
        return std::int32_t{0};
    });
}

HostReturn param_array_get(FakeKernel& k, GuestAddr buffer, GuestAddr kp)
{
    const ParamArray array = array_of(k, kp);
    const GuestAddr get = op(k, array, "get");
    return with_element_param(k, kp, [&](GuestAddr param) {
        std::uint32_t used = 0;
        for (std::uint32_t i = 0; i < count_of(k, array); ++i)
        {
            // The newline of the element before.
            if (i != 0)
                guest_store(k.memory(), buffer + (used - 1), ',');
            set_arg(k, param, array, i);
            const auto written = static_cast<std::int32_t>(
                k.call_guest(get, {to_u64(buffer + used), to_u64(param)}));
            if (written < 0)
                return written;
            used += static_cast<std::uint32_t>(written);
        }
        guest_store(k.memory(), buffer + used, std::uint8_t{0});
        return static_cast<std::int32_t>(used);
    });
}

HostReturn param_array_free(FakeKernel& k, GuestAddr arr)
{
    const ParamArray array = load_array(k, arr);
    const GuestAddr free = op(k, array, "free");
    if (is_null(free))
        return {};
    for (std::uint32_t i = 0; i < count_of(k, array); ++i)
        k.call_guest(free, {to_u64(array.elements + std::uint64_t{i} * array.elem_size)});
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<param_array_set>("param_array_set"),
    host_call<param_array_get>("param_array_get"),
    host_call<param_array_free>("param_array_free"),
});

} // namespace

std::span<const HostCall> param_array_calls()
{
    return rows;
}

} // namespace kobox
