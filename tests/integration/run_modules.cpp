/// run_modules ROOT FACTS [autoload]: runs modules of a Debian kernel package, their dependencies
/// before them, and compares errno and kernel log with what a real kernel said. FACTS has one JSON
/// object a line, or a comment behind #: "module", "errno" (positive, 0 for success), "log"
/// ([[level, text], ...]). With "autoload" soft dependencies are loaded too and request_module() is
/// answered from the package; without it there is no modprobe. Prints every difference and a
/// summary; exit code 1 when there is one.

#include "loader/module_facts.hpp"
#include "loader/session.hpp"
#include "tests/integration/debian_tree.hpp"

#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::integration
{
namespace
{

using Lines = std::vector<std::pair<int, std::string>>;

struct Fact
{
    std::string module;
    int err;
    Lines log;
};

struct Outcome
{
    int err{};
    std::string broken; ///< why there is no errno: an oops, an export that kobox lacks, ...
    Lines log;
};

std::vector<Fact> read_facts(const std::string& path)
{
    std::ifstream in{path};
    if (!in)
        give_up(fmt::format("cannot read {}", path));
    std::vector<Fact> facts;
    for (std::string line; std::getline(in, line);)
    {
        if (line.starts_with('#'))
            continue;
        const auto json = nlohmann::json::parse(line);
        facts.push_back({json.at("module"), json.at("errno"), json.at("log")});
    }
    return facts;
}

std::string broken(const Failure& failure)
{
    if (const auto* oops = std::get_if<Oops>(&failure.what))
        return fmt::format("oops: {} at {}", oops->cause, oops->where);
    if (const auto* lacks = std::get_if<Unsupported>(&failure.what))
        return fmt::format("unsupported: {} at {}", lacks->what, lacks->where);
    if (const auto* budget = std::get_if<BudgetSpent>(&failure.what))
        return fmt::format("budget spent at {}", budget->where);
    return {};
}

Outcome run_chain(DebianTree& debian, const std::string& path, bool autoload)
{
    Session session{std::make_unique<FakeKernel>(debian.profile(), FakeKernel::Options{})};
    Kernel& kernel = session.kernel();
    if (autoload)
        session.set_module_tree(debian.tree());
    LoadObserver observer;
    Outcome outcome;
    for (const auto& each : autoload ? debian.probe_list(path) : debian.chain(path))
    {
        const auto facts = module_facts(kernel, module_name_of_path(each));
        if (each != path && facts && facts->state == ModuleState::live)
            continue;
        const auto logged = kernel.klog().records().size();
        const auto loaded = session.insmod(debian.file(each).bytes, {}, 0, observer).result;
        if (!loaded)
        {
            outcome.err = loaded.error().err();
            outcome.broken = broken(loaded.error());
        }
        if (each != path && !outcome.broken.empty())
        {
            outcome.broken = fmt::format("{}: {}", module_name_of_path(each), outcome.broken);
            return outcome;
        }
        if (each != path)
            continue;
        const auto& records = kernel.klog().records();
        for (auto i = logged; i < records.size(); ++i)
            outcome.log.emplace_back(static_cast<int>(records[i].level), Klog::kmsg(records[i]));
    }
    return outcome;
}

std::string difference(const Fact& fact, const Outcome& outcome)
{
    if (!outcome.broken.empty())
        return outcome.broken;
    if (fact.err != outcome.err)
        return fmt::format("errno {} instead of {}", outcome.err, fact.err);
    if (fact.log != outcome.log)
        return fmt::format("log {} instead of {}", outcome.log, fact.log);
    return {};
}

int run(const std::string& root, const std::string& facts_path, bool autoload)
{
    DebianTree debian{root};
    const auto facts = read_facts(facts_path);
    std::size_t differ = 0;
    for (const auto& fact : facts)
    {
        const auto path = debian.tree().find(fact.module);
        const auto found = path.empty() ? "the package does not have it"
                                        : difference(fact, run_chain(debian, path, autoload));
        if (found.empty())
            continue;
        ++differ;
        fmt::print("{}: {}\n", fact.module, found);
    }
    fmt::print(
        "{} of {} modules of {} said what a real kernel says\n", facts.size() - differ,
        facts.size(), debian.profile().release);
    return differ == 0 && !facts.empty() ? 0 : 1;
}

} // namespace
} // namespace kobox::integration

int main(int argc, char** argv)
{
    const std::span args{argv, static_cast<std::size_t>(argc)};
    const bool autoload = args.size() == 4 && args[3] == std::string_view{"autoload"};
    if (args.size() != 3 && !autoload)
        kobox::integration::give_up("usage: run_modules ROOT FACTS [autoload]");
    return kobox::integration::run(args[1], args[2], autoload);
}
