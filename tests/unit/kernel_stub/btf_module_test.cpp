#include "kernel_stub/btf_module.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <cstring>
#include <functional>

using namespace kobox;

namespace
{

/// Header of 24 bytes, 4 bytes of types, 4 bytes of strings.
struct Btf
{
    std::uint16_t magic = 0xeb9f;
    std::uint8_t version = 1;
    std::uint8_t flags = 0;
    std::uint32_t hdr_len = 24;
    std::uint32_t type_off = 0, type_len = 4;
    std::uint32_t str_off = 4, str_len = 4;
    std::uint32_t types = 0;
    char strings[4] = {'\0', 'a', 'b', '\0'};
};
static_assert(sizeof(Btf) == 32);

struct Outcome
{
    int err{};
    std::vector<std::string> log;
};

Outcome notify(const Btf& btf, std::uint32_t size, const KernelProfile& profile)
{
    FakeKernel kernel{profile, {}};
    TestModule module{kernel, "m"};
    const GuestAddr data = module.allocate(sizeof btf);
    kernel.memory().store(data, btf);
    module.finish();
    GuestStruct mod = module.module();
    mod.set("btf_data", data);
    mod.set("btf_data_size", size);
    const auto told = btf_module_notify(kernel, ModuleState::coming, mod.addr());
    Outcome outcome{told ? 0 : told.error().err(), {}};
    for (const KlogRecord& record : kernel.klog().records())
        outcome.log.push_back(record.text);
    return outcome;
}

} // namespace

TEST_CASE("sound type information of a module is taken without a word")
{
    const auto outcome = notify({}, sizeof(Btf), embedded_profile());
    CHECK(outcome.err == 0);
    CHECK(outcome.log.empty());
}

TEST_CASE("what is wrong with a module's type information is logged, and fatal by configuration")
{
    struct Case
    {
        std::function<void(Btf&)> spoil;
        std::uint32_t size;
        std::string_view message;
        int err;
    };
    const auto nothing = [](Btf&) {};
    const Case cases[] = {
        {nothing, 7, "BPF: hdr_len not found", EINVAL},
        {nothing, 16, "BPF: btf_header not found", EINVAL},
        {[](Btf& b) { b.hdr_len = 32; }, 32, "BPF: Unsupported btf_header", E2BIG},
        {[](Btf& b) { b.magic = 0; }, 32, "BPF: Invalid magic", EINVAL},
        {[](Btf& b) { b.version = 2; }, 32, "BPF: Unsupported version", 524},
        {[](Btf& b) { b.flags = 1; }, 32, "BPF: Unsupported flags", 524},
        {[](Btf& b) { b.str_off = 9; }, 32, "BPF: Invalid section offset", EINVAL},
        {[](Btf& b) { b.type_off = 1; }, 32, "BPF: Unsupported section found", EINVAL},
        {[](Btf& b) { b.str_off = 3; }, 32, "BPF: Section overlap found", EINVAL},
        {[](Btf& b) { b.str_len = 5; }, 32, "BPF: Total section length too long", EINVAL},
        {[](Btf& b) { b.str_len = 3; }, 32, "BPF: Unsupported section found", EINVAL},
        {[](Btf& b) { std::swap(b.type_off, b.str_off); }, 32,
         "BPF: String section is not at the end", EINVAL},
        {[](Btf& b) { b.strings[3] = 'x'; }, 32, "BPF: Invalid string section", EINVAL},
    };
    KernelProfile strict = embedded_profile();
    strict.options["MODULE_ALLOW_BTF_MISMATCH"] = "n";
    KernelProfile lenient = embedded_profile();
    lenient.options["MODULE_ALLOW_BTF_MISMATCH"] = "y";
    for (const Case& c : cases)
    {
        CAPTURE(c.message);
        Btf btf;
        c.spoil(btf);
        const std::vector<std::string> log = {
            std::string{c.message}, "failed to validate module [m] BTF: -" + std::to_string(c.err)};
        const auto refused = notify(btf, c.size, strict);
        CHECK(refused.err == c.err);
        CHECK(refused.log == log);
        const auto allowed = notify(btf, c.size, lenient);
        CHECK(allowed.err == 0);
        CHECK(allowed.log == log);
    }
}
