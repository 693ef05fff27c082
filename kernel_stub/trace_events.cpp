#include "kernel_stub/trace_events.hpp"

#include "kernel_stub/kernel_write.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>
#include <string_view>
#include <tuple>
#include <utility>

namespace kobox
{
namespace
{

/// TRACE_EVENT_FL_*, include/linux/trace_events.h (v6.1).
constexpr std::uint32_t flag_tracepoint = 1U << 4;
constexpr std::uint32_t flag_dynamic = 1U << 5;
constexpr std::uint32_t flag_custom = 1U << 9;

/// __TRACE_LAST_TYPE, kernel/trace/trace.h (v6.1). Types beyond it are given to events as they
/// come.
constexpr std::int32_t trace_last_type = 20;
/// TRACE_FUNCTION_TYPE: the field is defined by a function.
constexpr GuestAddr trace_function_type{~std::uint64_t{0}};

constexpr std::uint64_t name_max = 255;
/// As much of a name as is looked at: a longer one is no file name.
constexpr std::uint64_t longest_name = name_max + 1;
/// Reports of one module that are made: the log holds no more.
constexpr unsigned most_warnings = 1000;
/// Fields of one module's events that are walked: for so many a kernel has no memory.
constexpr std::uint64_t most_fields = std::uint64_t{1} << 20;

/// What lookup_one_len(), fs/namei.c, and simple_lookup() take for a name.
bool is_file_name(std::string_view name)
{
    return !name.empty() && name.size() <= name_max && name != "." && name != ".." &&
           name.find('/') == std::string_view::npos;
}

/// INIT_LIST_HEAD() of the member `list`.
void init_list(GuestMemory& memory, const GuestStruct& object)
{
    const GuestAddr list = object.member("list");
    kernel_store(memory, list, std::array{list, list});
}

std::int32_t to_int(std::uint64_t rax)
{
    return static_cast<std::int32_t>(rax);
}

} // namespace

bool trace_module_has_bad_taint(Kernel& kernel, GuestAddr mod)
{
    constexpr auto bit = [](Taint taint) {
        return std::uint64_t{1} << static_cast<unsigned>(taint);
    };
    std::uint64_t harmless =
        bit(Taint::oot_module) | bit(Taint::crap) | bit(Taint::unsigned_module) | bit(Taint::test);
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    if (module.has("mem")) // 6.12, of those that are known to have it
        harmless |= bit(Taint::livepatch);
    return (module.get<std::uint64_t>("taints") & ~harmless) != 0;
}

TraceEvents::TraceEvents(Kernel& kernel) noexcept
    : m_kernel{&kernel}, m_next_type{trace_last_type + 1}
{}

GuestStruct TraceEvents::event_call(GuestAddr call) const
{
    return {m_kernel->memory(), m_kernel->profile(), "trace_event_call", call};
}

GuestStruct TraceEvents::event_class(GuestAddr call) const
{
    return {
        m_kernel->memory(), m_kernel->profile(), "trace_event_class",
        event_call(call).get<GuestAddr>("class")};
}

/// Where the name lies; null: it has none.
GuestAddr TraceEvents::trace_event_name(GuestAddr call) const
{
    const GuestStruct event = event_call(call);
    const auto flags = event.get<std::uint32_t>("flags");
    const auto name = event.get<GuestAddr>("name");
    if ((flags & flag_custom) != 0 || (flags & flag_tracepoint) == 0 || name == GuestAddr{})
        return name;
    // The same word of the union is the tracepoint.
    return GuestStruct{m_kernel->memory(), m_kernel->profile(), "tracepoint", name}.get<GuestAddr>(
        "name");
}

void TraceEvents::warn(Events& events, const KernelSource& where, std::string_view text)
{
    if (events.warnings++ < most_warnings)
        kernel_warn(*m_kernel, where, text);
}

void TraceEvents::pr_warn(Events& events, std::string_view text)
{
    if (events.warnings++ < most_warnings)
        m_kernel->klog().emit(KernLevel::warning, text);
}

KResult<> TraceEvents::module_notify(ModuleState state, GuestAddr mod)
{
    if (state == ModuleState::coming)
        return trace_module_add_events(mod);
    if (state == ModuleState::going)
        trace_module_remove_events(mod);
    return {};
}

KResult<> TraceEvents::trace_module_add_events(GuestAddr mod)
{
    const GuestStruct module{m_kernel->memory(), m_kernel->profile(), "module", mod};
    const auto count =
        module.has("num_trace_events") ? module.get<std::uint32_t>("num_trace_events") : 0;
    if (count == 0)
        return {};
    if (trace_module_has_bad_taint(*m_kernel, mod))
    {
        m_kernel->klog().emit(
            KernLevel::err, fmt::format(
                                "{}: module has bad taint, not creating trace events",
                                m_kernel->memory().load_cstring(module.member("name"), name_max)));
        return {};
    }
    Events& events = m_modules[mod];
    const auto table = module.get<GuestAddr>("trace_events");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const auto call = m_kernel->memory().load<GuestAddr>(table + i * sizeof(std::uint64_t));
        const auto registered = register_event(events, call, mod);
        if (!registered)
            return tl::unexpected{registered.error()};
        if (!*registered)
            continue;
        Event& event = events.registered.emplace_back(Event{call});
        if (auto created = event_create_dir(events, event); !created)
            return created;
    }
    return {};
}

