#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

/// The low bits of mutex.owner are flags, kernel/locking/mutex.c (v6.1).
constexpr std::uint64_t mutex_flags = 7;

GuestStruct mutex_at(FakeKernel& k, GuestAddr lock)
{
    return {k.memory(), k.profile(), "mutex", lock};
}

HostReturn mutex_init(FakeKernel& k, GuestAddr lock, GuestAddr /*name*/, GuestAddr /*key*/)
{
    GuestStruct mutex = mutex_at(k, lock);
    check_writable(k.memory(), lock, k.profile().size_of("mutex"));
    mutex.set("owner", std::uint64_t{0});
    mutex.set("wait_lock", std::uint32_t{0});
    mutex.set("osq", std::uint32_t{0});
    init_list_head(k.memory(), mutex.member("wait_list"));
    return {};
}

bool trylock(FakeKernel& k, GuestAddr lock)
{
    GuestStruct mutex = mutex_at(k, lock);
    if ((mutex.get<std::uint64_t>("owner") & ~mutex_flags) != 0)
        return false;
    guest_store(k.memory(), mutex.member("owner"), current_task(k));
    return true;
}

/// A holder other than the caller is a sleeping wait, which queued work may end.
void lock_it(FakeKernel& k, GuestAddr lock)
{
    wait_until(k, [&] { return trylock(k, lock); }, std::nullopt, "mutex_lock()");
}

HostReturn mutex_lock(FakeKernel& k, GuestAddr lock)
{
    lock_it(k, lock);
    return 0;
}

HostReturn mutex_trylock(FakeKernel& k, GuestAddr lock)
{
    return trylock(k, lock);
}

HostReturn mutex_unlock(FakeKernel& k, GuestAddr lock)
{
    guest_store(k.memory(), mutex_at(k, lock).member("owner"), std::uint64_t{0});
    return {};
}

HostReturn mutex_is_locked(FakeKernel& k, GuestAddr lock)
{
    return (mutex_at(k, lock).get<std::uint64_t>("owner") & ~mutex_flags) != 0;
}

/// Mirrors atomic_dec_and_mutex_lock(), kernel/locking/mutex.c (v6.1).
HostReturn atomic_dec_and_mutex_lock(FakeKernel& k, GuestAddr count, GuestAddr lock)
{
    const auto value = k.memory().load<std::uint32_t>(count);
    if (value == 1)
        lock_it(k, lock);
    guest_store(k.memory(), count, value - 1);
    return value == 1;
}

// The real-time mutex of code that asks for one by name; the owner's presence is all that counts.

HostReturn rt_mutex_base_init(FakeKernel& k, GuestAddr lock)
{
    guest_fill(k.memory(), lock, std::byte{0}, k.profile().size_of("rt_mutex_base"));
    return {};
}

bool rt_trylock(FakeKernel& k, GuestAddr lock)
{
    const GuestAddr owner = lock + k.profile().offset_of("rt_mutex_base", "owner");
    if (k.memory().load<std::uint64_t>(owner) != 0)
        return false;
    guest_store(k.memory(), owner, current_task(k));
    return true;
}

HostReturn rt_mutex_lock(FakeKernel& k, GuestAddr lock)
{
    wait_until(k, [&] { return rt_trylock(k, lock); }, std::nullopt, "rt_mutex_lock()");
    return 0;
}

HostReturn rt_mutex_trylock(FakeKernel& k, GuestAddr lock)
{
    return rt_trylock(k, lock);
}

HostReturn rt_mutex_unlock(FakeKernel& k, GuestAddr lock)
{
    guest_store(
        k.memory(), lock + k.profile().offset_of("rt_mutex_base", "owner"), std::uint64_t{0});
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<mutex_init>("__mutex_init"),
    host_call<mutex_lock>("mutex_lock"),
    host_call<mutex_lock>("mutex_lock_interruptible"),
    host_call<mutex_lock>("mutex_lock_killable"),
    host_call<mutex_lock>("mutex_lock_io"),
    host_call<mutex_trylock>("mutex_trylock"),
    host_call<mutex_unlock>("mutex_unlock"),
    host_call<mutex_is_locked>("mutex_is_locked"),
    host_call<atomic_dec_and_mutex_lock>("atomic_dec_and_mutex_lock"),
    host_call<rt_mutex_base_init>("rt_mutex_base_init"),
    host_call<rt_mutex_lock>("rt_mutex_lock"),
    host_call<rt_mutex_lock>("rt_mutex_lock_interruptible"),
    host_call<rt_mutex_lock>("rt_mutex_lock_killable"),
    host_call<rt_mutex_trylock>("rt_mutex_trylock"),
    host_call<rt_mutex_unlock>("rt_mutex_unlock"),
});

} // namespace

std::span<const HostCall> mutex_calls()
{
    return rows;
}

} // namespace kobox
