#include "kernel_stub/fake_kernel.hpp"

#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel_impl.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/image/data_objects.hpp"
#include "kernel_stub/image/guest_code.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/image/paravirt.hpp"
#include "kernel_stub/image/tasks.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/notifier.hpp"
#include "kernel_stub/printk/pointer.hpp"
#include "kernel_stub/virtual_time.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// With a module file at its largest (loader/module_file.cpp) the process stays below 1 GiB.
constexpr std::uint64_t guest_memory = std::uint64_t{704} << 20;
constexpr std::string_view current_comm = "insmod";
constexpr std::uint32_t current_pid = 100;
constexpr std::uint64_t module_name_len = 64 - sizeof(std::uint64_t);

/// Functions that get a slot without being exported.
std::vector<std::string_view> internal_names(const KernelProfile& profile)
{
    std::vector<std::string_view> names;
    for (const HostCall& call : internal_calls())
        names.push_back(call.name);
    const auto functions = guest_functions();
    const auto is_guest_function = [&](std::string_view name) {
        return std::any_of(functions.begin(), functions.end(), [&](const GuestFunction& f) {
            return f.name == name;
        });
    };
    for (const std::string_view name : paravirt_functions())
        if (profile.find_export(name) == nullptr && !is_guest_function(name))
            names.push_back(name);
    return names;
}

std::vector<const HostCall*> handlers_by_slot(const FakeImage& image)
{
    std::vector<const HostCall*> handlers(image.slots());
    const auto add = [&](const HostCall& call) {
        const auto at = image.symbol(call.name);
        if (!at || !image.text().contains(*at))
            return;
        const std::uint64_t slot = (*at - image.text().start) / Machine::slot_size;
        if (!image.is_guest_code(slot))
            handlers[slot] = &call;
    };
    for (const HostCallTable& table : host_call_tables())
        for (const HostCall& call : table.rows())
            add(call);
    for (const HostCall& call : internal_calls())
        add(call);
    return handlers;
}

template <typename T>
T required(std::optional<T> value)
{
    if (!value)
        throw std::runtime_error("the fake kernel's memory is too small to boot in");
    return *value;
}

} // namespace

FakeKernel::Impl::Impl(
    FakeKernel& owner, const KernelProfile& kernel_profile, const Options& options)
    : self{owner},
      profile{kernel_profile},
      budget{options.budget},
      budget_left{options.budget},
      machine{Machine::Options{.arena_size = guest_memory}},
      image{machine, profile, internal_names(profile)},
      handlers{handlers_by_slot(image)},
      slab{
          machine.memory(),
          PageAllocator::Layout{{layout::direct_map, layout::direct_map_size}, layout::vmemmap}},
      modules{
          machine.memory(), layout::modules_start, layout::modules_end, VmapAreas::Reuse::at_once},
      vmalloc{
          machine.memory(), layout::vmalloc_start, layout::vmalloc_end, VmapAreas::Reuse::lazily},
      percpu{
          machine.memory(),
          required(
              slab.pages().alloc_pages(get_order(PercpuArea::bytes_needed(image.percpu_size())))),
          image.percpu_size()},
      stack{
          required(vmalloc.allocate(layout::thread_size, layout::thread_size)),
          layout::thread_size},
      kallsyms{machine.memory(), profile, image, image.symbol("modules").value()},
      last_pid{current_pid},
      reporter{CrashSources{
          machine, profile, klog, kallsyms, vmalloc, host_frames, tainted,
          [this](Taint flag) { self.add_taint(flag); }, percpu.base(), stack}},
      tick_ns{virtual_time::ns_per_tick(profile)},
      first_jiffies{virtual_time::jiffies_at(profile, 0)},
      own_notifiers{owner}
{}

FakeKernel::FakeKernel(const KernelProfile& profile, const Options& options)
    : m_impl{std::make_unique<Impl>(*this, profile, options)}
{
    const SymbolLookup symbol = [this](std::string_view name) { return image_symbol(name); };
    const DataContext context{memory(), profile, symbol, m_impl->percpu.base()};
    initialise_data_objects(context);
    if (const auto caches = image_symbol("kmalloc_caches"))
        m_impl->slab.store_kmalloc_caches(*caches);
    if (const auto init_task = image_symbol("init_task"))
        initialise_task(context, {*init_task, "swapper/0", 0, {}});
    const std::uint64_t task_size =
        profile.has_member("task_struct", "comm") ? profile.size_of("task_struct") : page_size;
    const GuestAddr task = required(m_impl->slab.pages().alloc_pages(get_order(task_size)));
    initialise_task(context, {task, current_comm, current_pid, m_impl->stack});
    set_current_task(context, task);
    m_impl->machine.set_reg(Reg::gs_base, to_u64(m_impl->percpu.base()));
    m_impl->klog.set_clock(
        [](const void* owner) { return static_cast<const FakeKernel*>(owner)->now_ns(); }, this);
}

