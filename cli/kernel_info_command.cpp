#include "cli/kernel_info_command.hpp"

#include "cli/imported_kernel_info.hpp"
#include "cli/input_file.hpp"
#include "cli/kernel_choice.hpp"
#include "cli/usage_error.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

using Json = nlohmann::ordered_json;

constexpr auto behind_names =
    std::to_array<std::string_view>({"host call", "guest code", "data", "trap slot"});
static_assert(behind_names.size() == static_cast<std::size_t>(Behind::trap_slot) + 1);

constexpr auto kind_words =
    std::to_array<std::string_view>({"function", "data", "percpu", "absolute"});
static_assert(kind_words.size() == static_cast<std::size_t>(ExportKind::absolute) + 1);

template <std::size_t n, typename Enum>
std::string_view word(const std::array<std::string_view, n>& words, Enum value)
{
    return words[static_cast<std::size_t>(value)];
}

std::string hex(GuestAddr address)
{
    return fmt::format("{:#018x}", to_u64(address));
}

std::string crc_text(const ProfileExport& e)
{
    return fmt::format("{:#010x}", e.crc);
}

std::string_view license_text(const ProfileExport& e)
{
    return e.license == ExportLicense::gpl ? "gpl" : "any";
}

struct Counts
{
    std::size_t gpl{};
    std::array<std::size_t, behind_names.size()> behind{};
};

Counts count_exports(const FakeKernel& kernel)
{
    Counts counts;
    for (const ProfileExport& e : kernel.profile().exports)
    {
        counts.gpl += e.license == ExportLicense::gpl ? 1 : 0;
        if (const auto info = kernel.export_info(e.name))
            ++counts.behind[static_cast<std::size_t>(info->behind)];
    }
    return counts;
}

struct FoundExport
{
    const ProfileExport* profile;
    FakeKernel::ExportInfo info;
};

std::string no_such_export(const KernelProfile& profile, std::string_view name)
{
    constexpr std::size_t most = 3;
    std::vector<std::string_view> close;
    for (const ProfileExport& e : profile.exports)
        if (e.name.find(name) != std::string::npos)
            close.emplace_back(e.name);
    std::ranges::stable_sort(close, {}, &std::string_view::size);
    close.resize(std::min(close.size(), most));
    const std::string hint =
        close.empty() ? "" : fmt::format(" (there is {})", fmt::join(close, ", "));
    return fmt::format("{} does not export {}{}", profile.release, name, hint);
}

tl::expected<std::vector<FoundExport>, std::string> find_exports(
    const FakeKernel& kernel, std::span<const std::string> names)
{
    std::vector<FoundExport> found;
    for (const std::string& name : names)
    {
        const ProfileExport* const e = kernel.profile().find_export(name);
        const auto info = kernel.export_info(name);
        if (e == nullptr || !info)
            return tl::unexpected{no_such_export(kernel.profile(), name)};
        found.push_back({e, *info});
    }
    return found;
}

ExitCode write(const KernelInfoOptions& options, const std::string& content)
{
    const auto written = write_file(options.json.empty() ? "-" : options.json, content);
    return written ? ExitCode::ok : usage_error(written.error());
}

/// Both commands of a fake kernel: the kernel, then text or JSON to where it was asked for.
template <typename Text, typename ToJson>
ExitCode print(const KernelInfoOptions& options, const Text& text, const ToJson& json)
{
    const auto profile = choose_kernel(options.kernel);
    if (!profile)
        return usage_error(profile.error());
    const FakeKernel kernel{**profile, {}};
    const tl::expected<std::string, std::string> content =
        options.json.empty() ? text(kernel) : json(kernel);
    if (!content)
        return usage_error(content.error());
    return write(options, *content);
}

/// nullopt: no imported kernel is called so.
std::optional<ExitCode> print_imported(const KernelInfoOptions& options)
{
    std::error_code error;
    const bool is_other = options.kernel.empty() || options.kernel == embedded_kernel_name ||
                          std::filesystem::is_regular_file(options.kernel, error);
    // Where there is no place for imported kernels, none is imported.
    const auto store = KernelStore::of_user();
    if (is_other || !store)
        return std::nullopt;
    if (const auto problem = store->problem(); !problem.empty())
        return usage_error(problem);
    const auto entry = store->find(options.kernel);
    if (!entry)
        return std::nullopt;
    const auto info = imported_kernel_info(*store, *entry);
    if (!info)
        return usage_error(info.error());
    return write(
        options, options.json.empty() ? imported_kernel_text(*info) : imported_kernel_json(*info));
}

/// `kernel`: the option's name, and that of the argument that means the same, where there is one.
void add_common_options(CLI::App& command, const std::string& kernel, KernelInfoOptions& options)
{
    command
        .add_option(
            kernel, options.kernel,
            "The built-in kernel's name, or the file of a profile, vmlinuz or vmlinux; for info an "
            "imported kernel's too")
        ->type_name("NAME|FILE");
    command.add_option("--json", options.json, "Write JSON; - is stdout")->type_name("FILE");
}

} // namespace

