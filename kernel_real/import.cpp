#include "kernel_real/import.hpp"

#include "kernel_real/build_id.hpp"
#include "kernel_real/cpu_model.hpp"
#include "kernel_real/kernel_boot.hpp"
#include "kernel_real/kernel_facts.hpp"
#include "kernel_real/process_window.hpp"
#include "kernel_stub/vmlinux/kernel_image.hpp"
#include "kernel_stub/vmlinux/profile_from_image.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// What the host model asks of a kernel. One CPU with the interrupt controller of a PC/AT and no
/// other; fixed addresses, of process 1 too, so that two boots are equal; one nanosecond a cycle;
/// delays without a calibration against a clock; a console from the first line on; room for the log
/// of a whole run. Mitigations patch calls and returns at thousands of places, against leaks that
/// an emulated CPU does not have.
constexpr std::string_view base_command_line =
    "earlyprintk=serial,0x3f8,115200 console=ttyS0 nokaslr mitigations=off nosmp noapic nolapic "
    "lpj=1000000 tsc_early_khz=1000000 clocksource=jiffies log_buf_len=1M norandmaps panic=0";

/// Longer than any of the kernel's own delays after a boot.
constexpr std::uint32_t settle_ms = 2000;

/// What the boot left to do (callbacks of RCU, works, threads to be made) is done before the
/// snapshot: every run would have to do it again.
tl::expected<void, std::string> settle(BootedKernel& kernel)
{
    const auto slept = kernel.call(kernel.symbols().at("msleep"), {settle_ms});
    if (!slept)
        return tl::unexpected{fmt::format(
            "the kernel did not settle after its boot: {} at {}", slept.error().why,
            slept.error().where)};
    return {};
}

/// The exports are in the guest's own tables; without them a profile is read in no time.
std::string profile_for_snapshot(KernelProfile profile)
{
    profile.exports.clear();
    return profile.serialise();
}

} // namespace

tl::expected<KernelStore::Entry, std::string> import_kernel(
    KernelStore& store, std::span<const std::byte> image, const ImportOptions& options)
{
    const auto unpacked = unpack_kernel_image(image);
    if (!unpacked)
        return tl::unexpected{unpacked.error()};
    auto profile = profile_from_image(unpacked->elf(), options.source);
    if (!profile)
        return tl::unexpected{profile.error()};
    const auto facts = read_kernel_facts(unpacked->elf());
    if (!facts)
        return tl::unexpected{facts.error()};

    SnapshotInfo info{
        .name = options.name.empty() ? profile->release : options.name,
        .release = profile->release,
        .version = profile->version,
        .build_id = read_build_id(unpacked->elf()),
        .source = options.source,
        .image_hash = image_hash(image),
        .command_line = std::string{base_command_line},
        .cpu_model = std::string{cpu_model_name}};
    if (!options.command_line.empty())
        info.command_line += ' ' + options.command_line;

    return store.add(info, [&](int fd) -> tl::expected<void, std::string> {
        const auto symbols = SymbolTable::attach(*facts);
        const MemoryPlan plan;
        auto host = std::make_unique<HostModel>(GuestRam{plan.ram_size}, plan);
        host->serial().observe(options.console);
        if (auto ready = prepare_boot(
                host->pc(), host->ram().bytes(), plan, unpacked->elf(), info.command_line);
            !ready)
            return ready;
        const auto stack = boot_kernel(*host, *symbols);
        if (!stack)
            return tl::unexpected{"the kernel did not boot: " + stack.error()};
        host->serial().observe({});
        ProcessWindow::map(*host);
        BootedKernel kernel{std::move(host), *symbols, *stack};
        if (auto settled = settle(kernel); !settled)
            return settled;
        return write_snapshot(
            fd, kernel,
            {.info = info,
             .symbols = *facts,
             .profile = profile_for_snapshot(std::move(*profile))});
    });
}

} // namespace kobox
