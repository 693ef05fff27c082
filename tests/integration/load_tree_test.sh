#!/usr/bin/env bash
# Every module of Debian's current kernel goes through the loader up to do_init_module.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
exec "${KOBOX_TEST_PROGRAMS:?}/load_tree" "$root"
