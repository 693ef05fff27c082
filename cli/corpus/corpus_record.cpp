#include "cli/corpus/corpus_record.hpp"

#include "kernel_real/idle_state.hpp"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

namespace
{

using Json = nlohmann::ordered_json;

Json log_json(const std::vector<LogLine>& log)
{
    Json lines = Json::array();
    for (const auto& [level, text] : log)
        lines.push_back(Json::array({level, text}));
    return lines;
}

/// What a recorded machine says of it is in two members: modules that could not be unloaded, and
/// the kernel's new taints.
std::optional<std::vector<std::string>> parse_left(const Json& record)
{
    using Names = std::vector<std::string>;
    if (record.contains("idle"))
        return record.value("left", Names{});
    if (!record.contains("stuck") && !record.contains("taint_new"))
        return std::nullopt;
    Names left;
    for (const std::string& module : record.value("stuck", Names{}))
        left.push_back(left_module(module));
    std::ranges::move(
        left_taints(record.value("taint_new", std::uint64_t{})), std::back_inserter(left));
    return left;
}

std::vector<LogLine> parse_log(const Json& record, const char* key)
{
    std::vector<LogLine> log;
    if (const auto lines = record.find(key); lines != record.end() && lines->is_array())
        for (const auto& line : *lines)
            log.emplace_back(line.at(0).get<int>(), line.at(1).get<std::string>());
    return log;
}

} // namespace

std::string to_json_line(const CorpusRecord& record)
{
    Json json{{"module", record.module},   {"path", record.path}, {"deps", record.deps},
              {"verdict", record.verdict}, {"errno", record.err}, {"log", log_json(record.log)}};
    if (record.delete_err)
    {
        json["delete_errno"] = *record.delete_err;
        json["log_delete"] = log_json(record.log_delete);
    }
    if (record.requests)
        json["requests"] = *record.requests;
    if (record.left)
    {
        json["idle"] = record.left->empty();
        if (!record.left->empty())
            json["left"] = *record.left;
    }
    if (!record.detail.empty())
        json["detail"] = record.detail;
    if (!record.memory.empty())
        json["memory"] = record.memory;
    json["blocks"] = record.blocks;
    // A kernel's log may hold any bytes.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

tl::expected<CorpusRecord, std::string> parse_json_line(std::string_view line)
{
    try
    {
        const Json json = Json::parse(line);
        CorpusRecord record;
        record.module = json.at("module").get<std::string>();
        record.path = json.value("path", std::string{});
        record.deps = json.value("deps", std::vector<std::string>{});
        record.verdict = json.value("verdict", std::string{});
        record.err = json.at("errno").get<int>();
        record.log = parse_log(json, "log");
        if (const auto err = json.find("delete_errno"); err != json.end() && err->is_number())
            record.delete_err = err->get<int>();
        record.log_delete = parse_log(json, "log_delete");
        if (json.contains("requests"))
            record.requests = json.at("requests").get<std::vector<std::string>>();
        record.left = parse_left(json);
        record.detail = json.value("detail", std::string{});
        record.memory = json.value("memory", std::string{});
        record.blocks = json.value("blocks", std::uint64_t{});
        return record;
    }
    catch (const Json::parse_error& error)
    {
        return tl::unexpected{fmt::format("no JSON from byte {} on", error.byte)};
    }
    catch (const Json::exception&)
    {
        return tl::unexpected{std::string{"it has no module and errno of the right kinds"}};
    }
}

} // namespace kobox::cli
