#include "emu/engine_probe.hpp"

#include "emu/unicorn_handle.hpp"

#include <array>
#include <cstring>

namespace kobox
{

namespace
{

/// An engine of its own that runs one instruction of two bytes, to learn what the engine does.
class ScratchEngine
{
public:
    explicit ScratchEngine(std::array<std::uint8_t, 2> insn) : m_uc{open_unicorn()}
    {
        check_unicorn(uc_mem_map(get(), code, page_size, UC_PROT_ALL), "uc_mem_map");
        check_unicorn(uc_mem_write(get(), code, insn.data(), insn.size()), "uc_mem_write");
    }
    [[nodiscard]] uc_engine* get() const noexcept { return m_uc.get(); }
    void write(int reg, std::uint64_t value) const noexcept { uc_reg_write(get(), reg, &value); }
    [[nodiscard]] std::uint32_t read(int reg) const noexcept
    {
        std::uint64_t value{};
        uc_reg_read(get(), reg, &value);
        return static_cast<std::uint32_t>(value);
    }
    void run() const { check_unicorn(uc_emu_start(get(), code, code + 2, 0, 0), "uc_emu_start"); }

private:
    static constexpr std::uint64_t code = 0x1000;
    UnicornHandle m_uc;
};

} // namespace

std::vector<Machine::Cpuid> native_cpuid(std::span<const CpuidQuery> queries)
{
    const ScratchEngine scratch{std::to_array<std::uint8_t>({0x0f, 0xa2})};
    std::vector<Machine::Cpuid> answers;
    for (const CpuidQuery& query : queries)
    {
        scratch.write(UC_X86_REG_RAX, query.leaf);
        scratch.write(UC_X86_REG_RCX, query.subleaf);
        scratch.run();
        answers.push_back(
            {scratch.read(UC_X86_REG_EAX), scratch.read(UC_X86_REG_EBX),
             scratch.read(UC_X86_REG_ECX), scratch.read(UC_X86_REG_EDX)});
    }
    return answers;
}

std::optional<std::size_t> pending_exception_offset()
{
    const ScratchEngine scratch{std::to_array<std::uint8_t>({0xf7, 0xf1})}; // div ecx
    void (*const on_interrupt)(uc_engine*, std::uint32_t, void*) = [](uc_engine* uc, std::uint32_t,
                                                                      void*) { uc_emu_stop(uc); };
    add_hook(scratch.get(), UC_HOOK_INTR, on_interrupt, nullptr);

    // Two divisions by zero show where: nothing, then a division error, then a double fault.
    constexpr std::uint32_t double_fault = 8;
    const std::size_t size = uc_context_size(scratch.get());
    const auto words_of_context = [&] {
        std::vector<std::uint32_t> words(size / sizeof(std::uint32_t));
        const auto context = save_unicorn_context(scratch.get());
        std::memcpy(words.data(), context.get(), words.size() * sizeof(std::uint32_t));
        return words;
    };
    const auto before = words_of_context();
    scratch.run();
    const auto once = words_of_context();
    scratch.run();
    const auto twice = words_of_context();
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] == no_pending_exception && once[i] == 0 && twice[i] == double_fault)
            return i * sizeof(std::uint32_t);
    return std::nullopt;
}

} // namespace kobox
