#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_state.hpp"

#include <set>
#include <string>
#include <string_view>

namespace kobox
{

struct WarnedOnce
{
    std::set<std::string, std::less<>> locations;
};

/// WARN_ON_ONCE() of a kernel function; `location` is file:line of its source.
inline void warn_once(FakeKernel& kernel, std::string_view location, std::string_view text = {})
{
    if (kernel.host_state().get<WarnedOnce>().locations.emplace(location).second)
        kernel.warn(location, text);
}

} // namespace kobox
