#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/firmware.hpp"
#include "kernel_stub/calls/keyring.hpp"
#include "kernel_stub/calls/rhashtable.hpp"
#include "kernel_stub/calls/tty.hpp"

#include <array>
#include <vector>

namespace kobox
{

std::span<const HostCallTable> host_call_tables()
{
    static constexpr auto tables = std::to_array<HostCallTable>({
        {"RCU", rcu_calls},
        {"clocks and delays", clock_calls},
        {"completions", completion_calls},
        {"crashes and taints", crash_calls},
        {"backing devices", backing_dev_calls},
        {"bitmaps", bitmap_calls},
        {"character and block devices", char_device_calls},
        {"crypto", crypto_calls},
        {"debugfs", debugfs_calls},
        {"devices and classes", device_calls},
        {"drivers and buses", driver_calls},
        {"dynamic debug", dynamic_debug_calls},
        {"file systems", filesystem_calls},
        {"firmware files", firmware_calls},
        {"formatted text", format_calls},
        {"hash tables", rhashtable_calls},
        {"hardware queries", hardware_query_calls},
        {"hexadecimal text", hex_calls},
        {"input", input_calls},
        {"IP fragments", inet_fragment_calls},
        {"keyrings", keyring_calls},
        {"kmalloc", slab_calls},
        {"kobjects", kobject_calls},
        {"LED triggers", led_trigger_calls},
        {"kernel threads", kthread_calls},
        {"list checks", list_debug_calls},
        {"managed device resources", devres_calls},
        {"memory areas", memory_calls},
        {"memory pools", mempool_calls},
        {"misc devices", misc_device_calls},
        {"module parameters", param_calls},
        {"modules", module_calls},
        {"mutexes", mutex_calls},
        {"network devices", net_device_calls},
        {"network links", rtnl_link_calls},
        {"netlink", netlink_calls},
        {"network namespaces", pernet_calls},
        {"notifier chains", notifier_calls},
        {"number allocators", idr_calls},
        {"numbers and checksums", math_calls},
        {"numbers from text", kstrto_calls},
        {"pages and vmalloc", page_calls},
        {"panic and taint", panic_calls},
        {"per-CPU data", percpu_calls},
        {"platform devices", platform_device_calls},
        {"printk", printk_calls},
        {"random numbers", random_calls},
        {"proc", proc_calls},
        {"processors", cpu_calls},
        {"rate limits", ratelimit_calls},
        {"red-black trees", rbtree_calls},
        {"reference counts", refcount_calls},
        {"registrations: crypto", crypto_registration_calls},
        {"registrations: drivers", driver_registration_calls},
        {"registrations: network", net_registration_calls},
        {"registrations: notifiers", notifier_registration_calls},
        {"scheduling", sched_calls},
        {"resources", resource_calls},
        {"semaphores", rwsem_calls},
        {"slab caches", kmem_cache_calls},
        {"socket families", socket_family_calls},
        {"sorting", sort_calls},
        {"sparse arrays", xarray_calls},
        {"spinlocks", spinlock_calls},
        {"static keys and calls", static_branch_calls},
        {"strings", string_calls},
        {"strings: helpers", string_helper_calls},
        {"time conversions", time_conversion_calls},
        {"sysctl", sysctl_calls},
        {"sysfs", sysfs_calls},
        {"terminals", tty_calls},
        {"text helpers", text_helper_calls},
        {"timers", timer_calls},
        {"trace_printk()", trace_printk_calls},
        {"user ids", user_namespace_calls},
        {"user memory", user_copy_calls},
        {"wait queues", wait_queue_calls},
        {"work queues", workqueue_calls},
    });
    return tables;
}

std::span<const HostCall> internal_calls()
{
    static const std::vector<HostCall> calls = [] {
        std::vector<HostCall> all;
        for (const auto rows : {param_array_calls(), paravirt_calls(), rhashtable_internal_calls()})
            all.insert(all.end(), rows.begin(), rows.end());
        return all;
    }();
    return calls;
}

} // namespace kobox
