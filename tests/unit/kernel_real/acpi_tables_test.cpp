#include "kernel_real/acpi_tables.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>

using namespace kobox;

namespace
{

struct Ram
{
    Ram() : bytes(0x2000), rsdp{write_acpi_tables(bytes, 0x1000)} {}

    template <typename T>
    [[nodiscard]] T load(std::uint64_t at) const
    {
        T value;
        std::memcpy(&value, bytes.data() + at, sizeof value);
        return value;
    }
    [[nodiscard]] unsigned sum(std::uint64_t at, std::uint64_t size) const
    {
        unsigned total = 0;
        for (std::uint64_t i = 0; i < size; ++i)
            total += static_cast<unsigned>(bytes[at + i]);
        return total & 0xff;
    }
    [[nodiscard]] bool has(std::uint64_t at, std::string_view text) const
    {
        return std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
    }

    std::vector<std::byte> bytes;
    std::uint64_t rsdp;
};

} // namespace

TEST_CASE("the RSDP leads to the XSDT, the FADT and the DSDT, each with a sum of zero")
{
    const Ram ram;
    CHECK(ram.has(ram.rsdp, "RSD PTR "));
    CHECK(ram.sum(ram.rsdp, 20) == 0);
    CHECK(ram.sum(ram.rsdp, 36) == 0);
    const auto xsdt = ram.load<std::uint64_t>(ram.rsdp + 24);
    CHECK(ram.has(xsdt, "XSDT"));
    CHECK(ram.load<std::uint32_t>(xsdt + 4) == 44);
    CHECK(ram.sum(xsdt, 44) == 0);
    const auto fadt = ram.load<std::uint64_t>(xsdt + 36);
    CHECK(ram.has(fadt, "FACP"));
    CHECK(ram.sum(fadt, ram.load<std::uint32_t>(fadt + 4)) == 0);
    const auto dsdt = ram.load<std::uint32_t>(fadt + 40);
    CHECK(ram.has(dsdt, "DSDT"));
    CHECK(ram.sum(dsdt, 36) == 0);
    CHECK(ram.has(ram.load<std::uint32_t>(fadt + 36), "FACS"));
}
