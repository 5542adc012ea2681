"""Rules are data: a change in a copy of the shipped pack changes the output of a real dump in just the way it says, with no other file touched.

The dump is tests/fixtures/v3/*-default; which of its tables comes from a relation of which nature was read off the app's own schemas."""
import pathlib
import re
import shutil
import tempfile

from seeds import ENGINES, HERE, Case, run

RULES = HERE.parent.parent / "rules"
RELATIONS = pathlib.Path("v3-to-v4/relations.rules")
V3 = HERE.parent / "fixtures" / "v3"

# v4's own relations that no v3 model has: all are manyToOne with an inverse side.
CREATED = """files_folder_links upload_folders_parent_links strapi_api_token_permissions_token_links strapi_transfer_token_permissions_token_links
    strapi_release_actions_release_links"""
TABLES = {
    "oneWay": """articles_editor_user_links bus_stops_next_stop_links components_blocks_quotes_said_by_links components_shared_links_product_links
        international_organisation_certs_issuer_links people_mentor_links shop_products_main_category_links""",
    # nothing in the dump tells which side owns a one-to-one: both have a table
    "oneToOne": "people_spouse_links people_spouse_of_links people_passport_links passport_docs_holder_links",
    "manyToOne": "articles_category_links articles_author_links categories_parent_links people_boss_links admin_permissions_role_links "
                 "up_permissions_role_links up_users_role_links " + CREATED,
    "manyWay": """articles_localizations_links articles_related_articles_links components_blocks_quotes_related_tags_links
        components_long_category_longs_related_people_links homepages_featured_articles_links homepages_localizations_links people_peers_links
        shop_products_labels_links""",
    "manyToMany": "admin_users_roles_links articles_tags_links international_organisation_certs_articles_links people_friends_links",
    "component": """articles_components components_blocks_Sections_components components_blocks_heroes_components homepages_components
        components_long_category_longs_components international_organisation_certs_components people_components seos_components up_users_components""",
    "morphToMany": "files_related_morphs remarks_about_morphs",
    "morphToOne": "",  # no table: two columns of the owner's, see test_without_morphToOne
}
# *-zoo has one such relation, of shouts: its column stands in CREATE TABLE, and in the head of COPY
MORPH_TO_ONE = {"pg": 2, "mariadb": 1}


def created_tables(engine, text):
    pattern = r'^CREATE TABLE public\.("?)(.*?)\1 \($' if engine == "pg" else r"^CREATE TABLE (`)(.*?)` \($"
    return {m[2] for m in re.finditer(pattern, text, re.M)}


def without_rule(text, nature):
    """The rule file without its block `relation NATURE -> … { … }`."""
    begin = re.search(rf"^relation {nature}\b", text, re.M).start()
    depth = 0
    for end in range(text.index("{", begin), len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[:begin] + text[end + 1:]
    raise AssertionError(f"the rule of {nature} does not end")


class Packs(Case):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dumpfix-rules."))
        shutil.copytree(RULES, self.folder / "rules")

    def tearDown(self):
        shutil.rmtree(self.folder)

    def edit(self, change):
        path = self.folder / "rules" / RELATIONS
        before = (RULES / RELATIONS).read_text()
        after = change(before)
        self.assertNotEqual(before, after)
        path.write_text(after)

    def output(self, engine, changed, dump="default"):
        rules = ["--rules", str(self.folder / "rules" / "strapi-v3-to-v4.rules")] if changed else []
        status, out, err = run([*rules, str(V3 / f"{engine}-{dump}.sql.zst")], "")
        self.assertEqual(status, 0, err)
        return out

    def test_another_name_for_link_tables(self):
        """`_links` → `_lnk` in the pack alone renames every link table, with all that is named after it, and nothing else changes."""
        self.edit(lambda text: text.replace("_links", "_lnk"))
        for engine in ENGINES:
            with self.subTest(engine=engine):
                before, after = self.output(engine, False), self.output(engine, True)
                # the dump's own table components_shared_links is no link table: it keeps its name
                links = sorted((t for t in created_tables(engine, before) - {"components_shared_links"} if t.endswith("_links")), key=len, reverse=True)
                self.assertGreater(len(links), 25)
                wanted = re.sub("|".join(links), lambda m: m[0][:-len("_links")] + "_lnk", before)
                self.assertEqual([pair for pair in zip(wanted.splitlines(), after.splitlines()) if pair[0] != pair[1]][:3], [])
                self.assertEqual(len(wanted), len(after))

    def test_the_sets_are_whole(self):
        """The tables of all natures are all link, component and morph tables that there are."""
        wanted = {t for tables in TABLES.values() for t in tables.split()}
        for engine in ENGINES:
            with self.subTest(engine=engine):
                made = created_tables(engine, self.output(engine, False))
                self.assertEqual({t for t in made if re.search("_(links|components|morphs)$", t)} - {"components_shared_links"}, wanted)


def removal(nature):
    def test(self):
        self.edit(lambda text: without_rule(text, nature))
        for engine in ENGINES:
            with self.subTest(engine=engine):
                before, after = (created_tables(engine, self.output(engine, changed)) for changed in (False, True))
                self.assertEqual(before - after, set(TABLES[nature].split()))
                self.assertEqual(after - before, set())
    test.__doc__ = f"Without the rule of {nature} just its tables are missing."
    return test


def without_morph_to_one(self):
    """Without the rule of morphToOne just its columns are missing: v4 has no table for it."""
    self.edit(lambda text: without_rule(text, "morphToOne"))
    for engine in ENGINES:
        with self.subTest(engine=engine):
            before, after = (self.output(engine, changed, "zoo") for changed in (False, True))
            self.assertEqual(created_tables(engine, after), created_tables(engine, before))
            self.assertEqual(before.count("target_type") - after.count("target_type"), MORPH_TO_ONE[engine])


Packs.test_without_morphToOne = without_morph_to_one
for _nature in TABLES.keys() - {"morphToOne"}:
    setattr(Packs, f"test_without_{_nature}", removal(_nature))
