"""Reads a dump that strapi-dumpfix wrote: its tables with columns, keys and rows. Knows only the forms that pg_dump and mariadb-dump use, and fails
on anything that looks like one of them and is not."""
import re

PG_NAME = r'(?:"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_$]*))'
ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0", "Z": "\x1a"}


class Table:
    def __init__(self, name):
        self.name = name
        self.columns = {}   # name -> type and what stands behind it
        self.rows = []      # dicts of text or None
        self.indexes = {}   # name -> columns
        self.uniques = {}
        self.foreigns = {}  # name -> (columns, table, on delete)

    def by_id(self):
        return {int(row["id"]): row for row in self.rows}

    def column(self, name):
        return [row[name] for row in self.rows]


class Dump(dict):
    """Tables by name. `text`: the whole; `sequences`: setval's by sequence (PostgreSQL)."""


def names(text):
    return [a or b for a, b in re.findall(r'[`"]([^`"]+)[`"]|(\w+)', text)]


def copy_value(cell):
    return None if cell == "\\N" else re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), cell)


def postgres(text):
    out = Dump()
    out.text = text
    name_of = lambda m, i: m[i] if m[i] is not None else m[i + 1]
    for m in re.finditer(rf"^CREATE TABLE public\.{PG_NAME} \(\n(.*?)\n\);", text, re.M | re.S):
        table = out[name_of(m, 1)] = Table(name_of(m, 1))
        for line in m[3].split("\n"):
            c = re.match(rf"    {PG_NAME} (.*?),?$", line)
            table.columns[name_of(c, 1)] = c[3]
    for m in re.finditer(rf"^COPY public\.{PG_NAME} \((.*?)\) FROM stdin;\n(.*?)^\\\.$", text, re.M | re.S):
        columns = names(m[3])
        table = out[name_of(m, 1)]
        for line in m[4].splitlines():
            cells = line.split("\t")
            assert len(cells) == len(columns), f"{table.name}: {line}"
            table.rows.append(dict(zip(columns, map(copy_value, cells))))
    for m in re.finditer(rf"^CREATE INDEX {PG_NAME} ON public\.{PG_NAME} USING btree \((.*?)\);", text, re.M):
        out[name_of(m, 3)].indexes[name_of(m, 1)] = names(m[5])
    for m in re.finditer(rf"^ALTER TABLE ONLY public\.{PG_NAME}\n    ADD CONSTRAINT {PG_NAME} (.*?);", text, re.M):
        table, name, what = out[name_of(m, 1)], name_of(m, 3), m[5]
        if what.startswith("UNIQUE"):
            table.uniques[name] = names(what[7:])
        if what.startswith("FOREIGN KEY"):
            f = re.fullmatch(rf"FOREIGN KEY \((.*?)\) REFERENCES public\.{PG_NAME}\((.*?)\)(?: ON DELETE (.*))?", what)
            table.foreigns[name] = (names(f[1]), name_of(f, 2), f[5])
    out.sequences = {name_of(m, 1): (int(m[3]), m[4]) for m in re.finditer(rf"setval\('public\.{PG_NAME}', (\d+), (true|false)\)", text)}
    return out


def tuples(text, at):
    """-> the rows of an INSERT whose first tuple begins at or behind `at`."""
    rows, row = [], None
    while True:
        c = text[at]
        if row is None:
            if c == ";":
                return rows
            if c == "(":
                row = []
            at += 1
        elif c == "'":
            value = ""
            at += 1
            while text[at] != "'" or text[at + 1] == "'":
                if text[at] == "\\":
                    at += 1
                    value += ESCAPES.get(text[at], text[at])
                else:
                    value += text[at]
                    at += text[at] == "'"
                at += 1
            row.append(value)
            at += 1
        elif c in ",)":
            if c == ")":
                rows.append(row)
                row = None
            at += 1
        elif c.isspace():
            at += 1
        else:
            end = re.compile(r"[,)]").search(text, at).start()
            word = text[at:end].strip()
            row.append(None if word == "NULL" else word)
            at = end


def mariadb(text):
    out = Dump()
    out.text = text
    out.sequences = {}
    for m in re.finditer(r"^CREATE TABLE `(.*?)` \(\n(.*?)\n\)(.*?);$", text, re.M | re.S):
        table = out[m[1]] = Table(m[1])
        for line in m[2].split("\n"):
            line = line.strip().rstrip(",")
            if c := re.fullmatch(r"`(.*?)` (.*)", line):
                table.columns[c[1]] = c[2]
            elif c := re.fullmatch(r"UNIQUE KEY `(.*?)` \((.*)\)", line):
                table.uniques[c[1]] = names(c[2])
            elif c := re.fullmatch(r"KEY `(.*?)` \((.*)\)", line):
                table.indexes[c[1]] = names(c[2])
            elif c := re.fullmatch(r"CONSTRAINT `(.*?)` FOREIGN KEY \((.*?)\) REFERENCES `(.*?)` \((.*?)\)(?: ON DELETE (.*))?", line):
                table.foreigns[c[1]] = (names(c[2]), c[3], c[5])
            else:
                assert line.startswith("PRIMARY KEY"), line
    for m in re.finditer(r"^INSERT INTO `(.*?)` (?:\((.*?)\) )?VALUES", text, re.M):
        table = out[m[1]]
        columns = names(m[2]) if m[2] else list(table.columns)
        for row in tuples(text, m.end()):
            assert len(row) == len(columns), f"{table.name}: {row}"
            table.rows.append(dict(zip(columns, row)))
    return out


READERS = {"pg": postgres, "mariadb": mariadb}
