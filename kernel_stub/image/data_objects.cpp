#include "kernel_stub/image/data_objects.hpp"

#include "kernel_stub/image/cpu_data.hpp"
#include "kernel_stub/image/function_tables.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/image/paravirt.hpp"
#include "kernel_stub/virtual_time.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace kobox
{

namespace
{

constexpr std::string_view workqueue_suffix = ".workqueue";
constexpr std::uint64_t list_head_size = 16;
/// struct static_key: atomic_t enabled; then the entries, whose lowest bit is the initial state.
constexpr std::uint64_t static_key_entries = 8;
constexpr std::uint64_t module_name_len = 64 - sizeof(std::uint64_t);
constexpr std::uint64_t taint_flags_buf_size = 19 + 4;

constexpr std::uint64_t ram_size = layout::direct_map_size;

/// Objects whose state is one integer.
struct Scalar
{
    std::string_view name;
    std::uint64_t size;
    std::uint64_t value;
};

constexpr auto scalars = std::to_array<Scalar>({
    {"__cpu_active_mask", 8, 1},
    {"__cpu_online_mask", 8, 1},
    {"__cpu_possible_mask", 8, 1},
    {"__cpu_present_mask", 8, 1},
    {"__default_kernel_pte_mask", 8, std::numeric_limits<std::uint64_t>::max()},
    {"__max_die_per_package", 4, 1},
    {"__max_logical_packages", 4, 1},
    {"__num_online_cpus", 4, 1},
    {"__supported_pte_mask", 8, std::numeric_limits<std::uint64_t>::max()},
    {"_totalram_pages", 8, ram_size / page_size},
    {"alternatives_patched", 4, 1},
    {"cpu_khz", 4, virtual_time::tsc_khz},
    {"debug_locks", 4, 1},
    {"fs_overflowgid", 4, 65534},
    {"fs_overflowuid", 4, 65534},
    {"high_memory", 8, to_u64(layout::direct_map) + ram_size},
    {"hrtimer_resolution", 4, 1},
    {"nr_cpu_ids", 4, 1},
    {"nr_node_ids", 4, 1},
    {"nr_online_nodes", 4, 1},
    {"overflowgid", 4, 65534},
    {"overflowuid", 4, 65534},
    {"page_offset_base", 8, to_u64(layout::direct_map)},
    {"percpu_counter_batch", 4, 32},
    {"pgdir_shift", 4, 39},
    {"phys_base", 8, 0},
    {"physical_mask", 8, (std::uint64_t{1} << 52) - 1},
    {"ptrs_per_p4d", 4, 1},
    {"rcu_scheduler_active", 4, 2}, // RCU_SCHEDULER_RUNNING
    {"smp_num_siblings", 4, 1},
    {"static_key_initialized", 1, 1},
    {"system_state", 4, 3}, // SYSTEM_RUNNING
    {"tsc_khz", 4, virtual_time::tsc_khz},
    {"vmalloc_base", 8, to_u64(layout::vmalloc_start)},
    {"vmemmap_base", 8, to_u64(layout::vmemmap)},
});

constexpr auto list_heads = std::to_array<std::string_view>({
    "crypto_alg_list",
    "leds_list",
    "module_bug_list",
    "modules",
    "net_namespace_list",
    "pci_root_buses",
});

constexpr auto workqueues = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"pm_wq", "pm"},
    {"system_freezable_power_efficient_wq", "events_freezable_power_efficient"},
    {"system_freezable_wq", "events_freezable"},
    {"system_highpri_wq", "events_highpri"},
    {"system_long_wq", "events_long"},
    {"system_power_efficient_wq", "events_power_efficient"},
    {"system_unbound_wq", "events_unbound"},
    {"system_wq", "events"},
});

constexpr auto in6_addresses =
    std::to_array<std::pair<std::string_view, std::array<std::uint8_t, 16>>>({
        {"in6addr_interfacelocal_allnodes", {0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}},
        {"in6addr_interfacelocal_allrouters", {0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}},
        {"in6addr_linklocal_allnodes", {0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}},
        {"in6addr_linklocal_allrouters", {0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}},
        {"in6addr_loopback", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}},
        {"in6addr_sitelocal_allrouters", {0xff, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}},
    });

constexpr auto read_only_names = std::to_array<std::string_view>({
    "__start_static_call_tramp_key",
    "__stop_static_call_tramp_key",
    "_ctype",
    "byte_rev_table",
    "hex_asc",
    "hex_asc_upper",
    "in6addr_any",
    "in6addr_interfacelocal_allnodes",
    "in6addr_interfacelocal_allrouters",
    "in6addr_linklocal_allnodes",
    "in6addr_linklocal_allrouters",
    "in6addr_loopback",
    "in6addr_sitelocal_allrouters",
    "page_offset_base",
    "param_array_ops",
    "sysctl_long_vals",
    "sysctl_vals",
    "vmalloc_base",
    "vmemmap_base",
});
static_assert(std::is_sorted(read_only_names.begin(), read_only_names.end()));

