#include "kernel_stub/fake_kernel.hpp"
#include "loader/find_symbol.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"
#include "loader/skip_init.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace
{

using namespace kobox;

std::vector<std::byte> fixture(const std::string& name)
{
    auto file = read_module_file(KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + name);
    if (!file)
        throw std::runtime_error{file.error()};
    return std::move(file->bytes);
}

KResult<> load(Kernel& kernel, std::span<const std::byte> file, bool run_init)
{
    LoadObserver observer;
    LoadContext context{
        .kernel = kernel,
        .observer = observer,
        .request = {.file = file, .args = {}, .flags = 0, .run_init = run_init, .file_name = {}},
    };
    auto loaded = load_module(context);
    if (loaded && !run_init)
        skip_init(context);
    return loaded;
}

void parse_embedded_profile(benchmark::State& state)
{
    const auto text = embedded_profile().serialise();
    for (auto _ : state)
        benchmark::DoNotOptimize(KernelProfile::parse(text));
}
BENCHMARK(parse_embedded_profile)->Unit(benchmark::kMillisecond);

void construct_fake_kernel(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(
            std::make_unique<FakeKernel>(embedded_profile(), FakeKernel::Options{}));
}
BENCHMARK(construct_fake_kernel)->Unit(benchmark::kMillisecond);

void load_hello(benchmark::State& state)
{
    const auto file = fixture("hello.ko");
    for (auto _ : state)
    {
        state.PauseTiming();
        auto kernel = std::make_unique<FakeKernel>(embedded_profile(), FakeKernel::Options{});
        state.ResumeTiming();
        if (!load(*kernel, file, true))
            state.SkipWithError("hello.ko was not loaded");
        state.PauseTiming();
        kernel.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(load_hello)->Unit(benchmark::kMicrosecond);

/// Every export of the kernel looked up once, in the guest's tables.
void find_symbol(benchmark::State& state)
{
    FakeKernel kernel{embedded_profile(), FakeKernel::Options{}};
    const SymbolSearch search{kernel};
    std::vector<std::string> names;
    for (const auto& symbol : embedded_profile().exports)
        names.push_back(symbol.name);
    std::size_t next = 0;
    for (auto _ : state)
    {
        benchmark::DoNotOptimize(search.find_symbol(names[next], true));
        next = next + 1 == names.size() ? 0 : next + 1;
    }
}
BENCHMARK(find_symbol)->Unit(benchmark::kNanosecond);

/// The files of what a module needs and its own, in the order of loading.
std::vector<ModuleFile> with_dependencies(const std::string& root, const std::string& name)
{
    std::vector<ModuleFile> files;
    const auto add = [&files](const std::string& path) {
        auto file = read_module_file(path);
        if (file)
            files.push_back(std::move(*file));
        return file.has_value();
    };
    const auto tree = ModuleTree::open(root);
    if (!tree || !add(tree->find(name)))
        return {};
    auto wanted = std::move(files.back());
    files.clear();
    const auto needed = tree->dependencies(wanted.bytes, name);
    if (!needed || !std::ranges::all_of(*needed, add))
        return {};
    files.push_back(std::move(wanted));
    return files;
}

/// The largest module of a distribution up to the entry of do_init_module(); its dependencies are
/// loaded the same way before the clock starts.
void load_large_module(benchmark::State& state, const std::string& root, const std::string& name)
{
    const auto files = with_dependencies(root, name);
    if (files.empty())
        state.SkipWithError("not in the module tree");
    for (auto _ : state)
    {
        state.PauseTiming();
        auto kernel = std::make_unique<FakeKernel>(embedded_profile(), FakeKernel::Options{});
        for (std::size_t i = 0; i + 1 < files.size(); ++i)
            if (!load(*kernel, files[i].bytes, false))
                state.SkipWithError("a dependency was not loaded");
        state.ResumeTiming();
        if (!load(*kernel, files.back().bytes, false))
            state.SkipWithError("it was not loaded");
        state.PauseTiming();
        kernel.reset();
        state.ResumeTiming();
    }
}

[[maybe_unused]] const bool large_modules_registered = [] {
    const char* root = std::getenv("KOBOX_MODULE_TREE"); // NOLINT(*-mt-unsafe)
    if (root == nullptr || *root == '\0')
        return false;
    for (const std::string name : {"amdgpu", "xfs"})
        benchmark::RegisterBenchmark(
            ("load_without_init/" + name).c_str(),
            [root = std::string{root}, name](benchmark::State& state) {
                load_large_module(state, root, name);
            })
            ->Unit(benchmark::kMillisecond);
    return true;
}();

} // namespace
