#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// No table of the kernel is as long, no path as deep: a hostile one does not stop us.
constexpr std::uint64_t max_entries = 4096;
constexpr std::size_t max_depth = 16;

/// Files below /proc/sys that modules have made, by their struct ctl_table_header.
struct Sysctls
{
    std::map<GuestAddr, std::vector<std::string>> files;
};

std::map<GuestAddr, std::vector<std::string>>& tables(FakeKernel& k)
{
    return k.host_state().get<Sysctls>().files;
}

GuestStruct entry_at(FakeKernel& k, GuestAddr entry)
{
    return {k.memory(), k.profile(), "ctl_table", entry};
}

std::string name_of(FakeKernel& k, GuestAddr entry)
{
    return k.memory().load_cstring(entry_at(k, entry).get<GuestAddr>("procname"), max_guest_string);
}

/// The entries of a table up to the one without a name.
std::vector<GuestAddr> entries_of(FakeKernel& k, GuestAddr table)
{
    std::vector<GuestAddr> entries;
    const std::uint64_t stride = k.profile().size_of("ctl_table");
    for (GuestAddr at = table; !is_null(entry_at(k, at).get<GuestAddr>("procname")); at += stride)
    {
        if (entries.size() == max_entries)
            k.unsupported("a sysctl table that never ends");
        entries.push_back(at);
    }
    return entries;
}

void complain(FakeKernel& k, std::string_view path, GuestAddr entry, std::string_view what)
{
    k.klog().emit(
        KernLevel::err,
        fmt::format("sysctl table check failed: {}/{} {}", path, name_of(k, entry), what));
}

/// Handlers that need data and a size of it.
bool is_data_handler(FakeKernel& k, GuestAddr handler)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"proc_dostring", "proc_dointvec", "proc_douintvec", "proc_douintvec_minmax",
         "proc_dointvec_minmax", "proc_dou8vec_minmax", "proc_dointvec_jiffies",
         "proc_dointvec_userhz_jiffies", "proc_dointvec_ms_jiffies", "proc_doulongvec_minmax",
         "proc_doulongvec_ms_jiffies_minmax"});
    return std::ranges::any_of(names, [&](std::string_view name) {
        const auto info = k.export_info(name);
        return info && info->value == handler;
    });
}

/// Mirrors sysctl_check_table(), fs/proc/proc_sysctl.c (v6.1).
bool check_entry(FakeKernel& k, std::string_view path, GuestAddr addr)
{
    constexpr std::uint16_t readable_or_writable = 0666;
    const GuestStruct entry = entry_at(k, addr);
    const auto handler = entry.get<GuestAddr>("proc_handler");
    const auto mode = entry.get<std::uint16_t>("mode");
    bool good = true;
    const auto refuse_for = [&](std::string_view what) {
        complain(k, path, addr, what);
        good = false;
    };
    if (!is_null(entry.get<GuestAddr>("child")))
        refuse_for("Not a file");
    if (is_data_handler(k, handler))
    {
        if (is_null(entry.get<GuestAddr>("data")))
            refuse_for("No data");
        if (entry.get<std::int32_t>("maxlen") == 0)
            refuse_for("No maxlen");
    }
    if (is_null(handler))
        refuse_for("No proc_handler");
    if ((mode & readable_or_writable) != mode)
        refuse_for(fmt::format("bogus .mode 0{:o}", mode));
    return good;
}

bool exists(FakeKernel& k, const std::string& file)
{
    return std::ranges::any_of(tables(k), [&file](const auto& table) {
        return std::ranges::find(table.second, file) != table.second.end();
    });
}

/// Files of a table and, below them, of its children; false when the kernel would refuse one.
bool collect(
    FakeKernel& k, const std::string& path, GuestAddr table, std::vector<std::string>& files,
    std::size_t depth)
{
    if (depth > max_depth)
        k.unsupported("a sysctl table that never ends");
    const auto entries = entries_of(k, table);
    const auto is_directory = [&k](GuestAddr entry) {
        return !is_null(entry_at(k, entry).get<GuestAddr>("child"));
    };
    bool good = true;
    for (const GuestAddr entry : entries)
        if (!is_directory(entry))
            good = check_entry(k, path, entry) && good;
    if (!good)
        return false;
    for (const GuestAddr entry : entries)
    {
        std::string file = fmt::format("{}{}{}", path, path.empty() ? "" : "/", name_of(k, entry));
        if (is_directory(entry))
        {
            if (!collect(k, file, entry_at(k, entry).get<GuestAddr>("child"), files, depth + 1))
                return false;
            continue;
        }
        if (exists(k, file) || std::ranges::find(files, file) != files.end())
        {
            k.klog().emit(KernLevel::err, fmt::format("sysctl duplicate entry: /{}", file));
            return false;
        }
        files.push_back(std::move(file));
    }
    return true;
}

/// Mirrors __register_sysctl_table(), fs/proc/proc_sysctl.c (v6.1): the header, or null.
GuestAddr register_table(FakeKernel& k, const std::string& path, GuestAddr table)
{
    std::vector<std::string> files;
    if (!collect(k, path, table, files, 0))
    {
        k.dump_stack(KernLevel::warning);
        return {};
    }
    const GuestAddr header =
        kmalloc(k, k.profile().size_of("ctl_table_header"), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(header))
        return {};
    GuestStruct fields{k.memory(), k.profile(), "ctl_table_header", header};
    fields.set("ctl_table", table);
    fields.set("ctl_table_arg", table);
    fields.set("used", std::uint32_t{0});
    fields.set("count", std::uint32_t{1});
    fields.set("nreg", std::uint32_t{1});
    tables(k).emplace(header, std::move(files));
    return header;
}

std::string trimmed(FakeKernel& k, GuestAddr path)
{
    std::string text = k.memory().load_cstring(path, max_guest_string);
    while (!text.empty() && text.back() == '/')
        text.pop_back();
    return text.substr(std::min(text.find_first_not_of('/'), text.size()));
}

HostReturn register_sysctl_table(FakeKernel& k, GuestAddr table)
{
    return register_table(k, {}, table);
}

HostReturn register_sysctl(FakeKernel& k, GuestAddr path, GuestAddr table)
{
    return register_table(k, trimmed(k, path), table);
}

HostReturn register_net_sysctl(FakeKernel& k, GuestAddr, GuestAddr path, GuestAddr table)
{
    return register_table(k, trimmed(k, path), table);
}

HostReturn unregister(FakeKernel& k, GuestAddr header)
{
    if (is_null(header))
        return {};
    if (tables(k).erase(header) == 0)
        throw GuestFault{header, Access::read};
    kfree(k, header);
    return {};
}

constexpr std::string_view note = "nobody reads or writes the files; those of the image are absent";

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_net_sysctl>("register_net_sysctl", Support::partial, note),
    host_call<register_sysctl>("register_sysctl", Support::partial, note),
    host_call<register_sysctl_table>("register_sysctl_table", Support::partial, note),
    host_call<unregister>("unregister_net_sysctl_table"),
    host_call<unregister>("unregister_sysctl_table"),
});

} // namespace

std::span<const HostCall> sysctl_calls()
{
    return rows;
}

} // namespace kobox
