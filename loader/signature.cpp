#include "loader/signature.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace kobox
{
namespace
{

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T* object) const noexcept
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Message = std::unique_ptr<CMS_ContentInfo, Deleter<CMS_ContentInfo_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

/// The digests that a 6.1 kernel's PKCS#7 parser knows (pkcs7_sig_note_digest_algo()).
constexpr std::array digests = {NID_sha1, NID_sha224, NID_sha256, NID_sha384, NID_sha512};

const unsigned char* bytes_of(std::span<const std::byte> data)
{
    // OpenSSL's interface takes unsigned char; std::byte may alias it.
    return reinterpret_cast<const unsigned char*>(data.data()); // NOLINT(*-reinterpret-cast)
}

bool fits(std::span<const std::byte> data)
{
    return data.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max());
}

Bio reader(std::span<const std::byte> data)
{
    return Bio{BIO_new_mem_buf(data.data(), static_cast<int>(data.size()))};
}

std::string hex_of_number(const ASN1_INTEGER* number)
{
    const Number value{ASN1_INTEGER_to_BN(number, nullptr)};
    char* text = value != nullptr ? BN_bn2hex(value.get()) : nullptr;
    std::string result = text != nullptr ? text : "";
    OPENSSL_free(text);
    return result;
}

std::string hex_of_octets(const ASN1_OCTET_STRING* octets)
{
    char* text = OPENSSL_buf2hexstr(ASN1_STRING_get0_data(octets), ASN1_STRING_length(octets));
    std::string result = text != nullptr ? text : "";
    OPENSSL_free(text);
    std::erase(result, ':');
    return result;
}

std::string text_of(const X509_NAME* name)
{
    const Bio out{BIO_new(BIO_s_mem())};
    if (out == nullptr || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0)
        return {};
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

int nid_of(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

std::string name_of(int nid)
{
    const char* name = OBJ_nid2ln(nid);
    return name != nullptr ? name : "";
}

struct Signer
{
    CMS_SignerInfo* info;
    int digest;
    int signature;
};

SignerInfo describe(const Signer& signer)
{
    ASN1_OCTET_STRING* key_id = nullptr;
    X509_NAME* issuer = nullptr;
    ASN1_INTEGER* serial = nullptr;
    SignerInfo info{
        .issuer = {},
        .serial = {},
        .key_id = {},
        .digest = name_of(signer.digest),
        .public_key_algorithm = name_of(signer.signature)};
    if (CMS_SignerInfo_get0_signer_id(signer.info, &key_id, &issuer, &serial) != 1)
        return info;
    if (key_id != nullptr)
        info.key_id = hex_of_octets(key_id);
    if (issuer != nullptr)
        info.issuer = text_of(issuer);
    if (serial != nullptr)
        info.serial = hex_of_number(serial);
    return info;
}

std::vector<Signer> signers_of(CMS_ContentInfo* message)
{
    std::vector<Signer> signers;
    auto* stack = CMS_get0_SignerInfos(message);
    for (int i = 0; stack != nullptr && i < sk_CMS_SignerInfo_num(stack); ++i)
    {
        Signer signer{sk_CMS_SignerInfo_value(stack, i), NID_undef, NID_undef};
        X509_ALGOR* digest = nullptr;
        X509_ALGOR* signature = nullptr;
        CMS_SignerInfo_get0_algs(signer.info, nullptr, nullptr, &digest, &signature);
        signer.digest = nid_of(digest);
        signer.signature = nid_of(signature);
        signers.push_back(signer);
    }
    return signers;
}

/// A signature without signed attributes is over the content itself, as sign-file makes them.
bool verifies_content(
    const Signer& signer, EVP_PKEY* key, const EVP_MD* digest, std::span<const std::byte> data)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int hash_size = 0;
    if (EVP_Digest(data.data(), data.size(), hash.data(), &hash_size, digest, nullptr) != 1)
        return false;
    const KeyContext context{EVP_PKEY_CTX_new(key, nullptr)};
    const auto* signature = CMS_SignerInfo_get0_signature(signer.info);
    return context != nullptr && signature != nullptr && EVP_PKEY_verify_init(context.get()) == 1 &&
           EVP_PKEY_CTX_set_signature_md(context.get(), digest) == 1 &&
           EVP_PKEY_verify(
               context.get(), ASN1_STRING_get0_data(signature),
               static_cast<std::size_t>(ASN1_STRING_length(signature)), hash.data(),
               hash_size) == 1;
}

/// With signed attributes the signature is over those, and one of them is the content's digest.
bool verifies_attributes(const Signer& signer, X509* certificate, std::span<const std::byte> data)
{
    const Bio chain{BIO_push(BIO_new(BIO_f_md()), BIO_new(BIO_s_null()))};
    const auto* digest = EVP_get_digestbynid(signer.digest);
    if (chain == nullptr || digest == nullptr || BIO_set_md(chain.get(), digest) != 1)
        return false;
    CMS_SignerInfo_set1_signer_cert(signer.info, certificate);
    if (BIO_write(chain.get(), data.data(), static_cast<int>(data.size())) < 0)
        return false;
    return CMS_SignerInfo_verify(signer.info) == 1 &&
           CMS_SignerInfo_verify_content(signer.info, chain.get()) == 1;
}

} // namespace

