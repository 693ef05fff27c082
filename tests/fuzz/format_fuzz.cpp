// A format and arguments that a hostile module hands to printk() or sscanf(): the text, or a fault
// of the guest, in bounded time and memory of the host.
#include "kernel_stub/klog.hpp"
#include "kernel_stub/printk/kstrtox.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"
#include "kernel_stub/printk/vsscanf.hpp"
#include "kernel_stub/profile.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>

using namespace kobox;

namespace
{

constexpr GuestAddr base{0xffff888000100000};
constexpr std::uint64_t size = 4 * page_size;

/// Numbers out of the input; most become addresses within the mapped memory.
class FuzzArgs final : public VarArgs
{
public:
    explicit FuzzArgs(std::span<const std::byte> input) : m_input{input} {}
    [[nodiscard]] std::uint64_t next() override
    {
        std::uint32_t raw = 0;
        if (m_input.size() >= sizeof(raw))
        {
            std::memcpy(&raw, m_input.data(), sizeof(raw));
            m_input = m_input.subspan(sizeof(raw));
        }
        if (raw % 4 == 0)
            return static_cast<std::uint64_t>(std::int64_t{static_cast<std::int32_t>(raw)});
        return to_u64(base) + raw % size;
    }

private:
    std::span<const std::byte> m_input;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t length)
{
    static AddressSpace memory{std::uint64_t{1} << 20};
    static const bool mapped = memory.map({base, size}, Perms::rw);
    if (!mapped)
        return 1;
    const auto input = std::as_bytes(std::span{data, std::min<std::size_t>(length, size - 1)});
    memory.fill(base, std::byte{0}, size);
    memory.write(base, input);

    FormatEnv env{
        .memory = memory,
        .profile = embedded_profile(),
        .sprint_symbol = [](GuestAddr) { return std::string{"symbol+0x1/0x2 [module]"}; },
        .call = [](GuestAddr, GuestAddr argument) { return to_u64(argument) ^ 64; },
        .warn_once = [](std::string_view, std::string_view) {}};
    // The format ends at a NUL; what follows are its arguments.
    const auto format_end = std::ranges::find(input, std::byte{0});
    const std::span behind_format{format_end, input.end()};
    try
    {
        FuzzArgs args{behind_format};
        Klog klog;
        klog.print(format_text(env, base, args, Klog::log_line_max).text);
        for (const KlogRecord& record : klog.records())
            static_cast<void>(Klog::dmesg(record));
    }
    catch (const GuestFault&)
    {}
    try
    {
        static_cast<void>(kstrtoll(CString{memory, base}, 0));
        FuzzArgs args{behind_format};
        static_cast<void>(kobox::vsnprintf(env, base + size / 2, size / 2, base, args));
        static_cast<void>(kobox::vsscanf(memory, base + size / 2, base, args));
    }
    catch (const GuestFault&)
    {}
    return 0;
}
