#include "kernel_stub/profile.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace kobox;

namespace
{

constexpr std::string_view small = R"(kobox kernel profile 1

[kernel]
source "a package, a \"file\""
release "6.1.0-demo"
version "#1 SMP"
vermagic "6.1.0-demo SMP mod_unload "

[options]
HZ 250
LIVEPATCH n
MODVERSIONS y

[struct _ddebug 56]
lineno 32 4 0:18
class_id 32 4 18:6

[struct module 896]
state 0 4
list 8 16
list.next 8 8
list.prev 16 8
core_layout 320 80
core_layout.base 320 8

[struct module_kobject 96]
mod 64 8

[exports]
# name crc licence kind size namespace
__per_cpu_offset 0x00000001 any data 65536
_printk 0x92997ed8 any function 87
abs 0x00000002 any absolute 0
cpu_info 0x99f6383f any percpu 288
dma_buf_put 0xffffffff gpl function 96 DMA_BUF

[end]
)";

KernelProfile parsed(std::string_view text)
{
    auto profile = KernelProfile::parse(text);
    REQUIRE_MESSAGE(profile.has_value(), (profile ? "" : profile.error()));
    return std::move(*profile);
}

std::string replaced(std::string_view from, std::string_view to)
{
    std::string text{small};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a profile holds what its text says")
{
    const KernelProfile p = parsed(small);
    CHECK(p.source == "a package, a \"file\"");
    CHECK(p.release == "6.1.0-demo");
    CHECK(p.vermagic == "6.1.0-demo SMP mod_unload ");
    CHECK(p.option("MODVERSIONS"));
    CHECK_FALSE(p.option("LIVEPATCH"));
    CHECK_FALSE(p.option("SMP"));
    CHECK(p.options.find("HZ")->second == "250");
    CHECK(p.size_of("module") == 896);
    CHECK(p.offset_of("module", "core_layout.base") == 320);
    CHECK(p.size_of("module", "core_layout") == 80);
    CHECK(p.offset_of("module_kobject", "mod") == 64);
    CHECK(p.bits_of("_ddebug", "class_id") == BitField{18, 6});
    CHECK(p.bits_of("module", "state") == std::nullopt);
    REQUIRE(p.exports.size() == 5);
    REQUIRE(p.find_export("dma_buf_put") != nullptr);
    CHECK(
        *p.find_export("dma_buf_put") ==
        ProfileExport{
            "dma_buf_put", 0xffffffff, ExportLicense::gpl, ExportKind::function, 96, "DMA_BUF"});
    CHECK(p.find_export("cpu_info")->kind == ExportKind::percpu);
    CHECK(p.find_export("printk") == nullptr);
}

TEST_CASE("serialise() gives the text that parse() was given")
{
    CHECK(parsed(small).serialise() == small);
}

TEST_CASE("blanks at the start of a line mean nothing")
{
    CHECK(parsed(replaced("HZ 250", "  # comment\n\t HZ 250")).serialise() == small);
    CHECK(
        KernelProfile::parse(replaced("HZ 250", "  [HZ 250]")).error() ==
        "line 10: unknown section [HZ]");
}

TEST_CASE("control characters and bytes beyond ASCII survive the text")
{
    KernelProfile p = parsed(small);
    p.version = "tab\t, newline\n, NUL" + std::string(1, '\0') + ", \xc3\xa9 and \\";
    CHECK(parsed(p.serialise()).version == p.version);
}

TEST_CASE("a layout that the profile lacks is an exception that names it")
{
    const KernelProfile p = parsed(small);
    CHECK(p.has_member("module", "list.next"));
    CHECK_FALSE(p.has_member("module", "mem"));
    CHECK_FALSE(p.has_member("nothing", "list"));
    CHECK_THROWS_WITH_AS(
        (void)p.offset_of("module", "mem"), "the profile of 6.1.0-demo has no layout of module.mem",
        std::out_of_range);
    CHECK_THROWS_AS((void)p.size_of("nothing"), std::out_of_range);
    CHECK_THROWS_AS((void)p.offset_of("module", std::string(1000, 'x')), std::out_of_range);
}

TEST_CASE("certificates are read from hexadecimal lines and written back")
{
    const std::string text = replaced(
        "[struct _ddebug 56]",
        "[certificate 33]\n"
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\nff\n\n"
        "[certificate 1]\n30\n\n"
        "[struct _ddebug 56]");
    const KernelProfile p = parsed(text);
    REQUIRE(p.certificates.size() == 2);
    CHECK(p.certificates[0].size() == 33);
    CHECK(p.certificates[0][32] == std::byte{0xff});
    CHECK(p.certificates[1] == std::vector{std::byte{0x30}});
    CHECK(p.serialise() == text);
}

TEST_CASE("the names of built-in modules are read and written back")
{
    const std::string text =
        replaced("[struct _ddebug 56]", "[built-in]\n8250\nprintk\n\n[struct _ddebug 56]");
    const KernelProfile p = parsed(text);
    CHECK(p.built_in == std::vector<std::string>{"8250", "printk"});
    CHECK(p.serialise() == text);
}

TEST_CASE("a broken profile is refused with line and cause")
{
    struct Case
    {
        std::string_view from;
        std::string_view to;
        std::string_view error;
    };
    const Case cases[] = {
        {"kobox kernel profile 1", "kobox kernel profile 2",
         "line 1: not a kobox kernel profile: expected \"kobox kernel profile 1\""},
        {"[kernel]", "stray text\n[kernel]", "line 3: text before the first [section]"},
        {"[kernel]", "[colonel]", "line 3: unknown section [colonel]"},
        {"[kernel]", "[kernel", "line 3: a section header ends with ']'"},
        {"release \"6.1.0-demo\"", "relase \"6.1.0-demo\"",
         "line 5: unknown key \"relase\" in [kernel]"},
        {"release \"6.1.0-demo\"", "release 6.1.0-demo",
         "line 5: expected a string in double quotes"},
        {"release \"6.1.0-demo\"", "release \"6.1.0-demo",
         "line 5: a string without its closing quote"},
        {"release \"6.1.0-demo\"", "release \"\\n\"",
         "line 5: unknown escape in a string: \\\\, \\\" and \\xNN are known"},
        {"release \"6.1.0-demo\"", "release \"a\" b",
         "line 5: unexpected text at the end of the line"},
        {"release \"6.1.0-demo\"\n", "", "line 36: [kernel] has no \"release\""},
        {"version \"#1 SMP\"", "release \"again\"", "line 6: \"release\" a second time"},
        {"LIVEPATCH n", "HZ 100", "line 11: option HZ a second time"},
        {"HZ 250", "HZ", "line 10: an option's value is missing"},
        {"[struct module 896]", "[certificate 2]\n30\n\n[struct module 896]",
         "line 21: a certificate that has another size than its header says"},
        {"[struct module 896]", "[certificate 0]\n[struct module 896]",
         "line 18: an empty certificate"},
        {"[struct module 896]", "[built-in]\nprintk\nacpi\n[struct module 896]",
         "line 20: built-in module acpi after printk: they are sorted by name, each once"},
        {"[struct module 896]", "[certificate 1]\n3g\n[struct module 896]",
         "line 19: the bytes of a certificate are not pairs of hexadecimal digits"},
        {"[struct module 896]", "[struct module]",
         "line 18: the size of the struct is not a number of at most 1073741824"},
        {"[struct module 896]", "[struct module.list 16]",
         "line 18: the name of a struct has no dots: members have"},
        {"[struct module_kobject 96]", "[struct module 96]",
         "line 26: struct module a second time"},
        {"list.prev 16 8", "list.next 16 8", "line 22: member module.list.next a second time"},
        {"state 0 4", "state -1 4",
         "line 19: the offset of the member is not a number of at most 1073741824"},
        {"state 0 4", "state 0 99999999999999999999",
         "line 19: the size of the member is not a number of at most 1073741824"},
        {"state 0 4", "state 0 4 0:33",
         "line 19: the bits of the member are not SHIFT:WIDTH inside of its size"},
        {"0x92997ed8", "92997ed8",
         "line 32: the CRC of the export is not 0x and eight hexadecimal digits"},
        {"_printk 0x92997ed8 any", "_printk 0x92997ed8 mit",
         "line 32: unknown licence of the export"},
        {"any function 87", "any routine 87", "line 32: unknown kind of the export"},
        {"_printk ", "__a ",
         "line 32: export __a after __per_cpu_offset: exports are sorted by name, each once"},
        {"_printk ", "_pr\xc3\xadntk ",
         "line 32: the name of an export has a byte that is not printable ASCII"},
        {"\n[end]\n", "", "line 35: the file ends without [end]: it is truncated"},
        {"[end]\n", "[end]\nmore\n", "line 38: text after [end]"},
    };
    for (const Case& c : cases)
    {
        const auto profile = KernelProfile::parse(replaced(c.from, c.to));
        CAPTURE(c.to);
        REQUIRE_FALSE(profile.has_value());
        CHECK(profile.error() == c.error);
    }
}

TEST_CASE("a profile cut off anywhere is refused")
{
    const std::size_t end = small.find("[end]") + 5;
    for (std::size_t size = 0; size < end; ++size)
        CHECK_FALSE(KernelProfile::parse(small.substr(0, size)).has_value());
    CHECK(KernelProfile::parse(small.substr(0, end)).has_value());
}

TEST_CASE("the embedded profile is Debian's 6.1 for amd64")
{
    const KernelProfile& p = embedded_profile();
    CHECK(p.release.starts_with("6.1."));
    CHECK(p.vermagic == p.release + " SMP preempt mod_unload modversions ");
    CHECK(p.exports.size() == 10503);
    CHECK(p.option("MODVERSIONS"));
    CHECK(p.find_export("_printk") != nullptr);
    CHECK(p.has_member("module", "core_layout.base"));
    CHECK(p.offset_of("module", "name") > 0);
    CHECK(p.size_of("list_head") == 16);
}

TEST_CASE("the embedded profile is as its serialiser writes it")
{
    const std::string text = embedded_profile().serialise();
    const auto again = KernelProfile::parse(text);
    REQUIRE(again.has_value());
    CHECK(again->serialise() == text);
    CHECK(again->exports == embedded_profile().exports);
    CHECK(again->offsets == embedded_profile().offsets);
}
