#pragma once

#include "emu/guest.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <variant>

namespace kobox
{

/// Linux would have refused: a positive errno. Its log line, where the kernel prints one, was
/// written where it refused. Not for guest crashes, for what kobox lacks or for our own bugs.
struct KError
{
    int err;
};

/// The guest crashed: a fault, BUG(), a panic, or a read that would have crashed the real kernel's
/// own loader. The report in the kernel's words is in the kernel log already.
struct Oops
{
    std::string cause; ///< "BUG: kernel NULL pointer dereference, address: 0000000000000010"
    GuestAddr rip{};
    std::string where; ///< "oops_init+0x12/0x40 [oops]"
};

/// kobox lacks something: an export called through its trap slot, an instruction, a feature.
struct Unsupported
{
    std::string what;  ///< "dev_add_pack"
    std::string where; ///< the caller, as symbol+offset; empty when not known
};

/// The instruction budget of the run is spent.
struct BudgetSpent
{
    std::uint64_t instructions;
    std::string where;
};

/// Why a stage or a guest call did not end well: four kinds, never mixed, and who it was.
struct Failure
{
    std::variant<KError, Oops, Unsupported, BudgetSpent> what;
    std::string_view stage{}; ///< filled in by run_stages(); points to a literal

    Failure(KError e) : what{e} {}                 // NOLINT(google-explicit-constructor)
    Failure(Oops e) : what{std::move(e)} {}        // NOLINT(google-explicit-constructor)
    Failure(Unsupported e) : what{std::move(e)} {} // NOLINT(google-explicit-constructor)
    Failure(BudgetSpent e) : what{std::move(e)} {} // NOLINT(google-explicit-constructor)

    /// The errno when the kernel refused, else 0.
    [[nodiscard]] int err() const noexcept
    {
        const auto* refused = std::get_if<KError>(&what);
        return refused != nullptr ? refused->err : 0;
    }
};

template <typename T = void>
using KResult = tl::expected<T, Failure>;

/// Thrown by functions of a Kernel that cannot return a failure, when the guest that did their work
/// did not come back. The loader's run_as_kernel() makes a result of it.
struct GuestEnded
{
    Failure failure;
};

/// `return -err` without a log line.
[[nodiscard]] inline tl::unexpected<Failure> refuse(int err)
{
    return tl::unexpected<Failure>{KError{err}};
}

} // namespace kobox
