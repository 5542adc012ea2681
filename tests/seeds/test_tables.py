"""The seed's "Changes impacting Strapi built-in tables": every row of its table of names, and its section on admin permissions."""
import restaurant
from seeds import Case, convert, for_each, rows_of

# Seed, "Strapi built-in tables have a different name in v3 and v4", row by row. Where the seed slips, the third cell has v4's truth.
TABLES = rows_of("""
    strapi_permission    | admin_permissions
    strapi_role          | admin_roles
    strapi_administrator | admin_users
    strapi_users_roles   | admin_users_roles_links
    strapi_webhooks      | strapi_webhooks
    core_store           | strapi_core_store_settings
    (non applicable)     | admin_permissions_role_link | admin_permissions_role_links
    (non applicable)     | strapi_migrations
    (non applicable)     | strapi_api_tokens
    (non applicable)     | strapi_database_schema      | (made by v4 itself at its first boot)
""")
# The first cells of the first row of each renamed table, after its id: it is the same data, not only the same name.
FIRST = {"strapi_permission": {"action": "plugin::upload.read"}, "strapi_role": {"code": "strapi-super-admin"}, "strapi_administrator": {"email": "ada@x.test"},
         "strapi_users_roles": {"user_id": "1", "role_id": "1"}, "strapi_webhooks": {"url": "http://x.test/h"},
         "core_store": {"key": "plugin_users-permissions_grant"}}
PERMISSIONS = [("plugins::upload.read", None, {}, [], 1), ("plugins::content-manager.explorer.read", "application::restaurant.restaurant",
                                                           {"fields": ["camelCase", "created_at"], "locales": ["en"]}, ["admin::is-creator"], 2)]
SETTINGS = [("plugin_users-permissions_grant", {"email": {"enabled": True}}, "", "")]


