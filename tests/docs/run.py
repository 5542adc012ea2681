#!/usr/bin/env python3
"""Runs every ```rules block of the documentation with the real binary, and checks links and option lists.

usage: run.py --binary FILE [-v] [FILE.md...]        without files: README.md and docs/*.md

A block is a rule file; `rules 1` is put in front of it where it is missing. It is run on top of the shipped pack, and an HTML comment stands
right before it (blank lines between them are fine):

    <!-- rules: v3/pg-default
    options: --target 4.0           more options; {root} is the source folder
    alone                           not on top of the shipped pack: the rules are the whole pack
    exit: 78                        the exit status (none: 0)
    + text                          some line of the output holds this, and no line without the rules
    - text                          no line of the output holds this, and some line without the rules
    = text                          some line of the output holds this, with and without the rules
    ! text                          some line of standard error holds this, and no line without the rules
    ~ text                          no line of standard error holds this, and some line without the rules
    -->

v3/NAME is tests/fixtures/v3/NAME.sql.zst, cli/NAME is tests/cli/data/NAME.sql, docs/NAME is tests/docs/NAME.sql. "Without the rules" is the same run
with the shipped pack alone (`alone`: with the pack identity), so that an expectation that holds anyway is a failure. At least one + - ! or ~ must be there.
Relative links must lead to files and headings that exist, the option table of README.md must name the options of --help, and the tables of functions
and conditions in docs/rules.md those that src/plan knows.
Exit status: 0 all hold, 1 some do not, 2 usage."""

import argparse
import functools
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDERS = {"v3": (ROOT / "tests/fixtures/v3", ".sql.zst"), "cli": (ROOT / "tests/cli/data", ".sql"), "docs": (HERE, ".sql")}
MARKS = {"+": ("output", True), "-": ("output", False), "!": ("standard error", True), "~": ("standard error", False)}
PACK = "strapi-v3-to-v4"


class Block:
    """A fenced block: where it stands, its text, and the comment before it (None: there is none)."""

    def __init__(self, path, line, text, comment):
        self.where, self.text, self.comment = f"{path.relative_to(ROOT)}:{line}", text, comment


def blocks_of(path):
    """The ```rules blocks of a file."""
    lines, out, comment, at = path.read_text(encoding="utf8").split("\n"), [], None, 0
    while at < len(lines):
        line = lines[at]
        if line.startswith("<!--"):
            start = at
            while "-->" not in lines[at]:
                at += 1
            text = "\n".join(lines[start:at + 1])
            comment = text[4:text.index("-->")].strip()
        elif line.startswith("```"):
            start = at + 1
            at = lines.index("```", start)
            if line[3:].strip() == "rules":
                out.append(Block(path, start, "\n".join(lines[start:at]) + "\n", comment))
            comment = None
        elif line.strip():
            comment = None
        at += 1
    return out


