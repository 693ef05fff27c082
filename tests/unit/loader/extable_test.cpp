#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("sort_extable: entries come in the order of their instructions and keep what they say")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const std::uint64_t size = kernel.profile().size_of("exception_table_entry");
    ko.section(
        {.name = ".text",
         .flags = SHF_ALLOC | SHF_EXECINSTR,
         .content = std::vector<std::byte>(64)});
    ko.section({.name = "__ex_table", .content = std::vector<std::byte>(3 * size), .align = 4});
    ko.symbol("text", ".text", 0, STT_FUNC);
    const std::uint64_t instructions[] = {40, 8, 24};
    for (std::uint64_t i = 0; i < 3; ++i)
    {
        ko.rela(
            "__ex_table", i * size, R_X86_64_PC32, "text",
            static_cast<std::int64_t>(instructions[i]));
        ko.rela(
            "__ex_table", i * size + 4, R_X86_64_PC32, "text",
            static_cast<std::int64_t>(instructions[i] + 4));
    }
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("post_relocation"));
    const GuestStruct module = load.context().module();
    const auto table = module.get<GuestAddr>("extable");
    const auto text = module.get<GuestAddr>("core_layout.base");
    const auto follow = [&kernel](GuestAddr at) {
        return at + static_cast<std::uint64_t>(
                        static_cast<std::int64_t>(kernel.memory().load<std::int32_t>(at)));
    };
    const std::uint64_t sorted[] = {8, 24, 40};
    for (std::uint64_t i = 0; i < 3; ++i)
    {
        CHECK(follow(table + i * size) == text + sorted[i]);
        CHECK(follow(table + i * size + 4) == text + sorted[i] + 4);
    }
}

} // namespace kobox::test
