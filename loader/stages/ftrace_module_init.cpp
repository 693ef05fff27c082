#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"
#include "loader/own_step.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <algorithm>
#include <vector>

namespace kobox
{
namespace
{

/// kernel/trace/ftrace.c (v6.1): after its first surprise ftrace leaves all modules alone.
bool ftrace_disabled(Kernel& kernel)
{
    const auto flag = kernel.image_symbol("ftrace_disabled");
    return flag && kernel.memory().load<std::int32_t>(*flag) != 0;
}

void ftrace_kill(Kernel& kernel)
{
    if (const auto flag = kernel.image_symbol("ftrace_disabled"))
        kernel.memory().store(*flag, std::int32_t{1});
}

/// The sorted call sites, written back as ftrace_process_locs() leaves them.
std::vector<GuestAddr> sort_call_sites(Kernel& kernel, GuestAddr start, std::uint32_t count)
{
    std::vector<GuestAddr> sites(count);
    const auto bytes = std::as_writable_bytes(std::span{sites});
    kernel.memory().read(start, bytes);
    if (std::ranges::is_sorted(sites))
        return sites;
    std::ranges::sort(sites);
    kernel.memory().write(start, bytes);
    return sites;
}

std::string print_ip_ins(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte b : bytes)
        text += fmt::format("{}{:02x}", text.empty() ? "" : ":", std::to_integer<unsigned>(b));
    return text;
}

/// Mirrors ftrace_verify_code(), arch/x86/kernel/ftrace.c (v6.1), and ftrace_bug(),
/// kernel/trace/ftrace.c (v6.1), for a site that is not the call of __fentry__ that it should be.
void ftrace_bug(
    Kernel& kernel, GuestAddr ip, std::span<const std::byte> actual, const Insn5& expected)
{
    constexpr std::string_view arch = "arch/x86/kernel/ftrace.c";
    constexpr unsigned long disabled_flag = 1UL << 25; // FTRACE_FL_DISABLED
    const bool readable = !actual.empty();
    kernel_warn(kernel, {arch, readable ? 95 : 88, "ftrace_verify_code"}, {});

    const auto info = [&](std::string_view text) { kernel.klog().emit(KernLevel::info, text); };
    const auto cont = [&](std::string_view text) { kernel.klog().emit(KernLevel::warning, text); };
    info("------------[ ftrace bug ]------------");
    info(readable ? "ftrace failed to modify " : "ftrace faulted on modifying ");
    info(fmt::format("[<{:016x}>] 0x{:x}", to_u64(ip), to_u64(ip)));
    if (readable)
    {
        cont(" actual:   " + print_ip_ins(actual));
        cont(" expected: " + print_ip_ins(expected));
    }
    info("Initializing ftrace call sites");
    info(fmt::format("ftrace record flags: {:x}", disabled_flag));
    const GuestAddr caller = kernel.image_symbol("ftrace_caller").value_or(GuestAddr{});
    cont(fmt::format(" (0)  \n expected tramp: {:x}", to_u64(caller)));
    kernel_warn(kernel, {"kernel/trace/ftrace.c", 2161, "ftrace_bug"}, {});
    ftrace_kill(kernel);
}

} // namespace

/// Mirrors ftrace_module_init(), kernel/trace/ftrace.c (v6.1): every `call __fentry__` becomes a
/// nop. The records that ftrace keeps of them are the kernel's own and not made here.
KResult<> ftrace_module_init(LoadContext& context)
{
    if (auto own = own_step(context, "ftrace_module_init"))
        return std::move(*own);
    Kernel& kernel = context.kernel;
    GuestMemory& memory = kernel.memory();
    const GuestStruct module = context.module();
    const auto fentry = kernel.image_symbol("__fentry__");
    if (!module.has("ftrace_callsites") || !fentry || ftrace_disabled(kernel))
        return {};
    const auto count = module.get<std::uint32_t>("num_ftrace_callsites");
    const auto start = module.get<GuestAddr>("ftrace_callsites");
    if (count == 0 || !memory.is_mapped(start, std::uint64_t{count} * sizeof(GuestAddr)))
        return {};

    std::uint64_t patched = 0;
    for (const GuestAddr ip : sort_call_sites(kernel, start, count))
    {
        // Linkers pad between the tables of object files with zeros.
        if (ip == GuestAddr{})
            continue;
        Insn5 found{};
        const bool readable = memory.try_read(ip, found);
        const Insn5 call = text_gen_insn(Opcode::call, ip, *fentry);
        if (!readable || found != call)
        {
            ftrace_bug(
                kernel, ip, std::span<const std::byte>{found}.first(readable ? found.size() : 0),
                call);
            break;
        }
        text_poke_early(memory, ip, x86_nop(call_size));
        ++patched;
    }
    context.observer.patched("ftrace", patched);
    return {};
}

/// Mirrors ftrace_release_mod(), kernel/trace/ftrace.c (v6.1): only the kernel's own records go.
void ftrace_release_mod(LoadContext& context)
{
    own_undo(context, "ftrace_release_mod");
}

} // namespace kobox
