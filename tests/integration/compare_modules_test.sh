#!/usr/bin/env bash
# Modules of Debian's current kernel look in /proc and /sys as they did on a real machine.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
exec "${KOBOX_TEST_PROGRAMS:?}/compare_modules" "$root" "$here/facts/debian-6.1-modules.jsonl"
