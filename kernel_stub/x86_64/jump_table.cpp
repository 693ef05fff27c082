#include "kernel_stub/x86_64/jump_table.hpp"

#include "kernel_stub/kernel_sort.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace kobox
{

namespace
{

/// Where the fields of an entry that stands at `at` point to. Arithmetic as the guest's.
std::pair<std::uint64_t, std::uint64_t> key_and_code(const JumpEntry& entry, std::uint64_t at)
{
    return {
        at + offsetof(JumpEntry, key) + static_cast<std::uint64_t>(entry.key & ~JumpEntry::flags),
        at + offsetof(JumpEntry, code) + static_cast<std::uint64_t>(std::int64_t{entry.code})};
}

JumpEntry moved(const JumpEntry& entry, std::uint64_t by)
{
    const auto low = static_cast<std::uint32_t>(by);
    return {
        static_cast<std::int32_t>(static_cast<std::uint32_t>(entry.code) + low),
        static_cast<std::int32_t>(static_cast<std::uint32_t>(entry.target) + low),
        static_cast<std::int64_t>(static_cast<std::uint64_t>(entry.key) + by)};
}

} // namespace

void JumpTable::sort()
{
    if (m_count == 0)
        return;
    // A table that is not all there faults here, before a copy of its claimed size is made.
    (void)load(m_count - 1);
    std::vector<JumpEntry> entries(m_count);
    m_memory.read(m_start, std::as_writable_bytes(std::span{entries}));
    const auto place = [this](std::uint64_t i) { return to_u64(at(i)); };
    kernel_sort(
        m_count,
        [&](std::uint64_t a, std::uint64_t b) {
            const auto of_a = key_and_code(entries[a], place(a));
            const auto of_b = key_and_code(entries[b], place(b));
            return of_a < of_b ? -1 : of_a == of_b ? 0 : 1;
        },
        [&](std::uint64_t a, std::uint64_t b) {
            const std::uint64_t delta = place(a) - place(b);
            const JumpEntry was_a = entries[a];
            entries[a] = moved(entries[b], ~delta + 1);
            entries[b] = moved(was_a, delta);
        });
    m_memory.write(m_start, std::as_bytes(std::span{entries}));
}

} // namespace kobox
