#pragma once

#include "emu/guest.hpp"

#include <cstdint>
#include <string>

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

} // namespace kobox
