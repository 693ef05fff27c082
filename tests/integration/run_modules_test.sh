#!/usr/bin/env bash
# Modules of Debian's current kernel run init, with the errno and the log of a real machine: without
# modprobe, and with one that answers request_module() and soft dependencies.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
run=${KOBOX_TEST_PROGRAMS:?}/run_modules
"$run" "$root" "$here/facts/debian-6.1-init.jsonl"
exec "$run" "$root" "$here/facts/debian-6.1-autoload.jsonl" autoload
