#pragma once

#include "kernel_stub/image/data_objects.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

struct TaskSetup
{
    GuestAddr task{};
    std::string_view comm;
    std::uint32_t pid{};
    GuestRange stack{}; ///< empty: the task never runs
};

/// Fills a zeroed task_struct as copy_process() leaves one of a user process that runs as root.
void initialise_task(const DataContext& context, const TaskSetup& setup);

/// `current` of CPU 0, and the stack protector's canary, in the task and at %gs:0x28.
void set_current_task(const DataContext& context, GuestAddr task);

} // namespace kobox
