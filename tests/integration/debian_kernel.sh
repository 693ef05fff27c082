# To be sourced by a test of $KOBOX against Debian's current kernel: where its files lie, a
# directory that goes with the test, and die().
set -euo pipefail
shopt -s nullglob
export LC_ALL=C

: "${KOBOX:?the program to test}"
root=$("$(dirname -- "${BASH_SOURCE[0]}")/fetch-debian-kernel.sh")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

die() { printf '%s: %s\n' "$(basename -- "$0" .sh)" "$*" >&2; exit 1; }

images=("$root"/boot/vmlinuz-* "$root"/usr/lib/modules/*/vmlinuz)
symvers=("$root"/usr/src/linux-headers-*-amd64/Module.symvers)
trees=("$root"/lib/modules/*/ "$root"/usr/lib/modules/*/)
((${#images[@]} == 1)) || die "${#images[@]} kernel images in $root"
((${#symvers[@]} == 1)) || die "${#symvers[@]} files Module.symvers in $root"
((${#trees[@]})) || die "no modules in $root"
image=${images[0]}
symvers=${symvers[0]}
tree=${trees[0]%/}
