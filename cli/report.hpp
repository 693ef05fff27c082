#pragma once

#include "cli/exit_code.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/klog.hpp"
#include "loader/explain.hpp"
#include "loader/load_context.hpp"
#include "loader/refusal.hpp"
#include "loader/signature.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

enum class VerdictKind : std::uint8_t
{
    loaded,      ///< init returned 0 or more, or the module has none
    unloaded,    ///< delete_module() took it away
    refused,     ///< the kernel refused, or init returned an error
    oops,        ///< the guest crashed
    unsupported, ///< kobox lacks something
    budget,      ///< it is spent
};

/// As reports have it.
[[nodiscard]] std::string_view name_of(VerdictKind kind);

/// How one module's load, run or unload ended.
struct Verdict
{
    VerdictKind kind{};
    std::string module;
    std::string stage;                       ///< where it ended; empty when all went well
    int err{};                               ///< positive errno; 0 unless refused
    std::optional<std::int64_t> init_result; ///< what init returned, if it ran
    std::string last_seen; ///< of a load by the kernel's own code: LoadContext::last_seen
    std::string detail;    ///< the crash's cause, the missing export, the budget and its unit
    std::string where;     ///< symbol+offset of a crash, of the caller or of the spent budget
    std::vector<Refusal> refusals; ///< why the kernel refused, in the order in which it found out

    [[nodiscard]] bool good() const noexcept { return exit_code() == ExitCode::ok; }
    [[nodiscard]] ExitCode exit_code() const noexcept;
    /// The closing line, without the "kobox: " before it.
    [[nodiscard]] std::string line() const;
};

/// What a person wants to know of a signature, a line for each signer.
[[nodiscard]] std::vector<std::string> signature_lines(const SignatureVerdict& verdict);

/// What the kernel's budget counts: "instructions", "blocks".
[[nodiscard]] std::string_view budget_unit(const Kernel& kernel);

[[nodiscard]] Verdict verdict_of(
    std::string module, const KResult<>& result, std::optional<std::int64_t> init_result,
    std::string_view budget_unit);

struct StageRecord
{
    std::string name;
    enum class Status : std::uint8_t
    {
        done,
        failed,
        undone,
    } status{};
    std::uint64_t calls{1}; ///< of the guest's function that stands for it, in a row
};

struct ImportRecord
{
    std::string name;
    GuestAddr value{};
    std::string owner;
    bool gpl_only{};
    std::string name_space;
    bool weak_unresolved{};
};

struct PatchRecord
{
    std::string what;
    std::uint64_t sites{};
};

struct FreedRecord
{
    std::string what;
    GuestRange range;
};

/// What verifying a module's signature came to.
struct SignatureRecord
{
    int err{}; ///< 0: a trusted key made it
    std::vector<SignerInfo> signers;
};

/// What was observed of one module's load; filled by a Recorder.
struct ModuleRecord
{
    std::string name;
    std::string file;
    std::string args;
    std::uint64_t file_size{};
    std::optional<SignatureRecord> signature; ///< none: the module has no signature
    std::vector<StageRecord> stages;
    std::vector<ImportRecord> imports;
    std::vector<PatchRecord> patches;
    std::vector<FreedRecord> freed;
    Verdict verdict;
};

/// Collects a ModuleRecord, and hands every event on to a second observer that may print it.
class Recorder final : public RefusalObserver
{
public:
    Recorder(ModuleRecord& record, LoadObserver* next) : m_record{&record}, m_next{next} {}

    void stage_entered(std::string_view name, const LoadContext& context) override;
    void stage_left(std::string_view name, const LoadContext& context) override;
    void stage_failed(
        std::string_view name, const LoadContext& context, const Failure& failure) override;
    void stage_undone(std::string_view name, const LoadContext& context) override;
    void stage_repeated(std::string_view name, std::uint64_t calls) override;
    void signature_checked(const SignatureVerdict& verdict) override;
    void symbol_resolved(const ResolvedSymbol& symbol) override;
    [[nodiscard]] bool wants_relocations() const override;
    [[nodiscard]] bool wants_guest_stages() const override { return true; }
    void relocation_applied(const AppliedRelocation& relocation) override;
    void patched(std::string_view what, std::uint64_t sites) override;
    void memory_freed(std::string_view what, GuestRange range) override;

    void refused(Refusal refusal) override;
    [[nodiscard]] bool wants_refusals() const override { return m_notes.wants_more(); }

    /// What explain() is to know.
    [[nodiscard]] const RefusalNotes& notes() const noexcept { return m_notes; }

private:
    ModuleRecord* m_record;
    LoadObserver* m_next;
    RefusalNotes m_notes;
    std::uint64_t m_calls{1}; ///< of the stage that is left next
};

} // namespace kobox::cli
