#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/module_address.hpp"
#include "loader/free_module.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/pr.hpp"
#include "loader/references.hpp"
#include "loader/skip_init.hpp"
#include "loader/stages/stages.hpp"
#include "loader/strict_rwx.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// preempt_count() of CPU 0; none in a kernel that does not export it.
class PreemptCount
{
public:
    explicit PreemptCount(Kernel& kernel) : m_memory{kernel.memory()}
    {
        if (const auto offset = kernel.image_symbol("__preempt_count"))
            m_at = kernel.per_cpu_ptr(*offset);
        m_before = now();
    }
    /// True when the count is another one than at the start; sets it back.
    [[nodiscard]] bool restore()
    {
        if (now() == m_before)
            return false;
        m_memory.store(*m_at, m_before);
        return true;
    }

private:
    [[nodiscard]] std::uint32_t now() const
    {
        return m_at ? m_memory.load<std::uint32_t>(*m_at) : 0;
    }

    GuestMemory& m_memory;
    std::optional<GuestAddr> m_at;
    std::uint32_t m_before{};
};

/// Mirrors do_mod_ctors(), kernel/module/main.c (v6.1).
KResult<> do_mod_ctors(LoadContext& context)
{
    const GuestStruct module = context.module();
    if (!module.has("ctors"))
        return {};
    const auto count = module.get<std::uint32_t>("num_ctors");
    const auto ctors = module.get<GuestAddr>("ctors");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const auto ctor = context.kernel.memory().load<GuestAddr>(ctors + i * sizeof(GuestAddr));
        if (auto done = context.kernel.call(ctor, {}); !done)
            return tl::unexpected{std::move(done.error())};
    }
    return {};
}

/// Mirrors do_one_initcall(), init/main.c (v6.1).
KResult<std::int32_t> do_one_initcall(Kernel& kernel, GuestAddr fn)
{
    PreemptCount preempt{kernel};
    auto ret = kernel.call(fn, {});
    if (!ret)
        return tl::unexpected{std::move(ret.error())};
    std::string left_behind;
    if (preempt.restore())
        left_behind += "preemption imbalance ";
    if (kernel.returned_with_irqs_disabled())
        left_behind += "disabled interrupts ";
    if (!left_behind.empty())
        kernel_warn(
            kernel, {"init/main.c", 1284, "do_one_initcall"},
            fmt::format(
                "initcall {} returned with {}", sprint_module_symbol(kernel, fn), left_behind));
    return static_cast<std::int32_t>(*ret);
}

KResult<> warn_of_positive_result(LoadContext& context, std::int32_t ret)
{
    Kernel& kernel = context.kernel;
    pr_warn(
        kernel,
        "do_init_module: '{}'->init suspiciously returned {}, it should follow 0/-E convention\n"
        "do_init_module: loading module anyway...",
        module_name(kernel, context.info.mod), ret);
    if (const auto dump_stack = kernel.image_symbol("dump_stack"))
        if (auto dumped = kernel.call(*dump_stack, {}); !dumped)
            return tl::unexpected{std::move(dumped.error())};
    return {};
}

/// Mirrors trim_init_extable(), lib/extable.c (v6.1): entries for code in INIT stand at one end.
void trim_init_extable(Kernel& kernel, GuestAddr mod)
{
    GuestStruct module = module_at(kernel, mod);
    const std::uint64_t entry_size = kernel.profile().size_of("exception_table_entry");
    auto extable = module.get<GuestAddr>("extable");
    auto count = module.get<std::uint32_t>("num_exentries");
    const auto in_init = [&](std::uint64_t i) {
        const GuestAddr insn = extable + i * entry_size;
        const std::int64_t offset = kernel.memory().load<std::int32_t>(insn);
        return within_module_init(kernel, insn + static_cast<std::uint64_t>(offset), mod);
    };
    for (; count > 0 && in_init(0); --count)
        extable += entry_size;
    while (count > 0 && in_init(count - 1))
        --count;
    module.set("extable", extable);
    module.set("num_exentries", count);
}

/// The end of do_init_module() for a module whose init failed. free_module() takes all of it down.
KResult<> fail(LoadContext& context, int err)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    context.module().set("state", ModuleState::going);
    module_put(kernel, mod);
    if (auto told = kernel.module_notify(ModuleState::going, mod); !told)
        return told;
    ftrace_release_mod(context);
    if (auto freed = free_module(kernel, mod, context.observer); !freed)
        return freed;
    return refuse(err);
}

/// INIT goes: symbols, exception table and permissions are those of the core from here on.
void free_init(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    GuestStruct module = context.module();
    trim_init_extable(kernel, mod);
    if (module.has("core_kallsyms"))
        module.set("kallsyms", module.member("core_kallsyms"));
    module_enable_ro_after_init(kernel, mod);

    for (const std::string_view btf : {"btf_data", "btf_base_data"})
        if (module.has(btf))
            module.set(btf, GuestAddr{});
    const ModuleRegions regions{kernel, mod};
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        if (!regions.region(i).init)
            continue;
        const GuestRange init = regions.range(i);
        regions.store(i, {});
        if (init.start == GuestAddr{})
            continue;
        kernel.module_memfree(init.start);
        context.observer.memory_freed(regions.region(i).name, init);
    }
}

/// The end of do_init_module() for a module whose init did not fail.
KResult<> succeed(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    context.module().set("state", ModuleState::live);
    if (auto told = kernel.module_notify(ModuleState::live, mod); !told)
        return told;
    module_put(kernel, mod);
    free_init(context);
    return {};
}

} // namespace

KResult<> skip_init(LoadContext& context)
{
    // A kernel that loads by its own code has seen to it.
    if (context.info.mod == GuestAddr{})
        return {};
    return succeed(context);
}

/// Mirrors do_init_module(), kernel/module/main.c (v6.1). A crash in init leaves the module COMING
/// for ever, as it does in a real kernel.
KResult<> do_init_module(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    GuestStruct module = context.module();
    const bool has_init = module.get<GuestAddr>("init") != GuestAddr{};
    if (auto own = own_step(context, "do_init_module"))
    {
        context.init_ran = has_init;
        if (!*own && own->error().err() != 0)
            context.init_result = -own->error().err();
        return std::move(*own);
    }
    const auto free_work = kernel.kzalloc(kernel.profile().size_of("mod_initfree"));
    if (!free_work)
        return fail(context, ENOMEM);
    if (auto constructed = do_mod_ctors(context); !constructed)
        return constructed;

    std::int32_t ret = 0;
    if (const auto init = module.get<GuestAddr>("init"); init != GuestAddr{})
    {
        context.init_ran = true;
        auto returned = do_one_initcall(kernel, init);
        if (!returned)
            return tl::unexpected{std::move(returned.error())};
        ret = *returned;
        context.init_result = ret;
    }
    if (ret < 0)
    {
        kernel.kfree(*free_work);
        return fail(context, -ret);
    }
    if (ret > 0)
        if (auto warned = warn_of_positive_result(context, ret); !warned)
            return warned;

    if (auto done = succeed(context); !done)
        return done;
    kernel.kfree(*free_work);
    return {};
}

} // namespace kobox
