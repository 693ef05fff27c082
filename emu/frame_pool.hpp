#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace kobox
{

/// Page frames of one anonymous host mapping. Memory is committed when it is first touched; a large
/// range that is released goes back to the host, a small one is cleared and stays committed, since
/// that costs less than committing it anew. Every frame handed out is zero.
class FramePool
{
public:
    using Frame = std::uint32_t;

    /// Throws std::bad_alloc when the host refuses the address space.
    explicit FramePool(std::uint64_t size);
    ~FramePool();
    FramePool(const FramePool&) = delete;
    FramePool& operator=(const FramePool&) = delete;

    [[nodiscard]] std::uint64_t frames() const noexcept { return m_frames; }
    [[nodiscard]] std::span<std::byte> memory() const noexcept;
    [[nodiscard]] std::span<std::byte> page(Frame frame) const noexcept;

    /// `count` frames side by side; nullopt when there is no such gap.
    [[nodiscard]] std::optional<Frame> allocate(std::uint64_t count);
    void release(Frame first, std::uint64_t count);

    /// To be called before a frame is written: has the host commit it and its neighbours at once,
    /// which costs a fraction of a page fault for each.
    void commit(Frame frame) noexcept
    {
        if (!m_committed[frame / commit_unit])
            commit_unit_of(frame);
    }

private:
    static constexpr std::uint64_t commit_unit = 16;
    static constexpr std::uint64_t kept_frames = 1024; ///< 4 MiB
    void commit_unit_of(Frame frame) noexcept;
    void clear(Frame first, std::uint64_t count) noexcept;
    void give_back(Frame first, std::uint64_t count) noexcept;

    std::byte* m_base;
    std::uint64_t m_frames;
    std::map<Frame, std::uint64_t> m_free; ///< first frame to length; neighbours are merged
    std::vector<bool> m_committed;         ///< by units
};

} // namespace kobox
