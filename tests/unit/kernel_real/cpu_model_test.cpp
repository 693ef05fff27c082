#include "kernel_real/cpu_model.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("the CPU of a real kernel has no AVX, no local APIC and no machine checks")
{
    const auto features = cpu_model(1, 0, false);
    CHECK((features.ecx & 1U << 28) == 0);
    CHECK((features.edx & 1U << 9) == 0);
    CHECK((features.edx & 1U << 14) == 0);
}

TEST_CASE("the CPU of a real kernel has what the host model executes: MONITOR, a steady TSC")
{
    CHECK((cpu_model(1, 0, false).ecx & 1U << 3) != 0);
    CHECK((cpu_model(0x80000007, 0, false).edx & 1U << 8) != 0);
}

TEST_CASE("the CPU of a real kernel gives one vendor and one signature in both ranges of leaves")
{
    const auto basic = cpu_model(0, 0, false);
    const auto extended = cpu_model(0x80000000, 0, false);
    CHECK(basic.ebx == extended.ebx);
    CHECK(basic.ecx == extended.ecx);
    CHECK(basic.edx == extended.edx);
    CHECK(cpu_model(1, 0, false).eax == cpu_model(0x80000001, 0, false).eax);
}

TEST_CASE("the CPU of a real kernel shows OSXSAVE as the kernel has set it")
{
    CHECK((cpu_model(1, 0, false).ecx & 1U << 27) == 0);
    CHECK((cpu_model(1, 0, true).ecx & 1U << 27) != 0);
}
