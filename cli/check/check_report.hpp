#pragma once

#include "cli/check/load_checker.hpp"
#include "cli/exit_code.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

struct CheckedKernel
{
    std::string label;
    std::string release;
    bool vermagic_known{true};
};

/// A module file and what each kernel says to it.
struct CheckRow
{
    std::string path;
    std::size_t group{};
    std::uint64_t size{};
    std::string unreadable;           ///< not empty: why there are no results
    std::vector<CheckResult> results; ///< in the order of the kernels

    [[nodiscard]] bool good() const noexcept;
};

struct CheckReport
{
    std::vector<CheckedKernel> kernels;
    std::vector<CheckRow> rows; ///< in the order in which the files were given

    /// Of the worst result: a file that cannot be read, an oops, a refusal, something unsupported.
    [[nodiscard]] ExitCode exit_code() const noexcept;
};

/// A cell of the table: "loads", "refused -8 ENOEXEC", "needs usbcore", ...
[[nodiscard]] std::string cell_text(const CheckResult& result);
/// Why a result is not good, a line each, most important first; empty when it is.
[[nodiscard]] std::vector<std::string> result_lines(
    const CheckResult& result, const CheckedKernel& kernel);

/// For a terminal: a row a module, a column a kernel, reasons below the rows, and a summary.
/// `all`: also the modules that load everywhere.
[[nodiscard]] std::string check_table(const CheckReport& report, bool all);
/// docs/REPORT.md, kobox.check.
[[nodiscard]] std::string check_json(const CheckReport& report);
/// SARIF 2.1.0: a result for each module and kernel that do not go together.
[[nodiscard]] std::string check_sarif(const CheckReport& report, std::string_view version);

} // namespace kobox::cli
