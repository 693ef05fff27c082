#include "cli/lief/lief_library.hpp"

#include <algorithm>
#include <bit>
#include <filesystem>

#include <dlfcn.h>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::string_view library_name = "kobox-lief.so";

template <typename Row>
std::string difference(
    std::string_view what, const std::vector<Row>& ours, const std::vector<Row>& theirs)
{
    if (ours.size() != theirs.size())
        return fmt::format("{} {}s by kobox, {} by LIEF", ours.size(), what, theirs.size());
    const auto [mine, other] = std::ranges::mismatch(ours, theirs);
    if (mine == ours.end())
        return {};
    return fmt::format(
        "{} {}: '{}' by kobox, '{}' by LIEF, or the rest of its header differs", what,
        mine - ours.begin(), mine->name, other->name);
}

} // namespace

std::string lief_library_path()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path() / library_name).string();
}

tl::expected<ElfFacts, std::string> read_with_lief(
    std::span<const std::byte> file, const std::string& library)
{
    // Stays loaded: what it returns was allocated by its own copy of the library.
    void* const handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        return tl::unexpected{std::string{dlerror()}};
    void* const symbol = dlsym(handle, lief_read_name);
    if (symbol == nullptr)
        return tl::unexpected{fmt::format("{} has no {}", library, lief_read_name)};
    const auto read = std::bit_cast<LiefRead>(symbol);
    ElfFacts facts;
    if (!read(file, facts))
        return tl::unexpected{std::string{"LIEF does not take it for an ELF file"}};
    return facts;
}

ElfFacts elf_facts_of(const KoReader& ko)
{
    ElfFacts facts;
    for (const auto& [name, header] : ko.sections())
        facts.sections.push_back({
            .name = std::string{name},
            .type = header.sh_type,
            .flags = header.sh_flags,
            .offset = header.sh_offset,
            .size = header.sh_size,
            .link = header.sh_link,
            .info = header.sh_info,
            .align = header.sh_addralign,
            .entsize = header.sh_entsize,
        });
    for (const auto& [name, raw] : ko.symbols())
        facts.symbols.push_back({
            .name = std::string{name},
            .binding = static_cast<std::uint8_t>(ELF64_ST_BIND(raw.st_info)),
            .type = static_cast<std::uint8_t>(ELF64_ST_TYPE(raw.st_info)),
            .other = raw.st_other,
            .section = raw.st_shndx,
            .value = raw.st_value,
            .size = raw.st_size,
        });
    return facts;
}

std::string first_difference(const ElfFacts& ours, const ElfFacts& theirs)
{
    const auto sections = difference("section", ours.sections, theirs.sections);
    return sections.empty() ? difference("symbol", ours.symbols, theirs.symbols) : sections;
}

} // namespace kobox::cli
