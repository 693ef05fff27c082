#include "kernel_stub/vmlinux/wanted_structs.hpp"

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

constexpr auto table = std::to_array<WantedStruct>({
    {"Qdisc_ops", "*", "register_qdisc()"},
    {"_ddebug", "*", "the module's __dyndbg section"},
    {"_ddebug_info", "*", "what dynamic_debug_setup() hands on, since v6.1"},
    {"acpi_driver", "*", "acpi_bus_register_driver()"},
    {"alt_instr", "*", ".altinstructions"},
    {"atomic64_t", "*", "reference counts"},
    {"atomic_notifier_head", "*", "atomic_notifier_chain_register()"},
    {"atomic_t", "*", "reference counts"},
    {"attribute", "*", "sysfs attributes of a module"},
    {"attribute_group", "*", "sysfs attributes of a driver"},
    {"auxiliary_driver", "*", "__auxiliary_driver_register()"},
    {"backing_dev_info", "ra_pages io_pages refcnt capabilities dev dev_name", "block"},
    {"bin_attribute", "*", "sections and notes in sysfs"},
    {"bio", "*", "block: what a driver is handed"},
    {"block_device", "bd_dev bd_disk bd_partno __bd_flags bd_inode bd_super bd_openers", "%pg"},
    {"block_device_operations", "*", "register_blkdev() and friends"},
    {"blocking_notifier_head", "**", "blocking_notifier_chain_register()"},
    {"bpf_raw_event_map", "*", "__bpf_raw_tp_map"},
    {"bucket_table", "*", "rhashtable_init()"},
    {"bug_entry", "*", "__bug_table: BUG() and WARN()"},
    {"bus_type", "*", "bus_register(), _dev_printk()"},
    {"callback_head", "*", "call_rcu()"},
    {"cdev", "* kobj.*", "cdev_add()"},
    {"class", "*", "class_create(), _dev_printk()"},
    {"class_attribute", "*", "class_create_file()"},
    {"class_interface", "*", "class_interface_register()"},
    {"clk", "core", "%pC"},
    {"clk_core", "name hw", "%pC"},
    {"clocksource", "*", "clocksource_register(); HZ by that of jiffies"},
    {"completion", "**", "complete() and wait_for_completion()"},
    {"cpuinfo_x86", "*", "boot_cpu_data"},
    {"cpumask", "*", "cpu_online_mask, %*pb"},
    {"cred", "*", "current->cred"},
    {"crypto_alg", "*", "crypto_register_alg()"},
    {"crypto_queue", "*", "crypto_init_queue()"},
    {"crypto_shash", "* base.*", "crypto_alloc_shash()"},
    {"crypto_template", "*", "crypto_register_template()"},
    {"crypto_tfm", "*", "crypto_alloc_shash()"},
    {"ctl_table", "*", "register_sysctl()"},
    {"ctl_table_header", "*", "register_net_sysctl()"},
    {"ddebug_class_map", "*", "__dyndbg_classes"},
    {"delayed_work", "**", "queue_delayed_work()"},
    {"dentry", "d_flags d_parent d_name.* d_inode d_iname d_op d_sb d_fsdata", "%pd"},
    {"dev_pm_ops", "*", "drivers' power management tables"},
    {"device",
     "kobj kobj.* parent p init_name type bus driver platform_data driver_data mutex power "
     "power.power_state power.runtime_status power.disable_depth msi dma_mask coherent_dma_mask "
     "bus_dma_limit dma_parms of_node fwnode numa_node devt id devres_lock devres_head class "
     "groups "
     "release iommu_group iommu removable offline_disabled offline of_node_reused",
     "_dev_printk(), device_register()"},
    {"device_attribute", "*", "device_create_file()"},
    {"device_driver", "*", "driver_register(), _dev_printk()"},
    {"device_node", "*", "%pOF"},
    {"device_type", "*", "device_register()"},
    {"dir_context", "*", "directory reading"},
    {"dma_map_ops", "*", "devices with their own DMA"},
    {"dmi_strmatch", "*", "dmi_check_system()"},
    {"dmi_system_id", "*", "dmi_check_system()"},
    {"driver_attribute", "*", "driver_create_file()"},
    {"error_injection_entry", "*", "_error_injection_whitelist"},
    {"exception_table_entry", "*", "__ex_table"},
    {"fib_rules_ops", "*", "networking: rules tables"},
    {"file",
     "f_mode f_count f_pos_lock f_pos f_flags f_cred f_path.* f_inode f_op private_data "
     "f_mapping f_owner.*",
     "%pD, file operations"},
    {"file_lock", "*", "locks handed to file operations"},
    {"file_operations", "*", "register_chrdev(), proc, debugfs"},
    {"file_system_type", "*", "register_filesystem()"},
    {"files_struct", "count", "current->files"},
    {"firmware", "*", "request_firmware()"},
    {"fixed_percpu_data", "*", "the stack protector's canary, to v6.14"},
    {"fqdir", "*", "fqdir_init()"},
    {"fs_struct", "users umask root.* pwd.*", "current->fs"},
    {"fwnode_handle", "*", "%pfw"},
    {"fwnode_operations", "*", "%pfw"},
    {"gendisk",
     "major first_minor minors disk_name events event_flags part0 fops queue "
     "private_data flags state",
     "%pg, add_disk()"},
    {"genl_family", "*", "genl_register_family()"},
    {"genl_ops", "*", "genl_register_family()"},
    {"guid_t", "*", "%pU"},
    {"hlist_head", "*", "hash tables"},
    {"hlist_node", "*", "hash tables"},
    {"hrtimer", "* node.*", "hrtimer_start()"},
    {"i2c_driver", "*", "i2c_register_driver()"},
    {"ida", "**", "ida_alloc()"},
    {"idr", "**", "idr_alloc()"},
    {"in6_addr", "*", "%pI6"},
    {"inet_frags", "* refcnt.* completion.*", "inet_frags_init()"},
    {"inet_protosw", "*", "inet_register_protosw()"},
    {"inode",
     "i_mode i_opflags i_uid i_gid i_flags i_op i_sb i_mapping i_ino i_nlink i_rdev i_size "
     "i_atime i_mtime i_ctime i_blkbits i_state i_rwsem i_fop i_private i_cdev i_pipe",
     "file operations"},
    {"inode_operations", "*", "file systems"},
    {"input_dev",
     "name phys uniq id evbit keybit relbit absbit mscbit ledbit sndbit ffbit swbit propbit dev "
     "dev.* keycodemax keycodesize keycode event open close grab event_lock mutex users h_list "
     "node num_vals max_vals vals devres_managed timestamp poller absinfo",
     "input_allocate_device()"},
    {"input_handler", "*", "input_register_handler()"},
    {"iov_iter", "*", "read_iter and write_iter"},
    {"irq_chip", "*", "interrupt controllers"},
    {"jump_entry", "*", "__jump_table"},
    {"kernel_param", "*", "__param"},
    {"kernel_param_ops", "*", "__param"},
    {"kernel_symbol", "*", "__ksymtab"},
    {"key", "usage description", "keyring_alloc()"},
    {"key_type", "*", "register_key_type()"},
    {"kiocb", "*", "read_iter and write_iter"},
    {"klist", "*", "driver core"},
    {"klist_node", "*", "driver core"},
    {"klp_modinfo", "**", "what is kept of a livepatch module"},
    {"kmem_cache",
     "cpu_slab flags min_partial size object_size offset oo oo.* min allocflags refcount ctor "
     "inuse "
     "align red_left_pad name list kobj useroffset usersize random",
     "kmem_cache_create(), kmalloc_caches"},
    {"kmem_cache_args", "*", "kmem_cache_create(), since v6.12"},
    {"kobj_attribute", "*", "sysfs_create_file()"},
    {"kobj_type", "*", "kobject_init()"},
    {"kobj_uevent_env", "*", "uevents"},
    {"kobject", "*", "kobject_init() and all that embeds one"},
    {"kparam_array", "*", "array parameters"},
    {"kparam_string", "*", "string parameters"},
    {"kprobe", "*", "register_kprobe()"},
    {"kref", "**", "reference counts"},
    {"kset", "*", "kset_create_and_add()"},
    {"ktermios", "*", "tty drivers"},
    {"kthread", "*", "kthread_create()"},
    {"kthread_work", "*", "kthread_queue_work()"},
    {"kthread_worker", "*", "kthread_create_worker()"},
    {"led_classdev", "*", "led_classdev_register_ext()"},
    {"led_trigger", "*", "led_trigger_register()"},
    {"list_head", "*", "lists"},
    {"list_lru", "*", "list_lru_add()"},
    {"llist_head", "*", "lock-less lists"},
    {"llist_node", "*", "lock-less lists"},
    {"load_info", "*", "the loader's own notes, for whoever compares them"},
    {"lock_class_key", "*", "lockdep's keys, empty without it"},
    {"lockref", "*", "dentries"},
    {"mempool_s", "*", "mempool_create()"},
    {"miscdevice", "*", "misc_register()"},
    {"mm_struct", "mmap_lock pgd mm_users mm_count", "current->mm"},
    {"mod_arch_specific", "*", "struct module.arch: ORC tables"},
    {"mod_initfree", "*", "the INIT part on its way to be freed"},
    {"mod_kallsyms", "*", "struct module.kallsyms"},
    {"mod_tree_node", "**", "the tree that finds a module by address"},
    {"mod_tree_root", "*", "the tree that finds a module by address"},
    {"module", "**", "what the loader makes"},
    {"module_attribute", "*", "sysfs attributes of a module"},
    {"module_kobject", "*", "/sys/module/NAME"},
    {"module_layout", "**", "CORE and INIT, to v6.3"},
    {"module_memory", "**", "the parts of a module, since v6.4"},
    {"module_notes_attrs", "*", "/sys/module/NAME/notes"},
    {"module_param_attrs", "*", "/sys/module/NAME/parameters"},
    {"module_sect_attr", "*", "/sys/module/NAME/sections"},
    {"module_sect_attrs", "*", "/sys/module/NAME/sections"},
    {"module_use", "*", "who uses whom"},
    {"module_version_attribute", "module_name", "__modver of the kernel"},
    {"modversion_info", "*", "__versions"},
    {"msghdr", "*", "sockets"},
    {"mutex", "**", "mutex_lock()"},
    {"net",
     "passive user_ns ns.* list proc_net proc_net_stat loopback_dev hash_mix ifindex "
     "dev_base_head gen rtnl genl_sock exit_list",
     "init_net"},
    {"net_device",
     "name mem_end mem_start base_addr state dev_list napi_list unreg_list close_list ptype_all "
     "ptype_specific features hw_features wanted_features name_assign_type addr_assign_type "
     "vlan_features hw_enc_features ifindex group netdev_ops ethtool_ops header_ops flags "
     "priv_flags "
     "mtu min_mtu max_mtu type hard_header_len min_header_len addr_len perm_addr dev_addr "
     "broadcast "
     "_tx num_tx_queues real_num_tx_queues num_rx_queues real_num_rx_queues tx_queue_len reg_state "
     "priv_destructor needs_free_netdev nd_net dev rtnl_link_ops watchdog_timeo ml_priv tstats "
     "lstats",
     "alloc_netdev(), netdev_printk()"},
    {"net_device_ops", "*", "network drivers"},
    {"net_generic", "*", "net_generic()"},
    {"net_proto_family", "*", "sock_register()"},
    {"net_protocol", "*", "inet_add_protocol()"},
    {"netdev_queue", "dev state", "alloc_netdev()"},
    {"netlink_kernel_cfg", "*", "__netlink_kernel_create()"},
    {"new_utsname", "*", "utsname()"},
    {"nf_hook_ops", "*", "nf_register_net_hook()"},
    {"nf_logger", "*", "nf_log_register()"},
    {"nf_sockopt_ops", "*", "nf_register_sockopt()"},
    {"nls_table", "*", "register_nls()"},
    {"notifier_block", "*", "notifier chains"},
    {"nsproxy", "*", "current->nsproxy"},
    {"of_device_id", "*", "device tables"},
    {"orc_entry", "*", ".orc_unwind"},
    {"packet_type", "*", "dev_add_pack()"},
    {"page", "*", "alloc_pages(), %pGp"},
    {"paravirt_patch_site", "*", ".parainstructions, to v6.7"},
    {"paravirt_patch_template", "**", "pv_ops"},
    {"path", "*", "files"},
    {"pci_dev",
     "bus_list bus subordinate sysdata procent slot devfn vendor device subsystem_vendor "
     "subsystem_device class revision hdr_type dma_mask driver dev irq resource",
     "PCI drivers"},
    {"pci_driver", "* dynids.*", "__pci_register_driver()"},
    {"pcpu_hot", "*", "per-CPU data of v6.2 to v6.14: current_task"},
    {"percpu_counter", "*", "percpu_counter_add_batch()"},
    {"percpu_ref", "*", "percpu_ref_init()"},
    {"percpu_rw_semaphore", "*", "percpu_init_rwsem()"},
    {"pernet_operations", "*", "register_pernet_subsys()"},
    {"pid", "count level numbers", "task_pid()"},
    {"platform_device", "*", "platform_device_register()"},
    {"platform_device_id", "*", "__platform_driver_register()"},
    {"platform_device_info", "*", "platform_device_register_full()"},
    {"platform_driver", "*", "__platform_driver_register()"},
    {"pnp_driver", "*", "pnp_register_driver()"},
    {"poll_table_struct", "*", "poll"},
    {"proc_dir_entry", "*", "proc_create()"},
    {"proc_ops", "*", "proc_create()"},
    {"property", "*", "%pOF"},
    {"property_entry", "*", "software nodes"},
    {"proto", "*", "proto_register()"},
    {"proto_ops", "*", "sockets"},
    {"pt_regs", "*", "registers of an oops"},
    {"qstr", "**", "%pd"},
    {"ratelimit_state", "**", "___ratelimit()"},
    {"raw_notifier_head", "*", "raw_notifier_chain_register()"},
    {"raw_spinlock", "**", "_raw_spin_lock()"},
    {"rb_node", "*", "rb_insert_color()"},
    {"rb_root", "*", "rb_insert_color()"},
    {"rb_root_cached", "**", "rb_insert_color()"},
    {"refcount_struct", "**", "reference counts"},
    {"request_queue", "queuedata queue_flags limits", "block drivers"},
    {"resource", "*", "%pR, request_region()"},
    {"rhashtable", "*", "rhashtable_init()"},
    {"rhashtable_params", "*", "rhashtable_init()"},
    {"rnd_state", "*", "prandom_u32_state()"},
    {"rt_mutex_base", "*", "rt_mutex_lock()"},
    {"rtc_time", "*", "%pt"},
    {"rtnl_link_ops", "*", "rtnl_link_register()"},
    {"rw_semaphore", "**", "down_read() and down_write()"},
    {"rwlock_t", "**", "_raw_read_lock()"},
    {"scatterlist", "*", "sg_init_table()"},
    {"semaphore", "**", "down() and up()"},
    {"seq_file", "*", "seq_printf()"},
    {"seq_operations", "*", "seq_open()"},
    {"serdev_device_driver", "*", "serdev drivers"},
    {"serio_driver", "*", "__serio_register_driver()"},
    {"shash_alg", "*", "crypto_register_shash()"},
    {"shrinker", "*", "register_shrinker()"},
    {"sk_buff",
     "next prev dev sk len data_len mac_len hdr_len protocol transport_header network_header "
     "mac_header tail end head data truesize users cb",
     "networking"},
    {"sock", "sk_socket", "__netlink_kernel_create()"},
    {"sockaddr", "*", "%pIS"},
    {"sockaddr_in", "*", "%pIS"},
    {"sockaddr_in6", "*", "%pIS"},
    {"softirq_action", "*", "open_softirq()"},
    {"spi_driver", "*", "__spi_register_driver()"},
    {"spinlock", "**", "spin_lock()"},
    {"srcu_notifier_head", "*", "notifier chains"},
    {"srcu_struct", "*", "init_srcu_struct()"},
    {"srcu_usage", "*", "init_srcu_struct(), since v6.4"},
    {"static_call_key", "*", "static calls"},
    {"static_call_mod", "*", "static calls of a module"},
    {"static_call_site", "*", ".static_call_sites"},
    {"static_call_tramp_key", "*", "static calls whose key is not exported"},
    {"static_key", "*", "jump labels"},
    {"static_key_false", "*", "jump labels"},
    {"static_key_mod", "*", "jump labels of a module"},
    {"static_key_true", "*", "jump labels"},
    {"super_block",
     "s_dev s_blocksize s_blocksize_bits s_maxbytes s_type s_op s_flags s_magic "
     "s_root s_count s_active s_bdev s_fs_info s_id s_uuid s_time_gran s_d_op",
     "file systems"},
    {"super_operations", "*", "file systems"},
    {"swait_queue_head", "**", "completions"},
    {"task_struct",
     "thread_info.* __state stack usage flags ptrace on_cpu prio static_prio normal_prio "
     "rt_priority "
     "policy nr_cpus_allowed cpus_ptr tasks mm active_mm exit_state exit_code pid tgid "
     "stack_canary "
     "real_parent parent children sibling group_leader thread_pid utime stime start_time "
     "start_boottime real_cred cred comm fs files nsproxy signal sighand blocked pending "
     "journal_info bio_list plug reclaim_state backing_dev_info io_context pagefault_disabled "
     "thread.sp worker_private set_child_tid",
     "a fake current"},
    {"tasklet_struct", "*", "tasklet_init()"},
    {"tc_action_ops", "*", "tcf_register_action()"},
    {"tcf_ematch_ops", "*", "tcf_em_register()"},
    {"tcf_proto_ops", "*", "register_tcf_proto_ops()"},
    {"tcp_congestion_ops", "*", "tcp_register_congestion_control()"},
    {"timer_list", "**", "mod_timer()"},
    {"timespec64", "*", "%ptS, ktime_get_ts64()"},
    {"tm", "*", "time64_to_tm()"},
    {"trace_eval_map", "*", "_ftrace_eval_map"},
    {"trace_event", "*", "trace_event_call.event"},
    {"trace_event_call", "**", "_ftrace_events"},
    {"trace_event_class", "*", "_ftrace_events"},
    {"trace_event_fields", "*", "_ftrace_events"},
    {"trace_event_functions", "*", "_ftrace_events"},
    {"trace_print_flags", "*", "%pG"},
    {"tracepoint", "* key.*", "__tracepoints"},
    {"tracepoint_func", "*", "tracepoint_probe_register()"},
    {"ts_ops", "*", "textsearch_register()"},
    {"tty_driver", "*", "tty_register_driver()"},
    {"tty_ldisc_ops", "*", "tty_register_ldisc()"},
    {"tty_operations", "*", "tty drivers"},
    {"tty_port", "*", "tty_port_init()"},
    {"uprobe_consumer", "*", "uprobe_register()"},
    {"user_namespace", "uid_map gid_map parent level owner group", "init_user_ns"},
    {"uts_namespace", "name.*", "init_uts_ns"},
    {"uuid_t", "*", "%pU"},
    {"va_format", "*", "%pV"},
    {"vm_area_struct",
     "vm_start vm_end vm_mm vm_page_prot vm_flags vm_ops vm_pgoff vm_file "
     "vm_private_data",
     "mmap"},
    {"vm_operations_struct", "*", "mmap"},
    {"vm_struct", "*", "vmalloc()"},
    {"wait_queue_entry", "**", "wait_event()"},
    {"wait_queue_head", "**", "wait_event()"},
    {"work_struct", "**", "queue_work()"},
    {"workqueue_struct", "*", "alloc_workqueue()"},
    {"x86_cpu_id", "*", "x86_match_cpu()"},
    {"xarray", "**", "xa_store()"},
    {"xattr_handler", "*", "file systems"},
    {"xfrm_type", "*", "xfrm_register_type()"},
});

bool entry_selects(std::string_view entry, std::string_view path)
{
    if (entry == "**" || entry == path)
        return true;
    const std::size_t dot = path.rfind('.');
    if (entry == "*")
        return dot == std::string_view::npos;
    return entry.ends_with(".*") && dot != std::string_view::npos &&
           entry.substr(0, entry.size() - 2) == path.substr(0, dot);
}

} // namespace

std::span<const WantedStruct> wanted_structs()
{
    return table;
}

bool selects(std::string_view members, std::string_view path)
{
    while (!members.empty())
    {
        const std::size_t end = std::min(members.find(' '), members.size());
        if (entry_selects(members.substr(0, end), path))
            return true;
        members.remove_prefix(std::min(end + 1, members.size()));
    }
    return false;
}

} // namespace kobox
