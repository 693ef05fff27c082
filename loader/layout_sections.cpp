#include "loader/layout_sections.hpp"

#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"

#include <array>

namespace kobox
{
namespace
{

constexpr std::uint64_t unplaced = ~std::uint64_t{0};

/// The parts of a region in their order: a section goes to the first one whose flags it has. Code
/// comes first, since text_size is where the first part ends.
struct Part
{
    std::uint64_t wanted, unwanted;
};
constexpr auto parts = std::to_array<Part>({
    {SHF_EXECINSTR | SHF_ALLOC, 0},
    {SHF_ALLOC, SHF_WRITE},
    {shf_ro_after_init | SHF_ALLOC, 0},
    {SHF_WRITE | SHF_ALLOC, 0},
    {SHF_ALLOC, 0},
});

class SectionLayout
{
public:
    SectionLayout(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
        : m_profile{&context.kernel.profile()}, m_elf{&elf}, m_headers{headers}
    {}

    void lay_out(ModuleLayout& layout, bool init)
    {
        for (std::size_t part = 0; part < parts.size(); ++part)
        {
            for (std::uint32_t i = 0; i < m_headers.size(); ++i)
                if (belongs(i, parts[part], init))
                    m_headers[i].sh_entsize = module_get_offset(layout.size, m_headers[i]) |
                                              (init ? init_offset_mask : 0);
            close_part(layout, part, init);
        }
    }

private:
    /// module_init_layout_section(), kernel/module/main.c (v6.1): with CONFIG_MODULE_UNLOAD the
    /// exit sections stay.
    [[nodiscard]] bool is_init(std::uint32_t index) const
    {
        const auto name = m_elf->section_name(m_headers[index], index);
        return name.starts_with(".init") ||
               (name.starts_with(".exit") && !m_profile->option("MODULE_UNLOAD"));
    }

    [[nodiscard]] bool belongs(std::uint32_t index, const Part& part, bool init) const
    {
        const Elf64_Shdr& header = m_headers[index];
        return (header.sh_flags & part.wanted) == part.wanted &&
               (header.sh_flags & part.unwanted) == 0 && header.sh_entsize == unplaced &&
               is_init(index) == init;
    }

    void close_part(ModuleLayout& layout, std::size_t part, bool init) const
    {
        if (part == 3)
            return;
        // Nothing of INIT is "read-only after init": that size takes the value of ro_size.
        if (part == 2 && init)
        {
            layout.ro_after_init_size = layout.ro_size;
            return;
        }
        layout.size = strict_align(*m_profile, layout.size);
        if (part == 0)
            layout.text_size = layout.size;
        if (part == 1)
            layout.ro_size = layout.size;
        if (part == 2)
            layout.ro_after_init_size = layout.size;
    }

    const KernelProfile* m_profile;
    const ElfView* m_elf;
    std::span<Elf64_Shdr> m_headers;
};

} // namespace

void layout_sections(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    for (Elf64_Shdr& header : headers)
        header.sh_entsize = unplaced;

    SectionLayout sections{context, elf, headers};
    for (const auto which : {core_layout, init_layout})
    {
        // struct module comes from the file: sizes that are not 0 there count from the start.
        ModuleLayout layout = load_layout(context.kernel, context.info.mod, which);
        sections.lay_out(layout, which == init_layout);
        store_layout(context.kernel, context.info.mod, which, layout);
    }
}

} // namespace kobox
