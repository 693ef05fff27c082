#include "loader/pkcs7.hpp"

#include "kernel_stub/ber_reader.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// OID__NR, include/linux/oid_registry.h (v6.1): what stands for an identifier that is not in the
/// registry. The numbers of those that are there do not matter: the messages name unknown ones.
constexpr int unknown_oid = 98;

/// An object identifier by its DER content, and what the kernel calls it.
struct KnownOid
{
    std::string_view der;
    std::string_view name;
};

constexpr std::string_view oid_signed_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
constexpr std::string_view oid_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
constexpr std::string_view oid_indirect_data = "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x04";
constexpr std::string_view oid_content_type = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03";
constexpr std::string_view oid_message_digest = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";

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

std::string_view text(std::span<const std::byte> bytes)
{
    return {static_cast<const char*>(static_cast<const void*>(bytes.data())), bytes.size()};
}

/// The walk through pkcs7.asn1; every function is a production of the grammar and the actions that
/// hang on it.
class Parser
{
public:
    explicit Parser(std::span<const std::byte> der) : m_reader{der} {}

    Pkcs7Message content_info()
    {
        m_reader.enter(asn1::sequence);
        object_id();
        if (m_last_oid != oid_signed_data)
            refuse(EINVAL, "PKCS7: Only support pkcs7_signedData type");
        if (m_reader.next_is(asn1::constructed(0)))
        {
            m_reader.enter(asn1::constructed(0));
            signed_data();
            m_reader.leave();
        }
        m_reader.leave();
        check_authattrs();
        return std::move(m_message);
    }

private:
    [[noreturn]] static void refuse(int err, std::string warning)
    {
        throw Pkcs7Refusal{err, std::move(warning)};
    }

    void object_id() { m_last_oid = text(m_reader.leaf(asn1::object_id).content); }

    /// SEQUENCE { OBJECT IDENTIFIER, ANY OPTIONAL }
    void algorithm()
    {
        m_reader.enter(asn1::sequence);
        object_id();
        if (!m_reader.at_end())
            m_reader.any();
        m_reader.leave();
    }

    /// CHOICE { SET OF, SEQUENCE OF }
    template <typename Item>
    void set_or_sequence(Item item)
    {
        const bool set = m_reader.next_is(asn1::set);
        m_reader.enter(set ? asn1::set : asn1::sequence);
        while (!m_reader.at_end())
            item();
        m_reader.leave();
    }

    std::uint8_t version(std::string_view warning)
    {
        const auto value = m_reader.leaf(asn1::integer).content;
        const auto number = value.size() == 1 ? std::to_integer<std::uint8_t>(value[0]) : 0;
        if (number != 1 && number != 3)
            refuse(EINVAL, std::string{warning});
        return static_cast<std::uint8_t>(number);
    }

    void signed_data()
    {
        m_reader.enter(asn1::sequence);
        m_version = version("PKCS7: Unsupported SignedData version");
        set_or_sequence([this] { algorithm(); });
        encapsulated_content();
        for (const std::uint8_t tag : {asn1::constructed(0), asn1::constructed(2)})
            if (m_reader.next_is(tag))
            {
                certificates(tag);
                break;
            }
        for (const std::uint8_t tag : {asn1::constructed(1), asn1::constructed(3)})
            if (m_reader.next_is(tag))
            {
                m_reader.any();
                break;
            }
        set_or_sequence([this] { signer_info(); });
        m_reader.leave();
    }

    void encapsulated_content()
    {
        m_reader.enter(asn1::sequence);
        object_id();
        if (m_reader.next_is(asn1::constructed(0)))
        {
            m_reader.enter(asn1::constructed(0));
            m_reader.any();
            m_reader.leave();
            m_message.has_content = true;
        }
        m_reader.leave();
        m_message.is_data = m_last_oid == oid_data;
        if (!m_message.is_data && m_last_oid != oid_indirect_data)
            refuse(EINVAL, fmt::format("PKCS7: Unsupported data type {}", unknown_oid));
    }

    void certificates(std::uint8_t tag)
    {
        m_reader.enter(tag);
        while (!m_reader.at_end())
        {
            const auto certificate = m_reader.any();
            if (certificate.tag != asn1::sequence)
                throw BerError{};
            m_message.certificates.push_back(certificate.whole);
        }
        m_reader.leave();
    }