@functools.lru_cache(maxsize=None)
def run(binary, dump, rules, options):
    """-> (exit status, lines of the output, lines of standard error). `rules` are arguments or the text of a file behind them."""
    arguments, text = rules
    with tempfile.TemporaryDirectory() as folder:
        if text is not None:
            pathlib.Path(folder, "mine.rules").write_text(text, encoding="utf8")
            arguments = (*arguments, "-r", "mine.rules")
        environment = {k: v for k, v in os.environ.items() if k != "STRAPI_DUMPFIX_RULES"}
        done = subprocess.run([binary, *arguments, *options, dump], cwd=folder, env=environment, capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout.decode("utf8", "replace").split("\n"), done.stderr.decode("utf8", "replace").split("\n")


def check_block(block, binary):
    """-> what does not hold."""
    if not (block.comment or "").startswith("rules:"):
        return ["a rules block without a comment `<!-- rules: DUMP …` before it"]
    name, *directives = block.comment[6:].strip().split("\n")
    folder, _, base = name.strip().partition("/")
    if folder not in FOLDERS:
        return [f"unknown dump {name!r}"]
    dump = FOLDERS[folder][0] / (base + FOLDERS[folder][1])
    if not dump.is_file():
        return [f"no such dump: {dump}"]
    options, alone, status, expected = (), False, 0, []
    for line in directives:
        if line == "alone":
            alone = True
        elif line.startswith("options: "):
            options = tuple(word.replace("{root}", str(ROOT)) for word in shlex.split(line[9:]))
        elif line.startswith("exit: "):
            status = int(line[6:])
        elif line[:2] in ("+ ", "- ", "= ", "! ", "~ "):
            expected.append((line[0], line[2:]))
        else:
            return [f"what does {line!r} in the comment mean?"]
    if not any(mark in MARKS for mark, _ in expected):
        return ["nothing is expected of it: write a line with + - ! or ~"]
    text = block.text if block.text.startswith("rules ") else "rules 1\n" + block.text
    pack = () if alone else ("-r", PACK)
    base_run = run(binary, str(dump), (("-r", "identity" if alone else PACK), None), options)
    if base_run[0] != 0:
        return ["without the rules it fails:\n" + "\n".join(base_run[2])]
    done = run(binary, str(dump), (pack, text), options)
    if done[0] != status:
        return [f"exit status {done[0]} instead of {status}:\n" + "\n".join(done[2])]
    bad = []
    for mark, wanted in expected:
        def found(result, stream):
            return any(wanted in line for line in result[1 if stream == "output" else 2])
        if mark == "=":
            bad += [f"{wanted!r} is in no line of the output" for result in (base_run, done) if not found(result, "output")]
            continue
        stream, present = MARKS[mark]
        if found(done, stream) != present:
            bad.append(f"{wanted!r} {'is in no line' if present else 'is in a line'} of the {stream}")
        if found(base_run, stream) == present:
            bad.append(f"{wanted!r} {'is in a line' if present else 'is in no line'} of the {stream} without the rules too: it proves nothing")
    return bad


def anchors_of(path):
    """The anchors that GitHub gives the headings of a file."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf8"), flags=re.S)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", text, re.M)}


def check_links(path):
    """-> links that lead nowhere."""
    bad = []
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf8"), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        if not there.exists():
            bad.append(f"{path.relative_to(ROOT)}: the link {target} leads to no file")
        elif anchor and anchor not in anchors_of(there):
            bad.append(f"{path.relative_to(ROOT)}: the link {target} leads to no heading")
    return bad


def check_options(path, binary):
    """-> options that README.md and --help do not share."""
    rows = [line for line in path.read_text(encoding="utf8").split("\n") if line.startswith("| `-")]
    shown = set(re.findall(r"--[a-z][a-z0-9-]*", " ".join(row.split("|")[1] for row in rows)))
    help_text = subprocess.run([binary, "--help"], capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r"^ .{4} ?(--[a-z][a-z0-9-]*)", help_text, re.M))
    known |= set(re.findall(r"^  -\w, (--[a-z][a-z0-9-]*)", help_text, re.M))
    short = {option: f"-{letter}" for letter, option in re.findall(r"^  -(\w), (--[a-z][a-z0-9-]*)", help_text, re.M)}
    bad = [f"{path.name}: --help has no option {option}" for option in sorted(shown - known)]
    bad += [f"{path.name}: the option table does not name {option}" for option in sorted(known - shown) if f"`{short.get(option)}`" not in " ".join(rows)]
    return bad if known else ["--help lists no option"]


def table_words(text, head):
    """The words in backquotes of the first column of the table with this head line."""
    rows = text[text.index(head):].split("\n\n", 1)[0].split("\n")[2:]
    return set(re.findall(r"`(\w+)`", " ".join(row.split("|")[1] for row in rows)))


def source_words(file, name):
    """The strings of the array `name` of a C++ file that stand first in their braces, or alone."""
    body = re.search(rf"\b{name}\b\{{(.*?)\}};", (ROOT / file).read_text(encoding="utf8"), re.S)[1]
    return set(re.findall(r'\{+"(\w+)"', "{" + body)) if "{" in body else set(re.findall(r'"(\w+)"', body))


def check_words():
    """-> functions and conditions that docs/rules.md, the sources and their hint do not share."""
    text = (ROOT / "docs/rules.md").read_text(encoding="utf8")
    functions = source_words("src/plan/functions.cpp", "builtins") | source_words("src/plan/functions.cpp", "others")
    flags = source_words("src/plan/rulebook.cpp", "known_flags")
    hint = re.search(r'is no condition",\s*((?:"[^"]*"\s*)+)', (ROOT / "src/plan/rulebook.cpp").read_text(encoding="utf8"))[1]
    hinted = set(re.findall(r"\w+", re.sub(r'"\s*"', "", hint))) | {"postgres"}
    if len(functions) < 10 or len(flags) < 10:
        return ["the lists of functions and conditions in src/plan were not found"]
    pairs = [("function", functions, table_words(text, "| function | gives |"), "docs/rules.md"),
             ("condition", flags, table_words(text, "| condition | holds |") - {"pg"}, "docs/rules.md"),
             ("condition", flags, flags & hinted, "the hint in src/plan/rulebook.cpp")]
    return [f"{where}: {what} {word}: {'not there' if word in known else 'src/plan does not know it'}"
            for what, known, shown, where in pairs for word in sorted(known ^ shown)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    given = parser.parse_args()
    binary = str(pathlib.Path(given.binary).resolve())
    if not os.access(binary, os.X_OK):
        parser.error(f"{binary} cannot be run")
    files = [file.resolve() for file in given.files] or [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    bad, count = ([] if given.files else check_words()), 0
    for path in files:
        bad += check_links(path)
        if path == ROOT / "README.md":
            bad += check_options(path, binary)
        for block in blocks_of(path):
            count += 1
            found = check_block(block, binary)
            bad += [f"{block.where}: {one}" for one in found]
            if given.v:
                print(f"{block.where}: {'does not hold' if found else 'holds'}")
    if not given.files and count == 0:
        bad.append("no rules block was found: this would test nothing")
    print("\n".join(bad) if bad else f"{count} rule blocks hold, links and options too")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
