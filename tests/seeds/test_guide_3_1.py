"""The other seed: the migration guide from 3.0.x to 3.1.x. Its section 3 is done in the dump; the others are said in the checklist."""
import re

import v3
from seeds import ENGINES, Case, run

# Strapi 3.0.6's table of administrators (schema-reference A.10): username is required there.
ADMINISTRATORS = v3.Table("strapi_administrator", "username:string!, email:string!, password:string!, resetPasswordToken:string, blocked:boolean",
                          [(1, "ada", "ada@x.test", "$2a$10$a", None, False), (2, "it's", "ed@x.test", "$2a$10$b", "r", True)])
NOTES = v3.Table("notes", "username:string!, created_at:stamp", [(1, "kept", "2021-01-02 03:04:05")])
LINE = {"pg": ("    username character varying(255) NOT NULL,\n", "    username character varying(255),\n"),
        "mariadb": ("  `username` varchar(255) NOT NULL,\n", "  `username` varchar(255) DEFAULT NULL,\n")}

# The guide's sections, and what the line about each must say.
SECTIONS = [
    ("Make sure your server is not running until the end of the migration", r"stop the server"),
    ("1. Upgrading your dependencies", r"package\.json.*yarn install.*npm install"),
    ("2. Define the admin JWT Token", r"ADMIN_JWT_SECRET.*config/server\.js.*openssl rand 64 \| base64.*log in again"),
    ("3. Update `username` constraint for administrators", r"username.*NOT NULL"),
    ("4. Migrate your custom admin panel plugins", r"icon, name and menu.*plugins/NAME/admin/src/index\.js"),
    ("5. Rebuild the admin panel", r"yarn build --clean.*npm run build -- --clean"),
]


class Guide(Case):
    def test_username_may_be_null(self):
        for engine in ENGINES:
            with self.subTest(engine=engine):
                before = v3.WRITERS[engine]([ADMINISTRATORS, NOTES])
                status, after, err = run(["--rules", "strapi-3.0-to-3.1"], before)
                self.assertEqual(status, 0, err)
                old, new = LINE[engine]
                start = before.index("strapi_administrator")
                at = before.index(old, start)
                wanted = before[:at] + new + before[at + len(old):]
                # MariaDB: a column that may be NULL is spelled with or without its default
                if engine == "mariadb" and "`username` varchar(255),\n" in after:
                    wanted = wanted.replace("`username` varchar(255) DEFAULT NULL,\n", "`username` varchar(255),\n")
                self.assertEqual(after, wanted)

    def test_checklist(self):
        for engine in ENGINES:
            status, _, err = run(["--rules", "strapi-3.0-to-3.1"], v3.WRITERS[engine]([ADMINISTRATORS]))
            self.assertEqual(status, 0, err)
            for section, words in SECTIONS:
                with self.subTest(engine=engine, section=section):
                    self.assertRegex(err, r"\[ \] .*" + words)
            self.assertEqual(len(re.findall(r"\[ \] ", err)), len(SECTIONS))
