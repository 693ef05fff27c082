#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// IORESOURCE_*, include/linux/ioport.h (v6.1).
constexpr std::uint64_t ioresource_io = 0x100;
constexpr std::uint64_t ioresource_mem = 0x200;
constexpr std::uint64_t ioresource_type_bits = 0x1f00;
constexpr std::uint64_t ioresource_ext_type_bits = 0x01000000;
constexpr std::uint64_t ioresource_busy = 0x80000000;

struct IoPorts
{
    std::string_view name;
    std::uint64_t start;
    std::uint64_t end;
};
/// standard_io_resources[], arch/x86/kernel/setup.c (v6.1): ports that no driver gets.
constexpr auto standard_io_resources = std::to_array<IoPorts>({
    {"dma1", 0x00, 0x1f},
    {"pic1", 0x20, 0x21},
    {"timer0", 0x40, 0x43},
    {"timer1", 0x50, 0x53},
    {"keyboard", 0x60, 0x60},
    {"keyboard", 0x64, 0x64},
    {"dma page reg", 0x80, 0x8f},
    {"pic2", 0xa0, 0xa1},
    {"dma2", 0xc0, 0xdf},
    {"fpu", 0xf0, 0xff},
});

/// A struct resource of the guest, read and written member by member.
class Resource
{
public:
    Resource(FakeKernel& kernel, GuestAddr addr)
        : m_memory{&kernel.memory()}, m_struct{kernel.memory(), kernel.profile(), "resource", addr}
    {}

    [[nodiscard]] GuestAddr addr() const { return m_struct.addr(); }
    [[nodiscard]] std::uint64_t start() const { return m_struct.get<std::uint64_t>("start"); }
    [[nodiscard]] std::uint64_t end() const { return m_struct.get<std::uint64_t>("end"); }
    [[nodiscard]] std::uint64_t flags() const { return m_struct.get<std::uint64_t>("flags"); }
    [[nodiscard]] GuestAddr link(std::string_view which) const
    {
        return m_struct.get<GuestAddr>(which);
    }
    template <typename T>
    void set(std::string_view member, const T& value)
    {
        guest_store(*m_memory, m_struct.member(member), value);
    }
    [[nodiscard]] GuestAddr member(std::string_view name) const { return m_struct.member(name); }

private:
    AddressSpace* m_memory;
    GuestStruct m_struct;
};

/// Steps along siblings; a list that a guest has tied into a knot ends the run.
class Siblings
{
public:
    explicit Siblings(FakeKernel& k) : m_kernel{&k} {}
    void step()
    {
        if (++m_steps > 1u << 16)
            m_kernel->unsupported("a resource tree that never ends");
    }

private:
    FakeKernel* m_kernel;
    unsigned m_steps{};
};

/// Mirrors __request_resource(), kernel/resource.c (v6.1): NULL, or what is in the way.
GuestAddr request(FakeKernel& k, GuestAddr root_addr, GuestAddr fresh_addr)
{
    const Resource root{k, root_addr};
    Resource fresh{k, fresh_addr};
    if (fresh.end() < fresh.start() || fresh.start() < root.start() || fresh.end() > root.end())
        return root_addr;
    GuestAddr link = root.member("child");
    for (Siblings siblings{k};; siblings.step())
    {
        const auto next = k.memory().load<GuestAddr>(link);
        if (is_null(next) || Resource{k, next}.start() > fresh.end())
        {
            fresh.set("sibling", next);
            guest_store(k.memory(), link, fresh_addr);
            fresh.set("parent", root_addr);
            return {};
        }
        const Resource other{k, next};
        link = other.member("sibling");
        if (other.end() >= fresh.start())
            return next;
    }
}

struct ResourceRoots
{
    bool made{};
};

/// The roots as the kernel has them once it has booted; made when a module first asks.
void make_roots(FakeKernel& k)
{
    auto& roots = k.host_state().get<ResourceRoots>();
    if (roots.made)
        return;
    roots.made = true;
    const auto io = k.export_info("ioport_resource");
    const auto mem = k.export_info("iomem_resource");
    const auto set = [&](GuestAddr at, std::uint64_t end, std::uint64_t flags) {
        GuestStruct root{k.memory(), k.profile(), "resource", at};
        root.set("end", end);
        root.set("flags", flags);
    };
    if (mem)
        set(mem->value, (std::uint64_t{1} << 46) - 1, ioresource_mem);
    if (!io)
        return;
    set(io->value, 0xffff, ioresource_io);
    for (const IoPorts& row : standard_io_resources)
    {
        const GuestAddr at = kmalloc(k, k.profile().size_of("resource"), {.gfp = gfp::kernel});
        GuestStruct ports{k.memory(), k.profile(), "resource", at};
        ports.set("start", row.start);
        ports.set("end", row.end);
        ports.set("flags", ioresource_io | ioresource_busy);
        ports.set("name", kstrdup(k, row.name, {.gfp = gfp::kernel}));
        request(k, io->value, at);
    }
}

