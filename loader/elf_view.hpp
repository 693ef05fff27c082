#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"
#include "loader/load_context.hpp"

#include <cstdint>
#include <cstring>
#include <elf.h>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// Flags that the kernel adds to those of the ABI, include/linux/elf.h and include/uapi/linux/elf.h
/// (v6.1).
constexpr std::uint64_t shf_ro_after_init = 0x00200000;
constexpr std::uint64_t shf_rela_livepatch = 0x00100000;
constexpr std::uint16_t shn_livepatch = 0xff20;

/// The HDR copy of the file, read and edited where it lies in guest memory.
///
/// Reads are checked against what is mapped there, not against the file's own sizes: the real
/// kernel does the same, with its page tables. The tail of the last page reads as zeros. A read
/// that leaves the copy throws LoaderCrash with the name of the field that led there.
class ElfView
{
public:
    /// `len` is the length of the file as it was copied in, signature included.
    ElfView(GuestMemory& memory, GuestAddr hdr, std::uint64_t len);
    explicit ElfView(const LoadContext& context);

    [[nodiscard]] GuestAddr hdr() const noexcept { return m_hdr; }
    [[nodiscard]] const Elf64_Ehdr& ehdr() const noexcept { return m_ehdr; }
    [[nodiscard]] std::uint32_t shnum() const noexcept { return m_ehdr.e_shnum; }

    [[nodiscard]] Elf64_Shdr section(std::uint32_t index) const;
    void set_section(std::uint32_t index, const Elf64_Shdr& header);
    /// All of them at once, for a stage that reads or edits many.
    [[nodiscard]] std::vector<Elf64_Shdr> sections() const;
    void set_sections(std::span<const Elf64_Shdr> headers);
    [[nodiscard]] GuestAddr section_headers() const noexcept { return m_hdr + m_ehdr.e_shoff; }

    /// The NUL-terminated name in the section name table, which may run on behind it.
    [[nodiscard]] std::string_view section_name(std::uint32_t index) const;
    [[nodiscard]] std::string_view section_name(
        const Elf64_Shdr& header, std::uint32_t index) const;

    /// Mirrors find_sec(), kernel/module/main.c (v6.1): 0 means not found; sections without
    /// SHF_ALLOC do not count.
    [[nodiscard]] std::uint32_t find_sec(std::string_view name) const;
    /// Mirrors find_any_sec(): the same without regard to SHF_ALLOC.
    [[nodiscard]] std::uint32_t find_any_sec(std::string_view name) const;
    /// Mirrors find_any_unique_sec(), kernel/module/main.c (v6.12): 0 means not found, nullopt that
    /// there are several.
    [[nodiscard]] std::optional<std::uint32_t> find_any_unique_sec(std::string_view name) const;

    /// The C string at an offset from the start of the file.
    [[nodiscard]] std::string_view string_at(std::uint64_t offset, std::string_view field) const;
    /// nullopt where string_at() would throw.
    [[nodiscard]] std::optional<std::string_view> find_string(std::uint64_t offset) const;
    /// The name of a symbol of the file's symbol table, whose strings start at offset `strtab`.
    [[nodiscard]] std::string_view symbol_name(
        std::uint64_t strtab, const Elf64_Sym& symbol, std::uint64_t index) const;
    [[nodiscard]] std::byte byte_at(std::uint64_t offset, std::string_view field) const;
    [[nodiscard]] std::span<const std::byte> bytes_at(
        std::uint64_t offset, std::uint64_t size, std::string_view field) const;
    /// Everything from an offset to the end of what is mapped.
    [[nodiscard]] std::span<const std::byte> rest_at(
        std::uint64_t offset, std::string_view field) const;

    template <typename T>
    [[nodiscard]] T load(std::uint64_t offset, std::string_view field) const
    {
        T value;
        std::memcpy(&value, bytes_at(offset, sizeof(T), field).data(), sizeof(T));
        return value;
    }

private:
    [[nodiscard]] std::uint32_t find(
        std::string_view name, bool any, std::uint32_t first = 1) const;
    [[nodiscard]] std::optional<std::uint64_t> end_of_string(std::uint64_t offset) const;

    GuestMemory* m_memory;
    GuestAddr m_hdr;
    std::span<std::byte> m_bytes;
    Elf64_Ehdr m_ehdr{};
    /// Where long strings end, and the lowest offset from which that is known: many names may be
    /// tails of one string of megabytes. The end of the copy counts as an end.
    mutable std::map<std::uint64_t, std::uint64_t> m_long_strings;
};

} // namespace kobox
