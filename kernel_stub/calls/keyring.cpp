#include "kernel_stub/calls/keyring.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/x509_description.hpp"

#include <array>
#include <cerrno>
#include <map>
#include <string>
#include <vector>

namespace kobox
{

namespace
{

/// Who holds what, by the address of the keyring's struct key.
struct Keyrings
{
    std::map<GuestAddr, std::vector<GuestAddr>> links;
};

/// make_key_ref() keeps in the lowest bit whether the caller possesses the key.
constexpr std::uint64_t possessed = 1;
/// Longer than any certificate that a module carries.
constexpr std::uint64_t largest_payload = std::uint64_t{1} << 20;

GuestStruct key_at(FakeKernel& k, GuestAddr key)
{
    return {k.memory(), k.profile(), "key", key};
}

GuestAddr allocate_key(FakeKernel& k, const std::string& description)
{
    const AllocSite site = site_here(k, gfp::kernel | gfp::zero);
    const GuestAddr addr = kmalloc(k, k.profile().size_of("key"), site);
    const GuestAddr text = kstrdup(k, description, site);
    if (is_null(addr) || is_null(text))
        return err_ptr(ENOMEM);
    GuestStruct key = key_at(k, addr);
    key.set("usage", std::uint32_t{1});
    key.set("description", text);
    return addr;
}

void put_key(FakeKernel& k, GuestAddr addr)
{
    if (is_null(addr))
        return;
    GuestStruct key = key_at(k, addr);
    const auto usage = key.get<std::uint32_t>("usage");
    key.set("usage", usage - 1);
    if (usage != 1)
        return;
    const auto held = k.host_state().get<Keyrings>().links.extract(addr);
    kfree(k, key.get<GuestAddr>("description"));
    kfree(k, addr);
    if (!held.empty())
        for (const GuestAddr linked : held.mapped())
            put_key(k, linked);
}

/// Mirrors keyring_alloc(), security/keys/keyring.c (v6.1), for the kernel's own keyrings.
HostReturn keyring_alloc(FakeKernel& k, GuestAddr description)
{
    const GuestAddr keyring =
        allocate_key(k, k.memory().load_cstring(description, max_guest_string));
    if (!is_err(keyring))
        k.host_state().get<Keyrings>().links.emplace(keyring, std::vector<GuestAddr>{});
    return keyring;
}

/// Mirrors key_create_or_update(), security/keys/key.c (v6.1), for a certificate, whose key gets
/// the description that its type proposes.
HostReturn key_create_or_update(
    FakeKernel& k, std::uint64_t keyring_ref, GuestAddr type, GuestAddr description,
    GuestAddr payload, std::uint64_t size)
{
    auto& links = k.host_state().get<Keyrings>().links;
    const auto keyring = links.find(GuestAddr{keyring_ref & ~possessed});
    if (keyring == links.end())
        return err_ptr(ENOTDIR);
    const std::string type_name = k.memory().load_cstring(type, max_guest_string);
    if (type_name != "asymmetric" || !is_null(description) || size > largest_payload)
        k.unsupported("key_create_or_update() of anything but a certificate");
    std::vector<std::byte> certificate(size);
    k.memory().read(payload, certificate);
    const auto proposed = x509_description(certificate);
    if (!proposed)
        return err_ptr(EBADMSG);
    const GuestAddr key = allocate_key(k, *proposed);
    if (is_err(key))
        return key;
    // One reference is the keyring's, one the caller's.
    key_at(k, key).set("usage", std::uint32_t{2});
    keyring->second.push_back(key);
    return GuestAddr{to_u64(key) | (keyring_ref & possessed)};
}

HostReturn key_put(FakeKernel& k, GuestAddr key)
{
    put_key(k, key);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<key_create_or_update>(
        "key_create_or_update", Support::partial,
        "certificates alone; their signatures are not verified"),
    host_call<key_put>("key_put"),
    host_call<keyring_alloc>(
        "keyring_alloc", Support::partial, "owners and permissions have no effect"),
});

} // namespace

std::span<const HostCall> keyring_calls()
{
    return rows;
}

} // namespace kobox
