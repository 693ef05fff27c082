#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/profile.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace kobox;

TEST_CASE("every host call stands behind one export, and a partial one says what is left out")
{
    std::set<std::string_view> seen;
    for (const HostCallTable& table : host_call_tables())
        for (const HostCall& row : table.rows())
        {
            CAPTURE(table.subject);
            CAPTURE(row.name);
            const ProfileExport* found = embedded_profile().find_export(row.name);
            REQUIRE(found != nullptr);
            CHECK(found->kind == ExportKind::function);
            CHECK(seen.insert(row.name).second);
            CHECK((row.support == Support::partial) == !row.note.empty());
        }
}

TEST_CASE("internal calls are no exports")
{
    for (const HostCall& row : internal_calls())
    {
        CAPTURE(row.name);
        CHECK(embedded_profile().find_export(row.name) == nullptr);
    }
}
