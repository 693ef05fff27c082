#include "cli/stage_notes.hpp"
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
