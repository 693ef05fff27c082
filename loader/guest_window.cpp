#include "loader/guest_window.hpp"

#include <algorithm>

namespace kobox
{

GuestWindow::GuestWindow(GuestMemory& memory, GuestRange range) : m_memory{&memory}
{
    const auto bytes = memory.writable_view(range);
    if (!bytes || bytes->empty())
        return;
    m_range = range;
    m_bytes = *bytes;
}

GuestWindow::~GuestWindow()
{
    if (m_written)
        m_memory->host_wrote(m_range);
}

void GuestWindow::write(GuestAddr addr, std::span<const std::byte> from)
{
    if (!m_range.contains(addr, from.size()))
        return kernel_write(*m_memory, addr, from);
    m_written = true;
    if (!from.empty())
        std::memcpy(m_bytes.data() + (addr - m_range.start), from.data(), from.size());
}

std::string_view GuestWindow::cstring(
    GuestAddr addr, std::uint64_t limit, std::string& storage) const
{
    if (m_range.contains(addr))
    {
        const auto rest = m_bytes.subspan(addr - m_range.start);
        const auto within = rest.first(std::min<std::uint64_t>(rest.size(), limit));
        const char* const text = static_cast<const char*>(static_cast<const void*>(rest.data()));
        if (const void* const nul = std::memchr(text, 0, within.size()); nul != nullptr)
            return {text, static_cast<std::size_t>(static_cast<const char*>(nul) - text)};
        if (within.size() == limit)
            return {text, within.size()};
    }
    storage = m_memory->load_cstring(addr, limit);
    return storage;
}

} // namespace kobox
