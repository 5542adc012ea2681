// Writes a dump in the form of one engine's dump tool: text between the rows as it is given, rows as COPY lines or as
// tuples of INSERT statements of about 1 MB (the net_buffer_length of mysqldump), or of one tuple.
#pragma once

#include "random.hpp"
#include "tables.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dumpfix::gen {

class Writer {
public:
  /// Writes to standard output.
  explicit Writer(Engine engine);

  Engine engine() const noexcept { return engine_; }
  bool postgres() const noexcept { return engine_ == Engine::pg; }

  /// Text that is no row.
  Writer& operator<<(std::string_view text) {
    out_ += text;
    return *this;
  }

  /// What stands before the first and behind the last row of a table. The table stays alive meanwhile.
  void begin_table(const Table& table);
  void end_table();

  void begin_row();
  void end_row();

  // The cells of a row, in their order.
  void number(std::int64_t value);
  void null();
  void text(std::string_view value);
  void boolean(bool value);
  /// Digits and the like, which both engines write as they are.
  void literal(std::string_view value);
  /// A random point in time between 2018 and 2022.
  void time(Random& random);

  /// Writes out what is left. Throws std::system_error if that fails.
  void flush();

private:
  void separate();
  void append_copy(std::string_view value);
  void append_quoted(std::string_view value);

  Engine engine_;
  const Table* table_ = nullptr;
  std::string out_;
  std::size_t statement_start_ = 0; // behind the first "(" of the open INSERT
  bool statement_open_ = false;
  bool first_cell_ = true;
};

} // namespace dumpfix::gen
