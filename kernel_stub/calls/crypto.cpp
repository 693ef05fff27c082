#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/modules.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// include/linux/crypto.h, crypto/internal.h (v6.1).
constexpr std::uint32_t alg_type_mask = 0xf;
constexpr std::uint32_t alg_type_shash = 0xe;
constexpr std::uint64_t max_alg_name = 128;
/// include/crypto/hash.h (v6.1).
constexpr std::uint32_t hash_max_digestsize = 64;
constexpr std::uint32_t hash_max_descsize = 368;
constexpr std::uint32_t hash_max_statesize = 512;

/// Algorithms that modules have registered: struct shash_alg, in the order of crypto_alg_list.
struct ShashAlgorithms
{
    std::vector<GuestAddr> all;
};

/// Algorithms of the kernel image, which kobox does not have, by an export of the same object file.
struct BuiltIn
{
    std::string_view name;
    std::string_view export_name;
};
constexpr auto built_in = std::to_array<BuiltIn>({
    {"sha1", "crypto_sha1_update"},
    {"sha1-generic", "crypto_sha1_update"},
    {"sha224", "crypto_sha256_update"},
    {"sha256", "crypto_sha256_update"},
    {"sha256-generic", "crypto_sha256_update"},
    {"md5", "md5_zero_message_hash"},
});

std::vector<GuestAddr>& algorithms(FakeKernel& k)
{
    return k.host_state().get<ShashAlgorithms>().all;
}

GuestStruct shash_at(FakeKernel& k, GuestAddr alg)
{
    return {k.memory(), k.profile(), "shash_alg", alg};
}

GuestStruct base_of(FakeKernel& k, GuestAddr alg)
{
    return {k.memory(), k.profile(), "crypto_alg", shash_at(k, alg).member("base")};
}

std::string alg_text(FakeKernel& k, GuestAddr alg, std::string_view member)
{
    return k.memory().load_cstring(base_of(k, alg).member(member), max_alg_name);
}

/// Mirrors shash_prepare_alg(), crypto/shash.c, and crypto_check_alg(), crypto/algapi.c (v6.1).
bool is_valid(FakeKernel& k, GuestAddr alg)
{
    const GuestStruct shash = shash_at(k, alg);
    const GuestStruct base = base_of(k, alg);
    const bool exports = !is_null(shash.get<GuestAddr>("export"));
    const bool imports = !is_null(shash.get<GuestAddr>("import"));
    const auto alignmask = base.get<std::uint32_t>("cra_alignmask");
    return shash.get<std::uint32_t>("digestsize") <= hash_max_digestsize &&
           shash.get<std::uint32_t>("descsize") <= hash_max_descsize &&
           shash.get<std::uint32_t>("statesize") <= hash_max_statesize && exports == imports &&
           !alg_text(k, alg, "cra_name").empty() && !alg_text(k, alg, "cra_driver_name").empty() &&
           (alignmask & (alignmask + 1)) == 0 && base.get<std::int32_t>("cra_priority") >= 0;
}

bool is_taken(FakeKernel& k, GuestAddr alg)
{
    const std::string name = alg_text(k, alg, "cra_name");
    const std::string driver = alg_text(k, alg, "cra_driver_name");
    return std::ranges::any_of(algorithms(k), [&](GuestAddr other) {
        const std::string other_driver = alg_text(k, other, "cra_driver_name");
        return other == alg || other_driver == driver || other_driver == name ||
               alg_text(k, other, "cra_name") == driver;
    });
}

/// Mirrors crypto_register_shash(), crypto/shash.c (v6.1). Its self-test is not run.
int register_shash(FakeKernel& k, GuestAddr alg)
{
    if (!is_valid(k, alg))
        return -EINVAL;
    if (is_taken(k, alg))
        return -EEXIST;
    GuestStruct base = base_of(k, alg);
    check_writable(k.memory(), alg, k.profile().size_of("shash_alg"));
    base.set("cra_flags", (base.get<std::uint32_t>("cra_flags") & ~alg_type_mask) | alg_type_shash);
    base.set("cra_refcnt", std::uint32_t{1});
    GuestStruct shash = shash_at(k, alg);
    if (is_null(shash.get<GuestAddr>("export")))
        shash.set("statesize", shash.get<std::uint32_t>("descsize"));
    algorithms(k).insert(algorithms(k).begin(), alg);
    return 0;
}

