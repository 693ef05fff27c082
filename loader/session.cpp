#include "loader/session.hpp"

#include "loader/delete_module.hpp"
#include "loader/modprobe.hpp"

#include <cerrno>
#include <utility>

namespace kobox
{
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

KResult<int> Session::modprobe(std::string_view name)
{
    if (!m_tree)
        return -ENOENT;
    const Modprobe modprobe{
        *m_kernel, *m_tree, [this](const ModuleFile& file) { return load_file(file); }};
    return modprobe(name);
}

} // namespace kobox
