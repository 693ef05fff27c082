#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <array>
#include <cerrno>

using namespace kobox;

namespace
{

class FormatFixture : public CallFixture
{
public:
    /// A va_list whose arguments are all on the stack.
    [[nodiscard]] std::uint64_t va_list(std::initializer_list<std::uint64_t> values)
    {
        const std::uint64_t stack = room(8 * values.size() + 8);
        std::uint64_t at = stack;
        for (const std::uint64_t value : values)
        {
            store(at, value);
            at += 8;
        }
        const std::uint64_t list = room(24);
        store(list, (std::uint64_t{48} << 32) | 48);
        store(list + 8, stack);
        return list;
    }
};

} // namespace

TEST_CASE_FIXTURE(FormatFixture, "the snprintf family, variadic and with a va_list")
{
    const std::uint64_t buf = room(64);
    const std::uint64_t format = text("%s=%d");
    const std::uint64_t key = text("key");
    CHECK(call_int("snprintf", {buf, 5, format, key, 42}) == 6);
    CHECK(text_at(buf) == "key=");
    CHECK(call_int("scnprintf", {buf, 5, format, key, 42}) == 4);
    CHECK(call_int("sprintf", {buf, format, key, 42}) == 6);
    CHECK(text_at(buf) == "key=42");
    CHECK(call_int("vsnprintf", {buf, 64, format, va_list({key, 7})}) == 5);
    CHECK(text_at(buf) == "key=7");
    CHECK(call_int("vscnprintf", {buf, 2, format, va_list({key, 7})}) == 1);
    CHECK(call_int("vsprintf", {buf, format, va_list({key, 8})}) == 5);
    CHECK(text_at(buf) == "key=8");
    CHECK(call_int("sprintf", {buf, text("%s+%s"), buf, buf}) == 11);
    CHECK(text_at(buf) == "key=8+key=8");
}

TEST_CASE_FIXTURE(FormatFixture, "kasprintf allocates just what the text takes")
{
    const std::uint64_t p = call("kasprintf", {0xcc0, text("%s-%d"), text("abc"), 12345});
    CHECK(text_at(p) == "abc-12345");
    CHECK(call("ksize", {p}) == 16);
    CHECK(text_at(call("kvasprintf", {0xcc0, text("%d"), va_list({5})})) == "5");
    CHECK(call("kasprintf", {0xcc0, text("%5000000d"), 1}) == 0);
}

TEST_CASE_FIXTURE(FormatFixture, "kvasprintf_const copies what is no constant of the kernel image")
{
    const std::uint64_t plain = text("plain");
    const std::uint64_t copy = call("kvasprintf_const", {0xcc0, plain, va_list({})});
    CHECK(copy != plain);
    CHECK(text_at(copy) == "plain");
    CHECK(text_at(call("kvasprintf_const", {0xcc0, text("%s"), va_list({plain})})) == "plain");
    CHECK(text_at(call("kvasprintf_const", {0xcc0, text("<%s>"), va_list({plain})})) == "<plain>");
}

TEST_CASE_FIXTURE(FormatFixture, "sscanf and vsscanf write through the pointers")
{
    const std::uint64_t number = room(8);
    const std::uint64_t word = room(16);
    CHECK(call_int("sscanf", {text("12 abc"), text("%d %s"), number, word}) == 2);
    CHECK(load<std::int32_t>(number) == 12);
    CHECK(text_at(word) == "abc");
    CHECK(call_int("vsscanf", {text("0x1f"), text("%i"), va_list({number})}) == 1);
    CHECK(load<std::int32_t>(number) == 31);
}

TEST_CASE_FIXTURE(FormatFixture, "sysfs_emit writes to a page, and only from its start")
{
    const std::uint64_t page = call("get_zeroed_page", {0xcc0});
    CHECK(call_int("sysfs_emit", {page, text("%d\n"), 42}) == 3);
    CHECK(call_int("sysfs_emit_at", {page, 3, text("%s\n"), text("more")}) == 5);
    CHECK(text_at(page) == "42\nmore\n");
    CHECK(call_int("sysfs_emit_at", {page, 4094, text("abc")}) == 1);
    CHECK(kernel.klog().records().empty());
    CHECK(call_int("sysfs_emit", {page + 1, text("x")}) == 0);
    CHECK(call_int("sysfs_emit_at", {page, 4096, text("x")}) == 0);
    CHECK(kernel.klog().text().find("invalid sysfs_emit_at: buf:") != std::string::npos);
}

TEST_CASE_FIXTURE(FormatFixture, "sprint_symbol and bitmaps")
{
    const std::uint64_t buf = room(256);
    CHECK(call("sprint_symbol_no_offset", {buf, to_u64(symbol("_printk"))}) == 7);
    CHECK(text_at(buf) == "_printk");
    call("sprint_symbol", {buf, to_u64(symbol("_printk")) + 1});
    CHECK(text_at(buf).starts_with("_printk+0x1/0x"));
    const std::uint64_t bits = room(8);
    store(bits, std::uint64_t{0x1f});
    CHECK(call_int("bitmap_print_to_pagebuf", {1, buf, bits, 8}) == 4);
    CHECK(text_at(buf) == "0-4\n");
    CHECK(call_int("bitmap_print_to_pagebuf", {0, buf, bits, 8}) == 3);
    CHECK(text_at(buf) == "1f\n");
}

