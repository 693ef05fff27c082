#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

TEST_CASE("a keyring takes certificates, and nothing that is none")
{
    CallFixture f;
    const auto keyring = f.call("keyring_alloc", {f.text(".keys"), 0, 0, 0, 0, 0});
    const std::uint64_t type = f.text("asymmetric");
    const std::uint64_t junk = f.text("no certificate");
    const auto create = [&](std::uint64_t into) {
        return f.call_int("key_create_or_update", {into, type, 0, junk, 14, 0});
    };
    CHECK(create(keyring | 1) == -EBADMSG);
    CHECK(create(junk) == -ENOTDIR);
    CHECK(
        f.unsupported_of("key_create_or_update", {keyring, f.text("user"), 0, junk, 14, 0}) != "");
    f.call("key_put", {keyring});
    CHECK(create(keyring) == -ENOTDIR);
}
