#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "tests/unit/kernel_stub/guest_program.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kobox
{

/// A module in guest memory as the loader leaves one: a page of text, a page of data with struct
/// module, kallsyms and the tables that the crash code reads.
class TestModule
{
public:
    TestModule(FakeKernel& kernel, std::string name)
        : m_kernel{&kernel},
          m_base{kernel.module_alloc(2 * page_size).value()},
          m_data{m_base + page_size},
          m_module{allocate(kernel.profile().size_of("module"))}
    {
        GuestStruct mod = module();
        kernel.memory().write(mod.member("name"), std::as_bytes(std::span{name}));
        mod.set<std::uint64_t>("core_layout.base", to_u64(m_base));
        mod.set<std::uint32_t>("core_layout.size", 2 * page_size);
        mod.set<std::uint32_t>("core_layout.text_size", page_size);
        mod.set<std::uint32_t>("refcnt", 1);
        link(mod.member("list"));
    }

    [[nodiscard]] GuestStruct module() const
    {
        return {m_kernel->memory(), m_kernel->profile(), "module", m_module};
    }

    /// Puts a function behind the last one; its symbol starts there.
    GuestAddr add_function(const std::string& name, const Code& code)
    {
        const GuestAddr at = m_base + m_text_size;
        m_kernel->memory().write(at, code.data());
        m_text_size += code.size();
        m_symbols.emplace_back(name, at);
        return at;
    }
    void add_bug(GuestAddr ud2, const std::string& file, std::uint16_t line, std::uint16_t flags)
    {
        m_bugs.push_back({ud2, text(file), line, flags});
    }
    void add_extable(GuestAddr insn, GuestAddr fixup, std::uint32_t data)
    {
        m_extable.push_back({insn, fixup, data});
    }
    /// From `ip` on, the frame's address is RSP + `sp_offset`.
    void add_orc(GuestAddr ip, std::int16_t sp_offset) { m_orc.emplace_back(ip, sp_offset); }

    GuestAddr allocate(std::uint64_t size)
    {
        const GuestAddr at = m_data + m_data_size;
        m_data_size += align_up(size, 8);
        return at;
    }
    GuestAddr text(const std::string& value)
    {
        const GuestAddr at = allocate(value.size() + 1);
        m_kernel->memory().write(at, std::as_bytes(std::span{value}));
        return at;
    }

    /// Writes the tables and protects the text.
    void finish()
    {
        write_kallsyms();
        write_bug_table();
        write_extable();
        write_orc();
        m_kernel->set_memory({m_base, page_size}, Perms::rx);
    }

private:
    struct Bug
    {
        GuestAddr addr, file;
        std::uint16_t line, flags;
    };
    struct Entry
    {
        GuestAddr insn, fixup;
        std::uint32_t data;
    };

    template <typename T>
    void store(GuestAddr at, T value)
    {
        m_kernel->memory().store<T>(at, value);
    }
    void store_relative(GuestAddr at, GuestAddr target)
    {
        store(at, static_cast<std::uint32_t>(target - at));
    }
    void link(GuestAddr list)
    {
        const GuestAddr head = m_kernel->image_symbol("modules").value();
        const auto first = m_kernel->memory().load<GuestAddr>(head);
        store(list, first);
        store(list + 8, head);
        store(first + 8, list);
        store(head, list);
    }
    void write_kallsyms()
    {
        const auto& profile = m_kernel->profile();
        const GuestAddr table = allocate((m_symbols.size() + 1) * 24);
        const GuestAddr strings = allocate(1);
        for (std::size_t i = 0; i < m_symbols.size(); ++i)
        {
            const GuestAddr symbol = table + (i + 1) * 24;
            store(symbol, static_cast<std::uint32_t>(text(m_symbols[i].first) - strings));
            store(symbol + 6, std::uint16_t{1});
            store(symbol + 8, m_symbols[i].second);
        }
        const GuestAddr kallsyms = allocate(profile.size_of("mod_kallsyms"));
        GuestStruct k{m_kernel->memory(), profile, "mod_kallsyms", kallsyms};
        k.set("symtab", table);
        k.set("strtab", strings);
        k.set("num_symtab", static_cast<std::uint32_t>(m_symbols.size() + 1));
        module().set("kallsyms", kallsyms);
    }
    void write_bug_table()
    {
        const GuestAddr table = allocate(m_bugs.size() * 12);
        for (std::size_t i = 0; i < m_bugs.size(); ++i)
        {
            store_relative(table + i * 12, m_bugs[i].addr);
            store_relative(table + i * 12 + 4, m_bugs[i].file);
            store(table + i * 12 + 8, m_bugs[i].line);
            store(table + i * 12 + 10, m_bugs[i].flags);
        }
        module().set("bug_table", table);
        module().set("num_bugs", static_cast<std::uint32_t>(m_bugs.size()));
    }
    void write_extable()
    {
        const GuestAddr table = allocate(m_extable.size() * 12);
        for (std::size_t i = 0; i < m_extable.size(); ++i)
        {
            store_relative(table + i * 12, m_extable[i].insn);
            store_relative(table + i * 12 + 4, m_extable[i].fixup);
            store(table + i * 12 + 8, m_extable[i].data);
        }
        module().set("extable", table);
        module().set("num_exentries", static_cast<std::uint32_t>(m_extable.size()));
    }
    void write_orc()
    {
        const GuestAddr ips = allocate(m_orc.size() * 4);
        const GuestAddr entries = allocate(m_orc.size() * 6);
        for (std::size_t i = 0; i < m_orc.size(); ++i)
        {
            constexpr std::uint16_t based_on_sp = 5;
            store_relative(ips + i * 4, m_orc[i].first);
            store(entries + i * 6, m_orc[i].second);
            store(entries + i * 6 + 4, based_on_sp);
        }
        module().set("arch.orc_unwind_ip", ips);
        module().set("arch.orc_unwind", entries);
        module().set("arch.num_orcs", static_cast<std::uint32_t>(m_orc.size()));
    }

    FakeKernel* m_kernel;
    GuestAddr m_base;
    GuestAddr m_data;
    std::uint64_t m_data_size{};
    std::uint64_t m_text_size{0x40}; ///< room for the code that a report shows before RIP
    GuestAddr m_module;
    std::vector<std::pair<std::string, GuestAddr>> m_symbols;
    std::vector<Bug> m_bugs;
    std::vector<Entry> m_extable;
    std::vector<std::pair<GuestAddr, std::int16_t>> m_orc;
};

} // namespace kobox
