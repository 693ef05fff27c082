/// compare_readers ROOT: reads every module of a Debian kernel package with LIEF and with our own
/// reader. Prints the first difference of each module where they differ; exit code 1 when there is
/// one.

#include "cli/lief/lief_library.hpp"
#include "loader/ko_reader.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"
#include "tests/integration/debian_tree.hpp"

#include <string>

#include <spdlog/fmt/fmt.h>

namespace kobox::integration
{
namespace
{

/// Empty when the readers agree.
std::string compare(const std::string& path)
{
    const auto file = read_module_file(path);
    if (!file)
        return file.error();
    const auto ko = KoReader::open(file->bytes);
    if (!ko)
        return ko.error();
    const auto theirs = cli::read_with_lief(file->bytes, KOBOX_LIEF_LIBRARY);
    if (!theirs)
        return theirs.error();
    return cli::first_difference(cli::elf_facts_of(*ko), *theirs);
}

int run(const std::string& root)
{
    const auto tree = ModuleTree::open(root + "/lib/modules");
    if (!tree)
        give_up(tree.error());
    std::size_t different = 0;
    for (const auto& [name, path] : tree->modules())
    {
        const auto difference = compare(path);
        if (difference.empty())
            continue;
        ++different;
        fmt::print("{}: {}\n", name, difference);
    }
    const auto all = tree->modules().size();
    fmt::print("{} of {} modules read the same\n", all - different, all);
    return different == 0 ? 0 : 1;
}

} // namespace
} // namespace kobox::integration

int main(int argc, char** argv)
{
    if (argc != 2)
        kobox::integration::give_up("usage: compare_readers ROOT");
    return kobox::integration::run(argv[1]);
}
