#include "loader/modinfo.hpp"

#include "loader/crash.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Values = std::vector<std::string_view>;

/// A file of one section with these bytes, in guest memory.
class Text
{
public:
    /// `size`: what the section header says.
    Text(std::string_view content, std::uint64_t size) : m_load{m_kernel, file(content, size)}
    {
        REQUIRE(m_load.run_to("copy_module_from_user"));
        m_elf.emplace(m_load.context());
    }

    [[nodiscard]] Modinfo modinfo(std::uint32_t index = 1) const { return {*m_elf, index}; }

private:
    std::vector<std::byte> file(std::string_view content, std::uint64_t size) const
    {
        KoBuilder ko{ko_layout(m_kernel.profile())};
        ko.without_modinfo("name");
        const auto bytes = std::as_bytes(std::span{content});
        ko.section({.name = ".modinfo", .content = {bytes.begin(), bytes.end()}});
        ko.edit_section(".modinfo", [size](Elf64_Shdr& s) { s.sh_size = size; });
        return ko.build();
    }

    TestKernel m_kernel;
    TestLoad m_load;
    std::optional<ElfView> m_elf;
};

} // namespace

TEST_CASE("get_modinfo: the first string with the tag, and nothing like it")
{
    constexpr std::string_view content{"license=GPL\0licenses=no\0alias=a\0\0\0alias=b\0", 42};
    const Text text{content, content.size()};
    CHECK(text.modinfo().get("license") == "GPL");
    CHECK(text.modinfo().get("licenses") == "no");
    CHECK(text.modinfo().get("licen") == std::nullopt);
    CHECK(text.modinfo().get("b") == std::nullopt);
    CHECK(text.modinfo().get_all("alias") == Values{"a", "b"});
    CHECK(text.modinfo().get_all("none").empty());
}

TEST_CASE("get_modinfo: a section of size 0 still gives its first string")
{
    constexpr std::string_view content{"license=GPL\0alias=a\0", 20};
    const Text text{content, 0};
    CHECK(text.modinfo().get("license") == "GPL");
    CHECK(text.modinfo().get("alias") == std::nullopt);
}

TEST_CASE("get_modinfo: the last string may run on behind the section")
{
    constexpr std::string_view content{"license=GPL\0alias=abcdef\0next=1\0", 32};
    const Text text{content, 20};
    CHECK(text.modinfo().get("alias") == "abcdef");
    CHECK(text.modinfo().get("next") == std::nullopt);
}

TEST_CASE("get_modinfo: without a section the kernel reads where section 0 points")
{
    const Text text{"license=GPL", 11};
    CHECK(text.modinfo(0).get("license") == std::nullopt);
}

} // namespace kobox::test
