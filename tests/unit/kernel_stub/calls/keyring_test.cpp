#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

namespace
{

GuestAddr text_at(CallFixture& f, std::string_view text)
{
    const GuestAddr at = f.kernel.kzalloc(text.size() + 1).value();
    f.memory.write(at, std::as_bytes(std::span{text}));
    return at;
}

} // namespace

TEST_CASE("a keyring takes certificates, and nothing that is none")
{
    CallFixture f;
    const auto keyring = f.call("keyring_alloc", {to_u64(text_at(f, ".keys")), 0, 0, 0, 0, 0});
    const GuestAddr type = text_at(f, "asymmetric");
    const GuestAddr junk = text_at(f, "no certificate");
    const auto create = [&](std::uint64_t into) {
        return f.call_int("key_create_or_update", {into, to_u64(type), 0, to_u64(junk), 14, 0});
    };
    CHECK(create(keyring | 1) == -EBADMSG);
    CHECK(create(to_u64(junk)) == -ENOTDIR);
    CHECK(
        f.unsupported_of(
            "key_create_or_update",
            {keyring, to_u64(text_at(f, "user")), 0, to_u64(junk), 14, 0}) != "");
    f.call("key_put", {keyring});
    CHECK(create(keyring) == -ENOTDIR);
}
