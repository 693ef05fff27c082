#include "loader/signature.hpp"

#include "kernel_stub/profile.hpp"
#include "loader/pkcs7.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <tuple>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <spdlog/fmt/fmt.h>

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
using Name = std::unique_ptr<X509_NAME, Deleter<X509_NAME_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using Bytes = std::span<const std::byte>;

/// The digests that a kernel of Debian's has built in; the parser knows more of them.
constexpr auto built_in_digests =
    std::to_array<std::string_view>({"md5", "sha1", "sha224", "sha256", "sha384", "sha512"});

const unsigned char* bytes_of(Bytes data)
{
    // OpenSSL's interface takes unsigned char; std::byte may alias it.
    return reinterpret_cast<const unsigned char*>(data.data()); // NOLINT(*-reinterpret-cast)
}

Bytes bytes_of(const ASN1_STRING* string)
{
    if (string == nullptr)
        return {};
    return std::as_bytes(std::span{
        ASN1_STRING_get0_data(string), static_cast<std::size_t>(ASN1_STRING_length(string))});
}

bool fits(Bytes data)
{
    return data.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max());
}

std::string hex(Bytes data)
{
    std::string text;
    for (const std::byte b : data)
        text += fmt::format("{:02X}", std::to_integer<unsigned>(b));
    return text;
}

Bytes without_leading_zeros(Bytes number)
{
    while (number.size() > 1 && number.front() == std::byte{0})
        number = number.subspan(1);
    return number;
}

std::string text_of(const X509_NAME* name)
{
    const Bio out{BIO_new(BIO_s_mem())};
    if (out == nullptr || name == nullptr ||
        X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0)
        return {};
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Certificate read_der(Bytes der)
{
    const auto* at = bytes_of(der);
    Certificate certificate{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
    ERR_clear_error();
    return certificate;
}

/// The kernel compares issuer and serial number byte by byte.
bool is_named(const X509* certificate, const Pkcs7Signer& signer)
{
    if (!signer.key_id.empty() || signer.issuer_name.empty())
    {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): OpenSSL fills its cache in there.
        const auto* key_id = X509_get0_subject_key_id(const_cast<X509*>(certificate));
        return key_id != nullptr && std::ranges::equal(bytes_of(key_id), signer.key_id);
    }
    const unsigned char* der = nullptr;
    std::size_t size = 0;
    if (X509_NAME_get0_der(X509_get_issuer_name(certificate), &der, &size) != 1)
        return false;
    const Bytes serial = bytes_of(X509_get0_serialNumber(certificate));
    return std::ranges::equal(std::as_bytes(std::span{der, size}), signer.issuer_name) &&
           std::ranges::equal(without_leading_zeros(serial), without_leading_zeros(signer.serial));
}

bool is_same(const X509* a, const X509* b)
{
    return X509_cmp(a, b) == 0;
}

/// Mirrors public_key_verify_signature(), crypto/asymmetric_keys/public_key.c (v6.1).
bool verifies(const Pkcs7Signer& signer, const X509* certificate, Bytes data)
{
    EVP_PKEY* const key = X509_get0_pubkey(certificate);
    const EVP_MD* const digest = EVP_get_digestbyname(signer.digest.c_str());
    if (key == nullptr || digest == nullptr ||
        EVP_PKEY_is_a(key, signer.public_key_algorithm == "ecdsa" ? "EC" : "RSA") != 1)
        return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int hash_size = 0;
    if (EVP_Digest(data.data(), data.size(), hash.data(), &hash_size, digest, nullptr) != 1)
        return false;
    const KeyContext context{EVP_PKEY_CTX_new(key, nullptr)};
    const bool good = context != nullptr && EVP_PKEY_verify_init(context.get()) == 1 &&
                      EVP_PKEY_CTX_set_signature_md(context.get(), digest) == 1 &&
                      EVP_PKEY_verify(
                          context.get(), bytes_of(signer.signature), signer.signature.size(),
                          hash.data(), hash_size) == 1;
    ERR_clear_error();
    return good;
}

SignerInfo describe(const Pkcs7Signer& signer)
{
    SignerInfo info{
        .issuer = {},
        .serial = hex(without_leading_zeros(signer.serial)),
        .key_id = hex(signer.key_id),
        .digest = signer.digest,
        .public_key_algorithm = signer.public_key_algorithm};
    if (signer.issuer_name.empty())
        return info;
    const auto* at = bytes_of(signer.issuer_name);
    const Name name{d2i_X509_NAME(nullptr, &at, static_cast<long>(signer.issuer_name.size()))};
    ERR_clear_error();
    info.issuer = text_of(name.get());
    return info;
}

} // namespace

