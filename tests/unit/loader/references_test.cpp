#include "loader/references.hpp"

#include "loader/module_list.hpp"
#include "test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

/// A live struct module that nobody uses yet.
GuestAddr make_module(TestKernel& kernel)
{
    const GuestAddr mod = kernel.kzalloc(kernel.profile().size_of("module")).value();
    GuestStruct module = module_at(kernel, mod);
    module.set("refcnt", std::int32_t{1});
    init_list_head(kernel, module.member("source_list"));
    init_list_head(kernel, module.member("target_list"));
    return mod;
}

std::int32_t refcnt(TestKernel& kernel, GuestAddr mod)
{
    return module_at(kernel, mod).get<std::int32_t>("refcnt");
}

} // namespace

TEST_CASE("a module counts once for each module that uses it")
{
    TestKernel kernel;
    const GuestAddr used = make_module(kernel);
    const GuestAddr first = make_module(kernel);
    const GuestAddr second = make_module(kernel);
    REQUIRE(ref_module(kernel, first, used));
    REQUIRE(ref_module(kernel, first, used));
    REQUIRE(ref_module(kernel, second, used));
    CHECK(refcnt(kernel, used) == 3);
    CHECK(module_sources(kernel, used) == std::vector<GuestAddr>{second, first});

    module_unload_free(kernel, first);
    CHECK(refcnt(kernel, used) == 2);
    CHECK(module_sources(kernel, used) == std::vector<GuestAddr>{second});
    CHECK(ref_module(kernel, first, GuestAddr{}));
}

TEST_CASE("a module that is coming or going cannot be used")
{
    TestKernel kernel;
    const GuestAddr used = make_module(kernel);
    const GuestAddr user = make_module(kernel);
    const auto err = [&](ModuleState state) {
        module_at(kernel, used).set("state", state);
        const auto got = ref_module(kernel, user, used);
        return got ? 0 : got.error().err();
    };
    CHECK(err(ModuleState::coming) == EBUSY);
    CHECK(err(ModuleState::going) == ENOENT);
    CHECK(module_sources(kernel, used).empty());
    CHECK(err(ModuleState::live) == 0);
}

TEST_CASE("a put too many is warned of and does not count")
{
    TestKernel kernel;
    const GuestAddr mod = make_module(kernel);
    module_put(kernel, mod);
    CHECK(refcnt(kernel, mod) == 0);
    CHECK_FALSE(kernel.is_tainted(Taint::warn));
    module_put(kernel, mod);
    CHECK(refcnt(kernel, mod) == 0);
    CHECK(kernel.is_tainted(Taint::warn));
}
