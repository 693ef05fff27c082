#include "loader/skip_init.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_file.hpp"
#include "loader/params.hpp"

#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace kobox;

namespace
{

struct Freed final : LoadObserver
{
    void memory_freed(std::string_view what, GuestRange) override { parts.emplace_back(what); }
    std::vector<std::string> parts;
};

/// A fixture in a kernel, with its init left out.
struct Loaded
{
    explicit Loaded(const std::string& name)
        : file{read_module_file(KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/" + name).value()},
          context{
              .kernel = kernel,
              .observer = observer,
              .request = {.file = file.bytes, .run_init = false, .file_name = name}}
    {
        REQUIRE(load_module(context));
    }

    FakeKernel kernel{embedded_profile(), {}};
    Freed observer;
    ModuleFile file;
    LoadContext context;
};

} // namespace

TEST_CASE("a load without init ends as if init had returned 0")
{
    Loaded hello{"hello.ko"};
    const auto before = module_facts(hello.kernel, "hello");
    REQUIRE(before);
    CHECK(before->state == ModuleState::coming);
    CHECK(before->init_size > 0);
    CHECK(before->refcount == 1);
    const auto symbols = module_kallsyms(hello.kernel, before->mod).size();

    REQUIRE(skip_init(hello.context));

    const auto after = module_facts(hello.kernel, "hello");
    REQUIRE(after);
    CHECK(after->state == ModuleState::live);
    CHECK(after->init_size == 0);
    CHECK(after->refcount == 0);
    CHECK(after->core_size == before->core_size);
    CHECK(module_kallsyms(hello.kernel, after->mod).size() < symbols);
    CHECK(hello.observer.parts == std::vector<std::string>{"HDR", "INIT"});
    CHECK(hello.kernel.klog().text().find("Hello") == std::string::npos);
    CHECK(delete_module(hello.kernel, "hello", 0));
}

TEST_CASE(
    "a parameter without read permission has no value, one that sysfs does not show none either")
{
    Loaded params{"params.ko"};
    const GuestAddr mod = params.context.info.mod;
    const ParamTable table = module_params(params.kernel, mod);
    REQUIRE(table.count >= 3);
    const auto& profile = params.kernel.profile();
    const auto set_perm = [&](std::uint64_t index, std::uint16_t perm) {
        params.kernel.memory().store(
            table.kp + index * profile.size_of("kernel_param") +
                profile.offset_of("kernel_param", "perm"),
            perm);
    };
    set_perm(0, 0200);
    set_perm(1, 0);
    set_perm(2, 0444);

    const auto values = read_parameters(params.kernel, mod);
    REQUIRE(values);
    CHECK_FALSE(values->at(0).value);
    CHECK(values->at(0).err == EACCES);
    CHECK_FALSE(values->at(1).value);
    CHECK(values->at(1).err == 0);
    CHECK(values->at(2).value);
    CHECK(values->at(2).err == 0);
}
