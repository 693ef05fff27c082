#!/usr/bin/env python3
"""check_images.py ROOT DUMP_IMAGES [MODULE...]: relocated modules against a second reader.

Takes 200 modules of a Debian kernel package evenly over their sizes, and the largest ones by name,
has DUMP_IMAGES load them, and computes with what readelf says of the same files
 - where every section must lie, by the rules of layout_sections(), kernel/module/main.c (v6.1);
 - every relocation, S + A or S + A - P, of every allocated section.
Then every byte of every section must be that of the file with those relocations applied; of struct
module, which the loader fills in, the relocated ones. Only the addresses of undefined symbols are
the loader's own. Prints every difference (ten a module at most)
and a summary; exit code 1 when there is one.
"""

import os
import re
import struct
import subprocess
import sys
import tempfile

SAMPLES = 200
ALWAYS = ("amdgpu", "i915", "xfs", "nouveau", "btrfs", "kvm")
BATCH = 20
PAGE = 4096
# The region of each part of layout_sections(), where struct module has one a kind of memory (v6.4).
CORE_REGIONS = ["TEXT", "RODATA", "RO_AFTER_INIT", "DATA", "DATA"]
INIT_REGIONS = ["INIT_TEXT", "INIT_RODATA", None, "INIT_DATA", "INIT_DATA"]
SHN_ABS = "ABS"

# width of the field, and whether P is subtracted; by the names of the x86-64 psABI
RULES = {
    "R_X86_64_NONE": (0, False),
    "R_X86_64_64": (8, False),
    "R_X86_64_PC32": (4, True),
    "R_X86_64_PLT32": (4, True),
    "R_X86_64_32": (4, False),
    "R_X86_64_32S": (4, False),
    "R_X86_64_PC64": (8, True),
}
SECTION = re.compile(
    r"^ +\[ *(\d+)\] (\S*) +(\S+) +[0-9a-f]{16} ([0-9a-f]{6,}) ([0-9a-f]{6,}) [0-9a-f]{2,} +"
    r"([A-Za-z]*) +(\d+) +(\d+) +(\d+)$"
)
RELOCATION_TABLE = re.compile(r"^Relocation section '(.*)' at offset 0x([0-9a-f]+) contains (\d+) entr")


class Section:
    def __init__(self, match):
        self.index, self.info, self.align = int(match[1]), int(match[8]), int(match[9])
        self.name, self.type, self.flags = match[2], match[3], match[6]
        self.offset, self.size = int(match[4], 16), int(match[5], 16)


