// kernel_image_seeds DIRECTORY: writes there the kernel images that fuzzing starts from, small ones
// with everything that a profile is made of: each layout of kallsyms as an ELF file, and a bzImage
// of each compression.
#define DOCTEST_CONFIG_IMPLEMENT // the builders assert with doctest
#include "tests/unit/kernel_stub/vmlinux/kernel_builder.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <utility>

using namespace kobox::test;

namespace
{

KernelBuilder kernel()
{
    KernelBuilder builder;
    builder.btf = module_btf();
    builder.certificate_list.resize(16, std::byte{0x30});
    builder.params = {{"printk.time", 0644}, {"panic", 0644}};
    builder.versions = {"apparmor"};
    builder.ikconfig = "CONFIG_MODULES=y\nCONFIG_HZ=250\n";
    return builder;
}

bool write(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    std::ofstream file{path, std::ios::binary};
    file.write(
        static_cast<const char*>(static_cast<const void*>(bytes.data())),
        static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        std::fprintf(stderr, "cannot write %s\n", path.c_str());
    return bool{file};
}

} // namespace

int main(int argc, char** argv)
{
    const std::span args{argv, static_cast<std::size_t>(argc)};
    if (args.size() != 2)
    {
        std::fprintf(stderr, "usage: %s DIRECTORY\n", args[0]);
        return 2;
    }
    doctest::Context asserts;
    asserts.setAsDefaultForAssertsOutOfTestCases();
    asserts.setAssertHandler([](const doctest::AssertData& failed) {
        std::fprintf(stderr, "%s:%d: %s\n", failed.m_file, failed.m_line, failed.m_expr);
        std::abort();
    });

    const std::filesystem::path directory{args[1]};
    std::filesystem::create_directories(directory);
    bool done = true;
    for (const auto& [name, layout] :
         {std::pair{"elf_6.1", KallsymsLayout::v6_1}, std::pair{"elf_6.4", KallsymsLayout::v6_4},
          std::pair{"elf_6.15", KallsymsLayout::v6_15}, std::pair{"elf_7", KallsymsLayout::v7}})
    {
        KernelBuilder builder = kernel();
        builder.layout = layout;
        done = write(directory / name, builder.elf()) && done;
    }
    const auto elf = kernel().elf();
    for (const std::string compression : {"gzip", "xz", "zstd", "lz4"})
        done = write(directory / ("bzimage_" + compression), bz_image(compression, elf)) && done;
    return done ? 0 : 1;
}
