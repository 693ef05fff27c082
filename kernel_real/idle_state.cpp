#include "kernel_real/idle_state.hpp"

#include "kernel_stub/kernel.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// A list of the guest's may be damaged and have no end.
constexpr std::size_t longest_list = 65536;
constexpr std::uint64_t name_limit = 64;

/// Taints of a kernel that is in trouble, by the letters of Documentation/admin-guide/
/// tainted-kernels.rst.
struct Trouble
{
    Taint flag;
    char letter;
};
constexpr auto troubles = std::to_array<Trouble>({
    {Taint::machine_check, 'M'},
    {Taint::bad_page, 'B'},
    {Taint::die, 'D'},
    {Taint::warn, 'W'},
    {Taint::softlockup, 'L'},
});

class Reader
{
public:
    Reader(const SymbolTable& symbols, const PagedMemory& memory, GuestRange module_space)
        : m_symbols{&symbols}, m_memory{&memory}, m_space{module_space}
    {}

    [[nodiscard]] std::vector<std::string> modules() const
    {
        std::vector<std::string> names;
        const auto head = m_symbols->find("modules");
        if (!head)
            return names;
        const std::uint64_t list = m_symbols->offset_of("module", "list");
        const std::uint64_t name = m_symbols->offset_of("module", "name");
        for_each_entry(*head, [&](GuestAddr entry) {
            names.push_back(text(GuestAddr{to_u64(entry) - list} + name));
        });
        return names;
    }

    [[nodiscard]] std::vector<IdleState::Task> tasks() const
    {
        std::vector<IdleState::Task> found;
        const auto first = m_symbols->find("init_task");
        if (!first)
            return found;
        const std::uint64_t list = m_symbols->offset_of("task_struct", "tasks");
        const std::uint64_t comm = m_symbols->offset_of("task_struct", "comm");
        const std::uint64_t pid = m_symbols->offset_of("task_struct", "pid");
        for_each_entry(*first + list, [&](GuestAddr entry) {
            const GuestAddr task{to_u64(entry) - list};
            auto name = text(task + comm);
            if (!name.starts_with("kworker/"))
                found.push_back({read<std::int32_t>(task + pid).value_or(0), std::move(name)});
        });
        return found;
    }

    [[nodiscard]] std::vector<std::string> dangling() const
    {
        std::vector<std::string> found;
        read_timers(found);
        read_hrtimers(found);
        read_rcu_callbacks(found);
        return found;
    }

    [[nodiscard]] std::uint64_t tainted() const
    {
        const auto mask = m_symbols->find("tainted_mask");
        return mask ? read<std::uint64_t>(*mask).value_or(0) : 0;
    }

private:
    template <typename T>
    [[nodiscard]] std::optional<T> read(GuestAddr at) const
    {
        T value{};
        if (!m_memory->try_read(at, std::as_writable_bytes(std::span{&value, 1})))
            return std::nullopt;
        return value;
    }
    [[nodiscard]] GuestAddr pointer(GuestAddr at) const
    {
        return GuestAddr{read<std::uint64_t>(at).value_or(0)};
    }
    [[nodiscard]] std::string text(GuestAddr at) const
    {
        std::array<char, name_limit> chars{};
        if (!m_memory->try_read(at, std::as_writable_bytes(std::span{chars})))
            return "?";
        return {chars.begin(), std::ranges::find(chars, '\0')};
    }

    /// Each struct list_head of a list but its head.
    template <typename Visit>
    void for_each_entry(GuestAddr head, Visit&& visit) const
    {
        GuestAddr entry = pointer(head);
        for (std::size_t n = 0; n < longest_list; ++n)
        {
            if (entry == head || entry == GuestAddr{})
                return;
            visit(entry);
            entry = pointer(entry);
        }
    }

    [[nodiscard]] bool is_freed(GuestAddr at) const
    {
        return m_space.contains(at, 1) && !m_memory->perms(at);
    }
    /// `what` at `place` will call `function`.
    void check(
        std::vector<std::string>& found, std::string_view what, GuestAddr place,
        GuestAddr function) const
    {
        if (is_freed(place))
            found.push_back(fmt::format("{} in freed memory: {:#x}", what, to_u64(place)));
        else if (is_freed(function))
            found.push_back(
                fmt::format("{} of a function in freed memory: {:#x}", what, to_u64(function)));
    }

    /// That of the first CPU, the only one.
    [[nodiscard]] std::optional<GuestAddr> per_cpu(std::string_view name) const
    {
        const auto offset = m_symbols->find(name);
        const auto table = m_symbols->find("__per_cpu_offset");
        if (!offset || !table)
            return std::nullopt;
        return *offset + to_u64(pointer(*table));
    }
    [[nodiscard]] std::vector<std::uint64_t> words(GuestAddr at, std::uint64_t size) const
    {
        std::vector<std::uint64_t> all(size / sizeof(std::uint64_t));
        if (!m_memory->try_read(at, std::as_writable_bytes(std::span{all})))
            all.clear();
        return all;
    }

