#include "cli/inspect/inspect_command.hpp"

#include "cli/input_file.hpp"
#include "cli/inspect/inspection.hpp"
#include "cli/trust.hpp"
#include "cli/usage_error.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace kobox::cli
{

ExitCode inspect_command(const InspectOptions& options)
{
    const auto file = read_module_file(options.module);
    if (!file)
        return usage_error(file.error());
    const auto trusted = trusted_keys(options.trust, embedded_profile());
    if (!trusted)
        return usage_error(trusted.error());
    const auto inspection = inspect(*file, *trusted ? &**trusted : nullptr);
    if (!inspection)
        return usage_error(inspection.error());
    // With --json to a file, the text is not wanted either: one answer in one form.
    const bool text = options.json.empty();
    const auto written = write_file(
        text ? "-" : options.json,
        text ? inspection_text(*inspection) : inspection_json(*inspection));
    return written ? ExitCode::ok : usage_error(written.error());
}

void add_inspect_command(CLI::App& app, ExitCode& exit_code)
{
    const auto options = std::make_shared<InspectOptions>();
    auto* const command = app.add_subcommand(
        "inspect", "What is in a module file: sections, symbols, parameters, signature");
    command->add_option("MODULE.ko", options->module, "The module file")->required();
    command
        ->add_option(
            "--trust", options->trust, "A certificate whose key may sign modules; DER or PEM")
        ->type_name("CERT")
        ->allow_extra_args(false);
    command->add_option("--json", options->json, "Write it as JSON instead; - is stdout")
        ->type_name("FILE");
    command->callback([options, &exit_code] { exit_code = inspect_command(*options); });
}

} // namespace kobox::cli
