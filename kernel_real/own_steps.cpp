#include "kernel_real/crash_text.hpp"
#include "kernel_real/real_kernel.hpp"
#include "kernel_stub/module_memory.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <utility>
#include <vector>

namespace kobox
{

namespace
{

using Result = KResult<Kernel::OwnResult>;

/// An int in RAX: the upper half is not defined.
std::int64_t as_int(std::uint64_t rax)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(rax));
}

/// Mirrors notifier_to_errno(), include/linux/notifier.h (v6.1): 0, or a negative errno.
std::int64_t notifier_to_errno(std::int64_t result)
{
    constexpr std::int64_t stop_mask = 0x8000;
    constexpr std::int64_t ok = 1;
    const std::int64_t rest = result & ~stop_mask;
    return rest > ok ? ok - rest : 0;
}

constexpr std::string_view init_function = "do_init_module";

constexpr bool die_taint(std::uint64_t tainted)
{
    return (tainted >> static_cast<unsigned>(Taint::die) & 1) != 0;
}

} // namespace

/// The guest's code for the steps, by the function that the loader names.
struct RealKernel::OwnCode
{
    std::string_view function;
    Result (*run)(RealKernel&, const OwnStep&);
};

Result RealKernel::finish(GuestLoader::Result result, std::string_view stage)
{
    const auto failed = [stage](Failure failure) {
        failure.stage = stage;
        return tl::unexpected<Failure>{std::move(failure)};
    };
    if (!result)
        return failed(failure_of(result.error()));
    if (auto died = death(stage))
        return failed(std::move(*died));
    if (*result >= 0 && m_options.settle_ms != 0)
        if (auto slept = m_loader.sleep_ms(m_options.settle_ms); !slept)
            return failed(failure_of(slept.error()));
    return OwnResult{*result, stage};
}

std::optional<Failure> RealKernel::death(std::string_view stage)
{
    if (!die_taint(tainted()))
        return std::nullopt;
    const auto& log = klog().records();
    return Oops{
        crash_line(log).value_or("Oops"), {}, crash_place(log).value_or(std::string{stage})};
}

KResult<> RealKernel::sleep_ms(std::uint32_t ms)
{
    if (auto served = serve_requests(); !served)
        return served;
    if (auto slept = m_loader.sleep_ms(ms); !slept)
        return tl::unexpected<Failure>{failure_of(slept.error())};
    if (auto died = death("msleep"))
        return tl::unexpected<Failure>{std::move(*died)};
    return {};
}

Result RealKernel::load_by_guest(const OwnStep& step)
{
    bool reached_init = false;
    const GuestAddr init = m_booted->symbols().at(init_function);
    Pc& pc = m_booted->host().pc();
    pc.hook(init, [this, &pc, &step, &reached_init] {
        reached_init = true;
        if (m_stages)
            m_stages->entered(init_function);
        const GuestAddr mod{pc.reg(Reg::rdi)};
        if (m_before_init)
            m_before_init(mod);
        if (!step.run_init)
            memory().store(mod + m_booted->symbols().offset_of("module", "init"), GuestAddr{});
    });
    const auto unhook = [&pc, init](const void*) { pc.hook(init, {}); };
    const std::unique_ptr<const void, decltype(unhook)> hooked{&pc, unhook};
    std::optional<GuestStages::Watch> watch;
    if (step.listener)
    {
        if (!m_stages)
            m_stages = std::make_unique<GuestStages>(*m_booted);
        watch.emplace(*m_stages, step.listener);
    }
    auto result = m_loader.init_module(step.file, step.text, step.flags);
    if (watch && result)
        watch->finish();
    watch.reset();
    return finish(std::move(result), reached_init ? init_function : "load_module");
}

