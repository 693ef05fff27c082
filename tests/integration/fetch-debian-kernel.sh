#!/usr/bin/env bash
# fetch-debian-kernel.sh [DIR]: prints a directory with the unpacked packages of the machine's current
# Debian kernel for amd64: boot/ (or usr/lib/modules/*/vmlinuz), lib/modules/, and usr/src/linux-headers-*/
# with Module.symvers. Nothing is installed, and no root is needed.
#
# The packages are downloaded and unpacked once a version, below DIR, or $KOBOX_DEBIAN_DIR, or
# ${XDG_CACHE_HOME:-$HOME/.cache}/kobox/debian. Without a network the newest one there is used.
set -euo pipefail
shopt -s nullglob

cache=${1:-${KOBOX_DEBIAN_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/kobox/debian}}

say() { printf 'fetch-debian-kernel: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

for tool in apt-get apt-cache dpkg-deb flock; do
    command -v "$tool" >/dev/null || die "no $tool here: this needs a Debian machine"
done

mkdir -p -- "$cache"
cache=$(cd -- "$cache" && pwd)
exec 9>"$cache/.lock"
flock 9
rm -rf -- "$cache"/.work.* # of a run that was killed

# apt reads the machine's sources, and writes below the cache alone.
own=(
    -qq -o "Dir::Cache=$cache/.apt/cache" -o Acquire::Languages=none -o APT::Architecture=amd64
    -o APT::Architectures::=amd64
)
((EUID)) || own+=(-o APT::Sandbox::User=root)
mkdir -p -- "$cache/.apt/cache/archives/partial" "$cache/.apt/lists/partial"

# The machine's own lists serve where it has them; they may be missing or out of date.
use_own_lists() {
    own+=(-o "Dir::State::lists=$cache/.apt/lists")
    say "updating the package lists"
    apt-get "${own[@]}" update </dev/null >&2
}

# `NAME VERSION` of the package that linux-image-amd64 stands for.
current_image() {
    apt-cache "${own[@]}" show --no-all-versions linux-image-amd64 2>/dev/null |
        sed -nE '/^Depends:/{s/.*[ ,](linux-image-[0-9][^ ,]*) \(= ([^)]*)\).*/\1 \2/p;q}' |
        grep . # the last command fails where there is no such line
}

# The image package and what newer releases split off it.
parts_of() {
    local name=$1
    printf '%s\n' "$name" "${name/#linux-image-/linux-headers-}"
    apt-cache "${own[@]}" show --no-all-versions "$name=$2" |
        sed -n 's/^Depends: //p' | tr ',|' '\n\n' |
        sed -nE 's/^ *(linux-(binary|modules)-[^ ]+).*/\1/p' | sort -u
}

fetch() {
    local name=$1 version=$2 root=$3 part work
    work=$(mktemp -d -- "$cache/.work.XXXXXX")
    mkdir -- "$work/debs" "$work/root"
    while read -r part; do
        say "downloading $part $version"
        if ! (cd -- "$work/debs" && apt-get "${own[@]}" download "$part=$version" </dev/null >&2); then
            rm -rf -- "$work"
            return 1
        fi
    done < <(parts_of "$name" "$version")
    # `set -e` is off in here: the caller asks for the status.
    for part in "$work"/debs/*.deb; do
        dpkg-deb --fsys-tarfile "$part" |
            tar -x -C "$work/root" --no-same-owner --exclude=./usr/share || die "cannot unpack $part"
    done
    mv -- "$work/root" "$root" || die "cannot make $root"
    rm -rf -- "$work"
}

newest_cached() {
    local newest
    newest=$(find "$cache" -maxdepth 1 -type d -name 'linux-image-*' -printf '%f\n' | sort -V | tail -n 1)
    [[ -n $newest ]] && printf '%s\n' "$cache/$newest"
}

try() {
    local name version
    read -r name version < <(current_image) || return 1
    root=$cache/${name}_$version
    [[ -d $root ]] || fetch "$name" "$version" "$root"
}

if ! try && ! { use_own_lists && try; }; then
    root=$(newest_cached) || die "cannot get linux-image-amd64: is the network there, and Debian's sources?"
    say "cannot ask for the current kernel: taking $root"
fi
printf '%s\n' "$root"
