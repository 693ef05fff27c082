#include "emu/exception_probe.hpp"

#include "emu/engine_probe.hpp"
#include "emu/guest.hpp"
#include "emu/unicorn.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <vector>

namespace kobox
{

namespace
{

using Words = std::vector<std::uint32_t>;

/// The words of the CPU's state after it ran `program` with page tables that map the first 2 MiB
/// and RBX beyond them.
Words state_after(std::span<const std::uint8_t> program)
{
    constexpr std::uint64_t code = 0x1000;
    constexpr std::uint64_t tables = 0x3000;
    constexpr std::uint64_t not_mapped = 0x800000;
    struct alignas(page_size) Memory
    {
        std::array<std::byte, 0x8000> bytes;
    } memory{};
    const auto put = [&memory](std::uint64_t at, const auto& value) {
        std::memcpy(memory.bytes.data() + at, &value, sizeof value);
    };
    put(tables, tables + page_size + 7);
    put(tables + page_size, tables + 2 * page_size + 7);
    put(tables + 2 * page_size, std::uint64_t{0x87}); // a large page
    std::memcpy(memory.bytes.data() + code, program.data(), program.size());

    Unicorn engine;
    engine.map_physical(0, memory.bytes);
    constexpr std::uint64_t physical_address_extension = 1U << 5;
    constexpr std::uint64_t protection_and_paging = 0x80010011;
    engine.set_reg(Reg::cr4, physical_address_extension);
    engine.set_reg(Reg::cr3, tables);
    engine.set_reg(Reg::cr0, protection_and_paging);
    engine.set_reg(Reg::rbx, not_mapped);
    void (*const on_interrupt)(uc_struct*, std::uint32_t, void*) noexcept =
        [](uc_struct*, std::uint32_t, void* owner) noexcept {
            static_cast<Unicorn*>(owner)->stop();
        };
    engine.hook(Unicorn::Event::interrupt, on_interrupt, &engine);
    (void)engine.run_to_error(code);
    const auto context = engine.save();
    const auto state = engine.cpu_state(*context);
    Words words(state.size() / sizeof(std::uint32_t));
    std::memcpy(words.data(), state.data(), words.size() * sizeof(std::uint32_t));
    engine.unmap_physical(0, memory.bytes.size());
    return words;
}

/// The offset of the only word that has these values in the three states.
std::optional<std::uint64_t> only_word(
    const std::array<const Words*, 3>& states, const std::array<std::uint32_t, 3>& values)
{
    std::optional<std::uint64_t> found;
    for (std::size_t i = 0; i < states[0]->size(); ++i)
    {
        if ((*states[0])[i] != values[0] || (*states[1])[i] != values[1] ||
            (*states[2])[i] != values[2])
            continue;
        if (found)
            return std::nullopt;
        found = i * sizeof(std::uint32_t);
    }
    return found;
}

} // namespace

std::optional<ExceptionFields> probe_exception_fields()
{
    const auto nothing = state_after(std::to_array<std::uint8_t>({0x90, 0x90, 0xf4}));
    const auto read = state_after(std::to_array<std::uint8_t>({0x48, 0x8b, 0x03}));
    const auto write = state_after(std::to_array<std::uint8_t>({0x48, 0x89, 0x03}));
    constexpr std::uint32_t page_fault = 14;
    constexpr std::uint32_t was_write = 2;
    const std::array states{&nothing, &read, &write};
    const auto pending = only_word(states, {no_pending_exception, page_fault, page_fault});
    const auto error_code = only_word(states, {0, 0, was_write});
    if (!pending || !error_code)
        return std::nullopt;
    return ExceptionFields{*pending, *error_code};
}

} // namespace kobox
