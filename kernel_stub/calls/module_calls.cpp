#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/modules.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/module_address.hpp"
#include "kernel_stub/notifier.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"

#include <array>
#include <cerrno>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t module_name_len = 64 - sizeof(std::uint64_t);
/// struct kernel_symbol, include/linux/export.h (v6.1), with PC-relative fields.
constexpr std::uint64_t kernel_symbol_size = 12;

/// MAX_KMOD_CONCURRENT, kernel/kmod.c (v6.1), and how long a request waits behind so many.
constexpr std::uint32_t max_kmod_concurrent = 50;
constexpr std::uint64_t kmod_busy_timeout_s = 5;

/// Requests on the way: each waits for the modprobe that made the next one.
struct ModuleRequests
{
    std::uint32_t running{};
};

GuestAddr refcnt_of(FakeKernel& k, GuestAddr mod)
{
    return mod + k.profile().offset_of("module", "refcnt");
}

HostReturn module_get_call(FakeKernel& k, GuestAddr mod)
{
    if (mod == GuestAddr{})
        return {};
    const GuestAddr refcnt = refcnt_of(k, mod);
    guest_store(k.memory(), refcnt, k.memory().load<std::uint32_t>(refcnt) + 1);
    return {};
}

HostReturn try_module_get_call(FakeKernel& k, GuestAddr mod)
{
    return try_module_get(k, mod);
}

HostReturn module_put_call(FakeKernel& k, GuestAddr mod)
{
    module_put(k, mod);
    return {};
}

HostReturn module_refcount(FakeKernel& k, GuestAddr mod)
{
    return k.memory().load<std::int32_t>(refcnt_of(k, mod)) - module_ref_base;
}

/// What find_symbol() finds, kernel/module/main.c (v6.1): the image's exports, then the modules'.
struct FoundSymbol
{
    GuestAddr value{};
    GuestAddr owner{}; ///< null: the image
    bool gpl_only{};
};

GuestAddr offset_to_ptr(const AddressSpace& memory, GuestAddr field)
{
    return field + static_cast<std::uint64_t>(std::int64_t{memory.load<std::int32_t>(field)});
}

std::optional<FoundSymbol> find_in_module(FakeKernel& k, GuestAddr mod, std::string_view name)
{
    const GuestStruct module{k.memory(), k.profile(), "module", mod};
    struct Table
    {
        std::string_view start, count;
        bool gpl_only;
    };
    constexpr std::array<Table, 2> tables{
        {{"syms", "num_syms", false}, {"gpl_syms", "num_gpl_syms", true}}};
    for (const Table& table : tables)
    {
        auto at = module.get<GuestAddr>(table.start);
        const auto count = module.get<std::uint32_t>(table.count);
        for (std::uint32_t i = 0; i < count; ++i, at += kernel_symbol_size)
            if (k.memory().load_cstring(offset_to_ptr(k.memory(), at + 4), max_guest_string) ==
                name)
                return FoundSymbol{offset_to_ptr(k.memory(), at), mod, table.gpl_only};
    }
    return std::nullopt;
}

std::optional<FoundSymbol> find_symbol(FakeKernel& k, std::string_view name)
{
    if (const ProfileExport* e = k.profile().find_export(name))
        return FoundSymbol{
            k.image_symbol(name).value(), GuestAddr{}, e->license == ExportLicense::gpl};
    for (const GuestAddr mod : module_list(k))
    {
        const GuestStruct module{k.memory(), k.profile(), "module", mod};
        if (module.get<ModuleState>("state") == ModuleState::unformed)
            continue;
        if (const auto found = find_in_module(k, mod, name))
            return found;
    }
    return std::nullopt;
}

/// Mirrors __symbol_get(), kernel/module/main.c (v6.1).
HostReturn symbol_get(FakeKernel& k, GuestAddr symbol)
{
    const std::string name = k.memory().load_cstring(symbol, max_guest_string);
    const auto found = find_symbol(k, name);
    if (!found)
        return GuestAddr{};
    if (!found->gpl_only)
    {
        k.klog().emit(
            KernLevel::warning, fmt::format("failing symbol_get of non-GPLONLY symbol {}.", name));
        return GuestAddr{};
    }
    // strong_try_module_get(): a module that is coming is not there yet.
    const bool coming =
        found->owner != GuestAddr{} &&
        GuestStruct{k.memory(), k.profile(), "module", found->owner}.get<ModuleState>("state") ==
            ModuleState::coming;
    if (coming || !try_module_get(k, found->owner))
        return GuestAddr{};
    return found->value;
}

