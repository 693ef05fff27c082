#include "kernel_stub/printk/siphash.hpp"

#include <bit>

namespace kobox
{
namespace
{

struct State
{
    std::uint64_t v0, v1, v2, v3;

    void round() noexcept
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
    void absorb(std::uint64_t word) noexcept
    {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }
};

} // namespace

std::uint64_t siphash_1u64(std::uint64_t word, const SiphashKey& key) noexcept
{
    // The initial state is the text "somepseudorandomlygeneratedbytes" (SipHash, section 2).
    State state{
        key.k0 ^ 0x736f6d6570736575, key.k1 ^ 0x646f72616e646f6d, key.k0 ^ 0x6c7967656e657261,
        key.k1 ^ 0x7465646279746573};
    constexpr std::uint64_t length_byte = sizeof(word);
    state.absorb(word);
    state.absorb(length_byte << 56);
    state.v2 ^= 0xff;
    for (int i = 0; i < 4; ++i)
        state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace kobox
