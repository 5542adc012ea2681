"""The seed's "Permissions mapping": every row of its eight tables, and its sections on enabled permissions and permission columns."""
import restaurant
from seeds import Case, convert, for_each, rows_of

DELETED = "(deleted)"

# Each as the seed has it: v3 type | controller | action | v4 action. Where v4.26 differs from the seed (which is right for 4.0) a fifth cell has its truth.
RESTAURANT = """
    application | restaurant | count              | (deleted)
    application | restaurant | create             | api::restaurant.restaurant.create
    application | restaurant | delete             | api::restaurant.restaurant.delete
    application | restaurant | find               | api::restaurant.restaurant.find
    application | restaurant | findone            | api::restaurant.restaurant.findOne
    application | restaurant | update             | api::restaurant.restaurant.update
    application | restaurant | createlocalization | api::restaurant.restaurant.createLocalization
"""
USERS_PERMISSIONS = """
    users-permissions | auth | callback              | plugin::users-permissions.auth.callback
    users-permissions | auth | connect               | plugin::users-permissions.auth.connect
    users-permissions | auth | emailconfirmation     | plugin::users-permissions.auth.emailConfirmation
    users-permissions | auth | forgotpassword        | plugin::users-permissions.auth.forgotPassword
    users-permissions | auth | register              | plugin::users-permissions.auth.register
    users-permissions | auth | resetpassword         | plugin::users-permissions.auth.resetPassword
    users-permissions | auth | sendemailconfirmation | plugin::users-permissions.auth.sendEmailConfirmation
    users-permissions | user | count                 | plugin::users-permissions.user.count
    users-permissions | user | create                | plugin::users-permissions.user.create
    users-permissions | user | destroy               | plugin::users-permissions.user.destroy
    users-permissions | user | destroyall            | (deleted)
    users-permissions | user | find                  | plugin::users-permissions.user.find
    users-permissions | user | findone               | plugin::users-permissions.user.findOne
    users-permissions | user | me                    | plugin::users-permissions.user.me
    users-permissions | user | update                | plugin::users-permissions.user.update
    users-permissions | userspermissions | getrole              | plugin::users-permissions.role.getRole  | plugin::users-permissions.role.findOne
    users-permissions | userspermissions | getroles             | plugin::users-permissions.role.getRoles | plugin::users-permissions.role.find
    users-permissions | userspermissions | createrole           | plugin::users-permissions.role.createRole
    users-permissions | userspermissions | deleterole           | plugin::users-permissions.role.deleteRole
    users-permissions | userspermissions | updaterole           | plugin::users-permissions.role.updateRole
    users-permissions | userspermissions | getpermissions       | plugin::users-permissions.permissions.getPermissions
    users-permissions | userspermissions | getadvancedsettings  | (deleted)
    users-permissions | userspermissions | customroute          | (deleted)
    users-permissions | userspermissions | getemailtemplate     | (deleted)
    users-permissions | userspermissions | getpolicies          | (deleted)
    users-permissions | userspermissions | getproviders         | (deleted)
    users-permissions | userspermissions | getroutes            | (deleted)
    users-permissions | userspermissions | index                | (deleted)
    users-permissions | userspermissions | searchusers          | (deleted)
    users-permissions | userspermissions | updateadvancedsettings | (deleted)
    users-permissions | userspermissions | updateemailtemplate  | (deleted)
    users-permissions | userspermissions | updateproviders      | (deleted)
"""
I18N = """
    i18n | content-types | getnonlocalizedattributes | (deleted)
    i18n | iso-locales   | listisolocales | (deleted)
    i18n | locales       | createlocale   | (deleted)
    i18n | locales       | deletelocale   | (deleted)
    i18n | locales       | listlocales    | plugin::i18n.locales.listLocales
    i18n | locales       | updatelocale   | (deleted)
"""
CONTENT_TYPE_BUILDER = """
    content-type-builder | builder             | getreservednames  | (deleted)
    content-type-builder | componentcategories | deletecategory    | (deleted)
    content-type-builder | componentcategories | editcategory      | (deleted)
    content-type-builder | components          | createcomponent   | (deleted)
    content-type-builder | components          | deletecomponent   | (deleted)
    content-type-builder | components          | getcomponent      | plugin::content-type-builder.components.getComponent
    content-type-builder | components          | getcomponents     | plugin::content-type-builder.components.getComponents
    content-type-builder | components          | updatecomponent   | (deleted)
    content-type-builder | connections         | getconnections    | (deleted)
    content-type-builder | contenttypes        | createcontenttype | (deleted)
    content-type-builder | contenttypes        | deletecontenttype | (deleted)
    content-type-builder | contenttypes        | getcontenttype    | plugin::content-type-builder.content-types.getContentType
    content-type-builder | contenttypes        | getcontenttypes   | plugin::content-type-builder.content-types.getContentTypes
    content-type-builder | contenttypes        | updatecontenttype | (deleted)
"""
UPLOAD = """
    upload | upload | count          | plugin::upload.content-api.count | (deleted)
    upload | upload | destroy        | plugin::upload.content-api.destroy
    upload | upload | find           | plugin::upload.content-api.find
    upload | upload | findone        | plugin::upload.content-api.findOne
    upload | upload | getsettings    | (deleted)
    upload | upload | search         | (deleted)
    upload | upload | updatesettings | (deleted)
    upload | upload | upload         | plugin::upload.content-api.upload
"""
EMAIL = """
    email | email | getsettings | (deleted)
    email | email | send        | plugin::email.email.send
    email | email | test        | (deleted)
"""
# "All permissions were deleted": controllers and actions of v3.6.11's own plugins.
CONTENT_MANAGER = """
    content-manager | collection-types | find                   | (deleted)
    content-manager | collection-types | previewmanyrelations   | (deleted)
    content-manager | components       | findcomponents         | (deleted)
    content-manager | content-types    | findcontenttypes       | (deleted)
    content-manager | relations        | find                   | (deleted)
    content-manager | single-types     | createorupdate         | (deleted)
    content-manager | uid              | generateuid            | (deleted)
"""
DOCUMENTATION = """
    documentation | documentation | getinfos       | (deleted)
    documentation | documentation | index          | (deleted)
    documentation | documentation | loginview      | (deleted)
    documentation | documentation | regeneratedoc  | (deleted)
    documentation | documentation | updatesettings | (deleted)
"""


