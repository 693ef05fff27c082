#include "tests/integration/module_records.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/oops/taint.hpp"
#include "loader/elf_view.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_layout.hpp"
#include "loader/skip_init.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <sstream>

#include <openssl/sha.h>
#include <spdlog/fmt/fmt.h>

namespace kobox::integration
{
namespace
{

/// "core+0x10": the region that an address lies in, and where in it.
std::string place_of(const ModuleRegions& regions, GuestAddr at)
{
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        std::string name{regions.region(i).name};
        std::ranges::transform(name, name.begin(), [](char letter) {
            return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        });
        if (regions.range(i).contains(at))
            return fmt::format("{}+{:#x}", name, at - regions.range(i).start);
    }
    return fmt::format("{:#x}", to_u64(at));
}

/// Notes what is gone when the load is over: where sections lie, and which lines are init's.
class Recorder : public LoadObserver
{
public:
    void stage_entered(std::string_view stage, const LoadContext& context) override
    {
        if (stage == "mod_sysfs_setup")
            note_sections(context);
        if (stage == "do_init_module")
            logged_before_init = context.kernel.klog().records().size();
    }

    std::vector<std::string> sections;
    std::optional<std::size_t> logged_before_init;

private:
    /// Those that add_sect_attrs(), kernel/module/sysfs.c (v6.1), makes files of.
    void note_sections(const LoadContext& context)
    {
        const ElfView elf{context};
        const ModuleRegions regions{context.kernel, context.info.mod};
        const auto headers = elf.sections();
        for (std::uint32_t i = 0; i < headers.size(); ++i)
        {
            if ((headers[i].sh_flags & SHF_ALLOC) == 0 || headers[i].sh_size == 0)
                continue;
            const GuestAddr at{headers[i].sh_addr};
            sections.push_back(
                fmt::format("{} {}", elf.section_name(headers[i], i), place_of(regions, at)));
        }
        std::ranges::sort(
            sections, {}, [](const std::string& line) { return line.substr(0, line.find(' ')); });
    }
};

void note_proc_line(ModuleRecord& record, Kernel& kernel, std::string_view name)
{
    std::istringstream lines{proc_modules(kernel)};
    for (std::string line; std::getline(lines, line);)
    {
        std::istringstream words{line};
        std::string first;
        std::string used_by;
        std::int64_t refcount{};
        words >> first >> record.size >> refcount >> used_by >> record.state;
        if (first != name)
            continue;
        std::istringstream users{used_by == "-" ? "" : used_by};
        for (std::string user; std::getline(users, user, ',');)
            record.used_by.push_back(user);
        return;
    }
    record.broken = "it is not in /proc/modules";
}

std::string modinfo_attribute(Kernel& kernel, GuestAddr mod, std::string_view member)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    const auto text = module.get<GuestAddr>(member);
    return text == GuestAddr{} ? std::string{} : kernel.memory().load_cstring(text, page_size);
}

void note_parameters(ModuleRecord& record, Kernel& kernel, GuestAddr mod)
{
    auto parameters = read_parameters(kernel, mod);
    if (!parameters)
    {
        record.broken = fmt::format("reading its parameters: {}", describe(parameters.error()));
        return;
    }
    for (ParameterValue& parameter : *parameters)
    {
        if (parameter.perm == 0)
            continue;
        if (parameter.value && parameter.value->ends_with('\n'))
            parameter.value->pop_back();
        record.parameters.push_back(std::move(parameter));
    }
}

void note_kallsyms(ModuleRecord& record, Kernel& kernel, const ModuleFacts& facts)
{
    const auto symbols = module_kallsyms(kernel, facts.mod);
    const auto is_percpu = [](const ModuleSymbol& symbol) {
        return std::tolower(symbol.type) == 'a';
    };
    GuestAddr percpu{~std::uint64_t{0}};
    for (const ModuleSymbol& symbol : symbols)
        if (is_percpu(symbol))
            percpu = std::min(percpu, symbol.value);
    for (const ModuleSymbol& symbol : symbols)
        record.kallsyms.push_back(fmt::format(
            "{} {} {:+#x}", symbol.type, symbol.name,
            static_cast<std::int64_t>(
                symbol.value - (is_percpu(symbol) ? percpu : facts.core_base))));
}

