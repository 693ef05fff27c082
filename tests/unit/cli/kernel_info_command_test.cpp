#include "cli/kernel_info_command.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace kobox;
using namespace kobox::cli;

namespace
{

const FakeKernel& kernel()
{
    static const FakeKernel fake{embedded_profile(), {}};
    return fake;
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("kernel info names the kernel, counts its exports and maps its memory")
{
    const std::string text = kernel_info_text(kernel());
    CHECK(holds(text, "release   " + embedded_profile().release + '\n'));
    CHECK(holds(text, "exports   10503, of which 5526 are for GPL modules alone\n"));
    CHECK(holds(text, "0xffffffff81000000"));
    CHECK(holds(text, "__ksymtab_strings"));
    CHECK(holds(text, "trap slots\n"));
}

TEST_CASE("kernel info as JSON agrees with the exports behind which something stands")
{
    const auto document = nlohmann::json::parse(kernel_info_json(kernel()));
    CHECK(document["options"]["MODVERSIONS"] == "y");
    CHECK(document["exports"]["all"] == 10503);
    std::size_t sum = 0;
    for (const auto& count : document["exports"]["behind"])
        sum += count.get<std::size_t>();
    CHECK(sum == 10503);
    CHECK(document["regions"][0]["name"] == ".text");
    CHECK(document["regions"][0]["start"] == "0xffffffff81000000");
}

TEST_CASE("kernel export shows what the profile and the image say of a name")
{
    const std::vector<std::string> names = {"_printk", "dma_buf_put"};
    const auto text = kernel_export_text(kernel(), names);
    REQUIRE(text.has_value());
    CHECK(text->starts_with("_printk\n  value      0xffffffff81"));
    CHECK(holds(*text, "  crc        0x92997ed8\n  licence    any\n  behind     host call\n\n"));
    CHECK(holds(*text, "  licence    gpl\n  namespace  DMA_BUF\n  behind     "));

    const auto json = kernel_export_json(kernel(), names);
    REQUIRE(json.has_value());
    const auto document = nlohmann::json::parse(*json);
    REQUIRE(document.size() == 2);
    CHECK(document[0]["crc"] == "0x92997ed8");
    CHECK(document[0]["behind"] == "host call");
    CHECK(document[1]["namespace"] == "DMA_BUF");
    CHECK(document[1]["kind"] == "function");
}

TEST_CASE("kernel export of a name that is not there names what comes close")
{
    const auto error = [](const std::string& name) {
        const std::vector<std::string> names = {"_printk", name};
        const auto text = kernel_export_text(kernel(), names);
        const auto json = kernel_export_json(kernel(), names);
        REQUIRE_FALSE(text.has_value());
        REQUIRE_FALSE(json.has_value());
        CHECK(text.error() == json.error());
        return text.error();
    };
    CHECK(holds(error("printk"), " does not export printk (there is _printk, "));
    CHECK(error("no_such_thing") == embedded_profile().release + " does not export no_such_thing");
}
