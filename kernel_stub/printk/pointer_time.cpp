#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <linux/rtc.h>

namespace kobox
{
namespace
{

void put_int(FormatOutput& out, std::int32_t value, const PrintfSpec& spec)
{
    number(out, static_cast<std::uint64_t>(std::int64_t{value}), spec);
}

std::int32_t wrapping_add(std::int32_t a, std::int32_t b)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// Mirrors date_str(): raw fields count years from 1900 and months from 0.
void date_str(FormatOutput& out, const rtc_time& tm, bool is_raw)
{
    put_int(out, wrapping_add(tm.tm_year, is_raw ? 0 : 1900), default_dec04_spec);
    out.put('-');
    put_int(out, wrapping_add(tm.tm_mon, is_raw ? 0 : 1), default_dec02_spec);
    out.put('-');
    put_int(out, tm.tm_mday, default_dec02_spec);
}

void time_str(FormatOutput& out, const rtc_time& tm)
{
    put_int(out, tm.tm_hour, default_dec02_spec);
    out.put(':');
    put_int(out, tm.tm_min, default_dec02_spec);
    out.put(':');
    put_int(out, tm.tm_sec, default_dec02_spec);
}

/// Mirrors rtc_str(): `fmt` is "tR" or "tT" and the options.
void rtc_str(FormatOutput& out, const rtc_time& tm, std::string_view fmt)
{
    std::uint64_t at = 2;
    const char part = char_at(fmt, at);
    if (part == 'd' || part == 't')
        ++at;
    bool is_raw = false;
    char separator = 'T';
    for (; char_at(fmt, at) == 'r' || char_at(fmt, at) == 's'; ++at)
    {
        if (fmt[at] == 'r')
            is_raw = true;
        else
            separator = ' ';
    }
    if (part != 't')
        date_str(out, tm, is_raw);
    if (part != 'd' && part != 't')
        out.put(separator);
    if (part != 'd')
        time_str(out, tm);
}

/// Mirrors time64_to_tm(), kernel/time/timeconv.c (v6.1), in UTC. The calendar year is taken to
/// begin in March, so that the leap day is its last.
rtc_time time64_to_rtc(std::int64_t seconds)
{
    constexpr std::int64_t seconds_per_day = 86400;
    constexpr std::int64_t days_per_era = 146097; // 400 years
    constexpr std::int64_t epoch_days = 719468;   // from 1 March of year 0 to 1 January 1970
    std::int64_t days = seconds / seconds_per_day;
    std::int64_t rest = seconds % seconds_per_day;
    if (rest < 0)
    {
        rest += seconds_per_day;
        --days;
    }
    days += epoch_days;
    const std::int64_t era = (days >= 0 ? days : days - (days_per_era - 1)) / days_per_era;
    const std::int64_t day_of_era = days - era * days_per_era;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const bool is_next_year = month_from_march >= 10;

    rtc_time tm{};
    tm.tm_sec = static_cast<int>(rest % 60);
    tm.tm_min = static_cast<int>(rest / 60 % 60);
    tm.tm_hour = static_cast<int>(rest / 3600);
    tm.tm_mday = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    tm.tm_mon = static_cast<int>(is_next_year ? month_from_march - 10 : month_from_march + 2);
    tm.tm_year = static_cast<int>(year_of_era + era * 400 + (is_next_year ? 1 : 0) - 1900);
    return tm;
}

} // namespace

/// struct rtc_time is user interface: the host's layout is the guest's.
void time_and_date(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    switch (char_at(fmt, 1))
    {
    case 'R':
        return rtc_str(context.out, context.env.memory.load<rtc_time>(ptr), fmt);
    case 'T':
        return rtc_str(context.out, time64_to_rtc(context.env.memory.load<std::int64_t>(ptr)), fmt);
    default:
        return error_string(context, "(%pt?)", spec);
    }
}

} // namespace kobox
