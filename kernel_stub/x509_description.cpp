#include "kernel_stub/x509_description.hpp"

#include "kernel_stub/ber_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

using Bytes = std::span<const std::byte>;

/// OIDs as they are encoded; include/linux/oid_registry.h (v6.1).
constexpr auto oid_common_name = std::to_array<std::uint8_t>({0x55, 0x04, 0x03});
constexpr auto oid_organization = std::to_array<std::uint8_t>({0x55, 0x04, 0x0a});
constexpr auto oid_email =
    std::to_array<std::uint8_t>({0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01});
constexpr auto oid_subject_key_id = std::to_array<std::uint8_t>({0x55, 0x1d, 0x0e});

bool is(Bytes content, std::span<const std::uint8_t> oid)
{
    return std::ranges::equal(
        content, oid, {}, [](std::byte b) { return std::to_integer<std::uint8_t>(b); });
}

std::string text(Bytes content)
{
    std::string text;
    for (const std::byte b : content)
        text += static_cast<char>(b);
    return text;
}

/// Mirrors x509_fabricate_name(), crypto/asymmetric_keys/x509_cert_parser.c (v6.1).
std::string fabricate_name(BerReader& reader)
{
    std::string common_name;
    std::string organization;
    std::string email;
    reader.enter(asn1::sequence);
    while (!reader.at_end())
    {
        reader.enter(asn1::set);
        while (!reader.at_end())
        {
            reader.enter(asn1::sequence);
            const Bytes oid = reader.leaf(asn1::object_id).content;
            const std::string value = text(reader.any().content);
            if (is(oid, oid_common_name))
                common_name = value;
            if (is(oid, oid_organization))
                organization = value;
            if (is(oid, oid_email))
                email = value;
            reader.leave();
        }
        reader.leave();
    }
    reader.leave();

    constexpr std::size_t significant = 7;
    const bool is_in_name =
        common_name.starts_with(organization) ||
        (common_name.size() >= significant && organization.size() >= significant &&
         common_name.starts_with(std::string_view{organization}.substr(0, significant)));
    if (!common_name.empty() && !organization.empty() && !is_in_name)
        return organization + ": " + common_name;
    if (!common_name.empty())
        return common_name;
    return organization.empty() ? email : organization;
}

/// The content of the extension subjectKeyIdentifier; empty when there is none.
Bytes subject_key_id(BerReader& reader)
{
    Bytes id;
    reader.enter(asn1::constructed(3));
    reader.enter(asn1::sequence);
    while (!reader.at_end())
    {
        constexpr std::uint8_t boolean = 0x01;
        reader.enter(asn1::sequence);
        const Bytes oid = reader.leaf(asn1::object_id).content;
        if (reader.next_is(boolean))
            reader.leaf(boolean);
        const Bytes value = reader.leaf(asn1::octet_string).content;
        if (is(oid, oid_subject_key_id))
            id = BerReader{value}.leaf(asn1::octet_string).content;
        reader.leave();
    }
    reader.leave();
    reader.leave();
    return id;
}

std::string describe(Bytes certificate)
{
    BerReader reader{certificate};
    reader.enter(asn1::sequence);
    reader.enter(asn1::sequence);
    if (reader.next_is(asn1::constructed(0))) // the version
        reader.any();
    Bytes id = reader.leaf(asn1::integer).content;
    reader.any(); // signature
    reader.any(); // issuer
    reader.any(); // validity
    std::string description = fabricate_name(reader) + ": ";
    reader.any(); // subjectPublicKeyInfo
    while (!reader.at_end() && !reader.next_is(asn1::constructed(3)))
        reader.any();
    if (!reader.at_end())
        if (const Bytes key_id = subject_key_id(reader); !key_id.empty())
            id = key_id;
    for (const std::byte b : id)
        description += fmt::format("{:02x}", std::to_integer<unsigned>(b));
    return description;
}

} // namespace

std::optional<std::string> x509_description(Bytes certificate)
{
    try
    {
        return describe(certificate);
    }
    catch (const BerError&)
    {
        return std::nullopt;
    }
}

} // namespace kobox
