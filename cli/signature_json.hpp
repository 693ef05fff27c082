#pragma once

#include "loader/signature.hpp"

#include <nlohmann/json_fwd.hpp>
#include <span>

namespace kobox::cli
{

/// What verifying a signature came to, as reports have it. `err`: 0, a trusted key made it.
[[nodiscard]] nlohmann::ordered_json signature_json(int err, std::span<const SignerInfo> signers);

} // namespace kobox::cli
