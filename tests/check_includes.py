#!/usr/bin/env python3
"""Checks the #include edges between the rooms, and laws 1 and 7. usage: check_includes.py SOURCE_DIR   exit 0 all hold, 1 not"""
import pathlib, re, sys

MAY = {
    "src/base": [], "src/io": ["base"], "src/dump": ["base"], "grammar/sql": ["base"], "grammar/rules": ["base"],
    "src/facts": ["base", "dump", "sql"],
    "src/plan": ["base", "rules", "facts", "sql", "dump"],
    "src/rewrite": ["base", "dump", "sql", "plan", "facts", "io", "rules"],
    "src/report": ["base"],
    "src/cli": ["base", "io", "dump", "sql", "rules", "facts", "plan", "rewrite", "report"],
}
ROOMS = {room.split("/")[1] for room in MAY}
# Law 1: what is said about Strapi is said in rules/. The reader of v3 content models in src/facts is the one exception.
STRAPI = re.compile(r'strapi_|admin_|up_(users|roles|permissions)|upload_|users-permissions|_links|api::|plugin::|findOne|folder_path')
STRING = re.compile(r'R"\w*\((.*?)\)\w*"|"((?:[^"\\\n]|\\.)*)"', re.S)
PRINTS = re.compile(r'\bstd::c(out|err)\b|\b(f?printf|puts|exit|abort|_exit|perror)\s*\(')

root = pathlib.Path(sys.argv[1])
bad = []
for room, may in MAY.items():
    own = room.split("/")[1]
    files = sorted(p for p in (root / room).rglob("*") if p.suffix in (".hpp", ".cpp"))
    for path in files:
        text = path.read_text()
        name = path.relative_to(root)
        for n, line in enumerate(text.splitlines(), 1):
            m = re.match(r'\s*#\s*include\s*[<"](\w+)/', line)
            if m and m[1] in ROOMS and m[1] != own and m[1] not in may:
                bad.append(f"{name}:{n}: {room} may not include {m[1]}/")
        code = re.sub(r'//[^\n]*', '', text)
        if room != "src/cli":
            for m in PRINTS.finditer(re.sub(STRING, '""', code)):
                bad.append(f"{name}: law 7: {m[0].strip()} outside src/cli")
        if not (room == "src/facts" and "model" in path.name) and room != "src/cli":
            code = re.sub(r'#\s*include[^\n]*', '', code)
            # adjacent literals are one string: "api" "::" counts too
            joined = re.sub(r'"\s*"', '', code)
            for m in STRING.finditer(joined):
                if STRAPI.search(m[1] or m[2] or ""):
                    bad.append(f"{name}: law 1: a name of Strapi in C++: {m[0][:60]}")
print("\n".join(bad) or "include edges and laws 1 and 7: all hold")
sys.exit(1 if bad else 0)
