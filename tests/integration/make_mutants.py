#!/usr/bin/env python3
"""make_mutants.py OUT MODULE.ko...: files that differ from small modules in one field each.

The fields of the ELF header, of section headers, symbols and relocations, the words of struct module and
the strings of .modinfo get values at which a loader's checks turn. The same modules give the same files.
Prints `NAME<tab>what was changed` for each.
"""
import struct
import sys
from pathlib import Path

EHDR = {"type": (16, 2), "machine": (18, 2), "shoff": (40, 8), "shentsize": (58, 2), "shnum": (60, 2),
        "shstrndx": (62, 2)}
SHDR = {"name": (0, 4), "type": (4, 4), "flags": (8, 8), "addr": (16, 8), "offset": (24, 8), "size": (32, 8),
        "link": (40, 4), "info": (44, 4), "addralign": (48, 8), "entsize": (56, 8)}
SYM = {"name": (0, 4), "info": (4, 1), "shndx": (6, 2), "value": (8, 8)}
RELA = {"offset": (0, 8), "type": (8, 4), "symbol": (12, 4), "addend": (16, 8)}
SHT_SYMTAB, SHT_RELA = 2, 4
ODD = (0, 1, 3, 0x800, 0xFFFF, 1 << 31, (1 << 32) - 1, 1 << 36, 1 << 63, (1 << 64) - 1)


class Module:
    def __init__(self, data):
        self.data = data
        self.shoff, = struct.unpack_from("<Q", data, 40)
        self.shnum, self.shstrndx = struct.unpack_from("<HH", data, 60)
        self.headers = [struct.unpack_from("<IIQQQQIIQQ", data, self.shoff + 64 * i) for i in range(self.shnum)]

    def name(self, i):
        start = self.headers[self.shstrndx][4] + self.headers[i][0]
        return self.data[start:self.data.index(0, start)].decode()

    def places(self):
        """(what, file offset, width) of each field that is changed."""
        for field, (at, width) in EHDR.items():
            yield f"e_{field}", at, width
        for i, header in enumerate(self.headers):
            for field, (at, width) in SHDR.items():
                yield f"{self.name(i)} sh_{field}", self.shoff + 64 * i + at, width
            offset, size = header[4:6]
            if header[1] == SHT_SYMTAB:
                for k in range(0, size // 24, 7):
                    for field, (at, width) in SYM.items():
                        yield f"symbol {k} {field}", offset + 24 * k + at, width
            if header[1] == SHT_RELA:
                for field, (at, width) in RELA.items():
                    yield f"{self.name(i)} last {field}", offset + size // 24 * 24 - 24 + at, width
            if self.name(i) == ".gnu.linkonce.this_module":
                for at in range(0, size, 8):
                    yield f"struct module + {at:#x}", offset + at, 8
            if self.name(i) == ".modinfo":
                for at in range(0, size, 5):
                    yield f".modinfo + {at}", offset + at, 1


def main():
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for path in map(Path, sys.argv[2:]):
        module = Module(path.read_bytes())
        for k, (what, at, width) in enumerate(module.places()):
            # A value for each place, another one for the next: together they see all of them.
            value = ODD[k % len(ODD)] & ((1 << 8 * width) - 1)
            mutant = bytearray(module.data)
            if mutant[at:at + width] == value.to_bytes(width, "little"):
                continue
            mutant[at:at + width] = value.to_bytes(width, "little")
            name = f"m{count:05}"
            count += 1
            (out / f"{name}.ko").write_bytes(mutant)
            print(f"{name}\t{path.stem}: {what} = {value:#x}")


main()
