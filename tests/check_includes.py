#!/usr/bin/env python3
"""Checks the #include edges between the rooms, and laws 1 and 7. usage: check_includes.py SOURCE_DIR   exit 0 all hold, 1 not"""
import pathlib, re, sys

MAY = {
    "src/base": [], "src/io": ["base"], "src/dump": ["base"], "grammar/sql": ["base"], "grammar/rules": ["base"],
    "src/facts": ["base", "dump", "sql"],
    "src/plan": ["base", "rules", "facts"],
    "src/rewrite": ["base", "dump", "sql", "plan", "facts", "io", "rules"],
    "src/report": ["base"],
    "src/cli": ["base", "io", "dump", "sql", "rules", "facts", "plan", "rewrite", "report"],
}
ROOMS = {room.split("/")[1] for room in MAY}
# Law 1: what is said about Strapi is said in rules/. The reader of v3's own format is the one exception: these files and no others.
READER = {f"src/facts/{name}" for name in ("model_definition.cpp", "model_names.cpp", "model_recovery.cpp", "model_relations.cpp", "model_storage.cpp", "models.cpp", "section_facts.cpp",
                                           "section_models.cpp")}
# core_store may be spoken of in a sentence of help. Examples in messages about the rule language name things as a user's rules do.
EXAMPLES = {"grammar/rules/forms.cpp"}
STRAPI = re.compile(r'strapi_|admin_|up_(users|roles|permissions)|upload_|users-permissions|_links|api::|plugin::|findOne|folder_path'
                    r'|_components|_morph\b|component_(id|type)\b|(?<! )core_store|(model_def|db_model)_|(created|updated)_(at|by)|^(application|plugins)$|application::')
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|(?:u8|[uUL])?R"(?P<tag>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=tag)"'
                   r'|(?:u8|[uUL])?"(?P<text>(?:[^"\\\n]|\\.)*)"|(?<![0-9a-fA-F])\'(?:[^\'\\\n]|\\.)+\'', re.S)
# What may stand between two literals that end up as one text: white space, +, and constructors of strings.
JOINT = re.compile(r'(?:\s|\+|\)|\(|\{|\}|std::|string_view|string|s(?=\s*\+))*')


def literals(text):
    """(code without comments and literals, texts of the string literals, those that are put together as one)"""
    code, texts, last = [], [], 0
    for m in TOKEN.finditer(text):
        between = text[last:m.start()]
        code.append(between)
        last = m.end()
        value = m["raw"] if m["raw"] is not None else m["text"]
        if value is None:
            continue
        gap = "".join(code).rsplit("\0", 1)[-1]
        if texts and JOINT.fullmatch(gap) and ("+" in gap or not gap.strip()):
            texts[-1] += value
        else:
            texts.append(value)
        code.append("\0")
    code.append(text[last:])
    return "".join(code), texts


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
        code, texts = literals(re.sub(r'^\s*#\s*include[^\n]*', '', text, flags=re.M))
        if room != "src/cli":
            for m in PRINTS.finditer(code):
                bad.append(f"{name}: law 7: {m[0].strip()} outside src/cli")
        if str(name) not in READER | EXAMPLES:
            for value in texts:
                if STRAPI.search(value):
                    bad.append(f"{name}: law 1: a name of Strapi in C++: {value[:60]}")
print("\n".join(bad) or "include edges and laws 1 and 7: all hold")
sys.exit(1 if bad else 0)
