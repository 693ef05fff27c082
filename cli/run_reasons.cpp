#include "cli/run_reasons.hpp"

#include "cli/kernel_choice.hpp"
#include "loader/export_index.hpp"
#include "loader/module_tree.hpp"

namespace kobox::cli
{

std::vector<Refusal> explain_with_tree(
    LoadContext& context, const Failure& failure, const RefusalNotes& notes,
    const std::string& modules_dir)
{
    ExportIndex index{context.kernel.profile()};
    ExplainSources sources{.providers = {}, .other_kernels = {&embedded_profile()}};
    if (!modules_dir.empty())
    {
        const auto tree = ModuleTree::open(modules_dir, context.kernel.profile().release);
        if (tree)
            for (const auto& [name, path] : tree->modules())
                index.add(path, 0);
        sources.providers = [&index](std::string_view symbol) {
            std::vector<std::string> names;
            for (const auto* facts : index.exporters_of(symbol, 0))
                names.push_back(facts->name);
            return names;
        };
    }
    return explain(context, failure, notes, sources);
}

} // namespace kobox::cli
