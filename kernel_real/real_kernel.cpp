#include "kernel_real/real_kernel.hpp"

#include "kernel_real/crash_text.hpp"
#include "kernel_real/kernel_log.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// Of call_modprobe(), which compilers inline.
constexpr std::string_view helper_caller = "call_usermodehelper_exec";
constexpr std::string_view modprobe_cleanup = "free_modprobe_argv";
constexpr std::uint64_t gfp_kernel = 0xcc0;      // v6.1
constexpr std::uint64_t gfp_kernel_zero = 0xdc0; // GFP_KERNEL | __GFP_ZERO, v6.1

/// "function" or "function_noprof", as it is called since 6.10.
std::string_view allocator(
    const SymbolTable& symbols, std::string_view older, std::string_view newer)
{
    return symbols.find(older) ? older : newer;
}

} // namespace

RealKernel::RealKernel(RestoredKernel restored, const Options& options)
    : m_restored{std::move(restored)},
      m_booted{m_restored.kernel.get()},
      m_options{options},
      m_window{m_booted->host()},
      m_loader{*m_booted},
      m_next_record{next_printk_sequence(*m_booted)},
      m_first_block{m_booted->host().pc().blocks()}
{
    m_booted->set_budget(options.budget);
    m_klog.forward_to([this](KernLevel level, std::string_view text) { print(level, text); });
}

RealKernel::~RealKernel() = default;

RestoredKernel RealKernel::release()
{
    m_stages.reset();
    if (m_request_module && has(helper_caller))
        m_booted->host().pc().hook(m_booted->symbols().at(helper_caller), {});
    return std::move(m_restored);
}

bool RealKernel::has(std::string_view function) const
{
    return m_booted->symbols().find(function).has_value();
}

Failure RealKernel::failure_of(const BootedKernel::CallFailure& failure)
{
    using Kind = BootedKernel::CallFailure::Kind;
    const GuestAddr rip{m_booted->host().pc().reg(Reg::rip)};
    switch (failure.kind)
    {
    case Kind::budget:
        return BudgetSpent{executed(), name_of(rip)};
    case Kind::wedged:
        return Unsupported{failure.why, failure.where};
    case Kind::panic:
        break;
    }
    const auto& log = klog().records();
    auto cause =
        crash_line(log).value_or(fmt::format("Kernel panic - not syncing: {}", failure.why));
    auto place = crash_place(log);
    return Oops{std::move(cause), rip, place ? std::move(*place) : name_of(failure.caller)};
}

std::string RealKernel::name_of(GuestAddr address)
{
    constexpr std::string_view lookup = "sprint_symbol";
    constexpr std::uint64_t room = 1024;        // KSYM_SYMBOL_LEN, v6.1, is less
    constexpr std::uint64_t budget = 1'000'000; // a few symbol tables
    m_window.clear();
    const auto place = m_window.put(std::vector<std::byte>(room));
    m_booted->set_budget(budget);
    const bool found = place && has(lookup) &&
                       m_booted->call(lookup, {to_u64(place->kernel), to_u64(address)}).has_value();
    m_booted->set_budget(0);
    return found ? memory().load_cstring(place->kernel, room)
                 : m_booted->symbols().describe(address);
}

std::uint64_t RealKernel::must_call(
    std::string_view function, std::initializer_list<std::uint64_t> args)
{
    const auto result = m_booted->call(function, args);
    if (!result)
        throw GuestEnded{failure_of(result.error())};
    return *result;
}

KResult<std::uint64_t> RealKernel::call(GuestAddr function, std::span<const std::uint64_t> args)
{
    const auto result = m_booted->call(function, args);
    if (!result)
        return tl::unexpected<Failure>{failure_of(result.error())};
    return *result;
}

/// What the host has to say goes through the guest's printk(): one log, in order.
void RealKernel::print(KernLevel level, std::string_view text)
{
    const std::string format = fmt::format("\001{}%s\n", static_cast<int>(level));
    const std::string line{text};
    m_window.clear();
    const auto put = [this](const std::string& s) {
        return m_window.put(std::as_bytes(std::span{s.c_str(), s.size() + 1}));
    };
    const auto format_place = put(format);
    const auto line_place = put(line);
    if (format_place && line_place)
        must_call("_printk", {to_u64(format_place->kernel), to_u64(line_place->kernel)});
}