HostReturn symbol_put(FakeKernel& k, GuestAddr symbol)
{
    const auto found = find_symbol(k, k.memory().load_cstring(symbol, max_guest_string));
    if (!found)
        k.die("kernel BUG at kernel/module/main.c:784!");
    module_put(k, found->owner);
    return {};
}

HostReturn symbol_put_addr(FakeKernel& k, GuestAddr addr)
{
    if (addr >= k.image_symbol("_stext").value() && addr < k.image_symbol("_etext").value())
        return {};
    const auto module = module_text_address(k, addr);
    if (!module)
        k.die("kernel BUG at kernel/module/main.c:805!");
    module_put(k, *module);
    return {};
}

/// Mirrors __request_module(), kernel/kmod.c (v6.1).
HostReturn request_module_call(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(2);
    FormatEnv env = format_env(k);
    const Formatted name = format_text(env, GuestAddr{frame.arg(1)}, frame, module_name_len - 1);
    if (name.length >= static_cast<std::int32_t>(module_name_len))
        return -ENAMETOOLONG;
    const bool wait = (frame.arg(0) & 0xff) != 0;
    return wait ? request_module(k, name.text) : request_module_nowait(k, name.text);
}

HostReturn register_module_notifier(FakeKernel& k, GuestAddr block)
{
    return notifier_chain_register(k, k.image_symbol("module_notify_list").value(), block);
}
HostReturn unregister_module_notifier(FakeKernel& k, GuestAddr block)
{
    return notifier_chain_unregister(k, k.image_symbol("module_notify_list").value(), block);
}

HostReturn is_module_sig_enforced(FakeKernel& k)
{
    return k.memory().load<std::uint8_t>(k.image_symbol("sig_enforce").value()) != 0;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<is_module_sig_enforced>("is_module_sig_enforced"),
    host_call<module_get_call>("__module_get"),
    host_call<module_put_call>("module_put"),
    host_call<module_refcount>("module_refcount"),
    host_call<register_module_notifier>("register_module_notifier"),
    host_call_frame<request_module_call>("__request_module"),
    host_call<symbol_get>("__symbol_get"),
    host_call<symbol_put>("__symbol_put"),
    host_call<symbol_put_addr>("symbol_put_addr"),
    host_call<try_module_get_call>("try_module_get"),
    host_call<unregister_module_notifier>("unregister_module_notifier"),
});

} // namespace

bool try_module_get(FakeKernel& kernel, GuestAddr mod)
{
    if (mod == GuestAddr{})
        return true;
    GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    const auto refcnt = module.get<std::int32_t>("refcnt");
    if (module.get<ModuleState>("state") == ModuleState::going || refcnt == 0)
        return false;
    module.set("refcnt", refcnt + 1);
    return true;
}

void module_put(FakeKernel& kernel, GuestAddr mod)
{
    if (mod == GuestAddr{})
        return;
    const GuestAddr refcnt = refcnt_of(kernel, mod);
    const auto count = kernel.memory().load<std::int32_t>(refcnt);
    if (count <= 0)
        kernel.warn("kernel/module/main.c:857", "");
    else
        guest_store(kernel.memory(), refcnt, count - 1);
}

int request_module(FakeKernel& kernel, std::string_view name)
{
    auto& running = kernel.host_state().get<ModuleRequests>().running;
    if (running >= max_kmod_concurrent)
    {
        kernel.klog().emit(
            KernLevel::warning,
            fmt::format(
                "request_module: kmod_concurrent_max (0) close to 0 (max_modprobes: {}), for "
                "module {}, throttling...",
                max_kmod_concurrent, name));
        kernel.advance_ns(kmod_busy_timeout_s * 1'000'000'000);
        kernel.klog().emit(
            KernLevel::warning,
            fmt::format(
                "request_module: modprobe {} cannot be processed, kmod busy with {} threads for "
                "more than {} seconds now",
                name, max_kmod_concurrent, kmod_busy_timeout_s));
        return -ETIME;
    }
    ++running;
    const int status = kernel.request_module(name);
    --running;
    return status;
}

int request_module_nowait(FakeKernel& kernel, std::string_view name)
{
    // UMH_WAIT_EXEC: the caller hears that there is a modprobe, not what becomes of it.
    if (!kernel.has_modprobe())
        return -ENOENT;
    queue_program(kernel, [&kernel, asked = std::string{name}] {
        static_cast<void>(kernel.request_module(asked));
    });
    return 0;
}

std::span<const HostCall> module_calls()
{
    return rows;
}

} // namespace kobox
