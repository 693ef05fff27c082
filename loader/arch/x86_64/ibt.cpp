#include "loader/arch/x86_64/ibt.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <array>

namespace kobox
{
namespace
{

using Insn4 = std::array<std::byte, 4>;

constexpr Insn4 endbr64{std::byte{0xf3}, std::byte{0x0f}, std::byte{0x1e}, std::byte{0xfa}};
constexpr Insn4 endbr32{std::byte{0xf3}, std::byte{0x0f}, std::byte{0x1e}, std::byte{0xfb}};
constexpr Insn4 poison{std::byte{0x66}, std::byte{0x0f}, std::byte{0x1f}, std::byte{0x00}};

} // namespace

KResult<std::uint64_t> apply_ibt_endbr(Kernel& kernel, GuestRange sites)
{
    if (!kernel.profile().option("X86_KERNEL_IBT"))
        return 0;
    GuestMemory& memory = kernel.memory();
    std::uint64_t patched = 0;
    for (std::uint64_t at = 0; at < sites.size; at += sizeof(std::int32_t))
    {
        const GuestAddr addr = load_relative(memory, sites.start + at);
        Insn4 found{};
        if (!memory.try_read(addr, found))
            kernel_warn_on_once(kernel, {"arch/x86/kernel/alternative.c", 864, "apply_ibt_endbr"});
        else if (found != endbr64 && found != endbr32 && found != poison)
            kernel_warn_on_once(kernel, {"arch/x86/kernel/alternative.c", 867, "apply_ibt_endbr"});
        else
        {
            text_poke_early(memory, addr, poison);
            ++patched;
        }
    }
    return patched;
}

} // namespace kobox