void unregister_shash(FakeKernel& k, GuestAddr alg)
{
    if (std::erase(algorithms(k), alg) == 0)
    {
        k.warn(
            "crypto/algapi.c:484",
            fmt::format("Algorithm {} is not registered", alg_text(k, alg, "cra_driver_name")));
        return;
    }
    if (base_of(k, alg).get<std::uint32_t>("cra_refcnt") != 1)
        k.warn("crypto/algapi.c:487", "");
}

HostReturn register_shash_call(FakeKernel& k, GuestAddr alg)
{
    return register_shash(k, alg);
}

HostReturn unregister_shash_call(FakeKernel& k, GuestAddr alg)
{
    unregister_shash(k, alg);
    return {};
}

/// The i-th of an array of struct shash_alg.
GuestAddr nth(FakeKernel& k, GuestAddr algs, std::int32_t i)
{
    return algs + static_cast<std::uint64_t>(i) * k.profile().size_of("shash_alg");
}

HostReturn register_shashes(FakeKernel& k, GuestAddr algs, std::int32_t count)
{
    for (std::int32_t i = 0; i < count; ++i)
    {
        const int err = register_shash(k, nth(k, algs, i));
        if (err == 0)
            continue;
        while (--i >= 0)
            unregister_shash(k, nth(k, algs, i));
        return err;
    }
    return 0;
}

HostReturn unregister_shashes(FakeKernel& k, GuestAddr algs, std::int32_t count)
{
    while (--count >= 0)
        unregister_shash(k, nth(k, algs, count));
    return {};
}

/// Mirrors __crypto_alg_lookup(), crypto/api.c (v6.1): a driver's own name, else the best of those
/// that do what was asked for; with a reference to its module. Null when there is none.
GuestAddr find_shash(FakeKernel& k, std::string_view name)
{
    GuestAddr found{};
    std::int32_t best = -1;
    for (const GuestAddr alg : algorithms(k))
    {
        const auto priority = base_of(k, alg).get<std::int32_t>("cra_priority");
        const bool exact = alg_text(k, alg, "cra_driver_name") == name;
        if (exact || (alg_text(k, alg, "cra_name") == name && priority > best))
        {
            found = alg;
            best = priority;
        }
        if (exact)
            break;
    }
    if (is_null(found))
        return found;
    GuestStruct base = base_of(k, found);
    if (!try_module_get(k, base.get<GuestAddr>("cra_module")))
        return {};
    base.set("cra_refcnt", base.get<std::uint32_t>("cra_refcnt") + 1);
    return found;
}

/// Mirrors crypto_mod_put(), crypto/api.c (v6.1).
void put_shash(FakeKernel& k, GuestAddr alg)
{
    GuestStruct base = base_of(k, alg);
    base.set("cra_refcnt", base.get<std::uint32_t>("cra_refcnt") - 1);
    module_put(k, base.get<GuestAddr>("cra_module"));
}

bool is_built_in(FakeKernel& k, std::string_view name)
{
    return std::ranges::any_of(built_in, [&](const BuiltIn& alg) {
        return alg.name == name && k.profile().find_export(alg.export_name) != nullptr;
    });
}

/// Mirrors crypto_larval_lookup(), crypto/api.c (v6.1): asks for a module that has it.
GuestAddr find_or_request_shash(FakeKernel& k, const std::string& name)
{
    GuestAddr alg = find_shash(k, name);
    if (!is_null(alg))
        return alg;
    if (is_built_in(k, name))
        k.unsupported(fmt::format("crypto algorithm {} of the kernel image", name));
    static_cast<void>(request_module(k, "crypto-" + name));
    alg = find_shash(k, name);
    if (!is_null(alg))
        return alg;
    static_cast<void>(request_module(k, "crypto-" + name + "-all"));
    alg = find_shash(k, name);
    if (is_null(alg) && name.find('(') != std::string::npos)
        k.unsupported(fmt::format("crypto algorithm {}, made of a template", name));
    return alg;
}

