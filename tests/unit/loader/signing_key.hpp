#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace kobox::test
{

/// A key of its own and a self-signed certificate for it, as the kernel's build makes them.
class SigningKey
{
public:
    using Bytes = std::vector<std::byte>;

    explicit SigningKey(std::string_view common_name);
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;
    ~SigningKey();

    /// DER.
    [[nodiscard]] Bytes certificate() const;

    /// What scripts/sign-file appends: a detached signature without certificates and, by
    /// CMS_NOATTR, without attributes. `flags`: more of OpenSSL's.
    [[nodiscard]] Bytes sign(
        std::span<const std::byte> data, unsigned int flags, const EVP_MD* digest) const;
    [[nodiscard]] Bytes sign(std::span<const std::byte> data) const
    {
        return sign(data, CMS_NOATTR, EVP_sha256());
    }

private:
    EVP_PKEY* m_key;
    X509* m_certificate;
};

} // namespace kobox::test
