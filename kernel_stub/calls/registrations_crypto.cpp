#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"

namespace kobox
{

namespace
{

constexpr auto registering = std::to_array<Registering>({
    {.export_name = "crypto_register_alg",
     .kind = "crypto algorithm",
     .name = {"crypto_alg", "cra_driver_name"},
     .duplicate_err = EEXIST},
    {.export_name = "crypto_register_algs", .kind = "crypto algorithm array"},
    {.export_name = "crypto_register_skcipher", .kind = "crypto skcipher", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_aead", .kind = "crypto aead", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_ahash", .kind = "crypto ahash", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_akcipher", .kind = "crypto akcipher", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_kpp", .kind = "crypto kpp", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_rng", .kind = "crypto rng", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_scomp", .kind = "crypto scomp", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_acomp", .kind = "crypto acomp", .duplicate_err = EEXIST},
    {.export_name = "crypto_register_skciphers", .kind = "crypto skcipher array"},
    {.export_name = "crypto_register_aeads", .kind = "crypto aead array"},
    {.export_name = "crypto_register_ahashes", .kind = "crypto ahashe array"},
    {.export_name = "crypto_register_rngs", .kind = "crypto rng array"},
    {.export_name = "crypto_register_scomps", .kind = "crypto scomp array"},
    {.export_name = "crypto_register_acomps", .kind = "crypto acomp array"},
    {.export_name = "crypto_register_template",
     .kind = "crypto template",
     .name = {"crypto_template", "name"},
     .duplicate_err = EEXIST},
    {.export_name = "crypto_register_templates", .kind = "crypto template array"},
    {.export_name = "crypto_register_notifier", .kind = "crypto notifier"},
    {.export_name = "register_asymmetric_key_parser",
     .kind = "asymmetric key parser",
     .duplicate_err = EEXIST},
    {.export_name = "register_key_type",
     .kind = "key type",
     .name = {"key_type", "name"},
     .duplicate_err = EEXIST},
    {.export_name = "hwrng_register", .kind = "hwrng", .duplicate_err = EEXIST},
    {.export_name = "zpool_register_driver", .kind = "zpool driver"},
    {.export_name = "textsearch_register", .kind = "text search", .duplicate_err = EEXIST},
});

constexpr auto unregistering = std::to_array<Unregistering>({
    {.export_name = "crypto_unregister_alg", .kind = "crypto algorithm"},
    {.export_name = "crypto_unregister_algs", .kind = "crypto algorithm array"},
    {.export_name = "crypto_unregister_skcipher", .kind = "crypto skcipher"},
    {.export_name = "crypto_unregister_aead", .kind = "crypto aead"},
    {.export_name = "crypto_unregister_ahash", .kind = "crypto ahash"},
    {.export_name = "crypto_unregister_akcipher", .kind = "crypto akcipher"},
    {.export_name = "crypto_unregister_kpp", .kind = "crypto kpp"},
    {.export_name = "crypto_unregister_rng", .kind = "crypto rng"},
    {.export_name = "crypto_unregister_scomp", .kind = "crypto scomp"},
    {.export_name = "crypto_unregister_acomp", .kind = "crypto acomp"},
    {.export_name = "crypto_unregister_skciphers", .kind = "crypto skcipher array"},
    {.export_name = "crypto_unregister_aeads", .kind = "crypto aead array"},
    {.export_name = "crypto_unregister_ahashes", .kind = "crypto ahashe array"},
    {.export_name = "crypto_unregister_rngs", .kind = "crypto rng array"},
    {.export_name = "crypto_unregister_scomps", .kind = "crypto scomp array"},
    {.export_name = "crypto_unregister_acomps", .kind = "crypto acomp array"},
    {.export_name = "crypto_unregister_template", .kind = "crypto template"},
    {.export_name = "crypto_unregister_templates", .kind = "crypto template array"},
    {.export_name = "crypto_unregister_notifier", .kind = "crypto notifier", .missing_err = ENOENT},
    {.export_name = "unregister_asymmetric_key_parser", .kind = "asymmetric key parser"},
    {.export_name = "unregister_key_type", .kind = "key type"},
    {.export_name = "hwrng_unregister", .kind = "hwrng"},
    {.export_name = "zpool_unregister_driver", .kind = "zpool driver"},
    {.export_name = "textsearch_unregister", .kind = "text search", .missing_err = ENOENT},
});

constexpr auto rows =
    join_calls(registering_calls<registering>(), unregistering_calls<unregistering>());

} // namespace

std::span<const HostCall> crypto_registration_calls()
{
    return rows;
}

} // namespace kobox