GuestStruct tfm_at(FakeKernel& k, GuestAddr tfm)
{
    return {k.memory(), k.profile(), "crypto_tfm", tfm};
}

GuestAddr tfm_of(FakeKernel& k, GuestAddr hash)
{
    return hash + k.profile().offset_of("crypto_shash", "base");
}

/// struct shash_alg of a struct crypto_shash.
GuestAddr alg_of(FakeKernel& k, GuestAddr hash)
{
    return tfm_at(k, tfm_of(k, hash)).get<GuestAddr>("__crt_alg") -
           k.profile().offset_of("shash_alg", "base");
}

/// Mirrors crypto_create_tfm_node(), crypto/api.c, and crypto_shash_init_tfm() (v6.1).
GuestAddr create_shash(FakeKernel& k, GuestAddr alg)
{
    const GuestStruct base = base_of(k, alg);
    const std::uint64_t size = k.profile().offset_of("crypto_shash", "base") +
                               k.profile().size_of("crypto_tfm") +
                               base.get<std::uint32_t>("cra_ctxsize");
    const GuestAddr hash = kmalloc(k, size, site_here(k, gfp::kernel | gfp::zero));
    if (is_null(hash))
        return err_ptr(ENOMEM);
    GuestStruct shash{k.memory(), k.profile(), "crypto_shash", hash};
    GuestStruct tfm = tfm_at(k, tfm_of(k, hash));
    tfm.set("__crt_alg", base.addr());
    tfm.set("refcnt", std::uint32_t{1});
    const GuestStruct ops = shash_at(k, alg);
    shash.set("descsize", ops.get<std::uint32_t>("descsize"));

    int err = 0;
    if (const auto init_tfm = ops.get<GuestAddr>("init_tfm"); !is_null(init_tfm))
        err = static_cast<int>(k.call_guest(init_tfm, {to_u64(hash)}));
    const auto cra_init = base.get<GuestAddr>("cra_init");
    if (err == 0 && is_null(ops.get<GuestAddr>("exit_tfm")) && !is_null(cra_init))
        err = static_cast<int>(k.call_guest(cra_init, {to_u64(tfm.addr())}));
    if (err == 0)
        return hash;
    kfree(k, hash);
    return err_ptr(-err);
}

HostReturn alloc_shash(FakeKernel& k, GuestAddr name)
{
    const GuestAddr alg = find_or_request_shash(k, k.memory().load_cstring(name, max_guest_string));
    if (is_null(alg))
        return err_ptr(ENOENT);
    const GuestAddr hash = create_shash(k, alg);
    if (is_err(hash))
        put_shash(k, alg);
    return hash;
}

HostReturn has_shash(FakeKernel& k, GuestAddr name)
{
    const GuestAddr alg = find_or_request_shash(k, k.memory().load_cstring(name, max_guest_string));
    if (is_null(alg))
        return 0;
    put_shash(k, alg);
    return 1;
}

/// Mirrors crypto_destroy_tfm(), crypto/api.c (v6.1).
HostReturn destroy_tfm(FakeKernel& k, GuestAddr mem, GuestAddr tfm_addr)
{
    if (is_null(mem) || is_err(mem))
        return {};
    GuestStruct tfm = tfm_at(k, tfm_addr);
    const auto references = tfm.get<std::uint32_t>("refcnt") - 1;
    tfm.set("refcnt", references);
    if (references != 0)
        return {};
    const GuestAddr alg = alg_of(k, mem);
    const auto exit_tfm = shash_at(k, alg).get<GuestAddr>("exit_tfm");
    const auto cra_exit = base_of(k, alg).get<GuestAddr>("cra_exit");
    if (!is_null(exit_tfm))
        k.call_guest(exit_tfm, {to_u64(mem)});
    else if (!is_null(cra_exit))
        k.call_guest(cra_exit, {to_u64(tfm_addr)});
    put_shash(k, alg);
    kfree(k, mem);
    return {};
}

