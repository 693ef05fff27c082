#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"
#include "tests/unit/loader/temporary_tree.hpp"

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

namespace
{

ModuleTree open(const test::TemporaryTree& tree)
{
    auto opened = ModuleTree::open(tree.path());
    REQUIRE(opened);
    return std::move(*opened);
}

/// "a? b": the names of what is loaded for a module, in order; those that may fail with a mark.
std::string probe(const test::TemporaryTree& files, const std::string& name)
{
    const auto tree = open(files);
    const auto file = read_module_file(tree.find(name));
    REQUIRE(file);
    const auto steps = tree.probe_list(file->bytes, file->path);
    if (!steps)
        return steps.error();
    std::string names;
    for (const auto& step : *steps)
        names += (names.empty() ? "" : " ") + step.name + (step.required ? "" : "?");
    return names;
}

} // namespace

TEST_CASE("what a module needs is loaded before it, each once")
{
    test::TemporaryTree files;
    files.add("kernel/a.ko", {{"depends", "b,c-d"}});
    files.add("kernel/b.ko", {{"depends", "c-d"}});
    files.add("kernel/c-d.ko", {});
    CHECK(probe(files, "a") == "c_d b a");
}

TEST_CASE("soft dependencies come before or after the module and may fail, with all that they need")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"depends", "hard"}, {"softdep", "pre: soft nosuch post: later"}});
    files.add("hard.ko", {{"softdep", "pre: softer"}});
    files.add("soft.ko", {{"depends", "below"}});
    files.add("softer.ko", {});
    files.add("below.ko", {});
    files.add("later.ko", {{"softdep", "ignored without its word"}});
    CHECK(probe(files, "a") == "softer? hard below? soft? a later?");
}

TEST_CASE("a soft dependency on an alias means every module that has it")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"softdep", "pre: crypto-crc32c"}});
    files.add("x/crc32c-generic.ko", {{"alias", "crypto-crc32c"}});
    files.add("x/crc32c-intel.ko", {{"alias", "crypto-crc32c"}});
    CHECK(probe(files, "a") == "crc32c_generic? crc32c_intel? a");
    files.write("modules.order", "x/crc32c-intel.ko\nx/crc32c-generic.ko\n");
    CHECK(probe(files, "a") == "crc32c_intel? crc32c_generic? a");
}

TEST_CASE("soft dependencies in a circle are no loop")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"softdep", "pre: b"}});
    files.add("b.ko", {{"softdep", "pre: a"}});
    CHECK(probe(files, "a") == "b? a");
}

TEST_CASE("a loop of dependencies is named, without what led to it")
{
    test::TemporaryTree files;
    files.add("start.ko", {{"depends", "a"}});
    files.add("a.ko", {{"depends", "b"}});
    files.add("b.ko", {{"depends", "c"}});
    files.add("c.ko", {{"depends", "a"}});
    CHECK(probe(files, "start") == "the modules depend on each other in a loop: a -> b -> c -> a");
    files.add("self.ko", {{"depends", "self"}});
    CHECK(probe(files, "self") == "the modules depend on each other in a loop: self -> self");
}

TEST_CASE("a need that nobody has is named, one that is built in is none")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"depends", "gone"}});
    CHECK(probe(files, "a") == "a needs gone, which is not in the module tree");
    files.write("modules.builtin", "kernel/lib/gone.ko\n");
    CHECK(probe(files, "a") == "a");
    CHECK(open(files).lookup("gone") == std::vector<std::string>{"gone"});
}

TEST_CASE("modules.dep is used where it is")
{
    test::TemporaryTree files;
    files.add("kernel/a.ko", {});
    files.add("kernel/b.ko", {});
    files.add("kernel/c.ko", {});
    files.write("modules.dep", "kernel/a.ko: kernel/b.ko kernel/c.ko\nkernel/b.ko: kernel/c.ko\n");
    CHECK(probe(files, "a") == "c b a");
}

TEST_CASE("a name is looked up as a module, then as an alias, then as something built in")
{
    using namespace std::string_literals;
    test::TemporaryTree files;
    files.add("aes-one.ko", {{"alias", "crypto-aes"}, {"alias", "pci:v*d1*"}});
    files.add("crypto-des.ko", {});
    files.write("modules.builtin.modinfo", "fs.alias=fs-proc\0fs.license=GPL\0"s);
    const auto tree = open(files);
    using Names = std::vector<std::string>;
    CHECK(tree.lookup("aes_one") == Names{"aes_one"});
    CHECK(tree.lookup("crypto-des") == Names{"crypto_des"});
    CHECK(tree.lookup("crypto_aes") == Names{"aes_one"});
    CHECK(tree.lookup("pci:v5d1x") == Names{"aes_one"});
    CHECK(tree.lookup("fs-proc") == Names{"fs"});
    CHECK(tree.is_builtin("fs"));
    CHECK(tree.lookup("some/aes-one").empty());
    CHECK(tree.lookup("no-such").empty());
    CHECK(tree.lookup("a[").empty());
}

TEST_CASE("modules.alias counts where it is, not what the modules say")
{
    test::TemporaryTree files;
    files.add("a.ko", {{"alias", "of-the-module"}});
    files.write("modules.alias", "# comment\nalias of-the-file a\n");
    const auto tree = open(files);
    CHECK(tree.lookup("of-the-file") == std::vector<std::string>{"a"});
    CHECK(tree.lookup("of-the-module").empty());
}

TEST_CASE("of a tree with several kernels only one is searched; updates come first")
{
    test::TemporaryTree files;
    files.add("lib/modules/6.1/kernel/a.ko", {});
    files.add("lib/modules/6.2/kernel/a.ko", {});
    files.add("lib/modules/6.2/updates/a.ko", {});
    const auto old = ModuleTree::open(files.path(), "6.1");
    REQUIRE(old);
    CHECK(old->find("a") == files.path() + "/lib/modules/6.1/kernel/a.ko");
    const auto updated = ModuleTree::open(files.path() + "/lib/modules", "6.2");
    REQUIRE(updated);
    CHECK(updated->find("a") == files.path() + "/lib/modules/6.2/updates/a.ko");
}
