#pragma once

#include "emu/guest.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

struct SymbolEntry
{
    std::string name;
    std::uint64_t value{};
    char type{};
};

/// What is known of a kernel by name: its symbols, and the layout of its structs ("@module.list",
/// "@module"). One block of bytes that a snapshot holds and a process maps.
class SymbolTable
{
public:
    /// Of several entries with a name the first counts.
    [[nodiscard]] static std::vector<std::byte> build(std::vector<SymbolEntry> entries);

    SymbolTable() = default;
    /// `block` must outlive the object. nullopt: no block of build().
    [[nodiscard]] static std::optional<SymbolTable> attach(std::span<const std::byte> block);

    [[nodiscard]] std::optional<GuestAddr> find(std::string_view name) const;
    /// Throws std::out_of_range that names it.
    [[nodiscard]] GuestAddr at(std::string_view name) const;
    /// Struct layouts: std::out_of_range when the kernel has no such member.
    [[nodiscard]] std::uint64_t offset_of(std::string_view type, std::string_view member) const;
    [[nodiscard]] std::uint64_t size_of(std::string_view type) const;
    [[nodiscard]] bool has_member(std::string_view type, std::string_view member) const;

    struct Member
    {
        std::string_view name;
        std::uint64_t offset;
    };
    /// The direct members of a struct, by their offsets.
    [[nodiscard]] std::vector<Member> members_of(std::string_view type) const;

    /// "function+0x12" for an address in the kernel's text, "0xffff..." for others.
    [[nodiscard]] std::string describe(GuestAddr addr) const;

private:
    struct Entry
    {
        std::uint64_t value;
        std::uint32_t name;
        std::uint32_t type;
    };
    [[nodiscard]] std::string_view name(const Entry& entry) const noexcept;
    [[nodiscard]] const Entry* lookup(std::string_view name) const noexcept;

    std::span<const Entry> m_by_name;
    std::span<const std::uint32_t> m_by_address; ///< of text symbols
    std::string_view m_names;
};

} // namespace kobox
