// What the first bytes say. Headers are those of the tools' own dumps.
#include "dump/detect.hpp"

#include <doctest.h>

#include <string>

using namespace dumpfix;
using namespace dumpfix::dump;
using namespace std::string_literals;

TEST_CASE("headers of the dump tools") {
  struct Case {
    std::string head;
    Dialect dialect;
    const char* tool;
    const char* server;
    bool has_header;
  };
  const Case cases[] = {
      {"--\n-- PostgreSQL database dump\n--\n\n\\restrict x\n\n-- Dumped from database version 15.18 (Debian "
       "15.18-0+deb12u1)\n"
       "-- Dumped by pg_dump version 16.2\n",
       Dialect::postgres, "16.2", "15.18", true},
      {"\xEF\xBB\xBF--\r\n-- PostgreSQL database dump\r\n--\r\n\r\n-- Dumped from database version 12.4\r\n"
       "-- Dumped by pg_dump version 12.4\r\n",
       Dialect::postgres, "12.4", "12.4", true},
      {"/*M!999999\\- enable the sandbox mode */ \n"
       "-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)\n--\n"
       "-- Host: 127.0.0.1    Database: sink_v3\n-- ------------------------------------------------------\n"
       "-- Server version\t10.11.19-MariaDB-0+deb12u1\n",
       Dialect::mariadb, "10.11.19-MariaDB", "10.11.19-MariaDB-0+deb12u1", true},
      {"-- MySQL dump 10.13  Distrib 8.0.33, for Linux (x86_64)\n--\n-- Server version\t8.0.33\n", Dialect::mysql,
       "8.0.33", "8.0.33", true},
      {"-- MySQL dump 10.16  Distrib 10.1.48-MariaDB, for debian-linux-gnu (x86_64)\n", Dialect::mariadb,
       "10.1.48-MariaDB", "", true},
      {"-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for Linux (x86_64)\n-- Server version\t8.0.33\n",
       Dialect::mysql, "10.11.6-MariaDB", "8.0.33", true},
      {"-- phpMyAdmin SQL Dump\n-- version 5.1.1\n-- https://www.phpmyadmin.net/\n--\n-- Server version: 8.0.26\n",
       Dialect::mysql, "", "8.0.26", false},
      {"-- Adminer 4.8.1 PostgreSQL 13.4 dump\n", Dialect::postgres, "", "", false},
      {"-- Adminer 4.8.1 MySQL 8.0.27 dump\n", Dialect::mysql, "", "", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    const Detected found = detect(c.head);
    CHECK(found.dialect == c.dialect);
    CHECK(found.tool_version == c.tool);
    CHECK(found.server_version == c.server);
    CHECK(found.has_header == c.has_header);
    CHECK(found.refusal == "");
  }
}

TEST_CASE("without a header the statements tell") {
  const std::pair<std::string, Dialect> cases[] = {
      {"/*M!999999\\- enable the sandbox mode */ \nCREATE TABLE x (a int);\n", Dialect::mariadb},
      {"/*!40101 SET @saved_cs_client     = @@character_set_client */;\n", Dialect::mysql},
      {"CREATE TABLE `a` (\n  `id` int\n);\n", Dialect::mysql},
      {"INSERT INTO `a` VALUES (1,'COPY t FROM stdin;');\n", Dialect::mysql},
      {"CREATE TABLE a (id int) ENGINE=InnoDB;\n", Dialect::mysql},
      {"SET statement_timeout = 0;\nINSERT INTO public.a VALUES ('CREATE TABLE `b`');\n", Dialect::postgres},
      {"COPY public.a (id) FROM stdin;\n1\n\\.\n", Dialect::postgres},
      {"SELECT pg_catalog.set_config('search_path', '', false);\n", Dialect::postgres},
      {"create table \"a\" (\"id\" serial primary key);\n", Dialect::postgres},
      {"INSERT INTO \"a\" VALUES (1);\n", Dialect::postgres},
      {"Dear reader, this is a letter.\n", Dialect::unknown},
      {"", Dialect::unknown},
  };
  for (const auto& [head, dialect] : cases) {
    CAPTURE(head);
    const Detected found = detect(head);
    CHECK(found.dialect == dialect);
    CHECK(found.refusal == "");
    CHECK_FALSE(found.has_header);
  }
}

TEST_CASE("what cannot be read is named, with what to do instead") {
  std::string tar(512, '\0');
  tar.replace(0, 7, "toc.dat");
  tar.replace(257, 5, "ustar");
  std::string other_tar = tar;
  other_tar.replace(0, 7, "a.sql\0\0"s);
  const std::string pg_restore = "turn it into SQL first: pg_restore -f - FILE | strapi-dumpfix";
  const std::string sqlite = "strapi-dumpfix reads dumps of PostgreSQL, MySQL and MariaDB only";
  const std::string unpack = "unpack it first: strapi-dumpfix reads plain SQL, also in zstd or gzip";
  const std::string utf16 =
      "let the dump tool write the file itself (pg_dump -f FILE, mysqldump --result-file=FILE), or "
      "turn it into UTF-8: iconv -f UTF-16 -t UTF-8 FILE";
  struct Case {
    std::string head;
    std::string refusal;
    std::string hint;
  };
  const Case cases[] = {
      {"PGDMP\x01\x0e\x00\x04"s, "a pg_dump custom-format archive", pg_restore},
      {tar, "a pg_dump tar archive", pg_restore},
      {other_tar, "a tar archive", unpack},
      {"SQLite format 3\0\x10"s, "an SQLite database file", sqlite},
      {"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", "an SQLite dump", sqlite},
      {"\xEF\xBB\xBFPRAGMA foreign_keys=OFF;\n", "an SQLite dump", sqlite},
      {"\xFF\xFE-\0-\0"s, "UTF-16 text, as PowerShell's > writes it", utf16},
      {"\xFE\xFF\0-\0-"s, "UTF-16 text, as PowerShell's > writes it", utf16},
      {"-\0-\0 \0P\0"s, "UTF-16 text, as PowerShell's > writes it", utf16},
      {"\0-\0-\0 \0P"s, "UTF-16 text, as PowerShell's > writes it", utf16},
      {"PK\x03\x04"s, "a zip archive", unpack},
      {"<?xml version=\"1.0\"?>\n<mysqldump xmlns", "a dump in XML, as mysqldump --xml writes it",
       "take it again without --xml"},
      {"BZh91AY", "a bzip2 file", unpack},
      {"\xFD"
       "7zXZ\0"s,
       "an xz file", unpack},
  };
  for (const Case& c : cases) {
    const Detected found = detect(c.head);
    CHECK(found.refusal == c.refusal);
    CHECK(found.hint == c.hint);
    CHECK(found.dialect == Dialect::unknown);
  }
}
