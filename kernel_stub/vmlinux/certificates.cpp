#include "kernel_stub/vmlinux/certificates.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kobox
{

namespace
{

/// More than any kernel carries.
constexpr std::uint64_t max_list = std::uint64_t{1} << 20;

std::optional<std::uint64_t> address_of(
    std::span<const KallsymsEntry> symbols, std::string_view name)
{
    const auto found = std::ranges::find(symbols, name, &KallsymsEntry::name);
    if (found == symbols.end())
        return std::nullopt;
    return found->address;
}

std::optional<ByteView> certificate_list(
    const ElfImage& image, std::span<const KallsymsEntry> symbols)
{
    const auto start = address_of(symbols, "system_certificate_list");
    const auto size_at = address_of(symbols, "system_certificate_list_size");
    if (!start || !size_at)
        return std::nullopt;
    const auto size_bytes = image.at(*size_at);
    const auto list = image.at(*start);
    const auto size = size_bytes ? size_bytes->read<std::uint64_t>(0) : std::nullopt;
    if (!list || !size || *size > max_list)
        return std::nullopt;
    return list->sub(0, *size);
}

} // namespace

/// Mirrors x509_load_certificate_list(), crypto/asymmetric_keys/x509_loader.c (v6.1): each is a DER
/// SEQUENCE with a length of two bytes, and the first that is not ends the list.
std::vector<std::vector<std::byte>> read_certificates(
    const ElfImage& image, std::span<const KallsymsEntry> symbols)
{
    constexpr std::uint64_t header = 4;
    std::vector<std::vector<std::byte>> certificates;
    const auto list = certificate_list(image, symbols);
    for (std::uint64_t at = 0; list && list->holds(at, header);)
    {
        const auto bytes = list->bytes().subspan(at);
        if (bytes[0] != std::byte{0x30} || bytes[1] != std::byte{0x82})
            break;
        const auto length = std::to_integer<std::uint64_t>(bytes[2]) << 8 |
                            std::to_integer<std::uint64_t>(bytes[3]);
        if (length + header > bytes.size())
            break;
        const auto der = bytes.first(length + header);
        certificates.emplace_back(der.begin(), der.end());
        at += der.size();
    }
    return certificates;
}

} // namespace kobox
