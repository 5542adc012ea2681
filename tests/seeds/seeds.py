"""What the tests of the seeds share: run the binary ($DUMPFIX) on a small dump, for both engines, and read what it wrote.

usage: python3 seeds.py [TEST…]   (DUMPFIX names the binary; a test is MODULE, MODULE.CLASS or MODULE.CLASS.METHOD; none: all)"""
import functools
import os
import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import v3  # noqa: E402
import v4  # noqa: E402

ENGINES = ("pg", "mariadb")
TARGETS = ("4.0", "4.26")


def run(arguments, text):
    """-> (exit status, output, standard error)."""
    environment = {k: v for k, v in os.environ.items() if k != "STRAPI_DUMPFIX_RULES"}
    done = subprocess.run([os.environ["DUMPFIX"], *arguments], input=text.encode(), capture_output=True, env=environment, timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@functools.lru_cache(maxsize=64)
def _converted(engine, text, arguments):
    status, out, err = run(list(arguments), text)
    assert status == 0, f"exit status {status}: {err}"
    dump = v4.READERS[engine](out)
    dump.summary = err
    return dump


def convert(engine, tables, *arguments):
    """-> v4.Dump of the tables (v3.Table) written as a dump of the engine and rewritten; `.summary` is standard error."""
    return _converted(engine, v3.WRITERS[engine](tables), arguments)


def rows_of(table):
    """The rows of a seed's table: lines of cells between bars, as the seed has them."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def for_each(targets=TARGETS):
    """Runs a test method(self, engine, target) for both engines and each target, each on its own."""
    def wrap(method):
        @functools.wraps(method)
        def test(self):
            for engine in ENGINES:
                for target in targets:
                    with self.subTest(engine=engine, target=target):
                        method(self, engine, target)
        return test
    return wrap


class Case(unittest.TestCase):
    maxDiff = None

    def assert_columns(self, table, columns):
        """The table has exactly these columns: "a b c"."""
        self.assertEqual(sorted(table.columns), sorted(columns.split()), table.name)


if __name__ == "__main__":
    if "DUMPFIX" not in os.environ:
        sys.exit("DUMPFIX must name the binary")
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromNames(sys.argv[1:]) if sys.argv[1:] else loader.discover(str(HERE), "test_*.py")
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)
