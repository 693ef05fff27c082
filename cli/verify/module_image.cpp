#include "cli/verify/module_image.hpp"

#include <array>
#include <cstring>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

ModuleImage::Part read_part(BootedKernel& kernel, GuestAddr mod, std::string_view layout)
{
    const auto member = [&](std::string_view name) {
        return mod + kernel.symbols().offset_of("module", fmt::format("{}.{}", layout, name));
    };
    ModuleImage::Part part;
    part.base = kernel.memory().load<std::uint64_t>(member("base"));
    part.bytes.resize(kernel.memory().load<std::uint32_t>(member("size")));
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

} // namespace

std::optional<ModuleImage> read_module_image(BootedKernel& kernel, GuestAddr mod)
{
    if (!kernel.symbols().has_member("module", "core_layout.base"))
        return std::nullopt;
    ModuleImage image;
    image.mod = to_u64(mod);
    image.times = read_times(kernel, mod);
    image.core = read_part(kernel, mod, "core_layout");
    image.init = read_part(kernel, mod, "init_layout");
    return image;
}

std::string pack(const ModuleImage& image)
{
    std::string out;
    for (const std::uint64_t value :
         {image.mod, image.copy, image.copy_size, std::uint64_t{image.times.size()}})
        put(out, value);
    for (const std::uint64_t address : image.times)
        put(out, address);
    for (const ModuleImage::Part* part : {&image.core, &image.init})
    {
        put(out, part->base);
        put(out, part->bytes.size());
        const std::size_t at = out.size();
        out.resize(at + part->bytes.size());
        if (!part->bytes.empty())
            std::memcpy(out.data() + at, part->bytes.data(), part->bytes.size());
    }
    return out;
}

std::optional<ModuleImage> unpack(std::string_view in)
{
    ModuleImage image;
    std::uint64_t times = 0;
    for (std::uint64_t* const value : {&image.mod, &image.copy, &image.copy_size, &times})
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
    for (ModuleImage::Part* part : {&image.core, &image.init})
    {
        const auto base = take(in);
        const auto size = take(in);
        if (!base || !size || *size > in.size())
            return std::nullopt;
        part->base = *base;
        part->bytes.resize(*size);
        if (*size != 0)
            std::memcpy(part->bytes.data(), in.data(), *size);
        in.remove_prefix(*size);
    }
    return in.empty() ? std::optional{std::move(image)} : std::nullopt;
}

} // namespace kobox::cli