TEST_CASE_FIXTURE(FormatFixture, "hexadecimal text there and back")
{
    const std::uint64_t buf = room(64);
    CHECK(call_int("hex_to_bin", {'f'}) == 15);
    CHECK(call_int("hex_to_bin", {'g'}) == -1);
    CHECK(call_int("hex2bin", {buf, text("00fF7a"), 3}) == 0);
    CHECK(load<std::uint32_t>(buf) == 0x7aff00);
    CHECK(call_int("hex2bin", {buf, text("1x"), 1}) == -EINVAL);
    const std::uint64_t out = room(64);
    CHECK(call("bin2hex", {out, text("az"), 2}) == out + 4);
    CHECK(text_at(out) == "617a");
    CHECK(call_int("hex_dump_to_buffer", {text("abcd"), 4, 16, 1, out, 64, 0}) == 11);
    CHECK(text_at(out) == "61 62 63 64");
    CHECK(call_int("hex_dump_to_buffer", {text("abcd"), 4, 16, 1, out, 6, 0}) == 11);
    CHECK(text_at(out) == "61 62");
    CHECK(call_int("hex_dump_to_buffer", {text("abcd"), 4, 16, 4, out, 0, 1}) == 41);
    CHECK(call_int("string_escape_mem", {text("a\nb"), 3, out, 64, 0x1f, 0}) == 4);
    CHECK(load<std::uint32_t>(out) == 0x626e5c61);
}

TEST_CASE_FIXTURE(FormatFixture, "kstrto* writes the value, and nothing when there is none")
{
    const std::uint64_t res = room(8);
    const auto parse = [&](const char* function, std::string_view s) {
        store(res, std::uint64_t{0x1122334455667788});
        return call_int(function, {text(s), 0, res});
    };
    CHECK(parse("kstrtoull", "0xff\n") == 0);
    CHECK(load<std::uint64_t>(res) == 255);
    CHECK(parse("kstrtou8", "7") == 0);
    CHECK(load<std::uint64_t>(res) == 0x1122334455667707);
    CHECK(parse("kstrtos16", "-1") == 0);
    CHECK(load<std::uint64_t>(res) == 0x112233445566ffff);
    CHECK(parse("kstrtoint", "-2147483649") == -ERANGE);
    CHECK(load<std::uint64_t>(res) == 0x1122334455667788);
    CHECK(parse("kstrtouint", "x") == -EINVAL);
    CHECK(load<std::uint64_t>(res) == 0x1122334455667788);
    CHECK(call_int("kstrtobool", {text("on"), res}) == 0);
    CHECK(load<std::uint8_t>(res) == 1);
    CHECK(call_int("kstrtobool", {0, res}) == -EINVAL);
    CHECK(call_int("kstrtoint_from_user", {0x400000, 4, 10, res}) == -EFAULT);
}

TEST_CASE_FIXTURE(FormatFixture, "kstrto*_from_user takes what a longest number takes")
{
    constexpr std::uint64_t user = 0x400000;
    REQUIRE(memory.map({GuestAddr{user}, page_size}, Perms::rw));
    const auto type = [&](std::string_view s) {
        memory.write(GuestAddr{user}, std::as_bytes(std::span{s.data(), s.size()}));
        return s.size();
    };
    const std::uint64_t res = room(8);
    CHECK(call_int("kstrtoint_from_user", {user, type("-12\n"), 10, res}) == 0);
    CHECK(load<std::int32_t>(res) == -12);
    CHECK(call_int("kstrtou8_from_user", {user, type("0000000255xx"), 10, res}) == 0);
    CHECK(load<std::uint8_t>(res) == 255);
    CHECK(call_int("kstrtobool_from_user", {user, type("off\n"), res}) == 0);
    CHECK(load<std::uint8_t>(res) == 0);
}

TEST_CASE_FIXTURE(FormatFixture, "simple_strto* and memparse tell where they stopped")
{
    const std::uint64_t end = room(8);
    const std::uint64_t s = text("-12xyz");
    CHECK(call("simple_strtol", {s, end, 10}) == static_cast<std::uint64_t>(-12));
    CHECK(load<std::uint64_t>(end) == s + 3);
    CHECK(call("simple_strtoul", {s, end, 10}) == 0);
    CHECK(load<std::uint64_t>(end) == s);
    CHECK(call("simple_strtoull", {text("0x20"), 0, 0}) == 32);
    const std::uint64_t size = text("64K,");
    CHECK(call("memparse", {size, end}) == 65536);
    CHECK(load<std::uint64_t>(end) == size + 3);
}

TEST_CASE_FIXTURE(FormatFixture, "get_option and get_options read lists and ranges")
{
    const std::uint64_t s = text("3,-4-x");
    const std::uint64_t str = room(8);
    store(str, s);
    const std::uint64_t value = room(4);
    CHECK(call_int("get_option", {str, value}) == 2);
    CHECK(load<std::int32_t>(value) == 3);
    CHECK(call_int("get_option", {str, value}) == 3);
    CHECK(load<std::int32_t>(value) == -4);
    CHECK(load<std::uint64_t>(str) == s + 4);

    const std::uint64_t ints = room(64);
    const std::uint64_t list = text("1,5-8,10 rest");
    CHECK(call("get_options", {list, 10, ints}) == list + 8);
    CHECK(load<std::array<std::int32_t, 7>>(ints) == std::array{6, 1, 5, 6, 7, 8, 10});
    CHECK(call("get_options", {list, 0, ints}) == list + 8);
    CHECK(load<std::int32_t>(ints) == 6);
    // Without room for a range it stops at the range's end, having counted all of it but that.
    CHECK(call("get_options", {list, 3, ints}) == list + 4);
    CHECK(load<std::int32_t>(ints) == 4);
}
