#include "cli/guest_tracer.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::uint64_t arguments_shown = 3;
constexpr std::uint64_t longest_string = 48;

bool is_text(const std::string& text)
{
    return text.size() >= 2 && std::ranges::all_of(text, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return std::isprint(byte) != 0 || c == '\n' || c == '\t' || c == '\001';
           });
}

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text)
    {
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\001')
            out += "\\1"; // KERN_SOH, before the digit of the log level
        else
            out += c;
    }
    return out + (text.size() == longest_string ? "\"..." : "\"");
}

} // namespace

GuestTracer::~GuestTracer()
{
    m_kernel->set_call_tracer({});
    m_kernel->machine().set_insn_tracer({});
}

void GuestTracer::trace_calls()
{
    m_kernel->set_call_tracer([this](std::string_view name, CallFrame& frame, GuestAddr caller) {
        print_call(name, frame, caller);
    });
}

void GuestTracer::trace_instructions()
{
    m_kernel->machine().set_insn_tracer(
        [this](GuestAddr rip, std::uint32_t size) { print_instruction(rip, size); });
}

std::string GuestTracer::argument(std::uint64_t value) const
{
    // Small numbers are numbers; an address that holds text is shown with it.
    if (value < page_size)
        return fmt::format("{}", value);
    auto& memory = m_kernel->memory();
    std::array<std::byte, longest_string + 1> bytes{};
    auto readable = bytes.size();
    while (readable > 0 && !memory.is_mapped(GuestAddr{value}, readable))
        --readable;
    if (readable == 0 || !memory.try_read(GuestAddr{value}, std::span{bytes}.first(readable)))
        return fmt::format("{:#x}", value);
    std::string text;
    for (std::size_t i = 0; i < readable && i < longest_string && bytes.at(i) != std::byte{0}; ++i)
        text += static_cast<char>(bytes.at(i));
    return is_text(text) ? fmt::format("{:#x} {}", value, quoted(text))
                         : fmt::format("{:#x}", value);
}

void GuestTracer::print_call(std::string_view name, const CallFrame& frame, GuestAddr caller)
{
    std::string arguments;
    for (std::uint64_t i = 0; i < arguments_shown; ++i)
        arguments.append(i == 0 ? "" : ", ").append(argument(frame.arg(i)));
    fmt::print(m_out, "{}: {}({})\n", m_kernel->sprint_symbol(caller), name, arguments);
}

void GuestTracer::print_instruction(GuestAddr rip, std::uint32_t size)
{
    std::array<std::byte, 16> bytes{};
    const auto code = std::span{bytes}.first(std::min<std::size_t>(size, bytes.size()));
    if (!m_kernel->memory().try_read(rip, code))
        return;
    const auto instruction = m_disassembler.decode(code, to_u64(rip));
    std::string hex;
    for (const auto byte : code)
        hex += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    auto text = instruction.text;
    if (instruction.has_target)
        text += fmt::format(" <{}>", m_kernel->sprint_symbol(GuestAddr{instruction.target}));
    fmt::print(
        m_out, "{:x} {:<40} {:<24} {}\n", to_u64(rip), m_kernel->sprint_symbol(rip), hex, text);
}

} // namespace kobox::cli
