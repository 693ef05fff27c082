#include "kernel_real/build_id.hpp"

#include "tests/unit/kernel_stub/vmlinux/elf_builder.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace kobox;
using namespace kobox::test;

namespace
{

void put_note(ByteWriter& notes, std::string_view owner, std::uint32_t type, std::string_view text)
{
    notes.put(static_cast<std::uint32_t>(owner.size() + 1));
    notes.put(static_cast<std::uint32_t>(text.size()));
    notes.put(type);
    notes.append(owner);
    notes.put('\0');
    notes.align(4);
    notes.append(text);
    notes.align(4);
}

std::vector<std::byte> kernel_with(const ByteWriter& notes)
{
    const auto bytes = notes.bytes();
    return build_elf({{.name = ".notes", .addr = 0x1000, .body = {bytes.begin(), bytes.end()}}});
}

} // namespace

TEST_CASE("the build id is the note of GNU's, not Xen's of the same number")
{
    ByteWriter notes;
    put_note(notes, "Xen", 3, "virtbase");
    put_note(notes, "GNU", 3, "\x01\x2f\xff");
    CHECK(read_build_id(kernel_with(notes)) == "012fff");
}

TEST_CASE("a kernel without notes, or with a note that leaves the section, has no build id")
{
    CHECK(read_build_id(build_elf({})).empty());
    ByteWriter notes;
    notes.put(std::uint32_t{4});
    notes.put(std::uint32_t{1000});
    notes.put(std::uint32_t{3});
    notes.append(std::string_view{"GNU\0", 4});
    CHECK(read_build_id(kernel_with(notes)).empty());
    CHECK(read_build_id({}).empty());
}
