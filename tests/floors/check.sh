#!/usr/bin/env bash
# check.sh ROOT: proves the rules between the floors of the source tree ROOT by its #include lines.
# Prints each violation as FILE:LINE: rule, and exits 1 if there is one.
set -euo pipefail
shopt -s globstar nullglob

cd -- "$1"
max_lines=450

# What kernel_real may know of kernel_stub: the interface that both kernels have, where a struct's
# members and a module's regions are, and the reader of kernel images.
seam='kernel_stub/((kernel|failure|klog|profile|guest_struct|module_memory)|vmlinux/[^/]*)\.hpp'
declare -A may_include=(
    [emu]='emu/.*'
    [kernel_stub]='(emu|kernel_stub)/.*'
    [kernel_real]="(emu|kernel_real)/.*|$seam"
    [loader]='(emu|kernel_stub|loader)/.*'
    [cli]='(emu|kernel_stub|kernel_real|loader|cli)/.*'
)
# The loader must not find out which kernel it serves.
loader_must_not='kernel_stub/(fake_kernel[^/]*|host_(call|state)|slab|page_allocator|calls/.*|image/.*)\.hpp'

violations=0
violation() {
    printf '%s: %s\n' "$1" "$2"
    violations=$((violations + 1))
}

# FILE:LINE:HEADER of every #include "HEADER" (or <HEADER>, as told) below a directory.
includes() {
    local open=$1 close=$2
    shift 2
    grep -HnoE "^[[:space:]]*#[[:space:]]*include[[:space:]]*$open[^$close]+" -- "$@" /dev/null |
        sed -E "s/^([^:]+:[0-9]+):[^$open]*$open/\1:/" || true
}

for floor in emu kernel_stub kernel_real loader cli; do
    files=("$floor"/**/*.[ch]pp "$floor"/**/*.S "$floor"/**/*.inc)
    ((${#files[@]})) || continue
    while IFS=: read -r file line header; do
        [[ $header =~ ^(${may_include[$floor]})$ ]] ||
            violation "$file:$line" "$floor must not include $header"
        [[ $floor == loader && $header =~ ^$loader_must_not$ ]] &&
            violation "$file:$line" "loader must not include $header"
    done < <(includes '"' '"' "${files[@]}")
done

all=({emu,kernel_stub,kernel_real,loader,cli,tests,fixtures}/**/*.[ch]pp)

every_include=$(includes '<' '>' "${all[@]}"; includes '"' '"' "${all[@]}")

# Files that include a header of a library, as FILE:LINE.
users_of() { grep -E "^[^:]+:[0-9]+:$1/" <<<"$every_include" | sort -u -t: -k1,1 | cut -d: -f1,2 || true; }

# The engine comes in through one file of emu. Where that is a header, only .cpp files of emu
# include it, so that no type of the engine gets further.
mapfile -t users < <(users_of unicorn)
((${#users[@]})) || violation emu 'no file includes <unicorn/>'
for user in "${users[@]:1}"; do
    violation "$user" "<unicorn/> is included in ${users[0]%:*} already"
done
for user in "${users[@]}"; do
    [[ $user == emu/* ]] || violation "$user" 'only emu may know <unicorn/>'
    file=${user%:*}
    [[ $file == *.hpp ]] || continue
    while IFS=: read -r by line header; do
        [[ $header == "$file" ]] || continue
        [[ $by == emu/*.cpp ]] || violation "$by:$line" "only a .cpp of emu may include $file"
    done <<<"$every_include"
done

# LIEF, where it is used, stands behind one .cpp.
mapfile -t users < <(users_of LIEF)
for user in "${users[@]:1}"; do
    violation "$user" "<LIEF/> is included in ${users[0]%:*} already"
done
for user in "${users[@]}"; do
    [[ ${user%:*} == *.cpp ]] || violation "$user" 'a header must not include <LIEF/>'
done

while read -r lines file; do
    [[ $file == total ]] || ((lines <= max_lines)) ||
        violation "$file:$lines" "more than $max_lines lines: split it by subject"
done < <(wc -l -- "${all[@]}")

((violations == 0)) || exit 1
printf 'the floors hold: %d files\n' "${#all[@]}"
