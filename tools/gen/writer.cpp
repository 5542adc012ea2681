// Rows and cells in both forms. The escapes are those of PostgreSQL's COPY text format and of mysql_real_escape_string.
#include "writer.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

namespace dumpfix::gen {
namespace {

constexpr std::size_t flush_above = 1U << 20;
constexpr std::size_t statement_size = 1030000;

} // namespace

Writer::Writer(Engine engine) : engine_(engine) { out_.reserve(3U << 20); }

void Writer::flush() {
  std::string_view rest = out_;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written <= 0) throw std::system_error(errno, std::generic_category(), "standard output");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  out_.clear();
}

void Writer::begin_table(const Table& table) {
  table_ = &table;
  statement_open_ = false;
  const std::string name(table.name);
  if (postgres()) {
    *this << "--\n-- Data for Name: " << name << "; Type: TABLE DATA; Schema: public; Owner: strapi\n--\n\n"
          << "COPY public." << quoted(engine_, name) << " (";
    const char* comma = "";
    for (const Column& column : table.columns) {
      *this << comma << quoted(engine_, column.name);
      comma = ", ";
    }
    *this << ") FROM stdin;\n";
    return;
  }
  *this << "\n--\n-- Table structure for table `" << name << "`\n--\n\nDROP TABLE IF EXISTS `" << name << "`;\n"
        << "/*!40101 SET @saved_cs_client     = @@character_set_client */;\n"
        << "/*!40101 SET character_set_client = utf8mb4 */;\n"
        << "CREATE TABLE `" << name << "` (\n";
  for (const Column& column : table.columns)
    *this << "  " << quoted(engine_, column.name) << " " << column.mysql << ",\n";
  *this << "  PRIMARY KEY (`id`)\n) ENGINE=InnoDB AUTO_INCREMENT=1000 DEFAULT CHARSET=utf8mb4"
        << " COLLATE=utf8mb4_unicode_ci;\n/*!40101 SET character_set_client = @saved_cs_client */;\n\n"
        << "--\n-- Dumping data for table `" << name << "`\n--\n\n"
        << "LOCK TABLES `" << name << "` WRITE;\n/*!40000 ALTER TABLE `" << name << "` DISABLE KEYS */;\n";
}

void Writer::end_table() {
  if (postgres()) {
    *this << "\\.\n\n\n";
  } else {
    if (statement_open_) *this << ";\n";
    statement_open_ = false;
    *this << "/*!40000 ALTER TABLE `" << table_->name << "` ENABLE KEYS */;\nUNLOCK TABLES;\n";
  }
  flush();
}

void Writer::begin_row() {
  first_cell_ = true;
  if (postgres()) return;
  const std::string_view open = engine_ == Engine::maria ? "\n(" : "(";
  if (statement_open_) {
    *this << "," << open;
    return;
  }
  *this << "INSERT INTO `" << table_->name << "` VALUES" << (engine_ == Engine::maria ? "" : " ") << open;
  statement_open_ = true;
  statement_start_ = out_.size();
}

void Writer::end_row() {
  if (postgres()) {
    out_ += '\n';
    if (out_.size() > flush_above) flush();
    return;
  }
  out_ += ')';
  if (engine_ == Engine::single || out_.size() - statement_start_ > statement_size) {
    out_ += ";\n";
    statement_open_ = false;
    if (out_.size() > flush_above) flush();
  }
}

void Writer::separate() {
  if (!first_cell_) out_ += postgres() ? '\t' : ',';
  first_cell_ = false;
}

void Writer::number(std::int64_t value) { literal(std::to_string(value)); }

void Writer::null() { literal(postgres() ? "\\N" : "NULL"); }

void Writer::boolean(bool value) {
  if (postgres())
    literal(value ? "t" : "f");
  else
    literal(value ? "1" : "0");
}

void Writer::literal(std::string_view value) {
  separate();
  out_ += value;
}

void Writer::text(std::string_view value) {
  separate();
  if (postgres())
    append_copy(value);
  else
    append_quoted(value);
}

void Writer::append_copy(std::string_view value) {
  for (const char c : value) switch (c) {
    case '\n': out_ += "\\n"; break;
    case '\r': out_ += "\\r"; break;
    case '\t': out_ += "\\t"; break;
    case '\b': out_ += "\\b"; break;
    case '\\': out_ += "\\\\"; break;
    default: out_ += c;
    }
}

void Writer::append_quoted(std::string_view value) {
  out_ += '\'';
  for (const char c : value) switch (c) {
    case '\n': out_ += "\\n"; break;
    case '\r': out_ += "\\r"; break;
    case '\\': out_ += "\\\\"; break;
    case '\'': out_ += "\\'"; break;
    case '"': out_ += "\\\""; break;
    case '\0': out_ += "\\0"; break;
    default: out_ += c;
    }
  out_ += '\'';
}

void Writer::time(Random& random) {
  const unsigned day = random.below(28) + 1;
  const unsigned month = random.below(12) + 1;
  const unsigned hour = random.below(24);
  const unsigned minute = random.below(60);
  const unsigned second = random.below(60);
  const unsigned fraction = random.below(1000);
  const unsigned year = 18 + random.below(5);
  char point[64];
  std::snprintf(point, sizeof point, "20%02u-%02u-%02u %02u:%02u:%02u", year, month, day, hour, minute, second);
  if (!postgres()) {
    literal('\'' + std::string(point) + '\'');
    return;
  }
  char behind[16];
  // PostgreSQL writes no trailing zeros; three digits keep all rows of one shape.
  std::snprintf(behind, sizeof behind, ".%03u+00", fraction % 10 == 0 ? fraction + 1 : fraction);
  literal(point + std::string(behind));
}

} // namespace dumpfix::gen
