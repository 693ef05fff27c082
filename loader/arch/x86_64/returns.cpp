#include "loader/arch/x86_64/returns.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/cpu_features.hpp"
#include "kernel_stub/x86_64/insn.hpp"
#include "kernel_stub/x86_64/static_call.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view source = "arch/x86/kernel/alternative.c";

} // namespace

KResult<std::uint64_t> apply_returns(Kernel& kernel, GuestRange sites)
{
    GuestMemory& memory = kernel.memory();
    const Capabilities cpu = load_capabilities(kernel);
    if (boot_cpu_has(cpu, CpuFeature::rethunk))
        return tl::unexpected{Failure{Unsupported{"a return thunk mitigation", {}}}};
    const auto return_thunk = kernel.image_symbol("__x86_return_thunk");

    std::uint64_t patched = 0;
    for (std::uint64_t at = 0; at < sites.size; at += sizeof(std::int32_t))
    {
        const GuestAddr addr = load_relative(memory, sites.start + at);
        const CodeBytes code{memory, addr, max_insn_size};
        const auto insn = insn_decode(code.span());
        if (!insn)
        {
            kernel_warn_on_once(kernel, {source, 815, "apply_returns"});
            continue;
        }
        std::optional<GuestAddr> dest;
        if (insn->opcode[0] == static_cast<std::uint8_t>(Opcode::jmp32))
            dest = addr + insn->length + static_cast<std::uint64_t>(std::int64_t{insn->immediate});

        const bool is_ret = insn->opcode[0] == static_cast<std::uint8_t>(Opcode::ret);
        const bool to_thunk = dest.has_value() && dest == return_thunk;
        std::size_t length = insn->length;
        // __static_call_fixup() looks no further than the page: what a module that is still being
        // loaded has on the next one is no kernel text yet.
        const bool one_page = to_u64(addr) / page_size == to_u64(addr + 7) / page_size;
        if (one_page && is_static_call_trampoline(code.span()))
        {
            if (!is_ret && !to_thunk)
                continue;
            length = call_size;
        }
        else if (!to_thunk)
        {
            kernel_warn_once(kernel, {source, 823, "apply_returns"}, [&] {
                return fmt::format(
                    "missing return thunk: 0x{:x}-0x{:x}: {:02x} {:02x} {:02x} {:02x} {:02x}",
                    to_u64(addr), to_u64(dest.value_or(GuestAddr{})), code[0], code[1], code[2],
                    code[3], code[4]);
            });
            continue;
        }

        std::array<std::byte, max_insn_size> bytes;
        bytes.fill(static_cast<std::byte>(Opcode::int3));
        bytes[0] = static_cast<std::byte>(Opcode::ret);
        text_poke_early(memory, addr, std::span{bytes}.first(length));
        ++patched;
    }
    return patched;
}

} // namespace kobox
