#include "cli/relocation_name.hpp"

#include <algorithm>
#include <array>
#include <elf.h>
#include <string_view>

namespace kobox::cli
{
namespace
{

struct RelocationName
{
    std::uint32_t type;
    std::string_view name;
};
constexpr auto names = std::to_array<RelocationName>({
    {R_X86_64_NONE, "NONE"},
    {R_X86_64_64, "64"},
    {R_X86_64_PC32, "PC32"},
    {R_X86_64_GOT32, "GOT32"},
    {R_X86_64_PLT32, "PLT32"},
    {R_X86_64_GOTPCREL, "GOTPCREL"},
    {R_X86_64_32, "32"},
    {R_X86_64_32S, "32S"},
    {R_X86_64_16, "16"},
    {R_X86_64_8, "8"},
    {R_X86_64_PC64, "PC64"},
    {R_X86_64_GOTPCRELX, "GOTPCRELX"},
    {R_X86_64_REX_GOTPCRELX, "REX_GOTPCRELX"},
});

} // namespace

std::string relocation_name(std::uint32_t type)
{
    const auto* row = std::ranges::find(names, type, &RelocationName::type);
    return row != names.end() ? std::string{row->name} : std::to_string(type);
}

} // namespace kobox::cli
