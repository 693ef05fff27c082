#pragma once

#include <cstdint>

namespace kobox
{

struct SiphashKey
{
    std::uint64_t k0, k1;
};

/// Mirrors siphash_1u64(), lib/siphash.c (v6.1): SipHash-2-4 of one little-endian word.
[[nodiscard]] std::uint64_t siphash_1u64(std::uint64_t word, const SiphashKey& key) noexcept;

} // namespace kobox
