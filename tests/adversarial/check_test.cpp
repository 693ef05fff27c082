#include "cli/check/load_checker.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "tests/adversarial/cases.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <set>

namespace kobox::adversarial
{
namespace
{

/// What a kernel says that has seen nothing else.
cli::CheckResult load_alone(const std::string& path, std::span<const std::byte> file)
{
    FakeKernel kernel{embedded_profile(), {}};
    LoadObserver nobody;
    LoadContext context{
        .kernel = kernel,
        .observer = nobody,
        .request = {.file = file, .run_init = false, .file_name = path}};
    const auto loaded = load_module(context);
    cli::CheckResult result;
    result.verdict = cli::verdict_of(
        context.info.name.empty() ? module_name_of_path(path) : context.info.name, loaded,
        std::nullopt, cli::budget_unit(kernel));
    if (!loaded)
        for (const auto& record : kernel.klog().records())
            result.log.push_back(record.text);
    return result;
}

} // namespace

TEST_CASE("a check of one malformed module after another says what a load of each alone says")
{
    std::set<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator{KOBOX_ADVERSARIAL_MODULES})
        paths.insert(entry.path().string());
    REQUIRE(paths.size() > 100);

    auto kernel = cli::choose_check_kernel({});
    REQUIRE(kernel);
    ExportIndex nothing_else{*kernel->profile};
    cli::LoadChecker checker{*kernel, {}, nothing_else, {}};
    for (const auto& path : paths)
    {
        CAPTURE(path);
        const auto file = read_module(path);
        const auto alone = load_alone(path, file);
        const auto checked = checker.check({path, 0, file});
        CHECK(checked.verdict.kind == alone.verdict.kind);
        CHECK(checked.verdict.err == alone.verdict.err);
        CHECK(checked.verdict.stage == alone.verdict.stage);
        CHECK(checked.verdict.where == alone.verdict.where);
        CHECK(checked.verdict.module == alone.verdict.module);
        CHECK(checked.log == alone.log);
        CHECK((checked.verdict.refusals.empty() == (alone.verdict.err == 0)));
    }
}

} // namespace kobox::adversarial
