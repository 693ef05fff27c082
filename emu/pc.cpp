#include "emu/pc.hpp"

#include "emu/engine_probe.hpp"
#include "emu/insn_answers.hpp"
#include "emu/interrupt_gate.hpp"
#include "emu/translated_code.hpp"
#include "emu/unicorn.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace kobox
{

namespace
{

constexpr std::uint64_t four_gib = std::uint64_t{1} << 32;
constexpr std::uint64_t never = ~std::uint64_t{};
/// A booted kernel and a large module together have about 100 MiB of translations.
constexpr std::uint32_t translation_buffer = 512U << 20;

} // namespace

struct Pc::Impl
{
    Impl(GuestRam& physical, PcBus& wired)
        : ram{physical},
          bus{wired},
          code{unicorn, physical.size()},
          memory{physical, [this] { return page_table_root(); }}
    {}

    static void on_block(uc_struct*, std::uint64_t, std::uint32_t, void* user) noexcept;
    static void on_new_code(void* user, GuestAddr start, std::uint32_t size) noexcept;
    static void on_address(uc_struct*, std::uint64_t at, std::uint32_t, void* user) noexcept;
    static void on_insn(uc_struct*, std::uint64_t at, std::uint32_t size, void* user) noexcept;
    static void on_interrupt(uc_struct*, std::uint32_t vector, void* user) noexcept;
    static bool on_invalid_insn(uc_struct*, void* user) noexcept;
    static int on_cpuid(uc_struct*, void* user) noexcept;
    static int on_rdtsc(uc_struct*, void* user) noexcept;
    static int on_rdtscp(uc_struct*, void* user) noexcept;
    static std::uint32_t on_in(uc_struct*, std::uint32_t port, int size, void* user) noexcept;
    static void on_out(
        uc_struct*, std::uint32_t port, int size, std::uint32_t value, void* user) noexcept;

    /// Runs what may throw: no exception may pass through the engine.
    template <typename Function>
    void guarded(Function&& function) noexcept;
    void raise(std::uint8_t vector);
    [[nodiscard]] std::uint64_t take_error_code();
    [[nodiscard]] std::uint64_t page_table_root() const noexcept
    {
        return idle_root ? *idle_root : unicorn.reg(Reg::cr3);
    }
    [[nodiscard]] bool execute_monitor();
    void synchronise();
    void note_code(GuestAddr start, std::uint32_t size) noexcept;

    GuestRam& ram;
    PcBus& bus;
    Unicorn unicorn{translation_buffer};
    TranslatedCode code;
    PagedMemory memory;
    ExceptionFields fields{};
    Unicorn::Context scratch;
    std::uint64_t blocks{};
    std::uint64_t deadline{never};
    bool at_deadline{};
    bool stop_requested{};
    std::string wedged;
    std::exception_ptr thrown;
    std::optional<std::uint64_t> idle_root; ///< CR3 while the CPU does not run
    std::unordered_map<std::uint64_t, Hook> hooks;
    Machine::InsnTracer tracer;
    std::size_t tracer_hook{};
};

template <typename Function>
void Pc::Impl::guarded(Function&& function) noexcept
{
    try
    {
        function();
    }
    catch (...) // to be thrown again by run(), outside the engine
    {
        thrown = std::current_exception();
        unicorn.stop();
    }
}

void Pc::Impl::on_block(uc_struct*, std::uint64_t, std::uint32_t, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    if (++self.blocks < self.deadline)
        return;
    self.deadline = never;
    self.at_deadline = true;
    self.unicorn.stop();
}

void Pc::Impl::on_address(uc_struct*, std::uint64_t at, std::uint32_t, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    const auto found = self.hooks.find(at);
    if (found != self.hooks.end() && found->second)
        self.guarded(found->second);
}

void Pc::Impl::on_insn(uc_struct*, std::uint64_t at, std::uint32_t size, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    self.guarded([&] { self.tracer(GuestAddr{at}, size); });
}

void Pc::Impl::on_interrupt(uc_struct*, std::uint32_t vector, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    self.guarded([&] { self.raise(static_cast<std::uint8_t>(vector)); });
}

bool Pc::Impl::on_invalid_insn(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    self.guarded([&] {
        if (!self.execute_monitor())
            self.raise(vector_invalid_opcode);
    });
    return true;
}

int Pc::Impl::on_cpuid(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    const auto [leaf, subleaf] = cpuid_arguments(self.unicorn);
    answer_cpuid(self.unicorn, self.bus.cpuid(leaf, subleaf));
    return 1;
}

int Pc::Impl::on_rdtsc(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    answer_rdtsc(self.unicorn, self.bus.read_tsc());
    return 1;
}

int Pc::Impl::on_rdtscp(uc_struct*, void* user) noexcept
{
    auto& self = *static_cast<Impl*>(user);
    answer_rdtscp(self.unicorn, self.bus.read_tsc());
    return 1;
}

std::uint32_t Pc::Impl::on_in(uc_struct*, std::uint32_t port, int size, void* user) noexcept
{
    return static_cast<Impl*>(user)->bus.port_in(port, size);
}

void Pc::Impl::on_out(
    uc_struct*, std::uint32_t port, int size, std::uint32_t value, void* user) noexcept
{
    static_cast<Impl*>(user)->bus.port_out(port, size, value);
}

/// Reads the error code of the exception under way, and has the engine forget the exception: it
/// would take the next one for a second fault while it delivers the first.
std::uint64_t Pc::Impl::take_error_code()
{
    unicorn.save_to(*scratch);
    const auto state = unicorn.cpu_state(*scratch);
    std::uint32_t error_code{};
    std::memcpy(&error_code, state.data() + fields.error_code, sizeof error_code);
    std::memcpy(state.data() + fields.pending, &no_pending_exception, sizeof no_pending_exception);
    unicorn.restore(*scratch);
    return error_code;
}

void Pc::Impl::raise(std::uint8_t vector)
{
    std::uint64_t error_code = 0;
    if (engine_keeps_it_pending(vector))
        error_code = take_error_code();
    const auto entered = enter_gate(
        unicorn, memory, vector, has_error_code(vector) ? std::optional{error_code} : std::nullopt);
    if (entered)
        return;
    wedged = entered.error();
    unicorn.stop();
}

/// MONITOR and MWAIT, which the engine lacks. There is no other CPU whose store could end the wait,
/// so there is nothing to monitor.
bool Pc::Impl::execute_monitor()
{
    constexpr std::array<std::uint8_t, 3> monitor{0x0f, 0x01, 0xc8};
    constexpr std::array<std::uint8_t, 3> mwait{0x0f, 0x01, 0xc9};
    std::array<std::uint8_t, 3> insn{};
    const GuestAddr rip{unicorn.reg(Reg::rip)};
    if (!memory.try_read(rip, std::as_writable_bytes(std::span{insn})) ||
        (insn != monitor && insn != mwait))
        return false;
    unicorn.set_reg(Reg::rip, to_u64(rip) + insn.size());
    if (insn == mwait)
        bus.wait();
    return true;
}

/// The host wrote to memory between two runs: what was translated from there is void.
void Pc::Impl::synchronise()
{
    code.forget(memory.take_written_pages());
    // The first block that an engine translates is not told of.
    note_code(GuestAddr{unicorn.reg(Reg::rip)}, 1);
}

void Pc::Impl::note_code(GuestAddr start, std::uint32_t size) noexcept
{
    for (const GuestAddr end : {start, start + size - 1})
        if (const auto found = memory.translate(end))
            code.note(found->physical);
}

void Pc::Impl::on_new_code(void* user, GuestAddr start, std::uint32_t size) noexcept
{
    static_cast<Impl*>(user)->note_code(start, size);
}

Pc::Pc(GuestRam& ram, PcBus& bus, std::optional<ExceptionFields> fields)
    : m_impl{std::make_unique<Impl>(ram, bus)}
{
    using Event = Unicorn::Event;
    if (!fields)
        fields = probe_exception_fields();
    if (!fields)
        throw std::runtime_error{
            "this version of Unicorn keeps a CPU's pending exception where it is not found"};
    m_impl->fields = *fields;
    Unicorn& unicorn = m_impl->unicorn;
    unicorn.map_physical(0, ram.bytes());
    unicorn.map_nothing(ram.size(), four_gib - ram.size());
    m_impl->scratch = unicorn.save();
    unicorn.observe_translation(Impl::on_new_code, m_impl.get());
    unicorn.hook(Event::block, Impl::on_block, m_impl.get());
    unicorn.hook(Event::interrupt, Impl::on_interrupt, m_impl.get());
    unicorn.hook(Event::invalid_insn, Impl::on_invalid_insn, m_impl.get());
    unicorn.hook(Event::cpuid, Impl::on_cpuid, m_impl.get());
    unicorn.hook(Event::rdtsc, Impl::on_rdtsc, m_impl.get());
    unicorn.hook(Event::rdtscp, Impl::on_rdtscp, m_impl.get());
    unicorn.hook(Event::in, Impl::on_in, m_impl.get());
    unicorn.hook(Event::out, Impl::on_out, m_impl.get());
    m_impl->idle_root = unicorn.reg(Reg::cr3);
}

Pc::~Pc() = default;

PagedMemory& Pc::memory() noexcept
{
    return m_impl->memory;
}
const ExceptionFields& Pc::exception_fields() const noexcept
{
    return m_impl->fields;
}
std::uint64_t Pc::reg(Reg r) const noexcept
{
    return m_impl->unicorn.reg(r);
}
void Pc::set_reg(Reg r, std::uint64_t value) noexcept
{
    m_impl->unicorn.set_reg(r, value);
    if (r == Reg::cr3 && m_impl->idle_root)
        m_impl->idle_root = value;
}
void Pc::set_gdt(GuestAddr base, std::uint16_t limit) noexcept
{
    m_impl->unicorn.set_gdt(base, limit);
}
void Pc::set_msr(std::uint32_t number, std::uint64_t value) noexcept
{
    m_impl->unicorn.set_msr(number, value);
}

std::vector<std::byte> Pc::save_state()
{
    m_impl->unicorn.clear_upper_vectors();
    m_impl->unicorn.save_to(*m_impl->scratch);
    const auto state = m_impl->unicorn.cpu_state(*m_impl->scratch);
    return {state.begin(), state.end()};
}

bool Pc::restore_state(std::span<const std::byte> state)
{
    const auto own = m_impl->unicorn.cpu_state(*m_impl->scratch);
    if (own.size() != state.size())
        return false;
    std::ranges::copy(state, own.begin());
    m_impl->unicorn.restore(*m_impl->scratch);
    m_impl->idle_root = m_impl->unicorn.reg(Reg::cr3);
    return true;
}

void Pc::hook(GuestAddr address, Hook hook)
{
    const auto [at, is_new] = m_impl->hooks.insert_or_assign(to_u64(address), std::move(hook));
    if (!is_new)
        return;
    m_impl->unicorn.hook_address(address, Impl::on_address, m_impl.get());
    // Code that was translated before has no call of the hook.
    if (const auto physical = m_impl->memory.translate(address))
        m_impl->memory.host_wrote({address, 1});
}

void Pc::trace(Machine::InsnTracer tracer)
{
    if (m_impl->tracer)
        m_impl->unicorn.unhook(m_impl->tracer_hook);
    m_impl->tracer = std::move(tracer);
    if (m_impl->tracer)
        m_impl->tracer_hook =
            m_impl->unicorn.hook(Unicorn::Event::insn, Impl::on_insn, m_impl.get());
    // Translations have calls of the hooks that there were.
    m_impl->unicorn.flush_code();
}

void Pc::return_now(std::uint64_t result)
{
    const std::uint64_t stack = reg(Reg::rsp);
    const auto caller = m_impl->memory.load<std::uint64_t>(GuestAddr{stack});
    set_reg(Reg::rax, result);
    set_reg(Reg::rsp, stack + sizeof caller);
    set_reg(Reg::rip, caller);
}

Pc::Stop Pc::run()
{
    Impl& self = *m_impl;
    self.synchronise();
    self.at_deadline = false;
    self.stop_requested = false;
    self.idle_root.reset();
    const char* const error = self.unicorn.run_to_error(self.unicorn.reg(Reg::rip));
    self.idle_root = self.unicorn.reg(Reg::cr3);
    if (self.thrown)
        std::rethrow_exception(std::exchange(self.thrown, {}));
    if (!self.wedged.empty())
        return {Stop::Kind::wedged, std::exchange(self.wedged, {})};
    if (self.stop_requested)
        return {Stop::Kind::requested};
    if (error != nullptr)
        return {Stop::Kind::wedged, error};
    return {self.at_deadline ? Stop::Kind::deadline : Stop::Kind::halted};
}

void Pc::request_stop() noexcept
{
    m_impl->stop_requested = true;
    m_impl->unicorn.stop();
}

std::uint64_t Pc::blocks() const noexcept
{
    return m_impl->blocks;
}
void Pc::set_blocks(std::uint64_t blocks) noexcept
{
    m_impl->blocks = blocks;
}
void Pc::set_deadline(std::uint64_t blocks) noexcept
{
    m_impl->deadline = blocks;
}

void Pc::deliver(std::uint8_t vector, std::optional<std::uint64_t> error_code)
{
    const auto entered = enter_gate(m_impl->unicorn, m_impl->memory, vector, error_code);
    if (!entered)
        m_impl->wedged = entered.error();
}

void Pc::wrote_physical(std::span<const std::uint64_t> pages)
{
    m_impl->code.forget(pages);
}

void Pc::flush_tlb() noexcept
{
    m_impl->unicorn.flush_tlb();
}

} // namespace kobox
