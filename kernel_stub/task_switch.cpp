#include "kernel_stub/fake_kernel_impl.hpp"
#include "kernel_stub/image/data_objects.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/image/tasks.hpp"

#include <cerrno>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// What exec() and the start of a small program cost, at the least.
constexpr std::uint64_t modprobe_instructions = 20'000;

} // namespace

/// While it lives, the guest runs as a new task beside the one that sleeps in a host call: what it
/// calls is nobody's nested call.
class FakeKernel::Impl::TaskSwitch
{
public:
    TaskSwitch(FakeKernel::Impl& kernel, std::string_view comm);
    ~TaskSwitch();
    TaskSwitch(const TaskSwitch&) = delete;
    TaskSwitch& operator=(const TaskSwitch&) = delete;

private:
    FakeKernel::Impl& m_kernel;
    CpuContext m_cpu;
    GuestAddr m_slot_rip;
    GuestRange m_stack;
    bool m_in_deferred;
    std::vector<HostFrame> m_frames;
    GuestAddr m_current{}; ///< where the per-CPU variable lies
    GuestAddr m_sleeper{};
    GuestAddr m_task{};
};

FakeKernel::Impl::TaskSwitch::TaskSwitch(FakeKernel::Impl& kernel, std::string_view comm)
    : m_kernel{kernel},
      m_cpu{kernel.machine.save()},
      m_slot_rip{kernel.slot_rip},
      m_stack{kernel.stack},
      m_in_deferred{kernel.in_deferred}
{
    AddressSpace& memory = kernel.machine.memory();
    const auto current = kernel.image.symbol("current_task");
    const auto own_stack = kernel.vmalloc.allocate(layout::thread_size, layout::thread_size);
    const auto task =
        kernel.slab.pages().alloc_pages(get_order(kernel.profile.size_of("task_struct")));
    if (!current || !own_stack || !task)
        throw GuestUnwound{Unsupported{"another task: no memory for it", {}}};
    m_frames = std::exchange(kernel.host_frames, {});
    kernel.in_deferred = false;
    kernel.stack = {*own_stack, layout::thread_size};
    m_current = kernel.percpu.ptr(*current);
    m_sleeper = memory.load<GuestAddr>(m_current);
    m_task = *task;
    const SymbolLookup symbol = [&kernel](std::string_view name) {
        return kernel.image.symbol(name);
    };
    const DataContext context{memory, kernel.profile, symbol, kernel.percpu.base()};
    initialise_task(context, {m_task, comm, ++kernel.last_pid, kernel.stack});
    memory.store(m_current, m_task);
}

FakeKernel::Impl::TaskSwitch::~TaskSwitch()
{
    m_kernel.machine.restore(m_cpu);
    m_kernel.slot_rip = m_slot_rip;
    m_kernel.host_frames = std::move(m_frames);
    m_kernel.in_deferred = m_in_deferred;
    m_kernel.machine.memory().store(m_current, m_sleeper);
    m_kernel.vmalloc.release(std::exchange(m_kernel.stack, m_stack).start);
    m_kernel.slab.pages().free_pages(m_task);
}

void FakeKernel::run_as_task(std::string_view comm, const std::function<void()>& work)
{
    const Impl::TaskSwitch as_task{*m_impl, comm};
    work();
}

bool FakeKernel::has_modprobe() const noexcept
{
    return static_cast<bool>(m_impl->request_module);
}

int FakeKernel::request_module(std::string_view name)
{
    if (!has_modprobe())
        return -ENOENT;
    // Loading costs the guest no instruction; without a price a loop of requests would not end.
    if (m_impl->budget_left <= modprobe_instructions)
        throw GuestUnwound{BudgetSpent{m_impl->budget, fmt::format("request_module({})", name)}};
    m_impl->budget_left -= modprobe_instructions;
    int status = 0;
    run_as_task("modprobe", [&] {
        auto answer = m_impl->request_module(name);
        if (!answer)
            throw GuestUnwound{std::move(answer.error())};
        status = *answer;
    });
    return status;
}

} // namespace kobox
