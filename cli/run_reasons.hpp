#pragma once

#include "loader/explain.hpp"

#include <string>
#include <vector>

namespace kobox::cli
{

/// Why one load of a run was refused, with all that is known beside the kernel: the module tree of
/// --modules (empty: none), and the kernel that is part of kobox when this is another one.
[[nodiscard]] std::vector<Refusal> explain_with_tree(
    LoadContext& context, const Failure& failure, const RefusalNotes& notes,
    const std::string& modules_dir);

} // namespace kobox::cli
