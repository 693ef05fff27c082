#include "loader/arch/x86_64/paravirt.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <array>

namespace kobox
{
namespace
{

constexpr std::uint64_t max_patch_len = 254;

/// Mirrors paravirt_patch(), arch/x86/kernel/paravirt.c (v6.1): the bytes of `site` that are the
/// new instruction; the rest is for the caller to fill.
class ParavirtPatch
{
public:
    explicit ParavirtPatch(Kernel& kernel)
        : m_memory{kernel.memory()},
          m_pv_ops{kernel.image_symbol("pv_ops")},
          m_nop{kernel.image_symbol("_paravirt_nop")},
          m_bug{kernel.image_symbol("paravirt_BUG")}
    {}

    /// False when this kernel has no pv_ops: it was not built for paravirtualisation.
    [[nodiscard]] bool possible() const noexcept { return m_pv_ops.has_value(); }

    /// The call that replaces the one at `site`; nullopt: nothing does, the operation is a nop.
    [[nodiscard]] std::optional<Insn5> call(GuestAddr site, std::uint8_t type) const
    {
        auto function =
            m_memory.load<GuestAddr>(*m_pv_ops + std::uint64_t{type} * sizeof(GuestAddr));
        if (function == GuestAddr{})
            function = m_bug.value_or(GuestAddr{});
        else if (function == m_nop)
            return std::nullopt;
        return text_gen_insn(Opcode::call, site, function);
    }

private:
    GuestMemory& m_memory;
    std::optional<GuestAddr> m_pv_ops;
    std::optional<GuestAddr> m_nop;
    std::optional<GuestAddr> m_bug;
};

} // namespace

KResult<std::uint64_t> apply_paravirt(Kernel& kernel, GuestRange sites)
{
    const KernelProfile& profile = kernel.profile();
    GuestMemory& memory = kernel.memory();
    const ParavirtPatch patch{kernel};
    if (!patch.possible())
        return 0;

    const std::uint64_t entry = profile.size_of("paravirt_patch_site");
    const std::uint64_t instr_at = profile.offset_of("paravirt_patch_site", "instr");
    const std::uint64_t type_at = profile.offset_of("paravirt_patch_site", "type");
    const std::uint64_t len_at = profile.offset_of("paravirt_patch_site", "len");
    std::uint64_t patched = 0;
    for (std::uint64_t at = 0; at < sites.size; at += entry)
    {
        const GuestAddr site = sites.start + at;
        const auto instr = memory.load<GuestAddr>(site + instr_at);
        const auto len = memory.load<std::uint8_t>(site + len_at);
        if (len > max_patch_len)
            return kernel_bug(kernel, {"arch/x86/kernel/alternative.c", 1050, "apply_paravirt"});

        std::array<std::byte, max_patch_len> buffer{};
        const auto bytes = std::span{buffer}.first(len);
        memory.read(instr, bytes);
        const auto call = patch.call(instr, memory.load<std::uint8_t>(site + type_at));
        const std::uint64_t used = call ? call->size() : 0;
        if (used > len)
            return kernel_bug(kernel, {"arch/x86/kernel/alternative.c", 1055, "apply_paravirt"});
        if (call)
            std::copy(call->begin(), call->end(), bytes.begin());
        add_nops(bytes.subspan(used));
        if (!bytes.empty())
            text_poke_early(memory, instr, bytes);
        ++patched;
    }
    return patched;
}

} // namespace kobox
