#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{

/// Mirrors strndup_user(), mm/util.c (v6.1): mod->args, up to the first NUL of the user's string.
KResult<> strndup_user(LoadContext& context)
{
    // NOLINTNEXTLINE(readability-redundant-string-cstr): the NUL is what it looks for.
    const std::string_view args{context.request.args.c_str()};
    const auto copy = context.kernel.kzalloc(args.size() + 1);
    if (!copy)
        return refuse(ENOMEM);
    context.kernel.memory().write(*copy, std::as_bytes(std::span{args}));
    context.module().set("args", *copy);
    context.args = *copy;
    return {};
}

void free_args(LoadContext& context)
{
    context.kernel.kfree(context.args);
    context.args = GuestAddr{};
}

} // namespace kobox
