#include "kernel_stub/x86_64/static_call_sites.hpp"

#include "kernel_stub/kernel_sort.hpp"

namespace kobox
{

void StaticCallSites::set_raw_key(std::uint64_t i, std::uint64_t raw)
{
    m_memory.store(key_field(i), static_cast<std::uint32_t>(raw - to_u64(key_field(i))));
}

void StaticCallSites::sort()
{
    const auto compare = [&](std::uint64_t a, std::uint64_t b) {
        if (key(a) == key(b))
            return 0;
        return key(a) < key(b) ? -1 : 1;
    };
    kernel_sort(m_count, compare, [&](auto a, auto b) { swap(a, b); });
}

void StaticCallSites::swap(std::uint64_t a, std::uint64_t b)
{
    const auto delta = static_cast<std::uint32_t>(at(a) - at(b));
    const auto moved = [](const StaticCallSite& s, std::uint32_t by) {
        return StaticCallSite{
            static_cast<std::int32_t>(static_cast<std::uint32_t>(s.addr) + by),
            static_cast<std::int32_t>(static_cast<std::uint32_t>(s.key) + by)};
    };
    const auto was_a = m_memory.load<StaticCallSite>(at(a));
    m_memory.store(at(a), moved(m_memory.load<StaticCallSite>(at(b)), 0U - delta));
    m_memory.store(at(b), moved(was_a, delta));
}

} // namespace kobox
