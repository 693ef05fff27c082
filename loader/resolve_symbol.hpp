#pragma once

#include "loader/check_version.hpp"
#include "loader/find_symbol.hpp"
#include "loader/load_context.hpp"
#include "loader/modinfo.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// How resolve_symbol() ended.
struct Resolution
{
    std::optional<FoundSymbol> symbol; ///< set when it may be used
    int err{};                         ///< the errno of ERR_PTR(); 0 for "not found"
    std::string owner;                 ///< of a symbol that was found: a module or "kernel"
};

/// The values of import_ns. The index is an array: a million nodes of a hash table would cost more
/// than all else of the load.
class ImportedNamespaces
{
public:
    explicit ImportedNamespaces(std::vector<std::string_view> names);

    /// In the order of .modinfo.
    [[nodiscard]] std::span<const std::string_view> names() const noexcept { return m_names; }
    [[nodiscard]] bool contains(std::string_view name) const;

private:
    struct Hashed
    {
        std::size_t hash;
        std::size_t index; ///< in m_names
    };

    std::vector<std::string_view> m_names;
    std::vector<Hashed> m_by_hash;
};

/// Resolves the undefined symbols of one module: everything that simplify_symbols() asks for.
class SymbolResolver
{
public:
    explicit SymbolResolver(LoadContext& context);

    /// Mirrors resolve_symbol(), kernel/module/main.c (v6.1), with its log lines.
    [[nodiscard]] KResult<Resolution> resolve_symbol(std::string_view name);

    /// Mirrors resolve_symbol_wait(): gives up on an owner whose init does not end. Nothing runs
    /// beside this load, so the 30 s of the kernel would change nothing.
    [[nodiscard]] KResult<Resolution> resolve_symbol_wait(std::string_view name);

private:
    [[nodiscard]] bool inherit_taint(const FoundSymbol& found, std::string_view name);
    [[nodiscard]] int verify_namespace_is_imported(const FoundSymbol& found);
    [[nodiscard]] const ImportedNamespaces& imported_namespaces();

    LoadContext* m_context;
    SymbolSearch m_search;
    ElfView m_elf;
    Modinfo m_modinfo;
    VersionTable m_versions;
    std::string m_name; ///< mod->name
    /// The values of import_ns; the kernel searches .modinfo for each symbol anew.
    std::uint64_t m_taints_offset;
    bool m_has_crcs;
    bool m_uses_gpl_only{}; ///< and struct module says so
    std::optional<ImportedNamespaces> m_imported;
};

/// Mirrors verify_module_namespace(), kernel/module/main.c (v7.2): whether the namespace is one of
/// patterns of module names, and `module` fits one. A dash is an underscore.
[[nodiscard]] bool verify_module_namespace(std::string_view name_space, std::string_view module);

} // namespace kobox
