#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"
#include "kernel_stub/module_memory.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kobox
{

/// What the kernel's own lookups by address read of a struct module. A damaged struct gives empty
/// ranges, never a fault.
struct GuestModule
{
    GuestAddr addr{};
    std::string name;
    std::uint32_t state{};
    std::uint64_t taints{};
    ModuleRanges core;
    GuestRange core_text;
    ModuleRanges init;
    GuestRange init_text;

    [[nodiscard]] bool contains(GuestAddr a) const noexcept
    {
        return core.contains(a) || init.contains(a);
    }
    [[nodiscard]] bool text_contains(GuestAddr a) const noexcept
    {
        return core_text.contains(a) || init_text.contains(a);
    }
};

/// Every struct module of the list, first to last. The list is the guest's and may be damaged: the
/// walk ends where it can not go on, and before it goes round a second time.
struct ModuleListWalk
{
    std::vector<GuestAddr> modules;
    std::optional<GuestAddr> damaged; ///< a link that cannot be read
};
[[nodiscard]] ModuleListWalk walk_module_list(
    const GuestMemory& memory, const KernelProfile& profile, GuestAddr list_head);

/// What is on the list of modules; unformed modules are left out, as in the kernel's own walks.
class GuestModules
{
public:
    GuestModules(const GuestMemory& memory, const KernelProfile& profile, GuestAddr list_head);

    [[nodiscard]] std::vector<GuestModule> all() const;
    /// The struct module at this address.
    [[nodiscard]] GuestModule read(GuestAddr module) const;
    /// The regions that stay, or those that go after init.
    [[nodiscard]] ModuleRanges core(GuestAddr module) const;
    [[nodiscard]] ModuleRanges init(GuestAddr module) const;
    /// Mirrors __module_address(), kernel/module/main.c (v6.1).
    [[nodiscard]] std::optional<GuestModule> at(GuestAddr addr) const;

    /// A 64-bit or 32-bit member of the struct; 0 when the profile has no such member or the
    /// memory is not there.
    [[nodiscard]] std::uint64_t read_u64(const GuestModule& module, std::string_view member) const;
    [[nodiscard]] std::uint32_t read_u32(const GuestModule& module, std::string_view member) const;

private:
    template <typename T>
    [[nodiscard]] T read_at(GuestAddr place) const;
    template <typename T>
    [[nodiscard]] T read_member(GuestAddr module, std::string_view member) const;
    [[nodiscard]] ModuleRanges regions(GuestAddr module, bool init) const;
    [[nodiscard]] GuestRange text(GuestAddr module, std::size_t region) const;

    const GuestMemory* m_memory;
    const KernelProfile* m_profile;
    GuestAddr m_head;
};

} // namespace kobox
