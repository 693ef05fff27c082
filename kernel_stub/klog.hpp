#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox
{

/// Levels of include/linux/kern_levels.h.
enum class KernLevel : std::uint8_t
{
    emerg = 0,
    alert = 1,
    crit = 2,
    err = 3,
    warning = 4,
    notice = 5,
    info = 6,
    debug = 7,
};

struct KlogRecord
{
    KernLevel level{};
    std::uint64_t time_ns{}; ///< virtual time of the first fragment
    std::string text;        ///< without the trailing newline; may hold newlines of its own
};

/// Who prints, as vprintk_emit() is told.
struct KlogSource
{
    int facility{}; ///< 0 is the kernel: only then are KERN_SOH prefixes read and stripped
    int level{-1};  ///< LOGLEVEL_DEFAULT: the prefix decides, or CONFIG_MESSAGE_LOGLEVEL_DEFAULT
    bool device{};  ///< has a dev_printk_info: a record of its own, never continued
};

/// The kernel's ring buffer as dmesg shows it. It is a result of the run, not a debugging aid, so
/// it is much larger than the kernel's own; a guest that fills it still loses its oldest records.
class Klog
{
public:
    /// The size of a record's buffer, terminator included (LOG_LINE_MAX): longer text is cut.
    static constexpr std::uint64_t log_line_max = 1024 - 32;
    /// Bytes of text that are kept.
    static constexpr std::uint64_t capacity = std::uint64_t{32} << 20;

    /// Where virtual time comes from; 0 until it is set.
    using Clock = std::uint64_t (*)(const void* owner);
    void set_clock(Clock clock, const void* owner) noexcept;

    /// For a kernel that has a log of its own: lines of the host go there, by `sink`, and add()
    /// brings them here when that log is read.
    using Sink = std::function<void(KernLevel level, std::string_view text)>;
    void forward_to(Sink sink) { m_sink = std::move(sink); }
    void add(KlogRecord record);

    /// A whole line of the kernel's own: pr_err() and friends. A trailing newline is not needed.
    void emit(KernLevel level, std::string_view text);

    /// What vprintk_store() is given, formatted: KERN_SOH level prefixes, KERN_CONT, the text, a
    /// trailing newline or none (the record then stays open for KERN_CONT). Returns what printk()
    /// returns: the number of bytes stored, prefix and trailing newline not counted.
    int print(std::string_view text) { return print(KlogSource{}, text); }
    /// For vprintk_emit(): a level from the caller, used instead of the text's prefix.
    int print(KernLevel level, std::string_view text)
    {
        return print(KlogSource{.level = static_cast<int>(level)}, text);
    }
    int print(const KlogSource& source, std::string_view text);

    [[nodiscard]] const std::vector<KlogRecord>& records() const noexcept { return m_records; }
    /// Records that went when the log was full.
    [[nodiscard]] std::uint64_t dropped() const noexcept { return m_dropped; }
    /// All records as "text\n", without the time stamps.
    [[nodiscard]] std::string text() const;
    /// One record as dmesg prints it: "[    0.000000] text"; further lines are indented by the
    /// width of the time stamp, bytes that a terminal would act upon are printed as \xNN.
    [[nodiscard]] static std::string dmesg(const KlogRecord& record);
    /// A record's text as /dev/kmsg gives it: all but printable ASCII, and the backslash, as \xNN.
    [[nodiscard]] static std::string kmsg(const KlogRecord& record);

private:
    void drop_oldest();

    std::vector<KlogRecord> m_records;
    std::uint64_t m_size{}; ///< bytes that the records take
    std::uint64_t m_dropped{};
    bool m_open{}; ///< the last record had no newline: KERN_CONT appends to it
    Clock m_clock{};
    const void* m_owner{};
    Sink m_sink;
};

} // namespace kobox
