#include "loader/elf_view.hpp"
#include "loader/stages/stages.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

namespace kobox
{
namespace
{

constexpr std::string_view note_name{"GNU\0", 4};

/// Mirrors build_id_parse_buf() and parse_build_id_buf(), lib/buildid.c (v6.1).
std::optional<std::vector<std::byte>> build_id_parse_buf(
    std::span<const std::byte> notes, std::uint64_t size_max)
{
    std::uint64_t at = 0;
    while (at + sizeof(Elf64_Nhdr) < notes.size())
    {
        Elf64_Nhdr note;
        std::memcpy(&note, notes.data() + at, sizeof(note));
        const std::uint64_t name = at + sizeof(note);
        const std::uint64_t desc = name + align_up(note.n_namesz, 4);
        const std::uint64_t end = desc + align_up(note.n_descsz, 4);
        if (end > notes.size())
            return std::nullopt;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == note_name.size() &&
            std::memcmp(notes.data() + name, note_name.data(), note_name.size()) == 0 &&
            note.n_descsz > 0 && note.n_descsz <= size_max)
        {
            const auto id = notes.subspan(desc, note.n_descsz);
            return std::vector<std::byte>{id.begin(), id.end()};
        }
        at = end;
    }
    return std::nullopt;
}

} // namespace

/// Mirrors init_build_id(), kernel/module/kallsyms.c (v6.1). Kernels without
/// CONFIG_STACKTRACE_BUILD_ID have no place for it.
KResult<> init_build_id(LoadContext& context)
{
    GuestStruct module = context.module();
    if (!module.has("build_id"))
        return {};
    const ElfView elf{context};
    GuestMemory& memory = context.kernel.memory();
    const std::uint64_t size = context.kernel.profile().size_of("module.build_id");
    for (std::uint32_t i = 0; i < elf.shnum(); ++i)
    {
        const Elf64_Shdr header = elf.section(i);
        if ((header.sh_flags & SHF_ALLOC) == 0 || header.sh_size == 0 || header.sh_type != SHT_NOTE)
            continue;
        std::vector<std::byte> notes(header.sh_size);
        memory.read(GuestAddr{header.sh_addr}, notes);
        auto id = build_id_parse_buf(notes, size);
        if (!id)
            continue;
        id->resize(size);
        memory.write(module.member("build_id"), *id);
        break;
    }
    return {};
}

} // namespace kobox
