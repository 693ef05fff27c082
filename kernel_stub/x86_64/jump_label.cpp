#include "kernel_stub/x86_64/jump_label.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/module_address.hpp"
#include "kernel_stub/x86_64/jump_label_transform.hpp"
#include "kernel_stub/x86_64/jump_table.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// Bits of static_key.type, include/linux/jump_label.h (v6.1).
constexpr std::uint64_t type_true = 1;
constexpr std::uint64_t type_linked = 2;
constexpr std::uint64_t type_mask = 3;

JumpTable module_table(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {
        kernel.memory(), module.get<GuestAddr>("jump_entries"),
        module.get<std::uint32_t>("num_jump_entries")};
}

/// The image's own table; empty in a kernel whose image has no branches.
JumpTable image_table(Kernel& kernel)
{
    const auto start = kernel.image_symbol("__start___jump_table");
    const auto stop = kernel.image_symbol("__stop___jump_table");
    if (!start || !stop)
        return {kernel.memory(), GuestAddr{}, 0};
    return {kernel.memory(), *start, (*stop - *start) / sizeof(JumpEntry)};
}

GuestStruct static_key(Kernel& kernel, GuestAddr key)
{
    return {kernel.memory(), kernel.profile(), "static_key", key};
}

GuestStruct static_key_mod(Kernel& kernel, GuestAddr jlm)
{
    return {kernel.memory(), kernel.profile(), "static_key_mod", jlm};
}

std::uint64_t key_type(Kernel& kernel, GuestAddr key)
{
    return static_key(kernel, key).get<std::uint64_t>("type");
}

/// static_key_set_entries() and static_key_set_mod(): the pointer changes, the type bits stay.
void set_key_pointer(Kernel& kernel, GuestAddr key, GuestAddr pointer)
{
    const std::uint64_t type = key_type(kernel, key) & type_mask;
    static_key(kernel, key).set("type", to_u64(pointer) | type);
}

GuestAddr key_pointer(Kernel& kernel, GuestAddr key)
{
    return GuestAddr{key_type(kernel, key) & ~type_mask};
}

void set_linked(Kernel& kernel, GuestAddr key, bool linked)
{
    const std::uint64_t type = key_type(kernel, key);
    static_key(kernel, key).set("type", linked ? type | type_linked : type & ~type_linked);
}

/// Mirrors jump_label_can_update().
bool can_update(
    Kernel& kernel, const KernelText& text, const JumpTable& table, std::uint64_t i, bool init)
{
    const bool is_init = (table.load(i).key & JumpEntry::is_init) != 0;
    if (!init && is_init)
        return false;
    if (text.contains(table.code(i)))
        return true;
    if (!is_init)
        kernel_warn_once(kernel, {"kernel/jump_label.c", 479, "jump_label_can_update"}, [&] {
            return fmt::format("can't patch jump_label at 0x{:x}", to_u64(table.code(i)));
        });
    return false;
}

/// Mirrors __jump_label_update(): the entries of `key` from `i` on.
KResult<> update_entries(
    Kernel& kernel, GuestAddr key, const JumpTable& table, std::uint64_t i, bool init)
{
    const KernelText text{kernel};
    const bool enabled = static_key_enabled(kernel, key);
    for (; i < table.size() && table.key(i) == key; ++i)
    {
        if (!can_update(kernel, text, table, i, init))
            continue;
        if (auto done =
                jump_label_transform(kernel, table, i, jump_label_type(table.load(i), enabled));
            !done)
            return done;
    }
    return {};
}

ModuleState state_of(Kernel& kernel, GuestAddr mod)
{
    return GuestStruct{kernel.memory(), kernel.profile(), "module", mod}.get<ModuleState>("state");
}

/// The table that `entries` of a struct static_key_mod of `mod` (null: the image) points into.
JumpTable table_of(Kernel& kernel, GuestAddr mod)
{
    return mod == GuestAddr{} ? image_table(kernel) : module_table(kernel, mod);
}

std::optional<GuestAddr> new_key_mod(Kernel& kernel, GuestAddr mod, GuestAddr entries)
{
    const auto jlm = kernel.kzalloc(kernel.profile().size_of("static_key_mod"));
    if (jlm)
    {
        static_key_mod(kernel, *jlm).set("mod", mod);
        static_key_mod(kernel, *jlm).set("entries", entries);
    }
    return jlm;
}

