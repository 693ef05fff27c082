#include "loader/skip_init.hpp"

namespace kobox
{

void skip_init(const LoadContext& context)
{
    context.module().set<ModuleState>("state", ModuleState::live);
}

} // namespace kobox
