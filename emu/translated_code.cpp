#include "emu/translated_code.hpp"

namespace kobox
{

namespace
{

/// Behind everything that a guest can have.
constexpr std::uint64_t tables_at = std::uint64_t{1} << 32;
constexpr std::uint64_t present_writable = 3;
constexpr std::uint64_t large_page = 0x83;
constexpr unsigned directory_shift = 30;
constexpr unsigned large_page_shift = 21;

} // namespace

TranslatedCode::TranslatedCode(Unicorn& engine, std::uint64_t ram_size)
    : m_engine{&engine}, m_tables{std::make_unique<Tables>()}, m_has_code(ram_size / page_size + 1)
{
    std::uint64_t next = tables_at + page_size;
    m_tables->top[0] = next | present_writable;
    for (std::uint64_t i = 0; i < directories; ++i)
    {
        next += page_size;
        m_tables->pointers[i] = next | present_writable;
        for (std::uint64_t j = 0; j < m_tables->directory[i].size(); ++j)
            m_tables->directory[i][j] = i << directory_shift | j << large_page_shift | large_page;
    }
    engine.map_physical(tables_at, std::as_writable_bytes(std::span{m_tables.get(), 1}));
}

TranslatedCode::~TranslatedCode()
{
    m_engine->unmap_physical(tables_at, sizeof(Tables));
}

void TranslatedCode::note(std::uint64_t physical) noexcept
{
    if (physical / page_size < m_has_code.size())
        m_has_code[physical / page_size] = true;
}

void TranslatedCode::forget(std::span<const std::uint64_t> pages)
{
    std::uint64_t guest_root = 0;
    bool switched = false;
    for (const std::uint64_t page : pages)
    {
        if (!m_has_code[page / page_size])
            continue;
        if (!switched)
        {
            guest_root = m_engine->reg(Reg::cr3);
            m_engine->set_reg(Reg::cr3, tables_at);
            switched = true;
        }
        m_engine->flush_code(GuestAddr{page});
        m_has_code[page / page_size] = false;
    }
    if (switched)
        m_engine->set_reg(Reg::cr3, guest_root);
}

} // namespace kobox
