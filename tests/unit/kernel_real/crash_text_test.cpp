#include "kernel_real/crash_text.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

using namespace kobox;

namespace
{

std::vector<KlogRecord> log_of(std::initializer_list<const char*> lines)
{
    std::vector<KlogRecord> log;
    for (const char* line : lines)
    {
        KlogRecord record;
        record.text = line;
        log.push_back(record);
    }
    return log;
}

} // namespace

TEST_CASE("a crash is told by its first line and by the first instruction pointer after it")
{
    const auto log = log_of(
        {"WARNING: CPU: 0 PID: 1 at a.c:1", "RIP: 0010:warned+0x1/0x2", "demo: going on",
         "BUG: kernel NULL pointer dereference, address: 0000000000000010",
         "Oops: 0000 [#1] PREEMPT SMP NOPTI", "RIP: 0010:read_count+0x5/0xd [demo]",
         "RIP: 0033:0x4000b0", "RIP: 0010:read_count+0x5/0xd [demo]"});
    CHECK(crash_line(log) == "BUG: kernel NULL pointer dereference, address: 0000000000000010");
    CHECK(crash_place(log) == "read_count+0x5/0xd [demo]");
}

TEST_CASE("a panic that no oops came before is a crash, and where it was is not in the log")
{
    const auto log = log_of({"Kernel panic - not syncing: demo", "RIP: 0033:0x4000b0"});
    CHECK(crash_line(log) == "Kernel panic - not syncing: demo");
    CHECK_FALSE(crash_place(log));
}

TEST_CASE("a log without a crash has neither")
{
    for (const auto& log : {log_of({}), log_of({"hello", "RIP: 0010:warned+0x1/0x2"})})
    {
        CHECK_FALSE(crash_line(log));
        CHECK_FALSE(crash_place(log));
    }
}

TEST_CASE("a crash whose register dump was lost has a line alone")
{
    const auto log = log_of({"kernel BUG at a.c:15!"});
    CHECK(crash_line(log) == "kernel BUG at a.c:15!");
    CHECK_FALSE(crash_place(log));
}
