#pragma once

#include "kernel_stub/profile.hpp"
#include "loader/export_index.hpp"
#include "loader/signature.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// A kernel that modules are held against.
struct CheckKernel
{
    std::string label; ///< as it was given on the command line
    std::shared_ptr<const KernelProfile> profile;
    /// False: nothing is known of it (a Module.symvers), so that every module's own is right.
    bool vermagic_known{true};
    /// What a Module.symvers says of exports of modules.
    std::vector<ExporterFacts> modules;
    /// None: the kernel's own certificates are read for each signature.
    std::optional<TrustedKeys> trusted{};
};

/// How each module is to be loaded, whatever the kernel.
struct CheckPolicy
{
    bool sig_enforce{};
    std::uint32_t flags{}; ///< of finit_module(2)
};

/// What choose_kernel() takes, and a Module.symvers. The error is one line.
[[nodiscard]] tl::expected<CheckKernel, std::string> choose_check_kernel(
    const std::string& name_or_path);

} // namespace kobox::cli
