#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

// rw_semaphore.count, kernel/locking/rwsem.c (v6.1): bit 0 the writer, readers from bit 8 on.
constexpr std::uint64_t writer_locked = 1;
constexpr std::uint64_t reader_bias = 1 << 8;
/// RWSEM_READER_OWNED, a bit of rw_semaphore.owner.
constexpr std::uint64_t reader_owned = 1;

GuestStruct rwsem_at(FakeKernel& k, GuestAddr sem)
{
    return {k.memory(), k.profile(), "rw_semaphore", sem};
}

HostReturn init_rwsem(FakeKernel& k, GuestAddr addr, GuestAddr /*name*/, GuestAddr /*key*/)
{
    check_writable(k.memory(), addr, k.profile().size_of("rw_semaphore"));
    GuestStruct sem = rwsem_at(k, addr);
    sem.set("count", std::uint64_t{0});
    sem.set("owner", std::uint64_t{0});
    sem.set("osq", std::uint32_t{0});
    sem.set("wait_lock", std::uint32_t{0});
    init_list_head(k.memory(), sem.member("wait_list"));
    return {};
}

bool try_read(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem = rwsem_at(k, addr);
    const auto count = sem.get<std::uint64_t>("count");
    if ((count & writer_locked) != 0)
        return false;
    guest_store(k.memory(), sem.member("count"), count + reader_bias);
    guest_store(k.memory(), sem.member("owner"), to_u64(current_task(k)) | reader_owned);
    return true;
}

bool try_write(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem = rwsem_at(k, addr);
    if (sem.get<std::uint64_t>("count") != 0)
        return false;
    guest_store(k.memory(), sem.member("count"), writer_locked);
    guest_store(k.memory(), sem.member("owner"), current_task(k));
    return true;
}

HostReturn down_read(FakeKernel& k, GuestAddr sem)
{
    wait_until(k, [&] { return try_read(k, sem); }, std::nullopt, "down_read()");
    return 0;
}

HostReturn down_read_trylock(FakeKernel& k, GuestAddr sem)
{
    return try_read(k, sem);
}

HostReturn down_write(FakeKernel& k, GuestAddr sem)
{
    wait_until(k, [&] { return try_write(k, sem); }, std::nullopt, "down_write()");
    return 0;
}

HostReturn down_write_trylock(FakeKernel& k, GuestAddr sem)
{
    return try_write(k, sem);
}

HostReturn up_read(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem = rwsem_at(k, addr);
    guest_store(k.memory(), sem.member("count"), sem.get<std::uint64_t>("count") - reader_bias);
    return {};
}

HostReturn up_write(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem = rwsem_at(k, addr);
    guest_store(k.memory(), sem.member("owner"), std::uint64_t{0});
    guest_store(k.memory(), sem.member("count"), sem.get<std::uint64_t>("count") & ~writer_locked);
    return {};
}

HostReturn downgrade_write(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem = rwsem_at(k, addr);
    guest_store(
        k.memory(), sem.member("count"),
        sem.get<std::uint64_t>("count") - writer_locked + reader_bias);
    guest_store(k.memory(), sem.member("owner"), to_u64(current_task(k)) | reader_owned);
    return {};
}

bool try_down(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem{k.memory(), k.profile(), "semaphore", addr};
    const auto count = sem.get<std::uint32_t>("count");
    if (count == 0)
        return false;
    guest_store(k.memory(), sem.member("count"), count - 1);
    return true;
}

HostReturn down(FakeKernel& k, GuestAddr sem)
{
    wait_until(k, [&] { return try_down(k, sem); }, std::nullopt, "down()");
    return 0;
}

/// Unlike other trylocks it returns 0 when it got the semaphore.
HostReturn down_trylock(FakeKernel& k, GuestAddr sem)
{
    return try_down(k, sem) ? 0 : 1;
}

HostReturn down_timeout(FakeKernel& k, GuestAddr sem, std::int64_t timeout)
{
    const auto deadline = deadline_after(k, timeout);
    return wait_until(k, [&] { return try_down(k, sem); }, deadline, "down_timeout()") ? 0 : -ETIME;
}

HostReturn up(FakeKernel& k, GuestAddr addr)
{
    GuestStruct sem{k.memory(), k.profile(), "semaphore", addr};
    guest_store(k.memory(), sem.member("count"), sem.get<std::uint32_t>("count") + 1);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<init_rwsem>("__init_rwsem"),
    host_call<down_read>("down_read"),
    host_call<down_read>("down_read_interruptible"),
    host_call<down_read>("down_read_killable"),
    host_call<down_read_trylock>("down_read_trylock"),
    host_call<down_write>("down_write"),
    host_call<down_write>("down_write_killable"),
    host_call<down_write_trylock>("down_write_trylock"),
    host_call<up_read>("up_read"),
    host_call<up_write>("up_write"),
    host_call<downgrade_write>("downgrade_write"),
    host_call<down>("down"),
    host_call<down>("down_interruptible"),
    host_call<down>("down_killable"),
    host_call<down_trylock>("down_trylock"),
    host_call<down_timeout>("down_timeout"),
    host_call<up>("up"),
});

} // namespace

std::span<const HostCall> rwsem_calls()
{
    return rows;
}

} // namespace kobox