/// Mirrors prepare_coming_module(), kernel/module/main.c (v6.1).
Result RealKernel::prepare_coming(GuestAddr mod)
{
    must_call("ftrace_module_enable", {to_u64(mod)});
    if (has("klp_module_coming"))
        if (const auto err = as_int(must_call("klp_module_coming", {to_u64(mod)})); err != 0)
            return OwnResult{err, {}};
    const std::uint64_t chain = to_u64(m_booted->symbols().at("module_notify_list"));
    const auto told = as_int(must_call(
        "blocking_notifier_call_chain_robust",
        {chain, static_cast<std::uint64_t>(ModuleState::coming),
         static_cast<std::uint64_t>(ModuleState::going), to_u64(mod)}));
    const std::int64_t err = notifier_to_errno(told);
    if (err != 0 && has("klp_module_going"))
        must_call("klp_module_going", {to_u64(mod)});
    return OwnResult{err, {}};
}

/// mod_sysfs_setup(mod, info, kp, num_kp), kernel/module/sysfs.c (v6.1), which reads the section
/// headers through struct load_info.
Result RealKernel::set_up_sysfs(const OwnStep& step)
{
    const SymbolTable& symbols = m_booted->symbols();
    std::vector<std::byte> info(symbols.size_of("load_info"));
    const auto set = [&](std::string_view member, GuestAddr value) {
        std::memcpy(info.data() + symbols.offset_of("load_info", member), &value, sizeof value);
    };
    set("mod", step.mod);
    set("hdr", step.hdr);
    set("sechdrs", step.sechdrs);
    set("secstrings", step.secstrings);
    m_window.clear();
    const auto place = m_window.put(info);
    if (!place)
        return OwnResult{-ENOMEM, {}};
    const GuestAddr kp = step.mod + symbols.offset_of("module", "kp");
    const GuestAddr num_kp = step.mod + symbols.offset_of("module", "num_kp");
    return OwnResult{
        as_int(must_call(
            "mod_sysfs_setup",
            {to_u64(step.mod), to_u64(place->kernel), memory().load<std::uint64_t>(kp),
             memory().load<std::uint32_t>(num_kp)})),
        {}};
}

/// ddebug_add_module(di, name), lib/dynamic_debug.c (v6.1): struct _ddebug_info is the array of
/// descriptors, that of classes, and their two counts. 6.7 has a notifier for it instead.
Result RealKernel::add_dyndbg(const OwnStep& step)
{
    if (step.dyndbg.size == 0)
        return OwnResult{};
    const SymbolTable& symbols = m_booted->symbols();
    const std::uint64_t classes =
        symbols.find("@ddebug_class_map")
            ? step.dyndbg_classes.size / symbols.size_of("ddebug_class_map")
            : 0;
    constexpr unsigned second_count = 32;
    const std::array<std::uint64_t, 3> info{
        to_u64(step.dyndbg.start), classes == 0 ? 0 : to_u64(step.dyndbg_classes.start),
        step.dyndbg.size | classes << second_count};
    m_window.clear();
    const auto place = m_window.put(std::as_bytes(std::span{info}));
    if (!place)
        return OwnResult{-ENOMEM, {}};
    must_call(
        "ddebug_add_module",
        {to_u64(place->kernel), to_u64(step.mod + symbols.offset_of("module", "name"))});
    return OwnResult{};
}

/// mod_update_bounds() and mod_tree_insert(), kernel/module/main.c and tree_lookup.c (v6.1).
Result RealKernel::insert_into_tree(GuestAddr mod)
{
    const SymbolTable& symbols = m_booted->symbols();
    const auto tree = symbols.find("mod_tree");
    if (tree && symbols.has_member("mod_tree_root", "addr_min"))
    {
        const GuestAddr low = *tree + symbols.offset_of("mod_tree_root", "addr_min");
        const GuestAddr high = *tree + symbols.offset_of("mod_tree_root", "addr_max");
        const std::size_t regions = module_memory_shape(profile()).regions.size();
        for (std::size_t i = 0; i < regions; ++i)
        {
            const auto at = module_region_members(profile(), i);
            if (!at)
                continue;
            const auto base = memory().load<std::uint64_t>(mod + at->base);
            const auto size = memory().load<std::uint32_t>(mod + at->size);
            if (size == 0)
                continue;
            memory().store(low, std::min(memory().load<std::uint64_t>(low), base));
            memory().store(high, std::max(memory().load<std::uint64_t>(high), base + size));
        }
    }
    must_call("mod_tree_insert", {to_u64(mod)});
    return OwnResult{};
}

