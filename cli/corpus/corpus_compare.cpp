#include "cli/corpus/corpus_compare.hpp"

#include "cli/errno_name.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::cli
{
namespace
{

bool is_hex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}
bool is_digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool same_apart_from_numbers(const std::vector<LogLine>& a, const std::vector<LogLine>& b)
{
    return std::ranges::equal(a, b, [](const LogLine& x, const LogLine& y) {
        return x.first == y.first && without_numbers(x.second) == without_numbers(y.second);
    });
}

using Names = std::vector<std::string>;

Names sorted(Names names)
{
    std::ranges::sort(names);
    return names;
}

Names without(Names names, const Names& these)
{
    std::erase_if(names, [&these](const std::string& name) {
        return std::ranges::find(these, name) != these.end();
    });
    return names;
}

std::string errno_word(int err)
{
    return err == 0 ? "0" : std::string{errno_name(err)};
}

/// Lines that only one of the logs has, as a diff shows them.
std::string log_difference(const std::vector<LogLine>& ours, const std::vector<LogLine>& recorded)
{
    std::string text;
    const auto show = [&text](char sign, const LogLine& line) {
        text += fmt::format("\n    {} <{}>{}", sign, line.first, line.second);
    };
    const auto lacks = [](const std::vector<LogLine>& log, const LogLine& line) {
        return std::ranges::none_of(log, [&line](const LogLine& other) {
            return other.first == line.first &&
                   without_numbers(other.second) == without_numbers(line.second);
        });
    };
    for (const LogLine& line : recorded)
        if (lacks(ours, line))
            show('-', line);
    for (const LogLine& line : ours)
        if (lacks(recorded, line))
            show('+', line);
    return text.empty() ? " in the order or number of its lines" : text;
}

/// The bytes that /dev/kmsg shows as \xNN: msg_add_ext_text(), kernel/printk/printk.c (v6.1).
std::string without_escapes(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();)
    {
        constexpr std::size_t escape = 4;
        const bool is_escape = text.size() - i >= escape && text[i] == '\\' && text[i + 1] == 'x' &&
                               is_hex(text[i + 2]) && is_hex(text[i + 3]);
        out +=
            is_escape ? static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)) : text[i];
        i += is_escape ? escape : 1;
    }
    return out;
}

std::vector<LogLine> without_escapes(std::vector<LogLine> log)
{
    for (auto& [level, text] : log)
        text = without_escapes(text);
    return log;
}

} // namespace

std::string without_numbers(const std::string& text)
{
    constexpr std::size_t shortest_address = 8;
    std::string out;
    for (std::size_t i = 0; i < text.size();)
    {
        const bool starts_word =
            i == 0 || std::isalnum(static_cast<unsigned char>(text[i - 1])) == 0;
        std::size_t end = i;
        while (end < text.size() && is_hex(text[end]))
            ++end;
        if (starts_word && end - i >= shortest_address)
        {
            out += '#';
            i = end;
            continue;
        }
        end = i;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        if (end == i)
        {
            out += text[i++];
            continue;
        }
        out += '#';
        i = end;
    }
    return out;
}

CorpusComparison compare_corpus(
    const std::vector<CorpusRecord>& results, const std::vector<CorpusRecord>& recorded,
    const NeedsCpu& needs_cpu)
{
    std::map<std::string, const CorpusRecord*> answers;
    for (const CorpusRecord& answer : recorded)
        answers.emplace(answer.module, &answer);
    CorpusComparison sum;
    const auto differs = [&sum]<typename... Args>(
                             const CorpusRecord& ours, fmt::format_string<Args...> format,
                             Args&&... args) {
        sum.differences.push_back({ours.module, fmt::format(format, std::forward<Args>(args)...)});
    };
    std::set<std::string> run;
    for (const CorpusRecord& ours : results)
        run.insert(ours.module);
    for (const auto& [module, answer] : answers)
        if (!run.contains(module))
            sum.not_run.push_back(module);
    for (const CorpusRecord& ours : results)
    {
        const auto found = answers.find(ours.module);
        if (found == answers.end())
        {
            ++sum.not_recorded;
            continue;
        }
        CorpusRecord theirs = *found->second;
        theirs.log = without_escapes(std::move(theirs.log));
        ++sum.compared;
        const bool ended = ours.verdict == "loaded" || ours.verdict == "refused";
        if (ours.verdict == "refused" && theirs.err == 0 && needs_cpu(ours))
        {
            sum.need_cpu.push_back(ours.module);
            continue;
        }
        if (!ended || ours.err != theirs.err)
        {
            differs(
                ours, "errno {} instead of {}{}",
                ended ? errno_word(ours.err) : fmt::format("({}: {})", ours.verdict, ours.detail),
                errno_word(theirs.err), log_difference(ours.log, theirs.log));
            continue;
        }
        ++sum.same_errno;
        sum.same_log_exactly += ours.log == theirs.log ? 1 : 0;
        if (same_apart_from_numbers(ours.log, theirs.log))
            ++sum.same_log;
        else
            differs(ours, "log differs{}", log_difference(ours.log, theirs.log));
        const Names asked = theirs.requests.value_or(Names{});
        if (ours.requests && sorted(*ours.requests) != sorted(asked))
            differs(
                ours, "requests ({}) instead of ({})", fmt::join(*ours.requests, ", "),
                fmt::join(asked, ", "));
        if (!theirs.delete_err)
            continue;
        sum.unloads += *theirs.delete_err == 0 ? 1 : 0;
        if (ours.delete_err == theirs.delete_err)
        {
            sum.same_unload += *theirs.delete_err == 0 ? 1 : 0;
            if (*theirs.delete_err != 0 || !ours.left)
                continue;
            sum.idle += ours.left->empty() ? 1 : 0;
            const auto more = without(*ours.left, theirs.left.value_or(Names{}));
            if (more.empty())
                ++sum.left_as_recorded;
            else
                differs(ours, "leaves behind: {}", fmt::join(more, ", "));
        }
        else
            differs(
                ours, "delete_module {} instead of {}",
                ours.delete_err ? errno_word(*ours.delete_err) : "did not return",
                errno_word(*theirs.delete_err));
    }
    return sum;
}

} // namespace kobox::cli
