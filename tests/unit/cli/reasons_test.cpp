#include "cli/reasons.hpp"

#include <cerrno>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::cli;

namespace
{

const ReasonContext about{"demo", "simplify_symbols", "6.1.0"};

} // namespace

TEST_CASE("each rule has its sentence and its remedy")
{
    struct Case
    {
        Refusal refusal;
        const char* reason;
        const char* remedy;
    };
    const Case cases[] = {
        {{.rule = RefusalRule::version_differs,
          .function = "check_version",
          .err = EINVAL,
          .subject = "kfree",
          .owner = "vmlinux",
          .compared = {{"CRC", "0x00000001", "0x00000002"}}},
         "check_version(): kfree: the module was built against CRC 0x00000002 (its __versions), "
         "vmlinux exports it with 0x00000001 (its __kcrctab)",
         "build the module against the headers and the Module.symvers of 6.1.0"},
        {{.rule = RefusalRule::namespace_missing,
          .function = "verify_namespace_is_imported",
          .err = EINVAL,
          .subject = "dma_buf",
          .owner = "vmlinux",
          .compared = {{"namespace", "DMA_BUF", ""}}},
         "verify_namespace_is_imported(): dma_buf: vmlinux exports it in namespace DMA_BUF; the "
         "module imports none",
         "add MODULE_IMPORT_NS(DMA_BUF) to the module"},
        {{.rule = RefusalRule::symbol_missing,
          .function = "simplify_symbols",
          .err = ENOENT,
          .subject = "usb_registr",
          .nearest = {"usb_register"}},
         "simplify_symbols(): usb_registr: neither 6.1.0 nor a loaded module exports it; similar "
         "names: usb_register",
         "is usb_register meant?"},
        {{.rule = RefusalRule::vermagic_differs,
          .function = "same_magic",
          .err = ENOEXEC,
          .subject = "vermagic",
          .compared =
              {{"release", "6.1.0", "6.2.0"},
               {"SMP", "SMP", "SMP"},
               {"preempt", "", "preempt"},
               {"mod_unload", "mod_unload", ""}}},
         "same_magic(): vermagic in .modinfo: release is '6.2.0', should be '6.1.0'; the module "
         "has preempt, the kernel has not; the kernel has mod_unload, the module has not (the "
         "same: SMP)",
         "build the module against the headers and the Module.symvers of 6.1.0"},
        {{.rule = RefusalRule::kernel_message,
          .function = "elf_validity_check",
          .err = ENOEXEC,
          .message = "Invalid architecture in ELF header: 183"},
         "elf_validity_check(): e_machine is not x86-64 (62): the module was built for another "
         "architecture",
         "build it for x86-64"},
        {{.rule = RefusalRule::kernel_message,
          .function = "stage",
          .err = ENOEXEC,
          .message = "words that nobody knows"},
         "stage(): the kernel says: words that nobody knows",
         ""},
    };
    for (const Case& c : cases)
    {
        CHECK(reason_text(c.refusal, about) == c.reason);
        CHECK(remedy_text(c.refusal, about) == c.remedy);
    }
}

TEST_CASE("the same remedy is given once, and long lists are cut")
{
    std::vector<Refusal> refusals(
        12, Refusal{
                .rule = RefusalRule::version_differs,
                .function = "check_version",
                .err = EINVAL,
                .subject = "kfree"});
    const auto lines = reason_lines(refusals, about);
    REQUIRE(lines.size() == 12);
    CHECK(lines[10] == "  why: ... and 2 more");
    CHECK(lines[11].starts_with("  do:  build the module"));
}
