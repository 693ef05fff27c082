#include "loader/layout_sections.hpp"

#include "kernel_stub/kernel_bug.hpp"
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
        : m_kernel{&context.kernel},
          m_profile{&context.kernel.profile()},
          m_regions{context.kernel, context.info.mod},
          m_elf{&elf},
          m_headers{headers}
    {
        // struct module comes from the file: sizes that are not 0 there count from the start.
        for (std::size_t i = 0; i < m_regions.count(); ++i)
            m_layouts[i] = m_regions.load(i);
    }

    void lay_out(bool init)
    {
        const ModuleMemoryShape& shape = m_regions.shape();
        const auto& regions = init ? shape.init : shape.core;
        for (std::size_t part = 0; part < parts.size(); ++part)
        {
            for (std::uint32_t i = 0; i < m_headers.size(); ++i)
                if (belongs(i, parts[part], init))
                    place(m_headers[i], regions[part]);
            if (shape.divided)
                close_part(m_layouts[regions[part]], part, init);
        }
    }

    void store() const
    {
        for (std::size_t i = 0; i < m_regions.count(); ++i)
            m_regions.store(i, m_layouts[i]);
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

    void place(Elf64_Shdr& header, std::uint8_t region)
    {
        // One of INIT that is "read-only after init": it goes to a later part.
        if (region == ModuleMemoryShape::invalid)
            return kernel_warn_on_once(
                *m_kernel, {"kernel/module/main.c", 1614, "__layout_sections"});
        const std::uint64_t offset = module_get_offset(m_layouts[region].size, header);
        header.sh_entsize = m_regions.shape().entsize(region, offset);
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

    Kernel* m_kernel;
    const KernelProfile* m_profile;
    ModuleRegions m_regions;
    std::array<ModuleLayout, max_module_regions> m_layouts;
    const ElfView* m_elf;
    std::span<Elf64_Shdr> m_headers;
};

} // namespace

void layout_sections(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    for (Elf64_Shdr& header : headers)
        header.sh_entsize = unplaced;

    SectionLayout sections{context, elf, headers};
    sections.lay_out(false);
    sections.lay_out(true);
    sections.store();
}

} // namespace kobox
