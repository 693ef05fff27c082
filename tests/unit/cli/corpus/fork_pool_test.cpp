#include "cli/corpus/fork_pool.hpp"

#include <csignal>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>

namespace kobox::cli
{
namespace
{

constexpr unsigned long_enough = 600;

struct Outcome
{
    ForkPool::End end{};
    std::string text;
};

std::map<std::size_t, Outcome> outcomes_of(
    const ForkPool& pool, std::size_t count,
    const std::function<ForkPool::Answer(std::size_t)>& work)
{
    std::map<std::size_t, Outcome> outcomes;
    pool.run(count, work, [&](ForkPool::Ended ended) {
        outcomes[ended.job] = {ended.end, std::move(ended.text)};
    });
    return outcomes;
}

ForkPool::Answer pid_of_child(bool fit_for_more)
{
    return {std::to_string(getpid()), fit_for_more};
}

std::set<std::string> texts_of(const std::map<std::size_t, Outcome>& outcomes)
{
    std::set<std::string> texts;
    for (const auto& [i, outcome] : outcomes)
        texts.insert(outcome.text);
    return texts;
}

} // namespace

TEST_CASE("every job's answer comes to the parent, however long it is")
{
    const auto outcomes = outcomes_of(ForkPool{2, long_enough}, 5, [](std::size_t i) {
        return ForkPool::Answer{std::string(i * 100'000, 'x'), true};
    });
    REQUIRE(outcomes.size() == 5);
    for (const auto& [i, outcome] : outcomes)
        CHECK(outcome.text.size() == i * 100'000);
}

TEST_CASE("a child that is fit for more serves one job after the other")
{
    const auto outcomes =
        outcomes_of(ForkPool{1, long_enough}, 4, [](std::size_t) { return pid_of_child(true); });
    CHECK(texts_of(outcomes).size() == 1);
}

TEST_CASE("a child that is not fit for more serves no other job")
{
    const auto outcomes =
        outcomes_of(ForkPool{1, long_enough}, 4, [](std::size_t) { return pid_of_child(false); });
    CHECK(texts_of(outcomes).size() == 4);
}

TEST_CASE("the death of a child ends its job alone")
{
    const auto outcomes = outcomes_of(ForkPool{2, long_enough}, 4, [](std::size_t i) {
        if (i == 1)
            raise(SIGKILL);
        return ForkPool::Answer{"done", true};
    });
    REQUIRE(outcomes.size() == 4);
    CHECK(outcomes.at(1).end == ForkPool::End::signal);
    for (const std::size_t i : {0U, 2U, 3U})
    {
        CHECK(outcomes.at(i).end == ForkPool::End::normal);
        CHECK(outcomes.at(i).text == "done");
    }
}

TEST_CASE("a job that takes longer than it may is killed")
{
    const auto outcomes = outcomes_of(ForkPool{1, 0}, 1, [](std::size_t) {
        for (;;)
            pause();
        return ForkPool::Answer{};
    });
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes.at(0).end == ForkPool::End::timeout);
}

} // namespace kobox::cli
