#include "kernel_real/guest_loader.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <elf.h>
#include <string>
#include <vector>

namespace kobox
{

namespace
{

/// Where struct pt_regs has the first three arguments of a system call, arch/x86 (v6.1).
constexpr auto argument_members = std::to_array<std::string_view>({"di", "si", "dx"});

/// Flags of finit_module(2), include/uapi/linux/module.h (v6.1).
constexpr std::uint32_t compressed_file = 4;
constexpr std::uint32_t known_flags = 7;

std::span<const std::byte> with_terminator(const std::string& text)
{
    return std::as_bytes(std::span{text.c_str(), text.size() + 1});
}

GuestLoader::Result as_errno(const BootedKernel::CallResult& result)
{
    // An int: the upper half of RAX is not defined.
    return result.map([](std::uint64_t rax) {
        return std::int64_t{static_cast<std::int32_t>(static_cast<std::uint32_t>(rax))};
    });
}

} // namespace

GuestLoader::Result GuestLoader::system_call(
    std::string_view function, std::initializer_list<std::uint64_t> args)
{
    const SymbolTable& symbols = m_kernel->symbols();
    std::vector<std::byte> regs(symbols.size_of("pt_regs"));
    auto member = argument_members.begin();
    for (const std::uint64_t arg : args)
        std::memcpy(regs.data() + symbols.offset_of("pt_regs", *member++), &arg, sizeof arg);
    const auto place = m_window.put(regs);
    if (!place)
        return -E2BIG;
    auto result = m_kernel->call(function, {to_u64(place->kernel)});
    // What is left to the way back to the program: files that were closed are released there.
    if (const auto rest = symbols.find("task_work_run"); rest && result)
        if (auto done = m_kernel->call(*rest, {}); !done)
            return tl::unexpected{done.error()};
    return as_errno(result);
}

GuestLoader::Result GuestLoader::init_module(
    std::span<const std::byte> file, std::string_view args, std::uint32_t flags)
{
    m_window.clear();
    const std::string text{args};
    const auto arguments = m_window.put(with_terminator(text));
    if (!arguments)
        return -E2BIG;
    // kernel_read_file() does not take an empty file. init_module(2) refuses what has no ELF header
    // without a word, where finit_module(2) lets load_module() say so.
    if (file.empty())
        return -EINVAL;
    if (flags != 0 || file.size() < sizeof(Elf64_Ehdr))
        return load_with_flags(file, arguments->user, flags);
    const auto image = m_window.put(file);
    if (!image)
        return -E2BIG;
    return system_call(
        "__x64_sys_init_module", {to_u64(image->user), file.size(), to_u64(arguments->user)});
}

/// finit_module(2) takes a file, which there is none for: load_module() gets the bytes as
/// kernel_read_file() would have left them, in an area of vmalloc space.
GuestLoader::Result GuestLoader::load_with_flags(
    std::span<const std::byte> file, GuestAddr args, std::uint32_t flags)
{
    const SymbolTable& symbols = m_kernel->symbols();
    const bool compressed = (flags & compressed_file) != 0;
    if ((flags & ~known_flags) != 0)
        return -EINVAL;
    if (compressed && !symbols.find("module_decompress"))
        return -EOPNOTSUPP;
    // "vmalloc_noprof" since 6.10.
    const auto vmalloc = symbols.find("vmalloc");
    const auto area =
        m_kernel->call(vmalloc ? *vmalloc : symbols.at("vmalloc_noprof"), {file.size()});
    if (!area)
        return tl::unexpected{area.error()};
    if (*area == 0)
        return -ENOMEM;
    m_kernel->memory().write(GuestAddr{*area}, file);
    std::vector<std::byte> info(symbols.size_of("load_info"));
    const auto set = [&](std::string_view member, std::uint64_t value) {
        std::memcpy(info.data() + symbols.offset_of("load_info", member), &value, sizeof value);
    };
    if (!compressed)
    {
        set("hdr", *area);
        set("len", file.size());
    }
    const auto place = m_window.put(info);
    if (!place)
        return -E2BIG;
    if (compressed)
        if (auto done = decompress(place->kernel, GuestAddr{*area}, file.size());
            !done || *done != 0)
            return done;
    return as_errno(m_kernel->call("load_module", {to_u64(place->kernel), to_u64(args), flags}));
}

/// module_decompress(info, buf, size), kernel/module/decompress.c (v6.1), and the end of its input.
GuestLoader::Result GuestLoader::decompress(GuestAddr info, GuestAddr area, std::uint64_t size)
{
    auto done = m_kernel->call("module_decompress", {to_u64(info), to_u64(area), size});
    if (auto freed = m_kernel->call("vfree", {to_u64(area)}); !freed)
        return tl::unexpected{freed.error()};
    return as_errno(done);
}

GuestLoader::Result GuestLoader::delete_module(std::string_view name, std::uint32_t flags)
{
    m_window.clear();
    const std::string text{name};
    const auto place = m_window.put(with_terminator(text));
    if (!place)
        return -E2BIG;
    return system_call("__x64_sys_delete_module", {to_u64(place->user), flags});
}

GuestLoader::Result GuestLoader::sleep_ms(std::uint32_t ms)
{
    return as_errno(m_kernel->call("msleep", {ms}));
}

} // namespace kobox
