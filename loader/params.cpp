#include "loader/params.hpp"

#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// Bits of kernel_param.flags and kernel_param_ops.flags, include/linux/moduleparam.h (v6.1).
constexpr std::uint8_t fl_unsafe = 1 << 0;
constexpr std::uint32_t ops_fl_noarg = 1 << 0;

/// Longer than any string that a caller of init_module(2) can pass.
constexpr std::uint64_t no_limit = std::uint64_t{1} << 32;

/// isspace(), lib/ctype.c (v6.1), which knows the no-break space of Latin-1.
constexpr bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\xa0';
}

std::uint64_t skip_spaces(std::string_view text, std::uint64_t at)
{
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at;
}

char dash2underscore(char c)
{
    return c == '-' ? '_' : c;
}

/// A struct kernel_param and its operations.
class KernelParam
{
public:
    KernelParam(Kernel& kernel, GuestAddr kp)
        : m_kernel{kernel},
          m_param{kernel.memory(), kernel.profile(), "kernel_param", kp},
          m_ops{
              kernel.memory(), kernel.profile(), "kernel_param_ops", m_param.get<GuestAddr>("ops")}
    {}

    [[nodiscard]] std::string name() const
    {
        return m_kernel.memory().load_cstring(m_param.get<GuestAddr>("name"), no_limit);
    }
    /// parameq(), which stops at the first difference: a name may be much longer.
    [[nodiscard]] bool is(std::string_view name) const
    {
        return parameq(
            name, m_kernel.memory().load_cstring(m_param.get<GuestAddr>("name"), name.size() + 1));
    }
    [[nodiscard]] std::uint16_t perm() const { return m_param.get<std::uint16_t>("perm"); }
    [[nodiscard]] GuestAddr arg() const { return m_param.get<GuestAddr>("arg"); }
    [[nodiscard]] bool takes_no_value() const
    {
        return (m_ops.get<std::uint32_t>("flags") & ops_fl_noarg) != 0;
    }
    [[nodiscard]] GuestAddr op(std::string_view which) const { return m_ops.get<GuestAddr>(which); }

    /// Calls an operation that takes a text and the parameter: set(val, kp) or get(buffer, kp).
    [[nodiscard]] KResult<std::int32_t> call(std::string_view which, GuestAddr text) const
    {
        const auto mod = m_param.get<GuestAddr>("mod");
        m_kernel.lock_params(mod, true);
        auto result = m_kernel.call(op(which), {to_u64(text), to_u64(m_param.addr())});
        if (!result)
            return tl::unexpected{std::move(result.error())};
        m_kernel.lock_params(mod, false);
        return static_cast<std::int32_t>(*result);
    }

    /// Mirrors param_check_unsafe(). A kernel that is not locked down lets hardware parameters
    /// pass.
    void check_unsafe() const
    {
        if ((m_param.get<std::uint8_t>("flags") & fl_unsafe) == 0)
            return;
        m_kernel.klog().emit(
            KernLevel::notice,
            fmt::format("Setting dangerous option {} - tainting kernel", name()));
        m_kernel.add_taint(Taint::user);
    }

private:
    Kernel& m_kernel;
    GuestStruct m_param;
    GuestStruct m_ops;
};

std::vector<KernelParam> load_params(Kernel& kernel, const ParamTable& table)
{
    const std::uint64_t size = kernel.profile().size_of("kernel_param");
    std::vector<KernelParam> params;
    params.reserve(table.count);
    for (std::uint64_t i = 0; i < table.count; ++i)
        params.emplace_back(kernel, table.kp + i * size);
    return params;
}

std::string load_string(Kernel& kernel, GuestAddr addr)
{
    return addr == GuestAddr{} ? std::string{} : kernel.memory().load_cstring(addr, no_limit);
}

/// Mirrors parse_one().
KResult<std::int32_t> parse_one(
    Kernel& kernel, GuestAddr param, GuestAddr val, const ParamTable& table,
    const UnknownParam& unknown)
{
    const std::string name = load_string(kernel, param);
    const std::uint64_t size = kernel.profile().size_of("kernel_param");
    for (std::uint64_t i = 0; i < table.count; ++i)
    {
        const KernelParam candidate{kernel, table.kp + i * size};
        if (!candidate.is(name))
            continue;
        if (val == GuestAddr{} && !candidate.takes_no_value())
            return -EINVAL;
        candidate.check_unsafe();
        return candidate.call("set", val);
    }
    return unknown(param, val);
}

/// Why the file of a parameter cannot be read, or 0: kernfs_fop_open(), fs/kernfs/file.c (v6.1),
/// has even root keep to the mode, and param_attr_show() wants an operation.
int unreadable(const KernelParam& param)
{
    constexpr std::uint16_t s_irugo = 0444;
    if ((param.perm() & s_irugo) == 0)
        return EACCES;
    return param.op("get") == GuestAddr{} ? EPERM : 0;
}

