// A module file that lies about itself: the loader, and whatever of its init runs within a small
// budget, must end in a verdict, never in a crash or a hang of the host.
#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"

#include <cstdint>
#include <span>

using namespace kobox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    FakeKernel kernel{embedded_profile(), FakeKernel::Options{.budget = 200'000}};
    LoadObserver observer;
    LoadContext context{
        .kernel = kernel,
        .observer = observer,
        .request =
            {.file = std::as_bytes(std::span{data, size}),
             .args = "a_bool=1 ints=1,2 words=x,y a_string=text unknown=1",
             .flags = 0,
             .run_init = true,
             .file_name = "fuzz.ko"},
    };
    if (load_module(context))
        static_cast<void>(delete_module(kernel, context.info.name, 0));
    return 0;
}
