#include "kernel_stub/image/guest_code.hpp"

#include "kernel_stub/image/paravirt.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <unordered_map>
#include <utility>

namespace kobox
{

namespace
{

constexpr std::string_view indirect_thunk_prefix = "__x86_indirect_thunk_";
constexpr std::string_view trampoline_prefix = "__SCT__";
constexpr std::string_view tracepoint_prefix = "tp_func_";

/// The numbers of ModRM.rm and REX.B.
constexpr std::array<std::string_view, 16> register_names{
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
    "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15",
};

/// Functions that only return: mitigations that this CPU does not need, hooks of a tracer that is
/// off, and preemption points of a kernel whose preemption model is voluntary.
constexpr auto plain_returns = std::to_array<std::string_view>({
    "__fentry__",
    "__x86_return_thunk",
    "entry_ibpb",
    "entry_untrain_ret",
    "its_return_thunk",
    "preempt_schedule_notrace_thunk",
    "preempt_schedule_thunk",
    "retbleed_untrain_ret",
    "srso_alias_untrain_ret",
    "srso_untrain_ret",
    "zen_untrain_ret",
});

/// Static calls that are no tracepoints, under preempt=voluntary: sched_dynamic_update(),
/// kernel/sched/core.c (v6.1).
constexpr auto static_calls = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"cond_resched", "__cond_resched"},
    {"might_resched", "__cond_resched"},
    {"preempt_schedule", ""},
    {"preempt_schedule_notrace", ""},
});

std::vector<std::byte> code(std::initializer_list<std::uint8_t> values)
{
    std::vector<std::byte> bytes;
    for (const std::uint8_t value : values)
        bytes.push_back(std::byte{value});
    return bytes;
}

std::vector<std::byte> jump_to_register(std::size_t number)
{
    const auto modrm = static_cast<std::uint8_t>(0xe0 + number % 8);
    if (number < 8)
        return code({0xff, modrm});
    return code({0x41, 0xff, modrm});
}

/// ARCH_DEFINE_STATIC_CALL_TRAMP(), arch/x86/include/asm/static_call.h (v6.1): five bytes that are
/// patched, and three by which static_call_init() knows a trampoline.
std::optional<std::vector<std::byte>> trampoline(
    std::string_view name, GuestAddr at, const SymbolLookup& symbol)
{
    const auto target = static_call_target(name);
    if (!target)
        return std::nullopt;
    if (target->name.empty())
        return code({0xc3, 0xcc, 0xcc, 0xcc, 0xcc, 0x0f, 0xb9, 0xcc});
    const auto destination = symbol(target->name);
    if (!destination)
        return std::nullopt;
    auto bytes = code({0xe9, 0, 0, 0, 0, 0x0f, 0xb9, 0xcc});
    const auto displacement = static_cast<std::uint32_t>(*destination - (at + 5));
    std::memcpy(bytes.data() + 1, &displacement, sizeof displacement);
    return bytes;
}

/// Code that does not depend on where it stands.
std::unordered_map<std::string_view, std::vector<std::byte>> exact_codes()
{
    std::unordered_map<std::string_view, std::vector<std::byte>> codes;
    for (const std::string_view name : plain_returns)
        codes.emplace(name, code({0xc3}));
    codes.emplace("__static_call_return0", code({0x31, 0xc0, 0xc3}));
    for (const std::string_view name : paravirt_functions())
        if (auto bytes = paravirt_code(name))
            codes.emplace(name, std::move(*bytes));
    return codes;
}

} // namespace

std::optional<StaticCallTarget> static_call_target(std::string_view name)
{
    if (name.starts_with(tracepoint_prefix))
        return StaticCallTarget{
            "__traceiter_" + std::string{name.substr(tracepoint_prefix.size())}};
    const auto* const found =
        std::find_if(static_calls.begin(), static_calls.end(), [&](const auto& row) {
            return row.first == name;
        });
    if (found == static_calls.end())
        return std::nullopt;
    return StaticCallTarget{std::string{found->second}};
}

std::optional<std::vector<std::byte>> guest_code(
    std::string_view name, GuestAddr at, const SymbolLookup& symbol)
{
    // Asked for each of ten thousand exports: most names are told apart by one look.
    static const std::unordered_map<std::string_view, std::vector<std::byte>> exact = exact_codes();
    if (const auto found = exact.find(name); found != exact.end())
        return found->second;
    if (name.starts_with(indirect_thunk_prefix))
    {
        const auto* const found = std::find(
            register_names.begin(), register_names.end(),
            name.substr(indirect_thunk_prefix.size()));
        if (found == register_names.end())
            return std::nullopt;
        return jump_to_register(static_cast<std::size_t>(found - register_names.begin()));
    }
    if (name.starts_with(trampoline_prefix))
        return trampoline(name.substr(trampoline_prefix.size()), at, symbol);
    return std::nullopt;
}

std::vector<GuestFunction> guest_functions()
{
    return {
        {"__static_call_return", code({0xc3})},
        {"native_cpuid",
         code({
             0x53,             // push %rbx
             0x49, 0x89, 0xd0, // mov %rdx, %r8
             0x49, 0x89, 0xc9, // mov %rcx, %r9
             0x8b, 0x07,       // mov (%rdi), %eax
             0x41, 0x8b, 0x08, // mov (%r8), %ecx
             0x0f, 0xa2,       // cpuid
             0x89, 0x07,       // mov %eax, (%rdi)
             0x89, 0x1e,       // mov %ebx, (%rsi)
             0x41, 0x89, 0x08, // mov %ecx, (%r8)
             0x41, 0x89, 0x11, // mov %edx, (%r9)
             0x5b, 0xc3,       // pop %rbx; ret
         })},
    };
}

} // namespace kobox
