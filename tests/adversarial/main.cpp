/// One test case for each line of fixtures/adversarial/cases.jsonl, named as its id: the module is
/// loaded into a fresh fake kernel, and verdict, errno and log must be those of the real kernel.

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"
#include "tests/adversarial/cases.hpp"

#include <array>
#include <exception>
#include <iostream>
#include <string_view>
#include <variant>

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::adversarial
{
namespace
{

/// A case on which kobox and the recording cannot agree.
struct KnownDifference
{
    std::string_view id;
    std::string_view reason;
};

/// What came of a case.
struct Outcome
{
    KResult<> result;
    Lines log;
};

std::vector<Case> cases; // NOLINT(*-avoid-non-const-global-variables): filled before the tests run

std::string module_path(const std::string& file)
{
    return std::string{KOBOX_ADVERSARIAL_MODULES "/"} + file;
}

KResult<> load(FakeKernel& kernel, LoadRequest request, std::string& name)
{
    LoadObserver nobody;
    LoadContext context{.kernel = kernel, .observer = nobody, .request = std::move(request)};
    auto result = load_module(context);
    name = context.info.name;
    return result;
}

Outcome run(const Case& given)
{
    // A case that never ends costs all of its budget, in host calls.
    FakeKernel kernel{embedded_profile(), {.budget = 3'000'000}};
    std::string name;
    for (const std::string& dependency : given.deps)
    {
        const auto file = read_module(module_path(dependency));
        REQUIRE(load(kernel, {.file = file}, name));
    }
    const std::size_t before = kernel.klog().records().size();
    const auto file = read_module(module_path(given.file));
    auto result = load(kernel, {.file = file, .args = given.args, .flags = given.flags}, name);
    // The machine unloads what it has loaded.
    if (result && given.verdict == "oops")
        result = delete_module(kernel, name, 0);
    const std::span records{kernel.klog().records()};
    return {std::move(result), lines_of(records.subspan(before))};
}

std::string describe(const KResult<>& result)
{
    if (!result)
    {
        if (const auto* oops = std::get_if<Oops>(&result.error().what))
            return "oops: " + oops->cause;
        if (const auto* lacks = std::get_if<Unsupported>(&result.error().what))
            return fmt::format("unsupported: {} at {}", lacks->what, lacks->where);
        if (std::holds_alternative<BudgetSpent>(result.error().what))
            return "budget spent";
    }
    return fmt::format("returned {}", result ? 0 : result.error().err());
}

/// The verdict that the recording must have for it to be the same.
bool same_verdict(const Case& wanted, const KResult<>& result)
{
    if (wanted.verdict == "done")
        return result ? wanted.err == 0 : wanted.err != 0 && result.error().err() == wanted.err;
    if (result)
        return false;
    // A machine has a watchdog or waits for ever where kobox counts instructions.
    const bool endless = wanted.verdict == "hang" || wanted.panic.starts_with("softlockup");
    if (endless)
        return std::holds_alternative<BudgetSpent>(result.error().what);
    return std::holds_alternative<Oops>(result.error().what);
}

/// Empty when the outcome is that of the real kernel.
std::string difference(const Case& wanted, const Outcome& outcome)
{
    if (!same_verdict(wanted, outcome.result))
        return fmt::format(
            "{}; the real kernel: {}, errno {}", describe(outcome.result), wanted.verdict,
            wanted.err);
    if (!wanted.log)
        return {};
    const Lines expected = comparable(*wanted.log);
    Lines lines = comparable(outcome.log);
    // The loader's own crash is reported as the verdict; the kernel's report has no counterpart.
    const bool loader_crash = !outcome.result && wanted.verdict == "oops" &&
                              lines.size() < expected.size() &&
                              expected[lines.size()].second.starts_with("BUG: ");
    for (std::size_t i = 0; i < std::max(lines.size(), expected.size()); ++i)
    {
        if (i == lines.size() && loader_crash)
            return {};
        const auto shown = i < lines.size() ? fmt::format("{}", lines[i]) : "nothing";
        const auto should = i < expected.size() ? fmt::format("{}", expected[i]) : "nothing";
        if (shown != should)
            return fmt::format("line {} of the log is {}; the real kernel: {}", i, shown, should);
    }
    return {};
}

constexpr auto known_differences = std::to_array<KnownDifference>({
    {"par_charp_1025",
     "the last record was cut before its newline: it stays open for a continuation, and a reader "
     "of "
     "/dev/kmsg sees it when the next one comes, which the recording did not wait for"},
});

void check_case()
{
    const std::string_view id = doctest::getContextOptions()->currentTest->m_name;
    const auto found = std::ranges::find(cases, id, &Case::id);
    REQUIRE(found != cases.end());
    INFO(found->wrong);
    const std::string differs = difference(*found, run(*found));
    const auto known = std::ranges::find(known_differences, id, &KnownDifference::id);
    if (known == known_differences.end())
    {
        CHECK(differs == "");
        return;
    }
    INFO("known to differ, since " << known->reason);
    CHECK(differs != "");
}

void register_cases()
{
    for (const Case& each : cases)
        doctest::detail::regTest(
            doctest::detail::TestCase{
                check_case, __FILE__, __LINE__, doctest::detail::TestSuite{}} *
            each.id.c_str());
}

} // namespace
} // namespace kobox::adversarial

int main(int argc, char** argv)
{
    using namespace kobox::adversarial;
    try
    {
        cases = read_cases(KOBOX_ADVERSARIAL_CASES);
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << '\n';
        return 1;
    }
    register_cases();
    return doctest::Context{argc, argv}.run();
}
