#include "loader/session.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/module_address.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_file.hpp"
#include "loader/params.hpp"

#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <map>

using namespace kobox;

namespace
{

const std::string prebuilt = std::string{KOBOX_SOURCE_DIR} + "/fixtures/modules/prebuilt";

/// Keeps what a load told.
class Watcher final : public LoadObserver
{
public:
    void patched(std::string_view what, std::uint64_t sites) override
    {
        patches[std::string{what}] += sites;
    }
    void memory_freed(std::string_view what, GuestRange) override { freed.emplace_back(what); }

    std::map<std::string, std::uint64_t> patches;
    std::vector<std::string> freed;
};

/// A fake kernel that the fixtures are loaded into.
class Bench
{
public:
    Bench() : session{std::make_unique<FakeKernel>(embedded_profile(), FakeKernel::Options{})} {}

    Insmod insmod(const std::string& name, std::string args = {})
    {
        const auto file = read_module_file(prebuilt + "/" + name + ".ko");
        REQUIRE(file);
        return session.insmod(file->bytes, std::move(args), 0, watcher);
    }
    KResult<> rmmod(std::string_view name, std::uint32_t flags = O_NONBLOCK)
    {
        return session.rmmod(name, flags, watcher);
    }
    [[nodiscard]] bool logged(std::string_view line)
    {
        const auto& records = session.kernel().klog().records();
        return std::ranges::any_of(records, [&](const auto& r) { return r.text == line; });
    }
    /// The lines that start so.
    [[nodiscard]] std::vector<std::string> lines(std::string_view start)
    {
        std::vector<std::string> found;
        for (const auto& record : session.kernel().klog().records())
            if (record.text.starts_with(start))
                found.push_back(record.text);
        return found;
    }
    void use_tree(const std::string& path = prebuilt)
    {
        auto tree = ModuleTree::open(path);
        REQUIRE(tree);
        session.set_module_tree(std::move(*tree));
    }
    [[nodiscard]] std::optional<ModuleFacts> facts(std::string_view name)
    {
        return module_facts(session.kernel(), name);
    }

    Session session;
    Watcher watcher;
};

int err_of(const KResult<>& result)
{
    return result ? 0 : result.error().err();
}

std::map<std::string, std::string> values(Bench& bench, GuestAddr mod)
{
    std::map<std::string, std::string> found;
    const auto parameters = read_parameters(bench.session.kernel(), mod);
    REQUIRE(parameters);
    for (const ParameterValue& p : *parameters)
        found[p.name] = p.value.value_or("(unreadable)");
    return found;
}

} // namespace

TEST_CASE("a loaded module is live, has no INIT any more and can be unloaded")
{
    Bench bench;
    const Insmod done = bench.insmod("hello");
    REQUIRE(done.result);
    CHECK(done.name == "hello");
    CHECK(done.init_result == 0);
    CHECK(bench.logged("Hello, world"));
    CHECK(bench.watcher.freed == std::vector<std::string>{"HDR", "INIT"});

    const auto facts = bench.facts("hello");
    REQUIRE(facts);
    CHECK(facts->state == ModuleState::live);
    CHECK(facts->refcount == 0);
    CHECK(facts->init_size == 0);
    CHECK(facts->core_size > 0);
    CHECK(proc_modules(bench.session.kernel()).starts_with("hello "));

    REQUIRE(bench.rmmod("hello"));
    CHECK(bench.logged("Goodbye, world"));
    CHECK(bench.watcher.freed == std::vector<std::string>{"HDR", "INIT", "CORE"});
    CHECK_FALSE(bench.facts("hello"));
    CHECK(err_of(bench.rmmod("hello")) == ENOENT);
}

TEST_CASE("a module can be loaded again after it is gone, not before")
{
    Bench bench;
    REQUIRE(bench.insmod("hello").result);
    CHECK(err_of(bench.insmod("hello").result) == EEXIST);
    REQUIRE(bench.rmmod("hello"));
    CHECK(bench.insmod("hello").result);
}

TEST_CASE("an init that fails takes the module down with it")
{
    Bench bench;
    const Insmod done = bench.insmod("init_fails");
    CHECK(err_of(done.result) == ENODEV);
    CHECK(done.init_result == -ENODEV);
    CHECK_FALSE(bench.facts("init_fails"));
    CHECK(bench.watcher.freed == std::vector<std::string>{"HDR", "INIT", "CORE"});
    CHECK_FALSE(bench.logged("init_fails: never reached"));
}

