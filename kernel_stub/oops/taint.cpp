#include "kernel_stub/oops/taint.hpp"

#include <array>

namespace kobox
{

namespace
{

/// taint_flags[], kernel/panic.c (v6.1), by bit.
struct TaintFlag
{
    char set;
    char clear;
    bool module;
};
constexpr auto taint_flags = std::to_array<TaintFlag>({
    {'P', 'G', true},  {'F', ' ', true},  {'S', ' ', false}, {'R', ' ', false}, {'M', ' ', false},
    {'B', ' ', false}, {'U', ' ', false}, {'D', ' ', false}, {'A', ' ', false}, {'W', ' ', false},
    {'C', ' ', true},  {'I', ' ', false}, {'O', ' ', true},  {'E', ' ', true},  {'L', ' ', false},
    {'K', ' ', true},  {'X', ' ', true},  {'T', ' ', true},  {'N', ' ', true},
});
static_assert(taint_flags.size() == static_cast<std::size_t>(Taint::test) + 1);

} // namespace

std::string print_tainted(std::uint64_t mask)
{
    if (mask == 0)
        return "Not tainted";
    std::string text = "Tainted: ";
    for (std::size_t bit = 0; bit < taint_flags.size(); ++bit)
        text += (mask >> bit & 1) != 0 ? taint_flags[bit].set : taint_flags[bit].clear;
    return text;
}

std::string module_flags_taint(std::uint64_t taints)
{
    std::string letters;
    for (std::size_t bit = 0; bit < taint_flags.size(); ++bit)
        if (taint_flags[bit].module && (taints >> bit & 1) != 0)
            letters += taint_flags[bit].set;
    return letters;
}

} // namespace kobox
