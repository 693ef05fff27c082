#include "loader/elf_view.hpp"
#include "loader/pr.hpp"
#include "loader/signature.hpp"
#include "loader/stages/stages.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace kobox
{
namespace
{

/// MODULE_SIG_STRING, include/linux/module_signature.h (v6.1).
constexpr std::string_view marker = "~Module signature appended~\n";

constexpr std::uint8_t pkey_id_pkcs7 = 2;

std::uint64_t signature_length(const ModuleSignature& signature)
{
    std::uint64_t length = 0;
    for (const std::uint8_t byte : signature.sig_len_be)
        length = length << 8 | byte;
    return length;
}

/// Mirrors mod_check_sig(), kernel/module_signature.c (v6.1).
KResult<> mod_check_sig(Kernel& kernel, const ModuleSignature& signature, std::uint64_t file_len)
{
    if (signature_length(signature) >= file_len - sizeof(signature))
        return refuse(EBADMSG);
    if (signature.id_type != pkey_id_pkcs7)
        return reject(kernel, ENOPKG, "module: not signed with expected PKCS#7 message");
    if (signature.algo != 0 || signature.hash != 0 || signature.signer_len != 0 ||
        signature.key_id_len != 0 ||
        std::ranges::any_of(signature.pad, [](std::uint8_t byte) { return byte != 0; }))
        return reject(
            kernel, EBADMSG, "module: PKCS#7 signature info has unexpected non-zero params");
    return {};
}

/// Mirrors mod_verify_sig(), kernel/module/signing.c (v6.1). Where nobody says which keys are
/// trusted, neither the caller nor the kernel's profile, every signer counts as one of the
/// kernel's.
KResult<> mod_verify_sig(LoadContext& context, const ElfView& elf)
{
    LoadInfo& info = context.info;
    ModuleSignature signature{};
    if (info.len <= sizeof(signature))
        return refuse(EBADMSG);
    const std::uint64_t block = info.len - sizeof(signature);
    signature = elf.load<ModuleSignature>(block, "struct module_signature");
    if (auto sane = mod_check_sig(context.kernel, signature, info.len); !sane)
        return sane;

    const std::uint64_t length = signature_length(signature);
    info.len = block - length;
    const auto data = elf.bytes_at(0, info.len, "sig_len");
    const auto pkcs7 = elf.bytes_at(info.len, length, "sig_len");
    std::optional<TrustedKeys> built_in;
    const TrustedKeys* trusted = context.request.trusted;
    if (trusted == nullptr)
        trusted = &built_in.emplace(builtin_trusted_keys(context.kernel.profile()));
    SignatureVerdict verdict = verify_pkcs7_signature(data, pkcs7, *trusted);
    if (verdict.err == ENOKEY && trusted->size() == 0)
        verdict.err = 0;
    // With the keys of the platform the message is parsed once more.
    const bool again =
        verdict.err == ENOKEY && context.kernel.profile().option("INTEGRITY_PLATFORM_KEYRING");
    for (int pass = 0; pass < (again ? 2 : 1); ++pass)
        for (const auto& [level, text] : verdict.log)
            context.kernel.klog().emit(level, text);
    context.observer.signature_checked(verdict);
    if (verdict.err != 0)
        return refuse(verdict.err);
    return {};
}

/// Why a module counts as unsigned: the errors that are not fatal by themselves.
struct Reason
{
    int err;
    std::string_view text;
};
constexpr auto reasons = std::to_array<Reason>({
    {ENODATA, "unsigned module"},
    {ENOPKG, "module with unsupported crypto"},
    {ENOKEY, "module with unavailable key"},
});

bool is_module_sig_enforced(Kernel& kernel)
{
    const auto sig_enforce = kernel.image_symbol("sig_enforce");
    return sig_enforce && kernel.memory().load<std::uint8_t>(*sig_enforce) != 0;
}

} // namespace

void set_module_sig_enforced(Kernel& kernel)
{
    if (const auto sig_enforce = kernel.image_symbol("sig_enforce"))
        kernel.memory().store(*sig_enforce, std::uint8_t{1});
}

/// Mirrors module_sig_check(), kernel/module/signing.c (v6.1).
KResult<> module_sig_check(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    LoadInfo& info = context.info;
    if (!kernel.profile().option("MODULE_SIG"))
        return {};

    const ElfView elf{context};
    const bool mangled = has_flag(context.request, ModuleInitFlag::ignore_modversions) ||
                         has_flag(context.request, ModuleInitFlag::ignore_vermagic);
    int err = ENODATA;
    if (!mangled && info.len > marker.size())
    {
        const auto tail =
            elf.bytes_at(info.len - marker.size(), marker.size(), "the signature's marker");
        if (std::memcmp(tail.data(), marker.data(), marker.size()) == 0)
        {
            info.len -= marker.size();
            const auto verified = mod_verify_sig(context, elf);
            if (verified)
            {
                info.sig_ok = true;
                return {};
            }
            err = verified.error().err();
        }
    }

    const auto reason = std::ranges::find(reasons, err, &Reason::err);
    if (reason == reasons.end())
        return refuse(err);
    if (is_module_sig_enforced(kernel))
    {
        pr_notice(kernel, "Loading of {} is rejected", reason->text);
        return refuse(EKEYREJECTED);
    }
    return {};
}

} // namespace kobox
