#include "emu/unicorn_handle.hpp"

#include <cstdint>
#include <new>
#include <stdexcept>
#include <string>

namespace kobox
{

namespace
{

/// Translated code of a whole module with its kernel is below 10 MiB; the engine starts anew when
/// the buffer is full. Its default is 1 GiB of address space.
constexpr std::uint32_t translation_buffer = 32U << 20;

} // namespace

void check_unicorn(uc_err error, const char* what)
{
    if (error == UC_ERR_NOMEM)
        throw std::bad_alloc{};
    if (error != UC_ERR_OK)
        throw std::logic_error{std::string{what} + ": " + uc_strerror(error)};
}

UnicornHandle open_unicorn()
{
    uc_engine* uc{};
    check_unicorn(uc_open(UC_ARCH_X86, UC_MODE_64, &uc), "uc_open");
    UnicornHandle handle{uc};
    check_unicorn(uc_ctl_set_cpu_model(uc, UC_CPU_X86_SKYLAKE_SERVER), "uc_ctl_set_cpu_model");
    check_unicorn(uc_ctl_set_tcg_buffer_size(uc, translation_buffer), "uc_ctl_set_tcg_buffer_size");
    return handle;
}

UnicornContext save_unicorn_context(uc_engine* uc)
{
    uc_context* context{};
    check_unicorn(uc_context_alloc(uc, &context), "uc_context_alloc");
    UnicornContext handle{context, &uc_context_free};
    check_unicorn(uc_context_save(uc, context), "uc_context_save");
    return handle;
}

} // namespace kobox
