"""A polymorphic relation to one entry (`model: "*"`): v3 keeps it in rows of <table>_morph, v4 in two columns of the owner's own table
(@strapi/database, metadata/relations, createMorphToOne: target_id and target_type). The owner's rows stream by first, so each is updated at the end."""
import re

import v3
from seeds import Case, convert, for_each

UPDATE = {"pg": r"^UPDATE public\.shouts SET target_id = (\d+), target_type = '([^']*)' WHERE id = (\d+);$",
          "mariadb": r"^UPDATE `shouts` SET `target_id` = (\d+), `target_type` = '([^']*)' WHERE `id` = (\d+);$"}


def tables():
    store = [v3.model("application::shout.shout", "shouts", {"text": {"type": "string"}, "about": {"model": "*"}}),
             v3.model("application::note.note", "notes", {"text": {"type": "string"}, "shout": {"model": "shout", "via": "about"}})]
    return [
        v3.Table("core_store", "key:string, value:text, type:string, environment:string, tag:string",
                 [(i + 1, key, value, "object", None, None) for i, (key, value) in enumerate(store)]),
        v3.Table("shouts", "text:string", [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
        v3.Table("notes", "text:string", [(7, "n")]),
        v3.Table("shouts_morph", "shouts_id:integer, about_id:integer, about_type:string, field:string, order:integer", [
            (1, 1, 7, "notes", "shout", 1),
            (2, 2, 3, "shouts", "x", 1),
            (3, 3, 99, "notes", "shout", 1),    # no such note
            (4, 4, 1, "nowhere", "shout", 1),   # no model has this table
            (5, 88, 7, "notes", "shout", 1),    # no such shout
        ]),
    ]


class MorphToOne(Case):
    @for_each()
    def test_columns(self, engine, target):
        out = convert(engine, tables(), "--target", target)
        self.assertNotIn("shouts_morph", out)
        self.assert_columns(out["shouts"], "id text created_at updated_at created_by_id updated_by_id target_id target_type"
                            + (" published_at" if "published_at" in out["shouts"].columns else ""))
        self.assertEqual([row["target_id"] for row in out["shouts"].rows], [None] * 4)

    @for_each()
    def test_each_row_that_points_somewhere_is_updated(self, engine, target):
        out = convert(engine, tables(), "--target", target)
        self.assertEqual(sorted(re.findall(UPDATE[engine], out.text, re.M)),
                         [("3", "api::shout.shout", "2"), ("7", "api::note.note", "1")])
        self.assertGreater(out.text.index("UPDATE"), max(m.end() for m in re.finditer("^(?:COPY|INSERT)", out.text, re.M)))

    @for_each()
    def test_every_other_row_is_counted(self, engine, target):
        """Of five rows two are written; the others are told with the reasons of the pack."""
        summary = convert(engine, tables(), "--target", target).summary
        self.assertRegex(summary, r"2 +rows +\"shouts_morph\": an end of the link does not exist")
        self.assertRegex(summary, r"1 +row +\"shouts_morph\": no content model has this table")
