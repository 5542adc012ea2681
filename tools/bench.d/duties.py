#!/usr/bin/env python3
"""Where the instructions go, by duty: functions counted by callgrind at two scales, their differences grouped by the patterns of duties.txt.

usage: duties.py INPUT COUNTS-DIR SMALL-DUMP LARGE-DUMP      prints a Markdown table of instructions per input byte"""

import collections
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LINE = re.compile(r"^\s*([\d,]+) \(\s*[\d.]+%\)\s+(.*)$")
REST = "the rest"


def read_patterns():
    for line in (HERE / "duties.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            duty, pattern = line.split(":", 1)
            yield duty, re.compile(pattern.strip())


def functions(path):
    """{function without its arguments: instructions of its own}; functions without a name count as their library"""
    text = subprocess.run(["callgrind_annotate", "--threshold=100", "--auto=no", path], capture_output=True, text=True, check=True).stdout
    out = collections.Counter()
    for line in text.splitlines():
        found = LINE.match(line)
        if found and found[2] != "PROGRAM TOTALS":
            name, library = re.match(r"(.*?)(?:\s*\[[^\[\]]*?/([^\[\]/]*)\])?$", found[2]).groups()
            name = re.sub(r"^\S*?:(?!:)", "", name).replace("(anonymous namespace)::", "")
            if name.startswith("0x"):  # a library without symbols is told as a whole
                name = library or name
            out[re.sub(r"(?<!operator)\(.*", "", name)] += int(found[1].replace(",", ""))
    return out


def duty_of(name, patterns):
    return next((duty for duty, pattern in patterns if pattern.search(name)), REST)


def short(name):
    """For a table: without what all names have in common."""
    return re.sub(r"std::__cxx11::basic_string<char[^()]*?> ?>", "string", name).replace("dumpfix::", "")[:60]


def main():
    source, counts, small, large = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
    patterns = list(read_patterns())
    more = functions(counts / f"{source}@0.05.out")
    more.subtract(functions(counts / f"{source}@0.01.out"))
    size = large.stat().st_size - small.stat().st_size
    duties, largest = collections.Counter(), collections.defaultdict(list)
    for name, instructions in more.most_common():
        duty = duty_of(name, patterns)
        duties[duty] += instructions
        largest[duty].append((short(name), instructions / size))
    total = sum(duties.values())
    print(f"\n| {source}: duty | instructions per byte | share | its largest functions |\n|---|---:|---:|---|")
    for duty, instructions in sorted(duties.items(), key=lambda item: (item[0] == REST, -item[1])):
        names = ", ".join(f"`{name}` {each:.2f}" for name, each in largest[duty][:3] if each >= 0.005)
        print(f"| {duty} | {instructions / size:.2f} | {100 * instructions / total:.0f} % | {names} |")
    print(f"| **all** | **{total / size:.2f}** | | |")


if len(sys.argv) != 5:
    sys.exit(__doc__)
main()
