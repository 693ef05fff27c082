#!/usr/bin/env bash
# Every module of Debian's current kernel would load into that kernel: by its image, and by the
# Module.symvers of its headers. $KOBOX is the program.
. "$(dirname -- "${BASH_SOURCE[0]}")/debian_kernel.sh"

"$KOBOX" check --quiet --kernel "$image" --kernel "$symvers" "$tree"
