#include "loader/signature.hpp"

#include <cerrno>
#include <string_view>

#include <doctest/doctest.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace kobox;

namespace
{

using Bytes = std::vector<std::byte>;

Bytes bytes(std::string_view text)
{
    const auto data = std::as_bytes(std::span{text});
    return {data.begin(), data.end()};
}

template <typename T>
Bytes der_of(const T* object, int (*encode)(const T*, unsigned char**))
{
    Bytes der(static_cast<std::size_t>(encode(object, nullptr)));
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    encode(object, &out);
    return der;
}

/// A key of its own and a self-signed certificate for it, as the kernel's build makes them.
class SigningKey
{
public:
    SigningKey() : m_key{EVP_RSA_gen(2048)}, m_certificate{X509_new()}
    {
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), ++s_serial);
        X509_gmtime_adj(X509_getm_notBefore(m_certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(m_certificate), 3600);
        auto* name = X509_get_subject_name(m_certificate);
        const unsigned char text[] = "Test key";
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
        X509_set_issuer_name(m_certificate, name);
        X509_set_pubkey(m_certificate, m_key);
        X509_sign(m_certificate, m_key, EVP_sha256());
    }
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;
    ~SigningKey()
    {
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }

    [[nodiscard]] Bytes certificate() const { return der_of(m_certificate, i2d_X509); }

    /// What scripts/sign-file appends: a detached signature without certificates.
    [[nodiscard]] Bytes sign(
        const Bytes& data, unsigned int extra_flags, const EVP_MD* digest) const
    {
        constexpr unsigned int flags = CMS_NOCERTS | CMS_BINARY | CMS_PARTIAL | CMS_DETACHED;
        BIO* in = BIO_new_mem_buf(data.data(), static_cast<int>(data.size()));
        CMS_ContentInfo* message = CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_STREAM);
        CMS_add1_signer(
            message, m_certificate, m_key, digest,
            CMS_NOCERTS | CMS_BINARY | CMS_NOSMIMECAP | extra_flags);
        CMS_final(message, in, nullptr, flags);
        auto der = der_of<CMS_ContentInfo>(message, i2d_CMS_ContentInfo);
        CMS_ContentInfo_free(message);
        BIO_free(in);
        return der;
    }

private:
    static inline long s_serial = 0;
    EVP_PKEY* m_key;
    X509* m_certificate;
};

const SigningKey& key()
{
    static const SigningKey the_key;
    return the_key;
}

TrustedKeys trusting(const SigningKey& signing_key)
{
    TrustedKeys keys;
    REQUIRE(keys.add(signing_key.certificate()));
    return keys;
}

} // namespace

TEST_CASE("a module signature by a trusted key is good, with and without signed attributes")
{
    const auto data = bytes("the module");
    const auto trusted = trusting(key());
    for (const unsigned int flags : {unsigned{CMS_NOATTR}, 0U})
    {
        CAPTURE(flags);
        const auto verdict =
            verify_pkcs7_signature(data, key().sign(data, flags, EVP_sha256()), trusted);
        CHECK(verdict.err == 0);
        REQUIRE(verdict.signers.size() == 1);
        CHECK(verdict.signers[0].issuer == "CN=Test key");
        CHECK(verdict.signers[0].digest == "sha256");
        CHECK(verdict.signers[0].public_key_algorithm == "rsaEncryption");
    }
}

TEST_CASE("a signature that does not fit gives the kernel's errno")
{
    const SigningKey stranger;
    const auto data = bytes("the module");
    const auto good = key().sign(data, CMS_NOATTR, EVP_sha256());
    auto last_byte = good;
    last_byte.back() ^= std::byte{1};
    auto first_byte = good;
    first_byte.front() ^= std::byte{1};
    auto trailing = good;
    trailing.push_back(std::byte{0});

    struct Case
    {
        const char* title;
        Bytes signature;
        Bytes content;
        int err;
    };
    const Case cases[] = {
        {"other content", good, bytes("another module"), EKEYREJECTED},
        {"other content, signed attributes", key().sign(data, 0, EVP_sha256()),
         bytes("another module"), EKEYREJECTED},
        {"a changed signature", last_byte, data, EKEYREJECTED},
        {"an unknown signer", stranger.sign(data, CMS_NOATTR, EVP_sha256()), data, ENOKEY},
        {"a digest that the kernel lacks", key().sign(data, CMS_NOATTR, EVP_sha3_256()), data,
         ENOPKG},
        {"no PKCS#7", first_byte, data, EBADMSG},
        {"zeros", Bytes(64), data, EBADMSG},
        {"nothing", {}, data, EBADMSG},
        {"bytes behind the message", trailing, data, EBADMSG},
    };
    const auto trusted = trusting(key());
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        CHECK(verify_pkcs7_signature(c.content, c.signature, trusted).err == c.err);
    }
}

TEST_CASE("a signature cut at any byte is refused and never read past its end")
{
    const auto data = bytes("the module");
    const auto good = key().sign(data, CMS_NOATTR, EVP_sha256());
    const auto trusted = trusting(key());
    for (std::size_t size = 0; size < good.size(); ++size)
    {
        const Bytes cut{good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)};
        CHECK(verify_pkcs7_signature(data, cut, trusted).err != 0);
    }
}

TEST_CASE("text is no certificate")
{
    TrustedKeys keys;
    const auto result = keys.add(bytes("not a certificate"));
    REQUIRE_FALSE(result);
    CHECK(result.error() == "not an X.509 certificate (DER or PEM)");
    CHECK(keys.size() == 0);
}
