// A real kernel: what a run of a module on it costs, in a process of its own and in one that has
// run others. tests/bench/run.sh imports the kernel under this name into a cache of its own.
#include "cli/corpus/corpus_input.hpp"
#include "cli/corpus/idle_check.hpp"
#include "cli/corpus/module_trial.hpp"
#include "kernel_real/kernel_store.hpp"
#include "kernel_real/rewind.hpp"
#include "loader/module_tree.hpp"
#include "tests/bench/child_process.hpp"

#include <stdexcept>
#include <string>

namespace kobox::bench
{
namespace
{

constexpr const char* kernel_name = "bench";

RestoredKernel restore()
{
    const auto store = KernelStore::of_user();
    const auto entry = store ? store->find(kernel_name) : std::nullopt;
    if (!entry)
        throw std::runtime_error{"the kernel is not imported"};
    auto restored = store->restore(*entry);
    if (!restored)
        throw std::runtime_error{restored.error()};
    return std::move(*restored);
}

void restore_snapshot_file(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(restore().kernel.get());
}

/// Load, init, 20 ms of the kernel's time and unload, and back to the start.
void run_in_warm_process(
    benchmark::State& state, const std::string& tree_path, const std::string& name)
{
    const auto tree = ModuleTree::open(tree_path);
    auto trial = tree ? cli::prepare_trial(*tree, tree->find(name), cli::Needs::depends)
                      : tl::expected<cli::Trial, std::string>{tl::unexpect, tree.error()};
    if (!trial)
        return state.SkipWithError(trial.error().c_str());
    trial->settle_ms = 20;
    auto restored = restore();
    const RewindPoint start{*restored.kernel};
    const IdleState at_first = cli::idle_state_of(*restored.kernel);
    std::uint64_t blocks = 0;
    for (auto _ : state)
    {
        RealKernel kernel{std::move(restored), {.settle_ms = 0}};
        const auto record = cli::run_trial(kernel, *trial, at_first);
        restored = kernel.release();
        start.rewind(*restored.kernel);
        blocks = record.blocks;
        if (record.verdict != "loaded" || record.delete_err != 0)
            return state.SkipWithError((name + ": " + record.verdict).c_str());
    }
    state.counters["blocks"] = static_cast<double>(blocks);
}

[[maybe_unused]] const bool registered = [] {
    const std::string tree = setting("KOBOX_MODULE_TREE");
    const std::string image = setting("KOBOX_VMLINUZ");
    if (tree.empty() || image.empty())
        return false;
    const auto process = [](const std::string& name, const std::vector<std::string>& arguments) {
        return benchmark::RegisterBenchmark(
                   ("run_process/" + name).c_str(),
                   [arguments](benchmark::State& state) {
                       run_kobox(state, arguments, 0, Clock::cpu);
                   })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    };
    const auto module = [&tree](const std::string& name) {
        const auto opened = ModuleTree::open(tree);
        return opened ? opened->find(name) : std::string{};
    };
    process("import", {"kernel", "import", image, "--name", "measured"})->Iterations(1);
    process("real_crc8", {"run", "--rmmod", "--kernel", kernel_name, module("crc8")});
    process(
        "real_crc8_unsettled",
        {"run", "--rmmod", "--settle", "0", "--kernel", kernel_name, module("crc8")});
    process("real_amdgpu", {"run", "--kernel", kernel_name, "--modules", tree, module("amdgpu")})
        ->Iterations(3);
    benchmark::RegisterBenchmark("restore_snapshot_file", restore_snapshot_file)
        ->Unit(benchmark::kMillisecond);
    for (const char* const name : {"crc8", "dummy", "e1000e", "amdgpu"})
        benchmark::RegisterBenchmark(
            (std::string{"run_in_warm_process/"} + name).c_str(),
            [tree, name](benchmark::State& state) { run_in_warm_process(state, tree, name); })
            ->Unit(benchmark::kMillisecond);
    return true;
}();

} // namespace
} // namespace kobox::bench
