#!/usr/bin/env bash
# Every module of Debian's current kernel would load into that kernel: by its image, and by the
# Module.symvers of its headers. $KOBOX is the program.
set -euo pipefail
shopt -s nullglob

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
: "${KOBOX:?the program to test}"
root=$("$here/fetch-debian-kernel.sh")

die() { printf 'check_tree_test: %s\n' "$*" >&2; exit 1; }

images=("$root"/boot/vmlinuz-* "$root"/usr/lib/modules/*/vmlinuz)
symvers=("$root"/usr/src/linux-headers-*-amd64/Module.symvers)
trees=("$root"/lib/modules/* "$root"/usr/lib/modules/*)
((${#images[@]} == 1)) || die "${#images[@]} kernel images in $root"
((${#symvers[@]} == 1)) || die "${#symvers[@]} files Module.symvers in $root"

exec "$KOBOX" check --quiet --kernel "${images[0]}" --kernel "${symvers[0]}" "${trees[0]}"
