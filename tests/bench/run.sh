#!/usr/bin/env bash
# run.sh [--quick] [MODULE_TREE]: the measurements of docs/PERFORMANCE.md, with the release build.
# MODULE_TREE is a /lib/modules/RELEASE that holds amdgpu.ko; without it that row is left out.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

runs=100
micro=(--benchmark_min_time=0.5)
[[ ${1:-} == --quick ]] && { runs=20; micro=(--benchmark_min_time=0.05); shift; }
tree=${1:-${KOBOX_MODULE_TREE:-}}

build=build/release
kobox=$build/kobox
prebuilt=fixtures/modules/prebuilt
[[ -x $kobox ]] || { echo "run.sh: no $kobox: ./dev build release" >&2; exit 2; }

# Mean CPU time of a whole process in milliseconds: user and system of all runs, divided.
cpu_ms() {
    local TIMEFORMAT='%U %S' spent i
    spent=$({ time for ((i = 0; i < runs; i++)); do "$@" >/dev/null 2>&1 || true; done; } 2>&1)
    awk -v runs="$runs" '{ printf "%.1f", ($1 + $2) * 1000 / runs }' <<<"$spent"
}

# The largest resident set of a process in MiB.
peak_mib() {
    command time -f %M "$@" 2>&1 >/dev/null | awk 'END { printf "%.1f", $1 / 1024 }'
}

row() { printf '%-44s %10s\n' "$1" "$2"; }

echo "kobox run, whole process, mean of $runs runs"
row 'hello.ko, CPU ms' "$(cpu_ms "$kobox" run "$prebuilt/hello.ko")"
row 'hello.ko, peak memory MiB' "$(peak_mib "$kobox" run "$prebuilt/hello.ko")"
row 'big_bss.ko (32 MiB of .bss), CPU ms' "$(cpu_ms "$kobox" run "$prebuilt/big_bss.ko")"
row 'big_bss.ko, peak memory MiB' "$(peak_mib "$kobox" run "$prebuilt/big_bss.ko")"
row 'endless.ko, 50 million instructions, CPU ms' "$(runs=1 cpu_ms "$kobox" run "$prebuilt/endless.ko")"

echo
echo 'Parts'
KOBOX_MODULE_TREE=$tree "$build/tests/bench/kobox_bench" "${micro[@]}" --benchmark_color=false 2>/dev/null
