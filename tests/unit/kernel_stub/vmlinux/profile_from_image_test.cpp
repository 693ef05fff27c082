#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include "tests/unit/kernel_stub/vmlinux/kernel_builder.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

KernelBuilder kernel()
{
    KernelBuilder builder;
    builder.btf = module_btf();
    return builder;
}

KernelProfile profile_of(const std::vector<std::byte>& file)
{
    auto profile = profile_from_image(file, "a test");
    REQUIRE_MESSAGE(profile.has_value(), (profile ? "" : profile.error()));
    return std::move(*profile);
}

std::string error_of(const KernelBuilder& builder)
{
    const auto profile = profile_from_image(builder.elf(), "a test");
    REQUIRE_FALSE(profile.has_value());
    return profile.error();
}

} // namespace

TEST_CASE("a profile has what the image says, whatever its kallsyms look like")
{
    for (const auto layout : {KallsymsLayout::v6_1, KallsymsLayout::v6_4})
    {
        KernelBuilder builder = kernel();
        builder.layout = layout;
        const KernelProfile p = profile_of(builder.elf());
        CHECK(p.source == "a test");
        CHECK(p.release == "6.1.0-demo");
        CHECK(p.version == "#1 SMP (2026-01-01)");
        CHECK(p.vermagic == "6.1.0-demo SMP mod_unload modversions ");
        using enum ExportKind;
        const std::vector<ProfileExport> exports = {
            {"_printk", 0x92997ed8, ExportLicense::any, function, 0x80, ""},
            {"dma_buf_put", 0xfe6d7f14, ExportLicense::gpl, function, 0x70, "DMA_BUF"},
            {"init_task", 0x59bd07d3, ExportLicense::any, data, 0x20, ""},
            {"last_in_text", 7, ExportLicense::any, function, 0x10, ""},
            {"magic_number", 8, ExportLicense::any, absolute, 0, ""},
            {"this_cpu_off", 0x53569707, ExportLicense::any, percpu, 8, ""},
        };
        CHECK(p.exports == exports);
    }
}

TEST_CASE("a profile has the layouts that kobox wants, and no others")
{
    const KernelProfile p = profile_of(kernel().elf());
    CHECK(p.size_of("module") == 96);
    CHECK(p.offset_of("module", "list.prev") == 16);
    CHECK(p.size_of("module", "name") == 56);
    CHECK_FALSE(p.sizes.contains("not_wanted"));
    CHECK_FALSE(p.sizes.contains("module_use"));
}

TEST_CASE("a profile has the options that the image shows, and leaves out what it hides")
{
    const KernelProfile p = profile_of(kernel().elf());
    CHECK(p.option("MODVERSIONS"));       // a word of vermagic
    CHECK(p.option("MODULE_SIG"));        // a member of struct module
    CHECK(p.option("MODULE_SIG_FORCE"));  // a byte of .data
    CHECK(p.option("MODULE_FORCE_LOAD")); // a string
    CHECK(p.options.find("HZ")->second == "250");
    CHECK(p.options.find("NR_CPUS")->second == "64");
    CHECK(p.options.find("KPROBES")->second == "n");
    CHECK(p.options.find("PREEMPT_RT")->second == "n");
    CHECK(p.options.find("RETPOLINE")->second == "n");
    CHECK_FALSE(p.options.contains("MODULE_FORCE_UNLOAD"));
}

TEST_CASE("a configuration overrides what the image shows")
{
    const auto p = profile_from_image(kernel().elf(), "a test", "CONFIG_MODULE_FORCE_UNLOAD=y\n");
    REQUIRE(p.has_value());
    CHECK(p->option("MODULE_FORCE_UNLOAD"));
    CHECK_FALSE(p->option("MODVERSIONS"));
}

TEST_CASE("the configuration that an image carries decides, unless another one is given")
{
    KernelBuilder builder = kernel();
    builder.ikconfig = "CONFIG_MODULE_FORCE_UNLOAD=y\n";
    const KernelProfile own = profile_of(builder.elf());
    CHECK(own.option("MODULE_FORCE_UNLOAD"));
    CHECK_FALSE(own.option("MODVERSIONS"));
    const auto given = profile_from_image(builder.elf(), "a test", "CONFIG_MODVERSIONS=y\n");
    REQUIRE(given.has_value());
    CHECK_FALSE(given->option("MODULE_FORCE_UNLOAD"));
    CHECK(given->option("MODVERSIONS"));
}

