#include "loader/resolve_symbol.hpp"

#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/references.hpp"
#include "loader/refusal.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <span>
#include <utility>

#include <spdlog/fmt/ranges.h>

namespace kobox
{
namespace
{

constexpr std::uint64_t proprietary = std::uint64_t{1}
                                      << static_cast<unsigned>(Taint::proprietary_module);

bool is_proprietary(const GuestStruct& module)
{
    return (module.get<std::uint64_t>("taints") & proprietary) != 0;
}

/// As many as a person reads.
std::string first_of(std::span<const std::string_view> names)
{
    constexpr std::size_t shown = 16;
    const auto first = names.first(std::min(names.size(), shown));
    return fmt::format("{}{}", fmt::join(first, ", "), first.size() == names.size() ? "" : ", ...");
}

/// In 7.2 a namespace "module:a,b*" is for modules of these names. What struct module has since
/// about then tells.
bool has_module_namespaces(const KernelProfile& profile)
{
    return profile.has_member("module", "imported_namespaces");
}

} // namespace

bool verify_module_namespace(std::string_view name_space, std::string_view module)
{
    constexpr std::string_view prefix = "module:";
    if (!name_space.starts_with(prefix))
        return false;
    name_space.remove_prefix(prefix.size());
    const auto same = [](char a, char b) { return (a == '-' ? '_' : a) == (b == '-' ? '_' : b); };
    while (!name_space.empty())
    {
        const auto end = std::min(name_space.find(','), name_space.size());
        auto pattern = name_space.substr(0, end);
        name_space.remove_prefix(std::min(end + 1, name_space.size()));
        const bool glob = pattern.ends_with('*');
        if (glob)
            pattern.remove_suffix(1);
        if (module.size() < pattern.size() || (!glob && module.size() != pattern.size()))
            continue;
        if (std::ranges::equal(pattern, module.substr(0, pattern.size()), same))
            return true;
    }
    return false;
}

SymbolResolver::SymbolResolver(LoadContext& context)
    : m_context{&context},
      m_search{context.kernel},
      m_elf{context},
      m_modinfo{m_elf, context.info.index.info},
      m_versions{context},
      m_name{module_name(context.kernel, context.info.mod)},
      m_taints_offset{context.kernel.profile().offset_of("module", "taints")},
      m_has_crcs{context.kernel.profile().option("MODVERSIONS")}
{}

/// Mirrors inherit_taint(), kernel/module/main.c (v6.1).
bool SymbolResolver::inherit_taint(const FoundSymbol& found, std::string_view name)
{
    Kernel& kernel = m_context->kernel;
    if (found.owner == GuestAddr{} || !is_proprietary(module_at(kernel, found.owner)))
        return true;
    GuestStruct module = m_context->module();
    const std::string owner = module_name(kernel, found.owner);
    if (module.get<std::uint8_t>("using_gplonly_symbols") != 0)
    {
        pr_err(
            kernel, "{}: module using GPL-only symbols uses symbols {} from proprietary module {}.",
            m_name, name, owner);
        note(
            *m_context, {.rule = RefusalRule::symbol_proprietary,
                         .function = "inherit_taint",
                         .err = ENOENT,
                         .subject = std::string{name},
                         .owner = owner});
        return false;
    }
    if (!is_proprietary(module))
    {
        pr_warn(
            kernel, "{}: module uses symbols {} from proprietary module {}, inheriting taint.",
            m_name, name, owner);
        module.set("taints", module.get<std::uint64_t>("taints") | proprietary);
    }
    return true;
}

ImportedNamespaces::ImportedNamespaces(std::vector<std::string_view> names)
    : m_names{std::move(names)}
{
    m_by_hash.reserve(m_names.size());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_by_hash.push_back({std::hash<std::string_view>{}(m_names[i]), i});
    std::ranges::sort(m_by_hash, {}, &Hashed::hash);
}

bool ImportedNamespaces::contains(std::string_view name) const
{
    const auto same_hash =
        std::ranges::equal_range(m_by_hash, std::hash<std::string_view>{}(name), {}, &Hashed::hash);
    return std::ranges::any_of(
        same_hash, [&](const Hashed& entry) { return m_names[entry.index] == name; });
}

const ImportedNamespaces& SymbolResolver::imported_namespaces()
{
    if (!m_imported)
        m_imported.emplace(m_modinfo.get_all("import_ns"));
    return *m_imported;
}

/// Mirrors verify_namespace_is_imported(), kernel/module/main.c (v6.1): 0 or the errno.
int SymbolResolver::verify_namespace_is_imported(const FoundSymbol& found)
{
    if (found.name_space.empty())
        return 0;
    if (has_module_namespaces(m_context->kernel.profile()) &&
        verify_module_namespace(found.name_space, m_name))
        return 0;
    const auto& imported = imported_namespaces();
    if (imported.contains(found.name_space))
        return 0;
    Kernel& kernel = m_context->kernel;
    const bool allowed = kernel.profile().option("MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS");
    kernel.klog().emit(
        allowed ? KernLevel::warning : KernLevel::err,
        fmt::format(
            "{}: module uses symbol ({}) from namespace {}, but does not import it.", m_name,
            m_search.symbol_name(found.entry), found.name_space));
    if (allowed)
        return 0;
    note(
        *m_context, {.rule = RefusalRule::namespace_missing,
                     .function = "verify_namespace_is_imported",
                     .err = EINVAL,
                     .subject = m_search.symbol_name(found.entry),
                     .owner = owner_in_reports(kernel, found.owner),
                     .compared = {{"namespace", found.name_space, first_of(imported.names())}}});
    return EINVAL;
}

KResult<Resolution> SymbolResolver::resolve_symbol(std::string_view name)
{
    Kernel& kernel = m_context->kernel;
    GuestStruct module = m_context->module();
    Resolution result;
    const auto taints = kernel.memory().load<std::uint64_t>(module.addr() + m_taints_offset);
    auto found = m_search.find_symbol(name, (taints & proprietary) == 0);
    if (!found)
        return result;
    result.owner = found->owner == GuestAddr{} ? "kernel" : module_name(kernel, found->owner);

    if (found->gpl_only && !std::exchange(m_uses_gpl_only, true))
        module.set("using_gplonly_symbols", std::uint8_t{1});
    // A symbol that the taint forbids counts as one that does not exist.
    if (!inherit_taint(*found, name))
        return result;
    if (m_has_crcs && !m_versions.check_version(name, found->crc_at, found->owner))
    {
        result.err = EINVAL;
        return result;
    }
    result.err = verify_namespace_is_imported(*found);
    if (result.err != 0)
        return result;
    const auto referenced = ref_module(kernel, module.addr(), found->owner);
    if (!referenced)
    {
        result.err = referenced.error().err();
        // Not a refusal of the kernel: the load ends here.
        if (result.err == 0)
            return tl::unexpected{referenced.error()};
        note(
            *m_context, {.rule = RefusalRule::symbol_owner_busy,
                         .function = "strong_try_module_get",
                         .err = result.err,
                         .subject = std::string{name},
                         .owner = result.owner});
        return result;
    }
    result.symbol = std::move(found);
    return result;
}

KResult<Resolution> SymbolResolver::resolve_symbol_wait(std::string_view name)
{
    auto result = resolve_symbol(name);
    if (result && result->err == EBUSY)
        pr_warn(
            m_context->kernel, "{}: gave up waiting for init of module {}.", m_name, result->owner);
    return result;
}

} // namespace kobox