TEST_CASE("a module without an init is loaded, one without an exit stays")
{
    Bench bench;
    const Insmod none = bench.insmod("no_init");
    REQUIRE(none.result);
    CHECK_FALSE(none.init_result);
    CHECK(bench.rmmod("no_init"));

    REQUIRE(bench.insmod("no_exit").result);
    CHECK(proc_modules(bench.session.kernel()).find(" [permanent], ") != std::string::npos);
    CHECK(err_of(bench.rmmod("no_exit")) == EBUSY);
    CHECK(bench.facts("no_exit")->state == ModuleState::live);

    REQUIRE(bench.rmmod("no_exit", O_NONBLOCK | O_TRUNC));
    CHECK_FALSE(bench.facts("no_exit"));
    CHECK(
        (bench.session.kernel().tainted() >> static_cast<unsigned>(Taint::forced_rmmod) & 1) == 1);
}

TEST_CASE("a module that another one uses cannot be unloaded before it")
{
    Bench bench;
    REQUIRE(bench.insmod("export_provider").result);
    REQUIRE(bench.insmod("export_user").result);
    const auto provider = bench.facts("export_provider");
    REQUIRE(provider);
    CHECK(provider->refcount == 1);
    CHECK(provider->holders == std::vector<std::string>{"export_user"});
    CHECK(bench.logged("export_user: 6 * 7 = 42"));

    CHECK(err_of(bench.rmmod("export_provider")) == EWOULDBLOCK);
    CHECK(err_of(bench.rmmod("export_provider", O_TRUNC)) == EWOULDBLOCK);
    REQUIRE(bench.rmmod("export_user"));
    CHECK(bench.facts("export_provider")->refcount == 0);
    CHECK(bench.rmmod("export_provider"));
}

TEST_CASE("parameters are set by their operations and read back as sysfs shows them")
{
    Bench bench;
    const Insmod done = bench.insmod(
        "params", "a_byte=255 a-short=-2 an_int=0x10 a_bool an_invbool=1 a_charp=\"two words\" "
                  "ints=9,8 words=x a_string=seven77 outer=3 risky=1 percent=100");
    REQUIRE(done.result);
    auto shown = values(bench, bench.facts("params")->mod);
    CHECK(shown["a_byte"] == "255\n");
    CHECK(shown["a_short"] == "-2\n");
    CHECK(shown["an_int"] == "16\n");
    CHECK(shown["a_bool"] == "Y\n");
    CHECK(shown["an_invbool"] == "Y\n");
    CHECK(shown["a_charp"] == "two words\n");
    CHECK(shown["ints"] == "9,8\n");
    CHECK(shown["words"] == "x\n");
    CHECK(shown["a_string"] == "seven77\n");
    CHECK(shown["outer"] == "3\n");
    CHECK(shown["percent"] == "100\n");
    CHECK(bench.logged("Setting dangerous option risky - tainting kernel"));
    CHECK((bench.session.kernel().tainted() >> static_cast<unsigned>(Taint::user) & 1) == 1);
    CHECK(bench.rmmod("params"));
}

TEST_CASE("a parameter that cannot be is refused with the kernel's words")
{
    struct Case
    {
        const char* args;
        int err;
        const char* line;
    };
    const Case cases[] = {
        {"an_int=abc", EINVAL, "params: `abc' invalid for parameter `an_int'"},
        {"an_int=", EINVAL, "params: `' invalid for parameter `an_int'"},
        {"an_int", EINVAL, "params: `' invalid for parameter `an_int'"},
        {"a_byte=256", ERANGE, "params: `256' invalid for parameter `a_byte'"},
        {"a_bool=2", EINVAL, "params: `2' invalid for parameter `a_bool'"},
        {"a_string=eight888", ENOSPC, "params: `eight888' too large for parameter `a_string'"},
        {"ints=1,x", EINVAL, "params: `1' invalid for parameter `ints'"},
        {"percent=101", ERANGE, "params: `101' invalid for parameter `percent'"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.args);
        Bench bench;
        CHECK(err_of(bench.insmod("params", c.args).result) == c.err);
        CHECK(bench.logged(c.line));
        CHECK_FALSE(bench.facts("params"));
    }
}

