#include "cli/stage_tracer.hpp"

#include "cli/report.hpp"

#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

void StageTracer::stage_left(std::string_view name, const LoadContext& /*context*/)
{
    const auto calls = std::exchange(m_calls, 1);
    fmt::print(
        m_out, "{} {}{}\n", m_style(Colour::green, "ok    "), name,
        calls == 1 ? "" : fmt::format(" ({} calls)", calls));
}

void StageTracer::stage_repeated(std::string_view /*name*/, std::uint64_t calls)
{
    m_calls = calls;
}

void StageTracer::stage_failed(
    std::string_view name, const LoadContext& context, const Failure& failure)
{
    auto verdict =
        verdict_of(context.info.name, tl::unexpected{failure}, {}, budget_unit(context.kernel));
    verdict.last_seen = context.last_seen;
    fmt::print(m_out, "{} {}: {}\n", m_style(Colour::red, "failed"), name, verdict.line());
}

void StageTracer::stage_undone(std::string_view name, const LoadContext& /*context*/)
{
    fmt::print(m_out, "{} {}\n", m_style(Colour::yellow, "undone"), name);
}

void StageTracer::signature_checked(const SignatureVerdict& verdict)
{
    for (const auto& line : signature_lines(verdict))
        fmt::print(m_out, "         {}\n", line);
}

void StageTracer::patched(std::string_view what, std::uint64_t sites)
{
    fmt::print(m_out, "         patched {}: {}\n", what, sites);
}

void StageTracer::memory_freed(std::string_view what, GuestRange range)
{
    fmt::print(
        m_out, "         freed {}: {:#x}, {} bytes\n", what, to_u64(range.start), range.size);
}

} // namespace kobox::cli
