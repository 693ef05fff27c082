#include "cli/kernel_import_command.hpp"

#include "cli/boot_progress.hpp"
#include "cli/input_file.hpp"
#include "cli/interrupt_notice.hpp"
#include "cli/usage_error.hpp"
#include "kernel_real/import.hpp"
#include "kernel_real/kernel_store.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

struct ImportCommandOptions
{
    std::string image;
    std::string name;
    std::string append;
};

ExitCode import_command(const ImportCommandOptions& command)
{
    auto store = KernelStore::of_user();
    if (!store)
        return usage_error(store.error());
    const auto image = read_file(command.image);
    if (!image)
        return usage_error(image.error());
    tl::expected<KernelStore::Entry, std::string> entry;
    {
        BootProgress progress{stderr};
        progress.watch(*store);
        const InterruptNotice notice;
        ImportOptions options;
        options.name = command.name;
        options.source = std::filesystem::path{command.image}.filename().string();
        options.command_line = command.append;
        options.console = [&progress](const std::string& line) { progress.show(line); };
        entry = import_kernel(*store, *image, options);
    }
    if (!entry)
        return usage_error(fmt::format("{}: {}", command.image, entry.error()));
    fmt::print(
        "{}: {} ({} MiB in {})\n", entry->info.name, entry->info.version, entry->disk_bytes >> 20,
        entry->path.parent_path().string());
    return ExitCode::ok;
}

ExitCode list_command()
{
    const auto store = KernelStore::of_user();
    if (!store)
        return usage_error(store.error());
    if (const auto problem = store->problem(); !problem.empty())
        return usage_error(problem);
    const auto entries = store->list();
    if (entries.empty())
        fmt::print(
            stderr, "kobox: no kernel is imported; `kobox kernel import VMLINUZ` boots and keeps "
                    "one\n");
    for (const auto& entry : entries)
    {
        if (entry.problem.empty())
            fmt::print(
                "{:<24} {:>4} MiB  {}  {}\n", entry.info.name, entry.disk_bytes >> 20,
                entry.info.source, entry.info.version);
        else
            fmt::print(
                "{:<24} {:>4} MiB  cannot be used: {}\n", entry.info.name, entry.disk_bytes >> 20,
                entry.problem);
    }
    return ExitCode::ok;
}

ExitCode remove_command(const std::string& name)
{
    auto store = KernelStore::of_user();
    if (!store)
        return usage_error(store.error());
    const auto removed = store->remove(name);
    if (!removed)
        return usage_error(removed.error());
    if (const auto problem = store->problem(); !problem.empty())
        return usage_error(problem);
    if (*removed == 0)
        return usage_error(fmt::format(
            "no imported kernel is called {}: `kobox kernel list` shows those that are", name));
    return ExitCode::ok;
}

} // namespace

void add_kernel_import_commands(CLI::App& kernel, ExitCode& exit_code)
{
    const auto options = std::make_shared<ImportCommandOptions>();
    auto* const import = kernel.add_subcommand(
        "import", "Boot a kernel once and keep it, to run modules on it from then on");
    import->add_option("VMLINUZ", options->image, "The kernel: a vmlinuz or an ELF vmlinux")
        ->required()
        ->type_name("");
    import->add_option("--name", options->name, "What --kernel calls it; its release by default");
    import->add_option("--append", options->append, "More for the kernel's command line")
        ->type_name("TEXT");
    import->callback([options, &exit_code] { exit_code = import_command(*options); });

    kernel.add_subcommand("list", "Show the kernels that are imported")->callback([&exit_code] {
        exit_code = list_command();
    });

    const auto name = std::make_shared<std::string>();
    auto* const remove = kernel.add_subcommand("remove", "Remove an imported kernel");
    remove->add_option("NAME", *name, "As `kobox kernel list` shows it")->required()->type_name("");
    remove->callback([name, &exit_code] { exit_code = remove_command(*name); });
}

} // namespace kobox::cli
