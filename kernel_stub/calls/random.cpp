#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kobox
{

namespace
{

/// The kernel's random numbers are the same in every run: SplitMix64 from a fixed seed.
class RandomNumbers
{
public:
    [[nodiscard]] std::uint64_t next() noexcept
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t z = m_state;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        return z ^ z >> 31;
    }

private:
    std::uint64_t m_state{};
};

std::uint64_t next_random(FakeKernel& k)
{
    return k.host_state().get<RandomNumbers>().next();
}

void fill_random(FakeKernel& k, GuestAddr to, std::uint64_t size)
{
    std::array<std::byte, page_size> chunk;
    for (std::uint64_t done = 0; done < size;)
    {
        const std::uint64_t part = std::min<std::uint64_t>(size - done, chunk.size());
        for (std::uint64_t at = 0; at < part; at += sizeof(std::uint64_t))
        {
            const std::uint64_t value = next_random(k);
            std::memcpy(
                chunk.data() + at, &value, std::min<std::uint64_t>(part - at, sizeof value));
        }
        guest_write(k.memory(), to + done, std::span{chunk}.first(part));
        done += part;
    }
}

HostReturn get_random_bytes(FakeKernel& k, GuestAddr buf, std::uint64_t size)
{
    fill_random(k, buf, size);
    return {};
}
HostReturn get_random_u8(FakeKernel& k)
{
    return static_cast<std::uint8_t>(next_random(k));
}
HostReturn get_random_u16(FakeKernel& k)
{
    return static_cast<std::uint16_t>(next_random(k));
}
HostReturn get_random_u32(FakeKernel& k)
{
    return static_cast<std::uint32_t>(next_random(k));
}
HostReturn get_random_u64(FakeKernel& k)
{
    return next_random(k);
}
/// Mirrors __get_random_u32_below(), drivers/char/random.c (v6.1): any number for a ceiling of 0.
HostReturn get_random_u32_below(FakeKernel& k, std::uint32_t ceiling)
{
    const auto value = static_cast<std::uint32_t>(next_random(k));
    if (ceiling == 0)
        return value;
    return std::uint64_t{value} * ceiling >> 32;
}
HostReturn nothing_to_wait_for(FakeKernel&)
{
    return 0;
}
HostReturn rng_is_initialized(FakeKernel&)
{
    return true;
}
HostReturn take_randomness(FakeKernel&)
{
    return {};
}

/// Version 4 of RFC 4122; `version_byte` is where the text form has it, which a GUID stores
/// little-endian.
HostReturn generate_random(FakeKernel& k, GuestAddr to, std::uint64_t version_byte)
{
    std::array<std::uint64_t, 2> words{next_random(k), next_random(k)};
    auto bytes = std::bit_cast<std::array<std::uint8_t, 16>>(words);
    bytes[version_byte] = static_cast<std::uint8_t>((bytes[version_byte] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    guest_store(k.memory(), to, bytes);
    return {};
}
HostReturn generate_random_uuid(FakeKernel& k, GuestAddr uuid)
{
    return generate_random(k, uuid, 6);
}
HostReturn generate_random_guid(FakeKernel& k, GuestAddr guid)
{
    return generate_random(k, guid, 7);
}

/// struct rnd_state, include/linux/prandom.h (v6.1): the four components of taus113.
using RndState = std::array<std::uint32_t, 4>;

/// Mirrors prandom_u32_state(), lib/random32.c (v6.1).
std::uint32_t prandom_step(RndState& s)
{
    struct Component
    {
        std::uint32_t a, b, c, d;
    };
    constexpr std::array<Component, 4> components{{
        {6, 13, 4294967294U, 18},
        {2, 27, 4294967288U, 2},
        {13, 21, 4294967280U, 7},
        {3, 12, 4294967168U, 13},
    }};
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < s.size(); ++i)
    {
        const Component& t = components[i];
        s[i] = ((s[i] & t.c) << t.d) ^ (((s[i] << t.a) ^ s[i]) >> t.b);
        result ^= s[i];
    }
    return result;
}

HostReturn prandom_u32_state(FakeKernel& k, GuestAddr state)
{
    auto s = k.memory().load<RndState>(state);
    const std::uint32_t value = prandom_step(s);
    guest_store(k.memory(), state, s);
    return value;
}

/// Mirrors prandom_bytes_state(), lib/random32.c (v6.1).
HostReturn prandom_bytes_state(FakeKernel& k, GuestAddr state, GuestAddr buf, std::uint64_t size)
{
    auto s = k.memory().load<RndState>(state);
    for (std::uint64_t done = 0; done < size; done += sizeof(std::uint32_t))
    {
        const std::uint32_t value = prandom_step(s);
        guest_write(
            k.memory(), buf + done,
            std::as_bytes(std::span{&value, 1})
                .first(std::min<std::uint64_t>(size - done, sizeof value)));
    }
    guest_store(k.memory(), state, s);
    return {};
}

/// Mirrors prandom_seed_full_state(), lib/random32.c (v6.1), for the one CPU: random seeds above
/// each component's least, ten steps to warm up.
HostReturn prandom_seed_full_state(FakeKernel& k, GuestAddr percpu_state)
{
    constexpr RndState least{2, 8, 16, 128};
    RndState s;
    for (std::size_t i = 0; i < s.size(); ++i)
    {
        s[i] = static_cast<std::uint32_t>(next_random(k));
        if (s[i] < least[i])
            s[i] += least[i];
    }
    for (int step = 0; step < 10; ++step)
        static_cast<void>(prandom_step(s));
    guest_store(k.memory(), k.per_cpu_ptr(percpu_state), s);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<generate_random_guid>("generate_random_guid"),
    host_call<generate_random_uuid>("generate_random_uuid"),
    host_call<generate_random_uuid>("uuid_gen"),
    host_call<get_random_bytes>("get_random_bytes"),
    host_call<get_random_u16>("get_random_u16"),
    host_call<get_random_u32>("get_random_u32"),
    host_call<get_random_u32_below>("__get_random_u32_below"),
    host_call<get_random_u64>("get_random_u64"),
    host_call<get_random_u8>("get_random_u8"),
    host_call<nothing_to_wait_for>("wait_for_random_bytes"),
    host_call<prandom_bytes_state>("prandom_bytes_state"),
    host_call<prandom_seed_full_state>("prandom_seed_full_state"),
    host_call<prandom_u32_state>("prandom_u32_state"),
    host_call<rng_is_initialized>("rng_is_initialized"),
    host_call<take_randomness>("add_device_randomness"),
    host_call<take_randomness>("add_disk_randomness"),
    host_call<take_randomness>("add_hwgenerator_randomness"),
    host_call<take_randomness>("add_input_randomness"),
    host_call<take_randomness>("add_interrupt_randomness"),
});

} // namespace

std::span<const HostCall> random_calls()
{
    return rows;
}

} // namespace kobox