    void signer_info()
    {
        Pkcs7Signer signer;
        m_reader.enter(asn1::sequence);
        const auto number = version("PKCS7: Unsupported SignerInfo version");
        if ((number == 1) != (m_version == 1))
            refuse(EBADMSG, "PKCS7: SignedData-SignerInfo version mismatch");
        signer_identifier(signer);
        // The version says which of the two identifies the signer.
        if (number == 1)
            signer.key_id = {};
        algorithm();
        const auto digest = std::ranges::find(digests, m_last_oid, &KnownOid::der);
        if (digest == digests.end())
            refuse(ENOPKG, fmt::format("Unsupported digest algo: {}", unknown_oid));
        signer.digest = digest->name;
        signed_attributes(signer);
        algorithm();
        const auto key = std::ranges::find(public_keys, m_last_oid, &KnownOid::der);
        if (key == public_keys.end())
            refuse(ENOPKG, fmt::format("Unsupported pkey algo: {}", unknown_oid));
        signer.public_key_algorithm = key->name;
        signer.signature = m_reader.leaf(asn1::octet_string).content;
        for (const std::uint8_t tag : {asn1::constructed(1), asn1::constructed(3)})
            if (m_reader.next_is(tag))
            {
                m_reader.any();
                break;
            }
        m_reader.leave();
        m_message.signers.push_back(std::move(signer));
    }

    void signer_identifier(Pkcs7Signer& signer)
    {
        if (!m_reader.next_is(asn1::sequence))
        {
            signer.key_id = m_reader.leaf(asn1::context(0)).content;
            return;
        }
        m_reader.enter(asn1::sequence);
        const auto issuer = name();
        signer.issuer_name = issuer.whole;
        signer.raw_issuer = issuer.content;
        signer.serial = m_reader.leaf(asn1::integer).content;
        m_reader.leave();
    }

    /// SEQUENCE OF SET OF SEQUENCE { OBJECT IDENTIFIER, ANY }
    BerReader::Element name()
    {
        m_reader.enter(asn1::sequence);
        while (!m_reader.at_end())
        {
            m_reader.enter(asn1::set);
            while (!m_reader.at_end())
            {
                m_reader.enter(asn1::sequence);
                object_id();
                m_reader.any();
                m_reader.leave();
            }
            m_reader.leave();
        }
        return m_reader.leave();
    }

    /// Only whether they are there and complete: a module's signature must not have any.
    void signed_attributes(Pkcs7Signer& signer)
    {
        if (!m_reader.next_is(asn1::constructed(0)))
            return;
        bool has_content_type = false;
        bool has_digest = false;
        m_reader.enter(asn1::constructed(0));
        while (!m_reader.at_end())
        {
            m_reader.enter(asn1::sequence);
            object_id();
            const auto attribute = m_last_oid;
            m_reader.enter(asn1::set);
            while (!m_reader.at_end())
            {
                m_reader.any();
                attribute_value(attribute, oid_content_type, has_content_type);
                attribute_value(attribute, oid_message_digest, has_digest);
            }
            m_reader.leave();
            m_reader.leave();
        }
        m_reader.leave();
        if (!has_content_type || !has_digest)
            refuse(EBADMSG, "PKCS7: Missing required AuthAttr");
        signer.signed_attributes = true;
    }

    static void attribute_value(std::string_view attribute, std::string_view wanted, bool& seen)
    {
        if (attribute != wanted)
            return;
        if (seen)
            refuse(EKEYREJECTED, "PKCS7: Repeated/multivalue AuthAttrs not permitted");
        seen = true;
    }

    void check_authattrs() const
    {
        const auto& signers = m_message.signers;
        const bool consistent =
            !signers.empty() && std::ranges::all_of(signers, [&](const Pkcs7Signer& signer) {
                return signer.signed_attributes == signers.front().signed_attributes;
            });
        if (!consistent)
            refuse(EINVAL, "PKCS7: Inconsistently supplied authAttrs");
    }

    BerReader m_reader;
    Pkcs7Message m_message;
    std::string_view m_last_oid;
    std::uint8_t m_version{};
};

} // namespace

tl::expected<Pkcs7Message, Pkcs7Refusal> pkcs7_parse_message(std::span<const std::byte> der)
{
    constexpr std::size_t longest = 65535;
    if (der.size() > longest)
        return tl::unexpected{Pkcs7Refusal{EMSGSIZE, {}}};
    try
    {
        return Parser{der}.content_info();
    }
    catch (const BerError&)
    {
        return tl::unexpected{Pkcs7Refusal{EBADMSG, {}}};
    }
    catch (const Pkcs7Refusal& refusal)
    {
        return tl::unexpected{refusal};
    }
}

} // namespace kobox
