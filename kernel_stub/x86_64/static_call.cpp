#include "kernel_stub/x86_64/static_call.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/kernel_sort.hpp"
#include "kernel_stub/module_address.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// Flags in the low bits of static_call_site.key, include/linux/static_call_types.h (v6.1).
constexpr std::uint64_t site_tail = 1;
constexpr std::uint64_t site_init = 2;
constexpr std::uint64_t site_flags = 3;

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

/// struct static_call_site, include/linux/static_call_types.h (v6.1); both relative to themselves.
struct StaticCallSite
{
    std::int32_t addr;
    std::int32_t key;
};
static_assert(sizeof(StaticCallSite) == 8);

/// A table of struct static_call_site in guest memory.
class SiteTable
{
public:
    SiteTable(AddressSpace& memory, GuestAddr start, std::uint64_t count)
        : m_memory{memory}, m_start{start}, m_count{count}
    {}

    [[nodiscard]] std::uint64_t size() const noexcept { return m_count; }
    [[nodiscard]] GuestAddr at(std::uint64_t i) const
    {
        return m_start + i * sizeof(StaticCallSite);
    }
    [[nodiscard]] std::uint64_t index_of(GuestAddr site) const
    {
        return (site - m_start) / sizeof(StaticCallSite);
    }
    [[nodiscard]] GuestAddr addr(std::uint64_t i) const { return load_relative(m_memory, at(i)); }
    /// The key with its flags, as __static_call_key() gives it.
    [[nodiscard]] std::uint64_t raw_key(std::uint64_t i) const
    {
        return to_u64(load_relative(m_memory, key_field(i)));
    }
    [[nodiscard]] GuestAddr key(std::uint64_t i) const
    {
        return GuestAddr{raw_key(i) & ~site_flags};
    }
    [[nodiscard]] bool is_tail(std::uint64_t i) const { return (raw_key(i) & site_tail) != 0; }
    [[nodiscard]] bool is_init(std::uint64_t i) const { return (raw_key(i) & site_init) != 0; }
    void set_raw_key(std::uint64_t i, std::uint64_t raw)
    {
        m_memory.store(key_field(i), static_cast<std::uint32_t>(raw - to_u64(key_field(i))));
    }

    /// Mirrors static_call_sort_entries(): by key only, so the kernel's own sort decides the rest.
    void sort()
    {
        kernel_sort(
            m_count,
            [&](auto a, auto b) { return key(a) == key(b)  ? 0
                                         : key(a) < key(b) ? -1
                                                           : 1; },
            [&](auto a, auto b) { swap(a, b); });
    }

private:
    [[nodiscard]] GuestAddr key_field(std::uint64_t i) const
    {
        return at(i) + sizeof(std::int32_t);
    }
    void swap(std::uint64_t a, std::uint64_t b)
    {
        const auto delta = static_cast<std::uint32_t>(at(a) - at(b));
        const auto moved = [](const StaticCallSite& s, std::uint32_t by) {
            return StaticCallSite{
                static_cast<std::int32_t>(static_cast<std::uint32_t>(s.addr) + by),
                static_cast<std::int32_t>(static_cast<std::uint32_t>(s.key) + by)};
        };
        const auto was_a = m_memory.load<StaticCallSite>(at(a));
        m_memory.store(at(a), moved(m_memory.load<StaticCallSite>(at(b)), 0U - delta));
        m_memory.store(at(b), moved(was_a, delta));
    }

    AddressSpace& m_memory;
    GuestAddr m_start;
    std::uint64_t m_count;
};

SiteTable module_sites(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {
        kernel.memory(), module.get<GuestAddr>("static_call_sites"),
        module.get<std::uint32_t>("num_static_call_sites")};
}

SiteTable image_sites(Kernel& kernel)
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
    AddressSpace& memory = kernel.memory();
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

/// Mirrors tramp_key_lookup(): the key of a trampoline whose key is not exported.
GuestAddr tramp_key_lookup(Kernel& kernel, GuestAddr addr)
{
    const auto start = kernel.image_symbol("__start_static_call_tramp_key");
    const auto stop = kernel.image_symbol("__stop_static_call_tramp_key");
    if (!start || !stop)
        return {};
    constexpr std::uint64_t entry = 2 * sizeof(std::int32_t);
    for (GuestAddr at = *start; at < *stop; at += entry)
        if (load_relative(kernel.memory(), at) == addr)
            return load_relative(kernel.memory(), at + sizeof(std::int32_t));
    return {};
}

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
KResult<> static_call_init(Kernel& kernel, GuestAddr mod, SiteTable& sites)
{
    sites.sort();
    GuestAddr key{};
    for (std::uint64_t i = 0; i < sites.size(); ++i)
    {
        if (within_module_init(kernel, sites.addr(i), mod))
            sites.set_raw_key(i, sites.raw_key(i) | site_init);
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
    SiteTable sites = module_sites(kernel, mod);
    for (std::uint64_t i = 0; i < sites.size(); ++i)
    {
        const std::uint64_t raw = sites.raw_key(i);
        // Where the key is not exported the site names the trampoline, which is text.
        if (!kernel_text_address(kernel, sites.key(i)))
            continue;
        const GuestAddr key = tramp_key_lookup(kernel, sites.key(i));
        if (key == GuestAddr{})
        {
            kernel.klog().emit(
                KernLevel::warning,
                fmt::format(
                    "Failed to fixup __raw_static_call() usage at: 0x{:x}", to_u64(sites.addr(i))));
            return refuse(einval);
        }
        sites.set_raw_key(i, to_u64(key) | (raw & site_flags));
    }
    return static_call_init(kernel, mod, sites);
}

/// Mirrors static_call_del_module().
void static_call_del_module(Kernel& kernel, GuestAddr mod)
{
    const SiteTable sites = module_sites(kernel, mod);
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
    const SiteTable sites = mod == GuestAddr{} ? image_sites(kernel) : module_sites(kernel, mod);
    const bool coming =
        mod != GuestAddr{} &&
        GuestStruct{kernel.memory(), kernel.profile(), "module", mod}.get<ModuleState>("state") ==
            ModuleState::coming;
    for (std::uint64_t i = sites.index_of(first); i < sites.size() && sites.key(i) == key; ++i)
    {
        if (!coming && sites.is_init(i))
            continue;
        if (!kernel_text_address(kernel, sites.addr(i)))
        {
            if (!sites.is_init(i))
                kernel_warn_once(
                    kernel, {"kernel/static_call_inline.c", 192, "__static_call_update"},
                    fmt::format("can't patch static call site at 0x{:x}", to_u64(sites.addr(i))));
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
