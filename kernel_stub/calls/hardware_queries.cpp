#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

// Questions about a machine that has no devices, no firmware tables and no hypervisor: each is
// answered as the kernel answers when it looked everywhere and found nothing.

HostReturn none(FakeKernel&)
{
    return GuestAddr{};
}

HostReturn no(FakeKernel&)
{
    return false;
}

/// AE_OK of a walk that met nobody.
HostReturn walked(FakeKernel&)
{
    return 0;
}

/// Mirrors dmi_match(), drivers/firmware/dmi_scan.c (v6.1): no string equals the one that is not
/// there but a null pointer.
HostReturn dmi_match(FakeKernel&, std::uint32_t, GuestAddr text)
{
    return is_null(text);
}

HostReturn dmi_walk(FakeKernel&)
{
    return -ENXIO;
}

HostReturn dmi_get_date(
    FakeKernel& k, std::uint32_t, GuestAddr year, GuestAddr month, GuestAddr day)
{
    for (const GuestAddr part : {year, month, day})
        if (!is_null(part))
            guest_store(k.memory(), part, std::uint32_t{0});
    return false;
}

constexpr std::string_view no_firmware = "the machine has no firmware tables";
constexpr std::string_view no_devices = "the machine has no such device";

constexpr auto rows = std::to_array<HostCall>({
    host_call<none>("dev_get_regmap", Support::partial, "no device has a register map"),
    host_call<walked>("acpi_get_devices", Support::partial, no_firmware),
    host_call<walked>("acpi_walk_namespace", Support::partial, no_firmware),
    host_call<no>("acpi_dev_present", Support::partial, no_firmware),
    host_call<no>("acpi_dev_found", Support::partial, no_firmware),
    host_call<no>("acpi_osi_is_win8", Support::partial, no_firmware),
    host_call<none>("acpi_dev_get_first_match_dev", Support::partial, no_firmware),
    host_call<no>("dmi_check_system", Support::partial, no_firmware),
    host_call<none>("dmi_find_device", Support::partial, no_firmware),
    host_call<none>("dmi_first_match", Support::partial, no_firmware),
    host_call<dmi_get_date>("dmi_get_date", Support::partial, no_firmware),
    host_call<none>("dmi_get_system_info", Support::partial, no_firmware),
    host_call<dmi_match>("dmi_match", Support::partial, no_firmware),
    host_call<no>("dmi_name_in_vendors", Support::partial, no_firmware),
    host_call<dmi_walk>("dmi_walk", Support::partial, no_firmware),
    host_call<none>("edac_get_owner", Support::partial, "no driver owns the memory controller"),
    host_call<no>(
        "drm_firmware_drivers_only", Support::partial, "nomodeset is not on the command line"),
    host_call<no>("hv_is_hyperv_initialized", Support::partial, "there is no hypervisor"),
    host_call<none>("pci_get_class", Support::partial, no_devices),
    host_call<none>("pci_get_device", Support::partial, no_devices),
    host_call<none>("pci_get_domain_bus_and_slot", Support::partial, no_devices),
    host_call<none>("pci_get_subsys", Support::partial, no_devices),
    host_call<no>("pci_dev_present", Support::partial, no_devices),
});

} // namespace

std::span<const HostCall> hardware_query_calls()
{
    return rows;
}

} // namespace kobox
