#include "loader/pkcs7_algorithms.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kobox
{

namespace
{

/// An object identifier by its DER content, and what the kernel calls it.
struct KnownOid
{
    std::string_view der;
    std::string_view name;
};

constexpr auto digests = std::to_array<KnownOid>({
    {"\x2a\x86\x48\x86\xf7\x0d\x02\x04", "md4"},
    {"\x2a\x86\x48\x86\xf7\x0d\x02\x05", "md5"},
    {"\x2b\x0e\x03\x02\x1a", "sha1"},
    {"\x60\x86\x48\x01\x65\x03\x04\x02\x01", "sha256"},
    {"\x60\x86\x48\x01\x65\x03\x04\x02\x02", "sha384"},
    {"\x60\x86\x48\x01\x65\x03\x04\x02\x03", "sha512"},
    {"\x60\x86\x48\x01\x65\x03\x04\x02\x04", "sha224"},
    {"\x2a\x81\x1c\xcf\x55\x01\x83\x11", "sm3"},
    {"\x2a\x85\x03\x07\x01\x01\x02\x02", "streebog256"},
    {"\x2a\x85\x03\x07\x01\x01\x02\x03", "streebog512"},
});

constexpr auto public_keys = std::to_array<KnownOid>({
    {"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", "rsa"},
    {"\x2a\x86\x48\xce\x3d\x04\x01", "ecdsa"},
    {"\x2a\x86\x48\xce\x3d\x04\x03\x01", "ecdsa"},
    {"\x2a\x86\x48\xce\x3d\x04\x03\x02", "ecdsa"},
    {"\x2a\x86\x48\xce\x3d\x04\x03\x03", "ecdsa"},
    {"\x2a\x86\x48\xce\x3d\x04\x03\x04", "ecdsa"},
    {"\x2a\x81\x1c\xcf\x55\x01\x83\x75", "sm2"},
    {"\x2a\x85\x03\x07\x01\x01\x01\x01", "ecrdsa"},
    {"\x2a\x85\x03\x07\x01\x01\x01\x02", "ecrdsa"},
});

std::optional<std::string_view> name_of(std::span<const KnownOid> table, std::string_view oid)
{
    const auto row = std::ranges::find(table, oid, &KnownOid::der);
    return row == table.end() ? std::nullopt : std::optional{row->name};
}

} // namespace

std::optional<std::string_view> pkcs7_digest(std::string_view oid)
{
    return name_of(digests, oid);
}

std::optional<std::string_view> pkcs7_public_key(std::string_view oid)
{
    return name_of(public_keys, oid);
}

} // namespace kobox
