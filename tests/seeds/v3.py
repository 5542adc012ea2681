"""Writes small Strapi v3 dumps: tables and rows as Python values, spelled as pg_dump and as mariadb-dump spell them.

Column types are those of schema-reference A.2, by the name of the v3 attribute type: id, string, text, json, integer, decimal, boolean, datetime,
and `stamp` (created_at and the like, with v3's default). Values: None, bool, int, str; dict and list are JSON; points in time are UTC text."""
import json

POSTGRES = {"id": "integer NOT NULL", "string": "character varying(255)", "text": "text", "json": "jsonb", "integer": "integer",
            "decimal": "numeric(10,2)", "boolean": "boolean", "datetime": "timestamp with time zone",
            "stamp": "timestamp with time zone DEFAULT CURRENT_TIMESTAMP"}
MYSQL = {"id": "int(10) unsigned NOT NULL AUTO_INCREMENT", "string": "varchar(255)", "text": "longtext", "json": "longtext", "integer": "int(11)",
         "decimal": "decimal(10,2)", "boolean": "tinyint(1)", "datetime": "datetime", "stamp": "timestamp NULL DEFAULT current_timestamp()"}
INSTANTS = ("datetime", "stamp")


class Table:
    """A table. `columns` is text: "name:type, name:type!" (! for NOT NULL); an id column comes first without being named."""

    def __init__(self, name, columns, rows=()):
        self.name = name
        self.columns = [("id", "id", True)]
        for part in columns.split(",") if columns else ():
            column, kind = part.strip().split(":")
            self.columns.append((column, kind.rstrip("!"), kind.endswith("!")))
        self.rows = [tuple(row) for row in rows]
        for row in self.rows:
            assert len(row) == len(self.columns), f"{name}: {len(row)} values for {len(self.columns)} columns: {row}"


def text_of(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, (dict, list)) else str(value)


def copy_cell(value, kind):
    if value is None:
        return r"\N"
    if kind == "boolean":
        return "t" if value else "f"
    text = text_of(value) + ("+00" if kind in INSTANTS else "")
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def mysql_cell(value, kind):
    if value is None:
        return "NULL"
    if kind == "boolean":
        return "1" if value else "0"
    if kind in ("id", "integer", "decimal"):
        return str(value)
    return "'" + text_of(value).replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n") + "'"


def quoted(name):
    plain = name[0].isalpha() and name.replace("_", "a").isalnum() and name == name.lower() and name not in ("order",)
    return name if plain else f'"{name}"'


def postgres(tables):
    out = ["--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.18\n-- Dumped by pg_dump version 15.18\n\n"
           "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n"
           "SELECT pg_catalog.set_config('search_path', '', false);\n\n"]
    tables = sorted(tables, key=lambda t: t.name)
    for table in tables:
        name = "public." + quoted(table.name)
        sequence = "public." + quoted(table.name + "_id_seq")
        lines = [f"    {quoted(c)} {POSTGRES[k]}" + (" NOT NULL" if required and k != "id" else "") for c, k, required in table.columns]
        out.append(f"CREATE TABLE {name} (\n" + ",\n".join(lines) + "\n);\n\n\n"
                   f"ALTER TABLE {name} OWNER TO strapi;\n\n"
                   f"CREATE SEQUENCE {sequence}\n    AS integer\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\n\n\n"
                   f"ALTER SEQUENCE {sequence} OWNED BY {name}.id;\n\n\n"
                   f"ALTER TABLE ONLY {name} ALTER COLUMN id SET DEFAULT nextval('{sequence}'::regclass);\n\n\n")
    for table in tables:
        columns = ", ".join(quoted(c) for c, _, _ in table.columns)
        out.append(f"COPY public.{quoted(table.name)} ({columns}) FROM stdin;\n")
        for row in table.rows:
            out.append("\t".join(copy_cell(v, k) for v, (_, k, _) in zip(row, table.columns)) + "\n")
        out.append("\\.\n\n\n")
    for table in tables:
        last = max((row[0] for row in table.rows), default=0)
        out.append(f"SELECT pg_catalog.setval('public.{quoted(table.name + '_id_seq')}', {last or 1}, {'true' if last else 'false'});\n\n\n")
    for table in tables:
        out.append(f"ALTER TABLE ONLY public.{quoted(table.name)}\n    ADD CONSTRAINT {quoted(table.name + '_pkey')} PRIMARY KEY (id);\n\n\n")
    return "".join(out) + "--\n-- PostgreSQL database dump complete\n--\n\n"


def mariadb(tables):
    out = ["-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)\n--\n-- Host: localhost    Database: v3\n"
           "-- ------------------------------------------------------\n-- Server version\t10.11.19-MariaDB-0+deb12u1\n\n"
           "/*!40101 SET NAMES utf8mb4 */;\n/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;\n/*!40103 SET TIME_ZONE='+00:00' */;\n"
           "/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;\n\n"]
    for table in sorted(tables, key=lambda t: t.name):
        lines = []
        for column, kind, required in table.columns:
            sql = MYSQL[kind]
            if kind not in ("id", "stamp"):
                sql += " NOT NULL" if required else " DEFAULT NULL"
            lines.append(f"  `{column}` {sql}")
        out.append(f"DROP TABLE IF EXISTS `{table.name}`;\nCREATE TABLE `{table.name}` (\n" + ",\n".join(lines) +
                   ",\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;\n\n")
        if table.rows:
            rows = ",\n".join("(" + ",".join(mysql_cell(v, k) for v, (_, k, _) in zip(row, table.columns)) + ")" for row in table.rows)
            out.append(f"LOCK TABLES `{table.name}` WRITE;\nINSERT INTO `{table.name}` VALUES\n{rows};\nUNLOCK TABLES;\n\n")
    return "".join(out) + ("/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;\n/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;\n"
                           "\n-- Dump completed on 2021-01-02  3:04:05\n")


WRITERS = {"pg": postgres, "mariadb": mariadb}


def model(uid, table, attributes, timestamps=False, **more):
    """-> (key, value) of a model_def_ row of core_store, as v3.6 writes it. `more`: kind, pluginOptions, options."""
    value = {"uid": uid, "collectionName": table, "info": {"name": uid.rsplit(".", 1)[-1]},
             "options": {"timestamps": timestamps, **more.pop("options", {})}, **more, "attributes": attributes}
    if "::" in uid:
        value.setdefault("kind", "collectionType")
    return "model_def_" + uid, value


AUTHORS = {"created_by": {"model": "user", "plugin": "admin", "configurable": False, "private": True},
           "updated_by": {"model": "user", "plugin": "admin", "configurable": False, "private": True}}
