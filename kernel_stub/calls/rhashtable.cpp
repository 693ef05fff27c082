#include "kernel_stub/calls/rhashtable.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <vector>

namespace kobox
{

namespace
{

/// lib/rhashtable.c (v6.1).
constexpr std::uint64_t hash_default_size = 64;
constexpr std::uint64_t hash_min_size = 4;
constexpr std::uint32_t most_elements = 1u << 31;
/// A bucket's pointer has its lock in bit 0; the end of a chain has that bit set as well.
constexpr std::uint64_t low_bit = 1;
/// JHASH_INITVAL, include/linux/jhash.h.
constexpr std::uint32_t jhash_start = 0xdeadbeef;
/// Longest key that a host call hashes.
constexpr std::uint32_t max_key = 1u << 20;

GuestStruct table_at(FakeKernel& k, GuestAddr table)
{
    return {k.memory(), k.profile(), "rhashtable", table};
}

/// What the kernel chooses where the module does not.
struct Sizes
{
    std::uint16_t min_size;
    std::uint32_t max_size;
    std::uint32_t max_elems;
    std::uint64_t buckets;
};

Sizes sizes_of(const GuestStruct& params)
{
    const auto nelem_hint = params.get<std::uint16_t>("nelem_hint");
    const auto min_size = params.get<std::uint16_t>("min_size");
    const auto max_size = params.get<std::uint32_t>("max_size");
    Sizes sizes{};
    sizes.min_size = static_cast<std::uint16_t>(
        std::max<std::uint64_t>(min_size != 0 ? std::bit_ceil(min_size) : 0, hash_min_size));
    sizes.max_size = max_size != 0 ? std::bit_floor(max_size) : 0;
    sizes.max_elems = sizes.max_size != 0 && sizes.max_size < most_elements / 2 ? sizes.max_size * 2
                                                                                : most_elements;
    sizes.buckets =
        nelem_hint != 0 ? std::bit_ceil(std::uint64_t{nelem_hint} * 4 / 3) : hash_default_size;
    sizes.buckets = std::max<std::uint64_t>(sizes.buckets, sizes.min_size);
    return sizes;
}

/// Mirrors bucket_table_alloc(), lib/rhashtable.c (v6.1).
GuestAddr alloc_buckets(FakeKernel& k, std::uint64_t buckets)
{
    constexpr std::uint32_t hash_seed = 0x6b6f626f; // any number, the same in every run
    const std::uint64_t header = k.profile().size_of("bucket_table");
    const GuestAddr addr =
        kvmalloc(k, header + buckets * sizeof(GuestAddr), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(addr))
        return addr;
    GuestStruct table{k.memory(), k.profile(), "bucket_table", addr};
    table.set("size", static_cast<std::uint32_t>(buckets));
    table.set("hash_rnd", hash_seed);
    init_list_head(k.memory(), table.member("walkers"));
    return addr;
}

HostReturn init_call(FakeKernel& k, GuestAddr table, GuestAddr params)
{
    return rhashtable_init(k, table, params);
}

HostReturn rhltable_init(FakeKernel& k, GuestAddr table, GuestAddr params)
{
    const int err = rhashtable_init(k, table, params);
    if (err == 0)
        table_at(k, table).set("rhlist", std::uint8_t{1});
    return err;
}

HostReturn destroy_call(FakeKernel& k, GuestAddr table)
{
    rhashtable_destroy(k, table);
    return {};
}

/// Mirrors rhashtable_free_and_destroy(), lib/rhashtable.c (v6.1).
HostReturn free_and_destroy(FakeKernel& k, GuestAddr addr, GuestAddr free_fn, GuestAddr arg)
{
    const GuestStruct table = table_at(k, addr);
    if (!is_null(free_fn))
    {
        if (table.get<std::uint8_t>("rhlist") != 0)
            k.unsupported("rhashtable_free_and_destroy of a table of lists");
        const GuestStruct buckets{
            k.memory(), k.profile(), "bucket_table", table.get<GuestAddr>("tbl")};
        const std::uint64_t head_offset =
            GuestStruct{k.memory(), k.profile(), "rhashtable_params", table.member("p")}
                .get<std::uint16_t>("head_offset");
        const GuestAddr first = buckets.addr() + k.profile().size_of("bucket_table");
        const auto size = buckets.get<std::uint32_t>("size");
        ListSteps steps{k};
        for (std::uint64_t i = 0; i < size; ++i)
        {
            auto at = k.memory().load<std::uint64_t>(first + i * sizeof(GuestAddr)) & ~low_bit;
            while (at != 0 && (at & low_bit) == 0)
            {
                steps.take();
                const auto next = k.memory().load<std::uint64_t>(GuestAddr{at});
                k.call_guest(free_fn, {at - head_offset, to_u64(arg)});
                at = next;
            }
        }
    }
    rhashtable_destroy(k, addr);
    return {};
}

constexpr std::string_view no_growth = "the table does not grow: a full one ends the run";

constexpr auto rows = std::to_array<HostCall>({
    host_call<destroy_call>("rhashtable_destroy"),
    host_call<free_and_destroy>("rhashtable_free_and_destroy"),
    host_call<init_call>("rhashtable_init", Support::partial, no_growth),
    host_call<rhltable_init>("rhltable_init", Support::partial, no_growth),
});

/// Bob Jenkins's lookup3 as include/linux/jhash.h has it.
std::uint32_t jhash(const std::vector<std::byte>& key, std::uint32_t initval)
{
    const auto word = [&key](std::size_t at) {
        std::uint32_t value = 0;
        const std::size_t size = at < key.size() ? std::min<std::size_t>(4, key.size() - at) : 0;
        std::memcpy(&value, key.data() + std::min(at, key.size()), size);
        return value;
    };
    std::uint32_t a = jhash_start + static_cast<std::uint32_t>(key.size()) + initval;
    std::uint32_t b = a;
    std::uint32_t c = a;
    const auto step = [](std::uint32_t& x, std::uint32_t& y, std::uint32_t& z, int turn) {
        x = (x - z) ^ std::rotl(z, turn);
        z += y;
    };
    const auto last = [](std::uint32_t& x, std::uint32_t y, int turn) {
        x = (x ^ y) - std::rotl(y, turn);
    };
    std::size_t at = 0;
    for (; key.size() - at > 12; at += 12)
    {
        a += word(at);
        b += word(at + 4);
        c += word(at + 8);
        step(a, b, c, 4);
        step(b, c, a, 6);
        step(c, a, b, 8);
        step(a, b, c, 16);
        step(b, c, a, 19);
        step(c, a, b, 4);
    }
    if (at == key.size())
        return c;
    a += word(at);
    b += word(at + 4);
    c += word(at + 8);
    last(c, b, 14);
    last(a, c, 11);
    last(b, a, 25);
    last(c, b, 16);
    last(a, c, 4);
    last(b, a, 14);
    last(c, b, 24);
    return c;
}

std::uint32_t hash_memory(FakeKernel& k, GuestAddr key, std::uint64_t size, std::uint32_t initval)
{
    if (size > max_key)
        k.unsupported("a hash of a key of more than a megabyte");
    std::vector<std::byte> bytes(size);
    k.memory().read(key, bytes);
    return jhash(bytes, initval);
}

HostReturn jhash_call(FakeKernel& k, GuestAddr key, std::uint32_t length, std::uint32_t initval)
{
    return hash_memory(k, key, length, initval);
}

HostReturn jhash2_call(FakeKernel& k, GuestAddr key, std::uint32_t words, std::uint32_t initval)
{
    return hash_memory(k, key, std::uint64_t{words} * sizeof(std::uint32_t), initval);
}

/// Grows and shrinks tables; whether it did shows in nothing but speed.
HostReturn deferred_worker(FakeKernel&)
{
    return {};
}

constexpr auto internal_rows = std::to_array<HostCall>({
    host_call<jhash_call>("jhash"),
    host_call<jhash2_call>("rhashtable_jhash2"),
    host_call<deferred_worker>("rht_deferred_worker", Support::partial, no_growth),
});

} // namespace

int rhashtable_init(FakeKernel& kernel, GuestAddr addr, GuestAddr params_addr)
{
    const GuestStruct params{kernel.memory(), kernel.profile(), "rhashtable_params", params_addr};
    const auto key_len = params.get<std::uint16_t>("key_len");
    const bool hashes_objects = !is_null(params.get<GuestAddr>("obj_hashfn"));
    if ((key_len == 0 && !hashes_objects) ||
        (hashes_objects && is_null(params.get<GuestAddr>("obj_cmpfn"))))
        return -EINVAL;

    AddressSpace& memory = kernel.memory();
    guest_fill(memory, addr, std::byte{0}, kernel.profile().size_of("rhashtable"));
    GuestStruct table = table_at(kernel, addr);
    init_list_head(
        memory, table.member("mutex") + kernel.profile().offset_of("mutex", "wait_list"));
    guest_copy(
        memory, table.member("p"), params_addr, kernel.profile().size_of("rhashtable_params"));
    const Sizes sizes = sizes_of(params);
    GuestStruct chosen{memory, kernel.profile(), "rhashtable_params", table.member("p")};
    chosen.set("min_size", sizes.min_size);
    chosen.set("max_size", sizes.max_size);
    table.set("max_elems", sizes.max_elems);
    const bool by_words = is_null(params.get<GuestAddr>("hashfn")) && key_len % 4 == 0;
    table.set("key_len", std::uint32_t{key_len} / (by_words ? 4 : 1));
    if (is_null(params.get<GuestAddr>("hashfn")))
        chosen.set("hashfn", kernel.image_symbol(by_words ? "rhashtable_jhash2" : "jhash").value());

    const GuestAddr buckets = alloc_buckets(kernel, sizes.buckets);
    if (is_null(buckets))
        return -ENOMEM;
    table.set("tbl", buckets);
    GuestStruct work{memory, kernel.profile(), "work_struct", table.member("run_work")};
    constexpr std::uint64_t work_struct_no_pool = 0xfffffffe0;
    work.set("data", work_struct_no_pool);
    init_list_head(memory, work.member("entry"));
    work.set("func", kernel.image_symbol("rht_deferred_worker").value());
    return 0;
}

void rhashtable_destroy(FakeKernel& kernel, GuestAddr table)
{
    kvfree(kernel, table_at(kernel, table).get<GuestAddr>("tbl"));
    table_at(kernel, table).set("tbl", GuestAddr{});
}

std::span<const HostCall> rhashtable_calls()
{
    return rows;
}

std::span<const HostCall> rhashtable_internal_calls()
{
    return internal_rows;
}

} // namespace kobox