void report(
    Kernel& kernel, std::string_view doing, std::int32_t ret, GuestAddr param, GuestAddr val)
{
    const std::string name = load_string(kernel, param);
    const std::string value = load_string(kernel, val);
    Klog& klog = kernel.klog();
    switch (ret)
    {
    case -ENOENT:
        klog.emit(KernLevel::err, fmt::format("{}: Unknown parameter `{}'", doing, name));
        break;
    case -ENOSPC:
        klog.emit(
            KernLevel::err,
            fmt::format("{}: `{}' too large for parameter `{}'", doing, value, name));
        break;
    default:
        klog.emit(
            KernLevel::err, fmt::format("{}: `{}' invalid for parameter `{}'", doing, value, name));
        break;
    }
}

/// next_arg() on a string in guest memory, of which `text` is a copy.
NextArg next_guest_arg(Kernel& kernel, GuestAddr args, std::string& text, std::uint64_t at)
{
    const NextArg arg = next_arg(text, at);
    for (std::uint64_t i = at; i < arg.next; ++i)
        if (text[i] == '\0')
            kernel.memory().store(args + i, '\0');
    return arg;
}

} // namespace

NextArg next_arg(std::string& args, std::uint64_t at)
{
    bool in_quote = false;
    bool quoted = false;
    if (at < args.size() && args[at] == '"')
    {
        ++at;
        in_quote = true;
        quoted = true;
    }

    std::uint64_t equals = at;
    std::uint64_t end = at;
    for (; end < args.size(); ++end)
    {
        if (is_space(args[end]) && !in_quote)
            break;
        // A '=' at the very start does not count: no position is 0 in the kernel.
        if (equals == at && args[end] == '=')
            equals = end;
        if (args[end] == '"')
            in_quote = !in_quote;
    }

    NextArg arg{.param = at};
    if (equals != at)
    {
        args[equals] = '\0';
        arg.val = equals + 1;
        if (*arg.val < args.size() && args[*arg.val] == '"')
        {
            ++*arg.val;
            if (args[end - 1] == '"')
                args[end - 1] = '\0';
        }
    }
    if (quoted && end > at && args[end - 1] == '"')
        args[end - 1] = '\0';
    if (end < args.size())
        args[end++] = '\0';
    arg.next = skip_spaces(args, end);
    return arg;
}

bool parameq(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, dash2underscore, dash2underscore);
}

ParamTable module_params(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {module.get<GuestAddr>("kp"), module.get<std::uint32_t>("num_kp")};
}

KResult<GuestAddr> parse_args(
    Kernel& kernel, std::string_view doing, GuestAddr args, const ParamTable& params,
    const UnknownParam& unknown)
{
    std::int32_t err = 0;
    std::string text = load_string(kernel, args);
    for (std::uint64_t at = skip_spaces(text, 0); at < text.size();)
    {
        const NextArg arg = next_guest_arg(kernel, args, text, at);
        at = arg.next;
        const GuestAddr param = args + arg.param;
        const GuestAddr val = arg.val ? args + *arg.val : GuestAddr{};
        if (!arg.val && load_string(kernel, param) == "--")
        {
            if (err == 0)
                return args + at;
            break;
        }
        auto ret = parse_one(kernel, param, val, params, unknown);
        if (!ret)
            return tl::unexpected{std::move(ret.error())};
        if (*ret == 0)
            continue;
        report(kernel, doing, *ret, param, val);
        err = *ret;
    }
    if (err < 0)
        return refuse(-err);
    // A positive result is no error pointer: the caller takes it for the rest behind "--".
    return GuestAddr{static_cast<std::uint64_t>(err)};
}

KResult<> module_destroy_params(Kernel& kernel, GuestAddr mod)
{
    for (const KernelParam& param : load_params(kernel, module_params(kernel, mod)))
    {
        if (param.op("free") == GuestAddr{})
            continue;
        if (auto done = kernel.call(param.op("free"), {to_u64(param.arg())}); !done)
            return tl::unexpected{std::move(done.error())};
    }
    return {};
}

KResult<std::vector<ParameterValue>> read_parameters(Kernel& kernel, GuestAddr mod)
{
    std::vector<ParameterValue> values;
    const auto page = kernel.kzalloc(page_size);
    if (!page)
        return refuse(ENOMEM);
    for (const KernelParam& param : load_params(kernel, module_params(kernel, mod)))
    {
        ParameterValue& shown = values.emplace_back(ParameterValue{param.name(), param.perm()});
        if (shown.perm == 0)
            continue;
        shown.err = unreadable(param);
        if (shown.err != 0)
            continue;
        kernel.memory().fill(*page, std::byte{0}, page_size);
        auto length = param.call("get", *page);
        if (!length)
        {
            kernel.kfree(*page);
            return tl::unexpected{std::move(length.error())};
        }
        if (*length < 0)
        {
            shown.err = -*length;
            continue;
        }
        std::string text(
            std::min<std::uint64_t>(static_cast<std::uint64_t>(*length), page_size), '\0');
        kernel.memory().read(*page, std::as_writable_bytes(std::span{text}));
        shown.value = std::move(text);
    }
    kernel.kfree(*page);
    return values;
}

} // namespace kobox
