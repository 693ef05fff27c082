#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// What the kernel's parser keeps of one SignerInfo. The spans point into the message.
struct Pkcs7Signer
{
    std::span<const std::byte> issuer_name; ///< the whole Name, header included; empty: by key id
    std::span<const std::byte> raw_issuer;  ///< its content
    std::span<const std::byte> serial;      ///< big-endian
    std::span<const std::byte> key_id;      ///< subject key identifier; empty: by issuer and serial
    std::string digest;                     ///< "sha256"
    std::string public_key_algorithm;       ///< "rsa", "ecdsa", "sm2", "ecrdsa"
    bool signed_attributes{};
    std::span<const std::byte> signature;
};

struct Pkcs7Message
{
    bool is_data{};     ///< its content type is `data`; else Authenticode's
    bool has_content{}; ///< it brings the signed data along
    std::vector<std::span<const std::byte>> certificates; ///< DER
    std::vector<Pkcs7Signer> signers;
};

/// Why the kernel does not take a message: a positive errno, and the line that it logs as a
/// warning, if any.
struct Pkcs7Refusal
{
    int err{};
    std::string warning;
};

/// Mirrors pkcs7_parse_message(), crypto/asymmetric_keys/pkcs7_parser.c (v6.1), with the grammar of
/// pkcs7.asn1 and the rules of asn1_ber_decoder(), lib/asn1_decoder.c: lengths of at most two
/// bytes, nothing beyond 65,535 bytes; what stands behind the message is not looked at. `warnings`
/// gets the lines that it logs on its way, one for each object identifier that it does not know.
[[nodiscard]] tl::expected<Pkcs7Message, Pkcs7Refusal> pkcs7_parse_message(
    std::span<const std::byte> der, std::vector<std::string>& warnings);

} // namespace kobox
