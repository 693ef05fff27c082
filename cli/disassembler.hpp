#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace kobox::cli
{

/// One instruction at a time as text: "call 0xffffffff81000010" (Capstone, Intel syntax).
class Disassembler
{
public:
    Disassembler();
    ~Disassembler();
    Disassembler(const Disassembler&) = delete;
    Disassembler& operator=(const Disassembler&) = delete;

    struct Instruction
    {
        std::uint64_t size{}; ///< 0: the bytes are no instruction
        std::string text;
        bool has_target{}; ///< a direct call or jump: `target` is its destination
        std::uint64_t target{};
        bool is_avx{}; ///< of AVX, AVX2 or AVX-512
    };
    [[nodiscard]] Instruction decode(std::span<const std::byte> code, std::uint64_t address) const;

private:
    std::size_t m_handle{};
};

} // namespace kobox::cli
