// What statements of the dump say about how the rest of it is to be read: string settings and the delimiter.
#pragma once

#include "dump/reader.hpp"

#include <map>
#include <string>
#include <string_view>

namespace dumpfix::dump {

/// The settings in force. Follows `SET sql_mode = …` (with values that were saved in @variables), `SET
/// standard_conforming_strings = …` and DELIMITER lines; other statements change nothing.
class Session {
public:
  /// Starts with the settings a fresh connection has.
  void set_dialect(Dialect dialect);
  void set_lexis(const Lexis& lexis) { lexis_ = lexis; }
  /// A statement whose first word is SET.
  void observe_set(std::string_view statement);
  /// A DELIMITER line.
  void observe_delimiter(std::string_view line);

  const Lexis& lexis() const noexcept { return lexis_; }
  std::string_view delimiter() const noexcept { return delimiter_; }

private:
  void assign(std::string_view name, std::string_view value);
  void set_mode(std::string_view value);

  Lexis lexis_;
  std::string delimiter_ = ";";
  std::map<std::string, Lexis, std::less<>> saved_; // @variables that hold an sql_mode
};

} // namespace dumpfix::dump
