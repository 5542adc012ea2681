#!/usr/bin/env python3
"""Golden tests of the command line, in the format of zstd's cli-tests.

usage: run.py --binary FILE [--set-exact-output] [--preserve] [-v] [TEST...]

A test is an executable script in a folder beside this file. It runs in a scratch folder of its own, with the binary's folder first on PATH and
DUMPFIX, FIXTURES (tests/fixtures) and CLI_DATA (tests/cli/data) set. A folder's script `setup`, if there is one, runs first in the same place.
Beside script X stand its expectations:
    X.exit            the exit status (none: 0)
    X.stdout.exact    standard output, byte for byte         (none of the three: empty)
    X.stdout.glob     lines in which * matches anything; a line `...` matches any number of lines
    X.stdout.ignore   anything will do
    X.stderr.exact, X.stderr.glob, X.stderr.ignore           likewise
When a test ends with another status than 0, the file that its last run of the tool (or data/lib.sh's) names behind -o is not there, nor a part of
it: unless the script itself wrote it with `>`.
TEST is a folder or a script, relative to this folder (none: all). --set-exact-output rewrites the .exact files and the .exit files from what
happened: read the diff. --preserve keeps the scratch folders. Exit status: 0 all pass, 1 some do not, 2 usage."""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SUFFIXES = (".exit", ".exact", ".glob", ".ignore")


def find_tests(root, names):
    """Paths of the test scripts under root, sorted; names choose folders or scripts."""
    found = []
    for folder, subfolders, files in os.walk(root):
        subfolders[:] = sorted(d for d in subfolders if d not in ("data", "__pycache__"))
        if folder == root:
            continue
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name != "setup" and not name.endswith(SUFFIXES) and os.access(path, os.X_OK):
                found.append(path)
    if not names:
        return found
    wanted = [os.path.normpath(os.path.join(root, n)) for n in names]
    chosen = [p for p in found if any(p == w or p.startswith(w + os.sep) for w in wanted)]
    missing = [n for n, w in zip(names, wanted) if not any(p == w or p.startswith(w + os.sep) for p in found)]
    if missing:
        sys.exit(f"run.py: no such test: {', '.join(missing)}")
    return chosen


def line_matches(pattern, line):
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("*")), line, re.DOTALL) is not None


def glob_matches(pattern, text):
    """True if the lines of text match the lines of pattern; `...` stands for any number of lines."""
    patterns, lines = pattern.splitlines(), text.splitlines()
    # reachable[i]: the patterns so far can have used up the first i lines
    reachable = {0}
    for p in patterns:
        if p == "...":
            reachable = set(range(min(reachable), len(lines) + 1)) if reachable else set()
        else:
            reachable = {i + 1 for i in reachable if i < len(lines) and line_matches(p, lines[i])}
    return len(lines) in reachable


def read(path):
    with open(path, "rb") as f:
        return f.read()


def text(data):
    return data.decode("utf-8", errors="backslashreplace")


def compare(test, stream, data):
    """-> None, or what is wrong with one stream of a test."""
    base = f"{test}.{stream}"
    kinds = [k for k in ("exact", "glob", "ignore") if os.path.exists(f"{base}.{k}")]
    if len(kinds) > 1:
        return f"{stream}: more than one of {', '.join(kinds)}"
    kind = kinds[0] if kinds else "exact"
    if kind == "ignore":
        return None
    wanted = read(f"{base}.{kind}") if kinds else b""
    if kind == "exact" and wanted == data:
        return None
    if kind == "glob" and glob_matches(text(wanted), text(data)):
        return None
    diff = difflib.unified_diff(text(wanted).splitlines(), text(data).splitlines(), f"wanted {stream} ({kind})", "got", lineterm="", n=1)
    lines = list(diff)[:40]
    return "\n".join(lines) if lines else f"{stream}: differs in line ends only"


def left_behind(test, options, scratch):
    """-> names of output files that a failing run left behind, whole or in part."""
    script = text(read(test))
    library = os.path.join(options.root, "data", "lib.sh")
    runs = re.findall(r"strapi-dumpfix\b.*?\s-o[ =]?([\w./-]+)", text(read(library)) if "lib.sh" in script else script)
    written = re.findall(r">([\w./-]+)", script)
    outputs = [out for out in runs[-1:] if out not in written]  # the last run is the one that fails
    return sorted(name for name in os.listdir(scratch) if any(out in name for out in outputs))


def run_test(test, options):
    """-> list of complaints."""
    scratch = tempfile.mkdtemp(prefix="dumpfix-cli.")
    binary = os.path.abspath(options.binary)
    env = {k: v for k, v in os.environ.items() if not k.startswith("STRAPI_DUMPFIX")}
    env.update(PATH=os.path.dirname(binary) + os.pathsep + os.environ.get("PATH", ""), DUMPFIX=binary, LC_ALL="C.UTF-8",
               FIXTURES=os.path.join(os.path.dirname(HERE), "fixtures"), CLI_DATA=os.path.join(options.root, "data"))
    try:
        setup = os.path.join(os.path.dirname(test), "setup")
        if os.path.exists(setup):
            done = subprocess.run([setup], cwd=scratch, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False)
            if done.returncode:
                return [f"setup exits {done.returncode}: {text(done.stderr)}"]
        try:
            done = subprocess.run([test], cwd=scratch, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=options.timeout, check=False)
        except subprocess.TimeoutExpired:
            return [f"still running after {options.timeout} s"]
        except OSError as error:
            return [f"cannot run: {error}"]
        if options.set_exact_output:
            set_output(test, done)
        complaints = []
        wanted = int(read(f"{test}.exit")) if os.path.exists(f"{test}.exit") else 0
        if done.returncode != wanted:
            complaints.append(f"exit status {done.returncode}, wanted {wanted}")
        if done.returncode:
            complaints += [f"the run fails and leaves {name}" for name in left_behind(test, options, scratch)]
        for stream, data in (("stdout", done.stdout), ("stderr", done.stderr)):
            wrong = compare(test, stream, data)
            if wrong:
                complaints.append(wrong)
        return complaints
    finally:
        if options.preserve:
            print(f"kept {scratch}")
        else:
            shutil.rmtree(scratch, ignore_errors=True)


def set_output(test, done):
    """Writes .exit and the .exact files from a run. A .glob or .ignore that stands there already stays."""
    def put(path, data, needed):
        if needed:
            with open(path, "wb") as f:
                f.write(data)
        elif os.path.exists(path):
            os.remove(path)
    put(f"{test}.exit", b"%d\n" % done.returncode, done.returncode != 0)
    for stream, data in (("stdout", done.stdout), ("stderr", done.stderr)):
        if not any(os.path.exists(f"{test}.{stream}.{k}") for k in ("glob", "ignore")):
            put(f"{test}.{stream}.exact", data, data != b"")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--root", default=HERE, help=argparse.SUPPRESS)
    parser.add_argument("--timeout", type=float, default=600)
    parser.add_argument("--set-exact-output", action="store_true")
    parser.add_argument("--preserve", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("tests", nargs="*")
    options = parser.parse_args()
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"run.py: {options.binary} cannot be run")
    options.root = os.path.abspath(options.root)
    tests = find_tests(options.root, options.tests)
    failed = 0
    for test in tests:
        complaints = run_test(test, options)
        name = os.path.relpath(test, options.root)
        if complaints:
            failed += 1
            print(f"FAILED {name}")
            for complaint in complaints:
                print("    " + complaint.replace("\n", "\n    "))
        elif options.verbose:
            print(f"ok     {name}")
    print(f"{len(tests) - failed} of {len(tests)} command line tests pass")
    return 1 if failed or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
