"""A test of a test: tests/check_includes.py must see what it is there for. Each case plants one violation in a small tree of its own."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from seeds import HERE

CHECK = HERE.parent / "check_includes.py"

# file, its text, what the checker must say (None: nothing is wrong)
CASES = [
    ("src/plan/a.cpp", 'const char* a = "nothing of the kind";', None),
    ("src/plan/a.cpp", '#include "plan/plan.hpp"\n#include "rules/ast.hpp"\n', None),
    ("src/plan/a.cpp", "// strapi_role in a comment is no string\nint a;", None),
    # the one exception of law 1: the files of the reader, one by one
    ("src/facts/model_storage.cpp", 'const char* a = "strapi_role";', None),
    ("src/facts/section_models.cpp", 'const char* a = "core_store";', None),
    ("src/facts/model_reader.cpp", 'const char* a = "strapi_role";', "law 1"),
    ("grammar/rules/forms.cpp", 'const char* a = "application::person.person";', None),  # examples of the rule language
    # edges between rooms
    ("src/plan/a.cpp", '#include "sql/ast.hpp"\n', "src/plan may not include sql/"),
    ("src/plan/a.cpp", '#include "dump/value.hpp"\n', "src/plan may not include dump/"),
    ("src/base/a.hpp", '#include "io/sink.hpp"\n', "src/base may not include io/"),
    ("src/plan/a.cpp", '#include "rewrite/rewriter.hpp"\n', "src/plan may not include rewrite/"),
    ("grammar/sql/a.cpp", '#include <dump/reader.hpp>\n', "grammar/sql may not include dump/"),
    # law 7
    ("src/dump/a.cpp", "void f() { std::cerr << 1; }", "law 7: std::cerr"),
    ("src/rewrite/a.cpp", "void f() { exit(1); }", "law 7: exit("),
    ("src/report/a.cpp", 'void f() { std::printf("x"); }', "law 7: printf("),
    ("src/cli/main.cpp", "void f() { std::cerr << 1; }", None),
    # law 1, each name that it lists
    *[("src/plan/a.cpp", f'const char* a = "{name}";', "law 1") for name in
      ("strapi_role", "admin_users", "up_users", "up_permissions", "up_roles", "upload_file", "users-permissions", "x_links", "api::x", "plugin::x", "findOne",
       "folder_path")],
    # how v3 stores things
    *[("src/plan/a.cpp", f'const char* a = "{name}";', "law 1") for name in
      ("x_components", "x_morph", "component_id", "component_type", "core_store", "model_def_x", "db_model_x", "created_at", "updated_at", "created_by",
       "application", "plugins", "application::x.x")],
    ("src/cli/a.cpp", 'const char* a = "a dump of which core_store is read first";', None),
    ("src/cli/a.cpp", 'const char* a = "\\"core_store\\" is empty";', "law 1"),
    ("src/plan/a.cpp", 'std::string a = table + "_" + "morph";', "law 1"),
    ("src/plan/a.cpp", 'const char* a = "an application of rules, morphs, components";', None),
    ("src/rewrite/a.hpp", 'inline const char* a = "a\\"b strapi_role";', "law 1"),
    ("src/facts/words.cpp", 'const char* a = "strapi_role";', "law 1"),
    ("grammar/rules/a.cpp", 'const char* a = "strapi_role";', "law 1"),
    ("src/plan/a.cpp", 'const char* a = "table \\"x_links\\"";', "law 1"),  # an escaped quote at the very end
    # raw strings, with and without a delimiter, over several lines
    ("src/plan/a.cpp", 'const char* a = R"(strapi_role)";', "law 1"),
    ("src/plan/a.cpp", 'const char* a = R"x(one\n"quoted" strapi_role)x";', "law 1"),
    # concatenation: adjacent literals, on one line and on two; one literal each would pass
    ("src/plan/a.cpp", 'const char* a = "strapi" "_role";', "law 1"),
    ("src/plan/a.cpp", 'const char* a = "api:"\n    ":x";', "law 1"),
    ("src/plan/a.cpp", 'const char* a = "find" R"(One)";', "law 1"),
    ("src/plan/a.cpp", 'std::string a = std::string("strapi") + "_role";', "law 1"),
    # what stands in front of the string must not hide it
    ("src/plan/a.cpp", "bool f(char c) { return c == '\"' && g(\"strapi_role\"); }", "law 1"),
    ("src/plan/a.cpp", 'const char* a = "http://x"; const char* b = "strapi_role";', "law 1"),
    ("src/plan/a.cpp", "int n = 1'000; const char* a = \"strapi_role\";", "law 1"),
    ("src/plan/a.cpp", 'const char* a = "/*"; const char* b = "strapi_role"; // */', "law 1"),
]


class CheckIncludes(unittest.TestCase):
    def test_planted_violations(self):
        for file, text, wanted in CASES:
            with self.subTest(file=file, text=text):
                root = pathlib.Path(tempfile.mkdtemp(prefix="dumpfix-house."))
                try:
                    path = root / file
                    path.parent.mkdir(parents=True)
                    path.write_text(text)
                    done = subprocess.run([sys.executable, "-I", "-S", str(CHECK), str(root)], capture_output=True, text=True, timeout=30, check=False)
                finally:
                    shutil.rmtree(root)
                self.assertEqual(done.returncode, 0 if wanted is None else 1, done.stdout)
                self.assertIn("all hold" if wanted is None else wanted, done.stdout)
