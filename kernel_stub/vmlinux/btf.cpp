#include "kernel_stub/vmlinux/btf.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

struct Header
{
    std::uint16_t magic;
    std::uint8_t version;
    std::uint8_t flags;
    std::uint32_t hdr_len;
    std::uint32_t type_off;
    std::uint32_t type_len;
    std::uint32_t str_off;
    std::uint32_t str_len;
};
constexpr std::uint16_t header_magic = 0xeb9f;

enum Kind : std::uint32_t
{
    kind_int = 1,
    kind_ptr = 2,
    kind_array = 3,
    kind_struct = 4,
    kind_union = 5,
    kind_enum = 6,
    kind_typedef = 8,
    kind_volatile = 9,
    kind_const = 10,
    kind_restrict = 11,
    kind_float = 16,
    kind_type_tag = 18,
    kind_enum64 = 19,
};

/// Bytes behind a type's own 12: fixed ones and those for each of its vlen parts.
struct Extra
{
    std::uint8_t fixed;
    std::uint8_t each;
};
constexpr auto extras = std::to_array<Extra>({
    {0, 0},  // void
    {4, 0},  // INT
    {0, 0},  // PTR
    {12, 0}, // ARRAY
    {0, 12}, // STRUCT
    {0, 12}, // UNION
    {0, 8},  // ENUM
    {0, 0},  // FWD
    {0, 0},  // TYPEDEF
    {0, 0},  // VOLATILE
    {0, 0},  // CONST
    {0, 0},  // RESTRICT
    {0, 0},  // FUNC
    {0, 8},  // FUNC_PROTO
    {4, 0},  // VAR
    {0, 12}, // DATASEC
    {0, 0},  // FLOAT
    {4, 0},  // DECL_TAG
    {0, 0},  // TYPE_TAG
    {0, 12}, // ENUM64
});

/// Longer chains of typedefs, arrays of arrays and anonymous structs do not occur; a loop does in a
/// broken file.
constexpr unsigned max_chain = 32;
constexpr unsigned max_members = 20'000;
constexpr std::size_t max_types = 2'000'000; // ten times those of a distribution's kernel
constexpr std::uint64_t max_name = 511;

constexpr bool is_struct(std::uint32_t kind)
{
    return kind == kind_struct || kind == kind_union;
}

constexpr bool is_transparent(std::uint32_t kind)
{
    return (kind >= kind_typedef && kind <= kind_restrict) || kind == kind_type_tag;
}

/// A bit-field lies in an aligned unit of its declared type, unless the struct is packed: then the
/// bytes that it touches are the unit.
BtfMember bit_field(
    std::string path, std::uint64_t bit_offset, std::uint8_t width, std::uint64_t type_size)
{
    BtfMember member{std::move(path), 0, type_size, std::nullopt};
    const bool power_of_two =
        type_size != 0 && type_size <= 16 && (type_size & (type_size - 1)) == 0;
    member.offset = power_of_two ? (bit_offset / 8) & ~(type_size - 1) : bit_offset / 8;
    if (!power_of_two || bit_offset - member.offset * 8 + width > type_size * 8)
    {
        member.offset = bit_offset / 8;
        member.size = (bit_offset % 8 + width + 7) / 8;
    }
    member.bits = BitField{static_cast<std::uint8_t>(bit_offset - member.offset * 8), width};
    return member;
}

} // namespace

tl::expected<Btf, std::string> Btf::read(ByteView section)
{
    const auto header = section.read<Header>(0);
    if (!header || header->magic != header_magic)
        return tl::unexpected{std::string{".BTF does not start with a BTF header"}};
    if (header->version != 1)
        return tl::unexpected{fmt::format(".BTF has version {}, known is 1", header->version)};
    const std::uint64_t types_at = std::uint64_t{header->hdr_len} + header->type_off;
    const std::uint64_t strings_at = std::uint64_t{header->hdr_len} + header->str_off;
    const auto strings = section.sub(strings_at, header->str_len);
    if (!strings || !section.holds(types_at, header->type_len))
        return tl::unexpected{std::string{"truncated: .BTF points outside of itself"}};

    Btf btf;
    btf.m_section = section;
    btf.m_strings = *strings;
    if (auto error = btf.read_types(types_at, types_at + header->type_len))
        return tl::unexpected{std::move(*error)};
    return btf;
}

