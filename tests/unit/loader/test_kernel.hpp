#pragma once

#include "emu/address_space.hpp"
#include "fixtures/ko_builder/ko_builder.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/klog.hpp"
#include "kernel_stub/profile.hpp"
#include "loader/load_context.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox::test
{

/// An export of the test kernel.
struct TestExport
{
    std::string name;
    GuestAddr value{};
    std::uint32_t crc{};
    bool gpl_only{};
    std::string name_space{};
};

/// The least kernel that the loader can serve: memory, export tables, a log. It has no CPU.
class TestKernel final : public Kernel
{
public:
    static constexpr std::uint32_t module_layout_crc = 0x12345678;
    static constexpr GuestAddr text{0xffffffff81000000};

    explicit TestKernel(std::vector<TestExport> exports = {});

    [[nodiscard]] const KernelProfile& profile() const noexcept override { return m_profile; }
    [[nodiscard]] AddressSpace& memory() noexcept override { return m_memory; }
    [[nodiscard]] Klog& klog() noexcept override { return m_klog; }
    [[nodiscard]] std::optional<GuestAddr> image_symbol(std::string_view name) const override;
    [[nodiscard]] std::optional<GuestAddr> module_alloc(std::uint64_t size) override;
    void module_memfree(GuestAddr region) override { release(region); }
    [[nodiscard]] std::optional<GuestAddr> vmalloc(std::uint64_t size) override;
    void vfree(GuestAddr region) override { release(region); }
    [[nodiscard]] std::optional<GuestAddr> kzalloc(std::uint64_t size) override;
    void kfree(GuestAddr object) override;
    [[nodiscard]] std::optional<GuestAddr> alloc_reserved_percpu(
        std::uint64_t size, std::uint64_t align) override;
    void free_percpu(GuestAddr offset) override;
    [[nodiscard]] GuestAddr per_cpu_ptr(GuestAddr offset) const override;
    void set_memory(GuestRange range, Perms perms) override { m_memory.protect(range, perms); }
    using Kernel::call;
    [[nodiscard]] KResult<std::uint64_t> call(
        GuestAddr function, std::span<const std::uint64_t> args) override;
    void add_taint(Taint flag) override
    {
        m_tainted |= std::uint64_t{1} << static_cast<unsigned>(flag);
    }
    [[nodiscard]] std::uint64_t tainted() const noexcept override { return m_tainted; }
    using Kernel::warn;
    void warn(
        std::string_view location, std::string_view message, std::string_view function) override;
    [[nodiscard]] KResult<> module_notify(ModuleState state, GuestAddr mod) override;
    [[nodiscard]] KResult<> mod_sysfs_setup(GuestAddr mod) override;
    void mod_sysfs_teardown(GuestAddr mod) override;
    [[nodiscard]] std::string_view kind() const noexcept override { return "test"; }
    [[nodiscard]] std::uint64_t now_ns() const noexcept override { return 0; }
    [[nodiscard]] std::uint64_t executed() const noexcept override { return 0; }
    void set_request_module(RequestModule) override {}
    [[nodiscard]] std::optional<KResult<OwnResult>> own_step(const OwnStep& step) override;

    /// From now on this kernel does the steps that it is asked for, and `refused` ends in `err`.
    void do_own_steps(std::string refused, int err)
    {
        m_refused_step = std::move(refused);
        m_step_err = err;
    }
    /// From now on this kernel does loads as a whole: what there is to see of one, and its end.
    void do_own_loads(std::vector<StepEvent> seen, OwnResult end)
    {
        m_own_load = {std::move(seen), end};
    }
    [[nodiscard]] const std::vector<std::string>& own_steps() const noexcept { return m_steps; }

    /// The profile may be changed before a load.
    [[nodiscard]] KernelProfile& options() noexcept { return m_profile; }
    /// Gives the image another symbol with these bytes at its address.
    GuestAddr add_symbol(std::string_view name, std::span<const std::byte> bytes);
    [[nodiscard]] bool is_tainted(Taint flag) const
    {
        return ((m_tainted >> static_cast<unsigned>(flag)) & 1) != 0;
    }
    /// Regions of vmalloc and module space, kmalloc objects and per-CPU areas not freed yet.
    [[nodiscard]] std::size_t live_allocations() const noexcept
    {
        return m_regions.size() + m_objects.size() + m_percpu.size();
    }
    /// The n-th allocation in module space from now on fails, 1 the next; 0: none.
    void fail_module_alloc(unsigned nth) { m_fail_module_alloc = nth; }

    std::vector<std::string> log_lines() const;

private:
    [[nodiscard]] std::optional<GuestAddr> map_region(GuestAddr& next, std::uint64_t size);
    void release(GuestAddr region);
    void build_image(std::vector<TestExport> exports);
    void build_table(const std::vector<TestExport>& exports, bool gpl_only);
    GuestAddr put(std::span<const std::byte> bytes);

    KernelProfile m_profile;
    AddressSpace m_memory;
    Klog m_klog;
    std::map<std::string, GuestAddr, std::less<>> m_symbols;
    std::map<GuestAddr, std::uint64_t> m_regions;
    std::map<GuestAddr, std::uint64_t> m_objects;
    std::map<GuestAddr, std::uint64_t> m_percpu;
    GuestAddr m_next_data{0xffffffff82000000};
    GuestAddr m_next_module{0xffffffffc0000000};
    GuestAddr m_next_vmalloc{0xffffc90000000000};
    GuestAddr m_next_object{0xffff888000100000};
    GuestAddr m_next_percpu{0x20000};
    std::uint64_t m_tainted{};
    unsigned m_fail_module_alloc{};
    std::vector<std::string> m_steps;
    std::string m_refused_step; ///< empty: the loader is to do all
    int m_step_err{};
    std::optional<std::pair<std::vector<StepEvent>, OwnResult>> m_own_load;
};

/// Keeps the order of events.
class TestObserver final : public LoadObserver
{
public:
    void stage_entered(std::string_view name, const LoadContext&) override { last_stage = name; }
    void stage_left(std::string_view name, const LoadContext&) override
    {
        left.push_back(std::string{name} + (calls > 1 ? ' ' + std::to_string(calls) : ""));
        calls = 1;
    }
    void stage_repeated(std::string_view, std::uint64_t times) override { calls = times; }
    void stage_failed(std::string_view name, const LoadContext&, const Failure&) override
    {
        failed = name;
    }
    [[nodiscard]] bool wants_guest_stages() const override { return watch_guest; }
    void stage_undone(std::string_view name, const LoadContext&) override
    {
        undone.emplace_back(name);
    }
    void symbol_resolved(const ResolvedSymbol& symbol) override
    {
        resolved.emplace_back(symbol.name, symbol.value);
        owners.emplace_back(symbol.owner);
    }
    [[nodiscard]] bool wants_relocations() const override { return watch_relocations; }
    void relocation_applied(const AppliedRelocation& relocation) override
    {
        relocations.push_back(relocation);
    }
    void memory_freed(std::string_view what, GuestRange) override { freed.emplace_back(what); }

    std::string last_stage;
    std::string failed;
    std::vector<std::string> left;
    std::uint64_t calls{1}; ///< of the stage that is left next
    std::vector<std::string> undone;
    std::vector<std::pair<std::string, GuestAddr>> resolved;
    std::vector<std::string> owners;
    std::vector<AppliedRelocation> relocations;
    std::vector<std::string> freed;
    bool watch_relocations{};
    bool watch_guest{};
};

/// Gives struct module the shape of v6.4 and later: one struct module_memory a kind of memory, and
/// struct _ddebug_info, as 6.12 has it.
void divide_by_type(KernelProfile& profile);

/// The same with one table of exports, and a byte of flags for each, as 7.2 has it.
void flag_exports(KernelProfile& profile);

/// struct module of the test kernel's profile.
[[nodiscard]] KoLayout ko_layout(const KernelProfile& profile);

/// A module that the test kernel loads without a word: signed by nobody, so `E` is set beforehand.
[[nodiscard]] KoBuilder demo_module(const TestKernel& kernel);

/// A file on its way: keeps what LoadContext refers to.
class TestLoad
{
public:
    TestLoad(TestKernel& kernel, std::vector<std::byte> file, std::uint32_t flags = 0);

    /// Runs the table of load_module() up to and with the stage of this name.
    KResult<> run_to(std::string_view last_stage);
    /// Runs one stage alone.
    KResult<> run_only(std::string_view stage);

    [[nodiscard]] LoadContext& context() noexcept { return m_context; }
    [[nodiscard]] const TestObserver& observer() const noexcept { return m_observer; }
    [[nodiscard]] TestObserver& observer() noexcept { return m_observer; }

private:
    std::vector<std::byte> m_file;
    TestObserver m_observer;
    LoadContext m_context;
};

[[nodiscard]] std::string oops_cause(const KResult<>& result);

} // namespace kobox::test
