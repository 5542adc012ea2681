// Tells the dialect by the dump tool's own header, else by what the statements look like: the earliest sign counts.
// Headers as written by pg_dump, pg_dumpall, mysqldump 5.5-9, mariadb-dump, phpMyAdmin, HeidiSQL and Adminer.
#include "dump/detect.hpp"

#include "dump/literal_scan.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

constexpr auto npos = std::string_view::npos;

struct Magic {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view unpack_first = "unpack it first: strapi-dumpfix reads plain SQL, also in zstd or gzip";
constexpr std::string_view sqlite_hint = "strapi-dumpfix reads dumps of PostgreSQL, MySQL and MariaDB only";

constexpr Magic magics[] = {
    {"PGDMP", "a pg_dump custom-format archive", "turn it into SQL first: pg_restore -f - FILE | strapi-dumpfix"},
    {"SQLite format 3", "an SQLite database file", sqlite_hint},
    {"PRAGMA foreign_keys=OFF;", "an SQLite dump", sqlite_hint},
    {"<?xml", "a dump in XML, as mysqldump --xml writes it", "take it again without --xml"},
    {"PK\x03\x04", "a zip archive", unpack_first},
    {"BZh", "a bzip2 file", unpack_first},
    {"\xFD"
     "7zXZ",
     "an xz file", unpack_first},
};

/// UTF-16, with its mark or without: every other one of the first bytes is NUL.
bool is_utf16(std::string_view head) noexcept {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return true;
  if (head.size() < 4) return false;
  const std::size_t size = std::min<std::size_t>(head.size(), 64) & ~std::size_t{1};
  for (std::size_t odd = 0; odd < 2; ++odd) {
    bool all = true;
    for (std::size_t i = 0; i < size; ++i) all = all && (head[i] == '\0') == (i % 2 == odd);
    if (all) return true;
  }
  return false;
}

bool refuse(std::string_view head, Detected& out) {
  for (const Magic& magic : magics)
    if (head.starts_with(magic.bytes)) {
      out.refusal = magic.what;
      out.hint = magic.hint;
      return true;
    }
  if (head.size() > 262 && head.substr(257, 5) == "ustar") {
    const bool pg_dump = head.starts_with("toc.dat");
    out.refusal = pg_dump ? "a pg_dump tar archive" : "a tar archive";
    out.hint =
        pg_dump ? std::string_view("turn it into SQL first: pg_restore -f - FILE | strapi-dumpfix") : unpack_first;
    return true;
  }
  if (is_utf16(head)) {
    out.refusal = "UTF-16 text, as PowerShell's > writes it";
    out.hint = "let the dump tool write the file itself (pg_dump -f FILE, mysqldump --result-file=FILE), or turn it "
               "into UTF-8: iconv -f UTF-16 -t UTF-8 FILE";
    return true;
  }
  return false;
}

/// What follows `label` at the beginning of a line, up to the end of that line; npos-like: an empty view.
std::string_view after(std::string_view head, std::string_view label) {
  for (std::size_t at = head.find(label); at != npos; at = head.find(label, at + 1)) {
    if (at != 0 && head[at - 1] != '\n') continue;
    std::string_view rest = head.substr(at + label.size());
    rest = rest.substr(0, std::min(rest.size(), rest.find_first_of("\r\n")));
    while (!rest.empty() && (is_space(rest.front()) || rest.front() == ':')) rest.remove_prefix(1);
    while (!rest.empty() && is_space(rest.back())) rest.remove_suffix(1);
    return rest;
  }
  return {};
}

/// `text` up to the first of `stops`.
std::string_view until(std::string_view text, std::string_view stops) {
  return text.substr(0, std::min(text.size(), text.find_first_of(stops)));
}

bool has_line(std::string_view head, std::string_view line) {
  for (std::size_t at = head.find(line); at != npos; at = head.find(line, at + 1))
    if (at == 0 || head[at - 1] == '\n') return true;
  return false;
}

Dialect mysql_or_mariadb(const Detected& found, bool mariadb_tool) {
  const bool mariadb_server = found.server_version.find("MariaDB") != npos;
  return mariadb_server || (found.server_version.empty() && mariadb_tool) ? Dialect::mariadb : Dialect::mysql;
}

/// The tool's own header comment.
bool detect_header(std::string_view head, Detected& out) {
  if (has_line(head, "-- PostgreSQL database ")) {
    out.dialect = Dialect::postgres;
    out.has_header = true;
    out.tool_version = until(after(head, "-- Dumped by pg_dump version"), " ");
    out.server_version = until(after(head, "-- Dumped from database version"), " ");
    return true;
  }
  for (const std::string_view label : {"-- MariaDB dump", "-- MySQL dump"}) {
    const std::string_view tool = after(head, label);
    if (tool.empty()) continue;
    const std::size_t distrib = tool.find("Distrib ");
    out.tool_version = until(distrib == npos ? tool : tool.substr(distrib + 8), ", ");
    out.server_version = after(head, "-- Server version");
    out.has_header = true;
    out.dialect = mysql_or_mariadb(out, tool.find("MariaDB") != npos || label == "-- MariaDB dump");
    return true;
  }
  const std::string_view adminer = after(head, "-- Adminer");
  if (adminer.find("PostgreSQL") != npos) {
    out.dialect = Dialect::postgres;
    return true;
  }
  if (has_line(head, "-- phpMyAdmin SQL Dump") || has_line(head, "-- HeidiSQL") || adminer.find("MySQL") != npos ||
      adminer.find("MariaDB") != npos) {
    out.server_version = after(head, "-- Server version");
    if (out.server_version.empty()) out.server_version = after(head, "-- Server Version");
    out.dialect = mysql_or_mariadb(out, adminer.find("MariaDB") != npos);
    return true;
  }
  return false;
}

struct Sign {
  std::string_view text; ///< in lower case
  Dialect dialect;
};

constexpr Sign signs[] = {
    {"/*m!", Dialect::mariadb},
    {"/*!999999\\-", Dialect::mariadb},
    {"/*!4", Dialect::mysql},
    {"/*!5", Dialect::mysql},
    {"/*!8", Dialect::mysql},
    {"engine=", Dialect::mysql},
    {"auto_increment", Dialect::mysql},
    {"set sql_mode", Dialect::mysql},
    {"lock tables", Dialect::mysql},
    {"create table `", Dialect::mysql},
    {"create table if not exists `", Dialect::mysql},
    {"drop table if exists `", Dialect::mysql},
    {"insert into `", Dialect::mysql},
    {"replace into `", Dialect::mysql},
    {"insert ignore into", Dialect::mysql},
    {"alter table `", Dialect::mysql},
    {" from stdin;", Dialect::postgres},
    {"set statement_timeout", Dialect::postgres},
    {"set client_encoding", Dialect::postgres},
    {"set search_path", Dialect::postgres},
    {"pg_catalog.", Dialect::postgres},
    {"\\restrict ", Dialect::postgres},
    {"\\connect ", Dialect::postgres},
    {"nextval('", Dialect::postgres},
    {"alter table only ", Dialect::postgres},
    {"create sequence ", Dialect::postgres},
    {"character varying", Dialect::postgres},
    {" with time zone", Dialect::postgres},
    {"create table public.", Dialect::postgres},
    {"insert into public.", Dialect::postgres},
    {" serial primary key", Dialect::postgres},
    {" jsonb", Dialect::postgres},
};

/// The dialect whose sign comes first; `"` as quote of table names is a sign of PostgreSQL when there is no other.
Dialect detect_signs(std::string_view head) {
  std::string text(head);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  const std::string_view all = text;
  Dialect out = Dialect::unknown;
  std::size_t first = npos;
  for (const Sign& sign : signs)
    if (const std::size_t at = all.substr(0, std::min(first, all.size())).find(sign.text); at != npos) {
      first = at;
      out = sign.dialect;
    }
  if (out == Dialect::unknown)
    for (const std::string_view start : {"create table \"", "insert into \"", "alter table \"", "drop table \""})
      if (all.find(start) != npos) return Dialect::postgres;
  return out;
}

} // namespace

Detected detect(std::string_view head) {
  Detected out;
  if (refuse(head, out)) return out;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  if (refuse(head, out)) return out;
  if (!detect_header(head, out)) out.dialect = detect_signs(head);
  return out;
}

} // namespace dumpfix::dump
