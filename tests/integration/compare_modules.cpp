/// compare_modules ROOT FACTS [--verbose] [MODULE...]: loads modules of a Debian kernel package,
/// their dependencies before them, and compares what the kernel then says of each with what a real
/// one said: the verdict of the load and its log lines, /proc/modules, /sys/module and
/// /proc/kallsyms. FACTS is what facts/make_module_facts.py prints, one JSON object a line, below a
/// line "# release VERSION". Prints every difference and a score for each field; --verbose adds our
/// own lists where only digests can be compared. Exit code 1 when there is a difference.
///
/// A module's own init runs where kobox can run it to the result that the real kernel had; else the
/// load ends as if init had returned 0. Only then may the value of a parameter differ, for init may
/// have set it; these are counted and printed.
///
/// Addresses and sizes belong to one build. Against a package of another release these fields are
/// not compared, which is said, and of the others one module in a hundred may differ.

#include "kernel_stub/printk/errname.hpp"
#include "tests/integration/module_records.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::integration
{
namespace
{

using nlohmann::json;

struct Facts
{
    std::string release;
    std::vector<json> modules;
};

Facts read_facts(const std::string& path)
{
    constexpr std::string_view release_line = "# release ";
    std::ifstream in{path};
    if (!in)
        give_up(fmt::format("cannot read {}", path));
    Facts facts;
    for (std::string line; std::getline(in, line);)
    {
        if (line.starts_with(release_line))
            facts.release = line.substr(release_line.size());
        else if (!line.starts_with('#'))
            facts.modules.push_back(json::parse(line));
    }
    if (facts.release.empty() || facts.modules.empty())
        give_up(fmt::format("{} has no release or no facts", path));
    return facts;
}

/// A fact of a loaded module; what the facts leave out has the value that nearly all have.
struct Field
{
    std::string_view name;
    bool of_the_build; ///< another build of the same source has another value
    json (*usual)(const json& fact);
    json (*ours)(const ModuleRecord&);
};

json zero(const json&)
{
    return 0;
}
json nothing(const json&)
{
    return "";
}
json absent(const json&)
{
    return nullptr;
}

json parameter_values(const ModuleRecord& record)
{
    json values = json::object();
    for (const ParameterValue& parameter : record.parameters)
        values[parameter.name] =
            parameter.value ? json(*parameter.value) : json({{"errno", errname(parameter.err)}});
    return values;
}

const Field fields[] = {
    {"size", true, absent, [](const ModuleRecord& r) -> json { return r.size; }},
    {"coresize", true, [](const json& fact) { return fact.at("size"); },
     [](const ModuleRecord& r) -> json { return r.core_size; }},
    {"initsize", true, zero, [](const ModuleRecord& r) -> json { return r.init_size; }},
    {"sections", true, absent, [](const ModuleRecord& r) -> json { return digest(r.sections); }},
    {"symbols", true, absent, [](const ModuleRecord& r) -> json { return r.kallsyms.size(); }},
    {"kallsyms", true, absent, [](const ModuleRecord& r) -> json { return digest(r.kallsyms); }},
    {"refcnt", false, zero, [](const ModuleRecord& r) -> json { return r.refcount; }},
    {"used_by", false, [](const json&) -> json { return json::array(); },
     [](const ModuleRecord& r) -> json { return r.used_by; }},
    {"state", false, [](const json&) -> json { return "Live"; },
     [](const ModuleRecord& r) -> json { return r.state; }},
    {"initstate", false, [](const json&) -> json { return "live"; },
     [](const ModuleRecord& r) -> json { return r.initstate; }},
    {"taint", false, nothing, [](const ModuleRecord& r) -> json { return r.taint; }},
    {"version", false, nothing, [](const ModuleRecord& r) -> json { return r.version; }},
    {"srcversion", true, nothing, [](const ModuleRecord& r) -> json { return r.srcversion; }},
};

/// A value that depends on how much memory the real machine had, and the like.
const json of_the_machine = {{"of", "machine"}};

/// How many modules have a field as a real kernel has it.
struct Score
{
    std::uint64_t equal{};
    std::uint64_t compared{};
};

class Comparison
{
public:
    Comparison(DebianTree& debian, Facts facts, bool verbose)
        : m_loader{debian},
          m_debian{&debian},
          m_facts{std::move(facts)},
          m_verbose{verbose},
          m_same_build{m_facts.release == debian.profile().release}
    {}

    int run(const std::set<std::string>& wanted)
    {
        std::uint64_t compared = 0;
        for (const json& fact : m_facts.modules)
        {
            m_module = fact.at("module");
            if (!wanted.empty() && !wanted.contains(m_module))
                continue;
            ++compared;
            compare(fact);
        }
        return summarise(compared);
    }

private:
    void check(std::string_view field, bool equal, const std::string& text)
    {
        Score& score = m_scores[std::string{field}];
        ++score.compared;
        score.equal += equal ? 1 : 0;
        if (equal)
            return;
        m_different.insert(m_module);
        fmt::print("{}: {}: {}\n", m_module, field, text);
    }

    void check(std::string_view field, const json& theirs, const json& ours)
    {
        check(field, theirs == ours, fmt::format("{} instead of {}", ours.dump(), theirs.dump()));
    }

    void compare(const json& fact)
    {
        const auto path = m_debian->tree().find(m_module);
        check("in the package", !path.empty(), "the package does not have it");
        if (path.empty())
            return;
        const bool loaded = !fact.contains("errno");
        const auto failed = fact.value("failed", std::set<std::string>{});
        const ModuleRecord record = m_loader.load(path, failed, loaded);
        if (!record.broken.empty())
            return check("load verdict", false, record.broken);
        check(
            "load verdict", fact.value("refused", false) ? fact.at("errno") : json(0), record.err);
        check("load log", fact.value("log", json::array()), record.log);
        if (!loaded || record.err != 0)
            return;

        m_init_ran += record.init_ran ? 1 : 0;
        for (const Field& field : fields)
        {
            if (field.of_the_build && !m_same_build)
                continue;
            const json theirs =
                fact.contains(field.name) ? fact.at(std::string{field.name}) : field.usual(fact);
            const json ours = field.ours(record);
            check(field.name, theirs, ours);
            if (theirs == ours || !m_verbose)
                continue;
            if (field.name == "sections")
                fmt::print("  {}\n", fmt::join(record.sections, "\n  "));
            if (field.name == "kallsyms")
                fmt::print("  {}\n", fmt::join(record.kallsyms, "\n  "));
        }
        compare_parameters(fact.value("params", json::object()), record);
    }

    void compare_parameters(const json& theirs, const ModuleRecord& record)
    {
        const json ours = parameter_values(record);
        std::set<std::string> their_names;
        std::set<std::string> our_names;
        for (const auto& [name, value] : theirs.items())
            their_names.insert(name);
        for (const auto& [name, value] : ours.items())
            our_names.insert(name);
        check("parameter names", their_names, our_names);
        for (const auto& [name, value] : theirs.items())
        {
            if (!ours.contains(name))
                continue;
            const json& mine = ours.at(name);
            check(
                "parameter readable", json(value.contains("errno")), json(mine.contains("errno")));
            if (value == of_the_machine)
                continue;
            if (record.init_ran || mine == value)
                check(
                    "parameter value", mine == value,
                    fmt::format("{} is {} instead of {}", name, mine.dump(), value.dump()));
            else
                m_set_by_init.push_back(fmt::format(
                    "{}.{} is {} before init, {} after it", m_module, name, mine.dump(),
                    value.dump()));
        }
    }

    int summarise(std::uint64_t compared)
    {
        for (const auto& line : m_set_by_init)
            fmt::print("not compared, init was not run: {}\n", line);
        for (const auto& [field, score] : m_scores)
            fmt::print("{:<20} {} of {}\n", field, score.equal, score.compared);
        fmt::print("init ran in {} of the loaded ones\n", m_init_ran);
        const auto equal = compared - m_different.size();
        const auto& release = m_debian->profile().release;
        if (m_same_build)
            fmt::print(
                "{} of {} modules of {} are as in a real kernel\n", equal, compared, release);
        else
            fmt::print(
                "{} of {} modules of {} are as in the real kernel {}; addresses and sizes of "
                "another build were not compared\n",
                equal, compared, release, m_facts.release);
        const std::uint64_t allowed = m_same_build ? 0 : compared / 100;
        return compared != 0 && m_different.size() <= allowed ? 0 : 1;
    }

    RecordingLoader m_loader;
    DebianTree* m_debian;
    Facts m_facts;
    bool m_verbose;
    bool m_same_build;

    std::string m_module;
    std::map<std::string, Score> m_scores;
    std::set<std::string> m_different;
    std::vector<std::string> m_set_by_init;
    std::uint64_t m_init_ran{};
};

} // namespace
} // namespace kobox::integration

int main(int argc, char** argv)
{
    using namespace kobox::integration;
    std::vector<std::string> arguments{argv + 1, argv + argc};
    const bool verbose = std::erase(arguments, "--verbose") != 0;
    if (arguments.size() < 2)
        give_up("usage: compare_modules ROOT FACTS [--verbose] [MODULE...]");
    DebianTree debian{arguments[0]};
    return Comparison{debian, read_facts(arguments[1]), verbose}.run(
        {arguments.begin() + 2, arguments.end()});
}
