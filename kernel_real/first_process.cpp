#include "kernel_real/first_process.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <elf.h>
#include <optional>
#include <span>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t load_address = 0x400000;

struct Program
{
    Elf64_Ehdr file{};
    std::array<Elf64_Phdr, 2> segments{};
    std::array<std::uint8_t, 4> code{0xf3, 0x90, 0xeb, 0xfc}; // 1: pause; jmp 1b
};
constexpr std::uint64_t entry_point = load_address + offsetof(Program, code);

Program make_program()
{
    Program program;
    constexpr std::array<std::uint8_t, 7> ident{ELFMAG0,    ELFMAG1,     ELFMAG2,   ELFMAG3,
                                                ELFCLASS64, ELFDATA2LSB, EV_CURRENT};
    std::ranges::copy(ident, program.file.e_ident);
    program.file.e_type = ET_EXEC;
    program.file.e_machine = EM_X86_64;
    program.file.e_version = EV_CURRENT;
    program.file.e_entry = entry_point;
    program.file.e_phoff = offsetof(Program, segments);
    program.file.e_ehsize = sizeof(Elf64_Ehdr);
    program.file.e_phentsize = sizeof(Elf64_Phdr);
    program.file.e_phnum = static_cast<Elf64_Half>(program.segments.size());
    program.segments = {
        Elf64_Phdr{
            .p_type = PT_LOAD,
            .p_flags = PF_R | PF_X,
            .p_offset = 0,
            .p_vaddr = load_address,
            .p_paddr = load_address,
            .p_filesz = sizeof(Program),
            .p_memsz = sizeof(Program),
            .p_align = page_size},
        Elf64_Phdr{
            .p_type = PT_GNU_STACK,
            .p_flags = PF_R | PF_W,
            .p_offset = 0,
            .p_vaddr = 0,
            .p_paddr = 0,
            .p_filesz = 0,
            .p_memsz = 0,
            .p_align = 16}};
    return program;
}

/// A member of a cpio archive: its header of hexadecimal numbers, name and contents, both padded to
/// a multiple of four.
void add_member(
    std::vector<std::byte>& archive, std::string_view name, std::uint32_t mode,
    std::span<const std::byte> contents)
{
    constexpr std::size_t alignment = 4;
    const std::string header = fmt::format(
        "070701{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{}",
        archive.size() + 1, mode, 0, 0, 1, 0, contents.size(), 0, 0, 0, 0, name.size() + 1, 0,
        name);
    const auto bytes = std::as_bytes(std::span{header.c_str(), header.size() + 1});
    archive.insert(archive.end(), bytes.begin(), bytes.end());
    archive.resize(align_up(archive.size(), alignment));
    archive.insert(archive.end(), contents.begin(), contents.end());
    archive.resize(align_up(archive.size(), alignment));
}

/// Where the interrupted program goes on, and its stack.
struct UserFrame
{
    std::uint64_t rip;
    std::uint64_t cs;
    std::uint64_t rflags;
    std::uint64_t rsp;
    std::uint64_t ss;
};
constexpr std::uint64_t user_code_selector = 0x33;
constexpr std::uint64_t user_data_selector = 0x2b;

/// The registers that exec made for the program lie at the upper end of the process's kernel stack,
/// below a gap that some kernels leave there.
std::optional<UserFrame> find_user_frame(const GuestMemory& memory, std::uint64_t stack)
{
    constexpr std::uint64_t kernel_stack_size = std::uint64_t{16} << 10;
    constexpr std::uint64_t largest_gap = 64;
    const std::uint64_t top = align_up(stack, kernel_stack_size);
    for (std::uint64_t gap = 0; gap <= largest_gap; gap += sizeof(std::uint64_t))
    {
        UserFrame frame{};
        const bool is_frame = memory.try_read(
                                  GuestAddr{top - gap - sizeof frame},
                                  std::as_writable_bytes(std::span{&frame, 1})) &&
                              frame.rip == entry_point &&
                              (frame.cs & 0xffff) == user_code_selector &&
                              (frame.ss & 0xffff) == user_data_selector;
        if (is_frame)
            return frame;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::byte> make_initramfs()
{
    constexpr std::uint32_t executable_file = 0100755;
    const Program program = make_program();
    std::vector<std::byte> archive;
    add_member(
        archive, first_program.substr(1), executable_file, std::as_bytes(std::span{&program, 1}));
    add_member(archive, "TRAILER!!!", 0, {});
    archive.resize(align_up(archive.size(), page_size));
    return archive;
}

tl::expected<void, std::string> enter_system_call(Pc& pc, GuestAddr entry, std::uint32_t number)
{
    const auto frame = find_user_frame(pc.memory(), pc.reg(Reg::rsp));
    if (!frame)
        return tl::unexpected{
            std::string{"the registers of its first program are not where process 1 has them"}};
    constexpr std::uint32_t msr_kernel_gs_base = 0xc0000102;
    constexpr std::uint64_t always_set = 2;
    // The kernel's entry swaps the two.
    pc.set_msr(msr_kernel_gs_base, pc.reg(Reg::gs_base));
    pc.set_reg(Reg::gs_base, 0);
    pc.set_reg(Reg::rax, number);
    pc.set_reg(Reg::rcx, frame->rip);
    pc.set_reg(Reg::r11, frame->rflags);
    pc.set_reg(Reg::rsp, frame->rsp);
    pc.set_reg(Reg::rflags, always_set);
    pc.set_reg(Reg::rip, to_u64(entry));
    return {};
}

} // namespace kobox