/// struct shash_desc begins with its struct crypto_shash.
GuestStruct ops_of_desc(FakeKernel& k, GuestAddr desc)
{
    return shash_at(k, alg_of(k, k.memory().load<GuestAddr>(desc)));
}

int call_op(
    FakeKernel& k, GuestAddr desc, std::string_view op, std::initializer_list<std::uint64_t> args)
{
    return static_cast<int>(k.call_guest(ops_of_desc(k, desc).get<GuestAddr>(op), args));
}

HostReturn shash_update(FakeKernel& k, GuestAddr desc, GuestAddr data, std::uint32_t len)
{
    return call_op(k, desc, "update", {to_u64(desc), to_u64(data), len});
}

HostReturn shash_final(FakeKernel& k, GuestAddr desc, GuestAddr out)
{
    return call_op(k, desc, "final", {to_u64(desc), to_u64(out)});
}

int finup(FakeKernel& k, GuestAddr desc, GuestAddr data, std::uint32_t len, GuestAddr out)
{
    if (!is_null(ops_of_desc(k, desc).get<GuestAddr>("finup")))
        return call_op(k, desc, "finup", {to_u64(desc), to_u64(data), len, to_u64(out)});
    const int err = call_op(k, desc, "update", {to_u64(desc), to_u64(data), len});
    return err != 0 ? err : call_op(k, desc, "final", {to_u64(desc), to_u64(out)});
}

HostReturn shash_finup(
    FakeKernel& k, GuestAddr desc, GuestAddr data, std::uint32_t len, GuestAddr out)
{
    return finup(k, desc, data, len, out);
}

HostReturn shash_digest(
    FakeKernel& k, GuestAddr desc, GuestAddr data, std::uint32_t len, GuestAddr out)
{
    if (!is_null(ops_of_desc(k, desc).get<GuestAddr>("digest")))
        return call_op(k, desc, "digest", {to_u64(desc), to_u64(data), len, to_u64(out)});
    const int err = call_op(k, desc, "init", {to_u64(desc)});
    return err != 0 ? err : finup(k, desc, data, len, out);
}

/// Mirrors crypto_init_queue(), crypto/algapi.c (v6.1).
HostReturn init_queue(FakeKernel& k, GuestAddr addr, std::uint32_t max_qlen)
{
    GuestStruct queue{k.memory(), k.profile(), "crypto_queue", addr};
    check_writable(k.memory(), addr, k.profile().size_of("crypto_queue"));
    init_list_head(k.memory(), queue.member("list"));
    queue.set("backlog", queue.member("list"));
    queue.set("qlen", std::uint32_t{0});
    queue.set("max_qlen", max_qlen);
    return {};
}

constexpr std::string_view no_default_export =
    "an algorithm without export and import gets none of the kernel's; self-tests do not run";

constexpr auto rows = std::to_array<HostCall>({
    host_call<alloc_shash>(
        "crypto_alloc_shash", Support::partial, "algorithms of modules, none of the image"),
    host_call<destroy_tfm>("crypto_destroy_tfm", Support::partial, "hashes only"),
    host_call<has_shash>(
        "crypto_has_shash", Support::partial, "algorithms of modules, none of the image"),
    host_call<init_queue>("crypto_init_queue"),
    host_call<register_shash_call>("crypto_register_shash", Support::partial, no_default_export),
    host_call<register_shashes>("crypto_register_shashes", Support::partial, no_default_export),
    host_call<shash_digest>("crypto_shash_digest"),
    host_call<shash_final>("crypto_shash_final"),
    host_call<shash_finup>("crypto_shash_finup"),
    host_call<shash_update>("crypto_shash_update"),
    host_call<unregister_shash_call>("crypto_unregister_shash"),
    host_call<unregister_shashes>("crypto_unregister_shashes"),
});

} // namespace

std::span<const HostCall> crypto_calls()
{
    return rows;
}

} // namespace kobox