HostReturn request_resource(FakeKernel& k, GuestAddr root, GuestAddr fresh)
{
    make_roots(k);
    return is_null(request(k, root, fresh)) ? 0 : -EBUSY;
}

/// Mirrors __insert_resource(), kernel/resource.c (v6.1), for what does not have to move others.
HostReturn insert_resource(FakeKernel& k, GuestAddr parent, GuestAddr fresh)
{
    make_roots(k);
    for (Siblings depth{k};; depth.step())
    {
        const GuestAddr first = request(k, parent, fresh);
        if (is_null(first))
            return 0;
        if (first == parent || first == fresh)
            return -EBUSY;
        const Resource other{k, first};
        const Resource mine{k, fresh};
        if (other.start() > mine.start() || other.end() < mine.end() ||
            (other.start() == mine.start() && other.end() == mine.end()))
            return -EBUSY;
        parent = first;
    }
}

/// Mirrors __release_resource(), kernel/resource.c (v6.1): children move up.
HostReturn release_resource(FakeKernel& k, GuestAddr addr)
{
    Resource old{k, addr};
    const GuestAddr parent = old.link("parent");
    GuestAddr link = Resource{k, parent}.member("child");
    Siblings siblings{k};
    for (auto at = k.memory().load<GuestAddr>(link); at != addr; siblings.step())
    {
        if (is_null(at))
            return -EINVAL;
        link = Resource{k, at}.member("sibling");
        at = k.memory().load<GuestAddr>(link);
    }
    GuestAddr next = old.link("sibling");
    if (const GuestAddr child = old.link("child"); !is_null(child))
    {
        Resource last{k, child};
        for (last.set("parent", parent); !is_null(last.link("sibling")); siblings.step())
        {
            last = Resource{k, last.link("sibling")};
            last.set("parent", parent);
        }
        last.set("sibling", next);
        next = child;
    }
    guest_store(k.memory(), link, next);
    old.set("parent", GuestAddr{});
    return 0;
}

/// Mirrors __request_region(), kernel/resource.c (v6.1). A muxed region that is taken would be
/// waited for.
HostReturn request_region(
    FakeKernel& k, GuestAddr parent, std::uint64_t start, std::uint64_t size, GuestAddr name,
    std::uint32_t flags)
{
    make_roots(k);
    const GuestAddr addr = kmalloc(k, k.profile().size_of("resource"), site_here(k, gfp::kernel));
    if (is_null(addr))
        return addr;
    Resource fresh{k, addr};
    fresh.set("name", name);
    fresh.set("start", start);
    fresh.set("end", start + size - 1);
    for (Siblings depth{k};; depth.step())
    {
        const std::uint64_t type =
            Resource{k, parent}.flags() & (ioresource_type_bits | ioresource_ext_type_bits);
        fresh.set("flags", type | ioresource_busy | flags);
        const GuestAddr conflict = request(k, parent, addr);
        if (is_null(conflict))
            return addr;
        if (conflict == parent || (Resource{k, conflict}.flags() & ioresource_busy) != 0)
            break;
        parent = conflict;
    }
    kfree(k, addr);
    return GuestAddr{};
}

/// Mirrors __release_region(), kernel/resource.c (v6.1).
HostReturn release_region(FakeKernel& k, GuestAddr parent, std::uint64_t start, std::uint64_t size)
{
    make_roots(k);
    const std::uint64_t end = start + size - 1;
    GuestAddr link = Resource{k, parent}.member("child");
    for (Siblings siblings{k};; siblings.step())
    {
        const auto at = k.memory().load<GuestAddr>(link);
        if (is_null(at))
            break;
        const Resource res{k, at};
        if (res.start() <= start && res.end() >= end)
        {
            if ((res.flags() & ioresource_busy) == 0)
            {
                link = res.member("child");
                continue;
            }
            if (res.start() != start || res.end() != end)
                break;
            guest_store(k.memory(), link, res.link("sibling"));
            kfree(k, at);
            return {};
        }
        link = res.member("sibling");
    }
    k.klog().emit(
        KernLevel::warning,
        fmt::format("Trying to free nonexistent resource <{:#018x}-{:#018x}>", start, end));
    return {};
}

constexpr std::string_view ports_note = "beside the modules only the PC's standard ports are taken";

constexpr auto rows = std::to_array<HostCall>({
    host_call<request_resource>("request_resource", Support::partial, ports_note),
    host_call<insert_resource>(
        "insert_resource", Support::partial, "never becomes the parent of what is there"),
    host_call<release_resource>("release_resource"),
    host_call<request_region>("__request_region", Support::partial, ports_note),
    host_call<release_region>("__release_region"),
});

} // namespace

std::span<const HostCall> resource_calls()
{
    return rows;
}

} // namespace kobox
