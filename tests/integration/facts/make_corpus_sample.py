#!/usr/bin/env python3
"""make_corpus_sample.py RECORDS.jsonl RELEASE [COUNT [modprobe]]: COUNT (100) of a real machine's answers, on stdout.

RECORDS has what a real kernel answered to modules, one JSON object a line: "module", "errno" of
finit_module(2), "log" of it as pairs of level and text, "requests" to modprobe during it,
"delete_errno" of delete_module(2), "stuck": modules that then stayed, "taint_new": the kernel's new
taints. "modprobe": soft dependencies were loaded too, and modprobe answered requests. The sample is those whose names have the lowest SHA-256, so that it is the same whatever else is there.
"""

import hashlib
import json
import sys

KEPT = ("module", "errno", "log", "requests", "delete_errno", "stuck", "taint_new")


def rank(record):
    return hashlib.sha256(record["module"].encode()).hexdigest()


def main():
    release = sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    with open(sys.argv[1], encoding="utf-8") as records:
        answers = sorted(map(json.loads, records), key=rank)[:count]
    softly = ", softly too, with modprobe to answer requests" if "modprobe" in sys.argv else ""
    print(f"# What Debian's kernel {release} said to modules of its own package, loaded in QEMU without")
    print(f"# devices after the modules that they depend on{softly}. Made by make_corpus_sample.py.")
    for answer in sorted(answers, key=lambda record: record["module"]):
        kept = {key: answer[key] for key in KEPT
                if answer.get(key) is not None}
        print(json.dumps(kept, ensure_ascii=False))


main()
