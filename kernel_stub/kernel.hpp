#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/klog.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kobox
{

/// enum module_state, include/linux/module.h (v6.1).
enum class ModuleState : std::uint32_t
{
    live = 0,
    coming = 1,
    going = 2,
    unformed = 3,
};

/// MODULE_REF_BASE, kernel/module/main.c (v6.1): the reference count of a module that nobody uses.
constexpr std::int32_t module_ref_base = 1;

/// Bits of the kernel's taint mask, include/linux/panic.h (v6.1).
enum class Taint : std::uint8_t
{
    proprietary_module = 0,
    forced_module = 1,
    cpu_out_of_spec = 2,
    forced_rmmod = 3,
    machine_check = 4,
    bad_page = 5,
    user = 6,
    die = 7,
    overridden_acpi_table = 8,
    warn = 9,
    crap = 10,
    firmware_workaround = 11,
    oot_module = 12,
    unsigned_module = 13,
    softlockup = 14,
    livepatch = 15,
    aux = 16,
    randstruct = 17,
    test = 18,
};

/// Whether add_taint() is called with LOCKDEP_NOW_UNRELIABLE for it (v6.1).
[[nodiscard]] constexpr bool makes_lockdep_unreliable(Taint flag) noexcept
{
    switch (flag)
    {
    case Taint::proprietary_module:
    case Taint::forced_module:
    case Taint::forced_rmmod:
    case Taint::machine_check:
    case Taint::bad_page:
    case Taint::die:
        return true;
    default:
        return false;
    }
}

/// The kernel that the loader serves: the fake one or a real one. All that loader/ knows of it.
/// Addresses are guest addresses; the loader reads and writes what they hold through memory().
class Kernel
{
public:
    Kernel() = default;
    virtual ~Kernel() = default;
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;

    [[nodiscard]] virtual const KernelProfile& profile() const noexcept = 0;
    [[nodiscard]] virtual GuestMemory& memory() noexcept = 0;
    [[nodiscard]] virtual Klog& klog() noexcept = 0;

    /// A symbol of the kernel image: "modules" (the list head), "__start___ksymtab", ...
    [[nodiscard]] virtual std::optional<GuestAddr> image_symbol(std::string_view name) const = 0;
    /// kernel_param_lock() and kernel_param_unlock() of a module, which some operations of
    /// parameters insist on. The fake kernel's do not.
    virtual void lock_params(GuestAddr, bool) {}

    /// Module space, zeroed, RW until set_memory(). nullopt: the kernel would return -ENOMEM.
    [[nodiscard]] virtual std::optional<GuestAddr> module_alloc(std::uint64_t size) = 0;
    virtual void module_memfree(GuestAddr region) = 0;
    [[nodiscard]] virtual std::optional<GuestAddr> vmalloc(std::uint64_t size) = 0;
    virtual void vfree(GuestAddr region) = 0;
    /// kzalloc(): zeroed.
    [[nodiscard]] virtual std::optional<GuestAddr> kzalloc(std::uint64_t size) = 0;
    virtual void kfree(GuestAddr object) = 0;
    /// The per-CPU *offset* (struct module's percpu field); its memory on CPU 0 is at
    /// per_cpu_ptr().
    [[nodiscard]] virtual std::optional<GuestAddr> alloc_reserved_percpu(
        std::uint64_t size, std::uint64_t align) = 0;
    virtual void free_percpu(GuestAddr offset) = 0;
    [[nodiscard]] virtual GuestAddr per_cpu_ptr(GuestAddr offset) const = 0;
    /// set_memory_ro(), _x(), _nx() and _rw() as one: the range has these permissions afterwards.
    virtual void set_memory(GuestRange range, Perms perms) = 0;

    /// Runs a guest function to its end; RAX on success. Spends the run's instruction budget.
    [[nodiscard]] virtual KResult<std::uint64_t> call(
        GuestAddr function, std::span<const std::uint64_t> args) = 0;
    [[nodiscard]] KResult<std::uint64_t> call(
        GuestAddr function, std::initializer_list<std::uint64_t> args)
    {
        return call(function, std::span{args.begin(), args.size()});
    }

    virtual void add_taint(Taint flag) = 0;
    [[nodiscard]] virtual std::uint64_t tainted() const noexcept = 0;
    /// WARN() of a kernel function that kobox mirrors: `location` is file:line of its source,
    /// `text` its own line or empty, `function` its name; when that is empty, the export that the
    /// guest called. Writes the report and taints.
    virtual void warn(
        std::string_view location, std::string_view text, std::string_view function) = 0;
    void warn(std::string_view location, std::string_view text) { warn(location, text, {}); }

    /// %pS: "name+0x12/0x40 [module]"; "0x..." for an address without a symbol, and where the
    /// kernel keeps its symbols to itself.
    [[nodiscard]] virtual std::string sprint_symbol(GuestAddr addr) const;

    /// The module notifier chain (COMING, LIVE, GOING). On a refusal of MODULE_STATE_COMING the
    /// notifiers already told are told GOING.
    [[nodiscard]] virtual KResult<> module_notify(ModuleState state, GuestAddr mod) = 0;
    /// The module appears in or leaves /sys/module. -EINVAL when the name is taken.
    [[nodiscard]] virtual KResult<> mod_sysfs_setup(GuestAddr mod) = 0;
    virtual void mod_sysfs_teardown(GuestAddr mod) = 0;

    /// request_module(): the name or alias; the session that knows a module tree answers with the
    /// result of modprobe (0, a negative errno, or the positive status of modprobe as wait(2) has
    /// it). A failure that is no refusal, in a module that it loaded, ends the run.
    using RequestModule = std::function<KResult<int>(std::string_view name)>;
    virtual void set_request_module(RequestModule handler) = 0;

    /// A function of the kernel's own load_module(): entered, or left after so many calls in a row.
    struct StepEvent
    {
        std::string_view function; ///< a literal
        std::uint64_t calls{};     ///< 0: entered
    };
    /// Called while the guest runs: may read its memory, and nothing else.
    using StepListener = std::function<void(const StepEvent&)>;

    /// A step of a load or an unload, by the kernel function that does it, and what the loader has
    /// made so far. What a function does not take is null or empty.
    struct OwnStep
    {
        std::string_view function;
        GuestAddr mod{}; ///< struct module, and struct load_info's members
        GuestAddr hdr{};
        GuestAddr sechdrs{};
        GuestAddr secstrings{};
        GuestRange dyndbg{};               ///< the module's struct _ddebug: first, and how many
        GuestRange dyndbg_classes{};       ///< the section of its struct ddebug_class_map
        std::span<const std::byte> file{}; ///< of "load_module"
        std::string_view text{};           ///< arguments of "load_module", name of "delete_module"
        std::uint32_t flags{};             ///< of finit_module(2) or delete_module(2)
        StepListener listener{};           ///< of "load_module"; empty: nobody looks
        bool run_init{true};               ///< of "load_module"; false: as if there were no init
    };
    struct OwnResult
    {
        std::int64_t value{};     ///< 0, or a negative errno
        std::string_view stage{}; ///< where a whole load ended; a literal
    };
    /// A kernel that is made of its own code does the step with it. nullopt: this one is not, or
    /// lacks the function, and the loader does the work.
    [[nodiscard]] virtual std::optional<KResult<OwnResult>> own_step(const OwnStep&)
    {
        return std::nullopt;
    }

    /// What a report says of it: "fake" or "real".
    [[nodiscard]] virtual std::string_view kind() const noexcept = 0;
    /// Virtual time since boot.
    [[nodiscard]] virtual std::uint64_t now_ns() const noexcept = 0;
    /// What the guest executed, in the unit of the run's budget: instructions of a fake kernel,
    /// translation blocks of a real one.
    [[nodiscard]] virtual std::uint64_t executed() const noexcept = 0;

    /// Whether the guest function that call() ran last came back with interrupts disabled. They are
    /// as they were before the call by now.
    [[nodiscard]] virtual bool returned_with_irqs_disabled() const noexcept { return false; }

    /// The flag that WARN_ONCE() and WARN_ON_ONCE() at this place of the source keep: true when it
    /// was not set yet. `file` is a literal.
    [[nodiscard]] bool set_warned(std::string_view file, int line)
    {
        return m_warned.emplace(file, line).second;
    }

private:
    std::set<std::pair<std::string_view, int>> m_warned;
};

/// %ps: sprint_symbol() without offset and size.
[[nodiscard]] std::string sprint_symbol_no_offset(const Kernel& kernel, GuestAddr addr);

} // namespace kobox
