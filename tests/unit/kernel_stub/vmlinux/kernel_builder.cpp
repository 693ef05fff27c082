#include "tests/unit/kernel_stub/vmlinux/kernel_builder.hpp"

#include "tests/unit/kernel_stub/vmlinux/btf_builder.hpp"
#include "tests/unit/kernel_stub/vmlinux/compress.hpp"

namespace kobox::test
{

namespace
{

constexpr std::uint64_t text = 0xffffffff81000000;
constexpr std::uint64_t rodata = 0xffffffff82000000;
constexpr std::uint64_t data = 0xffffffff82a00000;

// struct kernel_param and struct module_version_attribute.
constexpr std::uint32_t param_size = 40;
constexpr std::uint32_t param_perm = 24;
constexpr std::uint32_t modver_size = 72;
constexpr std::uint32_t modver_name = 56;

/// A table of structs whose one pointer, to a string, lies at `pointer`; `fill` writes the rest.
template <typename Entries, typename Name, typename Fill>
std::vector<std::byte> table_of(
    const Entries& entries, ByteWriter& strings, std::uint64_t size, std::uint64_t pointer,
    Name&& name, Fill&& fill)
{
    ByteWriter table;
    table.resize(entries.size() * size);
    for (std::uint64_t i = 0; i < entries.size(); ++i)
    {
        table.put_at(i * size + pointer, rodata + strings.string(name(entries[i])));
        fill(table, i * size, entries[i]);
    }
    return table.bytes();
}

} // namespace

std::vector<TestExport> KernelBuilder::default_exports()
{
    return {
        {"_printk", text + 0x100, 0x92997ed8, ExportLicense::any, ""},
        {"dma_buf_put", text + 0x180, 0xfe6d7f14, ExportLicense::gpl, "DMA_BUF"},
        {"init_task", data, 0x59bd07d3, ExportLicense::any, ""},
        {"last_in_text", text + 0x1f0, 7, ExportLicense::any, ""},
        {"magic_number", 0x12345678, 8, ExportLicense::any, ""},
        {"this_cpu_off", 0x10, 0x53569707, ExportLicense::any, ""},
    };
}

std::vector<std::byte> KernelBuilder::elf() const
{
    ByteWriter strings;
    strings.string(banner);
    strings.string(second_banner);
    strings.string("%s: %s: kernel tainted.\n");
    strings.string(vermagic);
    if (with_kallsyms)
        append_kallsyms(
            strings, rodata,
            {
                {"this_cpu_off", 'A', 0x10},
                {"cpu_number", 'A', 0x18},
                {"_text", 'T', text},
                {"_printk", 'T', text + 0x100},
                {"dma_buf_put", 'T', text + 0x180},
                {"last_in_text", 'T', text + 0x1f0},
                {"init_task", 'D', data},
                {"sig_enforce", 'd', data + 0x20},
                {"nr_cpu_ids", 'D', data + 0x28},
                {"clocksource_jiffies", 'd', data + 0x30},
                {"system_certificate_list_size", 'd', data + 0x38},
                {"system_certificate_list", 'd', data + 0x40},
            },
            layout);
    if (!ikconfig.empty())
    {
        strings.append("IKCFG_ST");
        strings.append(compress("gzip", std::as_bytes(std::span{ikconfig})));
        strings.append("IKCFG_ED");
    }
    const auto params_table = table_of(
        params, strings, param_size, 0, [](const TestParam& param) { return param.name; },
        [](ByteWriter& table, std::uint64_t at, const TestParam& param) {
            table.put_at(at + param_perm, param.perm);
        });
    const auto versions_table = table_of(
        versions, strings, modver_size, modver_name, [](const std::string& name) { return name; },
        [](ByteWriter&, std::uint64_t, const std::string&) {});
    ByteWriter objects;
    objects.resize(0x20);
    objects.put(std::uint64_t{1});              // sig_enforce
    objects.put(std::uint64_t{64});             // nr_cpu_ids
    objects.put(std::uint32_t{4000000U << 8U}); // clocksource_jiffies.mult
    objects.put(std::uint32_t{8});              // clocksource_jiffies.shift
    objects.put(static_cast<std::uint64_t>(certificate_list.size()));
    objects.append(certificate_list);

    std::vector<SectionSpec> sections = {
        {".text", text, std::vector<std::byte>(0x200), SHF_ALLOC | SHF_EXECINSTR},
        {".rodata", rodata, strings.bytes(), SHF_ALLOC},
        {".data", data, objects.bytes(), SHF_ALLOC | SHF_WRITE | SHF_EXECINSTR},
        {".data..percpu", 0, std::vector<std::byte>(0x20), SHF_ALLOC | SHF_WRITE},
        {"__param", 0xffffffff82600000, params_table, SHF_ALLOC},
        {"__modver", 0xffffffff82700000, versions_table, SHF_ALLOC},
    };
    const auto tables = exports.empty() ? ksymtab_6_1(default_exports()) : exports;
    sections.insert(sections.end(), tables.begin(), tables.end());
    if (!btf.empty())
        sections.push_back({".BTF", 0xffffffff82500000, btf});
    return build_elf(sections);
}

std::vector<std::byte> bz_image(std::string_view compression, std::span<const std::byte> elf)
{
    constexpr std::uint64_t setup = 3 * 512; // the boot sector and two more
    constexpr std::uint32_t gap = 0x2c4;     // the decompressor's own code
    auto payload = compress(compression, elf);
    ByteWriter size;
    size.put(static_cast<std::uint32_t>(elf.size()));
    if (compression != "gzip") // ends with its size anyway
        payload.insert(payload.end(), size.bytes().begin(), size.bytes().end());

    ByteWriter out;
    out.resize(setup + gap);
    out.put_at(0x1f1, std::uint8_t{2});
    out.put_at(0x1fe, std::uint16_t{0xaa55});
    out.put_at(0x202, std::array{'H', 'd', 'r', 'S'});
    out.put_at(0x206, std::uint16_t{0x020f});
    out.put_at(0x248, gap);
    out.put_at(0x24c, static_cast<std::uint32_t>(payload.size()));
    out.append(payload);
    out.align(16);
    return out.bytes();
}

std::vector<std::byte> module_btf()
{
    BtfBuilder b;
    const auto u32 = b.integer("unsigned int", 4);
    const auto pointer = b.pointer(0);
    const auto list = b.structure("list_head", 16, {{"next", pointer, 0}, {"prev", pointer, 64}});
    const auto name = b.array(b.integer("char", 1), 56);
    b.structure(
        "module", 96,
        {{"state", u32, 0},
         {"list", list, 64},
         {"name", name, 192},
         {"sig_ok", u32, 640},
         {"source_list", pointer, 704}});
    b.structure("clocksource", 8, {{"mult", u32, 0}, {"shift", u32, 32}});
    const auto u16 = b.integer("short unsigned int", 2);
    b.structure("kernel_param", param_size, {{"name", pointer, 0}, {"perm", u16, 8 * param_perm}});
    b.structure(
        "module_version_attribute", modver_size, {{"module_name", pointer, 8 * modver_name}});
    b.structure("not_wanted", 4, {{"state", u32, 0}});
    return b.section();
}

} // namespace kobox::test
