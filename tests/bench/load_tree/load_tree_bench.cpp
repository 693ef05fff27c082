/// load_tree_bench MODULE_TREE TABLE: the CPU time of loading every module of a tree, once each and
/// up to do_init_module, into one kernel in which its dependencies are loaded. Writes a line for
/// each module to TABLE, tab-separated, with a head line; prints the sums. The clock runs from the
/// bytes of the file to the last stage before init: not while files are read, modules are unloaded
/// or dependencies are loaded again.

#include "kernel_stub/fake_kernel.hpp"
#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"
#include "loader/skip_init.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <elf.h>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

[[noreturn]] void give_up(std::string_view line)
{
    fmt::print(stderr, "load_tree_bench: {}\n", line);
    std::exit(2); // NOLINT(concurrency-mt-unsafe): one thread
}

std::uint64_t cpu_ns()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 +
           static_cast<std::uint64_t>(now.tv_nsec);
}

struct Row
{
    std::string name;
    std::uint64_t bytes{};
    std::uint64_t symbols{};
    std::uint64_t undefined{}; ///< symbols that are looked up
    std::uint64_t relocations{};
    std::uint64_t load_ns{};
    std::uint64_t simplify_symbols_ns{};
    std::uint64_t apply_relocations_ns{};
};

/// The time of each stage, and the size of what is loaded.
class StageClock final : public LoadObserver
{
public:
    void stage_entered(std::string_view stage, const LoadContext& context) override
    {
        if (stage == "apply_relocations")
            count(context);
        m_entered = cpu_ns();
    }
    void stage_left(std::string_view stage, const LoadContext&) override
    {
        stages[stage] = cpu_ns() - m_entered;
    }

    void symbol_resolved(const ResolvedSymbol&) override { ++undefined; }

    std::map<std::string_view, std::uint64_t> stages;
    std::uint64_t symbols{};
    std::uint64_t undefined{};
    std::uint64_t relocations{};

private:
    void count(const LoadContext& context)
    {
        const auto headers = ElfView{context}.sections();
        symbols = headers[context.info.index.sym].sh_size / sizeof(Elf64_Sym);
        for (const Elf64_Shdr& header : headers)
            if (header.sh_type == SHT_RELA && header.sh_info < headers.size() &&
                (headers[header.sh_info].sh_flags & SHF_ALLOC) != 0)
                relocations += header.sh_size / sizeof(Elf64_Rela);
    }

    std::uint64_t m_entered{};
};

using Chain = std::vector<std::string>; ///< files in the order of loading

std::vector<Chain> chains_of(const ModuleTree& tree)
{
    std::vector<Chain> chains;
    for (const auto& [name, path] : tree.modules())
    {
        const auto file = read_module_file(path);
        if (!file)
            give_up(file.error());
        auto chain = tree.dependencies(file->bytes, name);
        if (!chain)
            give_up(chain.error());
        chain->push_back(path);
        chains.push_back(std::move(*chain));
    }
    // Neighbours share their first modules, which then stay loaded.
    std::ranges::sort(chains);
    return chains;
}

class TreeLoader
{
public:
    /// Loads a chain; what it does not share with the one before is unloaded first.
    Row load(const Chain& chain)
    {
        const auto [ours, theirs] = std::ranges::mismatch(m_loaded, chain);
        unload_from(static_cast<std::size_t>(ours - m_loaded.begin()));
        Row row;
        for (auto file = theirs; file != chain.end(); ++file)
            row = load_one(*file);
        return row;
    }

    std::map<std::string_view, std::uint64_t> stages; ///< of the rows that note() was called for

    void note()
    {
        for (const auto& [stage, ns] : m_last_stages)
            stages[stage] += ns;
    }

private:
    Row load_one(const std::string& path)
    {
        const auto file = read_module_file(path);
        if (!file)
            give_up(file.error());
        StageClock clock;
        LoadContext context{
            .kernel = m_kernel,
            .observer = clock,
            .request = {.file = file->bytes, .run_init = false, .file_name = path},
        };
        const auto start = cpu_ns();
        const auto loaded = load_module(context);
        const auto took = cpu_ns() - start;
        if (!loaded || !skip_init(context))
            give_up(fmt::format("{} was not loaded: {}", path, m_kernel.klog().text()));
        // Its init did not run, so its exit must not.
        context.module().set("init", GuestAddr{});
        context.module().set("exit", GuestAddr{});
        m_loaded.push_back(path);
        m_names.push_back(context.info.name);
        m_last_stages = clock.stages;
        return {
            context.info.name,
            file->bytes.size(),
            clock.symbols,
            clock.undefined,
            clock.relocations,
            took,
            clock.stages["simplify_symbols"],
            clock.stages["apply_relocations"]};
    }

    void unload_from(std::size_t kept)
    {
        while (m_loaded.size() > kept)
        {
            if (!delete_module(m_kernel, m_names.back(), O_NONBLOCK))
                give_up(fmt::format("{} was not unloaded", m_names.back()));
            m_loaded.pop_back();
            m_names.pop_back();
        }
    }

    FakeKernel m_kernel{embedded_profile(), {}};
    Chain m_loaded;
    std::vector<std::string> m_names;
    std::map<std::string_view, std::uint64_t> m_last_stages;
};

double seconds(std::uint64_t ns)
{
    return static_cast<double>(ns) / 1e9;
}

int run(const std::string& root, const std::string& table_path)
{
    const auto tree = ModuleTree::open(root);
    if (!tree)
        give_up(tree.error());
    std::ofstream table{table_path};
    table << "module\tbytes\tsymbols\tundefined\trelocations\t"
             "load_ns\tsimplify_symbols_ns\tapply_relocations_ns\n";
    TreeLoader loader;
    Row sum;
    std::uint64_t modules = 0;
    for (const Chain& chain : chains_of(*tree))
    {
        const Row row = loader.load(chain);
        loader.note();
        ++modules;
        sum.bytes += row.bytes;
        sum.symbols += row.symbols;
        sum.undefined += row.undefined;
        sum.relocations += row.relocations;
        sum.load_ns += row.load_ns;
        table << fmt::format(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", row.name, row.bytes, row.symbols, row.undefined,
            row.relocations, row.load_ns, row.simplify_symbols_ns, row.apply_relocations_ns);
    }
    if (!table.flush())
        give_up(fmt::format("cannot write {}", table_path));
    fmt::print(
        "{} modules, {} bytes, {} symbols, {} relocations: {:.2f} s of CPU\n", modules, sum.bytes,
        sum.symbols, sum.relocations, seconds(sum.load_ns));
    for (const auto& [stage, ns] : loader.stages)
        if (ns * 200 > sum.load_ns)
            fmt::print("  {:<36} {:.2f} s\n", stage, seconds(ns));
    return modules == 0 ? 1 : 0;
}

} // namespace
} // namespace kobox

int main(int argc, char** argv)
{
    if (argc != 3)
        kobox::give_up("usage: load_tree_bench MODULE_TREE TABLE");
    return kobox::run(argv[1], argv[2]);
}
