#include "cli/command_line.hpp"

#include "cli/check/check_command.hpp"
#include "cli/corpus_command.hpp"
#include "cli/exit_code.hpp"
#include "cli/inspect/inspect_command.hpp"
#include "cli/kernel_import_command.hpp"
#include "cli/kernel_info_command.hpp"
#include "cli/kernel_profile_command.hpp"
#include "cli/option_checks.hpp"
#include "cli/run_command.hpp"
#include "cli/run_options.hpp"
#include "cli/verify_command.hpp"

#include <limits>
#include <map>
#include <string>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

const std::map<std::string, TraceKind> trace_kinds = {
    {"stages", TraceKind::stages},
    {"calls", TraceKind::calls},
    {"insn", TraceKind::insn},
};

void add_load_options(CLI::App& command, RunOptions& options)
{
    command.add_option("MODULE.ko", options.module, "The module file")->required();
    // CLI11 2.4 takes no "=" in a name.
    command.add_option("PARAMS", options.params, "Parameters of the module: name=value");
    command
        .add_option(
            "--kernel", options.kernel,
            "The built-in kernel's name, a profile's file, an imported kernel's name, or a "
            "vmlinuz, which is imported at its first use")
        ->check(not_empty());
    add_loader_option(command, options.loader);
    command
        .add_option(
            "--settle", options.settle_ms,
            "Virtual time that a real kernel gets after each load, in milliseconds")
        ->type_name("MS")
        ->check(whole_number(0, std::numeric_limits<std::uint32_t>::max()))
        ->capture_default_str();
    command
        .add_option("--with", options.with, "Load this module first; repeat it for more, in order")
        ->type_name("DEP.ko")
        ->allow_extra_args(false);
    command
        .add_option(
            "--modules", options.modules_dir,
            "Find what the module depends on or requests in this tree")
        ->check(not_empty())
        ->type_name("DIR");
    command
        .add_option(
            "--trust", options.trust, "A certificate whose key may sign modules; DER or PEM")
        ->type_name("CERT")
        ->allow_extra_args(false);
    command.add_flag(
        "--sig-enforce", options.sig_enforce, "Refuse modules that no trusted key has signed");
    command.add_flag(
        "--force-vermagic", options.force_vermagic,
        "Load in spite of the vermagic, as modprobe does with the option of this name");
    command.add_flag(
        "--force-modversion", options.force_modversion, "Load in spite of the symbols' CRCs");
    command.add_flag(
        "--in-kernel-decompress", options.in_kernel_decompress,
        "Let the kernel unpack the file (MODULE_INIT_COMPRESSED_FILE)");
    command.add_flag("--no-init", options.no_init, "Stop before init runs");
    command
        .add_option(
            "--budget", options.budget,
            fmt::format(
                "Instructions that the guest may execute ({} by default); translation blocks on a "
                "real kernel ({})",
                default_budget, default_block_budget))
        ->check(whole_number(1));
}

void add_run_command(CLI::App& app, RunOptions& options, ExitCode& exit_code)
{
    auto* run = app.add_subcommand("run", "Load and run one module; its kernel log goes to stdout");
    add_load_options(*run, options);
    run->add_flag(
        "--rmmod", options.rmmod, "Unload the module after init, then what was loaded for it");
    run->add_flag(
        "--rmmod-force", options.rmmod_force,
        "As --rmmod; the module goes even if it is in use or has no exit (rmmod --force)");
    run->add_option("--json", options.json, "Write the whole report; - is stdout")
        ->check(not_empty())
        ->type_name("FILE");
    run->add_option("--trace", options.trace, "stages, calls or insn; goes to stderr")
        ->transform(one_of(trace_kinds))
        ->type_name("KIND");
    run->callback([&options, &exit_code] { exit_code = run_command(options); });
}

void add_stages_command(CLI::App& app, RunOptions& options, ExitCode& exit_code)
{
    auto* stages =
        app.add_subcommand("stages", "Show a load stage by stage: what each one changes");
    add_load_options(*stages, options);
    stages->callback([&options, &exit_code] { exit_code = stages_command(options); });
}

void add_kernel_command(CLI::App& app, ExitCode& exit_code)
{
    auto* kernel =
        app.add_subcommand("kernel", "Kernels: what they are made of, and their profiles");
    kernel->require_subcommand(1);
    add_kernel_info_commands(*kernel, exit_code);
    add_kernel_profile_command(*kernel, exit_code);
    add_kernel_import_commands(*kernel, exit_code);
}

} // namespace

int run_command_line(int argc, const char* const* argv)
{
    CLI::App app{"Runs real Linux kernel modules without root and without a VM.", "kobox"};
    app.require_subcommand(1);
    app.set_version_flag("--version", KOBOX_VERSION);
    RunOptions options;
    auto exit_code = ExitCode::ok;
    add_run_command(app, options, exit_code);
    add_stages_command(app, options, exit_code);
    add_check_command(app, exit_code);
    add_inspect_command(app, exit_code);
    add_corpus_command(app, exit_code);
    add_verify_command(app, exit_code);
    add_kernel_command(app, exit_code);
    try
    {
        app.parse(argc, argv);
    }
    catch (const CLI::ParseError& error)
    {
        // CLI11 prints help and version itself and has exit codes of its own for the rest.
        return app.exit(error) == 0 ? to_int(ExitCode::ok) : to_int(ExitCode::usage);
    }
    return to_int(exit_code);
}

} // namespace kobox::cli
