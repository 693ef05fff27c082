#include "loader/undo_load.hpp"

#include "loader/crash.hpp"

#include <ranges>

namespace kobox
{

KResult<> undo_load(LoadContext& context)
{
    // Nobody set a parameter, so none has to be freed: that would call functions
    // of the module.
    context.module().set("num_kp", std::uint32_t{0});
    const auto stages = load_module_stages(context.kernel.profile());
    for (const auto& stage : stages | std::views::reverse)
    {
        if (stage.undo == nullptr)
            continue;
        auto undone = run_as_kernel(stage.name, [&]() -> KResult<> {
            stage.undo(context);
            return {};
        });
        if (!undone)
            return undone;
    }
    return {};
}

} // namespace kobox
