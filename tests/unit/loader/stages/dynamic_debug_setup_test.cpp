#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>
#include <elf.h>

#include <span>
#include <string>

namespace kobox::test
{

namespace
{

/// A module with one pr_debug() and one struct ddebug_class_map.
KoBuilder with_class_map(const TestKernel& kernel, std::string_view owner)
{
    const KernelProfile& profile = kernel.profile();
    const std::string text{owner};
    const auto bytes = std::as_bytes(std::span{text.c_str(), text.size() + 1});
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = "__dyndbg",
                .flags = SHF_ALLOC | SHF_WRITE,
                .content = std::vector<std::byte>(profile.size_of("_ddebug")),
                .align = 8})
        .section(
            {.name = "__dyndbg_classes",
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = std::vector<std::byte>(profile.size_of("ddebug_class_map")),
             .align = 8})
        .section({.name = ".rodata", .content = {bytes.begin(), bytes.end()}})
        .symbol("owner", ".rodata", 0)
        .rela(
            "__dyndbg_classes", profile.offset_of("ddebug_class_map", "mod_name"), R_X86_64_64,
            "owner");
    return ko;
}

GuestAddr link_of(TestKernel& kernel, TestLoad& load)
{
    const GuestAddr map = load.context().info.dyndbg.classes.start;
    return kernel.memory().load<GuestAddr>(
        map + kernel.profile().offset_of("ddebug_class_map", "link"));
}

} // namespace

TEST_CASE("dynamic_debug_setup: a map of classes of the module's own name is linked, no other is")
{
    for (const std::string_view owner : {"demo", "other", "demonstration"})
    {
        CAPTURE(owner);
        TestKernel kernel;
        TestLoad load{kernel, with_class_map(kernel, owner).build()};
        REQUIRE(load.run_to("dynamic_debug_setup"));
        CHECK((link_of(kernel, load) != GuestAddr{}) == (owner == "demo"));
    }
}

TEST_CASE("dynamic_debug_setup: a map of classes without a name is a page fault")
{
    TestKernel kernel;
    KoBuilder ko = with_class_map(kernel, "demo");
    TestLoad load{kernel, ko.edit_section(".rela__dyndbg_classes", [](Elf64_Shdr& header) {
                                header.sh_type = SHT_NULL;
                            }).build()};
    CHECK_FALSE(oops_cause(load.run_to("dynamic_debug_setup")).empty());
}

} // namespace kobox::test
