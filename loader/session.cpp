#include "loader/session.hpp"

#include "loader/delete_module.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_file.hpp"

#include <utility>

namespace kobox
{
namespace
{

constexpr int modprobe_failed = 1 << 8; // exit(1), as wait(2) says it

} // namespace

Session::Session(std::unique_ptr<Kernel> kernel) : m_kernel{std::move(kernel)}
{
    m_kernel->set_request_module([this](std::string_view name) { return modprobe(name); });
}

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
}

bool Session::load_file(const std::string& path)
{
    if (module_facts(*m_kernel, module_name_of_path(path)))
        return true;
    const auto file = read_module_file(path);
    if (!file)
        return false;
    LoadObserver nobody;
    return insmod(file->bytes, {}, 0, nobody).result.has_value();
}

int Session::modprobe(std::string_view name)
{
    const std::string path = m_tree ? m_tree->find(name) : std::string{};
    const auto file = path.empty() ? tl::expected<ModuleFile, std::string>{tl::unexpect, ""}
                                   : read_module_file(path);
    if (!file)
        return modprobe_failed;
    const auto needed = m_tree->dependencies(file->bytes, module_name_of_path(path));
    if (!needed)
        return modprobe_failed;
    for (const std::string& dependency : *needed)
        if (!load_file(dependency))
            return modprobe_failed;
    return load_file(path) ? 0 : modprobe_failed;
}

} // namespace kobox
