#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("copy_module: what the system calls refuse before they look at the file")
{
    struct Case
    {
        const char* title;
        std::size_t size;
        std::uint32_t flags;
        bool by_init_module;
        int err;
    };
    const Case cases[] = {
        {"finit_module takes any file that is not empty", 1, 0, false, 0},
        {"finit_module refuses an empty one", 0, 0, false, EINVAL},
        {"init_module wants an ELF header", 63, 0, true, ENOEXEC},
        {"init_module has no flags to refuse", 64, 8, true, 0},
        {"an unknown flag", 64, 8, false, EINVAL},
        {"the flag of compressed files, in a kernel without them", 64, 4, false, EOPNOTSUPP},
        {"the two flags of forced loads", 64, 3, false, 0},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        TestLoad load{kernel, std::vector<std::byte>(c.size), c.flags};
        load.context().request.by_init_module = c.by_init_module;
        const auto copied = load.run_to("copy_module_from_user");
        CHECK((copied ? 0 : copied.error().err()) == c.err);
        CHECK(kernel.log_lines().empty());
        CHECK(kernel.live_allocations() == (c.err == 0 ? 1 : 0));
    }
}

TEST_CASE("copy_module: /proc/sys/kernel/modules_disabled refuses every load")
{
    TestKernel kernel;
    const std::int32_t on = 1;
    kernel.add_symbol("modules_disabled", std::as_bytes(std::span{&on, 1}));
    TestLoad load{kernel, demo_module(kernel).build()};
    const auto copied = load.run_to("copy_module_from_user");
    REQUIRE_FALSE(copied);
    CHECK(copied.error().err() == EPERM);
}

} // namespace kobox::test
