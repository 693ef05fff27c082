#include "loader/own_step.hpp"

#include "loader/module_file.hpp"

#include <utility>
#include <vector>

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

constexpr std::string_view init_function = "do_init_module";
/// Seen when a load that failed is taken back.
constexpr std::string_view undo_function = "free_module";

/// The loader does not get to read it, and the guest's struct module is the guest's.
void find_name(LoadContext& context)
{
    std::string& name = context.info.name;
    if (name.empty())
        name = modinfo_value(context.request.file, "name");
    if (name.empty())
        name = module_name_of_path(context.request.file_name);
}

/// What a guest does in its own load_module(), as stages.
class GuestLoadEvents
{
public:
    explicit GuestLoadEvents(LoadContext& context) : m_context{&context} {}

    void tell(const Kernel::StepEvent& event)
    {
        if (event.calls != 0)
        {
            // What stands between this function and the next one is told with it.
            m_left.push_back(event);
            return;
        }
        flush();
        find_name(*m_context);
        if (event.function != undo_function)
            m_context->last_seen = event.function;
        m_context->observer.stage_entered(event.function, *m_context);
    }

    void end(const KResult<>& result)
    {
        if (result)
        {
            flush();
            return;
        }
        const Failure& failure = result.error();
        // The last to return is the one that failed, or load_module() itself, which is not among
        // them.
        if (!m_left.empty() && m_left.back().function == failure.stage)
            m_left.pop_back();
        flush();
        m_context->observer.stage_failed(failure.stage, *m_context, failure);
    }

private:
    void flush()
    {
        for (const Kernel::StepEvent& event : std::exchange(m_left, {}))
        {
            if (event.calls > 1)
                m_context->observer.stage_repeated(event.function, event.calls);
            m_context->observer.stage_left(event.function, *m_context);
        }
    }

    LoadContext* m_context;
    std::vector<Kernel::StepEvent> m_left; ///< and not told yet
};

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

std::optional<KResult<>> own_memory_alloc(LoadContext& context, std::size_t region)
{
    auto own = context.kernel.own_step(
        {.function = "module_memory_alloc",
         .mod = context.info.mod,
         .flags = static_cast<std::uint32_t>(region)});
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
    GuestLoadEvents events{context};
    Kernel::OwnStep load{
        .function = "load_module",
        .file = request.file,
        .text = request.args,
        .flags = request.flags,
        .run_init = request.run_init};
    if (context.observer.wants_guest_stages())
        load.listener = [&events](const Kernel::StepEvent& event) { events.tell(event); };
    auto own = context.kernel.own_step(load);
    if (!own)
        return std::nullopt;
    find_name(context);
    if (request.run_init && *own && (*own)->stage == init_function)
    {
        context.init_ran = true;
        context.init_result = (*own)->value;
    }
    auto result = as_result(std::move(*own));
    if (load.listener)
        events.end(result);
    return result;
}

} // namespace kobox
