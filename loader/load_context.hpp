#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// One relocation as it is applied, in the ABI's letters: value = S + A (- P).
struct AppliedRelocation
{
    std::uint32_t section; ///< the relocation section's index
    std::uint32_t type;
    std::string_view symbol; ///< may be empty (section symbols)
    std::uint64_t s;
    std::int64_t a;
    GuestAddr p;
    std::uint64_t value;
};

/// A symbol as simplify_symbols() resolved it.
struct ResolvedSymbol
{
    std::string_view name;
    GuestAddr value{};
    std::string_view owner; ///< a module's name, or "vmlinux"
    bool gpl_only{};
    std::string_view name_space;
    bool weak_unresolved{};
};

struct LoadContext;
struct SignatureVerdict;

/// What kobox observed of a load, beside the kernel log; reporters turn it into text or JSON.
/// Every function has an empty body, so that a reporter overrides what it wants.
class LoadObserver
{
public:
    virtual ~LoadObserver() = default;
    virtual void stage_entered(std::string_view, const LoadContext&) {}
    virtual void stage_left(std::string_view, const LoadContext&) {}
    virtual void stage_failed(std::string_view, const LoadContext&, const Failure&) {}
    virtual void stage_undone(std::string_view, const LoadContext&) {}
    /// Only for a module with a signature whose trailer is sound.
    virtual void signature_checked(const SignatureVerdict&) {}
    virtual void symbol_resolved(const ResolvedSymbol&) {}
    /// False by default, so that the relocation loop costs nothing when nobody looks.
    [[nodiscard]] virtual bool wants_relocations() const { return false; }
    virtual void relocation_applied(const AppliedRelocation&) {}
    /// A patch of module_finalize(): "alternatives", "retpolines", ... and how many sites.
    virtual void patched(std::string_view /*what*/, std::uint64_t /*sites*/) {}
    virtual void memory_freed(std::string_view /*what*/, GuestRange) {}
    /// Whether functions of a kernel's own load_module() are to be told as stages, where it loads.
    /// False by default: they are looked for in everything that the guest executes.
    [[nodiscard]] virtual bool wants_guest_stages() const { return false; }
    /// Before stage_left(): the function that stands for the stage was called so often, one call
    /// after the other.
    virtual void stage_repeated(std::string_view, std::uint64_t /*calls*/) {}
};

/// struct load_info, kernel/module/internal.h (v6.1).
struct LoadInfo
{
    std::string name;
    GuestAddr hdr{}; ///< the copy of the file in vmalloc space; section headers are edited there
    std::uint64_t len{};
    GuestAddr mod{}; ///< struct module: in the HDR copy first, then in the core part
    GuestAddr sechdrs{};
    GuestAddr secstrings{};
    GuestAddr strtab{};
    std::uint32_t shnum{};
    std::uint64_t symoffs{};
    std::uint64_t stroffs{};
    std::uint64_t init_typeoffs{};
    std::uint64_t core_typeoffs{};
    std::uint64_t mod_kallsyms_init_off{};
    bool sig_ok{};
    struct
    {
        GuestAddr descs;
        std::uint32_t num_descs;
        GuestRange classes; ///< of struct ddebug_class_map
    } dyndbg{};
    struct
    {
        std::uint32_t sym, str, mod, vers, info, pcpu;
    } index{};
};

/// Flags of finit_module(2), include/uapi/linux/module.h (v6.1).
enum class ModuleInitFlag : std::uint32_t
{
    ignore_modversions = 1,
    ignore_vermagic = 2,
    compressed_file = 4,
};

class TrustedKeys;

struct LoadRequest
{
    std::span<const std::byte> file;
    std::string args{};      ///< "param=value ..." as init_module(2) takes them
    std::uint32_t flags{};   ///< of finit_module(2)
    bool by_init_module{};   ///< init_module(2), which has no flags, and not finit_module(2)
    bool run_init{true};     ///< false: stop at the entry of do_init_module()
    std::string file_name{}; ///< for messages of kobox, not of the kernel
    /// What signatures are verified against; null: the certificates of the kernel's profile.
    const TrustedKeys* trusted{};
};

[[nodiscard]] inline bool has_flag(const LoadRequest& request, ModuleInitFlag flag) noexcept
{
    return (request.flags & static_cast<std::uint32_t>(flag)) != 0;
}

/// One load_module() on its way through the stages.
struct LoadContext
{
    Kernel& kernel;
    LoadObserver& observer;
    LoadRequest request;
    LoadInfo info{};
    GuestAddr args{};           ///< the guest's copy, from strndup_user() on
    std::int64_t init_result{}; ///< what init returned, once do_init_module() ran it
    bool init_ran{};
    /// Of a load that the guest does as a whole, where it is watched: the last of its functions
    /// that was seen. A literal.
    std::string_view last_seen{};

    [[nodiscard]] GuestStruct module() const
    {
        return {kernel.memory(), kernel.profile(), "module", info.mod};
    }
};

/// A row of the pipeline: the kernel's name, the work, and what the goto ladder of load_module()
/// runs when a *later* stage fails.
struct LoadStage
{
    std::string_view name;
    KResult<> (*run)(LoadContext&);
    void (*undo)(LoadContext&) = nullptr;
    /// `return stage(mod)` in load_module(): its failure does not run the ladder.
    bool leaves_the_ladder = false;
};

/// Runs the stages in order; when the kernel refuses, the undos of the finished ones, last first.
/// The failing stage has undone its own partial work before it returns, as the kernel's functions
/// do. Nothing is undone after a crash: a real kernel would have killed the task there.
KResult<> run_stages(std::span<const LoadStage> stages, LoadContext& context);

/// The undos of the stages before `failed`, last first. A crash in one of them ends the walk, as it
/// would end the task.
KResult<> undo_stages(std::span<const LoadStage> stages, std::size_t failed, LoadContext& context);

/// load_module() of a release as a table.
[[nodiscard]] std::span<const LoadStage> load_module_stages(const KernelProfile& profile);

/// Mirrors init_module(2) / finit_module(2), kernel/module/main.c (v6.1): the whole load, and init.
KResult<> load_module(LoadContext& context);

/// Mirrors delete_module(2), kernel/module/main.c (v6.1). `flags`: O_NONBLOCK, O_TRUNC.
KResult<> delete_module(Kernel& kernel, std::string_view name, std::uint32_t flags);

} // namespace kobox
