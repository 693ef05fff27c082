#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("copy_module_elf: a livepatch keeps its headers beyond the load")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).modinfo("livepatch", "Y").build()};
    REQUIRE(load.run_to("free_copy"));
    const GuestStruct module = load.context().module();
    const GuestStruct info{
        kernel.memory(), kernel.profile(), "klp_modinfo", module.get<GuestAddr>("klp_info")};
    const auto symndx = info.get<std::uint32_t>("symndx");
    const auto header = kernel.memory().load<Elf64_Shdr>(
        info.get<GuestAddr>("sechdrs") + symndx * sizeof(Elf64_Shdr));
    CHECK(header.sh_type == SHT_SYMTAB);
    CHECK(header.sh_addr == module.get<std::uint64_t>("core_kallsyms.symtab"));

    TestKernel other;
    TestLoad plain{other, demo_module(other).build()};
    REQUIRE(plain.run_to("free_copy"));
    CHECK(plain.context().module().get<GuestAddr>("klp_info") == GuestAddr{});
}

} // namespace kobox::test
