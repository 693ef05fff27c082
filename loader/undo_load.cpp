#include "loader/undo_load.hpp"

namespace kobox
{

KResult<> undo_load(LoadContext& context)
{
    // Nobody set a parameter, so none has to be freed: that would call functions
    // of the module.
    context.module().set("num_kp", std::uint32_t{0});
    const auto stages = load_module_stages(context.kernel.profile());
    return undo_stages(stages, stages.size(), context);
}

} // namespace kobox
