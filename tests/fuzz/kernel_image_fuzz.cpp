// A file that claims to be a kernel image: boot header, compressed payload, ELF, export tables,
// kallsyms, BTF. What makes a profile makes a valid one.
#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include <cstdint>
#include <cstdlib>
#include <span>

using namespace kobox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto profile = profile_from_image(std::as_bytes(std::span{data, size}), "fuzz");
    if (profile && !KernelProfile::parse(profile->serialise()))
        std::abort();
    return 0;
}