void note_module(ModuleRecord& record, Kernel& kernel, const LoadContext& context)
{
    const GuestAddr mod = context.info.mod;
    const ModuleFacts facts = module_facts(kernel, mod);
    record.core_size = facts.core_size;
    record.init_size = facts.init_size;
    record.refcount = facts.refcount;
    record.initstate = initstate_name(facts.state);
    record.taint = module_flags_taint(facts.taints);
    record.version = modinfo_attribute(kernel, mod, "version");
    record.srcversion = modinfo_attribute(kernel, mod, "srcversion");
    note_proc_line(record, kernel, facts.name);
    note_kallsyms(record, kernel, facts);
    note_parameters(record, kernel, mod);
}

} // namespace

/// One kernel, and a chain of loads into it.
struct RecordingLoader::Attempt
{
    FakeKernel kernel;
    bool loads; ///< the last module does, in a real kernel
    ModuleRecord record{};

    /// False when init has to be left out next time.
    bool load(DebianTree& debian, const std::string& path, bool run_init, bool is_last)
    {
        Recorder recorder;
        const auto logged = kernel.klog().records().size();
        LoadContext context{
            .kernel = kernel,
            .observer = recorder,
            .request = {.file = debian.file(path).bytes, .run_init = run_init, .file_name = path},
        };
        const auto loaded = load_module(context);
        if (!loaded && recorder.logged_before_init)
            return false;
        if (loaded && !run_init)
            if (auto skipped = skip_init(context); !skipped)
                record.broken = describe(skipped.error());
        if (!loaded && (loaded.error().err() == 0 || !is_last))
            record.broken = describe(loaded.error());
        if (!record.broken.empty())
            record.broken = fmt::format("{}: {}", module_name_of_path(path), record.broken);
        if (!is_last || !record.broken.empty())
            return true;

        const auto& records = kernel.klog().records();
        record.err = loaded ? 0 : loaded.error().err();
        for (auto i = logged; i < recorder.logged_before_init.value_or(records.size()); ++i)
            record.log.emplace_back(static_cast<int>(records[i].level), records[i].text);
        if (!loaded || !loads)
            return true;
        record.init_ran = run_init;
        record.sections = std::move(recorder.sections);
        note_module(record, kernel, context);
        return true;
    }
};

ModuleRecord RecordingLoader::load(
    const std::string& path, const std::set<std::string>& absent, bool wants_init)
{
    // An init that failed leaves traces: the chain starts again in a new kernel.
    while (true)
    {
        Attempt attempt{FakeKernel{m_debian->profile(), {}}, wants_init};
        bool again = false;
        for (const auto& each : m_debian->chain(path))
        {
            const bool is_last = each == path;
            const std::string name{module_name_of_path(each)};
            if (!is_last && absent.contains(name))
                continue;
            const bool run_init = (wants_init || !is_last) && !m_without_init.contains(name);
            again = !attempt.load(*m_debian, each, run_init, is_last);
            if (again)
                m_without_init.insert(name);
            if (again || !attempt.record.broken.empty())
                break;
        }
        if (!again)
            return std::move(attempt.record);
    }
}

std::string digest(std::span<const std::string> lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(
        static_cast<const unsigned char*>(static_cast<const void*>(text.data())), text.size(),
        hash.data());
    return fmt::format(
        "{:02x}{:02x}{:02x}{:02x}{:02x}{:02x}{:02x}{:02x}", hash[0], hash[1], hash[2], hash[3],
        hash[4], hash[5], hash[6], hash[7]);
}

} // namespace kobox::integration
