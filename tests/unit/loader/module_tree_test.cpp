#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"

#include <doctest/doctest.h>

using namespace kobox;

namespace
{

std::string fixture(const std::string& name)
{
    return KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + name;
}

} // namespace

TEST_CASE("a module's name is that of its file, without directory and endings, '-' as '_'")
{
    struct Case
    {
        const char* path;
        const char* name;
    };
    for (const auto& c : {
             Case{"/lib/modules/x/snd-pcm.ko", "snd_pcm"},
             Case{"snd-pcm.ko.xz", "snd_pcm"},
             Case{"a.ko.gz", "a"},
             Case{"a.ko.zst", "a"},
             Case{"dm-mod", "dm_mod"},
             Case{"", ""},
         })
    {
        CAPTURE(c.path);
        CHECK(module_name_of_path(c.path) == c.name);
    }
}

TEST_CASE("modinfo of a file is read without loading it")
{
    const auto file = read_module_file(fixture("export_user.ko"));
    REQUIRE(file);
    CHECK(modinfo_value(file->bytes, "name") == "export_user");
    CHECK(modinfo_value(file->bytes, "no_such_tag").empty());
    CHECK(modinfo_depends(file->bytes) == std::vector<std::string>{"export_provider"});
}

TEST_CASE("modinfo of a file cut at any byte is empty or whole, never read past its end")
{
    const auto file = read_module_file(fixture("hello.ko"));
    REQUIRE(file);
    const auto whole = modinfo_values(file->bytes, "license");
    REQUIRE(whole.size() == 1);
    for (std::size_t size = 0; size < file->bytes.size(); size += 7)
    {
        const std::vector<std::byte> cut{
            file->bytes.begin(), file->bytes.begin() + static_cast<std::ptrdiff_t>(size)};
        const auto values = modinfo_values(cut, "license");
        CHECK((values.empty() || values == whole));
    }
}

TEST_CASE("read_module_file names the file and the cause")
{
    CHECK(
        read_module_file("/no/such.ko").error() ==
        "cannot read /no/such.ko: No such file or directory");
    CHECK(
        read_module_file(KOBOX_SOURCE_DIR).error() == "cannot read " KOBOX_SOURCE_DIR
                                                      ": it is a directory, not a module file");
}

TEST_CASE("a module tree knows its modules by name and what each needs, in the order of loading")
{
    const auto tree = ModuleTree::open(KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt");
    REQUIRE(tree);
    CHECK(tree->find("hello") == fixture("hello.ko"));
    CHECK(tree->find("export-user") == fixture("export_user.ko"));
    CHECK(tree->find("no_such_module").empty());

    const auto user = read_module_file(fixture("export_user.ko"));
    REQUIRE(user);
    const auto needs = tree->dependencies(user->bytes, "export_user");
    REQUIRE(needs);
    CHECK(*needs == std::vector<std::string>{fixture("export_provider.ko")});
}

TEST_CASE("a directory without modules is no module tree")
{
    const auto tree = ModuleTree::open(KOBOX_SOURCE_DIR "/docs");
    REQUIRE_FALSE(tree);
    CHECK(
        tree.error() == "there is no module below " KOBOX_SOURCE_DIR
                        "/docs: give a directory with .ko files");
}
