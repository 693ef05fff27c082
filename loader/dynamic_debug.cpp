#include "loader/dynamic_debug.hpp"

#include "kernel_stub/x86_64/jump_label.hpp"
#include "loader/dyndbg_query.hpp"
#include "loader/module_list.hpp"

namespace kobox
{
namespace
{

constexpr std::uint64_t no_limit = std::uint64_t{1} << 32;
constexpr std::uint32_t class_default = 63; // _DPRINTK_CLASS_DFLT

/// A struct _ddebug: one pr_debug() of the module.
class CallSite
{
public:
    CallSite(Kernel& kernel, GuestAddr addr)
        : m_kernel{kernel}, m_site{kernel.memory(), kernel.profile(), "_ddebug", addr}
    {}

    [[nodiscard]] bool matches(const DyndbgQuery& query) const
    {
        if (bits("class_id") != class_default)
            return false;
        const std::string file = text("filename");
        if (query.filename && !match_wildcard(*query.filename, file) &&
            !match_wildcard(*query.filename, file.substr(file.rfind('/') + 1)))
            return false;
        if (query.function && !match_wildcard(*query.function, text("function")))
            return false;
        if (query.format && !matches_format(*query.format))
            return false;
        const std::uint32_t line = bits("lineno");
        return (query.first_line == 0 || line >= query.first_line) &&
               (query.last_line == 0 || line <= query.last_line);
    }

    /// The rest of ddebug_change(): new flags, and the site's static key with them.
    KResult<> change(const DyndbgModifiers& modifiers)
    {
        const std::uint32_t old_flags = bits("flags");
        const std::uint32_t new_flags = (old_flags & modifiers.mask) | modifiers.flags;
        KResult<> switched;
        if (((old_flags ^ new_flags) & dyndbg_flag_print) != 0)
            switched = (new_flags & dyndbg_flag_print) != 0
                           ? static_key_enable(m_kernel, m_site.member("key"))
                           : static_key_disable(m_kernel, m_site.member("key"));
        set_bits("flags", new_flags);
        return switched;
    }

private:
    [[nodiscard]] std::string text(std::string_view member) const
    {
        return m_kernel.memory().load_cstring(m_site.get<GuestAddr>(member), no_limit);
    }
    [[nodiscard]] bool matches_format(std::string_view wanted) const
    {
        const std::string format = text("format");
        if (wanted.starts_with('^'))
            return format.starts_with(wanted.substr(1));
        return format.find(wanted) != std::string::npos;
    }
    [[nodiscard]] std::uint32_t mask_of(std::string_view member, std::uint8_t& shift) const
    {
        const auto field = m_kernel.profile().bits_of("_ddebug", member).value_or(BitField{0, 32});
        shift = field.shift;
        return field.width >= 32 ? ~std::uint32_t{0} : (std::uint32_t{1} << field.width) - 1;
    }
    [[nodiscard]] std::uint32_t bits(std::string_view member) const
    {
        std::uint8_t shift = 0;
        const std::uint32_t mask = mask_of(member, shift);
        return m_site.get<std::uint32_t>(member) >> shift & mask;
    }
    void set_bits(std::string_view member, std::uint32_t value)
    {
        std::uint8_t shift = 0;
        const std::uint32_t mask = mask_of(member, shift);
        const auto word = m_site.get<std::uint32_t>(member);
        m_site.set(member, (word & ~(mask << shift)) | (value & mask) << shift);
    }

    Kernel& m_kernel;
    GuestStruct m_site;
};

/// Mirrors ddebug_change() for the one table of the module.
KResult<> change(LoadContext& context, const DyndbgCommand& command, std::string_view modname)
{
    const auto& [query, modifiers] = command;
    if (query.class_string || !match_wildcard(query.module.value_or("*"), modname))
        return {};
    const std::uint64_t size = context.kernel.profile().size_of("_ddebug");
    for (std::uint64_t i = 0; i < context.info.dyndbg.num_descs; ++i)
    {
        CallSite site{context.kernel, context.info.dyndbg.descs + i * size};
        if (!site.matches(query))
            continue;
        if (auto done = site.change(modifiers); !done)
            return done;
    }
    return {};
}

} // namespace

KResult<bool> ddebug_dyndbg_module_param_cb(LoadContext& context, GuestAddr param, GuestAddr val)
{
    GuestMemory& memory = context.kernel.memory();
    std::string modname = module_name(context.kernel, context.info.mod);
    std::string name = memory.load_cstring(param, no_limit);
    if (const auto dot = name.find('.'); dot != std::string::npos)
    {
        memory.store(param + dot, '\0');
        modname = name.substr(0, dot);
        name.erase(0, dot + 1);
    }
    if (name != "dyndbg")
        return false;

    const std::string queries = val == GuestAddr{} ? "+p" : memory.load_cstring(val, no_limit);
    for (const std::string& text : split_dyndbg(queries))
    {
        const auto command = parse_dyndbg(context.kernel, text, modname);
        if (!command)
            continue;
        if (auto done = change(context, *command, modname); !done)
            return tl::unexpected{std::move(done.error())};
    }
    return true;
}

} // namespace kobox
