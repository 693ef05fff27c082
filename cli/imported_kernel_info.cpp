#include "cli/imported_kernel_info.hpp"

#include "cli/loader_choice.hpp"
#include "emu/engine_version.hpp"

#include <array>
#include <iterator>
#include <string_view>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::uint8_t flag_gpl_only = 1; // KSYM_FLAG_GPL_ONLY, since Linux 7.0

struct ExportCounts
{
    std::uint64_t all{};
    std::uint64_t gpl{};
};

/// Two tables; or one, beside which a byte an export says whose it is.
ExportCounts count_exports(RestoredKernel& kernel)
{
    const SymbolTable& symbols = kernel.kernel->symbols();
    const auto size_of = [&symbols](std::string_view start, std::string_view stop) {
        const auto from = symbols.find(start);
        const auto to = symbols.find(stop);
        return from && to && *to > *from ? *to - *from : std::uint64_t{0};
    };
    const std::uint64_t entry = kernel.profile->size_of("kernel_symbol");
    ExportCounts counts;
    counts.all = size_of("__start___ksymtab", "__stop___ksymtab") / entry;
    const auto flags = symbols.find("__start___kflagstab");
    for (std::uint64_t i = 0; flags && i < counts.all; ++i)
        counts.gpl += kernel.kernel->memory().load<std::uint8_t>(*flags + i) & flag_gpl_only;
    const std::uint64_t in_gpl_table =
        size_of("__start___ksymtab_gpl", "__stop___ksymtab_gpl") / entry;
    counts.all += in_gpl_table;
    counts.gpl += in_gpl_table;
    return counts;
}

} // namespace

tl::expected<ImportedKernelInfo, std::string> imported_kernel_info(
    const KernelStore& store, const KernelStore::Entry& entry)
{
    auto kernel = store.restore(entry);
    if (!kernel)
        return tl::unexpected{kernel.error()};
    const ExportCounts exports = count_exports(*kernel);
    HostModel& host = kernel->kernel->host();
    return ImportedKernelInfo{
        .snapshot = kernel->info,
        .engine = engine_version(),
        .memory_bytes = host.ram().size(),
        .uptime_ns = host.now_ns(),
        .path = entry.path.string(),
        .disk_bytes = entry.disk_bytes,
        .exports = exports.all,
        .gpl_exports = exports.gpl,
        .loads_by_host = choose_loader(std::nullopt, *kernel) == RealKernel::Loader::host};
}

std::string imported_kernel_text(const ImportedKernelInfo& info)
{
    std::string out;
    const auto row = [&out](std::string_view key, std::string_view value) {
        fmt::format_to(std::back_inserter(out), "{:13} {}\n", key, value);
    };
    row("name", info.snapshot.name);
    row("release", info.snapshot.release);
    row("version", info.snapshot.version);
    row("build id", info.snapshot.build_id);
    row("made from", info.snapshot.source);
    row("command line", info.snapshot.command_line);
    row("CPU model", info.snapshot.cpu_model);
    row("engine", fmt::format("Unicorn {}", engine_version_text(info.engine)));
    row("memory", fmt::format("{} MiB", info.memory_bytes >> 20));
    row("runs begin at", fmt::format(
                             "{}.{:06} s of virtual time", info.uptime_ns / 1'000'000'000,
                             info.uptime_ns / 1'000 % 1'000'000));
    row("exports",
        fmt::format("{}, of which {} are for GPL modules alone", info.exports, info.gpl_exports));
    row("loader", info.loads_by_host
                      ? "kobox's; --loader kernel takes its own load_module()"
                      : "its own load_module() alone: kobox's does not know its struct module");
    row("snapshot", fmt::format("{}, {} MiB on disk", info.path, info.disk_bytes >> 20));
    return out;
}

std::string imported_kernel_json(const ImportedKernelInfo& info)
{
    using Json = nlohmann::ordered_json;
    const Json document = {
        {"kind", "real"},
        {"name", info.snapshot.name},
        {"release", info.snapshot.release},
        {"version", info.snapshot.version},
        {"build_id", info.snapshot.build_id},
        {"source", info.snapshot.source},
        {"image_hash", info.snapshot.image_hash},
        {"command_line", info.snapshot.command_line},
        {"cpu_model", info.snapshot.cpu_model},
        {"engine", engine_version_text(info.engine)},
        {"memory_bytes", info.memory_bytes},
        {"virtual_time_ns", info.uptime_ns},
        {"exports", {{"all", info.exports}, {"gpl", info.gpl_exports}}},
        {"loaders", info.loads_by_host ? Json::array({"host", "kernel"}) : Json::array({"kernel"})},
        {"snapshot", {{"path", info.path}, {"disk_bytes", info.disk_bytes}}},
    };
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace kobox::cli