/// The key lives elsewhere: `mod` joins its list of users.
KResult<> link_to_key(Kernel& kernel, GuestAddr mod, GuestAddr key, GuestAddr entries)
{
    const auto jlm = new_key_mod(kernel, mod, entries);
    if (!jlm)
        return refuse(12);
    if ((key_type(kernel, key) & type_linked) == 0)
    {
        const auto owner = new_key_mod(
            kernel, module_address(kernel, key).value_or(GuestAddr{}), key_pointer(kernel, key));
        if (!owner)
        {
            kernel.kfree(*jlm);
            return refuse(12);
        }
        set_key_pointer(kernel, key, *owner);
        set_linked(kernel, key, true);
    }
    static_key_mod(kernel, *jlm).set("next", key_pointer(kernel, key));
    set_key_pointer(kernel, key, *jlm);
    set_linked(kernel, key, true);
    return {};
}

/// Which addresses are a module's own, and how its keys are set: what each of a million entries may
/// ask for is looked up once.
class OwnKeys
{
public:
    OwnKeys(Kernel& kernel, GuestAddr mod)
        : m_kernel{&kernel},
          m_module{mod, kernel.profile().size_of("module")},
          m_type_offset{kernel.profile().offset_of("static_key", "type")}
    {
        read_ranges();
    }

    [[nodiscard]] bool in_init(GuestAddr addr) const { return m_init.contains(addr); }
    [[nodiscard]] bool contains(GuestAddr addr) const
    {
        return m_init.contains(addr) || m_core.contains(addr);
    }

    /// static_key_set_entries() of a key that is the module's own.
    void set_entries(GuestAddr key, GuestAddr entries)
    {
        GuestMemory& memory = m_kernel->memory();
        const GuestAddr at = key + m_type_offset;
        memory.store(at, to_u64(entries) | (memory.load<std::uint64_t>(at) & type_mask));
        // A key may lie anywhere, in struct module as well.
        if (m_module.contains(at))
            read_ranges();
    }

private:
    void read_ranges()
    {
        m_init = module_init_ranges(*m_kernel, m_module.start);
        m_core = module_core_ranges(*m_kernel, m_module.start);
    }

    Kernel* m_kernel;
    GuestRange m_module;
    std::uint64_t m_type_offset;
    ModuleRanges m_init{}, m_core{};
};

/// Mirrors jump_label_add_module().
KResult<> jump_label_add_module(Kernel& kernel, GuestAddr mod)
{
    JumpTable table = module_table(kernel, mod);
    table.sort();
    OwnKeys own{kernel, mod};
    GuestAddr key{};
    for (std::uint64_t i = 0; i < table.size(); ++i)
    {
        JumpEntry entry = table.load(i);
        entry.key = own.in_init(table.code(i)) ? entry.key | JumpEntry::is_init
                                               : entry.key & ~JumpEntry::is_init;
        table.store(i, entry);

        if (table.key(i) == key)
            continue;
        key = table.key(i);
        if (own.contains(key))
        {
            own.set_entries(key, table.at(i));
            continue;
        }
        if (auto linked = link_to_key(kernel, mod, key, table.at(i)); !linked)
            return linked;

        const bool initially = (key_type(kernel, key) & type_true) != 0;
        const bool enabled = static_key_enabled(kernel, key);
        if (jump_label_type(entry, enabled) == jump_label_type(entry, initially))
            continue;
        if (auto done = update_entries(kernel, key, table, i, true); !done)
            return done;
    }
    return {};
}

void unlink_from_key(Kernel& kernel, GuestAddr mod, GuestAddr key)
{
    const KernelSource source{"kernel/jump_label.c", 738, "jump_label_del_module"};
    if ((key_type(kernel, key) & type_linked) == 0)
        return kernel_warn(kernel, source, {});

    GuestAddr previous{};
    GuestAddr jlm = key_pointer(kernel, key);
    while (jlm != GuestAddr{} && static_key_mod(kernel, jlm).get<GuestAddr>("mod") != mod)
    {
        previous = jlm;
        jlm = static_key_mod(kernel, jlm).get<GuestAddr>("next");
    }
    if (jlm == GuestAddr{})
        return kernel_warn(kernel, source, {});

    const auto next = static_key_mod(kernel, jlm).get<GuestAddr>("next");
    if (previous == GuestAddr{})
        set_key_pointer(kernel, key, next);
    else
        static_key_mod(kernel, previous).set("next", next);
    kernel.kfree(jlm);

    // With one user left the key points to its entries again.
    const GuestAddr last = key_pointer(kernel, key);
    if (static_key_mod(kernel, last).get<GuestAddr>("next") != GuestAddr{})
        return;
    set_key_pointer(kernel, key, static_key_mod(kernel, last).get<GuestAddr>("entries"));
    set_linked(kernel, key, false);
    kernel.kfree(last);
}