struct TrustedKeys::Impl
{
    std::vector<Certificate> certificates;

    [[nodiscard]] X509* find(CMS_SignerInfo* signer) const
    {
        const auto found = std::ranges::find_if(certificates, [signer](const Certificate& c) {
            return CMS_SignerInfo_cert_cmp(signer, c.get()) == 0;
        });
        return found != certificates.end() ? found->get() : nullptr;
    }
};

TrustedKeys::TrustedKeys() : m_impl{std::make_unique<Impl>()} {}
TrustedKeys::~TrustedKeys() = default;
TrustedKeys::TrustedKeys(TrustedKeys&&) noexcept = default;
TrustedKeys& TrustedKeys::operator=(TrustedKeys&&) noexcept = default;

std::size_t TrustedKeys::size() const noexcept
{
    return m_impl->certificates.size();
}

tl::expected<void, std::string> TrustedKeys::add(std::span<const std::byte> certificates)
{
    if (!fits(certificates))
        return tl::unexpected<std::string>{"too large for a certificate"};
    const auto* der = bytes_of(certificates);
    if (Certificate one{d2i_X509(nullptr, &der, static_cast<long>(certificates.size()))})
    {
        m_impl->certificates.push_back(std::move(one));
        return {};
    }
    const auto pem = reader(certificates);
    const auto before = size();
    while (Certificate one{PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr)})
        m_impl->certificates.push_back(std::move(one));
    ERR_clear_error();
    if (size() == before)
        return tl::unexpected<std::string>{"not an X.509 certificate (DER or PEM)"};
    return {};
}

SignatureVerdict verify_pkcs7_signature(
    std::span<const std::byte> data, std::span<const std::byte> pkcs7, const TrustedKeys& trusted)
{
    if (!fits(data) || !fits(pkcs7))
        return {EBADMSG, {}};
    const auto* der = bytes_of(pkcs7);
    const auto* const end = der + pkcs7.size();
    const Message message{d2i_CMS_ContentInfo(nullptr, &der, static_cast<long>(pkcs7.size()))};
    ERR_clear_error();
    // asn1_ber_decoder() refuses anything behind the message as well.
    if (message == nullptr || der != end ||
        OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed)
        return {EBADMSG, {}};

    SignatureVerdict verdict{EBADMSG, {}};
    const auto signers = signers_of(message.get());
    for (const auto& signer : signers)
        verdict.signers.push_back(describe(signer));

    // pkcs7_validate_trust(): one signer with a trusted key is enough; a wrong signature is final.
    int weakest = ENOKEY;
    for (const auto& signer : signers)
    {
        const auto* digest = EVP_get_digestbynid(signer.digest);
        if (digest == nullptr || std::ranges::find(digests, signer.digest) == digests.end())
        {
            weakest = ENOPKG;
            continue;
        }
        X509* certificate = trusted.m_impl->find(signer.info);
        if (certificate == nullptr)
            continue;
        const bool attributes = CMS_signed_get_attr_count(signer.info) >= 0;
        const bool good =
            attributes ? verifies_attributes(signer, certificate, data)
                       : verifies_content(signer, X509_get0_pubkey(certificate), digest, data);
        ERR_clear_error();
        verdict.err = good ? 0 : EKEYREJECTED;
        return verdict;
    }
    verdict.err = signers.empty() ? EBADMSG : weakest;
    return verdict;
}

} // namespace kobox
