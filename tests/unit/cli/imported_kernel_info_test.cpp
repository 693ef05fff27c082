#include "cli/imported_kernel_info.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace kobox;
using namespace kobox::cli;

namespace
{

ImportedKernelInfo info()
{
    return {
        .snapshot =
            {.name = "mine",
             .release = "6.1.0-56-amd64",
             .version = "#1 SMP",
             .build_id = "00ff",
             .source = "vmlinuz-6.1.0-56-amd64",
             .image_hash = "0123456789abcdef",
             .command_line = "nosmp quiet",
             .cpu_model = "model-1"},
        .engine = 0x020104ff,
        .memory_bytes = std::uint64_t{256} << 20,
        .uptime_ns = 3'000'123'456,
        .path = "/cache/mine.snapshot",
        .disk_bytes = std::uint64_t{63} << 20,
        .exports = 10503,
        .gpl_exports = 5526,
        .loads_by_host = true};
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an imported kernel is shown with what it was made of, how, and where it lies")
{
    const std::string text = imported_kernel_text(info());
    for (const std::string_view line :
         {"name          mine\n", "release       6.1.0-56-amd64\n", "build id      00ff\n",
          "made from     vmlinuz-6.1.0-56-amd64\n", "command line  nosmp quiet\n",
          "CPU model     model-1\n", "engine        Unicorn 2.1.4\n", "memory        256 MiB\n",
          "runs begin at 3.000123 s of virtual time\n",
          "exports       10503, of which 5526 are for GPL modules alone\n",
          "loader        kobox's; --loader kernel takes its own load_module()\n",
          "snapshot      /cache/mine.snapshot, 63 MiB on disk\n"})
    {
        CAPTURE(line);
        CHECK(holds(text, line));
    }
}

TEST_CASE("an imported kernel that only its own loader serves is shown so, in text and JSON")
{
    auto newer = info();
    newer.loads_by_host = false;
    CHECK(holds(imported_kernel_text(newer), "loader        its own load_module()"));
    const auto document = nlohmann::json::parse(imported_kernel_json(newer));
    CHECK(document.at("loaders") == nlohmann::json::array({"kernel"}));
}

TEST_CASE("an imported kernel as JSON has every fact by its name")
{
    const auto document = nlohmann::json::parse(imported_kernel_json(info()));
    CHECK(document.at("kind") == "real");
    CHECK(document.at("image_hash") == "0123456789abcdef");
    CHECK(document.at("engine") == "2.1.4");
    CHECK(document.at("exports") == nlohmann::json{{"all", 10503}, {"gpl", 5526}});
    CHECK(document.at("virtual_time_ns") == 3'000'123'456);
    CHECK(document.at("loaders") == nlohmann::json::array({"host", "kernel"}));
    CHECK(document.at("snapshot").at("path") == "/cache/mine.snapshot");
}