void RealKernel::read_log()
{
    auto log = read_printk_records(*m_booted, m_next_record);
    m_next_record = log.next;
    for (auto& record : log.records)
        m_klog.add(std::move(record));
}

Klog& RealKernel::klog() noexcept
{
    read_log();
    return m_klog;
}

std::optional<GuestAddr> RealKernel::image_symbol(std::string_view name) const
{
    return m_booted->symbols().find(name);
}

void RealKernel::lock_params(GuestAddr mod, bool locked)
{
    must_call(locked ? "kernel_param_lock" : "kernel_param_unlock", {to_u64(mod)});
}

std::optional<GuestAddr> RealKernel::module_alloc(std::uint64_t size)
{
    // Since Linux commit 12af2b83d0b1 ("mm: introduce execmem_alloc() and execmem_free()") (in
    // v6.10). x86 gives all types of the module's memory from one range.
    constexpr std::uint64_t execmem_module_text = 0;
    const GuestAddr area{
        has("execmem_alloc") ? must_call("execmem_alloc", {execmem_module_text, size})
                             : must_call("module_alloc", {size})};
    if (area == GuestAddr{})
        return std::nullopt;
    memory().fill(area, std::byte{0}, align_up(size, page_size));
    return area;
}

void RealKernel::module_memfree(GuestAddr region)
{
    must_call(has("execmem_free") ? "execmem_free" : "module_memfree", {to_u64(region)});
}

std::optional<GuestAddr> RealKernel::vmalloc(std::uint64_t size)
{
    const GuestRange room = m_window.upper_part();
    const GuestAddr start = m_copies.empty() ? room.start : m_copies.back().end();
    const std::uint64_t whole = align_up(size, page_size);
    if (whole < size || !room.contains(start, whole))
        return std::nullopt;
    m_copies.push_back({start, whole});
    memory().fill(start, std::byte{0}, whole);
    return start;
}

void RealKernel::vfree(GuestAddr region)
{
    std::erase_if(m_copies, [region](GuestRange copy) { return copy.start == region; });
}

std::optional<GuestAddr> RealKernel::kzalloc(std::uint64_t size)
{
    const GuestAddr object{must_call(
        allocator(m_booted->symbols(), "__kmalloc", "__kmalloc_noprof"), {size, gfp_kernel_zero})};
    return object == GuestAddr{} ? std::nullopt : std::optional{object};
}

void RealKernel::kfree(GuestAddr object)
{
    must_call("kfree", {to_u64(object)});
}

std::optional<GuestAddr> RealKernel::alloc_reserved_percpu(std::uint64_t size, std::uint64_t align)
{
    // Since Linux commit "mm: percpu: enable per-cpu allocation tagging" (in v6.10), it is a macro.
    constexpr std::uint64_t reserved = 1;
    const GuestAddr offset{
        has("pcpu_alloc_noprof")
            ? must_call("pcpu_alloc_noprof", {size, align, reserved, gfp_kernel})
            : must_call("__alloc_reserved_percpu", {size, align})};
    return offset == GuestAddr{} ? std::nullopt : std::optional{offset};
}

void RealKernel::free_percpu(GuestAddr offset)
{
    must_call("free_percpu", {to_u64(offset)});
}

GuestAddr RealKernel::per_cpu_ptr(GuestAddr offset) const
{
    // The offset of CPU 0, the only one.
    const GuestAddr table = m_booted->symbols().at("__per_cpu_offset");
    return offset + m_booted->memory().load<std::uint64_t>(table);
}

void RealKernel::set_memory(GuestRange range, Perms perms)
{
    const std::uint64_t pages = align_up(range.size, page_size) / page_size;
    const auto change = [&](std::string_view function) {
        must_call(function, {to_u64(range.start), pages});
    };
    change(allows(perms, Perms::w) ? "set_memory_rw" : "set_memory_ro");
    change(allows(perms, Perms::x) ? "set_memory_x" : "set_memory_nx");
}

