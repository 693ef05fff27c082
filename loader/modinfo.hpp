#pragma once

#include "loader/elf_view.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kobox
{

/// The strings "tag=value" of .modinfo, as get_modinfo() and get_next_modinfo(),
/// kernel/module/main.c (v6.1), find them: by sh_offset, and with the kernel's own idea of where
/// the section ends (a section of size 0 still gives its first string; the last string may run on
/// behind the section).
class Modinfo
{
public:
    /// `index`: the section's index, 0 when there is none; the kernel reads from section 0 then.
    Modinfo(const ElfView& elf, std::uint32_t index);

    /// The value of the first string with this tag.
    [[nodiscard]] std::optional<std::string_view> get(std::string_view tag) const;
    [[nodiscard]] std::vector<std::string_view> get_all(std::string_view tag) const;

private:
    [[nodiscard]] std::optional<std::uint64_t> get_next(
        std::string_view tag, std::optional<std::uint64_t> previous) const;

    const ElfView* m_elf;
    std::uint64_t m_offset;
    std::uint64_t m_size;
};

} // namespace kobox
