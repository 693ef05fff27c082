#include "cli/kernel_lines.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

namespace kobox::cli
{
namespace
{

constexpr std::string_view fetch_again = "copy or build the file again";
constexpr std::string_view give_a_module = "give the .ko file that the kernel's build made";
constexpr std::string_view relink =
    "build the module again with the kernel's own build system, and strip it with --strip-debug "
    "at most";
constexpr std::string_view use_kbuild =
    "build it with the kernel's Makefiles (make -C /lib/modules/RELEASE/build M=$PWD modules), "
    "which give the right compiler options";
constexpr std::string_view sign_it =
    "sign it with a key that the kernel has (scripts/sign-file), or give its certificate with "
    "--trust";

struct LineMeaning
{
    std::string_view part; ///< of the line, as the kernel's format string has it
    Meaning means;
};

/// The first row whose part occurs in the line counts.
constexpr auto lines = std::to_array<LineMeaning>({
    {"Invalid ELF header len",
     {"the file is shorter than an ELF header (64 bytes)", give_a_module}},
    {"Invalid ELF header magic",
     {"the file does not start with \\x7fELF",
      "give the .ko file that the kernel's build made; a packed one is unpacked by kobox when its "
      "name ends in .ko.gz, .ko.xz or .ko.zst"}},
    {"Invalid ELF header type",
     {"e_type is not ET_REL (1): it is a program or a library, not a module", give_a_module}},
    {"Invalid architecture in ELF header",
     {"e_machine is not x86-64 (62): the module was built for another architecture",
      "build it for x86-64"}},
    {"Invalid ELF section header size",
     {"e_shentsize is not 64, the size of a section header", fetch_again}},
    {"Invalid ELF section header overflow",
     {"the table of sections leaves the file: it is cut off or damaged", fetch_again}},
    {"Invalid ELF section name index",
     {"e_shstrndx names no section: the section names cannot be found", fetch_again}},
    {"Invalid ELF section hdr",
     {"the table of section names leaves the file: it is cut off or damaged", fetch_again}},
    {"empty section name table", {"the table of section names is empty", relink}},
    {"section name table isn't null terminated",
     {"the last byte of the section names is not 0", fetch_again}},
    {"section 0 type", {"section 0 is not the empty one that the ELF standard wants", fetch_again}},
    {"Invalid ELF sh_link", {"sh_link of the symbol table names no section", fetch_again}},
    {"Invalid ELF section in module",
     {"a section leaves the file: it is cut off or damaged", fetch_again}},
    {"Invalid ELF section name in module",
     {"sh_name of a section lies outside the section names", fetch_again}},
    {"module has no symbols",
     {"there is no SHT_SYMTAB section: all symbols were stripped", relink}},
    {"No module found in object",
     {".gnu.linkonce.this_module is not there: the file was not linked as a module", use_kbuild}},
    {"is blacklisted",
     {"its name is on module_blacklist= of the kernel command line", "take it off that list"}},
    {"invalid WRITE|EXEC flags",
     {"a section is writable and executable; CONFIG_STRICT_MODULE_RWX forbids that",
      "put code and data into sections of their own"}},
    {"livepatch support is disabled",
     {"it is a live patch, and the kernel has no CONFIG_LIVEPATCH",
      "use a kernel with CONFIG_LIVEPATCH"}},
    {"please compile with -fno-common",
     {"it has a common symbol (SHN_COMMON), which has no place", use_kbuild}},
    {"has an invalid section index",
     {"st_shndx of a symbol names no section that the kernel knows", relink}},
    {"Skipping invalid relocation target",
     {"the bytes that a relocation is to fill are not zero: it was relocated before, or damaged",
      "build it again; relocation tools such as ld -r --emit-relocs must not touch it"}},
    {"likely not compiled with -mcmodel=kernel",
     {"a value does not fit into the 32 bits of its relocation", use_kbuild}},
    {"Unknown rela relocation",
     {"a relocation of a type that the kernel does not know (made by -fPIC or another code model)",
      use_kbuild}},
    {"REL relocation unsupported",
     {"a relocation without addend (SHT_REL), which x86-64 does not have", relink}},
    {"unsigned module is rejected",
     {"the kernel enforces signatures, and this module has none; a forced load counts as unsigned",
      sign_it}},
    {"unsupported crypto is rejected",
     {"the kernel enforces signatures, and lacks an algorithm of this one",
      "sign it with an algorithm that the kernel has, such as sha512 with RSA"}},
    {"unavailable key is rejected",
     {"the kernel enforces signatures, and has no key that belongs to this one", sign_it}},
    {"not signed with expected PKCS#7 message",
     {"the appended signature is of a kind that the kernel does not know", sign_it}},
    {"signature info has unexpected non-zero params",
     {"struct module_signature in front of the marker is damaged", sign_it}},
    {"Could not allocate",
     {"its per-CPU data does not fit into the reserved area (8 KiB)",
      "allocate per-CPU data with alloc_percpu() instead"}},
    {"invalid for parameter",
     {"the parameter's set() refuses the value", "see `kobox inspect FILE` for the types"}},
    {"too large for parameter",
     {"the value is longer than the parameter's buffer", "give a shorter value"}},
});

struct SilenceMeaning
{
    std::string_view stage;
    int err;
    Meaning means;
};
constexpr auto silences = std::to_array<SilenceMeaning>({
    {"copy_module_from_user",
     EINVAL,
     {"the file is empty, or the flags of finit_module() are unknown", give_a_module}},
    {"copy_module_from_user", ENOEXEC, {"the image is shorter than an ELF header", give_a_module}},
    {"copy_module_from_user",
     EPERM,
     {"loading modules is disabled (sysctl kernel.modules_disabled)", ""}},
    {"copy_module_from_user",
     EOPNOTSUPP,
     {"the kernel was built without CONFIG_MODULE_DECOMPRESS", "unpack the module first"}},
    {"copy_module_from_user", ENOMEM, {"there is no memory for a copy of the file", ""}},
    {"module_sig_check",
     EBADMSG,
     {"the marker of a signature is at the end, but what stands before it is no PKCS#7 signature",
      sign_it}},
    {"module_sig_check",
     EKEYREJECTED,
     {"the signature does not fit the file: the file was changed after it was signed",
      "sign it after the last change, strip included"}},
    {"module_sig_check", ENOKEY, {"no trusted key made the signature", sign_it}},
    {"setup_load_info", ENOEXEC, {"the sections that the loader needs are not there", relink}},
    {"check_modstruct_version", ENOEXEC, {"struct module of the module is another one", relink}},
    {"add_unformed_module",
     EEXIST,
     {"a module of this name is loaded already", "unload it first (rmmod)"}},
    {"add_unformed_module",
     EBUSY,
     {"a module of this name is being loaded, or is going", "wait until it is there or gone"}},
    {"layout_and_allocate",
     ENOMEM,
     {"CORE and INIT do not fit into the kernel's module space", "make the module's data smaller"}},
    {"percpu_modalloc",
     ENOMEM,
     {"its per-CPU data does not fit into the reserved area (8 KiB)",
      "allocate per-CPU data with alloc_percpu() instead"}},
    {"find_module_sections",
     EINVAL,
     {"a section of tables has a size that is no multiple of its entries", relink}},
    {"complete_formation",
     EINVAL,
     {"its parts do not start at a page: strict permissions are not possible", relink}},
    {"mod_sysfs_setup",
     EINVAL,
     {"/sys/module has a directory of this name: a built-in module or another one",
      "rename the module"}},
    {"mod_sysfs_setup",
     EEXIST,
     {"/sys/module has a directory of this name: a built-in module or another one",
      "rename the module"}},
});

} // namespace

Meaning meaning_of_line(std::string_view line)
{
    const auto* row = std::ranges::find_if(lines, [line](const LineMeaning& candidate) {
        return line.find(candidate.part) != std::string_view::npos;
    });
    return row != lines.end() ? row->means : Meaning{};
}

Meaning meaning_of_silence(std::string_view stage, int err)
{
    const auto* row = std::ranges::find_if(silences, [=](const SilenceMeaning& candidate) {
        return candidate.stage == stage && candidate.err == err;
    });
    return row != silences.end() ? row->means : Meaning{};
}

} // namespace kobox::cli
