#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/printk/format_env.hpp"
#include "kernel_stub/printk/format_spec.hpp"

#include <string_view>

namespace kobox
{

/// One extension of %p: `fmt` begins with its letter. Each mirrors the function of its name in
/// lib/vsprintf.c (v6.1).
using PointerFamily =
    void(FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt);

// pointer_address.cpp
PointerFamily mac_address_string; ///< %pM %pm [RF]
PointerFamily ip_addr_string;     ///< %pI4 %pi4 %pI6[c] %pi6 %pIS[pfsc] %piS
PointerFamily uuid_string;        ///< %pU[bBlL]

// pointer_bitmap.cpp
PointerFamily bitmap_string; ///< %*pb[l]

// pointer_bytes.cpp
PointerFamily hex_string;     ///< %*ph[CDN]
PointerFamily escaped_string; ///< %*pE[achnops]
PointerFamily fourcc_string;  ///< %p4cc
PointerFamily address_val;    ///< %pa[pd]
PointerFamily netdev_bits;    ///< %pNF

// pointer_device.cpp
PointerFamily bdev_name;          ///< %pg
PointerFamily clock_name;         ///< %pC[n]: clock()
PointerFamily device_node_string; ///< %pO
PointerFamily fwnode_string;      ///< %pfw[fP]

// pointer_dentry.cpp
PointerFamily dentry_name;      ///< %pd[234]
PointerFamily file_dentry_name; ///< %pD[234]

// pointer_flags.cpp
PointerFamily flags_string; ///< %pG[pgv]

// pointer_resource.cpp
PointerFamily resource_string; ///< %pr %pR

// pointer_symbol.cpp
PointerFamily symbol_string; ///< %pS %ps %pB [R][b]

// pointer_time.cpp
PointerFamily time_and_date; ///< %pt[RT][dt][r][s]

// vsnprintf.cpp
PointerFamily va_format; ///< %pV

} // namespace kobox
