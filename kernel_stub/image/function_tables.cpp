#include "kernel_stub/image/function_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace kobox
{

namespace
{

constexpr std::string_view param_ops_prefix = "param_ops_";
constexpr std::string_view static_call_prefix = "__SCT__";
constexpr std::string_view static_call_key_prefix = "__SCK__";
constexpr std::uint64_t static_call_key_size = 16;
constexpr std::uint64_t static_call_tramp_key_size = 8;

/// Options of parameters and their functions, where these are not param_set_X, param_get_X:
/// kernel/params.c (v6.1).
struct ParamOps
{
    std::string_view name;
    std::uint32_t flags;
    std::string_view set;
    std::string_view get;
    std::string_view free;
};
constexpr std::uint32_t param_ops_noarg = 1; // KERNEL_PARAM_OPS_FL_NOARG
constexpr auto param_ops = std::to_array<ParamOps>({
    {"param_array_ops", 0, "param_array_set", "param_array_get", "param_array_free"},
    {"param_ops_bint", param_ops_noarg, "param_set_bint", "param_get_int", ""},
    {"param_ops_bool", param_ops_noarg, "param_set_bool", "param_get_bool", ""},
    {"param_ops_bool_enable_only", param_ops_noarg, "param_set_bool_enable_only", "param_get_bool",
     ""},
    {"param_ops_charp", 0, "param_set_charp", "param_get_charp", "param_free_charp"},
    {"param_ops_dyndbg_classes", 0, "param_set_dyndbg_classes", "param_get_dyndbg_classes", ""},
    {"param_ops_string", 0, "param_set_copystring", "param_get_string", ""},
});

GuestAddr function_or_null(const DataContext& context, std::string_view name)
{
    return name.empty() ? GuestAddr{} : context.symbol(name).value_or(GuestAddr{});
}

void store_param_ops(const DataContext& context, std::string_view name, GuestAddr at)
{
    const auto* const row = std::find_if(
        param_ops.begin(), param_ops.end(), [&](const ParamOps& ops) { return ops.name == name; });
    const std::string type{
        name.starts_with(param_ops_prefix) ? name.substr(param_ops_prefix.size()) : name};
    const bool special = row != param_ops.end();
    const auto set =
        function_or_null(context, special ? row->set : std::string_view{"param_set_" + type});
    const auto get =
        function_or_null(context, special ? row->get : std::string_view{"param_get_" + type});
    const auto free = function_or_null(context, special ? row->free : std::string_view{});
    const auto& profile = context.profile;
    context.memory.store<std::uint32_t>(
        at + profile.offset_of("kernel_param_ops", "flags"), special ? row->flags : 0);
    context.memory.store(at + profile.offset_of("kernel_param_ops", "set"), set);
    context.memory.store(at + profile.offset_of("kernel_param_ops", "get"), get);
    context.memory.store(at + profile.offset_of("kernel_param_ops", "free"), free);
}

/// struct static_call_key, include/linux/static_call_types.h (v6.1): the function, then the sites.
void store_static_call_key(const DataContext& context, std::string_view name, GuestAddr at)
{
    const auto target = static_call_target(name.substr(static_call_key_prefix.size()));
    if (target && !target->name.empty())
        context.memory.store(at, function_or_null(context, target->name));
}

/// Static calls of which the trampoline alone is exported: EXPORT_STATIC_CALL_TRAMP().
std::vector<std::string_view> trampolines_without_key(const KernelProfile& profile)
{
    std::vector<std::string_view> names;
    for (const ProfileExport& e : profile.exports)
    {
        const std::string_view name = e.name;
        if (!name.starts_with(static_call_prefix))
            continue;
        const std::string_view call = name.substr(static_call_prefix.size());
        const std::string key = std::string{static_call_key_prefix} + std::string{call};
        if (profile.find_export(key) == nullptr)
            names.push_back(call);
    }
    return names;
}

/// struct static_call_tramp_key, include/linux/static_call_types.h (v6.1): two PC-relative fields
/// by which static_call_add_module() finds the key of a trampoline.
void store_static_call_tramp_keys(const DataContext& context)
{
    const auto table = context.symbol("__start_static_call_tramp_key");
    if (!table)
        return;
    GuestAddr row = *table;
    for (const std::string_view call : trampolines_without_key(context.profile))
    {
        const auto trampoline = context.symbol(std::string{static_call_prefix}.append(call));
        const std::string key_name = std::string{static_call_key_prefix}.append(call);
        const auto key = context.symbol(key_name);
        if (!trampoline || !key)
            continue;
        // Of a call whose target is not exported the trampoline itself is all that is known.
        context.memory.store(*key, *trampoline);
        store_static_call_key(context, key_name, *key);
        context.memory.store(row, static_cast<std::uint32_t>(*trampoline - row));
        context.memory.store(row + 4, static_cast<std::uint32_t>(*key - (row + 4)));
        row += 8;
    }
}

} // namespace

void add_static_call_objects(const KernelProfile& profile, std::vector<InternalObject>& objects)
{
    const auto calls = trampolines_without_key(profile);
    for (const std::string_view call : calls)
        objects.push_back({std::string{static_call_key_prefix}.append(call), static_call_key_size});
    objects.push_back({"__start_static_call_tramp_key", calls.size() * static_call_tramp_key_size});
    objects.push_back({"__stop_static_call_tramp_key", 0});
}

void store_function_tables(const DataContext& context)
{
    const bool knows_param_ops = context.profile.has_member("kernel_param_ops", "set");
    for (const ProfileExport& e : context.profile.exports)
    {
        if (e.kind != ExportKind::data)
            continue;
        const std::string_view name = e.name;
        if (knows_param_ops && (name.starts_with(param_ops_prefix) || name == "param_array_ops"))
            store_param_ops(context, name, context.symbol(name).value());
        else if (name.starts_with(static_call_key_prefix))
            store_static_call_key(context, name, context.symbol(name).value());
    }
    store_static_call_tramp_keys(context);
}

} // namespace kobox
