#!/usr/bin/env bash
# Hundreds of damaged modules, each wrong in one field: kobox's loader answers as the kernel's own
# load_module() does, which runs on the same files in the emulator. $KOBOX is the program.
. "$(dirname -- "${BASH_SOURCE[0]}")/debian_kernel.sh"
export XDG_CACHE_HOME=$work/cache
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

[[ $(basename -- "$tree") == 6.1.* ]] || { echo "damaged_modules_test: the loader mirrors 6.1"; exit 0; }
"$KOBOX" kernel import "$image" --name debian >/dev/null
prebuilt=$here/../../fixtures/modules/prebuilt
python3 "$here/make_mutants.py" "$work/mutants" "$prebuilt"/{hello,percpu,static_branch}.ko >"$work/list"
for loader in host kernel; do
    "$KOBOX" corpus --kernel debian --loader "$loader" --timeout 20 "$work"/mutants/*.ko -o "$work/$loader" >/dev/null ||
        die "corpus --loader $loader"
done
python3 "$here/compare_answers.py" "$work/list" "$work/host" "$work/kernel" || die "the two loaders differ"
