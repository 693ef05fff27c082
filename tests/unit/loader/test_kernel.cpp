#include "tests/unit/loader/test_kernel.hpp"

#include "kernel_stub/module_memory.hpp"

#include <algorithm>
#include <stdexcept>

namespace kobox::test
{
namespace
{

constexpr std::uint64_t arena_size = std::uint64_t{256} << 20;
constexpr std::uint64_t data_size = std::uint64_t{1} << 20;
constexpr std::uint64_t percpu_size = std::uint64_t{64} << 10;
constexpr GuestAddr percpu_base{0xffff888010000000};
constexpr GuestAddr heap_base{0xffff888000100000};
constexpr std::uint64_t heap_size = std::uint64_t{4} << 20;

void require(bool ok)
{
    if (!ok)
        throw std::runtime_error{"the test kernel is out of memory"};
}

} // namespace

TestKernel::TestKernel(std::vector<TestExport> exports)
    : m_profile{embedded_profile()}, m_memory{arena_size}
{
    require(m_memory.map({m_next_data, data_size}, Perms::rw));
    require(m_memory.map({heap_base, heap_size}, Perms::rw));
    require(m_memory.map({percpu_base, percpu_size}, Perms::rw));
    exports.push_back({"module_layout", text, module_layout_crc});
    build_image(std::move(exports));
}

GuestAddr TestKernel::put(std::span<const std::byte> bytes)
{
    const GuestAddr at = m_next_data;
    m_memory.write(at, bytes);
    m_next_data += align_up(std::max<std::uint64_t>(bytes.size(), 1), 16);
    return at;
}

GuestAddr TestKernel::add_symbol(std::string_view name, std::span<const std::byte> bytes)
{
    const GuestAddr at = put(bytes);
    m_symbols[std::string{name}] = at;
    return at;
}

void TestKernel::build_image(std::vector<TestExport> exports)
{
    for (const std::string_view list : {"modules", "module_bug_list"})
    {
        const GuestAddr head = add_symbol(list, std::vector<std::byte>(16));
        m_memory.store(head, head);
        m_memory.store(head + 8, head);
    }
    std::ranges::sort(exports, {}, &TestExport::name);
    build_table(exports, false);
    build_table(exports, true);
}

void TestKernel::build_table(const std::vector<TestExport>& exports, bool gpl_only)
{
    const std::string suffix = gpl_only ? "_gpl" : "";
    std::vector<TestExport> rows;
    std::ranges::copy_if(exports, std::back_inserter(rows), [gpl_only](const TestExport& row) {
        return row.gpl_only == gpl_only;
    });
    const std::uint64_t size = m_profile.size_of("kernel_symbol");
    const GuestAddr table =
        add_symbol("__start___ksymtab" + suffix, std::vector<std::byte>(rows.size() * size));
    m_symbols["__stop___ksymtab" + suffix] = table + rows.size() * size;
    const GuestAddr crcs =
        add_symbol("__start___kcrctab" + suffix, std::vector<std::byte>(rows.size() * 4));
    const auto relate = [this](GuestAddr field, GuestAddr to) {
        m_memory.store(field, static_cast<std::int32_t>(to - field));
    };
    const auto text_of = [this](const std::string& string) {
        std::vector<std::byte> bytes(string.size() + 1);
        std::ranges::copy(std::as_bytes(std::span{string}), bytes.begin());
        return put(bytes);
    };
    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        const GuestAddr entry = table + i * size;
        relate(entry + m_profile.offset_of("kernel_symbol", "value_offset"), rows[i].value);
        relate(entry + m_profile.offset_of("kernel_symbol", "name_offset"), text_of(rows[i].name));
        if (!rows[i].name_space.empty())
            relate(
                entry + m_profile.offset_of("kernel_symbol", "namespace_offset"),
                text_of(rows[i].name_space));
        m_memory.store(crcs + i * 4, rows[i].crc);
    }
}