void RealKernel::add_taint(Taint flag)
{
    // enum lockdep_ok: LOCKDEP_STILL_OK, LOCKDEP_NOW_UNRELIABLE
    const std::uint64_t lockdep_ok = makes_lockdep_unreliable(flag) ? 1 : 0;
    must_call("add_taint", {static_cast<std::uint64_t>(flag), lockdep_ok});
}

std::uint64_t RealKernel::tainted() const noexcept
{
    std::uint64_t mask = 0;
    if (const auto at = m_booted->symbols().find("tainted_mask"))
        (void)m_booted->memory().try_read(*at, std::as_writable_bytes(std::span{&mask, 1}));
    return mask;
}

/// The guest's own WARN() belongs to an instruction of its text. What the host mirrors has none:
/// its line and its taint are all there is.
void RealKernel::warn(std::string_view location, std::string_view text, std::string_view function)
{
    print(KernLevel::warning, fmt::format("WARNING: at {} {}", location, function));
    if (!text.empty())
        print(KernLevel::warning, text);
    add_taint(Taint::warn);
}

std::uint64_t RealKernel::now_ns() const noexcept
{
    return m_booted->host().now_ns();
}

std::uint64_t RealKernel::executed() const noexcept
{
    return m_booted->host().pc().blocks() - m_first_block;
}

/// request_module() of the guest: modprobe is the session's, and is given what call_modprobe(),
/// kernel/kmod.c (v6.1), puts together. Who does not wait for modprobe goes on at once: the module
/// that asks may be what its modules need, and is still being loaded.
void RealKernel::set_request_module(RequestModule handler)
{
    m_request_module = std::move(handler);
    if (!has(helper_caller) || !has(modprobe_cleanup) ||
        !m_booted->symbols().has_member("subprocess_info", "cleanup"))
        return;
    m_booted->intercept(m_booted->symbols().at(helper_caller), [this] { call_modprobe(); });
}

/// At the entry of call_usermodehelper_exec(info, wait). Other helpers than modprobe it calls
/// itself, and finds none.
void RealKernel::call_modprobe()
{
    constexpr std::uint64_t module_name_limit = 256;
    constexpr std::uint64_t name_argument = 3;
    constexpr std::uint64_t wait_for_process = 2; // UMH_WAIT_PROC, include/linux/umh.h, v6.1
    Pc& pc = m_booted->host().pc();
    const SymbolTable& symbols = m_booted->symbols();
    const GuestAddr info{pc.reg(Reg::rdi)};
    const auto member = [&](std::string_view name) {
        return memory().load<std::uint64_t>(info + symbols.offset_of("subprocess_info", name));
    };
    if (GuestAddr{member("cleanup")} != symbols.at(modprobe_cleanup))
        return;
    const GuestAddr arguments{member("argv")};
    const std::string name = memory().load_cstring(
        GuestAddr{memory().load<std::uint64_t>(arguments + name_argument * sizeof(std::uint64_t))},
        module_name_limit);
    int result = 0;
    if ((pc.reg(Reg::rsi) & wait_for_process) == 0)
    {
        m_put_off.push_back(name);
    }
    else
    {
        auto status = m_request_module(name);
        // A module that modprobe loads may end the guest.
        if (!status)
            throw GuestEnded{std::move(status.error())};
        result = *status;
    }
    // call_usermodehelper_freeinfo()
    must_call(modprobe_cleanup, {to_u64(info)});
    must_call("kfree", {to_u64(info)});
    pc.return_now(static_cast<std::uint64_t>(std::int64_t{result}));
}

KResult<> RealKernel::serve_requests()
{
    // What they load may ask for more.
    while (!m_put_off.empty())
        for (const std::string& name : std::exchange(m_put_off, {}))
            if (auto status = m_request_module(name); !status)
                return tl::unexpected{std::move(status.error())};
    return {};
}

} // namespace kobox
