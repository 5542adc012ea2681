"""The small v3.6 project that the seeds speak of: an API "restaurant", Strapi's own types, and the rows that each test adds."""
import v3
from v3 import AUTHORS, Table, model

STAMPS = ["created_at", "updated_at"]
RELATION = {"configurable": False}


def models():
    string, text, boolean, json, integer = ({"type": t} for t in ("string", "text", "boolean", "json", "integer"))
    return dict([
        model("strapi::core-store", "core_store", {"key": string, "value": text, "type": string, "environment": string, "tag": string}),
        model("strapi::webhooks", "strapi_webhooks", {"name": string, "url": text, "headers": json, "events": json, "enabled": boolean}),
        model("strapi::user", "strapi_administrator", {
            "firstname": string, "lastname": string, "username": string, "email": {"type": "email"}, "password": {"type": "password"},
            "resetPasswordToken": string, "registrationToken": string, "isActive": boolean, "blocked": boolean, "preferedLanguage": string,
            "roles": {"collection": "role", "collectionName": "strapi_users_roles", "via": "users", "dominant": True, "plugin": "admin",
                      "attribute": "role", "column": "id", "isVirtual": True}}),
        model("strapi::role", "strapi_role", {
            "name": string, "code": string, "description": string,
            "users": {"collection": "user", "via": "roles", "plugin": "admin", "attribute": "user", "column": "id", "isVirtual": True},
            "permissions": {"collection": "permission", "via": "role", "plugin": "admin", "isVirtual": True}}, STAMPS),
        model("strapi::permission", "strapi_permission", {
            "action": string, "subject": string, "properties": json, "conditions": json, "role": {"model": "role", "plugin": "admin"}}, STAMPS),
        model("plugins::users-permissions.permission", "users-permissions_permission", {
            "type": string, "controller": string, "action": string, "enabled": boolean, "policy": string,
            "role": {"model": "role", "via": "permissions", "plugin": "users-permissions"}, **AUTHORS}),
        model("plugins::users-permissions.role", "users-permissions_role", {
            "name": string, "description": string, "type": string,
            "permissions": {"collection": "permission", "via": "role", "plugin": "users-permissions", "isVirtual": True},
            "users": {"collection": "user", "via": "role", "plugin": "users-permissions", "isVirtual": True}, **AUTHORS}),
        model("plugins::users-permissions.user", "users-permissions_user", {
            "username": string, "email": {"type": "email"}, "provider": string, "password": {"type": "password"}, "resetPasswordToken": string,
            "confirmationToken": string, "confirmed": boolean, "blocked": boolean,
            "role": {"model": "role", "via": "users", "plugin": "users-permissions"}, **AUTHORS}, STAMPS),
        model("plugins::upload.file", "upload_file", {
            "name": string, "alternativeText": string, "caption": string, "width": integer, "height": integer, "formats": json, "hash": string,
            "ext": string, "mime": string, "size": {"type": "decimal"}, "url": string, "previewUrl": string, "provider": string,
            "provider_metadata": json, "related": {"collection": "*", "filter": "field"}, **AUTHORS}, STAMPS),
        model("plugins::i18n.locale", "i18n_locales", {"name": string, "code": string, **AUTHORS}, STAMPS),
        model("application::restaurant.restaurant", "restaurants", {
            "snake_case": string, "camelCase": string, "PascalCase": string,
            "cover": {"model": "file", "via": "related", "plugin": "upload"},
            "localizations": {"collection": "restaurant", "attribute": "related_restaurant", "column": "id", "isVirtual": True},
            "locale": string, **AUTHORS}, STAMPS, pluginOptions={"i18n": {"localized": True}}),
        # timestamps under names of the user's own, and none at all
        model("application::dish.dish", "dishes", {"name": string, **AUTHORS}, ["createdOn", "Modified_On"]),
        model("application::table.table", "dinner_tables", {"seats": integer, **AUTHORS}),
    ])


CREATED, UPDATED = "2021-01-02 03:04:05", "2021-02-03 04:05:06"
BY = "created_by:integer, updated_by:integer"
STAMP = "created_at:stamp, updated_at:stamp"


