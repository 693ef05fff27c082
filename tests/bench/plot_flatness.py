#!/usr/bin/env python3
"""plot_flatness.py TABLE SVG: what load_tree_bench wrote to TABLE, as a plot and as a table.

Both scales of the plot are logarithmic: a module is a dot, its relocations (or the symbols that it
looks up) to the right, the time of that stage for each of them upwards; the lines are medians of
classes of size. The table of the same classes goes to stdout, in Markdown.
"""

import csv
import math
import statistics
import sys

PANELS = (
    ("apply_relocations", "relocations", "ns for each relocation", "#1f6feb"),
    ("simplify_symbols", "undefined", "ns for each symbol looked up", "#bf5700"),
)
CLASSES = (1, 30, 100, 300, 1000, 3000, 10000, 30000, 100000, 1000000)
WIDTH, HEIGHT, LEFT, TOP, GAP = 420, 300, 60, 30, 90


def read(path):
    with open(path, encoding="ascii", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [{key: value if key == "module" else int(value) for key, value in row.items()} for row in rows]


def classes(rows, stage, count):
    """(lower bound, modules, median of the count, median ns each, ns each over the whole class)"""
    for low, high in zip(CLASSES, CLASSES[1:]):
        of_class = [row for row in rows if low <= row[count] < high]
        if of_class:
            yield (low, len(of_class), statistics.median(row[count] for row in of_class),
                   statistics.median(row[stage + "_ns"] / row[count] for row in of_class),
                   sum(row[stage + "_ns"] for row in of_class) / sum(row[count] for row in of_class))


def panel(rows, index, stage, count, title, colour):
    x0 = LEFT + index * (WIDTH + GAP)
    decades_x, decades_y = 6, 5

    def x(value):
        return x0 + math.log10(value) / decades_x * WIDTH

    def y(value):
        return TOP + HEIGHT - min(max(math.log10(value), 0), decades_y) / decades_y * HEIGHT

    out = [f'<text x="{x0 + WIDTH / 2:.0f}" y="{TOP - 10}" text-anchor="middle">{stage}(): {title}</text>']
    for decade in range(decades_x + 1):
        at = x(10 ** decade)
        out.append(f'<path d="M{at:.1f} {TOP}V{TOP + HEIGHT}" class="grid"/>'
                   f'<text x="{at:.1f}" y="{TOP + HEIGHT + 16}" text-anchor="middle">{10 ** decade:,}</text>')
    for decade in range(decades_y + 1):
        at = y(10 ** decade)
        out.append(f'<path d="M{x0} {at:.1f}H{x0 + WIDTH}" class="grid"/>'
                   f'<text x="{x0 - 6}" y="{at + 4:.1f}" text-anchor="end">{10 ** decade:,}</text>')
    dots = sorted({(round(x(row[count])), round(y(row[stage + "_ns"] / row[count])))
                   for row in rows if row[count] and row[stage + "_ns"]})
    out.append(f'<path class="dots" stroke="{colour}" d="' + "".join(f"M{a} {b}h0" for a, b in dots) + '"/>')
    line = " ".join(f"{x(middle):.1f},{y(each):.1f}" for _, _, middle, each, _ in classes(rows, stage, count))
    out.append(f'<polyline points="{line}"/>')
    what = "relocations" if count == "relocations" else "symbols looked up"
    out.append(f'<text x="{x0 + WIDTH / 2:.0f}" y="{TOP + HEIGHT + 34}" text-anchor="middle">'
               f"{what} of the module</text>")
    return out


def main():
    rows = read(sys.argv[1])
    total = LEFT + 2 * WIDTH + GAP + 30
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="{TOP + HEIGHT + 50}">',
           "<style>text{font:11px sans-serif;fill:#444}.grid{stroke:#ddd}"
           ".dots{stroke-width:3;stroke-linecap:round;stroke-opacity:.35}"
           "polyline{fill:none;stroke:#111;stroke-width:1.5}</style>",
           f'<rect width="{total}" height="{TOP + HEIGHT + 50}" fill="#fff"/>']
    for index, (stage, count, title, colour) in enumerate(PANELS):
        out += panel(rows, index, stage, count, title, colour)
        print(f"| {count} in a module | modules | median ns each | ns each, all together |")
        print("| --- | --- | --- | --- |")
        for low, modules, _, median, mean in classes(rows, stage, count):
            print(f"| from {low:,} | {modules:,} | {median:,.1f} | {mean:,.1f} |")
        print()
    out.append("</svg>")
    with open(sys.argv[2], "w", encoding="ascii") as file:
        file.write("\n".join(out) + "\n")


main()
