#!/usr/bin/env bash
# run.sh [--update] KOBOX FILE.log...: replays transcripts and compares. A transcript holds comments
# (`# ...`), commands (`$ ...`), and below each command what it printed: stdout as it is, stderr
# behind `2> `, and for kobox the exit code. Commands run in a fresh directory with copies of the
# fixture modules; kobox must not leave, change or remove a file there. --update writes the files.
set -euo pipefail

update=
[[ ${1:-} == --update ]] && { update=1; shift; }
(($# >= 2)) || { sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
kobox=$(realpath -- "$1")
shift
prebuilt=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../../fixtures/modules/prebuilt")
signed=$prebuilt/../../signed

scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$kobox" "$scratch/bin/kobox"
export PATH=$scratch/bin:$PATH HOME=$scratch/work TMPDIR=$scratch/work LC_ALL=C
unset NO_COLOR CLICOLOR_FORCE XDG_CACHE_HOME

listing() { find "$scratch/work" -printf '%P %y %s %m %T@\n' | sort; }

replay() {
    local line status before
    rm -rf -- "$scratch/work"
    mkdir "$scratch/work"
    cp -- "$prebuilt"/*.ko "$signed"/* "$scratch/work"
    while IFS= read -r line; do
        case $line in
        '#'*)
            printf '%s\n' "$line"
            ;;
        '$ '*)
            printf '%s\n' "$line"
            before=$(listing)
            status=0
            (cd "$scratch/work" && bash -c "${line#\$ }") \
                </dev/null >"$scratch/out" 2>"$scratch/err" || status=$?
            cat "$scratch/out"
            sed 's/^/2> /' "$scratch/err"
            [[ $line == '$ kobox '* ]] || continue
            printf 'exit %d\n' "$status"
            [[ $(listing) == "$before" ]] || printf 'kobox left traces in its directory\n'
            ;;
        esac
    done <"$1"
}

failed=0
for transcript in "$@"; do
    replay "$transcript" >"$scratch/transcript"
    if [[ $update ]]; then
        cp -- "$scratch/transcript" "$transcript"
    elif ! diff -u --label "$transcript" --label 'this run' "$transcript" "$scratch/transcript"; then
        failed=1
    fi
done
exit "$failed"
