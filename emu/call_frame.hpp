#pragma once

#include "emu/machine.hpp"

#include <cstdint>

namespace kobox
{

/// Integer arguments one after the other: of a variadic call, or of a `va_list` in guest memory.
/// Virtual so that formatters need not know which.
class VarArgs
{
public:
    virtual ~VarArgs() = default;
    /// The next integer or pointer argument, raw; narrower types are truncated by the reader.
    [[nodiscard]] virtual std::uint64_t next() = 0;
};

/// Arguments of the System V call that just entered a host slot (RSP points at the return address).
class CallFrame final : public VarArgs
{
public:
    explicit CallFrame(const Machine& machine) noexcept : m_machine{&machine} {}
    /// Integer argument `index`, 0 the first: RDI, RSI, RDX, RCX, R8, R9, then the stack.
    [[nodiscard]] std::uint64_t arg(std::uint64_t index) const;
    /// After `fixed` named arguments the variadic ones start.
    void start_varargs(std::uint64_t fixed) noexcept { m_next = fixed; }
    [[nodiscard]] std::uint64_t next() override { return arg(m_next++); }
    [[nodiscard]] GuestAddr return_address() const;

private:
    const Machine* m_machine;
    std::uint64_t m_next{};
};

/// A `va_list` as the System V x86-64 ABI lays it out: gp_offset, fp_offset, overflow_arg_area,
/// reg_save_area. Reading it advances the guest's own copy, as va_arg() does.
class GuestVaList final : public VarArgs
{
public:
    GuestVaList(AddressSpace& memory, GuestAddr list) noexcept : m_memory{&memory}, m_va{list} {}
    [[nodiscard]] std::uint64_t next() override;

private:
    AddressSpace* m_memory;
    GuestAddr m_va;
};

} // namespace kobox
