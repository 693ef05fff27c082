#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors audit_log_kern_module(), kernel/auditsc.c (v6.1): without a running auditd and without a
/// rule nothing of it can be seen.
KResult<> audit_log_kern_module(LoadContext&)
{
    return {};
}

} // namespace kobox
