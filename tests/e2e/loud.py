#!/usr/bin/env python3
"""A dump that breaks off is never taken for a whole one, at whatever byte it breaks off.

usage: loud.py pg|mariadb DUMPFIX DUMP.sql.zst [--cuts N] [--jobs N] [--skip-comments]

The dump is cut at N pseudo-random bytes (fixed seed), a quarter of them moved to the next line end. Each cut goes through a pipe into the tool, and what the tool writes goes into a
plain psql, psql with ON_ERROR_STOP=1 and psql -1 (or mariadb), each on a fresh database. What must hold for every cut:
  - the tool exits 65 and says where;
  - the reader does not exit 0 while rows are in the database;
  - after psql -1 the database holds no table.
--skip-comments: the dump as mysqldump --skip-comments writes it, whose end only the settings tell that it brings back.
Run it through lib/with-env, which knows the servers. Exit status: 0 all holds, 1 not."""

import argparse
import concurrent.futures
import os
import random
import subprocess
import sys

SEED = 20240229
PSQL = ["psql", "-X", "-q", "-o", os.devnull]
MODES = {
    "pg": {"psql": PSQL, "psql -v ON_ERROR_STOP=1": PSQL + ["-v", "ON_ERROR_STOP=1"], "psql -1": PSQL + ["-1", "-f", "-"]},
    "mariadb": {"mariadb": ["mariadb", "--no-defaults", "--protocol=tcp", "--default-character-set=utf8mb4",
                            "-h", os.environ["MYSQL_HOST"], "-P", os.environ["MYSQL_PORT"], "-u", os.environ["MYSQL_USER"]]},
}


def run(command, data=b"", env=None):
    """Runs a command with data on a pipe; -> (exit status, standard output, standard error)."""
    done = subprocess.run(command, input=data, capture_output=True, env=env, check=False)
    return done.returncode, done.stdout, done.stderr


class Server:
    """One engine: fresh databases, and what is in them."""

    def __init__(self, engine):
        self.engine = engine
        self.env = dict(os.environ, MYSQL_PWD=os.environ["MYSQL_PASSWORD"])

    def sql(self, text, database):
        if self.engine == "pg":
            command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", text]
        else:
            command = MODES["mariadb"]["mariadb"] + ["-N"] + ([database] if database else []) + ["-e", text]
        status, out, err = run(command, env=self.env)
        if status:
            raise RuntimeError(f"{text}: {err.decode(errors='replace')}")
        return out.decode().split()

    def drop(self, name):
        if self.engine == "pg":
            self.sql(f'drop database if exists "{name}" with (force)', "postgres")
        else:
            self.sql(f"drop database if exists `{name}`", "")

    def create(self, name):
        self.drop(name)
        self.sql(f'create database "{name}" template template0' if self.engine == "pg" else f"create database `{name}`", "postgres" if self.engine == "pg" else "")

    def tables(self, name):
        schema = "schemaname not in ('pg_catalog','information_schema')" if self.engine == "pg" else f"table_schema='{name}'"
        source = "tablename from pg_tables" if self.engine == "pg" else "table_name from information_schema.tables"
        return self.sql(f"select {source} where {schema}", name)

    def rows(self, name):
        quote = '"' if self.engine == "pg" else "`"
        tables = self.tables(name)
        if not tables:
            return 0
        counts = " union all ".join(f"select count(*) as n from {quote}{t}{quote}" for t in tables)
        return int(self.sql(f"select sum(n) from ({counts}) x", name)[0])


def judge(engine, tool, dump, cut, worker):
    """-> the list of complaints about one cut."""
    status, out, err = run([tool], dump[:cut])
    complaints = []
    if status != 65:
        complaints.append(f"the tool exits {status}: {err.decode(errors='replace')[-300:]}")
    if b"error: " not in err:
        complaints.append("the tool says nothing on standard error")
    server = Server(engine)
    name = f"e2e_loud_{os.getpid()}_{worker}"
    clean = False
    for mode, command in MODES[engine].items():
        if not clean:
            server.create(name)
        status, _, err = run(command + (["-d", name] if engine == "pg" else [name]), out, server.env)
        clean = False
        if mode == "psql -1":
            left = server.tables(name)
            clean = not left
            if left:
                complaints.append(f"{mode} exits {status} and leaves {len(left)} tables")
        elif status == 0:
            rows = server.rows(name)
            if rows:
                complaints.append(f"{mode} exits 0 with {rows} rows in the database")
    return complaints


def main():
    options = argparse.ArgumentParser()
    options.add_argument("engine", choices=MODES)
    options.add_argument("tool")
    options.add_argument("dump")
    options.add_argument("--cuts", type=int, default=100)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--skip-comments", action="store_true")
    options = options.parse_args()
    dump = subprocess.run(["zstd", "-dcq", options.dump], capture_output=True, check=True).stdout
    end = b"-- PostgreSQL database dump complete" if options.engine == "pg" else b"-- Dump completed"
    if options.skip_comments:  # no row of a fixture begins like a comment
        dump = b"".join(line for line in dump.splitlines(keepends=True) if not line.startswith(b"--"))
        end = b"\\unrestrict " if options.engine == "pg" else b"/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES"
    # a cut behind what closes the dump leaves a whole dump
    whole = dump.rindex(end)
    cuts = sorted(random.Random(SEED).sample(range(1, whole), options.cuts))
    # every fourth one is moved behind the end of its line: between two rows or statements a cut is hardest to see
    cuts[::4] = [dump.index(b"\n", cut) + 1 for cut in cuts[::4]]
    failed = 0
    names = set()

    def one(numbered):
        names.add(numbered[0] % options.jobs)
        return [(cut, judge(options.engine, options.tool, dump, cut, numbered[0])) for cut in numbered[1]]

    shares = [(i, cuts[i::options.jobs]) for i in range(options.jobs)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for share in pool.map(one, shares):
            for cut, complaints in share:
                failed += bool(complaints)
                for text in complaints:
                    print(f"cut at byte {cut}: {text}")
    for number in names:
        Server(options.engine).drop(f"e2e_loud_{os.getpid()}_{number}")
    print(f"{options.engine}: {options.cuts - failed} of {options.cuts} cuts are loud in {', '.join(MODES[options.engine])}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
