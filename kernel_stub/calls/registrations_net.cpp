#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/registration_table.hpp"

namespace kobox
{

namespace
{

constexpr auto registering = std::to_array<Registering>({
    {.export_name = "tcp_register_congestion_control",
     .kind = "tcp congestion control",
     .duplicate_err = EEXIST},
    {.export_name = "register_qdisc", .kind = "qdisc", .duplicate_err = EEXIST},
    {.export_name = "register_tcf_proto_ops",
     .kind = "tc classifier",
     .name = {"tcf_proto_ops", "kind"},
     .duplicate_err = EEXIST},
    {.export_name = "tcf_em_register", .kind = "tc ematch", .duplicate_err = EEXIST},
    {.export_name = "dev_add_offload", .kind = "packet offload"},
    {.export_name = "dev_add_pack", .kind = "packet type"},
    {.export_name = "rtnl_af_register", .kind = "rtnl address family"},
    {.export_name = "rtnl_register_module", .kind = "rtnl message", .argument = 3},
    {.export_name = "nf_register_sockopt", .kind = "nf sockopt", .duplicate_err = EBUSY},
    {.export_name = "nf_register_net_hook", .kind = "nf hook", .argument = 1},
    {.export_name = "nf_register_net_hooks", .kind = "nf hook array", .argument = 1},
    {.export_name = "nf_log_register", .kind = "nf logger", .argument = 1, .duplicate_err = EEXIST},
    {.export_name = "xfrm_register_type", .kind = "xfrm type", .duplicate_err = EEXIST},
    {.export_name = "xfrm_register_type_offload",
     .kind = "xfrm type offload",
     .duplicate_err = EEXIST},
    {.export_name = "xfrm_register_km", .kind = "xfrm manager"},
    {.export_name = "xfrm_input_register_afinfo", .kind = "xfrm input", .duplicate_err = EEXIST},
    {.export_name = "xfrm4_protocol_register", .kind = "xfrm4 protocol", .duplicate_err = EEXIST},
    {.export_name = "xfrm6_protocol_register", .kind = "xfrm6 protocol", .duplicate_err = EEXIST},
    {.export_name = "inet_add_protocol", .kind = "inet protocol"},
    {.export_name = "inet6_add_protocol", .kind = "inet6 protocol"},
    {.export_name = "inet_add_offload", .kind = "inet offload"},
    {.export_name = "inet6_add_offload", .kind = "inet6 offload"},
    {.export_name = "inet_register_protosw", .kind = "inet protosw"},
    {.export_name = "inet6_register_protosw", .kind = "inet6 protosw"},
    {.export_name = "sock_diag_register", .kind = "sock_diag handler", .duplicate_err = EBUSY},
    {.export_name = "lwtunnel_encap_add_ops", .kind = "lwtunnel encap", .duplicate_err = EEXIST},
    {.export_name = "flow_indr_dev_register", .kind = "flow block callback"},
    {.export_name = "tcp_register_ulp",
     .kind = "tcp upper layer protocol",
     .duplicate_err = EEXIST},
    {.export_name = "register_fib_notifier", .kind = "fib notifier", .argument = 1},
});

constexpr auto unregistering = std::to_array<Unregistering>({
    {.export_name = "tcp_unregister_congestion_control", .kind = "tcp congestion control"},
    {.export_name = "unregister_qdisc", .kind = "qdisc"},
    {.export_name = "unregister_tcf_proto_ops", .kind = "tc classifier"},
    {.export_name = "tcf_em_unregister", .kind = "tc ematch"},
    {.export_name = "dev_remove_offload", .kind = "packet offload"},
    {.export_name = "dev_remove_pack", .kind = "packet type"},
    {.export_name = "__dev_remove_pack", .kind = "packet type"},
    {.export_name = "rtnl_af_unregister", .kind = "rtnl address family"},
    {.export_name = "nf_unregister_sockopt", .kind = "nf sockopt"},
    {.export_name = "nf_unregister_net_hook", .kind = "nf hook", .argument = 1},
    {.export_name = "nf_unregister_net_hooks", .kind = "nf hook array", .argument = 1},
    {.export_name = "nf_log_unregister", .kind = "nf logger", .argument = 1},
    {.export_name = "xfrm_unregister_type", .kind = "xfrm type"},
    {.export_name = "xfrm_unregister_type_offload", .kind = "xfrm type offload"},
    {.export_name = "xfrm_unregister_km", .kind = "xfrm manager"},
    {.export_name = "xfrm_input_unregister_afinfo", .kind = "xfrm input"},
    {.export_name = "xfrm4_protocol_deregister", .kind = "xfrm4 protocol", .missing_err = ENOENT},
    {.export_name = "xfrm6_protocol_deregister", .kind = "xfrm6 protocol", .missing_err = ENOENT},
    {.export_name = "inet_del_protocol", .kind = "inet protocol"},
    {.export_name = "inet6_del_protocol", .kind = "inet6 protocol"},
    {.export_name = "inet_del_offload", .kind = "inet offload"},
    {.export_name = "inet6_del_offload", .kind = "inet6 offload"},
    {.export_name = "inet_unregister_protosw", .kind = "inet protosw"},
    {.export_name = "inet6_unregister_protosw", .kind = "inet6 protosw"},
    {.export_name = "sock_diag_unregister", .kind = "sock_diag handler"},
    {.export_name = "lwtunnel_encap_del_ops", .kind = "lwtunnel encap"},
    {.export_name = "flow_indr_dev_unregister", .kind = "flow block callback"},
    {.export_name = "tcp_unregister_ulp", .kind = "tcp upper layer protocol"},
    {.export_name = "unregister_fib_notifier", .kind = "fib notifier", .argument = 1},
});

constexpr auto rows =
    join_calls(registering_calls<registering>(), unregistering_calls<unregistering>());

} // namespace

std::span<const HostCall> net_registration_calls()
{
    return rows;
}

} // namespace kobox
