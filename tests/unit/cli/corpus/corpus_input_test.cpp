#include "cli/corpus/corpus_input.hpp"

#include "tests/unit/loader/temporary_tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kobox;
using namespace kobox::cli;

namespace
{

using Names = std::vector<std::string>;

Names names_of(const std::vector<TrialModule>& modules)
{
    Names names;
    for (const TrialModule& module : modules)
        names.push_back(module.name);
    return names;
}

} // namespace

TEST_CASE("a trial loads what a module depends on, and soft dependencies where modprobe would")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"depends", "hard"}, {"softdep", "pre: soft nosuch post: later"}});
    for (const char* name : {"hard", "soft", "later"})
        files.add(std::string{name} + ".ko", {});
    const auto tree = ModuleTree::open(files.path());
    REQUIRE(tree);

    const auto alone = prepare_trial(*tree, files.path() + "/a.ko", Needs::depends);
    REQUIRE(alone);
    CHECK(alone->module.name == "a");
    CHECK(names_of(alone->before) == Names{"hard"});
    CHECK(alone->after.empty());
    const auto with_all = prepare_trial(*tree, files.path() + "/a.ko", Needs::modprobe);
    REQUIRE(with_all);
    CHECK(with_all->module.name == "a");
    CHECK(names_of(with_all->before) == Names{"hard", "soft"});
    CHECK(names_of(with_all->after) == Names{"later"});
}

TEST_CASE("a trial of a module whose dependency is not in the tree is refused")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"depends", "nosuch"}});
    const auto tree = ModuleTree::open(files.path());
    REQUIRE(tree);
    for (const Needs needs : {Needs::depends, Needs::modprobe})
    {
        const auto trial = prepare_trial(*tree, files.path() + "/a.ko", needs);
        REQUIRE_FALSE(trial);
        CHECK(trial.error().find("nosuch") != std::string::npos);
    }
}
