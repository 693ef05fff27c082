#include "../../test_kernel.hpp"

#include "kernel_stub/x86_64/cpu_features.hpp"
#include "loader/arch/x86_64/alternatives.hpp"
#include "loader/arch/x86_64/paravirt.hpp"
#include "loader/arch/x86_64/retpolines.hpp"
#include "loader/arch/x86_64/returns.hpp"
#include "loader/arch/x86_64/smp_locks.hpp"

#include <cstring>
#include <doctest/doctest.h>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

using Bytes = std::vector<int>;

/// Module memory under patching: code at `text`, tables at `tables`, in a kernel whose CPU has the
/// features that a case asks for.
class Patching
{
public:
    static constexpr std::uint64_t table_at = 0x1000;
    static constexpr std::uint16_t present = 3 * 32 + 21; // X86_FEATURE_ALWAYS
    static constexpr std::uint16_t absent = 9 * 32 + 9;   // X86_FEATURE_ERMS
    static constexpr std::uint16_t inverted = 1 << 15;

    Patching() : kernel{{}}, text{kernel.module_alloc(3 * page_size).value()}
    {
        Capabilities words{};
        words[present / 32] |= std::uint32_t{1} << (present % 32);
        std::vector<std::byte> cpu(kernel.profile().size_of("cpuinfo_x86"));
        std::memcpy(
            cpu.data() + kernel.profile().offset_of("cpuinfo_x86", "x86_capability"), &words,
            sizeof words);
        kernel.add_symbol("boot_cpu_data", cpu);
    }

    void code(std::uint64_t at, const Bytes& bytes)
    {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            kernel.memory().store(text + at + i, static_cast<std::uint8_t>(bytes[i]));
    }
    [[nodiscard]] Bytes code(std::uint64_t at, std::size_t size)
    {
        Bytes bytes;
        for (std::size_t i = 0; i < size; ++i)
            bytes.push_back(kernel.memory().load<std::uint8_t>(text + at + i));
        return bytes;
    }
    /// A call or jump at `at` to `dest`.
    void branch(std::uint64_t at, Bytes opcode, GuestAddr dest)
    {
        const auto from = text + at + opcode.size() + sizeof(std::int32_t);
        code(at, opcode);
        kernel.memory().store(text + at + opcode.size(), static_cast<std::uint32_t>(dest - from));
    }
    /// Adds `addr` as a PC-relative entry of a table of sites.
    void site(GuestAddr addr)
    {
        const GuestAddr field = text + table_at + m_table;
        kernel.memory().store(field, static_cast<std::uint32_t>(addr - field));
        m_table += sizeof(std::int32_t);
    }
    /// Adds a struct alt_instr.
    void alternative(
        std::uint64_t instr, std::uint8_t instrlen, std::uint64_t replacement,
        std::uint8_t replacementlen, std::uint16_t feature)
    {
        const GuestStruct entry{
            kernel.memory(), kernel.profile(), "alt_instr", text + table_at + m_table};
        const auto relative = [&](std::string_view member, std::uint64_t at) {
            const GuestAddr field = entry.member(member);
            kernel.memory().store(field, static_cast<std::uint32_t>(text + at - field));
        };
        relative("instr_offset", instr);
        relative("repl_offset", replacement);
        kernel.memory().store(entry.member("cpuid"), feature);
        kernel.memory().store(entry.member("instrlen"), instrlen);
        kernel.memory().store(entry.member("replacementlen"), replacementlen);
        m_table += kernel.profile().size_of("alt_instr");
    }
    [[nodiscard]] GuestRange table() const { return {text + table_at, m_table}; }

    TestKernel kernel;
    GuestAddr text;

private:
    std::uint64_t m_table{};
};

/// An export of the image with a byte of code.
GuestAddr function(TestKernel& kernel, std::string_view name)
{
    return kernel.add_symbol(name, std::vector<std::byte>(16, std::byte{0xc3}));
}

} // namespace

