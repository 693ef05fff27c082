#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace kobox
{

/// Mirrors the description that x509_key_preparse(), crypto/asymmetric_keys/x509_public_key.c
/// (v6.1), proposes for the key of a DER certificate: "subject: " and the key's id, or its serial
/// number when it has none. nullopt: no certificate.
[[nodiscard]] std::optional<std::string> x509_description(std::span<const std::byte> certificate);

} // namespace kobox