/// Static keys that start true: the cgroup controllers.
bool is_true_static_key(std::string_view name)
{
    return name.ends_with("_cgrp_subsys_enabled_key") ||
           name.ends_with("_cgrp_subsys_on_dfl_key") || name == "init_on_alloc";
}

/// _ctype[], lib/ctype.c (v6.1): the classes of ISO 8859-1.
std::array<std::uint8_t, 256> ctype_table()
{
    constexpr std::uint8_t upper = 0x01, lower = 0x02, digit = 0x04, cntrl = 0x08, punct = 0x10,
                           space = 0x20, hex = 0x40, hard_space = 0x80;
    std::array<std::uint8_t, 256> table{};
    const auto fill = [&](unsigned first, unsigned last, unsigned bits) {
        for (unsigned c = first; c <= last; ++c)
            table[c] = static_cast<std::uint8_t>(table[c] | bits);
    };
    fill(0x00, 0x1f, cntrl);
    fill(0x09, 0x0d, space);
    fill(0x20, 0x20, space | hard_space);
    fill(0x21, 0x2f, punct);
    fill('0', '9', digit);
    fill(0x3a, 0x40, punct);
    fill('A', 'Z', upper);
    fill('A', 'F', hex);
    fill(0x5b, 0x60, punct);
    fill('a', 'z', lower);
    fill('a', 'f', hex);
    fill(0x7b, 0x7e, punct);
    fill(0x7f, 0x7f, cntrl);
    fill(0xa0, 0xa0, space | hard_space);
    fill(0xa1, 0xbf, punct);
    fill(0xc0, 0xde, upper);
    fill(0xd7, 0xd7, 0);
    fill(0xdf, 0xff, lower);
    table[0xd7] = punct;
    table[0xf7] = punct;
    return table;
}

std::array<std::uint8_t, 256> byte_reverse_table()
{
    std::array<std::uint8_t, 256> table{};
    for (unsigned value = 0; value < 256; ++value)
        for (unsigned bit = 0; bit < 8; ++bit)
            if ((value >> bit & 1) != 0)
                table[value] = static_cast<std::uint8_t>(table[value] | (0x80U >> bit));
    return table;
}

template <typename T>
void store_bytes(const DataContext& context, std::string_view name, const T& value)
{
    if (const auto at = context.symbol(name))
        context.memory.store(*at, value);
}

void store_scalars(const DataContext& context)
{
    for (const Scalar& scalar : scalars)
    {
        const auto at = context.symbol(scalar.name);
        if (!at)
            continue;
        std::array<std::byte, sizeof scalar.value> bytes;
        std::memcpy(bytes.data(), &scalar.value, sizeof scalar.value);
        context.memory.write(*at, std::span{bytes}.first(scalar.size));
    }
}

