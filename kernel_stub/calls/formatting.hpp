#pragma once

#include "emu/call_frame.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/printk/format_env.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

// The kernel's format language for other host calls.

/// The formatter's view of this kernel.
[[nodiscard]] FormatEnv format_env(FakeKernel& kernel);

/// Arguments that the host has at hand.
class HostArgs final : public VarArgs
{
public:
    HostArgs(std::initializer_list<std::uint64_t> values) : m_values{values} {}
    [[nodiscard]] std::uint64_t next() override
    {
        return m_next < m_values.size() ? m_values[m_next++] : 0;
    }

private:
    std::vector<std::uint64_t> m_values;
    std::uint64_t m_next{};
};

/// A message for the kernel log; what no record could hold is cut.
[[nodiscard]] std::string format_message(FakeKernel& kernel, GuestAddr format, VarArgs& args);
[[nodiscard]] std::string format_message(
    FakeKernel& kernel, std::string_view format, HostArgs args);

/// Mirrors kvasprintf(), lib/kasprintf.c (v6.1); NULL when there is no memory.
[[nodiscard]] GuestAddr kvasprintf(
    FakeKernel& kernel, std::uint32_t gfp_flags, GuestAddr format, VarArgs& args);

} // namespace kobox
