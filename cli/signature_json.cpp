#include "cli/signature_json.hpp"

#include "cli/errno_name.hpp"

#include <nlohmann/json.hpp>

namespace kobox::cli
{

nlohmann::ordered_json signature_json(int err, std::span<const SignerInfo> signers)
{
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const auto& signer : signers)
        rows.push_back(
            {{"issuer", signer.issuer},
             {"serial", signer.serial},
             {"key_id", signer.key_id},
             {"digest", signer.digest},
             {"public_key_algorithm", signer.public_key_algorithm},
             {"trusted_as",
              signer.trusted_subject.empty() ? Json(nullptr) : Json(signer.trusted_subject)}});
    return {
        {"verified", err == 0},
        {"errno", err},
        {"errno_name", err != 0 ? Json(errno_name(err)) : Json(nullptr)},
        {"signers", std::move(rows)},
    };
}

} // namespace kobox::cli
