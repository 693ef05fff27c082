#include "fixtures/ko_builder/ko_builder.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

std::vector<std::byte> module_with_init(
    const KernelProfile& profile, std::initializer_list<std::uint8_t> code)
{
    const KoLayout layout = ko_layout(profile);
    KoSection text{.name = ".init.text", .flags = SHF_ALLOC | SHF_EXECINSTR};
    for (const std::uint8_t byte : code)
        text.content.push_back(std::byte{byte});
    KoBuilder ko{layout};
    ko.name("demo").license("GPL").vermagic(profile.vermagic);
    ko.section(std::move(text)).symbol("init_module", ".init.text", 0, STT_FUNC);
    ko.rela(".gnu.linkonce.this_module", layout.init, R_X86_64_64, "init_module");
    return ko.build();
}

std::vector<std::string> log_of(const std::vector<std::byte>& file)
{
    FakeKernel kernel{embedded_profile(), {}};
    LoadObserver nobody;
    LoadContext context{.kernel = kernel, .observer = nobody, .request = {.file = file}};
    REQUIRE(load_module(context));
    std::vector<std::string> lines;
    for (const KlogRecord& record : kernel.klog().records())
        lines.push_back(record.text);
    return lines;
}

bool has_line(const std::vector<std::string>& lines, std::string_view wanted)
{
    return std::ranges::find(lines, wanted) != lines.end();
}

} // namespace

TEST_CASE("do_init_module: init that leaves interrupts disabled is warned of")
{
    // cli; xor %eax,%eax; ret
    const auto lines = log_of(module_with_init(embedded_profile(), {0xfa, 0x31, 0xc0, 0xc3}));
    CHECK(has_line(
        lines, "initcall init_module+0x0/0x1000 [demo] returned with disabled interrupts "));
    CHECK(has_line(lines, "WARNING: CPU: 0 PID: 100 at init/main.c:1284 do_one_initcall"));
    CHECK(has_line(lines, "RIP: 0010:do_one_initcall"));
}

TEST_CASE("do_init_module: init that leaves all as it was is not")
{
    // cli; sti; xor %eax,%eax; ret
    const auto lines = log_of(module_with_init(embedded_profile(), {0xfa, 0xfb, 0x31, 0xc0, 0xc3}));
    CHECK(std::ranges::none_of(
        lines, [](const std::string& line) { return line.starts_with("WARNING"); }));
}

} // namespace kobox::test
