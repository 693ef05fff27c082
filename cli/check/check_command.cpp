#include "cli/check/check_command.hpp"

#include "cli/check/check_run.hpp"
#include "cli/input_file.hpp"
#include "cli/jobs.hpp"
#include "cli/option_checks.hpp"
#include "cli/progress_bar.hpp"
#include "cli/terminal.hpp"
#include "cli/trust.hpp"
#include "cli/usage_error.hpp"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

namespace kobox::cli
{
namespace
{

tl::expected<std::vector<CheckKernel>, std::string> choose_kernels(const CheckOptions& options)
{
    auto names = options.kernels;
    if (names.empty())
        names.emplace_back();
    std::vector<CheckKernel> kernels;
    for (const auto& name : names)
    {
        auto kernel = choose_check_kernel(name);
        if (!kernel)
            return tl::unexpected{kernel.error()};
        auto trusted = trusted_keys(options.trust, *kernel->profile);
        if (!trusted)
            return tl::unexpected{trusted.error()};
        kernel->trusted = *trusted ? std::move(**trusted) : builtin_trusted_keys(*kernel->profile);
        kernels.push_back(std::move(*kernel));
    }
    return kernels;
}

} // namespace

ExitCode check_command(const CheckOptions& options)
{
    if (options.json == "-" && options.sarif == "-")
        return usage_error("--json and --sarif cannot both go to standard output");
    const auto subjects = find_subjects(options.paths);
    if (!subjects)
        return usage_error(subjects.error());
    const auto kernels = choose_kernels(options);
    if (!kernels)
        return usage_error(kernels.error());

    const unsigned jobs = jobs_or_one_a_cpu(options.jobs);
    const CheckPolicy policy{
        .sig_enforce = options.sig_enforce,
        .flags = module_init_flags(options.force_vermagic, options.force_modversion)};
    ProgressBar bar{stderr};
    const auto report =
        run_check(*kernels, *subjects, policy, jobs, [&bar](std::size_t done, std::size_t all) {
            bar.show(done, all);
        });
    bar.clear();

    if (options.json != "-" && options.sarif != "-")
        if (const auto written = write_file("-", check_table(report, !options.quiet)); !written)
            return usage_error(written.error());
    struct Output
    {
        const std::string& file;
        std::string (*render)(const CheckReport&);
    };
    for (const auto& output :
         {Output{options.json, check_json}, Output{options.sarif, [](const CheckReport& r) {
                                                       return check_sarif(r, KOBOX_VERSION);
                                                   }}})
    {
        if (output.file.empty())
            continue;
        if (const auto written = write_file(output.file, output.render(report)); !written)
            return usage_error(written.error());
    }
    return report.exit_code();
}

void add_check_command(CLI::App& app, ExitCode& exit_code)
{
    const auto options = std::make_shared<CheckOptions>();
    auto* const command =
        app.add_subcommand("check", "Would these modules load into these kernels? Runs nothing");
    command->add_option("PATH", options->paths, "Module files, and directories of them")
        ->required()
        ->type_name("");
    command
        ->add_option(
            "--kernel", options->kernels,
            "The built-in kernel's name, a kernel profile, a vmlinuz or vmlinux, or a "
            "Module.symvers; repeat it for more")
        ->type_name("KERNEL")
        ->check(not_empty())
        ->allow_extra_args(false);
    command->add_option("--jobs", options->jobs, "Threads; one for each core unless told")
        ->type_name("N")
        ->check(whole_number(1, most_jobs));
    command
        ->add_option(
            "--trust", options->trust, "A certificate whose key may sign modules; DER or PEM")
        ->type_name("CERT")
        ->allow_extra_args(false);
    command->add_flag(
        "--sig-enforce", options->sig_enforce, "Refuse modules that no trusted key has signed");
    command->add_flag(
        "--force-vermagic", options->force_vermagic,
        "Load in spite of the vermagic, as modprobe does with the option of this name");
    command->add_flag(
        "--force-modversion", options->force_modversion, "Load in spite of the symbols' CRCs");
    command->add_flag("-q,--quiet", options->quiet, "Leave out modules that load everywhere");
    command->add_option("--json", options->json, "Write all results; - is stdout")
        ->type_name("FILE");
    command->add_option("--sarif", options->sarif, "Write what does not load as SARIF; - is stdout")
        ->type_name("FILE");
    command->callback([options, &exit_code] { exit_code = check_command(*options); });
}

} // namespace kobox::cli
