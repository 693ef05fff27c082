#pragma once

#include "cli/verify/module_image.hpp"
#include "kernel_real/symbol_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

/// Words of a module that differ between two loads for a reason that has nothing to do with the
/// loader, by the place where they lie.
struct ExceptedWords
{
    std::string place; ///< "struct module.mkobj", or the name of the region
    std::size_t count{};
};

struct ImageComparison
{
    std::size_t bytes{}; ///< that were compared
    std::vector<ExceptedWords> excepted;
    /// A line each; empty: identical but for the exceptions.
    std::vector<std::string> differences;
};

/// Why a differing word is excepted: both sides are addresses of the slab's memory, or addresses of
/// one byte of the file in its temporary copy, or it is a time.
constexpr std::string_view excepted_reason =
    "pointers to slab memory, which the two loads allocate in another order, and pointers to the "
    "same byte of the temporary copies of the file, which lie elsewhere, and the time at which "
    "SRCU "
    "was told of the module";

[[nodiscard]] ImageComparison compare_images(
    const ModuleImage& ours, const ModuleImage& theirs, const SymbolTable& symbols);

} // namespace kobox::cli
