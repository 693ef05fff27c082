#pragma once

#include "emu/call_frame.hpp"
#include "emu/machine.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

class HostState;
class Slab;

/// What stands behind an export of the fake kernel.
enum class Behind : std::uint8_t
{
    host_call,  ///< C++ (kernel_stub/calls)
    guest_code, ///< a few instructions in the image (thunks)
    data,       ///< an object in the image
    trap_slot,  ///< nothing yet: a call ends the run as Unsupported
};

/// The kernel that kobox builds from a profile: a real export table in guest memory, host calls
/// behind the exports. Starts in milliseconds.
class FakeKernel final : public Kernel
{
public:
    struct Options
    {
        std::uint64_t budget = 50'000'000; ///< instructions for the whole run
    };

    FakeKernel(const KernelProfile& profile, const Options& options);
    ~FakeKernel() override;

    // The Kernel interface.
    [[nodiscard]] const KernelProfile& profile() const noexcept override;
    [[nodiscard]] AddressSpace& memory() noexcept override;
    [[nodiscard]] Klog& klog() noexcept override;
    [[nodiscard]] std::optional<GuestAddr> image_symbol(std::string_view name) const override;
    [[nodiscard]] std::optional<GuestAddr> module_alloc(std::uint64_t size) override;
    void module_memfree(GuestAddr region) override;
    [[nodiscard]] std::optional<GuestAddr> vmalloc(std::uint64_t size) override;
    void vfree(GuestAddr region) override;
    [[nodiscard]] std::optional<GuestAddr> kzalloc(std::uint64_t size) override;
    void kfree(GuestAddr object) override;
    [[nodiscard]] std::optional<GuestAddr> alloc_reserved_percpu(
        std::uint64_t size, std::uint64_t align) override;
    void free_percpu(GuestAddr offset) override;
    [[nodiscard]] GuestAddr per_cpu_ptr(GuestAddr offset) const override;
    void set_memory(GuestRange range, Perms perms) override;
    using Kernel::call;
    [[nodiscard]] KResult<std::uint64_t> call(
        GuestAddr function, std::span<const std::uint64_t> args) override;
    void add_taint(Taint flag) override;
    [[nodiscard]] std::uint64_t tainted() const noexcept override;
    /// Registers and call trace are those of the host call's caller.
    using Kernel::warn;
    void warn(std::string_view location, std::string_view text, std::string_view function) override;
    [[nodiscard]] KResult<> module_notify(ModuleState state, GuestAddr mod) override;
    [[nodiscard]] KResult<> mod_sysfs_setup(GuestAddr mod) override;
    void mod_sysfs_teardown(GuestAddr mod) override;
    void set_request_module(RequestModule handler) override;
    [[nodiscard]] bool returned_with_irqs_disabled() const noexcept override;
    [[nodiscard]] std::string_view kind() const noexcept override { return "fake"; }
    [[nodiscard]] std::uint64_t now_ns() const noexcept override;
    [[nodiscard]] std::uint64_t executed() const noexcept override;

    // For host calls.
    [[nodiscard]] Machine& machine() noexcept;
    [[nodiscard]] Slab& slab() noexcept;
    /// Where each subject of host calls keeps what a guest cannot see.
    [[nodiscard]] HostState& host_state() noexcept;
    /// A call back into the guest from a handler: RAX. A failure of the callee ends the whole run:
    /// it leaves through an exception that only the dispatcher catches.
    std::uint64_t call_guest(GuestAddr function, std::initializer_list<std::uint64_t> args);
    /// Host calls that sleep or delay advance the virtual time.
    void advance_ns(std::uint64_t ns) noexcept;
    /// Whether there is a modprobe in this system.
    [[nodiscard]] bool has_modprobe() const noexcept;
    /// Runs modprobe as a task of its own; what it says, or -ENOENT when there is none. Spends
    /// budget, as a start of a program does. Leaves through the dispatcher's exception when the
    /// guest crashed in one of the modules.
    [[nodiscard]] int request_module(std::string_view name);
    /// Runs `work` as a new task with a stack of its own, while the current one sleeps in a host
    /// call.
    void run_as_task(std::string_view comm, const std::function<void()>& work);
    /// The guest dies here, as BUG() or panic() in the kernel would: writes the report and unwinds.
    [[noreturn]] void die(const std::string& cause);
    /// dump_stack() of a kernel function, at a level.
    void dump_stack(KernLevel level);
    /// A feature of the host call that kobox lacks ends the run as Unsupported.
    [[noreturn]] void unsupported(std::string what);

    /// From the kallsyms of image and modules.
    [[nodiscard]] std::string sprint_symbol(GuestAddr addr) const override;

    // For `kobox kernel info` and `kernel export`.
    struct Region
    {
        std::string name;
        GuestRange range;
        std::string note;
    };
    [[nodiscard]] std::vector<Region> map() const;
    struct ExportInfo
    {
        GuestAddr value;
        Behind behind;
        std::string_view note;
    };
    [[nodiscard]] std::optional<ExportInfo> export_info(std::string_view name) const;

    /// Called at every call of an export that goes through a slot, for --trace calls.
    using CallTracer =
        std::function<void(std::string_view name, CallFrame& frame, GuestAddr caller)>;
    void set_call_tracer(CallTracer tracer);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kobox
