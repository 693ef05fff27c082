#!/usr/bin/env python3
"""clang-tidy.py BUILD JOBS FILE...: clang-tidy of these files, those aside that it found clean before.

A file was found clean before if nothing has changed that clang-tidy reads for it: its command, its
text, the headers that its object depends on (as ninja knows them: BUILD must be built), the
configuration, and clang-tidy itself. What is known stands in ${XDG_CACHE_HOME:-~/.cache}/kobox/tidy,
an empty file for each such combination. Exit code 1, and the findings, where there are any.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

TIDY = "clang-tidy-19"


def digest(*parts):
    sum_ = hashlib.sha256()
    for part in parts:
        sum_.update(part if isinstance(part, bytes) else part.encode())
        sum_.update(b"\0")
    return sum_.hexdigest()


def dependencies(build):
    """Source -> the files that its object depends on."""
    listing = subprocess.run(
        ["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    known = {}
    for block in listing.split("\n\n"):
        head, *paths = block.splitlines() or [""]
        if not head.endswith("(VALID)") or not paths:
            continue
        paths = [os.path.realpath(os.path.join(build, path.strip())) for path in paths]
        known[paths[0]] = paths
    return known


class Lint:
    def __init__(self, build):
        self.build = build
        self.root = pathlib.Path.cwd()
        self.commands = {
            os.path.realpath(entry["file"]): entry["command"].replace(str(self.root), ".")
            for entry in json.loads(pathlib.Path(build, "compile_commands.json").read_text())}
        self.depends = dependencies(build)
        self.version = subprocess.run([TIDY, "--version"], check=True, capture_output=True).stdout
        self.sums = {}
        cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
        self.clean = pathlib.Path(cache, "kobox", "tidy")
        self.clean.mkdir(parents=True, exist_ok=True)

    def sum_of(self, path):
        if path not in self.sums:
            self.sums[path] = digest(pathlib.Path(path).read_bytes())
        return self.sums[path]

    def key(self, source):
        """None: ninja does not know what it depends on, so it is checked each time."""
        if source not in self.depends or source not in self.commands:
            return None
        configuration = [
            self.sum_of(str(directory / ".clang-tidy"))
            for directory in pathlib.Path(source).parents if (directory / ".clang-tidy").exists()]
        return digest(
            self.version, self.commands[source], *configuration,
            *(self.sum_of(path) for path in self.depends[source]))

    def check(self, source, key):
        """What clang-tidy says of a file that it does not like."""
        run = subprocess.run(
            [TIDY, "--quiet", "-p", self.build, source], capture_output=True, text=True)
        if run.returncode != 0:
            return run.stdout or run.stderr or f"{source}: {TIDY} ended with {run.returncode}\n"
        if key:
            (self.clean / key).touch()
        return ""


def main():
    build, jobs, *files = sys.argv[1:]
    lint = Lint(build)
    keys = {source: lint.key(source) for source in map(os.path.realpath, files)}
    rest = [source for source, key in keys.items() if not key or not (lint.clean / key).exists()]
    if len(rest) < len(keys):
        print(f"dev: {len(keys) - len(rest)} of them were clean before", file=sys.stderr)
    findings = 0
    with concurrent.futures.ThreadPoolExecutor(int(jobs)) as pool:
        checks = [pool.submit(lint.check, source, keys[source]) for source in rest]
        for i, done in enumerate(concurrent.futures.as_completed(checks), 1):
            if sys.stderr.isatty():
                print(f"\r{i} of {len(rest)}", end="\n" if i == len(rest) else "", file=sys.stderr)
            if text := done.result():
                findings += 1
                print(text, end="", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