TEST_CASE("apply_alternatives replaces what the CPU has and makes long nops of the rest")
{
    struct Case
    {
        const char* title;
        std::uint16_t feature;
        Bytes before;
        Bytes replacement;
        Bytes after;
    };
    const Bytes five_nops{0x90, 0x90, 0x90, 0x90, 0x90};
    const Case cases[] = {
        {"a feature that is there",
         Patching::present,
         five_nops,
         {0x0f, 0x01, 0xca, 0x31, 0xc0},
         {0x0f, 0x01, 0xca, 0x31, 0xc0}},
        {"a shorter replacement is filled with a long nop",
         Patching::present,
         five_nops,
         {0x0f, 0x01, 0xca},
         {0x0f, 0x01, 0xca, 0x66, 0x90}},
        {"a feature that is missing leaves the code, nops become long",
         Patching::absent,
         five_nops,
         {0x0f, 0x01, 0xca},
         {0x0f, 0x1f, 0x44, 0x00, 0x00}},
        {"a feature that is missing and is to be",
         Patching::absent | Patching::inverted,
         {0xff, 0x15, 0x00, 0x00, 0x00, 0x00},
         {0x9c, 0x58},
         {0x9c, 0x58, 0x0f, 0x1f, 0x40, 0x00}},
        {"no replacement at all",
         Patching::present,
         {0xeb, 0x02, 0x31, 0xc0},
         {},
         {0x0f, 0x1f, 0x40, 0x00}},
        {"nops between instructions",
         Patching::absent,
         {0x31, 0xc0, 0x90, 0x90, 0x90, 0xc3},
         {},
         {0x31, 0xc0, 0x0f, 0x1f, 0x00, 0xc3}},
        {"a single nop stays",
         Patching::absent,
         {0x31, 0xc0, 0x90, 0xc3},
         {},
         {0x31, 0xc0, 0x90, 0xc3}},
        {"more than eight nops take two",
         Patching::absent,
         Bytes(10, 0x90),
         {},
         {0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00, 0x66, 0x90}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        Patching p;
        p.code(0, c.before);
        p.code(0x100, c.replacement);
        p.alternative(
            0, static_cast<std::uint8_t>(c.before.size()), 0x100,
            static_cast<std::uint8_t>(c.replacement.size()), c.feature);
        REQUIRE(apply_alternatives(p.kernel, p.table()));
        CHECK(p.code(0, c.after.size()) == c.after);
    }
}

TEST_CASE("apply_alternatives sets the displacement of a call and of jumps right")
{
    Patching p;
    SUBCASE("a call goes where it went from the replacement's place")
    {
        p.code(0, {0x90, 0x90, 0x90, 0x90, 0x90});
        p.branch(0x100, {0xe8}, p.text + 0x800);
        p.alternative(0, 5, 0x100, 5, Patching::present);
        REQUIRE(apply_alternatives(p.kernel, p.table()));
        CHECK(p.code(0, 5) == Bytes{0xe8, 0xfb, 0x07, 0x00, 0x00});
    }
    SUBCASE("a jump that is near and ahead takes two bytes")
    {
        p.code(0, {0x90, 0x90, 0x90, 0x90, 0x90});
        p.branch(0x100, {0xe9}, p.text + 0x40);
        p.alternative(0, 5, 0x100, 5, Patching::present);
        REQUIRE(apply_alternatives(p.kernel, p.table()));
        CHECK(p.code(0, 5) == Bytes{0xeb, 0x3e, 0x0f, 0x1f, 0x00});
    }
    SUBCASE("a jump backwards keeps five")
    {
        p.code(0x80, {0x90, 0x90, 0x90, 0x90, 0x90});
        p.branch(0x100, {0xe9}, p.text + 0x70);
        p.alternative(0x80, 5, 0x100, 5, Patching::present);
        REQUIRE(apply_alternatives(p.kernel, p.table()));
        CHECK(p.code(0x80, 5) == Bytes{0xe9, 0xeb, 0xff, 0xff, 0xff});
    }
}

TEST_CASE("apply_alternatives stops as BUG_ON() where an entry cannot be")
{
    Patching p;
    SUBCASE("a feature beyond the last word")
    {
        p.alternative(0, 5, 0x100, 5, 24 * 32);
    }
    SUBCASE("more bytes than fit the buffer")
    {
        p.alternative(0, 255, 0x100, 5, 0);
    }
    const auto done = apply_alternatives(p.kernel, p.table());
    REQUIRE_FALSE(done);
    CHECK(std::holds_alternative<Oops>(done.error().what));
    CHECK(
        p.kernel.klog().text().find("kernel BUG at arch/x86/kernel/alternative.c:30") !=
        std::string::npos);
}

TEST_CASE("apply_retpolines makes indirect calls and jumps of calls to thunks")
{
    Patching p;
    const GuestAddr rax = function(p.kernel, "__x86_indirect_thunk_rax");
    const GuestAddr r11 = function(p.kernel, "__x86_indirect_thunk_r11");
    struct Case
    {
        const char* title;
        Bytes opcode;
        GuestAddr thunk;
        Bytes after;
    };
    const Case cases[] = {
        {"call rax", {0xe8}, rax, {0xff, 0xd0, 0x0f, 0x1f, 0x00}},
        {"call r11", {0xe8}, r11, {0x41, 0xff, 0xd3, 0x66, 0x90}},
        {"cs call rax", {0x2e, 0xe8}, rax, {0xff, 0xd0, 0x0f, 0x1f, 0x40, 0x00}},
        {"jmp rax, an int3 behind it", {0xe9}, rax, {0xff, 0xe0, 0xcc, 0x66, 0x90}},
        {"jmp r11", {0xe9}, r11, {0x41, 0xff, 0xe3, 0xcc, 0x90}},
        {"jne r11 becomes je over a jump", {0x0f, 0x85}, r11, {0x74, 0x04, 0x41, 0xff, 0xe3, 0xcc}},
    };
    std::uint64_t at = 0;
    for (const Case& c : cases)
    {
        p.branch(at, c.opcode, c.thunk);
        p.site(p.text + at);
        at += 0x20;
    }
    const auto patched = apply_retpolines(p.kernel, p.table());
    REQUIRE(patched);
    CHECK(*patched == std::size(cases));
    at = 0;
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(p.code(at, c.after.size()) == c.after);
        at += 0x20;
    }
    CHECK(p.kernel.klog().records().empty());
}

