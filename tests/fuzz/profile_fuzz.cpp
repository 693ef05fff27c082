// A kernel profile from elsewhere: what parses must come back from its own text unchanged.
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace kobox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text{data, data + size};
    const auto profile = KernelProfile::parse(text);
    if (!profile)
        return 0;
    const auto again = KernelProfile::parse(profile->serialise());
    if (!again || again->serialise() != profile->serialise())
        std::abort();
    return 0;
}
