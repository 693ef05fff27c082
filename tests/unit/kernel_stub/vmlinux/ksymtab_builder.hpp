#pragma once

#include "kernel_stub/profile.hpp"
#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"

#include <string>
#include <vector>

namespace kobox::test
{

struct TestExport
{
    std::string name;
    std::uint64_t value{};
    std::uint32_t crc{};
    ExportLicense license{};
    std::string name_space;
};

/// Sections with the export tables of a release: __ksymtab first, __ksymtab_strings last.
class KsymtabBuilder
{
public:
    void add(const TestExport& e, ByteWriter& table, std::uint64_t start)
    {
        const auto relative = [&](std::uint64_t target) {
            table.put(static_cast<std::uint32_t>(target - (start + table.size())));
        };
        relative(e.value);
        relative(strings_addr + m_strings.string(e.name));
        // EXPORT_SYMBOL() of 6.1 has an empty string for a namespace.
        relative(strings_addr + m_strings.string(e.name_space));
    }
    [[nodiscard]] SectionSpec strings() const
    {
        return {"__ksymtab_strings", strings_addr, m_strings.bytes()};
    }

    static constexpr std::uint64_t table_addr = 0xffffffff82400000;
    static constexpr std::uint64_t gpl_table_addr = 0xffffffff82410000;
    static constexpr std::uint64_t crc_addr = 0xffffffff82420000;
    static constexpr std::uint64_t gpl_crc_addr = 0xffffffff82430000;
    static constexpr std::uint64_t strings_addr = 0xffffffff82440000;

private:
    ByteWriter m_strings;
};

[[nodiscard]] inline std::vector<SectionSpec> ksymtab_6_1(const std::vector<TestExport>& exports)
{
    KsymtabBuilder builder;
    ByteWriter table;
    ByteWriter crcs;
    ByteWriter gpl_table;
    ByteWriter gpl_crcs;
    for (const TestExport& e : exports)
    {
        const bool gpl = e.license == ExportLicense::gpl;
        builder.add(
            e, gpl ? gpl_table : table,
            gpl ? KsymtabBuilder::gpl_table_addr : KsymtabBuilder::table_addr);
        (gpl ? gpl_crcs : crcs).put(e.crc);
    }
    return {
        {"__ksymtab", KsymtabBuilder::table_addr, table.bytes()},
        {"__kcrctab", KsymtabBuilder::crc_addr, crcs.bytes()},
        {"__ksymtab_gpl", KsymtabBuilder::gpl_table_addr, gpl_table.bytes()},
        {"__kcrctab_gpl", KsymtabBuilder::gpl_crc_addr, gpl_crcs.bytes()},
        builder.strings(),
    };
}

[[nodiscard]] inline std::vector<SectionSpec> ksymtab_7(const std::vector<TestExport>& exports)
{
    KsymtabBuilder builder;
    ByteWriter table;
    ByteWriter flags;
    for (const TestExport& e : exports)
    {
        builder.add(e, table, KsymtabBuilder::table_addr);
        flags.put(static_cast<std::uint8_t>(e.license == ExportLicense::gpl ? 1 : 0));
    }
    return {
        {"__ksymtab", KsymtabBuilder::table_addr, table.bytes()},
        {"__kflagstab", KsymtabBuilder::crc_addr, flags.bytes()},
        builder.strings(),
    };
}

} // namespace kobox::test
