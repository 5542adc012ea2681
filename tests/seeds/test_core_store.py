"""The seed's "Core store": model definitions go; content-manager configurations get v4's uids, in the key's suffix and in value.uid."""
import json

import restaurant
from seeds import Case, convert, for_each, rows_of

PREFIX = "plugin_content_manager_configuration_content_types"
CONFIGURATION = {
    "settings": {"mainField": "camelCase", "defaultSortBy": "created_at", "defaultSortOrder": "ASC", "pageSize": 10},
    "metadatas": {"id": {"list": {"label": "Id"}}, "camelCase": {"edit": {"label": "Camel Case"}}, "created_at": {"edit": {"label": "Created_at"}},
                  "updated_at": {"edit": {}}, "published_at": {"edit": {}}, "created_by": {"edit": {}}, "updated_by": {"edit": {}}},
    "layouts": {"list": ["id", "camelCase", "created_at"], "editRelations": ["localizations", "created_by"],
                "edit": [[{"name": "camelCase", "size": 6}, {"name": "updated_at", "size": 6}]]}}
# Seed, "the following UIDs have changed" (application, plugins), and "all the content-types that have been renamed (see table names changes)".
UIDS = rows_of("""
    application::restaurant.restaurant      | api::restaurant.restaurant
    plugins::users-permissions.user         | plugin::users-permissions.user
    plugins::users-permissions.role         | plugin::users-permissions.role
    plugins::users-permissions.permission   | plugin::users-permissions.permission
    plugins::upload.file                    | plugin::upload.file
    plugins::i18n.locale                    | plugin::i18n.locale
    strapi::permission                      | admin::permission
    strapi::role                            | admin::role
    strapi::user                            | admin::user
    strapi::administrator                   | admin::user
""")


def settings_of(uids):
    return [(f"{PREFIX}::{uid}", {"uid": uid, **CONFIGURATION}, "", "") for uid in uids]


class CoreStore(Case):
    @for_each()
    def test_structure_is_untouched(self, engine, target):
        self.assert_columns(convert(engine, restaurant.tables(), "--target", target)["strapi_core_store_settings"], "id key value type environment tag")

    @for_each()
    def test_model_definitions_are_dropped(self, engine, target):
        before = [row[1] for row in restaurant.tables()[0].rows]
        self.assertEqual([key for key in before if not key.startswith("model_def_")], [])
        other = [("plugin_users-permissions_email", {"a": 1}, "", ""), ("db_model_restaurants", {"name": {"type": "string"}}, None, None)]
        out = convert(engine, restaurant.tables(settings=other), "--target", target)
        self.assertEqual([k for k in out["strapi_core_store_settings"].column("key") if k != "core_persisted_tables"], ["plugin_users-permissions_email"])

    @for_each()
    def test_uids_of_configurations(self, engine, target):
        for before, after in UIDS:  # one at a time: v3's two names of the administrator would be one key
            out = convert(engine, restaurant.tables(settings=settings_of([before])), "--target", target)
            with self.subTest(row=f"{before} | {after}"):
                rows = [r for r in out["strapi_core_store_settings"].rows if r["key"].startswith(PREFIX)]
                self.assertEqual([r["key"] for r in rows], [f"{PREFIX}::{after}"])
                self.assertEqual(json.loads(rows[0]["value"])["uid"], after)

    @for_each()
    def test_components_keep_their_uid(self, engine, target):
        key = "plugin_content_manager_configuration_components::default.seo"
        out = convert(engine, restaurant.tables(settings=[(key, {"uid": "default.seo", "isComponent": True, **CONFIGURATION}, "", "")]), "--target", target)
        rows = [r for r in out["strapi_core_store_settings"].rows if r["key"] == key]
        self.assertEqual([json.loads(r["value"])["uid"] for r in rows], ["default.seo"])

    @for_each()
    def test_field_names_in_configurations(self, engine, target):
        """v4's names of the system fields (schema-reference D.4); all else stays to the letter."""
        out = convert(engine, restaurant.tables(settings=settings_of(["application::restaurant.restaurant"])), "--target", target)
        value = json.loads([r for r in out["strapi_core_store_settings"].rows if r["key"].startswith(PREFIX)][0]["value"])
        self.assertEqual(value, {
            "uid": "api::restaurant.restaurant",
            "settings": {"mainField": "camelCase", "defaultSortBy": "createdAt", "defaultSortOrder": "ASC", "pageSize": 10},
            "metadatas": {"id": {"list": {"label": "Id"}}, "camelCase": {"edit": {"label": "Camel Case"}}, "createdAt": {"edit": {"label": "Created_at"}},
                          "updatedAt": {"edit": {}}, "publishedAt": {"edit": {}}, "createdBy": {"edit": {}}, "updatedBy": {"edit": {}}},
            "layouts": {"list": ["id", "camelCase", "createdAt"], "editRelations": ["localizations", "createdBy"],
                        "edit": [[{"name": "camelCase", "size": 6}, {"name": "updatedAt", "size": 6}]]}})

    @for_each()
    def test_environment_and_tag(self, engine, target):
        """v4 looks for NULL where v3 wrote '' (D.5); of the upload settings the one of production is v4's."""
        settings = [("plugin_users-permissions_advanced", {"x": 1}, "", ""), ("plugin_upload_settings", {"e": "dev"}, "development", ""),
                    ("plugin_upload_settings", {"e": "prod"}, "production", "")]
        rows = convert(engine, restaurant.tables(settings=settings), "--target", target)["strapi_core_store_settings"].rows
        seen = [(r["key"], json.loads(r["value"]), r["environment"], r["tag"]) for r in rows]
        self.assertIn(("plugin_users-permissions_advanced", {"x": 1}, None, None), seen)
        self.assertEqual([s[1] for s in seen if s[0] == "plugin_upload_settings" and s[2] is None], [{"e": "prod"}])
