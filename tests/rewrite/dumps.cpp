// Writes small dumps and runs the rewriter over them.
#include "rewrite/dumps.hpp"

#include "io/source.hpp"

#include <doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace dumpfix::rewrite {
namespace {

std::string joined(const std::vector<std::string>& list, const char* separator) {
  std::string out;
  for (const std::string& text : list) out += (out.empty() ? "" : separator) + text;
  return out;
}

std::string escaped(const std::string& text, Style style) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' && style != Style::pg_insert) {
      out += "\\n";
      continue;
    }
    if (style == Style::copy && c == '\\') out += '\\';
    if (style == Style::pg_insert && c == '\'') out += '\'';
    if (style == Style::mysql && (c == '\\' || c == '\'' || c == '"')) out += '\\';
    out += c;
  }
  return style == Style::copy ? out : '\'' + out + '\'';
}

std::string quoted(const std::string& name, Style style) {
  if (style == Style::mysql) return '`' + name + '`';
  const bool plain =
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos && name != "order";
  return plain ? name : '"' + name + '"';
}

std::string create(Style style, const V3Table& table) {
  std::vector<std::string> lines;
  for (const auto& [name, type] : table.columns) lines.push_back("  " + quoted(name, style) + ' ' + type);
  if (style == Style::mysql)
    return "CREATE TABLE `" + table.name + "` (\n" + joined(lines, ",\n") +
           ",\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n\n";
  const std::string full = "public." + quoted(table.name, style),
                    sequence = "public." + quoted(table.name + "_id_seq", style);
  return "CREATE TABLE " + full + " (\n" + joined(lines, ",\n") + "\n);\n\nCREATE SEQUENCE " + sequence +
         "\n    AS integer\n    START WITH 1;\n\nALTER SEQUENCE " + sequence + " OWNED BY " + full + ".id;\n\n";
}

std::string data(Style style, const V3Table& table) {
  if (style != Style::copy && table.rows.empty()) return {};
  std::vector<std::string> columns, rows;
  for (const auto& [name, type] : table.columns) columns.push_back(quoted(name, style));
  if (style == Style::copy) {
    std::string out = "COPY public." + quoted(table.name, style) + " (" + joined(columns, ", ") + ") FROM stdin;\n";
    for (const auto& row : table.rows) out += joined(row, "\t") + '\n';
    return out + "\\.\n\n";
  }
  for (const auto& row : table.rows) rows.push_back('(' + joined(row, style == Style::mysql ? "," : ", ") + ')');
  if (style == Style::mysql) return "INSERT INTO `" + table.name + "` VALUES\n" + joined(rows, ",\n") + ";\n\n";
  std::string out;
  for (const std::string& row : rows)
    out += "INSERT INTO public." + quoted(table.name, style) + " VALUES " + row + ";\n";
  return out + '\n';
}

Run run(std::unique_ptr<io::ReplaySource> source, const plan::RuleBook& rules,
        const facts::Project* project = nullptr) {
  Run result;
  const auto sink = io::memory_sink(result.out);
  io::Output out(*sink);
  Options options;
  options.rules = &rules;
  options.project = project;
  Rewriter rewriter(*source, out, std::move(options), result.account);
  try {
    rewriter.run();
    out.flush();
  } catch (const Failure& failure) {
    result.problem = failure.problem();
    rewriter.loud_end(result.problem);
  }
  return result;
}

} // namespace

