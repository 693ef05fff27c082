#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

std::uint64_t bit(Taint flag)
{
    return std::uint64_t{1} << static_cast<unsigned>(flag);
}

} // namespace

TEST_CASE("check_modinfo: what .modinfo asks for, its line and its taint")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> change;
        std::uint64_t taints;
        Lines log;
    };
    const Case cases[] = {
        {"nothing", [](KoBuilder&) {}, 0, {}},
        {"no intree=",
         [](KoBuilder& ko) { ko.without_modinfo("intree"); },
         bit(Taint::oot_module),
         {"4 demo: loading out-of-tree module taints kernel."}},
        {"no retpoline=",
         [](KoBuilder& ko) { ko.without_modinfo("retpoline"); },
         0,
         {"3 Spectre V2 : System may be vulnerable to spectre v2",
          "4 demo: loading module not compiled with retpoline compiler."}},
        {"staging=",
         [](KoBuilder& ko) { ko.modinfo("staging", "Y"); },
         bit(Taint::crap),
         {"4 demo: module is from the staging directory, the quality is unknown, you have been "
          "warned."}},
        {"livepatch=",
         [](KoBuilder& ko) { ko.modinfo("livepatch", "Y"); },
         bit(Taint::livepatch),
         {"5 demo: tainting kernel with TAINT_LIVEPATCH"}},
        {"test=",
         [](KoBuilder& ko) { ko.modinfo("test", "Y"); },
         bit(Taint::test),
         {"4 demo: loading test module taints kernel."}},
        {"a proprietary licence",
         [](KoBuilder& ko) { ko.without_modinfo("license").license("Proprietary"); },
         bit(Taint::proprietary_module),
         {"4 demo: module license 'Proprietary' taints kernel."}},
        {"no licence",
         [](KoBuilder& ko) { ko.without_modinfo("license"); },
         bit(Taint::proprietary_module),
         {"4 demo: module license 'unspecified' taints kernel."}},
        {"the first licence counts", [](KoBuilder& ko) { ko.license("Proprietary"); }, 0, {}},
        {"no vermagic",
         [](KoBuilder& ko) { ko.without_modinfo("vermagic"); },
         bit(Taint::forced_module),
         {"4 demo: bad vermagic: kernel tainted."}},
        {"all at once, in the kernel's order",
         [](KoBuilder& ko) {
             ko.without_modinfo("intree").without_modinfo("license");
             ko.modinfo("test", "Y").modinfo("staging", "Y");
         },
         bit(Taint::oot_module) | bit(Taint::crap) | bit(Taint::proprietary_module) |
             bit(Taint::test),
         {"4 demo: loading out-of-tree module taints kernel.",
          "4 demo: module is from the staging directory, the quality is unknown, you have been "
          "warned.",
          "4 demo: module license 'unspecified' taints kernel.",
          "4 demo: loading test module taints kernel."}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        c.change(ko);
        TestLoad load{kernel, ko.build()};
        REQUIRE(load.run_to("layout_and_allocate"));
        CHECK(kernel.log_lines() == c.log);
        CHECK(kernel.tainted() == c.taints);
        CHECK(load.context().module().get<std::uint64_t>("taints") == c.taints);
    }
}

TEST_CASE("check_modinfo: lines that a kernel prints at the first taint alone")
{
    TestKernel kernel;
    for (const Taint flag :
         {Taint::oot_module, Taint::test, Taint::proprietary_module, Taint::livepatch,
          Taint::forced_module})
        kernel.add_taint(flag);
    KoBuilder ko{ko_layout(kernel.profile())};
    ko.version("module_layout", TestKernel::module_layout_crc).modinfo("retpoline", "Y");
    ko.modinfo("test", "Y").modinfo("livepatch", "Y").modinfo("staging", "Y");
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("layout_and_allocate"));
    CHECK(
        kernel.log_lines() ==
        Lines{"4 demo: module is from the staging directory, the quality is unknown, you have been "
              "warned."});
}

TEST_CASE("check_modinfo: with CRCs the release in a vermagic does not count, the flags do")
{
    struct Case
    {
        const char* title;
        const char* release;
        const char* flags;
        bool versions;
        bool good;
    };
    TestKernel probe;
    const std::string vermagic = probe.profile().vermagic;
    const std::string flags = vermagic.substr(vermagic.find(' '));
    const std::string release = vermagic.substr(0, vermagic.find(' '));
    const Case cases[] = {
        {"the same", release.c_str(), flags.c_str(), true, true},
        {"another release", "5.4.0-generic", flags.c_str(), true, true},
        {"another release, no CRCs", "5.4.0-generic", flags.c_str(), false, false},
        {"other flags", release.c_str(), " SMP mod_unload ", true, false},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        const std::string theirs = std::string{c.release} + c.flags;
        KoBuilder ko = demo_module(kernel);
        ko.without_modinfo("vermagic").vermagic(theirs);
        TestLoad load{
            kernel, ko.build(),
            c.versions ? 0 : static_cast<std::uint32_t>(ModuleInitFlag::ignore_modversions)};
        const auto result = load.run_to("layout_and_allocate");
        CHECK(result.has_value() == c.good);
        if (c.good)
            continue;
        CHECK(result.error().err() == ENOEXEC);
        CHECK(
            kernel.log_lines().back() ==
            "3 demo: version magic '" + theirs + "' should be '" + vermagic + "'");
    }
}

TEST_CASE("check_modinfo: MODULE_INIT_IGNORE_VERMAGIC forces any vermagic")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.without_modinfo("vermagic").vermagic("nonsense");
    TestLoad load{kernel, ko.build(), static_cast<std::uint32_t>(ModuleInitFlag::ignore_vermagic)};
    REQUIRE(load.run_to("layout_and_allocate"));
    CHECK(kernel.log_lines() == Lines{"4 demo: bad vermagic: kernel tainted."});
}

TEST_CASE("check_modinfo: a kernel without CONFIG_MODULE_FORCE_LOAD refuses to be forced")
{
    TestKernel kernel;
    kernel.options().options["MODULE_FORCE_LOAD"] = "n";
    TestLoad load{kernel, demo_module(kernel).without_modinfo("vermagic").build()};
    const auto result = load.run_to("layout_and_allocate");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == ENOEXEC);
    CHECK(kernel.log_lines().empty());
}

TEST_CASE("check_modinfo: a kernel without CONFIG_LIVEPATCH refuses livepatches")
{
    TestKernel kernel;
    kernel.options().options["LIVEPATCH"] = "n";
    TestLoad load{kernel, demo_module(kernel).modinfo("livepatch", "Y").build()};
    const auto result = load.run_to("layout_and_allocate");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == ENOEXEC);
    CHECK(
        kernel.log_lines() ==
        Lines{"3 demo: module is marked as livepatch module, but livepatch support is disabled"});
}

} // namespace kobox::test
