#!/usr/bin/env python3
"""Tests the golden runner itself: each case is a small test folder, run with a fake binary, and whether run.py must accept it."""

import os
import stat
import subprocess
import sys
import tempfile

RUN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run.py")
FAKE = "#!/bin/sh\n[ \"$1\" = fail ] && { echo 'in.sql:3:7 (byte 41): error: odd [DF015]' >&2; exit 65; }\nprintf 'one\\ntwo\\nthree\\n'\n"

OK, BAD = "strapi-dumpfix\n", "strapi-dumpfix fail\n"
# name: (script, files beside it, accepted)
CASES = {
    "silence is the default": ("true\n", {}, True),
    "unexpected output": (OK, {}, False),
    "exact output": (OK, {"stdout.exact": "one\ntwo\nthree\n"}, True),
    "a last line end counts": (OK, {"stdout.exact": "one\ntwo\nthree"}, False),
    "ignored output": (OK, {"stdout.ignore": ""}, True),
    "unexpected exit status": (BAD, {"stderr.ignore": ""}, False),
    "expected exit status": (BAD, {"exit": "65\n", "stderr.ignore": ""}, True),
    "wrong exit status": (BAD, {"exit": "64\n", "stderr.ignore": ""}, False),
    "expected failure that does not come": ("true\n", {"exit": "65\n"}, False),
    "a star matches inside a line": (BAD, {"exit": "65", "stderr.glob": "in.sql:*:7 (byte *): error: * [DF015]\n"}, True),
    "brackets are themselves": (BAD, {"exit": "65", "stderr.glob": "in.sql:*: error: odd D\n"}, False),
    "a star does not cross lines": (OK, {"stdout.glob": "one*three\n"}, False),
    "dots match no line": (OK, {"stdout.glob": "one\ntwo\nthree\n...\n"}, True),
    "dots match lines": (OK, {"stdout.glob": "...\nthree\n"}, True),
    "dots alone match all": (OK, {"stdout.glob": "...\n"}, True),
    "lines after the pattern": (OK, {"stdout.glob": "one\ntwo\n"}, False),
    "pattern after the lines": (OK, {"stdout.glob": "one\n...\nfour\n"}, False),
    "two kinds at once": (OK, {"stdout.exact": "one\ntwo\nthree\n", "stdout.ignore": ""}, False),
    "a failure leaves no output file": ("strapi-dumpfix fail -o out.sql\n", {"exit": "65", "stderr.ignore": ""}, True),
    "a failure leaves its output file": ("strapi-dumpfix fail -o out.sql\ns=$?\ntouch out.sql\nexit $s\n", {"exit": "65", "stderr.ignore": ""}, False),
    "a failure leaves a part of its output": ("touch .out.sql.x1\nstrapi-dumpfix fail -o out.sql\n", {"exit": "65", "stderr.ignore": ""}, False),
    "the file was there before": ("echo x >out.sql\nstrapi-dumpfix fail -o out.sql\n", {"exit": "65", "stderr.ignore": ""}, True),
    "a scratch folder, empty at first": ("ls\ntouch left-behind\n", {}, True),
}


def put(path, content, executable=False):
    with open(path, "w", encoding="utf8") as f:
        f.write(content)
    if executable:
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)


def main():
    wrong = 0
    with tempfile.TemporaryDirectory() as root:
        binary = os.path.join(root, "strapi-dumpfix")
        put(binary, FAKE, True)
        run = lambda *more: subprocess.run([sys.executable, RUN, "--binary", binary, "--root", os.path.join(root, "tests"), *more], capture_output=True, text=True, check=False)
        for number, (name, (script, files, accepted)) in enumerate(CASES.items()):
            folder = os.path.join(root, "tests", f"case{number}")
            os.makedirs(folder)
            put(os.path.join(folder, "x"), "#!/bin/sh\n" + script, True)
            for suffix, content in files.items():
                put(os.path.join(folder, f"x.{suffix}"), content)
            done = run(f"case{number}")
            if (done.returncode == 0) != accepted:
                wrong += 1
                print(f"{name}: exits {done.returncode}, {'must' if accepted else 'must not'} be accepted\n{done.stdout}{done.stderr}")
        # rewriting the goldens of a failing folder makes it pass, and setup runs in the scratch folder
        folder = os.path.join(root, "tests", "rewrite")
        os.makedirs(folder)
        put(os.path.join(folder, "setup"), "#!/bin/sh\necho hello >given\n", True)
        put(os.path.join(folder, "x"), "#!/bin/sh\ncat given\nstrapi-dumpfix fail\n", True)
        before, update, after = run("rewrite").returncode, run("--set-exact-output", "rewrite").returncode, run("rewrite").returncode
        if (before, update, after) != (1, 0, 0):
            wrong += 1
            print(f"--set-exact-output: {before}, {update}, {after} instead of 1, 0, 0")
        if run("no-such-folder").returncode == 0:
            wrong += 1
            print("a test that does not exist passes")
    print(f"{len(CASES) + 2 - wrong} of {len(CASES) + 2} cases of the runner hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
