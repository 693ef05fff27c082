#pragma once

#include "cli/check/check_kernel.hpp"
#include "cli/report.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "loader/explain.hpp"
#include "loader/export_index.hpp"
#include "loader/exporter.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace kobox::cli
{

/// What one kernel says to one module.
struct CheckResult
{
    Verdict verdict;
    std::vector<std::string> log;           ///< the kernel's lines, when it did not load
    std::vector<std::string> needs;         ///< files of what it depends on, directly or not
    std::vector<std::string> not_given;     ///< names among `depends:` that no file was given for
    std::vector<std::string> needs_refused; ///< names of those that do not load themselves

    /// It would load, and so would all that it needs.
    [[nodiscard]] bool good() const noexcept { return verdict.good() && needs_refused.empty(); }
};

struct CheckedFile
{
    const std::string& path;
    std::size_t group;
    std::span<const std::byte> bytes;
};

/// Takes module after module up to the entry of do_init_module(). What a module
/// depends on is there by its exports alone. For one thread.
///
/// A kernel that took a module can take the next one when the load has been
/// undone; it differs from a fresh one in what it logs but once. So it serves
/// to say yes: a module that it does not load is tried again in a fresh kernel,
/// and that one's answer counts.
class LoadChecker
{
public:
    /// `others`: kernels to be named when they export what this one does not.
    LoadChecker(
        const CheckKernel& kernel, const CheckPolicy& policy, ExportIndex& index,
        std::vector<const KernelProfile*> others);
    ~LoadChecker();
    LoadChecker(const LoadChecker&) = delete;
    LoadChecker& operator=(const LoadChecker&) = delete;

    [[nodiscard]] CheckResult check(const CheckedFile& file);

private:
    [[nodiscard]] const Exporter& exporter(const ExporterFacts& facts);
    [[nodiscard]] CheckResult check_in_kernel(const CheckedFile& file);
    [[nodiscard]] std::vector<GuestAddr> add_needed(const CheckedFile& file, CheckResult& result);
    [[nodiscard]] std::vector<Refusal> explain_refusal(
        LoadContext& context, const Failure& failure, const RefusalNotes& notes, std::size_t group);
    void boot();

    ExportIndex* m_index;
    KernelProfile m_profile; ///< a copy: the vermagic of one that has none is the
                             ///< module's own
    bool m_vermagic_known;
    const TrustedKeys* m_trusted; ///< may be null
    CheckPolicy m_policy;
    std::vector<const KernelProfile*> m_others;
    std::unordered_map<std::string, std::vector<std::string>> m_similar; ///< names, by symbol
    std::unique_ptr<FakeKernel> m_kernel;
    unsigned m_loads{}; ///< that the kernel has seen
    std::unordered_map<const ExporterFacts*, Exporter> m_exporters;
};

} // namespace kobox::cli
