#include "loader/signature.hpp"
#include "tests/unit/loader/signing_key.hpp"

#include <algorithm>
#include <cerrno>
#include <initializer_list>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::test
{
namespace
{

using Bytes = SigningKey::Bytes;

Bytes bytes(std::string_view text)
{
    const auto data = std::as_bytes(std::span{text});
    return {data.begin(), data.end()};
}

const SigningKey& key()
{
    static const SigningKey the_key{"Test key"};
    return the_key;
}

TrustedKeys trusting(const SigningKey& signing_key)
{
    TrustedKeys keys;
    REQUIRE(keys.add(signing_key.certificate()));
    return keys;
}

/// The message with the first occurrence of one byte string replaced.
Bytes replaced(Bytes message, std::string_view from, std::string_view to)
{
    const auto at = std::ranges::search(message, bytes(from));
    REQUIRE(!at.empty());
    std::ranges::copy(bytes(to), at.begin());
    return message;
}

/// One element of DER with the content of several others.
Bytes der(std::uint8_t tag, std::initializer_list<Bytes> parts)
{
    Bytes content;
    for (const Bytes& part : parts)
        content.insert(content.end(), part.begin(), part.end());
    Bytes element;
    element.reserve(content.size() + 4);
    element.assign({std::byte{tag}, std::byte{0x82}});
    element.push_back(static_cast<std::byte>(content.size() >> 8));
    element.push_back(static_cast<std::byte>(content.size()));
    element.insert(element.end(), content.begin(), content.end());
    return element;
}

Bytes oid(std::string_view content)
{
    return der(0x06, {bytes(content)});
}

Bytes integer(char value)
{
    return der(0x02, {bytes({&value, 1})});
}

constexpr std::string_view signed_data_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 9};
constexpr std::string_view data_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 9};
constexpr std::string_view version_1{"\x02\x01\x01", 3};
constexpr std::string_view indirect_data_oid{"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x04", 10};
constexpr std::string_view sha256_oid{"\x60\x86\x48\x01\x65\x03\x04\x02\x01", 9};
constexpr std::string_view rsa_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", 9};
constexpr std::string_view content_type_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03", 9};

/// Name: SEQUENCE { SET { SEQUENCE { OBJECT IDENTIFIER, UTF8String } } }
Bytes name_of(std::string_view type)
{
    return der(0x30, {der(0x31, {der(0x30, {oid(type), der(0x0c, {bytes("N")})})})});
}

constexpr std::string_view common_name_oid{"\x55\x04\x03", 3};
constexpr std::string_view unknown_attribute_oid{"\x55\x04\x63", 3};
constexpr std::string_view message_digest_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04", 9};
constexpr std::string_view smime_oid{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0f", 9};
constexpr std::string_view opus_oid{"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0c", 10};

Bytes issuer_and_serial(std::string_view type)
{
    return der(0x30, {name_of(type), integer(7)});
}

/// The parts of a message that a case changes.
struct MessageParts
{
    char signed_data_version = 1;
    Bytes digests = der(0x31, {der(0x30, {oid(sha256_oid)})});
    Bytes signer = issuer_and_serial(common_name_oid);
    char signer_version = 1;
    std::string_view content_type = data_oid;
    Bytes content{};    ///< of [0] in ContentInfo; empty: detached
    Bytes attributes{}; ///< the element; empty: none
    std::string_view public_key = rsa_oid;
};

Bytes message_of(const MessageParts& parts)
{
    const auto content_info =
        parts.content.empty() ? der(0x30, {oid(parts.content_type)})
                              : der(0x30, {oid(parts.content_type), der(0xa0, {parts.content})});
    const auto signer =
        der(0x30, {integer(parts.signer_version), parts.signer, der(0x30, {oid(sha256_oid)}),
                   parts.attributes, der(0x30, {oid(parts.public_key)}), der(0x04, {Bytes(256)})});
    const auto signed_data =
        der(0x30,
            {integer(parts.signed_data_version), parts.digests, content_info, der(0x31, {signer})});
    return der(0x30, {oid(signed_data_oid), der(0xa0, {signed_data})});
}

/// [0] { SEQUENCE { type, SET { value } } }
Bytes attribute(std::string_view type, const Bytes& value, std::uint8_t tag = 0xa0)
{
    return der(tag, {der(0x30, {oid(type), der(0x31, {value})})});
}

/// [0] { SEQUENCE { contentType, SET { data, ... } } }
Bytes content_type_attribute(int values)
{
    Bytes all;
    for (int i = 0; i < values; ++i)
    {
        const auto value = oid(data_oid);
        all.insert(all.end(), value.begin(), value.end());
    }
    return der(0xa0, {der(0x30, {oid(content_type_oid), der(0x31, {all})})});
}

} // namespace

