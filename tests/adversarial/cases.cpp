#include "tests/adversarial/cases.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace kobox::adversarial
{
namespace
{

std::ifstream open(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in)
        throw std::runtime_error{"cannot read " + path};
    return in;
}

Case parse(const nlohmann::json& json)
{
    Case result{
        .id = json.at("id"),
        .file = json.at("file"),
        .wrong = json.at("wrong"),
        .args = json.value("args", ""),
        .deps = json.value("deps", std::vector<std::string>{}),
        .flags = json.value("flags", std::uint32_t{0}),
        .verdict = json.at("verdict"),
        .err = json.at("errno").is_null() ? 0 : json.at("errno").get<int>(),
        .panic = json.value("panic", ""),
        .log = std::nullopt,
    };
    if (!json.at("log").is_null())
        result.log = json.at("log").get<Lines>();
    return result;
}

} // namespace

std::vector<Case> read_cases(const std::string& path)
{
    auto in = open(path);
    std::vector<Case> cases;
    for (std::string line; std::getline(in, line);)
        cases.push_back(parse(nlohmann::json::parse(line)));
    return cases;
}

std::vector<std::byte> read_module(const std::string& path)
{
    auto in = open(path);
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    std::vector<std::byte> bytes(text.size());
    std::ranges::transform(text, bytes.begin(), [](char c) { return static_cast<std::byte>(c); });
    return bytes;
}

} // namespace kobox::adversarial
