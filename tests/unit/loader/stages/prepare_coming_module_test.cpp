#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("prepare_coming_module: a module cannot be called vmlinux where there are livepatches")
{
    for (const bool livepatch : {true, false})
    {
        TestKernel kernel;
        kernel.options().options.insert_or_assign("LIVEPATCH", livepatch ? "y" : "n");
        TestLoad load{kernel, demo_module(kernel).name("vmlinux").build()};
        const auto coming = load.run_to("prepare_coming_module");
        CHECK((coming ? 0 : coming.error().err()) == (livepatch ? EINVAL : 0));
        const bool said =
            !kernel.log_lines().empty() &&
            kernel.log_lines().back() == "3 livepatch: vmlinux.ko: invalid module name";
        CHECK(said == livepatch);
    }
}

} // namespace kobox::test
