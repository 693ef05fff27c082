#include "loader/session.hpp"

#include "loader/delete_module.hpp"
#include "loader/module_facts.hpp"

#include <cerrno>
#include <utility>

namespace kobox
{
namespace
{

constexpr int modprobe_failed = 1 << 8; // exit(1), as wait(2) says it

} // namespace

Session::Session(std::unique_ptr<Kernel> kernel) : m_kernel{std::move(kernel)} {}

Insmod Session::insmod(
    std::span<const std::byte> file, std::string args, std::uint32_t flags, LoadObserver& observer)
{
    LoadContext context{
        .kernel = *m_kernel,
        .observer = observer,
        .request = {.file = file, .args = std::move(args), .flags = flags},
    };
    auto result = load_module(context);
    Insmod done{std::move(result), context.info.name, std::nullopt};
    const bool returned = done.result || done.result.error().err() != 0;
    if (context.init_ran && returned)
        done.init_result = context.init_result;
    return done;
}

KResult<> Session::rmmod(std::string_view name, std::uint32_t flags, LoadObserver& observer)
{
    return delete_module(*m_kernel, name, flags, observer);
}

void Session::set_module_tree(ModuleTree tree)
{
    m_tree = std::move(tree);
    m_kernel->set_request_module([this](std::string_view name) { return modprobe(name); });
}

void Session::set_file_loader(FileLoader loader)
{
    m_load_file = std::move(loader);
}

KResult<> Session::load_file(const ModuleFile& file)
{
    if (m_load_file)
        return m_load_file(file);
    LoadObserver nobody;
    return insmod(file.bytes, {}, 0, nobody).result;
}

/// Mirrors kmod_module_probe_insert_module() of libkmod.
KResult<int> Session::probe(const std::string& path)
{
    const auto file = read_module_file(path);
    if (!file)
        return modprobe_failed;
    const auto steps = m_tree->probe_list(file->bytes, path);
    if (!steps)
        return modprobe_failed;
    for (const ProbeStep& step : *steps)
    {
        const auto facts = module_facts(*m_kernel, step.name);
        if (facts && facts->state == ModuleState::live)
            continue;
        const auto needed = step.path == path ? file : read_module_file(step.path);
        if (!needed && step.required)
            return modprobe_failed;
        if (!needed)
            continue;
        const auto loaded = load_file(*needed);
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

KResult<int> Session::modprobe(std::string_view name)
{
    if (!m_tree)
        return -ENOENT;
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
