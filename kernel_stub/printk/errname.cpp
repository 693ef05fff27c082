#include "kernel_stub/printk/errname.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>

namespace kobox
{
namespace
{

struct ErrName
{
    int err;
    std::string_view name;
};

// The numbers up to 133 are the user interface of Linux on x86, so the host's are the guest's.
constexpr auto errnames = std::to_array<ErrName>({
    {EPERM, "-EPERM"},
    {ENOENT, "-ENOENT"},
    {ESRCH, "-ESRCH"},
    {EINTR, "-EINTR"},
    {EIO, "-EIO"},
    {ENXIO, "-ENXIO"},
    {E2BIG, "-E2BIG"},
    {ENOEXEC, "-ENOEXEC"},
    {EBADF, "-EBADF"},
    {ECHILD, "-ECHILD"},
    {EAGAIN, "-EAGAIN"},
    {ENOMEM, "-ENOMEM"},
    {EACCES, "-EACCES"},
    {EFAULT, "-EFAULT"},
    {ENOTBLK, "-ENOTBLK"},
    {EBUSY, "-EBUSY"},
    {EEXIST, "-EEXIST"},
    {EXDEV, "-EXDEV"},
    {ENODEV, "-ENODEV"},
    {ENOTDIR, "-ENOTDIR"},
    {EISDIR, "-EISDIR"},
    {EINVAL, "-EINVAL"},
    {ENFILE, "-ENFILE"},
    {EMFILE, "-EMFILE"},
    {ENOTTY, "-ENOTTY"},
    {ETXTBSY, "-ETXTBSY"},
    {EFBIG, "-EFBIG"},
    {ENOSPC, "-ENOSPC"},
    {ESPIPE, "-ESPIPE"},
    {EROFS, "-EROFS"},
    {EMLINK, "-EMLINK"},
    {EPIPE, "-EPIPE"},
    {EDOM, "-EDOM"},
    {ERANGE, "-ERANGE"},
    {EDEADLK, "-EDEADLK"},
    {ENAMETOOLONG, "-ENAMETOOLONG"},
    {ENOLCK, "-ENOLCK"},
    {ENOSYS, "-ENOSYS"},
    {ENOTEMPTY, "-ENOTEMPTY"},
    {ELOOP, "-ELOOP"},
    {ENOMSG, "-ENOMSG"},
    {EIDRM, "-EIDRM"},
    {ECHRNG, "-ECHRNG"},
    {EL2NSYNC, "-EL2NSYNC"},
    {EL3HLT, "-EL3HLT"},
    {EL3RST, "-EL3RST"},
    {ELNRNG, "-ELNRNG"},
    {EUNATCH, "-EUNATCH"},
    {ENOCSI, "-ENOCSI"},
    {EL2HLT, "-EL2HLT"},
    {EBADE, "-EBADE"},
    {EBADR, "-EBADR"},
    {EXFULL, "-EXFULL"},
    {ENOANO, "-ENOANO"},
    {EBADRQC, "-EBADRQC"},
    {EBADSLT, "-EBADSLT"},
    {EBFONT, "-EBFONT"},
    {ENOSTR, "-ENOSTR"},
    {ENODATA, "-ENODATA"},
    {ETIME, "-ETIME"},
    {ENOSR, "-ENOSR"},
    {ENONET, "-ENONET"},
    {ENOPKG, "-ENOPKG"},
    {EREMOTE, "-EREMOTE"},
    {ENOLINK, "-ENOLINK"},
    {EADV, "-EADV"},
    {ESRMNT, "-ESRMNT"},
    {ECOMM, "-ECOMM"},
    {EPROTO, "-EPROTO"},
    {EMULTIHOP, "-EMULTIHOP"},
    {EDOTDOT, "-EDOTDOT"},
    {EBADMSG, "-EBADMSG"},
    {EOVERFLOW, "-EOVERFLOW"},
    {ENOTUNIQ, "-ENOTUNIQ"},
    {EBADFD, "-EBADFD"},
    {EREMCHG, "-EREMCHG"},
    {ELIBACC, "-ELIBACC"},
    {ELIBBAD, "-ELIBBAD"},
    {ELIBSCN, "-ELIBSCN"},
    {ELIBMAX, "-ELIBMAX"},
    {ELIBEXEC, "-ELIBEXEC"},
    {EILSEQ, "-EILSEQ"},
    {ERESTART, "-ERESTART"},
    {ESTRPIPE, "-ESTRPIPE"},
    {EUSERS, "-EUSERS"},
    {ENOTSOCK, "-ENOTSOCK"},
    {EDESTADDRREQ, "-EDESTADDRREQ"},
    {EMSGSIZE, "-EMSGSIZE"},
    {EPROTOTYPE, "-EPROTOTYPE"},
    {ENOPROTOOPT, "-ENOPROTOOPT"},
    {EPROTONOSUPPORT, "-EPROTONOSUPPORT"},
    {ESOCKTNOSUPPORT, "-ESOCKTNOSUPPORT"},
    {EOPNOTSUPP, "-EOPNOTSUPP"},
    {EPFNOSUPPORT, "-EPFNOSUPPORT"},
    {EAFNOSUPPORT, "-EAFNOSUPPORT"},
    {EADDRINUSE, "-EADDRINUSE"},
    {EADDRNOTAVAIL, "-EADDRNOTAVAIL"},
    {ENETDOWN, "-ENETDOWN"},
    {ENETUNREACH, "-ENETUNREACH"},
    {ENETRESET, "-ENETRESET"},
    {ECONNABORTED, "-ECONNABORTED"},
    {ECONNRESET, "-ECONNRESET"},
    {ENOBUFS, "-ENOBUFS"},
    {EISCONN, "-EISCONN"},
    {ENOTCONN, "-ENOTCONN"},
    {ESHUTDOWN, "-ESHUTDOWN"},
    {ETOOMANYREFS, "-ETOOMANYREFS"},
    {ETIMEDOUT, "-ETIMEDOUT"},
    {ECONNREFUSED, "-ECONNREFUSED"},
    {EHOSTDOWN, "-EHOSTDOWN"},
    {EHOSTUNREACH, "-EHOSTUNREACH"},
    {EALREADY, "-EALREADY"},
    {EINPROGRESS, "-EINPROGRESS"},
    {ESTALE, "-ESTALE"},
    {EUCLEAN, "-EUCLEAN"},
    {ENOTNAM, "-ENOTNAM"},
    {ENAVAIL, "-ENAVAIL"},
    {EISNAM, "-EISNAM"},
    {EREMOTEIO, "-EREMOTEIO"},
    {EDQUOT, "-EDQUOT"},
    {ENOMEDIUM, "-ENOMEDIUM"},
    {EMEDIUMTYPE, "-EMEDIUMTYPE"},
    {ECANCELED, "-ECANCELED"},
    {ENOKEY, "-ENOKEY"},
    {EKEYEXPIRED, "-EKEYEXPIRED"},
    {EKEYREVOKED, "-EKEYREVOKED"},
    {EKEYREJECTED, "-EKEYREJECTED"},
    {EOWNERDEAD, "-EOWNERDEAD"},
    {ENOTRECOVERABLE, "-ENOTRECOVERABLE"},
    {ERFKILL, "-ERFKILL"},
    {EHWPOISON, "-EHWPOISON"},
    // include/linux/errno.h (v6.1): these never leave the kernel.
    {512, "-ERESTARTSYS"},
    {513, "-ERESTARTNOINTR"},
    {514, "-ERESTARTNOHAND"},
    {515, "-ENOIOCTLCMD"},
    {516, "-ERESTART_RESTARTBLOCK"},
    {517, "-EPROBE_DEFER"},
    {518, "-EOPENSTALE"},
    {519, "-ENOPARAM"},
    {521, "-EBADHANDLE"},
    {522, "-ENOTSYNC"},
    {523, "-EBADCOOKIE"},
    {524, "-ENOTSUPP"},
    {525, "-ETOOSMALL"},
    {526, "-ESERVERFAULT"},
    {527, "-EBADTYPE"},
    {528, "-EJUKEBOX"},
    {529, "-EIOCBQUEUED"},
    {530, "-ERECALLCONFLICT"},
});
static_assert(std::ranges::is_sorted(errnames, {}, &ErrName::err));

} // namespace

std::string_view errname(int err) noexcept
{
    const std::int64_t wanted = std::abs(std::int64_t{err});
    const auto found = std::ranges::lower_bound(errnames, wanted, {}, &ErrName::err);
    if (found == errnames.end() || found->err != wanted)
        return {};
    return found->name.substr(err > 0 ? 1 : 0);
}

} // namespace kobox
