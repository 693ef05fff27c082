#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/module_address.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kobox
{

/// struct module at `addr`.
[[nodiscard]] GuestStruct module_at(Kernel& kernel, GuestAddr addr);
[[nodiscard]] ModuleState module_state(Kernel& kernel, GuestAddr mod);
/// mod->name as %s prints it: it runs on behind the array when no NUL is in it.
[[nodiscard]] std::string module_name(Kernel& kernel, GuestAddr mod);
/// Who has a symbol, as reports say it: a null `owner` is the image, which log lines call "kernel".
[[nodiscard]] std::string owner_in_reports(Kernel& kernel, GuestAddr owner);

/// list_add(), list_del() and INIT_LIST_HEAD(), include/linux/list.h (v6.1), on guest memory.
/// `entry` and `head` are addresses of struct list_head.
void init_list_head(Kernel& kernel, GuestAddr head);
void list_add(Kernel& kernel, GuestAddr entry, GuestAddr head);
void list_del(Kernel& kernel, GuestAddr entry);

/// Mirrors find_module_all(), kernel/module/main.c (v6.1).
[[nodiscard]] std::optional<GuestAddr> find_module_all(
    Kernel& kernel, std::string_view name, bool even_unformed);

} // namespace kobox
