#pragma once

#include "emu/file_descriptor.hpp"
#include "kernel_real/booted_kernel.hpp"
#include "kernel_real/snapshot.hpp"
#include "kernel_real/snapshot_format.hpp"
#include "kernel_stub/profile.hpp"
#include "tests/unit/emu/long_mode_guest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace kobox::test
{

/// The least that can be called a booted kernel: four functions in a machine of 4 MiB, and a place
/// to which its calls return.
struct SmallKernel
{
    static constexpr std::uint64_t counter = 0x40000;
    static constexpr std::uint64_t return_place = 0x11000;
    static constexpr std::uint64_t stack = 0x21000;
    static constexpr std::uint64_t panic = 0x12000;
    static constexpr std::uint64_t count = 0x13000;
    static constexpr std::uint64_t answer = 0x14000;
    static constexpr std::uint64_t patch = 0x15000;

    /// `more`: symbols of functions that the test puts there itself.
    explicit SmallKernel(std::vector<SymbolEntry> more = {})
        : symbol_block{SymbolTable::build(symbols(std::move(more)))}
    {
        MemoryPlan plan;
        plan.ram_size = std::uint64_t{4} << 20;
        auto host = std::make_unique<HostModel>(GuestRam{plan.ram_size}, plan);
        enter_long_mode(host->pc(), host->ram().bytes());
        host->pc().set_reg(Reg::rsp, stack);
        put(*host, return_place, {0xf4});
        put(*host, panic, {0xf4});
        // inc qword [counter]; mov rax, [counter]; ret
        put(*host, count,
            {0x48, 0xff, 0x04, 0x25, 0x00, 0x00, 0x04, 0x00, 0x48, 0x8b, 0x04, 0x25, 0x00, 0x00,
             0x04, 0x00, 0xc3});
        put(*host, answer, {0xb8, 1, 0, 0, 0, 0xc3}); // mov eax, 1; ret
        // mov byte [answer + 1], 7; ret
        put(*host, patch, {0xc6, 0x04, 0x25, 0x01, 0x40, 0x01, 0x00, 7, 0xc3});
        host->memory().store(GuestAddr{stack}, return_place);
        kernel = std::make_unique<BootedKernel>(
            std::move(host), SymbolTable::attach(symbol_block).value(), GuestAddr{stack});
    }

    static std::vector<SymbolEntry> symbols(std::vector<SymbolEntry> more)
    {
        for (const auto& [name, value] :
             {std::pair{"panic", panic}, std::pair{"count", count}, std::pair{"answer", answer},
              std::pair{"patch", patch}})
            more.push_back({name, value, 'T'});
        return more;
    }
    static void put(HostModel& host, std::uint64_t at, std::initializer_list<std::uint8_t> bytes)
    {
        for (const std::uint8_t b : bytes)
            host.memory().store(GuestAddr{at++}, b);
    }
    [[nodiscard]] SnapshotContents contents() const
    {
        KernelProfile profile = embedded_profile();
        profile.exports.clear();
        SnapshotInfo info;
        info.name = "small";
        info.release = "1.0";
        return {.info = std::move(info), .symbols = symbol_block, .profile = profile.serialise()};
    }

    std::vector<std::byte> symbol_block;
    std::unique_ptr<BootedKernel> kernel;
};

[[nodiscard]] inline std::uint64_t result_of(BootedKernel& kernel, std::string_view function)
{
    const auto result = kernel.call(function, {});
    REQUIRE(result);
    return *result;
}

/// A file that goes when it is closed.
[[nodiscard]] inline FileDescriptor nameless_file()
{
    std::string name = (std::filesystem::temp_directory_path() / "kobox-file-XXXXXX").string();
    FileDescriptor file{mkstemp(name.data())};
    REQUIRE(file);
    unlink(name.c_str());
    return file;
}

[[nodiscard]] inline FileDescriptor snapshot_of(SmallKernel& small)
{
    FileDescriptor file = nameless_file();
    REQUIRE(write_snapshot(file.get(), *small.kernel, small.contents()));
    return file;
}

} // namespace kobox::test
