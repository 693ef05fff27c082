#include "cli/check/load_checker.hpp"

#include "loader/explain.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/undo_load.hpp"

#include <algorithm>
#include <utility>

namespace kobox::cli
{
namespace
{

constexpr std::uint64_t proprietary = std::uint64_t{1}
                                      << static_cast<unsigned>(Taint::proprietary_module);

/// A kernel that saw this many modules makes room for a new one: whatever an
/// undo leaves behind does not gather.
constexpr unsigned loads_per_kernel = 500;

} // namespace

LoadChecker::LoadChecker(
    const CheckKernel& kernel, const CheckPolicy& policy, ExportIndex& index,
    std::vector<const KernelProfile*> others)
    : m_index{&index},
      m_profile{*kernel.profile},
      m_vermagic_known{kernel.vermagic_known},
      m_trusted{kernel.trusted ? &*kernel.trusted : nullptr},
      m_policy{policy},
      m_others{std::move(others)}
{
    boot();
}

LoadChecker::~LoadChecker() = default;

void LoadChecker::boot()
{
    m_kernel.reset();
    m_kernel = std::make_unique<FakeKernel>(m_profile, FakeKernel::Options{});
    if (m_policy.sig_enforce)
        set_module_sig_enforced(*m_kernel);
    m_loads = 0;
}

const Exporter& LoadChecker::exporter(const ExporterFacts& facts)
{
    const auto known = m_exporters.find(&facts);
    if (known != m_exporters.end())
        return known->second;
    return m_exporters
        .try_emplace(
            &facts, facts.name, facts.exports, facts.proprietary ? proprietary : 0, m_profile)
        .first->second;
}

std::vector<GuestAddr> LoadChecker::add_needed(const CheckedFile& file, CheckResult& result)
{
    auto needed =
        m_index->closure(module_name_of_path(file.path), modinfo_depends(file.bytes), file.group);
    result.not_given = std::move(needed.missing);
    std::vector<GuestAddr> added;
    for (const ExporterFacts* facts : needed.modules)
    {
        result.needs.push_back(facts->path);
        if (facts->exports.empty())
            continue;
        if (const auto mod = exporter(*facts).add_to(*m_kernel))
            added.push_back(*mod);
        else
            result.not_given.push_back(facts->name);
    }
    return added;
}

std::vector<Refusal> LoadChecker::explain_refusal(
    LoadContext& context, const Failure& failure, const RefusalNotes& notes, std::size_t group)
{
    const ExplainSources sources{
        .providers =
            [this, group](std::string_view symbol) {
                std::vector<std::string> names;
                for (const auto* facts : m_index->exporters_of(symbol, group))
                    names.push_back(facts->name);
                return names;
            },
        .other_kernels = m_others,
        .max_nearest = 0,
    };
    auto refusals = explain(context, failure, notes, sources);
    // Names are compared with every export of the kernel: for the first symbol alone, once each.
    const auto missing = std::ranges::find(refusals, RefusalRule::symbol_missing, &Refusal::rule);
    if (missing != refusals.end() && missing->providers.empty())
    {
        const auto [known, is_new] = m_similar.try_emplace(missing->subject);
        if (is_new)
            known->second = nearest_exports(m_profile, missing->subject);
        missing->nearest = known->second;
    }
    return refusals;
}

CheckResult LoadChecker::check_in_kernel(const CheckedFile& file)
{
    CheckResult result;
    const auto exporters = add_needed(file, result);
    RefusalRecorder observer;
    LoadContext context{
        .kernel = *m_kernel,
        .observer = observer,
        .request =
            {.file = file.bytes,
             .flags = m_policy.flags,
             .run_init = false,
             .file_name = file.path,
             .trusted = m_trusted},
    };
    const auto loaded = load_module(context);
    result.verdict = verdict_of(
        context.info.name.empty() ? module_name_of_path(file.path) : context.info.name, loaded,
        std::nullopt, budget_unit(context.kernel));
    if (!loaded)
    {
        result.verdict.refusals =
            explain_refusal(context, loaded.error(), observer.notes(), file.group);
        for (const auto& record : m_kernel->klog().records())
            result.log.push_back(record.text);
        boot();
        return result;
    }
    result.verdict.detail = "init was not run";
    if (!undo_load(context) || ++m_loads == loads_per_kernel)
    {
        boot();
        return result;
    }
    for (const GuestAddr mod : exporters)
        Exporter::remove_from(*m_kernel, mod);
    return result;
}

CheckResult LoadChecker::check(const CheckedFile& file)
{
    if (!m_vermagic_known)
        m_profile.vermagic = modinfo_value(file.bytes, "vermagic");
    const bool fresh = m_loads == 0;
    auto result = check_in_kernel(file);
    if (!result.verdict.good() && !fresh)
        result = check_in_kernel(file);
    return result;
}

} // namespace kobox::cli