FakeKernel::~FakeKernel() = default;

const KernelProfile& FakeKernel::profile() const noexcept
{
    return m_impl->profile;
}
AddressSpace& FakeKernel::memory() noexcept
{
    return m_impl->machine.memory();
}
Klog& FakeKernel::klog() noexcept
{
    return m_impl->klog;
}
Machine& FakeKernel::machine() noexcept
{
    return m_impl->machine;
}
Slab& FakeKernel::slab() noexcept
{
    return m_impl->slab;
}
HostState& FakeKernel::host_state() noexcept
{
    return m_impl->host_state;
}

std::optional<GuestAddr> FakeKernel::image_symbol(std::string_view name) const
{
    return m_impl->image.symbol(name);
}

std::optional<GuestAddr> FakeKernel::module_alloc(std::uint64_t size)
{
    return m_impl->modules.allocate(size);
}

void FakeKernel::module_memfree(GuestAddr region)
{
    m_impl->modules.release(region);
}

std::optional<GuestAddr> FakeKernel::vmalloc(std::uint64_t size)
{
    return m_impl->vmalloc.allocate(size);
}

void FakeKernel::vfree(GuestAddr region)
{
    m_impl->vmalloc.release(region);
}

std::optional<GuestAddr> FakeKernel::kzalloc(std::uint64_t size)
{
    return m_impl->slab.kmalloc(size, AllocSite{{}, gfp::kernel | gfp::zero});
}

void FakeKernel::kfree(GuestAddr object)
{
    // The loader frees what it allocated, unless the guest changed the pointer in the meantime.
    if (m_impl->slab.kfree(object) != FreeResult::freed)
        m_impl->klog.emit(
            KernLevel::err, fmt::format("kfree of a bad pointer: 0x{:x}", to_u64(object)));
}

std::optional<GuestAddr> FakeKernel::alloc_reserved_percpu(std::uint64_t size, std::uint64_t align)
{
    return m_impl->percpu.allocate(size, align);
}

void FakeKernel::free_percpu(GuestAddr offset)
{
    m_impl->percpu.release(offset);
}

GuestAddr FakeKernel::per_cpu_ptr(GuestAddr offset) const
{
    return m_impl->percpu.ptr(offset);
}

void FakeKernel::set_memory(GuestRange range, Perms perms)
{
    memory().protect(range, perms);
}

KResult<std::uint64_t> FakeKernel::call(GuestAddr function, std::span<const std::uint64_t> args)
{
    return m_impl->call(function, args);
}

/// Mirrors add_taint(), kernel/panic.c (v6.1).
void FakeKernel::add_taint(Taint flag)
{
    if (const auto debug_locks = image_symbol("debug_locks");
        makes_lockdep_unreliable(flag) && debug_locks &&
        memory().load<std::uint32_t>(*debug_locks) != 0)
    {
        memory().store<std::uint32_t>(*debug_locks, 0);
        if (flag != Taint::die)
            klog().emit(KernLevel::warning, "Disabling lock debugging due to kernel taint");
    }
    m_impl->tainted |= std::uint64_t{1} << static_cast<std::uint8_t>(flag);
}

std::uint64_t FakeKernel::tainted() const noexcept
{
    return m_impl->tainted;
}

KResult<> FakeKernel::module_notify(ModuleState state, GuestAddr mod)
{
    // Those of the kernel's own come first: they registered first.
    auto told = m_impl->own_notifiers.notify(state, mod);
    if (!told)
        return told;
    told = m_impl->call_module_notifiers(state, mod);
    if (!told && told.error().err() != 0)
        std::ignore = m_impl->own_notifiers.notify(ModuleState::going, mod);
    return told;
}