/// execmem_alloc_rw(type, size) as module_memory_alloc(), kernel/module/main.c (v7.2), calls it: in
/// a cache of pages that are read-only and executable otherwise, which struct module_memory notes.
Result RealKernel::allocate_memory(GuestAddr mod, std::size_t region)
{
    const auto at = module_region_members(profile(), region);
    if (!at)
        return OwnResult{-ENOMEM, {}};
    constexpr std::uint64_t execmem_module_text = 0;
    constexpr std::uint64_t execmem_module_data = 4;
    const std::uint64_t type = module_memory_shape(profile()).regions[region].text
                                   ? execmem_module_text
                                   : execmem_module_data;
    const auto size = memory().load<std::uint32_t>(mod + at->size);
    const GuestAddr base{must_call("execmem_alloc_rw", {type, size})};
    if (base == GuestAddr{})
        return OwnResult{-ENOMEM, {}};
    const GuestAddr start = mod + at->base - profile().offset_of("module_memory", "base");
    const bool is_rox = has("execmem_is_rox") && (must_call("execmem_is_rox", {type}) & 0xff) != 0;
    memory().store(start + profile().offset_of("module_memory", "is_rox"), std::uint8_t{is_rox});
    memory().fill(base, std::byte{0}, size);
    memory().store(mod + at->base, base);
    return OwnResult{};
}

/// module_memory_restore_rox(), kernel/module/main.c (v7.2)
Result RealKernel::restore_rox(GuestAddr mod)
{
    if (!has("execmem_restore_rox") || !profile().has_member("module_memory", "is_rox"))
        return OwnResult{};
    const auto regions = module_memory_shape(profile()).regions;
    for (std::size_t i = 0; i < regions.size(); ++i)
    {
        const auto at = module_region_members(profile(), i);
        if (!at || !regions[i].text)
            continue;
        const GuestAddr start = mod + at->base - profile().offset_of("module_memory", "base");
        if (memory().load<std::uint8_t>(start + profile().offset_of("module_memory", "is_rox")) ==
            0)
            continue;
        must_call(
            "execmem_restore_rox", {memory().load<std::uint64_t>(mod + at->base),
                                    memory().load<std::uint32_t>(mod + at->size)});
    }
    return OwnResult{};
}

/// The three calls in complete_formation(), kernel/module/main.c, that make text R-X, read-only
/// data R-- and the rest RW-. Since Linux commit ac3b43283923 ("module: replace module_layout with
/// module_memory") (in v6.4) the regions are told apart by their kind. Where the functions have
/// names that say so, they may fail.
Result RealKernel::protect_memory(GuestAddr mod)
{
    constexpr std::uint64_t before_init = 0;
    const auto enable = [&](std::string_view now, std::string_view to_6_9) {
        return as_int(must_call(has(now) ? now : to_6_9, {to_u64(mod), before_init}));
    };
    // A function that returns nothing leaves anything in RAX.
    const bool says = has("module_enable_rodata_ro");
    for (const auto& [now, to_6_9] : std::to_array<std::pair<std::string_view, std::string_view>>(
             {{"module_enable_rodata_ro", "module_enable_ro"},
              {"module_enable_data_nx", "module_enable_nx"},
              {"module_enable_text_rox", "module_enable_x"}}))
        if (const auto err = enable(now, to_6_9); says && err != 0)
            return OwnResult{err, {}};
    return OwnResult{};
}

Result RealKernel::init(GuestAddr mod)
{
    if (m_before_init)
        m_before_init(mod);
    auto result = m_booted->call("do_init_module", {to_u64(mod)});
    // What is left to the system call's way back to the program: a disk that init looked for
    // partitions on is closed there, and with it a reference to the module dropped.
    if (result && has("task_work_run"))
        must_call("task_work_run", {});
    return finish(result.map(as_int), "do_init_module");
}

Result RealKernel::undo(std::string_view function, GuestAddr argument)
{
    if (has(function))
        must_call(function, {to_u64(argument)});
    return OwnResult{};
}

