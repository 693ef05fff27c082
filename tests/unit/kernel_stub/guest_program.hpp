#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstring>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace kobox
{

/// Machine code for tests, put together instruction by instruction.
class Code
{
public:
    Code& bytes(std::initializer_list<int> values)
    {
        for (const int value : values)
            m_bytes.push_back(static_cast<std::byte>(value));
        return *this;
    }
    Code& u64(std::uint64_t value)
    {
        for (unsigned shift = 0; shift < 64; shift += 8)
            m_bytes.push_back(static_cast<std::byte>(value >> shift & 0xff));
        return *this;
    }
    Code& mov_rax(std::uint64_t value) { return bytes({0x48, 0xb8}).u64(value); }
    Code& mov_rdi(std::uint64_t value) { return bytes({0x48, 0xbf}).u64(value); }
    Code& mov_rsi(std::uint64_t value) { return bytes({0x48, 0xbe}).u64(value); }
    Code& call(GuestAddr function) { return mov_rax(to_u64(function)).bytes({0xff, 0xd0}); }
    /// sub $8, %rsp: what a compiler does to align the stack.
    Code& enter_frame() { return bytes({0x48, 0x83, 0xec, 0x08}); }
    Code& leave_frame() { return bytes({0x48, 0x83, 0xc4, 0x08}); }
    Code& ret() { return bytes({0xc3}); }

    [[nodiscard]] const std::vector<std::byte>& data() const { return m_bytes; }
    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }

private:
    std::vector<std::byte> m_bytes;
};

/// Code in a page of its own in module space, executable.
inline GuestAddr load_code(FakeKernel& kernel, const Code& code)
{
    const GuestAddr at = kernel.module_alloc(code.size()).value();
    kernel.memory().write(at, code.data());
    kernel.set_memory({at, align_up(code.size(), page_size)}, Perms::rx);
    return at;
}

} // namespace kobox