void store_tables(const DataContext& context)
{
    store_bytes(context, "_ctype", ctype_table());
    store_bytes(context, "byte_rev_table", byte_reverse_table());
    store_bytes(
        context, "hex_asc",
        std::to_array(
            {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'}));
    store_bytes(
        context, "hex_asc_upper",
        std::to_array(
            {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'}));
    store_bytes(
        context, "sysctl_vals",
        std::to_array<std::int32_t>(
            {0, 1, 2, 3, 4, 100, 200, 1000, 3000, std::numeric_limits<std::int32_t>::max(), 65535,
             -1}));
    store_bytes(
        context, "sysctl_long_vals",
        std::to_array<std::int64_t>({0, 1, std::numeric_limits<std::int64_t>::max()}));
    store_bytes(context, "console_printk", std::to_array<std::int32_t>({7, 4, 1, 7}));
    for (const auto& [name, address] : in6_addresses)
        store_bytes(context, name, address);
    store_bytes(
        context, "sig_enforce",
        static_cast<std::uint8_t>(context.profile.option("MODULE_SIG_FORCE")));
    store_bytes(context, "jiffies_64", virtual_time::jiffies_at(context.profile, 0));
    store_bytes(context, "loops_per_jiffy", virtual_time::ns_per_tick(context.profile));
}

void store_list_heads(const DataContext& context)
{
    for (const std::string_view name : list_heads)
        if (const auto head = context.symbol(name))
            context.memory.store(*head, std::array{to_u64(*head), to_u64(*head)});
}

void store_workqueues(const DataContext& context)
{
    for (const auto& [pointer, name] : workqueues)
    {
        const auto at = context.symbol(pointer);
        const auto object = context.symbol(std::string{pointer} + std::string{workqueue_suffix});
        if (!at || !object)
            continue;
        context.memory.store(*at, to_u64(*object));
        if (context.profile.has_member("workqueue_struct", "name"))
            context.memory.write(
                *object + context.profile.offset_of("workqueue_struct", "name"),
                std::as_bytes(std::span{name.substr(0, 23)}));
    }
}

void store_static_keys(const DataContext& context)
{
    for (const ProfileExport& e : context.profile.exports)
    {
        if (e.kind != ExportKind::data || !is_true_static_key(e.name))
            continue;
        const GuestAddr key = context.symbol(e.name).value();
        context.memory.store<std::uint32_t>(key, 1);
        context.memory.store<std::uint64_t>(key + static_key_entries, 1);
    }
}

/// cpu_bit_bitmap[][]: row i + 1 has bit i set, of any number of CPUs. kernel/cpu.c (v6.1).
void store_cpu_bitmaps(const DataContext& context)
{
    constexpr std::uint64_t rows = 65;
    const auto bitmap = context.symbol("cpu_bit_bitmap");
    if (const ProfileExport* e = context.profile.find_export("cpu_bit_bitmap");
        bitmap && e != nullptr && e->size >= rows * sizeof(std::uint64_t))
        for (std::uint64_t bit = 0; bit < rows - 1; ++bit)
            context.memory.store(*bitmap + (bit + 1) * (e->size / rows), std::uint64_t{1} << bit);
    const auto all = context.symbol("cpu_all_bits");
    if (const ProfileExport* e = context.profile.find_export("cpu_all_bits"); all && e != nullptr)
        context.memory.fill(*all, std::byte{0xff}, e->size);
}

void store_nodes(const DataContext& context)
{
    constexpr std::uint64_t nodemask_size = 1024 / 8;
    const auto states = context.symbol("node_states");
    const ProfileExport* e = context.profile.find_export("node_states");
    if (!states || e == nullptr)
        return;
    for (std::uint64_t at = 0; at + nodemask_size <= e->size; at += nodemask_size)
        context.memory.store<std::uint64_t>(*states + at, 1);
}

/// The directories of init_net below /proc, which proc_net_ns_init() makes when the kernel boots.
void store_net_directories(const DataContext& context)
{
    const auto net = context.symbol("init_net");
    if (!net || !context.profile.has_member("net", "proc_net_stat"))
        return;
    for (const std::string_view member : {"proc_net", "proc_net_stat"})
        if (const auto directory = context.symbol(member))
            context.memory.store(
                *net + context.profile.offset_of("net", member), to_u64(*directory));
}

void store_uts_namespace(const DataContext& context)
{
    const auto at = context.symbol("init_uts_ns");
    if (!at || !context.profile.has_member("uts_namespace", "name.release"))
        return;
    const auto set = [&](std::string_view member, std::string_view text) {
        context.memory.write(
            *at + context.profile.offset_of("uts_namespace", member),
            std::as_bytes(std::span{text.substr(0, 64)}));
    };
    set("name.sysname", "Linux");
    set("name.nodename", "(none)");
    set("name.release", context.profile.release);
    set("name.version", context.profile.version);
    set("name.machine", "x86_64");
    set("name.domainname", "(none)");
}

void store_zero_page(const DataContext& context)
{
    if (const auto page = context.symbol("empty_zero_page"))
        store_bytes(context, "zero_pfn", std::uint64_t{(*page - layout::kernel_map) / page_size});
}

} // namespace

std::optional<GuestAddr> DataContext::percpu(std::string_view name) const
{
    const auto offset = symbol(name);
    if (!offset)
        return std::nullopt;
    return percpu_base + to_u64(*offset);
}

bool is_read_only_object(std::string_view name)
{
    return name.starts_with("param_ops_") ||
           std::binary_search(read_only_names.begin(), read_only_names.end(), name);
}

std::vector<InternalObject> internal_objects(const KernelProfile& profile)
{
    std::vector<InternalObject> objects{
        {"modules", list_head_size},
        {"module_bug_list", list_head_size},
        {"module_notify_list", sizeof(std::uint64_t)},
        {"last_unloaded_module", module_name_len + 1 + taint_flags_buf_size},
        {"ftrace_disabled", sizeof(std::int32_t)},
        {"module_blacklist", sizeof(std::uint64_t)},
        {"modules_disabled", sizeof(std::int32_t)},
        {"sig_enforce", sizeof(bool)},
    };
    const std::uint64_t workqueue_size =
        profile.has_member("workqueue_struct", "name") ? profile.size_of("workqueue_struct") : 512;
    for (const auto& [pointer, name] : workqueues)
        objects.push_back({std::string{pointer}.append(workqueue_suffix), workqueue_size});
    if (profile.has_member("proc_dir_entry", "mode"))
        for (const char* const directory : {"proc_net", "proc_net_stat"})
            objects.push_back({directory, profile.size_of("proc_dir_entry")});
    add_static_call_objects(profile, objects);
    return objects;
}

void initialise_data_objects(const DataContext& context)
{
    store_scalars(context);
    store_tables(context);
    store_list_heads(context);
    store_workqueues(context);
    store_static_keys(context);
    store_function_tables(context);
    store_cpu_bitmaps(context);
    store_nodes(context);
    store_net_directories(context);
    store_uts_namespace(context);
    store_zero_page(context);
    store_cpu_data(context);
    store_pv_ops(context);
}

} // namespace kobox
