#pragma once

#include <memory>
#include <unicorn/unicorn.h>

// The one place where the engine's header comes in. For the engine's own .cpp files only: nothing
// above them names a type of Unicorn.

namespace kobox
{

/// Throws std::bad_alloc or std::logic_error: the calls that are checked fail only when memory is
/// short or when kobox uses the engine wrongly.
void check_unicorn(uc_err error, const char* what);

struct UnicornCloser
{
    void operator()(uc_engine* uc) const noexcept { uc_close(uc); }
};
using UnicornHandle = std::unique_ptr<uc_engine, UnicornCloser>;

/// An x86-64 engine of the model that kobox is measured with.
[[nodiscard]] UnicornHandle open_unicorn();

using UnicornContext = std::unique_ptr<uc_context, decltype(&uc_context_free)>;
[[nodiscard]] UnicornContext save_unicorn_context(uc_engine* uc);

/// Hooks every address. `instruction` is for UC_HOOK_INSN.
template <typename Callback>
uc_hook add_hook(uc_engine* uc, int type, Callback* callback, void* user, int instruction = 0)
{
    uc_hook hook{};
    // An empty range (1 to 0) means everywhere; the C interface takes any function as void*.
    check_unicorn(
        uc_hook_add(uc, &hook, type, reinterpret_cast<void*>(callback), user, 1, 0, instruction),
        "uc_hook_add");
    return hook;
}

} // namespace kobox
