#include "cli/stage_notes.hpp"
#include "kernel_real/guest_stages.hpp"
#include "loader/load_context.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("every stage of the pipeline has a note for the lesson")
{
    for (const auto& stage : load_module_stages(embedded_profile()))
    {
        CAPTURE(stage.name);
        CHECK_FALSE(cli::stage_note(stage.name).empty());
    }
}

TEST_CASE("every function that is looked for in a kernel's own loader has a note for the lesson")
{
    for (const auto function : GuestStages::functions())
    {
        CAPTURE(function);
        CHECK_FALSE(cli::stage_note(function).empty());
    }
}
