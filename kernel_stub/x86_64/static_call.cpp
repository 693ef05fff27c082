#include "kernel_stub/x86_64/static_call.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/module_address.hpp"
#include "kernel_stub/x86_64/static_call_sites.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::uint64_t trampoline_size = 8;
constexpr std::uint64_t jcc32_size = 6;
constexpr int enomem = 12;
constexpr int einval = 22;

/// ud1 %esp, %ecx
constexpr std::array tramp_ud{std::byte{0x0f}, std::byte{0xb9}, std::byte{0xcc}};
/// cs cs cs xorl %eax, %eax: the call of __static_call_return0() in five bytes.
constexpr Insn5 xor5rax{
    std::byte{0x2e}, std::byte{0x2e}, std::byte{0x2e}, std::byte{0x31}, std::byte{0xc0}};
constexpr Insn5 ret_insn{
    std::byte{0xc3}, std::byte{0xcc}, std::byte{0xcc}, std::byte{0xcc}, std::byte{0xcc}};

StaticCallSites module_sites(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {
        kernel.memory(), module.get<GuestAddr>("static_call_sites"),
        module.get<std::uint32_t>("num_static_call_sites")};
}

StaticCallSites image_sites(Kernel& kernel)
{
    const auto start = kernel.image_symbol("__start_static_call_sites");
    const auto stop = kernel.image_symbol("__stop_static_call_sites");
    if (!start || !stop)
        return {kernel.memory(), GuestAddr{}, 0};
    return {kernel.memory(), *start, (*stop - *start) / sizeof(StaticCallSite)};
}

GuestStruct call_key(Kernel& kernel, GuestAddr key)
{
    return {kernel.memory(), kernel.profile(), "static_call_key", key};
}

GuestStruct call_mod(Kernel& kernel, GuestAddr site_mod)
{
    return {kernel.memory(), kernel.profile(), "static_call_mod", site_mod};
}

/// static_call_key_next(): the list of modules; bit 0 of the word says that it holds sites instead.
GuestAddr key_next(Kernel& kernel, GuestAddr key)
{
    const auto type = call_key(kernel, key).get<std::uint64_t>("type");
    return GuestAddr{(type & 1) != 0 ? 0 : type};
}

GuestAddr key_sites(Kernel& kernel, GuestAddr key)
{
    const auto type = call_key(kernel, key).get<std::uint64_t>("type");
    return GuestAddr{(type & 1) != 0 ? type & ~std::uint64_t{1} : 0};
}

bool is_jcc(const CodeBytes& code)
{
    return code[0] == 0x0f && (code[1] & 0xf0) == 0x80;
}

enum class InsnType : std::uint8_t
{
    call,
    nop,
    jmp,
    ret,
};

/// Mirrors __static_call_transform().
void transform(Kernel& kernel, GuestAddr insn, InsnType type, GuestAddr func)
{
    GuestMemory& memory = kernel.memory();
    const CodeBytes found{memory, insn, jcc32_size};
    Insn5 code{};
    if ((type == InsnType::jmp || type == InsnType::ret) && is_jcc(found))
    {
        if (func == GuestAddr{})
            func = kernel.image_symbol("__static_call_return").value_or(func);
        code = text_gen_insn(static_cast<Opcode>(found[1]), insn + 1, func);
        text_poke(memory, insn + 1, code);
        return;
    }
    switch (type)
    {
    case InsnType::call:
        code = text_gen_insn(Opcode::call, insn, func);
        if (func == kernel.image_symbol("__static_call_return0"))
            code = xor5rax;
        break;
    case InsnType::nop:
        std::ranges::copy(x86_nop(call_size), code.begin());
        break;
    case InsnType::jmp:
        code = text_gen_insn(Opcode::jmp32, insn, func);
        break;
    case InsnType::ret:
        code = ret_insn;
        break;
    }
    if (!std::ranges::equal(found.span().first(call_size), code))
        text_poke(memory, insn, code);
}

/// Mirrors __static_call_validate().
KResult<> validate(Kernel& kernel, GuestAddr insn, bool tail, bool tramp)
{
    constexpr std::string_view source = "arch/x86/kernel/static_call.c";
    const CodeBytes code{kernel.memory(), insn, trampoline_size};
    if (tramp && !is_static_call_trampoline(code.span()))
    {
        kernel.klog().print(KernLevel::err, "trampoline signature fail");
        return kernel_bug(kernel, {source, 118, "__static_call_validate"});
    }
    const auto five = code.span().first(std::min<std::size_t>(code.span().size(), call_size));
    const auto op = static_cast<Opcode>(code[0]);
    const bool expected = tail ? op == Opcode::jmp32 || op == Opcode::ret || is_jcc(code)
                               : op == Opcode::call ||
                                     std::ranges::equal(five, x86_nop(call_size)) ||
                                     std::ranges::equal(five, xor5rax);
    if (expected)
        return {};
    kernel.klog().emit(
        KernLevel::err,
        fmt::format("unexpected static_call insn opcode 0x{:x} at 0x{:x}", code[0], to_u64(insn)));
    return kernel_bug(kernel, {source, 137, "__static_call_validate"});
}

