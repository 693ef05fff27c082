#include "loader/pkcs7.hpp"

#include "kernel_stub/ber_reader.hpp"
#include "loader/oid_registry.hpp"
#include "loader/pkcs7_algorithms.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view oid_signed_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
constexpr std::string_view oid_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
constexpr std::string_view oid_indirect_data = "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x04";

/// Signed attributes that may stand there once, and their identifiers.
enum Attribute : std::uint8_t
{
    content_type,
    message_digest,
    signing_time,
    smime_capabilities,
    statement_type,
    opus_info,
};
constexpr auto attributes = std::to_array<std::string_view>({
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03",
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04",
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05",
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0f",
    "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0b",
    "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0c",
});
using SeenAttributes = std::array<bool, attributes.size()>;

std::string_view text(std::span<const std::byte> bytes)
{
    return {static_cast<const char*>(static_cast<const void*>(bytes.data())), bytes.size()};
}

/// The walk through pkcs7.asn1; every function is a production of the grammar and the actions that
/// hang on it.
class Parser
{
public:
    Parser(std::span<const std::byte> der, std::vector<std::string>& warnings)
        : m_der{der}, m_reader{der}, m_warnings{&warnings}
    {}

    Pkcs7Message content_info()
    {
        m_reader.enter(asn1::sequence);
        note_oid(object_id());
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

    [[nodiscard]] std::span<const std::byte> object_id()
    {
        return m_reader.leaf(asn1::object_id).content;
    }

    /// Mirrors pkcs7_note_OID().
    void note_oid(std::span<const std::byte> content)
    {
        m_last_oid = text(content);
        if (look_up_oid(content) == unknown_oid)
            m_warnings->emplace_back(fmt::format(
                "PKCS7: Unknown OID: [{}] {}", content.data() - m_der.data(), sprint_oid(content)));
    }

    [[nodiscard]] unsigned last_oid() const
    {
        return look_up_oid(std::as_bytes(std::span{m_last_oid}));
    }

    /// The content of a SET OF or SEQUENCE OF: the decoder asks for the first element whatever the
    /// length says, so an empty one is an error.
    template <typename Item>
    void one_or_more(Item item)
    {
        do
            item();
        while (!m_reader.at_end());
    }

    /// SEQUENCE { OBJECT IDENTIFIER, ANY OPTIONAL }
    void algorithm()
    {
        m_reader.enter(asn1::sequence);
        note_oid(object_id());
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
        one_or_more(item);
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
                revocation_lists(tag);
                break;
            }
        set_or_sequence([this] { signer_info(); });
        m_reader.leave();
    }

    void encapsulated_content()
    {
        m_reader.enter(asn1::sequence);
        // The grammar asks for it at the type and at the member.
        const auto type = object_id();
        note_oid(type);
        note_oid(type);
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
            refuse(EINVAL, fmt::format("PKCS7: Unsupported data type {}", last_oid()));
    }

    void certificates(std::uint8_t tag)
    {
        m_reader.enter(tag);
        one_or_more([this] { certificate(); });
        m_reader.leave();
    }

    /// SET OF or SEQUENCE OF lists, which the grammar takes for sequences of certificates.
    void revocation_lists(std::uint8_t tag)
    {
        m_reader.enter(tag);
        one_or_more([this] {
            m_reader.enter(asn1::sequence);
            one_or_more([this] { certificate(); });
            m_reader.leave();
        });
        m_reader.leave();
    }

    void certificate()
    {
        const auto certificate = m_reader.any();
        if (certificate.tag != asn1::sequence)
            throw BerError{};
        m_message.certificates.push_back(certificate.whole);
    }

    void signer_info()
    {
        Pkcs7Signer signer;
        m_reader.enter(asn1::sequence);
        const auto number = version("PKCS7: Unsupported SignerInfo version");
        if ((number == 1) != (m_version == 1))
            refuse(EBADMSG, "PKCS7: SignedData-SignerInfo version mismatch");
        signer_identifier();
        algorithm();
        const auto digest = pkcs7_digest(m_last_oid);
        if (!digest)
            refuse(ENOPKG, fmt::format("Unsupported digest algo: {}", last_oid()));
        signer.digest = *digest;
        signed_attributes(signer);
        algorithm();
        const auto key = pkcs7_public_key(m_last_oid);
        if (!key)
            refuse(ENOPKG, fmt::format("Unsupported pkey algo: {}", last_oid()));
        signer.public_key_algorithm = *key;
        signer.signature = m_reader.leaf(asn1::octet_string).content;
        for (const std::uint8_t tag : {asn1::constructed(1), asn1::constructed(3)})
            if (m_reader.next_is(tag))
            {
                unsigned_attributes(tag);
                break;
            }
        m_reader.leave();
        if (!m_message.is_data && !signer.signed_attributes)
            refuse(EBADMSG, "PKCS7: Authenticode requires AuthAttrs");
        // The version says which of the two identifies the signer. What this one does not have is
        // still there of the one before it.
        if (number == 1)
        {
            signer.issuer_name = m_identifier.issuer_name;
            signer.raw_issuer = m_identifier.raw_issuer;
            signer.serial = m_identifier.serial;
        }
        else
            signer.key_id = m_identifier.key_id;
        m_message.signers.push_back(std::move(signer));
    }

