// The fixed text of pg_dump 15.18 and mysqldump 8.0.36 around the rows, table by table where they write it so.
#include "schema.hpp"

namespace dumpfix::gen {
namespace {

constexpr std::string_view token = "oD73Em8Ja7hlCOveOLL0YmHkBKvCurr0YynaMAivAbZeuao3ukVQHLGGkmmng56";

std::string quoted_in_pg(std::string_view name) { return quoted(Engine::pg, name); }

/// The comment that pg_dump writes above each object.
void write_banner(Writer& out, std::string_view name, std::string_view type) {
  out << "--\n-- Name: " << name << "; Type: " << type << "; Schema: public; Owner: strapi\n--\n\n";
}

void write_definition(Writer& out, const Table& table) {
  const std::string name = quoted_in_pg(table.name);
  const std::string sequence = std::string(table.name) + "_id_seq";
  const std::string quoted_sequence = quoted_in_pg(sequence);
  write_banner(out, table.name, "TABLE");
  out << "CREATE TABLE public." << name << " (\n";
  for (const Column& column : table.columns)
    out << "    " << quoted_in_pg(column.name) << " " << column.pg << (&column == &table.columns.back() ? "\n" : ",\n");
  out << ");\n\n\nALTER TABLE public." << name << " OWNER TO strapi;\n\n";
  write_banner(out, sequence, "SEQUENCE");
  out << "CREATE SEQUENCE public." << quoted_sequence
      << "\n    AS integer\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\n\n\n"
      << "ALTER TABLE public." << quoted_sequence << " OWNER TO strapi;\n\n";
  write_banner(out, sequence, "SEQUENCE OWNED BY");
  out << "ALTER SEQUENCE public." << quoted_sequence << " OWNED BY public." << name << ".id;\n\n\n";
}

void write_default(Writer& out, const Table& table) {
  write_banner(out, std::string(table.name) + " id", "DEFAULT");
  out << "ALTER TABLE ONLY public." << quoted_in_pg(table.name) << " ALTER COLUMN id SET DEFAULT nextval('public."
      << quoted_in_pg(std::string(table.name) + "_id_seq") << "'::regclass);\n\n\n";
}

void write_sequence_value(Writer& out, const Table& table) {
  const std::string sequence = std::string(table.name) + "_id_seq";
  write_banner(out, sequence, "SEQUENCE SET");
  out << "SELECT pg_catalog.setval('public." << quoted_in_pg(sequence) << "', 1000, true);\n\n\n";
}

void write_primary_key(Writer& out, const Table& table) {
  const std::string key = std::string(table.name) + "_pkey";
  write_banner(out, std::string(table.name) + ' ' + key, "CONSTRAINT");
  out << "ALTER TABLE ONLY public." << quoted_in_pg(table.name) << "\n    ADD CONSTRAINT " << quoted_in_pg(key)
      << " PRIMARY KEY (id);\n\n\n";
}

} // namespace

void write_prelude(Writer& out) {
  if (!out.postgres()) {
    out << R"(-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: 127.0.0.1    Database: strapi
-- ------------------------------------------------------
-- Server version	8.0.36

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
)";
    return;
  }
  out << "--\n-- PostgreSQL database dump\n--\n\n\\restrict " << token << R"(

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

)";
  for (const Table& table : tables()) write_definition(out, table);
  for (const Table& table : tables()) write_default(out, table);
}

void write_epilogue(Writer& out) {
  if (!out.postgres()) {
    out << R"(/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
-- Dump completed on 2024-01-01 00:00:00
)";
    return;
  }
  for (const Table& table : tables()) write_sequence_value(out, table);
  for (const Table& table : tables()) write_primary_key(out, table);
  out << "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict " << token << "\n\n";
}

} // namespace dumpfix::gen