def readelf(option, path):
    done = subprocess.run(["readelf", option, path], check=True, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C"})
    return done.stdout.splitlines()


def read_sections(path):
    found = [Section(match) for match in map(SECTION.match, readelf("-SW", path)) if match]
    if [section.index for section in found] != list(range(len(found))):
        sys.exit(f"{path}: cannot read the output of readelf -S")
    return found


def read_symbols(path):
    """(value, section index or a word such as ABS) by symbol number."""
    symbols = []
    for line in readelf("-sW", path):
        words = line.split()
        if len(words) >= 7 and words[0][:-1].isdigit() and words[0].endswith(":"):
            if int(words[0][:-1]) != len(symbols):
                sys.exit(f"{path}: cannot read the output of readelf -s")
            # "[0x60]" and the like may stand between the visibility and the section.
            where = words[6] if not words[6].startswith("[") else words[7]
            symbols.append((int(words[1], 16), where))
    return symbols


def read_relocations(path, sections):
    """(offset, type, symbol number, addend) by number of the section that they are for."""
    by_offset = {section.offset: section for section in sections if section.type == "RELA"}
    tables = {}
    current, left = None, 0
    for line in readelf("-rW", path):
        if head := RELOCATION_TABLE.match(line):
            if left:
                break
            current, left = [], int(head[3])
            tables.setdefault(by_offset[int(head[2], 16)].info, []).append(current)
            continue
        words = line.split()
        if len(words) < 3 or not words[2].startswith("R_X86_64_"):
            continue
        left -= 1
        # OFFSET INFO TYPE [VALUE NAME +] ADDEND; a NONE may have no more than the type.
        addend = int(words[-1], 16) if len(words) > 3 else 0
        if len(words) > 4 and words[-2] == "-":
            addend = -addend
        current.append((int(words[0], 16), words[2], int(words[1], 16) >> 32, addend))
    if left:
        sys.exit(f"{path}: cannot read the output of readelf -r")
    return tables


def align_up(value, alignment):
    return -(-value // alignment) * alignment


def expected_layout(sections, by_type):
    """{section index: (region, offset)}, without what layout_symtab() adds."""
    percpu = {section.index for section in sections if section.name == ".data..percpu"}
    dropped = {section.index for section in sections if section.name in (".modinfo", "__versions")}
    late = (".data..ro_after_init", "__jump_table")
    placed = {}
    for init in (False, True):
        regions = (INIT_REGIONS if init else CORE_REGIONS) if by_type else (
            ["INIT" if init else "CORE"] * 5)
        sizes = dict.fromkeys(regions, 0)
        for part, (wanted, unwanted) in enumerate(
                (("AX", ""), ("A", "W"), ("AO", ""), ("WA", ""), ("A", ""))):
            for section in sections:
                if section.index in placed or section.index in percpu | dropped:
                    continue
                flags = set(section.flags) | ({"O"} if section.name in late else set())
                flags.discard("o")
                if not set(wanted) <= flags or set(unwanted) & flags:
                    continue
                if section.name.startswith(".init") != init or regions[part] is None:
                    continue
                offset = align_up(sizes[regions[part]], section.align or 1)
                placed[section.index] = (regions[part], offset)
                sizes[regions[part]] = offset + section.size
            if not by_type and (part < 2 or (part == 2 and not init)):
                sizes[regions[part]] = align_up(sizes[regions[part]], PAGE)
    return placed


class Image:
    """What the loader made of a module."""

    def __init__(self, stem):
        self.base, self.bytes, self.sections, self.symbols, self.percpu = {}, {}, {}, {}, {}
        with open(stem + ".map", encoding="ascii") as lines:
            for line in lines:
                kind, *words = line.split()
                if kind.isupper():
                    self.base[kind] = int(words[0], 16)
                else:
                    {"section": self.sections, "symbol": self.symbols, "percpu": self.percpu}[kind][
                        int(words[0])] = int(words[1], 16)
        for kind in self.base:
            with open(f"{stem}.{kind}", "rb") as file:
                self.bytes[kind] = file.read()

    def at(self, address, size):
        for kind, base in self.base.items():
            if base <= address and address + size <= base + len(self.bytes[kind]):
                return self.bytes[kind][address - base:address - base + size]
        return None


def check_module(stem):
    """(differences, relocations checked, sections checked)"""
    path, image = stem + ".ko", Image(stem)
    with open(path, "rb") as file:
        content = file.read()
    sections, symbols = read_sections(path), read_symbols(path)
    tables = read_relocations(path, sections)
    wrong, relocations, checked = [], 0, 0

    layout = expected_layout(sections, "DATA" in image.base)
    for index, (region, offset) in layout.items():
        expected = image.base.get(region, 0) + offset
        if image.sections.get(index) != expected:
            wrong.append(f"{sections[index].name} lies at {image.sections.get(index, 0):x}, not {expected:x}")

    def address_of(number):
        value, where = symbols[number]
        if where == "UND":
            return image.symbols.get(number, 0)
        if where == SHN_ABS:
            return value
        base = image.percpu.get(int(where), image.sections.get(int(where)))
        # A section that was not loaded keeps its address in the copy of the file.
        return None if base is None else base + value

    for index, section_at in image.sections.items():
        section = sections[index]
        if section.type in ("SYMTAB", "STRTAB"):
            continue
        checked += 1
        image_bytes = image.at(section_at, section.size)
        if image_bytes is None:
            wrong.append(f"{section.name} is outside the module")
            continue
        if section.type == "NOBITS":
            expected = bytearray(section.size)
        else:
            expected = bytearray(content[section.offset:section.offset + section.size])
        if section.name == ".gnu.linkonce.this_module":
            expected[:] = image_bytes
        for offset, kind, number, addend in (row for table in tables.get(index, []) for row in table):
            relocations += 1
            width, relative = RULES[kind]
            if not width:
                continue
            target = address_of(number)
            if target is None:
                wrong.append(f"{section.name}+{offset:#x}: {kind} of a section that is not loaded")
                continue
            value = target + addend - (section_at + offset if relative else 0)
            struct.pack_into("<Q" if width == 8 else "<L", expected, offset,
                             value & (1 << 8 * width) - 1)
        if expected != image_bytes:
            first = next(i for i, pair in enumerate(zip(expected, image_bytes)) if pair[0] != pair[1])
            wrong.append(f"{section.name}+{first:#x} is {image_bytes[first:first + 8].hex()}, "
                         f"not {bytes(expected[first:first + 8]).hex()}")
    return wrong, relocations, checked


def module_sizes(root):
    sizes = {}
    for directory, _, files in os.walk(os.path.join(root, "lib/modules")):
        for file in files:
            if match := re.fullmatch(r"(.+)\.ko(\.\w+)?", file):
                sizes[match[1].replace("-", "_")] = os.path.getsize(os.path.join(directory, file))
    return sizes


def choose(root):
    sizes = module_sizes(root)
    by_size = sorted(sizes, key=lambda name: (sizes[name], name))
    if len(by_size) < SAMPLES:
        sys.exit(f"only {len(by_size)} modules below {root}")
    evenly = {by_size[i * (len(by_size) - 1) // (SAMPLES - 1)] for i in range(SAMPLES)}
    return sorted(evenly | {name for name in ALWAYS if name in sizes})


def main():
    root, program, *modules = sys.argv[1:]
    modules = modules or choose(root)
    bad = total = total_sections = 0
    for start in range(0, len(modules), BATCH):
        batch = modules[start:start + BATCH]
        with tempfile.TemporaryDirectory() as work:
            subprocess.run([program, root, work, *batch], check=True)
            for module in batch:
                wrong, relocations, checked = check_module(os.path.join(work, module))
                total += relocations
                total_sections += checked
                bad += bool(wrong)
                for line in wrong[:10]:
                    print(f"{module}: {line}")
                if not relocations:
                    print(f"{module}: no relocation was checked")
                    bad += not wrong
    print(f"{len(modules) - bad} of {len(modules)} modules are as readelf says: "
          f"{total} relocations, {total_sections} sections")
    sys.exit(bool(bad))


main()
