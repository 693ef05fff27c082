#!/usr/bin/env bash
# get-packages.sh DEST MINIMUM SUITES PACKAGE...: unpacks packages of another Debian suite (the first of
# SUITES, separated by commas, that has the first PACKAGE in version MINIMUM or newer) below DEST/usr,
# without root and without a change to the system: apt works on lists and a configuration of its own,
# from the mirror that this machine uses already, and checks the archive's signatures.
set -euo pipefail

say() { printf 'get-packages: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

(($# >= 4)) || die "usage: get-packages.sh DEST MINIMUM SUITES PACKAGE..."
for tool in apt-get apt-cache apt-config dpkg dpkg-deb; do
    command -v "$tool" >/dev/null || die "needs $tool: only Debian's way of fetching is known"
done
dest=$1
minimum=$2
IFS=, read -ra suites <<<"$3"
packages=("${@:4}")
main=${packages[0]}
[[ $dest == /* ]] || dest=$PWD/$dest
[[ $dest =~ [[:space:]] ]] && die "a path with blanks will not do: $dest"
[[ ! -e $dest || -e $dest/origin || -z $(ls -A "$dest") ]] || die "$dest exists and is not ours"

keyring=
for candidate in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
    [[ -r $candidate ]] && keyring=$candidate
done
[[ -n $keyring ]] || die "no Debian archive keyring: install the package debian-archive-keyring"

arch=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mkdir -p "$work"/{etc/apt.conf.d,etc/preferences.d,etc/trusted.gpg.d,lists/partial,cache/archives/partial,debs,root}
: >"$work/status"
# Of the machine's own configuration only how it reaches a mirror counts here (proxies and the like),
# not what it hooks into apt. APT_CONFIG is read before the configuration directories, so it can
# say that these are elsewhere; options on the command line would come too late for that.
apt-config dump | grep -E '^Acquire::(https?|Check|AllowInsecure|AllowWeak|Force)' >"$work/etc/apt.conf" || true
cat >>"$work/etc/apt.conf" <<END
Dir::Etc "$work/etc";
Dir::Etc::main "none";
Dir::Etc::parts "apt.conf.d";
Dir::Etc::preferencesparts "preferences.d";
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State "$work";
Dir::State::status "$work/status";
Dir::State::lists "$work/lists";
Dir::Cache "$work/cache";
APT::Architecture "$arch";
APT::Architectures { "$arch"; };
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "20";
Acquire::https::Timeout "20";
END

# Mirrors as apt sees them, those named like a Debian archive first.
mirrors() {
    local all
    all=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        sed 's,/*$,,' | grep -v security | awk '!seen[$0]++')
    grep -E '/debian$' <<<"$all" || true
    grep -vE '/debian$' <<<"$all" || true
}

# The version of the first package that this mirror has in this suite, if all of them will do here.
offer() {
    local version needs_libc
    printf 'deb [arch=%s signed-by=%s] %s %s main\n' "$arch" "$keyring" "$1" "$2" >"$work/sources.list"
    rm -rf -- "$work/lists"
    mkdir -p "$work/lists/partial"
    if ! apt-get -qq --error-on=any update >"$work/log" 2>&1; then
        say "$2: $(grep -m1 -E '^[EW]:' "$work/log" || echo 'no index')"
        return 1
    fi
    version=$(apt-cache -qq show "$main" 2>/dev/null | sed -n 's/^Version: //p;T;q')
    if [[ -z $version ]] || dpkg --compare-versions "$version" lt "$minimum"; then
        say "$2: has $main ${version:-none}, which is older than $minimum"
        return 1
    fi
    while read -r needs_libc; do
        if dpkg --compare-versions "$(dpkg-query -W -f '${Version}' libc6)" lt "$needs_libc"; then
            say "$2: $main $version needs libc6 $needs_libc or newer"
            return 1
        fi
    done < <(apt-cache -qq show "${packages[@]}" | sed -nE 's/^Depends:.*libc6 \(>= ([^)]*)\).*/\1/p')
    printf '%s\n' "$version"
}

unpack() {
    local deb
    (cd "$work/debs" && apt-get -qq download "${packages[@]}") >"$work/log" 2>&1 ||
        { say "download failed: $(tail -n 1 "$work/log")"; return 1; }
    for deb in "$work"/debs/*.deb; do
        dpkg-deb -x "$deb" "$work/root"
    done
    # Relative to the .pc file, so that the tree can be moved; rpath, as it is no system directory.
    find "$work/root/usr" -name '*.pc' -exec sed -i -E \
        -e '/^(prefix|exec_prefix)=/d' \
        -e 's,^libdir=.*,libdir=${pcfiledir}/..,' \
        -e 's,^includedir=.*,includedir=${pcfiledir}/../../../include,' \
        -e 's|^(Libs:.*)|\1 -Wl,-rpath,${libdir}|' {} +
    printf '%s %s, Debian %s\n' "$main" "$1" "$2" >"$work/root/origin"
    mkdir -p -- "$(dirname -- "$dest")"
    rm -rf -- "$dest"
    mv -- "$work/root" "$dest"
    chmod 755 "$dest"
}

mapfile -t known_mirrors < <(mirrors)
export APT_CONFIG=$work/etc/apt.conf
tried=0
for mirror in "${known_mirrors[@]}"; do
    for suite in "${suites[@]}"; do
        tried=1
        version=$(offer "$mirror" "$suite") || continue
        unpack "$version" "$suite" || continue
        say "$main $version of Debian $suite is in $dest"
        exit 0
    done
done
((tried)) || die "apt knows no Debian mirror: see /etc/apt/sources.list.d"
die "no mirror gave $main $minimum or newer: is the network there?"
