#pragma once

#include "kernel_real/booted_kernel.hpp"

#include <cstddef>
#include <vector>

namespace kobox
{

/// The state that a snapshot was restored to, to go back to again and again: in place, so that what
/// the engine has translated stays. For a parent that is warmed by a run and then forked.
class RewindPoint
{
public:
    /// Nothing may have run since the kernel was restored.
    explicit RewindPoint(BootedKernel& kernel);
    void rewind(BootedKernel& kernel) const;

private:
    std::vector<std::byte> m_cpu;
    HostModel::State m_state;
};

/// Of the pages that are not as in the snapshot, each with its place.
[[nodiscard]] std::uint64_t hash_of_changes(BootedKernel& kernel);

} // namespace kobox
