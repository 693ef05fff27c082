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

/// Members by their offsets, looked up once.
struct Layout
{
    explicit Layout(const SymbolTable& symbols)
        : desc_size{symbols.size_of("prb_desc")},
          state_var{symbols.offset_of("prb_desc", "state_var")},
          begin{symbols.offset_of("prb_desc", "text_blk_lpos.begin")},
          next{symbols.offset_of("prb_desc", "text_blk_lpos.next")},
          info_size{symbols.size_of("printk_info")},
          seq{symbols.offset_of("printk_info", "seq")},
          ts_nsec{symbols.offset_of("printk_info", "ts_nsec")},
          text_len{symbols.offset_of("printk_info", "text_len")},
          flags{symbols.offset_of("printk_info", "flags")}
    {}

    std::uint64_t desc_size, state_var, begin, next;
    std::uint64_t info_size, seq, ts_nsec, text_len, flags;
};

class RingBuffer
{
public:
    explicit RingBuffer(BootedKernel& kernel)
        : m_memory{&kernel.memory()},
          m_symbols{&kernel.symbols()},
          m_layout{kernel.symbols()},
          m_ring{m_memory->load<GuestAddr>(m_symbols->at("prb"))},
          m_count_bits{member<std::uint32_t>("desc_ring.count_bits")},
          m_descs{member<GuestAddr>("desc_ring.descs")},
          m_infos{member<GuestAddr>("desc_ring.infos")},
          m_size_bits{member<std::uint32_t>("text_data_ring.size_bits")},
          m_data{member<GuestAddr>("text_data_ring.data")}
    {}

    [[nodiscard]] std::uint64_t head_id() const
    {
        return member<std::uint64_t>("desc_ring.head_id");
    }
    [[nodiscard]] std::uint64_t tail_id() const
    {
        return member<std::uint64_t>("desc_ring.tail_id");
    }

    /// nullopt: not finished, or overwritten.
    [[nodiscard]] std::optional<std::uint64_t> sequence(std::uint64_t id) const
    {
        const auto state = m_memory->load<std::uint64_t>(desc(id) + m_layout.state_var);
        const bool whole =
            state >> state_shift == state_committed || state >> state_shift == state_finalized;
        if (!whole || (state & id_mask) != (id & id_mask))
            return std::nullopt;
        return m_memory->load<std::uint64_t>(info(id) + m_layout.seq);
    }
    [[nodiscard]] KlogRecord record(std::uint64_t id) const
    {
        KlogRecord record;
        record.time_ns = m_memory->load<std::uint64_t>(info(id) + m_layout.ts_nsec);
        record.level = static_cast<KernLevel>(
            m_memory->load<std::uint8_t>(info(id) + m_layout.flags) >> level_shift);
        record.text = text(
            m_memory->load<std::uint64_t>(desc(id) + m_layout.begin),
            m_memory->load<std::uint64_t>(desc(id) + m_layout.next),
            m_memory->load<std::uint16_t>(info(id) + m_layout.text_len));
        return record;
    }

private:
    template <typename T>
    [[nodiscard]] T member(std::string_view path) const
    {
        return m_memory->load<T>(m_ring + m_symbols->offset_of("printk_ringbuffer", path));
    }
    [[nodiscard]] std::uint64_t index(std::uint64_t id) const
    {
        return id & ((std::uint64_t{1} << m_count_bits) - 1);
    }
    [[nodiscard]] GuestAddr desc(std::uint64_t id) const
    {
        return m_descs + index(id) * m_layout.desc_size;
    }
    [[nodiscard]] GuestAddr info(std::uint64_t id) const
    {
        return m_infos + index(id) * m_layout.info_size;
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
    Layout m_layout;
    GuestAddr m_ring;
    std::uint32_t m_count_bits;
    GuestAddr m_descs;
    GuestAddr m_infos;
    std::uint32_t m_size_bits;
    GuestAddr m_data;
};

} // namespace

std::uint64_t next_printk_sequence(BootedKernel& kernel)
{
    const RingBuffer ring{kernel};
    const std::uint64_t tail = ring.tail_id();
    for (std::uint64_t id = ring.head_id(); id != tail; id = (id - 1) & id_mask)
        if (const auto sequence = ring.sequence(id))
            return *sequence + 1;
    return 0;
}

PrintkRecords read_printk_records(BootedKernel& kernel, std::uint64_t from)
{
    const RingBuffer ring{kernel};
    PrintkRecords result{.records = {}, .next = from};
    // From the newest back to `from`: ids are one apart, modulo 2^62.
    for (std::uint64_t id = ring.head_id();; id = (id - 1) & id_mask)
    {
        const auto sequence = ring.sequence(id);
        if (sequence && *sequence < from)
            break;
        if (sequence)
        {
            result.next = std::max(result.next, *sequence + 1);
            result.records.push_back(ring.record(id));
        }
        if (id == ring.tail_id())
            break;
    }
    std::ranges::reverse(result.records);
    return result;
}

} // namespace kobox
