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
"$KOBOX" verify -q --finalize-host --kernel debian --modules "$tree" "${sample[@]}" ||
    die "verify --finalize-host"

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

# A hundred modules say what they said on a real machine.
facts=$(dirname -- "${BASH_SOURCE[0]}")/facts/debian-6.1-sample
"$KOBOX" corpus --kernel debian "$tree" --compare "$facts.jsonl" --known "$facts.known" >"$work/compared" ||
    { cat "$work/compared"; die "not as on a real machine: $facts.known is for differences with a reason"; }
tail -n 1 "$work/compared"

# Damage is noticed.
snapshot=("$XDG_CACHE_HOME"/kobox/kernels/*.snapshot)
printf 'x' | dd of="${snapshot[0]}" bs=1 seek=$((8 << 20)) conv=notrunc status=none
! "$KOBOX" run --kernel debian "${sample[0]}" 2>"$work/error" || die "damaged memory was run"
grep -q 'damaged: its memory has the wrong checksum' "$work/error" || { cat "$work/error"; die "damage"; }
"$KOBOX" kernel remove debian
printf 'real_kernel_test: %s modules of %s\n' "${#some[@]}" "$(basename -- "$tree")"
