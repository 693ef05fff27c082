#include "kernel_stub/x86_64/jump_table.hpp"

#include "kernel_stub/kernel_sort.hpp"

namespace kobox
{

void JumpTable::sort()
{
    kernel_sort(
        m_count, [&](auto a, auto b) { return compare(a, b); },
        [&](auto a, auto b) { swap(a, b); });
}

int JumpTable::compare(std::uint64_t a, std::uint64_t b) const
{
    if (key(a) != key(b))
        return key(a) < key(b) ? -1 : 1;
    if (code(a) != code(b))
        return code(a) < code(b) ? -1 : 1;
    return 0;
}

void JumpTable::swap(std::uint64_t a, std::uint64_t b)
{
    const auto delta = static_cast<std::int64_t>(at(a) - at(b));
    const auto moved = [](const JumpEntry& e, std::int64_t by) {
        const auto low = static_cast<std::uint32_t>(by);
        return JumpEntry{
            static_cast<std::int32_t>(static_cast<std::uint32_t>(e.code) + low),
            static_cast<std::int32_t>(static_cast<std::uint32_t>(e.target) + low),
            static_cast<std::int64_t>(
                static_cast<std::uint64_t>(e.key) + static_cast<std::uint64_t>(by))};
    };
    const JumpEntry was_a = load(a);
    store(a, moved(load(b), -delta));
    store(b, moved(was_a, delta));
}

} // namespace kobox
