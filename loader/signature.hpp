#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// struct module_signature, include/linux/module_signature.h (v6.1): stands between the PKCS#7
/// message and the marker at the end of a signed module.
struct ModuleSignature
{
    std::uint8_t algo, hash, id_type, signer_len, key_id_len;
    std::uint8_t pad[3];
    std::uint8_t sig_len_be[4];
};
static_assert(sizeof(ModuleSignature) == 12);

/// What a person wants to know of a signature, whether it can be verified or not.
struct SignerInfo
{
    std::string issuer; ///< the signing certificate's issuer, RFC 2253; empty when signed by key id
    std::string serial; ///< hexadecimal
    std::string key_id; ///< hexadecimal; empty when signed by issuer and serial number
    std::string digest; ///< "sha256"
    std::string public_key_algorithm; ///< "rsaEncryption"
};

/// X.509 certificates whose keys the kernel trusts.
class TrustedKeys
{
public:
    TrustedKeys();
    ~TrustedKeys();
    TrustedKeys(TrustedKeys&&) noexcept;
    TrustedKeys& operator=(TrustedKeys&&) noexcept;

    /// One DER certificate, or PEM with one or more. The error is a line of text.
    [[nodiscard]] tl::expected<void, std::string> add(std::span<const std::byte> certificates);
    [[nodiscard]] std::size_t size() const noexcept;

private:
    friend struct SignatureVerdict verify_pkcs7_signature(
        std::span<const std::byte>, std::span<const std::byte>, const TrustedKeys&);
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

struct SignatureVerdict
{
    int err{};                       ///< 0, or a positive errno as the kernel returns it
    std::vector<SignerInfo> signers; ///< empty when the message cannot be parsed
};

/// Mirrors verify_pkcs7_signature(), certs/system_keyring.c (v6.1), for a module's detached
/// signature. EBADMSG: no PKCS#7; ENOPKG: an algorithm that the kernel does not have; ENOKEY: no
/// trusted key made it; EKEYREJECTED: a trusted key did not make it for these bytes.
[[nodiscard]] SignatureVerdict verify_pkcs7_signature(
    std::span<const std::byte> data, std::span<const std::byte> pkcs7, const TrustedKeys& trusted);

} // namespace kobox
