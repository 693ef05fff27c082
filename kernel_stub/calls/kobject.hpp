#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <string>
#include <string_view>

namespace kobox
{

// struct kobject as lib/kobject.c (v6.1) keeps it, without sysfs: names, parents, reference counts
// and release functions are real.

/// Mirrors kobject_init().
void kobject_init(FakeKernel& kernel, GuestAddr kobj, GuestAddr ktype);
/// A name of the host's; the old one is freed.
void kobject_set_name(FakeKernel& kernel, GuestAddr kobj, std::string_view name);
[[nodiscard]] std::string kobject_name(FakeKernel& kernel, GuestAddr kobj);
/// Mirrors kobject_add_internal(): 0, or a negative errno (the log says why).
int kobject_add(FakeKernel& kernel, GuestAddr kobj);
/// What it says, and returns, when the directory has the name already: -EEXIST.
int kobject_name_taken(FakeKernel& kernel, std::string_view name);
void kobject_del(FakeKernel& kernel, GuestAddr kobj);
GuestAddr kobject_get(FakeKernel& kernel, GuestAddr kobj);
/// Drops a reference; the last one calls the release function of its ktype.
void kobject_put(FakeKernel& kernel, GuestAddr kobj);

/// For objects of a ktype of the kernel's own (NULL in the guest): what its release function does.
using KobjectRelease = void (*)(FakeKernel& kernel, GuestAddr kobj);
void set_kobject_release(FakeKernel& kernel, GuestAddr kobj, KobjectRelease release);

} // namespace kobox
