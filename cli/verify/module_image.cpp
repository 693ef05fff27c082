#include "cli/verify/module_image.hpp"

#include "kernel_stub/module_memory.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <iterator>
#include <span>

namespace kobox::cli
{
namespace
{

ModuleImage::Part read_part(
    BootedKernel& kernel, GuestAddr mod, std::string_view name, const ModuleRegionMembers& at)
{
    ModuleImage::Part part;
    std::ranges::transform(name, std::back_inserter(part.name), [](char letter) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    });
    part.base = kernel.memory().load<std::uint64_t>(mod + at.base);
    part.bytes.resize(kernel.memory().load<std::uint32_t>(mod + at.size));
    kernel.memory().read(GuestAddr{part.base}, part.bytes);
    return part;
}

/// What srcu_module_coming(), kernel/rcu/srcutree.c (v6.1), stamps with the time of the load.
std::vector<std::uint64_t> read_times(BootedKernel& kernel, GuestAddr mod)
{
    const SymbolTable& symbols = kernel.symbols();
    if (!symbols.has_member("module", "srcu_struct_ptrs") ||
        !symbols.has_member("srcu_struct", "srcu_last_gp_end"))
        return {};
    const GuestMemory& memory = kernel.memory();
    const auto count =
        memory.load<std::uint32_t>(mod + symbols.offset_of("module", "num_srcu_structs"));
    const auto pointers =
        memory.load<GuestAddr>(mod + symbols.offset_of("module", "srcu_struct_ptrs"));
    std::vector<std::uint64_t> times;
    times.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        times.push_back(
            memory.load<std::uint64_t>(pointers + i * sizeof(std::uint64_t)) +
            symbols.offset_of("srcu_struct", "srcu_last_gp_end"));
    return times;
}

void put(std::string& out, std::uint64_t value)
{
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    out.append(bytes.data(), bytes.size());
}

std::optional<std::uint64_t> take(std::string_view& in)
{
    std::uint64_t value{};
    if (in.size() < sizeof value)
        return std::nullopt;
    std::memcpy(&value, in.data(), sizeof value);
    in.remove_prefix(sizeof value);
    return value;
}

void put_bytes(std::string& out, std::span<const std::byte> bytes)
{
    put(out, bytes.size());
    const std::size_t at = out.size();
    out.resize(at + bytes.size());
    if (!bytes.empty())
        std::memcpy(out.data() + at, bytes.data(), bytes.size());
}

std::optional<std::string_view> take_bytes(std::string_view& in)
{
    const auto size = take(in);
    if (!size || *size > in.size())
        return std::nullopt;
    const auto bytes = in.substr(0, *size);
    in.remove_prefix(*size);
    return bytes;
}

} // namespace

std::optional<ModuleImage> read_module_image(
    BootedKernel& kernel, const KernelProfile& profile, GuestAddr mod)
{
    ModuleImage image;
    image.mod = to_u64(mod);
    image.times = read_times(kernel, mod);
    const auto regions = module_memory_shape(profile).regions;
    for (std::size_t i = 0; i < regions.size(); ++i)
    {
        const auto at = module_region_members(profile, i);
        if (!at)
            return std::nullopt;
        image.parts.push_back(read_part(kernel, mod, regions[i].name, *at));
    }
    return image;
}

std::string pack(const ModuleImage& image)
{
    std::string out;
    for (const std::uint64_t value :
         {image.mod, image.copy, image.copy_size, std::uint64_t{image.times.size()},
          std::uint64_t{image.parts.size()}})
        put(out, value);
    for (const std::uint64_t address : image.times)
        put(out, address);
    for (const ModuleImage::Part& part : image.parts)
    {
        put_bytes(out, std::as_bytes(std::span{part.name}));
        put(out, part.base);
        put_bytes(out, part.bytes);
    }
    return out;
}

std::optional<ModuleImage> unpack(std::string_view in)
{
    ModuleImage image;
    std::uint64_t times = 0;
    std::uint64_t parts = 0;
    for (std::uint64_t* const value : {&image.mod, &image.copy, &image.copy_size, &times, &parts})
    {
        const auto taken = take(in);
        if (!taken)
            return std::nullopt;
        *value = *taken;
    }
    for (; times > 0; --times)
    {
        const auto address = take(in);
        if (!address)
            return std::nullopt;
        image.times.push_back(*address);
    }
    for (; parts > 0; --parts)
    {
        const auto name = take_bytes(in);
        const auto base = take(in);
        const auto bytes = take_bytes(in);
        if (!name || !base || !bytes)
            return std::nullopt;
        ModuleImage::Part& part = image.parts.emplace_back();
        part.name = *name;
        part.base = *base;
        const auto raw = std::as_bytes(std::span{*bytes});
        part.bytes.assign(raw.begin(), raw.end());
    }
    return in.empty() ? std::optional{std::move(image)} : std::nullopt;
}

} // namespace kobox::cli
