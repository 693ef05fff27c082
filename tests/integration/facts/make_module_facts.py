#!/usr/bin/env python3
"""make_module_facts.py RECORDS.jsonl: the facts that compare_modules holds kobox against, on stdout.

RECORDS has what a real kernel answered to modules, one JSON object a line: "module", "errno" of
finit_module(2), "log" of it, "deps_failed" ({dependency that did not load: errno}), and of a loaded
one "proc" (its line of /proc/modules), "sysfs" (its attributes below /sys/module), "sections",
"params" and "kallsyms" as read there ("type name address"). Long lists become the first 16 hex
digits of the SHA-256 of their lines, in the form that compare_modules prints.

make_module_facts.py RECORDS.jsonl --list MODULE: those lines instead, to compare by eye.
"""

import hashlib
import json
import re
import sys

# What load_module() itself prints of well-formed modules; everything else is init's.
LOADER_LINE = re.compile(
    r"Unknown symbol \S+ \(err -\d+\)$|module is from the staging directory|"
    r"loading out-of-tree module taints kernel|module license '.*' taints kernel"
)
PAGE = 4096
# Values that init computes from the machine's memory, which is no fact of the module.
OF_THE_MACHINE = {("dm_bufio", "max_cache_size_bytes")}


def digest(lines):
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()[:16]


def section_lines(record):
    """Sorted by name; INIT starts with the page of its lowest section."""
    core = int(record["proc"]["addr"], 16)
    size = record["proc"]["size"]
    found = {name: int(addr, 16) for name, addr in record["sections"].items()}
    outside = [addr for addr in found.values() if not core <= addr < core + size]
    init = min(outside, default=0) & ~(PAGE - 1)
    return [
        f"{name} core+{addr - core:#x}" if core <= addr < core + size else f"{name} init+{addr - init:#x}"
        for name, addr in sorted(found.items())
    ]


def symbol_lines(record):
    """In the order of the kernel; per-CPU symbols (type a) count from the lowest of them."""
    core = int(record["proc"]["addr"], 16)
    symbols = [line.split() for line in record["kallsyms"]]
    percpu = min((int(addr, 16) for kind, _, addr in symbols if kind in "aA"), default=0)
    return [
        f"{kind} {name} {int(addr, 16) - (percpu if kind in 'aA' else core):+#x}"
        for kind, name, addr in symbols
    ]


def fact(record):
    out = {"module": record["module"]}
    lines = [[level, text] for level, text in record["log"]
             if text.startswith(record["module"] + ": ") and LOADER_LINE.search(text)]
    refused = any("Unknown symbol" in text for _, text in lines)
    if record["errno"]:
        out["errno"] = record["errno"]
        out["refused"] = refused
    elif refused:
        sys.exit(f"{record['module']} loaded with unknown symbols")
    if lines:
        out["log"] = lines
    if record.get("deps_failed"):
        out["failed"] = sorted(record["deps_failed"])
    if record["errno"]:
        return out
    # A value that cannot be read is {"errno": NAME}.
    params = {name: {"of": "machine"} if (record["module"], name) in OF_THE_MACHINE else value
              for name, value in record["params"].items()}

    proc, sysfs = record["proc"], record["sysfs"]
    out["size"] = proc["size"]
    for name in ("coresize", "initsize", "refcnt"):
        out[name] = int(sysfs[name])
    if str(out["refcnt"]) != proc["refcount"]:
        sys.exit(f"{record['module']}: two reference counts")
    out["state"] = proc["state"]
    out["initstate"] = sysfs["initstate"]
    for name, value in (("taint", sysfs["taint"]), ("used_by", proc["used_by"]),
                        ("version", sysfs.get("version")), ("srcversion", sysfs.get("srcversion")),
                        ("params", params)):
        if value:
            out[name] = value
    out["sections"] = digest(section_lines(record))
    out["symbols"] = len(record["kallsyms"])
    out["kallsyms"] = digest(symbol_lines(record))
    # What nearly all have in common is left out; compare_modules knows it.
    for name, value in (("initsize", 0), ("refcnt", 0), ("state", "Live"), ("initstate", "live"),
                        ("coresize", out["size"])):
        if out[name] == value:
            del out[name]
    return out


def main():
    arguments = sys.argv[1:]
    with open(arguments[0], encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    if arguments[1:2] == ["--list"]:
        for record in records:
            if record["module"] in arguments[2:] and not record["errno"]:
                print(*section_lines(record), *symbol_lines(record), sep="\n")
        return
    for record in sorted(records, key=lambda record: record["module"]):
        print(json.dumps(fact(record), separators=(",", ":")))


main()
