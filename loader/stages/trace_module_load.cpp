#include "loader/stages/stages.hpp"

namespace kobox
{

/// The tracepoint module_load, include/trace/events/module.h (v6.1), to which nobody listens.
KResult<> trace_module_load(LoadContext&)
{
    return {};
}

} // namespace kobox
