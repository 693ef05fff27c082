#include "kernel_stub/profile.hpp"

#include <stdexcept>
#include <utility>

// embedded_profile_text.S
extern "C" const char kobox_embedded_profile_begin[];
extern "C" const char kobox_embedded_profile_end[];

namespace kobox
{

const KernelProfile& embedded_profile()
{
    static const KernelProfile profile = [] {
        auto parsed =
            KernelProfile::parse({kobox_embedded_profile_begin, kobox_embedded_profile_end});
        if (!parsed)
            throw std::logic_error("the embedded profile: " + parsed.error());
        return std::move(*parsed);
    }();
    return profile;
}

} // namespace kobox
