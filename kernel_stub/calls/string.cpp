#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <cerrno>
#include <optional>

namespace kobox
{

namespace
{

/// lib/ctype.c (v6.1): Latin-1, not the host's locale.
constexpr std::uint8_t to_lower(std::uint8_t c) noexcept
{
    const bool upper = (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
    return upper ? static_cast<std::uint8_t>(c + 32) : c;
}

std::uint64_t length(ByteReader& read, GuestAddr s, std::uint64_t max = ~std::uint64_t{0})
{
    std::uint64_t n = 0;
    while (n < max && read(s + n) != 0)
        ++n;
    return n;
}

bool equal(ByteReader& left, GuestAddr a, ByteReader& right, GuestAddr b, std::uint64_t size)
{
    for (std::uint64_t i = 0; i < size; ++i)
        if (left(a + i) != right(b + i))
            return false;
    return true;
}

HostReturn strlen(FakeKernel& k, GuestAddr s)
{
    ByteReader read{k.memory()};
    return length(read, s);
}

HostReturn strnlen(FakeKernel& k, GuestAddr s, std::uint64_t max)
{
    ByteReader read{k.memory()};
    return length(read, s, max);
}

int compare(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t max)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (std::uint64_t i = 0; i < max; ++i)
    {
        const std::uint8_t c1 = left(a + i);
        const std::uint8_t c2 = right(b + i);
        if (c1 != c2)
            return c1 < c2 ? -1 : 1;
        if (c1 == 0)
            break;
    }
    return 0;
}

HostReturn strcmp(FakeKernel& k, GuestAddr a, GuestAddr b)
{
    return compare(k, a, b, ~std::uint64_t{0});
}

HostReturn strncmp(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t max)
{
    return compare(k, a, b, max);
}

HostReturn strcasecmp(FakeKernel& k, GuestAddr a, GuestAddr b)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (;; a += 1, b += 1)
    {
        const int c1 = to_lower(left(a));
        const int c2 = to_lower(right(b));
        if (c1 != c2 || c1 == 0)
            return c1 - c2;
    }
}

/// Mirrors strncasecmp(), lib/string.c (v6.1): at the end of a string the other one's character
/// counts as it is, not in lower case.
HostReturn strncasecmp(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t max)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (std::uint64_t i = 0; i < max; ++i)
    {
        const int c1 = left(a + i);
        const int c2 = right(b + i);
        if (c1 == 0 || c2 == 0)
            return c1 - c2;
        if (to_lower(left(a + i)) != to_lower(right(b + i)))
            return to_lower(left(a + i)) - to_lower(right(b + i));
    }
    return 0;
}

HostReturn strcpy(FakeKernel& k, GuestAddr to, GuestAddr from)
{
    ByteReader read{k.memory()};
    guest_copy(k.memory(), to, from, length(read, from) + 1);
    return to;
}

HostReturn strncpy(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    ByteReader read{k.memory()};
    const std::uint64_t n = length(read, from, count);
    guest_copy(k.memory(), to, from, n);
    guest_fill(k.memory(), to + n, std::byte{0}, count - n);
    return to;
}

HostReturn strlcpy(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    ByteReader read{k.memory()};
    const std::uint64_t n = length(read, from);
    if (size != 0)
    {
        const std::uint64_t kept = n >= size ? size - 1 : n;
        guest_copy(k.memory(), to, from, kept);
        guest_store(k.memory(), to + kept, std::uint8_t{0});
    }
    return n;
}

std::int64_t copy_string(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    if (count == 0)
        return -E2BIG;
    if (count > 0x7fffffff)
    {
        k.warn("lib/string.c:181", "");
        return -E2BIG;
    }
    ByteReader read{k.memory()};
    const std::uint64_t n = length(read, from, count);
    const bool fits = n < count;
    guest_copy(k.memory(), to, from, fits ? n : count - 1);
    guest_store(k.memory(), to + (fits ? n : count - 1), std::uint8_t{0});
    return fits ? static_cast<std::int64_t>(n) : -E2BIG;
}

HostReturn strscpy(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    return copy_string(k, to, from, count);
}

HostReturn strscpy_pad(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    const std::int64_t written = copy_string(k, to, from, count);
    if (written < 0)
        return written;
    const std::uint64_t used = static_cast<std::uint64_t>(written) + 1;
    guest_fill(k.memory(), to + used, std::byte{0}, count - used);
    return written;
}

HostReturn strcat(FakeKernel& k, GuestAddr to, GuestAddr from)
{
    ByteReader read{k.memory()};
    const std::uint64_t start = length(read, to);
    guest_copy(k.memory(), to + start, from, length(read, from) + 1);
    return to;
}

HostReturn strncat(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    if (count == 0)
        return to;
    ByteReader read{k.memory()};
    const std::uint64_t start = length(read, to);
    const std::uint64_t n = length(read, from, count);
    guest_copy(k.memory(), to + start, from, n);
    guest_store(k.memory(), to + start + n, std::uint8_t{0});
    return to;
}

