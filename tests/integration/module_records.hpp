#pragma once

#include "loader/params.hpp"
#include "tests/integration/debian_tree.hpp"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox::integration
{

/// What a kernel says of a module that was just loaded into it.
struct ModuleRecord
{
    std::string broken; ///< why the load itself has no verdict; all else is void then
    int err{};          ///< of the load without init, positive
    std::vector<std::pair<int, std::string>> log; ///< level and text, without those of init
    bool init_ran{};                              ///< its own init ran, and returned no error

    // /proc/modules
    std::uint64_t size{};
    std::vector<std::string> used_by; ///< "[permanent]" among them
    std::string state;

    // /sys/module/NAME
    std::uint64_t core_size{};
    std::uint64_t init_size{};
    std::int64_t refcount{};
    std::string initstate;
    std::string taint;
    std::string version;
    std::string srcversion;
    std::vector<std::string> sections;      ///< "NAME core+0x0" or "NAME init+0x0", sorted by name
    std::vector<ParameterValue> parameters; ///< those that sysfs shows, without the line's end

    /// "TYPE NAME +0x0" in the kernel's order; per-CPU symbols (type a) count from their lowest.
    std::vector<std::string> kallsyms;
};

/// The first 16 hex digits of the SHA-256 of the lines.
[[nodiscard]] std::string digest(std::span<const std::string> lines);

/// Loads modules of a package, each with its dependencies into a kernel of its own.
class RecordingLoader
{
public:
    explicit RecordingLoader(DebianTree& debian) : m_debian{&debian} {}

    /// Dependencies in `absent` are left out, as if their init had failed. `wants_init`: init of
    /// the module itself succeeds in a real kernel, so that it is run if kobox can.
    [[nodiscard]] ModuleRecord load(
        const std::string& path, const std::set<std::string>& absent, bool wants_init);

private:
    struct Attempt;

    DebianTree* m_debian;
    std::set<std::string> m_without_init; ///< those whose init kobox cannot run to success
};

} // namespace kobox::integration