/// Mirrors jump_label_del_module().
void jump_label_del_module(Kernel& kernel, GuestAddr mod)
{
    const JumpTable table = module_table(kernel, mod);
    const OwnKeys own{kernel, mod};
    GuestAddr key{};
    for (std::uint64_t i = 0; i < table.size(); ++i)
    {
        if (table.key(i) == key)
            continue;
        key = table.key(i);
        if (!own.contains(key))
            unlink_from_key(kernel, mod, key);
    }
}

std::int32_t enabled_count(Kernel& kernel, GuestAddr key)
{
    return static_key(kernel, key).get<std::int32_t>("enabled");
}

/// The key's first user came or its last one went.
KResult<> set_enabled(Kernel& kernel, GuestAddr key, std::int32_t enabled)
{
    static_key(kernel, key).set("enabled", enabled);
    return jump_label_update(kernel, key);
}

} // namespace

bool static_key_enabled(Kernel& kernel, GuestAddr key)
{
    return enabled_count(kernel, key) != 0;
}

KResult<> jump_label_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod)
{
    if (state == ModuleState::going)
        jump_label_del_module(kernel, mod);
    if (state != ModuleState::coming)
        return {};
    auto added = jump_label_add_module(kernel, mod);
    if (!added && added.error().err() != 0)
    {
        kernel_warn(
            kernel, {"kernel/jump_label.c", 784, "jump_label_module_notify"},
            "Failed to allocate memory: jump_label may not work properly.");
        jump_label_del_module(kernel, mod);
    }
    return added;
}

KResult<> jump_label_update(Kernel& kernel, GuestAddr key)
{
    if ((key_type(kernel, key) & type_linked) == 0)
    {
        const GuestAddr mod = module_address(kernel, key).value_or(GuestAddr{});
        const GuestAddr entries = key_pointer(kernel, key);
        if (entries == GuestAddr{})
            return {};
        const JumpTable table = table_of(kernel, mod);
        const bool init = mod != GuestAddr{} && state_of(kernel, mod) == ModuleState::coming;
        return update_entries(kernel, key, table, table.index_of(entries), init);
    }
    for (GuestAddr jlm = key_pointer(kernel, key); jlm != GuestAddr{};
         jlm = static_key_mod(kernel, jlm).get<GuestAddr>("next"))
    {
        const auto entries = static_key_mod(kernel, jlm).get<GuestAddr>("entries");
        if (entries == GuestAddr{})
            continue;
        const auto mod = static_key_mod(kernel, jlm).get<GuestAddr>("mod");
        const JumpTable table = table_of(kernel, mod);
        const bool init = mod != GuestAddr{} && state_of(kernel, mod) == ModuleState::coming;
        if (auto done = update_entries(kernel, key, table, table.index_of(entries), init); !done)
            return done;
    }
    return {};
}

KResult<> static_key_enable(Kernel& kernel, GuestAddr key)
{
    const auto enabled = enabled_count(kernel, key);
    if (enabled == 0)
        return set_enabled(kernel, key, 1);
    if (enabled != 1)
        kernel_warn_on_once(kernel, {"kernel/jump_label.c", 200, "static_key_enable_cpuslocked"});
    return {};
}

KResult<> static_key_disable(Kernel& kernel, GuestAddr key)
{
    const auto enabled = enabled_count(kernel, key);
    if (enabled == 1)
        return set_enabled(kernel, key, 0);
    if (enabled != 0)
        kernel_warn_on_once(kernel, {"kernel/jump_label.c", 231, "static_key_disable_cpuslocked"});
    return {};
}

KResult<> static_key_slow_inc(Kernel& kernel, GuestAddr key)
{
    const auto enabled = enabled_count(kernel, key);
    if (enabled == 0)
        return set_enabled(kernel, key, 1);
    static_key(kernel, key).set("enabled", enabled + 1);
    return {};
}

KResult<> static_key_slow_dec(Kernel& kernel, GuestAddr key)
{
    const auto enabled = enabled_count(kernel, key);
    if (enabled == 1)
        return set_enabled(kernel, key, 0);
    if (enabled == 0)
        kernel_warn_on_once(kernel, {"kernel/jump_label.c", 279, "static_key_dec_not_one"});
    else
        static_key(kernel, key).set("enabled", enabled - 1);
    return {};
}

} // namespace kobox