TEST_CASE("apply_retpolines warns of a site that is none and leaves it")
{
    Patching p;
    function(p.kernel, "__x86_indirect_thunk_rax");
    SUBCASE("not a branch")
    {
        p.code(0, {0x31, 0xc0, 0x90, 0x90, 0x90});
    }
    SUBCASE("a call of something else")
    {
        p.branch(0, {0xe8}, p.text + 0x500);
    }
    const Bytes before = p.code(0, 5);
    p.site(p.text);
    const auto patched = apply_retpolines(p.kernel, p.table());
    REQUIRE(patched);
    CHECK(*patched == 0);
    CHECK(p.code(0, 5) == before);
    CHECK(p.kernel.is_tainted(Taint::warn));
}

TEST_CASE("apply_returns makes returns of jumps to the return thunk")
{
    Patching p;
    const GuestAddr thunk = function(p.kernel, "__x86_return_thunk");
    p.branch(0, {0xe9}, thunk);
    p.code(5, {0x90, 0x90, 0x90});
    p.site(p.text);
    SUBCASE("an ordinary function")
    {
        REQUIRE(apply_returns(p.kernel, p.table()));
        CHECK(p.code(0, 6) == Bytes{0xc3, 0xcc, 0xcc, 0xcc, 0xcc, 0x90});
    }
    SUBCASE("the trampoline of a static call")
    {
        p.code(5, {0x0f, 0xb9, 0xcc});
        REQUIRE(apply_returns(p.kernel, p.table()));
        CHECK(p.code(0, 8) == Bytes{0xc3, 0xcc, 0xcc, 0xcc, 0xcc, 0x0f, 0xb9, 0xcc});
    }
    SUBCASE("a jump elsewhere is warned of and left")
    {
        p.branch(0, {0xe9}, p.text + 0x300);
        const Bytes before = p.code(0, 5);
        REQUIRE(apply_returns(p.kernel, p.table()));
        CHECK(p.code(0, 5) == before);
        CHECK(p.kernel.klog().text().starts_with("missing return thunk: 0x"));
    }
}

TEST_CASE("apply_paravirt makes direct calls of those through pv_ops")
{
    Patching p;
    const GuestAddr io_delay = function(p.kernel, "native_io_delay");
    const GuestAddr nop = function(p.kernel, "_paravirt_nop");
    const GuestAddr bug = function(p.kernel, "paravirt_BUG");
    const GuestAddr ops[] = {io_delay, nop, GuestAddr{}};
    p.kernel.add_symbol("pv_ops", std::as_bytes(std::span{ops}));

    struct Case
    {
        const char* title;
        std::uint8_t type;
        std::optional<GuestAddr> callee;
    };
    const Case cases[] = {
        {"an operation", 0, io_delay},
        {"one that is a nop", 1, std::nullopt},
        {"one that is missing", 2, bug},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        p.code(0, {0xff, 0x15, 1, 2, 3, 4});
        const GuestStruct site{
            p.kernel.memory(), p.kernel.profile(), "paravirt_patch_site",
            p.text + Patching::table_at};
        p.kernel.memory().store(site.member("instr"), p.text);
        p.kernel.memory().store(site.member("type"), c.type);
        p.kernel.memory().store(site.member("len"), std::uint8_t{6});
        REQUIRE(apply_paravirt(
            p.kernel, {site.addr(), p.kernel.profile().size_of("paravirt_patch_site")}));
        if (!c.callee)
        {
            CHECK(p.code(0, 6) == Bytes{0x66, 0x0f, 0x1f, 0x44, 0x00, 0x00});
            continue;
        }
        CHECK(p.code(0, 1) == Bytes{0xe8});
        CHECK(p.code(5, 1) == Bytes{0x90});
        const std::int64_t displacement = p.kernel.memory().load<std::int32_t>(p.text + 1);
        CHECK(p.text + 5 + static_cast<std::uint64_t>(displacement) == *c.callee);
    }
}

TEST_CASE("the lock prefixes of .text become DS prefixes on a kernel of one CPU")
{
    Patching p;
    p.code(0, {0xf0, 0x48, 0xff, 0x00});
    p.code(0x10, {0x48, 0xff, 0x00});
    p.code(0x200, {0xf0, 0x48, 0xff, 0x00});
    p.site(p.text);
    p.site(p.text + 0x10);
    p.site(p.text + 0x200);
    CHECK(alternatives_smp_module_add(p.kernel, p.table(), {p.text, 0x100}) == 1);
    CHECK(p.code(0, 2) == Bytes{0x3e, 0x48});
    CHECK(p.code(0x10, 1) == Bytes{0x48});
    CHECK(p.code(0x200, 1) == Bytes{0xf0});
}
