#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

/// The kernel's ring buffer as dmesg shows it. It is a result of the run, not a debugging aid.
class Klog
{
public:
    /// Where virtual time comes from; 0 until it is set.
    using Clock = std::uint64_t (*)(const void* owner);
    void set_clock(Clock clock, const void* owner) noexcept;

    /// A whole line of the kernel's own: pr_err() and friends. A trailing newline is not needed.
    void emit(KernLevel level, std::string_view text);

    /// What vprintk_store() is given: an optional KERN_SOH level prefix, KERN_CONT fragments, the
    /// text, a trailing newline or none (the record then stays open for KERN_CONT).
    /// `default_level` is that of a message without a prefix (4, as
    /// CONFIG_MESSAGE_LOGLEVEL_DEFAULT).
    void print(std::string_view text);
    /// For vprintk_emit(): a level from the caller, used when the text has no prefix.
    void print(KernLevel level, std::string_view text);

    [[nodiscard]] const std::vector<KlogRecord>& records() const noexcept { return m_records; }
    /// All records as "text\n", without the time stamps.
    [[nodiscard]] std::string text() const;
    /// One record as dmesg prints it: "[    0.000000] text"; continuation lines are indented alike.
    [[nodiscard]] static std::string dmesg(const KlogRecord& record);

private:
    std::vector<KlogRecord> m_records;
    bool m_open{}; ///< the last record had no newline: KERN_CONT appends to it
    Clock m_clock{};
    const void* m_owner{};
};

} // namespace kobox