HostReturn strlcat(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t count)
{
    ByteReader read{k.memory()};
    const std::uint64_t start = length(read, to);
    const std::uint64_t n = length(read, from);
    if (start >= count)
        k.die("kernel BUG at lib/string.c:337!");
    const std::uint64_t kept = n >= count - start ? count - start - 1 : n;
    guest_copy(k.memory(), to + start, from, kept);
    guest_store(k.memory(), to + start + kept, std::uint8_t{0});
    return start + n;
}

HostReturn strchr(FakeKernel& k, GuestAddr s, std::uint8_t c)
{
    ByteReader read{k.memory()};
    for (; read(s) != c; s += 1)
        if (read(s) == 0)
            return GuestAddr{};
    return s;
}

HostReturn strchrnul(FakeKernel& k, GuestAddr s, std::uint8_t c)
{
    ByteReader read{k.memory()};
    while (read(s) != 0 && read(s) != c)
        s += 1;
    return s;
}

HostReturn strrchr(FakeKernel& k, GuestAddr s, std::uint8_t c)
{
    ByteReader read{k.memory()};
    GuestAddr last{};
    for (;; s += 1)
    {
        const std::uint8_t here = read(s);
        if (here == c)
            last = s;
        if (here == 0)
            return last;
    }
}

HostReturn strnchr(FakeKernel& k, GuestAddr s, std::uint64_t count, std::uint8_t c)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const std::uint8_t here = read(s + i);
        if (here == c)
            return s + i;
        if (here == 0)
            break;
    }
    return GuestAddr{};
}

/// The first place of the first `room` bytes at `text` where the `size` bytes at `word` stand.
GuestAddr search(
    FakeKernel& k, GuestAddr text, std::uint64_t room, GuestAddr word, std::uint64_t size)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (std::uint64_t i = 0; i < room && size <= room - i; ++i)
        if (equal(left, text + i, right, word, size))
            return text + i;
    return GuestAddr{};
}

HostReturn strstr(FakeKernel& k, GuestAddr text, GuestAddr word)
{
    ByteReader read{k.memory()};
    const std::uint64_t size = length(read, word);
    return size == 0 ? text : search(k, text, length(read, text), word, size);
}

HostReturn strnstr(FakeKernel& k, GuestAddr text, GuestAddr word, std::uint64_t room)
{
    ByteReader read{k.memory()};
    const std::uint64_t size = length(read, word);
    return size == 0 ? text : search(k, text, room, word, size);
}

bool in_set(ByteReader& read, GuestAddr set, std::uint8_t c)
{
    for (; read(set) != 0; set += 1)
        if (read(set) == c)
            return true;
    return false;
}

/// Bytes at the start of `s` that are (`inside`) or are not in `set`.
std::uint64_t span_of(FakeKernel& k, GuestAddr s, GuestAddr set, bool inside)
{
    ByteReader text{k.memory()};
    ByteReader chars{k.memory()};
    std::uint64_t n = 0;
    while (text(s + n) != 0 && in_set(chars, set, text(s + n)) == inside)
        ++n;
    return n;
}

HostReturn strspn(FakeKernel& k, GuestAddr s, GuestAddr accept)
{
    return span_of(k, s, accept, true);
}

HostReturn strcspn(FakeKernel& k, GuestAddr s, GuestAddr reject)
{
    return span_of(k, s, reject, false);
}

HostReturn strpbrk(FakeKernel& k, GuestAddr s, GuestAddr accept)
{
    ByteReader read{k.memory()};
    const GuestAddr at = s + span_of(k, s, accept, false);
    return read(at) != 0 ? at : GuestAddr{};
}

HostReturn strsep(FakeKernel& k, GuestPtr<std::uint64_t> cursor, GuestAddr delimiters)
{
    const GuestAddr token{k.memory().load(cursor)};
    if (token == GuestAddr{})
        return token;
    ByteReader read{k.memory()};
    GuestAddr end = token + span_of(k, token, delimiters, false);
    if (read(end) == 0)
        end = GuestAddr{};
    else
    {
        guest_store(k.memory(), end, std::uint8_t{0});
        end += 1;
    }
    guest_store(k.memory(), cursor.addr, to_u64(end));
    return token;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<strlen>("strlen"),           host_call<strnlen>("strnlen"),
    host_call<strcmp>("strcmp"),           host_call<strncmp>("strncmp"),
    host_call<strcasecmp>("strcasecmp"),   host_call<strncasecmp>("strncasecmp"),
    host_call<strcpy>("strcpy"),           host_call<strncpy>("strncpy"),
    host_call<strlcpy>("strlcpy"),         host_call<strscpy>("strscpy"),
    host_call<strscpy_pad>("strscpy_pad"), host_call<strcat>("strcat"),
    host_call<strncat>("strncat"),         host_call<strlcat>("strlcat"),
    host_call<strchr>("strchr"),           host_call<strchrnul>("strchrnul"),
    host_call<strrchr>("strrchr"),         host_call<strnchr>("strnchr"),
    host_call<strstr>("strstr"),           host_call<strnstr>("strnstr"),
    host_call<strspn>("strspn"),           host_call<strcspn>("strcspn"),
    host_call<strpbrk>("strpbrk"),         host_call<strsep>("strsep"),
});

} // namespace

std::span<const HostCall> string_calls()
{
    return rows;
}

} // namespace kobox