    void signer_identifier()
    {
        if (!m_reader.next_is(asn1::sequence))
        {
            m_identifier.key_id = m_reader.leaf(asn1::context(0)).content;
            return;
        }
        m_reader.enter(asn1::sequence);
        const auto issuer = name();
        m_identifier.issuer_name = issuer.whole;
        m_identifier.raw_issuer = issuer.content;
        m_identifier.serial = m_reader.leaf(asn1::integer).content;
        m_reader.leave();
    }

    /// SEQUENCE OF SET OF SEQUENCE { OBJECT IDENTIFIER, ANY }
    BerReader::Element name()
    {
        m_reader.enter(asn1::sequence);
        one_or_more([this] {
            m_reader.enter(asn1::set);
            one_or_more([this] {
                m_reader.enter(asn1::sequence);
                note_oid(object_id());
                m_reader.any();
                m_reader.leave();
            });
            m_reader.leave();
        });
        return m_reader.leave();
    }

    /// Only whether they are there and complete: a module's signature must not have any. A signing
    /// time is not looked into. Those in [2] are read, and do not count.
    void signed_attributes(Pkcs7Signer& signer)
    {
        SeenAttributes seen{};
        if (m_reader.next_is(asn1::constructed(2)))
        {
            m_reader.enter(asn1::constructed(2));
            m_reader.enter(asn1::sequence);
            one_or_more([&] { signed_attribute(seen); });
            m_reader.leave();
            m_reader.leave();
            return;
        }
        if (!m_reader.next_is(asn1::constructed(0)))
            return;
        m_reader.enter(asn1::constructed(0));
        one_or_more([&] { signed_attribute(seen); });
        m_reader.leave();
        if (!seen[content_type] || !seen[message_digest])
            refuse(EBADMSG, "PKCS7: Missing required AuthAttr");
        signer.signed_attributes = true;
    }

    void signed_attribute(SeenAttributes& seen)
    {
        m_reader.enter(asn1::sequence);
        const auto type = object_id();
        note_oid(type);
        m_reader.enter(asn1::set);
        const auto known = std::ranges::find(attributes, text(type));
        one_or_more([&] {
            const auto value = m_reader.any();
            if (known != attributes.end())
                attribute_value(static_cast<Attribute>(known - attributes.begin()), value, seen);
        });
        m_reader.leave();
        m_reader.leave();
    }

    /// Mirrors pkcs7_sig_note_authenticated_attr().
    void attribute_value(
        Attribute which, const BerReader::Element& value, SeenAttributes& seen) const
    {
        if (std::exchange(seen[which], true))
            refuse(EKEYREJECTED, "PKCS7: Repeated/multivalue AuthAttrs not permitted");
        const unsigned data_type =
            look_up_oid(std::as_bytes(std::span{m_message.is_data ? oid_data : oid_indirect_data}));
        if (which == content_type && look_up_oid(value.content) != data_type)
            refuse(
                EBADMSG, fmt::format(
                             "PKCS7: Mismatch between global data type ({}) and sinfo 0 ({})",
                             data_type, look_up_oid(value.content)));
        if (which == message_digest && value.tag != asn1::octet_string)
            throw BerError{};
        if (which == smime_capabilities && m_message.is_data)
            refuse(EKEYREJECTED, "PKCS7: S/MIME Caps only allowed with Authenticode");
        if ((which == opus_info || which == statement_type) && m_message.is_data)
            refuse(EKEYREJECTED, "PKCS7: Authenticode AuthAttrs only allowed with Authenticode");
    }

    /// SET OF SEQUENCE { OBJECT IDENTIFIER, SET OF ANY }
    void unsigned_attributes(std::uint8_t tag)
    {
        m_reader.enter(tag);
        one_or_more([this] {
            m_reader.enter(asn1::sequence);
            m_reader.leaf(asn1::object_id);
            m_reader.enter(asn1::set);
            one_or_more([this] { m_reader.any(); });
            m_reader.leave();
            m_reader.leave();
        });
        m_reader.leave();
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

    std::span<const std::byte> m_der;
    BerReader m_reader;
    std::vector<std::string>* m_warnings;
    Pkcs7Message m_message;
    Pkcs7Signer m_identifier; ///< of the signers up to here
    std::string_view m_last_oid;
    std::uint8_t m_version{};
};

} // namespace

tl::expected<Pkcs7Message, Pkcs7Refusal> pkcs7_parse_message(
    std::span<const std::byte> der, std::vector<std::string>& warnings)
{
    constexpr std::size_t longest = 65535;
    if (der.size() > longest)
        return tl::unexpected{Pkcs7Refusal{EMSGSIZE, {}}};
    try
    {
        return Parser{der, warnings}.content_info();
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
