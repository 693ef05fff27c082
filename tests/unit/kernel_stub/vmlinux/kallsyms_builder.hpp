#pragma once

#include "kernel_stub/vmlinux/kallsyms.hpp"
#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kobox::test
{

enum class KallsymsLayout : std::uint8_t
{
    v6_1,
    v6_4,
    v6_15, ///< addresses from the base, without the per-CPU exception
    v7,
};

/// Appends the tables of scripts/kallsyms.c to a section that starts at `section_addr`; `entries`
/// are in the order of their addresses.
inline void append_kallsyms(
    ByteWriter& out, std::uint64_t section_addr, const std::vector<KallsymsEntry>& entries,
    KallsymsLayout layout)
{
    constexpr std::uint64_t base = 0xffffffff81000000;
    constexpr std::string_view packed = "sys_"; // stands for every string that the kernel packs
    const std::uint64_t align = layout == KallsymsLayout::v7 ? 4 : 8;

    const auto offsets = [&] {
        out.align(8);
        for (const KallsymsEntry& e : entries)
        {
            const std::uint64_t here = section_addr + out.size();
            std::uint64_t offset = 0;
            if (layout == KallsymsLayout::v7)
                offset = e.address - here;
            else if (layout == KallsymsLayout::v6_15)
                offset = e.address - base;
            else
                offset = e.address < base ? e.address : base - 1 - e.address;
            out.put(static_cast<std::uint32_t>(offset));
        }
        out.align(8);
        if (layout != KallsymsLayout::v7)
            out.put(base);
    };

    if (layout == KallsymsLayout::v6_1)
        offsets();
    out.align(8);
    out.put(static_cast<std::uint32_t>(entries.size()));
    out.align(align);
    const std::uint64_t names = out.size();
    std::vector<std::uint32_t> markers;
    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        if (i % 256 == 0)
            markers.push_back(static_cast<std::uint32_t>(out.size() - names));
        std::string tokens = entries[i].type + entries[i].name;
        for (std::size_t at = tokens.find(packed); at != std::string::npos;
             at = tokens.find(packed))
            tokens.replace(at, packed.size(), 1, '\x01');
        if (tokens.size() < 0x80)
            out.put(static_cast<std::uint8_t>(tokens.size()));
        else
            out.put(static_cast<std::uint16_t>(
                (tokens.size() & 0x7f) | 0x80 | (tokens.size() >> 7) << 8));
        out.append(tokens);
    }
    out.align(align);
    for (const std::uint32_t marker : markers)
        out.put(marker);
    out.align(align);
    if (layout == KallsymsLayout::v6_1)
        for (std::size_t i = 0; i < entries.size() * 3; ++i)
            out.put(static_cast<std::uint8_t>(i | 1)); // kallsyms_seqs_of_names
    out.align(align);
    const std::uint64_t table = out.size();
    std::array<std::uint16_t, 256> index{};
    for (std::size_t i = 0; i < index.size(); ++i)
    {
        const bool itself = i > ' ' && i < 0x7f;
        index[i] = static_cast<std::uint16_t>(out.size() - table);
        out.string(
            i == 1 ? std::string{packed}
                   : std::string(itself ? 1 : 2, static_cast<char>(itself ? i : 'q')));
    }
    out.align(align);
    out.put(index);
    if (layout != KallsymsLayout::v6_1)
        offsets();
}

} // namespace kobox::test
