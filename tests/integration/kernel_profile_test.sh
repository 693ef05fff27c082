#!/usr/bin/env bash
# The profile of the current Debian kernel: its exports equal Module.symvers of the same package, and
# the options that the image shows equal its .config. $KOBOX is the program.
. "$(dirname -- "${BASH_SOURCE[0]}")/debian_kernel.sh"

configs=("$root"/boot/config-* "$root"/usr/src/linux-headers-*-amd64/.config)
((${#configs[@]})) || die "no .config in $root"

"$KOBOX" kernel profile "$image" -o "$work/profile"
"$KOBOX" kernel profile "$image" --config "${configs[0]}" >"$work/profile.config"

# name crc licence namespace
awk -F'\t' '$3 == "vmlinux" { print $2, $1, $4 == "EXPORT_SYMBOL" ? "any" : "gpl", $5 }' \
    "$symvers" | sort >"$work/expected"
sed -n '/^\[exports\]/,/^\[end\]/p' "$work/profile" | grep -E '^[[:alnum:]_]' |
    awk '{ print $1, $2, $3, $6 }' >"$work/exports"
sort -c "$work/exports"
(($(wc -l <"$work/exports") > 10000)) || die "only $(wc -l <"$work/exports") exports"
diff "$work/expected" "$work/exports" || die "the exports differ from $symvers"

section() { sed -n "/^\[$1\]/,/^$/p" "$2" | grep -E '^[[:alnum:]_]'; }
join <(section options "$work/profile") <(section options "$work/profile.config") >"$work/options"
awk '$2 != $3 { print "option", $1, "is", $2, "by the image and", $3, "by the .config"; bad = 1 }
     END { exit bad }' "$work/options" || die "the options differ from ${configs[0]}"

for struct in module kernel_param list_head task_struct pt_regs; do
    grep -q "^\[struct $struct [0-9]*\]" "$work/profile" || die "no struct $struct in the profile"
done

# The profile is a kernel to load modules into, and what made it is deterministic.
"$KOBOX" kernel profile "$image" -o "$work/again"
cmp "$work/profile" "$work/again"
printf 'kernel_profile_test: %s exports and %s options of %s agree\n' \
    "$(wc -l <"$work/exports")" "$(wc -l <"$work/options")" "$(basename -- "$root")"