struct TrustedKeys::Impl
{
    std::vector<Certificate> certificates;

    [[nodiscard]] const X509* find(const Pkcs7Signer& signer) const
    {
        const auto found = std::ranges::find_if(
            certificates, [&](const Certificate& c) { return is_named(c.get(), signer); });
        return found != certificates.end() ? found->get() : nullptr;
    }

    [[nodiscard]] bool has(const X509* certificate) const
    {
        return std::ranges::any_of(
            certificates, [&](const Certificate& c) { return is_same(c.get(), certificate); });
    }

    [[nodiscard]] X509* issuer_of(X509* certificate) const
    {
        const auto found = std::ranges::find_if(certificates, [&](const Certificate& c) {
            return X509_check_issued(c.get(), certificate) == X509_V_OK;
        });
        return found != certificates.end() ? found->get() : nullptr;
    }
};

namespace
{

/// One message that the parser took, on its way through pkcs7_verify() and pkcs7_validate_trust().
class Verification
{
public:
    Verification(const Pkcs7Message& message, Bytes data, const TrustedKeys::Impl& trusted)
        : m_message{&message}, m_data{data}, m_trusted{&trusted}
    {}

    /// False when a certificate of the message cannot be read.
    [[nodiscard]] bool read_certificates()
    {
        for (const Bytes der : m_message->certificates)
        {
            m_certificates.push_back(read_der(der));
            if (m_certificates.back() == nullptr)
                return false;
        }
        return true;
    }

    /// Mirrors pkcs7_verify(), crypto/asymmetric_keys/pkcs7_verify.c (v6.1), behind its checks of
    /// the message as a whole.
    [[nodiscard]] int pkcs7_verify() const
    {
        int result = ENOPKG;
        for (const Pkcs7Signer& signer : m_message->signers)
        {
            if (!is_supported(signer))
                continue;
            const X509* own = find_own(signer);
            if (own != nullptr && !verifies(signer, own, m_data))
                return EKEYREJECTED;
            result = 0;
        }
        return result;
    }

    /// Mirrors pkcs7_validate_trust(), crypto/asymmetric_keys/pkcs7_trust.c (v6.1).
    [[nodiscard]] int pkcs7_validate_trust() const
    {
        int result = ENOKEY;
        for (const Pkcs7Signer& signer : m_message->signers)
        {
            const int one = validate_trust_one(signer);
            if (one == EKEYREJECTED || one == EINVAL)
                return one;
            if (one == 0 || (one == ENOPKG && result == ENOKEY))
                result = one;
        }
        return result;
    }

private:
    [[nodiscard]] static bool is_supported(const Pkcs7Signer& signer)
    {
        return std::ranges::find(built_in_digests, signer.digest) != built_in_digests.end();
    }

    [[nodiscard]] X509* find_own(const Pkcs7Signer& signer) const
    {
        const auto found = std::ranges::find_if(
            m_certificates, [&](const Certificate& c) { return is_named(c.get(), signer); });
        return found != m_certificates.end() ? found->get() : nullptr;
    }

    [[nodiscard]] X509* own_issuer_of(X509* certificate) const
    {
        const auto found = std::ranges::find_if(m_certificates, [&](const Certificate& c) {
            return X509_check_issued(c.get(), certificate) == X509_V_OK;
        });
        return found != m_certificates.end() ? found->get() : nullptr;
    }

