#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"

namespace kobox
{

namespace
{

constexpr auto registering = std::to_array<Registering>({
    {.export_name = "pnp_register_driver", .kind = "pnp driver"},
    {.export_name = "acpi_bus_register_driver", .kind = "acpi driver"},
    {.export_name = "__serio_register_driver", .kind = "serio driver"},
    {.export_name = "__xenbus_register_frontend", .kind = "xenbus driver"},
    {.export_name = "__xenbus_register_backend", .kind = "xenbus driver"},
    {.export_name = "__auxiliary_driver_register", .kind = "auxiliary driver"},
    {.export_name = "__serdev_device_driver_register", .kind = "serdev driver"},
    {.export_name = "__cxl_driver_register", .kind = "cxl driver"},
    {.export_name = "__dax_driver_register", .kind = "dax driver"},
    {.export_name = "coreboot_driver_register", .kind = "coreboot driver"},
    {.export_name = "bus_register_notifier", .kind = "bus notifier", .argument = 1},
    {.export_name = "cpufreq_register_governor",
     .kind = "cpufreq governor",
     .duplicate_err = EBUSY},
    {.export_name = "class_interface_register", .kind = "class interface"},
    {.export_name = "transport_class_register", .kind = "transport class"},
    {.export_name = "attribute_container_register", .kind = "attribute container"},
    {.export_name = "tty_register_ldisc", .kind = "line discipline"},
    {.export_name = "i8042_install_filter", .kind = "i8042 filter", .duplicate_err = EBUSY},
    {.export_name = "gpiod_add_lookup_table", .kind = "gpio lookup table"},
    {.export_name = "perf_pmu_register", .kind = "perf pmu"},
    {.export_name = "mce_register_decode_chain", .kind = "mce decoder"},
    {.export_name = "devfreq_add_governor", .kind = "devfreq governor"},
    {.export_name = "pstore_register", .kind = "pstore backend"},
    {.export_name = "elv_register", .kind = "elevator", .duplicate_err = EBUSY},
    {.export_name = "blkcg_policy_register", .kind = "block cgroup policy"},
    {.export_name = "register_console", .kind = "console"},
    {.export_name = "register_syscore_ops", .kind = "syscore ops"},
    {.export_name = "register_acpi_bus_type", .kind = "acpi bus type"},
    {.export_name = "vga_switcheroo_register_handler", .kind = "vga_switcheroo handler"},
});

constexpr auto unregistering = std::to_array<Unregistering>({
    {.export_name = "pnp_unregister_driver", .kind = "pnp driver"},
    {.export_name = "acpi_bus_unregister_driver", .kind = "acpi driver"},
    {.export_name = "serio_unregister_driver", .kind = "serio driver"},
    {.export_name = "xenbus_unregister_driver", .kind = "xenbus driver"},
    {.export_name = "auxiliary_driver_unregister", .kind = "auxiliary driver"},
    {.export_name = "cxl_driver_unregister", .kind = "cxl driver"},
    {.export_name = "dax_driver_unregister", .kind = "dax driver"},
    {.export_name = "coreboot_driver_unregister", .kind = "coreboot driver"},
    {.export_name = "bus_unregister_notifier",
     .kind = "bus notifier",
     .argument = 1,
     .missing_err = ENOENT},
    {.export_name = "cpufreq_unregister_governor", .kind = "cpufreq governor"},
    {.export_name = "class_interface_unregister", .kind = "class interface"},
    {.export_name = "transport_class_unregister", .kind = "transport class"},
    {.export_name = "attribute_container_unregister", .kind = "attribute container"},
    {.export_name = "tty_unregister_ldisc", .kind = "line discipline"},
    {.export_name = "i8042_remove_filter", .kind = "i8042 filter", .missing_err = EINVAL},
    {.export_name = "gpiod_remove_lookup_table", .kind = "gpio lookup table"},
    {.export_name = "perf_pmu_unregister", .kind = "perf pmu"},
    {.export_name = "mce_unregister_decode_chain", .kind = "mce decoder"},
    {.export_name = "devfreq_remove_governor", .kind = "devfreq governor"},
    {.export_name = "pstore_unregister", .kind = "pstore backend"},
    {.export_name = "elv_unregister", .kind = "elevator"},
    {.export_name = "blkcg_policy_unregister", .kind = "block cgroup policy"},
    {.export_name = "unregister_console", .kind = "console"},
    {.export_name = "unregister_syscore_ops", .kind = "syscore ops"},
    {.export_name = "unregister_acpi_bus_type", .kind = "acpi bus type", .missing_err = ENODEV},
    {.export_name = "vga_switcheroo_unregister_handler", .kind = "vga_switcheroo handler"},
});

constexpr auto rows =
    join_calls(registering_calls<registering>(), unregistering_calls<unregistering>());

} // namespace

std::span<const HostCall> driver_registration_calls()
{
    return rows;
}

} // namespace kobox
