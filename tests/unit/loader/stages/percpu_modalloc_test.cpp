#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("percpu_modalloc: the section's size and alignment, and what the kernel says of them")
{
    struct Case
    {
        const char* title;
        std::uint64_t size, align;
        int err;
        std::vector<std::string> log;
    };
    const Case cases[] = {
        {"good", 64, 32, 0, {}},
        {"none", 0, 1, 0, {}},
        {"an alignment above a page is cut",
         64,
         8192,
         0,
         {"4 demo: per-cpu alignment 8192 > 4096"}},
        {"too much",
         std::uint64_t{1} << 40,
         1,
         ENOMEM,
         {"4 demo: Could not allocate 1099511627776 bytes percpu data"}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        kernel.add_taint(Taint::unsigned_module);
        KoBuilder ko = demo_module(kernel);
        ko.section(
            {.name = ".data..percpu",
             .type = SHT_NOBITS,
             .flags = SHF_ALLOC | SHF_WRITE,
             .size = c.size,
             .align = c.align});
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("percpu_modalloc");
        CHECK((result ? 0 : result.error().err()) == c.err);
        CHECK(kernel.log_lines() == c.log);
        if (!result)
            CHECK(kernel.live_allocations() == 0);
    }
}

} // namespace kobox::test
