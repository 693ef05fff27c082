#!/usr/bin/env bash
# LIEF and our own reader agree on the sections and symbols of every module of Debian's current
# kernel.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
exec "${KOBOX_TEST_PROGRAMS:?}/compare_readers" "$root"
