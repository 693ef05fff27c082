#pragma once

#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"
#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/kallsyms_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/ksymtab_builder.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::test
{

/// A parameter of a built-in module: "printk.time".
struct TestParam
{
    std::string name;
    std::uint16_t perm{};
};

/// A kernel with what a profile is made from: three exports, a struct module, kallsyms.
struct KernelBuilder
{
    KallsymsLayout layout = KallsymsLayout::v6_1;
    std::string banner = "Linux version 6.1.0-demo (a@b) (gcc (Debian) 12, GNU ld 2.40) # SMP";
    std::string second_banner =
        "Linux version 6.1.0-demo (a@b) (gcc (Debian) 12, GNU ld 2.40) #1 SMP (2026-01-01)\n";
    std::string vermagic = "6.1.0-demo SMP mod_unload modversions ";
    std::vector<std::byte> btf;
    std::vector<SectionSpec> exports; ///< empty: those of default_exports()
    bool with_kallsyms = true;
    std::vector<std::byte> certificate_list{}; ///< what system_certificate_list points to
    std::vector<TestParam> params{};
    std::vector<std::string> versions{}; ///< built-in modules that have one
    std::string ikconfig;                ///< empty: the kernel does not carry its .config

    [[nodiscard]] static std::vector<TestExport> default_exports();
    [[nodiscard]] std::vector<std::byte> elf() const;
};

/// The bzImage of a payload: two sectors of setup code with the boot header, then a gap, the
/// payload and its unpacked size.
[[nodiscard]] std::vector<std::byte> bz_image(
    std::string_view compression, std::span<const std::byte> elf);

/// The .BTF of KernelBuilder's kernel.
[[nodiscard]] std::vector<std::byte> module_btf();

} // namespace kobox::test
