#include "cli/report.hpp"

#include "cli/errno_name.hpp"

#include <type_traits>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

std::string refusal_line(const Verdict& verdict)
{
    const auto text = errno_text(verdict.err);
    const auto named = fmt::format(
        "-{} ({}{}{})", verdict.err, errno_name(verdict.err), text.empty() ? "" : ": ", text);
    if (verdict.init_result && *verdict.init_result == -verdict.err)
        return fmt::format("{}: init returned {}", verdict.module, named);
    const auto seen = verdict.last_seen.empty()
                          ? std::string{}
                          : fmt::format(" (last seen in {})", verdict.last_seen);
    auto line = fmt::format("{}: refused by {}{}: {}", verdict.module, verdict.stage, seen, named);
    if (!verdict.detail.empty())
        line.append("; ").append(verdict.detail);
    return line;
}

} // namespace

std::string_view name_of(VerdictKind kind)
{
    switch (kind)
    {
    case VerdictKind::loaded:
        return "loaded";
    case VerdictKind::unloaded:
        return "unloaded";
    case VerdictKind::refused:
        return "refused";
    case VerdictKind::oops:
        return "oops";
    case VerdictKind::unsupported:
        return "unsupported";
    case VerdictKind::budget:
        return "budget";
    }
    return {};
}

ExitCode Verdict::exit_code() const noexcept
{
    switch (kind)
    {
    case VerdictKind::loaded:
    case VerdictKind::unloaded:
        return ExitCode::ok;
    case VerdictKind::refused:
        return ExitCode::refused;
    case VerdictKind::oops:
        return ExitCode::oops;
    case VerdictKind::unsupported:
        return ExitCode::unsupported;
    case VerdictKind::budget:
        return ExitCode::budget;
    }
    return ExitCode::usage;
}

std::string Verdict::line() const
{
    const auto at = where.empty() ? std::string{} : fmt::format(" at {}", where);
    switch (kind)
    {
    case VerdictKind::loaded:
        return init_result ? fmt::format("{}: loaded; init returned {}", module, *init_result)
                           : fmt::format("{}: loaded; {}", module, detail);
    case VerdictKind::unloaded:
        return fmt::format("{}: unloaded", module);
    case VerdictKind::refused:
        return refusal_line(*this);
    case VerdictKind::oops:
        return fmt::format("{}: oops in {}: {}{}", module, stage, detail, at);
    case VerdictKind::unsupported:
        return fmt::format("{}: Unsupported: {}{}", module, detail, at);
    case VerdictKind::budget:
        return fmt::format(
            "{}: the budget of {} is spent{}; --budget N allows more", module, detail, at);
    }
    return {};
}

std::string_view budget_unit(const Kernel& kernel)
{
    return kernel.kind() == "real" ? "blocks" : "instructions";
}

Verdict verdict_of(
    std::string module, const KResult<>& result, std::optional<std::int64_t> init_result,
    std::string_view budget_unit)
{
    Verdict verdict;
    verdict.module = std::move(module);
    verdict.init_result = init_result;
    if (result)
        return verdict;

    verdict.stage = result.error().stage;
    std::visit(
        [&]<typename T>(const T& what) {
            if constexpr (std::is_same_v<T, KError>)
            {
                verdict.kind = VerdictKind::refused;
                verdict.err = what.err;
            }
            else if constexpr (std::is_same_v<T, Oops>)
            {
                verdict.kind = VerdictKind::oops;
                verdict.detail = what.cause;
                verdict.where = what.where;
            }
            else if constexpr (std::is_same_v<T, Unsupported>)
            {
                verdict.kind = VerdictKind::unsupported;
                verdict.detail = what.what;
                verdict.where = what.where;
            }
            else
            {
                verdict.kind = VerdictKind::budget;
                verdict.detail = fmt::format("{} {}", what.instructions, budget_unit);
                verdict.where = what.where;
            }
        },
        result.error().what);
    return verdict;
}

std::vector<std::string> signature_lines(const SignatureVerdict& verdict)
{
    std::vector<std::string> lines;
    for (const auto& signer : verdict.signers)
    {
        const auto by = signer.key_id.empty()
                            ? fmt::format("{}, serial {}", signer.issuer, signer.serial)
                            : fmt::format("key {}", signer.key_id);
        const auto trust = signer.trusted_subject.empty() ? "the key is not known"
                           : verdict.err == 0             ? "verified"
                                                          : "it does not fit";
        lines.push_back(fmt::format(
            "signature: {} with {} by {}: {}", signer.digest, signer.public_key_algorithm, by,
            trust));
    }
    return lines;
}

void Recorder::stage_entered(std::string_view name, const LoadContext& context)
{
    m_notes.stage_entered(context);
    if (m_next != nullptr)
        m_next->stage_entered(name, context);
}

void Recorder::stage_left(std::string_view name, const LoadContext& context)
{
    m_record->stages.push_back(
        {std::string{name}, StageRecord::Status::done, std::exchange(m_calls, 1)});
    if (m_next != nullptr)
        m_next->stage_left(name, context);
}

void Recorder::stage_failed(
    std::string_view name, const LoadContext& context, const Failure& failure)
{
    m_notes.stage_failed(context);
    m_record->stages.push_back({std::string{name}, StageRecord::Status::failed, 1});
    if (m_next != nullptr)
        m_next->stage_failed(name, context, failure);
}

void Recorder::stage_undone(std::string_view name, const LoadContext& context)
{
    m_record->stages.push_back({std::string{name}, StageRecord::Status::undone, 1});
    if (m_next != nullptr)
        m_next->stage_undone(name, context);
}

void Recorder::stage_repeated(std::string_view name, std::uint64_t calls)
{
    m_calls = calls;
    if (m_next != nullptr)
        m_next->stage_repeated(name, calls);
}

void Recorder::signature_checked(const SignatureVerdict& verdict)
{
    m_record->signature = {verdict.err, verdict.signers};
    if (m_next != nullptr)
        m_next->signature_checked(verdict);
}

void Recorder::symbol_resolved(const ResolvedSymbol& symbol)
{
    m_record->imports.push_back(
        {std::string{symbol.name}, symbol.value, std::string{symbol.owner}, symbol.gpl_only,
         std::string{symbol.name_space}, symbol.weak_unresolved});
    if (m_next != nullptr)
        m_next->symbol_resolved(symbol);
}

bool Recorder::wants_relocations() const
{
    return m_next != nullptr && m_next->wants_relocations();
}

void Recorder::relocation_applied(const AppliedRelocation& relocation)
{
    if (m_next != nullptr)
        m_next->relocation_applied(relocation);
}

void Recorder::patched(std::string_view what, std::uint64_t sites)
{
    m_record->patches.push_back({std::string{what}, sites});
    if (m_next != nullptr)
        m_next->patched(what, sites);
}

void Recorder::memory_freed(std::string_view what, GuestRange range)
{
    m_record->freed.push_back({std::string{what}, range});
    if (m_next != nullptr)
        m_next->memory_freed(what, range);
}

void Recorder::refused(Refusal refusal)
{
    m_notes.add(std::move(refusal));
}

} // namespace kobox::cli
