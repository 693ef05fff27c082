#include "cli/inspect/section_places.hpp"

#include "cli/report.hpp"
#include "cli/section_table.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/module_memory.hpp"
#include "loader/load_context.hpp"

#include <algorithm>
#include <elf.h>
#include <utility>

namespace kobox::cli
{
namespace
{

constexpr std::string_view layout_stage = "layout_and_allocate";
constexpr std::string_view percpu_section = ".data..percpu";

/// The section table as layout_sections() leaves it: offsets in sh_entsize.
class LayoutObserver final : public LoadObserver
{
public:
    void stage_left(std::string_view name, const LoadContext& context) override
    {
        if (name == layout_stage)
            m_rows = read_section_table(context);
    }
    [[nodiscard]] const std::vector<SectionRow>& rows() const noexcept { return m_rows; }

private:
    std::vector<SectionRow> m_rows;
};

SectionPlace place_of(const SectionRow& row, const ModuleMemoryShape& shape)
{
    if (row.name == percpu_section && row.size != 0)
        return {"percpu", 0};
    if ((row.flags & SHF_ALLOC) == 0)
        return {};
    return {
        std::string{shape.regions[shape.region_of(row.entsize)].name},
        shape.offset_of(row.entsize)};
}

} // namespace

tl::expected<std::vector<SectionPlace>, std::string> section_places(std::span<const std::byte> file)
{
    KernelProfile profile = embedded_profile();
    profile.vermagic = modinfo_value(file, "vermagic");
    profile.options.insert_or_assign("MODVERSIONS", "n");
    profile.options.insert_or_assign("MODULE_FORCE_LOAD", "y");
    FakeKernel kernel{profile, FakeKernel::Options{}};

    LayoutObserver observer;
    LoadContext context{
        .kernel = kernel,
        .observer = observer,
        .request = {.file = file, .run_init = false},
    };
    const auto stages = load_module_stages(profile);
    const auto layout = std::ranges::find(stages, layout_stage, &LoadStage::name);
    const auto count = static_cast<std::size_t>(layout - stages.begin()) + 1;
    const auto done = run_stages(stages.first(std::min(count, stages.size())), context);
    if (!done)
        return tl::unexpected{
            verdict_of(context.info.name, done, std::nullopt, budget_unit(context.kernel)).line()};

    std::vector<SectionPlace> places;
    for (const auto& row : observer.rows())
        places.push_back(place_of(row, module_memory_shape(profile)));
    return places;
}

} // namespace kobox::cli
