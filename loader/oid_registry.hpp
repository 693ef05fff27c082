#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace kobox
{

/// OID__NR, include/linux/oid_registry.h (v6.1): what stands for an identifier that is not in the
/// kernel's registry.
constexpr unsigned unknown_oid = 98;

/// Mirrors look_up_OID(), lib/oid_registry.c (v6.1): the number in the registry of an object
/// identifier, given the content of its DER element, or `unknown_oid`.
[[nodiscard]] unsigned look_up_oid(std::span<const std::byte> content);

/// Mirrors sprint_oid(), lib/oid_registry.c (v6.1), into a buffer of the 50 bytes that the parser
/// of PKCS#7 has: "1.2.840", cut where the buffer ends, with "(bad)" where a number does not end.
[[nodiscard]] std::string sprint_oid(std::span<const std::byte> content);

} // namespace kobox
