#include "cli/check/check_report.hpp"

#include "cli/errno_name.hpp"
#include "cli/reasons.hpp"

#include <algorithm>
#include <array>

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::cli
{
namespace
{

/// From bad to worse. A file that was not read counts most: the answer is not complete.
constexpr auto by_badness = std::to_array<ExitCode>(
    {ExitCode::ok, ExitCode::budget, ExitCode::unsupported, ExitCode::refused, ExitCode::oops,
     ExitCode::usage});

ExitCode worse(ExitCode a, ExitCode b)
{
    return std::ranges::find(by_badness, a) > std::ranges::find(by_badness, b) ? a : b;
}

ExitCode exit_code_of(const CheckResult& result)
{
    const auto code = result.verdict.exit_code();
    return code == ExitCode::ok && !result.good() ? ExitCode::refused : code;
}

struct Column
{
    std::string head;
    std::size_t width;
};

std::string summary(const CheckReport& report, std::size_t kernel)
{
    std::size_t read = 0;
    std::size_t good = 0;
    for (const auto& row : report.rows)
    {
        if (!row.unreadable.empty())
            continue;
        ++read;
        good += row.results[kernel].good() ? 1 : 0;
    }
    return fmt::format("{} of {} modules load", good, read);
}

std::string name_of(const CheckRow& row)
{
    return row.path;
}

} // namespace

bool CheckRow::good() const noexcept
{
    return unreadable.empty() && std::ranges::all_of(results, &CheckResult::good);
}

ExitCode CheckReport::exit_code() const noexcept
{
    auto worst = ExitCode::ok;
    for (const auto& row : rows)
    {
        if (!row.unreadable.empty())
            worst = worse(worst, ExitCode::usage);
        for (const auto& result : row.results)
            worst = worse(worst, exit_code_of(result));
    }
    return worst;
}

std::string cell_text(const CheckResult& result)
{
    const Verdict& verdict = result.verdict;
    switch (verdict.kind)
    {
    case VerdictKind::refused:
        return fmt::format("refused: {}", errno_name(verdict.err));
    case VerdictKind::oops:
        return "oops";
    case VerdictKind::unsupported:
        return "unsupported";
    case VerdictKind::budget:
        return "budget spent";
    case VerdictKind::loaded:
    case VerdictKind::unloaded:
        break;
    }
    return result.needs_refused.empty() ? std::string{"loads"}
                                        : fmt::format("needs {}", result.needs_refused.front());
}

std::vector<std::string> result_lines(const CheckResult& result, const CheckedKernel& kernel)
{
    std::vector<std::string> lines;
    const Verdict& verdict = result.verdict;
    if (!verdict.good())
    {
        lines.push_back(verdict.line());
        std::ranges::move(
            reason_lines(verdict.refusals, {verdict.module, verdict.stage, kernel.release}),
            std::back_inserter(lines));
        if (!result.not_given.empty())
            lines.push_back(fmt::format(
                "  why: it depends on {}: no such file was given",
                fmt::join(result.not_given, ", ")));
    }
    else if (!result.needs_refused.empty())
    {
        lines.push_back(fmt::format(
            "{}: it would load, but it needs {}, which would not", verdict.module,
            fmt::join(result.needs_refused, ", ")));
    }
    return lines;
}

std::string check_table(const CheckReport& report, bool all)
{
    std::string text;
    for (std::size_t k = 0; k < report.kernels.size(); ++k)
    {
        const auto& kernel = report.kernels[k];
        text += fmt::format("kernel {}: {}", k + 1, kernel.label);
        if (!kernel.release.ends_with(kernel.label))
            text += fmt::format(" ({})", kernel.release);
        text += kernel.vermagic_known ? "\n" : "; its vermagic is not known and not compared\n";
    }

    std::size_t name_width = std::string_view{"module"}.size();
    std::vector<std::size_t> widths(report.kernels.size(), 1);
    for (const auto& row : report.rows)
    {
        if (row.good() && !all)
            continue;
        name_width = std::max(name_width, name_of(row).size());
        for (std::size_t k = 0; k < row.results.size(); ++k)
            widths[k] = std::max(widths[k], cell_text(row.results[k]).size());
    }
    const auto print_row = [&](std::string_view name, auto&& cell) {
        auto line = fmt::format("{:<{}}", name, name_width);
        for (std::size_t k = 0; k < widths.size(); ++k)
            line += fmt::format("  {:<{}}", cell(k), widths[k]);
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    if (std::ranges::any_of(report.rows, [all](const CheckRow& row) { return all || !row.good(); }))
        print_row("module", [](std::size_t k) { return std::to_string(k + 1); });
    for (const auto& row : report.rows)
    {
        if (row.good() && !all)
            continue;
        if (!row.unreadable.empty())
        {
            text += fmt::format("{:<{}}  {}\n", name_of(row), name_width, row.unreadable);
            continue;
        }
        print_row(name_of(row), [&row](std::size_t k) { return cell_text(row.results[k]); });
        for (std::size_t k = 0; k < row.results.size(); ++k)
            for (const auto& line : result_lines(row.results[k], report.kernels[k]))
                text += fmt::format("  {}: {}\n", k + 1, line);
    }
    for (std::size_t k = 0; k < report.kernels.size(); ++k)
        text += fmt::format("kernel {}: {}\n", k + 1, summary(report, k));
    return text;
}

} // namespace kobox::cli
