#include "tests/hostile/honest.hpp"

#include <algorithm>
#include <elf.h>
#include <stdexcept>

namespace kobox::hostile
{

const ProfileExport& export_of(const std::function<bool(const ProfileExport&)>& wanted)
{
    const auto& exports = embedded_profile().exports;
    const auto found = std::ranges::find_if(exports, wanted);
    if (found == exports.end())
        throw std::out_of_range{"the profile has no such export"};
    return *found;
}

std::uint32_t crc_of(std::string_view name)
{
    return export_of([name](const ProfileExport& e) { return e.name == name; }).crc;
}

KoBuilder without_versions()
{
    const KernelProfile& profile = embedded_profile();
    KoBuilder ko{{
        profile.size_of("module"),
        profile.offset_of("module", "name"),
        profile.offset_of("module", "init"),
        profile.offset_of("module", "exit"),
    }};
    ko.license("GPL").vermagic(profile.vermagic).modinfo("intree", "Y").modinfo("retpoline", "Y");
    return ko;
}

KoBuilder honest()
{
    return without_versions().version("module_layout", crc_of("module_layout"));
}

Bytes filled(std::uint64_t size, char with)
{
    Bytes bytes(size, static_cast<std::byte>(with));
    return bytes;
}

KoBuilder& add_text(KoBuilder& ko)
{
    return ko.section(
        {.name = ".text", .flags = SHF_ALLOC | SHF_EXECINSTR, .content = filled(16, '\xc3')});
}

} // namespace kobox::hostile
