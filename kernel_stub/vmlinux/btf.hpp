#pragma once

#include "kernel_stub/profile.hpp"
#include "kernel_stub/vmlinux/byte_view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>
#include <vector>

namespace kobox
{

struct BtfMember
{
    std::string path; ///< from the outermost struct: "core_layout.base"
    std::uint64_t offset{};
    std::uint64_t size{};
    std::optional<BitField> bits;
};

struct BtfStruct
{
    std::uint64_t size{};
    std::vector<BtfMember> members; ///< each nested struct, then what it holds
};

/// The type information of a kernel (its .BTF section, Documentation/bpf/btf.rst).
class Btf
{
public:
    /// `section` must outlive the object.
    [[nodiscard]] static tl::expected<Btf, std::string> read(ByteView section);

    /// The struct, union or typedef of one with this name; members of anonymous structs and unions
    /// appear as members of the struct around them, and those of named ones below their path, down
    /// to `depth` dots.
    [[nodiscard]] std::optional<BtfStruct> layout(std::string_view name, unsigned depth) const;

private:
    using TypeId = std::uint32_t;
    struct Type
    {
        std::uint32_t name_off;
        std::uint32_t info;
        std::uint32_t size_or_type;

        [[nodiscard]] std::uint32_t kind() const noexcept { return (info >> 24) & 0x1f; }
        [[nodiscard]] std::uint32_t vlen() const noexcept { return info & 0xffff; }
        [[nodiscard]] bool has_bit_fields() const noexcept { return (info >> 31) != 0; }
    };
    struct Member
    {
        std::uint32_t name_off;
        TypeId type;
        std::uint32_t offset;
    };
    struct Array
    {
        TypeId type;
        TypeId index_type;
        std::uint32_t count;
    };
    struct Walk
    {
        BtfStruct* out;
        unsigned budget;
    };

    [[nodiscard]] std::optional<std::string> read_types(std::uint64_t at, std::uint64_t end);
    [[nodiscard]] Type type(TypeId id) const noexcept;
    /// Typedefs and qualifiers looked through.
    [[nodiscard]] TypeId resolve(TypeId id) const noexcept;
    [[nodiscard]] std::uint64_t size_of(TypeId id) const noexcept;
    [[nodiscard]] std::string_view name(std::uint32_t offset) const noexcept;
    void members(
        Walk& walk, const std::string& prefix, TypeId id, std::uint64_t bit_base, unsigned dots,
        unsigned nesting) const;

    ByteView m_section;
    ByteView m_strings;
    std::vector<std::uint64_t> m_types; ///< where the type with this id stands
    std::unordered_map<std::string_view, TypeId> m_structs;
    std::unordered_map<std::string_view, TypeId> m_typedefs;
};

} // namespace kobox
