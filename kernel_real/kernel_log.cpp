#include "kernel_real/kernel_log.hpp"

#include <algorithm>
#include <optional>

namespace kobox
{

namespace
{

// enum desc_state in the two top bits of a descriptor's state_var.
constexpr unsigned state_shift = 62;
constexpr std::uint64_t state_committed = 1;
constexpr std::uint64_t state_finalized = 2;
constexpr std::uint64_t id_mask = (std::uint64_t{1} << state_shift) - 1;
/// A block's position with this bit set has no data: an empty line.
constexpr std::uint64_t no_data = 1;
constexpr unsigned level_shift = 5;

class RingBuffer
{
public:
    explicit RingBuffer(BootedKernel& kernel)
        : m_memory{&kernel.memory()}, m_symbols{&kernel.symbols()}
    {
        m_ring = GuestAddr{m_memory->load<std::uint64_t>(m_symbols->at("prb"))};
        m_count_bits = load<std::uint32_t>(m_ring, "printk_ringbuffer", "desc_ring.count_bits");
        m_descs = pointer("desc_ring.descs");
        m_infos = pointer("desc_ring.infos");
        m_size_bits = load<std::uint32_t>(m_ring, "printk_ringbuffer", "text_data_ring.size_bits");
        m_data = pointer("text_data_ring.data");
    }

    [[nodiscard]] std::uint64_t head_id() const
    {
        return load<std::uint64_t>(m_ring, "printk_ringbuffer", "desc_ring.head_id");
    }
    [[nodiscard]] std::uint64_t tail_id() const
    {
        return load<std::uint64_t>(m_ring, "printk_ringbuffer", "desc_ring.tail_id");
    }

    struct Found
    {
        std::uint64_t sequence;
        KlogRecord record;
    };
    /// nullopt: not finished, or overwritten.
    [[nodiscard]] std::optional<Found> record(std::uint64_t id) const
    {
        const std::uint64_t index = id & ((std::uint64_t{1} << m_count_bits) - 1);
        const GuestAddr desc = m_descs + index * m_symbols->size_of("prb_desc");
        const auto state = load<std::uint64_t>(desc, "prb_desc", "state_var");
        const bool whole =
            state >> state_shift == state_committed || state >> state_shift == state_finalized;
        if (!whole || (state & id_mask) != (id & id_mask))
            return std::nullopt;
        const GuestAddr info = m_infos + index * m_symbols->size_of("printk_info");
        Found found{load<std::uint64_t>(info, "printk_info", "seq"), {}};
        found.record.time_ns = load<std::uint64_t>(info, "printk_info", "ts_nsec");
        found.record.level =
            static_cast<KernLevel>(load<std::uint8_t>(info, "printk_info", "flags") >> level_shift);
        found.record.text = text(
            load<std::uint64_t>(desc, "prb_desc", "text_blk_lpos.begin"),
            load<std::uint64_t>(desc, "prb_desc", "text_blk_lpos.next"),
            load<std::uint16_t>(info, "printk_info", "text_len"));
        return found;
    }

private:
    template <typename T>
    [[nodiscard]] T load(GuestAddr object, std::string_view type, std::string_view member) const
    {
        return m_memory->load<T>(object + m_symbols->offset_of(type, member));
    }
    [[nodiscard]] GuestAddr pointer(std::string_view member) const
    {
        return GuestAddr{load<std::uint64_t>(m_ring, "printk_ringbuffer", member)};
    }
    /// A block is its descriptor's id and the text; one that would wrap begins at the ring's start.
    [[nodiscard]] std::string text(
        std::uint64_t begin, std::uint64_t next, std::uint64_t length) const
    {
        if ((begin & no_data) != 0)
            return {};
        const std::uint64_t size = std::uint64_t{1} << m_size_bits;
        const bool wraps = begin >> m_size_bits != next >> m_size_bits && (next & (size - 1)) != 0;
        const std::uint64_t at = wraps ? 0 : begin & (size - 1);
        constexpr std::uint64_t id_size = sizeof(std::uint64_t);
        if (at + id_size + length > size)
            return {};
        std::string bytes(length, '\0');
        m_memory->read(m_data + at + id_size, std::as_writable_bytes(std::span{bytes}));
        return bytes;
    }

    const GuestMemory* m_memory;
    const SymbolTable* m_symbols;
    GuestAddr m_ring{};
    std::uint32_t m_count_bits{};
    GuestAddr m_descs{};
    GuestAddr m_infos{};
    std::uint32_t m_size_bits{};
    GuestAddr m_data{};
};

} // namespace

PrintkRecords read_printk_records(BootedKernel& kernel, std::uint64_t from)
{
    const RingBuffer ring{kernel};
    PrintkRecords result{.records = {}, .next = from};
    const std::uint64_t head = ring.head_id();
    // From the newest back to `from`: ids are one apart, modulo 2^62.
    std::vector<RingBuffer::Found> found;
    for (std::uint64_t id = head;; id = (id - 1) & id_mask)
    {
        auto record = ring.record(id);
        if (record && record->sequence < from)
            break;
        if (record)
            found.push_back(std::move(*record));
        if (id == ring.tail_id())
            break;
    }
    std::ranges::reverse(found);
    for (auto& entry : found)
    {
        result.next = std::max(result.next, entry.sequence + 1);
        result.records.push_back(std::move(entry.record));
    }
    return result;
}

} // namespace kobox
