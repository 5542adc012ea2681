#!/usr/bin/env python3
"""Puts the reports of tools/bench into a document, between the lines <!-- bench: NAME --> and <!-- end of bench -->.

usage: write_docs.py REPORT FILE      REPORT is NAME.md, and goes into the blocks of that name; others stay as they are"""

import datetime
import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"(<!-- bench: (\S+) -->\n).*?(<!-- end of bench -->)", re.S)


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    cores = subprocess.run(["nproc"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{cpu[1] if cpu else 'unknown processor'}, {cores} cores, {datetime.date.today()}"


def main():
    report, document = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

    def fill(match):
        if match[2] != report.stem:
            return match[0]
        return f"{match[1]}\n{report.read_text().strip()}\n\n({machine()})\n\n{match[3]}"

    document.write_text(BLOCK.sub(fill, document.read_text()))


if len(sys.argv) != 3:
    sys.exit(__doc__)
main()
