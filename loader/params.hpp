#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// A parameter and its value as next_arg() cuts them out: offsets into the string.
struct NextArg
{
    std::uint64_t param{};
    std::optional<std::uint64_t> val{}; ///< none: no '=' in it
    std::uint64_t next{};               ///< where the following argument starts
};

/// Mirrors next_arg(), lib/cmdline.c (v6.1): the argument of `args` that starts at `at`. Puts NULs
/// into `args`, which is what ends the name and the value.
[[nodiscard]] NextArg next_arg(std::string& args, std::uint64_t at);

/// Mirrors parameq(), kernel/params.c (v6.1): '-' and '_' are the same.
[[nodiscard]] bool parameq(std::string_view a, std::string_view b);

/// An array of struct kernel_param.
struct ParamTable
{
    GuestAddr kp{};
    std::uint32_t count{};
};
[[nodiscard]] ParamTable module_params(Kernel& kernel, GuestAddr mod);

/// What parse_args() does with a name that is not in the table: 0 or a negative errno. `val` is
/// null where the argument has no '='.
using UnknownParam = std::function<KResult<std::int32_t>(GuestAddr param, GuestAddr val)>;

/// Mirrors parse_args(), kernel/params.c (v6.1), for parameters of every level. `args` is a string
/// in guest memory, cut up as the kernel does; the values are set by the parameters' own
/// kernel_param_ops, run in the guest. Returns what stands behind "--"; null when nothing does.
/// `doing` heads the messages.
KResult<GuestAddr> parse_args(
    Kernel& kernel, std::string_view doing, GuestAddr args, const ParamTable& params,
    const UnknownParam& unknown);

/// Mirrors module_destroy_params(), kernel/params.c (v6.1): kernel_param_ops.free of each.
KResult<> module_destroy_params(Kernel& kernel, GuestAddr mod);

/// A parameter as /sys/module/NAME/parameters shows it.
struct ParameterValue
{
    std::string name;
    std::uint16_t perm{}; ///< 0: sysfs does not show it
    /// What reading the file gives; none when it cannot be read, or is not there.
    std::optional<std::string> value{};
    int err{}; ///< positive, of a file that cannot be read
};

/// Every parameter of the module in the order of its table, read by kernel_param_ops.get.
KResult<std::vector<ParameterValue>> read_parameters(Kernel& kernel, GuestAddr mod);

} // namespace kobox
