#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/guest_modules.hpp"
#include "kernel_stub/image/fake_image.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kobox
{

/// Names for addresses, of the image and of the modules in the guest's list; reads what the loader
/// left in guest memory (struct mod_kallsyms), as the kernel does.
class Kallsyms
{
public:
    Kallsyms(
        const AddressSpace& memory, const KernelProfile& profile, const FakeImage& image,
        GuestAddr modules_head);

    struct Symbol
    {
        std::string name;
        std::uint64_t offset{};
        std::uint64_t size{};
        std::string module; ///< empty: the image
    };
    /// Mirrors kallsyms_lookup(), kernel/kallsyms.c (v6.1).
    [[nodiscard]] std::optional<Symbol> lookup(GuestAddr addr) const;

    /// "name+0x12/0x40 [module]", or "0x..." when there is no symbol: %pS.
    [[nodiscard]] std::string sprint_symbol(GuestAddr addr) const;
    /// The same for a return address, which may lie behind the end of its function: %pB.
    [[nodiscard]] std::string sprint_backtrace(GuestAddr addr) const;

    /// Mirrors __kernel_text_address(), kernel/extable.c (v6.1).
    [[nodiscard]] bool is_kernel_text(GuestAddr addr) const;

    [[nodiscard]] const GuestModules& modules() const noexcept { return m_modules; }
    [[nodiscard]] const FakeImage& image() const noexcept { return *m_image; }

private:
    [[nodiscard]] std::optional<Symbol> find_kallsyms_symbol(
        const GuestModule& module, GuestAddr addr) const;
    [[nodiscard]] std::string format(GuestAddr addr, std::uint64_t back) const;

    const AddressSpace* m_memory;
    const KernelProfile* m_profile;
    const FakeImage* m_image;
    GuestModules m_modules;
};

} // namespace kobox
