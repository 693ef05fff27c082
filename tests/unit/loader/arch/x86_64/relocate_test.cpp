#include "tests/unit/loader/test_kernel.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

constexpr std::uint32_t gotpcrel = 9;

/// A module with one relocation at .data + 8, against a symbol of that value.
struct One
{
    std::uint32_t type;
    std::uint64_t symbol;
    std::int64_t addend = 0;
    std::uint8_t existing = 0;
};

std::vector<std::byte> module_with(const TestKernel& kernel, const One& one)
{
    KoBuilder ko = demo_module(kernel);
    std::vector<std::byte> data(32);
    data[8] = std::byte{one.existing};
    ko.section({.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = data});
    ko.special_symbol("target", SHN_ABS, one.symbol);
    ko.rela(".data", 8, one.type, "target", one.addend);
    return ko.build();
}

GuestAddr core_base(TestLoad& load)
{
    return load.context().module().get<GuestAddr>("core_layout.base");
}

/// The place of the relocation: .data is the first section of CORE behind its read-only part.
GuestAddr place(TestLoad& load)
{
    return core_base(load) + load.context().module().get<std::uint32_t>("core_layout.ro_size") + 8;
}

} // namespace

TEST_CASE("apply_relocate_add: the types and range checks of v6.1")
{
    struct Case
    {
        const char* title;
        One one;
        int err;
    };
    const Case cases[] = {
        {"NONE writes nothing", {R_X86_64_NONE, 0xffffffffffffffff, 0, 1}, 0},
        {"64 takes any value", {R_X86_64_64, 0x123456789abcdef0}, 0},
        {"32 takes 32 bits without a sign", {R_X86_64_32, 0xffffffff}, 0},
        {"32 refuses a kernel text address", {R_X86_64_32, 0xffffffff81000000}, ENOEXEC},
        {"32S takes a kernel text address", {R_X86_64_32S, 0xffffffff81000000}, 0},
        {"32S refuses the direct map", {R_X86_64_32S, 0xffff888000000000}, ENOEXEC},
        {"32S refuses 2 GiB", {R_X86_64_32S, 0x80000000}, ENOEXEC},
        {"the addend counts", {R_X86_64_32S, 0x7fffffff, 1}, ENOEXEC},
        {"PC32 is never checked", {R_X86_64_PC32, 0}, 0},
        {"PLT32 is never checked", {R_X86_64_PLT32, 0}, 0},
        {"PC64", {R_X86_64_PC64, 0}, 0},
        {"64 wants zeros", {R_X86_64_64, 0, 0, 1}, ENOEXEC},
        {"PC32 wants zeros", {R_X86_64_PC32, 0, 0, 1}, ENOEXEC},
        {"GOTPCREL is unknown to the kernel", {gotpcrel, 0}, ENOEXEC},
        {"so is type 1000", {1000, 0}, ENOEXEC},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        TestLoad load{kernel, module_with(kernel, c.one)};
        const auto result = load.run_to("apply_relocations");
        CHECK((result ? 0 : result.error().err()) == c.err);
    }
}

TEST_CASE("apply_relocate_add: absolute values are S + A")
{
    TestKernel kernel;
    TestLoad load{kernel, module_with(kernel, {R_X86_64_64, 0x123456789abcde00, 0xf0})};
    REQUIRE(load.run_to("apply_relocations"));
    CHECK(kernel.memory().load<std::uint64_t>(place(load)) == 0x123456789abcdef0);
}

