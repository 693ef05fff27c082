#include "kernel_stub/vmlinux/kernel_options.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kobox;

TEST_CASE("the table of options is sorted, and each row has an argument if it has evidence")
{
    const auto rows = kernel_options();
    CHECK(std::ranges::is_sorted(rows, std::ranges::less_equal{}, &KernelOption::name));
    for (const KernelOption& row : rows)
    {
        const std::string name{row.name};
        CAPTURE(name);
        CHECK((row.evidence == Evidence::none) == row.argument.empty());
        CHECK_FALSE(row.why.empty());
    }
}

TEST_CASE("a configuration decides every option")
{
    const auto options = options_from_config("CONFIG_MODVERSIONS=y\n"
                                             "# CONFIG_MODULE_SIG is not set\n"
                                             "CONFIG_HZ=250\n"
                                             "CONFIG_HZ_250=y\n"
                                             "CONFIG_KUNIT=m\n"
                                             "CONFIG_MITIGATION_RETPOLINE=y\n"
                                             "# CONFIG_LIVEPATCH=y\n");
    CHECK(options.size() == kernel_options().size());
    CHECK(options.find("MODVERSIONS")->second == "y");
    CHECK(options.find("MODULE_SIG")->second == "n");
    CHECK(options.find("HZ")->second == "250");
    CHECK(options.find("KUNIT")->second == "m");
    CHECK(options.find("RETPOLINE")->second == "y");
    CHECK(options.find("LIVEPATCH")->second == "n");
}
