#include "kernel_stub/x509_description.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace kobox;

namespace
{

using Bytes = std::vector<std::byte>;

/// An element of DER, shorter than 128 bytes.
std::string der(unsigned tag, std::initializer_list<std::string> parts)
{
    std::string content;
    for (const std::string& part : parts)
        content += part;
    return std::string{static_cast<char>(tag), static_cast<char>(content.size())} + content;
}

std::string attribute(std::string_view oid, const std::string& value)
{
    return der(0x31, {der(0x30, {der(0x06, {std::string{oid}}), der(0x0c, {value})})});
}

constexpr std::string_view common_name = "\x55\x04\x03";
constexpr std::string_view organization = "\x55\x04\x0a";
constexpr std::string_view email = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01";

Bytes certificate(const std::string& subject, const std::string& extensions)
{
    const std::string serial = der(0x02, {"\x01\xff"});
    const std::string empty = der(0x30, {});
    const std::string text = der(
        0x30, {der(0x30, {serial, empty, empty, empty, der(0x30, {subject}), empty, extensions}),
               empty, der(0x03, {})});
    Bytes bytes;
    for (const char c : text)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

} // namespace

TEST_CASE("a certificate's key is described by its subject and its serial number")
{
    CHECK(x509_description(certificate("", "")) == ": 01ff");
    CHECK(x509_description(certificate(attribute(email, "a@b"), "")) == "a@b: 01ff");
    CHECK(
        x509_description(certificate(attribute(email, "a@b") + attribute(common_name, "c"), "")) ==
        "c: 01ff");
    CHECK(
        x509_description(certificate(
            attribute(organization, "Org") + attribute(common_name, "c"), "")) == "Org: c: 01ff");
    CHECK(
        x509_description(
            certificate(attribute(organization, "Org") + attribute(common_name, "Org key"), "")) ==
        "Org key: 01ff");
}

TEST_CASE("a subject key identifier stands for the serial number")
{
    const std::string id =
        der(0x30, {der(0x06, {"\x55\x1d\x0e"}), der(0x04, {der(0x04, {"\xab\xcd"})})});
    CHECK(
        x509_description(certificate(attribute(common_name, "c"), der(0xa3, {der(0x30, {id})}))) ==
        "c: abcd");
}

TEST_CASE("what is no certificate, or is cut off, has no description")
{
    CHECK_FALSE(x509_description({}));
    const Bytes whole = certificate(attribute(common_name, "c"), "");
    // What stands behind the names is not looked at.
    for (std::size_t size = 0; size < 24; ++size)
        CHECK_FALSE(x509_description(std::span{whole}.first(size)));
}
