#include "tests/unit/loader/signing_key.hpp"

#include <openssl/bio.h>
#include <openssl/rsa.h>

namespace kobox::test
{
namespace
{

/// Each certificate of a run has a serial number of its own.
long next_serial()
{
    static long last = 0;
    return ++last;
}

template <typename T>
SigningKey::Bytes der_of(const T* object, int (*encode)(const T*, unsigned char**))
{
    SigningKey::Bytes der(static_cast<std::size_t>(encode(object, nullptr)));
    auto* out = reinterpret_cast<unsigned char*>(der.data()); // NOLINT(*-reinterpret-cast)
    encode(object, &out);
    return der;
}

} // namespace

SigningKey::SigningKey(std::string_view common_name)
    : m_key{EVP_RSA_gen(2048)}, m_certificate{X509_new()}
{
    ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), next_serial());
    X509_gmtime_adj(X509_getm_notBefore(m_certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(m_certificate), 3600);
    auto* name = X509_get_subject_name(m_certificate);
    const std::vector<unsigned char> text{common_name.begin(), common_name.end()};
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, text.data(), static_cast<int>(text.size()), -1, 0);
    X509_set_issuer_name(m_certificate, name);
    X509_set_pubkey(m_certificate, m_key);
    X509_sign(m_certificate, m_key, EVP_sha256());
}

SigningKey::~SigningKey()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

SigningKey::Bytes SigningKey::certificate() const
{
    return der_of(m_certificate, i2d_X509);
}

SigningKey::Bytes SigningKey::sign(
    std::span<const std::byte> data, unsigned int flags, const EVP_MD* digest) const
{
    const unsigned int all = CMS_NOCERTS | CMS_BINARY | CMS_PARTIAL | CMS_DETACHED;
    BIO* in = BIO_new_mem_buf(data.data(), static_cast<int>(data.size()));
    CMS_ContentInfo* message = CMS_sign(nullptr, nullptr, nullptr, nullptr, all | CMS_STREAM);
    CMS_add1_signer(
        message, m_certificate, m_key, digest, CMS_NOCERTS | CMS_BINARY | CMS_NOSMIMECAP | flags);
    CMS_final(message, in, nullptr, all);
    auto der = der_of<CMS_ContentInfo>(message, i2d_CMS_ContentInfo);
    CMS_ContentInfo_free(message);
    BIO_free(in);
    return der;
}

} // namespace kobox::test