InsnType insn_type(bool null, bool tail)
{
    if (tail)
        return null ? InsnType::ret : InsnType::jmp;
    return null ? InsnType::nop : InsnType::call;
}

/// The keys of trampolines whose key is not exported.
class TrampolineKeys
{
public:
    explicit TrampolineKeys(Kernel& kernel)
    {
        const auto start = kernel.image_symbol("__start_static_call_tramp_key");
        const auto stop = kernel.image_symbol("__stop_static_call_tramp_key");
        if (!start || !stop)
            return;
        constexpr std::uint64_t entry = 2 * sizeof(std::int32_t);
        for (GuestAddr at = *start; at < *stop; at += entry)
            m_keys.emplace(
                load_relative(kernel.memory(), at),
                load_relative(kernel.memory(), at + sizeof(std::int32_t)));
    }
    /// Mirrors tramp_key_lookup(): null when the kernel knows no such trampoline.
    [[nodiscard]] GuestAddr lookup(GuestAddr tramp) const
    {
        const auto found = m_keys.find(tramp);
        return found != m_keys.end() ? found->second : GuestAddr{};
    }

private:
    std::map<GuestAddr, GuestAddr> m_keys;
};

/// A new struct static_call_mod at the head of the key's list.
KResult<> link_to_key(Kernel& kernel, GuestAddr key, GuestAddr mod, GuestAddr sites)
{
    const auto site_mod = kernel.kzalloc(kernel.profile().size_of("static_call_mod"));
    if (!site_mod)
        return refuse(enomem);
    call_mod(kernel, *site_mod).set("mod", mod);
    call_mod(kernel, *site_mod).set("sites", sites);
    call_mod(kernel, *site_mod).set("next", key_next(kernel, key));
    call_key(kernel, key).set("type", *site_mod);
    return {};
}

/// Mirrors __static_call_init() for a module.
KResult<> static_call_init(Kernel& kernel, GuestAddr mod, StaticCallSites& sites)
{
    sites.sort();
    const ModuleRanges init = module_init_ranges(kernel, mod);
    GuestAddr key{};
    for (std::uint64_t i = 0; i < sites.size(); ++i)
    {
        if (init.contains(sites.addr(i)))
            sites.set_raw_key(i, sites.raw_key(i) | StaticCallSite::init);
        if (sites.key(i) != key)
        {
            key = sites.key(i);
            // A direct pointer to the image's sites becomes the first element of the list.
            if (const GuestAddr own = key_sites(kernel, key); own != GuestAddr{})
            {
                call_key(kernel, key).set("type", std::uint64_t{1});
                if (auto linked = link_to_key(kernel, key, GuestAddr{}, own); !linked)
                    return linked;
            }
            if (auto linked = link_to_key(kernel, key, mod, sites.at(i)); !linked)
                return linked;
        }
        auto done = arch_static_call_transform(
            kernel, sites.addr(i), {}, call_key(kernel, key).get<GuestAddr>("func"),
            sites.is_tail(i));
        if (!done)
            return done;
    }
    return {};
}

/// Mirrors static_call_add_module().
KResult<> static_call_add_module(Kernel& kernel, GuestAddr mod)
{
    StaticCallSites sites = module_sites(kernel, mod);
    if (sites.size() == 0)
        return {};
    const KernelText text{kernel};
    const TrampolineKeys keys{kernel};
    for (std::uint64_t i = 0; i < sites.size(); ++i)
    {
        const std::uint64_t raw = sites.raw_key(i);
        // Where the key is not exported the site names the trampoline, which is text.
        if (!text.contains(sites.key(i)))
            continue;
        const GuestAddr key = keys.lookup(sites.key(i));
        if (key == GuestAddr{})
        {
            kernel.klog().emit(
                KernLevel::warning, fmt::format(
                                        "Failed to fixup __raw_static_call() usage at: {}",
                                        sprint_symbol_no_offset(kernel, sites.addr(i))));
            return refuse(einval);
        }
        sites.set_raw_key(i, to_u64(key) | (raw & StaticCallSite::flags));
    }
    return static_call_init(kernel, mod, sites);
}

