#pragma once

#include <optional>
#include <string_view>

namespace kobox
{

/// What the kernel calls an algorithm, by the DER content of its object identifier:
/// pkcs7_sig_note_digest_algo() and pkcs7_sig_note_pkey_algo(),
/// crypto/asymmetric_keys/pkcs7_parser.c (v6.1). nullopt: it knows none of this kind.
[[nodiscard]] std::optional<std::string_view> pkcs7_digest(std::string_view oid);
[[nodiscard]] std::optional<std::string_view> pkcs7_public_key(std::string_view oid);

} // namespace kobox