TEST_CASE("apply_relocate_add: relative values count from the place")
{
    for (const std::uint32_t type : {R_X86_64_PC32, R_X86_64_PLT32, R_X86_64_PC64})
    {
        CAPTURE(type);
        TestKernel kernel;
        TestLoad load{kernel, module_with(kernel, {type, 0xffffffff81000000, -4})};
        load.observer().watch_relocations = true;
        REQUIRE(load.run_to("apply_relocations"));
        const std::uint64_t expected = 0xffffffff81000000 - 4 - to_u64(place(load));
        CHECK(
            kernel.memory().load<std::uint32_t>(place(load)) ==
            static_cast<std::uint32_t>(expected));
        const bool wide = type == R_X86_64_PC64;
        CHECK(
            kernel.memory().load<std::uint32_t>(place(load) + 4) ==
            (wide ? static_cast<std::uint32_t>(expected >> 32) : 0));
        REQUIRE(load.observer().relocations.size() == 1);
        const AppliedRelocation& seen = load.observer().relocations.front();
        CHECK(seen.type == type);
        CHECK(seen.s == 0xffffffff81000000);
        CHECK(seen.a == -4);
        CHECK(seen.p == place(load));
        CHECK(seen.value == expected);
        CHECK(seen.symbol == "target");
    }
}

TEST_CASE("apply_relocate_add: the lines of its refusals")
{
    struct Case
    {
        const char* title;
        One one;
        std::vector<std::string> log;
    };
    const Case cases[] = {
        {"overflow",
         {R_X86_64_32S, 0xffffc900005ad1f0},
         {"3 module: overflow in relocation type 11 val ffffc900005ad1f0",
          "3 module: `demo' likely not compiled with -mcmodel=kernel"}},
        {"unknown", {gotpcrel, 0}, {"3 module: demo: Unknown rela relocation: 9"}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        kernel.add_taint(Taint::unsigned_module);
        TestLoad load{kernel, module_with(kernel, c.one)};
        REQUIRE_FALSE(load.run_to("apply_relocations"));
        CHECK(kernel.log_lines() == c.log);
    }

    TestKernel kernel;
    kernel.add_taint(Taint::unsigned_module);
    TestLoad load{kernel, module_with(kernel, {R_X86_64_PC32, 0x1000, 0, 1})};
    REQUIRE_FALSE(load.run_to("apply_relocations"));
    REQUIRE(kernel.log_lines().size() == 1);
    const std::string line = kernel.log_lines().front();
    CHECK(line.starts_with(
        "3 module: x86/modules: Skipping invalid relocation target, existing value is nonzero "
        "for type 2, loc 00000000"));
    CHECK(line.ends_with(", val 1000"));
}

TEST_CASE("apply_relocate_add: since 6.3 a value is checked before its place is looked at")
{
    struct Case
    {
        const char* title;
        void (*shape)(KernelProfile&);
        One one;
        std::string line;
    };
    const Case cases[] = {
        {"out of range and not zero, 6.12",
         divide_by_type,
         {R_X86_64_32, 0xffffffff81000000, 0, 1},
         "3 module: overflow in relocation type 10 val ffffffff81000000"},
        {"not zero, 6.12",
         divide_by_type,
         {R_X86_64_64, 0x10, 0, 1},
         "3 module: x86/modules: Invalid relocation target, existing value is nonzero for type 1, "
         "loc "},
        {"out of range, 7.2",
         flag_exports,
         {R_X86_64_32, 0xffffffff81000000},
         "3 module: overflow in relocation type 10 val ffffffff81000000 sec "},
        {"not zero, 7.2",
         flag_exports,
         {R_X86_64_64, 0x10, 0, 1},
         "3 module: x86/modules: Invalid relocation target, existing value is nonzero for sec "},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        c.shape(kernel.options());
        TestLoad load{kernel, module_with(kernel, c.one)};
        const auto result = load.run_to("apply_relocations");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOEXEC);
        const auto lines = kernel.log_lines();
        const auto is_line = [&c](const std::string& line) { return line.starts_with(c.line); };
        CHECK(std::ranges::count_if(lines, is_line) == 1);
    }
}

