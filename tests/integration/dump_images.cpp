/// dump_images ROOT DIRECTORY MODULE...: loads modules of a Debian kernel package up to
/// do_init_module, their dependencies before them, and writes what each was right after
/// apply_relocations() and before any patching: DIRECTORY/MODULE.ko, the file; MODULE.REGION,
/// the memory of its regions (CORE and INIT, since 6.4 TEXT, DATA, ...); MODULE.map, lines "REGION
/// ADDRESS", "percpu INDEX ADDRESS", "section INDEX ADDRESS" (allocated ones) and "symbol INDEX
/// ADDRESS" (undefined ones as they were resolved). Numbers but indices are hexadecimal.

#include "kernel_stub/guest_struct.hpp"
#include "loader/elf_view.hpp"
#include "loader/module_layout.hpp"
#include "loader/skip_init.hpp"
#include "tests/integration/debian_tree.hpp"

#include <elf.h>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include <spdlog/fmt/fmt.h>

namespace kobox::integration
{
namespace
{

void write_file(const std::string& path, std::span<const std::byte> bytes)
{
    std::ofstream out{path, std::ios::binary};
    out.write(
        static_cast<const char*>(static_cast<const void*>(bytes.data())),
        static_cast<std::streamsize>(bytes.size()));
    if (!out.flush())
        give_up(fmt::format("cannot write {}", path));
}

class ImageDumper : public LoadObserver
{
public:
    explicit ImageDumper(std::string stem) : m_stem{std::move(stem)} {}

    void stage_entered(std::string_view stage, const LoadContext& context) override
    {
        if (stage == "simplify_symbols")
            note_undefined(context);
        if (stage == "post_relocation")
            dump(context);
    }

private:
    void note_undefined(const LoadContext& context)
    {
        const ElfView elf{context};
        const Elf64_Shdr symbols = elf.section(context.info.index.sym);
        for (std::uint64_t i = 1; i < symbols.sh_size / sizeof(Elf64_Sym); ++i)
            if (symbol_at(context, symbols, i).st_shndx == SHN_UNDEF)
                m_undefined.push_back(i);
    }

    void dump(const LoadContext& context)
    {
        Kernel& kernel = context.kernel;
        const GuestAddr mod = context.info.mod;
        const ElfView elf{context};
        const auto headers = elf.sections();
        std::string map;
        const ModuleRegions regions{kernel, mod};
        for (std::size_t i = 0; i < regions.count(); ++i)
        {
            const std::string_view name = regions.region(i).name;
            const GuestRange range = regions.range(i);
            if (range.size == 0)
                continue;
            map += fmt::format("{} {:x}\n", name, to_u64(range.start));
            std::vector<std::byte> bytes(range.size);
            kernel.memory().read(range.start, bytes);
            write_file(fmt::format("{}.{}", m_stem, name), bytes);
        }
        const GuestStruct module = context.module();
        if (context.info.index.pcpu != 0)
            map += fmt::format(
                "percpu {} {:x}\n", context.info.index.pcpu, module.get<std::uint64_t>("percpu"));
        for (std::uint32_t i = 0; i < headers.size(); ++i)
            if ((headers[i].sh_flags & SHF_ALLOC) != 0)
                map += fmt::format("section {} {:x}\n", i, headers[i].sh_addr);
        for (const std::uint64_t i : m_undefined)
            map += fmt::format(
                "symbol {} {:x}\n", i,
                symbol_at(context, headers[context.info.index.sym], i).st_value);
        write_file(m_stem + ".map", std::as_bytes(std::span{map}));
        write_file(m_stem + ".ko", context.request.file);
    }

    static Elf64_Sym symbol_at(
        const LoadContext& context, const Elf64_Shdr& symbols, std::uint64_t index)
    {
        return context.kernel.memory().load<Elf64_Sym>(
            GuestAddr{symbols.sh_addr} + index * sizeof(Elf64_Sym));
    }

    std::string m_stem;
    std::vector<std::uint64_t> m_undefined;
};

void dump_module(DebianTree& debian, const std::string& path, const std::string& directory)
{
    FakeKernel kernel{debian.profile(), {}};
    LoadObserver nobody;
    ImageDumper dumper{fmt::format("{}/{}", directory, module_name_of_path(path))};
    for (const auto& each : debian.chain(path))
    {
        LoadContext context{
            .kernel = kernel,
            .observer = each == path ? dumper : nobody,
            .request = {.file = debian.file(each).bytes, .run_init = false, .file_name = each},
        };
        if (const auto loaded = load_module(context); !loaded)
            give_up(fmt::format("{} was not loaded: {}", each, kernel.klog().text()));
        if (const auto skipped = skip_init(context); !skipped)
            give_up(fmt::format("{}: a notifier failed", each));
    }
}

} // namespace
} // namespace kobox::integration

int main(int argc, char** argv)
{
    using namespace kobox::integration;
    if (argc < 4)
        give_up("usage: dump_images ROOT DIRECTORY MODULE...");
    DebianTree debian{argv[1]};
    for (const std::string name : std::span{argv, static_cast<std::size_t>(argc)}.subspan(3))
    {
        const auto path = debian.tree().find(name);
        if (path.empty())
            give_up(fmt::format("the package has no {}", name));
        dump_module(debian, path, argv[2]);
    }
    return 0;
}
