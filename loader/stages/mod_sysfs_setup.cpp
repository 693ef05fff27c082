#include "kernel_stub/kernel_bug.hpp"
#include "loader/elf_view.hpp"
#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/params.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <optional>
#include <unordered_map>

namespace kobox
{
namespace
{

/// The first of `count` names that stands there a second time. `key(i)` is a hash of the i-th name,
/// `same(i, k)` tells whether two names of one hash are equal.
template <typename Key, typename Same>
std::optional<std::uint64_t> first_duplicate(std::uint64_t count, Key&& key, Same&& same)
{
    std::unordered_multimap<std::size_t, std::uint64_t> seen;
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const std::optional<std::size_t> hash = key(i);
        if (!hash)
            continue;
        const auto [begin, end] = seen.equal_range(*hash);
        if (std::any_of(begin, end, [&](const auto& other) { return same(other.second, i); }))
            return i;
        seen.emplace(*hash, i);
    }
    return std::nullopt;
}

/// /sys/module/NAME of one module.
class SysfsModule
{
public:
    explicit SysfsModule(LoadContext& context)
        : m_kernel{&context.kernel}, m_name{module_name(context.kernel, context.info.mod)}
    {
        // kobject_set_name_vargs(): a name is one step of a path.
        std::ranges::replace(m_name, '/', '!');
    }

    /// Mirrors sysfs_warn_dup(), fs/sysfs/dir.c (v6.1).
    KResult<> warn_dup(std::string_view group, std::string_view name)
    {
        constexpr std::size_t shown = Klog::log_line_max;
        pr_warn(
            *m_kernel, "sysfs: cannot create duplicate filename '/module/{}/{}/{}'", m_name, group,
            name.substr(0, shown));
        if (const auto dump_stack = m_kernel->image_symbol("dump_stack"))
            if (auto dumped = m_kernel->call(*dump_stack, {}); !dumped)
                return tl::unexpected{std::move(dumped.error())};
        return {};
    }

private:
    Kernel* m_kernel;
    std::string m_name;
};

/// Mirrors module_param_sysfs_setup(), kernel/params.c (v6.1): two files of one name are refused.
class ParamFiles
{
public:
    ParamFiles(Kernel& kernel, GuestAddr mod)
        : m_kernel{&kernel},
          m_params{module_params(kernel, mod)},
          m_size{kernel.profile().size_of("kernel_param")}
    {}

    KResult<> create(SysfsModule& sysfs)
    {
        const auto duplicate = first_duplicate(
            m_params.count, [this](std::uint64_t i) { return key(i); },
            [this](std::uint64_t i, std::uint64_t k) { return name(i) == name(k); });
        warn_of_permissions(duplicate ? *duplicate + 1 : m_params.count);
        if (!duplicate)
            return {};
        if (auto warned = sysfs.warn_dup("parameters", name(*duplicate)); !warned)
            return warned;
        return refuse(EEXIST);
    }

private:
    /// Names that are longer are taken for unlike: there may be many, each with megabytes to go.
    static constexpr std::uint64_t longest = 256;

    [[nodiscard]] GuestStruct param(std::uint64_t i) const
    {
        return {m_kernel->memory(), m_kernel->profile(), "kernel_param", m_params.kp + i * m_size};
    }
    [[nodiscard]] std::string name(std::uint64_t i) const
    {
        return m_kernel->memory().load_cstring(param(i).get<GuestAddr>("name"), longest);
    }
    /// Only what has permissions is a file.
    [[nodiscard]] std::optional<std::size_t> key(std::uint64_t i) const
    {
        if (param(i).get<std::uint16_t>("perm") == 0)
            return std::nullopt;
        const std::string text = name(i);
        return text.size() < longest ? std::optional{std::hash<std::string>{}(text)} : std::nullopt;
    }

    /// Of create_files(), fs/sysfs/group.c (v6.1), for the files up to the one that is there
    /// already. More reports than the log holds are not made.
    void warn_of_permissions(std::uint64_t count)
    {
        constexpr std::uint32_t allowed = 010000 | 0664;
        constexpr unsigned most = 1000;
        unsigned warned = 0;
        for (std::uint64_t i = 0; i < count && warned < most; ++i)
        {
            const std::uint32_t mode = param(i).get<std::uint16_t>("perm");
            if ((mode & ~allowed) == 0)
                continue;
            ++warned;
            kernel_warn(
                *m_kernel, {"fs/sysfs/group.c", 59, "internal_create_group"},
                fmt::format("Attribute {}: Invalid permissions 0{:o}", name(i), mode));
        }
    }

    Kernel* m_kernel;
    ParamTable m_params;
    std::uint64_t m_size;
};

/// Mirrors add_sect_attrs(), kernel/module/sysfs.c (v6.1): a module can do without these files.
KResult<> add_sect_attrs(LoadContext& context, SysfsModule& sysfs)
{
    constexpr std::size_t compared = 256;
    const ElfView elf{context};
    const auto headers = elf.sections();
    const auto name = [&](std::uint64_t i) {
        return elf.section_name(headers[i], static_cast<std::uint32_t>(i));
    };
    const auto duplicate = first_duplicate(
        headers.size(),
        [&](std::uint64_t i) -> std::optional<std::size_t> {
            if ((headers[i].sh_flags & SHF_ALLOC) == 0 || headers[i].sh_size == 0)
                return std::nullopt;
            // Of long names that are the tails of one string the lengths differ.
            const std::string_view text = name(i);
            return std::hash<std::string_view>{}(text.substr(0, compared)) ^ text.size();
        },
        [&](std::uint64_t i, std::uint64_t k) { return name(i) == name(k); });
    return duplicate ? sysfs.warn_dup("sections", name(*duplicate)) : KResult<>{};
}

} // namespace

/// Mirrors mod_sysfs_setup(), kernel/module/sysfs.c (v6.1): the kernel makes /sys/module/NAME.
KResult<> mod_sysfs_setup(LoadContext& context)
{
    if (auto own = own_step(context, "mod_sysfs_setup"))
        return std::move(*own);
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    if (auto made = kernel.mod_sysfs_setup(mod); !made)
        return made;
    SysfsModule sysfs{context};
    if (auto created = ParamFiles{kernel, mod}.create(sysfs); !created)
    {
        kernel.mod_sysfs_teardown(mod);
        return created;
    }
    return add_sect_attrs(context, sysfs);
}

void mod_sysfs_teardown(LoadContext& context)
{
    context.kernel.mod_sysfs_teardown(context.info.mod);
}

} // namespace kobox