TEST_CASE("a module signature by a trusted key is good, and says who made it")
{
    const auto data = bytes("the module");
    const auto verdict = verify_pkcs7_signature(data, key().sign(data), trusting(key()));
    CHECK(verdict.err == 0);
    CHECK(verdict.log.empty());
    REQUIRE(verdict.signers.size() == 1);
    const auto& signer = verdict.signers[0];
    CHECK(signer.issuer == "CN=Test key");
    CHECK(!signer.serial.empty());
    CHECK(signer.key_id.empty());
    CHECK(signer.digest == "sha256");
    CHECK(signer.public_key_algorithm == "rsa");
    CHECK(signer.trusted_subject == "CN=Test key");
}

TEST_CASE("bytes behind the message are not looked at")
{
    const auto data = bytes("the module");
    auto message = key().sign(data);
    message.push_back(std::byte{7});
    CHECK(verify_pkcs7_signature(data, message, trusting(key())).err == 0);
}

TEST_CASE("a signature that does not fit gives the kernel's errno and line")
{
    const SigningKey stranger{"Stranger"};
    const auto data = bytes("the module");
    const auto good = key().sign(data);
    auto last_byte = good;
    last_byte.back() ^= std::byte{1};
    auto first_byte = good;
    first_byte.front() ^= std::byte{1};

    struct Case
    {
        const char* title;
        Bytes signature;
        Bytes content;
        int err;
        std::string_view line{};
    };
    const Case cases[] = {
        {"other content", good, bytes("another module"), EKEYREJECTED},
        {"a changed signature", last_byte, data, EKEYREJECTED},
        {"an unknown signer", stranger.sign(data), data, ENOKEY},
        {"a digest that the kernel lacks", key().sign(data, CMS_NOATTR, EVP_sha3_256()), data,
         ENOPKG, "Unsupported digest algo: 98"},
        {"signed attributes", key().sign(data, 0, EVP_sha256()), data, EKEYREJECTED,
         "PKCS7: Invalid module sig (has authattrs)"},
        {"not signedData", replaced(good, signed_data_oid, data_oid), data, EINVAL,
         "PKCS7: Only support pkcs7_signedData type"},
        {"content of another type", replaced(good, data_oid, signed_data_oid), data, EINVAL,
         "PKCS7: Unsupported data type 20"},
        {"version 2", replaced(good, version_1, {"\x02\x01\x02", 3}), data, EINVAL,
         "PKCS7: Unsupported SignedData version"},
        {"version 3 with a signer of version 1", replaced(good, version_1, {"\x02\x01\x03", 3}),
         data, EBADMSG, "PKCS7: SignedData-SignerInfo version mismatch"},
        {"no PKCS#7", first_byte, data, EBADMSG},
        {"zeros", Bytes(64), data, EBADMSG},
        {"nothing", {}, data, EBADMSG},
        {"no signer", bytes({"\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 13}), data,
         EINVAL, "PKCS7: Inconsistently supplied authAttrs"},
        {"more than 65,535 bytes", Bytes(65536), data, EMSGSIZE},
    };
    const auto trusted = trusting(key());
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        const auto verdict = verify_pkcs7_signature(c.content, c.signature, trusted);
        CHECK(verdict.err == c.err);
        CHECK((verdict.log.empty() ? "" : verdict.log.back().second) == c.line);
    }
}

TEST_CASE("a message that is well-formed and not what a module's signature should be")
{
    struct Case
    {
        MessageParts parts;
        int err;
        std::vector<std::string> log;
    };
    const Case cases[] = {
        {{}, ENOKEY, {}},
        {{.signer_version = 2}, EINVAL, {"PKCS7: Unsupported SignerInfo version"}},
        {{.signer_version = 3}, EBADMSG, {"PKCS7: SignedData-SignerInfo version mismatch"}},
        {{.public_key = data_oid}, ENOPKG, {"Unsupported pkey algo: 19"}},
        {{.attributes = content_type_attribute(1)}, EBADMSG, {"PKCS7: Missing required AuthAttr"}},
        {{.attributes = content_type_attribute(2)},
         EKEYREJECTED,
         {"PKCS7: Repeated/multivalue AuthAttrs not permitted"}},
        {{.content = der(0x04, {bytes("content")})},
         EBADMSG,
         {"PKCS7: Data already supplied", "PKCS#7 signature with non-detached data"}},
        {{.content_type = indirect_data_oid}, EBADMSG, {"PKCS7: Authenticode requires AuthAttrs"}},
        {{.content_type = sha256_oid}, EINVAL, {"PKCS7: Unsupported data type 47"}},
        {{.content_type = unknown_attribute_oid},
         EINVAL,
         {"PKCS7: Unknown OID: [59] 2.5.4.99", "PKCS7: Unknown OID: [59] 2.5.4.99",
          "PKCS7: Unsupported data type 98"}},
        {{.signer = issuer_and_serial(unknown_attribute_oid)},
         ENOKEY,
         {"PKCS7: Unknown OID: [101] 2.5.4.99"}},
        {{.digests = der(0x31, {})}, EBADMSG, {}},
        {{.signer = der(0x30, {der(0x30, {}), integer(7)})}, EBADMSG, {}},
        {{.signer = der(0x80, {bytes("key")})}, EINVAL, {}},
        {{.signed_data_version = 3, .signer_version = 3}, EINVAL, {}},
        {{.signed_data_version = 3, .signer = der(0x80, {bytes("key")}), .signer_version = 3},
         ENOKEY,
         {}},
        {{.attributes = attribute(content_type_oid, oid(sha256_oid))},
         EBADMSG,
         {"PKCS7: Mismatch between global data type (19) and sinfo 0 (47)"}},
        {{.attributes = attribute(message_digest_oid, integer(1))}, EBADMSG, {}},
        {{.attributes = attribute(smime_oid, integer(1))},
         EKEYREJECTED,
         {"PKCS7: S/MIME Caps only allowed with Authenticode"}},
        {{.attributes = attribute(opus_oid, integer(1))},
         EKEYREJECTED,
         {"PKCS7: Authenticode AuthAttrs only allowed with Authenticode"}},
        {{.attributes = der(0xa2, {attribute(content_type_oid, oid(data_oid), 0x30)})}, ENOKEY, {}},
        {{.attributes = der(0xa0, {})}, EBADMSG, {}},
    };
    const auto trusted = trusting(key());
    for (const auto& c : cases)
    {
        const auto verdict =
            verify_pkcs7_signature(bytes("the module"), message_of(c.parts), trusted);
        std::vector<std::string> log;
        for (const auto& [level, line] : verdict.log)
            log.push_back(line);
        CAPTURE(fmt::format("{}", fmt::join(log, "; ")));
        CHECK(log == c.log);
        CHECK(verdict.err == c.err);
    }
}

TEST_CASE("a message of indefinite length is read, and one that does not end is refused")
{
    constexpr std::size_t header = 4;
    const auto definite = message_of({});
    Bytes indefinite{std::byte{0x30}, std::byte{0x80}};
    indefinite.insert(indefinite.end(), definite.begin() + header, definite.end());
    const auto trusted = trusting(key());
    CHECK(verify_pkcs7_signature(bytes("m"), indefinite, trusted).err == EBADMSG);
    indefinite.resize(indefinite.size() + 2);
    CHECK(verify_pkcs7_signature(bytes("m"), indefinite, trusted).err == ENOKEY);
}

TEST_CASE("a signature cut at any byte is refused and never read past its end")
{
    const auto data = bytes("the module");
    const auto good = key().sign(data);
    const auto trusted = trusting(key());
    for (std::size_t size = 0; size < good.size(); ++size)
    {
        const Bytes cut{good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)};
        CHECK(verify_pkcs7_signature(data, cut, trusted).err != 0);
    }
}

TEST_CASE("a changed byte is never read past, and in the value of the signature it is refused")
{
    constexpr std::size_t value_size = 2048 / 8;
    const auto data = bytes("the module");
    const auto good = key().sign(data);
    const auto trusted = trusting(key());
    for (std::size_t at = 0; at < good.size(); ++at)
    {
        CAPTURE(at);
        auto changed = good;
        changed[at] ^= std::byte{0x81};
        const int err = verify_pkcs7_signature(data, changed, trusted).err;
        if (at >= good.size() - value_size)
            CHECK(err == EKEYREJECTED);
    }
}

TEST_CASE("text is no certificate")
{
    TrustedKeys keys;
    const auto result = keys.add(bytes("not a certificate"));
    REQUIRE_FALSE(result);
    CHECK(result.error() == "not an X.509 certificate (DER or PEM)");
    CHECK_FALSE(keys.add({}));
    CHECK(keys.size() == 0);
}

} // namespace kobox::test
