#pragma once

#include "kernel_stub/klog.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <utility>
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
    std::string public_key_algorithm; ///< "rsa"
    /// The subject of the trusted certificate that it names; empty when there is none.
    std::string trusted_subject{};
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

    struct Impl;

private:
    friend struct SignatureVerdict verify_pkcs7_signature(
        std::span<const std::byte>, std::span<const std::byte>, const TrustedKeys&);
    std::unique_ptr<Impl> m_impl;
};

class Kernel;
class KernelProfile;

/// The certificates that are built into a kernel; those that cannot be read are passed over.
[[nodiscard]] TrustedKeys builtin_trusted_keys(const KernelProfile& profile);

/// Mirrors set_module_sig_enforced(), kernel/module/signing.c (v6.1): from now on a module without
/// a signature by a trusted key is refused.
void set_module_sig_enforced(Kernel& kernel);

struct SignatureVerdict
{
    int err{};                       ///< 0, or a positive errno as the kernel returns it
    std::vector<SignerInfo> signers; ///< empty when the message cannot be parsed
    std::vector<std::pair<KernLevel, std::string>> log; ///< what the kernel says of it
};

/// Mirrors verify_pkcs7_signature(), certs/system_keyring.c (v6.1), for a module's detached
/// signature. EBADMSG, EINVAL, EMSGSIZE: no PKCS#7 that the kernel takes; ENOPKG: an algorithm that
/// it does not have; ENOKEY: no trusted key made it; EKEYREJECTED: a trusted key did not make it
/// for these bytes, or it is not of the kind that modules have.
[[nodiscard]] SignatureVerdict verify_pkcs7_signature(
    std::span<const std::byte> data, std::span<const std::byte> pkcs7, const TrustedKeys& trusted);

} // namespace kobox
