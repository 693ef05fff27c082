kobox kernel profile 1

[kernel]
source "Debian linux-image-6.1.0-56-amd64 6.1.192-2, boot/vmlinuz-6.1.0-56-amd64"
release "6.1.0-56-amd64"
version "#1 SMP PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-11-16)"
vermagic "6.1.0-56-amd64 SMP preempt mod_unload modversions "

[options]
ARCH_WANTS_MODULES_DATA_IN_VMALLOC n
BPF_EVENTS y
CALL_THUNKS n
CFI_CLANG n
CONSTRUCTORS n
DEBUG_BUGVERBOSE y
DEBUG_INFO_BTF_MODULES y
DYNAMIC_DEBUG y
DYNAMIC_FTRACE y
EVENT_TRACING y
FORTIFY_SOURCE y
FUNCTION_ERROR_INJECTION n
FUNCTION_TRACER y
GENERIC_BUG y
GENERIC_BUG_RELATIVE_POINTERS y
HAVE_STATIC_CALL_INLINE y
HZ 250
INTEGRITY_PLATFORM_KEYRING y
JUMP_LABEL y
KALLSYMS y
KALLSYMS_ALL y
KPROBES y
KUNIT n
LIVEPATCH y
MITIGATION_ITS y
MODULES_TREE_LOOKUP y
MODULE_ALLOW_BTF_MISMATCH y
MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS n
MODULE_DECOMPRESS n
MODULE_FORCE_LOAD y
MODULE_FORCE_UNLOAD y
MODULE_SIG y
MODULE_SIG_FORCE n
MODULE_UNLOAD y
MODULE_UNLOAD_TAINT_TRACKING n
MODVERSIONS y
NR_CPUS 8192
PARAVIRT y
PREEMPTION y
PREEMPT_DYNAMIC y
PREEMPT_RT n
PREEMPT_VOLUNTARY y
PRINTK_INDEX n
RANDOMIZE_BASE y
RETHUNK y
RETPOLINE y
SECURITY_LOCKDOWN_LSM y
SLS y
SMP y
STACKTRACE_BUILD_ID n
STRICT_MODULE_RWX y
SYSFS y
TRACEPOINTS y
TREE_SRCU y
TRIM_UNUSED_KSYMS n
UNWINDER_ORC y
X86_KERNEL_IBT n

[built-in]
8250
acpi
acpiphp
apparmor
blk_cgroup
block
clocksource
cpufreq
cpuidle
cpuidle_haltpoll
cryptomgr
cxl_core
device_hmem
dynamic_debug
edac_core
fb
firmware_class
fscrypto
gpiolib_acpi
grant_table
i8042
ima
intel_idle
ipv6
kernel
keyboard
memory_hotplug
module
mousedev
netpoll
nmi_backtrace
page_alloc
page_reporting
pci_hotplug
pcie_aspm
pciehp
printk
processor
pstore
random
rcupdate
rcutree
rng_core
rtc_cmos
secretmem
shpchp
spidev
spurious
srcutree
suspend
syscall
sysrq
tcp_cubic
thermal
tpm
tpm_crb
tpm_tis
tpm_tis_core
vt
workqueue
xen
xen_kbdfront
xz_dec
zswap

[certificate 1324]
3082052830820310a003020102021466f54e1566a043cc3030420e181cf850fb
9f42ac300d06092a864886f70d01010b0500302e312c302a06035504030c2342
75696c642074696d65206175746f67656e657261746564206b65726e656c206b
65793020170d3236313131363131343635375a180f3231323631303233313134
3635375a302e312c302a06035504030c234275696c642074696d65206175746f
67656e657261746564206b65726e656c206b657930820222300d06092a864886
f70d01010105000382020f003082020a0282020100ad7ad18f1b735a79e2233e
96d99cc3ade5dbbfe77d01dfb5203cb43fce83838073c259930466c77d7752d7
09fa011b30eef2ad880af659a00cb3636fd5305e40da49ff7509103106d1fe49
15a7d9d25bbc5651c457593ab9bf078d741f1a02f77579d94fbba8f7f23accc5
197555ec5097f79a08f196fa4d9085d1a4f35ff1d62879792a5bdd3cad3901e4
19770f5d6f36464430b23ec00100123f65d0a8510acff6916c35c5a2805a9054
13877db6faea6f2d7a43a230f0deae18c8f086247994983ec4be2377840c9d2e
1670f2b04dad5d875ef91e0121824b912a8e86996e8d4f3f8e3cd3e41156d866
6e5e83b29b0bf0813fe98a3da0b03eaa9f56b696bff23e622a5035da82b88e92
ebda53f7bcf08abf78c4b636b3c7be2fc7b799ad1378ded2bc1148998d3a38a1
1c3b301254b548bc7a9ec00594bc2df627b33491980cfc9bcc840eef9f74fda2
b1237b6cca31059094b8d69c8cc7ec8f1c9f8de32812d1bfa5116bbe74bf31c1
869931a83d43d25938ce2f95826d1fe1171bf1af34f33537e19b8d34a9fe2f7e
eb14408d02da590168210f1e100dc6001c6182d867400bf5e3c1fe5ad8da41af
f462b9f702713e71648d7cf46123905df8952015210cf10edf85b021b7d59496
099e6ea0605957ac2ce34909e1f4cf6c33331767a07dadcb9912df4971ae2abf
6c43a594c294902a5cbff37444d63a7b407f93ffb50203010001a33c303a300c
0603551d130101ff04023000300b0603551d0f040403020780301d0603551d0e
041604148963f707e289edc09df337a240938134371a5bb8300d06092a864886
f70d01010b050003820201005728adb5d5ed2261b6a2856d65f40f7273572fcf
87b0d339ed5b44430c5a51ace1eea972915a63b76c79b09d2914f94c752f55df
9e8c5657cf27341b88fe53df9841a6faa458d2eac1371f3fbfcd12bb0dbf4800
d33dda7b5b55f48398dc78ca8e000193cdce11897e37e32742399de4c5050ddb
739d2eb56fbd0e76cc36b1df7246db31b86dcbc4b67b775e130f17d9f2fe9789
307d414a4702c51969fcd61ff389fb29cb20a0c63f35770de540b1ddd253b564
b13cc005b09e7651966243074b31563f5ba8c19a47fd5b91b77d310e95e41170
c799653b8663f9192d21dd951b624c4e2486ce58734636bcdee774f3c37ce5cf
8298d5d1736491242f97a4ebd6ee3d19ac8011c6f3136346b705005f474380b1
3c86345b53fdf1a3b5dcb4fae04b4a3870e9c5f98c367c189584abda61c5c7b6
1130d7cb8195e470bd6e684d9cad964c33ba2d1cdf427b565b1d3764cbae7f29
77d1a51e5b4a05a99b9a9071cfea0afba0067d2d009e059a22aa3ba88a8a1c9b
b329fad574c52c6d9b6caea5da297029f4c6c760ead21e9ff3bfe1d8134be367
5e386c6c53b428a2a1204f77cf482b6ea22df7bed868acf90e34eae8ce9af88a
fc4b39abcaff2b14d2ff1da4d0810147e7fbe141857ab453374e76e9b6366c55
5879176e7b25356c78119289854811a7de377b5b794970a960fb2e8a9bc38f8c
3664416dede1b9f49f2b05b1

[struct Qdisc_ops 176]
next 0 8
cl_ops 8 8
id 16 16
priv_size 32 4
static_flags 36 4
enqueue 40 8
dequeue 48 8
peek 56 8
init 64 8
reset 72 8
destroy 80 8
change 88 8
attach 96 8
change_tx_queue_len 104 8
change_real_num_tx 112 8
dump 120 8
dump_stats 128 8
ingress_block_set 136 8
egress_block_set 144 8
ingress_block_get 152 8
egress_block_get 160 8
owner 168 8

[struct _ddebug 56]
modname 0 8
function 8 8
filename 16 8
format 24 8
lineno 32 4 0:18
class_id 32 4 18:6
flags 32 4 24:8
key 40 16

[struct _ddebug_info 24]
descs 0 8
classes 8 8
num_descs 16 4
num_classes 20 4

[struct acpi_driver 352]
name 0 80
class 80 80
ids 160 8
flags 168 4
ops 176 24
drv 200 144
owner 344 8

[struct alt_instr 12]
instr_offset 0 4
repl_offset 4 4
cpuid 8 2
instrlen 10 1
replacementlen 11 1

[struct atomic64_t 8]
counter 0 8

[struct atomic_notifier_head 16]
lock 0 4
head 8 8

[struct atomic_t 4]
counter 0 4

[struct attribute 16]
name 0 8
mode 8 2

[struct attribute_group 40]
name 0 8
is_visible 8 8
is_bin_visible 16 8
attrs 24 8
bin_attrs 32 8

[struct auxiliary_driver 200]
probe 0 8
remove 8 8
shutdown 16 8
suspend 24 8
resume 32 8
name 40 8
driver 48 144
id_table 192 8

[struct backing_dev_info 1160]
ra_pages 48 8
io_pages 56 8
refcnt 64 4
capabilities 68 4
dev 1032 8
dev_name 1040 64

[struct bin_attribute 64]
attr 0 16
size 16 8
private 24 8
f_mapping 32 8
read 40 8
write 48 8
mmap 56 8

[struct bio 128]
bi_next 0 8
bi_bdev 8 8
bi_opf 16 4
bi_flags 20 2
bi_ioprio 22 2
bi_status 24 1
__bi_remaining 28 4
bi_iter 32 20
bi_cookie 52 4
bi_end_io 56 8
bi_private 64 8
bi_blkg 72 8
bi_issue 80 8
bi_iocost_cost 88 8
bi_integrity 96 8
bi_vcnt 104 2
bi_max_vecs 106 2
__bi_cnt 108 4
bi_io_vec 112 8
bi_pool 120 8
bi_inline_vecs 128 0

[struct block_device 928]
bd_dev 36 4
bd_openers 40 4
bd_inode 48 8
bd_super 56 8
bd_partno 848 1
bd_disk 856 8

[struct block_device_operations 152]
submit_bio 0 8
poll_bio 8 8
open 16 8
release 24 8
rw_page 32 8
ioctl 40 8
compat_ioctl 48 8
check_events 56 8
unlock_native_capacity 64 8
getgeo 72 8
set_read_only 80 8
free_disk 88 8
swap_slot_free_notify 96 8
report_zones 104 8
devnode 112 8
get_unique_id 120 8
owner 128 8
pr_ops 136 8
alternative_gpt_sector 144 8

[struct blocking_notifier_head 48]
rwsem 0 40
rwsem.count 0 8
rwsem.count.counter 0 8
rwsem.owner 8 8
rwsem.owner.counter 8 8
rwsem.osq 16 4
rwsem.osq.tail 16 4
rwsem.osq.tail.counter 16 4
rwsem.wait_lock 20 4
rwsem.wait_lock.raw_lock 20 4
rwsem.wait_lock.raw_lock.val 20 4
rwsem.wait_lock.raw_lock.val.counter 20 4
rwsem.wait_lock.raw_lock.locked_pending 20 2
rwsem.wait_lock.raw_lock.locked 20 1
rwsem.wait_lock.raw_lock.pending 21 1
rwsem.wait_lock.raw_lock.tail 22 2
rwsem.wait_list 24 16
rwsem.wait_list.next 24 8
rwsem.wait_list.prev 32 8
head 40 8

[struct bpf_raw_event_map 32]
tp 0 8
bpf_func 8 8
num_args 16 4
writable_size 20 4

[struct bucket_table 64]
size 0 4
nest 4 4
hash_rnd 8 4
walkers 16 16
rcu 32 16
future_tbl 48 8
dep_map 56 0
buckets 64 0

[struct bug_entry 12]
bug_addr_disp 0 4
file_disp 4 4
line 8 2
flags 10 2

[struct bus_type 184]
name 0 8
dev_name 8 8
dev_root 16 8
bus_groups 24 8
dev_groups 32 8
drv_groups 40 8
match 48 8
uevent 56 8
probe 64 8
sync_state 72 8
remove 80 8
shutdown 88 8
online 96 8
offline 104 8
suspend 112 8
resume 120 8
num_vf 128 8
dma_configure 136 8
dma_cleanup 144 8
pm 152 8
iommu_ops 160 8
p 168 8
need_parent_lock 176 1
lock_key 176 0

[struct callback_head 16]
next 0 8
func 8 8

[struct cdev 104]
kobj 0 64
kobj.name 0 8
kobj.entry 8 16
kobj.parent 24 8
kobj.kset 32 8
kobj.ktype 40 8
kobj.sd 48 8
kobj.kref 56 4
kobj.state_initialized 60 4 0:1
kobj.state_in_sysfs 60 4 1:1
kobj.state_add_uevent_sent 60 4 2:1
kobj.state_remove_uevent_sent 60 4 3:1
kobj.uevent_suppress 60 4 4:1
owner 64 8
ops 72 8
list 80 16
dev 96 4
count 100 4

[struct class 120]
name 0 8
owner 8 8
class_groups 16 8
dev_groups 24 8
dev_kobj 32 8
dev_uevent 40 8
devnode 48 8
class_release 56 8
dev_release 64 8
shutdown_pre 72 8
ns_type 80 8
namespace 88 8
get_ownership 96 8
pm 104 8
p 112 8

[struct class_attribute 32]
attr 0 16
show 16 8
store 24 8

[struct class_interface 40]
node 0 16
class 16 8
add_dev 24 8
remove_dev 32 8

[struct clk 72]
core 0 8

[struct clk_core 264]
name 0 8
hw 16 8

[struct clocksource 184]
read 0 8
mask 8 8
mult 16 4
shift 20 4
max_idle_ns 24 8
maxadj 32 4
uncertainty_margin 36 4
max_cycles 40 8
name 48 8
list 56 16
rating 72 4
id 76 4
vdso_clock_mode 80 4
flags 88 8
enable 96 8
disable 104 8
suspend 112 8
resume 120 8
mark_unstable 128 8
tick_stable 136 8
wd_list 144 16
cs_last 160 8
wd_last 168 8
owner 176 8

[struct completion 32]
done 0 4
wait 8 24
wait.lock 8 4
wait.lock.raw_lock 8 4
wait.lock.raw_lock.val 8 4
wait.lock.raw_lock.val.counter 8 4
wait.lock.raw_lock.locked_pending 8 2
wait.lock.raw_lock.locked 8 1
wait.lock.raw_lock.pending 9 1
wait.lock.raw_lock.tail 10 2
wait.task_list 16 16
wait.task_list.next 16 8
wait.task_list.prev 24 8

[struct cpuinfo_x86 288]
x86 0 1
x86_vendor 1 1
x86_model 2 1
x86_stepping 3 1
x86_tlbsize 4 4
vmx_capability 8 20
x86_virt_bits 28 1
x86_phys_bits 29 1
x86_coreid_bits 30 1
cu_id 31 1
extended_cpuid_level 32 4
cpuid_level 36 4
x86_capability 40 96
x86_capability_alignment 40 8
x86_vendor_id 136 16
x86_model_id 152 64
x86_cache_size 216 4
x86_cache_alignment 220 4
x86_cache_max_rmid 224 4
x86_cache_occ_scale 228 4
x86_cache_mbm_width_offset 232 4
x86_power 236 4
loops_per_jiffy 240 8
ppin 248 8
x86_max_cores 256 2
apicid 258 2
initial_apicid 260 2
x86_clflush_size 262 2
booted_cores 264 2
phys_proc_id 266 2
logical_proc_id 268 2
cpu_core_id 270 2
cpu_die_id 272 2
logical_die_id 274 2
cpu_index 276 2
smt_active 278 1
microcode 280 4
initialized 284 4 8:1
x86_cache_bits 284 1

[struct cpumask 1024]
bits 0 1024

[struct cred 176]
usage 0 8
uid 8 4
gid 12 4
suid 16 4
sgid 20 4
euid 24 4
egid 28 4
fsuid 32 4
fsgid 36 4
securebits 40 4
cap_inheritable 44 8
cap_permitted 52 8
cap_effective 60 8
cap_bset 68 8
cap_ambient 76 8
jit_keyring 84 1
session_keyring 88 8
process_keyring 96 8
thread_keyring 104 8
request_key_auth 112 8
security 120 8
user 128 8
user_ns 136 8
ucounts 144 8
group_info 152 8
rcu 160 16
non_rcu 160 4

[struct crypto_alg 384]
cra_list 0 16
cra_users 16 16
cra_flags 32 4
cra_blocksize 36 4
cra_ctxsize 40 4
cra_alignmask 44 4
cra_priority 48 4
cra_refcnt 52 4
cra_name 56 128
cra_driver_name 184 128
cra_type 312 8
cra_u 320 32
cra_init 352 8
cra_exit 360 8
cra_destroy 368 8
cra_module 376 8

[struct crypto_queue 32]
list 0 16
backlog 16 8
qlen 24 4
max_qlen 28 4

[struct crypto_shash 40]
descsize 0 4
base 8 32
base.refcnt 8 4
base.crt_flags 12 4
base.node 16 4
base.exit 24 8
base.__crt_alg 32 8
base.__crt_ctx 40 0

[struct crypto_template 168]
list 0 16
instances 16 8
module 24 8
create 32 8
name 40 128

[struct crypto_tfm 32]
refcnt 0 4
crt_flags 4 4
node 8 4
exit 16 8
__crt_alg 24 8
__crt_ctx 32 0

[struct ctl_table 64]
procname 0 8
data 8 8
maxlen 16 4
mode 20 2
child 24 8
proc_handler 32 8
poll 40 8
extra1 48 8
extra2 56 8

[struct ctl_table_header 80]
rcu 0 16
ctl_table 0 8
used 8 4
count 12 4
nreg 16 4
unregistering 24 8
ctl_table_arg 32 8
root 40 8
set 48 8
parent 56 8
node 64 8
inodes 72 8

[struct ddebug_class_map 56]
link 0 16
mod 16 8
mod_name 24 8
class_names 32 8
length 40 4
base 44 4
map_type 48 4

[struct delayed_work 88]
work 0 32
work.data 0 8
work.data.counter 0 8
work.entry 8 16
work.entry.next 8 8
work.entry.prev 16 8
work.func 24 8
timer 32 40
timer.entry 32 16
timer.entry.next 32 8
timer.entry.pprev 40 8
timer.expires 48 8
timer.function 56 8
timer.flags 64 4
wq 72 8
cpu 80 4

[struct dentry 192]
d_flags 0 4
d_parent 24 8
d_name.hash_len 32 8
d_name.hash 32 4
d_name.len 36 4
d_name.name 40 8
d_inode 48 8
d_iname 56 32
d_op 96 8
d_sb 104 8
d_fsdata 120 8

[struct dev_pm_ops 184]
prepare 0 8
complete 8 8
suspend 16 8
resume 24 8
freeze 32 8
thaw 40 8
poweroff 48 8
restore 56 8
suspend_late 64 8
resume_early 72 8
freeze_late 80 8
thaw_early 88 8
poweroff_late 96 8
restore_early 104 8
suspend_noirq 112 8
resume_noirq 120 8
freeze_noirq 128 8
thaw_noirq 136 8
poweroff_noirq 144 8
restore_noirq 152 8
runtime_suspend 160 8
runtime_resume 168 8
runtime_idle 176 8

[struct device 752]
kobj 0 64
kobj.name 0 8
kobj.entry 8 16
kobj.parent 24 8
kobj.kset 32 8
kobj.ktype 40 8
kobj.sd 48 8
kobj.kref 56 4
kobj.state_initialized 60 4 0:1
kobj.state_in_sysfs 60 4 1:1
kobj.state_add_uevent_sent 60 4 2:1
kobj.state_remove_uevent_sent 60 4 3:1
kobj.uevent_suppress 60 4 4:1
parent 64 8
p 72 8
init_name 80 8
type 88 8
bus 96 8
driver 104 8
platform_data 112 8
driver_data 120 8
mutex 128 32
power 216 312
power.power_state 216 4
power.disable_depth 440 4 0:3
power.runtime_status 452 4
msi 552 16
dma_mask 576 8
coherent_dma_mask 584 8
bus_dma_limit 592 8
dma_parms 608 8
of_node 640 8
fwnode 648 8
numa_node 656 4
devt 660 4
id 664 4
devres_lock 668 4
devres_head 672 16
class 688 8
groups 696 8
release 704 8
iommu_group 712 8
iommu 720 8
removable 736 4
offline_disabled 740 1 0:1
offline 740 1 1:1
of_node_reused 740 1 2:1

[struct device_attribute 32]
attr 0 16
show 16 8
store 24 8

[struct device_driver 144]
name 0 8
bus 8 8
owner 16 8
mod_name 24 8
suppress_bind_attrs 32 1
probe_type 36 4
of_match_table 40 8
acpi_match_table 48 8
probe 56 8
sync_state 64 8
remove 72 8
shutdown 80 8
suspend 88 8
resume 96 8
groups 104 8
dev_groups 112 8
pm 120 8
coredump 128 8
p 136 8

[struct device_node 144]
name 0 8
phandle 8 4
full_name 16 8
fwnode 24 64
properties 88 8
deadprops 96 8
parent 104 8
child 112 8
sibling 120 8
_flags 128 8
data 136 8

[struct device_type 48]
name 0 8
groups 8 8
uevent 16 8
devnode 24 8
release 32 8
pm 40 8

[struct dir_context 16]
actor 0 8
pos 8 8

[struct dma_map_ops 200]
flags 0 4
alloc 8 8
free 16 8
alloc_pages 24 8
free_pages 32 8
alloc_noncontiguous 40 8
free_noncontiguous 48 8
mmap 56 8
get_sgtable 64 8
map_page 72 8
unmap_page 80 8
map_sg 88 8
unmap_sg 96 8
map_resource 104 8
unmap_resource 112 8
sync_single_for_cpu 120 8
sync_single_for_device 128 8
sync_sg_for_cpu 136 8
sync_sg_for_device 144 8
cache_sync 152 8
dma_supported 160 8
get_required_mask 168 8
max_mapping_size 176 8
opt_mapping_size 184 8
get_merge_boundary 192 8

[struct dmi_strmatch 80]
slot 0 1 0:7
exact_match 0 1 7:1
substr 1 79

[struct dmi_system_id 344]
callback 0 8
ident 8 8
matches 16 320
driver_data 336 8

[struct driver_attribute 32]
attr 0 16
show 16 8
store 24 8

[struct exception_table_entry 12]
insn 0 4
fixup 4 4
data 8 4

[struct fib_rules_ops 176]
family 0 4
list 8 16
rule_size 24 4
addr_size 28 4
unresolved_rules 32 4
nr_goto_rules 36 4
fib_rules_seq 40 4
action 48 8
suppress 56 8
match 64 8
configure 72 8
delete 80 8
compare 88 8
fill 96 8
nlmsg_payload 104 8
flush_cache 112 8
nlgroup 120 4
rules_list 128 16
owner 144 8
fro_net 152 8
rcu 160 16

[struct file 232]
f_path.mnt 16 8
f_path.dentry 24 8
f_inode 32 8
f_op 40 8
f_count 56 8
f_flags 64 4
f_mode 68 4
f_pos_lock 72 32
f_pos 104 8
f_owner.lock 112 8
f_owner.pid 120 8
f_owner.pid_type 128 4
f_owner.uid 132 4
f_owner.euid 136 4
f_owner.signum 140 4
f_cred 144 8
private_data 200 8
f_mapping 216 8

[struct file_lock 216]
fl_blocker 0 8
fl_list 8 16
fl_link 24 16
fl_blocked_requests 40 16
fl_blocked_member 56 16
fl_owner 72 8
fl_flags 80 4
fl_type 84 1
fl_pid 88 4
fl_link_cpu 92 4
fl_wait 96 24
fl_file 120 8
fl_start 128 8
fl_end 136 8
fl_fasync 144 8
fl_break_time 152 8
fl_downgrade_time 160 8
fl_ops 168 8
fl_lmops 176 8
fl_u 184 32

[struct file_operations 280]
owner 0 8
llseek 8 8
read 16 8
write 24 8
read_iter 32 8
write_iter 40 8
iopoll 48 8
iterate 56 8
iterate_shared 64 8
poll 72 8
unlocked_ioctl 80 8
compat_ioctl 88 8
mmap 96 8
mmap_supported_flags 104 8
open 112 8
flush 120 8
release 128 8
fsync 136 8
fasync 144 8
lock 152 8
sendpage 160 8
get_unmapped_area 168 8
check_flags 176 8
flock 184 8
splice_write 192 8
splice_read 200 8
splice_eof 208 8
setlease 216 8
fallocate 224 8
show_fdinfo 232 8
copy_file_range 240 8
remap_file_range 248 8
fadvise 256 8
uring_cmd 264 8
uring_cmd_iopoll 272 8

[struct file_system_type 72]
name 0 8
fs_flags 8 4
init_fs_context 16 8
parameters 24 8
mount 32 8
kill_sb 40 8
owner 48 8
next 56 8
fs_supers 64 8
i_lock_key 72 0
i_mutex_dir_key 72 0
i_mutex_key 72 0
invalidate_lock_key 72 0
s_lock_key 72 0
s_umount_key 72 0
s_vfs_rename_key 72 0
s_writers_key 72 0

[struct files_struct 704]
count 0 4

[struct firmware 24]
size 0 8
data 8 8
priv 16 8

[struct fixed_percpu_data 48]
gs_base 0 40
stack_canary 40 8

[struct fqdir 320]
high_thresh 0 8
low_thresh 8 8
timeout 16 4
max_dist 20 4
f 24 8
net 32 8
dead 40 1
rhashtable 64 136
mem 256 8
destroy_work 264 32
free_list 296 8

[struct fs_struct 56]
users 0 4
umask 12 4
root.mnt 24 8
root.dentry 32 8
pwd.mnt 40 8
pwd.dentry 48 8

[struct fwnode_handle 64]
secondary 0 8
ops 8 8
dev 16 8
suppliers 24 16
consumers 40 16
flags 56 8

[struct fwnode_operations 176]
get 0 8
put 8 8
device_is_available 16 8
device_get_match_data 24 8
device_dma_supported 32 8
device_get_dma_attr 40 8
property_present 48 8
property_read_int_array 56 8
property_read_string_array 64 8
get_name 72 8
get_name_prefix 80 8
get_parent 88 8
get_next_child_node 96 8
get_named_child_node 104 8
get_reference_args 112 8
graph_get_next_endpoint 120 8
graph_get_remote_endpoint 128 8
graph_get_port_parent 136 8
graph_parse_endpoint 144 8
iomap 152 8
irq_get 160 8
add_links 168 8

[struct gendisk 672]
major 0 4
first_minor 4 4
minors 8 4
disk_name 12 32
events 44 2
event_flags 46 2
part0 64 8
fops 72 8
queue 80 8
private_data 88 8
flags 488 4
state 496 8

[struct genl_family 104]
id 0 4
hdrsize 4 4
name 8 16
version 24 4
maxattr 28 4
mcgrp_offset 32 4
netnsok 36 1 0:1
parallel_ops 36 1 1:1
n_ops 37 1
n_small_ops 38 1
n_mcgrps 39 1
resv_start_op 40 1
policy 48 8
pre_doit 56 8
post_doit 64 8
ops 72 8
small_ops 80 8
mcgrps 88 8
module 96 8

[struct genl_ops 48]
doit 0 8
start 8 8
dumpit 16 8
done 24 8
policy 32 8
maxattr 40 4
cmd 44 1
internal_flags 45 1
flags 46 1
validate 47 1

[struct guid_t 16]
b 0 16

[struct hlist_head 8]
first 0 8

[struct hlist_node 16]
next 0 8
pprev 8 8

[struct hrtimer 64]
node 0 32
node.node 0 24
node.expires 24 8
_softexpires 32 8
function 40 8
base 48 8
state 56 1
is_rel 57 1
is_soft 58 1
is_hard 59 1

[struct i2c_driver 248]
class 0 4
probe 8 8
remove 16 8
probe_new 24 8
shutdown 32 8
alert 40 8
command 48 8
driver 56 144
id_table 200 8
detect 208 8
address_list 216 8
clients 224 16
flags 240 4

[struct ida 16]
xa 0 16
xa.xa_lock 0 4
xa.xa_lock.rlock 0 4
xa.xa_lock.rlock.raw_lock 0 4
xa.xa_lock.rlock.raw_lock.val 0 4
xa.xa_lock.rlock.raw_lock.val.counter 0 4
xa.xa_lock.rlock.raw_lock.locked_pending 0 2
xa.xa_lock.rlock.raw_lock.locked 0 1
xa.xa_lock.rlock.raw_lock.pending 1 1
xa.xa_lock.rlock.raw_lock.tail 2 2
xa.xa_flags 4 4
xa.xa_head 8 8

[struct idr 24]
idr_rt 0 16
idr_rt.xa_lock 0 4
idr_rt.xa_lock.rlock 0 4
idr_rt.xa_lock.rlock.raw_lock 0 4
idr_rt.xa_lock.rlock.raw_lock.val 0 4
idr_rt.xa_lock.rlock.raw_lock.val.counter 0 4
idr_rt.xa_lock.rlock.raw_lock.locked_pending 0 2
idr_rt.xa_lock.rlock.raw_lock.locked 0 1
idr_rt.xa_lock.rlock.raw_lock.pending 1 1
idr_rt.xa_lock.rlock.raw_lock.tail 2 2
idr_rt.xa_flags 4 4
idr_rt.xa_head 8 8
idr_base 16 4
idr_next 20 4

[struct in6_addr 16]
in6_u 0 16

[struct inet_frags 128]
qsize 0 4
constructor 8 8
destructor 16 8
frag_expire 24 8
frags_cachep 32 8
frags_cache_name 40 8
rhash_params 48 40
refcnt 88 4
refcnt.refs 88 4
completion 96 32
completion.done 96 4
completion.wait 104 24

[struct inet_protosw 48]
list 0 16
type 16 2
protocol 18 2
prot 24 8
ops 32 8
flags 40 1

[struct inode 632]
i_mode 0 2
i_opflags 2 2
i_uid 4 4
i_gid 8 4
i_flags 12 4
i_op 32 8
i_sb 40 8
i_mapping 48 8
i_ino 64 8
i_nlink 72 4
i_rdev 76 4
i_size 80 8
i_atime 88 16
i_mtime 104 16
i_ctime 120 16
i_blkbits 142 1
i_state 152 8
i_rwsem 160 40
i_fop 360 8
i_cdev 584 8
i_pipe 584 8
i_private 624 8

[struct inode_operations 192]
lookup 0 8
get_link 8 8
permission 16 8
get_acl 24 8
readlink 32 8
create 40 8
link 48 8
unlink 56 8
symlink 64 8
mkdir 72 8
rmdir 80 8
mknod 88 8
rename 96 8
setattr 104 8
getattr 112 8
listxattr 120 8
fiemap 128 8
update_time 136 8
atomic_open 144 8
tmpfile 152 8
set_acl 160 8
fileattr_set 168 8
fileattr_get 176 8

[struct input_dev 1384]
name 0 8
phys 8 8
uniq 16 8
id 24 8
propbit 32 8
evbit 40 8
keybit 48 96
relbit 144 8
absbit 152 8
mscbit 160 8
ledbit 168 8
sndbit 176 8
ffbit 184 16
swbit 200 8
keycodemax 212 4
keycodesize 216 4
keycode 224 8
poller 256 8
absinfo 328 8
open 456 8
close 464 8
event 480 8
grab 488 8
event_lock 496 4
mutex 504 32
users 536 4
dev 544 752
dev.kobj 544 64
dev.parent 608 8
dev.p 616 8
dev.init_name 624 8
dev.type 632 8
dev.bus 640 8
dev.driver 648 8
dev.platform_data 656 8
dev.driver_data 664 8
dev.mutex 672 32
dev.links 704 56
dev.power 760 312
dev.pm_domain 1072 8
dev.em_pd 1080 8
dev.pins 1088 8
dev.msi 1096 16
dev.dma_ops 1112 8
dev.dma_mask 1120 8
dev.coherent_dma_mask 1128 8
dev.bus_dma_limit 1136 8
dev.dma_range_map 1144 8
dev.dma_parms 1152 8
dev.dma_pools 1160 16
dev.dma_io_tlb_mem 1176 8
dev.of_node 1184 8
dev.archdata 1184 0
dev.fwnode 1192 8
dev.numa_node 1200 4
dev.devt 1204 4
dev.id 1208 4
dev.devres_lock 1212 4
dev.devres_head 1216 16
dev.class 1232 8
dev.groups 1240 8
dev.release 1248 8
dev.iommu_group 1256 8
dev.iommu 1264 8
dev.physical_location 1272 8
dev.removable 1280 4
dev.offline_disabled 1284 1 0:1
dev.offline 1284 1 1:1
dev.of_node_reused 1284 1 2:1
dev.state_synced 1284 1 3:1
dev.can_match 1284 1 4:1
dev.flags 1288 8
h_list 1296 16
node 1312 16
num_vals 1328 4
max_vals 1332 4
vals 1336 8
devres_managed 1344 1
timestamp 1352 24

[struct input_handler 120]
private 0 8
event 8 8
events 16 8
filter 24 8
match 32 8
connect 40 8
disconnect 48 8
start 56 8
legacy_minors 64 1
minor 68 4
name 72 8
id_table 80 8
h_list 88 16
node 104 16

[struct iov_iter 40]
iter_type 0 1
nofault 1 1
data_source 2 1
user_backed 3 1
iov_offset 8 8
last_offset 8 4
count 16 8
bvec 24 8
iov 24 8
kvec 24 8
pipe 24 8
ubuf 24 8
xarray 24 8
nr_segs 32 8
xarray_start 32 8
head 32 4
start_head 36 4

[struct irq_chip 264]
name 0 8
irq_startup 8 8
irq_shutdown 16 8
irq_enable 24 8
irq_disable 32 8
irq_ack 40 8
irq_mask 48 8
irq_mask_ack 56 8
irq_unmask 64 8
irq_eoi 72 8
irq_set_affinity 80 8
irq_retrigger 88 8
irq_set_type 96 8
irq_set_wake 104 8
irq_bus_lock 112 8
irq_bus_sync_unlock 120 8
irq_suspend 128 8
irq_resume 136 8
irq_pm_shutdown 144 8
irq_calc_mask 152 8
irq_print_chip 160 8
irq_request_resources 168 8
irq_release_resources 176 8
irq_compose_msi_msg 184 8
irq_write_msi_msg 192 8
irq_get_irqchip_state 200 8
irq_set_irqchip_state 208 8
irq_set_vcpu_affinity 216 8
ipi_send_single 224 8
ipi_send_mask 232 8
irq_nmi_setup 240 8
irq_nmi_teardown 248 8
flags 256 8

[struct jump_entry 16]
code 0 4
target 4 4
key 8 8

[struct kernel_param 40]
name 0 8
mod 8 8
ops 16 8
perm 24 2
level 26 1
flags 27 1
arg 32 8
arr 32 8
str 32 8

[struct kernel_param_ops 32]
flags 0 4
set 8 8
get 16 8
free 24 8

[struct kernel_symbol 12]
value_offset 0 4
name_offset 4 4
namespace_offset 8 4

[struct key 232]
usage 0 4
description 168 8

[struct key_type 176]
name 0 8
def_datalen 8 8
flags 16 4
vet_description 24 8
preparse 32 8
free_preparse 40 8
instantiate 48 8
update 56 8
match_preparse 64 8
match_free 72 8
revoke 80 8
destroy 88 8
describe 96 8
read 104 8
request_key 112 8
lookup_restriction 120 8
asym_query 128 8
asym_eds_op 136 8
asym_verify_signature 144 8
index_id 152 8
link 160 16
lock_class 176 0

[struct kiocb 48]
ki_filp 0 8
ki_pos 8 8
ki_complete 16 8
private 24 8
ki_flags 32 4
ki_ioprio 36 2
ki_waitq 40 8

[struct klist 40]
k_lock 0 4
k_list 8 16
get 24 8
put 32 8

[struct klist_node 32]
n_klist 0 8
n_node 8 16
n_ref 24 4

[struct klp_modinfo 88]
hdr 0 64
hdr.e_ident 0 16
hdr.e_type 16 2
hdr.e_machine 18 2
hdr.e_version 20 4
hdr.e_entry 24 8
hdr.e_phoff 32 8
hdr.e_shoff 40 8
hdr.e_flags 48 4
hdr.e_ehsize 52 2
hdr.e_phentsize 54 2
hdr.e_phnum 56 2
hdr.e_shentsize 58 2
hdr.e_shnum 60 2
hdr.e_shstrndx 62 2
sechdrs 64 8
secstrings 72 8
symndx 80 4

[struct kmem_cache 8408]
cpu_slab 0 8
flags 8 4
min_partial 16 8
size 24 4
object_size 28 4
offset 40 4
oo 52 4
oo.x 52 4
min 56 4
allocflags 60 4
refcount 64 4
ctor 72 8
inuse 80 4
align 84 4
red_left_pad 88 4
name 96 8
list 104 16
kobj 120 64
random 184 8
useroffset 208 4
usersize 212 4

[struct kobj_attribute 32]
attr 0 16
show 16 8
store 24 8

[struct kobj_type 48]
release 0 8
sysfs_ops 8 8
default_groups 16 8
child_ns_type 24 8
namespace 32 8
get_ownership 40 8

[struct kobj_uevent_env 2592]
argv 0 24
envp 24 512
envp_idx 536 4
buf 540 2048
buflen 2588 4

[struct kobject 64]
name 0 8
entry 8 16
parent 24 8
kset 32 8
ktype 40 8
sd 48 8
kref 56 4
state_initialized 60 4 0:1
state_in_sysfs 60 4 1:1
state_add_uevent_sent 60 4 2:1
state_remove_uevent_sent 60 4 3:1
uevent_suppress 60 4 4:1

[struct kparam_array 32]
max 0 4
elemsize 4 4
num 8 8
ops 16 8
elem 24 8

[struct kparam_string 16]
maxlen 0 4
string 8 8

[struct kprobe 128]
hlist 0 16
list 16 16
nmissed 32 8
addr 40 8
symbol_name 48 8
offset 56 4
pre_handler 64 8
post_handler 72 8
opcode 80 1
ainsn 88 32
flags 120 4

[struct kref 4]
refcount 0 4
refcount.refs 0 4
refcount.refs.counter 0 4

[struct kset 96]
list 0 16
list_lock 16 4
kobj 24 64
uevent_ops 88 8

[struct ktermios 44]
c_iflag 0 4
c_oflag 4 4
c_cflag 8 4
c_lflag 12 4
c_line 16 1
c_cc 17 19
c_ispeed 36 4
c_ospeed 40 4

[struct kthread 112]
flags 0 8
cpu 8 4
result 12 4
threadfn 16 8
data 24 8
parked 32 32
exited 64 32
blkcg_css 96 8
full_name 104 8

[struct kthread_work 40]
node 0 16
func 16 8
worker 24 8
canceling 32 4

[struct kthread_worker 56]
flags 0 4
lock 4 4
work_list 8 16
delayed_work_list 24 16
task 40 8
current_work 48 8

[struct led_classdev 368]
name 0 8
brightness 8 4
max_brightness 12 4
flags 16 4
work_flags 24 8
brightness_set 32 8
brightness_set_blocking 40 8
brightness_get 48 8
blink_set 56 8
pattern_set 64 8
pattern_clear 72 8
dev 80 8
groups 88 8
node 96 16
default_trigger 112 8
blink_delay_on 120 8
blink_delay_off 128 8
blink_timer 136 40
blink_brightness 176 4
new_blink_brightness 180 4
flash_resume 184 8
set_brightness_work 192 32
delayed_set_value 224 4
trigger_lock 232 40
trigger 272 8
trig_list 280 16
trigger_data 296 8
activated 304 1
trigger_type 312 8
brightness_hw_changed 320 4
brightness_hw_changed_kn 328 8
led_access 336 32

[struct led_trigger 88]
name 0 8
activate 8 8
deactivate 16 8
brightness 24 4
trigger_type 32 8
leddev_list_lock 40 4
led_cdevs 48 16
next_trig 64 16
groups 80 8

[struct list_head 16]
next 0 8
prev 8 8

[struct list_lru 48]
node 0 8
list 8 16
shrinker_id 24 4
memcg_aware 28 1
xa 32 16

[struct llist_head 8]
first 0 8

[struct llist_node 8]
next 0 8

[struct load_info 152]
name 0 8
mod 8 8
hdr 16 8
len 24 8
sechdrs 32 8
secstrings 40 8
strtab 48 8
symoffs 56 8
stroffs 64 8
init_typeoffs 72 8
core_typeoffs 80 8
dyndbg 88 24
sig_ok 112 1
mod_kallsyms_init_off 120 8
index 128 24

[struct lock_class_key 0]

[struct lockref 8]
lock_count 0 8
lock 0 4
count 4 4

[struct mempool_s 72]
lock 0 4
min_nr 4 4
curr_nr 8 4
elements 16 8
pool_data 24 8
alloc 32 8
free 40 8
wait 48 24

[struct miscdevice 80]
minor 0 4
name 8 8
fops 16 8
list 24 16
parent 40 8
this_device 48 8
groups 56 8
nodename 64 8
mode 72 2

[struct mm_struct 1096]
pgd 72 8
mm_users 84 4
mm_count 88 4
mmap_lock 112 40

[struct mod_arch_specific 24]
num_orcs 0 4
orc_unwind_ip 8 8
orc_unwind 16 8

[struct mod_initfree 16]
node 0 8
module_init 8 8

[struct mod_kallsyms 32]
symtab 0 8
num_symtab 8 4
strtab 16 8
typetab 24 8

[struct mod_tree_node 56]
mod 0 8
node 8 48
node.node 8 48

[struct mod_tree_root 40]
root 0 24
addr_min 24 8
addr_max 32 8

[struct module 896]
state 0 4
list 8 16
list.next 8 8
list.prev 16 8
name 24 56
mkobj 80 96
mkobj.kobj 80 64
mkobj.kobj.name 80 8
mkobj.kobj.entry 88 16
mkobj.kobj.entry.next 88 8
mkobj.kobj.entry.prev 96 8
mkobj.kobj.parent 104 8
mkobj.kobj.kset 112 8
mkobj.kobj.ktype 120 8
mkobj.kobj.sd 128 8
mkobj.kobj.kref 136 4
mkobj.kobj.kref.refcount 136 4
mkobj.kobj.kref.refcount.refs 136 4
mkobj.kobj.kref.refcount.refs.counter 136 4
mkobj.kobj.state_initialized 140 4 0:1
mkobj.kobj.state_in_sysfs 140 4 1:1
mkobj.kobj.state_add_uevent_sent 140 4 2:1
mkobj.kobj.state_remove_uevent_sent 140 4 3:1
mkobj.kobj.uevent_suppress 140 4 4:1
mkobj.mod 144 8
mkobj.drivers_dir 152 8
mkobj.mp 160 8
mkobj.kobj_completion 168 8
modinfo_attrs 176 8
version 184 8
srcversion 192 8
holders_dir 200 8
syms 208 8
crcs 216 8
num_syms 224 4
param_lock 232 32
param_lock.owner 232 8
param_lock.owner.counter 232 8
param_lock.wait_lock 240 4
param_lock.wait_lock.raw_lock 240 4
param_lock.wait_lock.raw_lock.val 240 4
param_lock.wait_lock.raw_lock.val.counter 240 4
param_lock.wait_lock.raw_lock.locked_pending 240 2
param_lock.wait_lock.raw_lock.locked 240 1
param_lock.wait_lock.raw_lock.pending 241 1
param_lock.wait_lock.raw_lock.tail 242 2
param_lock.osq 244 4
param_lock.osq.tail 244 4
param_lock.osq.tail.counter 244 4
param_lock.wait_list 248 16
param_lock.wait_list.next 248 8
param_lock.wait_list.prev 256 8
kp 264 8
num_kp 272 4
num_gpl_syms 276 4
gpl_syms 280 8
gpl_crcs 288 8
using_gplonly_symbols 296 1
sig_ok 297 1
async_probe_requested 298 1
num_exentries 300 4
extable 304 8
init 312 8
core_layout 320 80
core_layout.base 320 8
core_layout.size 328 4
core_layout.text_size 332 4
core_layout.ro_size 336 4
core_layout.ro_after_init_size 340 4
core_layout.mtn 344 56
core_layout.mtn.mod 344 8
core_layout.mtn.node 352 48
core_layout.mtn.node.node 352 48
init_layout 400 80
init_layout.base 400 8
init_layout.size 408 4
init_layout.text_size 412 4
init_layout.ro_size 416 4
init_layout.ro_after_init_size 420 4
init_layout.mtn 424 56
init_layout.mtn.mod 424 8
init_layout.mtn.node 432 48
init_layout.mtn.node.node 432 48
arch 480 24
arch.num_orcs 480 4
arch.orc_unwind_ip 488 8
arch.orc_unwind 496 8
taints 504 8
num_bugs 512 4
bug_list 520 16
bug_list.next 520 8
bug_list.prev 528 8
bug_table 536 8
kallsyms 544 8
core_kallsyms 552 32
core_kallsyms.symtab 552 8
core_kallsyms.num_symtab 560 4
core_kallsyms.strtab 568 8
core_kallsyms.typetab 576 8
sect_attrs 584 8
notes_attrs 592 8
args 600 8
percpu 608 8
percpu_size 616 4
noinstr_text_start 624 8
noinstr_text_size 632 4
num_tracepoints 636 4
tracepoints_ptrs 640 8
num_srcu_structs 648 4
srcu_struct_ptrs 656 8
num_bpf_raw_events 664 4
bpf_raw_events 672 8
btf_data_size 680 4
btf_data 688 8
jump_entries 696 8
num_jump_entries 704 4
num_trace_bprintk_fmt 708 4
trace_bprintk_fmt_start 712 8
trace_events 720 8
num_trace_events 728 4
trace_evals 736 8
num_trace_evals 744 4
num_ftrace_callsites 748 4
ftrace_callsites 752 8
kprobes_text_start 760 8
kprobes_text_size 768 4
kprobe_blacklist 776 8
num_kprobe_blacklist 784 4
num_static_call_sites 788 4
static_call_sites 792 8
klp 800 1
klp_alive 801 1
klp_info 808 8
source_list 816 16
source_list.next 816 8
source_list.prev 824 8
target_list 832 16
target_list.next 832 8
target_list.prev 840 8
exit 848 8
refcnt 856 4
refcnt.counter 856 4
its_num_pages 860 4
its_page_array 864 8

[struct module_attribute 56]
attr 0 16
show 16 8
store 24 8
setup 32 8
test 40 8
free 48 8

[struct module_kobject 96]
kobj 0 64
mod 64 8
drivers_dir 72 8
mp 80 8
kobj_completion 88 8

[struct module_layout 80]
base 0 8
size 8 4
text_size 12 4
ro_size 16 4
ro_after_init_size 20 4
mtn 24 56
mtn.mod 24 8
mtn.node 32 48
mtn.node.node 32 48

[struct module_notes_attrs 16]
dir 0 8
notes 8 4
attrs 16 0

[struct module_param_attrs 48]
num 0 4
grp 8 40
attrs 48 0

[struct module_sect_attr 72]
battr 0 64
address 64 8

[struct module_sect_attrs 48]
grp 0 40
nsections 40 4
attrs 48 0

[struct module_use 48]
source_list 0 16
target_list 16 16
source 32 8
target 40 8

[struct module_version_attribute 72]
module_name 56 8

[struct modversion_info 64]
crc 0 8
name 8 56

[struct msghdr 104]
msg_name 0 8
msg_namelen 8 4
msg_inq 12 4
msg_iter 16 40
msg_control 56 8
msg_control_user 56 8
msg_control_is_user 64 1 0:1
msg_get_inq 64 1 1:1
msg_flags 68 4
msg_controllen 72 8
msg_iocb 80 8
msg_ubuf 88 8
sg_from_iter 96 8

[struct mutex 32]
owner 0 8
owner.counter 0 8
wait_lock 8 4
wait_lock.raw_lock 8 4
wait_lock.raw_lock.val 8 4
wait_lock.raw_lock.val.counter 8 4
wait_lock.raw_lock.locked_pending 8 2
wait_lock.raw_lock.locked 8 1
wait_lock.raw_lock.pending 9 1
wait_lock.raw_lock.tail 10 2
osq 12 4
osq.tail 12 4
osq.tail.counter 12 4
wait_list 16 16
wait_list.next 16 8
wait_list.prev 24 8

[struct net 4480]
passive 0 4
ifindex 16 4
list 32 16
exit_list 48 16
user_ns 88 8
ns.stashed 128 8
ns.ops 136 8
ns.inum 144 4
ns.count 148 4
dev_base_head 152 16
proc_net 168 8
proc_net_stat 176 8
rtnl 280 8
genl_sock 288 8
hash_mix 328 4
loopback_dev 336 8
gen 3144 8

[struct net_device 2432]
name 0 16
mem_end 32 8
mem_start 40 8
base_addr 48 8
state 56 8
dev_list 64 16
napi_list 80 16
unreg_list 96 16
close_list 112 16
ptype_all 128 16
ptype_specific 144 16
flags 192 4
priv_flags 200 8
netdev_ops 208 8
ifindex 216 4
hard_header_len 222 2
mtu 224 4
features 232 8
hw_features 240 8
wanted_features 248 8
vlan_features 256 8
hw_enc_features 264 8
min_mtu 288 4
max_mtu 292 4
type 296 2
min_header_len 298 1
name_assign_type 299 1
group 300 4
ethtool_ops 520 8
header_ops 560 8
perm_addr 572 32
addr_assign_type 604 1
addr_len 605 1
dev_addr 816 8
num_rx_queues 832 4
real_num_rx_queues 836 4
broadcast 904 32
_tx 960 8
num_tx_queues 968 4
real_num_tx_queues 972 4
tx_queue_len 984 4
watchdog_timeo 1200 4
reg_state 1256 1
needs_free_netdev 1260 1
priv_destructor 1264 8
nd_net 1280 8
ml_priv 1288 8
lstats 1304 8
tstats 1304 8
dev 1336 752
rtnl_link_ops 2128 8

[struct net_device_ops 688]
ndo_init 0 8
ndo_uninit 8 8
ndo_open 16 8
ndo_stop 24 8
ndo_start_xmit 32 8
ndo_features_check 40 8
ndo_select_queue 48 8
ndo_change_rx_flags 56 8
ndo_set_rx_mode 64 8
ndo_set_mac_address 72 8
ndo_validate_addr 80 8
ndo_do_ioctl 88 8
ndo_eth_ioctl 96 8
ndo_siocbond 104 8
ndo_siocwandev 112 8
ndo_siocdevprivate 120 8
ndo_set_config 128 8
ndo_change_mtu 136 8
ndo_neigh_setup 144 8
ndo_tx_timeout 152 8
ndo_get_stats64 160 8
ndo_has_offload_stats 168 8
ndo_get_offload_stats 176 8
ndo_get_stats 184 8
ndo_vlan_rx_add_vid 192 8
ndo_vlan_rx_kill_vid 200 8
ndo_poll_controller 208 8
ndo_netpoll_setup 216 8
ndo_netpoll_cleanup 224 8
ndo_set_vf_mac 232 8
ndo_set_vf_vlan 240 8
ndo_set_vf_rate 248 8
ndo_set_vf_spoofchk 256 8
ndo_set_vf_trust 264 8
ndo_get_vf_config 272 8
ndo_set_vf_link_state 280 8
ndo_get_vf_stats 288 8
ndo_set_vf_port 296 8
ndo_get_vf_port 304 8
ndo_get_vf_guid 312 8
ndo_set_vf_guid 320 8
ndo_set_vf_rss_query_en 328 8
ndo_setup_tc 336 8
ndo_fcoe_enable 344 8
ndo_fcoe_disable 352 8
ndo_fcoe_ddp_setup 360 8
ndo_fcoe_ddp_done 368 8
ndo_fcoe_ddp_target 376 8
ndo_fcoe_get_hbainfo 384 8
ndo_fcoe_get_wwn 392 8
ndo_rx_flow_steer 400 8
ndo_add_slave 408 8
ndo_del_slave 416 8
ndo_get_xmit_slave 424 8
ndo_sk_get_lower_dev 432 8
ndo_fix_features 440 8
ndo_set_features 448 8
ndo_neigh_construct 456 8
ndo_neigh_destroy 464 8
ndo_fdb_add 472 8
ndo_fdb_del 480 8
ndo_fdb_del_bulk 488 8
ndo_fdb_dump 496 8
ndo_fdb_get 504 8
ndo_bridge_setlink 512 8
ndo_bridge_getlink 520 8
ndo_bridge_dellink 528 8
ndo_change_carrier 536 8
ndo_get_phys_port_id 544 8
ndo_get_port_parent_id 552 8
ndo_get_phys_port_name 560 8
ndo_dfwd_add_station 568 8
ndo_dfwd_del_station 576 8
ndo_set_tx_maxrate 584 8
ndo_get_iflink 592 8
ndo_fill_metadata_dst 600 8
ndo_set_rx_headroom 608 8
ndo_bpf 616 8
ndo_xdp_xmit 624 8
ndo_xdp_get_xmit_slave 632 8
ndo_xsk_wakeup 640 8
ndo_get_devlink_port 648 8
ndo_tunnel_ctl 656 8
ndo_get_peer_dev 664 8
ndo_fill_forward_path 672 8
ndo_get_tstamp 680 8

[struct net_generic 24]
s 0 24
__empty_ptr 0 0
ptr 0 0

[struct net_proto_family 24]
family 0 4
create 8 8
owner 16 8

[struct net_protocol 24]
handler 0 8
err_handler 8 8
no_policy 16 4 0:1
icmp_strict_tag_validation 16 4 1:1

[struct netdev_queue 320]
dev 0 8
state 144 8

[struct netlink_kernel_cfg 48]
groups 0 4
flags 4 4
input 8 8
cb_mutex 16 8
bind 24 8
unbind 32 8
compare 40 8

[struct new_utsname 390]
sysname 0 65
nodename 65 65
release 130 65
version 195 65
machine 260 65
domainname 325 65

[struct nf_hook_ops 56]
rcu 0 16
hook 16 8
dev 24 8
priv 32 8
hook_ops_type 40 4 8:8
pf 40 1
hooknum 44 4
priority 48 4

[struct nf_logger 32]
name 0 8
type 8 4
logfn 16 8
me 24 8

[struct nf_sockopt_ops 64]
list 0 16
pf 16 1
set_optmin 20 4
set_optmax 24 4
set 32 8
get_optmin 40 4
get_optmax 44 4
get 48 8
owner 56 8

[struct nls_table 64]
charset 0 8
alias 8 8
uni2char 16 8
char2uni 24 8
charset2lower 32 8
charset2upper 40 8
owner 48 8
next 56 8

[struct notifier_block 24]
notifier_call 0 8
next 8 8
priority 16 4

[struct nsproxy 72]
count 0 4
uts_ns 8 8
ipc_ns 16 8
mnt_ns 24 8
pid_ns_for_children 32 8
net_ns 40 8
time_ns 48 8
time_ns_for_children 56 8
cgroup_ns 64 8

[struct of_device_id 200]
name 0 32
type 32 32
compatible 64 128
data 192 8

[struct orc_entry 6]
sp_offset 0 2
bp_offset 2 2
sp_reg 4 4 0:4
bp_reg 4 4 4:4
type 4 4 8:2
end 4 4 10:1

[struct packet_type 72]
type 0 2
ignore_outgoing 2 1
dev 8 8
func 16 8
dev_tracker 16 0
list_func 24 8
id_match 32 8
af_packet_net 40 8
af_packet_priv 48 8
list 56 16

[struct page 64]
flags 0 8
buddy_list 8 16
callback_head 8 16
lru 8 16
pcp_list 8 16
__filler 8 8
_compound_pad_1 8 8
_pt_pad_1 8 8
compound_head 8 8
pgmap 8 8
pp_magic 8 8
_compound_pad_2 16 8
pmd_huge_pte 16 8
pp 16 8
zone_device_data 16 8
mlock_count 16 4
compound_dtor 16 1
compound_order 17 1
compound_mapcount 20 4
deferred_list 24 16
_pp_mapping_pad 24 8
_pt_pad_2 24 8
mapping 24 8
compound_pincount 24 4
compound_nr 28 4
_private_1 32 8
dma_addr 32 8
index 32 8
pt_mm 32 8
pt_frag_refcount 32 4
pt_share_count 32 4
dma_addr_upper 40 8
pp_frag_count 40 8
private 40 8
ptl 40 4
_mapcount 48 4
page_type 48 4
_refcount 52 4
memcg_data 56 8

[struct paravirt_patch_site 16]
instr 0 8
type 8 1
len 9 1

[struct paravirt_patch_template 672]
cpu 0 240
cpu.io_delay 0 8
cpu.get_debugreg 8 8
cpu.set_debugreg 16 8
cpu.read_cr0 24 8
cpu.write_cr0 32 8
cpu.write_cr4 40 8
cpu.load_tr_desc 48 8
cpu.load_gdt 56 8
cpu.load_idt 64 8
cpu.set_ldt 72 8
cpu.store_tr 80 8
cpu.load_tls 88 8
cpu.load_gs_index 96 8
cpu.write_ldt_entry 104 8
cpu.write_gdt_entry 112 8
cpu.write_idt_entry 120 8
cpu.alloc_ldt 128 8
cpu.free_ldt 136 8
cpu.load_sp0 144 8
cpu.invalidate_io_bitmap 152 8
cpu.update_io_bitmap 160 8
cpu.wbinvd 168 8
cpu.cpuid 176 8
cpu.read_msr 184 8
cpu.write_msr 192 8
cpu.read_msr_safe 200 8
cpu.write_msr_safe 208 8
cpu.read_pmc 216 8
cpu.start_context_switch 224 8
cpu.end_context_switch 232 8
irq 240 40
irq.save_fl 240 8
irq.save_fl.func 240 8
irq.irq_disable 248 8
irq.irq_disable.func 248 8
irq.irq_enable 256 8
irq.irq_enable.func 256 8
irq.safe_halt 264 8
irq.halt 272 8
mmu 280 352
mmu.flush_tlb_user 280 8
mmu.flush_tlb_kernel 288 8
mmu.flush_tlb_one_user 296 8
mmu.flush_tlb_multi 304 8
mmu.tlb_remove_table 312 8
mmu.exit_mmap 320 8
mmu.notify_page_enc_status_changed 328 8
mmu.read_cr2 336 8
mmu.read_cr2.func 336 8
mmu.write_cr2 344 8
mmu.read_cr3 352 8
mmu.write_cr3 360 8
mmu.activate_mm 368 8
mmu.dup_mmap 376 8
mmu.pgd_alloc 384 8
mmu.pgd_free 392 8
mmu.alloc_pte 400 8
mmu.alloc_pmd 408 8
mmu.alloc_pud 416 8
mmu.alloc_p4d 424 8
mmu.release_pte 432 8
mmu.release_pmd 440 8
mmu.release_pud 448 8
mmu.release_p4d 456 8
mmu.set_pte 464 8
mmu.set_pmd 472 8
mmu.ptep_modify_prot_start 480 8
mmu.ptep_modify_prot_commit 488 8
mmu.pte_val 496 8
mmu.pte_val.func 496 8
mmu.make_pte 504 8
mmu.make_pte.func 504 8
mmu.pgd_val 512 8
mmu.pgd_val.func 512 8
mmu.make_pgd 520 8
mmu.make_pgd.func 520 8
mmu.set_pud 528 8
mmu.pmd_val 536 8
mmu.pmd_val.func 536 8
mmu.make_pmd 544 8
mmu.make_pmd.func 544 8
mmu.pud_val 552 8
mmu.pud_val.func 552 8
mmu.make_pud 560 8
mmu.make_pud.func 560 8
mmu.set_p4d 568 8
mmu.p4d_val 576 8
mmu.p4d_val.func 576 8
mmu.make_p4d 584 8
mmu.make_p4d.func 584 8
mmu.set_pgd 592 8
mmu.lazy_mode 600 24
mmu.lazy_mode.enter 600 8
mmu.lazy_mode.leave 608 8
mmu.lazy_mode.flush 616 8
mmu.set_fixmap 624 8
lock 632 40
lock.queued_spin_lock_slowpath 632 8
lock.queued_spin_unlock 640 8
lock.queued_spin_unlock.func 640 8
lock.wait 648 8
lock.kick 656 8
lock.vcpu_is_preempted 664 8
lock.vcpu_is_preempted.func 664 8

[struct path 16]
mnt 0 8
dentry 8 8

[struct pci_dev 2632]
bus_list 0 16
bus 16 8
subordinate 24 8
sysdata 32 8
procent 40 8
slot 48 8
devfn 56 4
vendor 60 2
device 62 2
subsystem_vendor 64 2
subsystem_device 66 2
class 68 4
revision 72 1
hdr_type 73 1
driver 128 8
dma_mask 136 8
dev 208 752
irq 964 4
resource 968 1088

[struct pci_driver 296]
node 0 16
name 16 8
id_table 24 8
probe 32 8
remove 40 8
suspend 48 8
resume 56 8
shutdown 64 8
sriov_configure 72 8
sriov_set_msix_vec_count 80 8
sriov_get_vf_total_msix 88 8
err_handler 96 8
groups 104 8
dev_groups 112 8
driver 120 144
dynids 264 24
dynids.lock 264 4
dynids.list 272 16
driver_managed_dma 288 1

[struct percpu_counter 40]
lock 0 4
count 8 8
list 16 16
counters 32 8

[struct percpu_ref 16]
percpu_count_ptr 0 8
data 8 8

[struct percpu_rw_semaphore 96]
rss 0 48
read_count 48 8
writer 56 8
waiters 64 24
block 88 4

[struct pernet_operations 72]
list 0 16
init 16 8
pre_exit 24 8
exit 32 8
exit_batch 40 8
exit_batch_rtnl 48 8
id 56 8
size 64 8

[struct pid 96]
count 0 4
level 4 4
numbers 96 0

[struct platform_device 832]
name 0 8
id 8 4
id_auto 12 1
dev 16 752
platform_dma_mask 768 8
dma_parms 776 16
num_resources 792 4
resource 800 8
id_entry 808 8
driver_override 816 8
mfd_cell 824 8
archdata 832 0

[struct platform_device_id 32]
name 0 20
driver_data 24 8

[struct platform_device_info 88]
parent 0 8
fwnode 8 8
of_node_reused 16 1
name 24 8
id 32 4
res 40 8
num_res 48 4
data 56 8
size_data 64 8
dma_mask 72 8
properties 80 8

[struct platform_driver 208]
probe 0 8
remove 8 8
remove_new 16 8
shutdown 24 8
suspend 32 8
resume 40 8
driver 48 144
id_table 192 8
prevent_deferred_probe 200 1
driver_managed_dma 201 1

[struct pnp_driver 208]
name 0 8
id_table 8 8
flags 16 4
probe 24 8
remove 32 8
shutdown 40 8
suspend 48 8
resume 56 8
driver 64 144

[struct poll_table_struct 16]
_qproc 0 8
_key 8 4

[struct proc_dir_entry 176]
in_use 0 4
refcnt 4 4
pde_openers 8 16
pde_unload_lock 24 4
pde_unload_completion 32 8
proc_iops 40 8
proc_dir_ops 48 8
proc_ops 48 8
proc_dops 56 8
seq_ops 64 8
single_show 64 8
write 72 8
data 80 8
state_size 88 4
low_ino 92 4
nlink 96 4
uid 100 4
gid 104 4
size 112 8
parent 120 8
subdir 128 8
subdir_node 136 24
name 160 8
mode 168 2
flags 170 1
namelen 171 1
inline_name 172 0

[struct proc_ops 96]
proc_flags 0 4
proc_open 8 8
proc_read 16 8
proc_read_iter 24 8
proc_write 32 8
proc_lseek 40 8
proc_release 48 8
proc_poll 56 8
proc_ioctl 64 8
proc_compat_ioctl 72 8
proc_mmap 80 8
proc_get_unmapped_area 88 8

[struct property 32]
name 0 8
length 8 4
value 16 8
next 24 8

[struct property_entry 32]
name 0 8
length 8 8
is_inline 16 1
type 20 4
pointer 24 8
value 24 8

[struct proto 464]
close 0 8
pre_connect 8 8
connect 16 8
disconnect 24 8
accept 32 8
ioctl 40 8
init 48 8
destroy 56 8
shutdown 64 8
setsockopt 72 8
getsockopt 80 8
keepalive 88 8
compat_ioctl 96 8
sendmsg 104 8
recvmsg 112 8
sendpage 120 8
splice_eof 128 8
bind 136 8
bind_add 144 8
backlog_rcv 152 8
bpf_bypass_getsockopt 160 8
release_cb 168 8
hash 176 8
unhash 184 8
rehash 192 8
get_port 200 8
put_port 208 8
psock_update_sk_prot 216 8
inuse_idx 224 4
forward_alloc_get 232 8
stream_memory_free 240 8
sock_is_readable 248 8
enter_memory_pressure 256 8
leave_memory_pressure 264 8
memory_allocated 272 8
per_cpu_fw_alloc 280 8
sockets_allocated 288 8
memory_pressure 296 8
sysctl_mem 304 8
sysctl_wmem 312 8
sysctl_rmem 320 8
sysctl_wmem_offset 328 4
sysctl_rmem_offset 332 4
max_header 336 4
no_autobind 340 1
slab 344 8
obj_size 352 4
slab_flags 356 4
useroffset 360 4
usersize 364 4
orphan_count 368 8
rsk_prot 376 8
twsk_prot 384 8
h 392 8
owner 400 8
name 408 32
node 440 16
diag_destroy 456 8

[struct proto_ops 240]
family 0 4
owner 8 8
release 16 8
bind 24 8
connect 32 8
socketpair 40 8
accept 48 8
getname 56 8
poll 64 8
ioctl 72 8
compat_ioctl 80 8
gettstamp 88 8
listen 96 8
shutdown 104 8
setsockopt 112 8
getsockopt 120 8
show_fdinfo 128 8
sendmsg 136 8
recvmsg 144 8
mmap 152 8
sendpage 160 8
splice_read 168 8
splice_eof 176 8
set_peek_off 184 8
peek_len 192 8
read_sock 200 8
read_skb 208 8
sendpage_locked 216 8
sendmsg_locked 224 8
set_rcvlowat 232 8

[struct pt_regs 168]
r15 0 8
r14 8 8
r13 16 8
r12 24 8
bp 32 8
bx 40 8
r11 48 8
r10 56 8
r9 64 8
r8 72 8
ax 80 8
cx 88 8
dx 96 8
si 104 8
di 112 8
orig_ax 120 8
ip 128 8
cs 136 8
flags 144 8
sp 152 8
ss 160 8

[struct qstr 16]
hash_len 0 8
hash 0 4
len 4 4
name 8 8

[struct ratelimit_state 40]
lock 0 4
lock.raw_lock 0 4
lock.raw_lock.val 0 4
lock.raw_lock.val.counter 0 4
lock.raw_lock.locked_pending 0 2
lock.raw_lock.locked 0 1
lock.raw_lock.pending 1 1
lock.raw_lock.tail 2 2
interval 4 4
burst 8 4
printed 12 4
missed 16 4
begin 24 8
flags 32 8

[struct raw_notifier_head 8]
head 0 8

[struct raw_spinlock 4]
raw_lock 0 4
raw_lock.val 0 4
raw_lock.val.counter 0 4
raw_lock.locked_pending 0 2
raw_lock.locked 0 1
raw_lock.pending 1 1
raw_lock.tail 2 2

[struct rb_node 24]
__rb_parent_color 0 8
rb_right 8 8
rb_left 16 8

[struct rb_root 8]
rb_node 0 8

[struct rb_root_cached 16]
rb_root 0 8
rb_root.rb_node 0 8
rb_leftmost 8 8

[struct refcount_struct 4]
refs 0 4
refs.counter 0 4

[struct request_queue 968]
queuedata 128 8
queue_flags 136 8
limits 448 120

[struct resource 64]
start 0 8
end 8 8
name 16 8
flags 24 8
desc 32 8
parent 40 8
sibling 48 8
child 56 8

[struct rhashtable 136]
tbl 0 8
key_len 8 4
max_elems 12 4
p 16 40
rhlist 56 1
run_work 64 32
mutex 96 32
lock 128 4
nelems 132 4

[struct rhashtable_params 40]
nelem_hint 0 2
key_len 2 2
key_offset 4 2
head_offset 6 2
max_size 8 4
min_size 12 2
automatic_shrinking 14 1
hashfn 16 8
obj_hashfn 24 8
obj_cmpfn 32 8

[struct rnd_state 16]
s1 0 4
s2 4 4
s3 8 4
s4 12 4

[struct rt_mutex_base 32]
wait_lock 0 4
waiters 8 16
owner 24 8

[struct rtc_time 36]
tm_sec 0 4
tm_min 4 4
tm_hour 8 4
tm_mday 12 4
tm_mon 16 4
tm_year 20 4
tm_wday 24 4
tm_yday 28 4
tm_isdst 32 4

[struct rtnl_link_ops 208]
list 0 16
kind 16 8
priv_size 24 8
alloc 32 8
setup 40 8
netns_refund 48 1
maxtype 52 4
policy 56 8
validate 64 8
newlink 72 8
changelink 80 8
dellink 88 8
get_size 96 8
fill_info 104 8
get_xstats_size 112 8
fill_xstats 120 8
get_num_tx_queues 128 8
get_num_rx_queues 136 8
slave_maxtype 144 4
slave_policy 152 8
slave_changelink 160 8
get_slave_size 168 8
fill_slave_info 176 8
get_link_net 184 8
get_linkxstats_size 192 8
fill_linkxstats 200 8

[struct rw_semaphore 40]
count 0 8
count.counter 0 8
owner 8 8
owner.counter 8 8
osq 16 4
osq.tail 16 4
osq.tail.counter 16 4
wait_lock 20 4
wait_lock.raw_lock 20 4
wait_lock.raw_lock.val 20 4
wait_lock.raw_lock.val.counter 20 4
wait_lock.raw_lock.locked_pending 20 2
wait_lock.raw_lock.locked 20 1
wait_lock.raw_lock.pending 21 1
wait_lock.raw_lock.tail 22 2
wait_list 24 16
wait_list.next 24 8
wait_list.prev 32 8

[struct rwlock_t 8]
raw_lock 0 8
raw_lock.cnts 0 4
raw_lock.cnts.counter 0 4
raw_lock.wlocked 0 1
raw_lock.__lstate 1 3
raw_lock.wait_lock 4 4
raw_lock.wait_lock.val 4 4
raw_lock.wait_lock.val.counter 4 4
raw_lock.wait_lock.locked_pending 4 2
raw_lock.wait_lock.locked 4 1
raw_lock.wait_lock.pending 5 1
raw_lock.wait_lock.tail 6 2

[struct scatterlist 32]
page_link 0 8
offset 8 4
length 12 4
dma_address 16 8
dma_length 24 4

[struct semaphore 24]
lock 0 4
lock.raw_lock 0 4
lock.raw_lock.val 0 4
lock.raw_lock.val.counter 0 4
lock.raw_lock.locked_pending 0 2
lock.raw_lock.locked 0 1
lock.raw_lock.pending 1 1
lock.raw_lock.tail 2 2
count 4 4
wait_list 8 16
wait_list.next 8 8
wait_list.prev 16 8

[struct seq_file 120]
buf 0 8
size 8 8
from 16 8
count 24 8
pad_until 32 8
index 40 8
read_pos 48 8
lock 56 32
op 88 8
poll_event 96 4
file 104 8
private 112 8

[struct seq_operations 32]
start 0 8
stop 8 8
next 16 8
show 24 8

[struct serdev_device_driver 160]
driver 0 144
probe 144 8
remove 152 8

[struct serio_driver 224]
description 0 8
id_table 8 8
manual_bind 16 1
write_wakeup 24 8
interrupt 32 8
connect 40 8
reconnect 48 8
fast_reconnect 56 8
disconnect 64 8
cleanup 72 8
driver 80 144

[struct shash_alg 480]
init 0 8
update 8 8
final 16 8
finup 24 8
digest 32 8
export 40 8
import 48 8
setkey 56 8
init_tfm 64 8
exit_tfm 72 8
descsize 80 4
digestsize 88 4
statesize 92 4
base 96 384

[struct shrinker 64]
count_objects 0 8
scan_objects 8 8
batch 16 8
seeks 24 4
flags 28 4
list 32 16
id 48 4
nr_deferred 56 8

[struct sk_buff 232]
next 0 8
prev 8 8
dev 16 8
sk 24 8
cb 40 48
len 112 4
data_len 116 4
mac_len 120 2
hdr_len 122 2
protocol 180 2
transport_header 182 2
network_header 184 2
mac_header 186 2
tail 188 4
end 192 4
head 200 8
data 208 8
truesize 216 4
users 220 4

[struct sock 776]
sk_socket 624 8

[struct sockaddr 16]
sa_family 0 2
sa_data_min 2 14
__empty_sa_data 2 0
sa_data 2 0

[struct sockaddr_in 16]
sin_family 0 2
sin_port 2 2
sin_addr 4 4
__pad 8 8

[struct sockaddr_in6 28]
sin6_family 0 2
sin6_port 2 2
sin6_flowinfo 4 4
sin6_addr 8 16
sin6_scope_id 24 4

[struct softirq_action 8]
action 0 8

[struct spi_driver 176]
id_table 0 8
probe 8 8
remove 16 8
shutdown 24 8
driver 32 144

[struct spinlock 4]
rlock 0 4
rlock.raw_lock 0 4
rlock.raw_lock.val 0 4
rlock.raw_lock.val.counter 0 4
rlock.raw_lock.locked_pending 0 2
rlock.raw_lock.locked 0 1
rlock.raw_lock.pending 1 1
rlock.raw_lock.tail 2 2

[struct srcu_notifier_head 432]
mutex 0 32
srcu 32 392
head 424 8

[struct srcu_struct 392]
node 0 8
level 8 32
srcu_size_state 40 4
srcu_cb_mutex 48 32
lock 80 4
srcu_gp_mutex 88 32
srcu_idx 120 4
srcu_gp_seq 128 8
srcu_gp_seq_needed 136 8
srcu_gp_seq_needed_exp 144 8
srcu_gp_start 152 8
srcu_last_gp_end 160 8
srcu_size_jiffies 168 8
srcu_n_lock_retries 176 8
srcu_n_exp_nodelay 184 8
sda 192 8
sda_is_static 200 1
srcu_barrier_seq 208 8
srcu_barrier_mutex 216 32
srcu_barrier_completion 248 32
srcu_barrier_cpu_cnt 280 4
reschedule_jiffies 288 8
reschedule_count 296 8
work 304 88
dep_map 392 0

[struct static_call_key 16]
func 0 8
mods 8 8
sites 8 8
type 8 8

[struct static_call_mod 24]
next 0 8
mod 8 8
sites 16 8

[struct static_call_site 8]
addr 0 4
key 4 4

[struct static_call_tramp_key 8]
tramp 0 4
key 4 4

[struct static_key 16]
enabled 0 4
entries 8 8
next 8 8
type 8 8

[struct static_key_false 16]
key 0 16

[struct static_key_mod 24]
next 0 8
entries 8 8
mod 16 8

[struct static_key_true 16]
key 0 16

[struct super_block 1472]
s_dev 16 4
s_blocksize_bits 20 1
s_blocksize 24 8
s_maxbytes 32 8
s_type 40 8
s_op 48 8
s_flags 80 8
s_magic 96 8
s_root 104 8
s_count 152 4
s_active 156 4
s_bdev 240 8
s_fs_info 920 8
s_time_gran 928 4
s_id 968 32
s_uuid 1000 16
s_d_op 1064 8

[struct super_operations 200]
alloc_inode 0 8
destroy_inode 8 8
free_inode 16 8
dirty_inode 24 8
write_inode 32 8
drop_inode 40 8
evict_inode 48 8
put_super 56 8
sync_fs 64 8
freeze_super 72 8
freeze_fs 80 8
thaw_super 88 8
unfreeze_fs 96 8
statfs 104 8
remount_fs 112 8
umount_begin 120 8
show_options 128 8
show_devname 136 8
show_path 144 8
show_stats 152 8
quota_read 160 8
quota_write 168 8
get_dquots 176 8
nr_cached_objects 184 8
free_cached_objects 192 8

[struct swait_queue_head 24]
lock 0 4
lock.raw_lock 0 4
lock.raw_lock.val 0 4
lock.raw_lock.val.counter 0 4
lock.raw_lock.locked_pending 0 2
lock.raw_lock.locked 0 1
lock.raw_lock.pending 1 1
lock.raw_lock.tail 2 2
task_list 8 16
task_list.next 8 8
task_list.prev 16 8

[struct task_struct 9792]
thread_info.flags 0 8
thread_info.syscall_work 8 8
thread_info.status 16 4
thread_info.cpu 20 4
__state 24 4
stack 32 8
usage 40 4
flags 44 4
ptrace 48 4
on_cpu 52 4
prio 108 4
static_prio 112 4
normal_prio 116 4
rt_priority 120 4
policy 972 4
nr_cpus_allowed 976 4
cpus_ptr 984 8
tasks 2192 16
mm 2272 8
active_mm 2280 8
exit_state 2308 4
exit_code 2312 4
pid 2416 4
tgid 2420 4
stack_canary 2424 8
real_parent 2432 8
parent 2440 8
children 2448 16
sibling 2464 16
group_leader 2480 8
thread_pid 2520 8
set_child_tid 2632 8
worker_private 2648 8
utime 2656 8
stime 2664 8
start_time 2776 8
start_boottime 2784 8
real_cred 2952 8
cred 2960 8
comm 2976 16
fs 3040 8
files 3048 8
nsproxy 3064 8
signal 3072 8
sighand 3080 8
blocked 3088 8
pending 3112 24
journal_info 3296 8
bio_list 3304 8
plug 3312 8
reclaim_state 3320 8
backing_dev_info 3328 8
io_context 3336 8
pagefault_disabled 5144 4
thread.sp 5400 8

[struct tasklet_struct 40]
next 0 8
state 8 8
count 16 4
use_callback 20 1
callback 24 8
func 24 8
data 32 8

[struct tc_action_ops 144]
head 0 16
kind 16 16
id 32 4
net_id 36 4
size 40 8
owner 48 8
act 56 8
dump 64 8
cleanup 72 8
lookup 80 8
init 88 8
walk 96 8
stats_update 104 8
get_fill_size 112 8
get_dev 120 8
get_psample_group 128 8
offload_act_setup 136 8

[struct tcf_ematch_ops 64]
kind 0 4
datalen 4 4
change 8 8
match 16 8
destroy 24 8
dump 32 8
owner 40 8
link 48 16

[struct tcf_proto_ops 200]
head 0 16
kind 16 16
classify 32 8
init 40 8
destroy 48 8
get 56 8
put 64 8
change 72 8
delete 80 8
delete_empty 88 8
walk 96 8
reoffload 104 8
hw_add 112 8
hw_del 120 8
bind_class 128 8
tmplt_create 136 8
tmplt_destroy 144 8
tmplt_reoffload 152 8
dump 160 8
terse_dump 168 8
tmplt_dump 176 8
owner 184 8
flags 192 4

[struct tcp_congestion_ops 192]
ssthresh 0 8
cong_avoid 8 8
set_state 16 8
cwnd_event 24 8
in_ack_event 32 8
pkts_acked 40 8
min_tso_segs 48 8
cong_control 56 8
undo_cwnd 64 8
sndbuf_expand 72 8
get_info 80 8
name 88 16
owner 104 8
list 112 16
key 128 4
flags 132 4
init 136 8
release 144 8

[struct timer_list 40]
entry 0 16
entry.next 0 8
entry.pprev 8 8
expires 16 8
function 24 8
flags 32 4

[struct timespec64 16]
tv_sec 0 8
tv_nsec 8 8

[struct tm 40]
tm_sec 0 4
tm_min 4 4
tm_hour 8 4
tm_mday 12 4
tm_mon 16 4
tm_year 24 8
tm_wday 32 4
tm_yday 36 4

[struct trace_eval_map 24]
system 0 8
eval_string 8 8
eval_value 16 8

[struct trace_event 48]
node 0 16
list 16 16
type 32 4
funcs 40 8

[struct trace_event_call 144]
list 0 16
list.next 0 8
list.prev 8 8
class 16 8
name 24 8
tp 24 8
event 32 48
event.node 32 16
event.node.next 32 8
event.node.pprev 40 8
event.list 48 16
event.list.next 48 8
event.list.prev 56 8
event.type 64 4
event.funcs 72 8
print_fmt 80 8
filter 88 8
module 96 8
refcnt 96 4
refcnt.counter 96 4
data 104 8
flags 112 4
perf_refcount 116 4
perf_events 120 8
prog_array 128 8
perf_perm 136 8

[struct trace_event_class 72]
system 0 8
probe 8 8
perf_probe 16 8
reg 24 8
fields_array 32 8
get_fields 40 8
fields 48 16
raw_init 64 8

[struct trace_event_fields 40]
type 0 8
define_fields 8 8
name 8 8
size 16 4
align 20 4
is_signed 24 4
filter_type 28 4
len 32 4

[struct trace_event_functions 32]
trace 0 8
raw 8 8
hex 16 8
binary 24 8

[struct trace_print_flags 16]
mask 0 8
name 8 8

[struct tracepoint 72]
name 0 8
key 8 16
key.enabled 8 4
key.entries 16 8
key.next 16 8
key.type 16 8
static_call_key 24 8
static_call_tramp 32 8
iterator 40 8
regfunc 48 8
unregfunc 56 8
funcs 64 8

[struct tracepoint_func 24]
func 0 8
data 8 8
prio 16 4

[struct ts_ops 72]
name 0 8
init 8 8
find 16 8
destroy 24 8
get_pattern 32 8
get_pattern_len 40 8
owner 48 8
list 56 16

[struct tty_driver 184]
kref 0 4
cdevs 8 8
owner 16 8
driver_name 24 8
name 32 8
name_base 40 4
major 44 4
minor_start 48 4
num 52 4
type 56 2
subtype 58 2
init_termios 60 44
flags 104 8
proc_entry 112 8
other 120 8
ttys 128 8
ports 136 8
termios 144 8
driver_state 152 8
ops 160 8
tty_drivers 168 16

[struct tty_ldisc_ops 144]
name 0 8
num 8 4
open 16 8
close 24 8
flush_buffer 32 8
read 40 8
write 48 8
ioctl 56 8
compat_ioctl 64 8
set_termios 72 8
poll 80 8
hangup 88 8
receive_buf 96 8
write_wakeup 104 8
dcd_change 112 8
receive_buf2 120 8
lookahead_buf 128 8
owner 136 8

[struct tty_operations 272]
lookup 0 8
install 8 8
remove 16 8
open 24 8
close 32 8
shutdown 40 8
cleanup 48 8
write 56 8
put_char 64 8
flush_chars 72 8
write_room 80 8
chars_in_buffer 88 8
ioctl 96 8
compat_ioctl 104 8
set_termios 112 8
throttle 120 8
unthrottle 128 8
stop 136 8
start 144 8
hangup 152 8
break_ctl 160 8
flush_buffer 168 8
ldisc_ok 176 8
set_ldisc 184 8
wait_until_sent 192 8
send_xchar 200 8
tiocmget 208 8
tiocmset 216 8
resize 224 8
get_icount 232 8
get_serial 240 8
set_serial 248 8
show_fdinfo 256 8
proc_show 264 8

[struct tty_port 376]
buf 0 136
tty 136 8
itty 144 8
ops 152 8
client_ops 160 8
lock 168 4
blocked_open 172 4
count 176 4
open_wait 184 24
delta_msr_wait 208 24
flags 232 8
iflags 240 8
console 248 1 0:1
mutex 256 32
buf_mutex 288 32
xmit_buf 320 8
xmit_fifo 328 24
close_delay 352 4
closing_wait 356 4
drain_delay 360 4
kref 364 4
client_data 368 8

[struct uprobe_consumer 32]
handler 0 8
ret_handler 8 8
filter 16 8
next 24 8

[struct user_namespace 624]
uid_map 0 72
gid_map 72 72
parent 216 8
level 224 4
owner 228 4
group 232 4

[struct uts_namespace 432]
name.sysname 0 65
name.nodename 65 65
name.release 130 65
name.version 195 65
name.machine 260 65
name.domainname 325 65

[struct uuid_t 16]
b 0 16

[struct va_format 16]
fmt 0 8
va 8 8

[struct vm_area_struct 152]
vm_start 0 8
vm_end 8 8
vm_mm 16 8
vm_page_prot 24 8
vm_flags 32 8
vm_ops 96 8
vm_pgoff 104 8
vm_file 112 8
vm_private_data 120 8

[struct vm_operations_struct 128]
open 0 8
close 8 8
may_split 16 8
mremap 24 8
mprotect 32 8
fault 40 8
huge_fault 48 8
map_pages 56 8
pagesize 64 8
page_mkwrite 72 8
pfn_mkwrite 80 8
access 88 8
name 96 8
set_policy 104 8
get_policy 112 8
find_special_page 120 8

[struct vm_struct 64]
next 0 8
addr 8 8
size 16 8
flags 24 8
pages 32 8
page_order 40 4
nr_pages 44 4
phys_addr 48 8
caller 56 8

[struct wait_queue_entry 40]
flags 0 4
private 8 8
func 16 8
entry 24 16
entry.next 24 8
entry.prev 32 8

[struct wait_queue_head 24]
lock 0 4
lock.rlock 0 4
lock.rlock.raw_lock 0 4
lock.rlock.raw_lock.val 0 4
lock.rlock.raw_lock.val.counter 0 4
lock.rlock.raw_lock.locked_pending 0 2
lock.rlock.raw_lock.locked 0 1
lock.rlock.raw_lock.pending 1 1
lock.rlock.raw_lock.tail 2 2
head 8 16
head.next 8 8
head.prev 16 8

[struct work_struct 32]
data 0 8
data.counter 0 8
entry 8 16
entry.next 8 8
entry.prev 16 8
func 24 8

[struct workqueue_struct 320]
pwqs 0 16
list 16 16
mutex 32 32
work_color 64 4
flush_color 68 4
nr_pwqs_to_flush 72 4
first_flusher 80 8
flusher_queue 88 16
flusher_overflow 104 16
maydays 120 16
rescuer 136 8
nr_drainers 144 4
saved_max_active 148 4
unbound_attrs 152 8
dfl_pwq 160 8
wq_dev 168 8
name 176 24
rcu 200 16
flags 256 4
cpu_pwqs 264 8
numa_pwq_tbl 272 0

[struct x86_cpu_id 24]
vendor 0 2
family 2 2
model 4 2
steppings 6 2
feature 8 2
flags 10 2
driver_data 16 8

[struct xarray 16]
xa_lock 0 4
xa_lock.rlock 0 4
xa_lock.rlock.raw_lock 0 4
xa_lock.rlock.raw_lock.val 0 4
xa_lock.rlock.raw_lock.val.counter 0 4
xa_lock.rlock.raw_lock.locked_pending 0 2
xa_lock.rlock.raw_lock.locked 0 1
xa_lock.rlock.raw_lock.pending 1 1
xa_lock.rlock.raw_lock.tail 2 2
xa_flags 4 4
xa_head 8 8

[struct xattr_handler 48]
name 0 8
prefix 8 8
flags 16 4
list 24 8
get 32 8
set 40 8

[struct xfrm_type 56]
owner 0 8
proto 8 1
flags 9 1
init_state 16 8
destructor 24 8
input 32 8
output 40 8
reject 48 8

[exports]
# name crc licence kind size namespace
FSE_readNCount 0xe58eb9d7 gpl function 16
HUF_readStats 0xb55139f6 gpl function 128
HUF_readStats_wksp 0x20a4e01a gpl function 32
IO_APIC_get_PCI_irq_vector 0x1eb922a3 any function 464
I_BDEV 0x197b9652 any function 32
LZ4_decompress_fast 0x4c416eb9 any function 832
LZ4_decompress_fast_continue 0x389617b0 any function 1776
LZ4_decompress_fast_usingDict 0xb78debe3 any function 32
LZ4_decompress_safe 0xc7c1107a any function 1008
LZ4_decompress_safe_continue 0x8a47043d any function 1872
LZ4_decompress_safe_partial 0x15bed7a5 any function 1152
LZ4_decompress_safe_usingDict 0x8b0088d1 any function 64
LZ4_setStreamDecode 0x3b321462 any function 48
PageHeadHuge 0xf746e5fe gpl function 80
PageHuge 0xcec846d2 gpl function 96
PageMovable 0xfddb4a8f any function 48
ZSTD_customCalloc 0x1a82368d gpl function 64
ZSTD_customFree 0x1c7169dc gpl function 48
ZSTD_customMalloc 0x9bdf9714 gpl function 48
ZSTD_getErrorCode 0x97e19906 gpl function 32
ZSTD_getErrorName 0xf6ecc31d gpl function 32
ZSTD_isError 0xb08bea7f gpl function 32
__ClearPageMovable 0x08dbecd9 any function 32
__SCK__tp_func_add_device_to_group 0x2a69354d gpl data 16
__SCK__tp_func_arm_event 0xaaba2a21 gpl data 16
__SCK__tp_func_attach_device_to_domain 0x36280932 gpl data 16
__SCK__tp_func_block_bio_complete 0xeb84922e gpl data 16
__SCK__tp_func_block_bio_remap 0x9adae4ae gpl data 16
__SCK__tp_func_block_rq_insert 0xc01e163a gpl data 16
__SCK__tp_func_block_rq_remap 0x5c2e5b2f gpl data 16
__SCK__tp_func_block_split 0x3c8bc161 gpl data 16
__SCK__tp_func_block_unplug 0xa5dd7adf gpl data 16
__SCK__tp_func_br_fdb_add 0xe102177e gpl data 32
__SCK__tp_func_br_fdb_external_learn_add 0x2cd387e8 gpl data 16
__SCK__tp_func_br_fdb_update 0x12c1c1bd gpl data 16
__SCK__tp_func_cpu_frequency 0xdf5bd82e gpl data 16
__SCK__tp_func_cpu_idle 0x232b3357 gpl data 32
__SCK__tp_func_detach_device_from_domain 0x9c969001 gpl data 16
__SCK__tp_func_devlink_hwerr 0xe457ffd9 gpl data 16
__SCK__tp_func_devlink_hwmsg 0x17945b15 gpl data 32
__SCK__tp_func_devlink_trap_report 0xda21d602 gpl data 16
__SCK__tp_func_dma_fence_emit 0xcaaf40ad any data 16
__SCK__tp_func_dma_fence_enable_signal 0x81bde187 any data 16
__SCK__tp_func_dma_fence_signaled 0x7593c9cf any data 16
__SCK__tp_func_error_report_end 0x7d59ba4e gpl data 16
__SCK__tp_func_extlog_mem_event 0x08a5d7a7 gpl data 32
__SCK__tp_func_fdb_delete 0x4f4c0d08 gpl data 16
__SCK__tp_func_fib6_table_lookup 0x29921b61 gpl data 16
__SCK__tp_func_io_page_fault 0x81855c73 gpl data 16
__SCK__tp_func_kfree 0x9f9a3265 any data 16
__SCK__tp_func_kfree_skb 0x0f325b2d gpl data 16
__SCK__tp_func_kmalloc 0x68a19862 any data 16
__SCK__tp_func_kmem_cache_alloc 0x9a2b84b6 any data 16
__SCK__tp_func_kmem_cache_free 0x83504f14 any data 16
__SCK__tp_func_map 0x553ab10d gpl data 16
__SCK__tp_func_mc_event 0xc6a6c98d gpl data 16
__SCK__tp_func_mmap_lock_acquire_returned 0x4c4ffc26 any data 16
__SCK__tp_func_mmap_lock_released 0x393d45ed any data 16
__SCK__tp_func_mmap_lock_start_locking 0xbff620d5 any data 16
__SCK__tp_func_module_get 0x95ac7e50 any data 16
__SCK__tp_func_napi_poll 0x6f8cdf9b gpl data 16
__SCK__tp_func_neigh_cleanup_and_release 0x8ff44dbc gpl data 16
__SCK__tp_func_neigh_event_send_dead 0xcc4b2acf gpl data 16
__SCK__tp_func_neigh_event_send_done 0xb1b1bcd7 gpl data 16
__SCK__tp_func_neigh_timer_handler 0xf815676b gpl data 16
__SCK__tp_func_neigh_update 0x9aa5be8b gpl data 16
__SCK__tp_func_neigh_update_done 0x3d8a62e0 gpl data 16
__SCK__tp_func_non_standard_event 0x3d35e737 gpl data 16
__SCK__tp_func_pelt_cfs_tp 0x47daf86b gpl data 16
__SCK__tp_func_pelt_dl_tp 0xe1136186 gpl data 16
__SCK__tp_func_pelt_irq_tp 0x012db4c8 gpl data 16
__SCK__tp_func_pelt_rt_tp 0x640c5c43 gpl data 16
__SCK__tp_func_pelt_se_tp 0xf2d031d4 gpl data 16
__SCK__tp_func_pelt_thermal_tp 0xb27ee27a gpl data 16
__SCK__tp_func_powernv_throttle 0x1b93da4e gpl data 16
__SCK__tp_func_rdpmc 0x7f8d8393 any data 16
__SCK__tp_func_read_msr 0xd4c0152f any data 16
__SCK__tp_func_remove_device_from_group 0x270a7465 gpl data 16
__SCK__tp_func_rpm_idle 0x10ec20d6 gpl data 16
__SCK__tp_func_rpm_resume 0xea5fada6 gpl data 16
__SCK__tp_func_rpm_return_int 0x75f0d9a1 gpl data 16
__SCK__tp_func_rpm_suspend 0xe853c81a gpl data 16
__SCK__tp_func_sched_cpu_capacity_tp 0x972f962a gpl data 16
__SCK__tp_func_sched_overutilized_tp 0x016bf381 gpl data 16
__SCK__tp_func_sched_update_nr_running_tp 0x2e0f7943 gpl data 16
__SCK__tp_func_sched_util_est_cfs_tp 0x80379ee4 gpl data 16
__SCK__tp_func_sched_util_est_se_tp 0xc81e0aaf gpl data 16
__SCK__tp_func_spi_transfer_start 0x0f51adaf any data 16
__SCK__tp_func_spi_transfer_stop 0x0a90312a any data 16
__SCK__tp_func_suspend_resume 0xde974576 gpl data 16
__SCK__tp_func_tcp_bad_csum 0xe64eab66 gpl data 16
__SCK__tp_func_tcp_send_reset 0x6ab54488 gpl data 16
__SCK__tp_func_unmap 0xe2be9c3e gpl data 16
__SCK__tp_func_wbc_writepage 0x27db4197 gpl data 16
__SCK__tp_func_write_msr 0x9f53ebee any data 16
__SCK__tp_func_xdp_bulk_tx 0xac8bd690 gpl data 16
__SCK__tp_func_xdp_exception 0x602dfd55 gpl data 32
__SCT__cond_resched 0xc07351b3 any function 8
__SCT__might_resched 0xe2c17b5d any function 8
__SCT__preempt_schedule 0x48d88a2c any function 8
__SCT__preempt_schedule_notrace 0x688e72e1 any function 8
__SCT__tp_func_add_device_to_group 0x422e578a gpl function 8
__SCT__tp_func_arm_event 0x9107d224 gpl function 8
__SCT__tp_func_attach_device_to_domain 0x2d89b1ad gpl function 8
__SCT__tp_func_block_bio_complete 0x4e144a54 gpl function 8
__SCT__tp_func_block_bio_remap 0x273aff5c gpl function 8
__SCT__tp_func_block_rq_insert 0x85bfc5f9 gpl function 8
__SCT__tp_func_block_rq_remap 0xcf02ab71 gpl function 8
__SCT__tp_func_block_split 0xd4404350 gpl function 8
__SCT__tp_func_block_unplug 0x12189359 gpl function 8
__SCT__tp_func_br_fdb_add 0x2d44be3b gpl function 8
__SCT__tp_func_br_fdb_external_learn_add 0x19e0ae50 gpl function 8
__SCT__tp_func_br_fdb_update 0xb11cc43b gpl function 8
__SCT__tp_func_cpu_frequency 0x2386c0ea gpl function 8
__SCT__tp_func_cpu_idle 0xbd99e873 gpl function 8
__SCT__tp_func_detach_device_from_domain 0x3198bd55 gpl function 8
__SCT__tp_func_devlink_hwerr 0x892f9f04 gpl function 8
__SCT__tp_func_devlink_hwmsg 0xa0d81b76 gpl function 8
__SCT__tp_func_devlink_trap_report 0xd13a94d1 gpl function 8
__SCT__tp_func_dma_fence_emit 0xa796679d any function 8
__SCT__tp_func_dma_fence_enable_signal 0xb2601486 any function 8
__SCT__tp_func_dma_fence_signaled 0x192ea14f any function 8
__SCT__tp_func_error_report_end 0x31706316 gpl function 8
__SCT__tp_func_extlog_mem_event 0x8b47ea1d gpl function 8
__SCT__tp_func_fdb_delete 0x733ec33e gpl function 8
__SCT__tp_func_fib6_table_lookup 0x156e8afe gpl function 8
__SCT__tp_func_io_page_fault 0x8335ca43 gpl function 8
__SCT__tp_func_kfree 0xdef8d0ae any function 8
__SCT__tp_func_kfree_skb 0xc604ab28 gpl function 8
__SCT__tp_func_kmalloc 0x17f813a9 any function 8
__SCT__tp_func_kmem_cache_alloc 0xd338ea7e any function 8
__SCT__tp_func_kmem_cache_free 0xff52848a any function 8
__SCT__tp_func_map 0xdb62dc67 gpl function 8
__SCT__tp_func_mc_event 0xc91ee1b5 gpl function 8
__SCT__tp_func_mmap_lock_acquire_returned 0x54b22bb1 any function 8
__SCT__tp_func_mmap_lock_released 0x8d60652c any function 8
__SCT__tp_func_mmap_lock_start_locking 0x718a4693 any function 8
__SCT__tp_func_module_get 0x2a6fa0d0 any function 8
__SCT__tp_func_napi_poll 0xc4d022cb gpl function 8
__SCT__tp_func_neigh_cleanup_and_release 0xc50dca33 gpl function 8
__SCT__tp_func_neigh_event_send_dead 0x765f8830 gpl function 8
__SCT__tp_func_neigh_event_send_done 0xe04c78db gpl function 8
__SCT__tp_func_neigh_timer_handler 0xa0c0f1d7 gpl function 8
__SCT__tp_func_neigh_update 0x5c0c165e gpl function 8
__SCT__tp_func_neigh_update_done 0xe9fadf16 gpl function 8
__SCT__tp_func_non_standard_event 0x0e1fc8ef gpl function 8
__SCT__tp_func_pelt_cfs_tp 0xc23601c1 gpl function 8
__SCT__tp_func_pelt_dl_tp 0x2cfbb2b5 gpl function 8
__SCT__tp_func_pelt_irq_tp 0x8b95e6a2 gpl function 8
__SCT__tp_func_pelt_rt_tp 0xe271f20c gpl function 8
__SCT__tp_func_pelt_se_tp 0xbf165dec gpl function 8
__SCT__tp_func_pelt_thermal_tp 0x0ddadea2 gpl function 8
__SCT__tp_func_powernv_throttle 0xd0df12ba gpl function 8
__SCT__tp_func_rdpmc 0xd933f209 any function 8
__SCT__tp_func_read_msr 0x9ced41ad any function 8
__SCT__tp_func_remove_device_from_group 0x2b3acc3b gpl function 8
__SCT__tp_func_rpm_idle 0x6759bd00 gpl function 8
__SCT__tp_func_rpm_resume 0xd1e9b2ad gpl function 8
__SCT__tp_func_rpm_return_int 0x495a4221 gpl function 8
__SCT__tp_func_rpm_suspend 0x1c764526 gpl function 8
__SCT__tp_func_sched_cpu_capacity_tp 0x762640ab gpl function 8
__SCT__tp_func_sched_overutilized_tp 0xa462d5a6 gpl function 8
__SCT__tp_func_sched_update_nr_running_tp 0xa0e671d8 gpl function 8
__SCT__tp_func_sched_util_est_cfs_tp 0x38b6a890 gpl function 8
__SCT__tp_func_sched_util_est_se_tp 0xd20c66ab gpl function 8
__SCT__tp_func_spi_transfer_start 0x5fe13529 any function 8
__SCT__tp_func_spi_transfer_stop 0x9ef0eee7 any function 8
__SCT__tp_func_suspend_resume 0x127c109b gpl function 8
__SCT__tp_func_tcp_bad_csum 0xc2fb483f gpl function 8
__SCT__tp_func_tcp_send_reset 0x79daf4de gpl function 8
__SCT__tp_func_unmap 0x39ded14f gpl function 8
__SCT__tp_func_wbc_writepage 0x917d953b gpl function 8
__SCT__tp_func_write_msr 0x7530bb0c any function 8
__SCT__tp_func_xdp_bulk_tx 0x872d4f7c gpl function 8
__SCT__tp_func_xdp_exception 0x8fa9d9e8 gpl function 8
__SCT__xen_hypercall 0x4fc155c2 any function 8
__SetPageMovable 0xf0377084 any function 32
___pskb_trim 0xc0d33912 any function 992
___ratelimit 0x1d24c881 any function 256
__account_locked_vm 0xd0682383 gpl function 224
__acpi_handle_debug 0x39b12223 any function 240
__acpi_node_get_property_reference 0xeef9efdc gpl function 688
__alloc_bucket_spinlocks 0xe8fbf4fa any function 176
__alloc_pages 0x1c33b4ed any function 816
__alloc_pages_bulk 0xef12be58 gpl function 1712
__alloc_percpu 0x949f7342 gpl function 32
__alloc_percpu_gfp 0xaf793668 gpl function 16
__alloc_skb 0x1eb9ab54 any function 416
__apei_exec_run 0xbec66c3a gpl function 192
__audit_inode_child 0x3f8a4cc3 gpl function 1040
__audit_log_nfcfg 0x9968aacb gpl function 256
__auxiliary_device_add 0x64e7588b gpl function 96
__auxiliary_driver_register 0x1aa621c6 gpl function 208
__bforget 0x48f6af46 any function 144
__bh_read 0x86441d60 any function 128
__bh_read_batch 0x74183aa2 any function 208
__bio_add_page 0x5dee4e78 gpl function 80
__bio_advance 0xd40cbb69 any function 176
__bio_release_pages 0xa65eb6c9 gpl function 704
__bitmap_and 0xeca957d1 any function 112
__bitmap_andnot 0xf390f6f1 any function 112
__bitmap_clear 0x922f45a6 any function 128
__bitmap_complement 0x7c173634 any function 48
__bitmap_equal 0x06d11488 any function 112
__bitmap_intersects 0x48d27375 any function 112
__bitmap_or 0xa084749a any function 48
__bitmap_replace 0x18345b8e any function 64
__bitmap_set 0x615911d7 any function 128
__bitmap_shift_left 0x3b644591 any function 192
__bitmap_shift_right 0xaad0ae78 any function 224
__bitmap_subset 0x3221df67 any function 112
__bitmap_weight 0x21ea5251 any function 96
__bitmap_weight_and 0x6972e413 any function 112
__bitmap_xor 0xf6fc8791 any function 48
__blk_alloc_disk 0x1872ff60 any function 80
__blk_mq_alloc_disk 0xf0d782d8 any function 160
__blk_mq_debugfs_rq_show 0xa23ccc2b gpl function 336
__blk_mq_end_request 0xac7cdaca any function 288
__blk_req_zone_write_lock 0x49106a4a gpl function 112
__blk_req_zone_write_unlock 0x5005e675 gpl function 96
__blk_rq_map_sg 0x6bcca5fd any function 1264
__blk_trace_note_message 0xe8244197 gpl function 320
__blkdev_issue_discard 0xb88d12af any function 384
__blkdev_issue_zeroout 0x15d87b91 any function 160
__blkg_prfill_rwstat 0xefa0f761 gpl function 144
__blkg_prfill_u64 0xffe682ee gpl function 112
__block_write_begin 0x4d01bdc8 any function 80
__block_write_full_page 0x5b233912 any function 1248
__blockdev_direct_IO 0x84a58663 any function 6576
__bpf_call_base 0xc9827693 gpl function 16
__bread_gfp 0x3c897bbd any function 256
__breadahead 0x077fb3d2 any function 128
__break_lease 0x7775f083 any function 1856
__brelse 0x9c629ce1 any function 48
__cap_empty_set 0xbf9bcc8d any data 16
__cgroup_bpf_run_filter_sk 0x705e1600 any function 320
__cgroup_bpf_run_filter_skb 0x22655419 any function 656
__cgroup_bpf_run_filter_sock_addr 0xede8b0a0 any function 464
__cgroup_bpf_run_filter_sock_ops 0x8894baf4 any function 320
__check_object_size 0x88db9f48 any function 544
__check_sticky 0xc1e314c8 any function 240
__class_create 0xa7dbde55 gpl function 128
__class_register 0x908ad9a3 gpl function 400
__clk_determine_rate 0x32959b43 gpl function 272
__clk_get_hw 0x577daeda gpl function 32
__clk_get_name 0xc569d8ce gpl function 32
__clk_hw_register_divider 0x16aad373 gpl function 432
__clk_hw_register_fixed_rate 0xd791f36c gpl function 448
__clk_hw_register_gate 0xbcbdfbdb gpl function 416
__clk_hw_register_mux 0x7b75cdf1 gpl function 480
__clk_is_enabled 0xc6a4a872 gpl function 32
__clk_mux_determine_rate 0x8f0d9492 gpl function 16
__clk_mux_determine_rate_closest 0x3dfc70f2 gpl function 16
__clocksource_register_scale 0x119b980f gpl function 336
__clocksource_update_freq_scale 0x768bd023 gpl function 672
__clzdi2 0x776ca93a any function 32
__clzsi2 0x919c58f3 any function 32
__cond_resched 0x0800473f any function 64
__cond_resched_lock 0xa02aa74a any function 80
__cond_resched_rwlock_read 0x47d8d301 any function 80
__cond_resched_rwlock_write 0x0c575719 any function 80
__const_udelay 0xeae3dfd6 any function 64
__cookie_v4_check 0x9843f501 gpl function 224
__cookie_v4_init_sequence 0x7ca64a0b gpl function 256
__cookie_v6_check 0x9f5c6dc2 gpl function 256
__cookie_v6_init_sequence 0x18428692 gpl function 304
__copy_overflow 0x7682ba4e any function 48
__copy_user_nocache 0x1db7706b any function 272
__cpu_active_mask 0xe3d857ea any data 1024
__cpu_dying_mask 0x2b6f0962 any data 1024
__cpu_online_mask 0x5a5a2271 any data 1024
__cpu_possible_mask 0x9e683f75 any data 1024
__cpu_present_mask 0x7aff77a3 any data 1024
__cpufreq_driver_target 0xd20d5c1f gpl function 768
__cpuhp_remove_state 0x6cb3c332 any function 176
__cpuhp_remove_state_cpuslocked 0x38d84025 any function 256
__cpuhp_setup_state 0xfe37522d any function 240
__cpuhp_setup_state_cpuslocked 0x47ac91fb any function 704
__cpuhp_state_add_instance 0xc08f755f gpl function 192
__cpuhp_state_remove_instance 0x03c36d72 gpl function 400
__crc32c_le 0xba1008c8 any function 16
__crc32c_le_shift 0x7d5e1008 any function 16
__crypto_alloc_tfm 0x3b52da88 gpl function 304
__crypto_memneq 0x5a44f8cb any function 128
__crypto_xor 0xa3f12f69 gpl function 160
__ct_user_enter 0x92d308d1 gpl function 208
__ct_user_exit 0x4f80e319 gpl function 192
__ctzdi2 0x54cfacd5 any function 16
__ctzsi2 0xc4777aa9 any function 16
__cxl_driver_register 0xcf02e731 gpl function 144 CXL
__d_drop 0x9bfb1ae4 any function 48
__d_lookup_unhash_wake 0xf5acbc6c any function 64
__dax_driver_register 0xcf36cfd3 gpl function 240
__dec_node_page_state 0xfd96482c any function 128
__dec_zone_page_state 0xce273d21 any function 144
__default_kernel_pte_mask 0xd38cd261 any data 8
__delay 0x466c14a7 any function 32
__destroy_inode 0x5a25dc2c any function 384
__dev_change_net_namespace 0x6edc9ba5 gpl function 2032
__dev_direct_xmit 0x54e280f0 any function 528
__dev_forward_skb 0xe7dcb161 gpl function 16
__dev_fwnode 0x9a2a41cb gpl function 32
__dev_fwnode_const 0x6c6dce1f gpl function 32
__dev_get_by_flags 0xdeb316d7 any function 160
__dev_get_by_index 0x5002d5e7 any function 64
__dev_get_by_name 0x68a691a8 any function 32
__dev_kfree_skb_any 0xd5936eaa any function 64
__dev_kfree_skb_irq 0x7b72167d any function 160
__dev_queue_xmit 0x2ee13781 any function 3632
__dev_remove_pack 0xfe1e3112 any function 208
__dev_set_mtu 0x7f30f239 any function 48
__device_reset 0xca9bccfe gpl function 192
__devm_alloc_percpu 0x08208ba3 gpl function 192
__devm_clk_hw_register_divider 0x171c2d28 gpl function 256
__devm_clk_hw_register_gate 0x5f02e2ae gpl function 224
__devm_clk_hw_register_mux 0x250d0808 gpl function 256
__devm_intel_scu_ipc_register 0x28a396de gpl function 144
__devm_irq_alloc_descs 0x8e2dd6f3 gpl function 176
__devm_of_phy_provider_register 0x34a43456 gpl function 144
__devm_regmap_init 0x34b8f239 gpl function 176
__devm_regmap_init_i2c 0x57708571 gpl function 80
__devm_regmap_init_mmio_clk 0x2a0e57c3 gpl function 160
__devm_release_region 0x9eea96ae any function 128
__devm_request_region 0xa234857d any function 160
__devm_reset_control_bulk_get 0x7b99d844 gpl function 192
__devm_reset_control_get 0x7a860b91 gpl function 192
__devm_rtc_register_device 0x377953cf gpl function 608
__devm_spi_alloc_controller 0x2934f52c gpl function 144
__devres_alloc_node 0xf9c0efcf gpl function 96
__dma_fence_unwrap_merge 0xd88defca gpl function 976
__dma_request_channel 0xd9506ea9 gpl function 288
__do_once_done 0x1fad9b4e any function 48
__do_once_sleepable_done 0xc3cff888 any function 48
__do_once_sleepable_start 0xbafa632e any function 64
__do_once_start 0x18e60984 any function 80
__dquot_alloc_space 0xa31ff9af any function 816
__dquot_free_space 0x526f8760 any function 704
__dquot_transfer 0xa8ecfa01 any function 1568
__dst_destroy_metrics_generic 0x1aad0057 any function 48
__dynamic_dev_dbg 0x49cc379d any function 368
__dynamic_ibdev_dbg 0xbd9f94dc any function 352
__dynamic_netdev_dbg 0xac6ebfac any function 592
__dynamic_pr_debug 0x2cf56265 any function 304
__ethtool_get_link_ksettings 0x7419e739 any function 192
__f_setown 0xc50f7bac any function 240
__fdget 0xc1d8cfaf any function 16
__fentry__ 0xbdfb6dbb any function 16
__fib6_flush_trees 0x7d8b6bb5 any data 16
__fib_lookup 0x4a37e0a1 gpl function 176
__filemap_get_folio 0xfff3faf8 any function 832
__filemap_set_wb_err 0x705321ce any function 112
__find_get_block 0xc14eccd7 any function 816
__find_nth_and_bit 0xd8b6d96f any function 272
__find_nth_andnot_bit 0x8d33e672 any function 272
__find_nth_bit 0x3eccbe2c any function 256
__fl6_sock_lookup 0x2b68a343 gpl function 160
__flush_tlb_all 0x40a0aafc gpl function 48
__flush_workqueue 0x9166fc03 any function 1072
__folio_alloc 0x6f25be7b any function 80
__folio_cancel_dirty 0x6706a185 any function 192
__folio_lock 0x29dbef7c any function 32
__folio_lock_killable 0x45926821 gpl function 32
__folio_put 0xd184be77 any function 112
__folio_start_writeback 0x3d54431e any function 592
__fput_sync 0xf83e5d12 any function 48
__free_iova 0xdf1be5e1 gpl function 80
__free_pages 0x7d173e99 any function 208
__fs_parse 0x2443b103 any function 448
__fscrypt_encrypt_symlink 0xa4215cf6 gpl function 304
__fscrypt_prepare_link 0x4bcb1e35 gpl function 64
__fscrypt_prepare_lookup 0x3fee959a gpl function 112
__fscrypt_prepare_readdir 0xda669aa7 gpl function 16
__fscrypt_prepare_rename 0x1a084382 gpl function 144
__fscrypt_prepare_setattr 0xf4000ff5 gpl function 80
__fsnotify_inode_delete 0x7e9202e7 gpl function 32
__fsnotify_parent 0x994cb6cc gpl function 1008
__ftrace_vbprintk 0x31019477 gpl function 32
__ftrace_vprintk 0x7e3bdecd gpl function 32
__generic_file_fsync 0x1c92effe any function 192
__generic_file_write_iter 0x17f622de any function 224
__genradix_free 0x506dff1a any function 80
__genradix_iter_peek 0xe21f18ac any function 272
__genradix_prealloc 0xf5a20ed2 any function 96
__genradix_ptr 0x50f91491 any function 128
__genradix_ptr_alloc 0x33736a1d any function 416
__get_current_cr3_fast 0xe3e88acb gpl function 144
__get_free_pages 0x6a5cb5ee any function 64
__get_hash_from_flowi6 0x79d219c0 any function 144
__get_random_u32_below 0xfba7a5f5 any function 96
__get_task_comm 0xfb67911d gpl function 80
__get_task_ioprio 0x29a907f1 gpl function 144
__get_user_1 0x167e7f9d any function 48
__get_user_2 0x8f9c199c any function 48
__get_user_4 0x6729d3df any function 48
__get_user_8 0x6d334118 any function 48
__get_user_nocheck_1 0x4b5e3a47 any function 32
__get_user_nocheck_2 0xd2bc5c46 any function 32
__get_user_nocheck_4 0x3a099605 any function 32
__get_user_nocheck_8 0x301304c2 any function 35
__getblk_gfp 0xaa16eacf any function 880
__hrtimer_get_remaining 0x93e46ac7 gpl function 112
__hsiphash_unaligned 0xcfd884a8 any function 416
__hvc_resize 0xfc4997af gpl function 48
__hw_addr_init 0xf28cf0ae any function 32
__hw_addr_ref_sync_dev 0xfaef346b any function 224
__hw_addr_ref_unsync_dev 0x0df7f63f any function 128
__hw_addr_sync 0x91f68ea1 any function 176
__hw_addr_sync_dev 0x321e198c any function 208
__hw_addr_unsync 0xb71ed69f any function 144
__hw_addr_unsync_dev 0xb0cdf177 any function 128
__i2c_board_list 0x0343bdf1 gpl data 32
__i2c_board_lock 0x696340a5 gpl data 64
__i2c_first_dynamic_bus_num 0x50e7193a gpl data 4
__i2c_smbus_xfer 0xc157694b any function 1120
__i2c_transfer 0x2325c965 any function 1424
__icmp_send 0xa045f85c any function 1776
__iget 0xe7ef569a any function 32
__inc_node_page_state 0xb22ee1b4 any function 112
__inc_zone_page_state 0x781e07a1 any function 128
__inet6_lookup_established 0x7a195626 any function 512
__inet_hash 0x7e26e162 any function 544
__inet_inherit_port 0x47bed70f gpl function 1456
__inet_lookup_established 0x424e5458 gpl function 400
__inet_lookup_listener 0x0c614510 gpl function 1200
__inet_stream_connect 0x9ca8b4c1 any function 992
__inet_twsk_schedule 0x1b2565f0 gpl function 160
__init_rwsem 0x7b4da6ff any function 64
__init_swait_queue_head 0x608741b5 any function 32
__init_waitqueue_head 0xd9a5ea54 any function 32
__inode_add_bytes 0x7dbf09e3 any function 96
__inode_attach_wb 0xcf1aa8aa gpl function 448
__inode_sub_bytes 0x83897b93 any function 80
__insert_inode_hash 0xaf0110d6 any function 176
__intel_scu_ipc_register 0xca04de2d gpl function 544
__invalidate_device 0x17023c26 any function 144
__iomap_dio_rw 0xe0816b0f gpl function 2016
__ioread32_copy 0x3801776b gpl function 48
__iowrite32_copy 0x9cf37c44 gpl function 16
__iowrite64_copy 0x73c2554f gpl function 48
__ip4_datagram_connect 0x53cff51c any function 816
__ip6_datagram_connect 0x6498b7e3 gpl function 976
__ip6_local_out 0x78426c3c gpl function 368
__ip_dev_find 0xe0e98bfb any function 288
__ip_mc_dec_group 0x3de292ba any function 256
__ip_mc_inc_group 0x74a75485 any function 16
__ip_options_compile 0xf4041a82 any function 1680
__ip_queue_xmit 0xe38884a6 any function 1200
__ip_select_ident 0xfb6cceec any function 192
__iptunnel_pull_header 0x3a99cb02 gpl function 368
__ipv6_addr_type 0x0d542439 any function 224
__ipv6_fixup_options 0x6f6b52e9 gpl function 144
__irq_alloc_descs 0x5a9dfa20 gpl function 672
__irq_alloc_domain_generic_chips 0x579cbe17 gpl function 544
__irq_apply_affinity_hint 0x199c4833 gpl function 208
__irq_domain_add 0xfd5801ef gpl function 48
__irq_domain_alloc_fwnode 0xec89c457 gpl function 272
__irq_domain_alloc_irqs 0x28143718 gpl function 144
__irq_regs 0xda26b8ea any percpu 8
__irq_resolve_mapping 0x24071b86 gpl function 128
__irq_set_handler 0x30ee1d63 gpl function 144
__kernel_write 0x15a17f82 gpl function 176
__kfifo_alloc 0x139f2189 any function 128
__kfifo_dma_in_finish_r 0x773fa409 any function 80
__kfifo_dma_in_prepare 0xb10e7df4 any function 32
__kfifo_dma_in_prepare_r 0x556b5d62 any function 80
__kfifo_dma_out_finish_r 0x399ad043 any function 64
__kfifo_dma_out_prepare 0xd4fa5a87 any function 32
__kfifo_dma_out_prepare_r 0xf29f8515 any function 80
__kfifo_free 0xdb760f52 any function 48
__kfifo_from_user 0x30a80826 any function 112
__kfifo_from_user_r 0xfeebc7c4 any function 176
__kfifo_in 0xf23fcb99 any function 48
__kfifo_in_r 0x3955fcf6 any function 128
__kfifo_init 0xbd462b55 any function 96
__kfifo_len_r 0x7846af3e any function 48
__kfifo_max_r 0xc6cb465a any function 32
__kfifo_out 0x13d0adf7 any function 48
__kfifo_out_peek 0x281823c5 any function 32
__kfifo_out_peek_r 0x9829fc11 any function 80
__kfifo_out_r 0x33fcf44a any function 112
__kfifo_skip_r 0xce4e47b6 any function 64
__kfifo_to_user 0x4578f528 any function 112
__kfifo_to_user_r 0x2484adc3 any function 144
__kfree_skb 0x60e0e196 any function 48
__kmalloc 0xeb233a45 any function 336
__kmalloc_node 0x1ba59527 any function 336
__kmalloc_node_track_caller 0x4e547048 any function 336
__kprobe_event_add_fields 0xf41540fb gpl function 288
__kprobe_event_gen_cmd_start 0x7744222f gpl function 416
__kthread_init_worker 0x0776c534 gpl function 80
__kthread_should_park 0x091fa225 gpl function 48
__list_add_valid 0x68f31cbd any function 80
__list_del_entry_valid 0xe1537255 any function 112
__list_lru_init 0xc3643290 gpl function 304
__local_bh_enable_ip 0x3c3fce39 any function 112
__lock_buffer 0x90b0403c any function 64
__lock_sock_fast 0x52b863db any function 96
__mark_inode_dirty 0xad2fdaee any function 880
__max_die_per_package 0x1389619c any data 4
__max_logical_packages 0x39081193 any data 4
__memcat_p 0xd64ed259 gpl function 240
__memcpy 0xecac8407 any function 32
__memcpy_flushcache 0x328e3354 gpl function 336
__memmove 0x06052f8d any function 432
__memset 0x04c62fd7 any function 64
__mmap_lock_do_trace_acquire_returned 0x8dfe087e any function 208
__mmap_lock_do_trace_released 0x2d129d4a any function 192
__mmap_lock_do_trace_start_locking 0x34e148d7 any function 192
__mmdrop 0x5690cb1e gpl function 304
__mmu_notifier_register 0xa90767fa gpl function 368
__mnt_is_readonly 0x07ab12d2 gpl function 32
__mod_lruvec_page_state 0xb1f3f696 any function 320
__mod_node_page_state 0xfbd08e0d any function 112
__mod_zone_page_state 0xef1cd60a any function 96
__module_get 0xbb709d16 any function 128
__module_put_and_kthread_exit 0x0666f4fc any function 32
__msecs_to_jiffies 0x7f02188f any function 32
__mt_destroy 0x1394d032 gpl function 112
__mutex_init 0xcefb0c9f any function 48
__napi_alloc_frag_align 0x99f9638f any function 48
__napi_alloc_skb 0xa54b9fe1 any function 448
__napi_schedule 0x2b7cc52d any function 160
__napi_schedule_irqoff 0xf27bf514 any function 128
__ndelay 0xdf8c695a any function 16
__ndisc_fill_addr_option 0xb7b33c04 gpl function 160
__neigh_create 0x1a624f29 any function 32
__neigh_event_send 0x1022382c any function 912
__neigh_for_each_release 0x0043e045 any function 192
__neigh_set_probe_once 0xe324ff18 any function 96
__netdev_alloc_frag_align 0x91a488ac any function 144
__netdev_alloc_skb 0xa438e67a any function 320
__netdev_notify_peers 0x82a75b13 any function 176
__netdev_watchdog_up 0xd3d149de gpl function 160
__netif_napi_del 0xde48e9cc any function 304
__netif_rx 0xcd39344c any function 176
__netif_schedule 0x69eadcbe any function 32
__netif_set_xps_queue 0xf9fee803 gpl function 2704
__netlink_dump_start 0xc323930b any function 752
__netlink_kernel_create 0xabf0d2a8 any function 688
__netlink_ns_capable 0x2fbfc3de any function 64
__netpoll_cleanup 0x6bd87892 gpl function 160
__netpoll_free 0x155ac8f9 gpl function 96
__netpoll_setup 0x03e9a0f9 gpl function 448
__nf_ip6_route 0x3a8ea061 gpl function 80
__nla_parse 0x581e2394 any function 48
__nla_put 0xb5af205d any function 32
__nla_put_64bit 0x4cfc3525 any function 32
__nla_put_nohdr 0x2546b91a any function 64
__nla_reserve 0x80c906f1 any function 80
__nla_reserve_64bit 0x17df5c45 any function 16
__nla_reserve_nohdr 0x02673087 any function 32
__nla_validate 0x933dc050 any function 16
__nlmsg_put 0xf0d6536b any function 128
__node_distance 0x46c47fb6 any function 80
__num_online_cpus 0xc60d0620 any data 32
__of_phy_provider_register 0xb05c2dc2 gpl function 224
__of_reset_control_get 0x7398d51c gpl function 64
__page_file_index 0x4a9f1f35 gpl function 32
__page_frag_cache_drain 0xcb0a7f0d any function 96
__page_mapcount 0x28e3955b gpl function 192
__pagevec_release 0xb37fa78b any function 96
__pci_hp_initialize 0xca8f436d gpl function 96
__pci_hp_register 0xf5917183 gpl function 144
__pci_register_driver 0x0515d769 any function 112
__pci_reset_function_locked 0x8d37513d gpl function 96
__per_cpu_offset 0xb19a5453 any data 65536
__percpu_counter_compare 0x80a717a8 any function 96
__percpu_counter_init 0x20cbb30a any function 160
__percpu_counter_sum 0x53126ecc any function 112
__percpu_down_read 0xdd410d1f gpl function 288
__percpu_init_rwsem 0x5c43719a gpl function 112
__platform_create_bundle 0x934c15b3 gpl function 208
__platform_driver_probe 0x76746d67 gpl function 208
__platform_driver_register 0xb59f869e gpl function 32
__platform_register_drivers 0xbd5561df gpl function 128
__pm_relax 0xaf8434bb gpl function 32
__pm_runtime_disable 0x40f4955a gpl function 304
__pm_runtime_idle 0xbe786272 gpl function 256
__pm_runtime_resume 0x5121cb97 gpl function 128
__pm_runtime_set_status 0xbda2d548 gpl function 768
__pm_runtime_suspend 0x10b847c6 gpl function 256
__pm_runtime_use_autosuspend 0x5a8fa66f gpl function 96
__pm_stay_awake 0xa8b8b7cf gpl function 32
__pneigh_lookup 0x1b5a07ba gpl function 80
__posix_acl_chmod 0xeafc141f any function 384
__posix_acl_create 0x803ddbb6 any function 224
__preempt_count 0x4629334c any percpu 4
__printk_cpu_sync_put 0xc0fe9137 any function 48
__printk_cpu_sync_try_get 0xa64c7249 any function 64
__printk_cpu_sync_wait 0x371e1953 any function 32
__printk_ratelimit 0x6128b5fc any function 32
__ps2_command 0xe68c2175 any function 1456
__pskb_copy_fclone 0x5a7ebde9 any function 672
__pskb_pull_tail 0xa20d8148 any function 1184
__put_cred 0x8da0817e any function 96
__put_devmap_managed_page_refs 0x7de31af2 any function 64
__put_net 0x4526842e gpl function 64
__put_task_struct 0x86fd1fa5 gpl function 384
__put_task_struct_rcu_cb 0x94160518 gpl function 32
__put_user_1 0xc3aaf0a9 any function 15
__put_user_2 0x5a4896a8 any function 15
__put_user_4 0xb2fd5ceb any function 15
__put_user_8 0xb8e7ce2c any function 15
__put_user_nocheck_1 0xfc3d53cb any function 17
__put_user_nocheck_2 0x65df35ca any function 17
__put_user_nocheck_4 0x8d6aff89 any function 17
__put_user_nocheck_8 0x87706d4e any function 33
__put_user_ns 0xea9cec36 any function 32
__pv_queued_spin_lock_slowpath 0x495e378d any function 880
__quota_error 0x0916d3d2 any function 128
__rb_erase_color 0x551bd071 any function 592
__rb_insert_augmented 0x120b336a any function 464
__rcu_read_lock 0x8d522714 gpl function 48
__rcu_read_unlock 0x2469810f gpl function 48
__read_overflow2_field 0x5092e84e any function 16
__refrigerator 0x04482cdb any function 272
__register_binfmt 0x83f36acb any function 160
__register_blkdev 0x720a27a7 any function 512
__register_chrdev 0xdf460199 any function 208
__register_nls 0x335d7ab5 any function 144
__register_nmi_handler 0xde4eeab5 any function 320
__regmap_init 0x4ef38595 gpl function 3952
__regmap_init_i2c 0x519f24d4 gpl function 80
__regmap_init_mmio_clk 0x9e97eff8 gpl function 160
__release_region 0x1035c7c2 any function 256
__remove_inode_hash 0xccdd2f8a any function 112
__request_module 0xa24f23d8 any function 992
__request_percpu_irq 0x7bb045a7 gpl function 256
__request_region 0x85bd1608 any function 192
__reset_control_bulk_get 0x8a8ee86b gpl function 224
__reset_control_get 0x120587a3 gpl function 832
__rht_bucket_nested 0xd0d156e9 gpl function 96
__ring_buffer_alloc 0x6198dfea gpl function 464
__root_device_register 0x8581d431 gpl function 224
__round_jiffies 0xf9a054b5 gpl function 128
__round_jiffies_relative 0x8f6cee77 gpl function 144
__round_jiffies_up 0x1c87a811 gpl function 128
__round_jiffies_up_relative 0xd273b1b1 gpl function 128
__rt_mutex_init 0xedaf1885 gpl function 48
__rtnl_link_register 0x70cc4a86 gpl function 176
__rtnl_link_unregister 0x7a4b0d98 gpl function 256
__rtnl_register_many 0x4c33a598 gpl function 160
__rtnl_unregister_many 0xa7a5b40d gpl function 64
__sbitmap_queue_get 0xabf1b35b gpl function 16
__scm_destroy 0xd00bc83c any function 112
__scm_send 0x9c8af467 any function 1184
__seq_open_private 0xd5ef8589 any function 96
__serdev_device_driver_register 0x9201587d gpl function 32
__serio_register_driver 0x7cb1f538 any function 128
__serio_register_port 0xb4e3ac5b any function 272
__set_page_dirty_nobuffers 0x95a91f20 any function 144
__sg_alloc_table 0x260a095a any function 384
__sg_free_table 0x1ed7eb60 any function 144
__sg_page_iter_dma_next 0xcc445ceb any function 144
__sg_page_iter_next 0x7c9ca58f any function 144
__sg_page_iter_start 0xccd4c999 any function 32
__siphash_unaligned 0x0e4262c6 any function 560
__sk_backlog_rcv 0xb28040b6 any function 112
__sk_dst_check 0x9abeb987 any function 144
__sk_flush_backlog 0xc4aea8f2 gpl function 48
__sk_mem_reclaim 0xa4d656e8 any function 48
__sk_mem_schedule 0xed111bd5 any function 80
__sk_queue_drop_skb 0x35997af9 any function 208
__sk_receive_skb 0x86a57c98 any function 528
__skb_checksum 0x1d6fd7db any function 768
__skb_checksum_complete 0xa47f901b any function 240
__skb_checksum_complete_head 0x4604b62d any function 224
__skb_ext_del 0xfc692c14 any function 176
__skb_ext_put 0x7aa9285d any function 208
__skb_flow_dissect 0x6f96fc9d any function 7296
__skb_flow_get_ports 0x91199b4a any function 192
__skb_free_datagram_locked 0x4ffca2ea any function 288
__skb_get_hash_net 0xf8f5c388 any function 496
__skb_get_hash_symmetric 0xf76c6507 gpl function 464
__skb_gro_checksum_complete 0x1716f141 any function 128
__skb_gso_segment 0x4fb18f8e any function 368
__skb_pad 0x9729f1c4 any function 256
__skb_recv_datagram 0xb2fa6a9a any function 192
__skb_recv_udp 0x068c65ca any function 848
__skb_try_recv_datagram 0xd6a76b54 any function 432
__skb_tstamp_tx 0x8064f3ee gpl function 624
__skb_vlan_pop 0x048221f0 any function 416
__skb_wait_for_more_packets 0xb6746058 any function 400
__skb_warn_lro_forwarding 0x3013f27f any function 32
__skb_zcopy_downgrade_managed 0xef57268c gpl function 144
__sock_cmsg_send 0xb3003846 any function 208
__sock_create 0x63f07b2f any function 448
__sock_i_ino 0x237a4445 any function 64
__sock_queue_rcv_skb 0xf9223e9a any function 592
__sock_recv_cmsgs 0xc0af175f gpl function 368
__sock_recv_timestamp 0x30eddbb9 gpl function 1328
__sock_recv_wifi_status 0x215ed26f gpl function 112
__sock_tx_timestamp 0x437a0d6d any function 64
__spi_alloc_controller 0x816e32ba gpl function 368
__spi_register_driver 0xf5e59c66 gpl function 208
__splice_from_pipe 0x423c814c any function 448
__srcu_read_lock 0xbbbb18b0 gpl function 48
__srcu_read_unlock 0x9f2486aa gpl function 32
__stack_chk_fail 0x0a19b956 any function 16
__stack_depot_save 0xffc31016 gpl function 1200
__static_call_return0 0x3b7a7163 gpl function 16
__static_call_update 0x77294489 gpl function 544
__static_key_deferred_flush 0xaa6a50f9 gpl function 64
__static_key_slow_dec_deferred 0x9241b358 gpl function 112
__strp_unpause 0xe4f8fb2f gpl function 80
__supported_pte_mask 0xc512626a gpl data 8
__suspend_report_result 0xed2c1c6e gpl function 32
__sw_hweight32 0x74c134b9 any function 64
__sw_hweight64 0x9f46ced8 any function 112
__symbol_get 0x868784cb gpl function 240
__symbol_put 0x6e9dd606 any function 160
__sync_dirty_buffer 0xb3c9e2ad any function 256
__synth_event_gen_cmd_start 0x20faead9 gpl function 368
__sysfs_match_string 0x169938c1 any function 80
__task_pid_nr_ns 0x20f7ae4a any function 192
__tasklet_hi_schedule 0x3e3bad0a any function 32
__tasklet_schedule 0x9d2ab8ac any function 32
__tcf_em_tree_match 0x2edd835b any function 400
__tcp_md5_do_lookup 0x94397af0 any function 288
__tcp_send_ack 0xd80380f3 gpl function 32
__trace_array_puts 0x633bfd0e gpl function 416
__trace_bprintk 0xa20d01ba gpl function 160
__trace_bputs 0xb1e25684 gpl function 336
__trace_printk 0x133969d7 gpl function 144
__trace_puts 0x2d41e6f5 gpl function 32
__trace_trigger_soft_disabled 0x5d6edbac gpl function 80
__traceiter_add_device_to_group 0x322250ba gpl function 80
__traceiter_arm_event 0x430d88ec gpl function 64
__traceiter_attach_device_to_domain 0xdc909656 gpl function 64
__traceiter_block_bio_complete 0x839bb6a0 gpl function 80
__traceiter_block_bio_remap 0x3f13bb93 gpl function 80
__traceiter_block_rq_insert 0x3930874b gpl function 64
__traceiter_block_rq_remap 0xc189edf5 gpl function 80
__traceiter_block_split 0xa0d231a3 gpl function 64
__traceiter_block_unplug 0x3b12de44 gpl function 80
__traceiter_br_fdb_add 0x7ad7526b gpl function 112
__traceiter_br_fdb_external_learn_add 0x8b66bd5b gpl function 96
__traceiter_br_fdb_update 0x0b0794f2 gpl function 112
__traceiter_cpu_frequency 0xead3e41b gpl function 64
__traceiter_cpu_idle 0x53d7c01e gpl function 64
__traceiter_detach_device_from_domain 0x0def4c83 gpl function 64
__traceiter_devlink_hwerr 0x5da2d0e2 gpl function 80
__traceiter_devlink_hwmsg 0x6a36ff74 gpl function 96
__traceiter_devlink_trap_report 0x01898a48 gpl function 80
__traceiter_dma_fence_emit 0x059e1482 any function 64
__traceiter_dma_fence_enable_signal 0x3424daf8 any function 64
__traceiter_dma_fence_signaled 0x237a0b5c any function 64
__traceiter_error_report_end 0xd29c1f10 gpl function 64
__traceiter_extlog_mem_event 0xda8369a7 gpl function 112
__traceiter_fdb_delete 0x61c368ff gpl function 80
__traceiter_fib6_table_lookup 0xadc4c28e gpl function 96
__traceiter_io_page_fault 0x1bcb9542 gpl function 80
__traceiter_kfree 0x5ae1154b any function 80
__traceiter_kfree_skb 0x2b1072e3 gpl function 80
__traceiter_kmalloc 0x16a7b16f any function 128
__traceiter_kmem_cache_alloc 0xd47b179e any function 96
__traceiter_kmem_cache_free 0xfe777a9d any function 80
__traceiter_map 0x71c059d8 gpl function 80
__traceiter_mc_event 0xb9852d11 gpl function 208
__traceiter_mmap_lock_acquire_returned 0x76eecf09 any function 96
__traceiter_mmap_lock_released 0x006c8223 any function 80
__traceiter_mmap_lock_start_locking 0x2e8fb58a any function 80
__traceiter_module_get 0x21a1551e any function 80
__traceiter_napi_poll 0x3eda6bd0 gpl function 80
__traceiter_neigh_cleanup_and_release 0xb5ed3653 gpl function 64
__traceiter_neigh_event_send_dead 0x0a4d669f gpl function 64
__traceiter_neigh_event_send_done 0xc64743a9 gpl function 64
__traceiter_neigh_timer_handler 0x42597e7a gpl function 64
__traceiter_neigh_update 0xe59ca06e gpl function 96
__traceiter_neigh_update_done 0x4c1a2da5 gpl function 64
__traceiter_non_standard_event 0x59c43dc9 gpl function 128
__traceiter_pelt_cfs_tp 0x982df76f gpl function 64
__traceiter_pelt_dl_tp 0x01d888fd gpl function 64
__traceiter_pelt_irq_tp 0x1244f07d gpl function 64
__traceiter_pelt_rt_tp 0x5ac9e9b4 gpl function 64
__traceiter_pelt_se_tp 0x8fa6e1e3 gpl function 64
__traceiter_pelt_thermal_tp 0x867e1a01 gpl function 64
__traceiter_powernv_throttle 0x69637b2c gpl function 80
__traceiter_rdpmc 0xb02df2d6 any function 80
__traceiter_read_msr 0xe1bee700 any function 80
__traceiter_remove_device_from_group 0x599ef60a gpl function 80
__traceiter_rpm_idle 0x73afebba gpl function 64
__traceiter_rpm_resume 0x87461d81 gpl function 64
__traceiter_rpm_return_int 0xe4fe08e9 gpl function 80
__traceiter_rpm_suspend 0x38634bca gpl function 64
__traceiter_sched_cpu_capacity_tp 0xae2cd716 gpl function 64
__traceiter_sched_overutilized_tp 0x19f81e3d gpl function 80
__traceiter_sched_update_nr_running_tp 0x0e20c92f gpl function 64
__traceiter_sched_util_est_cfs_tp 0x19c69873 gpl function 64
__traceiter_sched_util_est_se_tp 0xcedcea7e gpl function 64
__traceiter_spi_transfer_start 0x0aef0beb any function 80
__traceiter_spi_transfer_stop 0xaf234800 any function 80
__traceiter_suspend_resume 0x05883efb gpl function 80
__traceiter_tcp_bad_csum 0xa7bd4434 gpl function 64
__traceiter_tcp_send_reset 0x8a237597 gpl function 80
__traceiter_unmap 0xd3ec851c gpl function 80
__traceiter_wbc_writepage 0x586fc502 gpl function 80
__traceiter_write_msr 0xe2e28fc0 any function 80
__traceiter_xdp_bulk_tx 0x56c80878 gpl function 96
__traceiter_xdp_exception 0xc5d918a1 gpl function 80
__tracepoint_add_device_to_group 0x8dac37c7 gpl data 96
__tracepoint_arm_event 0x256f1220 gpl data 96
__tracepoint_attach_device_to_domain 0x49779e43 gpl data 96
__tracepoint_block_bio_complete 0x59ec091c gpl data 96
__tracepoint_block_bio_remap 0xce14823e gpl data 96
__tracepoint_block_rq_insert 0x94d070aa gpl data 96
__tracepoint_block_rq_remap 0x4c1fe2d9 gpl data 96
__tracepoint_block_split 0x71289794 gpl data 96
__tracepoint_block_unplug 0x6847df1a gpl data 96
__tracepoint_br_fdb_add 0xab546b5c gpl data 96
__tracepoint_br_fdb_external_learn_add 0xbf319db2 gpl data 96
__tracepoint_br_fdb_update 0x288a9142 gpl data 96
__tracepoint_cpu_frequency 0x4c58d31c gpl data 96
__tracepoint_cpu_idle 0xd7d4aa1b gpl data 96
__tracepoint_detach_device_from_domain 0xc4d9a10e gpl data 96
__tracepoint_devlink_hwerr 0x5361df76 gpl data 96
__tracepoint_devlink_hwmsg 0xa0a27bba gpl data 96
__tracepoint_devlink_trap_report 0xe6fb15d5 gpl data 96
__tracepoint_dma_fence_emit 0xfe56e097 any data 96
__tracepoint_dma_fence_enable_signal 0xfee276f6 any data 96
__tracepoint_dma_fence_signaled 0xd7b7222b any data 96
__tracepoint_error_report_end 0x8e26f326 gpl data 96
__tracepoint_extlog_mem_event 0xb2d40f97 gpl data 96
__tracepoint_fdb_delete 0x051a712a gpl data 96
__tracepoint_fib6_table_lookup 0xb00c84be gpl data 96
__tracepoint_io_page_fault 0x16fc9a1a gpl data 96
__tracepoint_kfree 0x3652eb82 any data 96
__tracepoint_kfree_skb 0x86eb3849 gpl data 96
__tracepoint_kmalloc 0x86913ef1 any data 96
__tracepoint_kmem_cache_alloc 0x813ccbe6 any data 96
__tracepoint_kmem_cache_free 0x95ba6441 any data 96
__tracepoint_map 0x9fc977d1 gpl data 96
__tracepoint_mc_event 0x76003751 gpl data 96
__tracepoint_mmap_lock_acquire_returned 0x970f9df6 any data 96
__tracepoint_mmap_lock_released 0xa59c5e71 any data 96
__tracepoint_mmap_lock_start_locking 0x2956c81b any data 96
__tracepoint_module_get 0x5a69dad4 any data 96
__tracepoint_napi_poll 0xe655bcff gpl data 96
__tracepoint_neigh_cleanup_and_release 0x1c1657e6 gpl data 96
__tracepoint_neigh_event_send_dead 0x47db9f16 gpl data 96
__tracepoint_neigh_event_send_done 0x3a21090e gpl data 96
__tracepoint_neigh_timer_handler 0x412bbc16 gpl data 96
__tracepoint_neigh_update 0x64a48fea gpl data 96
__tracepoint_neigh_update_done 0x5ab205dd gpl data 96
__tracepoint_non_standard_event 0x6a7b3153 gpl data 96
__tracepoint_pelt_cfs_tp 0x3ca22ff7 gpl data 96
__tracepoint_pelt_dl_tp 0x28ef534c gpl data 96
__tracepoint_pelt_irq_tp 0x7a556354 gpl data 96
__tracepoint_pelt_rt_tp 0xadf06e89 gpl data 96
__tracepoint_pelt_se_tp 0x3b2c031e gpl data 96
__tracepoint_pelt_thermal_tp 0xed1fc499 gpl data 96
__tracepoint_powernv_throttle 0x46816352 gpl data 96
__tracepoint_rdpmc 0x2007a4f6 any data 96
__tracepoint_read_msr 0x4d74c4e0 any data 96
__tracepoint_remove_device_from_group 0x00776a58 gpl data 96
__tracepoint_rpm_idle 0x7e23fced gpl data 96
__tracepoint_rpm_resume 0x5988b2ae gpl data 96
__tracepoint_rpm_return_int 0x3b2fa4ed gpl data 96
__tracepoint_rpm_suspend 0xe63b9737 gpl data 96
__tracepoint_sched_cpu_capacity_tp 0xad04dc49 gpl data 96
__tracepoint_sched_overutilized_tp 0x3b40b9e2 gpl data 96
__tracepoint_sched_update_nr_running_tp 0x1585bbff gpl data 96
__tracepoint_sched_util_est_cfs_tp 0xba1cd487 gpl data 96
__tracepoint_sched_util_est_se_tp 0x5605a7ce gpl data 96
__tracepoint_spi_transfer_start 0xe52f4db6 any data 96
__tracepoint_spi_transfer_stop 0xa13711ae any data 96
__tracepoint_suspend_resume 0x16d317fd gpl data 96
__tracepoint_tcp_bad_csum 0x184f9a07 gpl data 96
__tracepoint_tcp_send_reset 0x478de055 gpl data 96
__tracepoint_unmap 0xbd34bb5b gpl data 96
__tracepoint_wbc_writepage 0x57f5b2c9 gpl data 96
__tracepoint_write_msr 0x9411801e any data 96
__tracepoint_xdp_bulk_tx 0xb9a565fe gpl data 96
__tracepoint_xdp_exception 0xc93b4c64 gpl data 96
__tss_limit_invalid 0xbaf9d785 gpl percpu 8
__tty_alloc_driver 0x12aa29d8 any function 320
__tty_insert_flip_char 0x7f43b3b3 any function 112
__udelay 0x9e7d6bd0 any function 16
__udp4_lib_lookup 0xd5d9e7a6 gpl function 1264
__udp6_lib_lookup 0x4f248703 gpl function 1152
__udp_disconnect 0x5f1d82c8 any function 272
__udp_enqueue_schedule_skb 0x583c261b gpl function 624
__udp_gso_segment 0xad6d133e gpl function 1936
__unregister_chrdev 0x6bc3fbc0 any function 80
__unwind_start 0x41a365c8 gpl function 480
__usecs_to_jiffies 0xf1969a8e any function 64
__var_waitqueue 0x5e332b52 any function 48
__vcalloc 0x40f76a86 any function 48
__vfs_getxattr 0xf43c6f2d any function 112
__vfs_removexattr 0xd0107af0 any function 112
__vfs_removexattr_locked 0x99d80075 gpl function 336
__vfs_setxattr 0xdc755678 any function 144
__vfs_setxattr_locked 0x77092c21 gpl function 272
__virt_addr_valid 0x531b604e any function 304
__vlan_find_dev_deep_rcu 0xf5996b90 any function 144
__vmalloc 0xae04012c any function 32
__vmalloc_array 0xee883b06 any function 32
__wait_on_bit 0xbe6a866f any function 320
__wait_on_bit_lock 0x9d92f3ad any function 304
__wait_on_buffer 0x0f250209 any function 64
__wait_rcu_gp 0xbfed2cd9 gpl function 320
__wake_up 0xe2964344 any function 16
__wake_up_bit 0xfc336d2e any function 128
__wake_up_locked 0x2773c485 gpl function 32
__wake_up_locked_key 0x09337cd0 gpl function 32
__wake_up_locked_key_bookmark 0x7ea75c24 gpl function 32
__wake_up_locked_sync_key 0xc7856e74 gpl function 32
__wake_up_pollfree 0x772b0f64 gpl function 64
__wake_up_sync 0xb8273d0b gpl function 48
__wake_up_sync_key 0xba220db7 gpl function 48
__warn_flushing_systemwide_wq 0xc1198662 any function 16
__warn_printk 0x56470118 any function 208
__write_overflow_field 0x3402dc8b any function 16
__x86_indirect_thunk_r10 0x31549b2a any function 32
__x86_indirect_thunk_r11 0x284faa6b any function 32
__x86_indirect_thunk_r12 0x0362f9a8 any function 32
__x86_indirect_thunk_r13 0x1a79c8e9 any function 32
__x86_indirect_thunk_r14 0x55385e2e any function 32
__x86_indirect_thunk_r15 0x4c236f6f any function 32
__x86_indirect_thunk_r8 0xf90a1e85 any function 32
__x86_indirect_thunk_r9 0xe0112fc4 any function 32
__x86_indirect_thunk_rax 0x65487097 any function 32
__x86_indirect_thunk_rbp 0xafd744c6 any function 32
__x86_indirect_thunk_rbx 0x670ecece any function 32
__x86_indirect_thunk_rcx 0x66cca4f9 any function 32
__x86_indirect_thunk_rdi 0x305a916c any function 32
__x86_indirect_thunk_rdx 0x6383b27c any function 32
__x86_indirect_thunk_rsi 0x29332499 any function 32
__x86_indirect_thunk_rsp 0xb2338d81 any function 32
__x86_return_thunk 0x5b8239ca any function 2
__xa_alloc 0x9114b616 any function 336
__xa_alloc_cyclic 0xb04a43ad any function 192
__xa_clear_mark 0xb9af1d0d any function 128
__xa_cmpxchg 0x0a0ebc08 any function 320
__xa_erase 0xe02c9c92 any function 160
__xa_insert 0x7dcf4135 any function 288
__xa_set_mark 0xe9af7397 any function 128
__xa_store 0xca9beaa4 any function 288
__xas_next 0xffc86f14 gpl function 224
__xas_prev 0x608d25d6 gpl function 224
__xdp_build_skb_from_frame 0x5898b77b gpl function 480
__xdp_release_frame 0x20835a9f gpl function 176
__xdp_rxq_info_reg 0xffeaccb8 gpl function 240
__xenbus_register_backend 0x08b72084 gpl function 48
__xenbus_register_frontend 0xb2df4a35 gpl function 64
__xenmem_reservation_va_mapping_reset 0x0d30a635 gpl function 128
__xenmem_reservation_va_mapping_update 0x1510d403 gpl function 208
__xfrm_decode_session 0xd917c913 any function 96
__xfrm_dst_lookup 0x42af15a1 any function 96
__xfrm_init_state 0xc6b374d6 any function 1360
__xfrm_policy_check 0x07e6e85c any function 2608
__xfrm_route_forward 0xc42b544b any function 352
__xfrm_state_delete 0x8f5b4b13 any function 368
__xfrm_state_destroy 0x25983185 any function 112
__zerocopy_sg_from_iter 0x31746e4c any function 928
_atomic_dec_and_lock 0xcf4fdd4d any function 80
_atomic_dec_and_lock_irqsave 0x48c093fb any function 96
_bcd2bin 0xb6936ffe any function 32
_bin2bcd 0x80ca5026 any function 48
_copy_from_iter 0x2ed6b7ec any function 1392
_copy_from_iter_flushcache 0x2dc6f774 gpl function 1024
_copy_from_iter_nocache 0x8e3b93a0 any function 1280
_copy_from_user 0x13c49cc2 any function 96
_copy_mc_to_iter 0x7f8c0563 gpl function 1392
_copy_to_iter 0x029b4fcf any function 1616
_copy_to_user 0x6b10bee1 any function 48
_ctype 0x11089ac7 any data 256
_dev_alert 0x1dc319c1 any function 148
_dev_crit 0xfe74f6d6 any function 148
_dev_emerg 0x4d8d6790 any function 148
_dev_err 0x7a945ae2 any function 148
_dev_info 0xbb462483 any function 148
_dev_notice 0xa9f893ef any function 148
_dev_printk 0x24e836f9 any function 139
_dev_warn 0x156696d3 any function 148
_find_first_and_bit 0xb6cb556a any function 64
_find_first_bit 0x8810754a any function 64
_find_first_zero_bit 0x7b37d4a7 any function 64
_find_last_bit 0x9ae47436 any function 80
_find_next_and_bit 0xafaa6031 any function 112
_find_next_andnot_bit 0xca17ac01 any function 112
_find_next_bit 0x53a1e8d9 any function 112
_find_next_zero_bit 0xdf521442 any function 112
_kstrtol 0xaa19e4aa any function 96
_kstrtoul 0x0668b595 any function 96
_local_bh_enable 0xee2d0fc7 any function 48
_page_poisoning_enabled 0xfaaa12d0 any data 16
_page_poisoning_enabled_early 0xf11dd46e any data 32
_printk 0x92997ed8 any function 131
_proc_mkdir 0xaa001d75 gpl function 128
_raw_read_lock 0xfe8c61f0 any function 48
_raw_read_lock_bh 0x8dee722d any function 48
_raw_read_lock_irq 0x48112d76 any function 48
_raw_read_lock_irqsave 0xb1342cdb any function 80
_raw_read_trylock 0x889b1370 any function 80
_raw_read_unlock 0xdd4d55b6 any function 48
_raw_read_unlock_bh 0xaeb082ad any function 32
_raw_read_unlock_irq 0xa58af0a6 any function 48
_raw_read_unlock_irqrestore 0xdf2ebb87 any function 64
_raw_spin_lock 0xba8fbd64 any function 48
_raw_spin_lock_bh 0x0c3690fc any function 48
_raw_spin_lock_irq 0x8427cc7b any function 64
_raw_spin_lock_irqsave 0x34db050b any function 80
_raw_spin_trylock 0xfef216eb any function 64
_raw_spin_trylock_bh 0x8518a4a6 any function 64
_raw_spin_unlock 0xb5b54b34 any function 48
_raw_spin_unlock_bh 0xe46021ca any function 32
_raw_spin_unlock_irq 0x4b750f53 any function 48
_raw_spin_unlock_irqrestore 0xd35cce70 any function 64
_raw_write_lock 0xe68efe41 any function 48
_raw_write_lock_bh 0x51a511eb any function 48
_raw_write_lock_irq 0x3aca0190 any function 48
_raw_write_lock_irqsave 0x5021bd81 any function 64
_raw_write_lock_nested 0x1b908d85 any function 48
_raw_write_trylock 0x258a2c02 any function 64
_raw_write_unlock 0x40235c98 any function 32
_raw_write_unlock_bh 0xe7ab1ecc any function 32
_raw_write_unlock_irq 0x9f76baf4 any function 48
_raw_write_unlock_irqrestore 0xeb078aee any function 48
_totalram_pages 0x944375db any data 24
abort 0xb4f13d2a any function 7
abort_creds 0x18c3399d any function 48
access_process_vm 0x6ed5d8e9 gpl function 96
account_locked_vm 0x88d9cae8 gpl function 176
ack_all_badblocks 0x6cd170d9 gpl function 176
acomp_request_alloc 0xcd9d6681 gpl function 80
acomp_request_free 0x4e94f8a4 gpl function 80
acpi_acquire_global_lock 0xc9f34c1d any function 96
acpi_acquire_mutex 0x5027bde2 any function 144
acpi_any_gpe_status_set 0xed34ebbc any function 192
acpi_attach_data 0xcd01b8e6 any function 160
acpi_bind_one 0x0e579e12 gpl function 736
acpi_bios_error 0x8c9e338f any function 192
acpi_bios_exception 0xaa341905 any function 224
acpi_bios_warning 0x65d1bab2 any function 192
acpi_buffer_to_resource 0x62949074 any function 240
acpi_bus_attach_private_data 0xe6f83837 gpl function 80
acpi_bus_can_wakeup 0x8b989cf9 any function 48
acpi_bus_detach_private_data 0x4a420d09 gpl function 32
acpi_bus_for_each_dev 0x3f332e5d gpl function 32
acpi_bus_generate_netlink_event 0x74754435 any function 464
acpi_bus_get_ejd 0x89e340cf gpl function 192
acpi_bus_get_primary_device 0x736fb9c0 gpl function 112
acpi_bus_get_private_data 0x6c389761 gpl function 96
acpi_bus_get_status 0x8aea5623 any function 272
acpi_bus_get_status_handle 0xf04429b4 gpl function 64
acpi_bus_power_manageable 0xaae8ab0e any function 48
acpi_bus_private_data_handler 0x271cba95 any function 16
acpi_bus_register_driver 0x5340c424 any function 64
acpi_bus_register_early_device 0x167d7113 gpl function 128
acpi_bus_scan 0x49b163b8 any function 256
acpi_bus_set_power 0xcb733bf2 any function 48
acpi_bus_trim 0x96795884 gpl function 16
acpi_bus_unregister_driver 0xd5a9f310 any function 32
acpi_bus_update_power 0xfc3b4246 gpl function 48
acpi_check_address_range 0xe082e88d any function 96
acpi_check_dsm 0xdd18a993 any function 160
acpi_check_region 0x3ada9e06 any function 64
acpi_check_resource_conflict 0xeab6f4c4 any function 80
acpi_clear_event 0x17be68ca any function 64
acpi_clear_gpe 0xa507125e any function 96
acpi_cpc_valid 0x8faa800d gpl function 112
acpi_cppc_processor_exit 0xba543d4d gpl function 208
acpi_cppc_processor_probe 0xe4327a59 gpl function 2576
acpi_create_platform_device 0x1ae523df gpl function 768
acpi_current_gpe_count 0xb2bcb088 any data 20
acpi_data_fwnode_ops 0xa7e84d0b gpl data 192
acpi_dbg_layer 0xa40ff01b any data 8
acpi_dbg_level 0xddad7952 any data 4
acpi_debugfs_dir 0x1091bfde gpl data 24
acpi_decode_pld_buffer 0x433cabfb any function 400
acpi_detach_data 0x1e0cd7fe any function 128
acpi_dev_add_driver_gpios 0xaf2584f5 gpl function 48
acpi_dev_clear_dependencies 0x34baa644 gpl function 336
acpi_dev_filter_resource_type 0x1e4e98c0 gpl function 208
acpi_dev_for_each_child 0x89463581 gpl function 96
acpi_dev_found 0x141271bf any function 112
acpi_dev_free_resource_list 0xdc6699cb gpl function 16
acpi_dev_get_dma_resources 0xc0ee5436 gpl function 256
acpi_dev_get_first_match_dev 0x5f8e373d any function 32
acpi_dev_get_irq_type 0xd09911a6 gpl function 80
acpi_dev_get_memory_resources 0x6ef1b65b gpl function 256
acpi_dev_get_next_consumer_dev 0xcb6534a0 gpl function 240
acpi_dev_get_next_match_dev 0x48cb4037 any function 256
acpi_dev_get_property 0x70cb8a89 gpl function 32
acpi_dev_get_resources 0x5319e5b4 gpl function 272
acpi_dev_gpio_irq_wake_get_by 0x2426fbb0 gpl function 608
acpi_dev_hid_uid_match 0x2bbc7628 any function 96
acpi_dev_irq_flags 0x6e914514 gpl function 80
acpi_dev_pm_attach 0x5cb96a65 gpl function 256
acpi_dev_present 0xb4577003 any function 208
acpi_dev_ready_for_enumeration 0xe08e1285 gpl function 48
acpi_dev_remove_driver_gpios 0x981c0bc0 gpl function 32
acpi_dev_resource_address_space 0x8de6817a gpl function 160
acpi_dev_resource_ext_address_space 0xb4429b64 gpl function 48
acpi_dev_resource_interrupt 0x5c0eaf31 gpl function 176
acpi_dev_resource_io 0x0f72ada1 gpl function 128
acpi_dev_resource_memory 0x76d680f6 gpl function 128
acpi_dev_resume 0x1645692c gpl function 144
acpi_dev_state_d0 0x192d187c gpl function 64
acpi_dev_suspend 0xab913379 gpl function 320
acpi_dev_uid_to_integer 0x8c0fa949 any function 64
acpi_device_fix_up_power 0xeb82f5af gpl function 128
acpi_device_fix_up_power_extended 0x6676a9fa gpl function 128
acpi_device_fwnode_ops 0x38809bf5 gpl data 176
acpi_device_get_match_data 0x98e11df5 gpl function 192
acpi_device_hid 0xe1dcf326 any function 64
acpi_device_modalias 0x4671107f gpl function 80
acpi_device_set_power 0x1242fe3a any function 1024
acpi_device_uevent_modalias 0xa7b4e0e3 gpl function 32
acpi_device_update_power 0xec0846e9 gpl function 224
acpi_disable 0x547e3344 any function 96
acpi_disable_all_gpes 0x767dce4b any function 48
acpi_disable_event 0x2177bd71 any function 192
acpi_disable_gpe 0xa4faf62a any function 96
acpi_disabled 0x1a45cb6c any data 4
acpi_dispatch_gpe 0x6ea7575d any function 16
acpi_dma_configure_id 0x472bdc83 gpl function 160
acpi_dma_controller_free 0xdf35ad8e gpl function 192
acpi_dma_controller_register 0x6fb62c65 gpl function 896
acpi_dma_request_slave_chan_by_index 0xca3ca690 gpl function 432
acpi_dma_request_slave_chan_by_name 0x99789a98 gpl function 176
acpi_dma_simple_xlate 0xe2afc0fd gpl function 48
acpi_driver_match_device 0xc3018a2b gpl function 96
acpi_ec_add_query_handler 0xdd68a17d gpl function 176
acpi_ec_mark_gpe_for_wake 0x6bdef35c gpl function 48
acpi_ec_remove_query_handler 0x24a735c6 gpl function 32
acpi_enable 0xe4d80bf4 any function 224
acpi_enable_all_runtime_gpes 0x02c656b6 any function 48
acpi_enable_all_wakeup_gpes 0xc1365323 any function 48
acpi_enable_event 0x44902cff any function 192
acpi_enable_gpe 0x1344d7e6 any function 192
acpi_enter_sleep_state 0x5cfb26a0 any function 96
acpi_enter_sleep_state_prep 0x0484c6c4 any function 304
acpi_enter_sleep_state_s4bios 0x3489859f any function 192
acpi_error 0x377d8004 any function 192
acpi_evaluate_dsm 0xae5a04bb any function 304
acpi_evaluate_integer 0x735e6a81 any function 240
acpi_evaluate_object 0xd92deb6b any function 752
acpi_evaluate_object_typed 0x3aff3200 any function 352
acpi_evaluate_ost 0xc42dcb99 any function 208
acpi_evaluate_reference 0x3ad7a5d5 any function 336
acpi_evaluate_reg 0x4b6df007 any function 160
acpi_evaluation_failure_warn 0x426452a3 gpl function 64
acpi_exception 0xcad1aca8 any function 224
acpi_execute_reg_methods 0xb3676cf6 any function 144
acpi_execute_simple_method 0xb4043948 any function 128
acpi_extract_package 0x5f93525c any function 944
acpi_fetch_acpi_dev 0x36204a61 gpl function 144
acpi_find_child_by_adr 0x73672cd7 gpl function 112
acpi_find_child_device 0xece5ac08 gpl function 128
acpi_finish_gpe 0x19df99b9 any function 96
acpi_format_exception 0xcd8ce890 any function 208
acpi_gbl_FADT 0x9f4f2aa3 any data 276
acpi_get_acpi_dev 0x03ece297 gpl function 144
acpi_get_and_request_gpiod 0x8f76e3f5 gpl function 64
acpi_get_cpuid 0x86700220 gpl function 32
acpi_get_current_resources 0x3b9144c9 any function 96
acpi_get_data 0xc14dc168 any function 160
acpi_get_data_full 0xefee932c any function 176
acpi_get_devices 0xeb7f6046 any function 192
acpi_get_event_resources 0xc93e8461 any function 96
acpi_get_event_status 0xf60ab926 any function 224
acpi_get_first_physical_node 0xa9494396 gpl function 96
acpi_get_gpe_device 0x33fd9da4 any function 160
acpi_get_gpe_status 0x663182c9 any function 112
acpi_get_handle 0x9975dc22 any function 176
acpi_get_hp_hw_control_from_firmware 0xfbf7112f any function 608
acpi_get_irq_routing_table 0xce76c257 any function 96
acpi_get_local_address 0x6f5ab52f any function 112
acpi_get_name 0xaebd12f0 any function 144
acpi_get_next_object 0x75871f5e any function 160
acpi_get_node 0xecfd68ef any function 160
acpi_get_object_info 0x72f14ff7 any function 1072
acpi_get_parent 0x7d12d76d any function 160
acpi_get_pci_dev 0xd065903d gpl function 144
acpi_get_phys_id 0x99430ba2 gpl function 480
acpi_get_physical_device_location 0x1d1abdf0 any function 176
acpi_get_possible_resources 0xd5346bfc any function 96
acpi_get_psd_map 0x8ffb1df7 gpl function 384
acpi_get_sleep_type_data 0x130afd75 any function 480
acpi_get_subsystem_id 0x89e1ec9d gpl function 288
acpi_get_table 0x16cdc340 any function 160
acpi_get_table_by_index 0xfbe8ee28 any function 128
acpi_get_table_header 0x6dd17e7b any function 272
acpi_get_type 0x42578e80 any function 128
acpi_get_vendor_resource 0x6f41a428 any function 144
acpi_gpe_count 0xd194ddf9 any data 4
acpi_gpio_get_io_resource 0x91c9313c gpl function 48
acpi_gpio_get_irq_resource 0x619d2eca gpl function 48
acpi_gpiochip_free_interrupts 0x50a65be9 gpl function 416
acpi_gpiochip_request_interrupts 0x7990718c gpl function 304
acpi_gsi_to_irq 0xb5a8c226 gpl function 176
acpi_handle_printk 0xd8df08ac any function 176
acpi_has_method 0x509b64ea any function 80
acpi_has_watchdog 0x827e61f8 gpl function 32
acpi_info 0x4d2c7133 any function 176
acpi_initialize_hp_context 0xaa31dc82 gpl function 80
acpi_install_address_space_handler 0xdbcf041a any function 112
acpi_install_address_space_handler_no_reg 0x14a64a87 any function 112
acpi_install_fixed_event_handler 0x3b029f48 any function 208
acpi_install_global_event_handler 0x9176145b any function 112
acpi_install_gpe_block 0x9625695d any function 352
acpi_install_gpe_handler 0xb97f7045 any function 128
acpi_install_gpe_raw_handler 0x8f80bf11 any function 128
acpi_install_interface 0xd0b74705 any function 160
acpi_install_interface_handler 0x9e2737f0 any function 96
acpi_install_method 0x6be1c1f8 any function 592
acpi_install_notify_handler 0x170ddf79 any function 544
acpi_install_sci_handler 0xf1848ee2 any function 288
acpi_install_table_handler 0xf29403e5 any function 112
acpi_is_pnp_device 0x72d76936 gpl function 48
acpi_is_root_bridge 0x843d70ef gpl function 48
acpi_is_video_device 0x2f384db3 any function 256
acpi_kobj 0xf72e2f32 gpl data 8
acpi_leave_sleep_state 0xd643239a any function 32
acpi_leave_sleep_state_prep 0xd2ea49b8 any function 32
acpi_load_table 0x4715a909 any function 144
acpi_lpat_free_conversion_table 0x7de65a03 gpl function 48
acpi_lpat_get_conversion_table 0xdb63a944 gpl function 352
acpi_lpat_raw_to_temp 0xdaa06dc1 gpl function 144
acpi_lpat_temp_to_raw 0x47d0eea2 gpl function 112
acpi_map_cpu 0x7e7bcf26 any function 112
acpi_map_pxm_to_node 0xfa297415 any function 208
acpi_mark_gpe_for_wake 0xda1ddef1 any function 96
acpi_mask_gpe 0x8a6c7139 any function 112
acpi_match_device 0x639bb4ac gpl function 96
acpi_match_device_ids 0x79d4a285 any function 32
acpi_match_platform_list 0x2234ca51 any function 304
acpi_notifier_call_chain 0xf3f63a2e any function 528
acpi_os_execute 0xd70f62b6 any function 176
acpi_os_get_iomem 0x8353dfff gpl function 128
acpi_os_get_line 0xfdcb4ed3 any function 16
acpi_os_map_generic_address 0x61073e4a any function 64
acpi_os_map_iomem 0x603d0d51 gpl function 464
acpi_os_map_memory 0xcfd30d71 gpl function 16
acpi_os_printf 0xed00c4fb any function 131
acpi_os_read_port 0xb654ef65 any function 160
acpi_os_unmap_generic_address 0xed55f929 any function 240
acpi_os_unmap_iomem 0x6b3ae022 gpl function 288
acpi_os_unmap_memory 0x34331f04 gpl function 16
acpi_os_wait_events_complete 0x27810361 any function 48
acpi_os_write_port 0xbe49252c any function 112
acpi_osi_is_win8 0xfe9ebbbb any function 32
acpi_pci_check_ejectable 0x7e21ac1e gpl function 256
acpi_pci_detect_ejectable 0xf0696401 gpl function 112
acpi_pci_disabled 0x51d12d4e any data 4
acpi_pci_find_root 0x43f82b0c gpl function 64
acpi_pm_device_sleep_state 0x7e226400 any function 352
acpi_pm_set_device_wakeup 0x05caa898 gpl function 288
acpi_pm_wakeup_event 0x8c15b22b gpl function 32
acpi_processor_claim_cst_control 0x7a655f68 gpl function 80
acpi_processor_evaluate_cst 0xb6c5e614 gpl function 1232
acpi_processor_ffh_cstate_enter 0x64a62e11 gpl function 192
acpi_processor_ffh_cstate_probe 0x70576fee gpl function 240
acpi_processor_get_bios_limit 0xbc2031de any function 96
acpi_processor_get_performance_info 0x8cb5e061 gpl function 1360
acpi_processor_get_psd 0x34a1f7e3 any function 288
acpi_processor_notify_smm 0xb5fcddb7 any function 208
acpi_processor_power_init_bm_check 0xffc30c3a any function 208
acpi_processor_preregister_performance 0xf1a68107 any function 1104
acpi_processor_register_performance 0xe787698f any function 208
acpi_processor_unregister_performance 0x4c07a7e0 any function 96
acpi_purge_cached_objects 0x093712e5 any function 64
acpi_put_table 0x92b99a33 any function 96
acpi_quirk_skip_acpi_ac_and_battery 0x33bf4443 gpl function 160
acpi_quirk_skip_i2c_client_enumeration 0xab2bfc5b gpl function 80
acpi_quirk_skip_serdev_enumeration 0x5e655a7b gpl function 192
acpi_read 0x67c13ea0 any function 16
acpi_read_bit_register 0x54175c5f any function 128
acpi_reconfig_notifier_register 0x564f7608 any function 32
acpi_reconfig_notifier_unregister 0xe07e5f44 any function 32
acpi_reduced_hardware 0x5aa70984 gpl function 32
acpi_register_gsi 0xdd03b7dc gpl function 32
acpi_register_ioapic 0xdc5736d5 any function 272
acpi_register_lps0_dev 0xd6ed25f0 gpl function 128
acpi_register_wakeup_handler 0x7b6f9536 gpl function 176
acpi_release_global_lock 0xa805ecfc any function 48
acpi_release_mutex 0x515083bf any function 112
acpi_remove_address_space_handler 0x092e26bf any function 256
acpi_remove_fixed_event_handler 0x4055a920 any function 160
acpi_remove_gpe_block 0xf79ca3bb any function 160
acpi_remove_gpe_handler 0x9d099a39 any function 368
acpi_remove_interface 0xf43d2caa any function 128
acpi_remove_notify_handler 0x1c58427f any function 416
acpi_remove_sci_handler 0xe70877d4 any function 208
acpi_remove_table_handler 0xa2326c49 any function 80
acpi_reset 0x2bd60ab9 any function 96
acpi_resource_to_address64 0xdd00447a any function 352
acpi_resources_are_enforced 0xf4b754fd any function 32
acpi_root_dir 0x77456e0a any data 8
acpi_run_osc 0x0b26b8c8 any function 624
acpi_scan_lock_acquire 0x4828e77b gpl function 32
acpi_scan_lock_release 0x400a024b gpl function 32
acpi_set_current_resources 0x4f55166f any function 112
acpi_set_firmware_waking_vector 0x3324ef3b any function 64
acpi_set_gpe 0xbe0110e7 any function 144
acpi_set_gpe_wake_mask 0xb3863a67 any function 192
acpi_set_modalias 0x78a33725 gpl function 96
acpi_setup_gpe_for_wake 0x8db22efe any function 384
acpi_spi_count_resources 0x66b79d07 gpl function 128
acpi_spi_device_alloc 0x6f8492d6 gpl function 752
acpi_storage_d3 0x1f2aac25 gpl function 160
acpi_subsys_complete 0x94600402 gpl function 64
acpi_subsys_freeze 0x4008bf56 gpl function 32
acpi_subsys_poweroff 0x8e707703 gpl function 96
acpi_subsys_prepare 0xa07e13d9 gpl function 128
acpi_subsys_restore_early 0x224a90f4 gpl function 48
acpi_subsys_runtime_resume 0x0571d98e gpl function 48
acpi_subsys_runtime_suspend 0xaa0170a2 gpl function 48
acpi_subsys_suspend 0x23405aea gpl function 96
acpi_subsys_suspend_late 0x7b33153d gpl function 80
acpi_subsys_suspend_noirq 0x59969d99 gpl function 80
acpi_table_parse_cedt 0xc331c3c7 gpl function 144 ACPI
acpi_target_system_state 0xec788566 gpl function 16
acpi_tb_install_and_load_table 0xb920db49 any function 128
acpi_tb_unload_table 0xe85f2123 any function 304
acpi_unbind_one 0xdbd836eb gpl function 400
acpi_unload_parent_table 0x9b72478f any function 192
acpi_unload_table 0xf7da6e6f any function 32
acpi_unmap_cpu 0xb674a534 any function 80
acpi_unregister_gsi 0x7b5452b8 gpl function 32
acpi_unregister_ioapic 0xbf3193ec any function 64
acpi_unregister_lps0_dev 0xd4670eb8 gpl function 112
acpi_unregister_wakeup_handler 0x8a45a555 gpl function 144
acpi_update_all_gpes 0xdf8d781f any function 176
acpi_video_backlight_string 0x32e6f1a0 any data 16
acpi_walk_namespace 0xec2b8a42 any function 224
acpi_walk_resource_buffer 0x03bf0e5a any function 176
acpi_walk_resources 0x71dfc095 any function 224
acpi_warning 0xefcea2e7 any function 192
acpi_write 0x7bb50b88 any function 16
acpi_write_bit_register 0xd846c315 any function 240
acpiphp_register_attention 0x5c8ab5a3 gpl function 64
acpiphp_unregister_attention 0x43b7c376 gpl function 48
add_cpu 0x7eb808d0 gpl function 48
add_device_randomness 0xd66c8184 any function 160
add_disk_randomness 0xbda7089e gpl function 64
add_hwgenerator_randomness 0x22f31abb gpl function 192
add_input_randomness 0x3cd06035 gpl function 64
add_interrupt_randomness 0x16dfbf36 gpl function 192
add_memory 0xbd7aaaee gpl function 64
add_memory_driver_managed 0xfcbfec70 gpl function 192
add_swap_extent 0x800f2c22 gpl function 240
add_taint 0x0eb6eb87 any function 80
add_timer 0x24d273d1 any function 48
add_timer_on 0xd1cbc23c gpl function 352
add_to_page_cache_lru 0x2440e96b any function 80
add_to_pipe 0xf1120570 any function 208
add_uevent_var 0x9c6febfc gpl function 304
add_wait_queue 0x4afb2238 any function 160
add_wait_queue_exclusive 0xde293f9e any function 112
add_wait_queue_priority 0x005f18a6 gpl function 160
addrconf_add_linklocal 0xa6c1ed96 gpl function 416
addrconf_prefix_rcv_add_addr 0xd3a36903 gpl function 864
address_space_init_once 0xd5d03221 any function 144
adjust_managed_page_count 0x81be5800 any function 64
adjust_resource 0xd68c5a1f any function 80
adxl_decode 0x791748c8 gpl function 240
adxl_get_component_names 0x1038b96f gpl function 32
aead_exit_geniv 0xb5d871dd gpl function 32
aead_geniv_alloc 0x860b6831 gpl function 480
aead_init_geniv 0x23ab7281 gpl function 176
aead_register_instance 0x59071cd5 gpl function 96
aer_recover_queue 0xfa349688 gpl function 192
aes_decrypt 0x78a16f48 any function 1280
aes_encrypt 0x77e9eb37 any function 1568
aes_expandkey 0x558b281d any function 704
agp3_generic_cleanup 0xc2424641 any function 128
agp3_generic_configure 0x4b085dbf any function 256
agp3_generic_fetch_size 0xde9b17ed any function 160
agp3_generic_sizes 0x6d58f69e any data 192
agp3_generic_tlbflush 0x98b2a3bc any function 160
agp_add_bridge 0xd3bb8e08 gpl function 816
agp_alloc_bridge 0x7516be00 any function 96
agp_alloc_page_array 0xfc497356 any function 48
agp_allocate_memory 0x1af39b58 any function 288
agp_backend_acquire 0xa3eb42ad any function 64
agp_backend_release 0x8344dd3a any function 32
agp_bind_memory 0x3976096b any function 256
agp_bridge 0xd8275890 any data 8
agp_bridges 0x673f815e any data 16
agp_collect_device_status 0x9a09db76 any function 880
agp_copy_info 0xc5e8ac46 any function 288
agp_create_memory 0xfdd75af3 any function 144
agp_device_command 0x816347c6 any function 112
agp_enable 0x25810eae any function 32
agp_find_bridge 0xd28fe41f any data 32
agp_free_key 0xd0fef3b2 any function 48
agp_free_memory 0x9ccd4d7e any function 288
agp_generic_alloc_by_type 0xad5ecbcf any function 16
agp_generic_alloc_page 0x4922ac07 any function 128
agp_generic_alloc_pages 0xd212e947 any function 192
agp_generic_alloc_user 0xde3eea3f any function 240
agp_generic_create_gatt_table 0xf9c15f44 any function 592
agp_generic_destroy_page 0x5a98f402 any function 224
agp_generic_destroy_pages 0xfc0d4788 any function 272
agp_generic_enable 0xe619295c any function 144
agp_generic_free_by_type 0x9a108af9 any function 48
agp_generic_free_gatt_table 0xb67b6d7b any function 320
agp_generic_insert_memory 0x5a5e24c2 any function 448
agp_generic_mask_memory 0x853431a6 any function 32
agp_generic_remove_memory 0x1c1233fa any function 208
agp_generic_type_to_mask_type 0x12f5eb0f any function 32
agp_memory_reserved 0xe089cfcc gpl data 8
agp_num_entries 0xd6feefa5 gpl function 80
agp_off 0x7538b132 any data 4
agp_put_bridge 0x6c717ef9 any function 48
agp_remove_bridge 0x5cdc6f07 gpl function 224
agp_try_unsupported_boot 0xc5d9c46c any data 4
agp_unbind_memory 0x368bc108 any function 176
ahash_register_instance 0x56aea3f8 gpl function 80
akcipher_register_instance 0xf70e28a1 gpl function 64
alarm_cancel 0x429d3502 gpl function 32
alarm_expires_remaining 0xfa7d15d7 gpl function 48
alarm_forward 0x03c2883c gpl function 112
alarm_forward_now 0x63038b5b gpl function 144
alarm_init 0x2d26a116 gpl function 80
alarm_restart 0x66799adf gpl function 128
alarm_start 0x75fa6cda gpl function 240
alarm_start_relative 0xe038ea74 gpl function 64
alarm_try_to_cancel 0x942ac300 gpl function 224
alarmtimer_get_rtcdev 0x3440a828 gpl function 64
alg_test 0x3bdb5d28 gpl function 1344
all_vm_events 0x7278d328 gpl function 160
alloc_anon_inode 0x621d66c6 any function 176
alloc_buffer_head 0x7cc9d871 any function 128
alloc_chrdev_region 0xe3ec2f2b any function 48
alloc_contig_range 0x73abb180 any function 624
alloc_cpu_rmap 0xe273d75d any function 176
alloc_cpumask_var_node 0x0e23b37f any function 48
alloc_dax 0xade15978 gpl function 320
alloc_dax_region 0xecf1ecb0 gpl function 480
alloc_etherdev_mqs 0xa9504953 any function 48
alloc_fcdev 0xbecbbfb5 any function 48
alloc_fddidev 0x3785c75b any function 48
alloc_file_pseudo 0x82664c09 any function 272
alloc_free_mem_region 0x7fa19cc4 gpl function 48 CXL
alloc_hippi_dev 0x93f96555 any function 48
alloc_io_pgtable_ops 0x0986155f gpl function 192
alloc_iova 0xd27eeb4b gpl function 624
alloc_iova_fast 0x36ac17ab gpl function 640
alloc_memory_type 0x5949bc4b gpl function 96
alloc_netdev_mqs 0x82061d95 any function 1072
alloc_page_buffers 0x6279c558 gpl function 400
alloc_pages 0x11dd3e1e any function 304
alloc_pages_exact 0x5fc72f0e any function 128
alloc_skb_for_msg 0xf1d2d984 gpl function 128
alloc_skb_with_frags 0x5007229a any function 512
alloc_workqueue 0x49cd25ed gpl function 1120
allocate_resource 0xf3e0e1df any function 224
alternatives_patched 0xfa35044a gpl data 4
always_delete_dentry 0xf8f8f2d7 any function 16
amd_clear_divider 0x388264ea gpl function 16
amd_flush_garts 0xbcb838a1 gpl function 304
amd_get_highest_perf 0xc2033d9f gpl function 96
amd_get_nodes_per_socket 0x738fe32b gpl function 16
amd_iommu_activate_guest_mode 0xad1036a2 any function 112
amd_iommu_bind_pasid 0x67555f8b any function 656
amd_iommu_complete_ppr 0x1c2624f4 any function 272
amd_iommu_deactivate_guest_mode 0x00a4b044 any function 160
amd_iommu_device_info 0x1339ba35 any function 224
amd_iommu_domain_clear_gcr3 0x0aa3df88 any function 144
amd_iommu_domain_direct_map 0xa708e0c2 any function 64
amd_iommu_domain_enable_v2 0xda92576e any function 224
amd_iommu_domain_set_gcr3 0x360047b7 any function 176
amd_iommu_flush_page 0x6a1ea342 any function 96
amd_iommu_flush_tlb 0x8e4a42a3 any function 96
amd_iommu_free_device 0x193f8863 any function 256
amd_iommu_init_device 0xbf284095 any function 592
amd_iommu_is_attach_deferred 0x702a3f77 gpl function 32
amd_iommu_pc_get_max_banks 0xa9c72303 any function 80
amd_iommu_pc_get_max_counters 0xa1bedd72 any function 80
amd_iommu_pc_supported 0xfdfb792f any function 32
amd_iommu_register_ga_log_notifier 0x22de4931 any function 48
amd_iommu_register_ppr_notifier 0x48d50e79 any function 32
amd_iommu_set_invalid_ppr_cb 0xa74105f2 any function 176
amd_iommu_set_invalidate_ctx_cb 0xbeb894b0 any function 176
amd_iommu_snp_en 0x053671d4 any data 8
amd_iommu_unbind_pasid 0xffc3a60b any function 208
amd_iommu_unregister_ppr_notifier 0x76fb08a7 any function 32
amd_iommu_update_ga 0xa38f21b9 any function 352
amd_iommu_v2_supported 0xafd5ff2c any function 32
amd_nb_has_feature 0x87e64181 gpl function 32
amd_nb_num 0x81221cad gpl function 32
amd_pmu_disable_virt 0x18582826 gpl function 144
amd_pmu_enable_virt 0x5fdfa2c1 gpl function 128
amd_smn_read 0x0fc37562 gpl function 48
amd_smn_write 0x86169f3e gpl function 48
anon_inode_getfd 0x8c7394d7 gpl function 112
anon_inode_getfd_secure 0x08a90a2a gpl function 112
anon_inode_getfile 0xd6f2e701 gpl function 16
anon_inode_make_secure_inode 0xf63f4609 gpl function 160
anon_transport_class_register 0x0a36f850 gpl function 80
anon_transport_class_unregister 0xf36302ea gpl function 32
apei_exec_collect_resources 0x058f9366 gpl function 288
apei_exec_ctx_init 0xdc7df67f gpl function 32
apei_exec_noop 0x012e730e gpl function 48
apei_exec_post_unmap_gars 0xfe0e7cd3 gpl function 128
apei_exec_pre_map_gars 0x8e6fa8b5 gpl function 432
apei_exec_read_register 0x500c768c gpl function 112
apei_exec_read_register_value 0x1cb7c983 gpl function 128
apei_exec_write_register 0x90c8498c gpl function 176
apei_exec_write_register_value 0x574609c5 gpl function 176
apei_get_debugfs_dir 0x585b4101 gpl function 48
apei_map_generic_address 0x30e1ec25 gpl function 128
apei_mce_report_mem_error 0x4791cb91 gpl function 256
apei_osc_setup 0x3ea5196d gpl function 224
apei_read 0xfeeecd05 gpl function 192
apei_resources_add 0x0b52e502 gpl function 32
apei_resources_fini 0x74457e56 gpl function 32
apei_resources_release 0x0e13cb4d gpl function 160
apei_resources_request 0xef1f6e23 gpl function 736
apei_resources_sub 0x17614bf3 gpl function 48
apei_write 0x5d17148b gpl function 192
aperture_remove_conflicting_devices 0xfc691f80 any function 48
aperture_remove_conflicting_pci_devices 0x3512ee52 any function 144
apic 0xa8be3ba8 gpl data 32
apply_to_existing_page_range 0x85442f22 gpl function 16
apply_to_page_range 0xce84086f gpl function 16
arbitrary_virt_to_machine 0x3165daa3 gpl function 320
arch_apei_enable_cmcff 0x2d6aa0f0 gpl function 64
arch_apei_report_mem_error 0xb88bc47e gpl function 16
arch_debugfs_dir 0x7af2bda1 any data 32
arch_haltpoll_disable 0x9424058f gpl function 48
arch_haltpoll_enable 0xff8e74e2 gpl function 80
arch_invalidate_pmem 0x2c635527 gpl function 64
arch_io_free_memtype_wc 0xd1f60a89 any function 16
arch_io_reserve_memtype_wc 0xf2b81b64 any function 80
arch_is_platform_page 0xdb1aaf9b gpl function 32
arch_phys_wc_add 0x5b641283 any function 96
arch_phys_wc_del 0x50d68377 any function 64
arch_phys_wc_index 0x8e3d911b gpl function 32
arch_register_cpu 0x2dd16564 any function 272
arch_set_max_freq_ratio 0x85b15444 gpl function 48
arch_static_call_transform 0xe8e235c8 gpl function 160
arch_touch_nmi_watchdog 0xc4ae915e any function 16
arch_unregister_cpu 0x0237b57a any function 32
arch_wb_cache_pmem 0x25301bc6 gpl function 16
argv_free 0xe0b13336 any function 32
argv_split 0x7380dffa any function 288
arp_create 0x36226deb any function 1024
arp_send 0x98351058 any function 64
arp_tbl 0xed3d75ac any data 608
arp_xmit 0x6b35b23f any function 192
asm_exc_nmi_noist 0x76dc031e gpl function 32
asm_load_gs_index 0xa931af8a any function 32
asn1_ber_decoder 0x13ce87e8 gpl function 3072
asymmetric_key_generate_id 0xbb6f025a gpl function 144
asymmetric_key_id_partial 0x3a9be019 gpl function 80
asymmetric_key_id_same 0x975519c1 gpl function 64
async_schedule_node 0xf5f370e0 gpl function 32
async_schedule_node_domain 0xd21b61bd gpl function 176
async_synchronize_cookie 0x7a81541b gpl function 32
async_synchronize_cookie_domain 0x286cc647 gpl function 336
async_synchronize_full 0xa5efbf4c gpl function 32
async_synchronize_full_domain 0x6ca4bf88 gpl function 32
atomic_dec_and_mutex_lock 0xcfc9deaf any function 128
atomic_notifier_call_chain 0xd3752c27 gpl function 128
atomic_notifier_chain_register 0x2b9997fb gpl function 128
atomic_notifier_chain_register_unique_prio 0x9d9910a1 gpl function 144
atomic_notifier_chain_unregister 0x7181db30 gpl function 112
attribute_container_classdev_to_container 0x2b46b0d7 gpl function 16
attribute_container_find_class_device 0x8a41955e gpl function 160
attribute_container_register 0x63392abc gpl function 128
attribute_container_unregister 0x97cc6bfa gpl function 144
audit_enabled 0xb44e18ea gpl data 4
audit_log 0xac73c7e4 any function 176
audit_log_end 0xeb37101c any function 272
audit_log_format 0xe1dcf64a any function 144
audit_log_nf_skb 0x5f95ffd4 any function 544
audit_log_start 0x8204d013 any function 928
audit_log_task_context 0xcbbf0a6f any function 192
audit_log_task_info 0xacf649bf any function 624
autoremove_wake_function 0xad73041f any function 96
auxiliary_device_init 0xb0c75e8d gpl function 64
auxiliary_driver_unregister 0x297d8af0 gpl function 32
auxiliary_find_device 0xd77df271 gpl function 32
avenrun 0xf1e98c74 any data 24
backlight_device_get_by_name 0x7ab47b0a any function 48
backlight_device_get_by_type 0xf4616920 any function 112
backlight_device_register 0xd1c0545b any function 576
backlight_device_set_brightness 0x8d347fdb any function 304
backlight_device_unregister 0x49e8ea6b any function 32
backlight_force_update 0x47334fcb any function 224
backlight_register_notifier 0xdc512134 any function 32
backlight_unregister_notifier 0x9939eba0 any function 32
badblocks_check 0xb10a43ff gpl function 304
badblocks_clear 0x968648c8 gpl function 736
badblocks_exit 0xfbb844a1 gpl function 80
badblocks_init 0x062545f0 gpl function 96
badblocks_set 0xfde892f7 gpl function 1072
badblocks_show 0x0c7f74f2 gpl function 256
badblocks_store 0x0566b3f1 gpl function 208
balance_dirty_pages_ratelimited 0xdaa7d7cb any function 16
balance_dirty_pages_ratelimited_flags 0x9efb8ad8 gpl function 896
balloon_mops 0x8958b0e2 gpl data 64
balloon_page_alloc 0x62b8134d gpl function 32
balloon_page_dequeue 0xc0545968 gpl function 160
balloon_page_enqueue 0xe4489045 gpl function 64
balloon_page_list_dequeue 0xf8f687ee gpl function 416
balloon_page_list_enqueue 0x35adc52f gpl function 224
balloon_set_new_target 0x6739a503 gpl function 48
balloon_stats 0x44e1e9aa gpl data 96
base64_decode 0x72ae1839 gpl function 256
base64_encode 0x479803b9 gpl function 240
bcmp 0x263c3152 any function 16
bd_abort_claiming 0x13f923ca any function 80
bd_link_disk_holder 0x4a61a5b5 gpl function 368
bd_prepare_to_claim 0x20ae4856 gpl function 336
bd_unlink_disk_holder 0x633dbdba gpl function 224
bdev_alignment_offset 0x9c3b42a3 gpl function 112
bdev_check_media_change 0x841f72b1 any function 272
bdev_discard_alignment 0x4c0227fd gpl function 112
bdev_disk_changed 0x2537113f gpl function 944
bdev_end_io_acct 0x9cb40911 any function 224
bdev_nr_zones 0x35fc3ab2 gpl function 80
bdev_start_io_acct 0xd9359ed6 any function 256
bdi_alloc 0x222bd9e5 any function 128
bdi_dev_name 0xf7986c8e gpl function 48
bdi_put 0xc00b1e50 any function 64
bdi_register 0xe29e7746 any function 128
bdi_set_max_ratio 0x4dd2b1a9 any function 112
bdi_unregister 0x8a1ff8c6 any function 576
begin_new_exec 0x0a823465 any function 2880
bfifo_qdisc_ops 0xd5da23c5 any data 192
bh_uptodate_or_lock 0x147864ae any function 128
bin2hex 0xd45cc6ca any function 96
bind_evtchn_to_irq 0x16f15139 gpl function 32
bind_evtchn_to_irq_lateeoi 0x327a2687 gpl function 32
bind_evtchn_to_irqhandler 0x34eab46d gpl function 192
bind_evtchn_to_irqhandler_lateeoi 0xf7866b4f gpl function 192
bind_interdomain_evtchn_to_irq_lateeoi 0x6ab83cc1 gpl function 144
bind_interdomain_evtchn_to_irqhandler_lateeoi 0x65e02d03 gpl function 272
bind_virq_to_irqhandler 0x7b90d1a9 gpl function 192
bio_add_page 0x3e5ce5bc any function 144
bio_add_pc_page 0xd9bf9016 any function 80
bio_add_zone_append_page 0x1edbaaef gpl function 160
bio_alloc_bioset 0x064b4f18 any function 1168
bio_alloc_clone 0x40d82589 any function 96
bio_associate_blkg 0x12c2a85e gpl function 96
bio_associate_blkg_from_css 0x79e26e5d gpl function 832
bio_blkcg_css 0x3cc8432c gpl function 48
bio_chain 0x8a747459 any function 48
bio_clone_blkg_association 0x5e62cd70 gpl function 48
bio_copy_data 0x0ba162f0 any function 128
bio_copy_data_iter 0x1758b087 any function 576
bio_end_io_acct_remapped 0xa5c874ab gpl function 32
bio_endio 0xdf3aaae5 any function 336
bio_free_pages 0x83904f11 any function 208
bio_init 0x8e86d6e6 any function 192
bio_init_clone 0x6a545b26 any function 256
bio_integrity_add_page 0x4e10941b any function 144
bio_integrity_alloc 0xcfe204de any function 320
bio_integrity_prep 0x954b3e77 any function 576
bio_integrity_trim 0xc5305d83 any function 96
bio_iov_iter_get_pages 0xcb0ccbee gpl function 1008
bio_kmalloc 0xf899f166 any function 48
bio_poll 0x23ccfdf7 gpl function 336
bio_put 0x7ac8628b any function 224
bio_reset 0x24ac07e1 any function 112
bio_split 0xcb058033 any function 224
bio_split_to_limits 0x1461e8e9 any function 144
bio_start_io_acct 0x768f49a0 gpl function 32
bio_start_io_acct_time 0x673d9da5 gpl function 32
bio_trim 0x29837654 gpl function 112
bio_uninit 0x5ea0996c any function 112
bioset_exit 0xa8ceb1e7 any function 384
bioset_init 0x50634da2 any function 640
bioset_integrity_create 0x2fdcb46e any function 128
bit_wait 0x16e297c3 any function 112
bit_wait_io 0x58e3306d any function 112
bit_wait_io_timeout 0x55eecff4 gpl function 144
bit_wait_timeout 0x44bae227 gpl function 144
bit_waitqueue 0xad9901ae any function 64
bitmap_alloc 0x020dbf27 any function 32
bitmap_alloc_node 0x862c8035 any function 32
bitmap_allocate_region 0xdac4913a any function 144
bitmap_bitremap 0xeea9dbaf any function 96
bitmap_cut 0x6d7c7dcc any function 240
bitmap_find_free_region 0x63a7c28c any function 208
bitmap_find_next_zero_area_off 0x64127b67 any function 144
bitmap_free 0xca21ebd3 any function 16
bitmap_from_arr32 0xf8d07858 any function 112
bitmap_parse 0xb97220ff any function 432
bitmap_parse_user 0x86fb9b05 any function 96
bitmap_parselist 0x1b015d25 any function 944
bitmap_parselist_user 0x0634100a any function 80
bitmap_print_bitmask_to_buf 0x1e6adaa0 any function 32
bitmap_print_list_to_buf 0xe909997a any function 32
bitmap_print_to_pagebuf 0xf474c21c any function 64
bitmap_release_region 0x574c2e74 any function 112
bitmap_remap 0xa976957d any function 192
bitmap_to_arr32 0x4ec54e78 any function 96
bitmap_zalloc 0x2688ec10 any function 32
bitmap_zalloc_node 0x84a0ca4d any function 32
blackhole_netdev 0x6c8f2631 any data 8
blake2s_compress 0x20bcbe4f any function 160
blake2s_compress_generic 0x755f4ba3 any function 5200
blake2s_final 0xadae6df8 any function 128
blake2s_update 0xa3cefaa0 any function 192
blk_abort_request 0x1343a80a gpl function 48
blk_add_driver_data 0x16545ed4 gpl function 128
blk_bio_list_merge 0x55ad8d72 gpl function 160
blk_check_plugged 0xd27b25dd any function 192
blk_clear_pm_only 0x667b0911 gpl function 64
blk_dump_rq_flags 0x124c44ad any function 110
blk_execute_rq 0x1f168934 any function 528
blk_execute_rq_nowait 0xed34e793 gpl function 240
blk_fill_rwbs 0x2bd8a8bb gpl function 256
blk_finish_plug 0x3045182a any function 64
blk_freeze_queue_start 0xe25cfab0 gpl function 112
blk_get_queue 0x99fc44c8 any function 48
blk_insert_cloned_request 0x3382bb12 gpl function 448
blk_integrity_compare 0xb49e3c94 any function 160
blk_integrity_register 0xdde0dbed any function 144
blk_integrity_unregister 0x99110a82 any function 64
blk_io_schedule 0x62377a7b gpl function 48
blk_limits_io_min 0xf327ece0 any function 32
blk_limits_io_opt 0xb4a79898 any function 16
blk_lld_busy 0x3b698e5d gpl function 48
blk_mark_disk_dead 0xddb4a28c gpl function 32
blk_mq_alloc_disk_for_queue 0x9a8e081a any function 80
blk_mq_alloc_request 0x628a6793 any function 544
blk_mq_alloc_request_hctx 0xe6062230 gpl function 544
blk_mq_alloc_sq_tag_set 0x9b2f5353 gpl function 112
blk_mq_alloc_tag_set 0x88477521 any function 800
blk_mq_complete_request 0x45f4f496 any function 48
blk_mq_complete_request_remote 0xb40d2e4a gpl function 336
blk_mq_debugfs_rq_show 0xab73c1a6 gpl function 16
blk_mq_delay_kick_requeue_list 0x3a7ec138 any function 48
blk_mq_delay_run_hw_queue 0x9f25f89a any function 32
blk_mq_delay_run_hw_queues 0x381d18a3 any function 320
blk_mq_destroy_queue 0x8d14e455 any function 128
blk_mq_end_request 0xd996e69b any function 48
blk_mq_end_request_batch 0xfff4365a gpl function 1200
blk_mq_flush_busy_ctxs 0xee362f16 gpl function 480
blk_mq_free_request 0xa1997e3f gpl function 176
blk_mq_free_tag_set 0xab610b1e any function 304
blk_mq_freeze_queue 0x70dd52c0 gpl function 32
blk_mq_freeze_queue_wait 0xce985a56 gpl function 208
blk_mq_freeze_queue_wait_timeout 0x687b147b gpl function 288
blk_mq_hctx_set_fq_lock_class 0x37967654 gpl function 16
blk_mq_init_allocated_queue 0xb3ace316 any function 1200
blk_mq_init_queue 0xcd9520a0 any function 112
blk_mq_kick_requeue_list 0x732d9b72 any function 32
blk_mq_map_queues 0xb2fa093e gpl function 304
blk_mq_pci_map_queues 0xd6e4760e gpl function 208
blk_mq_queue_inflight 0x1e178049 gpl function 96
blk_mq_quiesce_queue 0xabdb43ab gpl function 112
blk_mq_quiesce_queue_nowait 0x9674a29e gpl function 96
blk_mq_rdma_map_queues 0xca0f4fc4 gpl function 192
blk_mq_requeue_request 0x38ed971f any function 96
blk_mq_rq_cpu 0x8082ecce any function 32
blk_mq_run_hw_queue 0x61216b18 any function 240
blk_mq_run_hw_queues 0x6129bd5a any function 304
blk_mq_sched_mark_restart_hctx 0xeb8cec5f gpl function 32
blk_mq_sched_try_insert_merge 0x2b6ab461 gpl function 64
blk_mq_sched_try_merge 0x180303e0 gpl function 464
blk_mq_start_hw_queue 0xf72e8f3c any function 32
blk_mq_start_hw_queues 0x4ed5ded1 any function 144
blk_mq_start_request 0x8331f436 any function 320
blk_mq_start_stopped_hw_queue 0x5e0a41ca gpl function 48
blk_mq_start_stopped_hw_queues 0x09cb2588 any function 176
blk_mq_stop_hw_queue 0x2e2938a8 any function 32
blk_mq_stop_hw_queues 0xb96e8e3b any function 160
blk_mq_tagset_busy_iter 0x984fc819 any function 848
blk_mq_tagset_wait_completed_request 0xe961f12e any function 112
blk_mq_unfreeze_queue 0x49b04953 gpl function 96
blk_mq_unique_tag 0x8f3ab42f any function 32
blk_mq_unquiesce_queue 0xc2e4ec4e gpl function 128
blk_mq_update_nr_hw_queues 0x01d93aae gpl function 1056
blk_mq_virtio_map_queues 0x5416fb3e gpl function 176
blk_mq_wait_quiesce_done 0x71f6414c gpl function 48
blk_next_bio 0xb3ac6967 gpl function 112
blk_op_str 0x8b60d0cd gpl function 48
blk_pm_runtime_init 0x1471f350 any function 64
blk_post_runtime_resume 0x4612e46e any function 144
blk_post_runtime_suspend 0xd8ded8c6 any function 128
blk_pre_runtime_resume 0x580d28c6 any function 64
blk_pre_runtime_suspend 0xa03812e0 any function 224
blk_put_queue 0xf1b6cbd4 any function 32
blk_queue_alignment_offset 0x9e5f416e any function 48
blk_queue_bounce_limit 0x54e41d28 any function 16
blk_queue_can_use_dma_map_merging 0x9281d154 gpl function 64
blk_queue_chunk_sectors 0x06cc5945 any function 16
blk_queue_dma_alignment 0xf0d3ff99 any function 16
blk_queue_flag_clear 0xd4f7f418 any function 32
blk_queue_flag_set 0x47f0fb83 any function 32
blk_queue_flag_test_and_set 0xd95c5d65 gpl function 32
blk_queue_io_min 0xd6f06477 any function 48
blk_queue_io_opt 0x32a7ea05 any function 64
blk_queue_logical_block_size 0x7a1fc2e0 any function 80
blk_queue_max_discard_sectors 0xf3c446ca any function 32
blk_queue_max_discard_segments 0xc4ea6dd5 gpl function 32
blk_queue_max_hw_sectors 0xc68daa48 any function 128
blk_queue_max_secure_erase_sectors 0x01141472 any function 16
blk_queue_max_segment_size 0xde3ef804 any function 64
blk_queue_max_segments 0x31c53b9b any function 48
blk_queue_max_write_zeroes_sectors 0x9979e510 any function 16
blk_queue_max_zone_append_sectors 0x727075a1 gpl function 80
blk_queue_physical_block_size 0xd9dacfd8 any function 48
blk_queue_required_elevator_features 0x76b7bf56 gpl function 16
blk_queue_rq_timeout 0x5aa079cb gpl function 16
blk_queue_segment_boundary 0x92097d0d any function 48
blk_queue_update_dma_alignment 0x351e96c6 any function 48
blk_queue_update_dma_pad 0x5709c52a any function 32
blk_queue_virt_boundary 0xc311229c any function 32
blk_queue_write_cache 0x5985f6f8 gpl function 128
blk_queue_zone_write_granularity 0x2f1f44a6 gpl function 48
blk_req_needs_zone_write_lock 0xfa2d3de0 gpl function 160
blk_req_zone_write_trylock 0xa9962f41 gpl function 112
blk_revalidate_disk_zones 0xd574eb3a gpl function 496
blk_rq_append_bio 0xf735a5d3 any function 240
blk_rq_count_integrity_sg 0x793cb49d any function 560
blk_rq_init 0x2d866526 any function 128
blk_rq_is_poll 0x9819684b gpl function 48
blk_rq_map_integrity_sg 0xd84df1b2 any function 672
blk_rq_map_kern 0x5f9bb4df any function 1040
blk_rq_map_user 0x173e802b any function 192
blk_rq_map_user_io 0x09cc0466 any function 304
blk_rq_map_user_iov 0x395df17f any function 1840
blk_rq_prep_clone 0xf909ebde gpl function 352
blk_rq_unmap_user 0xeee57115 any function 624
blk_rq_unprep_clone 0x80a26929 gpl function 48
blk_set_pm_only 0x739b3cf9 gpl function 32
blk_set_queue_depth 0x7bc48b68 any function 32
blk_set_runtime_active 0xa78659cb any function 144
blk_set_stacking_limits 0x2a8e551d any function 144
blk_stack_limits 0x58de1b34 any function 1344
blk_start_plug 0x00001fd1 any function 96
blk_stat_disable_accounting 0x24429544 gpl function 96
blk_stat_enable_accounting 0xbf19c5cc gpl function 96
blk_status_to_errno 0x84502a47 gpl function 48
blk_steal_bios 0xf99eb3c8 gpl function 80
blk_sync_queue 0xa7ea314e any function 48
blk_trace_remove 0xc788e887 gpl function 112
blk_trace_setup 0xa0a4b949 gpl function 96
blk_trace_startstop 0x2466f034 gpl function 112
blk_update_request 0xdb29489f gpl function 1040
blk_zone_cond_str 0x44cf8cf0 gpl function 64
blkcg_activate_policy 0xbe828b91 gpl function 864
blkcg_deactivate_policy 0xe233c954 gpl function 272
blkcg_policy_register 0xa4e5c1e7 gpl function 416
blkcg_policy_unregister 0xb021880a gpl function 144
blkcg_print_blkgs 0xba21e6e7 gpl function 224
blkcg_root 0xe7c2624e gpl data 320
blkcg_root_css 0x98f4a3af gpl data 16
blkdev_compat_ptr_ioctl 0x85a2ede1 any function 48
blkdev_get_by_dev 0x962d9458 any function 80
blkdev_get_by_path 0x2ef821ba any function 240
blkdev_issue_discard 0x1158e0c2 any function 224
blkdev_issue_flush 0xde807cea any function 112
blkdev_issue_secure_erase 0x5ccb50df any function 448
blkdev_issue_zeroout 0x571d5b13 any function 544
blkdev_put 0x0bee51ec any function 448
blkdev_report_zones 0x9c5d4cac gpl function 128
blkdev_zone_mgmt 0x76e22851 gpl function 672
blkg_conf_finish 0xbd55307f gpl function 64
blkg_conf_prep 0xe166719c gpl function 1072
blkg_prfill_rwstat 0x0d687ee2 gpl function 192
blkg_rwstat_exit 0x19edd064 gpl function 48
blkg_rwstat_init 0xaf0b6ba7 gpl function 160
blkg_rwstat_recursive_sum 0x31557163 gpl function 368
block_commit_write 0x308e0caf any function 32
block_dirty_folio 0xdae76e48 any function 176
block_invalidate_folio 0xb369fcb3 any function 352
block_is_partially_uptodate 0x6e66c053 any function 192
block_page_mkwrite 0x2fa07c93 any function 352
block_read_full_folio 0x3ef9128f any function 704
block_truncate_page 0xc171e9b3 any function 672
block_write_begin 0xd57e5596 any function 288
block_write_end 0x0bde2170 any function 176
block_write_full_page 0xd45ee421 any function 144
blockdev_superblock 0xf4652c30 gpl data 8
blocking_notifier_call_chain 0x823eae06 gpl function 128
blocking_notifier_call_chain_robust 0xe25d23f3 gpl function 208
blocking_notifier_chain_register 0x0907d14d gpl function 96
blocking_notifier_chain_register_unique_prio 0x061336ae gpl function 96
blocking_notifier_chain_unregister 0x4ece3615 gpl function 176
bmap 0x5ad8af8c any function 64
boot_cpu_data 0x78d27962 any data 288
boot_cpu_physical_apicid 0x5dbcfa4f gpl data 32
boot_option_idle_override 0xef9aedfc any data 8
bpf_dispatcher_xdp_func 0x03b814ca any function 16
bpf_empty_prog_array 0xf17dc51b any data 32
bpf_event_output 0x93395f12 gpl function 416
bpf_fentry_test1 0xc47a90b9 gpl function 16
bpf_link_get_from_fd 0x0b2b7873 any function 96
bpf_link_inc_not_zero 0x4e2992a3 any function 48
bpf_link_put 0xb83e5fb4 any function 96
bpf_log 0xe6b4eb94 gpl function 192
bpf_map_get 0xd7317a63 any function 128
bpf_map_inc 0xbf5c2380 gpl function 32
bpf_map_inc_not_zero 0x4107930b gpl function 80
bpf_map_inc_with_uref 0x1c5cdec7 gpl function 32
bpf_map_put 0xe9898124 gpl function 16
bpf_master_redirect_enabled_key 0x146cc88f gpl data 16
bpf_offload_dev_create 0xb6a3f4f8 gpl function 176
bpf_offload_dev_destroy 0x352ec68b gpl function 32
bpf_offload_dev_match 0x95ba0845 gpl function 64
bpf_offload_dev_netdev_register 0x2d27231f gpl function 784
bpf_offload_dev_netdev_unregister 0xca80d64b gpl function 1280
bpf_offload_dev_priv 0x1f563160 gpl function 16
bpf_preload_ops 0x4a475f57 gpl data 8
bpf_prog_add 0x3fdc96bf gpl function 32
bpf_prog_alloc 0x19060ed0 gpl function 144
bpf_prog_create 0x63f62a46 gpl function 160
bpf_prog_create_from_user 0x6a79288f gpl function 288
bpf_prog_destroy 0xb20a36b5 gpl function 64
bpf_prog_free 0xf766d897 gpl function 112
bpf_prog_get_type_dev 0x9ab2e8c6 gpl function 48
bpf_prog_get_type_path 0x278823c3 any function 304
bpf_prog_inc 0x43e709f3 gpl function 32
bpf_prog_inc_not_zero 0x83770d2d gpl function 64
bpf_prog_put 0x920abba0 gpl function 16
bpf_prog_select_runtime 0x573f9803 gpl function 400
bpf_prog_sub 0x9dc3bff3 gpl function 48
bpf_redirect_info 0xe4bdf670 gpl percpu 64
bpf_sk_lookup_enabled 0x3dac779a any data 16
bpf_sk_storage_diag_alloc 0x5d8476d3 gpl function 464
bpf_sk_storage_diag_free 0x8e4eb451 gpl function 64
bpf_sk_storage_diag_put 0xc1b866fe gpl function 800
bpf_stats_enabled_key 0xf84bd6ee any data 16
bpf_trace_run1 0x9fc36be4 gpl function 192
bpf_trace_run10 0x51b5528f gpl function 272
bpf_trace_run11 0x9a9f3cf4 gpl function 288
bpf_trace_run12 0x02c34d74 gpl function 304
bpf_trace_run2 0xe6caaf7b gpl function 192
bpf_trace_run3 0x05bd0a2b gpl function 192
bpf_trace_run4 0x8fb98483 gpl function 208
bpf_trace_run5 0x6f938178 gpl function 208
bpf_trace_run6 0x9f105f9a gpl function 208
bpf_trace_run7 0x374fc4a0 gpl function 224
bpf_trace_run8 0x253e23d8 gpl function 240
bpf_trace_run9 0xf1bbdb42 gpl function 256
bpf_verifier_log_write 0x1a4bc409 gpl function 208
bpf_warn_invalid_xdp_action 0x78666387 gpl function 32
bprintf 0xf955e9c5 gpl function 112
bprm_change_interp 0x2086f14d any function 64
br_fdb_test_addr_hook 0x4872e38a gpl data 8
br_ip6_fragment 0xcabc90bf gpl function 1120
brioctl_set 0x031a95b8 any function 48
bsearch 0x1057a279 any function 128
bsg_job_done 0x8a901924 gpl function 32
bsg_job_get 0xb5def629 gpl function 64
bsg_job_put 0x9ba8958e gpl function 96
bsg_register_queue 0x57afd63c gpl function 384
bsg_remove_queue 0x27d71e92 gpl function 80
bsg_setup_queue 0x5e91c683 gpl function 304
bsg_unregister_queue 0x41b9a6e6 gpl function 80
bstr_printf 0x108a0acd gpl function 1200
btf_type_by_id 0x0ecfea88 gpl function 64
btree_alloc 0x19e81304 gpl function 16
btree_destroy 0x759bfe36 gpl function 48
btree_free 0x95bc9078 gpl function 16
btree_geo128 0x1c80d27d gpl data 16
btree_geo32 0xf331236f gpl data 24
btree_geo64 0xa3a04602 gpl data 16
btree_get_prev 0x890fa0fa gpl function 592
btree_grim_visitor 0x7cb803de gpl function 112
btree_init 0xf7afb369 gpl function 64
btree_init_mempool 0x8f7bd0a6 gpl function 32
btree_insert 0x50df94f5 gpl function 32
btree_last 0xef92ef33 gpl function 96
btree_lookup 0xede9a09a gpl function 160
btree_merge 0xb520eb79 gpl function 288
btree_remove 0xf3b95d79 gpl function 32
btree_update 0x4f2593f0 gpl function 176
btree_visitor 0x2ee7c52b gpl function 64
buffer_check_dirty_writeback 0x9075b495 any function 80
buffer_migrate_folio 0x94f46e40 any function 16
build_skb 0xf3be5944 any function 176
build_skb_around 0x1ef7e5d4 any function 192
bus_create_file 0x260759db gpl function 96
bus_find_device 0x6e53ae5b gpl function 208
bus_for_each_dev 0x19c2cc51 gpl function 208
bus_for_each_drv 0x5eb7042d gpl function 208
bus_get_device_klist 0x09d197cf gpl function 32
bus_get_kset 0x04eaa408 gpl function 32
bus_register 0xae56c2c5 gpl function 944
bus_register_notifier 0xd44a090d gpl function 32
bus_remove_file 0x4160d8a6 gpl function 96
bus_rescan_devices 0x81540eb0 gpl function 176
bus_sort_breadthfirst 0xec0d117d gpl function 496
bus_unregister 0xb8972286 gpl function 368
bus_unregister_notifier 0xfe214374 gpl function 32
byte_rev_table 0x78041b8f gpl data 256
cachemode2protval 0x46cf10eb any function 32
cad_pid 0x6538627b any data 8
call_blocking_lsm_notifier 0xcb3ae215 any function 32
call_fib_notifier 0xd2999455 any function 48
call_fib_notifiers 0xa4128b23 any function 96
call_netdevice_notifiers 0xa7b2d486 any function 80
call_netevent_notifiers 0x65ccb6f0 gpl function 32
call_rcu 0x28aa6a67 gpl function 1616
call_rcu_tasks 0x959ec5f5 gpl function 32
call_rcu_tasks_rude 0x807fdcc4 gpl function 32
call_rcu_tasks_trace 0x52c35e83 gpl function 32
call_srcu 0x7293ed61 gpl function 32
call_switchdev_blocking_notifiers 0x2075fe6e gpl function 112
call_switchdev_notifiers 0x321516b0 gpl function 32
call_usermodehelper 0xa7eedcc4 any function 176
call_usermodehelper_exec 0x44952c98 any function 416
call_usermodehelper_setup 0x7159f8cb any function 192
can_do_mlock 0xcc5d22d9 any function 64
can_nice 0x523ee3b3 gpl function 64
cancel_delayed_work 0x3dad9978 any function 16
cancel_delayed_work_sync 0x9fa7184a any function 16
cancel_work 0xb1518e15 any function 16
cancel_work_sync 0x03c12dfe gpl function 16
capable 0xc6cbbc89 any function 80
capable_wrt_inode_uidgid 0xfc1bf9f5 any function 112
cc_mkdec 0x98378a1d gpl function 64
cc_platform_has 0x0abdc439 gpl function 240
cdev_add 0x478823a1 any function 112
cdev_alloc 0xc3882d46 any function 80
cdev_del 0x7fef1dbe any function 48
cdev_device_add 0xa804b455 any function 144
cdev_device_del 0xf675d9ac any function 80
cdev_init 0xc9f4b187 any function 96
cdev_set_parent 0xf58d16e8 any function 32
cfb_copyarea 0x46640b0a any function 2496
cfb_fillrect 0x40378dac any function 816
cfb_imageblit 0x738e1c2c any function 2144
cgroup_attach_task_all 0x4d2b1755 gpl function 192
cgroup_bpf_enabled_key 0x8ec760b0 any data 544
cgroup_get_e_css 0x09740ca1 gpl function 208
cgroup_get_from_fd 0x44945b5a gpl function 176
cgroup_get_from_id 0x300fb14b gpl function 352
cgroup_get_from_path 0xd83d3903 gpl function 240
cgroup_path_ns 0x03e39b50 gpl function 112
cgrp_dfl_root 0x9b4def9f gpl data 6016
chacha_block_generic 0x11e30762 any function 192
check_move_unevictable_folios 0x163cc194 gpl function 1088
check_move_unevictable_pages 0x17579e8e gpl function 288
check_signature 0x2a303d4d any function 48
check_tsc_unstable 0x5f2da8c4 gpl function 16
check_zeroed_user 0x0bfc1d1a any function 208
class_compat_create_link 0x0810f757 gpl function 128
class_compat_register 0x32c3cb4e gpl function 112
class_compat_remove_link 0x007244ae gpl function 64
class_compat_unregister 0xe5883bd9 gpl function 32
class_create_file_ns 0x34efc576 gpl function 48
class_destroy 0xfd11e3f7 gpl function 32
class_dev_iter_exit 0x55aca0f1 gpl function 16
class_dev_iter_init 0xbfc7bb08 gpl function 64
class_dev_iter_next 0x43ec3415 gpl function 64
class_find_device 0x1d3f5391 gpl function 288
class_for_each_device 0x98fca32a gpl function 288
class_interface_register 0xf2a9837e gpl function 336
class_interface_unregister 0x801bb1c0 gpl function 288
class_remove_file_ns 0x927d8c7c gpl function 32
class_unregister 0x6389ebc4 gpl function 64
clean_acked_data_disable 0x2e6dc1ce gpl function 64
clean_acked_data_enable 0xf21ec775 gpl function 32
clean_acked_data_flush 0xeae0f496 gpl function 32
clean_bdev_aliases 0xba8afead any function 448
clean_record_shared_mapping_range 0x120886b7 gpl function 240
cleanup_srcu_struct 0x885dd2d3 gpl function 368
clear_bhb_loop 0x41d9f0ad gpl function 176
clear_exclusive_cxl_commands 0x962202f2 gpl function 64 CXL
clear_hv_tscchange_cb 0xda1f78ee gpl function 96
clear_inode 0x6572ae55 any function 112
clear_mce_nospec 0xc8126340 gpl function 112
clear_nlink 0x7f101057 any function 48
clear_node_memory_type 0xf8bc0beb gpl function 160
clear_page_dirty_for_io 0xcfcf3ffb any function 64
clear_page_erms 0x9084b044 gpl function 16
clear_page_orig 0x0925493f gpl function 64
clear_page_rep 0x23b4e0d7 gpl function 16
clear_selection 0x38374815 gpl function 96
clear_user_erms 0xbecab81f any function 32
clear_user_original 0xf0e52e56 any function 80
clear_user_rep_good 0x185d46d5 any function 48
clflush_cache_range 0x0c805f93 gpl function 64
clk_add_alias 0xabea250f any function 160
clk_bulk_disable 0x479f7d4b gpl function 80
clk_bulk_enable 0xc7a7e770 gpl function 80
clk_bulk_get 0x59d928fc any function 16
clk_bulk_get_all 0xea3b876a any function 16
clk_bulk_get_optional 0xb2539c44 gpl function 16
clk_bulk_prepare 0xead5c8e5 gpl function 80
clk_bulk_put 0xef29fcdd gpl function 80
clk_bulk_put_all 0xa8caa845 any function 112
clk_bulk_unprepare 0x63c08029 gpl function 80
clk_disable 0xb6e6d99d gpl function 64
clk_divider_ops 0xc6eec8f5 gpl data 224
clk_divider_ro_ops 0x509d5f55 gpl data 224
clk_enable 0x815588a6 gpl function 64
clk_fixed_factor_ops 0x7fafdec9 gpl data 224
clk_fixed_rate_ops 0x2a2aea17 gpl data 224
clk_fractional_divider_ops 0xb0fbb722 gpl data 224
clk_gate_is_enabled 0x9ca480cc gpl function 80
clk_gate_ops 0xb2de4cf2 gpl data 224
clk_gate_restore_context 0xb6833e20 gpl function 48
clk_get 0xb92b9699 any function 80
clk_get_accuracy 0x21a563da gpl function 80
clk_get_parent 0x63150e06 gpl function 64
clk_get_phase 0x1c5ff742 gpl function 80
clk_get_rate 0x556e4390 gpl function 112
clk_get_scaled_duty_cycle 0x4100a662 gpl function 112
clk_get_sys 0xec4d9e3a any function 48
clk_has_parent 0xc9ceea06 gpl function 128
clk_hw_forward_rate_request 0x75899622 gpl function 48
clk_hw_get_clk 0xfb8ad927 any function 64
clk_hw_get_flags 0xef484b86 gpl function 32
clk_hw_get_name 0xd87e6cca gpl function 16
clk_hw_get_num_parents 0x738ba4df gpl function 32
clk_hw_get_parent 0xf7f25879 gpl function 32
clk_hw_get_parent_by_index 0xf42e409e gpl function 32
clk_hw_get_parent_index 0xc75ce3a7 gpl function 48
clk_hw_get_rate 0x1d724db7 gpl function 64
clk_hw_get_rate_range 0x6fe24faf gpl function 16
clk_hw_init_rate_request 0x5c5d8644 gpl function 32
clk_hw_is_enabled 0x598c3d4d gpl function 16
clk_hw_is_prepared 0x18b5515f gpl function 128
clk_hw_rate_is_protected 0x8c9366e4 gpl function 32
clk_hw_register 0x9b9ed58c gpl function 32
clk_hw_register_clkdev 0x4871d75d any function 80
clk_hw_register_composite 0x4fa65641 gpl function 64
clk_hw_register_fixed_factor 0x28e23e24 gpl function 48
clk_hw_register_fixed_factor_parent_hw 0xd90c756b gpl function 48
clk_hw_register_fractional_divider 0x7a7a1c95 gpl function 400
clk_hw_round_rate 0x8911998e gpl function 192
clk_hw_set_parent 0xe73fa102 gpl function 16
clk_hw_set_rate_range 0xca9dd9fd gpl function 32
clk_hw_unregister 0xa1e3393c gpl function 16
clk_hw_unregister_composite 0xf7d961d8 gpl function 32
clk_hw_unregister_divider 0x66b26b2b gpl function 32
clk_hw_unregister_fixed_factor 0x82ff4b95 gpl function 32
clk_hw_unregister_fixed_rate 0x941a3d4f gpl function 32
clk_hw_unregister_gate 0xf4f69d1f gpl function 32
clk_hw_unregister_mux 0x773f2713 gpl function 32
clk_is_enabled_when_prepared 0x5eae5408 gpl function 48
clk_is_match 0x8b149c36 gpl function 80
clk_multiplier_ops 0x46c5be22 gpl data 224
clk_mux_determine_rate_flags 0x1eec2140 gpl function 640
clk_mux_index_to_val 0xa21f2ce7 gpl function 80
clk_mux_ops 0xcc312197 gpl data 208
clk_mux_ro_ops 0x821ec7f1 gpl data 224
clk_mux_val_to_index 0x3a1ff8d3 gpl function 144
clk_notifier_register 0x60091316 gpl function 288
clk_notifier_unregister 0x719e17ff gpl function 256
clk_prepare 0x7c9a7371 gpl function 48
clk_put 0x2e1ca751 any function 16
clk_rate_exclusive_get 0x6257dda7 gpl function 272
clk_rate_exclusive_put 0xacb4d88c gpl function 64
clk_register 0xef732666 gpl function 16
clk_register_clkdev 0xc9822234 any function 96
clk_register_composite 0x5c06aadd gpl function 64
clk_register_divider_table 0x16d69948 gpl function 80
clk_register_fixed_factor 0xeb2cb165 gpl function 48
clk_register_fixed_rate 0xad541fcf gpl function 64
clk_register_fractional_divider 0xcc271bf4 gpl function 64
clk_register_gate 0x58141ff1 gpl function 64
clk_register_mux_table 0x5832c699 gpl function 80
clk_restore_context 0x6259d291 gpl function 112
clk_round_rate 0x43f81957 gpl function 448
clk_save_context 0xa531471e gpl function 112
clk_set_duty_cycle 0x665e92a0 gpl function 432
clk_set_max_rate 0xe0b1c103 gpl function 144
clk_set_min_rate 0x25379e73 gpl function 144
clk_set_parent 0x2396c7f0 gpl function 352
clk_set_phase 0xb7329c06 gpl function 672
clk_set_rate 0x76d9b876 gpl function 336
clk_set_rate_exclusive 0xc5604800 gpl function 336
clk_set_rate_range 0x38e5bc5a gpl function 80
clk_unprepare 0xb077e70a gpl function 48
clk_unregister 0x7757b51a gpl function 560
clk_unregister_divider 0xff291ecf gpl function 48
clk_unregister_fixed_factor 0x45558f56 gpl function 48
clk_unregister_fixed_rate 0x52252316 gpl function 48
clk_unregister_gate 0x8506baa8 gpl function 48
clk_unregister_mux 0x47de0dc7 gpl function 48
clkdev_add 0x962c4977 any function 112
clkdev_create 0x86b427ce gpl function 240
clkdev_drop 0x65464c16 any function 96
clkdev_hw_create 0x1cfe4101 gpl function 224
clock_t_to_jiffies 0x6d294e43 any function 64
clockevent_delta2ns 0x846b9acb gpl function 112
clockevents_config_and_register 0x287255c0 gpl function 48
clockevents_register_device 0x718fb6be gpl function 416
clockevents_unbind_device 0x6b836478 gpl function 144
clocks_calc_mult_shift 0x62bb09bf gpl function 144
clocksource_change_rating 0x071c5e81 any function 160
clocksource_unregister 0x4dea223a any function 80
clocksource_verify_percpu 0x846457ea gpl function 32
clone_private_mount 0xe7a5de42 gpl function 288
close_fd 0xb6fde909 any function 112
close_fd_get_file 0xd2242545 gpl function 80
cn_add_callback 0xe9002241 gpl function 48
cn_del_callback 0x07483e13 gpl function 32
cn_netlink_send 0xe8bc40c5 gpl function 32
cn_netlink_send_mult 0x182e2f09 gpl function 480
color_table 0x863a276a any data 32
commit_creds 0x72d5fc67 any function 688
compat_only_sysfs_link_entry_to_kobj 0x72af0033 gpl function 224
compat_ptr_ioctl 0x3ef022ec any function 48
complete 0xa6257a2f any function 128
complete_all 0x93d6dd8c any function 144
complete_request_key 0x3f3aa591 any function 48
completion_done 0xddf6ad7a any function 64
component_add 0x1e38562f gpl function 16
component_add_typed 0xf1397b5a gpl function 32
component_bind_all 0xc2f0c87b gpl function 512
component_compare_dev 0x1cee1cff gpl function 32
component_compare_dev_name 0x1feba873 gpl function 16
component_compare_of 0x7a886549 gpl function 16
component_del 0x38de919d gpl function 320
component_master_add_with_match 0x4281c306 gpl function 272
component_master_del 0x5d9ab224 gpl function 144
component_match_add_release 0x7304c5b0 any function 16
component_match_add_typed 0x92859143 any function 32
component_release_of 0x4cea377d gpl function 16
component_unbind_all 0xede06bd8 gpl function 160
con_copy_unimap 0x0615fd07 any function 144
con_debug_enter 0x07989206 gpl function 128
con_debug_leave 0x31266931 gpl function 128
con_is_bound 0xa6fa2c9c any function 96
con_is_visible 0x453b0c1c any function 80
con_set_default_unimap 0x6597c028 any function 352
cond_synchronize_rcu 0x49e96999 gpl function 208
cond_synchronize_rcu_expedited 0xbda04a91 gpl function 48
cond_synchronize_rcu_expedited_full 0x8110a73a gpl function 80
cond_synchronize_rcu_full 0x1b0602c1 gpl function 240
cond_wakeup_cpu0 0x1f5ece97 gpl function 48
console_blank_hook 0xd25d4f74 any data 8
console_blanked 0xb423dba1 any data 4
console_conditional_schedule 0xbef43296 any function 32
console_drivers 0x266e67fb gpl data 8
console_lock 0xfbaaf01e any function 128
console_printk 0x2592fc6c gpl data 16
console_set_on_cmdline 0x2459bbcc any data 8
console_start 0x062cd4a6 any function 48
console_stop 0x2f4d3437 any function 32
console_suspend_enabled 0x0366307a any data 24
console_trylock 0x40d04664 any function 96
console_unlock 0xc631580a any function 464
console_verbose 0x04c8aebf gpl function 48
consume_skb 0xce843816 any function 192
cont_write_begin 0x439c4d50 any function 784
context_tracking 0x36c75b4e gpl percpu 32
context_tracking_key 0x95609b26 gpl data 16
convert_art_ns_to_tsc 0xad052697 any function 80
convert_art_to_tsc 0x465582a2 any function 64
cookie_ecn_ok 0x949f5f6e any function 48
cookie_tcp_reqsk_alloc 0xa4a866a3 gpl function 272
cookie_timestamp_decode 0x3bd2c4f6 any function 144
copy_bpf_fprog_from_user 0x6d09843f gpl function 256
copy_from_kernel_nofault 0x4531ab62 gpl function 224
copy_from_user_nmi 0x0fcc1969 gpl function 128
copy_from_user_nofault 0x7a98f4b4 gpl function 160
copy_fsxattr_to_user 0x9507c90f any function 128
copy_mc_to_kernel 0xbc4e24bb gpl function 48
copy_page 0x33b84f74 any function 16
copy_page_from_iter 0x400cf030 any function 368
copy_page_from_iter_atomic 0x193eb153 any function 1584
copy_page_to_iter 0xfea5cbdf any function 480
copy_string_kernel 0xeaead711 any function 560
copy_to_user_nofault 0xc9a4b416 gpl function 144
copy_user_enhanced_fast_string 0x21271fd0 any function 80
copy_user_generic_string 0x1f199d24 any function 80
copy_user_generic_unrolled 0xecdcabd2 any function 144
coreboot_driver_register 0x9596f44f any function 32
coreboot_driver_unregister 0x69f5b9e7 any function 16
cpci_hp_register_bus 0x6b7c3217 gpl function 432
cpci_hp_register_controller 0x9a3d4209 gpl function 160
cpci_hp_start 0x6a8441be gpl function 544
cpci_hp_stop 0x94ef4d05 gpl function 96
cpci_hp_unregister_bus 0x27784c1b gpl function 256
cpci_hp_unregister_controller 0xcdc62185 gpl function 320
cper_bits_to_str 0xb3dec534 gpl function 176
cper_estatus_check 0x86c43a8c gpl function 144
cper_estatus_check_header 0x1234ffa1 gpl function 64
cper_estatus_print 0xe4248980 gpl function 257
cper_mem_err_status_str 0x5c070f62 gpl function 48
cper_mem_err_type_str 0x63ea80b3 gpl function 32
cper_next_record_id 0x58276f93 gpl function 96
cper_severity_str 0xf6c71a25 gpl function 32
cper_severity_to_aer 0x110106c1 gpl function 32
cppc_allow_fast_switch 0x70fbae4d gpl function 112
cppc_get_desired_perf 0x2817f7fd gpl function 48
cppc_get_perf_caps 0x9e005e6f gpl function 1088
cppc_get_perf_ctrs 0xd46af5ef gpl function 800
cppc_get_transition_latency 0xcde26600 gpl function 160
cppc_khz_to_perf 0x2939f86f gpl function 224
cppc_perf_ctrs_in_pcc 0x8b4149e4 gpl function 272
cppc_perf_to_khz 0x6268d0cf gpl function 240
cppc_set_enable 0xb87f40fe gpl function 224
cppc_set_perf 0x60f99e1b gpl function 592
cpu_all_bits 0xc278c965 any data 1024
cpu_bit_bitmap 0x01c12c32 gpl data 66560
cpu_buf_idle_clear 0xfd247b5f gpl data 16
cpu_cgrp_subsys_enabled_key 0xdf2738bb gpl data 16
cpu_cgrp_subsys_on_dfl_key 0x5e173309 gpl data 16
cpu_core_map 0xa9785b49 any percpu 8
cpu_device_create 0x2996e940 gpl function 288
cpu_die_map 0x3c427f67 any percpu 8
cpu_dr7 0x6988d0ca any percpu 16
cpu_emergency_register_virt_callback 0xe9dc51c5 gpl function 48
cpu_emergency_unregister_virt_callback 0x69ad6ac1 gpl function 48
cpu_has_xfeatures 0xcaa68533 gpl function 128
cpu_hotplug_disable 0x4d0015e2 gpl function 48
cpu_hotplug_enable 0xf6c8dc62 gpl function 48
cpu_info 0x99f6383f any percpu 288
cpu_is_hotpluggable 0x2ebe3135 gpl function 80
cpu_khz 0xd6b33026 any data 4
cpu_latency_qos_add_request 0x28afbb08 gpl function 192
cpu_latency_qos_remove_request 0x22ec5205 gpl function 224
cpu_latency_qos_request_active 0xdf0ca3f4 gpl function 32
cpu_latency_qos_update_request 0x37169f79 gpl function 192
cpu_mitigations_auto_nosmt 0x4eac5fc1 gpl function 32
cpu_mitigations_off 0x1cbd92b0 gpl function 32
cpu_number 0x7a2af7b4 any percpu 8
cpu_rmap_add 0xc66a8304 any function 48
cpu_rmap_put 0x631d06aa any function 64
cpu_rmap_update 0x4abb7d10 any function 480
cpu_sibling_map 0x3b83610f any percpu 16
cpu_smt_possible 0x947b40c6 gpl function 32
cpu_subsys 0x80868d04 gpl data 192
cpu_tlbstate_shared 0x593edc4b any percpu 64
cpu_tss_rw 0xaf354bbe any percpu 20480
cpuacct_cgrp_subsys_enabled_key 0x8d3330b6 gpl data 16
cpuacct_cgrp_subsys_on_dfl_key 0x22fd08ba gpl data 16
cpufreq_add_update_util_hook 0x1403ad09 gpl function 80
cpufreq_boost_enabled 0x1c5541bd gpl function 32
cpufreq_cpu_get 0xba41a2b6 gpl function 112
cpufreq_cpu_get_raw 0x0da0f4f6 gpl function 64
cpufreq_cpu_put 0x97d321f4 gpl function 32
cpufreq_dbs_governor_exit 0xe7de7fe6 gpl function 128
cpufreq_dbs_governor_init 0x8d587780 gpl function 576
cpufreq_dbs_governor_limits 0xbb64c7af gpl function 160
cpufreq_dbs_governor_start 0x8ddf192e gpl function 416
cpufreq_dbs_governor_stop 0x751f7c4b gpl function 112
cpufreq_disable_fast_switch 0xbe5405c3 gpl function 80
cpufreq_driver_fast_switch 0x784e7f6f gpl function 224
cpufreq_driver_resolve_freq 0x3adbdfd4 gpl function 112
cpufreq_driver_target 0x7dca1cb6 gpl function 80
cpufreq_enable_boost_support 0xf30a5502 gpl function 96
cpufreq_enable_fast_switch 0x8f756efd gpl function 80
cpufreq_freq_attr_scaling_available_freqs 0xdc29fd3b gpl data 32
cpufreq_freq_attr_scaling_boost_freqs 0x0b2dc716 gpl data 32
cpufreq_freq_transition_begin 0xd69c7242 gpl function 320
cpufreq_freq_transition_end 0x89606cec gpl function 176
cpufreq_frequency_table_get_index 0x22822258 gpl function 112
cpufreq_frequency_table_verify 0xec774acb gpl function 352
cpufreq_generic_attr 0x92634373 gpl data 32
cpufreq_generic_frequency_table_verify 0xc289e46d gpl function 32
cpufreq_generic_get 0xba2b7f64 gpl function 80
cpufreq_generic_init 0xb222c12f gpl function 48
cpufreq_generic_suspend 0xca7fda91 any function 128
cpufreq_get 0x9305f8e6 any function 128
cpufreq_get_current_driver 0x7cd6f042 gpl function 32
cpufreq_get_driver_data 0x553b49a4 gpl function 32
cpufreq_get_hw_max_freq 0x4462d35e any function 48
cpufreq_get_policy 0x89a9ef54 any function 112
cpufreq_policy_transition_delay_us 0xfa1097b0 gpl function 80
cpufreq_quick_get 0x7c46233a any function 144
cpufreq_quick_get_max 0x33f0768c any function 48
cpufreq_register_driver 0x1ae680e2 gpl function 736
cpufreq_register_governor 0xa9ef2e2a gpl function 224
cpufreq_register_notifier 0x65d9e877 any function 160
cpufreq_remove_update_util_hook 0x3192d768 gpl function 48
cpufreq_show_cpus 0xbc60dc37 gpl function 128
cpufreq_table_index_unsorted 0x3d56c876 gpl function 496
cpufreq_unregister_driver 0x6907e381 gpl function 208
cpufreq_unregister_governor 0x952feab9 gpl function 256
cpufreq_unregister_notifier 0x6214aef2 any function 144
cpufreq_update_limits 0x816a41ca gpl function 96
cpufreq_update_policy 0xc37f9c6e any function 192
cpuhp_tasks_frozen 0x4507f4a8 gpl data 28
cpuidle_disable_device 0xc1743430 gpl function 96
cpuidle_enable_device 0xb6357e53 gpl function 176
cpuidle_get_cpu_driver 0xcf196633 gpl function 32
cpuidle_get_driver 0x99a38023 gpl function 48
cpuidle_pause_and_lock 0xf553318d gpl function 64
cpuidle_poll_state_init 0x4f8546af gpl function 112
cpuidle_register 0xfef3ed25 gpl function 128
cpuidle_register_device 0xaf852873 gpl function 464
cpuidle_register_driver 0xac9cde06 gpl function 528
cpuidle_resume_and_unlock 0xcabe04de gpl function 48
cpuidle_unregister 0x947e78f8 gpl function 208
cpuidle_unregister_device 0x13fab921 gpl function 144
cpuidle_unregister_driver 0x9dedd8f5 gpl function 224
cpumask_any_and_distribute 0x2a85b203 any function 112
cpumask_any_distribute 0x24a11e17 any function 96
cpumask_local_spread 0xc8a91f5b any function 192
cpumask_next_wrap 0x984d9c39 any function 112
cpus_read_lock 0xa04f945a gpl function 80
cpus_read_trylock 0x5831e062 gpl function 96
cpus_read_unlock 0x18fb2caf gpl function 96
cpuset_cgrp_subsys_enabled_key 0x330010b6 gpl data 16
cpuset_cgrp_subsys_on_dfl_key 0x1acd18c8 gpl data 16
cpuset_mem_spread_node 0x23864ce7 gpl function 160
cr4_read_shadow 0x9d14205c gpl function 16
cr4_update_irqsoff 0x0b637410 any function 64
crc32_be 0x4df02057 any function 32
crc32_le 0x69dd3b5b any function 16
crc32_le_shift 0x4aea463f any function 16
crc32c_csum_stub 0x5be63c5b any data 32
crc_ccitt 0x52ecbc75 any function 48
crc_ccitt_false 0x0cc4b4b6 any function 48
crc_ccitt_false_table 0x44469a76 any data 512
crc_ccitt_table 0x7f03b6a9 any data 512
create_empty_buffers 0x8db7c2dc any function 576
create_signature 0x52e367d9 gpl function 16
cred_fscmp 0x7b852afc any function 192
cros_ec_check_features 0x9fc48788 gpl function 176
cros_ec_check_result 0x592df34b any function 112
cros_ec_cmd 0x6ef098b7 gpl function 192
cros_ec_cmd_xfer 0x9f43abc0 any function 176
cros_ec_cmd_xfer_status 0xcda6e2f7 any function 112
cros_ec_get_host_event 0x0b1cf169 any function 64
cros_ec_get_next_event 0xcbd56999 any function 576
cros_ec_get_sensor_count 0xcd002910 gpl function 272
cros_ec_prepare_tx 0xb6815d05 any function 304
cros_ec_query_all 0x12493d99 any function 1040
crypto_aead_decrypt 0x7dd9b198 gpl function 64
crypto_aead_encrypt 0x5ef16d49 gpl function 48
crypto_aead_setauthsize 0x8bdd31f9 gpl function 80
crypto_aead_setkey 0xce44f6fe gpl function 208
crypto_aes_inv_sbox 0xa84ce9e0 any data 256
crypto_aes_sbox 0xd9d952d1 any data 256
crypto_aes_set_key 0x77316b6f gpl function 16
crypto_ahash_digest 0xc71bdf95 gpl function 144
crypto_ahash_final 0xcaf33046 gpl function 128
crypto_ahash_finup 0x42dc6bf4 gpl function 128
crypto_ahash_setkey 0xc5e6113c gpl function 208
crypto_alg_extsize 0x6be26a1f gpl function 32
crypto_alg_list 0x457594fa gpl data 16
crypto_alg_mod_lookup 0x93c1b280 gpl function 560
crypto_alg_sem 0x35d3dc46 gpl data 48
crypto_alg_tested 0x808ec1a3 gpl function 592
crypto_alloc_acomp 0xbea5df97 gpl function 32
crypto_alloc_acomp_node 0x7b6354e4 gpl function 32
crypto_alloc_aead 0x246c07b4 gpl function 32
crypto_alloc_ahash 0x1aaa4193 gpl function 32
crypto_alloc_akcipher 0x98616d22 gpl function 32
crypto_alloc_base 0xa9ed33bd gpl function 160
crypto_alloc_kpp 0xd8d2f8fb gpl function 32
crypto_alloc_rng 0xdb88af48 gpl function 32
crypto_alloc_shash 0x220eff9c gpl function 32
crypto_alloc_skcipher 0x25ff9aaa gpl function 32
crypto_alloc_sync_skcipher 0x20d3908a gpl function 80
crypto_alloc_tfm_node 0x05e2ed33 gpl function 208
crypto_attr_alg_name 0x9a11a0fc gpl function 80
crypto_boot_test_finished 0xa0fc9d43 gpl data 16
crypto_chain 0xbe5c888b gpl data 64
crypto_check_attr_type 0x4934bdd0 gpl function 112
crypto_cipher_decrypt_one 0x75a7665d gpl function 256 CRYPTO_INTERNAL
crypto_cipher_encrypt_one 0x7f71845a gpl function 256 CRYPTO_INTERNAL
crypto_cipher_setkey 0x669aff23 gpl function 224 CRYPTO_INTERNAL
crypto_clone_tfm 0x44477eb1 gpl function 160
crypto_comp_compress 0x599ce391 gpl function 32
crypto_comp_decompress 0x3354ea88 gpl function 32
crypto_create_tfm_node 0xd9af7e5a gpl function 224
crypto_default_rng 0x0e3937b1 gpl data 8
crypto_del_default_rng 0x5bd0748f gpl function 96
crypto_dequeue_request 0xc55b57a2 gpl function 112
crypto_destroy_tfm 0x816d3f44 gpl function 192
crypto_dh_decode_key 0xa89926dc gpl function 80
crypto_dh_encode_key 0x0e0c6a7d gpl function 304
crypto_dh_key_len 0xf883bf93 gpl function 32
crypto_drop_spawn 0xdb3a0b60 gpl function 128
crypto_enqueue_request 0x762e6bd4 gpl function 128
crypto_enqueue_request_head 0x1def2654 gpl function 96
crypto_find_alg 0xba64c0eb gpl function 48
crypto_ft_tab 0x1a10c32b gpl data 4096
crypto_get_attr_type 0xfdbd7a17 gpl function 80
crypto_get_default_null_skcipher 0x90f0b0bc gpl function 160
crypto_get_default_rng 0x6ff607b6 gpl function 160
crypto_grab_aead 0xecedd89c gpl function 32
crypto_grab_ahash 0x64b4834d gpl function 32
crypto_grab_akcipher 0x4627f27f gpl function 32
crypto_grab_kpp 0xe0eaf15f gpl function 32
crypto_grab_shash 0x69c677f5 gpl function 32
crypto_grab_skcipher 0x1288f6ca gpl function 32
crypto_grab_spawn 0x06cf2c2d gpl function 272
crypto_has_ahash 0x34407691 gpl function 32
crypto_has_alg 0x951a2773 gpl function 48
crypto_has_kpp 0xf3a09fe7 gpl function 32
crypto_has_shash 0x10b89330 gpl function 32
crypto_has_skcipher 0x6199ad5d gpl function 32
crypto_hash_alg_has_setkey 0xd4a6a677 gpl function 48
crypto_hash_walk_done 0xb5600c9f gpl function 208
crypto_hash_walk_first 0xf7162cda gpl function 80
crypto_inc 0x3ef051c8 gpl function 96
crypto_init_queue 0x499043d3 gpl function 32
crypto_inst_setname 0x519028fe gpl function 112
crypto_it_tab 0x56054c05 gpl data 4096
crypto_kdf108_ctr_generate 0xe923795a any function 528
crypto_kdf108_setkey 0x221fdde2 any function 48
crypto_larval_alloc 0xa0fadd3a gpl function 224
crypto_larval_kill 0x7beb7c5a gpl function 160
crypto_lookup_template 0xfac28762 gpl function 64
crypto_mod_get 0xf501e347 gpl function 48
crypto_mod_put 0xe0057ea9 gpl function 96
crypto_probing_notify 0x5a7bfe41 gpl function 80
crypto_put_default_null_skcipher 0x21cd536a gpl function 80
crypto_put_default_rng 0x668402aa gpl function 48
crypto_register_acomp 0xa7477627 gpl function 48
crypto_register_acomps 0x88b280f4 gpl function 208
crypto_register_aead 0xeab184be gpl function 96
crypto_register_aeads 0x3cc15be7 gpl function 240
crypto_register_ahash 0x53e590e4 gpl function 64
crypto_register_ahashes 0x9ffd92fc gpl function 208
crypto_register_akcipher 0x42d4bffe gpl function 144
crypto_register_alg 0x2dcec285 gpl function 160
crypto_register_algs 0xd3ae2221 gpl function 160
crypto_register_instance 0x992940f0 gpl function 432
crypto_register_kpp 0xe3f0f771 gpl function 48
crypto_register_notifier 0x9879932b gpl function 32
crypto_register_rng 0x4717deef gpl function 96
crypto_register_rngs 0x69d51e99 gpl function 256
crypto_register_scomp 0x112d1e0f gpl function 48
crypto_register_scomps 0x4bf6a2ee gpl function 208
crypto_register_shash 0x8bf43c12 gpl function 48
crypto_register_shashes 0xf0ad222c gpl function 208
crypto_register_skcipher 0x6896cc3c gpl function 112
crypto_register_skciphers 0x170d25ed gpl function 256
crypto_register_template 0x2deaa328 gpl function 176
crypto_register_templates 0x3a8834ee gpl function 176
crypto_remove_final 0x3de9cae1 gpl function 176
crypto_remove_spawns 0x3a1574f3 gpl function 752
crypto_req_done 0x1ee7515b gpl function 32
crypto_rng_reset 0xde195b96 gpl function 144
crypto_sha1_finup 0x7e023711 any function 32
crypto_sha1_update 0x96e66e69 any function 16
crypto_sha256_finup 0x7ef48f27 any function 80
crypto_sha256_update 0xe4b98b70 any function 32
crypto_shash_alg_has_setkey 0x6c1c270e gpl function 32
crypto_shash_digest 0x002ffa83 gpl function 128
crypto_shash_final 0xc9684c79 gpl function 32
crypto_shash_finup 0x2e1878da gpl function 160
crypto_shash_setkey 0xc4ecd573 gpl function 80
crypto_shash_tfm_digest 0x8886eb4c gpl function 144
crypto_shash_update 0x99d526d8 gpl function 32
crypto_shoot_alg 0x2082361e gpl function 48
crypto_skcipher_decrypt 0xdb32601e gpl function 48
crypto_skcipher_encrypt 0xb91b6431 gpl function 48
crypto_skcipher_setkey 0x96ea40d7 gpl function 240
crypto_spawn_tfm 0x0f81132b gpl function 128
crypto_spawn_tfm2 0x583829b5 gpl function 96
crypto_type_has_alg 0x6930b752 gpl function 48
crypto_unregister_acomp 0x1391d3dd gpl function 16
crypto_unregister_acomps 0x95c8360a gpl function 80
crypto_unregister_aead 0x1890267c gpl function 16
crypto_unregister_aeads 0xe359bd38 gpl function 96
crypto_unregister_ahash 0x98ce5e8b gpl function 16
crypto_unregister_ahashes 0xf9bae802 gpl function 64
crypto_unregister_akcipher 0x1da5987b gpl function 16
crypto_unregister_alg 0x95e9ec97 gpl function 240
crypto_unregister_algs 0xb56e5ee1 gpl function 64
crypto_unregister_instance 0x2809b774 gpl function 128
crypto_unregister_kpp 0x144cf494 gpl function 16
crypto_unregister_notifier 0x710c73b6 gpl function 32
crypto_unregister_rng 0x31f334a5 gpl function 16
crypto_unregister_rngs 0xad719215 gpl function 80
crypto_unregister_scomp 0x76a0b07c gpl function 16
crypto_unregister_scomps 0x5ae7a35f gpl function 80
crypto_unregister_shash 0xcd2782ca gpl function 16
crypto_unregister_shashes 0x1606b810 gpl function 96
crypto_unregister_skcipher 0x2145a850 gpl function 16
crypto_unregister_skciphers 0xe0375c0e gpl function 96
crypto_unregister_template 0xdf6ffd4d gpl function 320
crypto_unregister_templates 0x80ebdfe5 gpl function 64
crypto_wait_for_test 0x1399c574 gpl function 160
css_next_descendant_pre 0x1751466c gpl function 160
csum_and_copy_from_iter 0x2cbd8303 any function 1296
csum_and_copy_to_iter 0x571ae706 any function 1536
csum_ipv6_magic 0xb47cca30 any function 96
csum_partial 0xe113bbbc any function 304
csum_partial_copy_nocheck 0x9c65b78a any function 16
ct_idle_enter 0xa2c0f59a gpl function 16
ct_idle_exit 0x52647db1 gpl function 48
ct_user_enter 0xbd5ef27d gpl function 32
ct_user_exit 0xad06c825 gpl function 32
current_in_userns 0xb83980e9 any function 80
current_is_async 0x29eba37f gpl function 80
current_save_fsgs 0x8c341c48 gpl function 160
current_task 0x68fb37ae any percpu 8
current_time 0x40a7cc79 any function 256
current_umask 0x5e95b1cd any function 32
current_work 0xdfcc992c any function 64
cxl_await_media_ready 0x45450db2 gpl function 432 CXL
cxl_bus_drain 0x98628ac8 gpl function 32 CXL
cxl_bus_rescan 0x701bbaad gpl function 32 CXL
cxl_bus_type 0x04878b60 gpl data 192 CXL
cxl_debugfs_create_dir 0x4094e68f gpl function 32 CXL
cxl_decoder_add 0x0bf8ed90 gpl function 112 CXL
cxl_decoder_add_locked 0xb1e5b63a gpl function 528 CXL
cxl_decoder_autoremove 0x509c6724 gpl function 80 CXL
cxl_dev_state_create 0xde6617b0 gpl function 80 CXL
cxl_dev_state_identify 0xc5039f7d gpl function 208 CXL
cxl_dpa_debug 0xfa09e6aa gpl function 176 CXL
cxl_driver_unregister 0xdb7e6cd8 gpl function 16 CXL
cxl_endpoint_autoremove 0xb56df66c gpl function 80 CXL
cxl_endpoint_decoder_alloc 0x6ab930e3 gpl function 288 CXL
cxl_enumerate_cmds 0x8b141624 gpl function 848 CXL
cxl_find_nvdimm_bridge 0x1c0b83bf gpl function 80 CXL
cxl_find_regblock 0x17c18eb2 gpl function 320 CXL
cxl_hdm_decode_init 0x5f233233 gpl function 1312 CXL
cxl_map_component_regs 0x454982fb gpl function 80 CXL
cxl_map_device_regs 0x60a84f9a gpl function 176 CXL
cxl_mbox_send_cmd 0xb529131e gpl function 256 CXL
cxl_mem_active_dec 0x33e2aa93 gpl function 32 CXL
cxl_mem_active_inc 0x055c6ee3 gpl function 32 CXL
cxl_mem_create_range_info 0x1e6d6623 gpl function 448 CXL
cxl_mem_find_port 0x65216020 gpl function 144 CXL
cxl_port_commit_reap 0x25a3efb7 gpl function 128 CXL
cxl_port_to_pci_bus 0x6ad9759b gpl function 64 CXL
cxl_probe_component_regs 0xa9f41396 gpl function 256 CXL
cxl_probe_device_regs 0x393c41fb gpl function 464 CXL
cxl_root_decoder_alloc 0xfa9a8e38 gpl function 368 CXL
cxl_switch_decoder_alloc 0x642a11fe gpl function 320 CXL
d_add 0xb15a0b85 any function 48
d_add_ci 0x0cab6379 any function 288
d_alloc 0x35673109 any function 160
d_alloc_anon 0x95927718 any function 16
d_alloc_name 0x72a1d99c any function 96
d_alloc_parallel 0xe552e329 any function 1008
d_delete 0xc1f5af16 any function 128
d_drop 0xb03ee484 any function 64
d_exact_alias 0xb99e0c46 any function 224
d_find_alias 0x5e54b904 any function 192
d_find_any_alias 0xf6f854f3 any function 96
d_genocide 0x66a45465 any function 32
d_hash_and_lookup 0xbf22d3a9 any function 128
d_instantiate 0x30684b13 any function 96
d_instantiate_anon 0xa2d326b3 any function 16
d_instantiate_new 0xdc0e9913 any function 128
d_invalidate 0x5443e8d2 any function 240
d_lookup 0xbed3dbee any function 80
d_make_root 0xb41eba46 any function 128
d_mark_dontcache 0x79e43800 any function 128
d_move 0x508161bf any function 80
d_obtain_alias 0xd245dcf8 any function 16
d_obtain_root 0x98ac25ad any function 16
d_path 0x7f68e338 any function 384
d_prune_aliases 0xc2620aff any function 288
d_rehash 0x30511388 any function 48
d_same_name 0x61c68aab gpl function 176
d_set_d_op 0xb91d012f any function 128
d_set_fallthru 0xcf2405a9 any function 48
d_splice_alias 0x1d6a73cd any function 672
d_tmpfile 0x34ab7905 any function 224
datagram_poll 0x396ca697 any function 256
dax_add_host 0x7f541e3a gpl function 80
dax_alive 0x3f84bcd7 gpl function 32
dax_direct_access 0x2d609547 gpl function 128
dax_driver_unregister 0xa2945dcc gpl function 176
dax_file_unshare 0xcbb80fc4 gpl function 560
dax_finish_sync_fault 0x90cc6281 gpl function 736
dax_flush 0x64f36620 gpl function 48
dax_get_private 0x5f6f1e9e gpl function 48
dax_holder 0x858e2628 gpl function 32
dax_holder_notify_failure 0x99a03078 gpl function 144
dax_inode 0x7ca792b3 gpl function 16
dax_iomap_fault 0x4155f744 gpl function 48
dax_iomap_rw 0x70d58227 gpl function 1264
dax_layout_busy_page 0x8863214c gpl function 32
dax_layout_busy_page_range 0x37d020d5 gpl function 752
dax_read_lock 0xd84d35bd gpl function 32
dax_read_unlock 0x8eee3399 gpl function 48
dax_recovery_write 0x091b4c4d gpl function 48
dax_region_put 0xdb6a2d88 gpl function 64
dax_remap_file_range_prep 0x3e52f1e1 gpl function 16
dax_remove_host 0x35697f85 gpl function 32
dax_synchronous 0x2a976d1c gpl function 32
dax_truncate_page 0xb58179ab gpl function 64
dax_write_cache 0x08135613 gpl function 48
dax_write_cache_enabled 0x138e0957 gpl function 32
dax_writeback_mapping_range 0x5799b9ae gpl function 1472
dax_zero_page_range 0xec5668f6 gpl function 64
dax_zero_range 0xa8914de5 gpl function 832
dbs_update 0xdfb05eb0 gpl function 608
dcache_dir_close 0x9f12ce45 any function 32
dcache_dir_lseek 0xed21eccc any function 416
dcache_dir_open 0x186f5467 any function 48
dcache_readdir 0x9c772035 any function 592
dcb_getapp 0x4811a6bd any function 128
dcb_ieee_delapp 0x12a84869 any function 288
dcb_ieee_getapp_default_prio_mask 0x3aaa3abf any function 128
dcb_ieee_getapp_dscp_prio_mask_map 0xc9917c03 any function 176
dcb_ieee_getapp_mask 0xdcb699bb any function 144
dcb_ieee_getapp_prio_dscp_mask_map 0x22e113b5 any function 176
dcb_ieee_setapp 0xeea5b5f1 any function 240
dcb_setapp 0xc3a05d95 any function 400
dcbnl_cee_notify 0x5d28134b any function 16
dcbnl_ieee_notify 0x215eecb0 any function 16
deactivate_locked_super 0xbd6a3235 any function 160
deactivate_super 0xda12e291 any function 64
debug_locks 0xbb0ab47b gpl data 4
debug_locks_off 0xc575c737 gpl function 64
debug_locks_silent 0x97de2b83 gpl data 4
debugfs_attr_read 0x4da78cbb gpl function 96
debugfs_attr_write 0x108a69b4 gpl function 96
debugfs_attr_write_signed 0xd04673c6 gpl function 96
debugfs_create_atomic_t 0xbf21c5c1 gpl function 64
debugfs_create_automount 0xc61f3018 any function 464
debugfs_create_blob 0xce26a1a0 gpl function 32
debugfs_create_bool 0x46c2eb9c gpl function 64
debugfs_create_devm_seqfile 0xfcaf9b28 gpl function 112
debugfs_create_dir 0xf4316fcd gpl function 368
debugfs_create_file 0x59edad5e gpl function 48
debugfs_create_file_size 0x81ca3680 gpl function 64
debugfs_create_file_unsafe 0x4e0ae1f9 gpl function 48
debugfs_create_regset32 0xd690850f gpl function 32
debugfs_create_size_t 0x6a27789b gpl function 64
debugfs_create_symlink 0x58d11195 gpl function 208
debugfs_create_u16 0x887a90cb gpl function 64
debugfs_create_u32 0xf15aa5fc gpl function 64
debugfs_create_u32_array 0x13fafc3a gpl function 32
debugfs_create_u64 0x60e569ae gpl function 64
debugfs_create_u8 0x47a39bb0 gpl function 64
debugfs_create_ulong 0x5cf6045f gpl function 64
debugfs_create_x16 0x9ad476ab gpl function 64
debugfs_create_x32 0xe3f4439c gpl function 64
debugfs_create_x64 0x724b8fce gpl function 64
debugfs_create_x8 0x24a5b326 gpl function 64
debugfs_file_get 0x2dad4dab gpl function 320
debugfs_file_put 0x3004aa27 gpl function 64
debugfs_initialized 0x716265c7 gpl function 32
debugfs_lookup 0x7d832ea7 gpl function 128
debugfs_lookup_and_remove 0x3333c4fd gpl function 112
debugfs_print_regs32 0x479f1f09 gpl function 144
debugfs_read_file_bool 0x8b018370 gpl function 176
debugfs_real_fops 0x1a02b5ba gpl function 48
debugfs_remove 0xedd0b017 gpl function 96
debugfs_rename 0x49f8580a gpl function 912
debugfs_write_file_bool 0xe0de1cbd gpl function 144
dec_node_page_state 0x3534de46 any function 144
dec_zone_page_state 0xdb09c6ec any function 176
decrypt_blob 0x620cbb97 gpl function 16
default_blu 0x64a9c928 any data 16
default_cpu_present_to_apicid 0x1ba237b0 gpl function 64
default_grn 0x72b9d287 any data 16
default_llseek 0x7ad86aef any function 192
default_qdisc_ops 0x6f23795e any data 64
default_red 0x45006cee any data 16
default_wake_function 0xaad8c7d6 any function 48
del_gendisk 0x60237de3 any function 736
delayed_work_timer_fn 0xffeedf6a any function 32
dentry_create 0x605dfea4 any function 176
dentry_open 0x48586f8c any function 128
dentry_path_raw 0xba4b0757 any function 112
dequeue_signal 0x5a2f060f gpl function 480
desc_to_gpio 0xfd552153 gpl function 48
destroy_memory_type 0x84f98b55 gpl function 64
destroy_workqueue 0x8c03d20c gpl function 560
dev_activate 0xca859d96 any function 640
dev_add_offload 0x53562680 any function 144
dev_add_pack 0xeb9c8141 any function 160
dev_addr_add 0xe455b4a0 any function 192
dev_addr_del 0xd09df615 any function 224
dev_addr_mod 0xb948063c any function 272
dev_alloc_name 0xc13803c7 any function 160
dev_base_lock 0xa5976e4f any data 32
dev_change_flags 0x76296543 any function 96
dev_close 0x330f255e any function 176
dev_close_many 0x58b4645c any function 320
dev_coredumpm 0x36ed1ddb gpl function 656
dev_coredumpsg 0xafc9de12 gpl function 48
dev_coredumpv 0xc1cc0241 gpl function 48
dev_deactivate 0x27704f49 any function 160
dev_disable_lro 0x79df8842 any function 320
dev_driver_string 0xbddc291a any function 64
dev_err_probe 0xfa3d07df gpl function 144
dev_fetch_sw_netstats 0x8fa5a6ee gpl function 112
dev_fill_forward_path 0xbfb1d700 gpl function 304
dev_fill_metadata_dst 0x80da5496 gpl function 496
dev_forward_skb 0x9e7ac6a1 gpl function 48
dev_get_by_index 0x85d031f0 any function 112
dev_get_by_index_rcu 0xe172d5d8 any function 64
dev_get_by_name 0xf7d46693 any function 144
dev_get_by_name_rcu 0xe6e5b765 any function 128
dev_get_by_napi_id 0x58587490 any function 80
dev_get_flags 0x955ff1e0 any function 112
dev_get_iflink 0x7919ace0 any function 48
dev_get_mac_address 0xcfa68a13 any function 384
dev_get_port_parent_id 0x52b02f51 any function 352
dev_get_regmap 0xc59d7592 gpl function 48
dev_get_stats 0x041c9db3 any function 272
dev_get_tstats64 0xfb4a700e gpl function 48
dev_getbyhwaddr 0xa21afe36 any function 192
dev_getbyhwaddr_rcu 0xd1ce7110 any function 128
dev_getfirstbyhwtype 0xc317de9f any function 128
dev_graft_qdisc 0x7fac8eb9 any function 96
dev_load 0x08a29d6f any function 128
dev_loopback_xmit 0x8c2ea099 any function 224
dev_lstats_read 0xf72d37bc any function 112
dev_mc_add 0x11bb8260 any function 16
dev_mc_add_excl 0x1337101b any function 144
dev_mc_add_global 0xd80031f2 any function 16
dev_mc_del 0x3fa289ce any function 128
dev_mc_del_global 0x884e44fc any function 144
dev_mc_flush 0xf89a8f40 any function 64
dev_mc_init 0x32b8818b any function 64
dev_mc_sync 0xb2f29dca any function 128
dev_mc_sync_multiple 0xd08b6578 any function 128
dev_mc_unsync 0xb84ef2a7 any function 144
dev_nit_active 0x42fa091b gpl function 64
dev_open 0xbb408703 any function 144
dev_pick_tx_cpu_id 0xfc7392bd any function 32
dev_pick_tx_zero 0x0d82d309 any function 16
dev_pm_clear_wake_irq 0x3415251f gpl function 144
dev_pm_disable_wake_irq 0x1568b821 gpl function 48
dev_pm_domain_attach 0x3b28d30e gpl function 48
dev_pm_domain_attach_by_id 0x6ae6907a gpl function 32
dev_pm_domain_attach_by_name 0x047b166c gpl function 32
dev_pm_domain_detach 0x05819a6f gpl function 48
dev_pm_domain_set 0xf8ef5abd gpl function 80
dev_pm_domain_start 0xb9dc0b20 gpl function 48
dev_pm_enable_wake_irq 0x10e272c7 gpl function 48
dev_pm_genpd_add_notifier 0xc8a6988b gpl function 288
dev_pm_genpd_remove_notifier 0xd77cd2ec gpl function 272
dev_pm_genpd_resume 0x79a4153d gpl function 16
dev_pm_genpd_set_next_wakeup 0xb709a8eb gpl function 96
dev_pm_genpd_set_performance_state 0x738f0d67 gpl function 304
dev_pm_genpd_suspend 0xa31f640b gpl function 16
dev_pm_get_subsys_data 0xd0d7e837 gpl function 144
dev_pm_opp_add 0x9c6e9ee3 gpl function 160
dev_pm_opp_adjust_voltage 0xe95c2b81 gpl function 448
dev_pm_opp_clear_config 0x32295715 gpl function 64
dev_pm_opp_config_clks_simple 0x1e62a31a gpl function 192
dev_pm_opp_cpumask_remove_table 0x9aaac699 gpl function 16
dev_pm_opp_disable 0xfb53e4df gpl function 16
dev_pm_opp_enable 0x8eb936aa gpl function 16
dev_pm_opp_find_bw_ceil 0x8757f7fd gpl function 112
dev_pm_opp_find_bw_floor 0xbc0b2e92 gpl function 112
dev_pm_opp_find_freq_ceil 0x4ca92494 gpl function 48
dev_pm_opp_find_freq_ceil_indexed 0x5885a5e9 gpl function 48
dev_pm_opp_find_freq_exact 0xba8d7ae8 gpl function 96
dev_pm_opp_find_freq_exact_indexed 0x16a1e1a5 gpl function 96
dev_pm_opp_find_freq_floor 0xe5181c42 gpl function 48
dev_pm_opp_find_freq_floor_indexed 0x3c3e6524 gpl function 48
dev_pm_opp_find_level_ceil 0xf28e7819 gpl function 112
dev_pm_opp_find_level_exact 0xa06396e5 gpl function 96
dev_pm_opp_free_cpufreq_table 0xae36544e gpl function 48
dev_pm_opp_get_freq_indexed 0x5b1093b8 gpl function 64
dev_pm_opp_get_level 0x565cf3d4 gpl function 48
dev_pm_opp_get_max_clock_latency 0x7bf99d37 gpl function 144
dev_pm_opp_get_max_transition_latency 0x895acf52 gpl function 144
dev_pm_opp_get_max_volt_latency 0x828ca104 gpl function 448
dev_pm_opp_get_opp_count 0x8a63c947 gpl function 224
dev_pm_opp_get_opp_table 0x34937857 gpl function 80
dev_pm_opp_get_power 0xaf9e0a09 gpl function 96
dev_pm_opp_get_required_pstate 0x4d1ea230 gpl function 96
dev_pm_opp_get_sharing_cpus 0x046dbf38 gpl function 192
dev_pm_opp_get_supplies 0x57bb2a1f gpl function 80
dev_pm_opp_get_suspend_opp_freq 0xfbf93832 gpl function 192
dev_pm_opp_get_voltage 0x679258e9 gpl function 48
dev_pm_opp_init_cpufreq_table 0x3dd55181 gpl function 368
dev_pm_opp_is_turbo 0xf4c260b2 gpl function 48
dev_pm_opp_put 0x3b79690a gpl function 48
dev_pm_opp_put_opp_table 0x59ff5670 gpl function 48
dev_pm_opp_register_notifier 0x12bf8a87 any function 144
dev_pm_opp_remove 0x10f96085 gpl function 336
dev_pm_opp_remove_all_dynamic 0x8ca3d0c9 gpl function 128
dev_pm_opp_remove_table 0x829d64d7 gpl function 272
dev_pm_opp_set_config 0x702cda33 gpl function 1744
dev_pm_opp_set_opp 0x437a87e3 gpl function 160
dev_pm_opp_set_rate 0x6bf7ed31 gpl function 496
dev_pm_opp_set_sharing_cpus 0xa881ec1d gpl function 176
dev_pm_opp_sync_regulators 0x676cd33a gpl function 224
dev_pm_opp_unregister_notifier 0x2251f7d0 any function 144
dev_pm_opp_xlate_required_opp 0x9345c5ad gpl function 368
dev_pm_put_subsys_data 0x87a1ceb6 gpl function 96
dev_pm_qos_add_ancestor_request 0x0be4c12f gpl function 160
dev_pm_qos_add_notifier 0x13964292 gpl function 240
dev_pm_qos_add_request 0xe8ceda24 gpl function 80
dev_pm_qos_expose_flags 0x5a72390c gpl function 400
dev_pm_qos_expose_latency_limit 0x1fb086fd gpl function 368
dev_pm_qos_expose_latency_tolerance 0x5a3a07d7 gpl function 80
dev_pm_qos_flags 0xf08c8a9d gpl function 144
dev_pm_qos_hide_flags 0x63480485 gpl function 160
dev_pm_qos_hide_latency_limit 0xb05f08b9 gpl function 128
dev_pm_qos_hide_latency_tolerance 0xea71a892 gpl function 96
dev_pm_qos_remove_notifier 0x15ec691b gpl function 160
dev_pm_qos_remove_request 0xbdda9369 gpl function 64
dev_pm_qos_update_request 0x233aaaa3 gpl function 64
dev_pm_qos_update_user_latency_tolerance 0x9273ab95 gpl function 240
dev_pm_set_dedicated_wake_irq 0x6f78722a gpl function 16
dev_pm_set_dedicated_wake_irq_reverse 0x23424dce gpl function 16
dev_pm_set_wake_irq 0xb5bc2272 gpl function 144
dev_pre_changeaddr_notify 0x0bfce8cf any function 112
dev_printk_emit 0x0b798d7a any function 124
dev_queue_xmit_nit 0xb473ea58 gpl function 672
dev_remove_offload 0x5d987c98 any function 144
dev_remove_pack 0xdb4033bf any function 48
dev_set_alias 0x6cb0d692 any function 176
dev_set_allmulti 0xf8f90051 any function 16
dev_set_mac_address 0x6b58c430 any function 288
dev_set_mac_address_user 0x043a7f48 any function 80
dev_set_mtu 0x609b4f90 any function 112
dev_set_name 0xb38a2df9 gpl function 128
dev_set_promiscuity 0x82f0c1ac any function 128
dev_set_threaded 0x87710044 any function 256
dev_trans_start 0xe96c660a any function 96
dev_uc_add 0xa9d27cd4 any function 144
dev_uc_add_excl 0xfbd30b44 any function 144
dev_uc_del 0x87cb777a any function 128
dev_uc_flush 0x91c37d9d any function 64
dev_uc_init 0x6d88a218 any function 64
dev_uc_sync 0x66a926fd any function 128
dev_uc_sync_multiple 0xb93ae1e6 any function 128
dev_uc_unsync 0x74faeccc any function 144
dev_valid_name 0x62849ac7 any function 144
dev_vprintk_emit 0x062fcd56 any function 411
dev_warn_probe 0x68e70baa gpl function 128
dev_xdp_prog_count 0x874b4b1a gpl function 64
devcgroup_check_permission 0x9e9eab95 any function 176
devfreq_add_device 0xd8b59e43 any function 1616
devfreq_add_governor 0x59527537 any function 256
devfreq_cooling_em_register 0xac23e4a4 gpl function 176
devfreq_cooling_register 0x48fa785f gpl function 32
devfreq_cooling_unregister 0xc6ada123 gpl function 96
devfreq_get_devfreq_by_node 0x3579a54a gpl function 32
devfreq_get_devfreq_by_phandle 0xe6b2f2f5 gpl function 32
devfreq_get_freq_range 0x3043d194 any function 256
devfreq_monitor_resume 0xa2d1dde0 any function 256
devfreq_monitor_start 0x68d3a11c any function 304
devfreq_monitor_stop 0x65134592 any function 96
devfreq_monitor_suspend 0x524b38a6 any function 112
devfreq_recommended_opp 0x962216f8 any function 80
devfreq_register_notifier 0xc1f41dc9 any function 48
devfreq_register_opp_notifier 0xd40cdabf any function 32
devfreq_remove_device 0xe12ae380 any function 176
devfreq_remove_governor 0x7797c1ad any function 256
devfreq_resume_device 0x9b9683d1 any function 192
devfreq_suspend_device 0xa017327f any function 176
devfreq_unregister_notifier 0xcfa16cd5 any function 48
devfreq_unregister_opp_notifier 0x386916b0 any function 32
devfreq_update_interval 0x92aae7ba any function 272
devfreq_update_status 0x259221fa any function 208
devfreq_update_target 0xe7de0b82 any function 192
device_add 0x46be88df gpl function 2256
device_add_disk 0x2d0e4299 any function 992
device_add_groups 0x5551dab9 gpl function 16
device_add_software_node 0x07dd3516 gpl function 352
device_attach 0xa4a3261e gpl function 16
device_bind_driver 0x003466ef gpl function 96
device_change_owner 0x4d19173e gpl function 368
device_create 0x0f2eb916 gpl function 112
device_create_bin_file 0x3a62f27b gpl function 32
device_create_file 0x6aa4d7da gpl function 144
device_create_managed_software_node 0xb8dab3a3 gpl function 224
device_create_with_groups 0xff4d0eba gpl function 112
device_del 0xd156a8df gpl function 1040
device_destroy 0x151ff97c gpl function 128
device_dma_supported 0xf52fd39b gpl function 64
device_driver_attach 0x0b572410 gpl function 160
device_find_any_child 0xf88b7ee0 gpl function 160
device_find_child 0x41259474 gpl function 176
device_find_child_by_name 0xb07c8b0b gpl function 176
device_for_each_child 0xcdd9b3f5 gpl function 160
device_for_each_child_reverse 0x01a2fb3a gpl function 176
device_for_each_child_reverse_from 0xd805c09a gpl function 192
device_get_child_node_count 0x20e08967 gpl function 80
device_get_dma_attr 0x7de5edbb gpl function 64
device_get_ethdev_address 0xb67f3efc any function 144
device_get_mac_address 0x604c6f3b any function 64
device_get_match_data 0x2afaf8e0 gpl function 64
device_get_named_child_node 0x8c82de3d gpl function 64
device_get_next_child_node 0xbc199160 gpl function 32
device_get_phy_mode 0x33b38474 gpl function 32
device_initialize 0x4d03a9f9 gpl function 272
device_iommu_capable 0x82ff34a4 gpl function 64
device_link_add 0x7a37712f gpl function 1872
device_link_del 0x7e829317 gpl function 48
device_link_remove 0x3968271c gpl function 112
device_link_wait_removal 0x29a1491b gpl function 32
device_match_acpi_dev 0xe0937a2c any function 64
device_match_acpi_handle 0xf4730336 any function 64
device_match_any 0x700d7064 gpl function 16
device_match_devt 0x96595aed gpl function 32
device_match_fwnode 0x7d8c637a gpl function 32
device_match_name 0xb2107ceb gpl function 48
device_match_of_node 0x400fc8be gpl function 32
device_move 0x79b6f11d gpl function 1520
device_node_to_regmap 0x494ed118 gpl function 208
device_pm_wait_for_dev 0xe92c6de6 gpl function 80
device_property_match_string 0xfd6db878 gpl function 32
device_property_present 0xeef926c2 gpl function 32
device_property_read_string 0xc401d250 gpl function 48
device_property_read_string_array 0x1629fb08 gpl function 32
device_property_read_u16_array 0xfece9d7f gpl function 32
device_property_read_u32_array 0x02407c28 gpl function 32
device_property_read_u64_array 0x8f9736de gpl function 32
device_property_read_u8_array 0xebe768bc gpl function 32
device_register 0xeafc3e0c gpl function 32
device_release_driver 0xab1cdb2c gpl function 16
device_remove_bin_file 0x10050427 gpl function 32
device_remove_file 0x3b2c0b81 gpl function 32
device_remove_file_self 0x205c5726 gpl function 32
device_remove_groups 0xbccd770e gpl function 16
device_remove_software_node 0xedc8cdac gpl function 128
device_rename 0x7c218cdc gpl function 272
device_reprobe 0x5dc5a48b gpl function 128
device_set_node 0xcf6bda7a gpl function 32
device_set_of_node_from_dev 0x354f4060 gpl function 32
device_set_wakeup_capable 0xf01d9f96 gpl function 112
device_set_wakeup_enable 0x605387b6 gpl function 112
device_show_bool 0xc92c6135 gpl function 48
device_show_int 0xdba42eeb gpl function 48
device_show_ulong 0xa0035b28 gpl function 48
device_store_bool 0x5b9ce3f4 gpl function 48
device_store_int 0x625fe6f1 gpl function 144
device_store_ulong 0x8593e6d5 gpl function 112
device_unregister 0xd869872e gpl function 96
device_wakeup_disable 0x1c827171 gpl function 112
device_wakeup_enable 0x611fc474 gpl function 256
devices_cgrp_subsys_enabled_key 0x604722fd gpl data 16
devices_cgrp_subsys_on_dfl_key 0xee6c633a gpl data 16
devl_assert_locked 0x1c78ac3b gpl function 16
devl_dpipe_headers_register 0x62497a35 gpl function 32
devl_dpipe_headers_unregister 0x1c21e623 gpl function 32
devl_dpipe_table_register 0x7278eaf7 gpl function 272
devl_dpipe_table_resource_set 0x8c9cfad3 gpl function 128
devl_dpipe_table_unregister 0xaf3a58f1 gpl function 144
devl_lock 0x88476f9f gpl function 32
devl_port_register 0xdce12ea4 gpl function 368
devl_port_unregister 0xa3288378 gpl function 144
devl_rate_leaf_create 0x0c8d740e gpl function 192
devl_rate_leaf_destroy 0xc2ad9b2d gpl function 160
devl_rate_nodes_destroy 0xf14317ef gpl function 416
devl_region_create 0x9fed66a6 gpl function 320
devl_region_destroy 0x7a3f16a2 gpl function 160
devl_resource_occ_get_register 0xdb0ecdc3 gpl function 144
devl_resource_occ_get_unregister 0x05a36048 gpl function 144
devl_resource_register 0x1d3b325c gpl function 400
devl_resource_size_get 0xf155bf0d gpl function 144
devl_resources_unregister 0xc44b9c84 gpl function 304
devl_sb_register 0x3bb33501 gpl function 208
devl_sb_unregister 0xc7224d2f gpl function 112
devl_trap_groups_register 0xc6ad0400 gpl function 720
devl_trap_groups_unregister 0x9ba0b128 gpl function 64
devl_trap_policers_register 0xef0deb99 gpl function 496
devl_trap_policers_unregister 0x1ebde2fc gpl function 80
devl_traps_register 0x6d518efa gpl function 48
devl_traps_unregister 0x9ce05629 gpl function 288
devl_trylock 0xdbfa2500 gpl function 32
devl_unlock 0x22ab7517 gpl function 32
devlink_alloc_ns 0x8fb3f5a5 gpl function 672
devlink_dpipe_action_put 0xd5a82c44 gpl function 384
devlink_dpipe_entry_clear 0xd3eaf1ed gpl function 128
devlink_dpipe_entry_ctx_append 0x5f856a59 gpl function 1024
devlink_dpipe_entry_ctx_close 0xcaae7779 gpl function 80
devlink_dpipe_entry_ctx_prepare 0x08276d68 gpl function 208
devlink_dpipe_header_ethernet 0x7cb1aea1 gpl data 32
devlink_dpipe_header_ipv4 0xc0b2664d gpl data 32
devlink_dpipe_header_ipv6 0xf28404cf gpl data 32
devlink_dpipe_match_put 0x7c320af3 gpl function 384
devlink_dpipe_table_counter_enabled 0xfd2c62ad gpl function 112
devlink_flash_update_status_notify 0x04c41c60 gpl function 96
devlink_flash_update_timeout_notify 0xd9d0a2af gpl function 112
devlink_fmsg_arr_pair_nest_end 0xe753b68d gpl function 224
devlink_fmsg_arr_pair_nest_start 0xbb6a3cbd gpl function 160
devlink_fmsg_binary_pair_nest_end 0x5358864e gpl function 224
devlink_fmsg_binary_pair_nest_start 0x11df0e75 gpl function 160
devlink_fmsg_binary_pair_put 0x3fe6c346 gpl function 272
devlink_fmsg_binary_put 0x15510a89 gpl function 48
devlink_fmsg_bool_pair_put 0xa99ef899 gpl function 160
devlink_fmsg_obj_nest_end 0x663bb448 gpl function 128
devlink_fmsg_obj_nest_start 0x86585a33 gpl function 128
devlink_fmsg_pair_nest_end 0xb10d964d gpl function 128
devlink_fmsg_pair_nest_start 0xf7bc95b0 gpl function 288
devlink_fmsg_string_pair_put 0x234cf416 gpl function 80
devlink_fmsg_string_put 0x176031a7 gpl function 64
devlink_fmsg_u32_pair_put 0x893abbdd gpl function 160
devlink_fmsg_u32_put 0x16da1f88 gpl function 64
devlink_fmsg_u64_pair_put 0xb307c909 gpl function 144
devlink_fmsg_u8_pair_put 0xcfc5108a gpl function 160
devlink_free 0x660eb6bd gpl function 496
devlink_health_report 0x93edef07 gpl function 496
devlink_health_reporter_create 0x0d26f5c4 gpl function 224
devlink_health_reporter_destroy 0x850bb6db gpl function 96
devlink_health_reporter_priv 0xe40bb23e gpl function 16
devlink_health_reporter_recovery_done 0xd4b6157e gpl function 32
devlink_health_reporter_state_update 0x2b4509dd gpl function 144
devlink_info_board_serial_number_put 0x2009e400 gpl function 64
devlink_info_driver_name_put 0x90688bcd gpl function 64
devlink_info_serial_number_put 0x2c66ac85 gpl function 64
devlink_info_version_fixed_put 0x607c4683 gpl function 32
devlink_info_version_running_put 0xb1647fc2 gpl function 32
devlink_info_version_running_put_ext 0x8c9e54d3 gpl function 32
devlink_info_version_stored_put 0x52d54fce gpl function 32
devlink_info_version_stored_put_ext 0x86871b40 gpl function 32
devlink_is_reload_failed 0x2ddd5b55 gpl function 32
devlink_linecard_activate 0xbf4513c3 gpl function 64
devlink_linecard_create 0x843247df gpl function 496
devlink_linecard_deactivate 0xb69afbb0 gpl function 80
devlink_linecard_destroy 0x6b36e07d gpl function 160
devlink_linecard_nested_dl_set 0x329c9be9 gpl function 64
devlink_linecard_provision_clear 0xa54a2cba gpl function 80
devlink_linecard_provision_fail 0xb1baa71a gpl function 64
devlink_linecard_provision_set 0x606b4aba gpl function 96
devlink_net 0x3293acf7 gpl function 32
devlink_param_driverinit_value_get 0xc44992ee gpl function 368
devlink_param_driverinit_value_set 0x5f8d3f24 gpl function 368
devlink_param_register 0x73dfa7b5 gpl function 464
devlink_param_unregister 0x44a801cc gpl function 160
devlink_param_value_changed 0x4e53e4c4 gpl function 80
devlink_params_register 0x1fe38e5f gpl function 192
devlink_params_unregister 0x15bc713d gpl function 96
devlink_port_attrs_pci_pf_set 0xe278cb25 gpl function 112
devlink_port_attrs_pci_sf_set 0x3841cd36 gpl function 128
devlink_port_attrs_pci_vf_set 0xe2c83788 gpl function 128
devlink_port_attrs_set 0x044b8ef0 gpl function 176
devlink_port_fini 0x27b0f5dc gpl function 32
devlink_port_health_reporter_create 0x38f840ba gpl function 240
devlink_port_health_reporter_destroy 0xd7d7f2a7 gpl function 96
devlink_port_init 0xaab3eb51 gpl function 48
devlink_port_linecard_set 0x46c2287c gpl function 48
devlink_port_region_create 0xe8a37dd7 gpl function 384
devlink_port_register 0x5621e2c8 gpl function 80
devlink_port_type_clear 0x9d048987 gpl function 112
devlink_port_type_eth_set 0x7000a5d9 gpl function 48
devlink_port_type_ib_set 0x15ba5f73 gpl function 32
devlink_port_unregister 0x0d2a7198 gpl function 48
devlink_priv 0x6e3347ec gpl function 32
devlink_region_create 0x6110ed39 gpl function 96
devlink_region_destroy 0xa410a295 gpl function 48
devlink_region_snapshot_create 0x949b5176 gpl function 80
devlink_region_snapshot_id_get 0x8ff7ea2f gpl function 80
devlink_region_snapshot_id_put 0xcc795932 gpl function 16
devlink_register 0xc498bdc9 gpl function 448
devlink_remote_reload_actions_performed 0x7351fcb1 gpl function 64
devlink_resource_occ_get_register 0x159d5a81 gpl function 176
devlink_resource_occ_get_unregister 0xc80f8e4a gpl function 176
devlink_resource_register 0x7f00bdac gpl function 112
devlink_resources_unregister 0x50616e69 gpl function 48
devlink_sb_register 0x5c2f1546 gpl function 128
devlink_sb_unregister 0xaea7f1ef gpl function 144
devlink_set_features 0xbcbe3339 gpl function 112
devlink_to_dev 0xd8308fd5 gpl function 32
devlink_trap_ctx_priv 0x84106f36 gpl function 16
devlink_trap_groups_register 0xd5787987 gpl function 80
devlink_trap_groups_unregister 0x0ebb03a4 gpl function 96
devlink_trap_report 0x892ddd4e gpl function 352
devlink_traps_register 0xeef0f10d gpl function 128
devlink_traps_unregister 0x371ffb81 gpl function 64
devlink_unregister 0x946c0028 gpl function 496
devm_acpi_dev_add_driver_gpios 0x9b6334fe gpl function 112
devm_acpi_dma_controller_free 0x7ae9c5d5 gpl function 48
devm_acpi_dma_controller_register 0xf846f8b9 gpl function 144
devm_add_action 0x0918de6d gpl function 176
devm_alloc_etherdev_mqs 0xdd2f3d57 any function 128
devm_aperture_acquire_for_platform_device 0x96d020b6 any function 400
devm_arch_io_reserve_memtype_wc 0x79db0fae any function 144
devm_arch_phys_wc_add 0x82a659bb any function 144
devm_backlight_device_register 0x09a5b22f any function 176
devm_backlight_device_unregister 0x43e64756 any function 48
devm_bitmap_alloc 0x1387136e gpl function 96
devm_bitmap_zalloc 0x39084b8b gpl function 16
devm_clk_bulk_get 0x1b7d1692 gpl function 16
devm_clk_bulk_get_all 0xab4c0ebc gpl function 144
devm_clk_bulk_get_optional 0x357014e3 gpl function 16
devm_clk_get 0xa20ec55c any function 32
devm_clk_get_enabled 0xeca5c2bb gpl function 224
devm_clk_get_optional 0xc3420124 any function 160
devm_clk_get_optional_enabled 0x778a67ec gpl function 240
devm_clk_get_optional_prepared 0x7a63397a gpl function 208
devm_clk_get_prepared 0x8ff7d288 gpl function 32
devm_clk_hw_get_clk 0xe24fc6fa gpl function 176
devm_clk_hw_register 0x07185fba gpl function 144
devm_clk_hw_register_clkdev 0xb1b3ce9e any function 224
devm_clk_hw_register_fixed_factor 0xe885f0a6 gpl function 48
devm_clk_hw_register_fixed_factor_index 0x0c2525c5 gpl function 48
devm_clk_hw_register_fixed_factor_parent_hw 0x1b961fe9 gpl function 48
devm_clk_notifier_register 0x59418361 gpl function 144
devm_clk_put 0x915673d2 any function 48
devm_clk_register 0xd5a58225 gpl function 128
devm_create_dev_dax 0x58c3dc8a gpl function 1120
devm_cxl_add_dport 0xe5200900 gpl function 768 CXL
devm_cxl_add_memdev 0x946f61f5 gpl function 416 CXL
devm_cxl_add_nvdimm 0x3117e343 gpl function 320 CXL
devm_cxl_add_nvdimm_bridge 0xf7dcabca gpl function 384 CXL
devm_cxl_add_passthrough_decoder 0x358298de gpl function 160 CXL
devm_cxl_add_port 0x43eadec6 gpl function 1136 CXL
devm_cxl_dpa_reserve 0xa6568f97 gpl function 176 CXL
devm_cxl_enumerate_decoders 0x171f5309 gpl function 1024 CXL
devm_cxl_enumerate_ports 0xf6319dc2 gpl function 624 CXL
devm_cxl_port_enumerate_dports 0x7ba0227a gpl function 208 CXL
devm_cxl_register_pci_bus 0xb8b56238 gpl function 160 CXL
devm_cxl_setup_hdm 0x85a7d72d gpl function 288 CXL
devm_devfreq_add_device 0x9863852a any function 144
devm_devfreq_add_governor 0xabbc206a any function 80
devm_devfreq_register_notifier 0xf89f71db any function 192
devm_devfreq_register_opp_notifier 0xde4b6ce2 any function 144
devm_devfreq_remove_device 0xfc617ded any function 48
devm_devfreq_unregister_notifier 0x1f061601 any function 48
devm_devfreq_unregister_opp_notifier 0x6183bbc6 any function 48
devm_device_add_group 0xc06020c6 gpl function 144
devm_device_add_groups 0xc07310f8 gpl function 144
devm_device_remove_group 0xd968ec74 gpl function 48
devm_device_remove_groups 0x6f3d2aef gpl function 48
devm_dma_request_chan 0xa9490598 gpl function 80
devm_free_irq 0x6a689ab6 any function 128
devm_free_pages 0xbf914cf4 gpl function 144
devm_free_percpu 0xd9048483 gpl function 80
devm_fwnode_gpiod_get_index 0x91802181 gpl function 176
devm_fwnode_pwm_get 0x05be8f8a gpl function 144
devm_gen_pool_create 0x8b4191a5 any function 288
devm_get_clk_from_child 0xa7bad014 any function 80
devm_get_free_pages 0x69284041 gpl function 208
devm_gpio_request 0x1458fe11 gpl function 144
devm_gpio_request_one 0x9b3429af gpl function 160
devm_gpiochip_add_data_with_key 0x333d596f gpl function 96
devm_gpiod_get 0x5d914e29 gpl function 16
devm_gpiod_get_array 0x4c782dae gpl function 144
devm_gpiod_get_array_optional 0x91bc158e gpl function 48
devm_gpiod_get_from_of_node 0x0cefe811 gpl function 32
devm_gpiod_get_index 0xa91debee gpl function 208
devm_gpiod_get_index_optional 0x38094f4a gpl function 48
devm_gpiod_get_optional 0x935eedaa gpl function 48
devm_gpiod_put 0x8111b461 gpl function 64
devm_gpiod_put_array 0x7365dbb8 gpl function 64
devm_gpiod_unhinge 0xa1155d82 gpl function 80
devm_hwmon_device_register_with_groups 0xb3e91ad6 gpl function 176
devm_hwmon_device_register_with_info 0xf0e7f3ac gpl function 192
devm_hwmon_device_unregister 0x88d6bbb8 gpl function 48
devm_hwmon_sanitize_name 0xe990a516 gpl function 32
devm_hwrng_register 0x6c8d0506 gpl function 128
devm_hwrng_unregister 0xcf7add40 gpl function 32
devm_i2c_add_adapter 0x43d75ed5 gpl function 96
devm_i2c_new_dummy_device 0x69294c09 gpl function 208
devm_init_badblocks 0x02e799cf gpl function 128
devm_input_allocate_device 0x6b904064 any function 128
devm_intel_scu_ipc_dev_get 0x73c15a1e gpl function 112
devm_ioport_map 0xb3630bea any function 128
devm_ioport_unmap 0x12ee65b6 any function 64
devm_ioremap 0x98834ce7 any function 144
devm_ioremap_resource 0xd1e7f85b any function 16
devm_ioremap_uc 0x3a7e68fd gpl function 144
devm_ioremap_wc 0x49a2e3d7 any function 144
devm_iounmap 0xd609c252 any function 64
devm_irq_alloc_generic_chip 0x9cac38ea gpl function 128
devm_irq_setup_generic_chip 0x29a03040 gpl function 160
devm_kasprintf 0xb2dc78b9 gpl function 128
devm_kasprintf_strarray 0x37e11888 gpl function 144
devm_kfree 0x48e3fded gpl function 96
devm_kmalloc 0x91c24755 gpl function 192
devm_kmemdup 0x2af6319c gpl function 64
devm_krealloc 0x581245e3 gpl function 576
devm_kstrdup 0x7cf26b60 gpl function 112
devm_kstrdup_const 0x4e12fe42 gpl function 48
devm_kvasprintf 0x2127161f any function 176
devm_led_classdev_register_ext 0xa40ab923 gpl function 144
devm_led_classdev_unregister 0x1ee9673a gpl function 48
devm_led_trigger_register 0xd4cc584c gpl function 128
devm_mbox_controller_register 0x8032c062 gpl function 144
devm_mbox_controller_unregister 0xdeecaf34 gpl function 48
devm_memremap 0x28c642a6 any function 176
devm_memremap_pages 0xf1e33f81 gpl function 96
devm_memunmap 0x12a22093 any function 48
devm_memunmap_pages 0xe1835453 gpl function 32
devm_mfd_add_devices 0x1f2b9bac any function 320
devm_mipi_dsi_attach 0xc14b5634 gpl function 112
devm_mipi_dsi_device_register_full 0x9f3a1a9f gpl function 80
devm_nvmem_cell_get 0xb0860021 gpl function 144
devm_nvmem_cell_put 0x2e90f3da any function 48
devm_nvmem_device_get 0x936a833d gpl function 128
devm_nvmem_device_put 0x3872c216 gpl function 48
devm_nvmem_register 0x035fa8b1 gpl function 80
devm_of_find_backlight 0x65c87359 any function 16
devm_of_iomap 0xffe153e9 any function 16
devm_of_led_get 0x8175e14d gpl function 32
devm_of_phy_get 0x2750ce75 gpl function 80
devm_of_phy_get_by_index 0xc48b1c82 gpl function 80
devm_of_phy_provider_unregister 0x5c43602f gpl function 112
devm_pci_alloc_host_bridge 0x688dcbf5 any function 80
devm_pci_remap_cfg_resource 0xad7b3e0c any function 224
devm_pci_remap_cfgspace 0x0b6fd7d6 any function 128
devm_pci_remap_iospace 0x77010bd2 any function 128
devm_phy_create 0xa72438ce gpl function 144
devm_phy_destroy 0xb6119258 gpl function 112
devm_phy_get 0xfa43ed31 gpl function 128
devm_phy_optional_get 0x7edfceca gpl function 32
devm_phy_put 0xf1bd55b8 gpl function 128
devm_pinctrl_get 0x952c2fb2 gpl function 128
devm_pinctrl_put 0x8bd6d32d gpl function 48
devm_pinctrl_register 0xb15e2cfc gpl function 144
devm_pinctrl_register_and_init 0x0750c9ec gpl function 176
devm_pinctrl_unregister 0x4dc922db gpl function 48
devm_platform_get_and_ioremap_resource 0x4452cf48 gpl function 112
devm_platform_get_irqs_affinity 0xf37d72b9 gpl function 528
devm_platform_ioremap_resource 0x69153696 gpl function 96
devm_platform_ioremap_resource_byname 0xe6804f56 gpl function 128
devm_pm_clk_create 0xbf0e9679 gpl function 80
devm_pm_opp_set_config 0x826f2852 gpl function 128
devm_pm_runtime_enable 0x606c4b6e gpl function 128
devm_pm_runtime_get_noresume 0x68d091ca gpl function 80
devm_pm_runtime_set_active_enabled 0x5fa41d58 gpl function 96
devm_power_supply_register 0x012f28c7 gpl function 144
devm_power_supply_register_no_ws 0xe66471f5 gpl function 144
devm_pwm_get 0x119c7a4d gpl function 80
devm_pwmchip_add 0x9a5d8dfb gpl function 96
devm_register_netdev 0x7779af37 any function 176
devm_register_power_off_handler 0xd0e7e942 gpl function 96
devm_register_reboot_notifier 0x15061875 any function 144
devm_register_restart_handler 0x0f2e8b5b gpl function 96
devm_register_sys_off_handler 0x6747ce82 gpl function 96
devm_regmap_add_irq_chip 0xc6abbcfa gpl function 96
devm_regmap_add_irq_chip_fwnode 0x7c3e246e gpl function 256
devm_regmap_del_irq_chip 0xf87a296e gpl function 64
devm_regmap_field_alloc 0x8b70518c gpl function 176
devm_regmap_field_bulk_alloc 0x70949067 gpl function 288
devm_regmap_field_bulk_free 0x7abd4b41 gpl function 16
devm_regmap_field_free 0x4f287c1e gpl function 16
devm_regulator_bulk_get 0x75e38d4a gpl function 160
devm_regulator_bulk_get_const 0xad6615e9 gpl function 80
devm_regulator_bulk_get_enable 0x22a56e3b gpl function 416
devm_regulator_bulk_put 0xcbddfae4 gpl function 48
devm_regulator_bulk_register_supply_alias 0xeb433e56 gpl function 160
devm_regulator_get 0xcd320654 gpl function 16
devm_regulator_get_enable 0x024b3d13 gpl function 16
devm_regulator_get_enable_optional 0xa4737193 gpl function 16
devm_regulator_get_enable_read_voltage 0xed8a4838 gpl function 160
devm_regulator_get_exclusive 0xd725df7f gpl function 16
devm_regulator_get_optional 0xb7f8a1a3 gpl function 16
devm_regulator_irq_helper 0xc8e55606 gpl function 144
devm_regulator_put 0x37e23a2e gpl function 48
devm_regulator_register 0xafbb4f15 gpl function 144
devm_regulator_register_notifier 0x9904056f gpl function 160
devm_regulator_register_supply_alias 0x8e3bbbef gpl function 176
devm_regulator_unregister_notifier 0xf026d68f gpl function 96
devm_release_action 0x1fc90692 gpl function 144
devm_release_resource 0x923eb807 any function 48
devm_remove_action 0xb264743a gpl function 128
devm_request_any_context_irq 0xcbeaa1ab any function 192
devm_request_free_mem_region 0x413c4fa9 gpl function 48
devm_request_pci_bus_resources 0xb3c02bc3 gpl function 128
devm_request_resource 0xa4418a5f any function 144
devm_request_threaded_irq 0xb7cb03de any function 208
devm_reset_control_array_get 0x733221d7 gpl function 112
devm_reset_controller_register 0xa8959252 gpl function 128
devm_rtc_allocate_device 0xa4d4f61b gpl function 528
devm_rtc_device_register 0xa79b4a93 gpl function 80
devm_rtc_nvmem_register 0x0f3bba12 gpl function 80
devm_serdev_device_open 0x9686d0fb gpl function 128
devm_spi_mem_dirmap_create 0xe08884f2 gpl function 144
devm_spi_mem_dirmap_destroy 0x980e4cbd gpl function 32
devm_spi_register_controller 0x9e0b9d65 gpl function 128
devm_thermal_add_hwmon_sysfs 0x4f6b9206 gpl function 128
devm_thermal_of_cooling_device_register 0xb4b1bb58 gpl function 208
devmap_managed_key 0x587f22d7 any data 16
devres_add 0x3bcf2cac gpl function 64
devres_close_group 0xa8e22a47 gpl function 160
devres_destroy 0x78bbaed5 gpl function 64
devres_find 0x1c1f19f2 gpl function 192
devres_for_each_res 0xd2e0c99e gpl function 240
devres_free 0xe93e49c3 gpl function 48
devres_get 0xe62862b8 gpl function 256
devres_open_group 0xbf62b5d5 gpl function 256
devres_release 0xf4bf8d0a gpl function 96
devres_release_group 0x8e8287a7 gpl function 272
devres_remove 0xdff7ee1d gpl function 320
devres_remove_group 0x2ca7053a gpl function 336
dget_parent 0xed948642 any function 176
digsig_verify 0x0aeee684 gpl function 1296
dim_calc_stats 0xb058ca07 any function 224
dim_on_top 0x2ccd059a any function 64
dim_park_on_top 0x96fab350 any function 32
dim_park_tired 0x7624249e any function 32
dim_turn 0x9428f816 any function 64
direct_write_fallback 0x6a485981 gpl function 176
dirty_writeback_interval 0x41814cb8 gpl data 4
disable_hardirq 0xbd3fe1e3 gpl function 80
disable_irq 0x3ce4ca6f any function 32
disable_irq_nosync 0x27bbf221 any function 16
disable_kprobe 0x87f34e99 gpl function 64
disable_percpu_irq 0xf21e1f9b gpl function 128
discard_new_inode 0x2022f8be any function 96
disk_alloc_independent_access_ranges 0x057c758e gpl function 80
disk_force_media_change 0xf2b3070e gpl function 96
disk_set_independent_access_ranges 0x30abf87d gpl function 464
disk_set_zoned 0xe31dab7d gpl function 368
disk_stack_limits 0xc3433750 any function 128
disk_uevent 0x889e842d gpl function 224
disk_update_readahead 0x57e7e8d1 gpl function 80
display_timings_release 0x3b4c240a gpl function 80
divider_determine_rate 0xfed561ff gpl function 80
divider_get_val 0x5e798ffb gpl function 320
divider_recalc_rate 0x0dcb3ee8 gpl function 160
divider_ro_determine_rate 0xfe5aad0c gpl function 208
divider_ro_round_rate_parent 0x5435454c gpl function 208
divider_round_rate_parent 0xe6a257f1 gpl function 208
dm_kobject_release 0x3b4f965e any function 16
dma_alloc_attrs 0xca34b12c any function 96
dma_alloc_noncontiguous 0xe26adce3 gpl function 368
dma_alloc_pages 0x51b1fa5f gpl function 16
dma_async_device_channel_register 0x694f799d gpl function 32
dma_async_device_channel_unregister 0xf0c560e0 gpl function 16
dma_async_device_register 0x936cc98d any function 944
dma_async_device_unregister 0xacc9ea42 any function 224
dma_async_tx_descriptor_init 0xe9eb9f08 any function 16
dma_buf_attach 0x9c05c23f gpl function 16 DMA_BUF
dma_buf_begin_cpu_access 0xfeb7ed80 gpl function 112 DMA_BUF
dma_buf_detach 0xcc44fa37 gpl function 272 DMA_BUF
dma_buf_dynamic_attach 0x48aa7e62 gpl function 640 DMA_BUF
dma_buf_end_cpu_access 0xeae01adb gpl function 48 DMA_BUF
dma_buf_export 0xeade228f gpl function 736 DMA_BUF
dma_buf_fd 0x1d757785 gpl function 64 DMA_BUF
dma_buf_fd_install 0x17d7aab5 gpl function 32 DMA_BUF
dma_buf_get 0x5d12b280 gpl function 80 DMA_BUF
dma_buf_map_attachment 0xc589a7b4 gpl function 224 DMA_BUF
dma_buf_map_attachment_unlocked 0x3f872a93 gpl function 112 DMA_BUF
dma_buf_mmap 0xa0fffa5e gpl function 144 DMA_BUF
dma_buf_move_notify 0x8e00b9bf gpl function 64 DMA_BUF
dma_buf_pin 0x1105f335 gpl function 48 DMA_BUF
dma_buf_put 0x98bd89cd gpl function 32 DMA_BUF
dma_buf_unmap_attachment 0x91b3bc13 gpl function 128 DMA_BUF
dma_buf_unmap_attachment_unlocked 0x1536b24c gpl function 112 DMA_BUF
dma_buf_unpin 0x9c987318 gpl function 48 DMA_BUF
dma_buf_vmap 0x095a0192 gpl function 288 DMA_BUF
dma_buf_vunmap 0x8225e36f gpl function 144 DMA_BUF
dma_can_mmap 0xa7315381 gpl function 48
dma_fence_add_callback 0x8e21c9a1 any function 208
dma_fence_allocate_private_stub 0x297c8a7d any function 128
dma_fence_array_create 0x9c9a1857 any function 256
dma_fence_array_first 0x1b5cc9d8 any function 64
dma_fence_array_next 0xf969e188 any function 48
dma_fence_array_ops 0xe03a689d any data 96
dma_fence_chain_find_seqno 0x4e4f0f16 any function 288
dma_fence_chain_init 0x4a1730ce any function 224
dma_fence_chain_ops 0x02293ac3 any data 96
dma_fence_chain_walk 0x0b290ada any function 800
dma_fence_context_alloc 0x14605535 any function 32
dma_fence_default_wait 0x350ea558 any function 672
dma_fence_describe 0x91d6a37e any function 224
dma_fence_enable_sw_signaling 0x8d9ca0e6 any function 48
dma_fence_free 0xdd8166a1 any function 32
dma_fence_get_status 0x2e0b1deb any function 128
dma_fence_get_stub 0x013f26ae any function 208
dma_fence_init 0x16dee44d any function 192
dma_fence_match_context 0xacaa4c72 any function 96
dma_fence_release 0xe123f3d9 any function 352
dma_fence_remove_callback 0x3b20fb95 any function 112
dma_fence_signal 0x731c4a9c any function 80
dma_fence_signal_locked 0x3d02cd70 any function 32
dma_fence_signal_timestamp 0x629079b3 any function 80
dma_fence_signal_timestamp_locked 0x8455e3a7 any function 272
dma_fence_unwrap_first 0xc3cd6929 gpl function 128
dma_fence_unwrap_next 0xd13e4af8 gpl function 96
dma_fence_wait_any_timeout 0x051d58e8 any function 608
dma_fence_wait_timeout 0x98c039dc any function 304
dma_find_channel 0x3cf88131 any function 32
dma_free_attrs 0xfbf20b08 any function 96
dma_free_noncontiguous 0x603ed1e0 gpl function 160
dma_free_pages 0xa6fc0b03 gpl function 80
dma_get_any_slave_channel 0xfb29bf7b gpl function 144
dma_get_merge_boundary 0x13b45b78 gpl function 64
dma_get_required_mask 0x3f499b1c gpl function 64
dma_get_sgtable_attrs 0xeb097dad any function 64
dma_get_slave_caps 0x8a1d94c5 gpl function 224
dma_get_slave_channel 0x2a4fdc77 gpl function 160
dma_issue_pending_all 0x0acf7679 any function 144
dma_map_page_attrs 0x39197a75 any function 624
dma_map_resource 0x7e587eff any function 96
dma_map_sg_attrs 0x5c71c91b any function 32
dma_map_sgtable 0x74c743e5 gpl function 48
dma_max_mapping_size 0xff8e7bd8 gpl function 64
dma_mmap_attrs 0xab8ae325 any function 64
dma_mmap_noncontiguous 0x797c392b gpl function 128
dma_mmap_pages 0xf5795eb5 gpl function 112
dma_need_sync 0xce69767e gpl function 80
dma_ops 0xa9517f23 any data 8
dma_opt_mapping_size 0x9fc2b4d9 gpl function 96
dma_pci_p2pdma_supported 0x38f3cd81 gpl function 64
dma_pool_alloc 0x678b96ec any function 496
dma_pool_create 0x79e17eb7 any function 560
dma_pool_destroy 0xb5aa7165 any function 336
dma_pool_free 0x2f7754a8 any function 208
dma_release_channel 0xfa90f440 gpl function 192
dma_request_chan 0xeccb821a gpl function 624
dma_request_chan_by_mask 0xad3a30b2 gpl function 128
dma_resv_add_fence 0x39903f6d any function 496
dma_resv_copy_fences 0x59278fa0 any function 416
dma_resv_describe 0x4a0bf330 gpl function 192
dma_resv_fini 0x3b136331 any function 32
dma_resv_get_fences 0xd0d07ca6 gpl function 544
dma_resv_get_singleton 0x2ef45036 gpl function 320
dma_resv_init 0xe97b24e6 any function 64
dma_resv_iter_first 0x70542534 gpl function 48
dma_resv_iter_first_unlocked 0xf3b0a337 any function 112
dma_resv_iter_next 0xfc5fdaac gpl function 96
dma_resv_iter_next_unlocked 0xcfc3c5ae any function 160
dma_resv_replace_fences 0x35cd5179 any function 320
dma_resv_reserve_fences 0xac8c7507 any function 528
dma_resv_test_signaled 0x8586927b gpl function 208
dma_resv_wait_timeout 0x45071c64 gpl function 256
dma_run_dependencies 0xd7f5c1e7 gpl function 16
dma_set_coherent_mask 0x0c29f314 any function 96
dma_set_mask 0xb0155166 any function 128
dma_spin_lock 0x175e33fb any data 4
dma_sync_sg_for_cpu 0x60ae7ff2 any function 80
dma_sync_sg_for_device 0x6667a5ad any function 80
dma_sync_single_for_cpu 0xa91f1250 any function 192
dma_sync_single_for_device 0xc06f4d98 any function 208
dma_sync_wait 0xa0d666f5 any function 176
dma_unmap_page_attrs 0x6526f510 any function 448
dma_unmap_resource 0x40a8696e any function 64
dma_unmap_sg_attrs 0x4e315533 any function 80
dma_vmap_noncontiguous 0x71fc64de gpl function 128
dma_vunmap_noncontiguous 0xd82d0e8a gpl function 64
dma_wait_for_async_tx 0xfe7ce95d gpl function 96
dmaengine_desc_attach_metadata 0x8229bd51 gpl function 96
dmaengine_desc_get_metadata_ptr 0xc6718207 gpl function 112
dmaengine_desc_set_metadata_len 0x0087fe27 gpl function 96
dmaengine_get 0x923b1276 any function 336
dmaengine_get_unmap_data 0xab8e810a any function 112
dmaengine_put 0x57575f08 any function 160
dmaengine_unmap_put 0xb1c13f0a gpl function 352
dmaenginem_async_device_register 0x25eb3f7b any function 128
dmam_alloc_attrs 0x81037793 any function 160
dmam_free_coherent 0xfd1f800c any function 160
dmam_pool_create 0xd98c04ea any function 160
dmam_pool_destroy 0x71a672ef any function 48
dmar_platform_optin 0x0a502c98 gpl function 112
dmi_available 0xdc02eb39 gpl data 8
dmi_check_system 0xd4835ef8 any function 80
dmi_find_device 0x6add5c9a any function 112
dmi_first_match 0x050877b9 any function 80
dmi_get_bios_year 0x2d912bca any function 112
dmi_get_date 0x37db8f19 any function 384
dmi_get_system_info 0x81e6b37f any function 32
dmi_kobj 0x27f11f2c gpl data 8
dmi_match 0x78ddb76b gpl function 64
dmi_memdev_handle 0x1d94a218 gpl function 64
dmi_memdev_name 0x0f7ca236 gpl function 80
dmi_memdev_size 0x95ef1ccc gpl function 80
dmi_memdev_type 0xd8d68ab1 gpl function 80
dmi_name_in_vendors 0xe13cd8a7 any function 80
dmi_walk 0x7c983a5d gpl function 112
dmt_modes 0x09769037 any data 1920
do_SAK 0xd66df014 any function 48
do_blank_screen 0xe5c78a99 any function 512
do_clone_file_range 0x57e3c7ee any function 560
do_machine_check 0x7915cee5 gpl function 2240
do_settimeofday64 0x7a95e5ae any function 496
do_splice_direct 0xbf6c0194 any function 224
do_take_over_console 0xa6dc4460 gpl function 384
do_tcp_sendpages 0xc89f9ac5 gpl function 1552
do_trace_netlink_extack 0xe6d2458e any function 96
do_trace_rcu_torture_read 0x92db8f68 gpl function 16
do_trace_rdpmc 0xc6910aa0 any function 96
do_trace_read_msr 0x39e3c030 any function 96
do_trace_write_msr 0x25db1577 any function 96
do_unbind_con_driver 0x79fdbd3c gpl function 448
do_unblank_screen 0x600683d3 any function 416
do_unregister_con_driver 0x12ffb600 gpl function 160
do_wait_intr 0x5b2f27fb any function 176
do_wait_intr_irq 0x5102a30b any function 176
do_xdp_generic 0xbf163517 gpl function 576
done_path_create 0x406b87c2 any function 64
dotdot_name 0xafc08054 any data 16
down 0x6626afca any function 96
down_interruptible 0x6bd0e573 any function 96
down_killable 0x36b6ebbf any function 96
down_read 0x668b19a1 any function 160
down_read_interruptible 0xb61d6fc2 any function 192
down_read_killable 0x62f7e207 any function 192
down_read_trylock 0xc3ff38c2 any function 112
down_timeout 0x92e683f5 any function 96
down_trylock 0xe9ffc063 any function 64
down_write 0x57bc19d2 any function 112
down_write_killable 0x364850b1 any function 128
down_write_trylock 0xe40c37ea any function 80
downgrade_write 0x18888d00 any function 192
dpm_for_each_dev 0xf2badc55 gpl function 112
dpm_resume_end 0x3d388324 gpl function 32
dpm_resume_start 0xb1bed25d gpl function 32
dpm_suspend_end 0xa6b21ef2 gpl function 208
dpm_suspend_start 0xe862c4b7 gpl function 128
dput 0xbcbde0fd any function 784
dq_data_lock 0x2bb6099e any data 64
dqget 0x47cf7052 any function 1120
dqgrab 0x673e4c2d gpl function 176
dql_completed 0xa00aca2a any function 352
dql_init 0xab67a0ac any function 80
dql_reset 0x4ea25709 any function 64
dqput 0x138fec87 any function 32
dqstats 0x6f915a45 any data 384
dquot_acquire 0xcf168e94 any function 304
dquot_alloc 0x76e74c5a any function 32
dquot_alloc_inode 0x8c8b79d6 any function 496
dquot_claim_space_nodirty 0x17b042a3 any function 416
dquot_commit 0x5af0eb3d any function 288
dquot_commit_info 0x093a568c any function 32
dquot_destroy 0xd195605f any function 32
dquot_disable 0xbff1d432 any function 1696
dquot_drop 0x94676e3c any function 80
dquot_file_open 0x8a7f8f32 any function 64
dquot_free_inode 0x6b075a70 any function 400
dquot_get_dqblk 0x13f9129b any function 64
dquot_get_next_dqblk 0xa4e0bacb any function 112
dquot_get_next_id 0x243560f3 any function 80
dquot_get_state 0x1b8b47e7 any function 304
dquot_initialize 0x675e04e4 any function 16
dquot_initialize_needed 0x1456eb73 any function 128
dquot_load_quota_inode 0x7d8b551a any function 304
dquot_load_quota_sb 0x50be043a any function 1088
dquot_mark_dquot_dirty 0x3ec78d97 any function 224
dquot_operations 0x9de86d56 any data 96
dquot_quota_off 0x387f26e8 any function 16
dquot_quota_on 0x1052a08c any function 96
dquot_quota_on_mount 0x605187e6 any function 128
dquot_quota_sync 0x339d59f3 any function 272
dquot_quotactl_sysfile_ops 0x1be65b4f any data 96
dquot_reclaim_space_nodirty 0x6268cf78 any function 416
dquot_release 0x12a7b1dc any function 240
dquot_resume 0x590a4a32 any function 256
dquot_scan_active 0x5f4622ce any function 480
dquot_set_dqblk 0xbb9c0044 any function 848
dquot_set_dqinfo 0x30416cd6 any function 320
dquot_transfer 0xf2281c4e any function 688
dquot_writeback_dquots 0x14826979 any function 928
drain_workqueue 0xa38602cd gpl function 256
driver_attach 0xf5dcb784 gpl function 32
driver_create_file 0xd43d7a18 gpl function 48
driver_deferred_probe_check_state 0x640df33a gpl function 48
driver_deferred_probe_timeout 0x39a7affc gpl data 8
driver_find 0x1d0eca1a gpl function 64
driver_find_device 0xc0943fb0 gpl function 208
driver_for_each_device 0x71930192 gpl function 192
driver_register 0xb0f2774d gpl function 224
driver_remove_file 0x930ae947 gpl function 32
driver_set_override 0x6d144db2 gpl function 320
driver_unregister 0xe1713c86 gpl function 64
drm_firmware_drivers_only 0xfffa4690 any function 32
drm_get_panel_orientation_quirk 0x2e439142 any function 160
drop_nlink 0x76a500cc any function 64
drop_reasons 0x90b1a176 any data 544
drop_super 0xa47f9edd any function 80
drop_super_exclusive 0x19b39abf any function 80
dst_alloc 0x0c747ee7 any function 304
dst_blackhole_mtu 0xa8b606b6 gpl function 48
dst_blackhole_redirect 0x01cc552f gpl function 16
dst_blackhole_update_pmtu 0x085bbb37 gpl function 16
dst_cache_destroy 0xada38766 gpl function 96
dst_cache_get 0x906f134b gpl function 48
dst_cache_get_ip4 0x79c35014 gpl function 64
dst_cache_get_ip6 0xbe282b14 gpl function 80
dst_cache_init 0xae39f80e gpl function 80
dst_cache_reset_now 0x71b6cf94 gpl function 128
dst_cache_set_ip4 0x9186bde6 gpl function 96
dst_cache_set_ip6 0x96120741 gpl function 208
dst_cow_metrics_generic 0x44a99e67 any function 272
dst_default_metrics 0xccfb9e07 any data 96
dst_destroy 0xee81fd0e any function 176
dst_dev_put 0x8afb4107 any function 128
dst_discard_out 0xe2d0b09d any function 32
dst_init 0x3eba48c7 any function 176
dst_release 0x8d9a7d6e any function 208
dst_release_immediate 0xbd7f02b0 any function 176
dummy_con 0x99c942ee gpl data 224
dummy_irq_chip 0x3437d61e gpl data 288
dump_align 0x158f7de5 any function 48
dump_emit 0xd99c9a6f any function 192
dump_page 0x0431c555 any function 624
dump_skip 0x2f829a7a any function 16
dump_skip_to 0x422f1054 any function 32
dump_stack 0x6b2dc060 any function 9
dump_stack_lvl 0x270cf88f any function 92
dup_iter 0xfd32e6ae any function 96
dw8250_do_set_termios 0x4788cba5 gpl function 80
dw8250_setup_port 0xe2a8b785 gpl function 880
dynevent_create 0x35896de3 gpl function 16
e820__mapped_any 0x91b9a4ba gpl function 96
e820__mapped_raw_any 0x26cda94f gpl function 96
ec_get_handle 0x45081703 any function 32
ec_read 0xfc4152fc any function 160
ec_transaction 0xaa00fdc0 any function 128
ec_write 0xc708f1fe any function 128
ecryptfs_fill_auth_tok 0x3891ffc8 any function 96
ecryptfs_get_auth_tok_key 0x0805f2c8 any function 32
ecryptfs_get_versions 0x263beb75 any function 48
edac_device_add_device 0x840f3937 gpl function 416
edac_device_alloc_ctl_info 0xb55822cc gpl function 864
edac_device_alloc_index 0x6e3ff83a gpl function 32
edac_device_del_device 0x19f394db gpl function 192
edac_device_free_ctl_info 0x98069d70 gpl function 16
edac_device_handle_ce_count 0x6a8f3efa gpl function 128
edac_device_handle_ue_count 0xf6d98c35 gpl function 160
edac_get_owner 0x5ab09745 gpl function 32
edac_get_sysfs_subsys 0x49f689e5 gpl function 32
edac_has_mcs 0xefeafcf1 gpl function 64
edac_layer_name 0xc0dcb59e gpl data 48
edac_mc_add_mc_with_groups 0x122e6f8e gpl function 496
edac_mc_alloc 0x4eb08d7f gpl function 1280
edac_mc_del_mc 0x0a4de1b1 gpl function 208
edac_mc_find 0x375eb179 any function 96
edac_mc_find_csrow_by_page 0x3b0cb439 gpl function 192
edac_mc_free 0xbce0a4a8 gpl function 16
edac_mc_handle_error 0xad9bfef2 gpl function 1088
edac_mem_types 0x2c8dd6b8 gpl data 240
edac_mod_work 0xd7cea889 gpl function 32
edac_op_state 0xb51fbd64 gpl data 32
edac_pci_add_device 0x85516bde gpl function 368
edac_pci_alloc_ctl_info 0xd9d873be gpl function 160
edac_pci_alloc_index 0x0c32ff8a gpl function 32
edac_pci_create_generic_ctl 0xf9775c67 gpl function 192
edac_pci_del_device 0x96cf998d gpl function 160
edac_pci_free_ctl_info 0x61b83d61 gpl function 16
edac_pci_handle_npe 0x942cecec gpl function 32
edac_pci_handle_pe 0xc688bd7f gpl function 32
edac_pci_release_generic_ctl 0xffcbec16 gpl function 32
edac_queue_work 0xe60632a9 gpl function 32
edac_raw_mc_handle_error 0xdeffa0a7 gpl function 1168
edac_stop_work 0xdc45a5db gpl function 48
edd 0x607b34f1 any data 560
edid_info 0xbbb98859 gpl data 128
efi 0x1f1821ae any data 264
efi_capsule_supported 0xa5bda8a1 gpl function 224
efi_capsule_update 0x2aadad1a gpl function 816
efi_embedded_fw_checked 0x9dd8d0e2 gpl data 8 TEST_FIRMWARE
efi_embedded_fw_list 0x9d8a8803 gpl data 16 TEST_FIRMWARE
efi_get_embedded_fw 0xbe744257 gpl function 128
efi_query_variable_store 0x9aa71c2a gpl function 480
efi_status_to_err 0xdceb5362 gpl function 160
efi_tpm_final_log_size 0xe9e8faeb any data 4
efivar_get_next_variable 0xa336852c gpl function 32 EFIVAR
efivar_get_variable 0x5a3c9dbb gpl function 32 EFIVAR
efivar_lock 0x2303b915 gpl function 80 EFIVAR
efivar_query_variable_info 0xee5240dc gpl function 48 EFIVAR
efivar_reserved_space 0x1f6cd584 gpl function 32
efivar_set_variable 0x11940489 gpl function 144 EFIVAR
efivar_set_variable_locked 0xefc77711 gpl function 240 EFIVAR
efivar_supports_writes 0x18615d35 gpl function 48
efivar_trylock 0x02cfcd2e gpl function 80 EFIVAR
efivar_unlock 0xc961bff7 gpl function 32 EFIVAR
efivars_kobject 0xa8287a97 gpl function 32
efivars_register 0xb8880e6e gpl function 64
efivars_unregister 0xb1ebdd46 gpl function 96
elevator_alloc 0x89474193 any function 128
elfcorehdr_addr 0xb26a1add gpl data 16
elv_bio_merge_ok 0x1055eb11 any function 64
elv_rb_add 0x384659d1 any function 112
elv_rb_del 0x2a4d444b any function 64
elv_rb_find 0xdeb003fb any function 64
elv_rb_former_request 0x3dda1d99 any function 48
elv_rb_latter_request 0x07782b58 any function 48
elv_register 0x60d842d1 gpl function 352
elv_rqhash_add 0x2f4f5a17 gpl function 112
elv_rqhash_del 0xc361cc1e gpl function 96
elv_unregister 0x4f61787b gpl function 128
em_cpu_get 0x48203853 gpl function 48
em_dev_register_perf_domain 0x37b9edfe gpl function 1712
em_dev_unregister_perf_domain 0x56ffa23f gpl function 144
em_pd_get 0x4b139cd0 gpl function 48
emergency_restart 0xd0c05159 gpl function 32
empty_aops 0xa3053082 any data 192
empty_name 0x4bef1c67 any data 32
empty_zero_page 0x815f2897 any data 4096
enable_irq 0xfcec0987 any function 160
enable_kprobe 0x8b8cc689 gpl function 160
enable_percpu_irq 0x335c570f gpl function 192
encrypt_blob 0x03aea414 gpl function 16
end_buffer_async_write 0x3420402b any function 288
end_buffer_read_sync 0xd51298ac any function 48
end_buffer_write_sync 0xddf06b88 any function 80
end_page_writeback 0xba34d964 any function 64
entry_ibpb 0x50b42ba1 gpl function 64
entry_untrain_ret 0x177a82c3 any function 48
errata 0xc2a3e570 gpl data 12
errno_to_blk_status 0x612bfd89 gpl function 64
errseq_check 0x769f6e64 any function 32
errseq_check_and_advance 0x21bdb523 any function 48
errseq_sample 0x8b910be2 any function 16
errseq_set 0x2ec6bba0 any function 112
erst_clear 0x17e01f11 gpl function 608
erst_disable 0xfd7243c7 gpl data 4
erst_get_record_count 0xd426dbc4 gpl function 192
erst_get_record_id_begin 0xe10cd6ad gpl function 80
erst_get_record_id_end 0xa156a1f2 gpl function 64
erst_get_record_id_next 0x7fa96509 gpl function 768
erst_read 0x3750d770 gpl function 112
erst_read_record 0x24413343 gpl function 272
erst_write 0x9fbfebab gpl function 624
eth_commit_mac_addr_change 0xe2a3555d any function 32
eth_get_headlen 0x4d2c7ec9 any function 192
eth_gro_complete 0x536fcc1f any function 128
eth_gro_receive 0xf5a07be6 any function 416
eth_header 0x5d19c500 any function 176
eth_header_cache 0x7a4ac14e any function 96
eth_header_cache_update 0x1effd90d any function 32
eth_header_parse 0x749636e7 any function 48
eth_header_parse_protocol 0x4fda25b9 any function 32
eth_mac_addr 0x015e3853 any function 80
eth_platform_get_mac_address 0x757cfd5a any function 64
eth_prepare_mac_addr_change 0xa84da804 any function 64
eth_type_trans 0x521df2ab any function 336
eth_validate_addr 0x5fbd6442 any function 48
ether_setup 0x1f460ab7 any function 144
ethnl_cable_test_alloc 0xb3e98be2 gpl function 304
ethnl_cable_test_amplitude 0x03e7bdb9 gpl function 272
ethnl_cable_test_fault_length 0x7608ea3a gpl function 272
ethnl_cable_test_finished 0x4a174efb gpl function 96
ethnl_cable_test_free 0x30f796b9 gpl function 48
ethnl_cable_test_pulse 0x0a3a4a98 gpl function 224
ethnl_cable_test_result 0x77dc2ffc gpl function 272
ethnl_cable_test_step 0xbadea46e gpl function 320
ethtool_convert_legacy_u32_to_link_mode 0x8f996a30 any function 32
ethtool_convert_link_mode_to_legacy_u32 0x55e31703 any function 48
ethtool_get_phc_vclocks 0x63f73294 any function 144
ethtool_intersect_link_masks 0xe43333bb any function 48
ethtool_notify 0x8ebb226a any function 208
ethtool_op_get_link 0x40e18618 any function 32
ethtool_op_get_ts_info 0xa46d5755 any function 32
ethtool_params_from_link_mode 0x121a381c gpl function 64
ethtool_rx_flow_rule_create 0x5536d778 any function 1456
ethtool_rx_flow_rule_destroy 0xdb02c0ee any function 32
ethtool_set_ethtool_phy_ops 0xa793a951 gpl function 32
ethtool_sprintf 0x5338184f any function 144
ethtool_virtdev_set_link_ksettings 0x74ced445 any function 112
event_triggers_call 0x4ea41cf6 gpl function 224
event_triggers_post_call 0xa9be883b gpl function 96
eventfd_ctx_do_read 0xe911df29 gpl function 48
eventfd_ctx_fdget 0xd67364f7 gpl function 128
eventfd_ctx_fileget 0x38d7f01f gpl function 48
eventfd_ctx_put 0x941f2aaa gpl function 96
eventfd_ctx_remove_wait_queue 0x41ed3cec gpl function 192
eventfd_fget 0xdba89d03 gpl function 64
eventfd_signal 0xdf0f75c6 gpl function 16
events_hybrid_sysfs_show 0x81c2ceaf gpl function 256
events_sysfs_show 0x5c6c8123 gpl function 112
evict_inodes 0x1c698301 gpl function 448
evm_inode_init_security 0x6d98a22e gpl function 176
evm_set_key 0xe2ce2b4d gpl function 80
evm_verifyxattr 0x2843669a gpl function 144
evtchn_get 0xcaf1d958 gpl function 128
evtchn_make_refcounted 0x4c2c0ea7 gpl function 64
evtchn_put 0x14ec4fdb gpl function 112
execute_in_process_context 0x2ebb19fd gpl function 112
exportfs_decode_fh 0xc86c84bb gpl function 64
exportfs_decode_fh_raw 0xf777bcc1 gpl function 736
exportfs_encode_fh 0x8756a46f gpl function 112
exportfs_encode_inode_fh 0x3b50be3b gpl function 144
f_setown 0xa809769f any function 144
fanout_mutex 0xdf448d1c gpl data 32
fasync_helper 0x6fb89e93 any function 144
fault_in_iov_iter_readable 0x79bf6f6b any function 208
fault_in_iov_iter_writeable 0x33e1237a any function 208
fault_in_readable 0x8e3e0f7d any function 192
fault_in_safe_writeable 0xfb348fea any function 288
fault_in_subpage_writeable 0x1d9672bd any function 16
fault_in_writeable 0xc0364007 any function 160
fb_add_videomode 0xee58e970 any function 272
fb_alloc_cmap 0x07a890c8 any function 16
fb_bl_default_curve 0xf6fe9159 gpl function 256
fb_blank 0x60f36955 any function 160
fb_class 0xfd8b679b any data 8
fb_copy_cmap 0x1dd571e6 any function 224
fb_dealloc_cmap 0x098b71c6 any function 96
fb_default_cmap 0xff6878cf any function 64
fb_deferred_io_cleanup 0x72e06a63 gpl function 160
fb_deferred_io_fsync 0x396821e6 gpl function 96
fb_deferred_io_init 0x6f542722 gpl function 368
fb_deferred_io_mmap 0xdd2fbbfa gpl function 128
fb_deferred_io_open 0xec9b3ac4 gpl function 48
fb_deferred_io_release 0x04b73006 gpl function 32
fb_destroy_modedb 0xc07b0863 any function 16
fb_destroy_modelist 0xc9561772 gpl function 128
fb_edid_to_monspecs 0x0397edd5 any function 1616
fb_find_best_display 0xfdcc8a0e any function 320
fb_find_best_mode 0xce4cdb8e any function 128
fb_find_mode 0x3c0714ea any function 1936
fb_find_mode_cvt 0xf93fd09c any function 1760
fb_find_nearest_mode 0x20d65e40 any function 176
fb_firmware_edid 0x09eddfa1 any function 64
fb_get_buffer_offset 0x972c631a any function 160
fb_get_color_depth 0x6513a3fa any function 64
fb_get_mode 0xbf83dc42 any function 816
fb_get_options 0xab781570 any function 336
fb_invert_cmaps 0xf195c682 any function 128
fb_is_primary_device 0x7a7f02e9 any function 96
fb_match_mode 0xdef7c893 any function 176
fb_mode_is_equal 0xd406d266 any function 80
fb_mode_option 0xdaf4dfb3 gpl data 8
fb_notifier_call_chain 0x9fce80db gpl function 32
fb_pad_aligned_buffer 0x61ea189b any function 80
fb_pad_unaligned_buffer 0x42f1b900 any function 240
fb_pan_display 0xcc30c6c6 any function 304
fb_parse_edid 0x4351577a any function 512
fb_prepare_logo 0x50d041c2 any function 16
fb_register_client 0x80d68d3e any function 32
fb_set_cmap 0x312d04a8 any function 304
fb_set_suspend 0x151ba526 any function 96
fb_set_var 0x48cec686 any function 1088
fb_set_var_from_user 0xd4a18a50 any function 96
fb_show_logo 0xb94b31e6 any function 16
fb_sys_read 0xa0291046 gpl function 208
fb_sys_write 0x68108839 gpl function 256
fb_unregister_client 0xb12cbacb any function 32
fb_validate_mode 0x5c0083d1 any function 336
fb_var_to_videomode 0x96c17136 any function 208
fb_videomode_from_videomode 0x6a05b65b gpl function 240
fb_videomode_to_modelist 0x50a4698c any function 80
fb_videomode_to_var 0x12f6f69c any function 112
fc_mount 0x0270fda8 any function 64
fd_install 0x3b3d8b33 any function 208
fddi_type_trans 0x5b14ff70 any function 240
fg_console 0x4e6e8ea7 any data 4
fget 0x7d27d33f any function 176
fget_raw 0xfe659412 any function 160
fib4_rule_default 0x7996e1ea gpl function 80
fib6_check_nexthop 0x08251a5d gpl function 192
fib6_get_table 0x3a991605 gpl function 128
fib6_info_destroy_rcu 0xa709c835 gpl function 192
fib6_info_hw_flags_set 0x5e91568e any function 304
fib6_new_table 0x73a63e5c gpl function 240
fib6_rule_default 0x9461af04 gpl function 96
fib_add_nexthop 0x0ab64771 gpl function 256
fib_alias_hw_flags_set 0xf0c915fb gpl function 496
fib_default_rule_add 0xc50779fb any function 192
fib_info_nh_uses_dev 0x2cbaa04e gpl function 368
fib_new_table 0x6a86c2b4 gpl function 240
fib_nexthop_info 0xc662a4dd gpl function 496
fib_nh_common_init 0xf24c16cc gpl function 272
fib_nh_common_release 0x98cbc2dc gpl function 256
fib_nl_delrule 0xdf9618a4 gpl function 1792
fib_nl_newrule 0xda69917b gpl function 1776
fib_notifier_ops_register 0xb6ee01f8 any function 192
fib_notifier_ops_unregister 0xbddb660a any function 80
fib_rule_matchall 0x8f2e1ec5 gpl function 112
fib_rules_dump 0x4658150d gpl function 480
fib_rules_lookup 0x1c5826f4 gpl function 592
fib_rules_register 0x233fc45c gpl function 352
fib_rules_seq_read 0x5c1dfa15 gpl function 192
fib_rules_unregister 0x09796c6b gpl function 304
fib_table_lookup 0x210a9781 gpl function 1696
fiemap_fill_next_extent 0x605790dc any function 288
fiemap_prep 0xe2be11dd any function 128
fifo_create_dflt 0x8853821a any function 96
fifo_set_limit 0x0f533771 any function 176
file_check_and_advance_wb_err 0x402cd16e any function 208
file_fdatawait_range 0xe9374ff5 any function 32
file_modified 0xfea019b3 any function 16
file_ns_capable 0xd3d5d071 any function 48
file_open_root 0x9586146f any function 448
file_path 0x0e594818 any function 16
file_ra_state_init 0xc6370466 gpl function 48
file_remove_privs 0xd42a48d0 any function 16
file_update_time 0xf4b6aad2 any function 208
file_write_and_wait_range 0x98bd2204 any function 144
fileattr_fill_flags 0x9c86b9ab any function 128
fileattr_fill_xflags 0xb5b63711 any function 128
filemap_add_folio 0x8f924107 gpl function 160
filemap_alloc_folio 0xf853f0fb any function 256
filemap_check_errors 0x30451874 any function 80
filemap_dirty_folio 0x79e07cde any function 112
filemap_fault 0xabee0c71 any function 2320
filemap_fdatawait_keep_errors 0x738e067d any function 80
filemap_fdatawait_range 0x78107699 any function 32
filemap_fdatawait_range_keep_errors 0x1e247829 any function 64
filemap_fdatawrite 0x3903235b any function 32
filemap_fdatawrite_range 0xf0685899 any function 16
filemap_fdatawrite_wbc 0x570b161d any function 128
filemap_flush 0xaa382d27 any function 32
filemap_get_folios 0x6d270342 any function 464
filemap_get_folios_contig 0x105dcfa5 any function 656
filemap_get_folios_tag 0x5fef9aad any function 512
filemap_invalidate_lock_two 0xa33291d6 any function 80
filemap_invalidate_unlock_two 0x06dda900 any function 64
filemap_map_pages 0xb95c95e0 any function 1824
filemap_migrate_folio 0x26cb2ac3 gpl function 176
filemap_page_mkwrite 0x8055c203 any function 416
filemap_range_has_page 0x5d6083f7 any function 208
filemap_range_has_writeback 0x3b9b9531 gpl function 448
filemap_read 0x121435a9 gpl function 832
filemap_release_folio 0x93ad571f any function 144
filemap_write_and_wait_range 0xa70a11d5 any function 128
filp_close 0x7dff9ac9 any function 112
filp_open 0x8c7fab83 any function 96
filter_irq_stacks 0x15ade1cc gpl function 96
filter_match_preds 0xe7d6d2d4 gpl function 1936
finalize_exec 0xdf789d2a any function 112
find_asymmetric_key 0x902008eb gpl function 544
find_cxl_root 0xf894531e gpl function 96 CXL
find_font 0x2d4daef5 any function 80
find_ge_pid 0xf6e768d6 gpl function 48
find_get_pages_range_tag 0x0be7bc85 any function 512
find_get_pid 0xc14cd9d8 gpl function 128
find_inode_by_ino_rcu 0x4f7d8bed any function 144
find_inode_nowait 0xcf0d7676 any function 192
find_inode_rcu 0x8624aa72 any function 176
find_iova 0x79f1aa44 gpl function 96
find_mci_by_dev 0x8c7ed935 gpl function 96
find_next_clump8 0xb14fc46a any function 80
find_pid_ns 0xc3737954 gpl function 32
find_vma 0xacba8788 any function 80
find_vma_intersection 0x2c48df86 any function 80
find_vpid 0xf41fee63 gpl function 64
finish_no_open 0xd82cba60 any function 32
finish_open 0x82a2e325 any function 32
finish_rcuwait 0x7fc32cf6 gpl function 48
finish_swait 0xe04a898b any function 144
finish_wait 0x92540fbf any function 144
fips_enabled 0xb0aa812e gpl data 8
fips_fail_notif_chain 0x7ee2356b gpl data 16
fips_fail_notify 0x7bf6b498 gpl function 48
firmware_kobj 0xdc2296a4 gpl data 8
firmware_request_builtin 0x3dce036c gpl function 128 TEST_FIRMWARE
firmware_request_cache 0x27dc4bd3 gpl function 64
firmware_request_nowarn 0xf52f9b47 gpl function 80
firmware_request_platform 0x7e2e9e71 gpl function 80
first_ec 0x48bedf65 any data 8
fixed_percpu_data 0xf767ca35 gpl percpu 4096
fixed_size_llseek 0x4f730171 any function 32
fixup_user_fault 0x632efa6f gpl function 416
fl6_merge_options 0x4eeea631 gpl function 128
fl6_update_dst 0x770a5ae9 gpl function 128
flow_action_cookie_create 0x5bd4ff88 any function 80
flow_action_cookie_destroy 0x63a58370 any function 16
flow_block_cb_alloc 0x4367abc6 any function 96
flow_block_cb_decref 0xd7a0ea86 any function 32
flow_block_cb_free 0x458f440c any function 48
flow_block_cb_incref 0xebb9eb5d any function 32
flow_block_cb_is_busy 0xdfd8110c any function 64
flow_block_cb_lookup 0xbe00e011 any function 64
flow_block_cb_priv 0xbd0f77b3 any function 16
flow_block_cb_setup_simple 0x6da58ed7 any function 528
flow_get_u32_dst 0x5a99a0d7 any function 64
flow_get_u32_src 0x6514c1e6 any function 64
flow_hash_from_keys 0x460f4a34 any function 384
flow_indr_block_cb_alloc 0x3896e413 any function 240
flow_indr_dev_exists 0x7a53a06d any function 32
flow_indr_dev_register 0x205c41e2 any function 528
flow_indr_dev_setup_offload 0xfa4ff010 any function 608
flow_indr_dev_unregister 0xc5c2d080 any function 640
flow_keys_basic_dissector 0xb3707e6e any data 96
flow_keys_dissector 0xa69ed606 any data 96
flow_rule_alloc 0x93cf6c8d any function 96
flow_rule_match_basic 0x454a89db any function 48
flow_rule_match_control 0xcb17250e any function 48
flow_rule_match_ct 0x68bd8f0b any function 48
flow_rule_match_cvlan 0x1e7d835a any function 48
flow_rule_match_enc_control 0xf00f56e3 any function 48
flow_rule_match_enc_ip 0x287f6d8d any function 48
flow_rule_match_enc_ipv4_addrs 0xb1f7a93b any function 48
flow_rule_match_enc_ipv6_addrs 0x4e595650 any function 48
flow_rule_match_enc_keyid 0x5589ce96 any function 48
flow_rule_match_enc_opts 0x77e7a74b any function 48
flow_rule_match_enc_ports 0x06991e72 any function 48
flow_rule_match_eth_addrs 0x2c86a8e0 any function 48
flow_rule_match_icmp 0xd2a4750d any function 48
flow_rule_match_ip 0x4f80f722 any function 48
flow_rule_match_ipv4_addrs 0x70e9bf6c any function 48
flow_rule_match_ipv6_addrs 0x701ec622 any function 48
flow_rule_match_l2tpv3 0x23c7d34d any function 48
flow_rule_match_meta 0x15befaa0 any function 48
flow_rule_match_mpls 0xcc6e4c76 any function 48
flow_rule_match_ports 0x9a2fc2f8 any function 48
flow_rule_match_ports_range 0xfd9848e8 any function 48
flow_rule_match_pppoe 0x48f0122a any function 48
flow_rule_match_tcp 0x174aded0 any function 48
flow_rule_match_vlan 0x4e0f8844 any function 48
flush_delayed_fput 0x55339365 gpl function 48
flush_delayed_work 0xb5e73116 any function 64
flush_rcu_work 0xa90ca0de any function 64
flush_signals 0x952a41f8 any function 80
flush_work 0x2f2c95c4 gpl function 144
folio_account_redirty 0x9dbe9e2d any function 304
folio_add_lru 0x7335d5e1 any function 160
folio_add_wait_queue 0x7e417722 gpl function 176
folio_alloc 0x811c69da any function 80
folio_clear_dirty_for_io 0x744e0414 any function 400
folio_end_private_2 0x0c5f4a07 any function 48
folio_end_writeback 0x0a6ce37a any function 128
folio_invalidate 0x802f4004 gpl function 48
folio_mapped 0xa437aa72 any function 144
folio_mapping 0x15cf9520 any function 96
folio_mark_accessed 0xb0ee9452 any function 256
folio_mark_dirty 0x2bbf8dc8 any function 96
folio_migrate_copy 0xe5bcd28d any function 32
folio_migrate_flags 0x374b7588 any function 384
folio_migrate_mapping 0xa004d4a3 any function 1376
folio_mkclean 0x3b467c00 gpl function 224
folio_redirty_for_writepage 0xfe04c215 any function 64
folio_unlock 0xc55d268e any function 32
folio_wait_bit 0x6094055e any function 32
folio_wait_bit_killable 0xbd1192a7 any function 32
folio_wait_private_2 0xfd9ef632 any function 64
folio_wait_private_2_killable 0xd4531e5e any function 64
folio_wait_stable 0x2d77af94 gpl function 48
folio_wait_writeback 0x5c85a133 gpl function 128
folio_wait_writeback_killable 0x48e311ae gpl function 144
folio_write_one 0xda36b3aa any function 240
follow_down 0x723ea5ce any function 144
follow_down_one 0x0447efd8 any function 96
follow_pfn 0x9b8769ac any function 192
follow_pte 0x11b96d41 gpl function 592
follow_up 0x65768d39 any function 160
font_vga_8x16 0xa01d3df6 any data 48
for_each_kernel_tracepoint 0x05da9dd8 gpl function 80
force_sig 0x6ea9363b any function 128
forget_all_cached_acls 0x989745c1 any function 160
forget_cached_acl 0x36243963 any function 112
fortify_panic 0xcbd4898c any function 17
fpregs_assert_state_consistent 0xeee667d3 gpl function 80
fpstate_clear_xstate_component 0x4357074b gpl function 48
fpu_alloc_guest_fpstate 0x009bd97e gpl function 272
fpu_copy_guest_fpstate_to_uabi 0x56d3fcea gpl function 112
fpu_copy_uabi_to_guest_fpstate 0x55462474 gpl function 160
fpu_enable_guest_xfd_features 0xf63c0d23 gpl function 48
fpu_free_guest_fpstate 0x4a0d29f7 gpl function 64
fpu_swap_kvm_fpstate 0x13ad017c gpl function 272
fpu_sync_guest_vmexit_xfd_state 0x273e1002 gpl function 64
fpu_update_guest_xfd 0x855fa0ed gpl function 144
fput 0xa1194a8a any function 144
fqdir_exit 0xd7b9ca73 any function 80
fqdir_init 0xa1946886 any function 192
framebuffer_alloc 0xd034836a any function 144
framebuffer_release 0xf30d4743 any function 64
free_anon_bdev 0x47709e42 any function 32
free_bucket_spinlocks 0x08162c74 any function 16
free_buffer_head 0x0e269111 any function 112
free_cgroup_ns 0xf3ba386b any function 176
free_contig_range 0x10e6f74a any function 176
free_cpumask_var 0xb86f74c5 any function 16
free_dma 0x72b243d4 any function 48
free_fib_info 0xda7e413b gpl function 32
free_inode_nonrcu 0x12f6cbbc any function 32
free_io_pgtable_ops 0x9fec33cc gpl function 80
free_iova 0x2e9ec24d gpl function 160
free_iova_fast 0xd138c08a gpl function 416
free_irq 0xc1514a3b any function 832
free_irq_cpu_rmap 0x7732159c any function 112
free_netdev 0x4ac64954 any function 432
free_opal_dev 0xcde77bcc any function 64
free_pages 0x4302d0eb any function 80
free_pages_exact 0xeb44339a any function 128
free_percpu 0xc9ec4e21 gpl function 928
free_percpu_irq 0xbc6bec66 gpl function 112
free_task 0x1c4659d0 any function 112
free_uid 0x942209a6 gpl function 176
free_vm_area 0x08bcba8e gpl function 48
freeze_bdev 0x7030c902 any function 192
freeze_super 0x4fc63723 any function 368
freezer_active 0xd73653c4 any data 16
freezer_cgrp_subsys_enabled_key 0xa3ece414 gpl data 16
freezer_cgrp_subsys_on_dfl_key 0x49242bc7 gpl data 16
freezing_slow_path 0x229adb9a any function 128
freq_qos_add_notifier 0x38c3ff30 gpl function 80
freq_qos_add_request 0xda7912d4 gpl function 160
freq_qos_remove_notifier 0x4e4c37e2 gpl function 80
freq_qos_remove_request 0xe5c02b64 gpl function 176
freq_qos_update_request 0x1e9bc719 gpl function 96
from_kgid 0x6152f6a0 any function 16
from_kgid_munged 0x24d5dbb7 any function 32
from_kprojid 0x56f4b6ad any function 32
from_kprojid_munged 0xb7079a71 any function 48
from_kqid 0x7ce18c9f any function 48
from_kqid_munged 0x2d30596c any function 48
from_kuid 0xa5b9a66f any function 16
from_kuid_munged 0x725de712 any function 32
fs_bio_set 0x4a22f677 any data 392
fs_context_for_mount 0x1baf3e59 any function 32
fs_context_for_reconfigure 0x8e912680 any function 48
fs_context_for_submount 0x137f9bf6 any function 96
fs_dax_get_by_bdev 0x5a5aacc3 gpl function 240
fs_ftype_to_dtype 0xc3805cd1 gpl function 32
fs_kobj 0x73536578 gpl data 8
fs_lookup_param 0xf8ed2986 any function 352
fs_overflowgid 0xdf929370 any data 4
fs_overflowuid 0x25820c64 any data 4
fs_param_is_blob 0x441fce59 any function 64
fs_param_is_blockdev 0xecb782b3 any function 16
fs_param_is_bool 0xc8294c39 any function 192
fs_param_is_enum 0xca1fe0ab any function 160
fs_param_is_fd 0xaedf2b8d any function 144
fs_param_is_path 0x46c9767d any function 16
fs_param_is_s32 0x0c0b00b8 any function 112
fs_param_is_string 0x5cf7e196 any function 80
fs_param_is_u32 0x29605f64 any function 112
fs_param_is_u64 0x79f13a09 any function 112
fs_put_dax 0x4fb5da55 gpl function 80
fs_umode_to_dtype 0x8f786bee gpl function 48
fs_umode_to_ftype 0x84264ced gpl function 32
fscrypt_add_test_dummy_key 0xece6f667 gpl function 224
fscrypt_context_for_new_inode 0x862e3565 gpl function 48
fscrypt_d_revalidate 0x03c032fd gpl function 112
fscrypt_decrypt_bio 0x7500f76f any function 192
fscrypt_decrypt_block_inplace 0xae1efdc8 any function 48
fscrypt_decrypt_pagecache_blocks 0xc355a50c any function 304
fscrypt_drop_inode 0x3d7fb699 gpl function 80
fscrypt_dummy_policies_equal 0x861a7a70 gpl function 96
fscrypt_encrypt_block_inplace 0x02d7b278 any function 48
fscrypt_encrypt_pagecache_blocks 0xb3bdcccf any function 384
fscrypt_enqueue_decrypt_work 0x4829cf6b any function 32
fscrypt_file_open 0x24d05acc gpl function 160
fscrypt_fname_alloc_buffer 0x80e5f86f any function 64
fscrypt_fname_disk_to_usr 0xc134a173 any function 608
fscrypt_fname_encrypt 0x3e12b83a gpl function 464
fscrypt_fname_encrypted_size 0x14285422 gpl function 96
fscrypt_fname_free_buffer 0xa263892b any function 48
fscrypt_fname_siphash 0x7ccc847b gpl function 48
fscrypt_free_bounce_page 0xbf5f0c72 any function 48
fscrypt_free_inode 0xea263571 any function 80
fscrypt_get_symlink 0x8efe07d5 gpl function 384
fscrypt_has_permitted_context 0xb2c97d37 any function 272
fscrypt_ioctl_add_key 0x766a75a2 gpl function 688
fscrypt_ioctl_get_key_status 0x0a9cb9a1 gpl function 432
fscrypt_ioctl_get_nonce 0x58d3a334 gpl function 208
fscrypt_ioctl_get_policy 0x832f8a08 any function 160
fscrypt_ioctl_get_policy_ex 0xf2e34836 gpl function 288
fscrypt_ioctl_remove_key 0x6d51cd05 gpl function 16
fscrypt_ioctl_remove_key_all_users 0x01178fe0 gpl function 64
fscrypt_ioctl_set_policy 0x4dd74b18 any function 512
fscrypt_match_name 0xa6a088b7 gpl function 288
fscrypt_parse_test_dummy_encryption 0xff9d92dd gpl function 288
fscrypt_prepare_new_inode 0x2e6c2da8 gpl function 240
fscrypt_prepare_symlink 0x3a48cf41 gpl function 112
fscrypt_put_encryption_info 0x02d94712 any function 48
fscrypt_set_context 0xdd4a3085 gpl function 240
fscrypt_setup_filename 0x8b321d53 any function 784
fscrypt_show_test_dummy_encryption 0xfce9ce30 gpl function 96
fscrypt_symlink_getattr 0x8625aef1 gpl function 176
fscrypt_zeroout_range 0x61228970 any function 736
fsl_mc_device_group 0x899b3b02 gpl function 64
fsnotify 0x4fbb466c gpl function 2112
fsnotify_add_mark 0xdec2ece0 gpl function 176
fsnotify_alloc_group 0xdc5e55ec gpl function 208
fsnotify_destroy_mark 0x13c3bafe gpl function 128
fsnotify_find_mark 0xe93951e7 gpl function 128
fsnotify_get_cookie 0x1a6bf28f gpl function 32
fsnotify_init_mark 0x1f3b1d42 gpl function 96
fsnotify_put_group 0xa9ee4303 gpl function 160
fsnotify_put_mark 0xa2f64e0c gpl function 608
fsnotify_wait_marks_destroyed 0xbaf6850c gpl function 32
fsstack_copy_attr_all 0x6b36eead gpl function 128
fsstack_copy_inode_size 0xca6153dc gpl function 32
fsverity_cleanup_inode 0xbd1a1563 gpl function 64
fsverity_enqueue_verify_work 0x92e8e9ab gpl function 32
fsverity_file_open 0x642f34cf gpl function 208
fsverity_ioctl_enable 0x9d76139f gpl function 416
fsverity_ioctl_measure 0x79155587 gpl function 288
fsverity_ioctl_read_metadata 0x471d2194 gpl function 1104
fsverity_prepare_setattr 0x9c470452 gpl function 64
fsverity_verify_bio 0x2518b6c2 gpl function 656
fsverity_verify_page 0x5f875ea8 gpl function 96
fsync_bdev 0xdb628a1d any function 96
ftrace_dump 0xaaa918c9 gpl function 368
ftrace_free_filter 0x8b5340fc gpl function 160
ftrace_ops_set_global_filter 0x16abbc92 gpl function 128
ftrace_set_filter 0xfc00e022 gpl function 144
ftrace_set_filter_ip 0xce543415 gpl function 160
ftrace_set_filter_ips 0xbcd84267 gpl function 160
ftrace_set_global_filter 0x27f4f029 gpl function 48
ftrace_set_global_notrace 0x2e2360b1 gpl function 48
ftrace_set_notrace 0xa1183b10 gpl function 144
full_name_hash 0xd6eaaea1 any function 160
fw_devlink_purge_absent_suppliers 0xd79795de gpl function 32
fw_fallback_config 0xd3ae7756 gpl data 32 FIRMWARE_LOADER_PRIVATE
fwnode_connection_find_match 0xf4da0ecd gpl function 160
fwnode_connection_find_matches 0x38c22efb gpl function 144
fwnode_count_parents 0x9407e185 gpl function 208
fwnode_create_software_node 0x0a2db3dd gpl function 384
fwnode_device_is_available 0x57b960ab gpl function 64
fwnode_find_reference 0x501e55c8 gpl function 112
fwnode_get_mac_address 0x7c0eb292 any function 160
fwnode_get_name 0x98b2e795 gpl function 64
fwnode_get_named_child_node 0xd2c9191f gpl function 64
fwnode_get_next_available_child_node 0x5ab9cb1c gpl function 112
fwnode_get_next_child_node 0xc26f7763 gpl function 240
fwnode_get_next_parent 0x9c27390f gpl function 112
fwnode_get_nth_parent 0x22502702 gpl function 240
fwnode_get_parent 0x423a17ec gpl function 64
fwnode_get_phy_mode 0xd64ef5b2 gpl function 176
fwnode_gpiod_get_index 0x9627f6c9 gpl function 560
fwnode_graph_get_endpoint_by_id 0xedc7fb17 gpl function 656
fwnode_graph_get_endpoint_count 0x57b0c0ba gpl function 320
fwnode_graph_get_next_endpoint 0x3e0a5dbd gpl function 192
fwnode_graph_get_port_parent 0x53cf8872 gpl function 176
fwnode_graph_get_remote_endpoint 0x61bfa590 gpl function 64
fwnode_graph_get_remote_port 0x6c2b5f86 gpl function 176
fwnode_graph_get_remote_port_parent 0xb50b599a gpl function 128
fwnode_graph_parse_endpoint 0x05228501 any function 96
fwnode_handle_get 0xe87885a7 gpl function 64
fwnode_handle_put 0x7b288c1f gpl function 48
fwnode_iomap 0x79821ccb any function 64
fwnode_irq_get 0x5aceb179 any function 80
fwnode_irq_get_byname 0x47b28d55 any function 64
fwnode_property_get_reference_args 0xd6e51044 gpl function 208
fwnode_property_match_string 0x87ab2bb6 gpl function 160
fwnode_property_present 0x113c959d gpl function 128
fwnode_property_read_string 0x3ac6b968 gpl function 32
fwnode_property_read_string_array 0xf247e817 gpl function 176
fwnode_property_read_u16_array 0xff5bfc63 gpl function 32
fwnode_property_read_u32_array 0xba71f67f gpl function 32
fwnode_property_read_u64_array 0x86b7ec76 gpl function 32
fwnode_property_read_u8_array 0x14c0edc1 gpl function 32
fwnode_remove_software_node 0x87e05343 gpl function 48
gcd 0xea124bd1 gpl function 112
gds_ucode_mitigated 0x57861a5c gpl function 32
gdt_page 0x17add64b gpl percpu 4096
gen_estimator_active 0xa28cfcc0 any function 32
gen_estimator_read 0x4df2ea84 any function 96
gen_kill_estimator 0xded39a6b any function 48
gen_new_estimator 0x5e9a01ce any function 544
gen_pool_add_owner 0xbefa51a3 any function 192
gen_pool_alloc_algo_owner 0x2b593aa8 any function 560
gen_pool_avail 0xd0d3f0a4 gpl function 64
gen_pool_best_fit 0xb737b185 any function 160
gen_pool_create 0xced0f4d4 any function 96
gen_pool_destroy 0x6c224cda any function 208
gen_pool_dma_alloc 0x486075c8 any function 16
gen_pool_dma_alloc_algo 0x4de995ec any function 160
gen_pool_dma_alloc_align 0xada31e57 any function 80
gen_pool_dma_zalloc 0xee7d7deb any function 64
gen_pool_dma_zalloc_algo 0x94bb7ec3 any function 48
gen_pool_dma_zalloc_align 0x3d210724 any function 112
gen_pool_first_fit 0x881c4413 any function 16
gen_pool_first_fit_align 0x5e855e56 any function 64
gen_pool_first_fit_order_align 0x3f4bd846 any function 48
gen_pool_fixed_alloc 0x57900416 any function 80
gen_pool_for_each_chunk 0x5ef6a672 any function 80
gen_pool_free_owner 0x060ba97c any function 208
gen_pool_get 0xb35f0239 gpl function 48
gen_pool_has_addr 0x1f557414 any function 112
gen_pool_set_algo 0x96e5d30f any function 64
gen_pool_size 0x2464da17 gpl function 64
gen_pool_virt_to_phys 0x7d0ba682 any function 96
gen_replace_estimator 0x0f630261 any function 16
generate_random_guid 0xaeac049a any function 48
generate_random_uuid 0xa681fe88 any function 48
generic_access_phys 0xc50510ed gpl function 464
generic_block_bmap 0xf8787381 any function 112
generic_check_addressable 0xa095e02e any function 64
generic_cont_expand_simple 0x8c8eed5f any function 176
generic_copy_file_range 0xf94278fe any function 64
generic_delete_inode 0xda3834b2 any function 16
generic_device_group 0xb38f87ce gpl function 16
generic_error_remove_page 0x313197e5 any function 144
generic_fadvise 0xe7fdc5ae any function 592
generic_fh_to_dentry 0xd7f0f6d6 gpl function 64
generic_fh_to_parent 0x77968eef gpl function 64
generic_file_direct_write 0xd3adbe46 any function 240
generic_file_fsync 0x299d2aaf any function 48
generic_file_llseek 0x1390b297 any function 32
generic_file_llseek_size 0x866f5a94 any function 256
generic_file_mmap 0xca6f54a6 any function 96
generic_file_open 0x8cd3076d any function 48
generic_file_read_iter 0xc9868d9f any function 368
generic_file_readonly_mmap 0xab2e867e any function 112
generic_file_splice_read 0xd87b13c3 any function 416
generic_file_write_iter 0x1444e7c6 any function 208
generic_fill_statx_attr 0xbbae8346 any function 48
generic_fillattr 0x13ddc5c3 any function 320
generic_handle_domain_irq 0x8ae59c81 gpl function 32
generic_handle_domain_irq_safe 0xb63ba4ab gpl function 64
generic_handle_irq 0x7ceaf0d5 gpl function 32
generic_handle_irq_safe 0x81e2bdf4 gpl function 64
generic_key_instantiate 0x827e9eb2 any function 112
generic_listxattr 0x26644f05 any function 336
generic_online_page 0xffc5470a gpl function 48
generic_parse_monolithic 0xbf765f6b any function 208
generic_perform_write 0xb6da620b any function 576
generic_permission 0x8c1f874a any function 656
generic_pipe_buf_get 0x7eff1d56 any function 96
generic_pipe_buf_release 0x2b2565d3 any function 128
generic_pipe_buf_try_steal 0x2ebd776d any function 176
generic_read_dir 0xaeb3c7d6 any function 32
generic_remap_file_range_prep 0x7d13016c any function 32
generic_ro_fops 0x53e6345d any data 288
generic_set_encrypted_ci_d_ops 0xeec97da4 any function 80
generic_setlease 0xe37f7a67 any function 1792
generic_shutdown_super 0x8d492092 any function 304
generic_splice_sendpage 0x58a6d2d4 any function 144
generic_update_time 0x149ebfd5 any function 192
generic_write_checks 0x83e68c4f any function 192
generic_write_checks_count 0xe751587e any function 112
generic_write_end 0x2676ac13 any function 416
generic_writepages 0x8ac5fc20 any function 176
genl_lock 0x2b9da7a4 any function 32
genl_notify 0xe84be474 any function 80
genl_register_family 0x9ec07055 any function 1856
genl_unlock 0x2d140a58 any function 32
genl_unregister_family 0xab93a5c2 any function 512
genlmsg_multicast_allns 0xbe704844 any function 352
genlmsg_put 0xffcbde5b any function 128
get_acl 0x3862150e any function 48
get_agp_version 0x53c69857 any function 128
get_anon_bdev 0x0d07f543 any function 80
get_cached_acl 0xa4b81169 any function 144
get_cached_acl_rcu 0xf06e5f54 any function 112
get_cached_msi_msg 0xabb7c7c2 gpl function 48
get_compat_sigset 0x3ba01b47 gpl function 32
get_completed_synchronize_rcu 0xbb4146b3 gpl function 16
get_completed_synchronize_rcu_full 0x61bd0bd0 gpl function 32
get_cpu_device 0x9448f8fa gpl function 64
get_cpu_entry_area 0x9acd3f6f any function 32
get_cpu_idle_time 0x9fe899b7 gpl function 272
get_cpu_idle_time_us 0x7b9793a2 gpl function 272
get_cpu_iowait_time_us 0x1234e483 gpl function 272
get_current_tty 0xd843db8b gpl function 144
get_default_font 0xd8b61304 any function 240
get_dev_pagemap 0xdd620406 gpl function 224
get_device 0x62c2ce88 gpl function 32
get_device_system_crosststamp 0xfc292725 gpl function 992
get_fs_type 0x3228ddb2 any function 176
get_governor_parent_kobj 0xe93ed905 gpl function 48
get_ibs_caps 0x636257f7 any function 16
get_itimerspec64 0xa38a9f71 gpl function 48
get_kernel_pages 0xcedcdd22 gpl function 192
get_llc_id 0xbb5598ce gpl function 32
get_max_files 0x8abacc47 gpl function 32
get_mem_cgroup_from_mm 0x3d28d4a2 any function 288
get_net_ns 0xc8563a6d gpl function 96
get_net_ns_by_fd 0xa4ec71fd gpl function 176
get_net_ns_by_id 0xddbc098f gpl function 128
get_net_ns_by_pid 0x62b0b223 gpl function 160
get_next_ino 0xe953b21f any function 96
get_old_itimerspec32 0x9b9071cb gpl function 176
get_old_timespec32 0x6f12560a gpl function 160
get_option 0xb0e10781 any function 144
get_options 0x868acba5 any function 240
get_phys_to_machine 0xfe727411 gpl function 256
get_pid_task 0xabe67060 gpl function 144
get_random_bytes 0x41ed3709 any function 16
get_random_u16 0x044f0ad9 any function 240
get_random_u32 0xd36dc10c any function 240
get_random_u64 0xe3ff2c41 any function 240
get_random_u8 0x9858f364 any function 224
get_state_synchronize_rcu 0xf3808cb1 gpl function 48
get_state_synchronize_rcu_full 0x67c3c795 gpl function 80
get_state_synchronize_srcu 0x8fba257f gpl function 48
get_task_cred 0xe737071f any function 80
get_task_mm 0x20ba7fb1 gpl function 96
get_task_pid 0x4a932161 gpl function 128
get_thermal_instance 0xec2553b2 any function 160
get_timespec64 0x00513f58 gpl function 160
get_tree_bdev 0x25d2eda2 any function 608
get_tree_keyed 0x1d32c435 any function 176
get_tree_nodev 0xa7d8afd3 any function 160
get_tree_single 0x1b345614 any function 160
get_tree_single_reconf 0xe5c0a3d4 any function 32
get_unmapped_area 0x8e14270a any function 304
get_unused_fd_flags 0xa843805a any function 48
get_user_ifreq 0x80816f26 any function 160
get_user_pages 0x57c6e5fe any function 80
get_user_pages_fast 0x1d42c210 gpl function 48
get_user_pages_fast_only 0x17070282 gpl function 32
get_user_pages_remote 0xf8df5d03 any function 48
get_user_pages_unlocked 0x3db2ef5b any function 784
get_zeroed_page 0xf09b5d9a any function 64
getboottime64 0xef464c28 gpl function 64
getname_kernel 0x22694647 any function 272
ghes_register_vendor_record_notifier 0x41bce49a gpl function 32
ghes_unregister_vendor_record_notifier 0x486dedc3 gpl function 32
give_up_console 0xea0fec35 any function 32
glob_match 0x5009c71d any function 16
glob_match_len 0x13c37c66 any function 16
global_cache_flush 0xa4d4f0e6 any function 48
global_cursor_default 0xf3916987 any data 4
gnet_stats_add_basic 0xfa042227 any function 176
gnet_stats_add_queue 0xfc421e79 any function 144
gnet_stats_basic_sync_init 0x866a62b2 any function 32
gnet_stats_copy_app 0xea340773 any function 160
gnet_stats_copy_basic 0x01d52ab3 any function 16
gnet_stats_copy_basic_hw 0x8dbd2eda any function 16
gnet_stats_copy_queue 0x949a779c any function 224
gnet_stats_copy_rate_est 0x2fcb47f2 any function 288
gnet_stats_finish_copy 0x5e656bfd any function 192
gnet_stats_start_copy 0xa20b5572 any function 32
gnet_stats_start_copy_compat 0xf3edd298 any function 240
gnttab_alloc_grant_reference_seq 0x02495b8f gpl function 752
gnttab_alloc_grant_references 0xd27f215d gpl function 48
gnttab_alloc_pages 0x2748ecf6 gpl function 64
gnttab_batch_copy 0x7444e1a3 gpl function 192
gnttab_batch_map 0xecba68e3 gpl function 176
gnttab_cancel_free_callback 0x2b0fe000 gpl function 112
gnttab_claim_grant_reference 0x31dca4d8 gpl function 64
gnttab_empty_grant_references 0xc6def34b gpl function 32
gnttab_end_foreign_access 0x7be4e7dc gpl function 960
gnttab_end_foreign_access_ref 0x7defc870 gpl function 48
gnttab_foreach_grant_in_range 0xc0c03b4b gpl function 224
gnttab_free_auto_xlat_frames 0xfc254d15 gpl function 96
gnttab_free_grant_reference 0x204f2c5c gpl function 80
gnttab_free_grant_reference_seq 0xb85042e5 gpl function 96
gnttab_free_grant_references 0x93d1d424 gpl function 112
gnttab_free_pages 0xbab43e13 gpl function 32
gnttab_grant_foreign_access 0x57719632 gpl function 112
gnttab_grant_foreign_access_ref 0xf27d0a7b gpl function 48
gnttab_init 0x138aff76 gpl function 512
gnttab_map_refs 0x2b6377a5 gpl function 368
gnttab_max_grant_frames 0x891a5a7f gpl function 224
gnttab_page_cache_get 0xa56635f7 gpl function 96
gnttab_page_cache_init 0xe7742d72 gpl function 32
gnttab_page_cache_put 0x32d81319 gpl function 96
gnttab_page_cache_shrink 0x03b08396 gpl function 256
gnttab_pages_clear_private 0x6dc15d4f gpl function 48
gnttab_pages_set_private 0x8afbedd7 gpl function 48
gnttab_release_grant_reference 0x8c484409 gpl function 48
gnttab_request_free_callback 0x76e85b92 gpl function 144
gnttab_setup_auto_xlat_frames 0xb5a83e35 gpl function 304
gnttab_try_end_foreign_access 0x049e5156 gpl function 112
gnttab_unmap_refs 0x8fba9aaa gpl function 112
gnttab_unmap_refs_async 0x1a3fc990 gpl function 96
gnttab_unmap_refs_sync 0x29023172 gpl function 240
gov_attr_set_get 0xc2107651 gpl function 96
gov_attr_set_init 0x9550cb56 gpl function 112
gov_attr_set_put 0x4b8b03af gpl function 128
gov_update_cpu_data 0x44bdfebc gpl function 256
governor_sysfs_ops 0x3518ec28 gpl data 16
gpio_free 0xfe990052 gpl function 32
gpio_free_array 0xb0d1656c gpl function 64
gpio_request 0x47229b5c gpl function 64
gpio_request_array 0x9ba2bb2b gpl function 144
gpio_request_one 0x403f9529 gpl function 224
gpio_to_desc 0x5521b5c9 gpl function 176
gpiochip_add_data_with_key 0xc3320821 gpl function 3648
gpiochip_add_pin_range 0x63cad822 gpl function 272
gpiochip_add_pingroup_range 0x434a1bdb gpl function 320
gpiochip_disable_irq 0x421d1dac gpl function 96
gpiochip_enable_irq 0x51dfc371 gpl function 112
gpiochip_find 0xd00ffffb gpl function 144
gpiochip_free_own_desc 0x93c4fe9c gpl function 32
gpiochip_generic_config 0xb23ffd06 gpl function 32
gpiochip_generic_free 0x84109c0f gpl function 48
gpiochip_generic_request 0x5b87c0ae gpl function 48
gpiochip_get_data 0x1507e364 gpl function 32
gpiochip_get_desc 0x2d61100b gpl function 64
gpiochip_irq_domain_activate 0x323bf969 gpl function 32
gpiochip_irq_domain_deactivate 0xe2c877fe gpl function 16
gpiochip_irq_map 0x54cc4999 gpl function 208
gpiochip_irq_relres 0x8460f0b5 any function 48
gpiochip_irq_reqres 0x9598bd85 any function 80
gpiochip_irq_unmap 0xb5df4c25 gpl function 64
gpiochip_irqchip_add_domain 0x8c317c30 gpl function 64
gpiochip_irqchip_irq_valid 0x3b065703 gpl function 80
gpiochip_is_requested 0xeed5d6f0 gpl function 80
gpiochip_line_is_irq 0xe1266da0 gpl function 64
gpiochip_line_is_open_drain 0x0b132754 gpl function 64
gpiochip_line_is_open_source 0x0518656e gpl function 64
gpiochip_line_is_persistent 0x38346816 gpl function 64
gpiochip_line_is_valid 0xab0e1497 gpl function 48
gpiochip_lock_as_irq 0x5ec769c0 gpl function 176
gpiochip_populate_parent_fwspec_fourcell 0xcc3127cf gpl function 48
gpiochip_populate_parent_fwspec_twocell 0x4c1d77d9 gpl function 48
gpiochip_relres_irq 0x79d3150d gpl function 32
gpiochip_remove 0x160fee02 gpl function 320
gpiochip_remove_pin_ranges 0x1dfd044d gpl function 160
gpiochip_reqres_irq 0xd6de71d5 gpl function 80
gpiochip_request_own_desc 0xd5903f78 gpl function 192
gpiochip_unlock_as_irq 0xbe6facc2 gpl function 112
gpiod_add_hogs 0x1fe6e504 gpl function 272
gpiod_add_lookup_table 0x38aa1397 gpl function 48
gpiod_cansleep 0xd067295c gpl function 80
gpiod_count 0x2ca385d7 gpl function 208
gpiod_direction_input 0xe18c1017 gpl function 288
gpiod_direction_output 0x8190f958 gpl function 288
gpiod_direction_output_raw 0x4ea06a3c gpl function 80
gpiod_disable_hw_timestamp_ns 0xacccf60d gpl function 144
gpiod_enable_hw_timestamp_ns 0xf3d105ec gpl function 144
gpiod_export 0x28d1f160 gpl function 720
gpiod_export_link 0x1b9e02bf gpl function 96
gpiod_get 0x73dec3c2 gpl function 16
gpiod_get_array 0xb0dc5e59 gpl function 880
gpiod_get_array_optional 0x904003b1 gpl function 48
gpiod_get_array_value 0x0dc8d16d gpl function 48
gpiod_get_array_value_cansleep 0xd8f60f8b gpl function 48
gpiod_get_direction 0xd11fac09 gpl function 144
gpiod_get_index 0x3137032f gpl function 1072
gpiod_get_index_optional 0x5d789469 gpl function 48
gpiod_get_optional 0x6ce60341 gpl function 48
gpiod_get_raw_array_value 0x7190de40 gpl function 48
gpiod_get_raw_array_value_cansleep 0x1eb212b9 gpl function 48
gpiod_get_raw_value 0x1863f6be gpl function 96
gpiod_get_raw_value_cansleep 0x5bf16708 gpl function 80
gpiod_get_value 0x31f1a89c gpl function 112
gpiod_get_value_cansleep 0xefae1f32 gpl function 96
gpiod_is_active_low 0x1cbbce81 gpl function 80
gpiod_put 0x6634a323 gpl function 80
gpiod_put_array 0x62110ea5 gpl function 112
gpiod_remove_hogs 0x36898d6f gpl function 112
gpiod_remove_lookup_table 0xff81487d gpl function 96
gpiod_set_array_value 0xc71688a7 gpl function 48
gpiod_set_array_value_cansleep 0xf4f92b7a gpl function 48
gpiod_set_config 0xebdd986a gpl function 128
gpiod_set_consumer_name 0x75e51759 gpl function 128
gpiod_set_debounce 0x8865b6ef gpl function 16
gpiod_set_raw_array_value 0x6f070622 gpl function 48
gpiod_set_raw_array_value_cansleep 0xaa6cfd6b gpl function 48
gpiod_set_raw_value 0xc2af2519 gpl function 96
gpiod_set_raw_value_cansleep 0x45a4a104 gpl function 80
gpiod_set_transitory 0x67867cc0 gpl function 176
gpiod_set_value 0x136c3e7e gpl function 96
gpiod_set_value_cansleep 0x78e02a88 gpl function 80
gpiod_to_chip 0xcb51d37a gpl function 48
gpiod_to_irq 0x6d919731 gpl function 128
gpiod_toggle_active_low 0xe2c37fdf gpl function 80
gpiod_unexport 0x353f8e6b gpl function 160
grab_cache_page_write_begin 0xf09491c4 any function 16
gro_cells_destroy 0x9f54ead7 any function 272
gro_cells_init 0x4319c1c9 any function 176
gro_cells_receive 0x42d0a446 any function 288
gro_find_complete_by_type 0xb3aafdc1 any function 80
gro_find_receive_by_type 0xe54bff4b any function 80
groups_alloc 0x43d22fb9 any function 96
groups_free 0x732dd326 any function 16
groups_sort 0xa23ffc04 any function 48
guid_gen 0x6c3f70e0 gpl function 48
guid_null 0x8df9dd10 any data 32
guid_parse 0xb89b6e6b any function 48
handle_bad_irq 0xfa0ebf6c gpl function 80
handle_edge_irq 0xce6a3ba7 any function 544
handle_fasteoi_irq 0xd24f55e5 gpl function 464
handle_fasteoi_nmi 0x4c66c8f4 gpl function 256
handle_guest_split_lock 0x808a8088 gpl function 112
handle_level_irq 0xd7c18c55 gpl function 352
handle_mm_fault 0xa5ca0727 gpl function 720
handle_nested_irq 0x549525ef gpl function 240
handle_simple_irq 0x4e18bbb4 gpl function 160
handle_sysrq 0x7647726c any function 48
handle_untracked_irq 0x08bdec02 gpl function 176
has_capability 0x98a6f8fb any function 64
has_capability_noaudit 0x6becd5ca any function 64
hash_algo_name 0xc3c4c6cc gpl data 160
hash_and_copy_to_iter 0x029e755b any function 208
hash_digest_size 0xcd24e146 gpl data 96
hashlen_string 0x162893fd any function 208
have_governor_per_policy 0x47aad3b9 gpl function 32
hchacha_block_generic 0xaaa4b9bc any function 192
hdmi_audio_infoframe_check 0xc839afed any function 48
hdmi_audio_infoframe_init 0xb14ab1ef any function 64
hdmi_audio_infoframe_pack 0x29e1e204 any function 48
hdmi_audio_infoframe_pack_for_dp 0x7e0b255f any function 144
hdmi_audio_infoframe_pack_only 0x04863e28 any function 160
hdmi_avi_infoframe_check 0x21be37e1 any function 48
hdmi_avi_infoframe_init 0x25e58a09 any function 80
hdmi_avi_infoframe_pack 0x809712ff any function 48
hdmi_avi_infoframe_pack_only 0x2ee4c2b1 any function 464
hdmi_drm_infoframe_check 0xa0ebd437 any function 48
hdmi_drm_infoframe_init 0x0ea593f6 any function 80
hdmi_drm_infoframe_pack 0xe4bc2c2f any function 48
hdmi_drm_infoframe_pack_only 0x5a290250 any function 272
hdmi_drm_infoframe_unpack_only 0xb9478d90 any function 160
hdmi_infoframe_check 0x7618af39 any function 144
hdmi_infoframe_log 0xeefaa37b any function 144
hdmi_infoframe_pack 0x595d8002 any function 224
hdmi_infoframe_pack_only 0xcc23002a any function 112
hdmi_infoframe_unpack 0x0998cc3c any function 944
hdmi_spd_infoframe_check 0xfcd1819a any function 48
hdmi_spd_infoframe_init 0x2d4c773a any function 432
hdmi_spd_infoframe_pack 0x0fab1ab0 any function 48
hdmi_spd_infoframe_pack_only 0xd2e2a9d0 any function 192
hdmi_vendor_infoframe_check 0x275f3d49 any function 176
hdmi_vendor_infoframe_init 0x6749d53f any function 80
hdmi_vendor_infoframe_pack 0x526eef2c any function 160
hdmi_vendor_infoframe_pack_only 0x9258c776 any function 304
hest_disable 0xc2de27ca gpl data 16
hex2bin 0x50cf7585 any function 208
hex_asc 0x7129e5f8 any data 32
hex_asc_upper 0x8d73278e any data 32
hex_dump_to_buffer 0xfe916dc6 any function 1264
hex_to_bin 0xab6d5b3b any function 64
hibernate_quiet_exec 0x5c309e65 gpl function 384
hibernation_set_ops 0xca467318 gpl function 160
high_memory 0x8a7d1c31 any data 8
hippi_mac_addr 0x399f26fa any function 48
hippi_neigh_setup_dev 0x35e8773b any function 48
hippi_type_trans 0xe8af3be1 any function 64
hmm_range_fault 0x67360f40 any function 144
housekeeping_affine 0x1a9159b6 gpl function 48
housekeeping_any_cpu 0x757c1bbb gpl function 128
housekeeping_cpumask 0xae9852a0 gpl function 64
housekeeping_enabled 0xbf2e2e71 gpl function 32
housekeeping_overridden 0x74e73871 gpl data 16
housekeeping_test_cpu 0x4bdb8dcc gpl function 64
hpet_mask_rtc_irq_bit 0xa452c297 gpl function 96
hpet_register_irq_handler 0xc9c3f176 gpl function 80
hpet_rtc_dropped_irq 0x518c2fc6 gpl function 48
hpet_rtc_interrupt 0x782adb74 gpl function 880
hpet_rtc_timer_init 0xb3253ed9 gpl function 48
hpet_set_alarm_time 0xb7d7c12e gpl function 80
hpet_set_periodic_freq 0x85d7edfd gpl function 112
hpet_set_rtc_irq_bit 0xa9126bff gpl function 112
hpet_unregister_irq_handler 0xe3bc7fd4 gpl function 64
hrtimer_active 0xcb2e80c6 gpl function 80
hrtimer_cancel 0x102fe6de gpl function 32
hrtimer_forward 0x135bb7ec gpl function 176
hrtimer_init 0xea82d349 gpl function 112
hrtimer_init_sleeper 0x8311a48c gpl function 144
hrtimer_resolution 0x406c4cb1 gpl data 4
hrtimer_sleeper_start_expires 0xfd08c8e3 gpl function 32
hrtimer_start_range_ns 0xc0b7c197 gpl function 1088
hrtimer_try_to_cancel 0x2155f701 gpl function 256
hsiphash_1u32 0x6481ffe0 any function 272
hsiphash_2u32 0x30acfde9 any function 336
hsiphash_3u32 0x9e0fa5ae any function 352
hsiphash_4u32 0xf643d104 any function 416
hsu_dma_do_irq 0x2982aece gpl function 368
hsu_dma_get_status 0xf785e00b gpl function 160
hsu_dma_probe 0xbf0a5906 gpl function 480
hsu_dma_remove 0x2bab1f43 gpl function 96
hugetlb_cgrp_subsys_enabled_key 0x578eeb4d gpl data 16
hugetlb_cgrp_subsys_on_dfl_key 0xff9e23d1 gpl data 16
hugetlb_optimize_vmemmap_key 0xbcb36fe4 any data 16
hv_alloc_hyperv_page 0x8e9bd4a3 gpl function 32
hv_alloc_hyperv_zeroed_page 0x27df3105 gpl function 32
hv_clock_per_cpu 0x4c49f1de gpl percpu 8
hv_current_partition_id 0x116180b5 gpl data 8
hv_free_hyperv_page 0x2ffedb6b gpl function 16
hv_get_isolation_type 0x3ec93255 gpl function 32
hv_get_tsc_page 0x46a6c9ef gpl function 32
hv_ghcb_hypercall 0x8b89f01c gpl function 336
hv_ghcb_msr_read 0x6b0eaa18 gpl function 192
hv_ghcb_msr_write 0xb87ae6a4 gpl function 192
hv_hypercall_pg 0x9bad141d gpl data 8
hv_is_hibernation_supported 0xa2f7487f gpl function 32
hv_is_hyperv_initialized 0x90a9d8cc gpl function 48
hv_is_isolation_supported 0xbdb2217d gpl function 64
hv_isolation_type_snp 0xc3876c1a gpl function 32
hv_map_ioapic_interrupt 0x9615b005 gpl function 32
hv_map_memory 0xa33fd46f gpl function 176
hv_max_vp_index 0xb9c16f51 gpl data 8
hv_query_ext_cap 0x0a52c511 gpl function 272
hv_read_reference_counter 0x0ec096b0 gpl data 32
hv_remove_crash_handler 0xc25b8971 gpl function 32
hv_remove_kexec_handler 0x31128b8e gpl function 32
hv_remove_vmbus_handler 0x6be3a96b gpl function 32
hv_root_partition 0x4c8adfe1 gpl data 8
hv_setup_crash_handler 0x7d0e1d95 gpl function 32
hv_setup_dma_ops 0xa998ce76 gpl function 112
hv_setup_kexec_handler 0xab1e0e93 gpl function 32
hv_setup_vmbus_handler 0xa96e8b4e gpl function 32
hv_stimer0_isr 0x20899467 gpl function 32
hv_stimer_alloc 0xd8d065dd gpl function 320
hv_stimer_cleanup 0x65704d22 gpl function 80
hv_stimer_global_cleanup 0xba01ec83 gpl function 208
hv_stimer_legacy_cleanup 0xcb8a461c gpl function 96
hv_stimer_legacy_init 0xb75041d1 gpl function 32
hv_unmap_ioapic_interrupt 0xc874d710 gpl function 32
hv_unmap_memory 0xf744298f gpl function 16
hv_vp_assist_page 0xe740b58a gpl data 8
hv_vp_index 0x3fae6ab0 gpl data 64
hvc_alloc 0x95beeb24 gpl function 768
hvc_instantiate 0x7a734147 gpl function 144
hvc_kick 0x9833bc0c gpl function 32
hvc_poll 0xbb3142df gpl function 16
hvc_remove 0x79c57177 gpl function 144
hw_breakpoint_restore 0x196614ce gpl function 128
hw_protection_shutdown 0xfcf9ef73 gpl function 108
hwmon_device_register 0x10d5e0f2 gpl function 39
hwmon_device_register_for_thermal 0x1c7cd430 gpl function 48 HWMON_THERMAL
hwmon_device_register_with_groups 0xb081d1ae gpl function 32
hwmon_device_register_with_info 0x5b0a0717 gpl function 80
hwmon_device_unregister 0x7f0e01be gpl function 160
hwmon_notify_event 0xc96b5b6c gpl function 304
hwmon_sanitize_name 0xa95b5c77 gpl function 16
hwpoison_filter 0x12df4358 gpl function 192
hwpoison_filter_dev_major 0x8d7e3373 gpl data 28
hwpoison_filter_dev_minor 0x326cefe5 gpl data 4
hwpoison_filter_enable 0xcc9268fc gpl data 4
hwpoison_filter_flags_mask 0x15ea2648 gpl data 8
hwpoison_filter_flags_value 0x6ba36c6a gpl data 8
hwpoison_filter_memcg 0x2176e42a gpl data 8
hwrng_msleep 0xce98d2f6 gpl function 48
hwrng_register 0x6df79af3 gpl function 640
hwrng_unregister 0xa823c5fa gpl function 416
hwrng_yield 0x16014084 gpl function 32
hyperv_cleanup 0x6b7a4335 gpl function 128
hyperv_fill_flush_guest_mapping_list 0x0cfe59cb gpl function 96
hyperv_flush_guest_mapping 0x98f4d306 gpl function 288
hyperv_flush_guest_mapping_range 0x265b6e29 gpl function 448
hyperv_pcpu_input_arg 0x3c0e8050 gpl data 8
hyperv_pcpu_output_arg 0x92b8c78b gpl data 8
hyperv_report_panic 0x3af578f5 gpl function 208
hyperv_stop_tsc_emulation 0x07b64d81 gpl function 96
hypervisor_kobj 0xccf4fd1c gpl data 8
i2c_acpi_client_count 0xcf6f7535 gpl function 128
i2c_acpi_find_adapter_by_handle 0xd2c5ff7e gpl function 80
i2c_acpi_find_bus_speed 0x42919e0c gpl function 288
i2c_acpi_get_i2c_resource 0xd2423f76 gpl function 48
i2c_acpi_new_device_by_fwnode 0xe1527238 gpl function 304
i2c_acpi_waive_d0_probe 0xea7f9331 gpl function 80
i2c_adapter_depth 0xda68bf42 gpl function 112
i2c_adapter_type 0xe3d603ad gpl data 48
i2c_add_adapter 0x3a0dd037 any function 112
i2c_add_numbered_adapter 0xfe48de88 gpl function 144
i2c_bus_type 0x04f12d29 gpl data 192
i2c_client_get_device_id 0x66e4b018 gpl function 96
i2c_client_type 0xf453f5a3 gpl data 64
i2c_clients_command 0x6662be29 any function 96
i2c_del_adapter 0xf5f2365d any function 432
i2c_del_driver 0x6b7e8719 any function 112
i2c_dw_acpi_configure 0x56b9126e gpl function 304
i2c_dw_adjust_bus_speed 0xb918a01b gpl function 144
i2c_dw_configure_master 0x40ea24da gpl function 80
i2c_dw_prepare_clk 0x79184e06 gpl function 224
i2c_dw_probe_master 0xe40370ba gpl function 1408
i2c_dw_validate_speed 0x835ccf33 gpl function 64
i2c_find_adapter_by_fwnode 0x1144f35e any function 80
i2c_find_device_by_fwnode 0x24cc2c66 any function 80
i2c_for_each_dev 0x6fef2196 gpl function 80
i2c_freq_mode_string 0x550f3e05 gpl function 144
i2c_generic_scl_recovery 0x999d79cd gpl function 432
i2c_get_adapter 0xba9924bf any function 96
i2c_get_adapter_by_fwnode 0x77f1d071 any function 64
i2c_get_device_id 0x8d6e6514 gpl function 272
i2c_get_dma_safe_msg_buf 0x42041512 gpl function 176
i2c_get_match_data 0xdb370b71 any function 128
i2c_handle_smbus_host_notify 0x4d7a1cc2 gpl function 128
i2c_match_id 0xdd9bfb1f gpl function 80
i2c_new_ancillary_device 0x8550f464 gpl function 192
i2c_new_client_device 0x849c7e5e gpl function 720
i2c_new_dummy_device 0x2301ac8e gpl function 144
i2c_new_scanned_device 0x4884f4c6 gpl function 272
i2c_new_smbus_alert_device 0x43e041fa gpl function 160
i2c_parse_fw_timings 0xc2ff6181 gpl function 272
i2c_probe_func_quick_read 0xc0ffbbcf gpl function 48
i2c_put_adapter 0xc248f3da any function 48
i2c_put_dma_safe_msg_buf 0x4dae16e4 gpl function 80
i2c_recover_bus 0x7a7a8f44 gpl function 96
i2c_register_driver 0x2cb804f6 any function 176
i2c_smbus_pec 0xfa2e5f32 any function 80
i2c_smbus_read_block_data 0xfce0435d any function 272
i2c_smbus_read_byte 0x09886d1f any function 144
i2c_smbus_read_byte_data 0xfc8695e5 any function 160
i2c_smbus_read_i2c_block_data 0x6a9112ba any function 288
i2c_smbus_read_i2c_block_data_or_emulated 0xac8dfc21 any function 592
i2c_smbus_read_word_data 0x3b41ee94 any function 160
i2c_smbus_write_block_data 0x88f913db any function 304
i2c_smbus_write_byte 0x643bc56e any function 48
i2c_smbus_write_byte_data 0xeb3da893 any function 144
i2c_smbus_write_i2c_block_data 0x8b150b48 any function 304
i2c_smbus_write_word_data 0x17f68327 any function 144
i2c_smbus_xfer 0x3c487f00 any function 272
i2c_transfer 0x111117f9 any function 208
i2c_transfer_buffer_flags 0x560186ae any function 128
i2c_unregister_device 0x89f211d6 gpl function 128
i2c_verify_adapter 0xe90f1fc2 any function 32
i2c_verify_client 0xe3ad56ea any function 32
i8042_command 0x4fdee897 any function 96
i8042_install_filter 0x8177705c any function 80
i8042_lock_chip 0x17f341a0 any function 32
i8042_remove_filter 0x07b87131 any function 80
i8042_unlock_chip 0x1b8b95ad any function 32
i8253_lock 0x75943e25 any data 3540
ibft_phys_addr 0xb26066fe gpl data 8
icmp6_send 0xb8772e78 any function 2544
icmp_build_probe 0x43591816 gpl function 1024
icmp_err_convert 0x49045426 any data 128
icmp_global_allow 0x7de0de16 any function 160
icmp_global_consume 0xb78b09c8 any function 48
icmp_ndo_send 0xf8a3c4c4 any function 416
icmpv6_err_convert 0xae316c11 any function 112
icmpv6_ndo_send 0x8f2b53de any function 496
ida_alloc_range 0xe7a02573 any function 1024
ida_destroy 0xa7d5f92e any function 416
ida_free 0xffb7c514 any function 320
idr_alloc 0xb8f11603 gpl function 112
idr_alloc_cyclic 0x91f44510 any function 176
idr_alloc_u32 0xd9916c3a gpl function 256
idr_destroy 0x8e17b3ae any function 176
idr_find 0x20978fb9 gpl function 16
idr_for_each 0x1d40b6f3 any function 240
idr_get_next 0xc57c48a3 any function 96
idr_get_next_ul 0xcc1b882a any function 288
idr_preload 0x954f099c any function 32
idr_remove 0x7665a95b gpl function 16
idr_replace 0x7b82b9a1 any function 176
iget5_locked 0x672b8788 any function 160
iget_failed 0x680895b6 any function 32
iget_locked 0x44c5ddee any function 448
ignore_console_lock_warning 0x98e508ef any data 4
igrab 0x853f35a8 any function 80
ihold 0x3337fb39 any function 48
ilookup 0xf207f3cc any function 256
ilookup5 0x58ac1671 any function 144
ilookup5_nowait 0xd1531094 any function 160
ima_file_check 0x2c8e76f5 gpl function 128
ima_file_hash 0xb196baa8 gpl function 48
ima_inode_hash 0x6a4b20e9 gpl function 48
ima_measure_critical_data 0x0d5cecc6 gpl function 96
import_iovec 0x79b585e3 any function 64
import_single_range 0x5afeaebc any function 112
in4_pton 0xac5fcec0 any function 400
in6_dev_finish_destroy 0x1aed0c42 any function 128
in6_pton 0x609bcd98 any function 1072
in6addr_any 0x200b2041 any data 16
in6addr_interfacelocal_allnodes 0xc872fd85 any data 16
in6addr_interfacelocal_allrouters 0x5f098b2a any data 16
in6addr_linklocal_allnodes 0xa0436e98 any data 16
in6addr_linklocal_allrouters 0xc9634df9 any data 16
in6addr_loopback 0x38a9f7c5 any data 24
in6addr_sitelocal_allrouters 0xb9e8e2cc any data 16
in_aton 0x1b6314fd any function 96
in_dev_finish_destroy 0x1e2c1714 any function 96
in_egroup_p 0x39461d6a any function 128
in_group_p 0x8b8059bd any function 128
in_lock_functions 0x09d44df9 any function 32
inc_nlink 0x02f5cf62 any function 64
inc_node_page_state 0x7a8c77de any function 160
inc_zone_page_state 0x6d30fc6c any function 160
inet6_add_offload 0x7019c731 any function 32
inet6_add_protocol 0x8bccea31 any function 32
inet6_bind 0xc7a55d88 any function 288
inet6_cleanup_sock 0xbb58b3ab gpl function 16
inet6_compat_ioctl 0xfe5adb50 gpl function 320
inet6_csk_addr2sockaddr 0x588af725 gpl function 96
inet6_csk_route_req 0xf51d460c any function 352
inet6_csk_update_pmtu 0xcc1679f9 gpl function 160
inet6_csk_xmit 0xda0d11f1 gpl function 320
inet6_del_offload 0xb299658f any function 64
inet6_del_protocol 0xf569c558 any function 64
inet6_destroy_sock 0x31775d79 gpl function 176
inet6_ehashfn 0xc62a248d gpl function 528
inet6_getname 0x03016247 any function 384
inet6_hash 0x77c78a52 gpl function 32
inet6_hash_connect 0xc5887ddb gpl function 64
inet6_ioctl 0x5aa9b7ee any function 368
inet6_lookup 0x0ec50caa gpl function 224
inet6_lookup_listener 0x330ba41e gpl function 1584
inet6_lookup_reuseport 0x354a37e6 gpl function 128
inet6_offloads 0xefd1d90f any data 2048
inet6_protos 0x3691caab any data 2048
inet6_register_protosw 0xe36ac78c any function 176
inet6_release 0x79b7a6c7 any function 64
inet6_sk_rebuild_header 0x8afdac15 gpl function 480
inet6_sock_destruct 0x63f33fbc gpl function 32
inet6_unregister_protosw 0x4720ae69 any function 96
inet6addr_notifier_call_chain 0xc7856a3d any function 32
inet6addr_validator_notifier_call_chain 0xd4bb4a82 any function 32
inet_accept 0xbaa383b0 any function 160
inet_add_offload 0xd1f7f9ef any function 32
inet_add_protocol 0x50364af7 any function 32
inet_addr_is_any 0xaa8f1b71 any function 144
inet_addr_type 0xc08bae86 any function 32
inet_addr_type_dev_table 0x057b9dc9 any function 80
inet_addr_type_table 0x28b4d1e3 any function 16
inet_bhash2_reset_saddr 0xb301d983 gpl function 48
inet_bhash2_update_saddr 0xa69887e1 gpl function 16
inet_bind 0x1e2531fc any function 288
inet_confirm_addr 0xd79924d2 any function 176
inet_csk_accept 0xf7307c91 any function 1088
inet_csk_addr2sockaddr 0x3b72d015 gpl function 32
inet_csk_clear_xmit_timers 0xa2a6b7fe any function 80
inet_csk_clone_lock 0x9a568514 gpl function 288
inet_csk_complete_hashdance 0x5caa0f8f any function 1104
inet_csk_delete_keepalive_timer 0x38eb5fd5 any function 32
inet_csk_destroy_sock 0x133b7ccd any function 272
inet_csk_get_port 0xf7c03044 gpl function 3088
inet_csk_init_xmit_timers 0x26f9d78b any function 112
inet_csk_listen_start 0x4ca57cc3 gpl function 256
inet_csk_listen_stop 0x87dca932 gpl function 1552
inet_csk_prepare_forced_close 0x8f38b51a any function 128
inet_csk_reqsk_queue_add 0x88c24c82 any function 160
inet_csk_reqsk_queue_drop 0x59604ac5 any function 16
inet_csk_reqsk_queue_drop_and_put 0xd289b859 any function 208
inet_csk_reqsk_queue_hash_add 0xbc4078c1 gpl function 192
inet_csk_reset_keepalive_timer 0xc0e4d0fa any function 32
inet_csk_route_child_sock 0x5eb60d47 gpl function 384
inet_csk_route_req 0x9c2aab8d gpl function 352
inet_csk_update_pmtu 0xf205540c gpl function 128
inet_ctl_sock_create 0x7667639c gpl function 160
inet_current_timestamp 0xa2060911 any function 144
inet_del_offload 0x13775b51 any function 64
inet_del_protocol 0x3d9a7912 any function 64
inet_dev_addr_type 0xbd201403 any function 80
inet_dgram_connect 0xa5cf7bbf any function 192
inet_dgram_ops 0xb59720ff any data 256
inet_ehash_locks_alloc 0x174e6c46 gpl function 256
inet_ehash_nolisten 0x80f60ada gpl function 112
inet_ehashfn 0xa2567a7c gpl function 272
inet_frag_destroy 0xda994771 any function 128
inet_frag_find 0x8dae6ea9 any function 1584
inet_frag_kill 0xb3e69590 any function 736
inet_frag_pull_head 0xf0788ae1 any function 144
inet_frag_queue_insert 0x91818678 any function 432
inet_frag_rbtree_purge 0x134cdd34 any function 128
inet_frag_reasm_finish 0x5c86bc9d any function 800
inet_frag_reasm_prepare 0xae80004d any function 816
inet_frags_fini 0xc1951e75 any function 96
inet_frags_init 0x611b8872 any function 96
inet_get_local_port_range 0xc6e9ba29 any function 64
inet_getname 0x1c411ebd any function 224
inet_getpeer 0x31a09c0f gpl function 880
inet_hash 0x108062c9 gpl function 32
inet_hash_connect 0x292c4ea1 gpl function 64
inet_hashinfo2_init_mod 0x3e0a087f gpl function 144
inet_ioctl 0xba0d05e7 any function 480
inet_listen 0x26be5813 any function 384
inet_lookup_reuseport 0x6b0a3889 gpl function 128
inet_offloads 0xd484020b any data 2048
inet_peer_base_init 0x38708e25 gpl function 32
inet_peer_xrlim_allow 0xe2bff839 any function 96
inet_pernet_hashinfo_alloc 0x90b022da gpl function 144
inet_pernet_hashinfo_free 0x3491f3c7 gpl function 64
inet_proto_csum_replace16 0x98db2b5a any function 208
inet_proto_csum_replace4 0x4cfb7a86 any function 176
inet_proto_csum_replace_by_diff 0xb28d7b4f any function 160
inet_protos 0xa1c40940 any data 2048
inet_pton_with_scope 0x4d886844 any function 224
inet_put_port 0x9c9c12ad any function 448
inet_rcv_saddr_equal 0xd38de564 any function 144
inet_recv_error 0x8c4a2999 any function 64
inet_recvmsg 0x2c383b21 any function 304
inet_register_protosw 0xf181aa24 any function 176
inet_release 0x0592214c any function 128
inet_reqsk_alloc 0x01a10af1 any function 304
inet_rtx_syn_ack 0x57d06fc3 any function 48
inet_select_addr 0x7d6b3558 any function 416
inet_send_prepare 0x29607cd3 gpl function 160
inet_sendmsg 0x8c9ed699 any function 112
inet_sendpage 0x92090ba5 any function 144
inet_shutdown 0x000c43ce any function 240
inet_sk_get_local_port_range 0x56f5da5f any function 112
inet_sk_rebuild_header 0x33ce4aaf any function 976
inet_sk_rx_dst_set 0x55a4ce86 any function 80
inet_sk_set_state 0x4261af06 any function 112
inet_sock_destruct 0x9dc347b5 any function 432
inet_splice_eof 0xc4dfdd7f gpl function 64
inet_stream_connect 0x628317bf any function 80
inet_stream_ops 0xbf5cd1e2 any data 256
inet_twsk_alloc 0x40b2fe75 gpl function 336
inet_twsk_deschedule_put 0xf99a4418 any function 64
inet_twsk_hashdance 0x06c26a04 gpl function 768
inet_twsk_purge 0xf87b0872 gpl function 368
inet_twsk_put 0x2869622a gpl function 64
inet_unhash 0x4e80e8dd gpl function 288
inet_unregister_protosw 0x32cdb729 any function 96
inetdev_by_index 0x9c11e6af any function 64
inetpeer_invalidate_tree 0x1cb11044 any function 96
init_dummy_netdev 0xdac817a4 gpl function 112
init_iova_domain 0x4043757f gpl function 144
init_net 0xe25beddd any data 4480
init_node_memory_type 0x39bf59a9 gpl function 160
init_on_alloc 0x954cef6f any data 32
init_on_free 0xf6f9d58d any data 16
init_opal_dev 0xcbfb33e4 any function 400
init_pid_ns 0x9c4876c3 gpl data 136
init_pseudo 0x4b9336d5 any function 80
init_special_inode 0x31b500bc any function 112
init_srcu_struct 0x8675270c gpl function 32
init_task 0x59bd07d3 any data 9792
init_timer_key 0xc6f46339 any function 144
init_user_ns 0x4d3a5dfe gpl data 640
init_uts_ns 0x039823de gpl data 432
init_wait_entry 0xfe487975 any function 48
init_wait_var_entry 0x5d49aabc any function 80
injectm 0xc45d0d13 gpl percpu 128
inode_add_bytes 0xc0502d78 any function 128
inode_dax 0x7c387b43 gpl function 32
inode_dio_wait 0x475541a5 any function 256
inode_get_bytes 0x1779d33e any function 80
inode_init_always 0x0ccd82a2 any function 544
inode_init_once 0xe7e54321 any function 256
inode_init_owner 0xdf09e1a4 any function 288
inode_insert5 0x4fe6d556 any function 400
inode_io_list_del 0x77f26900 any function 144
inode_maybe_inc_iversion 0xa599a121 any function 80
inode_needs_sync 0x18257240 any function 80
inode_newsize_ok 0x019e0569 any function 128
inode_nohighmem 0xdcb9d33d any function 32
inode_owner_or_capable 0x0430f4cd any function 160
inode_permission 0x27f247a7 any function 464
inode_sb_list_add 0xe5a1dd11 gpl function 128
inode_set_bytes 0x02a3b23b any function 48
inode_set_ctime_current 0x823e8ca5 any function 48
inode_set_flags 0x3281db19 any function 48
inode_sub_bytes 0x3e665f08 any function 112
inode_to_bdi 0x943ecd9a any function 80
inode_update_time 0x3efe4a19 any function 32
input_alloc_absinfo 0x4f056e74 any function 80
input_allocate_device 0xe55ba0af any function 240
input_class 0x46052617 gpl data 128
input_close_device 0x2c6c486b any function 144
input_copy_abs 0x0b9f5d1a any function 144
input_device_enabled 0xf995f145 gpl function 32
input_enable_softrepeat 0x465aee15 any function 48
input_event 0x64490c54 any function 128
input_event_from_user 0xe233762a gpl function 208
input_event_to_user 0xf7455c16 gpl function 176
input_ff_create 0x4e35b739 gpl function 256
input_ff_destroy 0x6f713d89 gpl function 96
input_ff_effect_from_user 0x59b2adbf gpl function 192
input_ff_erase 0xebde4196 gpl function 96
input_ff_event 0x70e1fcac gpl function 144
input_ff_flush 0xb4fd3a2b gpl function 128
input_ff_upload 0xd939d865 gpl function 720
input_flush_device 0x3cd8de45 any function 96
input_free_device 0x1458e233 any function 80
input_free_minor 0x5cf53ce2 any function 32
input_get_keycode 0xfd20d5c5 any function 80
input_get_new_minor 0xc0ff21c1 any function 80
input_get_poll_interval 0xd58202f6 any function 48
input_get_timestamp 0x89a49cc1 any function 96
input_grab_device 0x4b9e43f3 any function 96
input_handler_for_each_handle 0xb98b92fa any function 112
input_inject_event 0xb0e081fb any function 160
input_match_device_id 0x4401762c any function 352
input_mt_assign_slots 0x9dabf4f8 any function 816
input_mt_destroy_slots 0x9ad207f0 any function 64
input_mt_drop_unused 0x86133d3d any function 96
input_mt_get_slot_by_key 0x3285cbb7 any function 128
input_mt_init_slots 0x5a00891d any function 480
input_mt_report_finger_count 0x752a4eec any function 144
input_mt_report_pointer_emulation 0xadf636da any function 416
input_mt_report_slot_state 0x0d1574a8 any function 160
input_mt_sync_frame 0x633f20c2 any function 128
input_open_device 0x8d81f2b2 any function 192
input_register_device 0x7e8dcd46 any function 976
input_register_handle 0xf1a3f6af any function 304
input_register_handler 0x01f8f417 any function 240
input_release_device 0x728a9de5 any function 48
input_reset_device 0x16ea0ad1 any function 144
input_scancode_to_scalar 0x2c256e1f any function 64
input_set_abs_params 0x35981da5 any function 144
input_set_capability 0x812ed83d any function 272
input_set_keycode 0x19992a1c any function 352
input_set_max_poll_interval 0x31d176d4 any function 32
input_set_min_poll_interval 0x2090740d any function 32
input_set_poll_interval 0x2decd94b any function 32
input_set_timestamp 0x921e6768 any function 64
input_setup_polling 0x4a7e9312 any function 144
input_unregister_device 0x72f22510 any function 96
input_unregister_handle 0x23cb5820 any function 128
input_unregister_handler 0x5678c7ca any function 176
insert_inode_locked 0xa7827301 any function 432
insert_inode_locked4 0xb64e6e04 any function 64
insert_resource 0x5f23e3fa gpl function 80
insert_resource_expand_to_fit 0x84b45156 gpl function 96 CXL
int_active_memcg 0x941a443e gpl percpu 32
int_pow 0x1af267f8 gpl function 48
int_sqrt 0xb678366f any function 64
intel_cpu_collect_info 0x4d9031dd gpl function 192
intel_gmch_enable_gtt 0xfda9a3f1 any function 336
intel_gmch_gtt_clear_range 0x6df31390 any function 64
intel_gmch_gtt_flush 0xe31b9301 any function 32
intel_gmch_gtt_get 0x6797d568 any function 48
intel_gmch_gtt_insert_page 0x8823ef75 any function 80
intel_gmch_gtt_insert_sg_entries 0x997e90cf any function 224
intel_gmch_probe 0x33585eff any function 1136
intel_gmch_remove 0xb2f74fb6 any function 80
intel_graphics_stolen_res 0xe9a5e67f any data 64
intel_iommu_enabled 0x36b5497e gpl data 4
intel_pinctrl_get_soc_data 0x8d90c3ce gpl function 192
intel_pinctrl_probe_by_hid 0x782c2460 gpl function 48
intel_pinctrl_probe_by_uid 0xa87abdbd gpl function 48
intel_pinctrl_resume_noirq 0xc010a7de gpl function 832
intel_pinctrl_suspend_noirq 0xa6dd9842 gpl function 368
intel_pmic_install_opregion_handler 0x8f3dee95 gpl function 352
intel_pt_handle_vmx 0x3b91db5b gpl function 128
intel_pt_validate_cap 0xbc92596d gpl function 64
intel_pt_validate_hw_cap 0x38ea9765 gpl function 64
intel_scu_ipc_dev_command_with_size 0xdb95e185 any function 480
intel_scu_ipc_dev_get 0x6b35a16b gpl function 112
intel_scu_ipc_dev_ioread8 0x51f298e0 any function 48
intel_scu_ipc_dev_iowrite8 0x4f711f84 any function 48
intel_scu_ipc_dev_put 0x8a838ef6 gpl function 48
intel_scu_ipc_dev_readv 0x619dfcdc any function 16
intel_scu_ipc_dev_simple_command 0x91a10c61 any function 160
intel_scu_ipc_dev_update 0x2aa00e26 any function 96
intel_scu_ipc_dev_writev 0x81ce9941 any function 16
intel_scu_ipc_unregister 0xabc298d0 gpl function 80
intel_soc_pmic_exec_mipi_pmic_seq_element 0x2d393f48 gpl function 176
interval_tree_insert 0xdab5a1eb gpl function 160
interval_tree_iter_first 0xa44a1307 gpl function 80
interval_tree_iter_next 0xd96babb4 gpl function 128
interval_tree_remove 0x09b53e14 gpl function 672
invalidate_bdev 0xdb38394e any function 64
invalidate_bh_lrus 0xf5a691cd gpl function 48
invalidate_disk 0x078b3e49 any function 96
invalidate_inode_buffers 0x589a80bf any function 176
invalidate_inode_pages2 0x62f6110c gpl function 32
invalidate_inode_pages2_range 0xf6ade5cf gpl function 944
invalidate_mapping_pages 0xbb3aea54 any function 16
inverse_translate 0x66784766 gpl function 112
io_cgrp_subsys 0x6af7ff4d gpl data 256
io_cgrp_subsys_enabled_key 0x04bf0092 gpl data 16
io_cgrp_subsys_on_dfl_key 0x7de6cc23 gpl data 16
io_schedule 0x93a6e0b2 any function 112
io_schedule_timeout 0xfbc4f89e any function 128
io_uring_cmd_complete_in_task 0x8fa66c53 gpl function 32
io_uring_cmd_done 0x1ffd75d3 gpl function 128
io_uring_cmd_import_fixed 0x1e2ad923 gpl function 32
ioasid_alloc 0xbb93eec5 gpl function 320
ioasid_find 0x85862277 gpl function 160
ioasid_free 0x81d10485 gpl function 160
ioasid_register_allocator 0x00df9837 gpl function 528
ioasid_set_data 0x9b698c42 gpl function 96
ioasid_unregister_allocator 0x7c5f3711 gpl function 384
ioc_find_get_icq 0xa0a66db5 gpl function 672
ioc_lookup_icq 0x74bad0e9 any function 128
iocb_bio_iopoll 0x9ad31e9a gpl function 64
iomap_bmap 0x4e9d2518 gpl function 256
iomap_dio_bio_end_io 0xd8bf4c3d gpl function 320
iomap_dio_complete 0x344a2c84 gpl function 304
iomap_dio_rw 0x50ae95b2 gpl function 64
iomap_fiemap 0xd4a588b6 gpl function 528
iomap_file_buffered_write 0xd1632e15 gpl function 736
iomap_file_buffered_write_punch_delalloc 0x0cd07cfa gpl function 640
iomap_file_unshare 0x43f7cc85 gpl function 544
iomap_finish_ioends 0x589f03ff gpl function 240
iomap_invalidate_folio 0x136d56aa gpl function 192
iomap_ioend_try_merge 0xb4cd88f0 gpl function 240
iomap_is_partially_uptodate 0x1ea132d5 gpl function 144
iomap_page_mkwrite 0x55f61b1b gpl function 688
iomap_read_folio 0x4128a553 gpl function 384
iomap_readahead 0x8644ef99 gpl function 720
iomap_release_folio 0x212713d3 gpl function 176
iomap_seek_data 0xc4b1b526 gpl function 336
iomap_seek_hole 0x34d089c0 gpl function 352
iomap_sort_ioends 0x22d9409b gpl function 32
iomap_swapfile_activate 0xa997ddd9 gpl function 848
iomap_truncate_page 0x37767ba3 gpl function 64
iomap_writepages 0xc73544d1 gpl function 64
iomap_zero_range 0x83a2a519 gpl function 544
iomem_resource 0x77358855 any data 64
iommu_alloc_resv_region 0x19f54afe gpl function 144
iommu_attach_device 0x090c83fe gpl function 144
iommu_attach_group 0x9e1ff22a gpl function 64
iommu_default_passthrough 0xc3ea5305 gpl function 32
iommu_detach_device 0xb56c83fa gpl function 176
iommu_detach_group 0xb657f17d gpl function 96
iommu_dev_disable_feature 0x10f12184 gpl function 64
iommu_dev_enable_feature 0x6ed2409d gpl function 64
iommu_device_link 0xce3594e1 gpl function 176
iommu_device_register 0x2053af9d gpl function 288
iommu_device_sysfs_add 0x8074b100 gpl function 304
iommu_device_sysfs_remove 0x776224ed gpl function 48
iommu_device_unlink 0xc1ca1052 gpl function 96
iommu_device_unregister 0xb0dc64f1 gpl function 144
iommu_dma_get_resv_regions 0xe9d51497 any function 16
iommu_domain_alloc 0x701877cd gpl function 128
iommu_domain_free 0xcab5efb4 gpl function 32
iommu_enable_nesting 0x47b2ac1c gpl function 48
iommu_fwspec_add_ids 0xd9a9c561 gpl function 176
iommu_fwspec_free 0xbac2b712 gpl function 80
iommu_fwspec_init 0xef8e0f51 gpl function 208
iommu_get_domain_for_dev 0xb9cc8a02 gpl function 64
iommu_get_group_resv_regions 0x7006586e gpl function 1040
iommu_get_msi_cookie 0xc2295db2 any function 128
iommu_group_add_device 0x8def9b2f gpl function 672
iommu_group_alloc 0x8d22bb58 gpl function 400
iommu_group_claim_dma_owner 0x0cc9d36c gpl function 224
iommu_group_dma_owner_claimed 0xf5a067bf gpl function 48
iommu_group_for_each_dev 0x892bf270 gpl function 128
iommu_group_get 0xc439965e gpl function 48
iommu_group_get_by_id 0x21ac8b77 gpl function 144
iommu_group_get_iommudata 0xd55ad93b gpl function 16
iommu_group_id 0x6e7943ec gpl function 16
iommu_group_put 0x89485687 gpl function 32
iommu_group_ref_get 0x4d6d0bbc gpl function 32
iommu_group_release_dma_owner 0xe3e423ac gpl function 128
iommu_group_remove_device 0x9813bb97 gpl function 48
iommu_group_set_iommudata 0xc66b77b1 gpl function 32
iommu_group_set_name 0xbcdd5b99 gpl function 192
iommu_iova_to_phys 0x6446f5ba gpl function 48
iommu_map 0xc3f593db gpl function 112
iommu_map_atomic 0x147bf967 gpl function 96
iommu_map_sg 0x86e16378 gpl function 80
iommu_page_response 0xa560c865 gpl function 448
iommu_present 0x3596c27d gpl function 32
iommu_put_resv_regions 0x5cf383b7 any function 96
iommu_queue_iopf 0xd4f5bfa5 gpl function 784
iommu_register_device_fault_handler 0x4850abf3 gpl function 208
iommu_report_device_fault 0x61c621d5 gpl function 384
iommu_set_fault_handler 0x702489fa gpl function 32
iommu_set_pgtable_quirks 0x620c5ed6 gpl function 48
iommu_setup_dma_ops 0x97e0ed1f gpl function 1088
iommu_sva_alloc_pasid 0xa19bb9ff gpl function 144
iommu_sva_bind_device 0x509abaff gpl function 80
iommu_sva_find 0x1e75832f gpl function 32
iommu_sva_get_pasid 0x04d75ce3 gpl function 48
iommu_sva_unbind_device 0x342134dd gpl function 128
iommu_unmap 0xf43adcb3 gpl function 160
iommu_unmap_fast 0x84d92286 gpl function 16
iommu_unregister_device_fault_handler 0xbc78fcac gpl function 128
iopf_queue_add_device 0x6db77c14 gpl function 288
iopf_queue_alloc 0x0d4e3f8c gpl function 128
iopf_queue_discard_partial 0x85eed1be gpl function 240
iopf_queue_flush_dev 0x7b128e98 gpl function 80
iopf_queue_free 0xf9b34a0b gpl function 112
iopf_queue_remove_device 0xcce6487c gpl function 256
ioport_map 0x594bf15b any function 32
ioport_resource 0xdbdf6c92 any data 64
ioport_unmap 0xfc39e32f any function 16
ioread16 0x842c8e9d any function 96
ioread16_rep 0x5fc67252 any function 208
ioread16be 0xa71d2e2c any function 112
ioread32 0xa78af5f3 any function 96
ioread32_rep 0x6cc09945 any function 192
ioread32be 0x9bb4e317 any function 96
ioread64_hi_lo 0x5f99383a any function 112
ioread64_lo_hi 0xfe052363 any function 112
ioread64be_hi_lo 0x1ca527fa any function 128
ioread64be_lo_hi 0xbd393ca3 any function 112
ioread8 0x0b19b445 any function 96
ioread8_rep 0xfbab1bb1 any function 192
ioremap 0xde80cd09 any function 32
ioremap_cache 0x556422b3 any function 32
ioremap_encrypted 0x79df9633 any function 32
ioremap_prot 0x55f95e07 any function 64
ioremap_uc 0x5f2fcc83 gpl function 32
ioremap_wc 0xfd93ee35 any function 32
ioremap_wt 0xa72cfb7d any function 32
iosf_mbi_assert_punit_acquired 0x9ad7a582 any function 32
iosf_mbi_available 0x28e09af1 any function 32
iosf_mbi_block_punit_i2c_access 0x86f27420 any function 672
iosf_mbi_modify 0x96eab78b any function 256
iosf_mbi_punit_acquire 0xffcd7f49 any function 240
iosf_mbi_punit_release 0xf7ef9a79 any function 80
iosf_mbi_read 0x86c7272b any function 144
iosf_mbi_register_pmic_bus_access_notifier 0xf30965ac any function 128
iosf_mbi_unblock_punit_i2c_access 0x44414ff2 any function 144
iosf_mbi_unregister_pmic_bus_access_notifier 0xb7593ddc any function 144
iosf_mbi_unregister_pmic_bus_access_notifier_unlocked 0x823c19ea any function 48
iosf_mbi_write 0x7a88da87 any function 144
iounmap 0xedc03953 any function 176
iov_iter_advance 0xe9104396 any function 544
iov_iter_alignment 0x5f582378 any function 304
iov_iter_bvec 0xb2ead14a any function 64
iov_iter_discard 0x30dd18ad any function 64
iov_iter_gap_alignment 0x718d363f any function 112
iov_iter_get_pages2 0xed61de3d any function 48
iov_iter_get_pages_alloc2 0x610d75c8 any function 80
iov_iter_init 0x84fc8759 any function 64
iov_iter_is_aligned 0x054097c2 gpl function 368
iov_iter_kvec 0x0265757e any function 64
iov_iter_npages 0x4dde3334 any function 400
iov_iter_pipe 0x7a34c953 any function 80
iov_iter_revert 0x5f3204db any function 32
iov_iter_single_seg_count 0xedf23796 any function 80
iov_iter_xarray 0x3b7ae939 any function 64
iov_iter_zero 0x12bc4118 any function 1440
iova_cache_get 0x438d8df2 gpl function 224
iova_cache_put 0xc7061ef3 gpl function 112
iova_domain_init_rcaches 0x8f0b781d gpl function 336
iowrite16 0x06a86bc1 any function 96
iowrite16_rep 0x8cc79cab any function 208
iowrite16be 0x26f8f0b8 any function 96
iowrite32 0x4a453f53 any function 96
iowrite32_rep 0xbfc177bc any function 192
iowrite32be 0xe419bc99 any function 96
iowrite64_hi_lo 0x0228925f any function 112
iowrite64_lo_hi 0xd21c5139 any function 112
iowrite64be_hi_lo 0xc61ca65e any function 112
iowrite64be_lo_hi 0x16286538 any function 112
iowrite8 0x848d372e any function 96
iowrite8_rep 0xa4b94fea any function 192
ip4_datagram_connect 0xd35ca430 any function 64
ip4_datagram_release_cb 0x072465b6 gpl function 560
ip6_append_data 0x2c05db7a gpl function 480
ip6_datagram_connect 0x0f7b5c3d gpl function 64
ip6_datagram_connect_v6_only 0x31cf3d08 gpl function 80
ip6_datagram_recv_ctl 0x5537b0cd gpl function 48
ip6_datagram_release_cb 0x1fa4aa47 gpl function 128
ip6_datagram_send_ctl 0x3331f4d8 gpl function 1728
ip6_dst_alloc 0xf01748fd any function 80
ip6_dst_check 0x70fe98ce any function 256
ip6_dst_hoplimit 0x179c571e any function 96
ip6_dst_lookup 0x6ec37f34 gpl function 32
ip6_dst_lookup_flow 0x6ec38bc2 gpl function 192
ip6_err_gen_icmpv6_unreach 0x300721fe any function 656
ip6_find_1stfragopt 0x9e49a19e any function 240
ip6_flush_pending_frames 0x6cc4606f gpl function 64
ip6_frag_init 0x6816a0a7 any function 80
ip6_frag_next 0x83bd1d5a any function 448
ip6_fraglist_init 0xa45a3bff any function 368
ip6_fraglist_prepare 0xda711504 any function 240
ip6_input 0x2ec2e0a2 gpl function 224
ip6_local_out 0xb91ca529 gpl function 112
ip6_mtu 0xaaf159ae any function 144
ip6_output 0xd8e77c3a any function 352
ip6_pol_route 0xd07c5c07 gpl function 1104
ip6_push_pending_frames 0x01ec931e gpl function 80
ip6_redirect 0x7c30c69d gpl function 224
ip6_route_input_lookup 0x9fb0bcb2 gpl function 96
ip6_route_lookup 0x71a61ed0 gpl function 32
ip6_route_me_harder 0xb9fcedf1 any function 1232
ip6_route_output_flags 0x33a6677b gpl function 160
ip6_route_output_flags_noref 0x37402699 gpl function 256
ip6_sk_dst_lookup_flow 0x676f4f8a gpl function 432
ip6_sk_redirect 0x229b1e5a gpl function 48
ip6_sk_update_pmtu 0x6d85bf39 gpl function 256
ip6_update_pmtu 0xa2ba302c gpl function 272
ip6_xmit 0x6cd6c55b any function 1696
ip6mr_rule_default 0xba9c0606 any function 64
ip6tun_encaps 0x0c596ab5 any data 64
ip_build_and_send_pkt 0x1cb60804 gpl function 656
ip_check_defrag 0xcdeb1c2b any function 512
ip_cmsg_recv_offset 0x3655e3bf any function 1088
ip_compute_csum 0x20eadeb6 any function 48
ip_defrag 0x48837b66 any function 2096
ip_do_fragment 0x0f0fba7e any function 1328
ip_fib_metrics_init 0x3364ed1b gpl function 624
ip_frag_ecn_table 0xa8f6c843 any data 32
ip_frag_init 0x1152c6f2 any function 96
ip_frag_next 0x81ee28fe any function 384
ip_fraglist_init 0x6ca589fb any function 160
ip_fraglist_prepare 0x99628745 any function 208
ip_generic_getfrag 0x0102e982 any function 240
ip_getsockopt 0x60245290 any function 192
ip_icmp_error_rfc4884 0xcdb3b44d gpl function 416
ip_local_deliver 0x5940cdcf any function 272
ip_local_out 0xa91d0cc5 gpl function 112
ip_mc_check_igmp 0xaebb95a9 any function 848
ip_mc_inc_group 0x6a1eca91 any function 32
ip_mc_join_group 0x64c27479 any function 16
ip_mc_leave_group 0x16b96155 any function 288
ip_options_compile 0x98b0107c any function 128
ip_options_rcv_srr 0xd39a7743 any function 640
ip_output 0x1a94c561 any function 304
ip_queue_xmit 0xf9ab5b8a any function 32
ip_route_input_noref 0x366e86b4 any function 176
ip_route_me_harder 0x4a400082 any function 832
ip_route_output_flow 0x8fa5a1b1 gpl function 224
ip_route_output_key_hash 0x0fa2d1d6 gpl function 160
ip_send_check 0x5089f45f any function 80
ip_setsockopt 0x8672df92 any function 144
ip_sock_set_freebind 0x8b8fc47e any function 32
ip_sock_set_mtu_discover 0x38007c81 any function 64
ip_sock_set_pktinfo 0x0b27b57f any function 48
ip_sock_set_recverr 0x9770c582 any function 32
ip_sock_set_tos 0xd3eaa09d any function 48
ip_tos2prio 0x1fbd16da any data 16
ip_tunnel_header_ops 0x8562a5cb any data 64
ip_tunnel_metadata_cnt 0x66628bf3 any data 16
ip_tunnel_need_metadata 0x7f7cbc64 gpl function 32
ip_tunnel_netlink_encap_parms 0x3e903560 gpl function 128
ip_tunnel_netlink_parms 0x2a2f04fa gpl function 176
ip_tunnel_parse_protocol 0xa6127f04 any function 112
ip_tunnel_unneed_metadata 0xc0f0458a gpl function 32
ip_valid_fib_dump_req 0xc33b10e9 gpl function 672
ipmi_dmi_get_slave_addr 0xa89a1cf1 any function 64
ipmi_platform_add 0x48135264 any function 960
ipmr_rule_default 0x780b92b1 any function 48
iptun_encaps 0x2f6e382a any data 64
iptunnel_handle_offloads 0x209cea8b gpl function 192
iptunnel_metadata_reply 0x4fb1cfe7 gpl function 336
iptunnel_xmit 0xb76f14eb gpl function 576
iput 0x9bb08504 any function 544
ipv4_dst_check 0xe99891b3 any function 96
ipv4_mtu 0x94486cab any function 208
ipv4_redirect 0xcc60b620 gpl function 288
ipv4_sk_redirect 0x38ffb607 gpl function 176
ipv4_sk_update_pmtu 0x083e50b7 gpl function 672
ipv4_specific 0x3c2d665c any data 96
ipv4_update_pmtu 0xf0eef5fc gpl function 304
ipv6_bpf_stub 0xe70173af gpl data 8
ipv6_chk_addr 0xccf34dc5 any function 48
ipv6_chk_addr_and_flags 0x2f8be742 any function 32
ipv6_chk_custom_prefix 0x0834b5ac any function 272
ipv6_chk_prefix 0xd4e6a9b4 any function 208
ipv6_dev_find 0xd9f13107 any function 32
ipv6_dev_get_saddr 0x7c370a61 any function 800
ipv6_dev_mc_dec 0xabfa50db any function 112
ipv6_dev_mc_inc 0x6c928519 any function 16
ipv6_dup_options 0x4b7e4962 gpl function 144
ipv6_ext_hdr 0x452ba683 any function 48
ipv6_find_hdr 0x840e09a0 any function 1072
ipv6_find_tlv 0x7e57dee0 gpl function 144
ipv6_flowlabel_exclusive 0x0cd5835b any data 128
ipv6_getsockopt 0x6ee9d8ed any function 256
ipv6_mc_check_mld 0xe9b5b2f5 any function 1072
ipv6_mod_enabled 0x437eb1df gpl function 32
ipv6_opt_accepted 0xf20689b6 gpl function 160
ipv6_proxy_select_ident 0x80642610 gpl function 192
ipv6_push_frag_opts 0x6bf31fec any function 48
ipv6_recv_error 0x73dbf437 gpl function 1024
ipv6_select_ident 0x26f8a1da any function 32
ipv6_setsockopt 0x82a4e1e4 any function 160
ipv6_skip_exthdr 0xc4a1dc8c any function 384
ipv6_sock_mc_drop 0x4abaab1b any function 336
ipv6_sock_mc_join 0x8073d02f any function 16
ipv6_stub 0x92a28a0a gpl data 32
irq_alloc_generic_chip 0xbb650bce gpl function 128
irq_check_status_bit 0xf47654df gpl function 64
irq_chip_ack_parent 0xffeb493d gpl function 32
irq_chip_disable_parent 0xaaa0fa9f gpl function 48
irq_chip_enable_parent 0x99918ac2 gpl function 48
irq_chip_eoi_parent 0x1ef6b29c gpl function 32
irq_chip_get_parent_state 0xf2d31bfa gpl function 48
irq_chip_mask_ack_parent 0xee7de6f2 gpl function 32
irq_chip_mask_parent 0x0d6dd93e gpl function 32
irq_chip_release_resources_parent 0x2b723562 gpl function 48
irq_chip_request_resources_parent 0x9be98a5f gpl function 48
irq_chip_retrigger_hierarchy 0x9cdadcab gpl function 48
irq_chip_set_affinity_parent 0x2fbffbc1 gpl function 48
irq_chip_set_parent_state 0x4fe583d9 gpl function 48
irq_chip_set_type_parent 0x36cd8850 gpl function 48
irq_chip_set_vcpu_affinity_parent 0x42597fb3 gpl function 48
irq_chip_set_wake_parent 0x222c6f8f gpl function 64
irq_chip_unmask_parent 0xbf22cdeb gpl function 32
irq_cpu_rmap_add 0x44a6e90a any function 288
irq_create_fwspec_mapping 0xc795aacd gpl function 608
irq_create_mapping_affinity 0x6930a9c2 gpl function 240
irq_create_of_mapping 0xd99a2c44 gpl function 144
irq_dispose_mapping 0x2c7db649 gpl function 320
irq_domain_add_legacy 0x3af11d1d gpl function 96
irq_domain_alloc_irqs_parent 0x4c5c8cfa gpl function 80
irq_domain_associate 0x0d3c5d4f gpl function 80
irq_domain_associate_many 0x15695f28 gpl function 160
irq_domain_check_msi_remap 0xcc2dbfd8 gpl function 144
irq_domain_create_hierarchy 0x629e1ac1 gpl function 96
irq_domain_create_legacy 0xa3d45806 gpl function 96
irq_domain_create_simple 0x9d83dd04 gpl function 128
irq_domain_disconnect_hierarchy 0x9e7dbe30 gpl function 80
irq_domain_free_fwnode 0x778bc04d gpl function 64
irq_domain_free_irqs_common 0x2b802009 gpl function 144
irq_domain_free_irqs_parent 0x6ff89e83 gpl function 32
irq_domain_get_irq_data 0xa9eaa9d8 gpl function 48
irq_domain_pop_irq 0xf97d0230 gpl function 368
irq_domain_push_irq 0x832633e5 gpl function 480
irq_domain_remove 0xb8a7cf4e gpl function 240
irq_domain_reset_irq_data 0x74fa49ff gpl function 48
irq_domain_set_hwirq_and_chip 0x24c83849 gpl function 112
irq_domain_set_info 0xc6435580 any function 160
irq_domain_simple_ops 0x5cb0c327 gpl data 96
irq_domain_translate_onecell 0x2dcb6c8e gpl function 48
irq_domain_translate_twocell 0xc56c0ba5 gpl function 48
irq_domain_update_bus_token 0xcb5d8639 gpl function 112
irq_domain_xlate_onecell 0xdc83cd8b gpl function 48
irq_domain_xlate_onetwocell 0x7ec9d27f gpl function 64
irq_domain_xlate_twocell 0x6a8f3518 gpl function 144
irq_find_matching_fwspec 0xdfa7f47a gpl function 192
irq_force_affinity 0x78bab66b gpl function 96
irq_fpu_usable 0x73dd54eb any function 80
irq_free_descs 0x1c5b1f28 gpl function 128
irq_from_evtchn 0xa2af54b3 gpl function 48
irq_gc_ack_set_bit 0xcaa142ce gpl function 96
irq_gc_mask_clr_bit 0xf0a8448c gpl function 112
irq_gc_mask_disable_reg 0xcb7937c0 gpl function 96
irq_gc_mask_set_bit 0xcd49d2af gpl function 112
irq_gc_noop 0xf938f782 gpl function 16
irq_gc_set_wake 0x11e06a22 gpl function 80
irq_gc_unmask_enable_reg 0x9523cb2e gpl function 96
irq_generic_chip_ops 0x95a9e081 gpl data 96
irq_get_default_host 0x072f7d24 gpl function 32
irq_get_domain_generic_chip 0x5b0f4bb1 gpl function 64
irq_get_irq_data 0xe7aa098c gpl function 32
irq_get_irqchip_state 0x1d222ced gpl function 144
irq_get_percpu_devid_partition 0xc08bbce6 gpl function 96
irq_has_action 0x6f7e6040 gpl function 48
irq_inject_interrupt 0x572004d9 gpl function 192
irq_modify_status 0x7522f3ba gpl function 272
irq_percpu_is_enabled 0x32ab06cc gpl function 128
irq_poll_complete 0xd7d280ad any function 48
irq_poll_disable 0x7f7f7bb4 any function 64
irq_poll_enable 0xb633f115 any function 32
irq_poll_init 0xab3697e4 any function 48
irq_poll_sched 0x554ae3a4 any function 160
irq_remapping_cap 0x2e2df7f4 gpl function 64
irq_remove_generic_chip 0xb3caffc3 gpl function 288
irq_set_affinity 0xa7218eba gpl function 96
irq_set_affinity_notifier 0x8735ed3d gpl function 288
irq_set_chained_handler_and_data 0x18818e14 gpl function 144
irq_set_chip 0xec2f4a3a any function 128
irq_set_chip_and_handler_name 0x37066c46 gpl function 208
irq_set_chip_data 0x20a789ac any function 112
irq_set_default_host 0x7340fcec gpl function 64
irq_set_handler_data 0x3dcb88a0 any function 112
irq_set_irq_type 0x0bc477a2 any function 144
irq_set_irq_wake 0xce2840e7 any function 416
irq_set_irqchip_state 0xb88dbfce gpl function 208
irq_set_parent 0xdc6596fa gpl function 128
irq_set_vcpu_affinity 0x6636c3c9 gpl function 176
irq_setup_alt_chip 0xc5f9a51f gpl function 112
irq_setup_generic_chip 0xa601ac74 gpl function 304
irq_stat 0x6a261b78 any percpu 128
irq_wake_thread 0x9504df26 gpl function 128
irq_work_queue 0xa63db417 gpl function 80
irq_work_run 0x541bd60a gpl function 48
irq_work_sync 0xa622eb4e gpl function 112
irqchip_fwnode_ops 0xa999f50f gpl data 192
irqd_cfg 0x503542e5 gpl function 48
is_acpi_data_node 0xe565ad39 any function 48
is_acpi_device_node 0x37049e6c any function 48
is_bad_inode 0xbdafb1d8 any function 32
is_binary_blacklisted 0xa36f50fb gpl function 48
is_console_locked 0x944a564d any function 16
is_cxl_memdev 0x1b0a48c0 gpl function 32 CXL
is_cxl_nvdimm 0x86cee59e gpl function 32 CXL
is_cxl_nvdimm_bridge 0xfa1ac049 gpl function 32 CXL
is_cxl_pmem_region 0xb3d44497 gpl function 32 CXL
is_cxl_port 0x4d061ac8 gpl function 32 CXL
is_cxl_region 0x6e64d38a gpl function 32 CXL
is_dock_device 0x1dd5aef9 gpl function 144
is_free_buddy_page 0xba2b4869 any function 112
is_hash_blacklisted 0xfa43cefc gpl function 112
is_hpet_enabled 0xe295c0ff gpl function 48
is_module_sig_enforced 0xd6fde043 any function 32
is_root_decoder 0xc871dcf4 gpl function 32 CXL
is_skb_forwardable 0x26d85aa1 gpl function 80
is_software_node 0xc8b0a02b gpl function 48
is_subdir 0x8f030d7a any function 176
is_swiotlb_active 0xc9994fba gpl function 32
is_switch_decoder 0x111ad38d gpl function 48 CXL
is_vmalloc_addr 0xc31db0ce any function 80
iter_div_u64_rem 0xc16be39d any function 48
iter_file_splice_write 0xfb9739eb any function 976
iterate_dir 0x80cfb118 any function 448
iterate_fd 0x58be560a any function 144
iterate_supers_type 0xd0b38ce8 any function 240
itlb_multihit_kvm_mitigation 0xe83eba32 gpl data 12
its_return_thunk 0x61f4209e any function 16
iunique 0x3f313897 any function 224
iw_handler_get_spy 0xb90edc44 any function 176
iw_handler_get_thrspy 0xc781dfb4 any function 64
iw_handler_set_spy 0xd25b75a1 any function 144
iw_handler_set_thrspy 0x0c6c6f4f any function 64
iwe_stream_add_event 0x92c856a3 any function 96
iwe_stream_add_point 0x04d24402 any function 144
iwe_stream_add_value 0x4b401817 any function 240
jiffies 0x15ba50a6 any data 64
jiffies64_to_msecs 0x92ec510d any function 32
jiffies64_to_nsecs 0xee8d74d6 any function 32
jiffies_64 0x055e77e8 any data 64
jiffies_64_to_clock_t 0xb1ddf995 any function 32
jiffies_to_clock_t 0x7d0db45c any function 48
jiffies_to_msecs 0x37befc70 any function 32
jiffies_to_timespec64 0x188ea314 any function 64
jiffies_to_usecs 0x7f24de73 any function 16
jump_label_rate_limit 0xf74e7c93 gpl function 128
jump_label_update_timeout 0xb89e69b1 gpl function 48
kasprintf 0xfb384d37 any function 128
kasprintf_strarray 0x28310bcd gpl function 176
kblockd_mod_delayed_work_on 0x0147812c any function 32
kblockd_schedule_work 0xa8694ecd any function 48
kcpustat_cpu_fetch 0x1913b57a gpl function 608
kcpustat_field 0x814e2386 gpl function 448
kd_mksound 0x22b325d5 any function 112
kern_mount 0x32ac5d54 gpl function 64
kern_path 0x04a093b8 any function 64
kern_path_create 0x330f47d2 any function 80
kern_sys_bpf 0x4fb1c1a4 any function 464
kern_unmount 0x33e6db42 any function 96
kern_unmount_array 0xf94f962e any function 128
kernel_accept 0x2c18f8f5 any function 176
kernel_bind 0xfe1039c5 any function 144
kernel_can_power_off 0xe1c87a2f gpl function 48
kernel_connect 0x5399ec3e any function 160
kernel_cpustat 0xb58aeaab any percpu 96
kernel_fpu_begin_mask 0x4129f5ee gpl function 208
kernel_fpu_end 0x38722f80 gpl function 64
kernel_getpeername 0xc7a8cc8e any function 32
kernel_getsockname 0xf97ab7e5 any function 32
kernel_halt 0x054e550b gpl function 96
kernel_kobj 0xcb2afe84 gpl data 8
kernel_listen 0xf6d70e91 any function 32
kernel_param_lock 0x6cc23ecc any function 48
kernel_param_unlock 0x33a82cf6 any function 48
kernel_power_off 0xf184d189 gpl function 112
kernel_read 0x2989fe77 any function 160
kernel_read_file 0x8e1013f3 gpl function 816
kernel_read_file_from_fd 0x7cd7ba1d gpl function 160
kernel_read_file_from_path 0xb3fd8fe6 gpl function 128
kernel_read_file_from_path_initns 0xd7aea26e gpl function 320
kernel_recvmsg 0xafe04fe1 any function 64
kernel_restart 0x1e7bbcb3 gpl function 96
kernel_sendmsg 0xaa51396a any function 48
kernel_sendmsg_locked 0x73426a15 any function 96
kernel_sendpage 0x3756f9e8 any function 288
kernel_sendpage_locked 0xad614fbe any function 48
kernel_sigaction 0x6df1aaf1 any function 192
kernel_sock_ip_overhead 0xa18684dc any function 144
kernel_sock_shutdown 0xb57c8894 any function 32
kernel_write 0x14057f8f any function 432
kernfs_find_and_get_ns 0x7c6e68db gpl function 112
kernfs_get 0x27e282d5 gpl function 32
kernfs_notify 0x47bf1108 gpl function 176
kernfs_path_from_node 0x102f89a9 gpl function 96
kernfs_put 0x02c5158c gpl function 32
kexec_crash_loaded 0x265bbef9 gpl function 32
key_alloc 0xdb0fd7e5 any function 1392
key_being_used_for 0xf311e156 gpl data 64
key_create_or_update 0xfe1d2e94 any function 1440
key_instantiate_and_link 0x93f91ba9 any function 400
key_invalidate 0xf6f58036 any function 80
key_link 0x7a1c2705 any function 304
key_move 0x9cd8fc17 any function 592
key_payload_reserve 0x3e299d81 any function 176
key_put 0x77115d09 any function 80
key_reject_and_link 0xc5d9e9d8 any function 608
key_revoke 0xbd7cac82 any function 128
key_set_timeout 0x7260fcc2 gpl function 80
key_task_permission 0x89ee7294 any function 304
key_type_asymmetric 0xe6ed349a gpl data 192
key_type_encrypted 0x690dcd54 gpl data 176
key_type_keyring 0x3b0a2cbc any data 192
key_type_logon 0x4a8e11ae gpl data 192
key_type_user 0x446d5653 gpl data 192
key_unlink 0x06e21429 any function 160
key_update 0x7984eefc any function 336
key_validate 0xd5225cf2 any function 96
keyring_alloc 0x3f26014d any function 112
keyring_clear 0x5edc8786 any function 128
keyring_restrict 0x9f50b770 any function 432
keyring_search 0x22b10fe7 any function 272
kfree 0x037a0cba any function 272
kfree_const 0xf474fdcb any function 48
kfree_link 0xb8b043f2 any function 16
kfree_sensitive 0xd0760fc0 any function 64
kfree_skb_list_reason 0x01dea9c2 any function 48
kfree_skb_partial 0x2ac1041c any function 80
kfree_skb_reason 0x0ed89811 any function 208
kfree_strarray 0x248e1473 gpl function 64
kick_all_cpus_sync 0xa6e1a69d gpl function 80
kick_process 0xfacdf803 gpl function 96
kill_anon_super 0x81926b01 any function 48
kill_block_super 0x476eee99 any function 80
kill_dax 0xfad9c827 gpl function 96
kill_dev_dax 0x8aa0388d gpl function 96
kill_device 0x48caae85 gpl function 48
kill_fasync 0x921ab725 any function 144
kill_litter_super 0x039ed7eb any function 64
kill_pgrp 0xf8faf4ea any function 80
kill_pid 0x25b198dd any function 176
kill_pid_usb_asyncio 0x21990a7d gpl function 432
kiocb_modified 0x20d603a5 gpl function 16
kiocb_set_cancel_fn 0xb42ed13a any function 208
klist_add_before 0x40f8bd4e gpl function 144
klist_add_behind 0x8339df73 gpl function 144
klist_add_head 0xe6f52443 gpl function 128
klist_add_tail 0x611cfa85 gpl function 128
klist_del 0x153b60a6 gpl function 16
klist_init 0xd24e9e8c gpl function 32
klist_iter_exit 0x819d72cb gpl function 48
klist_iter_init 0xe3cd5fae gpl function 16
klist_iter_init_node 0x977be5c7 gpl function 96
klist_next 0x355bc89a gpl function 320
klist_node_attached 0x2864abc9 gpl function 16
klist_prev 0x798b7682 gpl function 320
klist_remove 0xc82c721f gpl function 272
klp_enable_patch 0x06689996 gpl function 2368
klp_get_prev_state 0x193dfdf6 gpl function 128
klp_get_state 0x3af2b796 gpl function 48
klp_shadow_alloc 0x008539f0 gpl function 32
klp_shadow_free 0x3b95f543 gpl function 128
klp_shadow_free_all 0xc426c51f gpl function 128
klp_shadow_get 0xe79bf0c4 gpl function 112
klp_shadow_get_or_alloc 0xb6888188 gpl function 32
km_migrate 0x06bdf50c any function 192
km_new_mapping 0xbe309015 any function 304
km_policy_expired 0x5b3899a0 any function 176
km_policy_notify 0xbcf506d2 any function 96
km_query 0x88e94e3c any function 112
km_report 0xa8e6495d any function 128
km_state_expired 0x96ce6982 any function 160
km_state_notify 0x2364046a any function 80
kmalloc_caches 0x7a7caba8 any data 448
kmalloc_large 0x9ed12e20 any function 160
kmalloc_large_node 0x48d3fa27 any function 160
kmalloc_node_trace 0x92fd0370 any function 144
kmalloc_size_roundup 0xcc392eea any function 112
kmalloc_trace 0x606e9d01 any function 144
kmem_cache_alloc 0x549dfa15 any function 768
kmem_cache_alloc_bulk 0xdce4d196 any function 816
kmem_cache_alloc_lru 0xbf43a09b any function 1024
kmem_cache_alloc_node 0xbd5de60b any function 784
kmem_cache_create 0x7e617684 any function 32
kmem_cache_create_usercopy 0x77a40251 any function 736
kmem_cache_destroy 0x137065ed any function 336
kmem_cache_free 0xaffab678 any function 784
kmem_cache_free_bulk 0x43229b2f any function 32
kmem_cache_shrink 0x50ce6270 any function 16
kmem_cache_size 0xd4bdffdc any function 16
kmem_dump_obj 0xcb09776d gpl function 288
kmemdup 0x66b4cc41 any function 64
kmemdup_nul 0xb3f548ad any function 96
kmsg_dump_get_buffer 0xee518148 gpl function 464
kmsg_dump_get_line 0x4f2c996d gpl function 400
kmsg_dump_reason_str 0x989074ff gpl function 48
kmsg_dump_register 0x6c5ad0cd gpl function 144
kmsg_dump_rewind 0x480305ca gpl function 64
kmsg_dump_unregister 0xda0947de gpl function 128
kobj_ns_drop 0xc7fa4aa9 gpl function 96
kobj_ns_grab_current 0x2d2dd36f gpl function 80
kobj_sysfs_ops 0x8b5ecfed gpl data 32
kobject_add 0x1984c16f any function 208
kobject_create_and_add 0xab068b81 gpl function 144
kobject_del 0xd18f72fc any function 32
kobject_get 0x41856643 any function 112
kobject_get_path 0xe07b7eb3 gpl function 256
kobject_get_unless_zero 0xe0c5038d any function 80
kobject_init 0x3ae33e1b any function 80
kobject_init_and_add 0x48c32817 gpl function 192
kobject_move 0xced6a2cc gpl function 384
kobject_put 0x176238f7 any function 464
kobject_rename 0x56605546 gpl function 368
kobject_set_name 0x1566c68f any function 128
kobject_uevent 0xf96133fb gpl function 16
kobject_uevent_env 0xf1c0325b gpl function 1632
kpp_register_instance 0xe27b5e4e gpl function 64
kprobe_event_cmd_init 0xc6138aa1 gpl function 32
kprobe_event_delete 0xe3b09712 gpl function 144
krealloc 0xc8dcc62a any function 224
kset_create_and_add 0xcf6cf58a gpl function 144
kset_find_obj 0x6f7b7856 gpl function 112
kset_register 0x0854a4f6 any function 112
kset_unregister 0xc9229267 any function 64
ksize 0x04ea5d10 any function 32
ksm_madvise 0x1e46bff8 gpl function 176
kstat 0x38869d88 any percpu 48
kstrdup 0x2d39b0a7 any function 96
kstrdup_const 0x365e7911 any function 48
kstrdup_quotable 0xc8ddd5b5 gpl function 224
kstrdup_quotable_cmdline 0x0ce9bb17 gpl function 160
kstrdup_quotable_file 0xe7c4ce27 gpl function 160
kstrndup 0x9eacf8a5 any function 128
kstrtobool 0x124bad4d any function 160
kstrtobool_from_user 0x0248efd3 any function 160
kstrtoint 0x8c8569cb any function 112
kstrtoint_from_user 0xf9ca2eb4 any function 208
kstrtol_from_user 0x2505bf18 any function 16
kstrtoll 0x3854774b any function 144
kstrtoll_from_user 0xc58d5a90 any function 192
kstrtos16 0xe0419ac4 any function 112
kstrtos16_from_user 0xb23027c1 any function 176
kstrtos8 0x7429e20c any function 112
kstrtos8_from_user 0xb3f49446 any function 176
kstrtou16 0x4af6ddf0 any function 112
kstrtou16_from_user 0x0474edef any function 176
kstrtou8 0x6a6e05bf any function 112
kstrtou8_from_user 0xdf256037 any function 176
kstrtouint 0x3b6c41ea any function 112
kstrtouint_from_user 0x47cfd825 any function 208
kstrtoul_from_user 0xf7d31de9 any function 16
kstrtoull 0x5c3c7387 any function 16
kstrtoull_from_user 0x7d74d522 any function 192
ksys_sync_helper 0x55c76a23 gpl function 128
kthread_associate_blkcg 0x49415d46 any function 192
kthread_bind 0x05604988 any function 16
kthread_cancel_delayed_work_sync 0xc50eb10c gpl function 16
kthread_cancel_work_sync 0x71f7d7ac gpl function 16
kthread_complete_and_exit 0x6008689f any function 32
kthread_create_on_cpu 0xbfda6db7 any function 96
kthread_create_on_node 0xe771160f any function 112
kthread_create_worker 0xea248ad7 any function 128
kthread_create_worker_on_cpu 0xd10ca81a any function 128
kthread_data 0x8c4633fe gpl function 48
kthread_delayed_work_timer_fn 0x0f86f560 any function 176
kthread_destroy_worker 0x62efe541 any function 80
kthread_flush_work 0xb71f4817 gpl function 224
kthread_flush_worker 0x1cb6819b gpl function 208
kthread_freezable_should_stop 0xca7d8764 gpl function 96
kthread_func 0xa80fc0a4 gpl function 48
kthread_mod_delayed_work 0x4cc919fe gpl function 224
kthread_park 0x20490176 gpl function 144
kthread_parkme 0xf95322f4 gpl function 48
kthread_queue_delayed_work 0x365d6b6c gpl function 112
kthread_queue_work 0x282e9ea9 gpl function 112
kthread_should_park 0x79defbe1 gpl function 48
kthread_should_stop 0xb3f7646e any function 48
kthread_stop 0xe0934051 any function 368
kthread_unpark 0xa23bd687 gpl function 96
kthread_unuse_mm 0xcea12395 gpl function 144
kthread_use_mm 0x37a479f9 gpl function 224
kthread_worker_fn 0x955b0e2e gpl function 576
ktime_add_safe 0x03952887 gpl function 48
ktime_get 0xb43f9365 gpl function 160
ktime_get_boot_fast_ns 0x6ef6b54f gpl function 32
ktime_get_coarse_real_ts64 0x484f6edf any function 64
ktime_get_coarse_ts64 0xf5e7ea40 any function 80
ktime_get_coarse_with_offset 0xbcc15e75 gpl function 96
ktime_get_mono_fast_ns 0x6ebe366f gpl function 144
ktime_get_raw 0x9714e0bb gpl function 144
ktime_get_raw_fast_ns 0x141f38bf gpl function 144
ktime_get_raw_ts64 0x1edb69d6 any function 208
ktime_get_real_fast_ns 0x052c9aed gpl function 144
ktime_get_real_seconds 0x953e1b9e gpl function 32
ktime_get_real_ts64 0x9ec6ca96 any function 224
ktime_get_resolution_ns 0xfe476039 gpl function 64
ktime_get_seconds 0xa9320d27 gpl function 48
ktime_get_snapshot 0x4cb27100 gpl function 336
ktime_get_tai_fast_ns 0x651d10e5 gpl function 32
ktime_get_ts64 0x5e515be6 gpl function 224
ktime_get_with_offset 0xc4f0da12 gpl function 192
ktime_mono_to_any 0x6d6fec1f gpl function 64
kvasprintf 0x587b0954 any function 208
kvasprintf_const 0x1632bc21 any function 144
kvfree 0x7aa1756e any function 48
kvfree_call_rcu 0xbaf22757 gpl function 816
kvfree_sensitive 0x7412ed5b any function 64
kvm_arch_para_hints 0x8f2eb429 gpl function 144
kvm_async_pf_task_wait_schedule 0xef8fc95f gpl function 432
kvm_async_pf_task_wake 0x92141343 gpl function 368
kvm_clock 0x12db3a8b gpl data 192
kvm_para_available 0xe9ce931a gpl function 48
kvm_read_and_reset_apf_flags 0xf1cd8929 gpl function 48
kvm_set_posted_intr_wakeup_handler 0xc287d96a gpl function 48
kvmalloc_node 0x599fb41c any function 208
kvrealloc 0x7ce58981 any function 128
l1tf_mitigation 0x696d7e0b gpl data 4
l1tf_vmx_mitigation 0x50b03f5d gpl data 4
l3mdev_fib_table_by_index 0x18e2fecb gpl function 96
l3mdev_fib_table_rcu 0x3ba89355 gpl function 80
l3mdev_ifindex_lookup_by_table_id 0x0de7118d gpl function 96
l3mdev_link_scope_lookup 0x7c4be3bf gpl function 112
l3mdev_master_ifindex_rcu 0x2c6450ee gpl function 80
l3mdev_master_upper_ifindex_by_index_rcu 0x7d2186dc gpl function 64
l3mdev_table_lookup_register 0x56c2778f gpl function 80
l3mdev_table_lookup_unregister 0x2fdbd0b4 gpl function 80
l3mdev_update_flow 0x07b5e1c4 gpl function 224
laptop_mode 0x76d3cd60 any data 4
lcm 0xf54bd49b gpl function 64
lcm_not_zero 0x74b5ea68 gpl function 80
lease_get_mtime 0x3aecdfb4 any function 144
lease_modify 0x0c63f9ef any function 352
lease_register_notifier 0x43aa319e gpl function 32
lease_unregister_notifier 0x985453e1 gpl function 32
leave_mm 0x7521afb6 gpl function 64
led_blink_set 0xb45c5434 gpl function 64
led_blink_set_oneshot 0x890cdb36 gpl function 64
led_classdev_notify_brightness_hw_changed 0xa2fe019d gpl function 48
led_classdev_register_ext 0x5aaef300 gpl function 816
led_classdev_resume 0x2c8ee5c4 gpl function 48
led_classdev_suspend 0x0c2a4f20 gpl function 48
led_classdev_unregister 0xa3dfc7e0 gpl function 256
led_colors 0x5cc77c45 gpl data 128
led_compose_name 0xe269fd8f gpl function 768
led_get_default_pattern 0xd31cd445 gpl function 144
led_init_core 0x48d8790d gpl function 80
led_init_default_state_get 0xad57ea7b gpl function 160
led_put 0xa38ec85d gpl function 48
led_set_brightness 0x914b7f31 gpl function 80
led_set_brightness_nopm 0x885bf4c7 gpl function 64
led_set_brightness_nosleep 0x8e282731 gpl function 80
led_set_brightness_sync 0xf4638d92 gpl function 96
led_stop_software_blink 0x8a114495 gpl function 64
led_sysfs_disable 0xc97982bf gpl function 32
led_sysfs_enable 0xaac9d8e3 gpl function 32
led_trigger_blink 0x4948fa2c gpl function 112
led_trigger_blink_oneshot 0xd9451914 gpl function 112
led_trigger_event 0xbf115ee0 gpl function 96
led_trigger_read 0x276c07de gpl function 224
led_trigger_register 0x6d3b37c2 gpl function 400
led_trigger_register_simple 0x1d670762 gpl function 128
led_trigger_remove 0xeafb47cb gpl function 48
led_trigger_set 0x5c74b082 gpl function 800
led_trigger_set_default 0x507fcbef gpl function 176
led_trigger_unregister 0x4876ee2f gpl function 224
led_trigger_unregister_simple 0x5de1133c gpl function 32
led_trigger_write 0x98e80cc0 gpl function 304
led_update_brightness 0x7380410a gpl function 64
leds_list 0x24eb7e32 gpl data 32
leds_list_lock 0xd92f0791 gpl data 64
ledtrig_cpu 0xcb0288ea any function 192
ledtrig_disk_activity 0x03815f35 any function 160
ledtrig_mtd_activity 0x8591d7d5 any function 112
legacy_pic 0x8d5d20c4 any data 32
linear_hugepage_index 0x6f0b21c3 gpl function 64
linear_range_get_max_value 0xd5301b2c gpl function 32
linear_range_get_selector_high 0x69ee2220 gpl function 96
linear_range_get_selector_low 0x8a3f84ba gpl function 96
linear_range_get_selector_low_array 0xc5777fca gpl function 144
linear_range_get_selector_within 0xc6e5bcf3 gpl function 80
linear_range_get_value 0xd4e6d7e0 gpl function 48
linear_range_get_value_array 0x932c8d7a gpl function 64
linear_range_values_in_range 0xf5a3ba99 gpl function 32
linear_range_values_in_range_array 0x862bb17b gpl function 80
linkwatch_fire_event 0xfaf2a601 any function 192
list_lru_add 0x648dfc82 gpl function 416
list_lru_count_node 0x5ee2aa12 gpl function 32
list_lru_count_one 0xa07a54a7 gpl function 144
list_lru_del 0x42bf8fe1 gpl function 304
list_lru_destroy 0x96a55fda gpl function 512
list_lru_isolate 0xabc640f3 gpl function 64
list_lru_isolate_move 0x903b627c gpl function 112
list_lru_walk_node 0x3476ac5b gpl function 336
list_lru_walk_one 0xd2b825df gpl function 144
list_sort 0xe091c977 any function 448
llist_add_batch 0xc7a1840e gpl function 32
llist_del_first 0xb9d025c9 gpl function 48
llist_reverse_order 0x0ddb1cd7 gpl function 48
load_direct_gdt 0x7c20b6a0 gpl function 64
load_fixmap_gdt 0xf881cecd gpl function 80
load_nls 0x82cad92c any function 64
load_nls_default 0x615cad0b any function 96
local_apic_timer_c2_ok 0x01848a8e gpl data 4
local_touch_nmi 0x6e85b00b gpl function 32
lock_rename 0xef39ace7 any function 80
lock_rename_child 0xba5931fd any function 144
lock_sock_nested 0x645c2937 any function 80
lock_system_sleep 0x051085e3 gpl function 48
lock_two_nondirectories 0x800ebb0b any function 176
lockref_get 0xd9b85ef6 any function 96
lockref_get_not_dead 0xff87cd18 any function 128
lockref_get_not_zero 0x3ad5cda3 any function 128
lockref_mark_dead 0x5ff9eb0e any function 32
lockref_put_not_zero 0x0f37ca89 any function 128
lockref_put_or_lock 0x66af1fd1 any function 112
lockref_put_return 0xb0c5e247 any function 80
locks_alloc_lock 0xc4c2a423 gpl function 128
locks_copy_conflock 0x2af10042 any function 144
locks_copy_lock 0xef1fb94a any function 208
locks_delete_block 0x0e0f2e43 any function 192
locks_free_lock 0xba7bc3a2 any function 32
locks_init_lock 0xe76347ca any function 128
locks_lock_inode_wait 0xa1f3df5d any function 464
locks_owner_has_blockers 0x45a25ee5 gpl function 112
locks_release_private 0xab8d2827 gpl function 176
locks_remove_posix 0x10e6c1f1 any function 416
logfc 0x414fc0bb any function 368
look_up_OID 0xeaf0a57c gpl function 256
lookup_address 0x8b9200fd gpl function 112
lookup_bdev 0x34c7cdbc any function 192
lookup_constant 0x86d52ba5 any function 80
lookup_one 0x112691b8 any function 160
lookup_one_len 0xf9c3a235 any function 160
lookup_one_len_unlocked 0x4bae8fe9 any function 192
lookup_one_positive_unlocked 0x7931a3c5 any function 64
lookup_one_qstr_excl 0x78dc2e47 any function 160
lookup_one_unlocked 0x0fb2247c any function 176
lookup_positive_unlocked 0x267a3af7 any function 80
lookup_user_key 0x1dc6c93b any function 1680
loops_per_jiffy 0xba497f13 any data 16
lpit_read_residency_count_address 0x0ad137d3 gpl function 48
lru_cache_add 0x6e2e9928 any function 64
lwtstate_free 0xbd82c351 gpl function 96
lwtunnel_build_state 0x053af669 gpl function 320
lwtunnel_cmp_encap 0xd264a994 gpl function 160
lwtunnel_encap_add_ops 0xff8b084a gpl function 48
lwtunnel_encap_del_ops 0xbe013c2f gpl function 64
lwtunnel_fill_encap 0x8ffae99f gpl function 384
lwtunnel_get_encap_size 0x58a0757a gpl function 112
lwtunnel_input 0x314ec1c5 gpl function 208
lwtunnel_output 0x7de2e671 gpl function 272
lwtunnel_state_alloc 0x7c96006c gpl function 32
lwtunnel_valid_encap_type 0x79948464 gpl function 320
lwtunnel_valid_encap_type_attr 0xce246dcf gpl function 192
lwtunnel_xmit 0xa0ab2199 gpl function 240
lzo1x_1_compress 0x787c882b gpl function 16
lzo1x_1_compress_safe 0x992d8d18 gpl function 16
lzo1x_decompress_safe 0x04df8fbc gpl function 1648
lzorle1x_1_compress 0x79f697e4 gpl function 16
lzorle1x_1_compress_safe 0x0fab1acc gpl function 16
mac_pton 0x652032cb any function 160
machine_check_poll 0xdba0e344 gpl function 560
machine_to_phys_mapping 0x6226b9fa any data 8
machine_to_phys_nr 0xf28ed6e2 any data 8
make_bad_inode 0x4c56ad30 any function 128
make_flow_keys_digest 0x0360d67f any function 64
make_kgid 0xacae9b85 any function 32
make_kprojid 0xfdaa9265 any function 32
make_kuid 0x18b8355a any function 32
mangle_path 0x23b9d6e2 any function 192
mark_buffer_async_write 0x3fb0aeeb any function 32
mark_buffer_dirty 0xe1d6ba16 any function 336
mark_buffer_dirty_inode 0x6b2a852a any function 224
mark_buffer_write_io_error 0xa947806d any function 208
mark_info_dirty 0xc1e6735c any function 64
mark_mounts_for_expiry 0x064db9a5 gpl function 544
mark_page_accessed 0x32284739 any function 64
mark_tsc_unstable 0x56398615 gpl function 64
mas_destroy 0x31a76d61 gpl function 528
mas_empty_area 0x74d42632 gpl function 1184
mas_empty_area_rev 0xa57a3a89 gpl function 1440
mas_erase 0x57dc4851 gpl function 336
mas_expected_entries 0x46275130 gpl function 176
mas_find 0x9acf31c6 gpl function 192
mas_find_rev 0x146626a0 gpl function 416
mas_next 0xa8841cc6 gpl function 128
mas_pause 0x5829e979 gpl function 16
mas_prev 0x4ca5590e gpl function 480
mas_store 0x87258a37 gpl function 176
mas_store_gfp 0x12056e53 gpl function 240
mas_store_prealloc 0xa708ca58 gpl function 224
mas_walk 0xa6a7925c gpl function 272
match_hex 0xad0413d4 any function 16
match_int 0x4e3567f7 any function 16
match_octal 0x815b5dd4 any function 16
match_strdup 0xacf4d843 any function 32
match_string 0x81188c30 any function 80
match_strlcpy 0x3539f11b any function 64
match_token 0x44e9a829 any function 544
match_u64 0xfba7ddd2 any function 160
match_uint 0xeb9eef52 any function 80
match_wildcard 0x58b73bc7 any function 160
may_setattr 0xf4d30e1e any function 96
may_umount 0xba535f65 any function 112
may_umount_tree 0x5d56a9e7 any function 176
mbox_bind_client 0x479e7180 gpl function 288
mbox_chan_received_data 0xf5c1ca75 gpl function 32
mbox_chan_txdone 0xab87cf5e gpl function 32
mbox_client_peek_data 0xaf967598 gpl function 48
mbox_client_txdone 0x5aca4626 gpl function 32
mbox_controller_register 0x5906d030 gpl function 336
mbox_controller_unregister 0xfa3d280a gpl function 32
mbox_flush 0x1cc5211d gpl function 96
mbox_free_channel 0xb9fd3ef9 gpl function 32
mbox_request_channel 0xd022591f gpl function 208
mbox_request_channel_byname 0x855b4194 gpl function 63
mbox_send_message 0x8de7061e gpl function 288
mc146818_avoid_UIP 0xb718cc93 gpl function 304
mc146818_does_rtc_work 0x6c7b435f gpl function 32
mc146818_get_time 0x7982b39c gpl function 272
mc146818_set_time 0x70c6d827 gpl function 624
mce_is_correctable 0x001b074f gpl function 64
mce_is_memory_error 0x6790ebd3 gpl function 112
mce_log 0x3df82d00 gpl function 32
mce_notify_irq 0xe0c77bb5 gpl function 64
mce_register_decode_chain 0xb8b2b1f7 gpl function 48
mce_unregister_decode_chain 0x0f2d7d87 gpl function 32
mce_usable_address 0x6d2e899d gpl function 96
mctrl_gpio_disable_irq_wake 0x7195940a gpl function 64
mctrl_gpio_disable_ms_no_sync 0x63d47777 gpl function 64
mctrl_gpio_disable_ms_sync 0x341cc297 gpl function 64
mctrl_gpio_enable_irq_wake 0x71724493 gpl function 64
mctrl_gpio_enable_ms 0xebd4cc11 gpl function 80
mctrl_gpio_free 0xe613cfc4 gpl function 112
mctrl_gpio_get 0x48a3d20b gpl function 112
mctrl_gpio_get_outputs 0x42f728aa gpl function 112
mctrl_gpio_init 0x0e1b9689 gpl function 208
mctrl_gpio_init_noauto 0xde4224d3 gpl function 208
mctrl_gpio_set 0xdfcb6c90 gpl function 176
mctrl_gpio_to_gpiod 0xead54924 gpl function 32
md5_zero_message_hash 0xf749debc gpl data 16
mdiobus_register_board_info 0x58acf24b any function 240
mdiobus_setup_mdiodev_from_board_info 0x7240e866 any function 160
mem_cgroup_from_task 0x38cc49dc any function 48
mem_dump_obj 0xcb561441 gpl function 80
mem_section 0x6ecc607e any data 8
memalloc_socks_key 0x77ecf68d gpl data 16
memcg_kmem_enabled_key 0xd3543063 any data 16
memcg_sockets_enabled_key 0x3dabf271 any data 16
memchr 0xa07a37f0 any function 48
memchr_inv 0x8df92f66 any function 240
memcmp 0x449ad0a7 any function 80
memcpy 0x69acdf38 any function 32
memcpy_and_pad 0x697ed5f0 any function 80
memcpy_fromio 0x7d628444 any function 176
memcpy_sglist 0x728fa62b gpl function 288
memcpy_toio 0xb9e7429c any function 176
memdup_user 0x9291cd3b any function 144
memdup_user_nul 0x1d07e365 any function 144
memmove 0xb0e602eb any function 432
memory_add_physaddr_to_nid 0x638a9653 gpl function 96
memory_block_size_bytes 0xfcc1edd3 gpl function 144
memory_cgrp_subsys 0xa8dbd2e9 any data 240
memory_cgrp_subsys_enabled_key 0xf352023f gpl data 16
memory_cgrp_subsys_on_dfl_key 0xf2b33cb7 gpl data 16
memory_failure 0x7918d817 gpl function 4208
memory_failure_queue 0x6a421062 gpl function 192
memory_group_register_dynamic 0x9436e405 gpl function 160
memory_group_register_static 0xe8c0065d gpl function 112
memory_group_unregister 0x12ee1173 gpl function 112
memory_read_from_buffer 0x65e0d6d7 any function 80
memparse 0x27864d57 any function 208
mempool_alloc 0xc3762aec any function 432
mempool_alloc_pages 0x766a0927 any function 16
mempool_alloc_slab 0xc972449f any function 32
mempool_create 0x1953c958 any function 128
mempool_create_node 0x9c122bcf any function 208
mempool_destroy 0x9034a696 any function 48
mempool_exit 0x38e46431 any function 128
mempool_free 0xa897e3e7 any function 128
mempool_free_pages 0xd985dc99 any function 16
mempool_free_slab 0x8a99a016 any function 32
mempool_init 0x15c85de3 any function 32
mempool_init_node 0x4bcc2662 any function 208
mempool_kfree 0x6a037cf1 any function 16
mempool_kmalloc 0xd35a6d31 any function 32
mempool_resize 0x2aa0843e any function 448
memregion_alloc 0x213a738d any function 32
memregion_free 0xf2f53617 any function 16
memremap 0x4d924f20 any function 528
memremap_compat_align 0x0fbb7344 gpl function 16
memremap_pages 0x0ff4281f gpl function 1584
memscan 0xf812cff6 any function 32
memset 0xfb578fc5 any function 64
memset_io 0xa4191c0b any function 96
memunmap 0x9e9fdd9d any function 48
memunmap_pages 0x3ed8352f gpl function 688
memweight 0x3fe2ccbe any function 176
metadata_dst_alloc 0xb8bb7192 gpl function 80
metadata_dst_alloc_percpu 0x42ac24f1 gpl function 144
metadata_dst_free 0xa2174b11 gpl function 48
metadata_dst_free_percpu 0x9424f45d gpl function 112
mf_dax_kill_procs 0x5a8c098f gpl function 496
mfd_add_devices 0xd4c51e64 any function 208
mfd_cell_disable 0x6a582a4a any function 64
mfd_cell_enable 0xc1bf2b99 any function 64
mfd_remove_devices 0xfc814b20 any function 80
mfd_remove_devices_late 0x71533ce2 any function 80
mhp_get_pluggable_range 0x9be30d27 gpl function 96
migrate_device_finalize 0x7e5c9cbd any function 544
migrate_device_pages 0x7cd9fd0a any function 16
migrate_device_range 0x6276af56 any function 336
migrate_disable 0x49608959 gpl function 112
migrate_enable 0x4d7272e4 gpl function 240
migrate_folio 0x9e382f6f any function 112
migrate_vma_finalize 0x89e061dc any function 32
migrate_vma_pages 0xaab57512 any function 32
migrate_vma_setup 0xc6838d0c any function 544
mini_qdisc_pair_block_init 0xe497cad5 any function 32
mini_qdisc_pair_init 0xcf2a151c any function 80
mini_qdisc_pair_swap 0x4d27955c any function 112
minmax_running_max 0xb911bb58 any function 224
mipi_dsi_attach 0xe3ebea19 any function 80
mipi_dsi_compression_mode 0x96f1437f any function 144
mipi_dsi_create_packet 0x23daa989 any function 256
mipi_dsi_dcs_enter_sleep_mode 0xb779e90b any function 160
mipi_dsi_dcs_exit_sleep_mode 0x512ac83f any function 160
mipi_dsi_dcs_get_display_brightness 0x823fb9a2 any function 160
mipi_dsi_dcs_get_display_brightness_large 0x335a1c3c any function 176
mipi_dsi_dcs_get_pixel_format 0x6654e0fa any function 160
mipi_dsi_dcs_get_power_mode 0xc2f5b45b any function 160
mipi_dsi_dcs_nop 0xc565ff0a any function 144
mipi_dsi_dcs_read 0x81fe3c42 any function 192
mipi_dsi_dcs_set_column_address 0xf7d97efc any function 128
mipi_dsi_dcs_set_display_brightness 0x85308013 any function 96
mipi_dsi_dcs_set_display_brightness_large 0x56b55413 any function 96
mipi_dsi_dcs_set_display_off 0xa1db28f6 any function 160
mipi_dsi_dcs_set_display_on 0x8d701a5e any function 160
mipi_dsi_dcs_set_page_address 0x59e74aa5 any function 128
mipi_dsi_dcs_set_pixel_format 0xfe96d6b3 any function 64
mipi_dsi_dcs_set_tear_off 0x9eb49324 any function 160
mipi_dsi_dcs_set_tear_on 0x5c0bdb9a any function 96
mipi_dsi_dcs_set_tear_scanline 0xd3ad523f any function 96
mipi_dsi_dcs_soft_reset 0xd46184f2 any function 160
mipi_dsi_dcs_write 0xada6d7e2 any function 240
mipi_dsi_dcs_write_buffer 0xafd4d445 any function 160
mipi_dsi_detach 0xb7b781a5 any function 80
mipi_dsi_device_register_full 0xa91c588f any function 320
mipi_dsi_device_unregister 0x9c5908c0 any function 16
mipi_dsi_driver_register_full 0xf39f5764 any function 80
mipi_dsi_driver_unregister 0xf1fd296e any function 16
mipi_dsi_generic_read 0x31f32f1f any function 160
mipi_dsi_generic_write 0x3ba41ef2 any function 160
mipi_dsi_host_register 0x0b0bc26d any function 112
mipi_dsi_host_unregister 0x859c0802 any function 96
mipi_dsi_packet_format_is_long 0xadbeed61 any function 48
mipi_dsi_packet_format_is_short 0x238b099f any function 48
mipi_dsi_picture_parameter_set 0xe3e900cd any function 128
mipi_dsi_set_maximum_return_packet_size 0xa87c75f6 any function 144
mipi_dsi_shutdown_peripheral 0x7b2ef2de any function 144
mipi_dsi_turn_on_peripheral 0x1f6838c7 any function 144
misc_cg_res_total_usage 0x28be0cef gpl function 48
misc_cg_set_capacity 0xcbb46ca0 gpl function 48
misc_cg_try_charge 0xf3a46811 gpl function 304
misc_cg_uncharge 0xedb86d41 gpl function 144
misc_cgrp_subsys_enabled_key 0xdc841b74 gpl data 16
misc_cgrp_subsys_on_dfl_key 0x4bd6f08b gpl data 16
misc_deregister 0x047978cc any function 160
misc_register 0x844c8938 any function 400
mktime64 0x0fb2f8a4 any function 160
mm_account_pinned_pages 0xb383863b gpl function 224
mm_kobj 0x13886227 gpl data 8
mm_unaccount_pinned_pages 0xc5cb1226 gpl function 48
mmio_stale_data_clear 0xa2d0b59d gpl data 16
mmiotrace_printk 0xd0f284b8 any function 208
mmput 0x30b9b182 gpl function 48
mmput_async 0xc4dad027 gpl function 96
mmu_interval_notifier_insert 0x25c3c528 gpl function 112
mmu_interval_notifier_insert_locked 0x5e9996bd gpl function 112
mmu_interval_notifier_remove 0x283f389c gpl function 464
mmu_interval_read_begin 0x84effb44 gpl function 240
mmu_notifier_get_locked 0x03cba0f6 gpl function 224
mmu_notifier_put 0x80df3d95 gpl function 144
mmu_notifier_range_update_to_read_only 0xfb43cbf8 gpl function 48
mmu_notifier_register 0x35478130 gpl function 144
mmu_notifier_synchronize 0x6a4f623b gpl function 32
mmu_notifier_unregister 0x17ef99cc gpl function 224
mnt_drop_write 0xd367c675 gpl function 128
mnt_drop_write_file 0x76671efc any function 144
mnt_set_expiry 0xf9a2a5c0 any function 96
mnt_want_write 0x898e1838 gpl function 192
mnt_want_write_file 0x7e50ca0f gpl function 256
mntget 0x5a08e3dd any function 32
mntput 0x53c38089 any function 64
mod_delayed_work_on 0xf74bb274 gpl function 160
mod_node_page_state 0x9e15601d any function 144
mod_timer 0xc38c83b8 any function 16
mod_timer_pending 0x1e0a0c24 any function 16
mod_zone_page_state 0x24b5f753 any function 128
mode_strip_sgid 0xc04f0b2c any function 176
modify_ftrace_direct 0x6e00fcfb gpl function 480
modify_ftrace_direct_multi 0x9b768201 gpl function 96
modify_ftrace_direct_multi_nolock 0x48d56b2b gpl function 48
modify_user_hw_breakpoint 0xdd5f875b gpl function 144
module_layout 0x9060323f any function 16
module_put 0xa59b97f5 any function 144
module_refcount 0x5b3ea2f0 any function 32
mount_bdev 0x94be27dd any function 432
mount_nodev 0xa5bd4814 any function 144
mount_single 0x7752ea54 any function 224
mount_subtree 0x6aff178f any function 352
movable_zone 0xd89da37f any data 16
mpage_read_folio 0x868fdc0d any function 160
mpage_readahead 0x75dda2f0 any function 288
mpage_writepages 0xe03fb72a any function 224
mpi_add 0x6531a37f gpl function 736
mpi_addm 0xb6410433 gpl function 48
mpi_alloc 0x98503a63 gpl function 112
mpi_clear 0xd1481de7 gpl function 32
mpi_clear_bit 0x436d817f gpl function 48
mpi_cmp 0xae7c231d gpl function 16
mpi_cmp_ui 0x9bece81b gpl function 112
mpi_cmpabs 0x4401e6c2 gpl function 16
mpi_const 0x2421097b gpl function 48
mpi_ec_add_points 0x8ff60436 gpl function 2720
mpi_ec_curve_point 0x57f576b9 gpl function 1392
mpi_ec_deinit 0xf3797506 gpl function 240
mpi_ec_get_affine 0x291876f3 gpl function 640
mpi_ec_init 0x95843030 gpl function 832
mpi_ec_mul_point 0x5fa625ed gpl function 3520
mpi_free 0x80d5e57a gpl function 64
mpi_fromstr 0x69cf0632 gpl function 464
mpi_get_buffer 0x04c4f603 gpl function 128
mpi_get_nbits 0xdbf7cb70 gpl function 96
mpi_invm 0x1dfa5dbd gpl function 1440
mpi_mul 0xb561c490 gpl function 608
mpi_mulm 0x481f9b7d gpl function 48
mpi_normalize 0x4efcf021 gpl function 48
mpi_point_free_parts 0x8a83fb45 gpl function 64
mpi_point_init 0x6bcdedc0 gpl function 48
mpi_point_new 0x9eebdde7 gpl function 80
mpi_point_release 0xfe1a7a7b gpl function 80
mpi_powm 0x9fe939e1 gpl function 2928
mpi_print 0x6c205008 gpl function 1280
mpi_read_buffer 0x3bf17755 gpl function 512
mpi_read_from_buffer 0x3e7080cb gpl function 96
mpi_read_raw_data 0xceb1f126 gpl function 272
mpi_read_raw_from_sgl 0x3224b2a9 gpl function 560
mpi_rshift 0x6e353c26 gpl function 464
mpi_scanval 0x91b774a1 gpl function 80
mpi_set 0x38e1fde7 gpl function 144
mpi_set_highbit 0x1f38a4f6 gpl function 176
mpi_set_ui 0x3450ad94 gpl function 96
mpi_sub 0x7656410c gpl function 80
mpi_sub_ui 0xff7e33bf gpl function 432
mpi_subm 0x59f32720 gpl function 96
mpi_test_bit 0xea018bbb gpl function 48
mpi_write_to_sgl 0xd774957d gpl function 400
mptcp_diag_fill_info 0xa7e4539f gpl function 240
mptcp_get_reset_option 0x64d2a034 gpl function 80
mptcp_pm_get_add_addr_accept_max 0xeccca8d7 gpl function 48
mptcp_pm_get_add_addr_signal_max 0x80f3c643 gpl function 48
mptcp_pm_get_local_addr_max 0xf01532d7 gpl function 48
mptcp_pm_get_subflows_max 0xf8c6af00 gpl function 48
mptcp_subflow_init_cookie_req 0x21de9c01 gpl function 384
mptcp_subflow_reqsk_alloc 0xa3d3df46 any function 64
mptcp_token_get_sock 0xd5961855 gpl function 288
mptcp_token_iter_next 0xf200e5a3 gpl function 464
mq_change_real_num_tx 0xa0eccf78 any function 208
mr_dump 0xa67d4810 any function 432
mr_fill_mroute 0x8ad59fcf any function 656
mr_mfc_find_any 0xedd43778 any function 144
mr_mfc_find_any_parent 0xd8ec629a any function 80
mr_mfc_find_parent 0x81932057 any function 80
mr_mfc_seq_idx 0xbf478c57 any function 192
mr_mfc_seq_next 0x9fb19175 any function 192
mr_rtm_dumproute 0x2ef4618e any function 240
mr_table_alloc 0xd70afcb2 any function 240
mr_table_dump 0xadc058e4 any function 496
mr_vif_seq_idx 0x2eb48b27 any function 112
mr_vif_seq_next 0x5a7a9683 any function 176
mroute6_is_socket 0x4b0d4996 any function 176
ms_hyperv 0x59f8b7c6 gpl data 48
msg_zerocopy_callback 0xc8e73237 gpl function 64
msg_zerocopy_put_abort 0x25cbc63d gpl function 80
msg_zerocopy_realloc 0x14d7e0de gpl function 464
msi_desc_to_pci_dev 0xc1755378 any function 32
msi_first_desc 0xc8a7752e gpl function 48
msi_get_virq 0x29ca89f9 gpl function 208
msi_lock_descs 0xb00fde4f gpl function 32
msi_next_desc 0xd994f067 gpl function 64
msi_unlock_descs 0x80233492 gpl function 48
msleep 0xf9a482f9 any function 64
msleep_interruptible 0xcc5005fe any function 112
msrs_alloc 0xf5a5c84c any function 48
msrs_free 0x3441445f any function 16
mt_find 0x2bae204e any function 608
mt_find_after 0x847ce6cb any function 32
mt_next 0x93ebdf96 gpl function 176
mt_prev 0x8c4d2428 gpl function 144
mtree_alloc_range 0x48ffbb87 any function 1904
mtree_alloc_rrange 0xf3621fe2 any function 688
mtree_destroy 0xce720f28 any function 112
mtree_erase 0xd73a294f any function 240
mtree_insert 0xb3867e6d any function 16
mtree_insert_range 0x3369ea44 any function 384
mtree_load 0x32e8cfea any function 752
mtree_store 0x7b0f1d0a any function 16
mtree_store_range 0x41a30bef any function 544
mtrr_state 0x4541fe0d gpl data 4192
mutex_is_locked 0x364c23ad any function 32
mutex_lock 0x4dfa8d4b any function 48
mutex_lock_interruptible 0x89940875 any function 48
mutex_lock_io 0x64a31445 gpl function 80
mutex_lock_killable 0x6d16c104 any function 48
mutex_trylock 0xbb9ed3bf any function 96
mutex_unlock 0x3213f038 any function 48
mxcsr_feature_mask 0x32e3b076 gpl data 48
n_tty_inherit_ops 0xa841f114 gpl function 48
n_tty_ioctl_helper 0x8b0623e0 any function 272
name_to_dev_t 0xc10fddb8 gpl function 1184
names_cachep 0x3096be16 any data 8
napi_build_skb 0xfad2fe9f any function 176
napi_busy_loop 0x29604158 any function 832
napi_complete_done 0x99f07dea any function 416
napi_consume_skb 0xb26a6019 any function 320
napi_disable 0x41d06b77 any function 112
napi_enable 0xab3a8fe1 any function 80
napi_get_frags 0xe07076c5 any function 96
napi_gro_flush 0x3dc025d2 any function 272
napi_gro_frags 0x0e8c08ec any function 768
napi_gro_receive 0x869608b4 any function 512
napi_schedule_prep 0x9d0e0174 any function 64
native_io_delay 0x735a0bd5 any function 64
native_queued_spin_lock_slowpath 0xe033cb29 any function 672
native_save_fl 0x9d70541a any function 16
native_write_cr0 0x45e8d7b5 any function 80
nd_tbl 0x68af3c21 gpl data 608
ndisc_mc_map 0x76026d20 any function 416
ndisc_ns_create 0xb9ac7903 any function 416
ndisc_send_skb 0xe689ad79 any function 752
ndo_dflt_bridge_getlink 0x8f30c31c gpl function 1680
ndo_dflt_fdb_add 0xf6b260fe any function 112
ndo_dflt_fdb_del 0xff83ff3f any function 64
ndo_dflt_fdb_dump 0x30e4d16c any function 160
neigh_app_ns 0x835d45d1 any function 32
neigh_carrier_down 0x35107614 any function 32
neigh_changeaddr 0xf868f5bc any function 64
neigh_connected_output 0x94cfc9b8 any function 256
neigh_destroy 0x4868c791 any function 400
neigh_direct_output 0x3c7f8c6d any function 16
neigh_event_ns 0xe6f1eb6f any function 192
neigh_for_each 0x142c4f80 any function 176
neigh_ifdown 0xbd64e231 any function 32
neigh_lookup 0xef0e26d4 any function 224
neigh_parms_alloc 0xfda59160 any function 320
neigh_parms_release 0x54ad6e7c any function 160
neigh_proc_dointvec 0x60b3071f any function 48
neigh_proc_dointvec_jiffies 0x097af021 any function 48
neigh_proc_dointvec_ms_jiffies 0x388aa3c9 any function 48
neigh_rand_reach_time 0x4188d439 any function 48
neigh_resolve_output 0x7b826b27 any function 432
neigh_seq_next 0x083388eb any function 112
neigh_seq_start 0x6ed5720d any function 304
neigh_seq_stop 0xf4d213c0 any function 32
neigh_sysctl_register 0xb499f46e any function 480
neigh_sysctl_unregister 0x329890ad any function 48
neigh_table_clear 0x38f8f30f any function 224
neigh_table_init 0x866e3d8c any function 720
neigh_update 0xf1d735c8 any function 16
neigh_xmit 0xf51ec5fb any function 512
net_cls_cgrp_subsys_enabled_key 0xae1051b0 gpl data 16
net_cls_cgrp_subsys_on_dfl_key 0xd8fbb14d gpl data 16
net_dec_egress_queue 0x86f85114 gpl function 32
net_dec_ingress_queue 0x46013233 gpl function 32
net_dim 0x7f52071a any function 432
net_dim_get_def_rx_moderation 0x8ac3334b any function 64
net_dim_get_def_tx_moderation 0x7cfe368d any function 64
net_dim_get_rx_moderation 0x99d472b1 any function 64
net_dim_get_tx_moderation 0x258d2f76 any function 64
net_disable_timestamp 0x199ed0cd any function 80
net_enable_timestamp 0x54e6fcdd any function 80
net_inc_egress_queue 0x07be6905 gpl function 32
net_inc_ingress_queue 0x2c3054f9 gpl function 32
net_namespace_list 0x6d2fc5a6 gpl data 16
net_ns_barrier 0xf44a904a any function 32
net_ns_get_ownership 0x17cceb57 gpl function 112
net_ns_type_operations 0x471fd83e gpl data 64
net_prio_cgrp_subsys_enabled_key 0xd159586c gpl data 16
net_prio_cgrp_subsys_on_dfl_key 0xfbffd601 gpl data 16
net_ratelimit 0xf6ebc03b any function 32
net_rwsem 0xe1a8d7c9 gpl data 48
netdev_adjacent_change_abort 0x702c1359 any function 128
netdev_adjacent_change_commit 0x3b009e8a any function 144
netdev_adjacent_change_prepare 0x2d3e665b any function 224
netdev_adjacent_get_private 0xa0dad88e any function 16
netdev_alert 0x1d52fc52 any function 148
netdev_bind_sb_channel_queue 0xe780179f any function 160
netdev_bonding_info_change 0x9453ca6f any function 144
netdev_change_features 0xc01a5be0 any function 96
netdev_class_create_file_ns 0x775e530f any function 32
netdev_class_remove_file_ns 0x9c75d2df any function 32
netdev_cmd_to_name 0xfc464ebd gpl function 48
netdev_core_stats_alloc 0x658f2118 any function 80
netdev_crit 0xb2b95569 any function 148
netdev_emerg 0x378d70d4 any function 148
netdev_err 0x92f015df any function 148
netdev_features_change 0x1d6fe511 any function 96
netdev_get_xmit_slave 0x955a1509 any function 48
netdev_has_any_upper_dev 0xf4031cf9 any function 96
netdev_has_upper_dev 0x62c6745e any function 160
netdev_has_upper_dev_all_rcu 0xd04c2cee any function 96
netdev_increment_features 0x69668826 any function 80
netdev_info 0x91fd1a55 any function 148
netdev_is_rx_handler_busy 0x70a272e8 gpl function 96
netdev_lower_dev_get_private 0xdc02e5ce any function 80
netdev_lower_get_first_private_rcu 0x25dc18f8 any function 48
netdev_lower_get_next 0xa3c24ab5 any function 48
netdev_lower_get_next_private 0x1cb15d61 any function 48
netdev_lower_get_next_private_rcu 0x4a171566 any function 48
netdev_lower_state_changed 0x9a6878d4 any function 176
netdev_master_upper_dev_get 0x0fa8f43b any function 112
netdev_master_upper_dev_get_rcu 0x1d8ae4d1 any function 64
netdev_master_upper_dev_link 0xbc9d842f any function 96
netdev_max_backlog 0x9ffa3a75 any data 12
netdev_name_in_use 0x35b07728 any function 32
netdev_next_lower_dev_rcu 0x7f06f49d any function 48
netdev_notice 0x554dc7f0 any function 148
netdev_notify_peers 0xb0a53026 any function 32
netdev_offload_xstats_disable 0x62545edb any function 272
netdev_offload_xstats_enable 0xf7013644 any function 448
netdev_offload_xstats_enabled 0xdd7bce62 any function 112
netdev_offload_xstats_get 0x30b1dea0 any function 336
netdev_offload_xstats_push_delta 0x7e4d1909 any function 192
netdev_offload_xstats_report_delta 0x9fb41842 any function 96
netdev_offload_xstats_report_used 0xd2d88506 any function 16
netdev_pick_tx 0xfcb9a204 any function 688
netdev_port_same_parent_id 0xe2406cb0 any function 240
netdev_printk 0x5dc784bf any function 139
netdev_refcnt_read 0x992a7aa9 any function 80
netdev_reset_tc 0x4326b6fa any function 192
netdev_rss_key_fill 0x467df16d any function 160
netdev_rx_csum_fault 0x5244c3a2 any function 32
netdev_rx_handler_register 0x601f9f77 gpl function 144
netdev_rx_handler_unregister 0x423951c4 gpl function 144
netdev_set_default_ethtool_ops 0x7f2af7e0 gpl function 48
netdev_set_num_tc 0x04a1c96c any function 144
netdev_set_sb_channel 0xf23b9b5b any function 64
netdev_set_tc_queue 0xc14ba41f any function 96
netdev_sk_get_lowest_dev 0xe4f1ab01 any function 128
netdev_state_change 0x28b4e984 any function 144
netdev_stats_to_stats64 0xcf3b69b3 any function 64
netdev_txq_to_tc 0xd5a12544 any function 64
netdev_unbind_sb_channel 0x17809d72 any function 208
netdev_update_features 0x2246ef35 any function 112
netdev_upper_dev_link 0x3d3aff9f any function 96
netdev_upper_dev_unlink 0xf5164236 any function 80
netdev_upper_get_next_dev_rcu 0x0ae9e53b any function 48
netdev_walk_all_lower_dev 0x7ca8f9d6 gpl function 240
netdev_walk_all_lower_dev_rcu 0x6e984f1a gpl function 240
netdev_walk_all_upper_dev_rcu 0x57d3d2d4 gpl function 240
netdev_warn 0xbf2c1786 any function 148
netdev_xmit_skip_txqueue 0xed8c384b gpl function 32
netif_carrier_event 0x60f13c22 gpl function 48
netif_carrier_off 0x60ec6dea any function 48
netif_carrier_on 0xffdd91d4 any function 48
netif_device_attach 0xda17d5e5 any function 160
netif_device_detach 0x2750a548 any function 96
netif_get_num_default_rss_queues 0x0274dc2b any function 272
netif_inherit_tso_max 0x48dfdfa2 any function 96
netif_napi_add_weight 0x491b9d13 any function 560
netif_receive_skb 0xea6a504c any function 352
netif_receive_skb_core 0x6e5b39f6 any function 48
netif_receive_skb_list 0x6b8bf149 any function 208
netif_rx 0x2cd3f882 any function 240
netif_schedule_queue 0xc7cee056 any function 64
netif_set_real_num_queues 0x76eb7737 any function 224
netif_set_real_num_rx_queues 0xc241b74b any function 144
netif_set_real_num_tx_queues 0x257b0768 any function 544
netif_set_tso_max_segs 0x00af6f0e any function 48
netif_set_tso_max_size 0xc5cef1d8 any function 48
netif_set_xps_queue 0x623f4b61 any function 64
netif_skb_features 0xb43bc489 any function 1568
netif_stacked_transfer_operstate 0x2457bc73 any function 112
netif_tx_lock 0x38cc1e6d any function 32
netif_tx_stop_all_queues 0x4842897a any function 80
netif_tx_unlock 0x874e3370 any function 80
netif_tx_wake_queue 0x529e5f20 any function 64
netlbl_audit_start 0x8005cf66 any function 16
netlbl_bitmap_setbit 0x5506b8f7 any function 48
netlbl_bitmap_walk 0x9a583306 any function 128
netlbl_calipso_ops_register 0xd7002536 any function 32
netlbl_catmap_setbit 0x7d4b176a any function 80
netlbl_catmap_walk 0x6cb46525 any function 176
netlink_ack 0x960a02f1 any function 1424
netlink_add_tap 0xf9aceb86 gpl function 176
netlink_broadcast 0xf0906b73 any function 1264
netlink_capable 0x893abe6b any function 80
netlink_has_listeners 0xe784202e gpl function 112
netlink_kernel_release 0xa9e135a3 any function 32
netlink_net_capable 0x2fa274a4 any function 80
netlink_ns_capable 0x54ce2a28 any function 64
netlink_rcv_skb 0x2075757a any function 256
netlink_register_notifier 0xfa599bb2 any function 32
netlink_remove_tap 0xf385744b gpl function 192
netlink_set_err 0xb479e718 any function 288
netlink_strict_get_check 0xa3bdee29 gpl function 32
netlink_unicast 0xc9119dac any function 976
netlink_unregister_notifier 0xdf54a8f7 any function 32
netpoll_cleanup 0xea365263 any function 64
netpoll_parse_options 0x288db75d any function 496
netpoll_poll_dev 0x28639095 any function 448
netpoll_poll_disable 0x97ac6eef any function 96
netpoll_poll_enable 0x088f7194 any function 48
netpoll_print_options 0x27a056d5 any function 170
netpoll_send_skb 0xec0e5b64 any function 640
netpoll_send_udp 0xa451f493 any function 976
netpoll_setup 0x3a3c736d any function 368
netstamp_needed_key 0x391df80a any data 16
new_inode 0xd2552cf9 any function 80
next_arg 0xa033d747 any function 272
nexthop_bucket_set_hw_flags 0x808d6c50 any function 208
nexthop_find_by_id 0x454c45b5 gpl function 64
nexthop_for_each_fib6_nh 0x5166b3e8 gpl function 144
nexthop_free_rcu 0xe05e2f85 gpl function 336
nexthop_res_grp_activity_update 0x8339e80e any function 192
nexthop_select_path 0x51d3867a gpl function 688
nexthop_set_hw_flags 0xf4eae712 any function 128
nf_checksum 0x48cb9481 gpl function 48
nf_checksum_partial 0x1c4a8fdf gpl function 336
nf_conn_btf_access_lock 0xa041a619 gpl data 32
nf_conntrack_destroy 0xd2800691 any function 64
nf_ct_attach 0x5eb67dbc any function 64
nf_ct_get_tuple_skb 0xf1147fc3 any function 80
nf_ct_hook 0x4a85e5c6 gpl data 8
nf_ct_set_closing 0x2e7887d2 gpl function 64
nf_ct_zone_dflt 0x5a6cdb52 gpl data 32
nf_ctnetlink_has_listener 0x19f33626 gpl data 32
nf_getsockopt 0x70e1f8aa any function 128
nf_hook_entries_delete_raw 0xb7c4a100 gpl function 144
nf_hook_entries_insert_raw 0xc088e93f gpl function 160
nf_hook_slow 0x841f5563 any function 240
nf_hook_slow_list 0xbf923993 any function 304
nf_hooks_lwtunnel_enabled 0x3daa2540 gpl data 16
nf_hooks_lwtunnel_sysctl_handler 0x51d13875 gpl function 272
nf_hooks_needed 0xd83898d5 any data 896
nf_ip6_checksum 0x480f5ab2 any function 256
nf_ip_checksum 0x97f80b87 any function 272
nf_ip_route 0x72106e09 gpl function 48
nf_ipv6_ops 0xda8585d8 gpl data 16
nf_log_bind_pf 0xcb3e1775 any function 128
nf_log_buf_add 0xcd6f2dc9 gpl function 224
nf_log_buf_close 0x80c68137 gpl function 79
nf_log_buf_open 0x0d4961de gpl function 96
nf_log_packet 0x9eef12ca any function 384
nf_log_register 0xb15b2b5b any function 208
nf_log_set 0x2aa94155 any function 112
nf_log_trace 0x1091a4e8 any function 368
nf_log_unbind_pf 0x1988314b any function 80
nf_log_unregister 0xd6f48a98 any function 112
nf_log_unset 0xa2c60396 any function 96
nf_logger_find_get 0xd1f2eee2 gpl function 208
nf_logger_put 0xb8cd3a7f gpl function 112
nf_nat_hook 0xdcc7bbbd gpl data 8
nf_queue 0x1ab96244 gpl function 80
nf_queue_entry_free 0x6780e9e0 gpl function 32
nf_queue_entry_get_refs 0xafa941ff gpl function 224
nf_queue_nf_hook_drop 0x89a47c82 gpl function 48
nf_register_net_hook 0x53e3723c any function 144
nf_register_net_hooks 0x1117df58 any function 192
nf_register_queue_handler 0x1afeb8b0 any function 48
nf_register_sockopt 0x1e1a7b40 any function 240
nf_reinject 0xf402b038 any function 464
nf_route 0xfec7cdd6 gpl function 48
nf_setsockopt 0xf6ac1068 any function 144
nf_skb_duplicated 0x70c52dc5 gpl percpu 16
nf_unregister_net_hook 0x8fdb795e any function 96
nf_unregister_net_hooks 0xdad7205d any function 144
nf_unregister_queue_handler 0xd7ea7094 any function 32
nf_unregister_sockopt 0x65056490 any function 96
nfct_btf_struct_access 0xeab101d2 gpl data 16
nfnl_ct_hook 0x321434f3 gpl data 8
nfs42_ssc_register 0x51d78e34 gpl function 32
nfs42_ssc_unregister 0xe3dbad7d gpl function 48
nfs_ssc_client_tbl 0x60af34ff gpl data 32
nfs_ssc_register 0x87cca020 gpl function 32
nfs_ssc_unregister 0xf91933fb gpl function 48
nfs_stat_to_errno 0x9c470403 gpl function 80
nl_table 0x1cf65b4c gpl data 16
nl_table_lock 0xa731f387 gpl data 8
nla_append 0x91e6e3a8 any function 80
nla_find 0xcd279169 any function 64
nla_memcmp 0x652ce9aa any function 32
nla_memcpy 0xf1db1704 any function 80
nla_policy_len 0x7674c3c8 any function 96
nla_put 0x1468be11 any function 64
nla_put_64bit 0x9b489671 any function 80
nla_put_nohdr 0x84812756 any function 64
nla_reserve 0x8b2918b1 any function 48
nla_reserve_64bit 0x6e8b97d4 any function 64
nla_reserve_nohdr 0x8e6aab08 any function 96
nla_strcmp 0xedbaee5e any function 96
nla_strdup 0xc0ff12fb any function 96
nla_strscpy 0x84823cf3 any function 144
nlmsg_notify 0x40fd764e any function 288
nmi_panic 0xb3a2dfdf any function 48
no_action 0xfbbd41ca gpl function 16
no_hash_pointers 0x56fbb130 gpl data 8
no_pci_devices 0x78df6bd7 any function 64
no_seek_end_llseek 0xcf1bc739 any function 48
no_seek_end_llseek_size 0x1472bd80 any function 32
node_data 0xd6d0e505 any data 8192
node_states 0x9493fc86 any data 768
node_to_amd_nb 0xbd805a5b gpl function 48
node_to_cpumask_map 0x45d246da any data 8192
nonseekable_open 0x241276ff any function 16
noop_backing_dev_info 0x5e34f6fd gpl data 1160
noop_direct_IO 0x12f2c233 gpl function 32
noop_dirty_folio 0xd8f70f8c any function 48
noop_fsync 0x65229e98 any function 16
noop_llseek 0x505f95b0 any function 16
noop_qdisc 0x2694288a any data 384
nosteal_pipe_buf_ops 0x5ed5bf77 any data 32
notify_change 0xdb693f23 any function 1472
notify_remote_via_irq 0x86623fd7 gpl function 144
nr_cpu_ids 0x017de3d5 any data 4
nr_free_buffer_pages 0x27fa66e1 gpl function 16
nr_irqs 0xcdca3691 gpl data 32
nr_node_ids 0x7bbccd05 any data 4
nr_online_nodes 0x82c87ad5 any data 4
nr_swap_pages 0xa0d3456d gpl data 8
ns_capable 0xd5fb05af any function 80
ns_capable_noaudit 0x96a093cf any function 80
ns_capable_setid 0x17b2b7c2 any function 80
ns_to_kernel_old_timeval 0x6b853d06 any function 160
ns_to_timespec64 0x65929cae any function 144
nsecs_to_jiffies 0xffae8e8b gpl function 32
nsecs_to_jiffies64 0x75d0deb9 any function 32
numa_map_to_online_node 0x4939ebcd gpl function 176
numa_node 0x618911fc any percpu 4
nvmem_add_cell_lookups 0xb73713d7 gpl function 144
nvmem_add_cell_table 0xd8df69d9 gpl function 96
nvmem_cell_get 0x5c6ad3f5 gpl function 32
nvmem_cell_put 0x85540ebc gpl function 64
nvmem_cell_read 0x99f018c4 gpl function 176
nvmem_cell_read_u16 0xf8d67f17 gpl function 16
nvmem_cell_read_u32 0x9924ac44 gpl function 16
nvmem_cell_read_u64 0x27aa13ed gpl function 16
nvmem_cell_read_u8 0x6d69f8d1 gpl function 16
nvmem_cell_read_variable_le_u32 0x06f2eb6d gpl function 160
nvmem_cell_read_variable_le_u64 0xb87c54c4 gpl function 160
nvmem_cell_write 0x202d4ed6 gpl function 16
nvmem_del_cell_lookups 0x72d267dc gpl function 144
nvmem_del_cell_table 0x1894446b gpl function 96
nvmem_dev_name 0x9425bb34 gpl function 32
nvmem_device_cell_read 0xb67e70fa gpl function 272
nvmem_device_cell_write 0x1ed4991c gpl function 208
nvmem_device_find 0x5d02e8a3 gpl function 16
nvmem_device_get 0xd1064bdd gpl function 32
nvmem_device_put 0x8349a895 gpl function 16
nvmem_device_read 0xc697b0f7 gpl function 112
nvmem_device_write 0x3866e217 gpl function 192
nvmem_register 0xe4e29806 gpl function 1984
nvmem_register_notifier 0xcb2bfe2b gpl function 32
nvmem_unregister 0xcc39c03e gpl function 80
nvmem_unregister_notifier 0x420f3d01 gpl function 32
of_clk_hw_register 0xa590f2a5 gpl function 48
of_css 0x956c84e5 gpl function 64
of_devfreq_cooling_register 0x7713506d gpl function 16
of_devfreq_cooling_register_power 0x6aa31fb2 gpl function 656
of_find_mipi_dsi_device_by_node 0x37dac20d any function 48
of_find_mipi_dsi_host_by_node 0x12fbc9fa any function 128
of_led_get 0x11b0f04d gpl function 32
of_phandle_args_to_fwspec 0xf43301cc gpl function 64
of_phy_get 0x55f6fc61 gpl function 32
of_phy_provider_unregister 0x110534c5 gpl function 112
of_phy_put 0x52010498 gpl function 112
of_phy_simple_xlate 0x3cef57f7 gpl function 176
of_pm_clk_add_clk 0xb8a1ea1b gpl function 48
of_pm_clk_add_clks 0x8cac68ea gpl function 48
of_pwm_single_xlate 0xeb58eeec gpl function 192
of_pwm_xlate_with_flags 0xf86a8b0b gpl function 208
of_reset_control_array_get 0x2dba777d gpl function 48
of_syscon_register_regmap 0x75c3cb1f gpl function 272
offline_and_remove_memory 0x08c78cf7 gpl function 304
on_each_cpu_cond_mask 0x63f835ba any function 64
oops_in_progress 0xb1c3a01a any data 4
opal_unlock_from_suspend 0x51641162 any function 416
open_exec 0x00dfbf54 any function 80
open_related_ns 0xa520e5ae gpl function 272
open_with_fake_path 0xbb53b112 any function 128
orderly_poweroff 0x56256e8a gpl function 48
orderly_reboot 0x794b7271 gpl function 32
osc_cpc_flexible_adr_space_confirmed 0x7f9b1879 gpl data 1
osc_pc_lpi_support_confirmed 0x16516798 gpl data 1
osc_sb_native_usb4_control 0xd7269c64 gpl data 4
osc_sb_native_usb4_support_confirmed 0x7129a6f4 gpl data 1
out_of_line_wait_on_bit 0x1984d421 any function 176
out_of_line_wait_on_bit_lock 0xb3687850 any function 176
out_of_line_wait_on_bit_timeout 0x4071b517 gpl function 208
overflowgid 0x7171121c any data 4
overflowuid 0x8b618d08 any data 28
override_creds 0x2e259175 any function 48
p2sb_bar 0xe05d6c19 gpl function 336
padata_alloc 0xe6dac142 any function 544
padata_alloc_shell 0x07464577 any function 192
padata_do_parallel 0x23ba4176 any function 576
padata_do_serial 0x43012258 any function 544
padata_free 0x5b61a579 any function 16
padata_free_shell 0xd4eaa5f2 any function 208
padata_set_cpumask 0xfe99de71 any function 400
paddr_vmcoreinfo_note 0x01bf55fc any function 240
page_cache_async_ra 0xfd4fc002 gpl function 96
page_cache_next_miss 0xf1a65d71 any function 240
page_cache_prev_miss 0xd608c8b5 any function 240
page_cache_ra_unbounded 0xfba4e2fd gpl function 384
page_cache_sync_ra 0x8ee2b6b2 gpl function 160
page_endio 0x0e795795 gpl function 240
page_frag_alloc_align 0x2de125c0 any function 640
page_frag_free 0x88e1d0f0 any function 208
page_get_link 0xb29ba3ed any function 64
page_get_link_raw 0xda8d3af7 gpl function 16
page_is_ram 0xfc03d97a gpl function 160
page_mapped 0x7af50f08 any function 64
page_mapping 0xaee3bb34 any function 64
page_offline_begin 0x412f893c any function 32
page_offline_end 0xfa08c34a any function 32
page_offset_base 0x7cd8d75e any data 8
page_pool_alloc_frag 0x4fb5cd9f any function 528
page_pool_alloc_pages 0xc9b39400 any function 96
page_pool_create 0xd7d5fc92 any function 416
page_pool_destroy 0xdf5e5f6d any function 464
page_pool_put_defragged_page 0x38b1097c any function 528
page_pool_put_page_bulk 0x70b2ac21 any function 960
page_pool_release_page 0x44203e3a any function 176
page_pool_return_skb_page 0xd114d943 any function 176
page_pool_update_nid 0xa4a86b3d any function 256
page_put_link 0x3c185c61 any function 128
page_readlink 0xd3a7d7c6 any function 176
page_reporting_register 0x764ffefa gpl function 256
page_reporting_unregister 0x99dd730c gpl function 96
page_symlink 0xed772b98 any function 368
page_symlink_inode_operations 0x437d6518 any data 192
page_zero_new_buffers 0xf24a14cf any function 352
pagecache_get_page 0xbb3dacfb any function 96
pagecache_isize_extended 0x6b9acb19 any function 352
pagevec_lookup_range_tag 0x330c69ab any function 48
panic 0xf1e046cc any function 756
panic_blink 0x63eb9355 any data 16
panic_notifier_list 0x07ceeac9 any data 16
panic_timeout 0x1f8544b8 gpl data 4
param_array_ops 0x09bd7b42 any data 32
param_free_charp 0x27479d14 any function 16
param_get_bool 0xd31bc1cc any function 48
param_get_byte 0x40dd7c0f any function 32
param_get_charp 0xaf779627 any function 32
param_get_dyndbg_classes 0xfe0916f0 any function 96
param_get_hexint 0x8ac68191 any function 32
param_get_int 0xd6c14510 any function 32
param_get_invbool 0xf6e5fd32 any function 48
param_get_long 0x345e2ddc any function 32
param_get_short 0xb4d8a502 any function 32
param_get_string 0xf693cc29 any function 32
param_get_uint 0x4d06a092 any function 32
param_get_ullong 0x115c636d any function 32
param_get_ulong 0x37730835 any function 32
param_get_ushort 0x6d0dd2fb any function 32
param_ops_bint 0x4301061f any data 32
param_ops_bool 0xe5b3abad any data 32
param_ops_bool_enable_only 0xde00affb gpl data 32
param_ops_byte 0x51705436 any data 32
param_ops_charp 0x744e0813 any data 32
param_ops_dyndbg_classes 0xa13b4e8c any data 32
param_ops_hexint 0xf1b8b4f0 any data 32
param_ops_int 0x69e0fbdc any data 32
param_ops_invbool 0x2354aa15 any data 32
param_ops_long 0xb8b5a630 any data 32
param_ops_short 0xf32bb8bf any data 32
param_ops_string 0x77b4f4c9 any data 32
param_ops_uint 0x91c14d8d any data 32
param_ops_ullong 0x015a373a any data 32
param_ops_ulong 0xa421e6e4 any data 32
param_ops_ushort 0x72893a32 any data 32
param_set_bint 0x1bd87568 any function 112
param_set_bool 0x67ab08ac any function 32
param_set_bool_enable_only 0xe877f298 gpl function 160
param_set_byte 0xb4f31f60 any function 16
param_set_charp 0x22487463 any function 240
param_set_copystring 0xe619b330 any function 96
param_set_dyndbg_classes 0xfc811a80 any function 864
param_set_hexint 0xc1ca11fa any function 16
param_set_int 0xfeaa26fa any function 16
param_set_invbool 0xe3017104 any function 112
param_set_long 0x893e4ec3 any function 16
param_set_short 0x96d36772 any function 16
param_set_uint 0xa083256e any function 16
param_set_uint_minmax 0x71b03774 gpl function 128
param_set_ullong 0xd2350af6 any function 16
param_set_ulong 0x7e02309d any function 16
param_set_ushort 0x1af727ff any function 16
parse_OID 0xed39b7b8 gpl function 64
parse_int_array_user 0x9c9aa3b9 any function 208
passthru_features_check 0x66daee10 any function 16
paste_selection 0xbf620877 gpl function 464
pat_enabled 0x550ce709 gpl function 32
pat_pfn_immune_to_uc_mtrr 0xf8fe3986 gpl function 32
path_get 0xc8091639 any function 48
path_has_submounts 0x41191e5c any function 128
path_is_mountpoint 0x0c1b248e any function 128
path_is_under 0x93a8185e any function 128
path_put 0x418f3a08 any function 32
pcc_mbox_free_channel 0x5547a99f gpl function 80
pcc_mbox_request_channel 0xba3fd55e gpl function 160
pci_acpi_clear_companion_lookup_hook 0x7e7a47c9 gpl function 48
pci_acpi_set_companion_lookup_hook 0xa282f144 gpl function 96
pci_add_dynid 0x67e1932b gpl function 128
pci_add_new_bus 0x5c2d2e1d any function 1216
pci_add_resource 0x27cdca93 any function 16
pci_add_resource_offset 0x218e600b any function 96
pci_aer_clear_nonfatal_status 0x0d167a5a gpl function 192
pci_alloc_dev 0xccf29182 any function 144
pci_alloc_host_bridge 0x0ec7f195 any function 128
pci_alloc_irq_vectors_affinity 0x5621f059 any function 272
pci_assign_resource 0xf73d2ec6 any function 192
pci_assign_unassigned_bridge_resources 0xd9e03a92 gpl function 192
pci_assign_unassigned_bus_resources 0x146db4f8 gpl function 192
pci_ats_disabled 0x75e9c735 gpl function 32
pci_ats_supported 0x60e495ee gpl function 48
pci_back_from_sleep 0x6ff14559 any function 48
pci_biosrom_size 0x08820efb any function 48
pci_bridge_secondary_bus_reset 0x42d5358a gpl function 32
pci_bus_add_device 0x516242f0 gpl function 112
pci_bus_add_devices 0x8dff03a2 any function 112
pci_bus_alloc_resource 0x25529ecb any function 176
pci_bus_assign_resources 0xeea93171 any function 16
pci_bus_claim_resources 0x88b79923 any function 32
pci_bus_find_capability 0xab1d6b73 any function 208
pci_bus_max_busnr 0x70a7844b gpl function 784
pci_bus_read_config_byte 0xa08e6322 any function 112
pci_bus_read_config_dword 0x34134d40 any function 128
pci_bus_read_config_word 0x8f316629 any function 128
pci_bus_read_dev_vendor_id 0xcc325e30 any function 48
pci_bus_resource_n 0xa8d4eb24 gpl function 96
pci_bus_set_ops 0x0d86a02b any function 80
pci_bus_size_bridges 0xeb64030c any function 16
pci_bus_type 0xffcfa9ef any data 192
pci_bus_write_config_byte 0x3704a8c1 any function 32
pci_bus_write_config_dword 0x5bca52cb any function 48
pci_bus_write_config_word 0x9d06f1a3 any function 48
pci_cfg_access_lock 0xb67c6757 gpl function 80
pci_cfg_access_trylock 0x742f5730 gpl function 80
pci_cfg_access_unlock 0x9ce0a033 gpl function 80
pci_check_and_mask_intx 0x26f9c4b7 gpl function 16
pci_check_and_unmask_intx 0x50195d7e gpl function 16
pci_choose_state 0x5301a29c any function 32
pci_claim_resource 0x229f95e9 any function 128
pci_clear_master 0xcd031425 any function 160
pci_clear_mwi 0xbe5647c0 any function 128
pci_common_swizzle 0x4ed6221f gpl function 112
pci_create_root_bus 0x0a846cce gpl function 176
pci_create_slot 0x203c39b7 gpl function 656
pci_d3cold_disable 0xc35b92cf gpl function 48
pci_d3cold_enable 0x25dceef6 gpl function 48
pci_destroy_slot 0xb02635a7 gpl function 96
pci_dev_driver 0xf31cb781 any function 80
pci_dev_get 0x1aa9fef8 any function 48
pci_dev_lock 0x3522bfdc gpl function 32
pci_dev_present 0x7483dc59 any function 128
pci_dev_put 0xda706865 any function 32
pci_dev_run_wake 0x5459c7b8 gpl function 144
pci_dev_trylock 0x5bc410f7 gpl function 80
pci_dev_unlock 0xb4e08ce4 gpl function 32
pci_device_group 0xfe7e25fa gpl function 320
pci_device_is_present 0x79403843 gpl function 112
pci_disable_ats 0x74f78559 gpl function 144
pci_disable_device 0x3912624a any function 192
pci_disable_link_state 0x528e210d any function 16
pci_disable_link_state_locked 0x877f6668 any function 16
pci_disable_msi 0xaf848c7e any function 48
pci_disable_msix 0xf17a850a any function 48
pci_disable_pasid 0x98fd37d6 gpl function 80
pci_disable_pcie_error_reporting 0x7102bf10 gpl function 128
pci_disable_pri 0x0de9bb6a gpl function 160
pci_disable_ptm 0xb3113538 any function 160
pci_disable_rom 0xb82b2b22 gpl function 128
pci_disable_sriov 0x89240ce6 gpl function 48
pci_doe_submit_task 0x8c364e2d gpl function 144
pci_doe_supports_prot 0x8a9670ee gpl function 224
pci_enable_atomic_ops_to_root 0xce36373a any function 448
pci_enable_ats 0xdb2261b3 gpl function 160
pci_enable_device 0xcc0fd921 any function 16
pci_enable_device_io 0xcc587dcd any function 16
pci_enable_device_mem 0x4f0a62ae any function 16
pci_enable_msi 0xc70ebf7e any function 48
pci_enable_msix_range 0x67953f6c any function 16
pci_enable_pasid 0x00ac331b gpl function 224
pci_enable_pcie_error_reporting 0xd0899acf gpl function 128
pci_enable_ptm 0xc64eab0f any function 96
pci_enable_rom 0xf869b34c gpl function 192
pci_enable_sriov 0x949f8275 gpl function 64
pci_enable_wake 0x1ecebac6 any function 48
pci_find_bus 0xdb2d834c any function 208
pci_find_capability 0xe5d0e594 any function 176
pci_find_dvsec_capability 0xf9bc263c gpl function 208
pci_find_ext_capability 0x0c6cfd32 gpl function 16
pci_find_host_bridge 0x26243697 gpl function 32
pci_find_ht_capability 0xc95f5b37 gpl function 176
pci_find_next_bus 0x4c310cad any function 80
pci_find_next_capability 0x12e3c7ce gpl function 96
pci_find_next_ext_capability 0x6a606725 gpl function 224
pci_find_next_ht_capability 0xb8250397 gpl function 32
pci_find_parent_resource 0x11729d9f any function 144
pci_find_resource 0x57e0c170 any function 128
pci_find_vsec_capability 0xb4cb52a3 gpl function 160
pci_fixup_cardbus 0x931c7181 any function 16
pci_fixup_device 0x4a422fda any function 400
pci_flags 0x52b1e3c7 gpl data 4
pci_free_host_bridge 0xd03acc0c any function 16
pci_free_irq 0xd0675380 any function 48
pci_free_irq_vectors 0xa58865b6 any function 96
pci_free_resource_list 0x38a71b7e any function 16
pci_generic_config_read 0x29b08809 gpl function 96
pci_generic_config_read32 0xf85356cc gpl function 112
pci_generic_config_write 0x36ac5a11 gpl function 80
pci_generic_config_write32 0x05760446 gpl function 160
pci_get_class 0xaa6a227d any function 176
pci_get_device 0x3e0304f4 any function 176
pci_get_domain_bus_and_slot 0x0a11e7c0 any function 272
pci_get_dsn 0x97505c06 gpl function 144
pci_get_slot 0xe7783e4d any function 96
pci_get_subsys 0x7600f0a7 any function 176
pci_host_probe 0x70091248 gpl function 144
pci_hp_add 0x207ee19e gpl function 688
pci_hp_add_bridge 0xcb9e42cd gpl function 176
pci_hp_create_module_link 0xeca538a4 gpl function 112
pci_hp_del 0x606006d6 gpl function 512
pci_hp_deregister 0x115111b3 gpl function 48
pci_hp_destroy 0xf3237381 gpl function 48
pci_hp_remove_module_link 0x062a9fb2 gpl function 32
pci_ignore_hotplug 0x22e7930a gpl function 48
pci_intx 0x4618a5a5 gpl function 208
pci_iomap 0x843946f0 any function 176
pci_iomap_range 0x53a8bbc9 any function 128
pci_iomap_wc 0xd03e6057 gpl function 112
pci_iomap_wc_range 0xc6900ac8 gpl function 128
pci_ioremap_bar 0x931649ff gpl function 96
pci_ioremap_wc_bar 0xff85c974 gpl function 96
pci_iounmap 0x7f0724f9 any function 80
pci_iov_get_pf_drvdata 0xc335a89f gpl function 64
pci_iov_vf_id 0x563268c2 gpl function 96
pci_iov_virtfn_devfn 0xe57e8cd9 gpl function 64
pci_irq_get_affinity 0x6d14a31a any function 144
pci_irq_vector 0x4c3229d1 any function 64
pci_load_and_free_saved_state 0x11b8c947 gpl function 48
pci_load_saved_state 0x8c977e8a gpl function 240
pci_lock_rescan_remove 0xddbeeecc gpl function 32
pci_map_biosrom 0x80fb7578 any function 48
pci_map_rom 0x8db23b7b any function 464
pci_match_id 0x1df24d3e any function 144
pci_max_pasids 0x676b48e0 gpl function 128
pci_mem_start 0x3da171f9 any data 16
pci_msi_create_irq_domain 0x2dc7e4c4 gpl function 240
pci_msi_enabled 0x453c8403 any function 16
pci_msi_mask_irq 0x7916ae8e gpl function 96
pci_msi_prepare 0xd55e03c7 gpl function 64
pci_msi_unmask_irq 0xa85043c3 gpl function 96
pci_msi_vec_count 0x3fdc11bf any function 112
pci_msix_vec_count 0x2c22b57e any function 112
pci_num_vf 0x2618c57e gpl function 32
pci_pasid_features 0x251b3e35 gpl function 128
pci_pci_problems 0xdc14eda7 any data 4
pci_pio_to_address 0xf05fbf09 gpl function 32
pci_platform_power_transition 0x5f97fc68 gpl function 96
pci_pme_active 0xbd091e2e any function 400
pci_pme_capable 0x7336d475 any function 48
pci_power_names 0x1ebf6c2a gpl data 64
pci_pr3_present 0x7532088c gpl function 96
pci_prepare_to_sleep 0x7b2798b0 any function 176
pci_pri_supported 0xa84f99d1 gpl function 48
pci_probe_reset_bus 0xef0a7e12 gpl function 48
pci_probe_reset_slot 0x6539d542 gpl function 16
pci_read_config_byte 0xe97d1bcf any function 48
pci_read_config_dword 0x66d50c79 any function 64
pci_read_config_word 0x6e637c12 any function 64
pci_read_vpd 0x5573618d any function 144
pci_read_vpd_any 0x14f1af24 any function 128
pci_rebar_get_possible_sizes 0x89eb1384 any function 160
pci_reenable_device 0xf7c7ea75 any function 80
pci_release_region 0x8ccc0471 any function 176
pci_release_regions 0xa139f64b any function 64
pci_release_resource 0xce477707 any function 112
pci_release_selected_regions 0x74b8fa38 any function 64
pci_remap_iospace 0x0aaccc92 any function 64
pci_remove_bus 0x688fdf36 any function 144
pci_remove_root_bus 0xd1010108 gpl function 112
pci_request_irq 0x819b14ef any function 240
pci_request_region 0xa7bcca55 any function 16
pci_request_regions 0x7e597db1 any function 32
pci_request_regions_exclusive 0x3adaae82 any function 32
pci_request_selected_regions 0x4b0ca588 any function 16
pci_request_selected_regions_exclusive 0x8f883de6 any function 16
pci_rescan_bus 0xfc274723 gpl function 48
pci_reset_bus 0xd2c94230 gpl function 736
pci_reset_function 0x32942e34 gpl function 112
pci_reset_function_locked 0xb42ae864 gpl function 64
pci_resize_resource 0x8363ceca any function 192
pci_restore_msi_state 0x5b8650ef gpl function 688
pci_restore_state 0x6b317e66 any function 32
pci_root_buses 0x082c3213 any data 16
pci_save_state 0xc447eb89 any function 592
pci_scan_bridge 0xe5ed821f any function 16
pci_scan_bus 0x150184f5 any function 176
pci_scan_child_bus 0x551a4ccf gpl function 16
pci_scan_root_bus 0xf0f1ad96 any function 112
pci_scan_root_bus_bridge 0x91a1d1e9 any function 128
pci_scan_single_device 0x32d237f0 any function 256
pci_scan_slot 0xdd099127 any function 448
pci_select_bars 0xaa9fc42e any function 64
pci_set_cacheline_size 0xc4f8fdeb gpl function 208
pci_set_host_bridge_release 0xca4e4c3d gpl function 32
pci_set_master 0xa7ccedce any function 32
pci_set_mwi 0x80e3a8ef any function 176
pci_set_pcie_reset_state 0x61707e65 gpl function 16
pci_set_power_state 0xd8c67228 any function 16
pci_set_power_state_locked 0x5d39a913 any function 16
pci_setup_cardbus 0x84d6e674 any function 427
pci_slots_kset 0x4fa802c8 gpl data 8
pci_speed_string 0xb1fc1782 gpl function 48
pci_sriov_configure_simple 0x943f70db gpl function 96
pci_sriov_get_totalvfs 0x579225da gpl function 32
pci_sriov_set_totalvfs 0x4b620b63 gpl function 80
pci_status_get_and_clear_errors 0xa19c8ef0 gpl function 144
pci_stop_and_remove_bus_device 0x666afc9f any function 32
pci_stop_and_remove_bus_device_locked 0xc0e8b9ed gpl function 48
pci_stop_root_bus 0x8de0aa45 gpl function 80
pci_store_saved_state 0x0f0422f7 gpl function 256
pci_try_reset_function 0xa812e421 gpl function 160
pci_try_set_mwi 0x9a431370 any function 16
pci_unlock_rescan_remove 0x5790e7a0 gpl function 32
pci_unmap_biosrom 0x326425ca any function 16
pci_unmap_iospace 0x07f57478 any function 16
pci_unmap_rom 0xe3bf4eb0 any function 48
pci_unregister_driver 0xd4415680 any function 176
pci_user_read_config_byte 0x5a2a9773 gpl function 224
pci_user_read_config_dword 0x2824d3f5 gpl function 240
pci_user_read_config_word 0x0f38bda1 gpl function 240
pci_user_write_config_byte 0x6b3b815c gpl function 160
pci_user_write_config_dword 0x064ada21 gpl function 176
pci_user_write_config_word 0x02fb6b39 gpl function 176
pci_vfs_assigned 0x4bf00d57 gpl function 112
pci_vpd_alloc 0xb13b98aa gpl function 160
pci_vpd_check_csum 0x7265f2b0 gpl function 160
pci_vpd_find_id_string 0x0c88c1c3 gpl function 112
pci_vpd_find_ro_info_keyword 0xdc43bdc6 gpl function 240
pci_wait_for_pending_transaction 0xa3dc5136 any function 176
pci_wake_from_d3 0x84885487 any function 112
pci_walk_bus 0x5ae4e827 gpl function 16
pci_walk_bus_locked 0x13e8c718 gpl function 16
pci_write_config_byte 0xb9a2ae25 any function 48
pci_write_config_dword 0xb32dceb5 any function 48
pci_write_config_word 0x91999e99 any function 48
pci_write_msi_msg 0xf2c53d53 gpl function 64
pci_write_vpd 0x453c5b06 any function 144
pci_write_vpd_any 0x4c67aca8 any function 128
pci_xen_swiotlb_init_late 0x539f157b gpl function 96
pcibios_align_resource 0xfdd4216d any function 96
pcibios_bus_to_resource 0x626c47d6 any function 160
pcibios_resource_to_bus 0x935c8d22 any function 176
pcibios_scan_specific_bus 0x9b9f3648 gpl function 160
pcie_aspm_enabled 0xe9834c08 gpl function 96
pcie_bandwidth_available 0x07c86675 any function 304
pcie_bus_configure_settings 0x24965381 gpl function 224
pcie_capability_clear_and_set_dword 0xf508321b any function 144
pcie_capability_clear_and_set_word_locked 0x401946ac any function 176
pcie_capability_clear_and_set_word_unlocked 0x6bbf5c6a any function 144
pcie_capability_read_dword 0xbb8d3399 any function 176
pcie_capability_read_word 0xaf274c2c any function 176
pcie_capability_write_dword 0xca8406e5 any function 128
pcie_capability_write_word 0xc0503a8d any function 128
pcie_flr 0x65a4ccfe gpl function 272
pcie_get_mps 0x8408377d any function 96
pcie_get_readrq 0xee677701 any function 96
pcie_get_speed_cap 0x9db488a4 any function 208
pcie_get_width_cap 0x1ff1fac5 any function 112
pcie_link_speed 0xe4b064f9 gpl data 16
pcie_port_bus_type 0x9c88a7c6 gpl data 192
pcie_port_find_device 0xe2e5805c gpl function 112
pcie_port_service_register 0xc3edece7 any function 80
pcie_port_service_unregister 0xdb41d000 any function 16
pcie_print_link_status 0x1d26669a any function 16
pcie_ptm_enabled 0x5d9c11e5 any function 48
pcie_relaxed_ordering_enabled 0x4f248241 any function 96
pcie_reset_flr 0xf3061aae gpl function 48
pcie_set_mps 0xeda6e5bc any function 128
pcie_set_readrq 0x10c4bc74 any function 304
pcie_update_link_speed 0xdac1165b gpl function 32
pcim_doe_create_mb 0xbed5d490 gpl function 624
pcim_enable_device 0x39268dec any function 160
pcim_iomap 0x013a1aa9 any function 80
pcim_iomap_regions 0xb0d7359b any function 336
pcim_iomap_regions_request_all 0x03e63719 any function 112
pcim_iomap_table 0x8178542c any function 112
pcim_iounmap 0xd5deeeb1 any function 80
pcim_iounmap_regions 0xaecada50 any function 80
pcim_pin_device 0x6154cd4f any function 64
pcim_set_mwi 0x865b6d18 any function 80
pciserial_init_ports 0x89478ac3 gpl function 736
pciserial_remove_ports 0xe84f6e5c gpl function 32
pciserial_resume_ports 0xbfbc5434 gpl function 80
pciserial_suspend_ports 0x31c7970f gpl function 80
pcix_get_max_mmrbc 0xfe9d07a7 any function 144
pcix_get_mmrbc 0xb1318a49 any function 144
pcix_set_mmrbc 0x04a7d33f any function 320
peernet2id 0xfd9a4e6e any function 80
peernet2id_alloc 0x5aa68d0b gpl function 400
percpu_counter_add_batch 0xe138fb8c any function 128
percpu_counter_batch 0x05240ee7 any data 4
percpu_counter_destroy 0xac537ac2 any function 128
percpu_counter_set 0xe5c60bd2 any function 96
percpu_counter_sync 0x107be0b0 any function 48
percpu_down_write 0x1da8b475 gpl function 368
percpu_free_rwsem 0x822a7cd8 gpl function 64
percpu_is_read_locked 0x46bee154 gpl function 96
percpu_ref_exit 0x37bf7be3 gpl function 160
percpu_ref_init 0x81a7f541 gpl function 288
percpu_ref_is_zero 0xc91fdf58 gpl function 80
percpu_ref_kill_and_confirm 0x1ed4d2eb gpl function 176
percpu_ref_reinit 0xd7293ffc gpl function 80
percpu_ref_resurrect 0x3a24fb2f gpl function 112
percpu_ref_switch_to_atomic 0x769cefb5 gpl function 64
percpu_ref_switch_to_atomic_sync 0xf782fb07 gpl function 240
percpu_ref_switch_to_percpu 0x7283161b gpl function 64
percpu_up_write 0x88e68fde gpl function 48
perf_assign_events 0x450110e8 gpl function 928
perf_aux_output_begin 0x34a3a4ab gpl function 416
perf_aux_output_end 0x9fe9474d gpl function 304
perf_aux_output_flag 0x636e7a8f gpl function 32
perf_aux_output_skip 0x22b49ca5 gpl function 208
perf_event_addr_filters_sync 0x3c43b17b gpl function 144
perf_event_cgrp_subsys_enabled_key 0x036de383 gpl data 16
perf_event_cgrp_subsys_on_dfl_key 0xc2c1c427 gpl data 16
perf_event_create_kernel_counter 0xfa6474e5 gpl function 384
perf_event_disable 0x18cee16c gpl function 112
perf_event_enable 0x3313a9d4 gpl function 48
perf_event_pause 0x46bda73b gpl function 160
perf_event_period 0xf34e869f gpl function 64
perf_event_read_value 0x1b0f8830 gpl function 80
perf_event_refresh 0xaf86d08b gpl function 96
perf_event_release_kernel 0xf129c377 gpl function 816
perf_event_sysfs_show 0x5ce7dd4b gpl function 48
perf_event_update_userpage 0x77dfb346 gpl function 336
perf_get_aux 0x455166fc gpl function 32
perf_get_hw_event_config 0xd6df01f7 gpl function 48
perf_get_x86_pmu_capability 0xe0e6ef02 gpl function 144
perf_guest_get_msrs 0xd416cfec gpl function 16
perf_msr_probe 0x3948fdc5 gpl function 288
perf_pmu_migrate_context 0xbdb80fba gpl function 960
perf_pmu_register 0x1ed36ad9 gpl function 1168
perf_pmu_unregister 0x8673860b gpl function 192
perf_register_guest_info_callbacks 0x77f24400 gpl function 128
perf_swevent_get_recursion_context 0x4ef5bcf4 gpl function 112
perf_tp_event 0x4058c382 gpl function 624
perf_trace_buf_alloc 0xad5f0017 gpl function 160
perf_trace_run_bpf_submit 0x9fd5aac9 gpl function 192
perf_unregister_guest_info_callbacks 0x6bbd8324 gpl function 128
pernet_ops_rwsem 0x00565f18 gpl data 64
pfifo_fast_ops 0xea7dff43 any data 192
pfifo_qdisc_ops 0xb45d3838 any data 192
pfn_to_online_page 0x647a77f9 gpl function 288
pgdir_shift 0x72d79d83 any data 4
pgprot_writecombine 0x50d1f870 gpl function 32
pgprot_writethrough 0x93dc2586 gpl function 32
phy_calibrate 0x45c46c3f gpl function 112
phy_configure 0xbd936384 gpl function 112
phy_create 0xe13e064d gpl function 416
phy_create_lookup 0xb3c0090e gpl function 208
phy_destroy 0x55dc7c64 gpl function 32
phy_exit 0xb794d4d6 gpl function 208
phy_get 0xc5619ca2 gpl function 384
phy_init 0x280ec176 gpl function 224
phy_optional_get 0x4033bcf2 gpl function 32
phy_pm_runtime_allow 0x6fd2c45f gpl function 32
phy_pm_runtime_forbid 0x39ed9cb4 gpl function 32
phy_pm_runtime_get 0x69c98854 gpl function 112
phy_pm_runtime_get_sync 0x5537cbb5 gpl function 96
phy_pm_runtime_put 0xd9af6132 gpl function 48
phy_pm_runtime_put_sync 0x40ad5ec0 gpl function 48
phy_power_off 0xdadd246f gpl function 176
phy_power_on 0x0df4e061 gpl function 224
phy_put 0x9c275b46 gpl function 32
phy_remove_lookup 0x91b4e139 gpl function 224
phy_reset 0x9ee883d4 gpl function 192
phy_set_media 0x2f6a3f86 gpl function 128
phy_set_mode_ext 0x28125134 gpl function 112
phy_set_speed 0xe47e41a8 gpl function 128
phy_validate 0x15a764c4 gpl function 128
phys_base 0x4c9d28b0 any data 16
phys_to_target_node 0x36173c1d gpl function 144
physical_mask 0x1d19f77b any data 32
pid_nr_ns 0xa862aa90 gpl function 64
pid_task 0xd65da460 any function 64
pid_vnr 0x84a3d865 gpl function 96
pids_cgrp_subsys_enabled_key 0xe60a5e8d gpl data 16
pids_cgrp_subsys_on_dfl_key 0x70c2c7ea gpl data 16
pin_get_name 0x23f7a5a4 gpl function 64
pin_user_pages 0x8840f328 any function 80
pin_user_pages_fast 0x9eca777b gpl function 48
pin_user_pages_fast_only 0x2cc17bc6 gpl function 64
pin_user_pages_remote 0xb647254d any function 48
pin_user_pages_unlocked 0xcca36a34 any function 48
pinconf_generic_dump_config 0x2e356680 gpl function 176
pinctrl_add_gpio_range 0x722ba5f9 gpl function 96
pinctrl_add_gpio_ranges 0x2aa3d4f5 gpl function 160
pinctrl_dev_get_devname 0xaaf3e281 gpl function 32
pinctrl_dev_get_drvdata 0xb171728b gpl function 16
pinctrl_dev_get_name 0x285291ff gpl function 32
pinctrl_enable 0x2751f065 gpl function 672
pinctrl_find_and_add_gpio_range 0xbe0759e7 gpl function 128
pinctrl_find_gpio_range_from_pin 0x969c9aed gpl function 64
pinctrl_find_gpio_range_from_pin_nolock 0x41e5a270 gpl function 112
pinctrl_force_default 0x89a6153b gpl function 48
pinctrl_force_sleep 0xbc0b65c6 gpl function 48
pinctrl_get 0x87eee3f2 gpl function 224
pinctrl_get_group_pins 0x6274cdc1 gpl function 96
pinctrl_gpio_can_use_line 0xfab53ed9 gpl function 176
pinctrl_gpio_direction_input 0x1d9055ae gpl function 32
pinctrl_gpio_direction_output 0x2130127e gpl function 32
pinctrl_gpio_free 0x28ab4fb9 gpl function 192
pinctrl_gpio_request 0x6d0ae550 gpl function 400
pinctrl_gpio_set_config 0x9b92d16e gpl function 192
pinctrl_lookup_state 0x75c5ce48 gpl function 224
pinctrl_pm_select_default_state 0x80b5e0f5 gpl function 96
pinctrl_pm_select_idle_state 0xb0636ae1 gpl function 96
pinctrl_pm_select_sleep_state 0xdf0181b2 gpl function 96
pinctrl_put 0xccfea870 gpl function 64
pinctrl_register 0x6b03d626 gpl function 144
pinctrl_register_and_init 0x685df22b gpl function 64
pinctrl_register_mappings 0x7ad1ded1 gpl function 304
pinctrl_remove_gpio_range 0x48b449fd gpl function 80
pinctrl_select_default_state 0xc5c7ea84 gpl function 96
pinctrl_select_state 0x10240b0c gpl function 32
pinctrl_unregister 0xfdcbc0e4 gpl function 32
pinctrl_unregister_mappings 0x82226c53 gpl function 144
pinctrl_utils_add_config 0x0c3ef0f5 gpl function 96
pinctrl_utils_add_map_configs 0x0fce6129 gpl function 208
pinctrl_utils_add_map_mux 0x64a26976 gpl function 128
pinctrl_utils_free_map 0x51e0e3a2 gpl function 96
pinctrl_utils_reserve_map 0x1323dbfa gpl function 144
ping_bind 0x4a2a65d4 gpl function 1200
ping_close 0xf86a1f2e gpl function 96
ping_common_sendmsg 0x4cddc2ff gpl function 208
ping_err 0xd03cb503 gpl function 1056
ping_get_port 0xf0ea08ff gpl function 688
ping_getfrag 0xbb334fb4 gpl function 176
ping_hash 0x4f35ac62 gpl function 48
ping_init_sock 0x17282663 gpl function 208
ping_prot 0xaeecae7d any data 480
ping_queue_rcv_skb 0xb34fd393 gpl function 32
ping_rcv 0x913e38ed gpl function 288
ping_recvmsg 0x7b4b4e9f gpl function 912
ping_seq_next 0x6b23f59d gpl function 64
ping_seq_start 0x699be91a gpl function 112
ping_seq_stop 0x11c64159 gpl function 32
ping_unhash 0x1079aca3 gpl function 208
pingv6_ops 0x93328a64 gpl data 48
pingv6_prot 0x46738c7e gpl data 480
pipe_lock 0xa0136f9b any function 32
pipe_unlock 0xcf46c07e any function 32
pkcs7_free_message 0x2b76646e gpl function 32
pkcs7_get_content_data 0x4044f2fd gpl function 64
pkcs7_parse_message 0x0c805ea3 gpl function 432
pkcs7_validate_trust 0x542b4032 gpl function 560
pkcs7_verify 0x7237e950 gpl function 1312
pktgen_xfrm_outer_mode_output 0x9d087c2b gpl function 16
platform_add_devices 0xade3f026 gpl function 272
platform_bus 0x23f2f343 gpl data 752
platform_bus_type 0xabbc669e gpl data 192
platform_device_add 0x729fdd36 gpl function 576
platform_device_add_data 0xe506b4ec gpl function 80
platform_device_add_resources 0x4ab8f57a gpl function 96
platform_device_alloc 0x68be8d73 gpl function 208
platform_device_del 0x1be55dfd gpl function 32
platform_device_put 0xde6ebf70 gpl function 48
platform_device_register 0x1486273d gpl function 112
platform_device_register_full 0xd3c5a7d8 gpl function 304
platform_device_unregister 0x0d0a75f7 gpl function 64
platform_driver_unregister 0x7ae3ac7b gpl function 16
platform_find_device_by_driver 0xf2b38e5a gpl function 32
platform_get_ethdev_address 0xdba93c5c any function 144
platform_get_irq 0xfc23b715 gpl function 64
platform_get_irq_byname 0x2e6d24f4 gpl function 176
platform_get_irq_byname_optional 0x3fcfe9c2 gpl function 144
platform_get_irq_optional 0x2908b78a gpl function 352
platform_get_mem_or_io 0xf7291b10 gpl function 80
platform_get_resource 0x379383fb gpl function 96
platform_get_resource_byname 0xc1132180 gpl function 128
platform_irq_count 0x0c3f9851 gpl function 64
platform_msi_create_irq_domain 0xcd251db2 gpl function 192
platform_msi_domain_alloc_irqs 0xec9c5c66 gpl function 128
platform_msi_domain_free_irqs 0x058739a9 gpl function 80
platform_thermal_notify 0x3a08475f any data 8
platform_thermal_package_notify 0x90de0452 gpl data 8
platform_thermal_package_rate_control 0x8a7cb9c4 gpl data 8
platform_unregister_drivers 0x7a2b711a gpl function 80
play_idle_precise 0x02394899 gpl function 400
pldmfw_flash_image 0x5da77d9b any function 3120
pldmfw_op_pci_match_record 0x8ff3f382 any function 288
pm_clk_add 0xe241b7d9 gpl function 16
pm_clk_add_clk 0x0d7590b7 gpl function 16
pm_clk_add_notifier 0x7a3e05a0 gpl function 32
pm_clk_create 0x06e7a3e3 gpl function 16
pm_clk_destroy 0x9b3b8952 gpl function 416
pm_clk_init 0x8bda6503 gpl function 80
pm_clk_remove 0xa2c18508 gpl function 272
pm_clk_remove_clk 0x6d664abf gpl function 240
pm_clk_resume 0x4054a39e gpl function 368
pm_clk_runtime_resume 0x72675bf0 gpl function 80
pm_clk_runtime_suspend 0xfc46ff48 gpl function 96
pm_clk_suspend 0x567e80ef gpl function 288
pm_generic_freeze 0xce8cd582 gpl function 48
pm_generic_freeze_late 0xec2453e4 gpl function 48
pm_generic_freeze_noirq 0x169b1493 gpl function 48
pm_generic_poweroff 0xdb4db6f4 gpl function 48
pm_generic_poweroff_late 0x14fd0405 gpl function 48
pm_generic_poweroff_noirq 0xc16e1f2a gpl function 48
pm_generic_restore 0x6b2d5cc4 gpl function 48
pm_generic_restore_early 0xf0f41ff9 gpl function 48
pm_generic_restore_noirq 0x5908ceea gpl function 48
pm_generic_resume 0xf414af56 gpl function 48
pm_generic_resume_early 0xd4a2cada gpl function 48
pm_generic_resume_noirq 0x7d5e1bc9 gpl function 48
pm_generic_runtime_resume 0x2c0a4ac3 gpl function 48
pm_generic_runtime_suspend 0xa46a9343 gpl function 48
pm_generic_suspend 0x24d7ea6d gpl function 48
pm_generic_suspend_late 0x2a90312a gpl function 48
pm_generic_suspend_noirq 0x6a814f46 gpl function 48
pm_generic_thaw 0x55c8f22e gpl function 48
pm_generic_thaw_early 0x47687f7a gpl function 48
pm_generic_thaw_noirq 0xee94ae69 gpl function 48
pm_genpd_add_device 0x29d4749f gpl function 752
pm_genpd_add_subdomain 0x2f3aad38 gpl function 576
pm_genpd_init 0x438f8e4e gpl function 944
pm_genpd_remove 0xf6d67e06 gpl function 704
pm_genpd_remove_device 0x20ea8015 gpl function 496
pm_genpd_remove_subdomain 0x60fb2645 gpl function 448
pm_power_off 0x60a32ea9 any data 8
pm_print_active_wakeup_sources 0x4065d168 gpl function 256
pm_relax 0x70db018f gpl function 80
pm_runtime_allow 0x1d407bca gpl function 240
pm_runtime_autosuspend_expiration 0x022b8db1 gpl function 64
pm_runtime_barrier 0x6050bff6 gpl function 144
pm_runtime_enable 0x1fe2f022 gpl function 144
pm_runtime_forbid 0xb3e7646f gpl function 80
pm_runtime_force_resume 0x5ea45257 gpl function 224
pm_runtime_force_suspend 0xc132a9fa gpl function 288
pm_runtime_get_if_active 0xdb3a8466 gpl function 320
pm_runtime_irq_safe 0x6fdc2c50 gpl function 64
pm_runtime_no_callbacks 0x74e992ef gpl function 64
pm_runtime_set_autosuspend_delay 0x6d754c2e gpl function 80
pm_runtime_set_memalloc_noio 0xddd9ade8 gpl function 160
pm_runtime_suspended_time 0x9e127155 gpl function 144
pm_schedule_suspend 0xd62c6e3c gpl function 208
pm_set_vt_switch 0x5ed040b0 any function 32
pm_stay_awake 0xdf06af61 gpl function 80
pm_suspend 0x530b1e98 any function 48
pm_suspend_default_s2idle 0x9b555c8c gpl function 32
pm_suspend_global_flags 0x42635d55 gpl data 4
pm_suspend_target_state 0x377bbcbc gpl data 28
pm_system_wakeup 0x8c0215f2 gpl function 32
pm_vt_switch_required 0x749e9133 any function 192
pm_vt_switch_unregister 0x370eaeef any function 128
pm_wakeup_dev_event 0x19864910 gpl function 96
pm_wakeup_pending 0x2bdf5ab0 gpl function 160
pm_wakeup_ws_event 0x5419e9a5 gpl function 32
pm_wq 0x7d59dd46 gpl data 8
pneigh_enqueue 0x0bb8f2d3 any function 304
pneigh_lookup 0x9b8f983c any function 416
pnp_activate_dev 0x338f5ba6 any function 80
pnp_device_attach 0x3f9451f9 any function 96
pnp_device_detach 0xf5c0c279 any function 64
pnp_disable_dev 0x6bebef3d any function 144
pnp_get_resource 0x4130cfde any function 96
pnp_is_active 0x0458a648 any function 256
pnp_platform_devices 0xee7eb9e1 any data 4
pnp_possible_config 0x58ea16da any function 160
pnp_range_reserved 0xe40976c0 any function 112
pnp_register_card_driver 0xe719946e any function 240
pnp_register_driver 0x056960d9 any function 32
pnp_release_card_device 0xe4f135de any function 48
pnp_request_card_device 0xb1a044ae any function 240
pnp_start_dev 0x1b751701 any function 112
pnp_stop_dev 0xf33457e5 any function 112
pnp_unregister_card_driver 0x2b898e79 any function 96
pnp_unregister_driver 0xd5539610 any function 16
pnpacpi_protocol 0xd3060860 any data 864
policy_has_boost_freq 0x767dc2f1 gpl function 64
poll_freewait 0x8e45d2cd any function 160
poll_initwait 0x36240061 any function 64
poll_state_synchronize_rcu 0x442deaa9 gpl function 64
poll_state_synchronize_rcu_full 0x836d652f gpl function 96
poll_state_synchronize_srcu 0x031e36e9 gpl function 48
posix_acl_access_xattr_handler 0x57d1cdf3 gpl data 64
posix_acl_alloc 0x9b496b21 any function 48
posix_acl_chmod 0xbf7312f4 any function 320
posix_acl_clone 0xfb60faf5 gpl function 64
posix_acl_create 0xcf205645 gpl function 544
posix_acl_default_xattr_handler 0xdedc1aad gpl data 64
posix_acl_equiv_mode 0x00b4e615 any function 208
posix_acl_from_mode 0x5818fe3c any function 176
posix_acl_from_xattr 0x624fb93a any function 48
posix_acl_init 0xbf59c419 any function 32
posix_acl_to_xattr 0x16dc8843 any function 208
posix_acl_update_mode 0xb2464aec any function 240
posix_acl_valid 0xa5a44e74 any function 240
posix_clock_register 0x1aa5bdc7 gpl function 112
posix_clock_unregister 0x7e4e6ad7 gpl function 80
posix_lock_file 0x4b92b507 any function 16
posix_test_lock 0xf7218830 any function 320
power_group_name 0xfb6eedf9 gpl data 8
power_supply_am_i_supplied 0x7803a64e gpl function 160
power_supply_batinfo_ocv2cap 0x380dde36 gpl function 128
power_supply_battery_bti_in_range 0xfaaf8621 gpl function 96
power_supply_changed 0x717c9b31 gpl function 144
power_supply_charge_behaviour_parse 0xed2c5bcf gpl function 64
power_supply_charge_behaviour_show 0xdf7a8d42 gpl function 224
power_supply_class 0xa9ff6f5a gpl data 8
power_supply_external_power_changed 0xf76f6971 gpl function 48
power_supply_find_ocv2cap_table 0x02c5c501 gpl function 112
power_supply_get_battery_info 0x12de213c gpl function 1184
power_supply_get_by_name 0xe1eaef16 gpl function 64
power_supply_get_drvdata 0x3c020d91 gpl function 16
power_supply_get_maintenance_charging_setting 0x8d908ebf gpl function 48
power_supply_get_property 0x85e85d9e gpl function 48
power_supply_get_property_from_supplier 0x8e5f5447 gpl function 128
power_supply_is_system_supplied 0x2c208607 gpl function 112
power_supply_notifier 0x5624f826 gpl data 64
power_supply_ocv2cap_simple 0x5cad8fc3 gpl function 144
power_supply_powers 0x09dcccee gpl function 32
power_supply_property_is_writeable 0x44e1b1be gpl function 48
power_supply_put 0x339a8b60 gpl function 32
power_supply_put_battery_info 0xb47b5bf7 gpl function 96
power_supply_reg_notifier 0x136209db gpl function 32
power_supply_register 0x80092c76 gpl function 16
power_supply_register_no_ws 0xa7dc96b0 gpl function 16
power_supply_set_battery_charged 0x6ed715b6 gpl function 64
power_supply_set_property 0xce8e9829 gpl function 48
power_supply_temp2resist_simple 0x2b6150fb gpl function 144
power_supply_unreg_notifier 0x6b81c38b gpl function 32
power_supply_unregister 0x8ae04ae3 gpl function 160
power_supply_vbat2ri 0x60ae0922 gpl function 304
powercap_register_control_type 0x193bcef4 gpl function 544
powercap_register_zone 0x4a60ec2a gpl function 1584
powercap_unregister_control_type 0x96752318 gpl function 224
powercap_unregister_zone 0x2f2e96d7 gpl function 96
pps_event 0x1394ad94 any function 656
pps_lookup_dev 0x50549591 any function 144
pps_register_source 0x42b965ce any function 320
pps_unregister_source 0x26bd0599 any function 16
prandom_bytes_state 0xd36e3d59 any function 224
prandom_seed_full_state 0x3283e6b0 any function 304
prandom_u32_state 0x1a9a433c any function 128
preempt_model_full 0xb30b2bda gpl function 48
preempt_model_none 0x997c550a gpl function 48
preempt_model_voluntary 0xbc600dc9 gpl function 48
preempt_notifier_dec 0x32bc0fcf gpl function 32
preempt_notifier_inc 0x0402cbbf gpl function 32
preempt_notifier_register 0xfc49bebd gpl function 80
preempt_notifier_unregister 0xba8f5f5b gpl function 64
preempt_schedule 0x43b0c9c3 any function 32
preempt_schedule_notrace 0xf70e4a4d gpl function 96
preempt_schedule_notrace_thunk 0x3b72f08d any function 24
preempt_schedule_thunk 0xd6742002 any function 24
prepare_creds 0x49dadaa9 any function 608
prepare_kernel_cred 0x12fa931a any function 448
prepare_to_swait_event 0xb7fde6d7 any function 320
prepare_to_swait_exclusive 0x877da80c any function 160
prepare_to_wait 0xd5fd90f1 any function 192
prepare_to_wait_event 0x8c26d495 any function 400
prepare_to_wait_exclusive 0xc622556f any function 192
print_hex_dump 0x167c5967 any function 320
printk_timed_ratelimit 0x07cc4a5d any function 80
priv_to_devlink 0x715a43ce gpl function 32
probe_irq_mask 0x360b1afe any function 176
probe_irq_off 0xab600421 any function 208
probe_irq_on 0xb121390a any function 448
proc_create 0xbeab912c any function 128
proc_create_data 0x85369090 any function 64
proc_create_mount_point 0xf06188d4 any function 160
proc_create_net_data 0xe80f7382 gpl function 96
proc_create_net_data_write 0x7d57d411 gpl function 112
proc_create_net_single 0xca212573 gpl function 80
proc_create_net_single_write 0xaf7eb0ba gpl function 96
proc_create_seq_private 0xf9e944dc any function 80
proc_create_single_data 0xbd7274da any function 80
proc_do_large_bitmap 0x47960bc4 any function 1504
proc_dobool 0x2c71fbfb any function 48
proc_dointvec 0xa8181adf any function 48
proc_dointvec_jiffies 0xdf6b082f any function 48
proc_dointvec_minmax 0x2cdf87a1 any function 112
proc_dointvec_ms_jiffies 0x84c1c552 any function 48
proc_dointvec_userhz_jiffies 0x3dd9b230 any function 48
proc_dostring 0x319d493d any function 416
proc_dou8vec_minmax 0xfc03a4ca gpl function 336
proc_douintvec 0x8263a6d9 any function 48
proc_douintvec_minmax 0x638aff11 gpl function 112
proc_doulongvec_minmax 0xec2e1c8f any function 48
proc_doulongvec_ms_jiffies_minmax 0x5efde8e6 any function 48
proc_get_parent_data 0x14cd967c gpl function 32
proc_mkdir 0x4a76c501 any function 144
proc_mkdir_data 0xf2c8bd26 gpl function 160
proc_mkdir_mode 0xa42dac8f any function 160
proc_remove 0x35025fe8 any function 32
proc_set_size 0x327e039a any function 16
proc_set_user 0xb6c603c0 any function 16
proc_symlink 0x6e30bcbb any function 144
processors 0x5eb67f4d any percpu 8
prof_on 0x995d1071 gpl data 4
profile_hits 0x67955ce6 gpl function 48
profile_pc 0xc558530d any function 32
property_entries_dup 0x53c089f5 gpl function 32
property_entries_free 0x01a0cb78 gpl function 64
proto_register 0xf669eb91 any function 656
proto_unregister 0xe73b795b any function 240
ps2_begin_command 0xe6c60849 any function 48
ps2_cmd_aborted 0x46884962 any function 80
ps2_command 0x41894f8b any function 112
ps2_drain 0x4997f1ea any function 368
ps2_end_command 0x645e0bb8 any function 48
ps2_handle_ack 0xae424be8 any function 336
ps2_handle_response 0x66d429b3 any function 160
ps2_init 0x08eeb33a any function 80
ps2_is_keyboard_id 0x213e4965 any function 48
ps2_sendbyte 0x405e3549 any function 128
ps2_sliced_command 0x0194eac7 any function 256
psched_ppscfg_precompute 0xa05b6be2 any function 112
psched_ratecfg_precompute 0xb6e36ce2 any function 160
psi_memstall_enter 0x929e95cf gpl function 192
psi_memstall_leave 0x15bd7435 gpl function 176
pskb_expand_head 0xf8cd040b any function 864
pskb_extract 0xd39a293f any function 192
pskb_put 0x41828cc5 gpl function 96
pskb_trim_rcsum_slow 0x02a84819 any function 304
pstore_name_to_type 0x7e5db80b gpl function 64
pstore_register 0x0909bc6c gpl function 336
pstore_type_to_name 0xa5d7c388 gpl function 48
pstore_unregister 0x106e4c10 gpl function 240
ptdump_walk_pgd_level_debugfs 0x35fa80ff gpl function 48
ptp_cancel_worker_sync 0x27e0a36c any function 32
ptp_classify_raw 0x9a8446be gpl function 128
ptp_clock_event 0xc0cbbe79 any function 480
ptp_clock_index 0xa9461f34 any function 16
ptp_clock_register 0x0a7bc245 any function 1296
ptp_clock_unregister 0x1fec67fd any function 208
ptp_convert_timestamp 0xcc411ed1 any function 192
ptp_find_pin 0x4d88a102 any function 80
ptp_find_pin_unlocked 0x2d26a613 any function 128
ptp_get_vclocks_index 0xacddd806 any function 304
ptp_msg_is_sync 0xa159ea02 gpl function 144
ptp_parse_header 0xae16e41f gpl function 128
ptp_schedule_worker 0xa3ef1ec1 any function 48
ptrs_per_p4d 0xdad13544 any data 4
public_key_free 0xea3a23f3 gpl function 48
public_key_signature_free 0x6d6d74f2 gpl function 80
public_key_subtype 0xf3eafdcb gpl data 64
public_key_verify_signature 0x32836981 gpl function 928
put_cmsg 0x8bf51496 any function 416
put_cmsg_scm_timestamping 0xfd25d74b any function 144
put_cmsg_scm_timestamping64 0xb7619676 any function 144
put_dax 0x07242d92 gpl function 32
put_device 0xab30ec32 gpl function 32
put_disk 0x097ca613 any function 32
put_fs_context 0xe07bb2f3 any function 400
put_io_context 0xb1bba974 gpl function 128
put_iova_domain 0x311c6da4 gpl function 112
put_itimerspec64 0xd39e9848 gpl function 160
put_old_itimerspec32 0x26ab4755 gpl function 144
put_old_timespec32 0x6dbaafd3 gpl function 144
put_pages_list 0xf0009fee any function 240
put_pid 0xf8a1b589 gpl function 32
put_pid_ns 0x5e8c2ae6 gpl function 144
put_timespec64 0x170cc36c gpl function 96
put_unused_fd 0x3f4547a7 any function 96
put_user_ifreq 0x87809aeb any function 112
putname 0x95cb3de8 any function 96
pv_info 0x3cc07be9 gpl data 32
pv_ops 0x22adf505 any data 672
pvclock_get_pvti_cpu0_va 0x8677f369 gpl function 16
pvclock_gtod_register_notifier 0xb4b97c90 gpl function 96
pvclock_gtod_unregister_notifier 0x4688d7ec gpl function 80
pwm_adjust_config 0x876fceea gpl function 192
pwm_apply_state 0x25324ea4 gpl function 256
pwm_capture 0x323fcf29 gpl function 128
pwm_free 0xdc36968c gpl function 32
pwm_get 0xbdcde3d3 gpl function 688
pwm_get_chip_data 0x2c8b3933 gpl function 32
pwm_put 0x87ab9287 gpl function 32
pwm_request 0x0cb7130f gpl function 144
pwm_request_from_chip 0x359df97a gpl function 160
pwm_set_chip_data 0x967fb9f5 gpl function 32
pwmchip_add 0x94b6a46c gpl function 464
pwmchip_remove 0x61538b14 gpl function 176
pxm_to_node 0x1cd8438b any function 48
qdf2400_e44_present 0xa8e6933a any data 32
qdisc_class_hash_destroy 0xf53d4c26 any function 16
qdisc_class_hash_grow 0x888865e4 any function 464
qdisc_class_hash_init 0x117093be any function 128
qdisc_class_hash_insert 0xc4212ab9 any function 96
qdisc_class_hash_remove 0x91a7b1da any function 64
qdisc_create_dflt 0x522ea84a any function 272
qdisc_get_rtab 0xd9a71267 any function 624
qdisc_hash_add 0x97210cb1 any function 176
qdisc_hash_del 0xe509a7e9 any function 128
qdisc_offload_dump_helper 0x1aa41c03 any function 80
qdisc_offload_graft_helper 0xd42cb6e3 any function 176
qdisc_offload_query_caps 0x636b0328 any function 128
qdisc_put 0x14a7edb9 any function 64
qdisc_put_rtab 0xa61ced89 any function 144
qdisc_put_stab 0xb94339c4 any function 96
qdisc_put_unlocked 0xd2001689 any function 64
qdisc_reset 0x1fa1ea5c any function 336
qdisc_tree_reduce_backlog 0x7cb49a48 any function 272
qdisc_watchdog_cancel 0xff436ee0 any function 16
qdisc_watchdog_init 0xd3fc6beb any function 64
qdisc_watchdog_init_clockid 0x8624e71c any function 48
qdisc_watchdog_schedule_range_ns 0x6777b2ba any function 128
qid_eq 0x8d55bb8a any function 64
qid_lt 0x7ad050b9 any function 80
qid_valid 0x937733e3 any function 32
query_asymmetric_key 0xbca09cf1 gpl function 80
queue_delayed_work_on 0xb2fcb56d any function 80
queue_rcu_work 0x6fb49676 any function 64
queue_work_node 0xfa666974 gpl function 224
queue_work_on 0xc5b6f236 any function 64
queued_read_lock_slowpath 0x617c452b any function 288
queued_write_lock_slowpath 0xc528a49a any function 292
quota_send_warning 0x7daece67 any function 544
radix_tree_delete 0x4e6e4b41 any function 16
radix_tree_delete_item 0xd2237016 any function 208
radix_tree_gang_lookup 0x6b27729b any function 288
radix_tree_gang_lookup_tag 0x6185b747 any function 304
radix_tree_gang_lookup_tag_slot 0x9a22391e any function 272
radix_tree_insert 0x6fbc6a00 any function 448
radix_tree_iter_delete 0x6dc35b25 any function 32
radix_tree_iter_resume 0x4967e79f any function 32
radix_tree_lookup 0x70ad75fb any function 16
radix_tree_lookup_slot 0x41efdeaf any function 80
radix_tree_maybe_preload 0xb22e16d5 any function 32
radix_tree_next_chunk 0x2c541e7b any function 704
radix_tree_preload 0x32ce3777 any function 32
radix_tree_preloads 0x16cb6a90 gpl percpu 16
radix_tree_replace_slot 0x69049cd2 any function 96
radix_tree_tag_clear 0x89434b4b any function 192
radix_tree_tag_get 0xad6ba40e any function 160
radix_tree_tag_set 0x4e20bcf8 any function 176
radix_tree_tagged 0x6d5f5b91 any function 32
ram_aops 0xba6794b5 any data 160
random_get_entropy_fallback 0xbb6508da gpl function 48
ras_userspace_consumers 0xcdb6adcc gpl function 16
rational_best_approximation 0xb0a0da0c any function 272
raw_abort 0x22e62b5a gpl function 64
raw_hash_sk 0x1b39b354 gpl function 288
raw_notifier_call_chain 0xa851973a gpl function 96
raw_notifier_call_chain_robust 0x248bc867 gpl function 192
raw_notifier_chain_register 0xdc9fa232 gpl function 96
raw_notifier_chain_unregister 0xd06524ba gpl function 80
raw_seq_next 0x8617db5e gpl function 48
raw_seq_start 0xc82aa6b7 gpl function 112
raw_seq_stop 0x44828489 gpl function 32
raw_unhash_sk 0xa70fbeb6 gpl function 160
raw_v4_hashinfo 0x0a8162a8 gpl data 2112
raw_v4_match 0xca053e58 gpl function 128
raw_v6_hashinfo 0x52eddb69 gpl data 2112
raw_v6_match 0xea4f0e6e gpl function 176
rawv6_mh_filter_register 0xe9f362a8 any function 32
rawv6_mh_filter_unregister 0x9455bb0d any function 32
rb_erase 0x4d9b652b any function 880
rb_first 0xece784c2 any function 32
rb_first_postorder 0xee91879b any function 48
rb_insert_color 0xa5526619 any function 320
rb_last 0xdf2c2742 any function 32
rb_next 0xca9360b5 any function 80
rb_next_postorder 0x4e68e9be any function 64
rb_prev 0xf82ec573 any function 80
rb_replace_node 0x7fe32873 any function 112
rb_replace_node_rcu 0x7adc0fbf any function 112
rcu_barrier 0x60a13e90 gpl function 720
rcu_barrier_tasks 0xf6f16c56 gpl function 32
rcu_barrier_tasks_rude 0x51390c96 gpl function 32
rcu_barrier_tasks_trace 0xcfc7b4e4 gpl function 32
rcu_bind_current_to_nocb 0x3f83f8d3 gpl function 96
rcu_check_boost_fail 0x8c0ed103 gpl function 368
rcu_cpu_stall_suppress 0xb0747ed2 gpl data 4
rcu_cpu_stall_suppress_at_boot 0x789c73d9 gpl data 4
rcu_exp_batches_completed 0x6d7e951e gpl function 32
rcu_exp_jiffies_till_stall_check 0xe9f5116f gpl function 240
rcu_expedite_gp 0x8f0748af gpl function 32
rcu_force_quiescent_state 0x8924eb1e gpl function 224
rcu_fwd_progress_check 0x3c1c3725 gpl function 310
rcu_get_gp_kthreads_prio 0x216de4e1 gpl function 16
rcu_get_gp_seq 0xe6e40502 gpl function 32
rcu_gp_is_expedited 0xc0a96e14 gpl function 48
rcu_gp_is_normal 0xf4af35c2 gpl function 32
rcu_gp_set_torture_wait 0xb2c1732e gpl function 16
rcu_gp_slow_register 0xbb028ad3 gpl function 48
rcu_gp_slow_unregister 0x7f84f35d gpl function 48
rcu_inkernel_boot_has_ended 0x24da0093 gpl function 32
rcu_is_watching 0xce6db656 gpl function 64
rcu_jiffies_till_stall_check 0x3d510a7b gpl function 80
rcu_momentary_eqs 0xf2cfdee7 gpl function 112
rcu_nocb_cpu_deoffload 0xe791df1f gpl function 160
rcu_nocb_cpu_offload 0x7c3e736a gpl function 160
rcu_nocb_flush_deferred_wakeup 0x09f50f32 gpl function 128
rcu_note_context_switch 0x68952493 gpl function 1616
rcu_read_unlock_trace_special 0x4a54c316 gpl function 288
rcu_scheduler_active 0x42825ce2 gpl data 4
rcu_tasks_trace_qs_blkd 0xe735c8f9 gpl function 208
rcu_trc_cmpxchg_need_qs 0x5d52a80c gpl function 64
rcu_unexpedite_gp 0x5bdbac4e gpl function 32
rcutorture_get_gp_data 0x2e028ae6 gpl function 48
rcuwait_wake_up 0xff64bb1e gpl function 64
rdev_get_dev 0xffa6e1e1 gpl function 32
rdev_get_drvdata 0x398b570a gpl function 32
rdev_get_id 0x02316935 gpl function 16
rdev_get_name 0x62efe493 gpl function 64
rdev_get_regmap 0x1bad3866 gpl function 32
rdma_cgrp_subsys_enabled_key 0x39ded098 gpl data 16
rdma_cgrp_subsys_on_dfl_key 0xc4a31146 gpl data 16
rdma_dim 0x489f6e0b any function 576
rdmacg_register_device 0x01757935 any function 112
rdmacg_try_charge 0x91591a91 any function 368
rdmacg_uncharge 0x0274bced any function 32
rdmacg_unregister_device 0x1b777357 any function 128
rdmsr_on_cpu 0x20ba4f3e any function 144
rdmsr_on_cpus 0xf05c32ad any function 176
rdmsr_safe_on_cpu 0xf80be44e any function 224
rdmsr_safe_regs 0x4cd5bc5e any function 80
rdmsr_safe_regs_on_cpu 0x3a2d1dfa any function 112
rdmsrl_on_cpu 0x5f56663b any function 128
rdmsrl_safe_on_cpu 0xa5e55057 any function 112
read_cache_folio 0xe177e210 any function 16
read_cache_page 0x3fc5ce9a any function 80
read_cache_page_gfp 0x8f168ba6 any function 96
read_cdat_data 0x69bd4f20 gpl function 464 CXL
readahead_expand 0x8ccd95ff any function 592
reboot_mode 0x429c3f9c gpl data 8
recalc_sigpending 0xfb6af58d any function 128
recalibrate_cpu_khz 0xc9216a82 any function 16
receive_fd 0xa5874fcc gpl function 128
reciprocal_value 0xa965ca81 any function 96
reciprocal_value_adv 0xdc49c198 any function 272
redirty_page_for_writepage 0x9bfae6de any function 64
redraw_screen 0xef223463 any function 640
refcount_dec_and_lock 0x5e06bc5c any function 112
refcount_dec_and_lock_irqsave 0xafb864c1 any function 128
refcount_dec_and_mutex_lock 0x99f7371c any function 112
refcount_dec_and_rtnl_lock 0xa74c9877 any function 32
refcount_dec_if_one 0xc6f3b3fc any function 32
refcount_dec_not_one 0x47c20f8a any function 80
refcount_warn_saturate 0x0296695f any function 272
refresh_frequency_limits 0x08282c8b any function 48
regcache_cache_bypass 0xe46fa8d6 gpl function 144
regcache_cache_only 0xff81c988 gpl function 160
regcache_drop_region 0x539be167 gpl function 192
regcache_mark_dirty 0x78589d8b gpl function 64
regcache_sync 0x28d074f1 gpl function 704
regcache_sync_region 0xfce257c1 gpl function 464
region_intersects 0xf6a28554 gpl function 96
register_acpi_bus_type 0x77525881 gpl function 160
register_acpi_hed_notifier 0x6c655913 gpl function 32
register_acpi_notifier 0x973fa82e any function 32
register_asymmetric_key_parser 0xdf07314b gpl function 128
register_blocking_lsm_notifier 0xf738d1be any function 32
register_btf_id_dtor_kfuncs 0x2d29a1a7 gpl function 784
register_btf_kfunc_id_set 0xbe39a711 gpl function 464
register_chrdev_region 0x3fd78f3b any function 176
register_console 0x35579e94 any function 592
register_dcbevent_notifier 0x93b3fc74 any function 32
register_die_notifier 0xb6261484 gpl function 144
register_fib_notifier 0x90a743b8 any function 304
register_filesystem 0x988eda9b any function 192
register_firmware_config_sysctl 0xae43feea gpl function 48 FIRMWARE_LOADER_PRIVATE
register_framebuffer 0x8ee23670 any function 736
register_ftrace_direct 0x29366b61 gpl function 800
register_ftrace_direct_multi 0x81de4650 gpl function 576
register_ftrace_export 0x9593ef31 gpl function 144
register_ftrace_function 0xfe202707 gpl function 448
register_inet6addr_notifier 0x60352082 any function 32
register_inet6addr_validator_notifier 0xa77bfd29 any function 32
register_inetaddr_notifier 0xf68285c0 any function 32
register_inetaddr_validator_notifier 0xc32c71af any function 32
register_key_type 0xe11f46b2 any function 176
register_keyboard_notifier 0x96554810 gpl function 32
register_kmmio_probe 0x18b72573 any function 640
register_kprobe 0xfcca5424 gpl function 1632
register_kprobes 0xb6eabe37 gpl function 112
register_kretprobe 0xacfde3ae gpl function 160
register_kretprobes 0x3aae3e94 gpl function 224
register_memory_notifier 0x0a770832 any function 32
register_mii_timestamper 0xebd87392 any function 192
register_mii_tstamp_controller 0x7883ba42 any function 160
register_module_notifier 0xf353a698 any function 32
register_net_sysctl 0xbb5d456c gpl function 336
register_netdev 0x00c4c36f any function 48
register_netdevice 0x63f19d79 any function 2016
register_netdevice_notifier 0xd2da1048 any function 272
register_netdevice_notifier_dev_net 0x3339d153 any function 160
register_netdevice_notifier_net 0xc597517c any function 48
register_netevent_notifier 0x4761f17c gpl function 32
register_nexthop_notifier 0x4aadb74e any function 96
register_oom_notifier 0x622c7922 gpl function 32
register_pernet_device 0x97a27ebb gpl function 96
register_pernet_subsys 0x59c7a6b2 gpl function 64
register_platform_power_off 0x0756a31c gpl function 64
register_pm_notifier 0x9cc4f70a gpl function 32
register_qdisc 0x19ad7cc7 any function 256
register_quota_format 0x532ccae5 any function 64
register_random_vmfork_notifier 0x6eb04f46 gpl function 20
register_reboot_notifier 0x3517383e any function 32
register_restart_handler 0xd9d8fd16 any function 32
register_shrinker 0x97a7fc84 any function 160
register_switchdev_blocking_notifier 0xee38ef57 gpl function 48
register_switchdev_notifier 0xad645234 gpl function 32
register_sys_off_handler 0xfd77e268 gpl function 528
register_syscore_ops 0xb9c425de gpl function 96
register_sysctl 0x84cb8877 any function 32
register_sysctl_mount_point 0xfed54cdc any function 32
register_sysctl_paths 0xbeb9c3d6 any function 32
register_sysctl_table 0x7f7964ea any function 32
register_sysrq_key 0xb868ac5c any function 16
register_tcf_proto_ops 0x565e72f9 any function 160
register_trace_event 0xc6f517a5 gpl function 608
register_tracepoint_module_notifier 0xefa2c27d gpl function 128
register_user_hw_breakpoint 0x19bf2cb6 gpl function 32
register_vmap_purge_notifier 0x26ed2186 gpl function 32
register_vmcore_cb 0x052b4013 gpl function 128
register_vt_notifier 0xbf041102 gpl function 32
register_wide_hw_breakpoint 0x69e650cb gpl function 224
register_xenbus_watch 0xbb0b25d2 gpl function 384
register_xenstore_notifier 0xb02ac411 gpl function 64
regmap_add_irq_chip 0xa4d4c972 gpl function 96
regmap_add_irq_chip_fwnode 0x37a988dc gpl function 2928
regmap_async_complete 0x19cb830d gpl function 48
regmap_async_complete_cb 0x5aeb122d gpl function 288
regmap_attach_dev 0x02085509 gpl function 160
regmap_bulk_read 0x0980f647 gpl function 736
regmap_bulk_write 0xef744077 gpl function 592
regmap_can_raw_write 0x1fee7647 gpl function 48
regmap_check_range_table 0x8135a11d gpl function 96
regmap_del_irq_chip 0x131a5ed7 gpl function 32
regmap_exit 0xf576ea5a gpl function 384
regmap_field_alloc 0xdb1405c9 gpl function 176
regmap_field_bulk_alloc 0x2e76f4f2 gpl function 288
regmap_field_bulk_free 0xb5ad8669 gpl function 16
regmap_field_free 0x2d88e05a gpl function 16
regmap_field_read 0x7d9fe861 gpl function 112
regmap_field_test_bits 0x7d6ec334 gpl function 128
regmap_field_update_bits_base 0x4d81dbc9 gpl function 144
regmap_fields_read 0x9dac2e8d gpl function 128
regmap_fields_update_bits_base 0xba96b077 gpl function 176
regmap_get_device 0x9fc2ab91 gpl function 16
regmap_get_max_register 0x2b941504 gpl function 32
regmap_get_raw_read_max 0xb11b2c98 gpl function 32
regmap_get_raw_write_max 0x9e9cb7c3 gpl function 32
regmap_get_reg_stride 0x3ab6aff0 gpl function 16
regmap_get_val_bytes 0x7ae9dccb gpl function 32
regmap_get_val_endian 0xff956687 gpl function 160
regmap_irq_chip_get_base 0x6e89a560 gpl function 32
regmap_irq_get_domain 0x309161b3 gpl function 32
regmap_irq_get_irq_reg_linear 0x43caa7c0 gpl function 80
regmap_irq_get_virq 0x55784228 gpl function 64
regmap_irq_set_type_config_simple 0xa09c5f0d gpl function 160
regmap_mmio_attach_clk 0xc278f2b0 gpl function 32
regmap_mmio_detach_clk 0x95b8bda7 gpl function 48
regmap_multi_reg_write 0xc29ec88f gpl function 80
regmap_multi_reg_write_bypassed 0x582d5bb9 gpl function 96
regmap_noinc_read 0x68296075 gpl function 368
regmap_noinc_write 0xe51a6cd3 gpl function 368
regmap_parse_val 0x0af20198 gpl function 64
regmap_raw_read 0x9e81a013 gpl function 656
regmap_raw_write 0xffce9694 gpl function 144
regmap_raw_write_async 0x4076df20 gpl function 144
regmap_read 0xdde44b9d gpl function 96
regmap_reg_in_ranges 0x0465a073 gpl function 64
regmap_register_patch 0x62eaefc6 gpl function 304
regmap_reinit_cache 0x52289082 gpl function 224
regmap_test_bits 0xcbf8436d gpl function 96
regmap_update_bits_base 0x295e6559 gpl function 144
regmap_write 0x3b0b3e2e gpl function 96
regmap_write_async 0x01b284f8 gpl function 112
regset_get 0xcd107bfb any function 224
regset_get_alloc 0x4c7fff7a any function 208
regulator_allow_bypass 0x28cb5e14 gpl function 896
regulator_bulk_disable 0x983c7b79 gpl function 208
regulator_bulk_enable 0x0c9f0126 gpl function 304
regulator_bulk_force_disable 0x56784400 gpl function 96
regulator_bulk_free 0x8785b051 gpl function 96
regulator_bulk_get 0x3dfb58b5 gpl function 608
regulator_bulk_register_supply_alias 0x954641d6 gpl function 112
regulator_bulk_set_supply_names 0x8bbcf995 gpl function 48
regulator_bulk_unregister_supply_alias 0x0d57ba96 gpl function 64
regulator_count_voltages 0xd11ee9ba gpl function 64
regulator_desc_list_voltage_linear 0x14c9738b gpl function 48
regulator_desc_list_voltage_linear_range 0x5f971705 gpl function 112
regulator_disable 0x4fb6c437 gpl function 128
regulator_disable_deferred 0xbcf8fc2c gpl function 448
regulator_disable_regmap 0x541f4c5e gpl function 80
regulator_enable 0xd4213667 gpl function 128
regulator_enable_regmap 0xa45fb8a1 gpl function 80
regulator_force_disable 0x8b7cbf44 gpl function 288
regulator_get 0xd9129854 gpl function 16
regulator_get_bypass_regmap 0xc256bff9 gpl function 144
regulator_get_current_limit 0x8ceb9d15 gpl function 288
regulator_get_current_limit_regmap 0xeee2d9af gpl function 160
regulator_get_drvdata 0x2d9c98e5 gpl function 32
regulator_get_error_flags 0xfce00481 gpl function 16
regulator_get_exclusive 0xbf959c58 gpl function 16
regulator_get_hardware_vsel_register 0x1c2bc2e0 gpl function 64
regulator_get_init_drvdata 0xef5db66d gpl function 32
regulator_get_linear_step 0xa9a96b87 gpl function 32
regulator_get_mode 0x40b31f4a gpl function 288
regulator_get_optional 0xda087e71 gpl function 16
regulator_get_regmap 0x75cacf2f gpl function 48
regulator_get_voltage 0x3bbab18b gpl function 128
regulator_get_voltage_rdev 0xd982174d gpl function 320
regulator_get_voltage_sel_pickable_regmap 0x85e152f7 gpl function 256
regulator_get_voltage_sel_regmap 0xd14b0d16 gpl function 128
regulator_has_full_constraints 0xd768e985 gpl function 32
regulator_irq_helper 0xb25d8c22 gpl function 560
regulator_irq_helper_cancel 0x5bc950fe gpl function 64
regulator_irq_map_event_simple 0x99828165 gpl function 192
regulator_is_enabled 0xf70467e4 gpl function 368
regulator_is_enabled_regmap 0x027dacd8 gpl function 176
regulator_is_equal 0xb18de83f gpl function 32
regulator_is_supported_voltage 0x48c6c029 gpl function 336
regulator_list_hardware_vsel 0xbff54d44 gpl function 64
regulator_list_voltage 0x0c92ce79 gpl function 32
regulator_list_voltage_linear 0xe1c1e02c gpl function 48
regulator_list_voltage_linear_range 0xe6b55af8 gpl function 112
regulator_list_voltage_pickable_linear_range 0x7ca29762 gpl function 144
regulator_list_voltage_table 0x52bf6100 gpl function 64
regulator_map_voltage_ascend 0x7f83aa03 gpl function 96
regulator_map_voltage_iterate 0xb63a082a gpl function 160
regulator_map_voltage_linear 0x2a08e2af gpl function 144
regulator_map_voltage_linear_range 0x4dcb5e44 gpl function 240
regulator_map_voltage_pickable_linear_range 0xb53f538d gpl function 304
regulator_mode_to_status 0x56310925 gpl function 32
regulator_notifier_call_chain 0xf17bb3ad gpl function 32
regulator_put 0x96ed7200 gpl function 48
regulator_register 0xfb878c33 gpl function 3104
regulator_register_notifier 0xc626b30b gpl function 32
regulator_register_supply_alias 0x7e4fc841 gpl function 288
regulator_set_active_discharge_regmap 0xac830f53 gpl function 64
regulator_set_bypass_regmap 0xdcd20917 gpl function 80
regulator_set_current_limit 0x4b265c4e gpl function 384
regulator_set_current_limit_regmap 0xbf25679a gpl function 192
regulator_set_drvdata 0xdd58efc9 gpl function 32
regulator_set_load 0xa48307aa gpl function 304
regulator_set_mode 0xaf2910cc gpl function 368
regulator_set_pull_down_regmap 0x52a05251 gpl function 64
regulator_set_ramp_delay_regmap 0x6221bea3 gpl function 288
regulator_set_soft_start_regmap 0xb704f26d gpl function 64
regulator_set_suspend_voltage 0xaf9d8916 gpl function 272
regulator_set_voltage 0x00221d77 gpl function 144
regulator_set_voltage_rdev 0x8efc22a7 gpl function 544
regulator_set_voltage_sel_pickable_regmap 0x9d314f78 gpl function 336
regulator_set_voltage_sel_regmap 0x01285c1e gpl function 128
regulator_set_voltage_time 0x4331209d gpl function 272
regulator_set_voltage_time_sel 0xde5f8989 gpl function 128
regulator_suspend_disable 0xeab6f451 gpl function 160
regulator_suspend_enable 0xaff5fba2 gpl function 112
regulator_sync_voltage 0xd21da207 gpl function 496
regulator_unregister 0x24b14f58 gpl function 384
regulator_unregister_notifier 0xbbe4074b gpl function 32
regulator_unregister_supply_alias 0x7384633c gpl function 160
relay_buf_full 0xe3f2b91a gpl function 32
relay_close 0x410dbdb5 gpl function 304
relay_file_operations 0x73c82da2 gpl data 288
relay_flush 0x8e47d6f4 gpl function 160
relay_late_setup_files 0xadfacd3e gpl function 608
relay_open 0xb4997292 gpl function 752
relay_reset 0x8c0061b3 gpl function 160
relay_subbufs_consumed 0x589d203b gpl function 80
relay_switch_subbuf 0x8942f0a3 gpl function 400
release_dentry_name_snapshot 0xf3a57892 any function 64
release_evntsel_nmi 0xa70fabbe any function 160
release_firmware 0xc6d09aa9 any function 80
release_pages 0x19083add any function 1136
release_perfctr_nmi 0x04d8c750 any function 160
release_resource 0xc5e74216 any function 64
release_sock 0xadcc25da any function 144
remap_pfn_range 0x292bd6e0 any function 160
remap_vmalloc_range 0x50db2169 any function 32
remove_arg_zero 0xa29c298d any function 272
remove_cpu 0xad4e6259 gpl function 48
remove_memory 0x0bbdc9b2 gpl function 48
remove_proc_entry 0xfcc2748f any function 432
remove_proc_subtree 0x64035c8a any function 496
remove_resource 0x0b2db2d5 gpl function 64
remove_wait_queue 0x37110088 any function 96
rename_lock 0xe6fa06a2 any data 64
replace_page_cache_page 0x8b3725d1 gpl function 816
report_iommu_fault 0x0f780b2b gpl function 144
request_any_context_irq 0xdbdb0e8b gpl function 144
request_dma 0x7054a3e4 any function 80
request_firmware 0xb7d789bf any function 80
request_firmware_direct 0x5cafffed gpl function 80
request_firmware_into_buf 0xea86bbb3 any function 128
request_firmware_nowait 0x81be7f65 any function 432
request_free_mem_region 0x024d13dd gpl function 48
request_key_rcu 0x787e0a08 any function 208
request_key_tag 0x0e74aca0 any function 160
request_key_with_auxdata 0xf7db881c any function 96
request_partial_firmware_into_buf 0x6c820d43 any function 160
request_resource 0x13110126 any function 160
request_threaded_irq 0x92d5838e any function 368
reservation_ww_class 0xcc328a5c any data 32
reserve_evntsel_nmi 0x740a1b95 any function 176
reserve_iova 0xdead2e78 gpl function 368
reserve_perfctr_nmi 0xd7dd777b any function 176
reset_control_acquire 0xc8594d3d gpl function 288
reset_control_assert 0x6c4b6684 gpl function 352
reset_control_bulk_acquire 0x0207a6c6 gpl function 144
reset_control_bulk_assert 0xff1666f3 gpl function 144
reset_control_bulk_deassert 0xe700d767 gpl function 160
reset_control_bulk_put 0xd4b9a616 gpl function 80
reset_control_bulk_release 0xf4cd9f8f gpl function 64
reset_control_bulk_reset 0x3f491f49 gpl function 80
reset_control_deassert 0xb2210d64 gpl function 288
reset_control_get_count 0x1012a23c gpl function 160
reset_control_put 0x40f0683e gpl function 144
reset_control_rearm 0x5d2bc42a gpl function 272
reset_control_release 0x1e0670c6 gpl function 96
reset_control_reset 0x24f39c39 gpl function 224
reset_control_status 0x8c743fb6 gpl function 96
reset_controller_add_lookup 0x0312b3b0 gpl function 144
reset_controller_register 0xccb11938 gpl function 144
reset_controller_unregister 0x0cff8746 gpl function 96
reset_devices 0xc2e587d1 any data 4
reset_hung_task_detector 0xa3b958ce gpl function 32
resource_list_create_entry 0x3dfb86b9 any function 64
resource_list_free 0x25e9d4bd any function 128
restore_online_page_callback 0x558d09e3 gpl function 224
retbleed_untrain_ret 0x45fc19d2 any function 1
retire_super 0x4145d2ba any function 112
reuseport_add_sock 0x029d02e2 any function 336
reuseport_alloc 0x0200b210 any function 256
reuseport_attach_prog 0x1d8f8729 any function 128
reuseport_detach_prog 0x614724d0 any function 144
reuseport_detach_sock 0x1bb41761 any function 160
reuseport_has_conns_set 0x937d5d29 any function 80
reuseport_migrate_sock 0x86347777 any function 368
reuseport_select_sock 0xa0955868 any function 688
reuseport_stop_listen_sock 0x2abf909b any function 192
revert_creds 0xbb81aba8 any function 64
rfs_needed 0xadd139d4 any data 16
rhashtable_destroy 0x2a5ea9ef gpl function 64
rhashtable_free_and_destroy 0x7f6cee89 gpl function 336
rhashtable_init 0x4b5acf74 gpl function 544
rhashtable_insert_slow 0xe0313d71 gpl function 1216
rhashtable_walk_enter 0xe5ce1a56 gpl function 128
rhashtable_walk_exit 0xf188a662 gpl function 96
rhashtable_walk_next 0x54651f9b gpl function 96
rhashtable_walk_peek 0x5d2aa5fb gpl function 64
rhashtable_walk_start_check 0x9a5dce5c gpl function 416
rhashtable_walk_stop 0x9cd7551a gpl function 144
rhltable_init 0x3ac3feba gpl function 32
rht_bucket_nested 0xb7f990e9 gpl function 32
rht_bucket_nested_insert 0xb202f0d7 gpl function 176
ring_buffer_alloc_read_page 0xfe8cdb84 gpl function 256
ring_buffer_bytes_cpu 0xc3de65ff gpl function 48
ring_buffer_change_overwrite 0xa4b07fe7 gpl function 64
ring_buffer_commit_overrun_cpu 0x682ff057 gpl function 48
ring_buffer_consume 0x5e85415b gpl function 320
ring_buffer_discard_commit 0x885528a6 gpl function 944
ring_buffer_dropped_events_cpu 0x956ac400 gpl function 48
ring_buffer_empty 0x788bfbad gpl function 208
ring_buffer_empty_cpu 0x412bc681 gpl function 32
ring_buffer_entries 0xea38036f gpl function 96
ring_buffer_entries_cpu 0x3061cfce gpl function 64
ring_buffer_event_data 0x9d09e8ae gpl function 80
ring_buffer_event_length 0xb4eda0da gpl function 128
ring_buffer_free 0xca9a1d5e gpl function 128
ring_buffer_free_read_page 0x0f180070 gpl function 240
ring_buffer_iter_advance 0xef70eb7e gpl function 64
ring_buffer_iter_dropped 0x40f8b94e gpl function 16
ring_buffer_iter_empty 0x9aeacb87 gpl function 144
ring_buffer_iter_peek 0x5b21ceff gpl function 688
ring_buffer_iter_reset 0xb0b85f47 gpl function 64
ring_buffer_lock_reserve 0x93255b2b gpl function 912
ring_buffer_normalize_time_stamp 0x88b4ae92 gpl function 16
ring_buffer_oldest_event_ts 0xd31a2ac5 gpl function 112
ring_buffer_overrun_cpu 0x2a62cb3a gpl function 48
ring_buffer_overruns 0xa4ab7c1c gpl function 80
ring_buffer_peek 0xd9e24457 gpl function 384
ring_buffer_read_events_cpu 0x961286e0 gpl function 48
ring_buffer_read_finish 0x3a536bd7 gpl function 80
ring_buffer_read_page 0x77222306 gpl function 1168
ring_buffer_read_start 0x3bf0041b gpl function 400
ring_buffer_record_disable 0x3c681dc4 gpl function 16
ring_buffer_record_disable_cpu 0x98ee62b2 gpl function 32
ring_buffer_record_enable 0xc6779093 gpl function 16
ring_buffer_record_enable_cpu 0x31a95e8b gpl function 32
ring_buffer_record_off 0x06cca30b gpl function 32
ring_buffer_record_on 0xf2967796 gpl function 32
ring_buffer_reset 0x6fcef6ab gpl function 160
ring_buffer_reset_cpu 0x7e7e3f58 gpl function 96
ring_buffer_resize 0x18008c59 gpl function 1104
ring_buffer_size 0x9b6ec967 gpl function 64
ring_buffer_time_stamp 0x174c6274 gpl function 64
ring_buffer_unlock_commit 0x42e9d0da gpl function 352
ring_buffer_write 0xd260af0d gpl function 1296
rng_is_initialized 0x3a4f9d28 any function 32
root_device_unregister 0x0a16ba49 gpl function 48
round_jiffies 0x091eb9b4 gpl function 128
round_jiffies_relative 0x1eb9516e gpl function 144
round_jiffies_up 0x50fad434 gpl function 128
round_jiffies_up_relative 0xef6c3f70 gpl function 144
rps_cpu_mask 0x56802ae8 any data 8
rps_may_expire_flow 0xcd41452d any function 144
rps_needed 0x8761c87b any data 16
rps_sock_flow_table 0xd62ecd49 any data 8
rsa_parse_priv_key 0xd75b20aa gpl function 32
rsa_parse_pub_key 0x89ae7aa0 gpl function 32
rt6_lookup 0xcfd78dfc any function 208
rt_dst_alloc 0x0a138f33 any function 192
rt_dst_clone 0x2ab89b1a any function 320
rt_mutex_base_init 0x47ffa208 any function 48
rt_mutex_lock 0x0163d888 gpl function 80
rt_mutex_lock_interruptible 0x96a9e067 gpl function 112
rt_mutex_lock_killable 0xf76d8544 gpl function 112
rt_mutex_trylock 0x378aeb15 gpl function 144
rt_mutex_unlock 0x471cc3de gpl function 288
rtc_add_group 0x90456988 any function 80
rtc_add_groups 0x2404a63f any function 320
rtc_alarm_irq_enable 0x21541edd gpl function 240
rtc_class_close 0x6dcc89d4 gpl function 32
rtc_class_open 0x3538fdee gpl function 96
rtc_cmos_read 0x9e64fbfe any function 16
rtc_cmos_write 0x2def7f76 any function 32
rtc_initialize_alarm 0xbb0effdc gpl function 464
rtc_ktime_to_tm 0xe4c2c66c gpl function 192
rtc_lock 0x7040fff9 any data 4
rtc_month_days 0x6971447a any function 96
rtc_read_alarm 0xe0213a5e gpl function 368
rtc_read_time 0xb9cec27c gpl function 176
rtc_set_alarm 0x3d510857 gpl function 336
rtc_set_time 0x8e57009a gpl function 416
rtc_time64_to_tm 0x356461c8 any function 416
rtc_tm_to_ktime 0x23412816 gpl function 96
rtc_tm_to_time64 0x4f2250ba any function 48
rtc_update_irq 0xf2036c25 gpl function 80
rtc_update_irq_enable 0xff604427 gpl function 432
rtc_valid_tm 0x5838f6c9 any function 160
rtc_year_days 0x4859b8bb any function 96
rtm_getroute_parse_ip_proto 0x6cd188c5 gpl function 112
rtnetlink_put_metrics 0x3dd66522 any function 496
rtnl_af_register 0x27bae01d gpl function 80
rtnl_af_unregister 0xd1a9161b gpl function 80
rtnl_configure_link 0x1bf96350 any function 192
rtnl_create_link 0xc8163864 any function 928
rtnl_delete_link 0x3990f612 gpl function 128
rtnl_dev_link_net_capable 0xfdae778d gpl function 48
rtnl_get_net_ns_capable 0xc7585048 gpl function 128
rtnl_is_locked 0x85670f1d any function 32
rtnl_kfree_skbs 0x93737c90 any function 48
rtnl_link_get_net 0x1e376ccc any function 128
rtnl_link_register 0xc2fadfde gpl function 80
rtnl_link_unregister 0x3b655e77 gpl function 352
rtnl_lock 0xc7a4fbed any function 32
rtnl_lock_killable 0x6b55acd0 any function 32
rtnl_nla_parse_ifinfomsg 0x19123cac any function 128
rtnl_notify 0x2d04c056 any function 48
rtnl_offload_xstats_notify 0x593b9c07 any function 368
rtnl_put_cacheinfo 0xe497214c gpl function 240
rtnl_register_module 0x8d12507c gpl function 16
rtnl_set_sk_err 0x4dbe136d any function 32
rtnl_trylock 0xf4f14de6 any function 32
rtnl_unicast 0xbf49ab46 any function 48
rtnl_unlock 0x6e720ff2 any function 16
rtnl_unregister 0x07b52e38 gpl function 128
rtnl_unregister_all 0x579e0bf5 gpl function 144
run_dax 0xd0db0f12 gpl function 32
rw_verify_area 0x45e53847 any function 96
s2idle_wake 0x63197685 gpl function 96
sampling_rate_store 0x66fa76b7 gpl function 208
sb800_prefetch 0x5c313f2d gpl function 144
sb_min_blocksize 0xdef38a5c any function 112
sb_set_blocksize 0xdb969d08 any function 80
sbitmap_add_wait_queue 0xca177697 gpl function 48
sbitmap_any_bit_set 0x3be2f105 gpl function 64
sbitmap_bitmap_show 0x4b21ede4 gpl function 576
sbitmap_del_wait_queue 0xa75e2b45 gpl function 80
sbitmap_finish_wait 0xfbcff4f6 gpl function 48
sbitmap_get 0xeafa5113 gpl function 672
sbitmap_get_shallow 0xe7a1faf1 gpl function 624
sbitmap_init_node 0x463c3e3b gpl function 448
sbitmap_prepare_to_wait 0x9b2c6b1a gpl function 48
sbitmap_queue_clear 0x112df548 gpl function 96
sbitmap_queue_get_shallow 0xbdb1fdf2 gpl function 32
sbitmap_queue_init_node 0x288f427c gpl function 352
sbitmap_queue_min_shallow_depth 0x9e5b1aff gpl function 96
sbitmap_queue_recalculate_wake_batch 0x11f6b54b gpl function 48
sbitmap_queue_resize 0xcd27f25a gpl function 96
sbitmap_queue_show 0x6adf2273 gpl function 368
sbitmap_queue_wake_all 0x17f4e86e gpl function 96
sbitmap_queue_wake_up 0x92542bd5 gpl function 144
sbitmap_resize 0x24ec9086 gpl function 176
sbitmap_show 0xef08bdb3 gpl function 160
sbitmap_weight 0x233622c7 gpl function 48
scatterwalk_copychunks 0x221eab6d gpl function 400
scatterwalk_ffwd 0x5bbdfa26 gpl function 192
scatterwalk_map_and_copy 0x845dbf3b gpl function 144
sch_frag_xmit_hook 0x7088121e gpl function 64
sched_autogroup_create_attach 0x9aa55087 any function 368
sched_autogroup_detach 0xeb51aea3 any function 32
sched_clock 0x3a26ed11 gpl function 16
sched_clock_cpu 0xceb66bec gpl function 176
sched_clock_idle_sleep_event 0xc87e487a gpl function 16
sched_clock_idle_wakeup_event 0x166db1b5 gpl function 64
sched_set_fifo 0x3e62bb51 gpl function 128
sched_set_fifo_low 0x2a43b185 gpl function 128
sched_set_normal 0x63d06608 gpl function 112
sched_setattr_nocheck 0x8b40e374 gpl function 32
sched_show_task 0xb4b09709 gpl function 80
sched_smt_present 0x03ce7234 gpl data 16
schedule 0x01000e51 any function 208
schedule_cxl_memdev_detach 0x8a2fbafe gpl function 32 CXL
schedule_hrtimeout 0x6a460dc5 gpl function 32
schedule_hrtimeout_range 0xd03eaf4c gpl function 16
schedule_hrtimeout_range_clock 0x9468ea70 gpl function 288
schedule_timeout 0x8ddd8aad any function 336
schedule_timeout_idle 0x7807f0f8 any function 32
schedule_timeout_interruptible 0x054496b4 any function 32
schedule_timeout_killable 0x0f09cc34 any function 32
schedule_timeout_uninterruptible 0x151f4898 any function 32
scm_detach_fds 0x9b214178 any function 416
scm_fp_dup 0x4e4c2f0a any function 224
scnprintf 0x96848186 any function 144
screen_glyph 0xabfe6ab5 gpl function 80
screen_glyph_unicode 0xdbc3f20d gpl function 144
screen_info 0x37b8b39e any data 64
screen_pos 0xded1dfbe gpl function 80
secpath_set 0x77bdde61 any function 128
secure_dccp_sequence_number 0xc65e4e97 any function 208
secure_dccpv6_sequence_number 0xbe4eb6ed any function 256
secure_ipv4_port_ephemeral 0xe3840e18 gpl function 208
secure_ipv6_port_ephemeral 0x0209f3a7 any function 240
secure_tcp_seq_and_ts_off 0xb7e711f5 gpl function 240
secure_tcpv6_seq_and_ts_off 0xc8f1feca any function 288
security_binder_set_context_mgr 0x1bc59cac gpl function 64
security_binder_transaction 0x7cd848d8 gpl function 80
security_binder_transfer_binder 0x10bc069e gpl function 80
security_binder_transfer_file 0xae95447f gpl function 96
security_cred_getsecid 0xa4b8378a any function 80
security_current_getsecid_subj 0x189adfe6 any function 64
security_d_instantiate 0xf3be6cf5 any function 80
security_dentry_create_files_as 0xde3f78bd any function 112
security_dentry_init_security 0x627b02bf any function 144
security_file_ioctl 0xdb99f392 gpl function 96
security_file_ioctl_compat 0x78cfa355 gpl function 96
security_free_mnt_opts 0xf2e5bd87 any function 80
security_inet_conn_established 0xa6cd7f56 any function 64
security_inet_conn_request 0x268ab9c5 any function 96
security_inode_copy_up 0x10e1a931 any function 80
security_inode_copy_up_xattr 0x2d994605 any function 80
security_inode_create 0x4312b337 gpl function 112
security_inode_getsecctx 0xcce37d81 any function 96
security_inode_init_security 0x376aa8fe any function 368
security_inode_invalidate_secctx 0x474c9c32 any function 64
security_inode_listsecurity 0xc589c82f any function 112
security_inode_mkdir 0x116df598 gpl function 112
security_inode_notifysecctx 0x2bbd8d7e any function 96
security_inode_setattr 0xbe460dff gpl function 112
security_inode_setsecctx 0x199ad3da any function 96
security_ismaclabel 0xcdc39c9e any function 64
security_kernel_load_data 0x25bbfa9a gpl function 80
security_kernel_post_load_data 0xd92ef192 gpl function 112
security_kernel_post_read_file 0x2fc17a0d gpl function 112
security_kernel_read_file 0x6fe4bc6f gpl function 96
security_locked_down 0x54a830a5 any function 64
security_old_inode_init_security 0x550741a7 any function 144
security_path_mkdir 0x7d696da0 any function 112
security_path_mknod 0x9fa9bf94 any function 128
security_path_rename 0x26457a0d any function 160
security_path_unlink 0xe945ae23 any function 112
security_release_secctx 0xed61f6b3 any function 64
security_req_classify_flow 0x26e67e99 any function 64
security_sb_clone_mnt_opts 0x8d25e4a0 any function 112
security_sb_eat_lsm_opts 0xb48d4d22 any function 80
security_sb_mnt_opts_compat 0xc7bd5208 any function 80
security_sb_remount 0x6a0ea9ff any function 80
security_sb_set_mnt_opts 0xf7317ae5 any function 96
security_sctp_assoc_established 0xa4679b06 any function 80
security_sctp_assoc_request 0x2e89f49a any function 80
security_sctp_bind_connect 0x2eff2f6a any function 112
security_sctp_sk_clone 0xa4dd792c any function 80
security_secctx_to_secid 0xf9c1f9ab any function 96
security_secid_to_secctx 0xf44d53da any function 96
security_secmark_refcount_dec 0x19bd383b any function 48
security_secmark_refcount_inc 0x2f03fc4b any function 48
security_secmark_relabel_packet 0x2c82c36a any function 64
security_sk_classify_flow 0x4e0fb8ab any function 64
security_sk_clone 0x6bafcb35 any function 64
security_skb_classify_flow 0x7af23def any function 80
security_sock_graft 0xe0c5bffb any function 64
security_sock_rcv_skb 0xacf79c5c any function 80
security_socket_getpeersec_dgram 0x6d00af99 any function 96
security_socket_socketpair 0x6f37001d any function 80
security_task_getsecid_obj 0x462522fe any function 80
security_tun_dev_alloc_security 0x438610bd any function 64
security_tun_dev_attach 0x6a2523e2 any function 80
security_tun_dev_attach_queue 0x34f3484e any function 64
security_tun_dev_create 0x4f1cd128 any function 64
security_tun_dev_free_security 0x50097088 any function 64
security_tun_dev_open 0xda3d10a8 any function 64
security_unix_may_send 0xb9de1282 any function 80
security_unix_stream_connect 0x1f5efd2d any function 96
security_xfrm_policy_alloc 0xe0b9065b any function 96
security_xfrm_policy_free 0x6455298a any function 64
security_xfrm_state_alloc 0x98c89ade any function 80
security_xfrm_state_delete 0xc599a772 any function 64
securityfs_create_dir 0xcd86b209 gpl function 32
securityfs_create_file 0xac4f9ce3 gpl function 16
securityfs_create_symlink 0xfcde3885 gpl function 128
securityfs_remove 0xde603686 gpl function 144
sed_ioctl 0x815fda83 gpl function 2752
seg6_do_srh_encap 0xac94cbc5 gpl function 16
seg6_do_srh_inline 0x97aa0f97 gpl function 16
seg6_hmac_compute 0x24e1b558 any function 880
seg6_hmac_exit 0x8ff89ed0 any function 208
seg6_hmac_info_add 0xf609ae9b any function 736
seg6_hmac_info_del 0xbed0afe5 any function 720
seg6_hmac_info_lookup 0x034c4c9a any function 208
seg6_hmac_net_exit 0xf152fe87 any function 32
seg6_hmac_validate_skb 0xea7c1521 any function 320
seg6_push_hmac 0xb67d2809 any function 192
send_sig 0x28f68fed any function 48
send_sig_info 0x06b4727c any function 32
send_sig_mceerr 0x1880a979 any function 160
seq_bprintf 0x1b5f2af3 any function 80
seq_buf_do_printk 0x3ece0a5b gpl function 128
seq_buf_printf 0x8abd045a gpl function 192
seq_dentry 0x3abe29d1 any function 160
seq_escape_mem 0xaf09a82a any function 112
seq_file_path 0x826f8822 any function 16
seq_hex_dump 0x0a2a1e2b any function 432
seq_hlist_next 0x75bda77a any function 32
seq_hlist_next_percpu 0xfedcdb60 any function 160
seq_hlist_next_rcu 0x67b78eb3 any function 32
seq_hlist_start 0x543ef284 any function 48
seq_hlist_start_head 0x3dfc897c any function 64
seq_hlist_start_head_rcu 0x1e9edfb7 any function 64
seq_hlist_start_percpu 0xacab29b7 any function 144
seq_hlist_start_rcu 0xc84a0a7e any function 48
seq_list_next 0xe7d4daac any function 32
seq_list_next_rcu 0x0479aac1 any function 32
seq_list_start 0xff1e9dd8 any function 48
seq_list_start_head 0xf346231f any function 64
seq_list_start_head_rcu 0x50944630 any function 64
seq_list_start_rcu 0x0f1ad8e2 any function 48
seq_lseek 0xdef3fb11 any function 240
seq_open 0xc78439a3 any function 128
seq_open_private 0x9e7fe871 any function 32
seq_pad 0x77897cd9 any function 128
seq_path 0x0559df0f any function 160
seq_printf 0xf0949581 any function 176
seq_put_decimal_ll 0x815be145 any function 224
seq_put_decimal_ull 0xdd4597e7 any function 16
seq_putc 0x02a21f8a any function 48
seq_puts 0x5caf31dc any function 80
seq_read 0x1db3ba77 any function 256
seq_read_iter 0x4984e23e any function 1104
seq_release 0xfc9a6fa9 any function 48
seq_release_private 0x27249243 any function 80
seq_vprintf 0xb3a9443e any function 80
seq_write 0x59858065 any function 80
serdev_acpi_get_uart_resource 0x20fc44ac gpl function 48
serdev_controller_add 0x65649699 gpl function 336
serdev_controller_alloc 0xe2b9e238 gpl function 240
serdev_controller_remove 0x77ad0c53 gpl function 64
serdev_device_add 0xf7c6b589 gpl function 160
serdev_device_alloc 0x5d56c545 gpl function 160
serdev_device_close 0x83474a31 gpl function 80
serdev_device_get_tiocm 0x69ebbee3 gpl function 64
serdev_device_open 0x91422fd6 gpl function 144
serdev_device_remove 0x21779b85 gpl function 48
serdev_device_set_baudrate 0x4a296fd3 gpl function 48
serdev_device_set_flow_control 0xb71dfb42 gpl function 48
serdev_device_set_parity 0x20ba7a31 gpl function 64
serdev_device_set_tiocm 0x38567ef0 gpl function 64
serdev_device_wait_until_sent 0x5ac42a49 gpl function 48
serdev_device_write 0xf8ba5ff5 gpl function 304
serdev_device_write_buf 0x40d6b47b gpl function 48
serdev_device_write_flush 0xb49d625f gpl function 48
serdev_device_write_room 0x5fe6131a gpl function 48
serdev_device_write_wakeup 0xee720abd gpl function 32
serial8250_clear_and_reinit_fifos 0x24245dcf gpl function 64
serial8250_do_get_mctrl 0x35d812ee gpl function 224
serial8250_do_pm 0x009507a8 any function 32
serial8250_do_set_divisor 0x55a835fa gpl function 112
serial8250_do_set_ldisc 0xf404dac3 gpl function 160
serial8250_do_set_mctrl 0x067b1837 gpl function 192
serial8250_do_set_termios 0x8578bdbd any function 1152
serial8250_do_shutdown 0x82dc6c53 gpl function 512
serial8250_do_startup 0x85c7fae2 gpl function 2032
serial8250_em485_config 0x7b40ce1f gpl function 336
serial8250_em485_destroy 0x4928c5ac gpl function 80
serial8250_em485_start_tx 0x4cb16fb2 gpl function 464
serial8250_em485_stop_tx 0x650665c5 gpl function 384
serial8250_em485_supported 0xf2ff4bc2 gpl data 32
serial8250_get_port 0xb3b834b3 gpl function 32
serial8250_handle_irq 0xa39cc1cc gpl function 880
serial8250_init_port 0x715115c0 gpl function 64
serial8250_modem_status 0x743b9f0f gpl function 192
serial8250_read_char 0x2cb2fab4 gpl function 528
serial8250_register_8250_port 0xb939c326 any function 1408
serial8250_release_dma 0x32d8caa9 gpl function 400
serial8250_request_dma 0x6e3dddc0 gpl function 1104
serial8250_resume_port 0xc7208c3a any function 192
serial8250_rpm_get 0xcd676c20 gpl function 48
serial8250_rpm_get_tx 0x9f3742e9 gpl function 64
serial8250_rpm_put 0xabf84610 gpl function 64
serial8250_rpm_put_tx 0xb487e5e2 gpl function 96
serial8250_rx_chars 0x2f097bdf gpl function 96
serial8250_rx_dma_flush 0xecdea991 gpl function 112
serial8250_set_defaults 0x79d4d798 gpl function 416
serial8250_set_isa_configurator 0x3c217732 any function 32
serial8250_suspend_port 0xcc248d26 any function 144
serial8250_tx_chars 0x918ce3ab gpl function 640
serial8250_unregister_port 0xcefcd99a any function 272
serial8250_update_uartclk 0xc1a2b5a8 gpl function 544
serio_bus 0xf6daa11d any data 192
serio_close 0x2e84e99b any function 64
serio_interrupt 0x099300b8 any function 144
serio_open 0xf899efca any function 128
serio_reconnect 0x794ccad1 any function 32
serio_rescan 0x7d1ea3e8 any function 16
serio_unregister_child_port 0xe643fb3b any function 128
serio_unregister_driver 0xb3c168f8 any function 160
serio_unregister_port 0xa1c33749 any function 64
set_anon_super 0xaf8afff6 any function 80
set_anon_super_fc 0x710bf610 any function 80
set_bh_page 0x380bb0b2 any function 64
set_binfmt 0xe870d0b4 any function 80
set_blocksize 0xdef2a977 any function 320
set_cached_acl 0xb756ded7 any function 192
set_capacity 0x3ab9f5b6 any function 64
set_capacity_and_notify 0xe0f15d5f gpl function 256
set_cpus_allowed_ptr 0x726e1a41 gpl function 112
set_create_files_as 0xb5c64202 any function 48
set_current_groups 0xe080e8f0 any function 112
set_dax_nocache 0x9d8bb00e gpl function 32
set_dax_nomc 0x9e9c4f24 gpl function 32
set_dax_synchronous 0x330f6116 gpl function 32
set_disk_ro 0x0a75ef8e any function 208
set_exclusive_cxl_commands 0x278f83e3 gpl function 48 CXL
set_freezable 0x9e61bb05 any function 96
set_groups 0xba90be11 any function 64
set_hv_tscchange_cb 0xe1aa2d62 gpl function 176
set_memory_decrypted 0xc683da81 gpl function 80
set_memory_encrypted 0xd5f3bb7b gpl function 80
set_memory_uc 0xab65ed80 any function 272
set_memory_wb 0x91607d95 any function 176
set_memory_wc 0x767ddb02 any function 208
set_nlink 0x53ea3a42 any function 80
set_normalized_timespec64 0x365acda7 any function 64
set_online_page_callback 0xc9180a10 gpl function 224
set_page_dirty 0xed7b76e5 any function 64
set_page_dirty_lock 0x314d5667 any function 128
set_page_writeback 0x8ab61277 any function 80
set_pages_array_uc 0x28f212c1 any function 16
set_pages_array_wb 0xf439a081 any function 288
set_pages_array_wc 0x48e05eee any function 16
set_pages_uc 0x01d53910 any function 32
set_pages_wb 0x094a7300 any function 32
set_personality_ia32 0xee13e697 gpl function 176
set_posix_acl 0x47287d7d any function 208
set_primary_fwnode 0x63ef98d9 gpl function 144
set_secondary_fwnode 0x7d330c76 gpl function 64
set_security_override 0x5a74dd3c any function 16
set_security_override_from_ctx 0x9d68df5f any function 112
set_selection_kernel 0x0baaae2f gpl function 1616
set_task_ioprio 0x32b497b0 gpl function 304
set_user_nice 0x8418039c any function 528
set_worker_desc 0xdd0762df gpl function 208
setattr_copy 0x67dd7090 any function 400
setattr_prepare 0xbe733cd0 any function 848
setattr_should_drop_sgid 0x76f12b62 any function 128
setattr_should_drop_suidgid 0x4dbb2b48 any function 224
setup_APIC_eilvt 0xff1e67b9 gpl function 288
setup_arg_pages 0x52336aef any function 720
setup_max_cpus 0x381a798a any data 32
setup_new_exec 0x92278c84 any function 144
sfp_add_phy 0xf790795d gpl function 64
sfp_bus_add_upstream 0x42dce372 gpl function 256
sfp_bus_del_upstream 0xf0910075 gpl function 160
sfp_bus_find_fwnode 0x70411e30 gpl function 192
sfp_bus_put 0x77e75be3 gpl function 112
sfp_get_module_eeprom 0x8ac1407b gpl function 32
sfp_get_module_eeprom_by_page 0x59d917cf gpl function 32
sfp_get_module_info 0x5879a27d gpl function 32
sfp_link_down 0x6b413c9b gpl function 48
sfp_link_up 0x66b97421 gpl function 48
sfp_may_have_phy 0x076356e7 gpl function 64
sfp_module_insert 0x648f59a9 gpl function 64
sfp_module_remove 0x58def6ca gpl function 64
sfp_module_start 0xda320d31 gpl function 48
sfp_module_stop 0x419e7efd gpl function 48
sfp_parse_port 0xa4031b7f gpl function 144
sfp_parse_support 0x7847c621 gpl function 1328
sfp_register_socket 0xc473555b gpl function 240
sfp_remove_phy 0x6129fb93 gpl function 64
sfp_select_interface 0x3e411ace gpl function 224
sfp_unregister_socket 0xb6787346 gpl function 160
sfp_upstream_start 0xccf52bc9 gpl function 48
sfp_upstream_stop 0x8a62b81b gpl function 48
sg_alloc_append_table_from_pages 0x861a5ad5 any function 1152
sg_alloc_table 0x3a2f6702 any function 176
sg_alloc_table_chained 0x1bee4974 gpl function 160
sg_alloc_table_from_pages_segment 0x1c7ee19e any function 192
sg_copy_buffer 0x8ac743de any function 288
sg_copy_from_buffer 0x905695ab any function 16
sg_copy_to_buffer 0x02b8ab42 any function 16
sg_free_append_table 0x810bef7e any function 128
sg_free_table 0x7f5b4fe4 any function 128
sg_free_table_chained 0x274dd1a3 gpl function 48
sg_init_one 0xb320cc0e any function 128
sg_init_table 0xf888ca21 any function 64
sg_last 0xc5f7e801 any function 96
sg_miter_next 0xe28a8ace any function 128
sg_miter_skip 0x21f4a9c9 any function 192
sg_miter_start 0xbedb9321 any function 96
sg_miter_stop 0x276cce76 any function 128
sg_nents 0x461d16ca any function 64
sg_nents_for_len 0x4230a8d7 any function 96
sg_next 0x87b8798d any function 48
sg_pcopy_from_buffer 0xd0fe8d51 any function 16
sg_pcopy_to_buffer 0xea778fab any function 16
sg_zero_buffer 0x2d192c70 any function 224
sget 0xbe72cc72 any function 752
sget_fc 0x7837d997 any function 896
sgl_alloc 0x3a13f54a any function 16
sgl_alloc_order 0xeb9e913d any function 432
sgl_free 0x840342c6 any function 112
sgl_free_n_order 0x6aa11aa6 any function 128
sgl_free_order 0x6a03751f any function 128
sgx_set_attribute 0xe0d39f1c gpl function 80
sgx_virt_ecreate 0x32e4d1e0 gpl function 112
sgx_virt_einit 0x8c4fded2 gpl function 128
sha1_init 0x50624917 any function 48
sha1_transform 0x5e0ccb9f any function 576
sha1_zero_message_hash 0x7b5a4926 gpl data 32
sha224_final 0xa3fea172 any function 208
sha224_update 0xf3107926 any function 16
sha224_zero_message_hash 0x946dd559 gpl data 64
sha256 0xe39b2ea5 any function 272
sha256_final 0x61e272c9 any function 208
sha256_update 0x7b5b8f31 any function 2304
sha256_zero_message_hash 0x1fa1d95c gpl data 32
shake_page 0xf762392e gpl function 176
shash_ahash_digest 0x3b25d98d gpl function 208
shash_ahash_finup 0xf40eac68 gpl function 256
shash_ahash_update 0xd9f71344 gpl function 176
shash_free_singlespawn_instance 0xa5c7f59b gpl function 32
shash_register_instance 0xa36d4086 gpl function 80
shmem_aops 0xff99f754 any data 160
shmem_file_setup 0x969edbc9 gpl function 32
shmem_file_setup_with_mnt 0x79d44f29 gpl function 16
shmem_read_mapping_page_gfp 0xfec0543c gpl function 240
shmem_truncate_range 0x6f2d19a0 gpl function 80
shmem_zero_setup 0x793a4d9b gpl function 96
show_class_attr_string 0xa41059e0 gpl function 32
show_rcu_gp_kthreads 0x4f6a07fe gpl function 1952
show_rcu_tasks_classic_gp_kthread 0xd74e400f gpl function 32
show_rcu_tasks_rude_gp_kthread 0xd42f1d4e gpl function 32
show_rcu_tasks_trace_gp_kthread 0x7c291e86 gpl function 128
shrink_dcache_parent 0x83c1f3d6 any function 288
shrink_dcache_sb 0xbd21afc9 any function 304
si_mem_available 0x785a93b4 gpl function 288
si_meminfo 0x40c7247c any function 96
sigprocmask 0x6a5fa363 any function 208
simple_attr_open 0x88005155 gpl function 160
simple_attr_read 0xc13c6183 gpl function 288
simple_attr_release 0x4a9c3d47 gpl function 32
simple_attr_write 0x492d81e9 gpl function 32
simple_attr_write_signed 0xad9b8b92 gpl function 32
simple_dentry_operations 0xc7e5abd2 any data 128
simple_dir_inode_operations 0x8a354166 any data 192
simple_dir_operations 0x6374fcde any data 320
simple_empty 0x836cd955 any function 144
simple_fill_super 0xf16d1430 any function 448
simple_get_link 0x0e99dbf8 any function 32
simple_getattr 0xfe97a20c any function 64
simple_link 0x732b951b any function 128
simple_lookup 0x90a412ba any function 96
simple_nosetlease 0x40aa07c4 any function 16
simple_open 0x3ea1aad3 any function 32
simple_pin_fs 0x8392e5a4 any function 160
simple_read_from_buffer 0x619cb7dd any function 176
simple_recursive_removal 0xd6218cdd any function 672
simple_release_fs 0x80251528 any function 80
simple_rename 0x0cb920c2 any function 400
simple_rename_exchange 0x56cc05b3 gpl function 224
simple_rename_timestamp 0x00c5774b gpl function 112
simple_rmdir 0xd76179fa any function 144
simple_setattr 0x8e544195 any function 96
simple_statfs 0x3329266d any function 48
simple_strtol 0x0b742fd7 any function 32
simple_strtoll 0xd7e56a4e any function 48
simple_strtoul 0x20000329 any function 16
simple_strtoull 0x61b7b126 any function 16
simple_symlink_inode_operations 0xc938d6de any data 192
simple_transaction_get 0x374a2c8e any function 240
simple_transaction_read 0x3fddaa69 any function 48
simple_transaction_release 0x669af23e any function 32
simple_transaction_set 0xdbce2533 any function 48
simple_unlink 0x86154f53 any function 96
simple_write_begin 0xac353dfd any function 176
simple_write_to_buffer 0xbb4f4766 any function 176
single_open 0xc941a41a any function 160
single_open_size 0xca6cc333 any function 176
single_release 0xc7c7a019 any function 64
single_task_running 0x4248ae3c any function 32
siphash_1u32 0x70002fe8 any function 384
siphash_1u64 0x3126a9e8 any function 496
siphash_2u64 0x12cabc89 any function 608
siphash_3u32 0x838d2bc8 any function 512
siphash_3u64 0xa0ae1e73 any function 704
siphash_4u64 0x0e17678a any function 816
sk_alloc 0xf0bb2820 any function 464
sk_attach_filter 0x3fec00ea gpl function 144
sk_busy_loop_end 0xe590dea3 any function 160
sk_capable 0x5b18cfab any function 64
sk_clear_memalloc 0x0efe8bc9 gpl function 144
sk_clone_lock 0x89bec23c gpl function 1120
sk_common_release 0x97dad36f any function 256
sk_detach_filter 0xe28d4790 gpl function 80
sk_dst_check 0x1cb7b795 any function 192
sk_error_report 0x4620ca2d any function 128
sk_filter_trim_cap 0x329056e3 any function 592
sk_free 0x65feaec3 any function 64
sk_free_unlock_clone 0x8e772382 gpl function 96
sk_mc_loop 0xe685a788 any function 112
sk_msg_alloc 0xad5b74ea gpl function 752
sk_msg_clone 0x519a8260 gpl function 592
sk_msg_free 0xc5edc743 gpl function 32
sk_msg_free_nocharge 0x4c43d530 gpl function 16
sk_msg_free_partial 0xeefd7d04 gpl function 16
sk_msg_is_readable 0x86221118 gpl function 80
sk_msg_memcopy_from_iter 0xd9b81dd1 gpl function 416
sk_msg_recvmsg 0xd4746cdc gpl function 16
sk_msg_return 0xc986e2a6 gpl function 192
sk_msg_return_zero 0x7135786c gpl function 352
sk_msg_trim 0xb89664a6 gpl function 432
sk_msg_zerocopy_from_iter 0x520e36cc gpl function 448
sk_net_capable 0x785ba3ef any function 64
sk_ns_capable 0x777588f1 any function 64
sk_page_frag_refill 0xbd90f42f any function 160
sk_psock_drop 0x3ffdbf89 gpl function 320
sk_psock_init 0xd4d6c94b gpl function 528
sk_psock_msg_verdict 0x29b5061b gpl function 512
sk_psock_tls_strp_read 0xa8006d56 gpl function 304
sk_reset_timer 0xf23b60b2 any function 96
sk_send_sigurg 0x0a483bc5 any function 112
sk_set_memalloc 0xd6e26a16 gpl function 48
sk_set_peek_off 0x9f2c9db7 gpl function 32
sk_setup_caps 0xb155cd53 gpl function 480
sk_stop_timer 0x3631cf83 any function 64
sk_stop_timer_sync 0xb53eea82 any function 64
sk_stream_error 0x601d07c6 any function 96
sk_stream_kill_queues 0x842d2955 any function 224
sk_stream_wait_close 0x56079651 any function 304
sk_stream_wait_connect 0x3f69d606 any function 560
sk_stream_wait_memory 0x614366ab any function 1024
sk_wait_data 0x2bdbad83 any function 400
skb_abort_seq_read 0x53e27002 any function 64
skb_add_rx_frag 0x75b886c6 any function 176
skb_append 0x2d1117c4 any function 80
skb_append_pagefrags 0x0e857aa1 gpl function 320
skb_checksum 0x37932107 any function 80
skb_checksum_help 0xfbfec568 any function 464
skb_checksum_setup 0x1eb4c262 any function 896
skb_checksum_trimmed 0xa8a5ad50 any function 352
skb_clone 0x023c64a3 any function 208
skb_clone_sk 0x41a6b23e any function 176
skb_clone_tx_timestamp 0x622a5276 gpl function 144
skb_coalesce_rx_frag 0x2051c2e1 any function 80
skb_complete_tx_timestamp 0x908783ab gpl function 304
skb_complete_wifi_ack 0x4604f8a8 gpl function 256
skb_consume_udp 0xa1d69264 gpl function 208
skb_copy 0xf0ea381b any function 224
skb_copy_and_csum_bits 0x8e05b064 any function 624
skb_copy_and_csum_datagram_msg 0xcaf85610 any function 304
skb_copy_and_csum_dev 0x75106121 any function 192
skb_copy_and_hash_datagram_iter 0x1805a7c1 any function 32
skb_copy_bits 0x38abe93d any function 544
skb_copy_datagram_from_iter 0x48e83b6d any function 480
skb_copy_datagram_iter 0x69d63346 any function 144
skb_copy_expand 0x0ad54b8f any function 288
skb_copy_header 0xbf0ac5ce any function 144
skb_copy_ubufs 0xfdf64e71 gpl function 1680
skb_cow_data 0xb702781f gpl function 784
skb_crc32c_csum_help 0x9072a4ae any function 256
skb_csum_hwoffload_help 0xea7b4eda any function 496
skb_defer_rx_timestamp 0xadec6476 gpl function 176
skb_dequeue 0xeebc266c any function 128
skb_dequeue_tail 0xc331d6b1 any function 128
skb_dump 0xae4b91a9 any function 1230
skb_ensure_writable 0x2004afff any function 160
skb_eth_gso_segment 0x128d167b any function 144
skb_eth_pop 0xd663b4cb any function 176
skb_eth_push 0x65ea00fe any function 384
skb_expand_head 0xd863ac8e any function 384
skb_ext_add 0x87910bdd any function 432
skb_find_text 0x42bffcce any function 272
skb_flow_dissect_ct 0xcc198adb any function 160
skb_flow_dissect_hash 0x95d65e10 any function 32
skb_flow_dissect_meta 0x7a112ccf any function 32
skb_flow_dissect_tunnel_info 0x838b4e43 any function 528
skb_flow_dissector_init 0xb11e6d8f any function 144
skb_flow_get_icmp_tci 0xb3e4192a any function 192
skb_free_datagram 0xb46f4d6f any function 16
skb_get_hash_perturb 0x6b30b1c3 any function 352
skb_gso_validate_mac_len 0xbf1fc765 gpl function 128
skb_gso_validate_network_len 0x44cb93b1 gpl function 128
skb_headers_offset_update 0x523c5572 any function 96
skb_kill_datagram 0x65e28184 any function 192
skb_mac_gso_segment 0xd4b20ba2 any function 272
skb_morph 0xd49032f4 gpl function 64
skb_mpls_dec_ttl 0x62778c7a gpl function 224
skb_mpls_pop 0xd33d6950 gpl function 464
skb_mpls_push 0x882ed1a3 gpl function 576
skb_mpls_update_lse 0x5db23650 gpl function 208
skb_orphan_partial 0x51ff5303 any function 224
skb_page_frag_refill 0x6da0c1ca any function 288
skb_partial_csum_set 0x1115044b gpl function 128
skb_prepare_seq_read 0x9fa02cae any function 48
skb_pull 0x4caba9f9 any function 64
skb_pull_data 0x68bb8a01 any function 80
skb_pull_rcsum 0x6caa43ef gpl function 160
skb_push 0xf34e5584 any function 48
skb_put 0x62d96f30 any function 64
skb_queue_head 0xeb9eea32 any function 80
skb_queue_purge 0x466e3491 any function 48
skb_queue_tail 0xa6f17472 any function 80
skb_realloc_headroom 0xd9ee9e2a any function 128
skb_recv_datagram 0x88054339 any function 96
skb_scrub_packet 0x56fdcb1a gpl function 208
skb_segment 0xedbe550b gpl function 3904
skb_segment_list 0x96500588 gpl function 1056
skb_send_sock_locked 0x568bdf50 gpl function 32
skb_seq_read 0xf4255166 any function 576
skb_set_owner_w 0x13c77add any function 208
skb_splice_bits 0xb9789a1a gpl function 224
skb_split 0xe9e2906e any function 880
skb_store_bits 0x72158adb any function 544
skb_to_sgvec 0xb4f4b3cd gpl function 64
skb_to_sgvec_nomark 0x87207762 gpl function 16
skb_trim 0x77c2be96 any function 64
skb_try_coalesce 0xb1ccd767 any function 1184
skb_tstamp_tx 0x4e0e189e gpl function 32
skb_tunnel_check_pmtu 0x48de252f any function 2528
skb_tx_error 0x358750f6 any function 160
skb_udp_tunnel_segment 0xcb13c826 any function 1504
skb_unlink 0x6cab0a57 any function 80
skb_vlan_pop 0xe3086440 any function 208
skb_vlan_push 0x21eba412 any function 496
skb_vlan_untag 0xee83a88a any function 528
skb_zerocopy 0x3a4c43ec gpl function 1056
skb_zerocopy_headlen 0x9bc4eb2a gpl function 80
skb_zerocopy_iter_stream 0xa286a2f9 gpl function 368
skcipher_alloc_instance_simple 0x3580367e gpl function 368
skcipher_register_instance 0x11e303cb gpl function 112
skcipher_walk_aead_decrypt 0xc7202638 gpl function 32
skcipher_walk_aead_encrypt 0x4341beee gpl function 32
skcipher_walk_async 0xf8ead2ff gpl function 192
skcipher_walk_complete 0xa20f7a80 gpl function 352
skcipher_walk_done 0x1ebb8506 gpl function 560
skcipher_walk_virt 0x02f14088 gpl function 256
skip_spaces 0xb71589f0 any function 48
slash_name 0x92b9b180 any data 16
slow_virt_to_phys 0x30cf804f gpl function 352
smca_get_bank_type 0x5fdf7b32 gpl function 64
smca_get_long_name 0xc3cc4300 gpl function 48
sme_me_mask 0x8a35b432 any data 8
smp_call_function 0xa0eae826 any function 64
smp_call_function_any 0x01ee5532 gpl function 240
smp_call_function_many 0xbb13595e any function 16
smp_call_function_single 0x6228c21f any function 304
smp_call_function_single_async 0xa080c5e5 gpl function 64
smp_call_on_cpu 0x267df662 gpl function 240
smp_num_siblings 0xd1f6c5f3 any data 28
smp_ops 0xeff2ff00 gpl data 96
smpboot_register_percpu_thread 0xe02038c3 gpl function 240
smpboot_unregister_percpu_thread 0x66feecbc gpl function 112
snmp_fold_field 0x9e472f5f gpl function 96
snp_issue_guest_request 0x5d377b2b gpl function 400
snprintf 0x656e4a6e any function 112
sock_alloc 0x1d311fe6 any function 128
sock_alloc_file 0x01e71670 any function 160
sock_alloc_send_pskb 0x3570bdc1 any function 640
sock_bind_add 0x37ca6a8e any function 48
sock_bindtoindex 0x74304d70 any function 128
sock_cmsg_send 0xc3ea75c9 any function 192
sock_common_getsockopt 0x0f33231d any function 32
sock_common_recvmsg 0x825767a8 any function 112
sock_common_setsockopt 0x96cdfb2f any function 32
sock_copy_user_timeval 0x5bdb7603 any function 384
sock_create 0x1fa9524d any function 48
sock_create_kern 0x6c8b53a1 any function 16
sock_create_lite 0x62856066 any function 144
sock_dequeue_err_skb 0x3cdc8254 any function 288
sock_diag_check_cookie 0x2d9da8a6 gpl function 80
sock_diag_destroy 0xad72c36d gpl function 96
sock_diag_put_filterinfo 0x1be9d604 any function 160
sock_diag_put_meminfo 0x0f893581 gpl function 144
sock_diag_register 0xd336a48c gpl function 64
sock_diag_register_inet_compat 0xca320b80 gpl function 32
sock_diag_save_cookie 0x45eaabc6 gpl function 64
sock_diag_unregister 0x58eeea36 gpl function 32
sock_diag_unregister_inet_compat 0x9af693b1 gpl function 32
sock_edemux 0x0985be03 any function 16
sock_efree 0xd45c5638 any function 112
sock_enable_timestamps 0x7ab7b143 any function 112
sock_from_file 0xe5ff1198 any function 48
sock_gen_put 0x651c0549 gpl function 224
sock_get_timeout 0xedd17b31 any function 208
sock_gettstamp 0x7be83dc3 any function 368
sock_i_ino 0xd382431a any function 96
sock_i_uid 0x574806fe any function 64
sock_init_data 0x203e3a8a any function 80
sock_init_data_uid 0x6cab6b87 any function 560
sock_inuse_get 0x4511c4c7 gpl function 80
sock_kfree_s 0x4448b6cf any function 48
sock_kmalloc 0xe5f896b3 any function 96
sock_kmemdup 0x8ac63414 any function 64
sock_kzfree_s 0xc0ddc009 any function 48
sock_load_diag_module 0xf665f74f any function 128
sock_map_close 0x7f1865d0 gpl function 336
sock_map_destroy 0xb55bf9d3 gpl function 288
sock_map_unhash 0x0c1ebc51 gpl function 128
sock_no_accept 0xe0ff8474 any function 16
sock_no_bind 0xf859e535 any function 16
sock_no_connect 0xe545d961 any function 16
sock_no_getname 0x5b16c6c2 any function 16
sock_no_ioctl 0x981d8aae any function 16
sock_no_linger 0x10ab9358 any function 96
sock_no_listen 0xdb43a342 any function 16
sock_no_mmap 0xe0d61825 any function 16
sock_no_recvmsg 0x0b05b1ee any function 16
sock_no_sendmsg 0x527232a5 any function 16
sock_no_sendmsg_locked 0x1c674e92 any function 16
sock_no_sendpage 0x62f7f962 any function 192
sock_no_sendpage_locked 0x7ae107bb any function 192
sock_no_shutdown 0x7c0f21ba any function 16
sock_no_socketpair 0xf43eb627 any function 16
sock_pfree 0xbef575c4 any function 48
sock_prot_inuse_get 0x7de8019f gpl function 112
sock_queue_err_skb 0xf38cf639 any function 336
sock_queue_rcv_skb_reason 0xef24a91e any function 96
sock_recv_errqueue 0x223aa2f1 any function 400
sock_recvmsg 0xf4b4e1a9 any function 112
sock_register 0x04c5c664 any function 112
sock_release 0xfe9fb915 any function 112
sock_rfree 0x654d5bf4 any function 144
sock_sendmsg 0x450264f0 any function 160
sock_set_keepalive 0xb41a87f7 any function 112
sock_set_mark 0x9db724cc any function 144
sock_set_priority 0xc44d45a6 any function 96
sock_set_rcvbuf 0x66e1d79e any function 128
sock_set_reuseaddr 0xeada3635 any function 96
sock_set_reuseport 0x5b676874 any function 96
sock_set_sndtimeo 0x628ac019 any function 160
sock_setsockopt 0xfb464030 any function 32
sock_unregister 0x62737e1d any function 80
sock_wake_async 0x8f4815b2 any function 112
sock_wfree 0x649016cd any function 464
sock_wmalloc 0x4c5c36b8 any function 96
sockfd_lookup 0xf2c45d92 any function 80
sockopt_capable 0x2a6a5aac any function 48
sockopt_lock_sock 0x45fb2e08 any function 96
sockopt_ns_capable 0x36030aa2 any function 48
sockopt_release_sock 0x43a26da2 any function 48
softnet_data 0xe0094c02 any percpu 768
software_node_find_by_name 0xda8e1302 gpl function 192
software_node_fwnode 0x6bd6ec30 gpl function 128
software_node_register 0xb48f0638 gpl function 272
software_node_register_node_group 0x7a9e4c23 gpl function 112
software_node_register_nodes 0x31839ad3 gpl function 240
software_node_unregister 0x0cbe3ee2 gpl function 160
software_node_unregister_node_group 0x8fc12788 gpl function 32
software_node_unregister_nodes 0x90ad66b1 gpl function 224
sort 0xb7c0f443 any function 80
sort_r 0x6f4a59e4 any function 576
spec_ctrl_current 0x56948896 gpl function 16
spi_add_device 0xcaf70e0b gpl function 96
spi_alloc_device 0x9435bb86 gpl function 256
spi_async 0x3e658c43 gpl function 144
spi_bus_lock 0xf1de9c24 gpl function 64
spi_bus_type 0xa9251426 gpl data 192
spi_bus_unlock 0xdf4586e7 gpl function 32
spi_controller_dma_map_mem_op_data 0xfb1b1fee gpl function 144
spi_controller_dma_unmap_mem_op_data 0x648326fb gpl function 128
spi_controller_resume 0x6b114eef gpl function 144
spi_controller_suspend 0xd151277e gpl function 96
spi_delay_exec 0x21fc1509 gpl function 256
spi_delay_to_ns 0xbfeb9c79 gpl function 112
spi_finalize_current_message 0xea2048cf gpl function 640
spi_finalize_current_transfer 0xd4d31c2c gpl function 32
spi_get_device_id 0xc3d2fe80 gpl function 96
spi_get_device_match_data 0xf3a6cba9 gpl function 128
spi_get_next_queued_message 0x379bb9a3 gpl function 80
spi_mem_adjust_op_size 0x23cec121 gpl function 400
spi_mem_default_supports_op 0x6024b4c6 gpl function 304
spi_mem_dirmap_create 0x4b14de11 gpl function 384
spi_mem_dirmap_destroy 0xd8d32519 gpl function 80
spi_mem_dirmap_read 0x19fde8e9 gpl function 288
spi_mem_dirmap_write 0x33eac3d6 gpl function 288
spi_mem_driver_register_with_owner 0x4cdd25a4 gpl function 48
spi_mem_driver_unregister 0xf47e5175 gpl function 32
spi_mem_exec_op 0xacafa79b gpl function 1360
spi_mem_get_name 0x474f9481 gpl function 16
spi_mem_poll_status 0xe0918bd3 gpl function 656
spi_mem_supports_op 0xf67b9c9c gpl function 96
spi_new_ancillary_device 0xf706db3e gpl function 224
spi_new_device 0x2e292ec5 gpl function 288
spi_register_controller 0xbb425c76 gpl function 1632
spi_setup 0x7f62c0ef gpl function 16
spi_split_transfers_maxsize 0xac4675b8 gpl function 976
spi_sync 0x1ad61037 gpl function 80
spi_sync_locked 0x349e7608 gpl function 16
spi_take_timestamp_post 0xc9836872 gpl function 128
spi_take_timestamp_pre 0x3e4d1b3a gpl function 96
spi_unregister_controller 0xe1429609 gpl function 336
spi_unregister_device 0xbd09d861 gpl function 32
spi_write_then_read 0x2ea38769 gpl function 672
splice_direct_to_actor 0xeead6a95 any function 608
splice_to_pipe 0x73f9f258 gpl function 288
split_page 0x70f05ec9 gpl function 64
sprint_OID 0xbbe56404 gpl function 80
sprint_oid 0xfc201b66 gpl function 272
sprint_symbol 0x661601de gpl function 32
sprint_symbol_build_id 0x6dd5680d gpl function 32
sprint_symbol_no_offset 0xe769232e gpl function 16
sprintf 0x3c3ff9fd any function 128
srcu_barrier 0xcc6bfc3e gpl function 464
srcu_batches_completed 0xbacd45df gpl function 16
srcu_init_notifier_head 0x373723d3 gpl function 64
srcu_notifier_call_chain 0x38bc9f35 gpl function 160
srcu_notifier_chain_register 0x2459827f gpl function 224
srcu_notifier_chain_unregister 0x01a26883 gpl function 192
srcu_torture_stats_print 0x174dcbb0 gpl function 404
srcutorture_get_gp_data 0x1d8e8d58 gpl function 32
srso_alias_untrain_ret 0xfeea58f2 any function 16
srso_untrain_ret 0x0a9ba04f any function 2
sscanf 0xbcab6ee6 any function 128
stack_depot_fetch 0x051a0bc1 gpl function 112
stack_depot_get_extra_bits 0x4977c498 any function 16
stack_depot_init 0x10d9f317 gpl function 64
stack_depot_print 0x1e53f827 gpl function 96
stack_depot_save 0x913ebd32 gpl function 16
stack_depot_snprint 0xa5d1f4b8 gpl function 112
stack_trace_print 0xa45c7b90 gpl function 48
stack_trace_save 0x6bd1aa56 gpl function 112
stack_trace_snprint 0x74c7bffa gpl function 160
start_poll_synchronize_rcu 0x91955a9f gpl function 48
start_poll_synchronize_rcu_expedited 0x4c2b351d gpl function 224
start_poll_synchronize_rcu_expedited_full 0x59b063ba gpl function 80
start_poll_synchronize_rcu_full 0xb23b7691 gpl function 80
start_poll_synchronize_srcu 0x2996a938 gpl function 32
start_thread 0x4b762828 gpl function 32
start_tty 0x1a3e7851 any function 112
static_dev_dax 0x17917312 gpl function 32
static_key_count 0x389b64a2 gpl function 32
static_key_disable 0xb912560d gpl function 32
static_key_disable_cpuslocked 0x0e6b79af gpl function 128
static_key_enable 0x6b2b69f7 gpl function 32
static_key_enable_cpuslocked 0x3a55981a gpl function 144
static_key_fast_inc_not_disabled 0x0b8c8a23 gpl function 80
static_key_initialized 0xbea5ff1e gpl data 4
static_key_slow_dec 0x2f4880df gpl function 80
static_key_slow_inc 0x2c834418 gpl function 48
stop_core_cpuslocked 0x1ef20793 gpl function 352
stop_machine 0xcb970751 gpl function 64
stop_tty 0x34c36d51 any function 96
stpcpy 0xf4db35bc any function 32
strcasecmp 0xaafdc258 any function 80
strcat 0x061651be any function 48
strchr 0x349cba85 any function 48
strchrnul 0xceab0311 any function 48
strcmp 0xe2d5255a any function 48
strcpy 0xe914e41e any function 32
strcspn 0x1ac5d3cb any function 96
stream_open 0xde3c0c1c any function 32
strim 0x77bc13a0 any function 96
string_escape_mem 0x656c1a0e any function 848
string_get_size 0x48a91171 any function 448
string_unescape 0x64bbc288 any function 512
strlcat 0xf9c0b663 any function 128
strlcpy 0x5792f848 any function 96
strlen 0x754d539c any function 32
strncasecmp 0x96b29254 any function 176
strncat 0x2e2b40d2 any function 80
strnchr 0x4841bdee any function 48
strncmp 0x5a921311 any function 48
strncpy 0x9166fada any function 48
strncpy_from_user 0x8522d6bc any function 304
strndup_user 0x41482d8b any function 96
strnlen 0xa916b694 any function 64
strnlen_user 0xd91f6ab6 any function 304
strnstr 0xc310b981 any function 128
strp_check_rcv 0xaccc97fb gpl function 32
strp_data_ready 0x013ad29a gpl function 144
strp_done 0x46ec9da6 gpl function 96
strp_init 0x144f9d28 gpl function 384
strp_process 0xdf852d52 gpl function 96
strp_stop 0xbc3a1496 gpl function 16
strp_unpause 0x2bc2ae45 gpl function 48
strpbrk 0x9a1dfd65 any function 96
strrchr 0x9f984513 any function 32
strreplace 0x7410aba2 any function 48
strscpy 0xdd64e639 any function 272
strscpy_pad 0xfbb8a761 any function 64
strsep 0x85df9b6c any function 112
strspn 0xc29bf967 any function 96
strstr 0x1e6d26a8 any function 128
submit_bh 0x869c1e1e any function 16
submit_bio 0xd51e72d7 any function 160
submit_bio_noacct 0xb81c525a any function 1184
submit_bio_wait 0x4f7424c7 any function 192
subsys_dev_iter_exit 0x44b3fae6 gpl function 16
subsys_dev_iter_init 0xb30d3812 gpl function 64
subsys_dev_iter_next 0x21f7b0f8 gpl function 64
subsys_find_device_by_id 0xe094ec46 gpl function 288
subsys_interface_register 0x715bdf52 gpl function 368
subsys_interface_unregister 0x61ddafe5 gpl function 320
subsys_system_register 0x17090a86 gpl function 64
subsys_virtual_register 0x31422e89 gpl function 80
super_setup_bdi 0xad159d34 any function 48
super_setup_bdi_name 0x6caeb5f6 any function 256
suspend_set_ops 0x9ac11b74 gpl function 208
suspend_valid_only_mem 0xb2e764e8 gpl function 32
swake_up_all 0x1b597b7a any function 240
swake_up_locked 0x3dc619d3 any function 80
swake_up_one 0xc80ab559 any function 96
swapcache_mapping 0x101fc701 gpl function 80
swiotlb_max_segment 0x5b6b0329 gpl function 48
switch_fpu_return 0xcd81a945 gpl function 208
switchdev_bridge_port_offload 0x31be94fe gpl function 224
switchdev_bridge_port_unoffload 0xd2b1a8ce gpl function 176
switchdev_deferred_process 0x36242943 gpl function 256
switchdev_handle_fdb_event_to_device 0x514a9f9f gpl function 48
switchdev_handle_port_attr_set 0xe5ec8b79 gpl function 32
switchdev_handle_port_obj_add 0xdb5cf1f1 gpl function 32
switchdev_handle_port_obj_add_foreign 0xf7eb7e97 gpl function 32
switchdev_handle_port_obj_del 0x2676a7a4 gpl function 32
switchdev_handle_port_obj_del_foreign 0x20382f3e gpl function 32
switchdev_port_attr_set 0x4b07e8e5 gpl function 128
switchdev_port_obj_act_is_deferred 0x7092e451 gpl function 304
switchdev_port_obj_add 0x424072e5 gpl function 144
switchdev_port_obj_del 0xed3f39f3 gpl function 128
symbol_put_addr 0x66d87d38 gpl function 80
sync_blockdev 0xd7632e20 any function 48
sync_blockdev_nowait 0xd96f2979 gpl function 32
sync_blockdev_range 0x01f1a8a1 any function 32
sync_dirty_buffer 0x7f144f7a any function 16
sync_file_create 0x300efd4e any function 112
sync_file_get_fence 0x4dca08ee any function 128
sync_filesystem 0x117d7924 any function 144
sync_inode_metadata 0x0aa148a2 any function 96
sync_inodes_sb 0x7e151cb4 any function 688
sync_mapping_buffers 0x6485f772 any function 1136
synchronize_hardirq 0x0aa309cf any function 64
synchronize_irq 0xe523ad75 any function 224
synchronize_net 0x609f1c7e any function 32
synchronize_rcu 0x6091797f gpl function 176
synchronize_rcu_expedited 0x86f6b99d gpl function 1088
synchronize_rcu_tasks 0x0b1bb9f9 gpl function 208
synchronize_rcu_tasks_rude 0xb7a387fc gpl function 208
synchronize_rcu_tasks_trace 0x6246a629 gpl function 208
synchronize_shrinkers 0xd73c8c2b any function 32
synchronize_srcu 0xa1bce3f0 gpl function 208
synchronize_srcu_expedited 0x02d01962 gpl function 32
synth_event_add_field 0x169273d4 gpl function 176
synth_event_add_field_str 0x54d7c5f2 gpl function 144
synth_event_add_fields 0xd4a3eb2a gpl function 96
synth_event_add_next_val 0x7c1ef051 gpl function 16
synth_event_add_val 0x466ec0b6 gpl function 16
synth_event_cmd_init 0xbef9af2b gpl function 32
synth_event_create 0x278e03d2 gpl function 208
synth_event_delete 0x64e27c4f gpl function 240
synth_event_gen_cmd_array_start 0x2a6be029 gpl function 224
synth_event_trace 0x12c95779 gpl function 816
synth_event_trace_array 0xb37cc3bd gpl function 512
synth_event_trace_end 0x96229b47 gpl function 48
synth_event_trace_start 0x1f384dd3 gpl function 224
sys_copyarea 0x884221f6 any function 2256
sys_fillrect 0x8e11a750 any function 816
sys_imageblit 0x0f2214c2 any function 1984
sys_tz 0xfe5d4bb2 any data 8
syscon_node_to_regmap 0x666147dd gpl function 32
syscon_regmap_lookup_by_compatible 0xee6b71c4 gpl function 32
syscon_regmap_lookup_by_phandle 0x73914492 gpl function 48
syscon_regmap_lookup_by_phandle_args 0x8f572500 gpl function 32
syscon_regmap_lookup_by_phandle_optional 0x5cb1170a gpl function 48
syscore_resume 0xe4309905 gpl function 384
syscore_suspend 0xdc97af2e gpl function 464
sysctl_devconf_inherit_init_net 0xd04c1a64 any data 4
sysctl_fb_tunnels_only_for_init_net 0x9cdfb3f7 any data 24
sysctl_long_vals 0x9cdd6a66 gpl data 48
sysctl_max_skb_frags 0xb7c6db70 any data 8
sysctl_nf_log_all_netns 0x9aaeefce any data 8
sysctl_optmem_max 0xa108eb4d any data 4
sysctl_rmem_max 0xb05fc310 any data 4
sysctl_tcp_mem 0xa0ebd14c any data 24
sysctl_udp_mem 0x40973662 any data 32
sysctl_vals 0xc8827b75 any data 48
sysctl_vfs_cache_pressure 0x82d79b51 gpl data 8
sysctl_wmem_max 0xfac8865f any data 4
sysfb_disable 0x923e42aa gpl function 80
sysfs_add_file_to_group 0x2237ae92 gpl function 192
sysfs_add_link_to_group 0x8e3b6872 gpl function 80
sysfs_break_active_protection 0x308a375b gpl function 80
sysfs_change_owner 0xcbadd82f gpl function 224
sysfs_chmod_file 0x1788a92f gpl function 176
sysfs_create_bin_file 0x9e38e4ff gpl function 160
sysfs_create_file_ns 0x0e1cf2aa gpl function 160
sysfs_create_files 0x3903e4f4 gpl function 160
sysfs_create_group 0x16f71312 gpl function 16
sysfs_create_groups 0xbad3cecb gpl function 16
sysfs_create_link 0x626bed55 gpl function 48
sysfs_create_link_nowarn 0x90ec1404 gpl function 48
sysfs_create_mount_point 0x387b36fb gpl function 96
sysfs_emit 0xe783e261 gpl function 192
sysfs_emit_at 0x99f2d00a gpl function 192
sysfs_file_change_owner 0xbd75c325 gpl function 208
sysfs_format_mac 0x81533963 any function 48
sysfs_group_change_owner 0x1593589b gpl function 464
sysfs_groups_change_owner 0x6afcc725 gpl function 128
sysfs_merge_group 0xd6de1f80 gpl function 272
sysfs_notify 0x318ee5ac gpl function 144
sysfs_remove_bin_file 0xd0aa7c97 gpl function 32
sysfs_remove_file_from_group 0xdf376bac gpl function 96
sysfs_remove_file_ns 0xc4f0eba0 gpl function 32
sysfs_remove_file_self 0xadeac1f0 gpl function 80
sysfs_remove_files 0x7a249f06 gpl function 80
sysfs_remove_group 0x96e6f231 gpl function 128
sysfs_remove_groups 0xad0dd4ad gpl function 80
sysfs_remove_link 0x75ab77a5 gpl function 48
sysfs_remove_link_from_group 0x0787b3fd gpl function 64
sysfs_remove_mount_point 0xde61cf17 gpl function 16
sysfs_rename_link_ns 0xa5819b0e gpl function 160
sysfs_streq 0x222e7ce2 any function 128
sysfs_unbreak_active_protection 0xb1b43abe gpl function 48
sysfs_unmerge_group 0xe7c5c653 gpl function 96
sysfs_update_group 0xb191ee33 gpl function 32
sysfs_update_groups 0x0f3b0c9b gpl function 32
sysrq_mask 0x4a17ed66 gpl function 32
sysrq_toggle_support 0xc1086e0c gpl function 112
system_entering_hibernation 0x13f42152 any function 32
system_freezable_power_efficient_wq 0xd067d3c5 gpl data 8
system_freezable_wq 0xd4034828 gpl data 8
system_highpri_wq 0xcd91b127 gpl data 8
system_long_wq 0x131db64a gpl data 8
system_power_efficient_wq 0x47884890 gpl data 8
system_state 0xf7370f56 any data 4
system_unbound_wq 0xd4c14632 gpl data 8
system_wq 0x2d3385d3 any data 8
tag_pages_for_writeback 0xda408ff5 any function 384
take_dentry_name_snapshot 0xcd5da58c any function 128
task_active_pid_ns 0x1bd3fe49 gpl function 48
task_cgroup_path 0x27615dc5 gpl function 368
task_cls_state 0xf3311a81 gpl function 32
task_cputime_adjusted 0x41bdf139 gpl function 160
task_lookup_next_fd_rcu 0x3aed6a16 any function 128
task_user_regset_view 0x318b141a gpl function 64
task_work_add 0x3bea17f5 gpl function 176
tasklet_init 0x2364c85a any function 48
tasklet_kill 0x0ea3c74e any function 224
tasklet_setup 0xa07d1b3c any function 48
tasklet_unlock 0x266a4b08 gpl function 32
tasklet_unlock_spin_wait 0xe3feba56 any function 32
tasklet_unlock_wait 0x350f6ce5 gpl function 176
tc_cleanup_offload_action 0x15886048 any function 112
tc_setup_cb_add 0x0f605424 any function 464
tc_setup_cb_call 0x2780a6b4 any function 304
tc_setup_cb_destroy 0x27fa8313 any function 400
tc_setup_cb_reoffload 0x6a3e3b45 any function 112
tc_setup_cb_replace 0xfb4be013 any function 544
tc_setup_offload_action 0xdc90a6a6 any function 32
tc_skb_ext_tc 0x044154c6 any data 16
tc_skb_ext_tc_disable 0x7dc5ffa7 any function 32
tc_skb_ext_tc_enable 0x86dd708d any function 32
tcf_action_check_ctrlact 0xe71e00a3 any function 192
tcf_action_dump_1 0x8bee7836 any function 528
tcf_action_exec 0xc4edc123 any function 368
tcf_action_set_ctrlact 0xdc238721 any function 32
tcf_action_update_hw_stats 0x59417de3 any function 320
tcf_action_update_stats 0x4f76bc11 any function 128
tcf_block_get 0xf5668921 any function 112
tcf_block_get_ext 0x45c74ed4 any function 1360
tcf_block_netif_keep_dst 0x74ec0381 any function 96
tcf_block_put 0x924fd082 any function 112
tcf_block_put_ext 0xa0e41d78 any function 32
tcf_chain_get_by_act 0x52b227a6 any function 32
tcf_chain_put_by_act 0xdba35ba6 any function 32
tcf_classify 0x229a8eb9 any function 80
tcf_dev_queue_xmit 0x0d1df516 gpl function 32
tcf_em_register 0x911f019a any function 176
tcf_em_tree_destroy 0xc097461b any function 32
tcf_em_tree_dump 0x4b0de54f any function 560
tcf_em_tree_validate 0x54e2f66e any function 928
tcf_em_unregister 0x409a0b22 any function 96
tcf_exts_change 0xa5af7131 any function 80
tcf_exts_destroy 0x2bd51af0 any function 64
tcf_exts_dump 0xcaad1457 any function 256
tcf_exts_dump_stats 0x55b6626b any function 48
tcf_exts_num_actions 0x198b8a3c any function 144
tcf_exts_terse_dump 0x9d33962e any function 160
tcf_exts_validate 0xb9909636 any function 32
tcf_exts_validate_ex 0xabd319a5 any function 400
tcf_frag_xmit_count 0x22d60537 gpl data 16
tcf_generic_walker 0x7572a0fc any function 1088
tcf_get_next_chain 0x610dd45e any function 48
tcf_get_next_proto 0xb0956c84 any function 48
tcf_idr_check_alloc 0xa6eaf092 any function 288
tcf_idr_cleanup 0x08405677 any function 64
tcf_idr_create 0x5beccb91 any function 576
tcf_idr_create_from_flags 0xf7312712 any function 32
tcf_idr_release 0x8ecbd88c any function 64
tcf_idr_search 0x3fe7281b any function 176
tcf_idrinfo_destroy 0xdf607f4d any function 160
tcf_qevent_destroy 0xf37f362e any function 48
tcf_qevent_dump 0x83673f6b any function 96
tcf_qevent_handle 0x65c7c05c any function 272
tcf_qevent_init 0x32e9a534 any function 112
tcf_qevent_validate_change 0x04170f2d any function 128
tcf_queue_work 0xefaf2e4f any function 64
tcf_register_action 0xff13f990 any function 512
tcf_sw_enabled_key 0xad99219d any data 16
tcf_unregister_action 0xbe79f31b any function 192
tcp_abort 0x6837e1c5 gpl function 400
tcp_add_backlog 0x3ec4a821 any function 1472
tcp_alloc_md5sig_pool 0x204c19f5 any function 416
tcp_bpf_bypass_getsockopt 0xffcc4ec7 any function 32
tcp_bpf_sendmsg_redir 0x2bdb0a15 gpl function 1200
tcp_bpf_update_proto 0x5b931841 gpl function 544
tcp_ca_openreq_child 0xace9613a gpl function 256
tcp_check_req 0x90e983f2 any function 1712
tcp_child_process 0x42a21602 any function 464
tcp_close 0x8fe81a7b any function 128
tcp_cong_avoid_ai 0x08667817 gpl function 112
tcp_conn_request 0x0440a477 any function 3792
tcp_connect 0x3542467b any function 3632
tcp_create_openreq_child 0x22f96ce7 any function 928
tcp_disconnect 0xbe214f2d any function 1536
tcp_done 0xa7809a38 gpl function 256
tcp_done_with_error 0xe6cec88a any function 64
tcp_enter_cwr 0x5e7ed6d8 any function 160
tcp_enter_memory_pressure 0xf42e0b61 gpl function 80
tcp_fastopen_defer_connect 0x8a3f7e88 any function 304
tcp_filter 0x1b668b6c any function 32
tcp_get_cookie_sock 0x8144eb2b any function 656
tcp_get_info 0xe175f689 gpl function 992
tcp_get_md5sig_pool 0xb52b4f31 any function 80
tcp_get_syncookie_mss 0xdd1a946c gpl function 272
tcp_getsockopt 0x9f8d7869 any function 80
tcp_gro_complete 0xb74b0014 any function 128
tcp_hashinfo 0xa70ed9dc any data 80
tcp_have_smc 0x1bb51249 any data 16
tcp_inbound_md5_hash 0x72dcf65d any function 544
tcp_init_sock 0x697a5f61 any function 368
tcp_initialize_rcv_mss 0xc970ef53 any function 80
tcp_ioctl 0x21f0c12a any function 416
tcp_ld_RTO_revert 0xe476c44a any function 64
tcp_leave_memory_pressure 0xaca26daa gpl function 96
tcp_make_synack 0xd0c92a08 any function 1488
tcp_md5_do_add 0xb5fe6e58 any function 1024
tcp_md5_do_del 0x01cbff7f any function 112
tcp_md5_hash_key 0xd99c30c1 any function 160
tcp_md5_hash_skb_data 0x8f6e4d3c any function 560
tcp_md5_needed 0xcd256667 any data 32
tcp_memory_allocated 0x59b4ac3e any data 8
tcp_memory_per_cpu_fw_alloc 0x0d6a49d4 gpl percpu 4
tcp_memory_pressure 0xc2a814db gpl data 16
tcp_mmap 0x0e93824e any function 64
tcp_mss_to_mtu 0x15ba38ca any function 80
tcp_mtu_to_mss 0x973e539b any function 128
tcp_mtup_init 0xd138520c any function 208
tcp_openreq_init_rwin 0x0faae9b6 any function 592
tcp_orphan_count 0x478e81f8 gpl percpu 12
tcp_parse_md5sig_option 0x469a6ec7 any function 112
tcp_parse_mss_option 0xfa20488d gpl function 144
tcp_parse_options 0xc28b683c any function 848
tcp_peek_len 0xa5f12692 any function 112
tcp_poll 0x007d4589 any function 896
tcp_prot 0xebc757d0 any data 480
tcp_rate_check_app_limited 0x5994ad7d gpl function 112
tcp_rcv_established 0x23daf13c any function 1888
tcp_rcv_state_process 0x25db6a3c any function 4096
tcp_read_done 0x149631a7 any function 480
tcp_read_skb 0x5d740d3b any function 304
tcp_read_sock 0x7b918668 any function 32
tcp_recv_skb 0x34229988 any function 288
tcp_recvmsg 0x2bfba1a6 any function 512
tcp_register_congestion_control 0xe0941c3a gpl function 448
tcp_register_ulp 0xb5511ce8 gpl function 176
tcp_release_cb 0x1b79cc69 any function 320
tcp_reno_cong_avoid 0xc40e9f83 gpl function 112
tcp_reno_ssthresh 0xa974d2ab gpl function 32
tcp_reno_undo_cwnd 0x8f53d030 gpl function 32
tcp_req_err 0x906db251 any function 256
tcp_rtx_synack 0x6da8aff9 any function 336
tcp_select_initial_window 0x068f7eab any function 224
tcp_sendmsg 0xe465a758 any function 64
tcp_sendmsg_locked 0x30c8cb79 gpl function 3104
tcp_sendpage 0x96146456 any function 128
tcp_sendpage_locked 0xee7e58e9 gpl function 96
tcp_seq_next 0x2390caab any function 128
tcp_seq_start 0x453c60b7 any function 352
tcp_seq_stop 0xd7d9261b any function 96
tcp_set_keepalive 0x9d3d7020 gpl function 80
tcp_set_rcvlowat 0xf3d411e6 any function 144
tcp_set_state 0xa107edb5 gpl function 496
tcp_setsockopt 0xfb3f78d0 any function 48
tcp_shutdown 0x0346d398 any function 80
tcp_simple_retransmit 0x2c53efbe any function 240
tcp_slow_start 0x0f1b91d6 gpl function 80
tcp_sock_set_cork 0x2f7ab65c any function 64
tcp_sock_set_keepcnt 0x90c9df8e any function 64
tcp_sock_set_keepidle 0xde682126 any function 48
tcp_sock_set_keepintvl 0x4b14171b any function 80
tcp_sock_set_nodelay 0xcd9e41a5 any function 112
tcp_sock_set_quickack 0xa948f791 any function 112
tcp_sock_set_syncnt 0xf8266455 any function 64
tcp_sock_set_user_timeout 0xa1ad90db any function 48
tcp_sockets_allocated 0xb53f2810 any data 48
tcp_splice_eof 0x08283ab6 gpl function 176
tcp_splice_read 0xf872678d any function 848
tcp_stream_memory_free 0x191ca36a any function 64
tcp_syn_ack_timeout 0xc0cd16ee any function 32
tcp_sync_mss 0x8967c0a8 any function 320
tcp_time_wait 0x33ea1ec6 any function 704
tcp_timewait_state_process 0xd71342d0 any function 928
tcp_twsk_destructor 0x58d1260c gpl function 48
tcp_twsk_unique 0x1b97c27f gpl function 432
tcp_tx_delay_enabled 0x14c67e3e any data 64
tcp_unregister_congestion_control 0x17922d61 gpl function 96
tcp_unregister_ulp 0x62688fc6 gpl function 80
tcp_v4_conn_request 0x227c10ea any function 80
tcp_v4_connect 0xc10601a7 any function 1264
tcp_v4_destroy_sock 0x5c8dac0f any function 528
tcp_v4_do_rcv 0x5d0a4775 any function 640
tcp_v4_md5_hash_skb 0x9524dacc any function 352
tcp_v4_md5_lookup 0xc4ed8f9e any function 112
tcp_v4_mtu_reduced 0x488f1257 any function 288
tcp_v4_send_check 0x0c43ed97 any function 112
tcp_v4_syn_recv_sock 0x90345f53 any function 1136
tcpv6_prot 0x0b52f54a gpl data 464
test_taint 0x651a4139 any function 32
textsearch_destroy 0x6945df7b any function 48
textsearch_find_continuous 0x6576b1bb any function 80
textsearch_prepare 0x708a404b any function 352
textsearch_register 0xc19d28bc any function 224
textsearch_unregister 0x42d8a6ae any function 144
thaw_bdev 0x635a60e6 any function 160
thaw_super 0x4dfa45e1 any function 32
thermal_add_hwmon_sysfs 0xa491be5f gpl function 752
thermal_cooling_device_register 0x8479a659 gpl function 64
thermal_cooling_device_unregister 0x6f661840 gpl function 512
thermal_genl_cpu_capability_event 0xf81dce70 gpl function 96
thermal_of_cooling_device_register 0x7db0fa4d gpl function 48
thermal_remove_hwmon_sysfs 0xbbe12027 gpl function 368
thermal_zone_bind_cooling_device 0xb5c86a5a gpl function 1040
thermal_zone_device_critical 0xb953b9d1 any function 39
thermal_zone_device_disable 0xb317f1e8 gpl function 16
thermal_zone_device_enable 0x0a4ed33f gpl function 16
thermal_zone_device_register 0xa1d4fc67 gpl function 48
thermal_zone_device_register_with_trips 0xcdfc00a1 gpl function 1712
thermal_zone_device_unregister 0x1f972dc4 gpl function 528
thermal_zone_device_update 0xf60170f9 gpl function 32
thermal_zone_get_offset 0x116fe47e gpl function 32
thermal_zone_get_slope 0xf029995a gpl function 48
thermal_zone_get_temp 0xdd3f2148 gpl function 144
thermal_zone_get_zone_by_name 0xcd4e05e3 gpl function 192
thermal_zone_unbind_cooling_device 0x5c01f293 gpl function 400
this_cpu_off 0x53569707 any percpu 8
thp_get_unmapped_area 0xc5a13129 gpl function 272
thread_group_exited 0x7595500b any function 80
tick_broadcast_control 0x5c5a1b16 gpl function 448
tick_broadcast_oneshot_control 0xbfe5616d gpl function 48
tick_nohz_dep_clear_cpu 0x30e42163 gpl function 48
tick_nohz_dep_clear_task 0x1e20f51a gpl function 32
tick_nohz_dep_set_cpu 0x1005d60b gpl function 144
tick_nohz_dep_set_task 0x6040a5ba gpl function 80
tick_nohz_full_mask 0x4e5ee273 gpl data 8
tick_nohz_full_running 0x9a185ace gpl data 8
time64_to_tm 0x0fff5afc any function 480
timecounter_cyc2time 0xbc3f2cb0 gpl function 96
timecounter_init 0x862258db gpl function 80
timecounter_read 0x6f9e763b gpl function 96
timer_delete 0xdc0e4855 any function 128
timer_delete_sync 0x82ee90dc any function 16
timer_reduce 0x9feed7ce any function 16
timer_shutdown 0x9fa4564a gpl function 144
timer_shutdown_sync 0xdf237453 gpl function 16
timerqueue_add 0x6181e79f gpl function 176
timerqueue_del 0x5a49dbc9 gpl function 80
timerqueue_iterate_next 0x3ffdacf3 gpl function 32
timespec64_to_jiffies 0xdf93b9d8 any function 80
timestamp_truncate 0xa42bcf92 any function 176
tnum_strn 0x7d1bb1d4 gpl function 32
to_cxl_decoder 0x3c04a979 gpl function 128 CXL
to_cxl_endpoint_decoder 0xa90d791b gpl function 96 CXL
to_cxl_nvdimm 0x1c7fff84 gpl function 96 CXL
to_cxl_nvdimm_bridge 0x1b221295 gpl function 96 CXL
to_cxl_pmem_region 0xbe8e33bf gpl function 96 CXL
to_cxl_port 0x01e5a833 gpl function 96 CXL
to_cxl_root_decoder 0x3e1298ff gpl function 96 CXL
to_cxl_switch_decoder 0xb8876724 gpl function 112 CXL
to_software_node 0x97c38574 gpl function 64
topology_phys_to_logical_die 0x2caf63d1 any function 160
topology_phys_to_logical_pkg 0xdb16b170 any function 128
touch_atime 0xb35eb3c6 any function 432
touch_buffer 0x4f52073d any function 96
touch_softlockup_watchdog 0x6fcb87a1 any function 32
touchscreen_parse_properties 0x9d37ddc4 any function 1216
touchscreen_report_pos 0xbfe9ead7 any function 128
touchscreen_set_mt_pos 0xcf9b558d any function 64
tpm1_do_selftest 0x8d70e17c gpl function 352
tpm1_getcap 0x040d02ee gpl function 592
tpm2_flush_context 0x673e35e1 gpl function 240
tpm2_get_cc_attrs_tbl 0x99ba4cab gpl function 624
tpm2_get_tpm_pt 0x8b903261 gpl function 368
tpm2_probe 0x2085a562 gpl function 352
tpm_calc_ordinal_duration 0xf81da68b gpl function 32
tpm_chip_alloc 0xf4664d75 gpl function 432
tpm_chip_bootstrap 0x4c1da99d gpl function 128
tpm_chip_register 0xcefd2cfb gpl function 464
tpm_chip_start 0xe5f9278c gpl function 176
tpm_chip_stop 0xc1b8051a gpl function 80
tpm_chip_unregister 0x3380228a gpl function 240
tpm_default_chip 0xdcbca2b6 gpl function 144
tpm_get_random 0x79a50080 gpl function 112
tpm_get_timeouts 0xb27471a9 gpl function 48
tpm_is_tpm2 0x51b19703 gpl function 64
tpm_pcr_extend 0xcc531e5d gpl function 160
tpm_pcr_read 0x5792c300 gpl function 112
tpm_pm_resume 0x6694ea22 gpl function 48
tpm_pm_suspend 0x23da7178 gpl function 208
tpm_put_ops 0x45a5e5ce gpl function 48
tpm_send 0xd9806d65 gpl function 144
tpm_tis_core_init 0x02bc3416 gpl function 1536
tpm_tis_remove 0x82c98bbd gpl function 240
tpm_tis_resume 0xc2bd6bd1 gpl function 320
tpm_transmit_cmd 0x32e7cf20 gpl function 144
tpm_try_get_ops 0x935b6f64 gpl function 144
tpmm_chip_alloc 0x22653a8b gpl function 96
trace_add_event_call 0x3a7c1a0f gpl function 176
trace_array_destroy 0x1a9e72f0 gpl function 128
trace_array_get_by_name 0xfcb65101 gpl function 160
trace_array_init_printk 0x427d7e6d gpl function 112
trace_array_printk 0xbd78488d gpl function 176
trace_array_put 0x3ca69ae1 gpl function 64
trace_array_set_clr_event 0x28015c26 gpl function 96
trace_clock 0x58d6311d gpl function 16
trace_clock_global 0xe48611ac gpl function 160
trace_clock_jiffies 0x3a8bbb8e gpl function 32
trace_clock_local 0x2951a872 gpl function 48
trace_define_field 0x67c1b7ee gpl function 112
trace_dump_stack 0x9430b198 gpl function 80
trace_event_buffer_commit 0x3663fafd gpl function 592
trace_event_buffer_lock_reserve 0xd09b5844 gpl function 352
trace_event_buffer_reserve 0xcb53ee9a gpl function 176
trace_event_ignore_this_pid 0x1f54590b gpl function 48
trace_event_printf 0x06721222 any function 144
trace_event_raw_init 0x874cdd20 gpl function 1168
trace_event_reg 0xb6fc148b gpl function 144
trace_get_event_file 0xbdb63738 gpl function 336
trace_handle_return 0x8b3494ff gpl function 48
trace_output_call 0xcec78a4b gpl function 192
trace_print_array_seq 0x93cd07a5 any function 352
trace_print_bitmask_seq 0x3c3f12a3 gpl function 64
trace_print_flags_seq 0x715f2a16 any function 304
trace_print_hex_dump_seq 0x6cbb29ad any function 160
trace_print_hex_seq 0x4bdd7562 any function 144
trace_print_symbols_seq 0xe6570985 any function 160
trace_printk_init_buffers 0xa2e1b3ef gpl function 288
trace_put_event_file 0x4b33cdac gpl function 64
trace_raw_output_prep 0x35251613 any function 160
trace_remove_event_call 0xfb119f86 gpl function 240
trace_seq_bitmask 0x8e1d36e5 gpl function 144
trace_seq_bprintf 0xb74f5dad gpl function 144
trace_seq_hex_dump 0xad0ac29b any function 192
trace_seq_path 0x0ed18ee8 gpl function 192
trace_seq_printf 0x139bbfe3 gpl function 272
trace_seq_putc 0x7ab821a9 gpl function 128
trace_seq_putmem 0x8648d546 gpl function 144
trace_seq_putmem_hex 0xc4d72155 gpl function 176
trace_seq_puts 0x248037f5 gpl function 160
trace_seq_to_user 0x57c82539 gpl function 112
trace_seq_vprintf 0x4ce02507 gpl function 144
trace_set_clr_event 0xd217e9e6 gpl function 128
trace_vbprintk 0x317d290c gpl function 688
trace_vprintk 0x0286a5cd gpl function 32
tracepoint_probe_register 0x1fb591fa gpl function 176
tracepoint_probe_register_prio 0x889941c5 gpl function 176
tracepoint_probe_register_prio_may_exist 0xf16b68d3 gpl function 160
tracepoint_probe_unregister 0x112a62ad gpl function 912
tracepoint_srcu 0x30c6b1b0 gpl data 416
tracing_alloc_snapshot 0xe4971ade gpl function 80
tracing_cond_snapshot_data 0x02a51346 gpl function 96
tracing_is_on 0x74baf17a gpl function 48
tracing_off 0x7944e0fc gpl function 32
tracing_on 0x10138352 gpl function 32
tracing_snapshot 0x369fcd70 gpl function 16
tracing_snapshot_alloc 0x697c5d0d gpl function 80
tracing_snapshot_cond 0x7a19e7eb gpl function 16
tracing_snapshot_cond_disable 0x388653cf gpl function 112
tracing_snapshot_cond_enable 0xc16dc8fa gpl function 288
transport_add_device 0x78a68b38 gpl function 32
transport_class_register 0x9174cf2e gpl function 32
transport_class_unregister 0xdebfb410 gpl function 16
transport_configure_device 0x41d85fcf gpl function 32
transport_destroy_device 0xfc29dd83 gpl function 32
transport_remove_device 0xa92a37e5 gpl function 32
transport_setup_device 0x0ff117e6 gpl function 32
truncate_inode_pages 0x31514e2e any function 32
truncate_inode_pages_final 0x41a86908 any function 64
truncate_inode_pages_range 0x5b8613b5 any function 1104
truncate_pagecache 0xcec576ba any function 96
truncate_pagecache_range 0x42c30001 any function 96
truncate_setsize 0x2eda62cb any function 80
try_lookup_one_len 0x3a205f66 any function 144
try_module_get 0xe20e4455 any function 160
try_offline_node 0x99daa9bf any function 192
try_to_del_timer_sync 0x7e3191f6 any function 128
try_to_free_buffers 0xa4313384 any function 224
try_to_release_page 0xee5409b8 any function 80
try_to_writeback_inodes_sb 0xc90db987 any function 112
try_wait_for_completion 0x21ef374c any function 96
tsc_khz 0x44aaf30f any data 4
tso_build_data 0x8cd102f2 any function 128
tso_build_hdr 0x4def3677 any function 272
tso_count_descs 0xa82b76c9 any function 48
tso_start 0x9daf73d5 any function 592
tty_buffer_lock_exclusive 0x391c5280 gpl function 32
tty_buffer_request_room 0x94389cea gpl function 16
tty_buffer_set_limit 0xc0fd22ba gpl function 48
tty_buffer_space_avail 0x905e9165 gpl function 32
tty_buffer_unlock_exclusive 0x09c3f7de gpl function 80
tty_chars_in_buffer 0x49f678a5 any function 32
tty_check_change 0x12a7a723 any function 48
tty_dev_name_to_number 0xb11d9000 gpl function 336
tty_devnum 0x0de69a5e any function 32
tty_do_resize 0xf4b58564 any function 128
tty_driver_flush_buffer 0xf0890c7b any function 32
tty_driver_kref_put 0x571d8cd5 any function 48
tty_encode_baud_rate 0xc5501262 gpl function 32
tty_flip_buffer_push 0xbfbab104 any function 48
tty_get_char_size 0xf72a65ea gpl function 48
tty_get_frame_size 0x1687ec20 gpl function 112
tty_get_icount 0x7a672384 gpl function 96
tty_get_pgrp 0xad13bc2b gpl function 128
tty_hangup 0x203d01c5 any function 32
tty_hung_up_p 0xe73fd1bc any function 32
tty_init_termios 0xca6b2906 gpl function 224
tty_insert_flip_string_fixed_flag 0x19754a86 any function 224
tty_insert_flip_string_flags 0xdac0addb any function 208
tty_kclose 0x78b6652d gpl function 144
tty_kopen_exclusive 0x2437fc7b gpl function 16
tty_kopen_shared 0xc7d43a50 gpl function 16
tty_kref_put 0x12c8f49f any function 128
tty_ldisc_deref 0xfdb12496 gpl function 32
tty_ldisc_flush 0xe6be952d gpl function 96
tty_ldisc_receive_buf 0x89358125 gpl function 80
tty_ldisc_ref 0x7c307e6a gpl function 64
tty_ldisc_ref_wait 0x02eb0972 gpl function 96
tty_lock 0xa7069b75 any function 96
tty_mode_ioctl 0xc718efe3 gpl function 1680
tty_name 0xd09a0dbc any function 32
tty_perform_flush 0x96bf1c23 gpl function 112
tty_port_alloc_xmit_buf 0x10ed8af4 any function 112
tty_port_block_til_ready 0x8854ce71 any function 832
tty_port_carrier_raised 0x4dc5dc70 any function 48
tty_port_close 0xb0cdb057 any function 160
tty_port_close_end 0x111c02c8 any function 176
tty_port_close_start 0x190adb4a any function 448
tty_port_default_client_ops 0x89a11d75 gpl data 32
tty_port_destroy 0xba5485ea any function 32
tty_port_free_xmit_buf 0x4429db86 any function 112
tty_port_hangup 0x6211be50 any function 192
tty_port_init 0x6affa51f any function 224
tty_port_install 0x34f5a213 gpl function 32
tty_port_link_device 0xbcce38e3 gpl function 48
tty_port_lower_dtr_rts 0x46592f46 any function 48
tty_port_open 0x06744927 any function 224
tty_port_put 0x9f599557 any function 160
tty_port_raise_dtr_rts 0xef45d7ad any function 48
tty_port_register_device 0x427e499d gpl function 64
tty_port_register_device_attr 0xde95370e gpl function 64
tty_port_register_device_attr_serdev 0x6910430c gpl function 112
tty_port_register_device_serdev 0xcdb606a0 gpl function 96
tty_port_tty_get 0xbf740a35 any function 128
tty_port_tty_hangup 0x940cc61f gpl function 64
tty_port_tty_set 0x502612ec any function 128
tty_port_tty_vhangup 0xd29d2630 gpl function 80
tty_port_tty_wakeup 0xa50b12c8 gpl function 32
tty_port_unregister_device 0x8c0070a2 gpl function 48
tty_prepare_flip_string 0xc0ec1586 gpl function 112
tty_put_char 0xf3211496 gpl function 80
tty_register_device 0xdbe7c786 any function 16
tty_register_device_attr 0xb38e9fa8 gpl function 512
tty_register_driver 0xcaedb9f2 any function 512
tty_register_ldisc 0x521ed2e4 any function 80
tty_release_struct 0xabd722ba gpl function 128
tty_save_termios 0x4e828609 gpl function 176
tty_set_ldisc 0xcf42f687 gpl function 512
tty_set_termios 0x9d1946af gpl function 624
tty_standard_install 0xe3af3ab8 gpl function 112
tty_std_termios 0x67b27ec1 any data 64
tty_termios_baud_rate 0x0bd394d8 any function 80
tty_termios_copy_hw 0xe816048f any function 48
tty_termios_encode_baud_rate 0x5641485b gpl function 384
tty_termios_hw_change 0x6c257ac0 any function 64
tty_termios_input_baud_rate 0x036cce78 any function 160
tty_unlock 0xe2a8a6b6 any function 32
tty_unregister_device 0xa458cfdd any function 80
tty_unregister_driver 0x3ca7a16e any function 128
tty_unregister_ldisc 0x911c23f6 any function 64
tty_unthrottle 0x4f3740f5 any function 96
tty_vhangup 0xf2acdc36 any function 32
tty_wait_until_sent 0xa0626efd any function 480
tty_wakeup 0x4c368772 gpl function 96
tty_write_room 0xba484745 any function 48
uart_add_one_port 0xa0c974d7 any function 1040
uart_console_device 0x65eb2c00 gpl function 32
uart_console_write 0x9d1022e5 gpl function 96
uart_get_baud_rate 0x67cd2eb7 any function 320
uart_get_divisor 0xd2dcd45a any function 64
uart_get_rs485_mode 0x79ad6d12 gpl function 368
uart_handle_cts_change 0x5fa33503 gpl function 144
uart_handle_dcd_change 0xfb6420e5 gpl function 176
uart_insert_char 0x28310420 gpl function 304
uart_match_port 0x1b26e6cd any function 112
uart_parse_earlycon 0xc5a5c678 gpl function 320
uart_parse_options 0x4f72a987 gpl function 128
uart_register_driver 0x1cfecb49 any function 416
uart_remove_one_port 0x215ef05e any function 528
uart_resume_port 0xe88af3f1 any function 976
uart_set_options 0xcf0d11fb gpl function 384
uart_suspend_port 0x8efe506b any function 720
uart_try_toggle_sysrq 0x031d4a2e gpl function 16
uart_unregister_driver 0xfbd8119d any function 112
uart_update_timeout 0xf03e0b10 any function 64
uart_write_wakeup 0x92beef14 any function 32
uart_xchar_out 0x42e9e1db gpl function 48
ucs2_as_utf8 0x4336fcca any function 256
ucs2_strlen 0x702946da any function 32
ucs2_strncmp 0x9d61e994 any function 80
ucs2_strnlen 0x06bd88b5 any function 48
ucs2_strsize 0xd1363cc1 any function 64
ucs2_utf8size 0x465e24ff any function 96
udp4_hwcsum 0x8cd7bab6 gpl function 256
udp4_lib_lookup 0x2f9455e0 gpl function 128
udp6_csum_init 0x2319dd84 any function 736
udp6_lib_lookup 0x45ecf624 gpl function 128
udp6_seq_ops 0x2a4fccfb any data 32
udp6_set_csum 0x8e18d413 any function 256
udp_abort 0x430063c3 gpl function 80
udp_bpf_update_proto 0x9bec8706 gpl function 256
udp_cmsg_send 0x67a6a1ac gpl function 160
udp_destruct_common 0xae23157c gpl function 224
udp_disconnect 0x052888da any function 48
udp_encap_disable 0xed656e30 any function 32
udp_encap_enable 0x99517682 any function 32
udp_encap_needed_key 0x3868fbbb any data 48
udp_flow_hashrnd 0xac3201b0 any function 144
udp_flush_pending_frames 0xf90b6907 any function 48
udp_gro_complete 0x8f4e6b3a any function 336
udp_gro_receive 0xc52bd815 any function 1104
udp_ioctl 0x0b084e04 any function 96
udp_lib_get_port 0xbfa5d14c any function 1408
udp_lib_getsockopt 0xf5321923 any function 384
udp_lib_rehash 0x0e9a1f41 any function 320
udp_lib_setsockopt 0x3f72a7cc any function 816
udp_lib_unhash 0xad23ea36 any function 352
udp_memory_allocated 0x272a8933 any data 32
udp_memory_per_cpu_fw_alloc 0xde0af24f gpl percpu 8
udp_poll 0x6e2242f5 any function 160
udp_pre_connect 0x58f3a8b3 any function 96
udp_prot 0x79c6a152 any data 480
udp_push_pending_frames 0x13b77589 any function 96
udp_read_skb 0x0091ca72 any function 480
udp_sendmsg 0xafe9ff36 any function 3744
udp_seq_next 0xeb072cac any function 64
udp_seq_ops 0x016dd740 any data 32
udp_seq_start 0xf4dd5e67 any function 96
udp_seq_stop 0x6aba8994 any function 80
udp_set_csum 0x994a28f6 any function 288
udp_sk_rx_dst_set 0x47162c34 any function 80
udp_skb_destructor 0x9876c5c8 any function 48
udp_splice_eof 0x795db6e8 gpl function 160
udp_table 0x95a67b07 any data 32
udp_tunnel_nic_ops 0xe824b7d4 gpl data 16
udplite_prot 0xdbb27aaa any data 480
udplite_table 0xd4d1983c any data 48
udpv6_encap_enable 0x74e5ff1a any function 32
udpv6_encap_needed_key 0xd0fabe2e any data 16
uhci_check_and_reset_hc 0xe62f2349 gpl function 320
uhci_reset_hc 0xd9718b42 gpl function 96
unbind_from_irqhandler 0x7712771a gpl function 160
unix_inq_len 0xbf05ac3b gpl function 144
unix_outq_len 0x45ff93d9 gpl function 32
unix_peer_get 0xaf6f1bf6 gpl function 112
unload_nls 0x659e7edd any function 32
unlock_buffer 0x86b58ae1 any function 32
unlock_new_inode 0x4c2fd0a0 any function 96
unlock_page 0xc1fedbb1 any function 64
unlock_rename 0x42ed0b44 any function 80
unlock_system_sleep 0x893c5ddb gpl function 48
unlock_two_nondirectories 0xb558614e any function 112
unmap_mapping_pages 0x44239ae6 gpl function 288
unmap_mapping_range 0x7a8fa66b any function 304
unpin_user_page 0xf2693876 any function 96
unpin_user_page_range_dirty_lock 0xbd09aa7a any function 288
unpin_user_pages 0x87f6d5d4 any function 288
unpin_user_pages_dirty_lock 0xb3533ef0 any function 368
unpoison_memory 0xb907513f any function 1344
unregister_acpi_bus_type 0xc8cd06c7 gpl function 128
unregister_acpi_hed_notifier 0x2f64415f gpl function 32
unregister_acpi_notifier 0x7023bea8 any function 32
unregister_asymmetric_key_parser 0x044096f1 gpl function 112
unregister_binfmt 0xbfd26053 any function 96
unregister_blkdev 0xb5a459dc any function 192
unregister_blocking_lsm_notifier 0x88822d38 any function 32
unregister_chrdev_region 0x6091b333 any function 80
unregister_console 0x7baeffdb any function 218
unregister_dcbevent_notifier 0x9b33e0d7 any function 32
unregister_die_notifier 0x121d958a gpl function 128
unregister_fib_notifier 0x361bc873 any function 64
unregister_filesystem 0x497158c5 any function 144
unregister_firmware_config_sysctl 0x07342898 gpl function 48 FIRMWARE_LOADER_PRIVATE
unregister_framebuffer 0xfdcbb9ba any function 272
unregister_ftrace_direct 0xd1cac7bf gpl function 576
unregister_ftrace_direct_multi 0x37c61dbd gpl function 144
unregister_ftrace_export 0x81f372a2 gpl function 176
unregister_ftrace_function 0xf33c2f36 gpl function 336
unregister_hw_breakpoint 0x496684ba gpl function 32
unregister_inet6addr_notifier 0x2fe252cc any function 32
unregister_inet6addr_validator_notifier 0x47c65bfc any function 32
unregister_inetaddr_notifier 0xfe029963 any function 32
unregister_inetaddr_validator_notifier 0xab63baa5 any function 32
unregister_key_type 0x53fb0608 any function 128
unregister_keyboard_notifier 0x9ed554b3 gpl function 32
unregister_kmmio_probe 0x7dd554fc any function 448
unregister_kprobe 0x63026490 gpl function 80
unregister_kprobes 0x356d09a1 gpl function 32
unregister_kretprobe 0x50adaa18 gpl function 48
unregister_kretprobes 0x76876e90 gpl function 32
unregister_memory_notifier 0x26e298e0 any function 32
unregister_mii_timestamper 0x1b03c6a3 any function 128
unregister_mii_tstamp_controller 0x6ae58d1a any function 128
unregister_module_notifier 0x6a5ecb18 any function 32
unregister_net_sysctl_table 0x43c2bd91 gpl function 16
unregister_netdev 0x3efae080 any function 32
unregister_netdevice_many 0x9fdecc31 any function 16
unregister_netdevice_notifier 0x9d0d6206 any function 176
unregister_netdevice_notifier_dev_net 0x6bd41470 any function 192
unregister_netdevice_notifier_net 0xee5cb9d3 any function 144
unregister_netdevice_queue 0x76c1878f any function 272
unregister_netevent_notifier 0x4fe1eddf gpl function 32
unregister_nexthop_notifier 0x400747a0 any function 80
unregister_nls 0xafd113af any function 128
unregister_nmi_handler 0xe64ad8ea gpl function 240
unregister_oom_notifier 0xc617f82c gpl function 32
unregister_pernet_device 0xc1213298 gpl function 64
unregister_pernet_subsys 0x0f44ea91 gpl function 48
unregister_platform_power_off 0xd2d7e59b gpl function 64
unregister_pm_notifier 0x7681946c gpl function 32
unregister_qdisc 0x2171c7e3 any function 128
unregister_quota_format 0x141c73e8 any function 112
unregister_random_vmfork_notifier 0x6a14d3af gpl function 20
unregister_reboot_notifier 0xac1a55be any function 32
unregister_restart_handler 0x40d59096 any function 32
unregister_shrinker 0xef44df72 any function 176
unregister_switchdev_blocking_notifier 0x8677245d gpl function 48
unregister_switchdev_notifier 0xe2b3207a gpl function 32
unregister_sys_off_handler 0xde31bf7e gpl function 112
unregister_syscore_ops 0xfa1eb910 gpl function 96
unregister_sysctl_table 0x5ca41e1b any function 48
unregister_sysrq_key 0x9d2e7707 any function 16
unregister_tcf_proto_ops 0x95f58fb2 any function 192
unregister_trace_event 0x588dec0e gpl function 128
unregister_tracepoint_module_notifier 0x7dda30af gpl function 128
unregister_vmap_purge_notifier 0xb7c69a63 gpl function 32
unregister_vmcore_cb 0x8c98d248 gpl function 112
unregister_vt_notifier 0x55417264 gpl function 32
unregister_wide_hw_breakpoint 0x1ded46a2 gpl function 96
unregister_xenbus_watch 0x5cab9945 gpl function 688
unregister_xenstore_notifier 0xf32bdc5d gpl function 32
unshare_fs_struct 0x0b07abe2 gpl function 176
unwind_get_return_address 0x088857a4 gpl function 64
unwind_next_frame 0x6e9b56f9 gpl function 1568
up 0xcf2a6966 any function 144
up_read 0x53b954a2 any function 96
up_write 0xce807a25 any function 64
update_devfreq 0xc3a6295c any function 16
update_region 0x91f91b48 any function 144
uprobe_register 0x2fed726b gpl function 16
uprobe_register_refctr 0xf7455859 gpl function 16
uprobe_unregister 0x19b41f9f gpl function 128
usb_amd_dev_put 0xb9b9df41 gpl function 160
usb_amd_hang_symptom_quirk 0x033832c7 gpl function 64
usb_amd_prefetch_quirk 0xd87fc0a0 gpl function 32
usb_amd_pt_check_port 0x62879a8f gpl function 432
usb_amd_quirk_pll_check 0xaf4014ff gpl function 32
usb_amd_quirk_pll_disable 0xdc825d6c gpl function 16
usb_amd_quirk_pll_enable 0x10ecc52c gpl function 16
usb_asmedia_modifyflowcontrol 0x59be2314 gpl function 144
usb_disable_xhci_ports 0x7757c834 gpl function 48
usb_enable_intel_xhci_ports 0xe3bd57ac gpl function 400
usb_hcd_amd_remote_wakeup_quirk 0x3de22206 gpl function 96
user_describe 0x06a3a8ef gpl function 80
user_destroy 0x4cd4241c gpl function 32
user_free_preparse 0x8ead800c gpl function 16
user_path_at_empty 0xe467d65d any function 80
user_path_create 0xffc401e1 any function 80
user_preparse 0x1e424d61 gpl function 112
user_read 0xb20b3dcb gpl function 64
user_return_notifier_register 0x7452adff gpl function 80
user_return_notifier_unregister 0xe7232e0f gpl function 96
user_revoke 0xc2211353 any function 64
user_update 0x2026aec1 gpl function 144
usermodehelper_read_lock_wait 0x2d1b02d2 gpl function 224
usermodehelper_read_trylock 0xdb8a1b3f gpl function 240
usermodehelper_read_unlock 0xae69b1c1 gpl function 32
usleep_range_state 0xc3055d20 any function 144
utf16s_to_utf8s 0xabf32f29 any function 320
utf32_to_utf8 0x2875a315 any function 176
utf8_casefold 0x516089f4 any function 176
utf8_casefold_hash 0x253c5508 any function 192
utf8_data_table 0x3565a929 gpl data 64
utf8_load 0x69825b2a any function 320
utf8_normalize 0x81c834e4 any function 176
utf8_strncasecmp 0x4f19d14d any function 224
utf8_strncasecmp_folded 0x49e8ad2f any function 176
utf8_strncmp 0xc68d73ca any function 224
utf8_to_utf32 0x94bf03ca any function 160
utf8_unload 0x59e40b9f any function 32
utf8_validate 0xacf98026 any function 32
utf8s_to_utf16s 0x97adb487 any function 384
uuid_gen 0x69e683de gpl function 48
uuid_is_valid 0x8caf9305 any function 80
uuid_null 0x6dcf857f any data 16
uuid_parse 0xb67fec0e any function 48
validate_slab_cache 0x6861b5a2 any function 352
validate_xmit_skb_list 0x30bfbd98 gpl function 112
validate_xmit_xfrm 0xb9f85c64 gpl function 944
vbin_printf 0x2484e789 gpl function 1120
vc_cons 0x7518daef any data 2520
vc_resize 0xffa67b52 any function 32
vc_scrolldelta_helper 0x1fa4edd2 gpl function 208
vcalloc 0xd7482f05 any function 48
vchan_dma_desc_free_list 0x1382961f gpl function 288
vchan_find_desc 0xa044f3e6 gpl function 64
vchan_init 0xce3aa4c2 gpl function 224
vchan_tx_desc_free 0xe1be8138 gpl function 176
vchan_tx_submit 0x35339af9 gpl function 240
verify_pkcs7_signature 0x22dc64b8 gpl function 128
verify_signature 0x87f2c7c7 gpl function 80
verify_spi_info 0xfeb5d0aa any function 64
vesa_modes 0xdffc80fc any data 2752
vfree 0x999e8297 any function 160
vfs_cancel_lock 0x3afa1fb2 gpl function 48
vfs_clone_file_range 0xd03f1354 any function 320
vfs_copy_file_range 0x35b3981e any function 1376
vfs_create 0xf10d0ed6 any function 288
vfs_create_mount 0x91b671b7 any function 384
vfs_dedupe_file_range 0xa7f5931a any function 512
vfs_dedupe_file_range_one 0xa76afc0c any function 512
vfs_dup_fs_context 0xb8c70094 any function 480
vfs_fadvise 0x8cf7d651 any function 32
vfs_fallocate 0x9eef5326 gpl function 832
vfs_fileattr_get 0x772decca any function 48
vfs_fileattr_set 0x304c73eb any function 656
vfs_fsync 0x2fb2501f any function 128
vfs_fsync_range 0x9c376671 any function 144
vfs_get_fsid 0x28395f2a any function 112
vfs_get_link 0xc9b37f99 any function 96
vfs_get_super 0x16882900 any function 240
vfs_get_tree 0x0b10835c any function 192
vfs_getattr 0xfea460a5 any function 80
vfs_getattr_nosec 0xa2bb5b4b any function 208
vfs_getxattr 0x75cfe318 gpl function 512
vfs_inode_has_locks 0xaad099fb gpl function 96
vfs_iocb_iter_read 0x2b48e5a1 any function 304
vfs_iocb_iter_write 0x0521de10 any function 288
vfs_ioctl 0x597711cc any function 64
vfs_iter_read 0xfa053794 any function 48
vfs_iter_write 0xbc1a500b any function 48
vfs_kern_mount 0x38bf76f6 gpl function 32
vfs_link 0x15ea24c8 any function 800
vfs_listxattr 0xca0455f9 gpl function 128
vfs_llseek 0xe43c25f0 any function 48
vfs_lock_file 0xdd942d0f gpl function 64
vfs_mkdir 0x15829da3 any function 320
vfs_mknod 0x126f1d1d any function 480
vfs_mkobj 0x3249314f any function 448
vfs_parse_fs_param 0xd2b16f43 any function 256
vfs_parse_fs_param_source 0x4817e733 any function 144
vfs_parse_fs_string 0xb1c922f1 any function 176
vfs_path_lookup 0x2a4a020f any function 128
vfs_path_parent_lookup 0xb6c7a730 any function 48
vfs_readlink 0xf405550e any function 288
vfs_removexattr 0x9a10eaa4 gpl function 256
vfs_rename 0x255a13f2 any function 4304
vfs_rmdir 0x99c72e5e any function 512
vfs_set_acl_prepare 0x8ee93274 any function 32
vfs_setlease 0x401ebcc5 gpl function 112
vfs_setpos 0x76cc5b2c any function 64
vfs_setxattr 0x010c6ed1 gpl function 384
vfs_statfs 0xe394c22c any function 64
vfs_submount 0xdedd960a gpl function 80
vfs_symlink 0xc2fe549e any function 224
vfs_test_lock 0xdf8e25bc gpl function 96
vfs_tmpfile_open 0x6a69fb61 any function 112
vfs_truncate 0x4a1619ac gpl function 352
vfs_unlink 0xd3e8eb52 any function 640
vga_client_register 0xd2b88c48 any function 112
vga_con 0xe6250c75 any data 224
vga_default_device 0xc47fb632 gpl function 32
vga_get 0xd6af891e any function 480
vga_put 0x79b8e9b1 any function 128
vga_remove_vgacon 0x34cfd0cf any function 32
vga_set_legacy_decoding 0xd3e4fba2 any function 16
vga_switcheroo_client_fb_set 0xd64a717b any function 96
vga_switcheroo_client_probe_defer 0x5bf087c0 any function 80
vga_switcheroo_fini_domain_pm_ops 0x5fe38a4c any function 16
vga_switcheroo_get_client_state 0xb09b5b18 any function 144
vga_switcheroo_handler_flags 0xbb8e169a any function 16
vga_switcheroo_init_domain_pm_ops 0x975f709c any function 112
vga_switcheroo_lock_ddc 0xab2d7c44 any function 96
vga_switcheroo_process_delayed_switch 0x1a63af34 any function 64
vga_switcheroo_register_audio_client 0xd73db999 any function 144
vga_switcheroo_register_client 0xf0d19bbd any function 64
vga_switcheroo_register_handler 0x54564a8f any function 128
vga_switcheroo_unlock_ddc 0xc9bc74c2 any function 128
vga_switcheroo_unregister_client 0x1d36bccb any function 176
vga_switcheroo_unregister_handler 0x8eaf2a5f any function 96
videomode_from_timing 0xa1d8004a gpl function 80
videomode_from_timings 0x414d119a gpl function 112
vif_device_init 0xb7950385 any function 112
virtio_check_mem_acc_cb 0xce1b1363 gpl data 16
virtio_require_restricted_mem_acc 0x54ef7515 gpl function 16
visitor128 0x75133f6e gpl function 32
visitor32 0xc9641b48 gpl function 16
visitor64 0x54215db5 gpl function 16
visitorl 0x920cc389 gpl function 16
vivaldi_function_row_physmap_show 0xfe19dc28 gpl function 192
vlan_dev_real_dev 0xe1bf7904 any function 48
vlan_dev_vlan_id 0xc497c55c any function 32
vlan_dev_vlan_proto 0x335a6813 any function 32
vlan_filter_drop_vids 0xbfe091e7 any function 96
vlan_filter_push_vids 0xf7e9798b any function 176
vlan_for_each 0x520baea6 any function 256
vlan_ioctl_set 0xc1317759 any function 48
vlan_uses_dev 0x756f2807 any function 96
vlan_vid_add 0xc2ebc26b any function 496
vlan_vid_del 0x4502a578 any function 320
vlan_vids_add_by_dev 0x16d58dd1 any function 320
vlan_vids_del_by_dev 0x2053edd8 any function 192
vm_brk 0x0ba0b938 any function 16
vm_brk_flags 0x8a7094ba any function 544
vm_event_states 0x8726ecd8 any percpu 896
vm_get_page_prot 0x494e3393 any function 96
vm_insert_page 0x70a30df6 any function 368
vm_insert_pages 0x6c3ea182 any function 1072
vm_iomap_memory 0xb2b48d83 any function 160
vm_map_pages 0x5698c47c any function 16
vm_map_pages_zero 0x47898765 any function 16
vm_map_ram 0x8c080b2c any function 2432
vm_memory_committed 0x26520970 gpl function 32
vm_mmap 0x2db5105b any function 64
vm_munmap 0x5b56860c any function 16
vm_node_stat 0x97796289 any data 384
vm_unmap_aliases 0xc22a3091 gpl function 48
vm_unmap_ram 0x03fd2571 any function 448
vm_zone_stat 0xba0676e2 any data 128
vma_alloc_folio 0xb824a62f any function 880
vma_kernel_pagesize 0x1030a87f gpl function 48
vma_set_file 0xa05188c5 any function 32
vmalloc 0xd6ee688f any function 32
vmalloc_32 0xa0b04675 any function 32
vmalloc_32_user 0x0b1beb31 any function 112
vmalloc_array 0x2aabcdc8 any function 48
vmalloc_base 0x9cb986f2 any data 8
vmalloc_huge 0xbdda1b5f gpl function 112
vmalloc_node 0x23fd3028 any function 32
vmalloc_to_page 0x8611b6ec any function 848
vmalloc_to_pfn 0x3744cf36 any function 32
vmalloc_user 0x5635a60a any function 112
vmap 0x1ebef5d5 any function 224
vmap_pfn 0x2e7a17d4 gpl function 192
vmemdup_user 0x90576ec4 any function 160
vmemmap_base 0x97651e6c any data 8
vmf_insert_mixed 0x8ec22ee0 any function 32
vmf_insert_mixed_mkwrite 0x869aa896 any function 32
vmf_insert_mixed_prot 0x6d06ec3f any function 16
vmf_insert_pfn 0xd1f7903d any function 16
vmf_insert_pfn_pmd_prot 0x382269ef gpl function 768
vmf_insert_pfn_prot 0xa5fa411f any function 416
vmf_insert_pfn_pud_prot 0x35f9dd10 gpl function 592
vprintk 0x715a5ed0 any function 48
vprintk_default 0xf2fb61bd gpl function 32
vprintk_emit 0xee8c02e9 any function 656
vscnprintf 0xaa0c318b any function 48
vsnprintf 0x00148653 any function 1360
vsprintf 0x78b887ed any function 16
vsscanf 0x50d035c2 any function 2016
vt_get_leds 0xca454a34 gpl function 80
vtime_guest_enter 0xc2bfead3 gpl function 128
vtime_guest_exit 0x5dadfc3d gpl function 112
vunmap 0x94961283 any function 64
vzalloc 0x40a9b349 any function 32
vzalloc_node 0x9e0c711d any function 32
wait_for_completion 0x25974000 any function 32
wait_for_completion_interruptible 0x2e3bcce2 any function 64
wait_for_completion_interruptible_timeout 0xf02aa937 any function 32
wait_for_completion_io 0x392b1fea any function 32
wait_for_completion_io_timeout 0x5c26a53b any function 32
wait_for_completion_killable 0x20463df4 any function 64
wait_for_completion_killable_timeout 0x726bc3c7 any function 32
wait_for_completion_state 0xb0617db4 any function 64
wait_for_completion_timeout 0x4a3ad70e any function 32
wait_for_device_probe 0x4484a5a4 gpl function 208
wait_for_initramfs 0x43f92edd gpl function 80
wait_for_key_construction 0xffdfd0e5 any function 112
wait_for_random_bytes 0x742578a5 any function 80
wait_for_stable_page 0xf84b2e78 gpl function 64
wait_on_page_writeback 0x79cefaeb gpl function 64
wait_woken 0xb308c97d any function 112
wake_bit_function 0xca431c05 any function 112
wake_up_all_idle_cpus 0xbe687e88 gpl function 112
wake_up_bit 0xa0fbac79 any function 160
wake_up_process 0x70e470bf any function 32
wake_up_var 0xf8f61ebc any function 160
wakeme_after_rcu 0xcd9cd2ff gpl function 16
wakeup_source_add 0x88d35326 gpl function 160
wakeup_source_create 0x8a5bf4d8 gpl function 128
wakeup_source_destroy 0x24236e54 gpl function 64
wakeup_source_register 0x912e957f gpl function 112
wakeup_source_remove 0x9e4dc8bf gpl function 144
wakeup_source_unregister 0x73d483f3 gpl function 32
wakeup_sources_read_lock 0xc2692173 gpl function 32
wakeup_sources_read_unlock 0x24ad11db gpl function 48
wakeup_sources_walk_next 0x3c29b693 gpl function 48
wakeup_sources_walk_start 0xe5ec7b57 gpl function 48
walk_iomem_res_desc 0xcc935375 gpl function 192
wb_writeout_inc 0x0811d6e3 gpl function 272
wbc_account_cgroup_owner 0x2536bcf3 gpl function 128
wbc_attach_and_unlock_inode 0x2b3b3e8a gpl function 272
wbc_detach_inode 0x5c5f10f8 gpl function 544
wbinvd_on_all_cpus 0x8f2703b7 any function 48
wbinvd_on_cpu 0xb219d56c any function 32
wbt_disable_default 0xb7bf3dbb gpl function 80
wbt_enable_default 0x2e163f4d gpl function 96
wireless_nlevent_flush 0x1e8fac8e gpl function 128
wireless_send_event 0xfe62d23d any function 1104
wireless_spy_update 0x85b6897d any function 192
woken_wake_function 0xd0654aba any function 32
work_busy 0x0c2c5802 gpl function 176
work_on_cpu_key 0xc2d55962 gpl function 144
work_on_cpu_safe_key 0x5460f79f gpl function 208
workqueue_congested 0xa26d9b4f gpl function 176
workqueue_set_max_active 0xf31b3fd1 gpl function 128
would_dump 0x6404fa06 any function 288
wp_shared_mapping_range 0x475600a1 gpl function 144
write_cache_pages 0x46f1d4ab any function 1216
write_dirty_buffer 0x512c7c60 any function 128
write_inode_now 0x2536b63a any function 160
writeback_inodes_sb 0x5f16526d any function 64
writeback_inodes_sb_nr 0x38cf2721 any function 208
wrmsr_on_cpu 0x023d1b90 any function 128
wrmsr_on_cpus 0xf4a565fd any function 176
wrmsr_safe_on_cpu 0x804af87c any function 144
wrmsr_safe_regs 0xa836ba02 any function 80
wrmsr_safe_regs_on_cpu 0xb9e276cf any function 112
wrmsrl_on_cpu 0x16301b34 any function 128
wrmsrl_safe_on_cpu 0x6851664e any function 128
ww_mutex_lock 0x48250e46 any function 128
ww_mutex_lock_interruptible 0x6b509170 any function 128
ww_mutex_trylock 0x003f5712 any function 288
ww_mutex_unlock 0x231586c2 any function 80
x2apic_mode 0x9d4894c8 gpl data 4
x509_cert_parse 0x32df33e7 gpl function 496
x509_decode_time 0x998d79d6 gpl function 784
x509_free_certificate 0xdd450ef1 gpl function 32
x86_apple_machine 0x556cca46 any data 8
x86_bios_cpu_apicid 0x3ddc6c04 any percpu 4
x86_cpu_has_min_microcode_rev 0x6ffce680 gpl function 128
x86_cpu_to_acpiid 0xad536c91 any percpu 4
x86_cpu_to_apicid 0xa50bcff0 any percpu 8
x86_cpu_to_node_map 0x99f068d5 any percpu 8
x86_family 0x2c2f5a09 gpl function 48
x86_hyper_type 0x29ad8e33 any data 28
x86_ibpb_exit_to_user 0x1f23e82a gpl percpu 8
x86_match_cpu 0x66283031 any function 144
x86_model 0x6340434e gpl function 48
x86_msi_msg_get_destid 0x3466ce63 gpl function 32
x86_perf_get_lbr 0xf0fd0b61 gpl function 64
x86_platform 0x5f5194d4 gpl data 192
x86_pred_cmd 0x5d0113e0 gpl data 8
x86_spec_ctrl_base 0x096a7e6f gpl data 8
x86_spec_ctrl_current 0x61b443f8 gpl percpu 8
x86_stepping 0x4c762b5c gpl function 16
x86_vector_domain 0x992f2393 gpl data 8
x86_verw_sel 0x0682ec65 gpl function 64
x86_virt_spec_ctrl 0x48e080b1 gpl function 96
xa_clear_mark 0x131a6146 any function 48
xa_delete_node 0x15021b4a gpl function 144
xa_destroy 0xd9491c14 any function 272
xa_erase 0x0745a981 any function 48
xa_extract 0xa853396b any function 784
xa_find 0x8fa25c24 any function 224
xa_find_after 0xdf36914b any function 304
xa_get_mark 0x01b6865c any function 384
xa_get_order 0xa72035f9 any function 144
xa_load 0xa85a3e6d any function 224
xa_set_mark 0x09da0ba4 any function 48
xa_store 0x5b3e282f any function 80
xa_store_range 0xe7257ab8 any function 688
xas_clear_mark 0x87908767 gpl function 96
xas_create_range 0x1e3bc77c gpl function 256
xas_find 0x39c9d88c gpl function 464
xas_find_conflict 0xad83ce29 gpl function 368
xas_find_marked 0x88cce6a0 gpl function 768
xas_get_mark 0xa8a6364c gpl function 80
xas_get_order 0xa2b7d88f gpl function 112
xas_init_marks 0xf7772bde gpl function 80
xas_load 0x31d34278 gpl function 64
xas_nomem 0xd313bc7b gpl function 128
xas_pause 0x0fbc0c0e gpl function 128
xas_set_mark 0xd6b27e8a gpl function 96
xas_split 0x1bc64087 gpl function 608
xas_split_alloc 0x8425b9c3 gpl function 272
xas_store 0x677ff88c gpl function 1568
xattr_full_name 0xf098bc68 any function 48
xattr_supported_namespace 0x2aa04b26 any function 160
xdp_alloc_skb_bulk 0xd91dbd1f gpl function 48
xdp_attachment_setup 0xe87f6c85 gpl function 48
xdp_build_skb_from_frame 0xfd596f39 gpl function 80
xdp_convert_zc_to_xdp_frame 0x1e7bd9ff gpl function 288
xdp_do_flush 0xb9681621 gpl function 32
xdp_do_redirect 0x624e89df gpl function 1088
xdp_do_redirect_frame 0x9b1c828b gpl function 848
xdp_flush_frame_bulk 0x5cede0a7 gpl function 64
xdp_master_redirect 0x92a2a2e4 gpl function 160
xdp_reg_mem_model 0x16422a6e gpl function 32
xdp_return_buff 0x7fd754b5 gpl function 144
xdp_return_frame 0x2ec84f34 gpl function 144
xdp_return_frame_bulk 0xfd8e2771 gpl function 416
xdp_return_frame_rx_napi 0x454deca4 gpl function 144
xdp_rxq_info_is_reg 0x153b1fd8 gpl function 32
xdp_rxq_info_reg_mem_model 0xedfa93e4 gpl function 160
xdp_rxq_info_unreg 0x32fad80a gpl function 96
xdp_rxq_info_unreg_mem_model 0xccb75864 gpl function 48
xdp_rxq_info_unused 0xac133ce9 gpl function 32
xdp_unreg_mem_model 0x0e5cc9d7 gpl function 160
xdp_warn 0xbb7195a5 gpl function 32
xen_alloc_ballooned_pages 0x2b65bde9 any function 528
xen_alloc_p2m_entry 0x65b992ac any function 2160
xen_alloc_unpopulated_pages 0x03074a6b any function 1104
xen_arch_register_cpu 0xd971c6c4 any function 16
xen_arch_unregister_cpu 0x4740b3bc any function 16
xen_balloon_init 0x4bc8727f gpl function 112
xen_clear_irq_pending 0x8cda8029 any function 96
xen_dbgp_external_startup 0xbc8dab2b gpl function 192
xen_dbgp_reset_prep 0xc2ba9581 gpl function 192
xen_domain_type 0x731dba7a gpl data 52
xen_evtchn_do_upcall 0x0f640f8d gpl function 176
xen_evtchn_nr_channels 0x0e007edf gpl function 32
xen_features 0x4b931968 gpl data 32
xen_find_device_domain_owner 0xbb88c0c4 gpl function 128
xen_free_ballooned_pages 0x9cefc07d any function 128
xen_free_unpopulated_pages 0xda95bd25 any function 128
xen_has_pv_and_legacy_disk_devices 0x28e64c64 gpl function 32
xen_has_pv_devices 0x85cb2c45 gpl function 80
xen_has_pv_disk_devices 0xeb833c22 gpl function 112
xen_has_pv_nic_devices 0x0034f3b6 gpl function 112
xen_have_vector_callback 0xc4008d55 gpl data 16
xen_irq_from_gsi 0x5026585c gpl function 80
xen_irq_lateeoi 0x0ea5cbce gpl function 112
xen_max_p2m_pfn 0x3a7d80f9 gpl data 8
xen_p2m_addr 0x25f02c87 gpl data 8
xen_p2m_size 0x3362b03c gpl data 8
xen_pci_frontend 0xa95e6314 gpl data 32
xen_percpu_upcall 0xfc98c8dc gpl data 1
xen_pirq_from_irq 0xa452f2a4 gpl function 80
xen_poll_irq_timeout 0x642eb5c6 any function 192
xen_pvh 0xdd9dd80d gpl data 1
xen_register_device_domain_owner 0xe15c1382 gpl function 240
xen_remap_pfn 0xfd05de69 gpl function 608
xen_remap_vma_range 0xa0469291 gpl function 112
xen_resume_notifier_register 0xf7c3f273 gpl function 32
xen_resume_notifier_unregister 0xc66019cc gpl function 32
xen_set_callback_via 0x6aad9152 gpl function 144
xen_set_irq_priority 0x6b0dc565 gpl function 160
xen_setup_shutdown_event 0x943fc708 gpl function 64
xen_start_flags 0x54ea6dfe any data 4
xen_start_info 0x262a7063 gpl data 8
xen_store_domain_type 0xa11216be gpl data 4
xen_store_evtchn 0x5187ac4b gpl data 4
xen_store_interface 0x9fe131f1 gpl data 8
xen_test_irq_shared 0x870e16b7 gpl function 160
xen_unmap_domain_gfn_range 0x23044a14 gpl function 32
xen_unregister_device_domain_owner 0x7ac77683 gpl function 176
xen_vcpu_id 0xcca5839d any percpu 8
xen_xenbus_fops 0xf6cd79ab gpl data 288
xen_xlate_remap_gfn_array 0xd8bcb6b4 gpl function 224
xen_xlate_unmap_gfn_range 0x1ff0718d gpl function 32
xenbus_alloc_evtchn 0xd70f58c4 gpl function 144
xenbus_dev_cancel 0xa29ec073 gpl function 64
xenbus_dev_changed 0x65f4b685 gpl function 496
xenbus_dev_error 0x19e692d8 gpl function 128
xenbus_dev_fatal 0x1c3b458d gpl function 144
xenbus_dev_groups 0x7ffa8742 gpl data 32
xenbus_dev_is_online 0x395ac631 gpl function 48
xenbus_dev_probe 0x4f7ca85d gpl function 448
xenbus_dev_remove 0xfffc7c45 gpl function 240
xenbus_dev_request_and_reply 0xa52bedf6 any function 128
xenbus_dev_resume 0x4c8c54f3 gpl function 256
xenbus_dev_suspend 0x80891acb gpl function 96
xenbus_directory 0xce0a4020 gpl function 304
xenbus_exists 0xc7c23ff0 gpl function 112
xenbus_free_evtchn 0xbdee3a2c gpl function 128
xenbus_frontend_closed 0xa80d4223 gpl function 48
xenbus_gather 0x1cb9a1c8 gpl function 416
xenbus_map_ring_valloc 0x22969ed9 gpl function 192
xenbus_match 0x212317e1 gpl function 80
xenbus_mkdir 0x9194e18f gpl function 96
xenbus_otherend_changed 0xb0e8e671 gpl function 272
xenbus_printf 0x6aa2a877 gpl function 192
xenbus_probe_devices 0xea19409d gpl function 288
xenbus_probe_node 0x1a19fb81 gpl function 432
xenbus_read 0xecd8f23d gpl function 96
xenbus_read_driver_state 0xd72feba2 gpl function 112
xenbus_read_otherend_details 0x00a7cc0d gpl function 192
xenbus_read_unsigned 0xc6572a90 gpl function 112
xenbus_register_driver_common 0x211879d1 gpl function 48
xenbus_rm 0xde9ab8c7 gpl function 96
xenbus_scanf 0x6502d9c2 gpl function 240
xenbus_setup_ring 0xd3ea6452 gpl function 544
xenbus_strstate 0xd0458ccb gpl function 32
xenbus_switch_state 0x50559d97 gpl function 16
xenbus_teardown_ring 0x9b651e51 gpl function 112
xenbus_transaction_end 0x732852fe gpl function 112
xenbus_transaction_start 0x52431348 gpl function 80
xenbus_unmap_ring_vfree 0xb97b4250 gpl function 32
xenbus_unregister_driver 0x2b858ed2 gpl function 16
xenbus_watch_path 0xe1e4eb99 gpl function 128
xenbus_watch_pathfmt 0x3cc2f45b gpl function 272
xenbus_write 0x37914025 gpl function 240
xenmem_reservation_decrease 0x176adf76 gpl function 144
xenmem_reservation_increase 0x4b56ce05 gpl function 144
xfer_to_guest_mode_handle_work 0x3a13ce1f gpl function 224
xfrm4_protocol_deregister 0xf2a43133 any function 400
xfrm4_protocol_register 0x22ffecb1 any function 304
xfrm4_rcv 0xddc4de19 any function 64
xfrm4_rcv_encap 0xb5636e5a any function 272
xfrm4_udp_encap_rcv 0xbc785786 any function 416
xfrm6_input_addr 0x81d2499a any function 544
xfrm6_protocol_deregister 0xaf5b7242 any function 400
xfrm6_protocol_register 0x298c171d any function 304
xfrm6_rcv 0x341badd3 any function 64
xfrm6_rcv_encap 0xb68f711b any function 480
xfrm6_rcv_spi 0x88a97685 any function 32
xfrm6_rcv_tnl 0x6132db1d any function 64
xfrm_alloc_spi 0x8bdb13d1 any function 864
xfrm_audit_policy_add 0x32ed723c gpl function 256
xfrm_audit_policy_delete 0x8e266ac9 gpl function 256
xfrm_audit_state_add 0xa5dd5a93 gpl function 256
xfrm_audit_state_delete 0x1d9a0a9b gpl function 256
xfrm_audit_state_icvfail 0x4c7d4a75 gpl function 256
xfrm_audit_state_notfound 0x1d1ae8a3 gpl function 176
xfrm_audit_state_notfound_simple 0x5408ff1c gpl function 128
xfrm_audit_state_replay 0x25ac02d7 gpl function 176
xfrm_audit_state_replay_overflow 0xe6195e16 gpl function 160
xfrm_dev_offload_ok 0x99912ebb gpl function 256
xfrm_dev_resume 0x771ea52b gpl function 320
xfrm_dev_state_add 0x5285b6b9 gpl function 784
xfrm_dev_state_flush 0xabf3e465 any function 544
xfrm_dst_ifdown 0x310f438a any function 96
xfrm_find_acq 0x8733d43f any function 144
xfrm_find_acq_byseq 0x13d6ca1f any function 96
xfrm_flush_gc 0x659ded26 any function 32
xfrm_get_acqseq 0xb01bebf9 any function 32
xfrm_if_register_cb 0x9ebbd18a any function 48
xfrm_if_unregister_cb 0x582b6275 any function 32
xfrm_init_replay 0xae5c3ce1 any function 176
xfrm_init_state 0x660a259e any function 48
xfrm_input 0xa43a4f69 any function 5552
xfrm_input_register_afinfo 0x7921a49c any function 128
xfrm_input_resume 0xf50fe160 any function 32
xfrm_input_unregister_afinfo 0x041d2460 any function 112
xfrm_local_error 0x9d8cf72f gpl function 96
xfrm_lookup 0x19b4845b any function 16
xfrm_lookup_route 0x56a26ec8 any function 176
xfrm_lookup_with_ifid 0x1e69e870 any function 2720
xfrm_migrate 0xe30999bd any function 1936
xfrm_migrate_state_find 0xe0a32ea9 any function 1424
xfrm_output 0x634c1142 gpl function 896
xfrm_output_resume 0x56a4da33 gpl function 1552
xfrm_parse_spi 0xb509c9df any function 320
xfrm_policy_alloc 0x6b6d43c6 any function 304
xfrm_policy_byid 0x281c2f39 any function 352
xfrm_policy_bysel_ctx 0x96edb35c any function 944
xfrm_policy_delete 0xdb1e9272 any function 96
xfrm_policy_destroy 0xaf556af1 any function 80
xfrm_policy_flush 0x912c7c25 any function 416
xfrm_policy_hash_rebuild 0x6f4bc55c any function 96
xfrm_policy_insert 0x586b7112 any function 560
xfrm_policy_register_afinfo 0x3964e38e any function 240
xfrm_policy_unregister_afinfo 0x2691bf2c any function 96
xfrm_policy_walk 0x51668720 any function 384
xfrm_policy_walk_done 0x3af422b6 any function 96
xfrm_policy_walk_init 0xc9df055a any function 32
xfrm_register_km 0x5b40b979 any function 96
xfrm_register_type 0x9b8c3f1b any function 240
xfrm_register_type_offload 0xcbec0eb5 any function 96
xfrm_replay_seqhi 0x7b270328 any function 80
xfrm_sad_getinfo 0x3899beaf any function 80
xfrm_spd_getinfo 0x9292f8c9 any function 96
xfrm_state_add 0x01487e7c any function 752
xfrm_state_afinfo_get_rcu 0xbb044bce gpl function 32
xfrm_state_alloc 0x4071e453 any function 288
xfrm_state_check_expire 0x23650641 any function 320
xfrm_state_delete 0x1ae0809a any function 64
xfrm_state_flush 0x6aa37c59 any function 688
xfrm_state_free 0xf3d36f4c any function 32
xfrm_state_insert 0xcf935db5 any function 64
xfrm_state_lookup 0x8a21b17a any function 192
xfrm_state_lookup_byaddr 0x1f237d7e any function 208
xfrm_state_lookup_byspi 0xd1762baf any function 192
xfrm_state_migrate 0x330b2dcb any function 1584
xfrm_state_mtu 0x44ec2cc2 gpl function 176
xfrm_state_register_afinfo 0x0f2667c8 any function 96
xfrm_state_unregister_afinfo 0x386c76a9 any function 128
xfrm_state_update 0xa31b6a2a any function 1136
xfrm_state_walk 0x2002885c any function 736
xfrm_state_walk_done 0x657162b6 any function 112
xfrm_state_walk_init 0x2782b393 any function 48
xfrm_stateonly_find 0xe9767978 any function 960
xfrm_trans_queue 0x3c3e100c any function 32
xfrm_trans_queue_net 0x610aae69 any function 336
xfrm_unregister_km 0x39f97442 any function 80
xfrm_unregister_type 0x2fc760b3 any function 288
xfrm_unregister_type_offload 0x40074e6e any function 96
xfrm_user_policy 0xbded6b9d any function 784
xp_alloc 0xdd91324c any function 592
xp_alloc_batch 0x3a28e1af any function 704
xp_can_alloc 0xd78a3b41 any function 80
xp_dma_map 0x3d7a8090 any function 672
xp_dma_sync_for_cpu_slow 0xe01c2a7a any function 32
xp_dma_sync_for_device_slow 0x21feedab any function 16
xp_dma_unmap 0xe6734120 any function 176
xp_free 0x97131928 any function 128
xp_raw_get_data 0x872edf25 any function 64
xp_raw_get_dma 0x3173444c any function 80
xp_set_rxq_info 0x469608c0 any function 64
xsk_clear_rx_need_wakeup 0x296ff9ee any function 48
xsk_clear_tx_need_wakeup 0x681ecac4 any function 112
xsk_get_pool_from_qid 0x418e59a1 any function 96
xsk_set_rx_need_wakeup 0x653cee77 any function 48
xsk_set_tx_need_wakeup 0x244ddd5d any function 112
xsk_tx_completed 0xc1442d7e any function 32
xsk_tx_peek_desc 0x6787ae99 any function 512
xsk_tx_peek_release_desc_batch 0x96851c09 any function 688
xsk_tx_release 0xc2389c5e any function 128
xsk_uses_need_wakeup 0x5895eea3 any function 32
xstate_get_guest_group_perm 0x1475d603 gpl function 48
xxh32 0x8888f1fe any function 336
xxh32_copy_state 0xbe5a24e9 any function 64
xxh32_digest 0x4a96a8eb any function 192
xxh32_reset 0x6673f96d any function 176
xxh32_update 0x45535485 any function 480
xxh64 0xb2f35c6a any function 672
xxh64_copy_state 0xd5b3d0d5 any function 96
xxh64_digest 0xe32ab4d8 any function 512
xxh64_reset 0x658ce1a8 any function 192
xxh64_update 0x3f0eabd2 any function 528
xz_dec_end 0x65dccf13 any function 64
xz_dec_init 0x52d717da any function 160
xz_dec_reset 0x81db6ebb any function 144
xz_dec_run 0x6e5b8651 any function 2352
yield 0x760a0f4f any function 32
yield_to 0x702a65ee gpl function 384
zap_page_range 0xf7e2583a gpl function 480
zap_vma_ptes 0x1d4044b4 gpl function 48
zero_fill_bio 0xb4de9541 any function 336
zero_pfn 0x85efc7e0 any data 8
zerocopy_sg_from_iter 0x8788254a any function 80
zlib_deflate 0xf2c43f3f any function 1056
zlib_deflateEnd 0xc890c008 any function 96
zlib_deflateInit2 0x5a0b73d0 any function 416
zlib_deflateReset 0x6aeefac4 any function 336
zlib_deflate_dfltcc_enabled 0xea6f9a36 any function 16
zlib_deflate_workspacesize 0xe9f7149c any function 80
zlib_inflate 0x581f98da any function 6064
zlib_inflateEnd 0x107e5878 any function 48
zlib_inflateIncomp 0x424d3620 any function 704
zlib_inflateInit2 0x35a88f28 any function 96
zlib_inflateReset 0xbb0540aa any function 160
zlib_inflate_blob 0x65408378 any function 224
zlib_inflate_workspacesize 0xce5ac24f any function 16
zone_device_page_init 0xf8218f16 gpl function 176
zpool_has_pool 0x6005c351 any function 96
zpool_register_driver 0xbea30859 any function 112
zpool_unregister_driver 0xcd96358c any function 128
zstd_dctx_workspace_bound 0x8c30bf67 any function 16
zstd_decompress_dctx 0xca1648d4 any function 16
zstd_decompress_stream 0xdfc12ef1 any function 16
zstd_dstream_workspace_bound 0x3f34644d any function 16
zstd_find_frame_compressed_size 0xf8d2bc2c any function 16
zstd_get_error_code 0x608d0267 any function 16
zstd_get_error_name 0xe9dc12a4 any function 16
zstd_get_frame_header 0x46451cee any function 16
zstd_init_dctx 0x3ae34aeb any function 32
zstd_init_dstream 0x3cbb940b any function 32
zstd_is_error 0xafc6c68e any function 16
zstd_reset_dstream 0xf1a65f7b any function 16

[end]
