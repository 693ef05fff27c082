#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/refusal.hpp"
#include "tests/hostile/allocations.hpp"
#include "tests/hostile/modules.hpp"

#include <cstdint>
#include <string>

#include <sys/resource.h>

using namespace kobox;
using namespace kobox::hostile;

namespace
{

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

/// Bytes of host memory that the process had at its peak.
std::uint64_t peak_memory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) << 10;
}

} // namespace

// No clock is read here: what is quadratic shows in what is copied, or runs into the test's
// timeout.
TEST_CASE("a hostile module's load costs the host memory in proportion to the file, and no run")
{
    for (const HostileModule& module : hostile_modules())
    {
        CAPTURE(module.name);
        CAPTURE(module.wants);
        const auto file = module.build(module.size);
        FakeKernel kernel{embedded_profile(), FakeKernel::Options{}};
        LoadObserver nobody;
        LoadContext context{
            .kernel = kernel,
            .observer = nobody,
            .request = {.file = file, .args = std::string{module.args}, .run_init = false}};
        reset_allocations();
        const auto loaded = load_module(context);
        static_cast<void>(loaded);
        const Allocations cost = allocations();
        CHECK(cost.peak < 64 * mebibyte + 8 * file.size());
        // A line of the log, formatted and stored, is some kilobytes for a symbol of 24 bytes.
        CHECK(cost.bytes < 128 * mebibyte + 256 * file.size());
        CHECK(kernel.machine().instructions() < 1'000'000);
    }
}

TEST_CASE("no load makes the process take 1 GiB")
{
    // The sanitizers keep as much again beside it.
    CHECK(peak_memory() < (KOBOX_SANITIZED ? 3072 : 1024) * mebibyte);
}
