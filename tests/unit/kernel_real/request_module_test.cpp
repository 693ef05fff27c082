#include "kernel_real/real_kernel.hpp"
#include "tests/unit/kernel_real/small_kernel.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

constexpr std::uint64_t exec_helper = 0x16000;
constexpr std::uint64_t free_arguments = 0x17000;
constexpr std::uint64_t kfree = 0x18000;
constexpr std::uint64_t runaway = 0x19000;
constexpr GuestAddr freed_info{0x40000}; ///< the counter of SmallKernel: what was freed last
constexpr GuestAddr info{0x42000};
constexpr GuestAddr arguments{0x43000};
constexpr GuestAddr name{0x44000};
constexpr GuestAddr ring_pointer{0x45000};
constexpr std::uint64_t wait_for_exec = 5;    // UMH_WAIT_EXEC | UMH_KILLABLE
constexpr std::uint64_t wait_for_process = 6; // UMH_WAIT_PROC | UMH_KILLABLE

/// The part of a kernel that __request_module() ends in.
std::vector<SymbolEntry> symbols()
{
    std::vector<SymbolEntry> all{
        {"call_usermodehelper_exec", exec_helper, 'T'},
        {"free_modprobe_argv", free_arguments, 't'},
        {"kfree", kfree, 'T'},
        {"runaway", runaway, 'T'},
        {"prb", to_u64(ring_pointer), 'd'},
        {"@subprocess_info.cleanup", 8, '@'},
        {"@subprocess_info.argv", 16, '@'},
    };
    // An empty log.
    for (const char* layout :
         {"@prb_desc", "@prb_desc.state_var", "@prb_desc.text_blk_lpos",
          "@prb_desc.text_blk_lpos.begin", "@prb_desc.text_blk_lpos.next", "@printk_info",
          "@printk_info.seq", "@printk_info.ts_nsec", "@printk_info.text_len", "@printk_info.flags",
          "@printk_ringbuffer.desc_ring.count_bits", "@printk_ringbuffer.desc_ring.descs",
          "@printk_ringbuffer.desc_ring.infos", "@printk_ringbuffer.desc_ring.head_id",
          "@printk_ringbuffer.desc_ring.tail_id", "@printk_ringbuffer.text_data_ring.size_bits",
          "@printk_ringbuffer.text_data_ring.data"})
        all.push_back({layout, 0, '@'});
    return all;
}

struct Requests
{
    Requests()
        : kernel{
              {.info = {},
               .profile = std::make_shared<const KernelProfile>(embedded_profile()),
               .kernel = std::move(small.kernel),
               .mapping = {}},
              RealKernel::Options{}}
    {
        HostModel& host = kernel.booted().host();
        SmallKernel::put(host, exec_helper, {0xb8, 0x63, 0, 0, 0, 0xc3}); // mov eax, 99; ret
        SmallKernel::put(host, free_arguments, {0xc3});
        // mov [0x40000], rdi; ret
        SmallKernel::put(host, kfree, {0x48, 0x89, 0x3c, 0x25, 0x00, 0x00, 0x04, 0x00, 0xc3});
        PagedMemory& memory = kernel.memory();
        memory.store(info + 8, free_arguments);
        memory.store(info + 16, to_u64(arguments));
        memory.store(arguments + 24, to_u64(name));
        const std::string text = "fs-ext4";
        memory.write(name, std::as_bytes(std::span{text.c_str(), text.size() + 1}));
    }

    /// What call_usermodehelper_exec() returns to the guest.
    std::int32_t exec(std::uint64_t wait)
    {
        const auto result = kernel.call(GuestAddr{exec_helper}, {to_u64(info), wait});
        REQUIRE(result);
        return static_cast<std::int32_t>(*result);
    }
    [[nodiscard]] std::uint64_t freed() { return kernel.memory().load<std::uint64_t>(freed_info); }

    SmallKernel small{symbols()};
    RealKernel kernel;
};

} // namespace

TEST_CASE("request_module() gets the status of the session's modprobe, and its arguments are freed")
{
    Requests guest;
    std::vector<std::string> asked;
    guest.kernel.set_request_module([&asked](std::string_view what) -> KResult<int> {
        asked.emplace_back(what);
        return 256;
    });
    CHECK(guest.exec(wait_for_process) == 256);
    CHECK(asked == std::vector<std::string>{"fs-ext4"});
    CHECK(guest.freed() == to_u64(info));
}

TEST_CASE("request_module_nowait() succeeds at once, and is served later")
{
    Requests guest;
    std::vector<std::string> asked;
    guest.kernel.set_request_module([&asked](std::string_view what) -> KResult<int> {
        asked.emplace_back(what);
        return -ENOENT;
    });
    CHECK(guest.exec(wait_for_exec) == 0);
    CHECK(asked.empty());
    CHECK(guest.freed() == to_u64(info));
    REQUIRE(guest.kernel.serve_requests());
    CHECK(asked == std::vector<std::string>{"fs-ext4"});
    REQUIRE(guest.kernel.serve_requests());
    CHECK(asked.size() == 1);
}

TEST_CASE("helpers other than modprobe are the kernel's own business")
{
    Requests guest;
    bool asked = false;
    guest.kernel.set_request_module([&asked](std::string_view) -> KResult<int> {
        asked = true;
        return 0;
    });
    guest.kernel.memory().store(info + 8, kfree);
    CHECK(guest.exec(wait_for_process) == 99);
    CHECK_FALSE(asked);
    CHECK(guest.freed() == 0);
}

TEST_CASE(
    "a call that returns before one that was made in it ends the run, and is not taken for it")
{
    Requests guest;
    BootedKernel& kernel = guest.kernel.booted();
    // mov rsp, 0x21008; mov eax, 0x11000; jmp rax: as the outer call comes back.
    SmallKernel::put(
        kernel.host(), runaway,
        {0x48, 0xc7, 0xc4, 0x08, 0x10, 0x02, 0x00, 0xb8, 0x00, 0x10, 0x01, 0x00, 0xff, 0xe0});
    std::string why;
    kernel.intercept(GuestAddr{exec_helper}, [&kernel, &why] {
        const auto inner = kernel.call("runaway", {});
        REQUIRE_FALSE(inner);
        CHECK(inner.error().kind == BootedKernel::CallFailure::Kind::wedged);
        why = inner.error().why;
    });
    CHECK(kernel.call(GuestAddr{exec_helper}, {}));
    CHECK(why == "a call of the host's returned before one made in it");
}
