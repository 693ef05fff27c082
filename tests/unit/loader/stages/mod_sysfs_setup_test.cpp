#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <cstring>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

struct Param
{
    std::string name;
    std::uint16_t perm;
};

/// __param of these parameters, and their names: loaded at a place that is known only then, so the
/// pointers are written into the module that is there.
struct ParamLoad
{
    ParamLoad(TestKernel& kernel, const std::vector<Param>& params)
        : size{kernel.profile().size_of("kernel_param")}, load{kernel, build(kernel, params)}
    {
        REQUIRE(load.run_to("prepare_coming_module"));
        const auto kp = load.context().module().get<GuestAddr>("kp");
        GuestAddr name = kp + params.size() * size;
        for (std::size_t i = 0; i < params.size(); ++i)
        {
            GuestStruct param{kernel.memory(), kernel.profile(), "kernel_param", kp + i * size};
            param.set("name", name);
            param.set("perm", params[i].perm);
            kernel.memory().write(
                name, std::as_bytes(std::span{params[i].name.c_str(), params[i].name.size() + 1}));
            name += name_room;
        }
        auto module = load.context().module();
        module.set("num_kp", static_cast<std::uint32_t>(params.size()));
    }

    std::vector<std::byte> build(TestKernel& kernel, const std::vector<Param>& params) const
    {
        KoBuilder ko = demo_module(kernel);
        ko.section(
            {.name = "__param",
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = std::vector<std::byte>(params.size() * (size + name_room))});
        return ko.build();
    }

    static constexpr std::uint64_t name_room = 16;
    std::uint64_t size;
    TestLoad load;
};

} // namespace

TEST_CASE("mod_sysfs_setup: two files of parameters with one name are refused")
{
    struct Case
    {
        std::vector<Param> params;
        int err;
        Lines log;
    };
    const std::string duplicate =
        "4 sysfs: cannot create duplicate filename '/module/demo/parameters/one'";
    const Case cases[] = {
        {{{"one", 0444}, {"two", 0644}}, 0, {}},
        {{{"one", 0444}, {"two", 0644}, {"one", 0444}}, EEXIST, {duplicate}},
        {{{"one", 0444}, {"one", 0}}, 0, {}},
        {{{"one", 0777}, {"one", 0222}, {"six", 0777}},
         EEXIST,
         {"4 Attribute one: Invalid permissions 0777",
          "4 WARNING: CPU: 0 PID: 1 at fs/sysfs/group.c:59 internal_create_group",
          "4 Attribute one: Invalid permissions 0222",
          "4 WARNING: CPU: 0 PID: 1 at fs/sysfs/group.c:59 internal_create_group", duplicate}},
    };
    for (const auto& c : cases)
    {
        TestKernel kernel;
        ParamLoad load{kernel, c.params};
        const auto before = kernel.log_lines().size();
        const auto set_up = load.load.run_only("mod_sysfs_setup");
        CHECK((set_up ? 0 : set_up.error().err()) == c.err);
        const auto all = kernel.log_lines();
        CHECK(Lines(all.begin() + static_cast<std::ptrdiff_t>(before), all.end()) == c.log);
    }
}

TEST_CASE("mod_sysfs_setup: of two sections with one name only a line is left")
{
    struct Case
    {
        std::string second;
        std::uint64_t flags;
        std::size_t size;
        Lines log;
    };
    const Case cases[] = {
        {".data.x",
         SHF_ALLOC,
         8,
         {"4 sysfs: cannot create duplicate filename '/module/demo/sections/.data.x'"}},
        {".data.y", SHF_ALLOC, 8, {}},
        {".data.x", 0, 8, {}},
        {".data.x", SHF_ALLOC, 0, {}},
        {".strtab",
         SHF_ALLOC,
         8,
         {"4 sysfs: cannot create duplicate filename '/module/demo/sections/.strtab'"}},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.second);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        ko.section({.name = ".data.x", .content = std::vector<std::byte>(8)})
            .section(
                {.name = c.second, .flags = c.flags, .content = std::vector<std::byte>(c.size)});
        TestLoad load{kernel, ko.build()};
        REQUIRE(load.run_to("prepare_coming_module"));
        const auto before = kernel.log_lines().size();
        REQUIRE(load.run_only("mod_sysfs_setup"));
        const auto all = kernel.log_lines();
        CHECK(Lines(all.begin() + static_cast<std::ptrdiff_t>(before), all.end()) == c.log);
    }
}

} // namespace kobox::test
