#!/usr/bin/env bash
# qemu.sh VMLINUZ MODULE.ko: the CPU time of one module inserted and removed by a kernel that QEMU
# boots without KVM (qemu-system-x86, busybox-static, cpio), beside that of kobox in the same run.
# Prints both and their ratio.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

(($# == 2)) && [[ -r $1 && -r $2 ]] || { echo 'usage: qemu.sh VMLINUZ MODULE.ko' >&2; exit 2; }
image=$1 module=$2 kobox=build/release/kobox
for program in qemu-system-x86_64 busybox cpio "$kobox"; do
    command -v "$program" >/dev/null || { echo "qemu.sh: there is no $program" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# cpu_seconds COMMAND...: user and system time of the command and what it waits for.
cpu_seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" >"$work/output" 2>&1; } 2>"$work/time" || { cat "$work/output" >&2; return 1; }
    awk '{ print $1 + $2 }' "$work/time"
}

mkdir -p "$work/root/bin"
cp -- "$(command -v busybox)" "$work/root/bin/busybox"
cp -- "$module" "$work/root/module.ko"
cat >"$work/root/init" <<'END'
#!/bin/busybox sh
/bin/busybox insmod /module.ko && /bin/busybox rmmod module && echo inserted and removed
/bin/busybox poweroff -f
END
name=$(basename -- "$module" .ko)
sed -i "s/rmmod module/rmmod ${name//-/_}/" "$work/root/init"
chmod +x "$work/root/init"
(cd "$work/root" && find . | cpio --quiet -o -H newc | gzip -1) >"$work/initrd"

qemu=$(cpu_seconds qemu-system-x86_64 -accel tcg,thread=single -cpu max -m 256 -nographic -no-reboot \
    -kernel "$image" -initrd "$work/initrd" -append 'console=ttyS0 quiet panic=-1')
grep -q 'inserted and removed' "$work/output" || { tail -n 5 "$work/output" >&2; exit 1; }

export XDG_CACHE_HOME=$work/cache
import=$(cpu_seconds "$kobox" kernel import "$image" --name bench)
"$kobox" run --kernel bench --rmmod "$module" >/dev/null 2>&1
run=$(cpu_seconds "$kobox" run --kernel bench --rmmod "$module")

awk -v q="$qemu" -v i="$import" -v r="$run" 'BEGIN {
    printf "QEMU (TCG): boot, insmod, rmmod   %8.2f s of CPU\n", q
    printf "kobox: import, once for a kernel  %8.2f s    QEMU / kobox %.1f\n", i, q / (i + r)
    printf "kobox: run                        %8.3f s    QEMU / kobox %.0f\n", r, q / r
}'
