#include "cli/kernel_profile_command.hpp"

#include "cli/input_file.hpp"
#include "cli/usage_error.hpp"
#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

ExitCode kernel_profile_command(const KernelProfileOptions& options)
{
    const auto image = read_file(options.image);
    if (!image)
        return usage_error(image.error());
    std::optional<std::string> config;
    if (!options.config.empty())
    {
        const auto bytes = read_file(options.config);
        if (!bytes)
            return usage_error(bytes.error());
        config = as_text(*bytes);
        if (config->find("CONFIG_MODULES=y") == std::string::npos)
            return usage_error(fmt::format(
                "{}: not the .config of a kernel with modules: it has no CONFIG_MODULES=y",
                options.config));
    }
    std::string source = options.source;
    if (source.empty())
        source = std::filesystem::path{options.image}.filename().string();

    const auto profile = profile_from_image(*image, std::move(source), config);
    if (!profile)
        return usage_error(fmt::format("{}: {}", options.image, profile.error()));
    if (const auto written = write_file(options.output, profile->serialise()); !written)
        return usage_error(written.error());
    return ExitCode::ok;
}

void add_kernel_profile_command(CLI::App& kernel, ExitCode& exit_code)
{
    const auto options = std::make_shared<KernelProfileOptions>();
    options->output = "-";
    auto* const command = kernel.add_subcommand(
        "profile", "Make a profile from a kernel image: its exports, struct layouts and options");
    command->add_option("VMLINUZ", options->image, "The kernel: a vmlinuz or an ELF vmlinux")
        ->required()
        ->type_name("");
    command->add_option("-o,--output", options->output, "Where it goes; - is stdout")
        ->type_name("FILE");
    command
        ->add_option(
            "--config", options->config,
            "The kernel's .config: it decides the options, some of which the image does not tell")
        ->type_name("FILE");
    command->add_option("--source", options->source, "What the profile says of where it comes from")
        ->type_name("TEXT");
    command->callback([options, &exit_code] { exit_code = kernel_profile_command(*options); });
}

} // namespace kobox::cli
