// A file that claims to be a kernel image: boot header, compressed payload, ELF.
#include "kernel_stub/vmlinux/kernel_image.hpp"

#include <cstdint>
#include <span>

using namespace kobox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(unpack_kernel_image(std::as_bytes(std::span{data, size})));
    return 0;
}
