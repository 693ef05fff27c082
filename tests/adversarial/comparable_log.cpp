#include "tests/adversarial/comparable_log.hpp"

#include <array>
#include <regex>

namespace kobox::adversarial
{
namespace
{

struct Replacement
{
    std::regex pattern;
    const char* by;
};

bool is_noise(const std::string& text)
{
    static const std::regex noise{
        "^(R[A-Z0-9]{2}:|RSP:|FS:|CS:|CR2:|PKRU:|PGD |Code:|Hardware name:|RIP: 0033).*"};
    return std::regex_match(text, noise);
}

std::string comparable_text(std::string text)
{
    static const std::array replacements{
        Replacement{std::regex{"\\b(0x)?[0-9a-f]{8,16}\\b"}, "ADDRESS"},
        Replacement{std::regex{"PID: [0-9]+"}, "PID: N"},
        Replacement{std::regex{"Comm: [a-z]+"}, "Comm: TASK"},
        Replacement{std::regex{"note: [a-z]+\\[[0-9]+\\]"}, "note: TASK[N]"},
        Replacement{std::regex{"([a-z_0-9.]+)\\+0x[0-9a-f]+/0x[0-9a-f]+(?![0-9a-f]| \\[)"}, "$1"},
        Replacement{std::regex{"expected tramp: [0-9a-f]+"}, "expected tramp: ADDRESS"},
        Replacement{std::regex{"^ (actual|expected):  ?.*"}, " $1: CODE"},
        Replacement{std::regex{" at /[^ ]*/([^ /]*:[0-9]+) "}, " at $1 "},
    };
    for (const auto& [pattern, by] : replacements)
        text = std::regex_replace(text, pattern, by);
    return text;
}

} // namespace

Lines comparable(const Lines& log)
{
    Lines lines;
    bool in_trace = false;
    for (const auto& [level, text] : log)
    {
        if (text == " <TASK>")
            in_trace = true;
        if (!in_trace && !is_noise(text))
            lines.emplace_back(level, comparable_text(text));
        if (text == " </TASK>")
            in_trace = false;
    }
    return lines;
}

Lines lines_of(std::span<const KlogRecord> records)
{
    Lines lines;
    for (const KlogRecord& record : records)
        lines.emplace_back(static_cast<int>(record.level), Klog::kmsg(record));
    return lines;
}

} // namespace kobox::adversarial
