#include "tests/unit/loader/test_kernel.hpp"

#include <array>
#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

constexpr std::string_view marker = "~Module signature appended~\n";

/// SEQUENCE { OBJECT IDENTIFIER signedData }
constexpr auto pkcs7 = std::to_array<std::uint8_t>(
    {0x30, 0x0b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02});

struct Signature
{
    std::vector<std::uint8_t> message{pkcs7.begin(), pkcs7.end()};
    std::array<std::uint8_t, 12> block{0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, pkcs7.size()};
};

KoBuilder signed_module(const TestKernel& kernel, const Signature& signature)
{
    KoBuilder ko = demo_module(kernel);
    ko.append(std::as_bytes(std::span{signature.message}))
        .append(std::as_bytes(std::span{signature.block}))
        .append(marker);
    return ko;
}

} // namespace

TEST_CASE("module_sig_check: a signature is cut off the file, and counts when it is well-formed")
{
    TestKernel kernel;
    const auto bare = demo_module(kernel).build();
    TestLoad load{kernel, signed_module(kernel, {}).build()};
    REQUIRE(load.run_to("module_sig_check"));
    CHECK(load.context().info.sig_ok);
    CHECK(load.context().info.len == bare.size());
    CHECK(kernel.log_lines().empty());
}

TEST_CASE("module_sig_check: what is wrong with a signature")
{
    struct Case
    {
        const char* title;
        std::function<void(Signature&)> spoil;
        int err;
        const char* log;
    };
    const char* params = "3 module: PKCS#7 signature info has unexpected non-zero params";
    const Case cases[] = {
        {"algo", [](Signature& s) { s.block[0] = 1; }, EBADMSG, params},
        {"hash", [](Signature& s) { s.block[1] = 1; }, EBADMSG, params},
        {"signer_len", [](Signature& s) { s.block[3] = 1; }, EBADMSG, params},
        {"key_id_len", [](Signature& s) { s.block[4] = 1; }, EBADMSG, params},
        {"padding", [](Signature& s) { s.block[7] = 1; }, EBADMSG, params},
        {"id_type: unsupported crypto, which is not fatal", [](Signature& s) { s.block[2] = 1; }, 0,
         "3 module: not signed with expected PKCS#7 message"},
        {"longer than the file", [](Signature& s) { s.block[8] = 1; }, EBADMSG, ""},
        {"empty", [](Signature& s) { s.block[11] = 0; }, EBADMSG, ""},
        {"not DER", [](Signature& s) { s.message[0] = 0x31; }, EBADMSG, ""},
        {"another length", [](Signature& s) { s.message[1] = 0x0c; }, EBADMSG, ""},
        {"another type", [](Signature& s) { s.message[12] = 3; }, EBADMSG, ""},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        Signature signature;
        c.spoil(signature);
        TestLoad load{kernel, signed_module(kernel, signature).build()};
        const auto checked = load.run_to("module_sig_check");
        CHECK((checked ? 0 : checked.error().err()) == c.err);
        CHECK_FALSE(load.context().info.sig_ok);
        const std::string log = c.log;
        CHECK(
            kernel.log_lines() ==
            (log.empty() ? std::vector<std::string>{} : std::vector<std::string>{log}));
    }
}

TEST_CASE("module_sig_check: a forced load does not look for a signature")
{
    TestKernel kernel;
    const auto file = signed_module(kernel, {}).build();
    TestLoad load{kernel, file, static_cast<std::uint32_t>(ModuleInitFlag::ignore_vermagic)};
    REQUIRE(load.run_to("module_sig_check"));
    CHECK_FALSE(load.context().info.sig_ok);
    CHECK(load.context().info.len == file.size());
}

TEST_CASE("module_sig_check: sig_enforce refuses what is not signed")
{
    TestKernel kernel;
    const std::uint8_t on = 1;
    kernel.add_symbol("sig_enforce", std::as_bytes(std::span{&on, 1}));
    TestLoad load{kernel, demo_module(kernel).build()};
    const auto checked = load.run_to("module_sig_check");
    REQUIRE_FALSE(checked);
    CHECK(checked.error().err() == EKEYREJECTED);
    CHECK(
        kernel.log_lines() == std::vector<std::string>{"5 Loading of unsigned module is rejected"});
}

TEST_CASE("an unsigned module taints once with a line, then without")
{
    TestKernel kernel;
    TestLoad first{kernel, demo_module(kernel).build()};
    REQUIRE(first.run_to("add_unformed_module"));
    TestLoad second{kernel, demo_module(kernel).name("other").build()};
    REQUIRE(second.run_to("add_unformed_module"));
    CHECK(
        kernel.log_lines() ==
        std::vector<std::string>{
            "5 demo: module verification failed: signature and/or required key missing - tainting "
            "kernel"});
    CHECK(kernel.is_tainted(Taint::unsigned_module));
    CHECK(
        second.context().module().get<std::uint64_t>("taints") ==
        std::uint64_t{1} << static_cast<unsigned>(Taint::unsigned_module));
}

} // namespace kobox::test
