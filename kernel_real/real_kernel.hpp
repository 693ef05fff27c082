#pragma once

#include "kernel_real/guest_loader.hpp"
#include "kernel_real/guest_stages.hpp"
#include "kernel_real/snapshot.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kobox
{

/// A booted kernel behind the interface that the loader serves. Memory, notifiers, sysfs and init
/// are the guest's own; of a load the loader does what must be exact and visible, and the guest
/// what only it can do (own_step).
class RealKernel final : public Kernel
{
public:
    enum class Loader : std::uint8_t
    {
        host,  ///< ours
        guest, ///< the kernel's own load_module(), by its system call
    };
    struct Options
    {
        Loader loader = Loader::host;
        std::uint64_t budget = ~std::uint64_t{}; ///< translation blocks for the whole run
        std::uint32_t settle_ms = 20; ///< virtual time that passes after each load and unload
        /// The loader's own module_finalize() and ftrace_module_init(), as for a fake kernel, in
        /// the stead of the guest's.
        bool finalize_on_host = false;
    };

    RealKernel(RestoredKernel restored, const Options& options);
    ~RealKernel() override;
    /// Gives the kernel back as it is now; nothing else may be called any more.
    [[nodiscard]] RestoredKernel release();

    [[nodiscard]] const KernelProfile& profile() const noexcept override
    {
        return *m_restored.profile;
    }
    [[nodiscard]] PagedMemory& memory() noexcept override { return m_booted->memory(); }
    /// What the guest printed since it was restored.
    [[nodiscard]] Klog& klog() noexcept override;
    [[nodiscard]] std::optional<GuestAddr> image_symbol(std::string_view name) const override;
    void lock_params(GuestAddr mod, bool locked) override;
    [[nodiscard]] std::optional<GuestAddr> module_alloc(std::uint64_t size) override;
    void module_memfree(GuestAddr region) override;
    /// For the loader's copy of a file, which it reads as one piece: vmalloc space is none for the
    /// host, so it lies in the host's window.
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
    using Kernel::warn;
    void warn(std::string_view location, std::string_view text, std::string_view function) override;
    [[nodiscard]] KResult<> module_notify(ModuleState state, GuestAddr mod) override;
    [[nodiscard]] KResult<> mod_sysfs_setup(GuestAddr mod) override;
    void mod_sysfs_teardown(GuestAddr mod) override;
    void set_request_module(RequestModule handler) override;
    [[nodiscard]] std::optional<KResult<OwnResult>> own_step(const OwnStep& step) override;
    [[nodiscard]] std::string_view kind() const noexcept override { return "real"; }
    [[nodiscard]] std::uint64_t now_ns() const noexcept override;
    [[nodiscard]] std::uint64_t executed() const noexcept override;

    [[nodiscard]] BootedKernel& booted() noexcept { return *m_booted; }
    /// Answers request_module_nowait(), which nobody waits for. After a load, or when a sleep
    /// begins: as late as modprobe could come on a machine with one CPU.
    [[nodiscard]] KResult<> serve_requests();
    /// Lets virtual time pass, in which the kernel's threads, works and timers run.
    [[nodiscard]] KResult<> sleep_ms(std::uint32_t ms);
    /// For the loads that follow.
    void set_loader(Loader loader) noexcept { m_options.loader = loader; }
    /// Told of each module that is loaded, by either loader, before its init begins. May throw: the
    /// exception comes out of the load.
    using InitObserver = std::function<void(GuestAddr mod)>;
    void observe_init(InitObserver observer) { m_before_init = std::move(observer); }

private:
    struct OwnCode;
    /// A call whose failure ends the run by the exception that run_as_kernel() of the loader knows.
    std::uint64_t must_call(std::string_view function, std::initializer_list<std::uint64_t> args);
    [[nodiscard]] Failure failure_of(const BootedKernel::CallFailure& failure);
    /// "symbol+0x12/0x40 [module]": by the kernel's own lookup, whatever it was doing. For a run
    /// that is over.
    [[nodiscard]] std::string name_of(GuestAddr address);
    void print(KernLevel level, std::string_view text);
    void read_log();
    void call_modprobe();
    /// What the log says of it when a task has died: an oops ends no call but its own task's.
    [[nodiscard]] std::optional<Failure> death(std::string_view stage);
    [[nodiscard]] KResult<OwnResult> finish(GuestLoader::Result result, std::string_view stage);
    [[nodiscard]] KResult<OwnResult> load_by_guest(const OwnStep& step);
    [[nodiscard]] KResult<OwnResult> prepare_coming(GuestAddr mod);
    [[nodiscard]] KResult<OwnResult> set_up_sysfs(const OwnStep& step);
    [[nodiscard]] KResult<OwnResult> add_dyndbg(const OwnStep& step);
    [[nodiscard]] KResult<OwnResult> insert_into_tree(GuestAddr mod);
    [[nodiscard]] KResult<OwnResult> protect_memory(GuestAddr mod);
    [[nodiscard]] KResult<OwnResult> allocate_memory(GuestAddr mod, std::size_t region);
    [[nodiscard]] KResult<OwnResult> restore_rox(GuestAddr mod);
    [[nodiscard]] KResult<OwnResult> init(GuestAddr mod);
    /// A function of the guest's that takes a step of a load back, where the guest has it.
    [[nodiscard]] KResult<OwnResult> undo(std::string_view function, GuestAddr argument);
    [[nodiscard]] bool has(std::string_view function) const;

    RestoredKernel m_restored;
    BootedKernel* m_booted; ///< the restored one
    Options m_options;
    ProcessWindow m_window;
    GuestLoader m_loader;
    Klog m_klog;
    std::uint64_t m_next_record{};
    std::uint64_t m_first_block{};
    RequestModule m_request_module;
    std::vector<std::string> m_put_off; ///< requests that nobody waits for
    InitObserver m_before_init;
    std::unique_ptr<GuestStages> m_stages; ///< from the first load on that somebody looks at
    std::vector<GuestRange> m_copies;      ///< what vmalloc() gave, in the order of addresses
};

} // namespace kobox
