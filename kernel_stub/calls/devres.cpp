#include "kernel_stub/calls/devres.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/warn_once.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <vector>

namespace kobox
{

namespace
{

/// struct devres: what belongs to a device until it is released.
struct Managed
{
    enum class Kind : std::uint8_t
    {
        resource, ///< devres_alloc(): release(dev, data), then the data is freed
        memory,   ///< devm_kmalloc()
        pages,    ///< devm_get_free_pages()
        percpu,   ///< devm_alloc_percpu(): an offset
        action,   ///< devm_add_action(): release(data)
    };
    Kind kind{};
    GuestAddr data{};
    GuestAddr release{};
};

struct Devres
{
    std::map<GuestAddr, std::vector<Managed>> by_device;
    std::map<GuestAddr, GuestAddr> release_of; ///< data of devres_alloc() -> its release function
};

Devres& devres(FakeKernel& k)
{
    return k.host_state().get<Devres>();
}

void free_data(FakeKernel& k, const Managed& entry)
{
    switch (entry.kind)
    {
    case Managed::Kind::resource:
        devres(k).release_of.erase(entry.data);
        return kfree(k, entry.data);
    case Managed::Kind::memory:
        return kfree(k, entry.data);
    case Managed::Kind::pages:
        return free_pages(k, entry.data);
    case Managed::Kind::percpu:
        return kfree(k, k.per_cpu_ptr(entry.data));
    case Managed::Kind::action:
        return;
    }
}

void release(FakeKernel& k, GuestAddr dev, const Managed& entry)
{
    if (entry.kind == Managed::Kind::resource)
        k.call_guest(entry.release, {to_u64(dev), to_u64(entry.data)});
    if (entry.kind == Managed::Kind::action)
        k.call_guest(entry.release, {to_u64(entry.data)});
    free_data(k, entry);
}

HostReturn devres_alloc(
    FakeKernel& k, GuestAddr release_fn, std::uint64_t size, std::uint32_t flags)
{
    const GuestAddr data = kmalloc(k, size, site_here(k, flags));
    if (!is_null(data))
        devres(k).release_of[data] = release_fn;
    return data;
}

HostReturn devres_free(FakeKernel& k, GuestAddr data)
{
    if (is_null(data))
        return {};
    devres(k).release_of.erase(data);
    kfree(k, data);
    return {};
}

HostReturn devres_add(FakeKernel& k, GuestAddr dev, GuestAddr data)
{
    devres(k).by_device[dev].push_back(
        {.kind = Managed::Kind::resource, .data = data, .release = devres(k).release_of[data]});
    return {};
}

/// The last one added that the guest's `match` accepts (NULL: any); the index, or -1.
std::ptrdiff_t find_resource(
    FakeKernel& k, GuestAddr dev, GuestAddr release_fn, GuestAddr match, GuestAddr match_data)
{
    const std::vector<Managed> entries = devres(k).by_device[dev];
    for (std::ptrdiff_t i = std::ssize(entries) - 1; i >= 0; --i)
    {
        const Managed& entry = entries[static_cast<std::size_t>(i)];
        if (entry.kind != Managed::Kind::resource || entry.release != release_fn)
            continue;
        if (is_null(match) ||
            static_cast<std::uint32_t>(
                k.call_guest(match, {to_u64(dev), to_u64(entry.data), to_u64(match_data)})) != 0)
            return i;
    }
    return -1;
}

Managed take(FakeKernel& k, GuestAddr dev, std::ptrdiff_t index)
{
    auto& entries = devres(k).by_device[dev];
    const Managed entry = entries[static_cast<std::size_t>(index)];
    entries.erase(entries.begin() + index);
    return entry;
}

HostReturn devres_find(
    FakeKernel& k, GuestAddr dev, GuestAddr release_fn, GuestAddr match, GuestAddr match_data)
{
    const std::ptrdiff_t at = find_resource(k, dev, release_fn, match, match_data);
    return at < 0 ? GuestAddr{} : devres(k).by_device[dev][static_cast<std::size_t>(at)].data;
}

/// devres_find() or, when there is none, devres_add() of `fresh`, which is freed otherwise.
HostReturn devres_get(
    FakeKernel& k, GuestAddr dev, GuestAddr fresh, GuestAddr match, GuestAddr match_data)
{
    const HostReturn found = devres_find(k, dev, devres(k).release_of[fresh], match, match_data);
    if (found.rax == 0)
    {
        devres_add(k, dev, fresh);
        return fresh;
    }
    devres_free(k, fresh);
    return found;
}

HostReturn devres_remove(
    FakeKernel& k, GuestAddr dev, GuestAddr release_fn, GuestAddr match, GuestAddr match_data)
{
    const std::ptrdiff_t at = find_resource(k, dev, release_fn, match, match_data);
    return at < 0 ? GuestAddr{} : take(k, dev, at).data;
}

HostReturn devres_destroy(
    FakeKernel& k, GuestAddr dev, GuestAddr release_fn, GuestAddr match, GuestAddr match_data)
{
    const std::ptrdiff_t at = find_resource(k, dev, release_fn, match, match_data);
    if (at < 0)
        return -ENOENT;
    free_data(k, take(k, dev, at));
    return 0;
}

HostReturn devres_release(
    FakeKernel& k, GuestAddr dev, GuestAddr release_fn, GuestAddr match, GuestAddr match_data)
{
    const std::ptrdiff_t at = find_resource(k, dev, release_fn, match, match_data);
    if (at < 0)
        return -ENOENT;
    release(k, dev, take(k, dev, at));
    return 0;
}

HostReturn devm_add_action(FakeKernel& k, GuestAddr dev, GuestAddr action, GuestAddr data)
{
    devres(k).by_device[dev].push_back(
        {.kind = Managed::Kind::action, .data = data, .release = action});
    return 0;
}

/// Removes what `wanted` accepts, last first; false (and the kernel's warning) when there is none.
template <typename Wanted>
std::optional<Managed> take_if(FakeKernel& k, GuestAddr dev, Wanted&& wanted)
{
    const auto& entries = devres(k).by_device[dev];
    for (std::ptrdiff_t i = std::ssize(entries) - 1; i >= 0; --i)
        if (wanted(entries[static_cast<std::size_t>(i)]))
            return take(k, dev, i);
    return std::nullopt;
}

std::optional<Managed> take_action(FakeKernel& k, GuestAddr dev, GuestAddr action, GuestAddr data)
{
    return take_if(k, dev, [&](const Managed& entry) {
        return entry.kind == Managed::Kind::action && entry.release == action && entry.data == data;
    });
}

HostReturn devm_remove_action(FakeKernel& k, GuestAddr dev, GuestAddr action, GuestAddr data)
{
    if (!take_action(k, dev, action, data))
        k.warn("drivers/base/devres.c:771", "");
    return {};
}

HostReturn devm_release_action(FakeKernel& k, GuestAddr dev, GuestAddr action, GuestAddr data)
{
    const auto entry = take_action(k, dev, action, data);
    if (!entry)
        k.warn("drivers/base/devres.c:793", "");
    else
        release(k, dev, *entry);
    return {};
}

HostReturn devm_free(FakeKernel& k, GuestAddr dev, GuestAddr data, Managed::Kind kind)
{
    const auto entry =
        take_if(k, dev, [&](const Managed& m) { return m.kind == kind && m.data == data; });
    if (!entry)
        k.warn("drivers/base/devres.c:1073", "");
    else
        free_data(k, *entry);
    return {};
}

HostReturn devm_kfree(FakeKernel& k, GuestAddr dev, GuestAddr data)
{
    if (to_u64(data) <= to_u64(zero_size_ptr))
        return {};
    return devm_free(k, dev, data, Managed::Kind::memory);
}

HostReturn devm_kmemdup(
    FakeKernel& k, GuestAddr dev, GuestAddr from, std::uint64_t size, std::uint32_t flags)
{
    const GuestAddr copy = devm_kmalloc(k, dev, size, flags);
    if (!is_null(copy))
        guest_copy(k.memory(), copy, from, size);
    return copy;
}

HostReturn devm_kstrdup(FakeKernel& k, GuestAddr dev, GuestAddr s, std::uint32_t flags)
{
    if (is_null(s))
        return s;
    const std::string text = k.memory().load_cstring(s, max_guest_string);
    const GuestAddr copy = devm_kmalloc(k, dev, text.size() + 1, flags);
    if (!is_null(copy))
        guest_write_cstring(k.memory(), copy, text);
    return copy;
}

HostReturn manage_text(FakeKernel& k, GuestAddr dev, GuestAddr text)
{
    if (!is_null(text))
        devres(k).by_device[dev].push_back({.kind = Managed::Kind::memory, .data = text});
    return text;
}

HostReturn devm_kasprintf(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(3);
    return manage_text(
        k, GuestAddr{frame.arg(0)},
        kvasprintf(k, static_cast<std::uint32_t>(frame.arg(1)), GuestAddr{frame.arg(2)}, frame));
}

HostReturn devm_kvasprintf(
    FakeKernel& k, GuestAddr dev, std::uint32_t flags, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    return manage_text(k, dev, kvasprintf(k, flags, format, args));
}

HostReturn devm_get_free_pages(
    FakeKernel& k, GuestAddr dev, std::uint32_t flags, std::uint32_t order)
{
    const GuestAddr block = get_free_pages(k, order, site_here(k, flags));
    if (!is_null(block))
        devres(k).by_device[dev].push_back({.kind = Managed::Kind::pages, .data = block});
    return block;
}

HostReturn devm_free_pages(FakeKernel& k, GuestAddr dev, GuestAddr block)
{
    return devm_free(k, dev, block, Managed::Kind::pages);
}

HostReturn devm_alloc_percpu(FakeKernel& k, GuestAddr dev, std::uint64_t size)
{
    const GuestAddr object = kmalloc(k, size, site_here(k, gfp::kernel));
    if (is_null(object))
        return object;
    const GuestAddr offset{object - k.per_cpu_ptr(GuestAddr{})};
    devres(k).by_device[dev].push_back({.kind = Managed::Kind::percpu, .data = offset});
    return offset;
}

HostReturn devm_free_percpu(FakeKernel& k, GuestAddr dev, GuestAddr data)
{
    return devm_free(k, dev, data, Managed::Kind::percpu);
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<devres_alloc>("__devres_alloc_node"),
    host_call<devres_free>("devres_free"),
    host_call<devres_add>("devres_add"),
    host_call<devres_find>("devres_find"),
    host_call<devres_get>("devres_get"),
    host_call<devres_remove>("devres_remove"),
    host_call<devres_destroy>("devres_destroy"),
    host_call<devres_release>("devres_release"),
    host_call<devm_add_action>("devm_add_action"),
    host_call<devm_remove_action>("devm_remove_action"),
    host_call<devm_release_action>("devm_release_action"),
    host_call<devm_kmalloc>("devm_kmalloc"),
    host_call<devm_kfree>("devm_kfree"),
    host_call<devm_kmemdup>("devm_kmemdup"),
    host_call<devm_kstrdup>("devm_kstrdup"),
    host_call<devm_kstrdup>("devm_kstrdup_const"),
    host_call_frame<devm_kasprintf>("devm_kasprintf"),
    host_call<devm_kvasprintf>("devm_kvasprintf"),
    host_call<devm_get_free_pages>("devm_get_free_pages"),
    host_call<devm_free_pages>("devm_free_pages"),
    host_call<devm_alloc_percpu>("__devm_alloc_percpu"),
    host_call<devm_free_percpu>("devm_free_percpu"),
});

} // namespace

GuestAddr devm_kmalloc(
    FakeKernel& kernel, GuestAddr dev, std::uint64_t size, std::uint32_t gfp_flags)
{
    const GuestAddr data = kmalloc(kernel, size, site_here(kernel, gfp_flags));
    if (to_u64(data) > to_u64(zero_size_ptr))
        devres(kernel).by_device[dev].push_back({.kind = Managed::Kind::memory, .data = data});
    return data;
}

void devres_release_all(FakeKernel& kernel, GuestAddr dev)
{
    auto& all = devres(kernel).by_device;
    while (!all[dev].empty())
    {
        const Managed entry = all[dev].back();
        all[dev].pop_back();
        release(kernel, dev, entry);
    }
    all.erase(dev);
}

std::span<const HostCall> devres_calls()
{
    return rows;
}

} // namespace kobox