class Tables(Case):
    @for_each()
    def test_built_in_tables(self, engine, target):
        v3 = restaurant.tables(permissions=PERMISSIONS, settings=SETTINGS)
        out = convert(engine, v3, "--target", target)
        for before, *after in TABLES:
            with self.subTest(row=f"{before} | {after[0]}"):
                if after[-1].startswith("(made by v4"):
                    self.assertNotIn(after[0], out)  # an entry there would keep v4 from looking at the tables
                    continue
                self.assertIn(after[-1], out)
                if before == "(non applicable)":
                    continue
                if before != after[-1]:
                    self.assertNotIn(before, out)
                for column, value in FIRST[before].items():
                    self.assertEqual(out[after[-1]].rows[0][column], value)

    @for_each()
    def test_new_tables_are_empty(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        for _, table in ((b, a[-1]) for b, *a in TABLES if b == "(non applicable)" and not a[-1].startswith("(")):
            with self.subTest(table=table):
                self.assertEqual(out[table].rows, [])

    @for_each()
    def test_other_v3_tables_have_a_v4_name(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        for before, after in rows_of("""
                users-permissions_permission | up_permissions
                users-permissions_role       | up_roles
                users-permissions_user       | up_users
                upload_file                  | files
                upload_file_morph            | files_related_morphs
                i18n_locales                 | i18n_locale
                restaurants__localizations   | restaurants_localizations_links"""):
            with self.subTest(before=before):
                self.assertNotIn(before, out)
                self.assertTrue(out[after].rows or before == "users-permissions_permission")


class AdminPermissions(Case):
    """Seed, "Admin permissions"."""

    @for_each()
    def test_structure(self, engine, target):
        table = convert(engine, restaurant.tables(permissions=PERMISSIONS), "--target", target)["admin_permissions"]
        columns = "id action subject properties conditions created_at updated_at created_by_id updated_by_id"
        self.assert_columns(table, columns + (" action_parameters" if target == "4.26" else ""))

    @for_each()
    def test_role_is_a_join_table(self, engine, target):
        out = convert(engine, restaurant.tables(permissions=PERMISSIONS), "--target", target)
        self.assertNotIn("role", out["admin_permissions"].columns)
        links = out["admin_permissions_role_links"]
        self.assertEqual([(r["permission_id"], r["role_id"]) for r in links.rows], [("1", "1"), ("2", "2")])

    @for_each()
    def test_indexes_of_authors(self, engine, target):
        table = convert(engine, restaurant.tables(permissions=PERMISSIONS), "--target", target)["admin_permissions"]
        for column, index in rows_of("""
                created_by_id | admin_permissions_created_by_id_fk
                updated_by_id | admin_permissions_updated_by_id_fk"""):
            with self.subTest(row=f"{column} | {index}"):
                self.assertEqual(table.indexes[index], [column])
                self.assertEqual(table.foreigns[index], ([column], "admin_users", "SET NULL"))

    @for_each()
    def test_actions_and_subjects_have_v4_uids(self, engine, target):
        rows = convert(engine, restaurant.tables(permissions=PERMISSIONS), "--target", target)["admin_permissions"].by_id()
        self.assertEqual((rows[1]["action"], rows[1]["subject"]), ("plugin::upload.read", None))
        self.assertEqual((rows[2]["action"], rows[2]["subject"]), ("plugin::content-manager.explorer.read", "api::restaurant.restaurant"))
        self.assertEqual(rows[2]["properties"].replace(" ", ""), '{"fields":["camelCase","createdAt"],"locales":["en"]}')
        self.assertEqual(rows[2]["conditions"].replace(" ", ""), '["admin::is-creator"]')


class Shapes(Case):
    """--target 4.0 gives the shapes of 4.0, 4.26 those of 4.26 (schema-reference B.4 to B.8, and v4's own empty databases)."""

    @for_each()
    def test_link_tables(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        late = target != "4.0"
        for table, columns, added in rows_of("""
                admin_permissions_role_links    | permission_id role_id           | id permission_order
                admin_users_roles_links         | user_id role_id                 | id user_order role_order
                up_permissions_role_links       | permission_id role_id           | id permission_order
                up_users_role_links             | user_id role_id                 | id user_order
                restaurants_localizations_links | restaurant_id inv_restaurant_id | id restaurant_order"""):
            with self.subTest(table=table):
                self.assert_columns(out[table], columns + (" " + added if late else ""))
                own, other = columns.split()
                indexes = {f"{table}_fk": [own], f"{table}_inv_fk": [other]}
                order = [c for c in added.split() if c.endswith("_order")]
                if late and table == "admin_users_roles_links":
                    indexes |= {f"{table}_order_fk": ["role_order"], f"{table}_order_inv_fk": ["user_order"]}
                elif late and table == "restaurants_localizations_links":
                    indexes[f"{table}_order_fk"] = order
                elif late:
                    indexes[f"{table}_order_inv_fk"] = order
                self.assertEqual(out[table].indexes, indexes)
                self.assertEqual(out[table].uniques, {f"{table}_unique": [own, other]} if late else {})

    @for_each()
    def test_link_rows(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        rows = out["admin_users_roles_links"].rows
        self.assertEqual([(r["user_id"], r["role_id"]) for r in rows], [("1", "1"), ("2", "2"), ("1", "2")])
        if target != "4.0":
            self.assertEqual([r["id"] for r in rows], ["1", "2", "3"])
            self.assertEqual([r["role_order"] for r in rows], ["1", "1", "2"])  # Ada's roles: 1st, 2nd; Ed's: 1st
            self.assertEqual([r["user_order"] for r in rows], ["1", "1", "2"])  # role 1: Ada; role 2: Ed, then Ada

    @for_each()
    def test_tables_and_columns_of_a_later_version(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        late = target != "4.0"
        for table in ("upload_folders", "upload_folders_parent_links", "files_folder_links", "strapi_api_token_permissions",
                      "strapi_api_token_permissions_token_links", "strapi_transfer_tokens", "strapi_transfer_token_permissions",
                      "strapi_transfer_token_permissions_token_links", "strapi_releases", "strapi_release_actions", "strapi_release_actions_release_links"):
            with self.subTest(table=table):
                self.assertEqual(table in out, late)
        self.assertEqual("folder_path" in out["files"].columns, late)
        tokens = "id name description type access_key created_at updated_at created_by_id updated_by_id"
        self.assert_columns(out["strapi_api_tokens"], tokens + (" last_used_at expires_at lifespan" if late else ""))
