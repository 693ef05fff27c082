#include "cli/check/check_run.hpp"
#include "cli/input_file.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace kobox;
using namespace kobox::cli;

namespace
{

const std::string prebuilt = KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/";

CheckReport check(
    const std::vector<std::string>& names, unsigned jobs = 2, const CheckPolicy& policy = {})
{
    std::vector<std::string> paths;
    for (const auto& name : names)
        paths.push_back(prebuilt + name);
    const auto subjects = find_subjects(paths);
    REQUIRE(subjects);
    auto kernel = choose_check_kernel({});
    REQUIRE(kernel);
    const std::span<const CheckKernel> kernels{&*kernel, 1};
    return run_check(kernels, *subjects, policy, jobs, nullptr);
}

} // namespace

TEST_CASE("a check says of each module whether it would load, in the order given")
{
    const auto report = check({"hello.ko", "unknown_symbol.ko", "ns_missing.ko", "oops_null.ko"});
    REQUIRE(report.rows.size() == 4);
    CHECK(report.rows[0].good());
    CHECK(cell_text(report.rows[0].results[0]) == "loads");
    CHECK(cell_text(report.rows[1].results[0]) == "refused: ENOENT");
    CHECK(cell_text(report.rows[2].results[0]) == "refused: EINVAL");
    // Its init would crash; a check runs none.
    CHECK(report.rows[3].good());
    CHECK(report.exit_code() == ExitCode::refused);
}

TEST_CASE("symbols of another module are those of its file, when it was given")
{
    const auto alone = check({"export_user.ko"});
    REQUIRE_FALSE(alone.rows[0].good());
    CHECK(alone.rows[0].results[0].not_given == std::vector<std::string>{"export_provider"});

    const auto together = check({"export_user.ko", "export_provider.ko"});
    CHECK(together.rows[0].good());
    CHECK(together.exit_code() == ExitCode::ok);
}

TEST_CASE("each module meets a fresh kernel, whatever came before it")
{
    const auto many = check(
        {"unknown_symbol.ko", "hello.ko", "proprietary.ko", "proprietary_gpl.ko", "gpl_user.ko",
         "unknown_symbol.ko"},
        1);
    const auto alone = check({"unknown_symbol.ko"}, 1);
    CHECK(many.rows[0].results[0].log == alone.rows[0].results[0].log);
    CHECK(many.rows.size() == 5); // a file given twice is checked once
    CHECK(many.rows[4].good());
}

TEST_CASE("paths that are not there, and directories without modules, are errors")
{
    CHECK(
        find_subjects(std::vector<std::string>{"/no/such/file.ko"}).error() ==
        "cannot read /no/such/file.ko: No such file or directory");
    const auto empty = std::filesystem::temp_directory_path() / "kobox_check_test_empty";
    std::filesystem::create_directories(empty);
    CHECK(
        find_subjects(std::vector<std::string>{empty.string()}).error() ==
        "there is no module below " + empty.string() + ": give a directory with .ko files");
    std::filesystem::remove(empty);
}

TEST_CASE("a check as SARIF 2.1.0 has a result for each reason, with rule and place")
{
    const auto report = check({"hello.ko", "unknown_symbol.ko"});
    const auto json = nlohmann::json::parse(check_sarif(report, "1.2.3"));
    CHECK(json.at("version") == "2.1.0");
    const auto& run = json.at("runs").at(0);
    CHECK(run.at("tool").at("driver").at("name") == "kobox");
    CHECK(run.at("tool").at("driver").at("version") == "1.2.3");
    const auto& results = run.at("results");
    REQUIRE(results.size() == 2);
    CHECK(results[0].at("ruleId") == "symbol_missing");
    CHECK(
        results[0].at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
        "file://" + prebuilt + "unknown_symbol.ko");
    bool known = false;
    for (const auto& rule : run.at("tool").at("driver").at("rules"))
        known = known || rule.at("id") == results[0].at("ruleId");
    CHECK(known);
}

TEST_CASE("a check as JSON has every kernel and every module")
{
    const auto json = nlohmann::json::parse(check_json(check({"hello.ko", "unknown_symbol.ko"})));
    CHECK(json.at("schema") == "kobox.check");
    CHECK(json.at("exit_code") == 1);
    CHECK(json.at("kernels").at(0).at("good") == 1);
    const auto& refused = json.at("modules").at(1).at("results").at(0);
    CHECK(refused.at("kind") == "refused");
    CHECK(refused.at("reasons").at(0).at("subject") == "kobox_no_such_function");
}