std::optional<Result> RealKernel::own_step(const OwnStep& step)
{
    static constexpr auto table = std::to_array<OwnCode>({
        {"module_memory_alloc",
         [](RealKernel& k, const OwnStep& s) { return k.allocate_memory(s.mod, s.flags); }},
        {"module_memory_restore_rox",
         [](RealKernel& k, const OwnStep& s) { return k.restore_rox(s.mod); }},
        {"mod_tree_insert",
         [](RealKernel& k, const OwnStep& s) { return k.insert_into_tree(s.mod); }},
        {"module_finalize",
         [](RealKernel& k, const OwnStep& s) -> Result {
             return OwnResult{
                 as_int(k.must_call(
                     "module_finalize", {to_u64(s.hdr), to_u64(s.sechdrs), to_u64(s.mod)})),
                 {}};
         }},
        {"ddebug_add_module", [](RealKernel& k, const OwnStep& s) { return k.add_dyndbg(s); }},
        {"ftrace_module_init",
         [](RealKernel& k, const OwnStep& s) -> Result {
             k.must_call("ftrace_module_init", {to_u64(s.mod)});
             return OwnResult{};
         }},
        {"module_bug_finalize",
         [](RealKernel& k, const OwnStep& s) -> Result {
             k.must_call("module_bug_finalize", {to_u64(s.hdr), to_u64(s.sechdrs), to_u64(s.mod)});
             return OwnResult{};
         }},
        {"module_enable_ro",
         [](RealKernel& k, const OwnStep& s) { return k.protect_memory(s.mod); }},
        {"prepare_coming_module",
         [](RealKernel& k, const OwnStep& s) { return k.prepare_coming(s.mod); }},
        {"mod_sysfs_setup", [](RealKernel& k, const OwnStep& s) { return k.set_up_sysfs(s); }},
        {"do_init_module", [](RealKernel& k, const OwnStep& s) { return k.init(s.mod); }},
        {"mod_tree_remove",
         [](RealKernel& k, const OwnStep& s) { return k.undo("mod_tree_remove", s.mod); }},
        {"ftrace_release_mod",
         [](RealKernel& k, const OwnStep& s) { return k.undo("ftrace_release_mod", s.mod); }},
        {"klp_module_going",
         [](RealKernel& k, const OwnStep& s) { return k.undo("klp_module_going", s.mod); }},
        {"ddebug_remove_module",
         [](RealKernel& k, const OwnStep& s) {
             return k.undo(
                 "ddebug_remove_module", s.mod + k.m_booted->symbols().offset_of("module", "name"));
         }},
        {"delete_module",
         [](RealKernel& k, const OwnStep& s) {
             return k.finish(k.m_loader.delete_module(s.text, s.flags), "delete_module");
         }},
        {"load_module", [](RealKernel& k, const OwnStep& s) { return k.load_by_guest(s); }},
    });
    const auto row = std::ranges::find(table, step.function, &OwnCode::function);
    if (row == table.end())
        return std::nullopt;
    if (step.function == "load_module" && m_options.loader != Loader::guest)
        return std::nullopt;
    if (step.function == "module_memory_alloc" && !has("execmem_alloc_rw"))
        return std::nullopt;
    const bool finalizes =
        step.function == "module_finalize" || step.function == "ftrace_module_init";
    if (finalizes && m_options.finalize_on_host)
        return std::nullopt;
    try
    {
        return row->run(*this, step);
    }
    catch (GuestEnded& ended)
    {
        return Result{tl::unexpected<Failure>{std::move(ended.failure)}};
    }
}

KResult<> RealKernel::module_notify(ModuleState state, GuestAddr mod)
{
    must_call(
        "blocking_notifier_call_chain", {to_u64(m_booted->symbols().at("module_notify_list")),
                                         static_cast<std::uint64_t>(state), to_u64(mod)});
    return {};
}

/// Asked only by loaders that do not use own_step().
KResult<> RealKernel::mod_sysfs_setup(GuestAddr)
{
    return tl::unexpected<Failure>{Unsupported{"mod_sysfs_setup without the file's headers", {}}};
}

void RealKernel::mod_sysfs_teardown(GuestAddr mod)
{
    must_call("mod_sysfs_teardown", {to_u64(mod)});
}

} // namespace kobox
