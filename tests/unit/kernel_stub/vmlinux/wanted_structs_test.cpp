#include "kernel_stub/vmlinux/wanted_structs.hpp"

#include "kernel_stub/profile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using namespace kobox;

TEST_CASE("selects() takes direct members, all members, paths and what is below a path")
{
    CHECK(selects("*", "list"));
    CHECK_FALSE(selects("*", "list.next"));
    CHECK(selects("**", "list.next"));
    CHECK(selects("pid comm", "comm"));
    CHECK_FALSE(selects("pid comm", "com"));
    CHECK_FALSE(selects("pid comm", "comm.x"));
    CHECK(selects("pid thread_info.*", "thread_info.flags"));
    CHECK_FALSE(selects("pid thread_info.*", "thread_info"));
    CHECK_FALSE(selects("thread_info.*", "thread_info.a.b"));
    CHECK_FALSE(selects("", "pid"));
}

TEST_CASE("the table of wanted structs is sorted and each row says why")
{
    const auto rows = wanted_structs();
    CHECK(std::ranges::is_sorted(rows, std::ranges::less_equal{}, &WantedStruct::type));
    for (const WantedStruct& row : rows)
        CHECK_FALSE(row.why.empty());
}

TEST_CASE("what the table names is in the embedded profile, unless another kernel has it")
{
    // Of later releases, or of a configuration that Debian has not.
    const std::set<std::string, std::less<>> elsewhere = {
        "block_device.__bd_flags",
        "error_injection_entry",
        "kmem_cache_args",
        "module_memory",
        "pcpu_hot",
        "srcu_usage"};
    const KernelProfile& profile = embedded_profile();
    for (const WantedStruct& row : wanted_structs())
    {
        const std::string type{row.type};
        CAPTURE(type);
        CHECK(profile.sizes.contains(type) != elsewhere.contains(type));
        std::istringstream words{std::string{row.members}};
        for (std::string member; words >> member;)
        {
            CAPTURE(member);
            if (!member.ends_with('*'))
                CHECK(profile.has_member(type, member) != elsewhere.contains(type + '.' + member));
        }
    }
}