    /// struct timer_base, kernel/time/timer.c: a wheel of lists.
    void read_timers(std::vector<std::string>& found) const
    {
        const auto bases = per_cpu("timer_bases");
        if (!bases || !m_symbols->has_member("timer_base", "vectors") ||
            !m_symbols->find("@size timer_bases"))
            return;
        const std::uint64_t size = m_symbols->size_of("timer_base");
        const std::uint64_t vectors = m_symbols->offset_of("timer_base", "vectors");
        const std::uint64_t all = to_u64(m_symbols->at("@size timer_bases"));
        for (std::uint64_t base = 0; base + size <= all; base += size)
            for (const std::uint64_t first : words(*bases + base + vectors, size - vectors))
                read_timer_list(found, GuestAddr{first});
    }
    /// A hlist: its nodes begin with the next one.
    void read_timer_list(std::vector<std::string>& found, GuestAddr timer) const
    {
        const std::uint64_t function = m_symbols->offset_of("timer_list", "function");
        const auto delayed_work = m_symbols->find("delayed_work_timer_fn");
        for (std::size_t n = 0; timer != GuestAddr{} && n < longest_list; ++n)
        {
            const GuestAddr called = pointer(timer + function);
            check(found, "timer", timer, called);
            if (called == delayed_work && m_symbols->has_member("delayed_work", "timer"))
            {
                const GuestAddr work{to_u64(timer) - m_symbols->offset_of("delayed_work", "timer")};
                check(
                    found, "delayed work", work,
                    pointer(work + m_symbols->offset_of("work_struct", "func")));
            }
            timer = pointer(timer);
        }
    }

    /// struct hrtimer_cpu_base, include/linux/hrtimer.h: a tree of timers for each clock.
    void read_hrtimers(std::vector<std::string>& found) const
    {
        const auto bases = per_cpu("hrtimer_bases");
        if (!bases || !m_symbols->has_member("hrtimer_cpu_base", "clock_base"))
            return;
        const std::uint64_t end = m_symbols->size_of("hrtimer_cpu_base");
        const std::uint64_t size = m_symbols->size_of("hrtimer_clock_base");
        // Of a timerqueue_head the first word is the root of the tree.
        const std::uint64_t root = m_symbols->offset_of("hrtimer_clock_base", "active");
        const std::uint64_t function = m_symbols->offset_of("hrtimer", "function");
        std::uint64_t base = m_symbols->offset_of("hrtimer_cpu_base", "clock_base");
        for (; base + size <= end; base += size)
        {
            // struct rb_node, the first of a hrtimer: its parent, and two children.
            constexpr std::uint64_t right = 8;
            constexpr std::uint64_t left = 16;
            std::vector<GuestAddr> nodes{pointer(*bases + base + root)};
            for (std::size_t n = 0; !nodes.empty() && n < longest_list; ++n)
            {
                const GuestAddr node = nodes.back();
                nodes.pop_back();
                if (node == GuestAddr{})
                    continue;
                check(found, "hrtimer", node, pointer(node + function));
                nodes.push_back(pointer(node + left));
                nodes.push_back(pointer(node + right));
            }
        }
    }

    /// struct rcu_segcblist, include/linux/rcu_segcblist.h: a list of struct callback_head, which
    /// is the next one and the function.
    void read_rcu_callbacks(std::vector<std::string>& found) const
    {
        const auto data = per_cpu("rcu_data");
        if (!data || !m_symbols->has_member("rcu_data", "cblist"))
            return;
        constexpr std::uint64_t function = 8;
        GuestAddr callback = pointer(*data + m_symbols->offset_of("rcu_data", "cblist"));
        for (std::size_t n = 0; callback != GuestAddr{} && n < longest_list; ++n)
        {
            check(found, "callback of RCU", callback, pointer(callback + function));
            callback = pointer(callback);
        }
    }

    const SymbolTable* m_symbols;
    const PagedMemory* m_memory;
    GuestRange m_space;
};

} // namespace

IdleState read_idle_state(
    const SymbolTable& symbols, const PagedMemory& memory, GuestRange module_space)
{
    const Reader reader{symbols, memory, module_space};
    return {
        .modules = reader.modules(),
        .tasks = reader.tasks(),
        .module_pages = memory.mapped_pages(module_space),
        .dangling = reader.dangling(),
        .tainted = reader.tainted()};
}

std::vector<std::string> loaded_modules(const SymbolTable& symbols, const PagedMemory& memory)
{
    return Reader{symbols, memory, {}}.modules();
}

std::string left_module(std::string_view name)
{
    return fmt::format("module {}", name);
}

std::vector<std::string> left_taints(std::uint64_t mask)
{
    std::vector<std::string> left;
    for (const auto& [flag, letter] : troubles)
        if ((mask >> static_cast<unsigned>(flag) & 1) != 0)
            left.push_back(fmt::format("taint {}", letter));
    return left;
}

std::vector<std::string> left_behind(const IdleState& before, const IdleState& after)
{
    std::vector<std::string> left;
    for (const std::string& module : after.modules)
        if (std::ranges::find(before.modules, module) == before.modules.end())
            left.push_back(left_module(module));
    const bool modules_are_left = !left.empty();
    for (const IdleState::Task& task : after.tasks)
        if (std::ranges::find(before.tasks, task) == before.tasks.end())
            left.push_back(fmt::format("task {} ({})", task.name, task.pid));
    for (const IdleState::Task& task : before.tasks)
        if (std::ranges::find(after.tasks, task) == after.tasks.end())
            left.push_back(fmt::format("no task {} ({}) any more", task.name, task.pid));
    for (const std::string& what : after.dangling)
        if (std::ranges::find(before.dangling, what) == before.dangling.end())
            left.push_back(what);
    std::ranges::move(left_taints(after.tainted & ~before.tainted), std::back_inserter(left));
    if (!modules_are_left && after.module_pages > before.module_pages)
        left.push_back(
            fmt::format("{} pages of module memory", after.module_pages - before.module_pages));
    return left;
}

} // namespace kobox
