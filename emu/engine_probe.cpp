#include "emu/engine_probe.hpp"

#include "emu/unicorn.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace kobox
{

namespace
{

/// Runs one instruction of two bytes, again and again, in an engine without translation.
class OneInsn
{
public:
    OneInsn(Unicorn& engine, std::array<std::uint8_t, 2> insn) : m_engine{&engine}
    {
        constexpr std::byte hlt{0xf4};
        m_memory.bytes.fill(hlt);
        std::ranges::copy(std::as_bytes(std::span{insn}), m_memory.bytes.begin());
        m_engine->map_physical(code, m_memory.bytes);
    }
    ~OneInsn() { m_engine->unmap_physical(code, m_memory.bytes.size()); }
    OneInsn(const OneInsn&) = delete;
    OneInsn& operator=(const OneInsn&) = delete;

    void run() { (void)m_engine->run(code); }

private:
    struct alignas(page_size) Page
    {
        std::array<std::byte, page_size> bytes;
    };
    static constexpr std::uint64_t code = 0x1000;
    Page m_memory{};
    Unicorn* m_engine;
};

} // namespace

std::vector<Machine::Cpuid> native_cpuid(Unicorn& engine, std::span<const CpuidQuery> queries)
{
    OneInsn cpuid{engine, {0x0f, 0xa2}};
    const auto low_half = [&](Reg r) { return static_cast<std::uint32_t>(engine.reg(r)); };
    std::vector<Machine::Cpuid> answers;
    for (const CpuidQuery& query : queries)
    {
        engine.set_reg(Reg::rax, query.leaf);
        engine.set_reg(Reg::rcx, query.subleaf);
        cpuid.run();
        answers.push_back(
            {low_half(Reg::rax), low_half(Reg::rbx), low_half(Reg::rcx), low_half(Reg::rdx)});
    }
    for (const Reg written : {Reg::rax, Reg::rbx, Reg::rcx, Reg::rdx})
        engine.set_reg(written, 0);
    return answers;
}

std::optional<std::size_t> pending_exception_offset()
{
    Unicorn engine;
    OneInsn division{engine, {0xf7, 0xf1}}; // div ecx
    void (*const on_interrupt)(uc_struct*, std::uint32_t, void*) noexcept =
        [](uc_struct*, std::uint32_t, void* owner) noexcept {
            static_cast<Unicorn*>(owner)->stop();
        };
    engine.hook(Unicorn::Event::interrupt, on_interrupt, &engine);

    const auto words_of_context = [&] {
        const auto context = engine.save();
        const auto bytes = engine.bytes(*context);
        std::vector<std::uint32_t> words(bytes.size() / sizeof(std::uint32_t));
        std::memcpy(words.data(), bytes.data(), words.size() * sizeof(std::uint32_t));
        return words;
    };
    // Two divisions by zero show where: nothing, then a division error, then a double fault.
    constexpr std::uint32_t double_fault = 8;
    const auto before = words_of_context();
    division.run();
    const auto once = words_of_context();
    division.run();
    const auto twice = words_of_context();
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] == no_pending_exception && once[i] == 0 && twice[i] == double_fault)
            return i * sizeof(std::uint32_t);
    return std::nullopt;
}

} // namespace kobox
