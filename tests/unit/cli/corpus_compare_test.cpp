#include "cli/corpus/corpus_compare.hpp"

#include "cli/corpus/corpus_input.hpp"

#include <doctest/doctest.h>

using namespace kobox::cli;

namespace
{

CorpusRecord record(std::string module, int err, std::vector<LogLine> log = {})
{
    CorpusRecord made;
    made.module = std::move(module);
    made.verdict = err == 0 ? "loaded" : "refused";
    made.err = err;
    made.log = std::move(log);
    return made;
}

bool needs_no_cpu(const CorpusRecord&)
{
    return false;
}

} // namespace

TEST_CASE("numbers and addresses in a log line do not count, words do")
{
    CHECK(without_numbers("major 247, at ffffffffc0203000") == "major #, at #");
    CHECK(without_numbers("CPU 12: 3.5 MHz") == "CPU #: #.# MHz");
    CHECK(without_numbers("deadbeef") == "#");
    CHECK(without_numbers("a decade of beef") == "a decade of beef");
}

TEST_CASE("a comparison counts errno, log and unload, and names every difference")
{
    auto unloaded = record("a", 0, {{6, "registered 3"}});
    unloaded.delete_err = 0;
    auto recorded = record("a", 0, {{6, "registered 7"}});
    recorded.delete_err = 0;
    const auto sum = compare_corpus(
        {unloaded, record("b", 2), record("c", 0, {{4, "odd"}}), record("d", 0)},
        {recorded, record("b", 19), record("c", 0), record("e", 0)}, needs_no_cpu);
    CHECK(sum.compared == 3);
    CHECK(sum.not_recorded == 1);
    CHECK(sum.same_errno == 2);
    CHECK(sum.same_log == 1);
    CHECK(sum.same_log_exactly == 0);
    CHECK(sum.unloads == 1);
    CHECK(sum.same_unload == 1);
    CHECK(sum.not_run == std::vector<std::string>{"e"});
    REQUIRE(sum.differences.size() == 2);
    CHECK(sum.differences[0].module == "b");
    CHECK(sum.differences[0].text.starts_with("errno ENOENT instead of ENODEV"));
    CHECK(sum.differences[1].module == "c");
    CHECK(sum.differences[1].text == "log differs\n    + <4>odd");
}

TEST_CASE("a log recorded from /dev/kmsg has its escapes undone")
{
    const auto sum = compare_corpus(
        {record("a", 0, {{6, "one\n\u00a9 two"}})},
        {record("a", 0, {{6, R"(one\x0a\xc2\xa9 two)"}})}, needs_no_cpu);
    CHECK(sum.same_log_exactly == 1);
}

TEST_CASE("a module that was refused for want of a CPU is listed apart, not as a difference")
{
    const auto sum = compare_corpus(
        {record("avx", 19), record("old", 19)}, {record("avx", 0), record("old", 0)},
        [](const CorpusRecord& ours) { return ours.module == "avx"; });
    CHECK(sum.compared == 2);
    CHECK(sum.same_errno == 0);
    CHECK(sum.need_cpu == std::vector<std::string>{"avx"});
    REQUIRE(sum.differences.size() == 1);
    CHECK(sum.differences[0].module == "old");
}

TEST_CASE("what a module leaves behind differs unless the recorded machine was left with it too")
{
    const auto unloaded = [](std::vector<std::string> left) {
        auto made = record("drbg", 0);
        made.delete_err = 0;
        made.left = std::move(left);
        return made;
    };
    const auto recorded = parse_json_line(
        R"({"module": "drbg", "errno": 0, "delete_errno": 0, "stuck": ["drbg"], "taint_new": 512})");
    REQUIRE(recorded);

    const auto clean = compare_corpus({unloaded({})}, {*recorded}, needs_no_cpu);
    CHECK(clean.idle == 1);
    CHECK(clean.left_as_recorded == 1);
    const auto same =
        compare_corpus({unloaded({"module drbg", "taint W"})}, {*recorded}, needs_no_cpu);
    CHECK(same.idle == 0);
    CHECK(same.left_as_recorded == 1);
    CHECK(same.differences.empty());
    const auto more =
        compare_corpus({unloaded({"module drbg", "task t (9)"})}, {*recorded}, needs_no_cpu);
    CHECK(more.left_as_recorded == 0);
    REQUIRE(more.differences.size() == 1);
    CHECK(more.differences[0].text == "leaves behind: task t (9)");
}

TEST_CASE("requests are compared where somebody answered them, in any order")
{
    auto ours = record("a", 0);
    auto recorded = record("a", 0);
    recorded.requests = {"x", "y"};
    CHECK(compare_corpus({ours}, {recorded}, needs_no_cpu).differences.empty());
    ours.requests = {"y", "x"};
    CHECK(compare_corpus({ours}, {recorded}, needs_no_cpu).differences.empty());
    ours.requests = {"x"};
    const auto sum = compare_corpus({ours}, {recorded}, needs_no_cpu);
    REQUIRE(sum.differences.size() == 1);
    CHECK(sum.differences[0].text == "requests (x) instead of (x, y)");
    recorded.requests.reset();
    CHECK(compare_corpus({ours}, {recorded}, needs_no_cpu).differences.size() == 1);
}

TEST_CASE("a result that is no verdict of the kernel is never equal")
{
    auto dead = record("a", 0);
    dead.verdict = "oops";
    CHECK(compare_corpus({dead}, {record("a", 0)}, needs_no_cpu).same_errno == 0);
}

TEST_CASE("a record comes back from its line of JSON")
{
    auto before = record("a", 5, {{3, "bad \"thing\""}});
    before.deps = {"x", "y"};
    before.detail = "why";
    before.blocks = 7;
    before.requests = {"crypto-ctr(aes)"};
    before.left = {"task t (9)"};
    const auto after = parse_json_line(to_json_line(before));
    REQUIRE(after);
    CHECK(after->module == "a");
    CHECK(after->err == 5);
    CHECK(after->deps == before.deps);
    CHECK(after->log == before.log);
    CHECK_FALSE(after->delete_err);
    CHECK(after->blocks == 7);
    CHECK(after->requests == before.requests);
    CHECK(after->left == before.left);
    before.requests.reset();
    before.left = std::vector<std::string>{};
    CHECK(to_json_line(before).find("\"idle\":true") != std::string::npos);
    CHECK(parse_json_line(to_json_line(before))->left == before.left);
    before.left.reset();
    before.delete_err = 0;
    CHECK_FALSE(parse_json_line(to_json_line(before))->left);
    CHECK_FALSE(parse_json_line(to_json_line(before))->requests);
    CHECK_FALSE(parse_json_line("{\"module\": 1}"));
    CHECK_FALSE(parse_json_line("nonsense"));
}

TEST_CASE("a shard is I of N, counted from one")
{
    REQUIRE(parse_shard("2/8"));
    CHECK(parse_shard("2/8")->index == 1);
    CHECK(parse_shard("2/8")->count == 8);
    CHECK(parse_shard("")->count == 1);
    for (const char* wrong : {"0/2", "3/2", "1", "/", "a/b", "1/2x"})
        CHECK_FALSE(parse_shard(wrong));
}
