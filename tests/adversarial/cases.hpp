#pragma once

#include "tests/adversarial/comparable_log.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kobox::adversarial
{

/// A line of cases.jsonl; fixtures/adversarial/README.md says what each key means.
struct Case
{
    std::string id, file, wrong, args;
    std::vector<std::string> deps;
    std::uint32_t flags{};
    std::string verdict;
    int err{};
    std::string panic;
    std::optional<Lines> log;
};

/// Throws std::runtime_error when the file cannot be read or is not what it should be.
[[nodiscard]] std::vector<Case> read_cases(const std::string& path);
[[nodiscard]] std::vector<std::byte> read_module(const std::string& path);

} // namespace kobox::adversarial
