#!/usr/bin/env bash
# The current Debian kernel, imported and run: modules load and unload by both loaders, the two leave
# the same bytes, a sample of them answers as on a real machine, two runs are equal, and an import that
# is killed leaves nothing. $KOBOX is the program.
. "$(dirname -- "${BASH_SOURCE[0]}")/debian_kernel.sh"
export XDG_CACHE_HOME=$work/cache

# An import that is killed leaves nothing half-written.
"$KOBOX" kernel import "$image" --name killed &
sleep 1.5
kill -9 $! 2>/dev/null || true
wait $! 2>/dev/null || true
[[ -z $("$KOBOX" kernel list 2>/dev/null) ]] || die "a killed import left a kernel"
leftovers=("$XDG_CACHE_HOME"/kobox/kernels/*)
((${#leftovers[@]} == 0)) || die "a killed import left ${leftovers[*]}"

# One that is told to stop says so; one that has no room says that. Neither leaves anything.
"$KOBOX" kernel import "$image" --name stopped 2>"$work/error" &
sleep 1.5
kill -TERM $!
! wait $! || die "a stopped import succeeded"
grep -qx 'kobox: interrupted: the kernel was not imported' "$work/error" || { cat "$work/error"; die "no word of a stopped import"; }
! (ulimit -f 20000; "$KOBOX" kernel import "$image" --name large 2>"$work/error") || die "a file grew beyond its limit"
grep -q 'cannot write: File too large; XDG_CACHE_HOME=DIR' "$work/error" || { cat "$work/error"; die "no room"; }
leftovers=("$XDG_CACHE_HOME"/kobox/kernels/*)
((${#leftovers[@]} == 0)) || die "stopped imports left ${leftovers[*]}"

# A kernel with a part cut off, damaged or taken away is none.
refuses() { # FILE WORDS
    ! "$KOBOX" kernel import "$1" 2>"$work/error" || die "$1 was imported"
    [[ $(wc -l <"$work/error") == 1 ]] && grep -q "$2" "$work/error" || { cat "$work/error"; die "$1: not \"$2\""; }
}
size=$(stat -Lc %s "$image")
for length in 518 600 20000 $((size / 2)); do
    head -c "$length" "$image" >"$work/part"
    refuses "$work/part" truncated
done
cp -L "$image" "$work/damaged"
head -c 64 /dev/zero | dd of="$work/damaged" bs=1 seek=$((size / 2)) conv=notrunc status=none
refuses "$work/damaged" 'the kernel in the bzImage: '

# Two at once make one; both succeed.
"$KOBOX" kernel import "$image" --name debian >/dev/null &
"$KOBOX" kernel import "$image" --name debian >/dev/null
wait $! || die "one of two imports at once failed"
(($("$KOBOX" kernel list | wc -l) == 1)) || die "two imports at once made more than one kernel"

module() { find "$tree" -name "$1.ko" -o -name "$1.ko.xz" | head -1; }
sample=()
for name in crc8 dummy loop veth ext4 xfs btrfs snd-pcm usbcore kvm r8169 nf_conntrack; do
    path=$(module "$name")
    [[ $path ]] && sample+=("$path")
done
((${#sample[@]} >= 8)) || die "only ${#sample[@]} of the sample's modules are in $tree"

for loader in host kernel; do
    for path in "${sample[@]}"; do
        "$KOBOX" run --kernel debian --loader "$loader" --modules "$tree" --rmmod "$path" \
            >"$work/log" 2>&1 || { cat "$work/log"; die "$path by --loader $loader"; }
    done
done

"$KOBOX" verify -q --kernel debian --modules "$tree" "${sample[@]}" || die "verify"
# The loader patches code as 6.1 does.
release=$(basename -- "$tree")
if [[ $release == 6.1.* ]]; then
    "$KOBOX" verify -q --finalize-host --kernel debian --modules "$tree" "${sample[@]}" ||
        die "verify --finalize-host"
fi

for i in 1 2; do
    "$KOBOX" run --kernel debian --modules "$tree" --json "$work/$i.json" "${sample[0]}" >/dev/null 2>&1
done
cmp "$work/1.json" "$work/2.json" || die "two runs differ"

# Every fortieth module of the tree comes to an end that the kernel knows, and what loads unloads.
mapfile -t some < <(find "$tree" -name '*.ko' -o -name '*.ko.xz' | sort | awk 'NR % 40 == 0')
((${#some[@]} >= 90)) || die "only ${#some[@]} modules in the corpus"
"$KOBOX" corpus --kernel debian --memory-hash --modules "$tree" "${some[@]}" -o "$work/results" >"$work/summary"
cat "$work/summary"
! grep -E '"verdict":"(oops|budget|timeout|unsupported)"' "$work/results" || die "a module did not end well"
grep -q '"delete_errno":0' "$work/results" || die "nothing was unloaded"

# A process that has run other modules answers, and leaves the kernel's memory, as a new one does.
"$KOBOX" corpus --kernel debian --memory-hash --own-process --modules "$tree" "${some[@]}" -o "$work/own" >/dev/null
cmp <(sort "$work/results") <(sort "$work/own") || die "a reused process answers otherwise than a new one"

# A hundred modules say what they said on a real machine with a kernel of the same series, and leave nothing
# behind that they did not leave there; so do thirty for which soft dependencies and request_module() matter,
# where a machine was asked.
facts=$(dirname -- "${BASH_SOURCE[0]}")/facts/debian-$(cut -d. -f1,2 <<<"$release")
compare() {
    local answers=$facts-$1
    shift
    "$KOBOX" corpus --kernel debian "$tree" "$@" --compare "$answers.jsonl" --known "$answers.known" >"$work/compared" ||
        { cat "$work/compared"; die "not as on a real machine: $answers.known is for differences with a reason"; }
    tail -n 1 "$work/compared"
}
[[ -e $facts-sample.jsonl ]] || die "no answers of a real machine for $release: make_corpus_sample.py"
compare sample
[[ ! -e $facts-modprobe.jsonl ]] || compare modprobe --modprobe

# What a kernel is made of.
snapshot=("$XDG_CACHE_HOME"/kobox/kernels/*.snapshot)
release=$(basename -- "$tree")
"$KOBOX" kernel info debian >"$work/info"
for row in "name +debian" "release +$release" "build id +[0-9a-f]{40}" "exports +[0-9]+, of which [0-9]+ " \
    "engine +Unicorn 2\." "snapshot +${snapshot[0]}, "; do
    grep -Eq "^$row" "$work/info" || { cat "$work/info"; die "kernel info without $row"; }
done
"$KOBOX" kernel info --json - debian | grep -q '"kind": "real"' || die "kernel info as JSON"

# The kernel's own load_module() is seen at work, and a refusal says how far it got.
fixtures=$(dirname -- "${BASH_SOURCE[0]}")/../../fixtures/modules/prebuilt
forced=(--kernel debian --loader kernel --force-vermagic --force-modversion)
"$KOBOX" run "${forced[@]}" --trace stages "$fixtures/hello.ko" >/dev/null 2>"$work/stages"
for stage in module_sig_check layout_symtab 'apply_relocate_add \([0-9]+ calls\)' add_kallsyms mod_sysfs_setup \
    do_one_initcall do_init_module; do
    grep -Eqx "ok     $stage" "$work/stages" || { cat "$work/stages"; die "$stage was not seen"; }
done
! "$KOBOX" run "${forced[@]}" --json "$work/refused.json" "$fixtures/unknown_symbol.ko" >/dev/null 2>"$work/error" ||
    die "an unknown symbol was found"
grep -q 'refused by load_module (last seen in resolve_symbol): -2 (ENOENT' "$work/error" || { cat "$work/error"; die "how far it got"; }
grep -q '"last_seen": "resolve_symbol"' "$work/refused.json" || die "how far it got, in JSON"

# However a run ends, its verdict and the kernel's words say so, and the kernel stays as it was.
sum=$(cksum <"${snapshot[0]}")
patch_module() { sed "s/$2/$3/g" "$fixtures/$1.ko" >"$work/$4.ko"; }
patch_module hello '_printk\x00' 'panic\x00\x00\x00' panics
patch_module hello '_printk\x00' 'msleep\x00\x00' sleeps
patch_module endless '\x48\xff\xc0' '\xfa\x90\x90' irqs_off # inc %rax -> cli
ends() { # EXIT-CODE FILE VERDICT LOG
    local code=0
    "$KOBOX" run "${forced[@]}" --budget 200000000 "$2" >"$work/log" 2>"$work/error" || code=$?
    ((code == $1)) || { cat "$work/log" "$work/error"; die "$2 ends with $code"; }
    grep -Eq "$3" "$work/error" || { cat "$work/error"; die "$2: verdict"; }
    grep -Eq "$4" "$work/log" || { cat "$work/log"; die "$2: log"; }
}
ends 3 "$fixtures/oops_null.ko" 'oops in do_init_module: BUG: .*0010 at read_open_count\+0x.* \[oops_null\]' 'Oops: 0000'
ends 3 "$fixtures/bug.ko" 'oops in do_init_module: kernel BUG at .* at bug_init\+0x.* \[bug\]' 'Call Trace:'
ends 3 "$work/panics.ko" 'oops in do_init_module: Kernel panic .* at hello_init\+0x.* \[hello\]' 'Kernel panic - not syncing: '
ends 5 "$fixtures/endless.ko" 'the budget of 200000000 blocks is spent at endless_init\+0x.* \[endless\]' 'round and round'
ends 5 "$work/irqs_off.ko" 'the budget of 200000000 blocks is spent at endless_init\+0x.* \[endless\]' 'round and round'
ends 5 "$work/sleeps.ko" 'the budget of 200000000 blocks is spent' 'blocked for more than 120 seconds'
[[ $(cksum <"${snapshot[0]}") == "$sum" ]] || die "a run changed the snapshot"
"$KOBOX" run "${forced[@]}" --rmmod "$fixtures/hello.ko" >/dev/null 2>&1 || die "hello.ko after all that"

# A kernel may be removed while it runs.
cp -- "${snapshot[0]}" "$work/kept"
"$KOBOX" run "${forced[@]}" --settle 5000 "$fixtures/hello.ko" >/dev/null 2>"$work/error" &
sleep 0.1
"$KOBOX" kernel remove debian
wait $! || { cat "$work/error"; die "a run whose kernel was removed"; }
mv -- "$work/kept" "${snapshot[0]}"

# Damage is noticed.
printf 'x' | dd of="${snapshot[0]}" bs=1 seek=$((8 << 20)) conv=notrunc status=none
! "$KOBOX" run --kernel debian "${sample[0]}" 2>"$work/error" || die "damaged memory was run"
grep -q 'damaged: its memory has the wrong checksum' "$work/error" || { cat "$work/error"; die "damage"; }
"$KOBOX" kernel remove debian
printf 'real_kernel_test: %s modules of %s\n' "${#some[@]}" "$(basename -- "$tree")"
