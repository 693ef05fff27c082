#include "kernel_real/build_id.hpp"

#include "emu/guest.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"

#include <spdlog/fmt/fmt.h>

#include <string_view>

#include <elf.h>

namespace kobox
{

std::string read_build_id(std::span<const std::byte> elf)
{
    const auto image = ElfImage::read(elf);
    const ElfSection* const notes = image ? image->find(".notes") : nullptr;
    if (notes == nullptr)
        return {};
    constexpr std::uint64_t alignment = 4;
    constexpr std::string_view gnu_owner = "GNU";
    for (std::uint64_t at = 0;;)
    {
        const auto note = notes->body.read<Elf64_Nhdr>(at);
        if (!note)
            return {};
        const std::uint64_t name = at + sizeof(Elf64_Nhdr);
        const std::uint64_t description = name + align_up(note->n_namesz, alignment);
        at = description + align_up(note->n_descsz, alignment);
        // Types are the owner's: Xen has notes of this number as well.
        const bool is_gnu = note->n_namesz == gnu_owner.size() + 1 &&
                            notes->body.holds(name, note->n_namesz) &&
                            notes->body.text().substr(name, gnu_owner.size()) == gnu_owner;
        if (note->n_type != NT_GNU_BUILD_ID || !is_gnu ||
            !notes->body.holds(description, note->n_descsz))
            continue;
        std::string text;
        for (const std::byte b : notes->body.bytes().subspan(description, note->n_descsz))
            text += fmt::format("{:02x}", static_cast<unsigned>(b));
        return text;
    }
}

} // namespace kobox