KResult<> FakeKernel::Impl::call_module_notifiers(ModuleState state, GuestAddr mod)
{
    const GuestAddr chain = image.symbol("module_notify_list").value();
    const auto event = static_cast<std::uint64_t>(state);
    const auto going = static_cast<std::uint64_t>(ModuleState::going);
    try
    {
        if (state != ModuleState::coming)
        {
            // Only the refusal of a module that is coming is heard.
            static_cast<void>(notifier_call_chain(self, chain, event, to_u64(mod)));
            return {};
        }
        const int err =
            notifier_to_errno(notifier_call_chain_robust(self, chain, event, going, to_u64(mod)));
        if (err != 0)
            return refuse(err);
        return {};
    }
    catch (const GuestFault& fault)
    {
        return tl::unexpected{host_fault(fault)};
    }
    catch (GuestUnwound& unwound)
    {
        return tl::unexpected{std::move(unwound.failure)};
    }
}

KResult<> FakeKernel::mod_sysfs_setup(GuestAddr mod)
{
    const std::string name =
        memory().load_cstring(mod + profile().offset_of("module", "name"), module_name_len);
    if (m_impl->sysfs_modules.contains(name) ||
        std::ranges::binary_search(profile().built_in, name))
    {
        klog().emit(KernLevel::err, fmt::format("{}: module is already loaded", name));
        return refuse(EINVAL);
    }
    if (name.empty())
    {
        const auto kobject = ptr_to_hashval(mod + profile().offset_of("module", "mkobj"));
        kernel_warn(
            *this, {"lib/kobject.c", 210, "kobject_add_internal"},
            fmt::format(
                "kobject: ({:016x}): attempted to be registered with empty name!", kobject));
        return refuse(EINVAL);
    }
    m_impl->sysfs_modules.insert(name);
    return {};
}

void FakeKernel::mod_sysfs_teardown(GuestAddr mod)
{
    m_impl->sysfs_modules.erase(
        memory().load_cstring(mod + profile().offset_of("module", "name"), module_name_len));
}

void FakeKernel::set_request_module(RequestModule handler)
{
    m_impl->request_module = std::move(handler);
}

bool FakeKernel::returned_with_irqs_disabled() const noexcept
{
    return m_impl->irqs_left_disabled;
}

std::uint64_t FakeKernel::executed() const noexcept
{
    return m_impl->machine.instructions();
}

std::uint64_t FakeKernel::now_ns() const noexcept
{
    return m_impl->machine.tsc();
}
void FakeKernel::advance_ns(std::uint64_t ns) noexcept
{
    m_impl->machine.advance_tsc(ns);
}

std::string FakeKernel::sprint_symbol(GuestAddr addr) const
{
    return m_impl->kallsyms.sprint_symbol(addr);
}

std::vector<FakeKernel::Region> FakeKernel::map() const
{
    std::vector<Region> regions;
    for (const FakeImage::Section& section : m_impl->image.sections())
        regions.push_back({section.name, section.range, "kernel image"});
    regions.push_back(
        {"direct map", {layout::direct_map, layout::direct_map_size}, "kmalloc, pages"});
    regions.push_back(
        {"per-CPU area of CPU 0",
         {m_impl->percpu.base(), PercpuArea::bytes_needed(m_impl->image.percpu_size())},
         "GS base"});
    regions.push_back({"vmalloc", m_impl->vmalloc.range(), "the copy of the file, stacks"});
    regions.push_back({"stack", m_impl->stack, "of the task that loads modules"});
    regions.push_back({"modules", m_impl->modules.range(), "core and init parts"});
    return regions;
}

std::optional<FakeKernel::ExportInfo> FakeKernel::export_info(std::string_view name) const
{
    const ProfileExport* const e = profile().find_export(name);
    if (e == nullptr)
        return std::nullopt;
    const GuestAddr value = m_impl->image.symbol(name).value();
    if (e->kind != ExportKind::function)
        return ExportInfo{value, Behind::data, {}};
    const std::uint64_t slot = (value - m_impl->image.text().start) / Machine::slot_size;
    if (m_impl->image.is_guest_code(slot))
        return ExportInfo{value, Behind::guest_code, {}};
    if (const HostCall* const call = m_impl->handlers[slot])
        return ExportInfo{value, Behind::host_call, call->note};
    return ExportInfo{value, Behind::trap_slot, {}};
}

void FakeKernel::set_call_tracer(CallTracer tracer)
{
    m_impl->call_tracer = std::move(tracer);
}

} // namespace kobox
