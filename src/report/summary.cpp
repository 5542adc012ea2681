// The summary: a headline, then blocks under a label of their own (tables, rows, dropped, warnings, to do, each table).
// A block without lines is not printed. The order is that of the account: tables as in the dump, reasons by name.
#include "report/summary.hpp"

#include "report/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace dumpfix::report {
namespace {

struct Words {
  std::string_view dump, tool;
};

Words words_of(const std::string& dialect) {
  if (dialect == "postgres") return {"PostgreSQL dump", "pg_dump"};
  if (dialect == "mysql") return {"MySQL dump", "mysqldump"};
  if (dialect == "mariadb") return {"MariaDB dump", "mariadb-dump"};
  return {"dump", ""};
}

std::string_view fate_name(Fate fate) {
  switch (fate) {
  case Fate::kept: return "kept";
  case Fate::converted: return "converted";
  case Fate::edited: return "edited";
  case Fate::moved: return "moved";
  case Fate::dropped: return "dropped";
  case Fate::created: return "created";
  }
  return "";
}

std::uint64_t dropped_rows(const TableAccount& table) {
  std::uint64_t rows = 0;
  for (const auto& [because, number] : table.dropped) rows += number;
  return rows;
}

/// What to call a table: its name in the dump, or in the output if the rules made it.
const std::string& name_of(const TableAccount& table) {
  return table.source.empty() && !table.targets.empty() ? table.targets.front() : table.source;
}

/// The sums over all tables.
struct Totals {
  std::array<std::size_t, 6> tables{}; ///< by Fate
  std::uint64_t read = 0, written = 0, moved = 0, added = 0, dropped = 0;
  std::size_t move_targets = 0;
  std::size_t empty_columns = 0; ///< columns that were dropped without a value in them
  bool changed = false;

  explicit Totals(const Account& account) {
    std::set<std::string_view> targets;
    for (const TableAccount& table : account.tables) {
      ++tables[static_cast<std::size_t>(table.fate)];
      read += table.rows_read;
      written += table.rows_written;
      moved += table.rows_moved;
      added += table.rows_added;
      dropped += dropped_rows(table);
      if (table.fate == Fate::moved) targets.insert(table.targets.begin(), table.targets.end());
      for (const auto& [what, values] : table.dropped_values) empty_columns += values == 0 ? 1 : 0;
      changed = changed || table.fate != Fate::kept || !table.dropped_values.empty() || !table.dropped_links.empty();
    }
    move_targets = targets.size();
    changed = changed || moved + added + dropped != 0 || read != written;
  }
  std::size_t of(Fate fate) const { return tables[static_cast<std::size_t>(fate)]; }
  std::size_t in_dump() const {
    std::size_t all = 0;
    for (const std::size_t number : tables) all += number;
    return all - of(Fate::created);
  }
};

class Writer {
public:
  explicit Writer(bool color) : color_(color) {}

  void headline(const std::string& text) { out_ += bold("strapi-dumpfix:") + ' ' + text + '\n'; }

  /// The lines, the first behind the label.
  void block(std::string_view label, const std::vector<std::string>& lines) {
    constexpr std::size_t label_width = 10;
    for (const std::string& line : lines) {
      const bool first = &line == &lines.front();
      out_ += first ? bold(label) + std::string(label_width - label.size(), ' ') : std::string(label_width, ' ');
      out_ += line + '\n';
    }
  }

