#pragma once

#include "kernel_stub/host_call.hpp"

#include <span>
#include <string_view>

namespace kobox
{

/// A table of host calls, by subject; the subject heads its rows in the documentation.
struct HostCallTable
{
    std::string_view subject;
    std::span<const HostCall> (*rows)();
};

/// Every table whose rows stand behind exports.
[[nodiscard]] std::span<const HostCallTable> host_call_tables();

/// Functions that the image needs a slot for although the kernel does not export them: those that
/// data objects point to ("param_array_set" in param_array_ops).
[[nodiscard]] std::span<const HostCall> internal_calls();
[[nodiscard]] std::span<const HostCall> param_array_calls();
[[nodiscard]] std::span<const HostCall> paravirt_calls();

// One line a table, in the order of the alphabet.
[[nodiscard]] std::span<const HostCall> clock_calls();
[[nodiscard]] std::span<const HostCall> completion_calls();
[[nodiscard]] std::span<const HostCall> crash_calls();
[[nodiscard]] std::span<const HostCall> backing_dev_calls();
[[nodiscard]] std::span<const HostCall> bitmap_calls();
[[nodiscard]] std::span<const HostCall> char_device_calls();
[[nodiscard]] std::span<const HostCall> cpu_calls();
[[nodiscard]] std::span<const HostCall> crypto_calls();
[[nodiscard]] std::span<const HostCall> crypto_registration_calls();
[[nodiscard]] std::span<const HostCall> debugfs_calls();
[[nodiscard]] std::span<const HostCall> device_calls();
[[nodiscard]] std::span<const HostCall> devres_calls();
[[nodiscard]] std::span<const HostCall> driver_calls();
[[nodiscard]] std::span<const HostCall> driver_registration_calls();
[[nodiscard]] std::span<const HostCall> dynamic_debug_calls();
[[nodiscard]] std::span<const HostCall> filesystem_calls();
[[nodiscard]] std::span<const HostCall> format_calls();
[[nodiscard]] std::span<const HostCall> hex_calls();
[[nodiscard]] std::span<const HostCall> hardware_query_calls();
[[nodiscard]] std::span<const HostCall> idr_calls();
[[nodiscard]] std::span<const HostCall> inet_fragment_calls();
[[nodiscard]] std::span<const HostCall> input_calls();
[[nodiscard]] std::span<const HostCall> kmem_cache_calls();
[[nodiscard]] std::span<const HostCall> kobject_calls();
[[nodiscard]] std::span<const HostCall> kstrto_calls();
[[nodiscard]] std::span<const HostCall> kthread_calls();
[[nodiscard]] std::span<const HostCall> led_trigger_calls();
[[nodiscard]] std::span<const HostCall> list_debug_calls();
[[nodiscard]] std::span<const HostCall> math_calls();
[[nodiscard]] std::span<const HostCall> memory_calls();
[[nodiscard]] std::span<const HostCall> mempool_calls();
[[nodiscard]] std::span<const HostCall> module_calls();
[[nodiscard]] std::span<const HostCall> mutex_calls();
[[nodiscard]] std::span<const HostCall> net_device_calls();
[[nodiscard]] std::span<const HostCall> net_registration_calls();
[[nodiscard]] std::span<const HostCall> notifier_calls();
[[nodiscard]] std::span<const HostCall> netlink_calls();
[[nodiscard]] std::span<const HostCall> misc_device_calls();
[[nodiscard]] std::span<const HostCall> notifier_registration_calls();
[[nodiscard]] std::span<const HostCall> page_calls();
[[nodiscard]] std::span<const HostCall> panic_calls();
[[nodiscard]] std::span<const HostCall> param_calls();
[[nodiscard]] std::span<const HostCall> percpu_calls();
[[nodiscard]] std::span<const HostCall> pernet_calls();
[[nodiscard]] std::span<const HostCall> platform_device_calls();
[[nodiscard]] std::span<const HostCall> printk_calls();
[[nodiscard]] std::span<const HostCall> random_calls();
[[nodiscard]] std::span<const HostCall> proc_calls();
[[nodiscard]] std::span<const HostCall> ratelimit_calls();
[[nodiscard]] std::span<const HostCall> rbtree_calls();
[[nodiscard]] std::span<const HostCall> rcu_calls();
[[nodiscard]] std::span<const HostCall> refcount_calls();
[[nodiscard]] std::span<const HostCall> resource_calls();
[[nodiscard]] std::span<const HostCall> rtnl_link_calls();
[[nodiscard]] std::span<const HostCall> rwsem_calls();
[[nodiscard]] std::span<const HostCall> sched_calls();
[[nodiscard]] std::span<const HostCall> slab_calls();
[[nodiscard]] std::span<const HostCall> socket_family_calls();
[[nodiscard]] std::span<const HostCall> sort_calls();
[[nodiscard]] std::span<const HostCall> spinlock_calls();
[[nodiscard]] std::span<const HostCall> static_branch_calls();
[[nodiscard]] std::span<const HostCall> string_calls();
[[nodiscard]] std::span<const HostCall> string_helper_calls();
[[nodiscard]] std::span<const HostCall> time_conversion_calls();
[[nodiscard]] std::span<const HostCall> sysctl_calls();
[[nodiscard]] std::span<const HostCall> sysfs_calls();
[[nodiscard]] std::span<const HostCall> text_helper_calls();
[[nodiscard]] std::span<const HostCall> timer_calls();
[[nodiscard]] std::span<const HostCall> trace_printk_calls();
[[nodiscard]] std::span<const HostCall> user_copy_calls();
[[nodiscard]] std::span<const HostCall> user_namespace_calls();
[[nodiscard]] std::span<const HostCall> wait_queue_calls();
[[nodiscard]] std::span<const HostCall> workqueue_calls();
[[nodiscard]] std::span<const HostCall> xarray_calls();

} // namespace kobox
