#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kobox
{

/// The real kernel's own loader would crash here: it follows an offset, index or size of the file
/// without a check. Thrown by the readers of the file, so that every stage need not pass it on;
/// run_stages() turns it into an Oops and undoes nothing, as a kernel that killed the task.
struct LoaderCrash
{
    std::string field; ///< what led there: "sh_name of section 5"
    GuestAddr addr{};  ///< the first byte that could not be accessed
    Access access{Access::read};
};

/// The Oops that stands for it.
[[nodiscard]] tl::unexpected<Failure> oops_of(const LoaderCrash& crash, std::string_view where);
[[nodiscard]] tl::unexpected<Failure> oops_of(const GuestFault& fault, std::string_view where);

/// Runs what the kernel does in `where`, or says where the real kernel would have crashed.
template <typename Work>
[[nodiscard]] auto run_as_kernel(std::string_view where, Work&& work) -> decltype(work())
{
    try
    {
        return work();
    }
    catch (const LoaderCrash& crash)
    {
        return oops_of(crash, where);
    }
    catch (const GuestFault& fault)
    {
        return oops_of(fault, where);
    }
    catch (GuestEnded& ended)
    {
        return tl::unexpected<Failure>{std::move(ended.failure)};
    }
}

} // namespace kobox
