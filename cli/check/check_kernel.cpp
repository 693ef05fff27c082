#include "cli/check/check_kernel.hpp"

#include "cli/input_file.hpp"
#include "cli/kernel_choice.hpp"
#include "loader/module_file.hpp"
#include "loader/symvers.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::string_view symvers_name = "Module.symvers";

/// By its name, or by how its lines start.
bool is_symvers(const std::string& path, const std::vector<std::byte>& bytes)
{
    return std::filesystem::path{path}.filename() == symvers_name ||
           (bytes.size() > 2 && bytes[0] == std::byte{'0'} && bytes[1] == std::byte{'x'});
}

/// What a build directory says beside its Module.symvers; empty when it does not.
std::string release_beside(const std::string& path)
{
    const auto file = std::filesystem::path{path}.parent_path() / "include/config/kernel.release";
    const auto bytes = read_file(file.string());
    if (!bytes)
        return {};
    const auto text = as_text(*bytes);
    return text.substr(0, text.find('\n'));
}

/// The embedded kernel with the exports of another: the file tells names, CRCs, licences and
/// namespaces; layouts and options, which it does not tell, stay. Whose signatures that kernel
/// takes is not known.
CheckKernel from_symvers(const std::string& path, const std::vector<SymversRow>& rows)
{
    auto profile = std::make_shared<KernelProfile>(embedded_profile());
    CheckKernel kernel{.label = path, .profile = nullptr, .vermagic_known = false, .modules = {}};
    const auto release = release_beside(path);
    profile->source = path;
    profile->release = release.empty() ? fmt::format("the kernel of {}", path) : release;
    profile->version.clear();
    profile->exports.clear();
    profile->certificates.clear();
    const bool has_crcs =
        std::ranges::any_of(rows, [](const SymversRow& row) { return row.crc != 0; });
    profile->options.insert_or_assign("MODVERSIONS", has_crcs ? "y" : "n");

    std::map<std::string, ExporterFacts> modules;
    for (const SymversRow& row : rows)
    {
        if (row.module != "vmlinux")
        {
            const auto name = module_name_of_path(row.module);
            auto& facts = modules[name];
            facts.name = name;
            facts.path = row.module;
            facts.exports.push_back(
                {row.name, row.crc, row.gpl_only, row.name_space, std::nullopt});
            continue;
        }
        ProfileExport symbol{
            .name = row.name,
            .crc = row.crc,
            .license = row.gpl_only ? ExportLicense::gpl : ExportLicense::any,
            .name_space = row.name_space};
        if (const auto* known = embedded_profile().find_export(row.name))
        {
            symbol.kind = known->kind;
            symbol.size = known->size;
        }
        profile->exports.push_back(std::move(symbol));
    }
    std::ranges::sort(profile->exports, {}, &ProfileExport::name);
    for (auto& [name, facts] : modules)
    {
        std::ranges::sort(facts.exports, {}, &KoExport::name);
        kernel.modules.push_back(std::move(facts));
    }
    kernel.profile = std::move(profile);
    return kernel;
}

} // namespace

tl::expected<CheckKernel, std::string> choose_check_kernel(const std::string& name_or_path)
{
    if (!name_or_path.empty() && name_or_path != embedded_kernel_name)
    {
        const auto bytes = read_file(name_or_path);
        if (bytes && is_symvers(name_or_path, *bytes))
        {
            const auto rows = parse_symvers(as_text(*bytes));
            if (!rows)
                return tl::unexpected{fmt::format(
                    "--kernel {}: not a {}: {}", name_or_path, symvers_name, rows.error())};
            return from_symvers(name_or_path, *rows);
        }
    }
    auto profile = choose_kernel(name_or_path);
    if (!profile)
        return tl::unexpected{profile.error()};
    return CheckKernel{
        .label = name_or_path.empty() ? embedded_kernel_name : name_or_path,
        .profile = std::move(*profile),
        .modules = {},
    };
}

} // namespace kobox::cli
