#include "cli/corpus/corpus_input.hpp"

#include "cli/input_file.hpp"
#include "kernel_stub/vmlinux/decompress.hpp"
#include "loader/module_file.hpp"

#include <algorithm>
#include <charconv>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

bool parse_number(std::string_view text, std::size_t& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

TrialModule trial_module(ModuleFile file)
{
    return {
        .name = module_name_of_path(file.path),
        .path = std::move(file.path),
        .bytes = std::move(file.bytes)};
}

tl::expected<std::vector<ProbeStep>, std::string> depends_steps(
    const ModuleTree& tree, const ModuleFile& file)
{
    const auto name = module_name_of_path(file.path);
    auto needed = tree.dependencies(file.bytes, name);
    if (!needed)
        return tl::unexpected{needed.error()};
    std::vector<ProbeStep> steps;
    for (std::string& path : *needed)
        steps.push_back({module_name_of_path(path), std::move(path), true});
    steps.push_back({name, file.path, true});
    return steps;
}

} // namespace

tl::expected<Shard, std::string> parse_shard(const std::string& text)
{
    if (text.empty())
        return Shard{};
    const auto slash = text.find('/');
    Shard shard;
    const bool good = slash != std::string::npos &&
                      parse_number(std::string_view{text}.substr(0, slash), shard.index) &&
                      parse_number(std::string_view{text}.substr(slash + 1), shard.count) &&
                      shard.index >= 1 && shard.index <= shard.count;
    if (!good)
        return tl::unexpected{
            fmt::format("--shard {}: expected I/N with I from 1 to N, as 2/8", text)};
    --shard.index;
    return shard;
}

tl::expected<std::vector<CorpusRecord>, std::string> read_records(const std::string& path)
{
    auto bytes = read_file(path);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    constexpr std::uint64_t limit = std::uint64_t{1} << 30;
    if (path.ends_with(".xz"))
    {
        auto unpacked = decompress(*bytes, limit);
        if (!unpacked)
            return tl::unexpected{fmt::format("{}: {}", path, unpacked.error())};
        bytes = std::move(*unpacked);
    }
    const void* const start = bytes->data();
    std::string_view text{static_cast<const char*>(start), bytes->size()};
    std::vector<CorpusRecord> records;
    for (std::size_t number = 1; !text.empty(); ++number)
    {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.front() == '#')
            continue;
        auto record = parse_json_line(line);
        if (!record)
            return tl::unexpected{
                fmt::format("{}:{}: not a record of a module: {}", path, number, record.error())};
        records.push_back(std::move(*record));
    }
    return records;
}

tl::expected<Trial, std::string> prepare_trial(
    const ModuleTree& tree, const std::string& path, Needs needs)
{
    auto file = read_module_file(path);
    if (!file)
        return tl::unexpected{file.error()};
    const auto steps =
        needs == Needs::modprobe ? tree.probe_list(file->bytes, path) : depends_steps(tree, *file);
    if (!steps)
        return tl::unexpected{steps.error()};
    Trial trial;
    bool is_before = true;
    for (const ProbeStep& step : *steps)
    {
        if (step.path == path)
        {
            is_before = false;
            continue;
        }
        auto needed = read_module_file(step.path);
        if (!needed && step.required)
            return tl::unexpected{needed.error()};
        if (needed)
            (is_before ? trial.before : trial.after).push_back(trial_module(std::move(*needed)));
    }
    trial.module = trial_module(std::move(*file));
    return trial;
}

} // namespace kobox::cli
