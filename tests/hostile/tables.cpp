#include "tests/hostile/tables.hpp"

#include <elf.h>
#include <string>
#include <utility>

namespace kobox::hostile
{
namespace
{

KoSection data(std::string name, Bytes content)
{
    return {
        .name = std::move(name),
        .flags = SHF_ALLOC | SHF_WRITE,
        .content = std::move(content),
        .align = 8};
}

/// A table of pointers to `symbol`, `stride` apart.
void add_pointers(
    KoBuilder& ko, const std::string& section, std::string_view symbol, std::uint64_t count,
    std::uint64_t stride)
{
    ko.section(data(section, Bytes(count * sizeof(std::uint64_t))));
    for (std::uint64_t i = 0; i < count; ++i)
        ko.rela(
            section, i * sizeof(std::uint64_t), R_X86_64_64, symbol,
            static_cast<std::int64_t>(i * stride));
}

} // namespace

Bytes table(std::string_view name, std::uint64_t size, bool falling)
{
    Bytes content(size);
    if (falling)
        for (std::uint64_t at = 0; at + 4 <= size; at += 4)
            store(
                std::span{content}, at,
                static_cast<std::int32_t>(-2 * static_cast<std::int64_t>(at)));
    KoBuilder ko = honest();
    add_text(ko);
    return ko
        .section(
            {.name = std::string{name},
             .flags = SHF_ALLOC | SHF_WRITE,
             .content = std::move(content),
             .align = 8})
        .build();
}

Bytes params_of_a_long_name(std::uint64_t count)
{
    const KernelProfile& profile = embedded_profile();
    const std::uint64_t size = profile.size_of("kernel_param");
    const std::uint64_t name = profile.offset_of("kernel_param", "name");
    KoBuilder ko = honest();
    ko.section({.name = ".rodata", .content = filled(long_name, 'x')})
        .symbol("names", ".rodata", 0)
        .section({.name = "__param", .content = Bytes(count * size), .align = 8});
    for (std::uint64_t i = 0; i < count; ++i)
        ko.rela("__param", i * size + name, R_X86_64_64, "names", static_cast<std::int64_t>(i));
    return ko.build();
}

Bytes trace_formats(std::uint64_t count)
{
    KoBuilder ko = honest();
    ko.section({.name = ".rodata", .content = filled(long_name, 'x')}).symbol("text", ".rodata", 0);
    add_pointers(ko, "__trace_printk_fmt", "text", count, 1);
    return ko.build();
}

Bytes trace_events(std::uint64_t count)
{
    const KernelProfile& profile = embedded_profile();
    const std::uint64_t size = profile.size_of("trace_event_call");
    const std::uint64_t class_size = profile.size_of("trace_event_class");
    constexpr std::string_view name = "boom";
    Bytes shared(class_size + name.size() + 1);
    std::memcpy(shared.data() + class_size, name.data(), name.size());
    KoBuilder ko = honest();
    ko.section(data(".data.class", std::move(shared)))
        .symbol("class", ".data.class", 0)
        .symbol("name", ".data.class", class_size)
        .section(data(".data.events", Bytes(count * size)))
        .symbol("events", ".data.events", 0);
    const std::uint64_t list = profile.offset_of("trace_event_class", "fields");
    const auto list_at = static_cast<std::int64_t>(list);
    ko.rela(".data.class", profile.offset_of("trace_event_class", "system"), R_X86_64_64, "name")
        .rela(".data.class", list, R_X86_64_64, "class", list_at)
        .rela(".data.class", list + 8, R_X86_64_64, "class", list_at)
        .rela(
            ".data.class", profile.offset_of("trace_event_class", "fields_array"), R_X86_64_64,
            "events");
    const std::uint64_t class_offset = profile.offset_of("trace_event_call", "class");
    const std::uint64_t name_offset = profile.offset_of("trace_event_call", "name");
    for (std::uint64_t i = 0; i < count; ++i)
        ko.rela(".data.events", i * size + class_offset, R_X86_64_64, "class")
            .rela(".data.events", i * size + name_offset, R_X86_64_64, "name");
    add_pointers(ko, "_ftrace_events", "events", count, size);
    return ko.build();
}

Bytes srcu_structs(std::uint64_t count)
{
    KoBuilder ko = honest();
    ko.section(data(".data.srcu", Bytes(embedded_profile().size_of("srcu_struct"))))
        .symbol("srcu", ".data.srcu", 0);
    add_pointers(ko, "___srcu_struct_ptrs", "srcu", count, 0);
    return ko.build();
}

} // namespace kobox::hostile
