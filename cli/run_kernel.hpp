#pragma once

#include "cli/run_options.hpp"
#include "kernel_real/real_kernel.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/profile.hpp"

#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// The kernel of a run, whichever of the two it is: one of the pointers is null.
struct RunKernel
{
    std::shared_ptr<const KernelProfile> profile; ///< a fake kernel's, which must outlive it
    std::unique_ptr<Kernel> kernel;
    FakeKernel* fake{};
    RealKernel* real{};
};

/// What `--kernel`, `--loader`, `--budget`, `--settle` and `--sig-enforce` ask for. The error is
/// one line.
[[nodiscard]] tl::expected<RunKernel, std::string> make_run_kernel(const RunOptions& options);

} // namespace kobox::cli
