#pragma once

#include "emu/guest.hpp"
#include "emu/unicorn.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kobox
{

/// Which physical pages an engine with its own memory management has translated code of, and how it
/// is made to forget it: the engine sees the guest's stores, not the host's, and forgets by virtual
/// address alone. So it is given page tables of ours, outside the guest's memory, in which every
/// physical address is a virtual one.
class TranslatedCode
{
public:
    /// For `ram_size` bytes of physical memory from 0.
    TranslatedCode(Unicorn& engine, std::uint64_t ram_size);
    ~TranslatedCode();
    TranslatedCode(const TranslatedCode&) = delete;
    TranslatedCode& operator=(const TranslatedCode&) = delete;

    /// The engine translates code that lies at a physical address.
    void note(std::uint64_t physical) noexcept;
    /// Pages that changed behind the engine's back; those without code cost nothing. Not while the
    /// engine runs.
    void forget(std::span<const std::uint64_t> pages);

private:
    static constexpr std::size_t directories = 4; ///< of 1 GiB each
    struct Tables
    {
        using Table = std::array<std::uint64_t, page_size / sizeof(std::uint64_t)>;
        alignas(page_size) Table top;
        Table pointers;
        std::array<Table, directories> directory;
    };

    Unicorn* m_engine;
    std::unique_ptr<Tables> m_tables;
    std::vector<bool> m_has_code; ///< by physical page
};

} // namespace kobox
