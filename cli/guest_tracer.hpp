#pragma once

#include "cli/disassembler.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <cstdio>

namespace kobox::cli
{

/// `--trace calls` and `--trace insn`: what the guest executes, a line each.
class GuestTracer
{
public:
    GuestTracer(FakeKernel& kernel, std::FILE* out) : m_kernel{&kernel}, m_out{out} {}
    GuestTracer(const GuestTracer&) = delete;
    GuestTracer& operator=(const GuestTracer&) = delete;
    ~GuestTracer();

    /// Every call of an export: caller, name, the first three arguments.
    void trace_calls();
    /// Every instruction: address, symbol, bytes, disassembly.
    void trace_instructions();

private:
    void print_call(std::string_view name, const CallFrame& frame, GuestAddr caller);
    void print_instruction(GuestAddr rip, std::uint32_t size);
    [[nodiscard]] std::string argument(std::uint64_t value) const;

    FakeKernel* m_kernel;
    std::FILE* m_out;
    Disassembler m_disassembler;
};

} // namespace kobox::cli
