#include "cli/report_json.hpp"

#include "cli/errno_name.hpp"
#include "cli/reasons_json.hpp"
#include "cli/signature_json.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

using Json = nlohmann::ordered_json;

std::string hex(GuestAddr address)
{
    return fmt::format("{:#x}", to_u64(address));
}

const char* name_of(StageRecord::Status status)
{
    switch (status)
    {
    case StageRecord::Status::done:
        return "done";
    case StageRecord::Status::failed:
        return "failed";
    case StageRecord::Status::undone:
        return "undone";
    }
    return "";
}

Json to_json(const Verdict& verdict, std::string_view release)
{
    Json json = {
        {"kind", name_of(verdict.kind)},
        {"exit_code", to_int(verdict.exit_code())},
        {"errno", verdict.err},
        {"errno_name", verdict.err != 0 ? Json(errno_name(verdict.err)) : Json(nullptr)},
        {"stage", verdict.stage.empty() ? Json(nullptr) : Json(verdict.stage)},
        {"last_seen", verdict.last_seen.empty() ? Json(nullptr) : Json(verdict.last_seen)},
        {"init_result", verdict.init_result ? Json(*verdict.init_result) : Json(nullptr)},
        {"detail", verdict.detail},
        {"where", verdict.where},
        {"text", verdict.line()},
        {"reasons", reasons_json(verdict.refusals, {verdict.module, verdict.stage, release})},
    };
    return json;
}

Json to_json(const std::optional<SignatureRecord>& signature)
{
    return signature ? signature_json(signature->err, signature->signers) : Json(nullptr);
}

Json to_json(const ModuleRecord& module, std::string_view release)
{
    Json stages = Json::array();
    for (const auto& stage : module.stages)
    {
        stages.push_back({{"name", stage.name}, {"status", name_of(stage.status)}});
        if (stage.calls != 1)
            stages.back()["calls"] = stage.calls;
    }
    Json imports = Json::array();
    for (const auto& import : module.imports)
        imports.push_back(
            {{"name", import.name},
             {"value", hex(import.value)},
             {"owner", import.owner},
             {"gpl_only", import.gpl_only},
             {"namespace", import.name_space},
             {"weak_unresolved", import.weak_unresolved}});
    Json patches = Json::array();
    for (const auto& patch : module.patches)
        patches.push_back({{"what", patch.what}, {"sites", patch.sites}});
    Json freed = Json::array();
    for (const auto& range : module.freed)
        freed.push_back(
            {{"what", range.what},
             {"address", hex(range.range.start)},
             {"size", range.range.size}});
    return {
        {"name", module.name},
        {"file", module.file},
        {"file_size", module.file_size},
        {"args", module.args},
        {"verdict", to_json(module.verdict, release)},
        {"signature", to_json(module.signature)},
        {"stages", std::move(stages)},
        {"imports", std::move(imports)},
        {"patches", std::move(patches)},
        {"freed", std::move(freed)},
    };
}

Json log_json(const Klog& klog)
{
    Json log = Json::array();
    for (const auto& record : klog.records())
        log.push_back(
            {{"level", static_cast<int>(record.level)},
             {"time_ns", record.time_ns},
             {"text", Klog::kmsg(record)}});
    return log;
}

} // namespace

std::string report_json(
    Kernel& kernel, std::span<const ModuleRecord> modules, std::span<const Verdict> unloads)
{
    const auto& profile = kernel.profile();
    Json loaded = Json::array();
    for (const auto& module : modules)
        loaded.push_back(to_json(module, profile.release));
    Json unloaded = Json::array();
    for (const auto& verdict : unloads)
        unloaded.push_back(to_json(verdict, profile.release));
    const bool left_badly = !unloads.empty() && !unloads.back().good();
    const Json report = {
        {"schema", "kobox.run"},
        {"schema_version", 1},
        {"kernel",
         {{"kind", kernel.kind()}, {"release", profile.release}, {"source", profile.source}}},
        {"verdict", to_json(left_badly ? unloads.back() : modules.back().verdict, profile.release)},
        {"unload", unloads.empty() ? Json(nullptr) : to_json(unloads.front(), profile.release)},
        {"unloads", std::move(unloaded)},
        {"log", log_json(kernel.klog())},
        {"modules", std::move(loaded)},
        {"taint", kernel.tainted()},
        {std::string{budget_unit(kernel)}, kernel.executed()},
        {"virtual_time_ns", kernel.now_ns()},
    };
    // The log holds whatever bytes the guest printed; JSON must be UTF-8.
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kobox::cli
