#include "loader/own_step.hpp"

namespace kobox
{
namespace
{

KResult<> as_result(KResult<Kernel::OwnResult> own)
{
    if (!own)
        return tl::unexpected{std::move(own.error())};
    if (own->value >= 0)
        return {};
    Failure failure{KError{static_cast<int>(-own->value)}};
    failure.stage = own->stage;
    return tl::unexpected{std::move(failure)};
}

} // namespace

std::optional<KResult<>> own_step(LoadContext& context, std::string_view function)
{
    const LoadInfo& info = context.info;
    auto own = context.kernel.own_step(
        {.function = function,
         .mod = info.mod,
         .hdr = info.hdr,
         .sechdrs = info.sechdrs,
         .secstrings = info.secstrings,
         .dyndbg = {info.dyndbg.descs, info.dyndbg.num_descs},
         .dyndbg_classes = info.dyndbg.classes});
    if (!own)
        return std::nullopt;
    return as_result(std::move(*own));
}

void own_undo(LoadContext& context, std::string_view function)
{
    if (auto own = own_step(context, function); own && !*own)
        throw GuestEnded{std::move(own->error())};
}

std::optional<KResult<>> own_load_module(LoadContext& context)
{
    const LoadRequest& request = context.request;
    auto own = context.kernel.own_step(
        {.function = "load_module",
         .file = request.file,
         .text = request.args,
         .flags = request.flags});
    if (!own)
        return std::nullopt;
    if (*own && (*own)->stage == "do_init_module")
    {
        context.init_ran = true;
        context.init_result = (*own)->value;
    }
    return as_result(std::move(*own));
}

} // namespace kobox