TEST_CASE("what is no parameter is ignored with a line")
{
    struct Case
    {
        const char* args;
        const char* line;
    };
    const Case cases[] = {
        {"nosuch=1", "hello: unknown parameter 'nosuch' ignored"},
        {"nosuch", "hello: unknown parameter 'nosuch' ignored"},
        {"hello.an_int=5", "hello: unknown parameter 'hello' ignored"},
        {"=5", "hello: unknown parameter '=5' ignored"},
        {"-- num=6 junk", "hello: parameters 'num=6 junk' after `--' ignored"},
        {"dyndbg=foo", "dyndbg: flags parse failed"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.args);
        Bench bench;
        CHECK(bench.insmod("hello", c.args).result);
        CHECK(bench.logged(c.line));
    }

    Bench quiet;
    CHECK(quiet.insmod("hello", "async_probe=zz dyndbg=+p").result);
    CHECK_FALSE(quiet.logged("hello: unknown parameter 'async_probe' ignored"));
    CHECK_FALSE(quiet.logged("hello: unknown parameter 'dyndbg' ignored"));
}

TEST_CASE("a load patches what a booting kernel patches")
{
    Bench bench;
    REQUIRE(bench.insmod("static_branch").result);
    CHECK(bench.watcher.patches["ftrace"] > 0);
    CHECK(bench.watcher.patches["returns"] > 0);
    CHECK(bench.watcher.patches["orc"] > 0);
    CHECK(bench.watcher.patches["jump_labels"] > 0);
}

TEST_CASE("static keys of a module switch its branches")
{
    Bench bench;
    REQUIRE(bench.insmod("static_branch").result);
    CHECK(bench.logged("static_branch: initially: off_at_first off, on_at_first on"));
    CHECK(bench.logged("static_branch: switched: off_at_first on, on_at_first off"));
    CHECK(bench.logged("static_branch: switched back: off_at_first off, on_at_first on"));
    CHECK(bench.logged("static_branch: counted to one: off_at_first on, on_at_first on"));
    CHECK(bench.logged("static_branch: counted to zero: off_at_first off, on_at_first on"));
    CHECK(bench.rmmod("static_branch"));
}

TEST_CASE("static calls of a module go where they are told to")
{
    Bench bench;
    REQUIRE(bench.insmod("static_call").result);
    CHECK(bench.logged("static_call: first 14"));
    CHECK(bench.logged("static_call: then 49"));
    CHECK(bench.rmmod("static_call"));
}

TEST_CASE("the symbols of INIT are known until init is done")
{
    Bench bench;
    REQUIRE(bench.insmod("hello").result);
    std::vector<std::string> names;
    for (const ModuleSymbol& symbol :
         module_kallsyms(bench.session.kernel(), bench.facts("hello")->mod))
        names.push_back(symbol.name);
    CHECK(std::ranges::find(names, "hello_exit") != names.end());
    CHECK(std::ranges::find(names, "hello_init") == names.end());
}

TEST_CASE("modprobe loads what a module depends on first")
{
    Bench bench;
    CHECK(bench.session.modprobe("export-user").value() == -ENOENT);
    bench.use_tree();
    CHECK(bench.session.modprobe("export-user").value() == 0);
    CHECK(bench.facts("export_provider")->holders == std::vector<std::string>{"export_user"});
    CHECK(bench.session.modprobe("export_user").value() == 0);
    CHECK(bench.session.modprobe("no_such_module").value() == 256);
    CHECK(bench.session.modprobe("init_fails").value() == 256);
}

TEST_CASE("request_module() of guest code loads from the tree and hears what modprobe says")
{
    Bench bench;
    REQUIRE(bench.insmod("no_init").result); // takes the blame for the taints
    REQUIRE(bench.insmod("requester", "names=hello").result);
    CHECK(
        bench.lines("requester:") ==
        std::vector<std::string>{
            "requester: loaded by insmod", "requester: request_module(hello) = -2"});
    REQUIRE(bench.rmmod("requester"));

    bench.use_tree();
    REQUIRE(bench.insmod("requester", "names=export-user,no_such_module,init_fails,hello").result);
    CHECK(
        bench.lines("requester: request") ==
        std::vector<std::string>{
            "requester: request_module(hello) = -2", "requester: request_module(export-user) = 0",
            "requester: request_module(no_such_module) = 256",
            "requester: request_module(init_fails) = 256", "requester: request_module(hello) = 0"});
    CHECK(bench.facts("export_provider")->holders == std::vector<std::string>{"export_user"});
    CHECK(bench.facts("requester")->refcount == 0);
    CHECK(bench.facts("hello")->state == ModuleState::live);
}

