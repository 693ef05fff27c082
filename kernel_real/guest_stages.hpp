#pragma once

#include "kernel_real/booted_kernel.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kobox
{

/// What is seen of the kernel's own load_module() while it runs: the entries of those of its steps
/// that compilers leave functions. The rest is inlined; its neighbours mark where it was.
class GuestStages
{
public:
    explicit GuestStages(BootedKernel& kernel);
    ~GuestStages();
    GuestStages(const GuestStages&) = delete;
    GuestStages& operator=(const GuestStages&) = delete;

    /// The names that are looked for; a kernel has those that it has symbols of.
    [[nodiscard]] static std::span<const std::string_view> functions() noexcept;

    using Listener = Kernel::StepListener;
    /// For as long as it lives: functions that the calling task of the guest enters are told. Loads
    /// nest: an init may request another module.
    class Watch
    {
    public:
        Watch(GuestStages& stages, const Listener& listener);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;
        /// The load came to its end: what has not been seen to return has returned now.
        void finish();

    private:
        friend class GuestStages;
        struct Open
        {
            std::string_view function;
            std::uint64_t stack;  ///< RSP at its entry
            std::uint64_t caller; ///< what stood there: where it returns to
            std::uint64_t calls;
        };
        void entered(std::string_view function);
        [[nodiscard]] bool is_running(const Open& open, std::uint64_t stack) const;
        void close();

        GuestStages* m_stages;
        const Listener* m_listener;
        std::uint64_t m_task; ///< the stack of the task that loads
        Watch* m_outer;
        std::vector<Open> m_open;
    };

    /// To be told of the entry of a function that somebody else has a hook on.
    void entered(std::string_view function);

private:
    BootedKernel* m_kernel;
    Watch* m_watch{};
    std::vector<GuestAddr> m_hooked;
};

} // namespace kobox
