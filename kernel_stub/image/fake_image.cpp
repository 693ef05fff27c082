#include "kernel_stub/image/fake_image.hpp"

#include "kernel_stub/image/data_objects.hpp"
#include "kernel_stub/image/export_tables.hpp"
#include "kernel_stub/image/guest_code.hpp"
#include "kernel_stub/image/layout.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace kobox
{

namespace
{

/// Where the profile does not know an object's size, it gets this much.
constexpr std::uint64_t default_object_size = 64;
constexpr std::uint64_t cache_line = 64;

std::uint64_t object_size(const ProfileExport& e)
{
    return e.size == 0 ? default_object_size : e.size;
}

std::uint64_t object_align(std::uint64_t size)
{
    // An empty object is a label behind the one before it.
    if (size == 0)
        return 1;
    if (size % page_size == 0)
        return page_size;
    return std::clamp<std::uint64_t>(std::bit_floor(size), 8, cache_line);
}

/// jiffies is the same object as jiffies_64: arch/x86/kernel/vmlinux.lds.S (v6.1).
constexpr std::string_view jiffies_name = "jiffies";
constexpr std::string_view jiffies_target = "jiffies_64";

} // namespace

FakeImage::FakeImage(
    Machine& machine, const KernelProfile& profile,
    std::span<const std::string_view> internal_functions)
    : m_profile{&profile}, m_values(profile.exports.size())
{
    place_functions(internal_functions);
    place_guest_functions();
    place_percpu();
    place_data();
    build_text(machine);
    build_rodata(machine.memory());
    build_data(machine.memory());
}

void FakeImage::place_functions(std::span<const std::string_view> internal_functions)
{
    const auto& exports = m_profile->exports;
    m_slot_names.reserve(exports.size() + internal_functions.size());
    for (std::size_t i = 0; i < exports.size(); ++i)
    {
        if (exports[i].kind != ExportKind::function)
            continue;
        m_values[i] = layout::kernel_text + m_slot_names.size() * Machine::slot_size;
        m_slot_names.push_back(exports[i].name);
    }
    for (const std::string_view name : internal_functions)
    {
        add_symbol(name, layout::kernel_text + m_slot_names.size() * Machine::slot_size);
        m_slot_names.push_back(name);
    }
    m_guest_code.resize(m_slot_names.size());
    m_text = {layout::kernel_text, m_slot_names.size() * Machine::slot_size};
}

/// Behind the slots, of which the last is the machine's own.
void FakeImage::place_guest_functions()
{
    constexpr std::uint64_t function_align = 16;
    const GuestAddr start = m_text.end() + Machine::slot_size;
    GuestAddr next = start;
    for (const GuestFunction& function : guest_functions())
    {
        m_functions.push_back({function.name, next, function.code.size()});
        add_symbol(function.name, next);
        next += align_up(function.code.size(), function_align);
    }
    m_functions_range = {start, next - start};
    add_symbol("_text", m_text.start);
    add_symbol("_stext", m_text.start);
    add_symbol("_etext", m_functions_range.end());
}

void FakeImage::place_percpu()
{
    // struct fixed_percpu_data comes first, so that the stack canary is at %gs:0x28.
    const auto& exports = m_profile->exports;
    const ProfileExport* fixed = m_profile->find_export("fixed_percpu_data");
    m_percpu_size = fixed != nullptr ? align_up(object_size(*fixed), cache_line) : cache_line;
    for (std::size_t i = 0; i < exports.size(); ++i)
    {
        if (exports[i].kind != ExportKind::percpu || &exports[i] == fixed)
            continue;
        const std::uint64_t size = object_size(exports[i]);
        m_percpu_size = align_up(m_percpu_size, size >= page_size ? page_size : object_align(size));
        m_values[i] = GuestAddr{m_percpu_size};
        m_percpu_size += size;
    }
    m_percpu_size = align_up(m_percpu_size, page_size);
    add_symbol("__per_cpu_start", GuestAddr{0});
    add_symbol("__per_cpu_end", GuestAddr{m_percpu_size});
}

void FakeImage::place_data()
{
    const auto& exports = m_profile->exports;
    GuestAddr rodata = layout::kernel_rodata;
    GuestAddr data = layout::kernel_data;
    std::vector<Symbol> read_only;
    std::vector<Symbol> writable;
    const auto place = [&](std::string_view name, std::uint64_t size) {
        const bool constant = is_read_only_object(name);
        GuestAddr& next = constant ? rodata : data;
        next = GuestAddr{align_up(to_u64(next), object_align(size))};
        (constant ? read_only : writable).push_back({name, next, size});
        next += size;
        return (constant ? read_only : writable).back().start;
    };

    for (std::size_t i = 0; i < exports.size(); ++i)
        if (exports[i].kind == ExportKind::data && exports[i].name != jiffies_name)
            m_values[i] = place(exports[i].name, object_size(exports[i]));
    for (const InternalObject& object : internal_objects(*m_profile))
    {
        if (m_profile->find_export(object.name) != nullptr)
            continue;
        const auto [entry, added] = m_extra_symbols.try_emplace(object.name);
        if (added)
            entry->second = place(entry->first, object.size);
    }
    if (const ProfileExport* jiffies = m_profile->find_export(jiffies_name))
        m_values[static_cast<std::size_t>(jiffies - exports.data())] =
            symbol(jiffies_target).value_or(place(jiffies_name, sizeof(std::uint64_t)));

    m_rodata_end = rodata;
    m_data_end = data;
    m_objects = std::move(read_only);
    m_objects.insert(m_objects.end(), writable.begin(), writable.end());
}

void FakeImage::build_text(Machine& machine)
{
    // The last slot is the machine's own.
    const GuestRange slots{m_text.start, m_text.size + Machine::slot_size};
    const GuestRange mapped{
        m_text.start, align_up(m_functions_range.end() - m_text.start, page_size)};
    if (!machine.memory().map(mapped, Perms::rx))
        throw std::runtime_error("no guest memory for the kernel text");
    machine.set_slots(slots);
    const SymbolLookup lookup_symbol = [this](std::string_view name) { return symbol(name); };
    for (std::uint64_t slot = 0; slot < m_slot_names.size(); ++slot)
    {
        const GuestAddr at = m_text.start + slot * Machine::slot_size;
        const auto code = guest_code(m_slot_names[slot], at, lookup_symbol);
        if (!code)
            continue;
        machine.memory().write(at, *code);
        m_guest_code[slot] = true;
    }
    const auto functions = guest_functions();
    for (std::size_t i = 0; i < functions.size(); ++i)
        machine.memory().write(m_functions[i].start, functions[i].code);
    add_section(".text", mapped, Perms::rx);
}

void FakeImage::build_rodata(AddressSpace& memory)
{
    const GuestAddr tables_start{align_up(to_u64(m_rodata_end), 16)};
    const auto tables = export_tables(*m_profile, m_values, tables_start);
    const GuestAddr end = tables.back().start + tables.back().bytes.size();
    const GuestRange mapped{
        layout::kernel_rodata, align_up(end - layout::kernel_rodata, page_size)};
    if (mapped.end() > layout::kernel_data || !memory.map(mapped, Perms::r))
        throw std::runtime_error("no guest memory for the kernel's read-only data");
    add_section(".rodata", {mapped.start, tables_start - mapped.start}, Perms::r);
    for (const TableSection& table : tables)
    {
        memory.write(table.start, table.bytes);
        add_symbol("__start_" + table.name, table.start);
        add_symbol("__stop_" + table.name, table.start + table.bytes.size());
        add_section(table.name, {table.start, table.bytes.size()}, Perms::r);
    }
    add_symbol("__start_rodata", mapped.start);
    add_symbol("__end_rodata", mapped.end());
}

void FakeImage::build_data(AddressSpace& memory)
{
    const GuestRange mapped{
        layout::kernel_data,
        std::max(align_up(m_data_end - layout::kernel_data, page_size), page_size)};
    if (!memory.map(mapped, Perms::rw))
        throw std::runtime_error("no guest memory for the kernel's data");
    add_section(".data", mapped, Perms::rw);
    add_symbol("_sdata", mapped.start);
    add_symbol("_edata", mapped.end());
    add_symbol("_end", mapped.end());
}

void FakeImage::add_symbol(std::string_view name, GuestAddr value)
{
    m_extra_symbols.insert_or_assign(std::string{name}, value);
}

void FakeImage::add_section(std::string name, GuestRange range, Perms perms)
{
    m_sections.push_back({std::move(name), range, perms});
}

std::optional<GuestAddr> FakeImage::symbol(std::string_view name) const
{
    if (const ProfileExport* e = m_profile->find_export(name))
        return m_values[static_cast<std::size_t>(e - m_profile->exports.data())];
    const auto extra = m_extra_symbols.find(name);
    if (extra == m_extra_symbols.end())
        return std::nullopt;
    return extra->second;
}

std::optional<FakeImage::Symbol> FakeImage::lookup(GuestAddr addr) const
{
    if (m_text.contains(addr))
    {
        const std::uint64_t slot = (addr - m_text.start) / Machine::slot_size;
        return Symbol{
            m_slot_names[slot], m_text.start + slot * Machine::slot_size, Machine::slot_size};
    }
    const auto& symbols = m_functions_range.contains(addr) ? m_functions : m_objects;
    const auto after = std::upper_bound(
        symbols.begin(), symbols.end(), addr,
        [](GuestAddr wanted, const Symbol& symbol) { return wanted < symbol.start; });
    if (after == symbols.begin())
        return std::nullopt;
    const Symbol& symbol = *std::prev(after);
    if (addr - symbol.start >= symbol.size)
        return std::nullopt;
    return symbol;
}

} // namespace kobox
