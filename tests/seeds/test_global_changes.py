"""The seed's "Global changes" (column casing, timestamps) and its sections on the Upload and the i18n plugin."""
import restaurant
from seeds import Case, convert, for_each, rows_of

TIMESTAMP = {"pg": "timestamp(6) without time zone", "mariadb": "datetime(6)"}


class Columns(Case):
    @for_each()
    def test_column_name_casing(self, engine, target):
        """Seed, "Column name casing": PascalCase, camelCase and snake_case become snake_case."""
        out = convert(engine, restaurant.tables(), "--target", target)["restaurants"]
        for before, after, value in rows_of("""
                PascalCase | pascal_case | P1
                camelCase  | camel_case  | c1
                snake_case | snake_case  | s1"""):
            with self.subTest(row=f"{before} | {after}"):
                self.assertIn(after, out.columns)
                self.assertEqual(out.by_id()[1][after], value)
                if before != after:
                    self.assertNotIn(before, out.columns)

    @for_each()
    def test_no_table_has_a_column_in_another_casing(self, engine, target):
        for name, table in convert(engine, restaurant.tables(), "--target", target).items():
            with self.subTest(table=name):
                self.assertEqual([c for c in table.columns if c != c.lower() or "-" in c], [])

    @for_each()
    def test_timestamps_have_no_default(self, engine, target):
        """Seed, "Timestamps columns": "remove the default value from the table structure"."""
        out = convert(engine, restaurant.tables(), "--target", target)
        self.assertNotIn("CURRENT_TIMESTAMP", out.text.upper())
        for table in ("restaurants", "dishes", "dinner_tables", "admin_roles", "up_users", "files", "i18n_locale"):
            for column in ("created_at", "updated_at"):
                with self.subTest(table=table, column=column):
                    wanted = TIMESTAMP[engine] + (" DEFAULT NULL" if engine == "mariadb" else "")
                    self.assertEqual(out[table].columns[column], wanted)

    @for_each()
    def test_timestamps_with_custom_names(self, engine, target):
        """Seed: "migrate timestamps with custom column names to the created_at and updated_at fields"."""
        out = convert(engine, restaurant.tables(), "--target", target)
        self.assert_columns(out["dishes"], "id name created_at updated_at created_by_id updated_by_id")
        self.assertEqual(out["dishes"].rows, [{"id": "1", "name": "soup", "created_at": restaurant.CREATED, "updated_at": restaurant.UPDATED,
                                              "created_by_id": "1", "updated_by_id": None}])
        # timestamps cannot be disabled in v4
        self.assertEqual(out["dinner_tables"].rows, [{"id": "1", "seats": "4", "created_at": None, "updated_at": None, "created_by_id": None,
                                                     "updated_by_id": None}])


class Upload(Case):
    """Seed, "Upload plugin", line by line."""

    @for_each()
    def test_polymorphic_table_is_named_files_related_morphs(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        self.assertIn("files_related_morphs", out)
        self.assertNotIn("upload_file_morph", out)
        row = out["files_related_morphs"].rows[0]
        self.assertEqual({k: row[k] for k in ("related_id", "related_type", "field", "order")},
                         {"related_id": "1", "related_type": "api::restaurant.restaurant", "field": "cover", "order": "1"})

    @for_each()
    def test_id_and_upload_file_id_do_not_exist(self, engine, target):
        """The seed's "no id" holds below 4.3: from then on v4 gives every such table an id of its own."""
        table = convert(engine, restaurant.tables(), "--target", target)["files_related_morphs"]
        self.assertNotIn("upload_file_id", table.columns)
        self.assertEqual("id" in table.columns, target != "4.0")
        self.assert_columns(table, ("" if target == "4.0" else "id ") + "file_id related_id related_type field order")

    @for_each()
    def test_file_id_points_to_files(self, engine, target):
        out = convert(engine, restaurant.tables(), "--target", target)
        self.assertEqual(out["files_related_morphs"].column("file_id"), ["5"])
        self.assertEqual(out["files"].column("id"), ["5"])
        self.assertEqual(out["files_related_morphs"].foreigns, {"files_related_morphs_fk": (["file_id"], "files", "CASCADE")})

    @for_each()
    def test_index_of_file_id(self, engine, target):
        """The seed writes files_related_morph_fk; v4 calls it files_related_morphs_fk."""
        indexes = convert(engine, restaurant.tables(), "--target", target)["files_related_morphs"].indexes
        self.assertEqual(indexes["files_related_morphs_fk"], ["file_id"])
        self.assertNotIn("files_related_morph_fk", indexes)

    @for_each()
    def test_the_file_itself(self, engine, target):
        row = dict(convert(engine, restaurant.tables(), "--target", target)["files"].rows[0])
        self.assertEqual(row.pop("formats").replace(" ", ""), '{"thumbnail":{}}')
        if target != "4.0":
            self.assertEqual(row.pop("folder_path"), "/")
        self.assertEqual(row, {
            "id": "5", "name": "a.jpg", "alternative_text": "alt", "caption": None, "width": "10", "height": "20", "hash": "h5", "ext": ".jpg",
            "mime": "image/jpeg", "size": "1.50", "url": "/uploads/a.jpg", "preview_url": "/p", "provider": "local", "provider_metadata": None,
            "created_at": restaurant.CREATED, "updated_at": restaurant.UPDATED, "created_by_id": "1", "updated_by_id": "2"})


class I18n(Case):
    @for_each()
    def test_localizations(self, engine, target):
        """Seed: "renamed from entities__localizations to entities_localizations_links"."""
        out = convert(engine, restaurant.tables(), "--target", target)
        self.assertNotIn("restaurants__localizations", out)
        rows = out["restaurants_localizations_links"].rows
        self.assertEqual([(r["restaurant_id"], r["inv_restaurant_id"]) for r in rows], [("1", "2"), ("2", "1")])
        table = out["restaurants_localizations_links"]
        self.assertEqual(table.foreigns, {"restaurants_localizations_links_fk": (["restaurant_id"], "restaurants", "CASCADE"),
                                          "restaurants_localizations_links_inv_fk": (["inv_restaurant_id"], "restaurants", "CASCADE")})
