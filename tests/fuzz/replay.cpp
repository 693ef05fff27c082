// The fuzz targets without libFuzzer: each file given, then the same files with random damage, the
// same damage in every run. A crash tells file and round.
#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace
{

using Bytes = std::vector<std::uint8_t>;

std::size_t below(std::mt19937_64& random, std::size_t limit)
{
    return static_cast<std::size_t>(random() % limit);
}

/// Values at the edges of what a size, an index or an offset may be.
constexpr auto edges = std::to_array<std::uint64_t>(
    {0, 1, 7, 8, 63, 64, 0x7f, 0xff, 0xfff, 0x1000, 0x7fff, 0xffff, 0x7fffffff, 0x80000000,
     0xffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffc0000000});

void damage(Bytes& bytes, std::mt19937_64& random)
{
    const auto at = below(random, bytes.size());
    const auto rest = bytes.size() - at;
    switch (below(random, 6))
    {
    case 0:
        bytes[at] ^= static_cast<std::uint8_t>(1U << below(random, 8));
        break;
    case 1:
        bytes[at] = static_cast<std::uint8_t>(random());
        break;
    case 2:
    case 3: {
        const auto value = edges.at(below(random, edges.size()));
        const std::array<std::size_t, 3> widths = {2, 4, 8};
        const auto width = std::min(rest, widths.at(below(random, widths.size())));
        std::memcpy(&bytes[at], &value, width);
        break;
    }
    case 4: {
        const auto from = below(random, bytes.size());
        const auto count =
            std::min({rest, bytes.size() - from, std::size_t{1} + below(random, 64)});
        std::memmove(&bytes[at], &bytes[from], count);
        break;
    }
    default:
        if (below(random, 8) == 0)
            bytes.resize(at + 1);
        break;
    }
}

/// What is being tried, for whoever reads of the crash. Written before each try, as a handler of
/// SIGABRT may not format.
std::array<char, 512> current{}; // NOLINT(*-avoid-non-const-global-variables)

void tell_current(int signal)
{
    static_cast<void>(write(STDERR_FILENO, current.data(), std::strlen(current.data())));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

bool read(const char* path, Bytes& bytes)
{
    std::ifstream file{path, std::ios::binary};
    bytes.assign(std::istreambuf_iterator<char>{file}, {});
    return !file.bad() && !bytes.empty();
}

} // namespace

int main(int argc, char** argv)
{
    const std::span args{argv, static_cast<std::size_t>(argc)};
    std::uint64_t rounds = 0;
    if (args.size() < 3 ||
        std::from_chars(args[1], args[1] + std::strlen(args[1]), rounds).ec != std::errc{})
    {
        std::fprintf(stderr, "usage: %s ROUNDS FILE...\n", args[0]);
        return 2;
    }
    for (const int fatal : {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE})
        std::signal(fatal, tell_current);
    for (const char* path : args.subspan(2))
    {
        Bytes original;
        if (!read(path, original))
        {
            std::fprintf(stderr, "cannot read %s\n", path);
            return 2;
        }
        std::snprintf(current.data(), current.size(), "crashed by %s\n", path);
        LLVMFuzzerTestOneInput(original.data(), original.size());
        for (std::uint64_t seed = 1; seed <= rounds; ++seed)
        {
            std::mt19937_64 random{seed};
            Bytes bytes = original;
            for (auto n = below(random, 8) + 1; n > 0; --n)
                damage(bytes, random);
            std::snprintf(
                current.data(), current.size(), "crashed by %s, round %ju\n", path,
                std::uintmax_t{seed});
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        }
    }
    return 0;
}