void TraceEvents::trace_module_remove_events(GuestAddr mod)
{
    const auto found = m_modules.find(mod);
    if (found == m_modules.end())
        return;
    for (const Event& event : found->second.registered)
        m_dirs.erase(event.directory);
    m_modules.erase(found);
}

/// Mirrors __register_event() and event_init().
KResult<bool> TraceEvents::register_event(Events& events, GuestAddr call, GuestAddr mod)
{
    const GuestAddr name = trace_event_name(call);
    if (name == GuestAddr{})
    {
        warn(events, {"kernel/trace/trace_events.c", 2698, "event_init"}, {});
        return false;
    }
    const auto initialised = raw_init(events, call);
    if (!initialised)
        return tl::unexpected{initialised.error()};
    if (*initialised < 0)
    {
        if (*initialised != -ENOSYS)
            pr_warn(
                events, fmt::format(
                            "Could not initialize trace events/{}",
                            m_kernel->memory().load_cstring(name, Klog::log_line_max)));
        return false;
    }
    // list_add(): the list's head and the event's neighbours are the host's.
    const GuestStruct event = event_call(call);
    init_list(m_kernel->memory(), event);
    if ((event.get<std::uint32_t>("flags") & flag_dynamic) != 0)
        // The same word of the union is a reference count.
        kernel_store(m_kernel->memory(), event.member("module"), std::uint32_t{0});
    else
        kernel_store(m_kernel->memory(), event.member("module"), mod);
    return true;
}

KResult<std::int32_t> TraceEvents::raw_init(Events& events, GuestAddr call)
{
    const auto function = event_class(call).get<GuestAddr>("raw_init");
    if (function == GuestAddr{})
        return 0;
    if (function == m_kernel->image_symbol("trace_event_raw_init"))
    {
        const GuestStruct event = event_call(call);
        if (!register_trace_event(events, event.member("event")))
            return -ENODEV;
        // test_event_printk() reads the format for arguments that are not safe.
        if (const auto format = event.get<GuestAddr>("print_fmt"); format != GuestAddr{})
            std::ignore = m_kernel->memory().load_cstring(format, longest_name);
        return 0;
    }
    return m_kernel->call(function, {to_u64(call)}).map(to_int);
}

/// Mirrors register_trace_event(), kernel/trace/trace_output.c (v6.1).
bool TraceEvents::register_trace_event(Events& events, GuestAddr at)
{
    constexpr std::string_view source = "kernel/trace/trace_output.c";
    constexpr std::string_view function = "register_trace_event";
    const GuestStruct event{m_kernel->memory(), m_kernel->profile(), "trace_event", at};
    const auto functions = event.get<GuestAddr>("funcs");
    if (functions == GuestAddr{})
    {
        warn(events, {source, 761, function}, {});
        return false;
    }
    if (event.has("list")) // of 6.1; 6.12 has none
        init_list(m_kernel->memory(), event);
    const auto type = event.get<std::int32_t>("type");
    if (type > trace_last_type)
    {
        warn(events, {source, 786, function}, "Need to add type to trace.h");
        return false;
    }
    // The others are the kernel's own, and in use.
    if (type != 0)
        return false;
    kernel_store(m_kernel->memory(), event.member("type"), m_next_type++);
    const GuestStruct table{
        m_kernel->memory(), m_kernel->profile(), "trace_event_functions", functions};
    for (const std::string_view member : {"trace", "raw", "hex", "binary"})
        // The kernel stores a function that prints nothing: nobody prints an event here.
        if (table.get<GuestAddr>(member) == GuestAddr{})
            kernel_store(m_kernel->memory(), table.member(member), GuestAddr{});
    return true;
}

/// Mirrors event_create_dir() and event_subsystem_dir(): names of directories, and the fields.
KResult<> TraceEvents::event_create_dir(Events& events, Event& event)
{
    GuestMemory& memory = m_kernel->memory();
    const std::string system =
        memory.load_cstring(event_class(event.call).get<GuestAddr>("system"), longest_name);
    if (system != "TRACE_SYSTEM" && !is_file_name(system))
    {
        pr_warn(events, fmt::format("Failed to create system directory {}", system));
        return {};
    }
    const std::string name = memory.load_cstring(trace_event_name(event.call), longest_name);
    std::string directory = fmt::format("{}/{}", system, name);
    if (!is_file_name(name) || !m_dirs.insert(directory).second)
    {
        pr_warn(events, fmt::format("Could not create tracefs '{}' directory", name));
        return {};
    }
    event.directory = std::move(directory);
    return event_define_fields(events, event.call);
}

