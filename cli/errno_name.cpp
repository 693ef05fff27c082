#include "cli/errno_name.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

struct InternalErrno
{
    int number;
    std::string_view name;
};

/// include/linux/errno.h (v6.1): these never leave the kernel, so the C library has no name for
/// them.
constexpr auto internal_errnos = std::to_array<InternalErrno>({
    {512, "ERESTARTSYS"},
    {513, "ERESTARTNOINTR"},
    {514, "ERESTARTNOHAND"},
    {515, "ENOIOCTLCMD"},
    {516, "ERESTART_RESTARTBLOCK"},
    {517, "EPROBE_DEFER"},
    {518, "EOPENSTALE"},
    {519, "ENOPARAM"},
    {521, "EBADHANDLE"},
    {522, "ENOTSYNC"},
    {523, "EBADCOOKIE"},
    {524, "ENOTSUPP"},
    {525, "ETOOSMALL"},
    {526, "ESERVERFAULT"},
    {527, "EBADTYPE"},
    {528, "EJUKEBOX"},
    {529, "EIOCBQUEUED"},
    {530, "ERECALLCONFLICT"},
    {531, "ENOGRACE"},
});

} // namespace

std::string errno_name(int err)
{
    if (const char* name = strerrorname_np(err); name != nullptr)
        return name;
    const auto* row = std::ranges::find(internal_errnos, err, &InternalErrno::number);
    return row != internal_errnos.end() ? std::string{row->name} : fmt::format("E{}", err);
}

std::string errno_text(int err)
{
    const char* text = strerrordesc_np(err);
    return text != nullptr ? text : "";
}

} // namespace kobox::cli
