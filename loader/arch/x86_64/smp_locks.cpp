#include "loader/arch/x86_64/smp_locks.hpp"

#include "kernel_stub/x86_64/text_patching.hpp"

#include <array>

namespace kobox
{
namespace
{

constexpr std::byte lock_prefix{0xf0};
constexpr std::byte ds_prefix{0x3e};

/// A kernel that says otherwise was booted with more than one CPU.
bool uniproc_patched(Kernel& kernel)
{
    const auto flag = kernel.image_symbol("uniproc_patched");
    return !flag || kernel.memory().load<std::uint8_t>(*flag) != 0;
}

} // namespace

std::uint64_t alternatives_smp_module_add(Kernel& kernel, GuestRange locks, GuestRange text)
{
    if (!uniproc_patched(kernel))
        return 0;
    GuestMemory& memory = kernel.memory();
    std::uint64_t patched = 0;
    for (std::uint64_t at = 0; at < locks.size; at += sizeof(std::int32_t))
    {
        const GuestAddr field = locks.start + at;
        const GuestAddr prefix = load_relative(memory, field);
        if (prefix == field || !text.contains(prefix))
            continue;
        if (memory.load<std::byte>(prefix) != lock_prefix)
            continue;
        text_poke(memory, prefix, std::array{ds_prefix});
        ++patched;
    }
    return patched;
}

} // namespace kobox
