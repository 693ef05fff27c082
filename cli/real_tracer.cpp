#include "cli/real_tracer.hpp"

#include "cli/disassembler.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

void trace_instructions(BootedKernel& kernel, std::FILE* out)
{
    constexpr std::size_t longest_instruction = 15;
    kernel.host().pc().trace([&kernel, out, disassembler = std::make_shared<Disassembler>()](
                                 GuestAddr rip, std::uint32_t size) {
        std::array<std::byte, longest_instruction> bytes{};
        const auto code = std::span{bytes}.first(std::min<std::size_t>(size, bytes.size()));
        if (!kernel.memory().try_read(rip, code))
            return;
        const auto instruction = disassembler->decode(code, to_u64(rip));
        std::string text = instruction.text;
        if (instruction.has_target)
            text += fmt::format(" <{}>", kernel.symbols().describe(GuestAddr{instruction.target}));
        fmt::print(out, "{:x} {:<40} {}\n", to_u64(rip), kernel.symbols().describe(rip), text);
    });
}

} // namespace kobox::cli