/// Mirrors static_call_del_module().
void static_call_del_module(Kernel& kernel, GuestAddr mod)
{
    const StaticCallSites sites = module_sites(kernel, mod);
    GuestAddr seen{};
    for (std::uint64_t i = 0; i < sites.size(); ++i)
    {
        const GuestAddr key = sites.key(i);
        if ((call_key(kernel, key).get<std::uint64_t>("type") & 1) != 0)
            return;
        if (key == seen)
            continue;
        seen = key;

        GuestAddr link = call_key(kernel, key).member("type");
        auto site_mod = kernel.memory().load<GuestAddr>(link);
        while (site_mod != GuestAddr{} && call_mod(kernel, site_mod).get<GuestAddr>("mod") != mod)
        {
            link = call_mod(kernel, site_mod).member("next");
            site_mod = kernel.memory().load<GuestAddr>(link);
        }
        if (site_mod == GuestAddr{})
            continue;
        kernel.memory().store(link, call_mod(kernel, site_mod).get<GuestAddr>("next"));
        kernel.kfree(site_mod);
    }
}

/// The sites of one user of the key: a module's, or the image's where `mod` is null.
KResult<> update_sites(
    Kernel& kernel, GuestAddr key, GuestAddr mod, GuestAddr first, GuestAddr func)
{
    if (first == GuestAddr{})
        return {};
    const StaticCallSites sites =
        mod == GuestAddr{} ? image_sites(kernel) : module_sites(kernel, mod);
    const bool coming =
        mod != GuestAddr{} &&
        GuestStruct{kernel.memory(), kernel.profile(), "module", mod}.get<ModuleState>("state") ==
            ModuleState::coming;
    const KernelText text{kernel};
    for (std::uint64_t i = sites.index_of(first); i < sites.size() && sites.key(i) == key; ++i)
    {
        if (!coming && sites.is_init(i))
            continue;
        if (!text.contains(sites.addr(i)))
        {
            if (!sites.is_init(i))
                kernel_warn_once(
                    kernel, {"kernel/static_call_inline.c", 192, "__static_call_update"}, [&] {
                        return fmt::format(
                            "can't patch static call site at 0x{:x}", to_u64(sites.addr(i)));
                    });
            continue;
        }
        auto done = arch_static_call_transform(kernel, sites.addr(i), {}, func, sites.is_tail(i));
        if (!done)
            return done;
    }
    return {};
}

} // namespace

bool is_static_call_trampoline(std::span<const std::byte> code) noexcept
{
    return code.size() >= trampoline_size &&
           std::ranges::equal(code.subspan(call_size, tramp_ud.size()), tramp_ud);
}

KResult<> arch_static_call_transform(
    Kernel& kernel, GuestAddr site, GuestAddr tramp, GuestAddr func, bool tail)
{
    const bool null = func == GuestAddr{};
    if (tramp != GuestAddr{})
    {
        if (auto valid = validate(kernel, tramp, true, true); !valid)
            return valid;
        transform(kernel, tramp, insn_type(null, true), func);
    }
    if (site != GuestAddr{})
    {
        if (auto valid = validate(kernel, site, tail, false); !valid)
            return valid;
        transform(kernel, site, insn_type(null, tail), func);
    }
    return {};
}

KResult<> static_call_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod)
{
    if (state == ModuleState::going)
        static_call_del_module(kernel, mod);
    if (state != ModuleState::coming)
        return {};
    auto added = static_call_add_module(kernel, mod);
    if (!added && added.error().err() != 0)
    {
        kernel.klog().emit(KernLevel::warning, "Failed to allocate memory for static calls");
        static_call_del_module(kernel, mod);
    }
    return added;
}

KResult<> static_call_update(Kernel& kernel, GuestAddr key, GuestAddr tramp, GuestAddr func)
{
    if (call_key(kernel, key).get<GuestAddr>("func") == func)
        return {};
    call_key(kernel, key).set("func", func);
    if (auto done = arch_static_call_transform(kernel, {}, tramp, func, false); !done)
        return done;
    if (auto done = update_sites(kernel, key, {}, key_sites(kernel, key), func); !done)
        return done;
    for (GuestAddr site_mod = key_next(kernel, key); site_mod != GuestAddr{};
         site_mod = call_mod(kernel, site_mod).get<GuestAddr>("next"))
    {
        auto done = update_sites(
            kernel, key, call_mod(kernel, site_mod).get<GuestAddr>("mod"),
            call_mod(kernel, site_mod).get<GuestAddr>("sites"), func);
        if (!done)
            return done;
    }
    return {};
}

} // namespace kobox
