#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/refcount.hpp"

#include <array>

namespace kobox
{

namespace
{

/// How a lock function treats what could interrupt its holder.
enum class Context : std::uint8_t
{
    plain,
    irq,
    irqsave,
    bh,
};

/// With one CPU, and host calls that run to their end, a lock that is held was taken by the caller
/// itself: the kernel would spin for ever.
[[noreturn]] void deadlock(FakeKernel& k)
{
    k.unsupported("a lock that its holder takes again: would spin for ever");
}

template <Context C>
std::uint64_t enter(FakeKernel& k)
{
    std::uint64_t flags = 0;
    if constexpr (C == Context::irq || C == Context::irqsave)
        flags = local_irq_save(k);
    preempt_count_add(k, C == Context::bh ? softirq_disable_offset + 1 : preempt_offset);
    return flags;
}

template <Context C>
void leave(FakeKernel& k, std::uint64_t flags)
{
    preempt_count_add(k, C == Context::bh ? -(softirq_disable_offset + 1) : -preempt_offset);
    if constexpr (C == Context::irq)
        local_irq_enable(k);
    if constexpr (C == Context::irqsave)
        local_irq_restore(k, flags);
}

// arch_spinlock_t is the 32-bit word of a queued spinlock; its lowest byte says "locked".

bool take(FakeKernel& k, GuestAddr lock)
{
    if (k.memory().load<std::uint32_t>(lock) != 0)
        return false;
    guest_store(k.memory(), lock, std::uint32_t{1});
    return true;
}

template <Context C>
HostReturn spin_lock(FakeKernel& k, GuestAddr lock)
{
    const std::uint64_t flags = enter<C>(k);
    if (!take(k, lock))
        deadlock(k);
    return flags;
}

template <Context C>
HostReturn spin_trylock(FakeKernel& k, GuestAddr lock)
{
    enter<C>(k);
    if (take(k, lock))
        return 1;
    leave<C>(k, 0);
    return 0;
}

template <Context C>
HostReturn spin_unlock(FakeKernel& k, GuestAddr lock, std::uint64_t flags)
{
    guest_store(k.memory(), lock, std::uint8_t{0});
    leave<C>(k, flags);
    return {};
}

// A queued rwlock: the writer's byte lowest, readers counted above it; include/asm-generic/
// qrwlock.h (v6.1).
constexpr std::uint32_t qw_locked = 0xff;
constexpr std::uint32_t qr_bias = 1u << 9;

bool take_read(FakeKernel& k, GuestAddr lock)
{
    const auto count = k.memory().load<std::uint32_t>(lock);
    if ((count & 0x1ff) != 0)
        return false;
    guest_store(k.memory(), lock, count + qr_bias);
    return true;
}

bool take_write(FakeKernel& k, GuestAddr lock)
{
    if (k.memory().load<std::uint32_t>(lock) != 0)
        return false;
    guest_store(k.memory(), lock, qw_locked);
    return true;
}

template <Context C, auto Take>
HostReturn rw_lock(FakeKernel& k, GuestAddr lock)
{
    const std::uint64_t flags = enter<C>(k);
    if (!Take(k, lock))
        deadlock(k);
    return flags;
}

template <auto Take>
HostReturn rw_trylock(FakeKernel& k, GuestAddr lock)
{
    enter<Context::plain>(k);
    if (Take(k, lock))
        return 1;
    leave<Context::plain>(k, 0);
    return 0;
}

template <Context C>
HostReturn read_unlock(FakeKernel& k, GuestAddr lock, std::uint64_t flags)
{
    guest_store(k.memory(), lock, k.memory().load<std::uint32_t>(lock) - qr_bias);
    leave<C>(k, flags);
    return {};
}

template <Context C>
HostReturn write_unlock(FakeKernel& k, GuestAddr lock, std::uint64_t flags)
{
    guest_store(k.memory(), lock, std::uint8_t{0});
    leave<C>(k, flags);
    return {};
}

HostReturn slowpath(FakeKernel& k)
{
    deadlock(k);
}

/// Mirrors _atomic_dec_and_lock(), lib/dec_and_lock.c (v6.1).
template <bool IrqSave>
HostReturn atomic_dec_and_lock(FakeKernel& k, GuestAddr count, GuestAddr lock, GuestAddr flags)
{
    const auto value = k.memory().load<std::uint32_t>(count);
    guest_store(k.memory(), count, value - 1);
    if (value != 1)
        return 0;
    if constexpr (IrqSave)
        guest_store(k.memory(), flags, spin_lock<Context::irqsave>(k, lock).rax);
    else
        spin_lock<Context::plain>(k, lock);
    return 1;
}

/// Mirrors refcount_dec_and_lock(), lib/refcount.c (v6.1).
template <bool IrqSave>
HostReturn refcount_dec_and_lock(FakeKernel& k, GuestAddr count, GuestAddr lock, GuestAddr flags)
{
    return refcount_dec_not_one(k, count) ? HostReturn{0}
                                          : atomic_dec_and_lock<IrqSave>(k, count, lock, flags);
}

/// preempt_count of a task in a hard or soft interrupt never reaches here: with no interrupts
/// nothing is pending when bottom halves are enabled again.
HostReturn local_bh_enable_ip(FakeKernel& k, GuestAddr /*ip*/, std::uint32_t count)
{
    preempt_count_add(k, -static_cast<std::int32_t>(count));
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<spin_lock<Context::plain>>("_raw_spin_lock"),
    host_call<spin_lock<Context::irq>>("_raw_spin_lock_irq"),
    host_call<spin_lock<Context::irqsave>>("_raw_spin_lock_irqsave"),
    host_call<spin_lock<Context::bh>>("_raw_spin_lock_bh"),
    host_call<spin_trylock<Context::plain>>("_raw_spin_trylock"),
    host_call<spin_trylock<Context::bh>>("_raw_spin_trylock_bh"),
    host_call<spin_unlock<Context::plain>>("_raw_spin_unlock"),
    host_call<spin_unlock<Context::irq>>("_raw_spin_unlock_irq"),
    host_call<spin_unlock<Context::irqsave>>("_raw_spin_unlock_irqrestore"),
    host_call<spin_unlock<Context::bh>>("_raw_spin_unlock_bh"),
    host_call<rw_lock<Context::plain, take_read>>("_raw_read_lock"),
    host_call<rw_lock<Context::irq, take_read>>("_raw_read_lock_irq"),
    host_call<rw_lock<Context::irqsave, take_read>>("_raw_read_lock_irqsave"),
    host_call<rw_lock<Context::bh, take_read>>("_raw_read_lock_bh"),
    host_call<rw_trylock<take_read>>("_raw_read_trylock"),
    host_call<read_unlock<Context::plain>>("_raw_read_unlock"),
    host_call<read_unlock<Context::irq>>("_raw_read_unlock_irq"),
    host_call<read_unlock<Context::irqsave>>("_raw_read_unlock_irqrestore"),
    host_call<read_unlock<Context::bh>>("_raw_read_unlock_bh"),
    host_call<rw_lock<Context::plain, take_write>>("_raw_write_lock"),
    host_call<rw_lock<Context::plain, take_write>>("_raw_write_lock_nested"),
    host_call<rw_lock<Context::irq, take_write>>("_raw_write_lock_irq"),
    host_call<rw_lock<Context::irqsave, take_write>>("_raw_write_lock_irqsave"),
    host_call<rw_lock<Context::bh, take_write>>("_raw_write_lock_bh"),
    host_call<rw_trylock<take_write>>("_raw_write_trylock"),
    host_call<write_unlock<Context::plain>>("_raw_write_unlock"),
    host_call<write_unlock<Context::irq>>("_raw_write_unlock_irq"),
    host_call<write_unlock<Context::irqsave>>("_raw_write_unlock_irqrestore"),
    host_call<write_unlock<Context::bh>>("_raw_write_unlock_bh"),
    host_call<slowpath>("native_queued_spin_lock_slowpath"),
    host_call<slowpath>("queued_read_lock_slowpath"),
    host_call<slowpath>("queued_write_lock_slowpath"),
    host_call<atomic_dec_and_lock<false>>("_atomic_dec_and_lock"),
    host_call<atomic_dec_and_lock<true>>("_atomic_dec_and_lock_irqsave"),
    host_call<refcount_dec_and_lock<false>>("refcount_dec_and_lock"),
    host_call<refcount_dec_and_lock<true>>("refcount_dec_and_lock_irqsave"),
    host_call<local_bh_enable_ip>("__local_bh_enable_ip"),
});

} // namespace

std::span<const HostCall> spinlock_calls()
{
    return rows;
}

} // namespace kobox