/// Mirrors trace_get_fields(): the list of a class's fields. The kernel's entries are not in the
/// guest: one that is not empty is the module's own doing.
KResult<GuestAddr> TraceEvents::trace_get_fields(GuestAddr call)
{
    const GuestStruct of_class = event_class(call);
    const auto get_fields = of_class.get<GuestAddr>("get_fields");
    if (get_fields == GuestAddr{})
        return of_class.member("fields");
    return m_kernel->call(get_fields, {to_u64(call)}).map([](std::uint64_t rax) {
        return GuestAddr{rax};
    });
}

/// Mirrors event_define_fields(): a class is defined with the first of its events.
KResult<> TraceEvents::event_define_fields(Events& events, GuestAddr call)
{
    GuestMemory& memory = m_kernel->memory();
    const KernelProfile& profile = m_kernel->profile();
    const auto head = trace_get_fields(call);
    if (!head)
        return tl::unexpected{head.error()};
    const auto [next, prev] = memory.load<std::array<GuestAddr, 2>>(*head);
    if (next != *head || !profile.has_member("trace_event_fields", "type") ||
        !events.defined.insert(*head).second)
        return {};
    const std::uint64_t size = profile.size_of("trace_event_fields");
    auto at = event_class(call).get<GuestAddr>("fields_array");
    for (; events.fields < most_fields; ++events.fields, at = at + size)
    {
        const GuestStruct field{memory, profile, "trace_event_fields", at};
        const auto type = field.get<GuestAddr>("type");
        if (type == GuestAddr{})
            break;
        if (type == trace_function_type)
        {
            const auto define = field.get<GuestAddr>("define_fields");
            if (auto defined = m_kernel->call(define, {to_u64(call)}); !defined)
                return tl::unexpected{defined.error()};
            break;
        }
        // filter_assign_type() goes by the name of the type.
        if (field.get<std::int32_t>("filter_type") == 0)
            std::ignore = memory.load_cstring(type, longest_name);
        // list_add() of a list whose other end is not its own.
        if (prev != *head)
        {
            m_kernel->klog().emit(
                KernLevel::err,
                fmt::format(
                    "list_add corruption. next->prev should be prev ({:016x}), but was {:016x}. "
                    "(next={:016x}).",
                    to_u64(*head), to_u64(prev), to_u64(next)));
            return kernel_bug(*m_kernel, {"lib/list_debug.c", 27, "__list_add_valid"});
        }
    }
    return {};
}

/// What update_event_fields() reads.
KResult<> TraceEvents::walk_fields(Events& events, GuestAddr call)
{
    // struct ftrace_event_field, kernel/trace/trace.h (v6.1): link, name, type.
    constexpr std::uint64_t type_offset = 24;
    GuestMemory& memory = m_kernel->memory();
    if ((event_call(call).get<std::uint32_t>("flags") & flag_dynamic) != 0)
        return {};
    const auto head = trace_get_fields(call);
    if (!head)
        return tl::unexpected{head.error()};
    auto field = memory.load<GuestAddr>(*head);
    for (; field != *head && events.fields < most_fields; ++events.fields)
    {
        std::ignore =
            memory.load_cstring(memory.load<GuestAddr>(field + type_offset), longest_name);
        field = memory.load<GuestAddr>(field);
    }
    return {};
}

KResult<> TraceEvents::evals_notify(ModuleState state, GuestAddr mod)
{
    const GuestStruct module{m_kernel->memory(), m_kernel->profile(), "module", mod};
    const auto found = m_modules.find(mod);
    if (state != ModuleState::coming || found == m_modules.end() || !module.has("num_trace_evals"))
        return {};
    Events& events = found->second;
    const auto count = module.get<std::uint32_t>("num_trace_evals");
    // Only with a table, and for each event, are the table and the events looked at.
    if (count == 0 || events.registered.empty())
        return {};
    GuestMemory& memory = m_kernel->memory();
    std::map<GuestAddr, std::vector<GuestAddr>> names; // by system
    const auto table = module.get<GuestAddr>("trace_evals");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestStruct map{
            memory, m_kernel->profile(), "trace_eval_map",
            memory.load<GuestAddr>(table + i * sizeof(std::uint64_t))};
        names[map.get<GuestAddr>("system")].push_back(map.get<GuestAddr>("eval_string"));
    }
    for (const Event& event : events.registered)
    {
        if (auto walked = walk_fields(events, event.call); !walked)
            return walked;
        const auto of_system = names.find(event_class(event.call).get<GuestAddr>("system"));
        if (of_system == names.end())
            continue;
        // Each once: the strings do not change, and there may be as many as events.
        for (const GuestAddr name : std::exchange(of_system->second, {}))
            std::ignore = memory.load_cstring(name, longest_name);
        std::ignore =
            memory.load_cstring(event_call(event.call).get<GuestAddr>("print_fmt"), longest_name);
    }
    return {};
}

} // namespace kobox
