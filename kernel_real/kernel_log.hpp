#pragma once

#include "kernel_real/booted_kernel.hpp"
#include "kernel_stub/klog.hpp"

#include <cstdint>
#include <vector>

namespace kobox
{

/// The records of the kernel's own ring buffer (struct printk_ringbuffer,
/// kernel/printk/printk_ringbuffer.h, v6.1) from sequence number `from` on, as the guest's memory
/// has them now. Records that are not finished, or that newer ones have overwritten, are left out.
struct PrintkRecords
{
    std::vector<KlogRecord> records;
    std::uint64_t next{}; ///< the sequence number after the last
};
/// The sequence number that the next record will have.
[[nodiscard]] std::uint64_t next_printk_sequence(BootedKernel& kernel);
[[nodiscard]] PrintkRecords read_printk_records(BootedKernel& kernel, std::uint64_t from);

} // namespace kobox
