#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <array>
#include <span>

namespace kobox
{
namespace
{

/// struct trace_print_flags, include/linux/tracepoint-defs.h (v6.1).
struct FlagName
{
    std::uint64_t mask;
    std::string_view name;
};

/// include/linux/gfp_types.h (v6.1), without CONFIG_LOCKDEP and CONFIG_KASAN_HW_TAGS.
namespace gfp
{
constexpr std::uint64_t dma = 0x1;
constexpr std::uint64_t highmem = 0x2;
constexpr std::uint64_t dma32 = 0x4;
constexpr std::uint64_t movable = 0x8;
constexpr std::uint64_t reclaimable = 0x10;
constexpr std::uint64_t high = 0x20;
constexpr std::uint64_t io = 0x40;
constexpr std::uint64_t fs = 0x80;
constexpr std::uint64_t zero = 0x100;
constexpr std::uint64_t atomic = 0x200;
constexpr std::uint64_t direct_reclaim = 0x400;
constexpr std::uint64_t kswapd_reclaim = 0x800;
constexpr std::uint64_t write = 0x1000;
constexpr std::uint64_t nowarn = 0x2000;
constexpr std::uint64_t retry_mayfail = 0x4000;
constexpr std::uint64_t nofail = 0x8000;
constexpr std::uint64_t noretry = 0x10000;
constexpr std::uint64_t memalloc = 0x20000;
constexpr std::uint64_t comp = 0x40000;
constexpr std::uint64_t nomemalloc = 0x80000;
constexpr std::uint64_t hardwall = 0x100000;
constexpr std::uint64_t thisnode = 0x200000;
constexpr std::uint64_t account = 0x400000;
constexpr std::uint64_t zerotags = 0x800000;

constexpr std::uint64_t reclaim = direct_reclaim | kswapd_reclaim;
constexpr std::uint64_t kernel = reclaim | io | fs;
constexpr std::uint64_t user = kernel | hardwall;
constexpr std::uint64_t highuser = user | highmem;
constexpr std::uint64_t highuser_movable = highuser | movable;
constexpr std::uint64_t transhuge_light =
    (highuser_movable | comp | nomemalloc | nowarn) & ~reclaim;
} // namespace gfp

/// __def_gfpflag_names, include/trace/events/mmflags.h (v6.1): the first match takes its bits.
constexpr auto gfpflag_names = std::to_array<FlagName>({
    {gfp::transhuge_light | gfp::direct_reclaim, "GFP_TRANSHUGE"},
    {gfp::transhuge_light, "GFP_TRANSHUGE_LIGHT"},
    {gfp::highuser_movable, "GFP_HIGHUSER_MOVABLE"},
    {gfp::highuser, "GFP_HIGHUSER"},
    {gfp::user, "GFP_USER"},
    {gfp::kernel | gfp::account, "GFP_KERNEL_ACCOUNT"},
    {gfp::kernel, "GFP_KERNEL"},
    {gfp::reclaim | gfp::io, "GFP_NOFS"},
    {gfp::high | gfp::atomic | gfp::kswapd_reclaim, "GFP_ATOMIC"},
    {gfp::reclaim, "GFP_NOIO"},
    {gfp::kswapd_reclaim, "GFP_NOWAIT"},
    {gfp::dma, "GFP_DMA"},
    {gfp::highmem, "__GFP_HIGHMEM"},
    {gfp::dma32, "GFP_DMA32"},
    {gfp::high, "__GFP_HIGH"},
    {gfp::atomic, "__GFP_ATOMIC"},
    {gfp::io, "__GFP_IO"},
    {gfp::fs, "__GFP_FS"},
    {gfp::nowarn, "__GFP_NOWARN"},
    {gfp::retry_mayfail, "__GFP_RETRY_MAYFAIL"},
    {gfp::nofail, "__GFP_NOFAIL"},
    {gfp::noretry, "__GFP_NORETRY"},
    {gfp::comp, "__GFP_COMP"},
    {gfp::zero, "__GFP_ZERO"},
    {gfp::nomemalloc, "__GFP_NOMEMALLOC"},
    {gfp::memalloc, "__GFP_MEMALLOC"},
    {gfp::hardwall, "__GFP_HARDWALL"},
    {gfp::thisnode, "__GFP_THISNODE"},
    {gfp::reclaimable, "__GFP_RECLAIMABLE"},
    {gfp::movable, "__GFP_MOVABLE"},
    {gfp::account, "__GFP_ACCOUNT"},
    {gfp::write, "__GFP_WRITE"},
    {gfp::reclaim, "__GFP_RECLAIM"},
    {gfp::direct_reclaim, "__GFP_DIRECT_RECLAIM"},
    {gfp::kswapd_reclaim, "__GFP_KSWAPD_RECLAIM"},
    {gfp::zerotags, "__GFP_ZEROTAGS"},
});

/// __def_vmaflag_names with the VM_* bits of include/linux/mm.h (v6.1, x86-64).
constexpr auto vmaflag_names = std::to_array<FlagName>({
    {0x1, "read"},
    {0x2, "write"},
    {0x4, "exec"},
    {0x8, "shared"},
    {0x10, "mayread"},
    {0x20, "maywrite"},
    {0x40, "mayexec"},
    {0x80, "mayshare"},
    {0x100, "growsdown"},
    {0x200, "uffd_missing"},
    {0x2000000000, "uffd_minor"},
    {0x400, "pfnmap"},
    {0x1000, "uffd_wp"},
    {0x2000, "locked"},
    {0x4000, "io"},
    {0x8000, "seqread"},
    {0x10000, "randread"},
    {0x20000, "dontcopy"},
    {0x40000, "dontexpand"},
    {0x80000, "lockonfault"},
    {0x100000, "account"},
    {0x200000, "noreserve"},
    {0x400000, "hugetlb"},
    {0x800000, "sync"},
    {0x1000000, "pat"},
    {0x2000000, "wipeonfork"},
    {0x4000000, "dontdump"},
    {0x8000000, "softdirty"},
    {0x10000000, "mixedmap"},
    {0x20000000, "hugepage"},
    {0x40000000, "nohugepage"},
    {0x80000000, "mergeable"},
});

constexpr std::uint64_t bit(unsigned n)
{
    return std::uint64_t{1} << n;
}

/// __def_pageflag_names with the bits of enum pageflags, include/linux/page-flags.h (v6.1), as
/// Debian configures it.
constexpr auto pageflag_names = std::to_array<FlagName>({
    {bit(0), "locked"},     {bit(7), "waiters"},       {bit(8), "error"},
    {bit(1), "referenced"}, {bit(2), "uptodate"},      {bit(3), "dirty"},
    {bit(4), "lru"},        {bit(5), "active"},        {bit(6), "workingset"},
    {bit(9), "slab"},       {bit(10), "owner_priv_1"}, {bit(11), "arch_1"},
    {bit(12), "reserved"},  {bit(13), "private"},      {bit(14), "private_2"},
    {bit(15), "writeback"}, {bit(16), "head"},         {bit(17), "mappedtodisk"},
    {bit(18), "reclaim"},   {bit(19), "swapbacked"},   {bit(20), "unevictable"},
    {bit(21), "mlocked"},   {bit(22), "uncached"},     {bit(23), "hwpoison"},
    {bit(24), "arch_2"},
});
constexpr std::uint64_t pageflags_mask = bit(25) - 1;

struct PageField
{
    unsigned shift;
    std::uint64_t mask;
    PrintfSpec spec;
    std::string_view name;
};

/// pff[], lib/vsprintf.c (v6.1): fields at the top of page->flags that Debian's configuration has.
constexpr auto page_fields = std::to_array<PageField>({
    {54, bit(10) - 1, default_dec_spec, "node"},
    {51, bit(3) - 1, default_dec_spec, "zone"},
    {30, bit(21) - 1, default_flag_spec, "lastcpupid"},
});

/// Mirrors format_flags(): names, then what has none as a number.
void format_flags(FormatOutput& out, std::uint64_t flags, std::span<const FlagName> names)
{
    for (const FlagName& flag : names)
    {
        if (flags == 0)
            return;
        if ((flags & flag.mask) != flag.mask)
            continue;
        out.put(flag.name);
        flags &= ~flag.mask;
        if (flags != 0)
            out.put('|');
    }
    if (flags != 0)
        number(out, flags, default_flag_spec);
}

/// Mirrors format_page_flags().
void format_page_flags(FormatOutput& out, std::uint64_t flags)
{
    number(out, flags, default_flag_spec);
    out.put('(');
    bool appends = (flags & pageflags_mask) != 0;
    format_flags(out, flags & pageflags_mask, pageflag_names);
    for (const PageField& field : page_fields)
    {
        if (appends)
            out.put('|');
        appends = true;
        out.put(field.name);
        out.put('=');
        number(out, flags >> field.shift & field.mask, field.spec);
    }
    out.put(')');
}

} // namespace

void flags_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const AddressSpace& memory = context.env.memory;
    switch (char_at(fmt, 1))
    {
    case 'p':
        return format_page_flags(context.out, memory.load<std::uint64_t>(ptr));
    case 'v':
        return format_flags(context.out, memory.load<std::uint64_t>(ptr), vmaflag_names);
    case 'g':
        return format_flags(context.out, memory.load<std::uint32_t>(ptr), gfpflag_names);
    default:
        return error_string(context, "(%pG?)", spec);
    }
}

} // namespace kobox
