#!/usr/bin/env bash
# run.sh [--quick] [MODULE_TREE [VMLINUZ]]: the measurements of docs/PERFORMANCE.md, with the release
# build. MODULE_TREE is a /lib/modules/RELEASE that holds amdgpu.ko and xfs.ko, VMLINUZ the kernel
# that it belongs to; without them the rows that need them are left out.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

seconds=0.5
[[ ${1:-} == --quick ]] && { seconds=0.02; shift; }
tree=${1:-${KOBOX_MODULE_TREE:-}}
image=${2:-${KOBOX_VMLINUZ:-}}

bench=build/release/tests/bench/kobox_bench
[[ -x $bench && -x build/release/kobox ]] || { echo "run.sh: no $bench: ./dev bench builds it" >&2; exit 2; }

if [[ -n $image ]]; then
    export XDG_CACHE_HOME
    XDG_CACHE_HOME=$(mktemp -d)
    trap 'rm -rf -- "$XDG_CACHE_HOME"' EXIT
    build/release/kobox kernel import "$image" --name bench
fi

# measure FILTER REPORT. Google Benchmark reports a row that failed, and exits with 0 all the same.
measure() {
    KOBOX_MODULE_TREE=$tree KOBOX_VMLINUZ=$image "$bench" --benchmark_min_time="$seconds" --benchmark_color=false \
        --benchmark_filter="$1" --benchmark_out="$2" --benchmark_out_format=json
    ! grep -q '"error_occurred": true' "$2" || { echo 'run.sh: a benchmark failed, see above' >&2; exit 1; }
}

# A child's peak memory counts what its parent had when it was made: these go first, from a small parent.
measure '^run_process' build/bench-process.json
measure '-^run_process' build/bench.json

build/release/tests/hostile/hostile_bench build/release/kobox

# Every module of the tree, once; the table is what plot_flatness.py draws.
[[ -z $tree || $seconds == 0.02 ]] || build/release/tests/bench/load_tree_bench "$tree" build/bench-tree.tsv

# Every module of the tree on the real kernel, with what it needs: wall time, and the median.
if [[ -n $tree && -n $image && $seconds != 0.02 ]]; then
    time build/release/kobox corpus --kernel bench --timeout 120 --times "$tree"
fi