    [[nodiscard]] int validate_trust_one(const Pkcs7Signer& signer) const
    {
        if (!is_supported(signer))
            return ENOPKG;
        X509* last = find_own(signer);
        for (std::size_t steps = 0; last != nullptr && steps <= m_certificates.size(); ++steps)
        {
            if (m_trusted->has(last))
                return 0;
            X509* const issuer = own_issuer_of(last);
            if (issuer == last)
                return ENOKEY;
            if (issuer == nullptr)
                break;
            last = issuer;
        }
        if (X509* const root = last != nullptr ? m_trusted->issuer_of(last) : nullptr)
            return X509_verify(last, X509_get0_pubkey(root)) == 1 ? 0 : EKEYREJECTED;
        // find_asymmetric_key() does not take an identifier of no bytes.
        if (signer.key_id.empty() && signer.serial.empty() && signer.raw_issuer.empty())
            return EINVAL;
        const X509* const direct = m_trusted->find(signer);
        if (direct == nullptr)
            return ENOKEY;
        return verifies(signer, direct, m_data) ? 0 : EKEYREJECTED;
    }

    const Pkcs7Message* m_message;
    Bytes m_data;
    const TrustedKeys::Impl* m_trusted;
    std::vector<Certificate> m_certificates;
};

} // namespace

TrustedKeys::TrustedKeys() : m_impl{std::make_unique<Impl>()}
{
    // A verdict is the kernel's: the openssl.cnf of this machine has no say in it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
}
TrustedKeys::~TrustedKeys() = default;
TrustedKeys::TrustedKeys(TrustedKeys&&) noexcept = default;
TrustedKeys& TrustedKeys::operator=(TrustedKeys&&) noexcept = default;

std::size_t TrustedKeys::size() const noexcept
{
    return m_impl->certificates.size();
}

tl::expected<void, std::string> TrustedKeys::add(std::span<const std::byte> certificates)
{
    if (certificates.empty())
        return tl::unexpected<std::string>{"empty"};
    if (!fits(certificates))
        return tl::unexpected<std::string>{"too large for a certificate"};
    if (Certificate one = read_der(certificates))
    {
        m_impl->certificates.push_back(std::move(one));
        return {};
    }
    const Bio pem{BIO_new_mem_buf(certificates.data(), static_cast<int>(certificates.size()))};
    const auto before = size();
    while (Certificate one{PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr)})
        m_impl->certificates.push_back(std::move(one));
    ERR_clear_error();
    if (size() == before)
        return tl::unexpected<std::string>{"not an X.509 certificate (DER or PEM)"};
    return {};
}

TrustedKeys builtin_trusted_keys(const KernelProfile& profile)
{
    TrustedKeys keys;
    for (const auto& certificate : profile.certificates)
        std::ignore = keys.add(certificate);
    return keys;
}

SignatureVerdict verify_pkcs7_signature(
    std::span<const std::byte> data, std::span<const std::byte> pkcs7, const TrustedKeys& trusted)
{
    SignatureVerdict verdict;
    const auto say = [&](KernLevel level, std::string_view text, int err) {
        verdict.log.emplace_back(level, text);
        verdict.err = err;
        return verdict;
    };
    std::vector<std::string> warnings;
    const auto message = pkcs7_parse_message(pkcs7, warnings);
    for (auto& warning : warnings)
        verdict.log.emplace_back(KernLevel::warning, std::move(warning));
    if (!message)
    {
        verdict.err = message.error().err;
        if (!message.error().warning.empty())
            verdict.log.emplace_back(KernLevel::warning, message.error().warning);
        return verdict;
    }
    for (const Pkcs7Signer& signer : message->signers)
    {
        verdict.signers.push_back(describe(signer));
        if (const X509* const key = trusted.m_impl->find(signer))
            verdict.signers.back().trusted_subject = text_of(X509_get_subject_name(key));
    }
    Verification verification{*message, data, *trusted.m_impl};
    if (!fits(data) || !verification.read_certificates())
    {
        verdict.err = EBADMSG;
        return verdict;
    }
    if (message->has_content)
    {
        verdict.log.emplace_back(KernLevel::warning, "PKCS7: Data already supplied");
        return say(KernLevel::err, "PKCS#7 signature with non-detached data", EBADMSG);
    }
    if (!message->is_data)
        return say(KernLevel::warning, "PKCS7: Invalid module sig (not pkcs7-data)", EKEYREJECTED);
    if (message->signers.front().signed_attributes)
        return say(KernLevel::warning, "PKCS7: Invalid module sig (has authattrs)", EKEYREJECTED);
    verdict.err = verification.pkcs7_verify();
    if (verdict.err == 0)
        verdict.err = verification.pkcs7_validate_trust();
    return verdict;
}

} // namespace kobox
