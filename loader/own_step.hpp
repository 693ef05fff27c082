#pragma once

#include "loader/load_context.hpp"

#include <optional>
#include <string_view>

namespace kobox
{

/// Has the kernel do a step of the load with its own code, if it has any: its refusal or success.
/// nullopt: the loader is to do what the function does.
[[nodiscard]] std::optional<KResult<>> own_step(LoadContext& context, std::string_view function);

/// module_memory_alloc(mod, type), kernel/module/main.c (v6.12), for a kernel that keeps more of a
/// region than where it is and its size, which is in struct module by now. The step's flags are the
/// region's number.
[[nodiscard]] std::optional<KResult<>> own_memory_alloc(LoadContext& context, std::size_t region);

/// The same for what takes a step back. A crash in it ends the walk by the exception that
/// run_as_kernel() knows.
void own_undo(LoadContext& context, std::string_view function);

/// The whole load by the kernel's own load_module(), for a kernel that is to load so.
[[nodiscard]] std::optional<KResult<>> own_load_module(LoadContext& context);

} // namespace kobox
