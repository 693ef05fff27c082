#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"

namespace kobox
{

namespace
{

constexpr auto registering = std::to_array<Registering>({
    {.export_name = "register_reboot_notifier", .kind = "reboot notifier"},
    {.export_name = "register_pm_notifier", .kind = "pm notifier"},
    {.export_name = "register_acpi_notifier", .kind = "acpi notifier"},
    {.export_name = "register_oom_notifier", .kind = "oom notifier"},
    {.export_name = "register_restart_handler", .kind = "restart handler"},
    {.export_name = "register_memory_notifier", .kind = "memory notifier"},
    {.export_name = "register_vt_notifier", .kind = "vt notifier"},
    {.export_name = "register_keyboard_notifier", .kind = "keyboard notifier"},
    {.export_name = "register_die_notifier", .kind = "die notifier"},
    {.export_name = "cpufreq_register_notifier", .kind = "cpufreq notifier"},
    {.export_name = "register_netdevice_notifier", .kind = "netdevice notifier"},
    {.export_name = "register_inetaddr_notifier", .kind = "inetaddr notifier"},
    {.export_name = "register_inet6addr_notifier", .kind = "inet6addr notifier"},
    {.export_name = "register_inetaddr_validator_notifier", .kind = "inetaddr validator"},
    {.export_name = "register_inet6addr_validator_notifier", .kind = "inet6addr validator"},
    {.export_name = "register_netevent_notifier", .kind = "netevent notifier"},
    {.export_name = "register_dcbevent_notifier", .kind = "dcbevent notifier"},
    {.export_name = "register_switchdev_notifier", .kind = "switchdev notifier"},
    {.export_name = "register_switchdev_blocking_notifier", .kind = "switchdev notifier"},
    {.export_name = "netlink_register_notifier", .kind = "netlink notifier"},
    {.export_name = "register_blocking_lsm_notifier", .kind = "lsm notifier"},
    {.export_name = "register_shrinker", .kind = "shrinker"},
    {.export_name = "register_quota_format", .kind = "quota format"},
    {.export_name = "register_btf_kfunc_id_set", .kind = "btf kfunc set", .argument = 1},
    {.export_name = "perf_register_guest_info_callbacks", .kind = "perf guest callbacks"},
});

constexpr auto unregistering = std::to_array<Unregistering>({
    {.export_name = "unregister_reboot_notifier", .kind = "reboot notifier", .missing_err = ENOENT},
    {.export_name = "unregister_pm_notifier", .kind = "pm notifier", .missing_err = ENOENT},
    {.export_name = "unregister_acpi_notifier", .kind = "acpi notifier", .missing_err = ENOENT},
    {.export_name = "unregister_oom_notifier", .kind = "oom notifier", .missing_err = ENOENT},
    {.export_name = "unregister_restart_handler", .kind = "restart handler", .missing_err = ENOENT},
    {.export_name = "unregister_memory_notifier", .kind = "memory notifier"},
    {.export_name = "unregister_vt_notifier", .kind = "vt notifier", .missing_err = ENOENT},
    {.export_name = "unregister_keyboard_notifier",
     .kind = "keyboard notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_blocking_lsm_notifier",
     .kind = "lsm notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_die_notifier", .kind = "die notifier", .missing_err = ENOENT},
    {.export_name = "cpufreq_unregister_notifier",
     .kind = "cpufreq notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_netdevice_notifier",
     .kind = "netdevice notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_inetaddr_notifier",
     .kind = "inetaddr notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_inet6addr_notifier",
     .kind = "inet6addr notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_inetaddr_validator_notifier",
     .kind = "inetaddr validator",
     .missing_err = ENOENT},
    {.export_name = "unregister_inet6addr_validator_notifier",
     .kind = "inet6addr validator",
     .missing_err = ENOENT},
    {.export_name = "unregister_netevent_notifier",
     .kind = "netevent notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_dcbevent_notifier",
     .kind = "dcbevent notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_switchdev_notifier",
     .kind = "switchdev notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_switchdev_blocking_notifier",
     .kind = "switchdev notifier",
     .missing_err = ENOENT},
    {.export_name = "netlink_unregister_notifier",
     .kind = "netlink notifier",
     .missing_err = ENOENT},
    {.export_name = "unregister_shrinker", .kind = "shrinker"},
    {.export_name = "unregister_quota_format", .kind = "quota format"},
    {.export_name = "perf_unregister_guest_info_callbacks", .kind = "perf guest callbacks"},
});

constexpr auto rows =
    join_calls(registering_calls<registering>(), unregistering_calls<unregistering>());

} // namespace

std::span<const HostCall> notifier_registration_calls()
{
    return rows;
}

} // namespace kobox