  std::string take() { return std::move(out_); }

private:
  std::string bold(std::string_view text) const {
    return color_ ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
  }
  bool color_;
  std::string out_;
};

std::string headline(const Account& account) {
  const Words words = words_of(account.dialect);
  std::string out;
  // "<stdin>" and the like say nothing.
  if (!account.input.empty() && account.input.front() != '<') out += printable(account.input) + ": ";
  out += words.dump;
  if (!account.tool_version.empty()) {
    const bool number = std::isdigit(static_cast<unsigned char>(account.tool_version.front())) != 0;
    out += " (";
    if (number && !words.tool.empty()) out += std::string(words.tool) + ' ';
    out += printable(account.tool_version) + ')';
  }
  return out;
}

std::string tables_line(const Totals& totals) {
  std::string out = grouped(totals.in_dump()) + " read";
  std::string_view before = ": ";
  const auto part = [&](std::size_t number, std::string_view text) {
    if (number == 0) return;
    out += before;
    out += grouped(number) + ' ';
    out += text;
    before = ", ";
  };
  part(totals.of(Fate::converted), "converted");
  part(totals.of(Fate::kept), "kept");
  part(totals.of(Fate::edited), "edited");
  part(totals.of(Fate::dropped), "dropped");
  part(totals.of(Fate::moved), "moved into " + grouped(totals.move_targets) + " link, component and morph " +
                                   (totals.move_targets == 1 ? "table" : "tables"));
  if (totals.of(Fate::created) != 0) out += "; " + grouped(totals.of(Fate::created)) + " created";
  return out;
}

std::string rows_line(const Totals& totals) {
  std::string out = grouped(totals.read) + " read = " + grouped(totals.written) + " written";
  if (totals.moved != 0) out += " + " + grouped(totals.moved) + " moved";
  if (totals.dropped != 0) out += " + " + grouped(totals.dropped) + " dropped";
  if (totals.added != 0) out += " (+ " + grouped(totals.added) + " added)";
  return out;
}

/// Everything that was left out: rows, then values of columns, then links.
std::vector<std::string> dropped_lines(const Account& account, const Totals& totals, bool all) {
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](const TableAccount& table, std::uint64_t number, std::string_view noun, const std::string& why) {
    const std::string text = count_of(number, noun);
    const std::size_t digits = text.rfind(' ');
    rows.push_back(
        {text.substr(0, digits), text.substr(digits + 1), in_quotes(name_of(table)) + ": " + printable(why)});
  };
  for (const TableAccount& table : account.tables) {
    for (const auto& [because, number] : table.dropped)
      if (number != 0 || table.fate == Fate::dropped) add(table, number, "row", because);
    if (table.fate == Fate::dropped && table.dropped.empty()) add(table, 0, "row", "the whole table");
  }
  for (const TableAccount& table : account.tables)
    for (const auto& [what, number] : table.dropped_values)
      if (number != 0 || all) add(table, number, "value", what);
  for (const TableAccount& table : account.tables)
    for (const auto& [what, number] : table.dropped_links)
      if (number != 0) add(table, number, "link", what);
  std::vector<std::string> out = aligned(rows, {Align::right});
  if (totals.empty_columns != 0 && !all) out.push_back(count_of(totals.empty_columns, "column") + " without a value");
  return out;
}

std::vector<std::string> warning_lines(const Account& account) {
  std::vector<std::string> out;
  for (const auto& [text, times] : account.warnings)
    out.push_back(printable(text) + (times > 1 ? " (" + grouped(times) + " times)" : ""));
  return out;
}

std::vector<std::string> note_lines(const Account& account) {
  std::vector<std::string> out;
  for (const std::string& note : account.notes) out.push_back("[ ] " + printable(note));
  return out;
}

std::vector<std::string> table_lines(const Account& account) {
  if (account.tables.empty()) return {};
  std::vector<std::vector<std::string>> rows{{"fate", "read", "written", "moved", "dropped", "added", "table"}};
  for (const TableAccount& table : account.tables) {
    std::string name = printable(table.source);
    std::string_view before = name.empty() ? "→ " : " → ";
    for (const std::string& target : table.targets) {
      name += before;
      name += printable(target);
      before = ", ";
    }
    rows.push_back({std::string(fate_name(table.fate)), grouped(table.rows_read), grouped(table.rows_written),
                    grouped(table.rows_moved), grouped(dropped_rows(table)), grouped(table.rows_added), name});
  }
  return aligned(rows, {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right});
}

} // namespace

std::string summary(const Account& account, const Style& style) {
  if (style.detail == Detail::quiet) return {};
  const bool verbose = style.detail == Detail::verbose;
  const Totals totals(account);
  Writer out(style.color);
  if (totals.changed) {
    const bool versioned = !account.target_version.empty() && account.target_version != "0.0";
    out.headline(headline(account) + (versioned ? " → Strapi " + printable(account.target_version) : ""));
    out.block("tables", {tables_line(totals)});
    out.block("rows", {rows_line(totals)});
    out.block("dropped", dropped_lines(account, totals, verbose));
  } else {
    out.headline(headline(account) + ": nothing was changed");
  }
  if (verbose && account.bytes_read + account.bytes_written != 0)
    out.block("bytes", {grouped(account.bytes_read) + " read, " + grouped(account.bytes_written) + " written"});
  if (verbose) out.block("each", table_lines(account));
  out.block("warnings", warning_lines(account));
  out.block("to do", note_lines(account));
  return out.take();
}

std::size_t strict_findings(const Account& account) {
  const auto holds_some = [](const auto& entry) { return entry.second != 0; };
  std::size_t out = account.warnings.size();
  for (const TableAccount& table : account.tables) {
    out +=
        static_cast<std::size_t>(std::count_if(table.dropped_values.begin(), table.dropped_values.end(), holds_some));
    out += static_cast<std::size_t>(std::count_if(table.dropped_links.begin(), table.dropped_links.end(), holds_some));
  }
  return out;
}

} // namespace dumpfix::report