std::optional<KResult<Kernel::OwnResult>> TestKernel::own_step(const OwnStep& step)
{
    if (step.function == "load_module" && m_own_load)
    {
        if (step.listener)
            for (const StepEvent& event : m_own_load->first)
                step.listener(event);
        return KResult<OwnResult>{m_own_load->second};
    }
    // Else the load as a whole is the loader's, and so is the list that a later step takes the
    // module from.
    if (m_refused_step.empty() || step.function == "load_module" ||
        step.function == "module_bug_finalize" || step.function == "module_memory_alloc")
        return std::nullopt;
    m_steps.emplace_back(step.function);
    return KResult<OwnResult>{
        OwnResult{step.function == m_refused_step ? -m_step_err : 0, step.function}};
}

std::optional<GuestAddr> TestKernel::image_symbol(std::string_view name) const
{
    const auto found = m_symbols.find(name);
    if (found == m_symbols.end())
        return std::nullopt;
    return found->second;
}

std::optional<GuestAddr> TestKernel::map_region(GuestAddr& next, std::uint64_t size)
{
    const std::uint64_t mapped = align_up(size, page_size);
    if (size == 0 || !m_memory.map({next, mapped}, Perms::rw))
        return std::nullopt;
    const GuestAddr at = next;
    m_regions[at] = mapped;
    // A page between two regions is never mapped.
    next += mapped + page_size;
    return at;
}

void TestKernel::release(GuestAddr region)
{
    const auto found = m_regions.find(region);
    if (found == m_regions.end())
        throw std::logic_error{"freed twice, or never allocated"};
    m_memory.unmap({found->first, found->second});
    m_regions.erase(found);
}

std::optional<GuestAddr> TestKernel::module_alloc(std::uint64_t size)
{
    if (m_fail_module_alloc != 0)
    {
        --m_fail_module_alloc;
        if (m_fail_module_alloc == 0)
            return std::nullopt;
    }
    return map_region(m_next_module, size);
}

std::optional<GuestAddr> TestKernel::vmalloc(std::uint64_t size)
{
    return map_region(m_next_vmalloc, size);
}

std::optional<GuestAddr> TestKernel::kzalloc(std::uint64_t size)
{
    const GuestAddr at = m_next_object;
    const std::uint64_t taken = align_up(std::max<std::uint64_t>(size, 1), 16);
    if (!GuestRange{heap_base, heap_size}.contains(at, taken))
        return std::nullopt;
    m_next_object += taken;
    m_memory.fill(at, std::byte{0}, taken);
    m_objects[at] = size;
    return at;
}

void TestKernel::kfree(GuestAddr object)
{
    if (object != GuestAddr{} && m_objects.erase(object) == 0)
        throw std::logic_error{"an object freed twice, or never allocated"};
}

std::optional<GuestAddr> TestKernel::alloc_reserved_percpu(std::uint64_t size, std::uint64_t align)
{
    const GuestAddr at{align_up(to_u64(m_next_percpu), std::max<std::uint64_t>(align, 1))};
    if (size > percpu_size / 2)
        return std::nullopt;
    m_next_percpu = at + size;
    m_percpu[at] = size;
    return at;
}

void TestKernel::free_percpu(GuestAddr offset)
{
    if (offset != GuestAddr{} && m_percpu.erase(offset) == 0)
        throw std::logic_error{"a per-CPU area freed twice, or never allocated"};
}

GuestAddr TestKernel::per_cpu_ptr(GuestAddr offset) const
{
    return percpu_base + (offset - GuestAddr{0x20000});
}

KResult<std::uint64_t> TestKernel::call(GuestAddr, std::span<const std::uint64_t>)
{
    return tl::unexpected<Failure>{Unsupported{"the test kernel has no CPU", {}}};
}

void TestKernel::warn(
    std::string_view location, std::string_view message, std::string_view function)
{
    if (!message.empty())
        m_klog.emit(KernLevel::warning, message);
    m_klog.emit(
        KernLevel::warning, "WARNING: CPU: 0 PID: 1 at " + std::string{location} + " " +
                                std::string{function.empty() ? "test" : function});
    add_taint(Taint::warn);
}

