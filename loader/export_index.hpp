#pragma once

#include "kernel_stub/profile.hpp"
#include "loader/ko_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// What other modules' loads need to know of a module file.
struct ExporterFacts
{
    std::string name; ///< by which the kernel knows it
    std::string path;
    std::vector<KoExport> exports;
    std::vector<std::string> depends; ///< `depends:`, in order
    bool proprietary{};               ///< its licence taints
    std::string error;                ///< not empty: the file could not be read
};

/// Who exports what among the module files that were given, each file read when it is first asked
/// for. Groups keep apart trees that have modules of the same names. Safe to ask from many threads
/// once every file was added.
class ExportIndex
{
public:
    /// Layouts of the files' tables come from `profile`, which must outlive the index.
    explicit ExportIndex(const KernelProfile& profile) : m_profile{&profile} {}

    void add(std::string path, std::size_t group);
    /// A module that is known by its exports alone, in every group: a row of a Module.symvers.
    void add(ExporterFacts facts);

    /// The module of that name, of this group before those of others; null when there is none.
    [[nodiscard]] const ExporterFacts* find(std::string_view name, std::size_t group);

    struct Closure
    {
        std::vector<const ExporterFacts*> modules; ///< each after what it needs itself
        std::vector<std::string> missing;          ///< names that no file has
    };
    /// What a module needs by `depends`, directly or not, without itself.
    [[nodiscard]] Closure closure(
        std::string_view name, const std::vector<std::string>& depends, std::size_t group);

    /// Every module of the group that exports the symbol; reads all files at the first call.
    [[nodiscard]] std::vector<const ExporterFacts*> exporters_of(
        std::string_view symbol, std::size_t group);

private:
    struct Entry
    {
        ExporterFacts facts;
        std::size_t group{};
        bool any_group{};
        std::once_flag once;
    };
    const ExporterFacts& read(Entry& entry);

    const KernelProfile* m_profile;
    std::deque<Entry> m_entries; ///< entries do not move
    std::multimap<std::string, Entry*, std::less<>> m_by_name;
    std::once_flag m_symbols_once;
    std::multimap<std::string_view, const Entry*> m_by_symbol;
};

} // namespace kobox
