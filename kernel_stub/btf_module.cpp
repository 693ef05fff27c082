#include "kernel_stub/btf_module.hpp"

#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr int enotsupp = 524; // include/linux/errno.h

/// struct btf_header, include/uapi/linux/btf.h (v6.1).
struct BtfHeader
{
    std::uint16_t magic;
    std::uint8_t version;
    std::uint8_t flags;
    std::uint32_t hdr_len;
    std::uint32_t type_off, type_len;
    std::uint32_t str_off, str_len;
};
static_assert(sizeof(BtfHeader) == 24);

constexpr std::uint16_t btf_magic = 0xeb9f;
constexpr std::uint8_t btf_version = 1;
constexpr std::uint32_t max_name_offset = 0x00ffffff;

/// What is wrong: the verifier's message, and the errno.
struct Complaint
{
    std::string_view text;
    int err{};
};
constexpr Complaint fine{};

/// Mirrors btf_check_sec_info(): two sections behind the header, without gap or overlap.
Complaint btf_check_sec_info(const BtfHeader& header, std::uint32_t size)
{
    struct Section
    {
        std::uint32_t off, len;
    };
    std::array sections{
        Section{header.type_off, header.type_len}, Section{header.str_off, header.str_len}};
    std::ranges::sort(sections, [](const Section& a, const Section& b) {
        return a.off != b.off ? a.off < b.off : a.len < b.len;
    });
    const std::uint32_t expected = size - header.hdr_len;
    std::uint32_t total = 0;
    for (const Section& section : sections)
    {
        if (expected < section.off)
            return {"Invalid section offset", EINVAL};
        if (total < section.off)
            return {"Unsupported section found", EINVAL};
        if (total > section.off)
            return {"Section overlap found", EINVAL};
        if (expected - total < section.len)
            return {"Total section length too long", EINVAL};
        total += section.len;
    }
    if (expected != total)
        return {"Unsupported section found", EINVAL};
    return fine;
}

/// Mirrors btf_parse_hdr().
Complaint btf_parse_hdr(std::span<const std::byte> data, BtfHeader& header)
{
    if (data.size() < offsetof(BtfHeader, type_off))
        return {"hdr_len not found", EINVAL};
    std::memcpy(&header, data.data(), offsetof(BtfHeader, type_off));
    if (data.size() < header.hdr_len)
        return {"btf_header not found", EINVAL};
    if (header.hdr_len > sizeof header)
    {
        const auto rest = data.first(header.hdr_len).subspan(sizeof header);
        if (std::ranges::any_of(rest, [](std::byte b) { return b != std::byte{0}; }))
            return {"Unsupported btf_header", E2BIG};
    }
    const std::uint32_t hdr_len = header.hdr_len;
    header = {};
    std::memcpy(&header, data.data(), std::min<std::size_t>(hdr_len, sizeof header));
    if (header.magic != btf_magic)
        return {"Invalid magic", EINVAL};
    if (header.version != btf_version)
        return {"Unsupported version", enotsupp};
    if (header.flags != 0)
        return {"Unsupported flags", enotsupp};
    return btf_check_sec_info(header, static_cast<std::uint32_t>(data.size()));
}

/// Mirrors btf_parse_str_sec() for a module, whose strings follow those of the kernel.
Complaint btf_parse_str_sec(std::span<const std::byte> data, const BtfHeader& header)
{
    const std::uint64_t end = std::uint64_t{header.hdr_len} + header.str_off + header.str_len;
    if (end != data.size())
        return {"String section is not at the end", EINVAL};
    if (header.str_len == 0)
        return fine;
    if (header.str_len - 1 > max_name_offset || data.back() != std::byte{0})
        return {"Invalid string section", EINVAL};
    return fine;
}

/// Mirrors btf_parse_module() up to the types.
Complaint btf_parse_module(std::span<const std::byte> data)
{
    BtfHeader header{};
    if (const Complaint complaint = btf_parse_hdr(data, header); complaint.err != 0)
        return complaint;
    return btf_parse_str_sec(data, header);
}

bool mismatch_is_fatal(const KernelProfile& profile)
{
    const auto option = profile.options.find("MODULE_ALLOW_BTF_MISMATCH");
    return option != profile.options.end() && option->second == "n";
}

} // namespace

KResult<> btf_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    if (state != ModuleState::coming || !module.has("btf_data"))
        return {};
    const auto size = module.get<std::uint32_t>("btf_data_size");
    if (size == 0)
        return {};
    const auto at = module.get<GuestAddr>("btf_data");
    if (!kernel.memory().is_mapped(at, size))
        throw GuestFault{at, Access::read};
    std::vector<std::byte> data(size);
    kernel.memory().read(at, data);
    const Complaint complaint = btf_parse_module(data);
    if (complaint.err == 0)
        return {};
    constexpr std::uint64_t longest = std::uint64_t{1} << 12;
    kernel.klog().emit(KernLevel::err, fmt::format("BPF: {}", complaint.text));
    kernel.klog().emit(
        KernLevel::warning,
        fmt::format(
            "failed to validate module [{}] BTF: {}",
            kernel.memory().load_cstring(module.member("name"), longest), -complaint.err));
    if (mismatch_is_fatal(kernel.profile()))
        return refuse(complaint.err);
    return {};
}

} // namespace kobox
