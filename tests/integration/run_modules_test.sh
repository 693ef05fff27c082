#!/usr/bin/env bash
# Modules of Debian's current kernel run init, with the errno and the log of a real machine.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
exec "${KOBOX_TEST_PROGRAMS:?}/run_modules" "$root" "$here/facts/debian-6.1-init.jsonl"