class Mapping(Case):
    def check(self, table, engine, target):
        rows = rows_of(table)
        self.assertGreater(len(rows), 2)
        # every permission for both roles, so that a row that is dropped as a duplicate of another would be seen
        v3 = [(kind, controller, action, True, role) for role in (1, 2) for kind, controller, action, *_ in rows]
        out = convert(engine, restaurant.tables(v3), "--target", target)
        links = out["up_permissions_role_links"].rows
        found = {role: [] for role in ("1", "2")}
        actions = out["up_permissions"].by_id()
        for link in links:
            found[link["role_id"]].append(actions[int(link["permission_id"])]["action"])
        wanted = []
        for number, (kind, controller, action, v4, *later) in enumerate(rows, 1):
            v4 = later[0] if later and target != "4.0" else v4
            with self.subTest(row=f"{kind} | {controller} | {action} | {v4}"):
                self.assertEqual(actions[number]["action"] if number in actions else DELETED, v4)
            if v4 != DELETED:
                wanted.append(v4)
        for role in ("1", "2"):
            self.assertEqual(sorted(found[role]), sorted(wanted))
        self.assertEqual(len(actions), 2 * len(wanted))

    @for_each()
    def test_restaurant_api(self, engine, target):
        self.check(RESTAURANT, engine, target)

    @for_each()
    def test_users_and_permissions(self, engine, target):
        self.check(USERS_PERMISSIONS, engine, target)

    @for_each()
    def test_i18n(self, engine, target):
        self.check(I18N, engine, target)

    @for_each()
    def test_content_type_builder(self, engine, target):
        self.check(CONTENT_TYPE_BUILDER, engine, target)

    @for_each()
    def test_upload(self, engine, target):
        self.check(UPLOAD, engine, target)

    @for_each()
    def test_email(self, engine, target):
        self.check(EMAIL, engine, target)

    @for_each()
    def test_content_manager(self, engine, target):
        self.check(CONTENT_MANAGER, engine, target)

    @for_each()
    def test_documentation(self, engine, target):
        self.check(DOCUMENTATION, engine, target)


class UpPermissions(Case):
    @for_each()
    def test_enabled_permissions(self, engine, target):
        """Seed, "Enabled permissions": those that are not enabled are not in the table; there is no column enabled; a role has a permission by its link."""
        v3 = [("application", "restaurant", "find", True, 1), ("application", "restaurant", "create", False, 1),
              ("application", "restaurant", "find", False, 2), ("application", "restaurant", "update", True, 2)]
        out = convert(engine, restaurant.tables(v3), "--target", target)
        table = out["up_permissions"]
        self.assertEqual(sorted(table.column("action")), ["api::restaurant.restaurant.find", "api::restaurant.restaurant.update"])
        self.assertNotIn("enabled", table.columns)
        by_id = table.by_id()
        self.assertEqual([(by_id[int(r["permission_id"])]["action"], r["role_id"]) for r in out["up_permissions_role_links"].rows],
                         [("api::restaurant.restaurant.find", "1"), ("api::restaurant.restaurant.update", "2")])

    @for_each()
    def test_permission_columns(self, engine, target):
        """Seed, "Permissions columns": action = transform(type).controller.action."""
        out = convert(engine, restaurant.tables([("application", "restaurant", "find", True, 1)]), "--target", target)
        self.assert_columns(out["up_permissions"], "id action created_at updated_at created_by_id updated_by_id")
        self.assertEqual(out["up_permissions"].column("action"), ["api::restaurant.restaurant.find"])

    @for_each()
    def test_duplicates_merge_for_each_role(self, engine, target):
        """One v4 row for each enabled row and role; two v3 rows that become one action of one role are one (design notes, "Aggregation")."""
        v3 = [("application", "restaurant", "find", True, 1), ("application", "restaurant", "find", True, 1),
              ("application", "restaurant", "find", True, 2), ("application", "restaurant", "find", True, None)]
        out = convert(engine, restaurant.tables(v3), "--target", target)
        self.assertEqual(sorted(out["up_permissions"].by_id()), [1, 3])
        self.assertEqual([(r["permission_id"], r["role_id"]) for r in out["up_permissions_role_links"].rows], [("1", "1"), ("3", "2")])
