#include "loader/check_version.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("version magic is compared field by field, the release only without CRCs")
{
    const auto differing = [](std::string_view kernel, std::string_view module, bool has_crcs) {
        std::vector<std::string> fields;
        for (const auto& field : compare_magic(kernel, module, has_crcs))
            if (!field.same())
                fields.push_back(field.what + ": '" + field.wanted + "', '" + field.found + "'");
        return fields;
    };
    using Fields = std::vector<std::string>;
    CHECK(
        differing("6.1.0 SMP mod_unload ", "6.2.0 SMP mod_unload ", false) ==
        Fields{"release: '6.1.0', '6.2.0'"});
    CHECK(differing("6.1.0 SMP ", "6.2.0 SMP preempt ", true) == Fields{"preempt: '', 'preempt'"});
    CHECK(
        differing("6.1.0 SMP mod_unload ", "6.1.0 SMP ", true) ==
        Fields{"mod_unload: 'mod_unload', ''"});
    CHECK(
        differing("6.1.0 A B ", "6.1.0 B A ", true) ==
        Fields{"the whole string: '6.1.0 A B ', '6.1.0 B A '"});
    CHECK(differing("", "", false) == Fields{});
    CHECK(differing("6.1.0", "", false) == Fields{"release: '6.1.0', ''"});
}