TEST_CASE("apply_relocations: which sections are relocated")
{
    struct Case
    {
        const char* title;
        std::function<void(Elf64_Shdr&)> edit;
        int err;
        const char* log;
    };
    // The relocation itself would be refused, so that it shows whether it was looked at.
    const Case cases[] = {
        {"a relocation section", [](Elf64_Shdr&) {}, ENOEXEC,
         "3 module: demo: Unknown rela relocation: 9"},
        {"one for a section that is not there", [](Elf64_Shdr& s) { s.sh_info = 1000; }, 0, ""},
        {"one for a section that is not loaded", [](Elf64_Shdr& s) { s.sh_info = 0; }, 0, ""},
        {"one that is of another type", [](Elf64_Shdr& s) { s.sh_type = SHT_PROGBITS; }, 0, ""},
        {"SHT_REL", [](Elf64_Shdr& s) { s.sh_type = SHT_REL; }, ENOEXEC,
         "3 module demo: REL relocation unsupported"},
        {"a ragged size counts whole entries", [](Elf64_Shdr& s) { s.sh_size = 23; }, 0, ""},
        {"one of a livepatch", [](Elf64_Shdr& s) { s.sh_flags |= 0x00100000; }, EINVAL,
         "3 livepatch: section .rela.data has an incorrectly formatted name"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        kernel.add_taint(Taint::unsigned_module);
        KoBuilder ko = demo_module(kernel);
        ko.section(
            {.name = ".data",
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = std::vector<std::byte>(32)});
        ko.special_symbol("target", SHN_ABS, 0).rela(".data", 8, gotpcrel, "target");
        ko.edit_section(".rela.data", c.edit);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("apply_relocations");
        CHECK((result ? 0 : result.error().err()) == c.err);
        const std::string log = c.log;
        CHECK(
            kernel.log_lines() ==
            (log.empty() ? std::vector<std::string>{} : std::vector<std::string>{log}));
    }
}

TEST_CASE("apply_relocate_add: where a real kernel would crash, and what led there")
{
    struct Case
    {
        const char* title;
        std::function<void(Elf64_Rela&)> edit;
        const char* cause;
    };
    const Case cases[] = {
        {"an offset into nothing", [](Elf64_Rela& r) { r.r_offset = std::uint64_t{1} << 36; },
         "r_offset of relocation 0 of section 5"},
        {"an offset into the read-only kernel",
         [](Elf64_Rela& r) { r.r_offset = std::uint64_t{0} - 0x3f000000; },
         "r_offset of relocation 0 of section 5"},
        {"a symbol behind the table",
         [](Elf64_Rela& r) { r.r_info = ELF64_R_INFO(std::uint64_t{0xfffff}, R_X86_64_64); },
         "symbol index of relocation 0 of section 5"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        ko.section(
            {.name = ".data",
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = std::vector<std::byte>(32)});
        ko.special_symbol("target", SHN_ABS, 0).rela(".data", 8, R_X86_64_64, "target");
        ko.edit_content(".rela.data", [&c](std::span<std::byte> bytes) {
            Elf64_Rela rela;
            std::memcpy(&rela, bytes.data(), sizeof(rela));
            c.edit(rela);
            std::memcpy(bytes.data(), &rela, sizeof(rela));
        });
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("apply_relocations");
        REQUIRE_FALSE(result);
        CHECK(oops_cause(result).find(c.cause) != std::string::npos);
    }
}

TEST_CASE("apply_relocate_add: an offset past its section, within CORE, is taken as it is")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(32)});
    ko.special_symbol("target", SHN_ABS, 7).rela(".data", 0xe00, R_X86_64_64, "target");
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("apply_relocations"));
    CHECK(kernel.memory().load<std::uint64_t>(place(load) + (0xe00 - 8)) == 7);
}

TEST_CASE("relocations of the per-CPU section are not applied")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data..percpu",
         .flags = SHF_ALLOC | SHF_WRITE,
         .content = std::vector<std::byte>(32)});
    ko.special_symbol("target", SHN_ABS, 7).rela(".data..percpu", 8, gotpcrel, "target");
    TestLoad load{kernel, ko.build()};
    CHECK(load.run_to("apply_relocations"));
}

} // namespace kobox::test