std::optional<std::string> Btf::read_types(std::uint64_t at, std::uint64_t end)
{
    m_types.push_back(0); // void
    while (at < end)
    {
        if (m_types.size() > max_types)
            return fmt::format(".BTF has more than {} types", max_types);
        const auto type = m_section.read<Type>(at);
        if (!type)
            return fmt::format(".BTF type {} is cut off", m_types.size());
        if (type->kind() == 0 || type->kind() >= extras.size())
            return fmt::format(
                ".BTF type {} has kind {}, which kobox does not know", m_types.size(),
                type->kind());
        const Extra extra = extras[type->kind()];
        const std::uint64_t size =
            sizeof(Type) + extra.fixed + std::uint64_t{extra.each} * type->vlen();
        if (size > end - at)
            return fmt::format(".BTF type {} is cut off", m_types.size());
        const auto id = static_cast<TypeId>(m_types.size());
        if (is_struct(type->kind()))
            m_structs.emplace(name(type->name_off), id);
        if (type->kind() == kind_typedef)
            m_typedefs.emplace(name(type->name_off), id);
        m_types.push_back(at);
        at += size;
    }
    return std::nullopt;
}

Btf::Type Btf::type(TypeId id) const noexcept
{
    if (id == 0 || id >= m_types.size())
        return {};
    return m_section.read<Type>(m_types[id]).value_or(Type{});
}

Btf::TypeId Btf::resolve(TypeId id) const noexcept
{
    for (unsigned i = 0; i < max_chain && is_transparent(type(id).kind()); ++i)
        id = type(id).size_or_type;
    return id;
}

std::uint64_t Btf::size_of(TypeId id) const noexcept
{
    std::uint64_t count = 1;
    for (unsigned i = 0; i < max_chain; ++i)
    {
        id = resolve(id);
        const Type t = type(id);
        if (t.kind() == kind_ptr)
            return count * 8;
        if (t.kind() != kind_array)
        {
            const bool sized = t.kind() == kind_int || t.kind() == kind_enum ||
                               t.kind() == kind_float || t.kind() == kind_enum64 ||
                               is_struct(t.kind());
            return sized ? count * t.size_or_type : 0;
        }
        const auto array = m_section.read<Array>(m_types[id] + sizeof(Type)).value_or(Array{});
        count *= array.count;
        id = array.type;
        if (count > std::uint64_t{1} << 32)
            return 0;
    }
    return 0;
}

std::string_view Btf::name(std::uint32_t offset) const noexcept
{
    return m_strings.c_string(offset, max_name).value_or("");
}

void Btf::members(
    Walk& walk, const std::string& prefix, TypeId id, std::uint64_t bit_base, unsigned dots,
    unsigned nesting) const
{
    const Type outer = type(id);
    if (!is_struct(outer.kind()) || nesting > max_chain)
        return;
    for (std::uint32_t i = 0; i < outer.vlen(); ++i)
    {
        if (walk.budget == 0)
            return;
        --walk.budget;
        const auto m = m_section.read<Member>(m_types[id] + sizeof(Type) + i * sizeof(Member))
                           .value_or(Member{});
        const std::uint8_t width =
            outer.has_bit_fields() ? static_cast<std::uint8_t>(m.offset >> 24) : std::uint8_t{0};
        const std::uint64_t bits =
            bit_base + (outer.has_bit_fields() ? m.offset & 0xffffff : m.offset);
        const std::string_view member_name = name(m.name_off);
        const TypeId inner = resolve(m.type);
        if (member_name.empty())
        {
            if (width == 0) // else padding: `int : 4`
                members(walk, prefix, inner, bits, dots, nesting + 1);
            continue;
        }
        std::string path = prefix + std::string{member_name};
        if (width != 0)
        {
            walk.out->members.push_back(bit_field(std::move(path), bits, width, size_of(inner)));
            continue;
        }
        walk.out->members.push_back({path, bits / 8, size_of(inner), std::nullopt});
        if (dots != 0)
            members(walk, path + '.', inner, bits, dots - 1, nesting + 1);
    }
}

std::optional<BtfStruct> Btf::layout(std::string_view name, unsigned depth) const
{
    TypeId id = 0;
    if (const auto found = m_structs.find(name); found != m_structs.end())
        id = found->second;
    else if (const auto alias = m_typedefs.find(name); alias != m_typedefs.end())
        id = resolve(alias->second);
    if (!is_struct(type(id).kind()))
        return std::nullopt;
    BtfStruct out;
    out.size = size_of(id);
    Walk walk{&out, max_members};
    members(walk, {}, id, 0, depth, 0);
    return out;
}

} // namespace kobox
