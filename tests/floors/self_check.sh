#!/usr/bin/env bash
# Shows that check.sh accepts a clean tree and names each kind of violation in a made-up one.
set -euo pipefail

check=$(dirname -- "${BASH_SOURCE[0]}")/check.sh
tree=$(mktemp -d)
trap 'rm -rf -- "$tree"' EXIT

clean_tree() {
    rm -rf -- "${tree:?}"/*
    mkdir -p "$tree"/{emu,kernel_stub,kernel_real,loader,cli}
    printf '#include <unicorn/unicorn.h>\n' >"$tree/emu/engine.cpp"
    printf '#include "emu/machine.hpp"\n' >"$tree/kernel_stub/kernel.hpp"
    printf '#include "kernel_stub/kernel.hpp"\n' >"$tree/kernel_real/boot.cpp"
    printf '#include "kernel_stub/klog.hpp"\n#include "loader/stages.hpp"\n' >"$tree/loader/load.cpp"
    printf '#include "kernel_stub/fake_kernel.hpp"\n#include "loader/stages.hpp"\n' >"$tree/cli/main.cpp"
}

failed=0
# expect TITLE PATTERN FILE TEXT: with TEXT added to FILE, the checker must say PATTERN.
expect() {
    local said
    clean_tree
    printf '%b' "$4" >>"$tree/$3"
    if said=$("$check" "$tree"); then
        printf 'not noticed: %s\n' "$1"
        failed=1
    elif ! grep -qF -- "$2" <<<"$said"; then
        printf '%s: expected "%s", got:\n%s\n' "$1" "$2" "$said"
        failed=1
    fi
}

clean_tree
"$check" "$tree" >/dev/null || { echo 'a clean tree is refused'; failed=1; }

expect 'the emulator knows Linux' 'emu/a.cpp:1: emu must not include kernel_stub/klog.hpp' \
    emu/a.cpp '#include "kernel_stub/klog.hpp"\n'
expect 'the kernel knows the loader' 'kernel_stub must not include loader/stages.hpp' \
    kernel_stub/a.cpp '#include "loader/stages.hpp"\n'
expect 'the fake kernel knows the real one' 'kernel_stub must not include kernel_real/boot.hpp' \
    kernel_stub/a.cpp '#include "kernel_real/boot.hpp"\n'
expect 'the real kernel knows the fake one' 'kernel_real must not include kernel_stub/slab.hpp' \
    kernel_real/a.cpp '#include "kernel_stub/slab.hpp"\n'
expect 'the loader knows which kernel it serves' \
    'loader must not include kernel_stub/fake_kernel.hpp' \
    loader/a.cpp '#  include "kernel_stub/fake_kernel.hpp"\n'
expect 'the loader prints' 'loader must not include cli/report.hpp' \
    loader/a.cpp '#include "cli/report.hpp"\n'
expect 'a relative include hides its floor' 'emu must not include ../loader/stages.hpp' \
    emu/a.hpp '#include "../loader/stages.hpp"\n'
expect 'the product uses a test' 'cli must not include tests/unit/x.hpp' \
    cli/a.cpp '#include "tests/unit/x.hpp"\n'
expect 'two files know the engine' '<unicorn/> is included in' \
    emu/other.cpp '#include <unicorn/x86.h>\n'
expect 'a long file' 'cli/long.cpp:451: more than 450 lines' \
    cli/long.cpp "$(yes '//' | head -n 451 | sed 's/$/\\n/' | tr -d '\n')"

# The engine's one file may be a header, for the .cpp files of emu alone.
clean_tree
mv "$tree/emu/engine.cpp" "$tree/emu/handle.hpp"
printf '#include "emu/handle.hpp"\n' >"$tree/emu/engine.cpp"
"$check" "$tree" >/dev/null || { echo 'a private header of the engine is refused'; failed=1; }
for other in emu/machine.hpp cli/a.cpp; do
    cp "$tree/emu/engine.cpp" "$tree/$other"
    "$check" "$tree" >/dev/null && { echo "not noticed: $other knows the engine"; failed=1; }
    rm "$tree/$other"
done

clean_tree
printf '#include <LIEF/ELF.hpp>\n' | tee "$tree/cli/a.cpp" >"$tree/cli/b.cpp"
"$check" "$tree" >/dev/null && { echo 'not noticed: two files know LIEF'; failed=1; }
clean_tree
printf '#include <LIEF/ELF.hpp>\n' >"$tree/cli/a.hpp"
"$check" "$tree" >/dev/null && { echo 'not noticed: LIEF is in a header'; failed=1; }
clean_tree
mv "$tree/emu/engine.cpp" "$tree/cli/engine.cpp"
"$check" "$tree" >/dev/null && { echo 'not noticed: the engine left emu'; failed=1; }

((failed == 0)) || exit 1
echo 'every violation was noticed'
