#include "kernel_stub/klog.hpp"

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr int loglevel_default = -1;
constexpr int default_message_loglevel = 4; // CONFIG_MESSAGE_LOGLEVEL_DEFAULT
constexpr char kern_soh = '\001';

struct Prefix
{
    std::uint64_t length{};
    int level{loglevel_default};
    bool cont{};
};

/// Mirrors printk_parse_prefix(), kernel/printk/printk.c (v6.1): the first level counts.
Prefix printk_parse_prefix(std::string_view text)
{
    Prefix prefix;
    while (text.size() >= 2 && text[0] == kern_soh)
    {
        const char kind = text[1];
        if (kind >= '0' && kind <= '7')
        {
            if (prefix.level == loglevel_default)
                prefix.level = kind - '0';
        }
        else if (kind == 'c')
            prefix.cont = true;
        else
            break;
        prefix.length += 2;
        text.remove_prefix(2);
    }
    return prefix;
}

std::uint64_t size_of(const KlogRecord& record)
{
    return sizeof(record) + record.text.size();
}

bool is_passed_by_dmesg(unsigned char c)
{
    const bool is_space = c >= '\t' && c <= '\r';
    return (c >= ' ' && c != 0x7f) || is_space;
}

} // namespace

void Klog::set_clock(Clock clock, const void* owner) noexcept
{
    m_clock = clock;
    m_owner = owner;
}

void Klog::emit(KernLevel level, std::string_view text)
{
    if (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    if (m_sink)
        return m_sink(level, text);
    // What is beyond a record's room is cut from it anyway, and the newline with it.
    text = text.substr(0, log_line_max);
    std::array<char, log_line_max + 3> line; // NOLINT(*-member-init): a line is written once
    line[0] = kern_soh;
    line[1] = static_cast<char>('0' + static_cast<int>(level));
    text.copy(line.data() + 2, text.size());
    line[text.size() + 2] = '\n';
    print(std::string_view{line.data(), text.size() + 3});
}

void Klog::add(KlogRecord record)
{
    m_size += size_of(record);
    m_records.push_back(std::move(record));
    m_open = false;
    if (m_size > capacity)
        drop_oldest();
}

/// Mirrors vprintk_store() and printk_sprint(), kernel/printk/printk.c (v6.1).
int Klog::print(const KlogSource& source, std::string_view text)
{
    // vprintk_store() formats the message twice: into 8 bytes, where it looks for the level, and
    // then into the record, whose terminator takes a byte of its own.
    const std::uint64_t reserve = std::min<std::uint64_t>(text.size() + 1, log_line_max);
    Prefix seen;
    if (source.facility == 0)
        seen = printk_parse_prefix(text.substr(0, 7));

    int level = source.level == loglevel_default ? seen.level : source.level;
    if (level == loglevel_default)
        level = default_message_loglevel;

    std::string_view stored = text.substr(0, reserve - 1);
    bool whole = source.device;
    if (!stored.empty() && stored.back() == '\n')
    {
        stored.remove_suffix(1);
        whole = true;
    }
    if (source.facility == 0)
        stored.remove_prefix(printk_parse_prefix(stored).length);
    const int length = static_cast<int>(stored.size());

    if (seen.cont && m_open && m_records.back().text.size() + reserve <= log_line_max)
    {
        m_records.back().text += stored;
        m_size += stored.size();
        m_open = !whole;
        return length;
    }
    m_records.push_back(
        {.level = static_cast<KernLevel>(level & 7),
         .time_ns = m_clock != nullptr ? m_clock(m_owner) : 0,
         .text = std::string{stored}});
    m_open = !whole;
    m_size += size_of(m_records.back());
    if (m_size > capacity)
        drop_oldest();
    return length;
}

/// Half of the log at once, so that a full one costs no more a record than an empty one.
void Klog::drop_oldest()
{
    auto keep = m_records.begin();
    while (m_size > capacity / 2)
        m_size -= size_of(*keep++);
    m_dropped += static_cast<std::uint64_t>(keep - m_records.begin());
    m_records.erase(m_records.begin(), keep);
}

std::string Klog::text() const
{
    std::string all;
    for (const KlogRecord& record : m_records)
        all.append(record.text).push_back('\n');
    return all;
}

std::string Klog::dmesg(const KlogRecord& record)
{
    const std::string stamp = fmt::format(
        "[{:5}.{:06}] ", record.time_ns / 1'000'000'000, record.time_ns % 1'000'000'000 / 1000);
    std::string line = stamp;
    for (const char c : record.text)
    {
        if (!is_passed_by_dmesg(static_cast<unsigned char>(c)))
            line += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            line += c;
        if (c == '\n')
            line.append(stamp.size(), ' ');
    }
    return line;
}

/// Mirrors msg_print_ext_body(), kernel/printk/printk.c (v6.1).
std::string Klog::kmsg(const KlogRecord& record)
{
    std::string text;
    for (const char c : record.text)
    {
        if (c >= ' ' && c < 0x7f && c != '\\')
            text += c;
        else
            text += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    }
    return text;
}

} // namespace kobox