TEST_CASE("a module that requests itself is refused as long as it is coming")
{
    Bench bench;
    bench.use_tree();
    REQUIRE(bench.insmod("requests_self").result);
    CHECK(bench.logged("requests_self: request_module(requests-self) = 256"));
    CHECK(bench.logged("requests_self: request_module(kobox-requester-0) = 0"));
    CHECK(bench.logged("requester: loaded by modprobe"));
    CHECK(err_of(bench.insmod("requests_self").result) == EEXIST);
}

TEST_CASE("a crash in a requested module ends the run of the one that asked")
{
    Bench bench;
    bench.use_tree();
    const Insmod done = bench.insmod("requester", "names=oops_null");
    REQUIRE_FALSE(done.result);
    CHECK(std::holds_alternative<Oops>(done.result.error().what));
    CHECK(bench.facts("requester")->state == ModuleState::coming);
    CHECK(bench.facts("oops_null")->state == ModuleState::coming);
}

TEST_CASE("a soft dependency may fail, and one may come after the module")
{
    Bench bench;
    bench.use_tree();
    CHECK(bench.session.modprobe("requests_self").value() == 0);
    CHECK_FALSE(bench.facts("init_fails"));
    CHECK(bench.logged("init_fails: no such device here"));
    CHECK(bench.facts("hello"));
}

TEST_CASE("the module notifier chain hears of coming, live and going, and may refuse a module")
{
    Bench bench;
    REQUIRE(bench.insmod("no_init").result); // takes the blame for the taints
    REQUIRE(bench.insmod("notifier_watch", "veto=no_exit").result);
    REQUIRE(bench.insmod("hello").result);
    REQUIRE(bench.rmmod("hello"));
    CHECK(err_of(bench.insmod("init_fails").result) == ENODEV);
    CHECK(err_of(bench.insmod("no_exit").result) == EACCES);
    CHECK_FALSE(bench.facts("no_exit"));
    CHECK(
        bench.lines("notifier_watch:") ==
        std::vector<std::string>{
            "notifier_watch: notifier_watch is live", "notifier_watch: hello is coming",
            "notifier_watch: hello is live", "notifier_watch: hello is going",
            "notifier_watch: init_fails is coming", "notifier_watch: init_fails is going",
            "notifier_watch: no_exit is coming"});
    REQUIRE(bench.rmmod("notifier_watch"));
    CHECK(bench.insmod("no_exit").result);
}

TEST_CASE("a module that holds a reference to itself goes only by force, which taints")
{
    Bench bench;
    REQUIRE(bench.insmod("holds_itself").result);
    CHECK(bench.logged("holds_itself: try_module_get() = 1, users 1"));
    CHECK(bench.facts("holds_itself")->refcount == 1);
    CHECK(err_of(bench.rmmod("holds_itself")) == EWOULDBLOCK);
    CHECK(bench.facts("holds_itself")->state == ModuleState::live);
    const auto forced = 1U << static_cast<unsigned>(Taint::forced_rmmod);
    CHECK((bench.session.kernel().tainted() & forced) == 0);
    REQUIRE(bench.rmmod("holds_itself", O_NONBLOCK | O_TRUNC));
    CHECK((bench.session.kernel().tainted() & forced) != 0);
    CHECK(bench.logged("holds_itself: exit with 1 users"));
    CHECK_FALSE(bench.facts("holds_itself"));
}

TEST_CASE("a damaged list of modules ends where it runs in a circle")
{
    Bench bench;
    REQUIRE(bench.insmod("hello").result);
    REQUIRE(bench.insmod("no_init").result);
    Kernel& kernel = bench.session.kernel();
    const auto modules = module_list(kernel);
    REQUIRE(modules.size() == 2);
    const std::uint64_t list = kernel.profile().offset_of("module", "list");
    kernel.memory().store(modules[1] + list, modules[0] + list);
    CHECK(module_list(kernel) == modules);
    CHECK_FALSE(bench.facts("no_such_module"));
    kernel.memory().store(modules[1] + list, GuestAddr{0x10});
    CHECK_THROWS_AS(static_cast<void>(module_list(kernel)), GuestFault);
}
