#include "loader/crash.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox
{

tl::unexpected<Failure> oops_of(const LoaderCrash& crash, std::string_view where)
{
    return tl::unexpected<Failure>{Oops{
        fmt::format(
            "the real kernel would {} outside the file here: {} (address {:#x})",
            crash.access == Access::write ? "write" : "read", crash.field, to_u64(crash.addr)),
        {},
        std::string{where}}};
}

tl::unexpected<Failure> oops_of(const GuestFault& fault, std::string_view where)
{
    return tl::unexpected<Failure>{Oops{
        fmt::format("the real kernel would fault here, at address {:#x}", to_u64(fault.addr)),
        {},
        std::string{where}}};
}

} // namespace kobox
