#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include "kernel_stub/vmlinux/btf.hpp"
#include "kernel_stub/vmlinux/built_in_modules.hpp"
#include "kernel_stub/vmlinux/certificates.hpp"
#include "kernel_stub/vmlinux/decompress.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"
#include "kernel_stub/vmlinux/kallsyms.hpp"
#include "kernel_stub/vmlinux/kernel_image.hpp"
#include "kernel_stub/vmlinux/kernel_options.hpp"
#include "kernel_stub/vmlinux/ksymtab.hpp"
#include "kernel_stub/vmlinux/wanted_structs.hpp"

#include <spdlog/fmt/fmt.h>

#include <elf.h>

#include <algorithm>

namespace kobox
{

namespace
{

/// Nothing that the profile keeps lies deeper.
constexpr unsigned nesting_depth = 5;
constexpr std::size_t max_line = 1024; // of the banner and of vermagic

/// "Linux version RELEASE (builder) (compiler) #1 ...\n": linux_banner, init/version.c (v6.1). The
/// image holds it twice, once with an empty build number.
std::optional<std::string> read_banner(const ElfImage& image, KernelProfile& profile)
{
    constexpr std::string_view start = "Linux version ";
    const ElfSection* const rodata = image.find(".rodata");
    const std::string_view text = rodata == nullptr ? "" : rodata->body.text();
    for (std::size_t at = text.find(start); at != std::string_view::npos;
         at = text.find(start, at + 1))
    {
        std::string_view line = text.substr(at + start.size(), max_line);
        line = line.substr(0, line.find_first_of(std::string_view{"\0\n", 2}));
        const std::size_t release = line.find(" (");
        const std::size_t version = line.find(") #");
        if (release == 0 || release == std::string_view::npos || version == std::string_view::npos)
            continue;
        profile.release = line.substr(0, release);
        profile.version = line.substr(version + 2);
        if (!profile.version.starts_with("# "))
            return std::nullopt;
    }
    if (!profile.release.empty())
        return std::nullopt;
    return "no \"Linux version\" banner in .rodata: not a Linux kernel";
}

/// VERMAGIC_STRING, include/linux/vermagic.h (v6.1): the release, a blank, and words that each end
/// with a blank.
std::optional<std::string> read_vermagic(const ElfImage& image, KernelProfile& profile)
{
    const std::string start = '\0' + profile.release + ' ';
    for (const std::string_view name : {".rodata", ".data"})
    {
        const ElfSection* const section = image.find(name);
        const std::string_view text = section == nullptr ? "" : section->body.text();
        for (std::size_t at = text.find(start); at != std::string_view::npos;
             at = text.find(start, at + 1))
        {
            std::string_view found = text.substr(at + 1, max_line);
            found = found.substr(0, found.find('\0'));
            if (found.ends_with(' ') || found.find(" RANDSTRUCT_") != std::string_view::npos)
            {
                profile.vermagic = found;
                return std::nullopt;
            }
        }
    }
    return fmt::format("no vermagic string of {} in the image", profile.release);
}

std::optional<std::string> read_layouts(const Btf& btf, KernelProfile& profile)
{
    for (const WantedStruct& wanted : wanted_structs())
    {
        const auto layout = btf.layout(wanted.type, nesting_depth);
        if (!layout)
            continue;
        profile.sizes.emplace(wanted.type, layout->size);
        for (const BtfMember& member : layout->members)
        {
            if (!selects(wanted.members, member.path))
                continue;
            const std::string key = fmt::format("{}.{}", wanted.type, member.path);
            profile.offsets.emplace(key, member.offset);
            profile.sizes.emplace(key, member.size);
            if (member.bits)
                profile.bit_fields.emplace(key, *member.bits);
        }
    }
    if (!profile.sizes.contains("module"))
        return ".BTF has no struct module";
    return std::nullopt;
}

/// The .config that a kernel with CONFIG_IKCONFIG carries: kernel/configs.c (v6.1).
std::optional<std::string> embedded_config(const ElfImage& image)
{
    constexpr std::string_view start = "IKCFG_ST";
    constexpr std::uint64_t limit = std::uint64_t{4} << 20;
    const ElfSection* const rodata = image.find(".rodata");
    const std::string_view text = rodata == nullptr ? "" : rodata->body.text();
    const std::size_t at = text.find(start);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto packed = rodata->body.bytes().subspan(at + start.size());
    const auto config = decompress(packed, limit);
    if (!config)
        return std::nullopt;
    return std::string{ByteView{*config}.text()};
}

ExportKind kind_of(const ElfImage& image, std::uint64_t value)
{
    const ElfSection* const percpu = image.find(".data..percpu");
    if (percpu != nullptr && percpu->contains(value))
        return ExportKind::percpu;
    const ElfSection* const section = image.section_at(value);
    if (section == nullptr)
        return ExportKind::absolute;
    // .data of 7.x is executable by its flags, for a few instructions that it holds.
    const auto flags = section->flags & (SHF_EXECINSTR | SHF_WRITE);
    return flags == SHF_EXECINSTR ? ExportKind::function : ExportKind::data;
}

/// Up to the next symbol or the end of the section, whatever comes first.
std::uint64_t size_of_symbol(
    const ElfImage& image, std::span<const KallsymsEntry> symbols, std::uint64_t value)
{
    const ElfSection* const section = image.section_at(value);
    const auto next = std::ranges::upper_bound(symbols, value, {}, &KallsymsEntry::address);
    if (section == nullptr || next == symbols.end())
        return 0;
    return std::min(next->address, section->addr + section->size) - value;
}

} // namespace

tl::expected<KernelProfile, std::string> profile_from_image(
    std::span<const std::byte> file, std::string source, std::optional<std::string_view> config)
{
    const auto kernel = unpack_kernel_image(file);
    if (!kernel)
        return tl::unexpected{kernel.error()};
    const auto image = ElfImage::read(kernel->elf());
    if (!image)
        return tl::unexpected{image.error()};

    KernelProfile profile;
    profile.source = std::move(source);
    if (auto error = read_banner(*image, profile))
        return tl::unexpected{std::move(*error)};
    const auto exports = read_ksymtab(*image);
    if (!exports)
        return tl::unexpected{exports.error()};
    if (auto error = read_vermagic(*image, profile))
        return tl::unexpected{std::move(*error)};

    const ElfSection* const types = image->find(".BTF");
    if (types == nullptr)
        return tl::unexpected{std::string{
            "no .BTF section: struct layouts need a kernel built with CONFIG_DEBUG_INFO_BTF"}};
    const auto btf = Btf::read(types->body);
    if (!btf)
        return tl::unexpected{btf.error()};
    if (auto error = read_layouts(*btf, profile))
        return tl::unexpected{std::move(*error)};

    // A kernel without kallsyms still loads modules: only the sizes of its exports stay unknown.
    const auto symbols = read_kallsyms(*image);
    const std::span<const KallsymsEntry> known =
        symbols ? std::span{*symbols} : std::span<const KallsymsEntry>{};
    for (const KsymtabEntry& e : *exports)
        profile.exports.push_back(
            {e.name, e.crc, e.license, kind_of(*image, e.value),
             size_of_symbol(*image, known, e.value), e.name_space});
    profile.certificates = read_certificates(*image, known);
    profile.built_in = read_built_in_modules(*image, profile);

    const auto own_config = embedded_config(*image);
    if (!config && own_config)
        config = *own_config;
    if (config)
        profile.options = options_from_config(*config);
    else
        profile.options = options_from_image({*image, known, profile.vermagic, profile});
    // Names and numbers of a broken image may be such that the text format does not take them.
    if (const auto again = KernelProfile::parse(profile.serialise()); !again)
        return tl::unexpected{
            fmt::format("the image does not make a valid profile: {}", again.error())};
    return profile;
}

} // namespace kobox
