#include "cli/stage_tracer.hpp"

#include "cli/report.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

void StageTracer::stage_left(std::string_view name, const LoadContext& /*context*/)
{
    fmt::print(m_out, "{} {}\n", m_style(Colour::green, "ok    "), name);
}

void StageTracer::stage_failed(
    std::string_view name, const LoadContext& context, const Failure& failure)
{
    const auto verdict =
        verdict_of(context.info.name, tl::unexpected{failure}, {}, budget_unit(context.kernel));
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
