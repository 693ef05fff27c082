/// load_tree ROOT: takes every module of a Debian kernel package through the loader up to
/// do_init_module, its dependencies before it, each in a kernel of its own. Prints what did not
/// load and a summary; exit code 1 when anything did not.

#include "loader/skip_init.hpp"
#include "tests/integration/debian_tree.hpp"

#include <map>
#include <string>

#include <spdlog/fmt/fmt.h>

namespace kobox::integration
{
namespace
{

/// Empty when the module and all that it needs reached do_init_module.
std::string load_chain(DebianTree& debian, const std::string& path)
{
    FakeKernel kernel{debian.profile(), {}};
    LoadObserver observer;
    for (const auto& each : debian.chain(path))
    {
        LoadContext context{
            .kernel = kernel,
            .observer = observer,
            .request = {.file = debian.file(each).bytes, .run_init = false, .file_name = each},
        };
        if (const auto loaded = load_module(context); !loaded)
            return fmt::format(
                "{}{}; log: {}", each == path ? "" : module_name_of_path(each) + ": ",
                describe(loaded.error()), kernel.klog().text());
        skip_init(context);
    }
    return {};
}

int run(const std::string& root)
{
    DebianTree debian{root};
    std::uint64_t failed = 0;
    for (const auto& [name, path] : debian.tree().modules())
    {
        const auto problem = load_chain(debian, path);
        if (problem.empty())
            continue;
        ++failed;
        fmt::print("{}: {}\n", name, problem);
    }
    const auto all = debian.tree().modules().size();
    fmt::print("{} of {} modules of {} loaded\n", all - failed, all, debian.profile().release);
    return failed == 0 ? 0 : 1;
}

} // namespace
} // namespace kobox::integration

int main(int argc, char** argv)
{
    if (argc != 2)
        kobox::integration::give_up("usage: load_tree ROOT");
    return kobox::integration::run(argv[1]);
}
