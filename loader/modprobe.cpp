#include "loader/modprobe.hpp"

#include "loader/module_list.hpp"

#include <cerrno>
#include <utility>

namespace kobox
{
namespace
{

constexpr int modprobe_failed = 1 << 8; // exit(1), as wait(2) says it

} // namespace

bool is_live(Kernel& kernel, std::string_view name)
{
    const auto mod = find_module_all(kernel, name, false);
    return mod && module_state(kernel, *mod) == ModuleState::live;
}

Modprobe::Modprobe(Kernel& kernel, const ModuleTree& tree, FileLoader load_file)
    : m_kernel{&kernel}, m_tree{&tree}, m_load_file{std::move(load_file)}
{}

/// Mirrors kmod_module_probe_insert_module() of libkmod.
KResult<int> Modprobe::probe(const std::string& path) const
{
    const auto file = read_module_file(path);
    if (!file)
        return modprobe_failed;
    const auto steps = m_tree->probe_list(file->bytes, path);
    if (!steps)
        return modprobe_failed;
    for (const ProbeStep& step : *steps)
    {
        if (is_live(*m_kernel, step.name))
            continue;
        const auto needed = step.path == path ? file : read_module_file(step.path);
        if (!needed && step.required)
            return modprobe_failed;
        if (!needed)
            continue;
        const auto loaded = m_load_file(*needed);
        if (loaded)
            continue;
        const int err = loaded.error().err();
        if (err == 0)
            return tl::unexpected{loaded.error()};
        if (step.required && err != EEXIST)
            return modprobe_failed;
    }
    return 0;
}

KResult<int> Modprobe::operator()(std::string_view name) const
{
    int status = modprobe_failed;
    for (const std::string& module : m_tree->lookup(name))
    {
        const auto path = m_tree->find(module);
        auto probed = path.empty() ? KResult<int>{0} : probe(path);
        if (!probed)
            return probed;
        status = *probed;
    }
    return status;
}

} // namespace kobox