def tables(content_permissions=(), settings=(), permissions=()):
    """The v3 tables. content_permissions: (type, controller, action, enabled, role); settings: (key, value, environment, tag) rows of core_store
    beside the models; permissions: (action, subject, properties, conditions, role) of administrators. Ids are 1, 2, …"""
    store = [(key, value, "object", None, None) for key, value in models().items()]
    store += [(key, value, "object", environment, tag) for key, value, environment, tag in settings]
    return [
        Table("core_store", "key:string, value:text, type:string, environment:string, tag:string", [(i, *row) for i, row in enumerate(store, 1)]),
        Table("strapi_webhooks", "name:string, url:text, headers:json, events:json, enabled:boolean",
              [(1, "hook", "http://x.test/h", {}, ["entry.create"], True)]),
        Table("strapi_administrator", "firstname:string, lastname:string, username:string, email:string!, password:string, resetPasswordToken:string, "
              "registrationToken:string, isActive:boolean, blocked:boolean, preferedLanguage:string",
              [(1, "Ada", "Super", None, "ada@x.test", "$2a$10$a", "reset-1", None, True, None, "fr"),
               (2, "Ed", "Itor", None, "ed@x.test", "$2a$10$b", None, "token-2", False, True, None)]),
        Table("strapi_role", f"name:string!, code:string!, description:string, {STAMP}",
              [(1, "Super Admin", "strapi-super-admin", "all", CREATED, UPDATED), (2, "Editor", "strapi-editor", None, CREATED, UPDATED)]),
        Table("strapi_users_roles", "user_id:integer, role_id:integer", [(1, 1, 1), (2, 2, 2), (3, 1, 2)]),
        Table("strapi_permission", f"action:string!, subject:string, properties:json, conditions:json, role:integer, {STAMP}",
              [(i, *row, CREATED, UPDATED) for i, row in enumerate(permissions, 1)]),
        Table("users-permissions_role", f"name:string!, description:string, type:string, {BY}",
              [(1, "Authenticated", "logged in", "authenticated", None, None), (2, "Public", None, "public", None, None)]),
        Table("users-permissions_permission", f"type:string!, controller:string!, action:string!, enabled:boolean!, policy:string, role:integer, {BY}",
              [(i, t, c, a, on, "", role, None, None) for i, (t, c, a, on, role) in enumerate(content_permissions, 1)]),
        Table("users-permissions_user", "username:string!, email:string!, provider:string, password:string, resetPasswordToken:string, "
              f"confirmationToken:string, confirmed:boolean, blocked:boolean, role:integer, {BY}, {STAMP}",
              [(1, "guest", "guest@x.test", "local", "$2a$10$c", None, "conf-1", True, False, 1, None, None, CREATED, UPDATED)]),
        Table("upload_file", "name:string!, alternativeText:string, caption:string, width:integer, height:integer, formats:json, hash:string!, ext:string, "
              f"mime:string!, size:decimal!, url:string!, previewUrl:string, provider:string!, provider_metadata:json, {BY}, {STAMP}",
              [(5, "a.jpg", "alt", None, 10, 20, {"thumbnail": {}}, "h5", ".jpg", "image/jpeg", "1.50", "/uploads/a.jpg", "/p", "local", None, 1, 2,
                CREATED, UPDATED)]),
        Table("upload_file_morph", "upload_file_id:integer, related_id:integer, related_type:text, field:text, order:integer",
              [(41, 5, 1, "restaurants", "cover", 1)]),
        Table("i18n_locales", f"name:string, code:string, {BY}, {STAMP}", [(1, "English (en)", "en", None, None, CREATED, UPDATED)]),
        Table("restaurants", f"snake_case:string, camelCase:string, PascalCase:string, locale:string, {BY}, {STAMP}",
              [(1, "s1", "c1", "P1", "en", 1, 2, CREATED, UPDATED), (2, "s2", "c2", "P2", "fr", None, None, CREATED, UPDATED)]),
        Table("restaurants__localizations", "restaurant_id:integer, related_restaurant_id:integer", [(1, 1, 2), (2, 2, 1)]),
        Table("dishes", f"name:string, {BY}, createdOn:stamp, Modified_On:stamp", [(1, "soup", 1, None, CREATED, UPDATED)]),
        Table("dinner_tables", f"seats:integer, {BY}", [(1, 4, None, None)]),
    ]