KResult<> TestKernel::module_notify(ModuleState, GuestAddr)
{
    return {};
}

KResult<> TestKernel::mod_sysfs_setup(GuestAddr)
{
    return {};
}

void TestKernel::mod_sysfs_teardown(GuestAddr) {}

std::vector<std::string> TestKernel::log_lines() const
{
    std::vector<std::string> lines;
    for (const KlogRecord& record : m_klog.records())
        lines.push_back(std::to_string(static_cast<int>(record.level)) + " " + record.text);
    return lines;
}

namespace
{

/// Members of struct module in the room of the two struct module_layout that only older releases
/// have: base and size of each region without the node of a tree, then what else is new.
void add_members(KernelProfile& profile, bool flagstab)
{
    constexpr std::uint64_t memory_size = 16;
    constexpr std::uint64_t pointer = 8;
    constexpr std::uint64_t count = 4;
    std::uint64_t at = profile.offset_of("module", "core_layout");
    const std::uint64_t end = at + 2 * profile.size_of("module_layout");
    require(profile.offset_of("module", "init_layout") == at + profile.size_of("module_layout"));
    const auto add = [&](std::string_view member, std::uint64_t size) {
        profile.offsets.emplace("module." + std::string{member}, at);
        at += size;
    };
    profile.sizes.emplace("module_memory", memory_size);
    profile.offsets.emplace("module_memory.base", 0);
    profile.offsets.emplace("module_memory.size", pointer);
    add("mem", max_module_regions * memory_size);
    add("dyndbg_info", 0);
    add("dyndbg_info.descs", pointer);
    add("dyndbg_info.classes", pointer);
    add("dyndbg_info.num_descs", count);
    add("dyndbg_info.num_classes", count);
    if (flagstab)
    {
        add("flagstab", pointer);
        add("imported_namespaces", pointer);
    }
    require(at <= end);
}

} // namespace

void divide_by_type(KernelProfile& profile)
{
    add_members(profile, false);
}

void flag_exports(KernelProfile& profile)
{
    add_members(profile, true);
}

KoLayout ko_layout(const KernelProfile& profile)
{
    return {
        profile.size_of("module"),
        profile.offset_of("module", "name"),
        profile.offset_of("module", "init"),
        profile.offset_of("module", "exit"),
    };
}

KoBuilder demo_module(const TestKernel& kernel)
{
    KoBuilder ko{ko_layout(kernel.profile())};
    ko.license("GPL")
        .vermagic(kernel.profile().vermagic)
        .modinfo("intree", "Y")
        .modinfo("retpoline", "Y")
        .version("module_layout", TestKernel::module_layout_crc);
    return ko;
}

TestLoad::TestLoad(TestKernel& kernel, std::vector<std::byte> file, std::uint32_t flags)
    : m_file{std::move(file)}, m_context{.kernel = kernel, .observer = m_observer, .request = {}}
{
    m_context.request.file = m_file;
    m_context.request.flags = flags;
}

KResult<> TestLoad::run_to(std::string_view last_stage)
{
    const auto table = load_module_stages(m_context.kernel.profile());
    const auto last = std::ranges::find(table, last_stage, &LoadStage::name);
    if (last == table.end())
        throw std::out_of_range{"no such stage"};
    return run_stages(table.first(static_cast<std::size_t>(last - table.begin()) + 1), m_context);
}

KResult<> TestLoad::run_only(std::string_view stage)
{
    const auto table = load_module_stages(m_context.kernel.profile());
    const auto row = std::ranges::find(table, stage, &LoadStage::name);
    if (row == table.end())
        throw std::out_of_range{"no such stage"};
    return run_stages(table.subspan(static_cast<std::size_t>(row - table.begin()), 1), m_context);
}

std::string oops_cause(const KResult<>& result)
{
    if (result)
        return {};
    const auto* oops = std::get_if<Oops>(&result.error().what);
    return oops != nullptr ? oops->cause : std::string{};
}

} // namespace kobox::test
