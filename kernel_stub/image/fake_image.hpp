#pragma once

#include "emu/guest.hpp"
#include "emu/machine.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// The fake kernel's vmlinux in guest memory: .text with one slot an exported function, .rodata
/// with the export tables, .data. Built from a profile; knows its symbols in both directions.
class FakeImage
{
public:
    /// `internal_functions`: names that get a slot but no export. All views must outlive this.
    FakeImage(
        Machine& machine, const KernelProfile& profile,
        std::span<const std::string_view> internal_functions);

    struct Section
    {
        std::string name;
        GuestRange range;
        Perms perms{};
    };
    [[nodiscard]] std::span<const Section> sections() const noexcept { return m_sections; }
    /// The slots: what a module calls.
    [[nodiscard]] GuestRange text() const noexcept { return m_text; }
    /// Slots and the image's own functions: core_kernel_text().
    [[nodiscard]] bool is_text(GuestAddr addr) const noexcept
    {
        return m_text.contains(addr) || m_functions_range.contains(addr);
    }

    /// Exports, symbols of the linker script and kobox's own. Per-CPU symbols are offsets.
    [[nodiscard]] std::optional<GuestAddr> symbol(std::string_view name) const;

    struct Symbol
    {
        std::string_view name;
        GuestAddr start{};
        std::uint64_t size{};
    };
    /// The symbol that holds `addr`, as kallsyms_lookup() finds it.
    [[nodiscard]] std::optional<Symbol> lookup(GuestAddr addr) const;

    [[nodiscard]] std::uint64_t slots() const noexcept { return m_slot_names.size(); }
    [[nodiscard]] std::string_view slot_name(std::uint64_t slot) const
    {
        return m_slot_names.at(slot);
    }
    /// The slot runs instructions of its own and never leaves the guest.
    [[nodiscard]] bool is_guest_code(std::uint64_t slot) const { return m_guest_code.at(slot); }

    /// Bytes of the per-CPU area that exports take.
    [[nodiscard]] std::uint64_t percpu_size() const noexcept { return m_percpu_size; }

private:
    void place_functions(std::span<const std::string_view> internal_functions);
    void place_guest_functions();
    void place_percpu();
    void place_data();
    void build_text(Machine& machine);
    void build_rodata(AddressSpace& memory);
    void build_data(AddressSpace& memory);
    void add_symbol(std::string_view name, GuestAddr value);
    void add_section(std::string name, GuestRange range, Perms perms);

    const KernelProfile* m_profile;
    std::vector<GuestAddr> m_values;            ///< by index into profile.exports
    std::vector<std::string_view> m_slot_names; ///< by slot
    std::vector<bool> m_guest_code;             ///< by slot
    std::vector<Symbol> m_objects;              ///< data, by address
    std::map<std::string, GuestAddr, std::less<>> m_extra_symbols;
    std::vector<Section> m_sections;
    std::vector<Symbol> m_functions; ///< code that is no slot, by address
    GuestRange m_text;
    GuestRange m_functions_range;
    GuestAddr m_rodata_end{};
    GuestAddr m_data_end{};
    std::uint64_t m_percpu_size{};
};

} // namespace kobox
