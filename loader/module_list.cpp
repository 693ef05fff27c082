#include "loader/module_list.hpp"

namespace kobox
{
namespace
{

constexpr std::uint64_t no_limit = std::uint64_t{1} << 32;

// struct list_head is two pointers: next, prev.
constexpr std::uint64_t next_of = 0;
constexpr std::uint64_t prev_of = sizeof(std::uint64_t);

/// LIST_POISON1 and 2, include/linux/poison.h (v6.1) with x86-64's CONFIG_ILLEGAL_POINTER_VALUE.
constexpr GuestAddr list_poison1{0xdead000000000100};
constexpr GuestAddr list_poison2{0xdead000000000122};

} // namespace

GuestStruct module_at(Kernel& kernel, GuestAddr addr)
{
    return {kernel.memory(), kernel.profile(), "module", addr};
}

ModuleState module_state(Kernel& kernel, GuestAddr mod)
{
    return module_at(kernel, mod).get<ModuleState>("state");
}

std::string module_name(Kernel& kernel, GuestAddr mod)
{
    return kernel.memory().load_cstring(module_at(kernel, mod).member("name"), no_limit);
}

std::string owner_in_reports(Kernel& kernel, GuestAddr owner)
{
    return owner == GuestAddr{} ? "vmlinux" : module_name(kernel, owner);
}

void init_list_head(Kernel& kernel, GuestAddr head)
{
    kernel.memory().store(head + next_of, head);
    kernel.memory().store(head + prev_of, head);
}

void list_add(Kernel& kernel, GuestAddr entry, GuestAddr head)
{
    GuestMemory& memory = kernel.memory();
    const auto next = memory.load<GuestAddr>(head + next_of);
    memory.store(next + prev_of, entry);
    memory.store(entry + next_of, next);
    memory.store(entry + prev_of, head);
    memory.store(head + next_of, entry);
}

void list_del(Kernel& kernel, GuestAddr entry)
{
    GuestMemory& memory = kernel.memory();
    const auto next = memory.load<GuestAddr>(entry + next_of);
    const auto prev = memory.load<GuestAddr>(entry + prev_of);
    memory.store(next + prev_of, prev);
    memory.store(prev + next_of, next);
    memory.store(entry + next_of, list_poison1);
    memory.store(entry + prev_of, list_poison2);
}

std::optional<GuestAddr> find_module_all(Kernel& kernel, std::string_view name, bool even_unformed)
{
    const KernelProfile& profile = kernel.profile();
    const std::uint64_t name_offset = profile.offset_of("module", "name");
    const std::uint64_t state_offset = profile.offset_of("module", "state");
    GuestMemory& memory = kernel.memory();
    for (const GuestAddr mod : module_list(kernel))
    {
        if (!even_unformed && memory.load<ModuleState>(mod + state_offset) == ModuleState::unformed)
            continue;
        if (memory.load_cstring(mod + name_offset, no_limit) == name)
            return mod;
    }
    return std::nullopt;
}

} // namespace kobox