TEST_CASE("a profile has the certificates of the image, up to the first thing that is none")
{
    constexpr auto b = [](int value) { return static_cast<std::byte>(value); };
    const std::vector first = {b(0x30), b(0x82), b(0), b(2), b(1), b(2)};
    const std::vector second = {b(0x30), b(0x82), b(0), b(1), b(3)};
    KernelBuilder builder = kernel();
    for (const auto& part : {first, second, {b(0x31), b(0x82), b(0), b(0)}, first})
        builder.certificate_list.insert(builder.certificate_list.end(), part.begin(), part.end());
    CHECK(profile_of(builder.elf()).certificates == std::vector{first, second});

    builder.certificate_list = {b(0x30), b(0x82), b(1), b(0), b(1)}; // longer than the list
    CHECK(profile_of(builder.elf()).certificates.empty());
    builder.with_kallsyms = false;
    CHECK(profile_of(builder.elf()).certificates.empty());
}

TEST_CASE("a profile has the built-in modules that stand in /sys/module")
{
    KernelBuilder builder = kernel();
    CHECK(profile_of(builder.elf()).built_in.empty());
    builder.params = {
        {"printk.time", 0644}, {"hidden.a", 0}, {"printk.devkmsg", 0444}, {"panic", 0644}};
    builder.versions = {"zswap", "apparmor", "", "not a name"};
    const std::vector<std::string> expected = {"apparmor", "kernel", "printk", "zswap"};
    CHECK(profile_of(builder.elf()).built_in == expected);
}

TEST_CASE("a kernel without kallsyms has a profile without sizes of exports")
{
    KernelBuilder builder = kernel();
    builder.with_kallsyms = false;
    const KernelProfile p = profile_of(builder.elf());
    REQUIRE(p.exports.size() == 6);
    CHECK(p.find_export("_printk")->kind == ExportKind::function);
    CHECK(p.find_export("_printk")->size == 0);
    CHECK_FALSE(p.options.contains("RETPOLINE"));
}

TEST_CASE("a bzImage and its kernel give the same profile")
{
    const auto elf = kernel().elf();
    CHECK(profile_of(bz_image("xz", elf)).serialise() == profile_of(elf).serialise());
}

TEST_CASE("the profile of an image can be read back")
{
    const std::string text = profile_of(kernel().elf()).serialise();
    const auto again = KernelProfile::parse(text);
    REQUIRE(again.has_value());
    CHECK(again->serialise() == text);
}

TEST_CASE("a kernel that lacks something needed is refused with the cause")
{
    KernelBuilder no_btf = kernel();
    no_btf.btf.clear();
    CHECK(
        error_of(no_btf) ==
        "no .BTF section: struct layouts need a kernel built with CONFIG_DEBUG_INFO_BTF");

    KernelBuilder no_exports = kernel();
    no_exports.exports = {{".other", 0xffffffff82400000, {}}};
    CHECK(error_of(no_exports).starts_with("no __ksymtab section: "));

    KernelBuilder no_banner = kernel();
    no_banner.banner = no_banner.second_banner = "a program";
    CHECK(error_of(no_banner) == "no \"Linux version\" banner in .rodata: not a Linux kernel");

    KernelBuilder no_vermagic = kernel();
    no_vermagic.vermagic = "6.1.0-other SMP ";
    CHECK(error_of(no_vermagic) == "no vermagic string of 6.1.0-demo in the image");

    KernelBuilder other_btf = kernel();
    other_btf.btf.resize(100);
    CHECK(error_of(other_btf) == "truncated: .BTF points outside of itself");
}

TEST_CASE("a kernel with any byte changed is read inside of its bounds")
{
    const auto good = kernel().elf();
    for (std::size_t at = 0; at < good.size(); at += 3)
    {
        auto bad = good;
        bad[at] ^= std::byte{0x91};
        if (const auto profile = profile_from_image(bad, "a test"))
            CHECK(KernelProfile::parse(profile->serialise()).has_value());
    }
}
