#!/usr/bin/env bash
# Relocated modules of Debian's current kernel are, byte by byte, what readelf's reading of the files says.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$("$here/fetch-debian-kernel.sh")
exec "$here/check_images.py" "$root" "${KOBOX_TEST_PROGRAMS:?}/dump_images"
