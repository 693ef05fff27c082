#!/usr/bin/env python3
"""compare_answers.py MUTANTS OURS KERNELS: holds what `kobox corpus` wrote of two loaders against each other.

MUTANTS is what make_mutants.py printed. Verdict, errno and log must be equal, but for what is the machine's: values
of registers and addresses, frames of a call trace, and what comes with an oops of the loader itself, which happens in
code of the kernel's in one case and at the host's check in the other. Exit code 1 when one differs.
"""
import json
import re
import sys

MACHINE = re.compile(r"^(R[A-Z0-9]{2}:|RSP:|FS:|CS:|CR2:|PGD |Code:|RIP: 0033)")
CRASH = ("BUG: ", "general protection fault", "kernel BUG at", "invalid opcode", "stack segment")


def answers(path):
    with open(path, encoding="utf-8") as lines:
        return {row["module"]: row for row in map(json.loads, lines)}


def log(row):
    lines, in_trace = [], False
    for level, text in row["log"]:
        if row["verdict"] == "oops" and text.startswith(CRASH):
            break
        in_trace = in_trace or text == " <TASK>"
        if not in_trace and not MACHINE.match(text):
            text = text.replace("(____ptrval____)", "ADDRESS")
            lines.append((level, re.sub(r"\b(0x)?[0-9a-f]{12,16}\b", "ADDRESS", text)))
        in_trace = in_trace and text != " </TASK>"
    return lines


def same(ours, kernels):
    return all(ours[key] == kernels[key] for key in ("verdict", "errno")) and (
        # Where both crash, how far the log got depends on where the memory behind the file ends.
        ours["verdict"] == "oops" or log(ours) == log(kernels))


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        mutants = dict(line.rstrip("\n").split("\t", 1) for line in lines)
    ours, kernels = answers(sys.argv[2]), answers(sys.argv[3])
    verdicts, differ = {}, 0
    for name, what in mutants.items():
        a, b = ours.get(name), kernels.get(name)
        if a and b and same(a, b):
            verdicts[a["verdict"]] = verdicts.get(a["verdict"], 0) + 1
            continue
        differ += 1
        print(f"{what}\n  kobox:  {a and (a['verdict'], a['errno'], a.get('detail'), log(a))}"
              f"\n  kernel: {b and (b['verdict'], b['errno'], b.get('detail'), log(b))}")
    print(f"{len(mutants)} damaged modules, {differ} answers differ;",
          ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items())))
    sys.exit(1 if differ or not verdicts else 0)


main()