std::string kernel_info_text(const FakeKernel& kernel)
{
    const KernelProfile& p = kernel.profile();
    const Counts counts = count_exports(kernel);
    std::string out;
    const auto to = std::back_inserter(out);
    fmt::format_to(
        to, "release   {}\nversion   {}\nvermagic  {}\nprofile   {}\n", p.release, p.version,
        p.vermagic, p.source);
    fmt::format_to(
        to, "exports   {}, of which {} are for GPL modules alone\n", p.exports.size(), counts.gpl);
    for (std::size_t i = 0; i < behind_names.size(); ++i)
        fmt::format_to(
            to, "{:10}{} {}{}\n", "", counts.behind[i], behind_names[i],
            i == static_cast<std::size_t>(Behind::host_call) ||
                    i == static_cast<std::size_t>(Behind::trap_slot)
                ? "s"
                : "");
    out += '\n';
    for (const FakeKernel::Region& region : kernel.map())
        fmt::format_to(
            to, "{}  {:#14x}  {:24} {}\n", hex(region.range.start), region.range.size, region.name,
            region.note);
    return out;
}

std::string kernel_info_json(const FakeKernel& kernel)
{
    const KernelProfile& p = kernel.profile();
    const Counts counts = count_exports(kernel);
    Json behind = Json::object();
    for (std::size_t i = 0; i < behind_names.size(); ++i)
        behind[std::string{behind_names[i]}] = counts.behind[i];
    Json regions = Json::array();
    for (const FakeKernel::Region& region : kernel.map())
        regions.push_back(
            {{"name", region.name},
             {"start", hex(region.range.start)},
             {"size", region.range.size},
             {"note", region.note}});
    const Json document = {
        {"release", p.release},
        {"version", p.version},
        {"vermagic", p.vermagic},
        {"profile", p.source},
        {"options", p.options},
        {"exports", {{"all", p.exports.size()}, {"gpl", counts.gpl}, {"behind", behind}}},
        {"regions", regions},
    };
    return document.dump(2) + '\n';
}

tl::expected<std::string, std::string> kernel_export_text(
    const FakeKernel& kernel, std::span<const std::string> names)
{
    const auto found = find_exports(kernel, names);
    if (!found)
        return tl::unexpected{found.error()};
    std::string out;
    for (const auto& [e, info] : *found)
    {
        const auto row = [&](std::string_view key, std::string_view value) {
            if (!value.empty())
                fmt::format_to(std::back_inserter(out), "  {:10} {}\n", key, value);
        };
        out += out.empty() ? e->name + '\n' : '\n' + e->name + '\n';
        row("value", hex(info.value));
        row("kind", word(kind_words, e->kind));
        row("size", e->size == 0 ? "" : fmt::format("{} bytes in the real kernel", e->size));
        row("crc", crc_text(*e));
        row("licence", license_text(*e));
        row("namespace", e->name_space);
        const std::string note = info.note.empty() ? "" : fmt::format(": {}", info.note);
        row("behind", fmt::format("{}{}", word(behind_names, info.behind), note));
    }
    return out;
}

tl::expected<std::string, std::string> kernel_export_json(
    const FakeKernel& kernel, std::span<const std::string> names)
{
    const auto found = find_exports(kernel, names);
    if (!found)
        return tl::unexpected{found.error()};
    Json document = Json::array();
    for (const auto& [e, info] : *found)
        document.push_back(
            {{"name", e->name},
             {"value", hex(info.value)},
             {"kind", word(kind_words, e->kind)},
             {"size", e->size},
             {"crc", crc_text(*e)},
             {"licence", license_text(*e)},
             {"namespace", e->name_space},
             {"behind", word(behind_names, info.behind)},
             {"note", info.note}});
    return document.dump(2) + '\n';
}

ExitCode kernel_info_command(const KernelInfoOptions& options)
{
    if (const auto done = print_imported(options))
        return *done;
    return print(options, kernel_info_text, kernel_info_json);
}

ExitCode kernel_export_command(const KernelInfoOptions& options)
{
    return print(
        options,
        [&](const FakeKernel& kernel) { return kernel_export_text(kernel, options.names); },
        [&](const FakeKernel& kernel) { return kernel_export_json(kernel, options.names); });
}

void add_kernel_info_commands(CLI::App& kernel, ExitCode& exit_code)
{
    const auto options = std::make_shared<KernelInfoOptions>();
    auto* const info =
        kernel.add_subcommand("info", "Show what a kernel is made of, and where that lies");
    add_common_options(*info, "--kernel,NAME", *options);
    info->callback([options, &exit_code] { exit_code = kernel_info_command(*options); });

    auto* const exported = kernel.add_subcommand(
        "export", "Show value, CRC, licence and namespace of exports, and what stands behind them");
    exported->add_option("NAME", options->names, "Names of exports")->required()->type_name("");
    add_common_options(*exported, "--kernel", *options);
    exported->callback([options, &exit_code] { exit_code = kernel_export_command(*options); });
}

} // namespace kobox::cli