std::string dump_of(Style style, const std::vector<std::pair<std::string, std::string>>& store,
                    const std::vector<V3Table>& tables) {
  const bool mysql = style == Style::mysql;
  V3Table core{"core_store", {}, {}};
  for (const char* column : {"id", "key", "value", "type", "environment", "tag"})
    core.columns.emplace_back(column, std::string(column) == "id"
                                          ? (mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL")
                                          : (mysql ? "longtext DEFAULT NULL" : "text"));
  for (const auto& [key, value] : store)
    core.rows.push_back({std::to_string(core.rows.size() + 1), escaped(key, style), escaped(value, style),
                         escaped("object", style), style == Style::copy ? "\\N" : "NULL",
                         style == Style::copy ? "\\N" : "NULL"});
  std::vector<V3Table> all{core};
  all.insert(all.end(), tables.begin(), tables.end());
  std::string out;
  if (mysql) {
    out = "-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)\n--\n-- Host: x    Database: "
          "y\n\n/*!40103 SET TIME_ZONE='+00:00' */;\n\n";
    for (const V3Table& table : all) out += create(style, table) + data(style, table);
    return out + "-- Dump completed on 2021-01-02  3:04:05\n";
  }
  out = "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.18\n-- Dumped by pg_dump version "
        "15.18\n\nSET standard_conforming_strings = on;\n\n";
  for (const V3Table& table : all) out += create(style, table);
  for (const V3Table& table : all) out += data(style, table);
  for (const V3Table& table : all)
    out += "ALTER TABLE ONLY public." + quoted(table.name, style) + "\n    ADD CONSTRAINT " +
           quoted(table.name + "_pkey", style) + " PRIMARY KEY (id);\n\n";
  return out + "--\n-- PostgreSQL database dump complete\n--\n\n";
}

Run rewritten(const std::string& dump, const plan::RuleBook& rules, std::size_t chunk) {
  return run(io::replay_source(io::memory_source(dump, chunk)), rules);
}

Run rewritten(const std::string& dump, const plan::RuleBook& rules, const facts::Project& project) {
  return run(io::replay_source(io::memory_source(dump, 0)), rules, &project);
}

Run rewritten(const std::string& dump, std::size_t chunk) {
  static const plan::RuleBook rules = plan::shipped();
  return rewritten(dump, rules, chunk);
}

File::File(const std::string& bytes)
    : path((std::filesystem::temp_directory_path() / ("dumpfix-test." + std::to_string(::getpid()))).string()) {
  std::ofstream(path, std::ios::binary) << bytes;
}
File::~File() { std::filesystem::remove(path); }

Run rewritten_file(const std::string& path, const plan::RuleBook& rules) {
  return run(io::open_replay_source(path), rules);
}

std::vector<std::string> rows_in(const std::string& out, Style style, const std::string& table) {
  std::vector<std::string> rows;
  const std::string head = style == Style::copy ? "COPY public." + quoted(table, style) + " ("
                                                : "INSERT INTO " + std::string(style == Style::mysql ? "" : "public.") +
                                                      quoted(table, style) + ' ';
  for (std::size_t at = out.find(head); at != std::string::npos; at = out.find(head, at + 1)) {
    if (at > 0 && out[at - 1] != '\n') continue;
    std::size_t line = style == Style::copy ? out.find('\n', at) + 1 : out.find("VALUES", at) + 6;
    if (style == Style::copy) {
      while (out.compare(line, 2, "\\.") != 0) {
        const std::size_t end = out.find('\n', line);
        REQUIRE(end != std::string::npos);
        rows.push_back(out.substr(line, end - line));
        line = end + 1;
      }
      continue;
    }
    // one tuple a line, as dump_of writes them
    const std::size_t end = out.find(";\n", line);
    REQUIRE(end != std::string::npos);
    while (line < end) {
      const std::size_t open = out.find('(', line);
      const std::size_t close = std::min(out.find("),\n", open), end - 1);
      rows.push_back(out.substr(open + 1, close - open - 1));
      line = close + 2;
    }
  }
  return rows;
}

std::vector<std::pair<std::string, std::string>> thing_store(const std::string& attributes) {
  return {
      plan::model("application::thing.thing", "things", attributes, R"("timestamps":false)"),
      plan::model("strapi::user", "strapi_administrator", R"("username":{"type":"string"})", R"("timestamps":false)")};
}

} // namespace dumpfix::rewrite
