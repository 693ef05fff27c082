#include "cli/corpus/cpu_needs.hpp"

#include "cli/disassembler.hpp"
#include "loader/ko_reader.hpp"

#include <algorithm>

namespace kobox::cli
{

namespace
{

bool has_avx(const Disassembler& disassembler, std::span<const std::byte> code)
{
    while (!code.empty())
    {
        const auto instruction = disassembler.decode(code, 0);
        if (instruction.is_avx)
            return true;
        constexpr std::uint64_t bad_byte = 1;
        code = code.subspan(std::max(instruction.size, bad_byte));
    }
    return false;
}

} // namespace

bool has_avx_code(std::span<const std::byte> module)
{
    const auto file = KoReader::open(module);
    if (!file)
        return false;
    const Disassembler disassembler;
    return std::ranges::any_of(file->sections(), [&](const KoReader::Section& section) {
        return (section.header.sh_flags & SHF_EXECINSTR) != 0 &&
               has_avx(disassembler, file->content(section));
    });
}

} // namespace kobox::cli
